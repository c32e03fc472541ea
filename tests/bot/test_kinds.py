"""Every kind of update and of message that the Bot API has: whatever a person sends in private is answered."""

from typing import Any

import pytest

from bot.kinds import ALLOWED_UPDATES, NOTICES, UPDATES
from sandbox.botapi.spec import published
from tests.databases import on_sqlite
from tests.sandbox.samples import field_of
from tests.scenes.registration import first_question
from tests.world import World, heard

AROUND = {
    *("message_id", "message_thread_id", "direct_messages_topic", "from", "sender_chat", "sender_boost_count"),
    *("sender_business_bot", "sender_tag", "date", "guest_query_id", "business_connection_id", "chat"),
    *("forward_origin", "is_topic_message", "is_automatic_forward", "reply_to_message", "external_reply", "quote"),
    *("reply_to_story", "reply_to_checklist_task_id", "reply_to_poll_option_id", "via_bot", "guest_bot_caller_user"),
    *("guest_bot_caller_chat", "edit_date", "has_protected_content", "is_from_offline", "is_paid_post"),
    *("media_group_id", "author_signature", "paid_star_count", "entities", "link_preview_options"),
    *("suggested_post_info", "effect_id", "caption_entities", "show_caption_above_media", "has_media_spoiler"),
    *("reply_markup",),
}
"""Fields of a message that say something about it, and are not what it brings."""

MESSAGE = set(published().types["Message"])
WORDS = {"text", "caption"}
BRINGS = sorted(MESSAGE - AROUND - WORDS)


def test_every_kind_of_update_has_its_place() -> None:
    """Each kind in the Bot API is asked for, or there is a reason; nothing else is in the table."""
    assert set(UPDATES) == set(published().types["Update"]) - {"update_id"}
    assert [kind for kind in ALLOWED_UPDATES if UPDATES[kind]] == []


def test_notices_are_fields_of_a_message() -> None:
    """What gets no answer exists, and is not what a person says."""
    assert set(NOTICES) <= set(BRINGS)
    assert all(NOTICES.values())


@on_sqlite
async def test_every_kind_of_message_is_answered(world: World) -> None:
    """Whatever a message brings, the bot says what it can read and puts the question again; a mere notice is left."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    silent: set[str] = set()
    for name in BRINGS:
        before, told = heard(karin).message_id, len(karin.chat.events)
        karin.send_kind({name: field_of("Message", name)})
        await world.rest()
        news = [one for one in karin.chat.events[told:] if one.by_bot]
        if not news:
            silent.add(name)
            continue
        assert heard(karin).message_id > before, name
        assert heard(karin).text.startswith(("Jag kan bara läsa text.", "Det där var någon annans")), name
        assert "1 av 7" in heard(karin).text, name
    assert silent == set(NOTICES)
    await world.press(karin, "Avbryt")
    for name in ("checklist", "story", "paid_media", "giveaway", "poll", "dice", "game"):
        karin.send_kind({name: field_of("Message", name)})
        await world.rest()
        assert "Sådant kan jag inte läsa" in heard(karin).text, name
        assert heard(karin).labels, name


@on_sqlite
async def test_a_kind_that_nobody_knows_yet(world: World) -> None:
    """What Telegram invents after today is answered like everything that can't be read."""
    karin = world.person("Karin Åberg")
    karin.send_kind({"hologram": {"depth": 3}})
    await world.rest()
    assert "Sådant kan jag inte läsa" in heard(karin).text


@pytest.mark.parametrize("kind", sorted(set(published().types["Message"]) & {"photo", "video", "document", "voice"}))
@on_sqlite
async def test_words_beside_a_picture_are_read(world: World, kind: str) -> None:
    """A caption is taken like a text, and the person hears that the rest was not read."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    content: dict[str, Any] = {kind: field_of("Message", kind), "caption": "Karin Ek"}
    karin.send_kind(content)
    await world.rest()
    assert heard(karin).text.startswith("Jag läser bara texten, inte det du bifogade.")
    assert "2 av 7" in heard(karin).text
    karin.send_photo(caption="/avbryt")
    await world.rest()
    assert "Vi tar en paus." in heard(karin).text
    karin.send_photo(caption="Hej Eva!")
    await world.rest()
    assert heard(karin).text.startswith("Jag läser bara texten, inte det du bifogade.\n\nDet du skriver här")


@on_sqlite
async def test_an_album_is_answered_once(world: World) -> None:
    """Pictures sent together get one answer; the words under one of them are read, wherever it stands."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    told = len(karin.heard)
    karin.send_album("", "", "")
    await world.rest()
    assert len(karin.heard) == told + 1
    karin.send_album("Karin Ek", "", "")
    await world.rest()
    assert "2 av 7" in heard(karin).text
    assert len(karin.heard) == told + 2
    karin.send_photo()
    await world.rest()
    assert "Jag kan bara läsa text." in heard(karin).text


@on_sqlite
async def test_a_reaction_is_no_answer(world: World) -> None:
    """Who likes an open question hears how to answer it; a heart on anything else is left alone."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    karin.react(heard(karin).message_id, "👍")
    await world.rest()
    assert heard(karin).text.startswith("En reaktion kan jag inte läsa som ett svar.")
    assert "1 av 7" in heard(karin).text
    told = len(karin.heard)
    karin.react(karin.heard[0].message_id, "❤")
    karin.react(heard(karin).message_id, None)
    await world.press(karin, "Avbryt")
    karin.react(heard(karin).message_id, "👍")
    await world.rest()
    assert len(karin.heard) == told


@on_sqlite
async def test_what_is_changed_under_a_picture(world: World) -> None:
    """Words that are changed under a picture are like a text that is changed: what was sent first stands."""
    karin = world.person("Karin Åberg")
    await first_question(world, karin)
    sent = karin.send_photo(caption="Karin Ek")
    await world.rest()
    karin.edit(sent, "Karin Berg")
    await world.rest()
    assert "ditt första svar står kvar" in heard(karin).text
