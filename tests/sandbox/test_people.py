"""What people do, and what they see."""

import asyncio

import pytest
import telegram

from sandbox.phones.people import Phone
from sandbox.phones.server import TelegramServer
from tests.sandbox.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}, {"text": "Nej", "callback_data": "n"}]]}


async def updates(bot: telegram.Bot) -> list[telegram.Update]:
    """Fetch and confirm everything."""
    found = await bot.get_updates(offset=1, timeout=0)
    if found:
        await bot.get_updates(offset=found[-1].update_id + 1, timeout=0)
    return list(found)


async def test_starting_by_a_link(server: TelegramServer, bot: telegram.Bot) -> None:
    """The payload comes with the command; the person is named as Telegram names them."""
    phone = server.people.add(8, "Åsa", "Berg", "asa_b", language_code=None)
    phone.start("invite_1")
    (update,) = await updates(bot)
    assert update.message
    assert update.message.text == "/start invite_1"
    assert update.message.from_user == telegram.User(8, "Åsa", False, "Berg", "asa_b")
    assert update.message.from_user.language_code is None
    assert update.message.entities[0].type == "bot_command"
    with pytest.raises(ValueError, match="start link"):
        phone.start("å" * 65)


async def test_everything_that_can_be_sent(bot: telegram.Bot, karin: Phone) -> None:
    """Each arrives as the library's own object."""
    text = karin.send("/möte")
    karin.send_contact("+46701112233")
    karin.send_contact(own=False)
    karin.send_document("cv.pdf", b"%PDF")
    karin.send_photo()
    karin.send_voice()
    karin.send_sticker()
    karin.send_location()
    karin.send("svar", reply_to=text)
    karin.edit(text, "/start")
    found = await updates(bot)
    messages = [update.message for update in found if update.message]
    assert [telegram.helpers.effective_message_type(message) for message in messages] == [
        *("text", "contact", "contact", "document", "photo", "voice", "sticker", "location", "text")
    ]
    assert messages[0].entities == ()
    assert messages[1].contact
    assert messages[1].contact.user_id == 7
    assert messages[2].contact
    assert messages[2].contact.user_id is None
    assert messages[8].reply_to_message == messages[0]
    assert found[-1].edited_message
    assert found[-1].edited_message.text == "/start"
    assert found[-1].edited_message.edit_date
    assert [message.kind for message in karin.messages[1:4]] == ["text", "contact", "contact"]


async def test_long_texts_go_out_in_pieces(bot: telegram.Bot, karin: Phone) -> None:
    """As a telephone sends them."""
    karin.send("x" * 5000)
    assert [len(update.message.text or "") for update in await updates(bot) if update.message] == [4096, 904]
    with pytest.raises(ValueError, match="empty"):
        karin.send("  ")


async def test_what_a_person_sees(api: Api, karin: Phone) -> None:
    """Text, formatting, buttons, edits and deletions."""
    answer = await api("sendMessage", chat_id=7, text="<b>Hej</b> &lt;3", parse_mode="HTML", reply_markup=KEYBOARD)
    assert karin.last.html == "<b>Hej</b> &lt;3"
    assert karin.last.text == "Hej <3"
    assert karin.last.buttons == ((("Ja", "y"), ("Nej", "n")),)
    assert [message.edited for message in karin.heard] == [False]
    message_id = answer.result["message_id"]
    await api("editMessageText", chat_id=7, message_id=message_id, text="Klart")
    changed = karin.last
    assert (changed.text, changed.labels, changed.edited) == ("Klart", (), True)
    await api("setMessageReaction", chat_id=7, message_id=message_id, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert karin.last.reactions == ("👍",)
    await api("deleteMessage", chat_id=7, message_id=message_id)
    assert karin.heard == []
    assert karin.messages[-1].deleted
    with pytest.raises(LookupError):
        _ = karin.last


async def test_pressing(api: Api, bot: telegram.Bot, karin: Phone) -> None:
    """By label or data, on the newest message that has it; the update shows the message as it is now."""
    old = (await api("sendMessage", chat_id=7, text="1?", reply_markup=KEYBOARD)).result["message_id"]
    await api("sendMessage", chat_id=7, text="2?", reply_markup=KEYBOARD)
    await api("sendMessage", chat_id=7, text="inget")
    query = karin.press("Ja")
    karin.press("n", message_id=old)
    karin.press_forged("evil", message_id=old)
    found = [update.callback_query for update in await updates(bot) if update.callback_query]
    assert [(entry.data, entry.message.text) for entry in found if isinstance(entry.message, telegram.Message)] == [
        ("y", "2?"),
        ("n", "1?"),
        ("evil", "1?"),
    ]
    assert found[0].id == query
    assert len({entry.chat_instance for entry in found}) == 1
    assert await found[0].answer("Tack")
    assert [toast.text for toast in karin.toasts] == ["Tack"]
    with pytest.raises(LookupError, match="Kanske"):
        karin.press("Kanske")
    with pytest.raises(LookupError, match="Kanske"):
        karin.press("Kanske", message_id=old)


async def test_pressing_what_was_deleted(api: Api, bot: telegram.Bot, karin: Phone) -> None:
    """The query carries a message that can no longer be reached."""
    message_id = (await api("sendMessage", chat_id=7, text="?", reply_markup=KEYBOARD)).result["message_id"]
    karin.delete(message_id)
    karin.press("Ja", message_id=message_id)
    (update,) = await updates(bot)
    assert update.callback_query
    message = update.callback_query.message  # python-telegram-bot 22.8 makes it a Message with the date 0
    assert message
    assert not message.is_accessible


async def test_tapping_the_reply_keyboard(api: Api, bot: telegram.Bot, karin: Phone) -> None:
    """A label is sent as text, a contact button sends the number; a removed keyboard has no buttons."""
    rows = [[{"text": "Meny"}, {"text": "Nummer", "request_contact": True}]]
    await api("sendMessage", chat_id=7, text="?", reply_markup={"keyboard": rows})
    assert karin.keyboard == (("Meny", "Nummer"),)
    karin.tap("Meny")
    karin.tap("Nummer")
    first, second = await updates(bot)
    assert first.message
    assert first.message.text == "Meny"
    assert second.message
    assert second.message.contact
    with pytest.raises(LookupError):
        karin.tap("Annat")
    await api("sendMessage", chat_id=7, text="?", reply_markup={"remove_keyboard": True})
    assert not karin.keyboard


async def test_blocking_and_coming_back(bot: telegram.Bot, karin: Phone) -> None:
    """The bot is told of both; a blocked bot cannot be written to."""
    karin.block()
    karin.block()
    with pytest.raises(RuntimeError):
        karin.send("Hej")
    karin.start()
    blocked, back, start = await updates(bot)
    assert blocked.my_chat_member
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert back.my_chat_member
    assert back.my_chat_member.new_chat_member.status == "member"
    assert start.message


async def test_waiting_for_the_bot(api: Api, karin: Phone) -> None:
    """A wait finds each message or edit once, in order, whether it is there already or still comes."""
    first = (await api("sendMessage", chat_id=7, text="Fråga 1")).result["message_id"]
    assert (await karin.wait_for("Fråga")).text == "Fråga 1"
    with pytest.raises(TimeoutError, match="Waited"):
        await karin.wait_for("Fråga", timeout=0.02)
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(karin.wait_for(lambda message: message.edited))
        await api("sendMessage", chat_id=7, text="Fråga 2")
        await api("editMessageText", chat_id=7, message_id=first, text="Besvarad")
        assert (await waiting).text == "Besvarad"


async def test_typing_shows_until_something_is_said(api: Api, karin: Phone) -> None:
    """The line under the bot's name."""
    await api("sendChatAction", chat_id=7, action="typing")
    assert karin.action == "typing"
    await api("sendMessage", chat_id=7, text="x")
    assert karin.action is None


async def test_votes(api: Api, bot: telegram.Bot, karin: Phone) -> None:
    """A vote in a poll that is not anonymous comes with the voter."""
    options = [{"text": "Bra"}, {"text": "Illa"}]
    poll = (await api("sendPoll", chat_id=7, question="Hur?", options=options, is_anonymous=False)).result
    karin.vote(poll["message_id"], 1)
    answer, state = await updates(bot)
    assert answer.poll_answer
    assert answer.poll_answer.option_ids == (1,)
    assert state.poll
    assert [option.voter_count for option in state.poll.options] == [0, 1]
    assert (await api("stopPoll", chat_id=7, message_id=poll["message_id"])).result["is_closed"] is True
    again = await api("stopPoll", chat_id=7, message_id=poll["message_id"])
    assert again.refusal == (400, "Bad Request: poll has already been closed")


async def test_groups_have_privacy(server: TelegramServer, bot: telegram.Bot, karin: Phone) -> None:
    """The bot hears only what is meant for it, unless privacy mode is off."""
    group = server.people.group(-5, "Mentorer", owner=karin)
    joined = await updates(bot)
    assert joined[0].my_chat_member
    said = await bot.send_message(-5, "Hej alla")
    group.send(karin, "inte till boten")
    group.send(karin, "/hjalp")
    group.send(karin, "@rehearsal_bot hej")
    group.send(karin, "ett svar", reply_to=said.message_id)
    heard = [update.message.text for update in await updates(bot) if update.message]
    assert heard == ["/hjalp", "@rehearsal_bot hej", "ett svar"]
    server.account.reads_all_group_messages = True
    group.send(karin, "till alla")
    (update,) = await updates(bot)
    assert update.message
    assert update.message.chat.title == "Mentorer"
    assert group.last.text == "Hej alla"


async def test_channels(server: TelegramServer, bot: telegram.Bot) -> None:
    """A channel numbers its own messages and speaks in its own name."""
    channel = server.people.channel(-1007, "Nytt")
    assert [channel.channel_post("a"), channel.channel_post("b")] == [1, 2]
    first, _ = await updates(bot)
    assert first.channel_post
    assert first.channel_post.sender_chat
    assert first.channel_post.from_user is None
    with pytest.raises(ValueError, match="no free id"):
        server.people.group(5, "x")


async def test_message_ids_grow_over_all_private_chats(api: Api, server: TelegramServer, karin: Phone) -> None:
    """A bot sees one series for all its private chats."""
    nisse = server.people.add(8, "Nisse")
    ids = [karin.send("a"), nisse.send("b"), karin.send("c")]
    assert ids == sorted(set(ids))


async def test_people_are_found_by_their_id(server: TelegramServer, karin: Phone) -> None:
    """And there is only one of each."""
    assert server.people[7] is karin
    assert list(server.people) == [karin]
    with pytest.raises(ValueError, match="already"):
        server.people.add(7)
