"""Announcements: what a manager writes to many is shown first, goes once to each, and is accounted for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from programme.due import DueKind
from programme.lifecycle import Event
from programme.people import Role, State
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.scenes.announcement import SOON, a_programme
from tests.world import World, heard, said

LONG = timedelta(minutes=3)


async def test_a_manager_writes_to_all(world: World) -> None:
    """Preview, count, one message to each person in their language, progress in place, and a result."""
    eva, people, _ = await a_programme(world)
    await world.transcript(
        eva,
        [
            ("/meddela", "Vad vill du skriva?"),
            ("Hej alla! Vi ses på torsdag. <b>Ta med</b> en fråga & en vän.", "Vilka ska få det?"),
            ("[Alla (3)]", ("Eva skriver till alla i Framsteg 2027", "<b>Ta med</b> en fråga & en vän.")),
        ],
    )
    assert "Går till 3 personer" in said(eva)[-1]
    told = {name: len(said(phone)) for name, phone in people.items()}
    await world.press(eva, "Skicka nu till 3")
    for name, phone in people.items():
        news = said(phone)[told[name] :]
        assert len(news) == 1, "once, also to somebody with two roles"
        assert "Vi ses på torsdag." in news[0]
    assert "Eva writes to everybody in Framsteg 2027" in heard(people["Sofia"]).text
    await world.time_goes_by(SOON)
    assert "Klart. Skickat till 3 personer." in heard(eva).text
    assert not await world.rows(tables.announcements)
    assert not await world.rows(tables.announced)
    await world.press(people["Karin"], "Svara")
    await world.transcript(people["Karin"], [("Jag kommer!", "skicka"), ("[Skicka]", "Skickat till Eva")])
    assert "Jag kommer!" in said(eva)[-1]


@on_sqlite
async def test_only_those_who_are_chosen_and_take_part(world: World) -> None:
    """An audience is counted and kept to; who has left or asked for deletion gets nothing; nor does a pressed twice."""
    eva, people, programme = await a_programme(world)
    gone = world.person("Per Gran")
    await world.add_participant(gone, programme, Role.MENTOR, state=State.WITHDRAWN)
    await world.say(eva, "/announce", "Till mentorerna")
    assert heard(eva).labels[:3] == ("Alla (3)", "Alla adepter (2)", "Alla mentorer (2)")
    await world.press(eva, "Alla mentorer (2)")

    def one_leaves(uow: SqlUnitOfWork) -> None:
        sofia = uow.people.by_telegram(people["Sofia"].chat_id)
        assert sofia is not None
        seat = uow.memberships.of_person(sofia.id)[0]
        uow.memberships.save(replace(seat, state=State.WITHDRAWN))
        uow.audit.record(sofia, Event.WITHDRAW, seat, world.clock.now())

    await world.time_goes_by(timedelta(minutes=1))
    await world.run(one_leaves)
    await world.press(eva, "Skicka nu till 2")
    assert "Till mentorerna" in heard(people["Lars"]).text
    assert "Till mentorerna" in heard(people["Karin"]).text
    assert not any("Till mentorerna" in text for phone in (gone, people["Sofia"]) for text in said(phone))
    await world.say(eva, "/announce")
    assert "Ditt förra meddelande är snart klart" in heard(eva).text, "nobody is left for whom it could be stopped"
    assert heard(eva).labels == ()
    await world.time_goes_by(LONG)
    assert "har lämnat programmet sedan du skrev det här, och fick det inte." in heard(eva).text
    assert "Sofia" in heard(eva).text


@on_sqlite
async def test_who_was_not_reached_is_named(world: World) -> None:
    """Without Telegram, or with the bot blocked: the result names them with a number to ring."""
    eva, people, _ = await a_programme(world)

    def some_are_not_reached(uow: SqlUnitOfWork) -> None:
        lars, sofia = (uow.people.by_telegram(people[name].chat_id) for name in ("Lars", "Sofia"))
        assert lars is not None
        assert sofia is not None
        uow.people.mark_reachable(people["Sofia"].chat_id, since=world.clock.now())
        uow.connection.execute(tables.people.update().where(tables.people.c.id == lars.id).values(telegram_id=None))

    await world.run(some_are_not_reached)
    await world.say(eva, "/announce", "Hej!")
    await world.press(eva, "Alla (3)")
    assert "1 har inte Telegram" in said(eva)[-1]
    assert "1 går inte att nå" in said(eva)[-1]
    await world.press(eva, "Skicka nu till 1")
    await world.time_goes_by(SOON)
    told = said(eva)[-1]
    assert "Skickat till 1 person." in told
    assert told.index("Har inte Telegram (1)") < told.index("Lars Holm") < told.index("Nåddes inte (1)")
    assert told.index("Nåddes inte (1)") < told.index("Sofia Berg")


@on_sqlite
async def test_where_the_bot_reaches_nobody_the_names_come(world: World) -> None:
    """A programme without Telegram: there is nothing to send, and a list of whom to contact."""
    eva, people, _ = await a_programme(world)

    def nobody_has_telegram(uow: SqlUnitOfWork) -> None:
        mine = tables.people.c.telegram_id.in_([phone.chat_id for phone in people.values()])
        uow.connection.execute(tables.people.update().where(mine).values(telegram_id=None))

    await world.run(nobody_has_telegram)
    await world.say(eva, "/announce", "Hej!")
    await world.press(eva, "Alla (3)", "Visa vilka jag ska kontakta")
    await world.time_goes_by(SOON)
    assert "Har inte Telegram (3)" in said(eva)[-1]
    assert "Lars Holm" in said(eva)[-1]


@on_sqlite
async def test_quiet_times_are_asked_about(world: World) -> None:
    """At night an announcement waits for the morning, unless the manager wants it now; it can be taken back."""
    eva, people, _ = await a_programme(world)
    night, morning = timedelta(hours=12), timedelta(hours=11)  # from ten to ten, and on to nine
    await world.time_goes_by(night)
    await world.say(eva, "/announce", "God morgon!")
    await world.press(eva, "Alla (3)")
    assert "Just nu är det vila för deltagarna, till onsdag" in said(eva)[-1]
    await world.press(eva, heard(eva).labels[0])
    assert "Skickas onsdag" in said(eva)[-1]
    assert not any("God morgon" in text for text in said(people["Karin"]))
    await world.time_goes_by(morning)
    assert any("God morgon" in text for text in said(people["Karin"]))
    await world.time_goes_by(SOON)
    await world.time_goes_by(night)
    await world.say(eva, "/announce", "Ångrat")
    await world.press(eva, "Alla (3)")
    await world.press(eva, heard(eva).labels[0])
    first = heard(eva).message_id
    await world.say(eva, "/announce")
    assert "eller stoppa det här.\n\nSkickas torsdag" in heard(eva).text, "the last one comes with its button"
    await world.press(eva, "Stoppa")
    assert heard(eva).text == "Okej, inget skickades."
    assert heard(eva).message_id > first
    await world.say(eva, "/announce")
    assert "Vad vill du skriva?" in heard(eva).text, "and the way is free"
    await world.time_goes_by(morning)
    assert not any("Ångrat" in text for text in said(people["Karin"]))
    assert DueKind.ANNOUNCEMENT not in {row["kind"] for row in await world.rows(tables.due)}


@on_sqlite
async def test_nobody_else_announces(world: World) -> None:
    """A participant does not learn of the command; a press on another's announcement does nothing."""
    eva, people, _ = await a_programme(world)
    await world.say(people["Karin"], "/announce")
    assert "Det kommandot" in heard(people["Karin"]).text
    await world.say(eva, "/announce", "Hej!")
    await world.press(eva, "Alla (3)")
    for forged in ("1eb:1:0", "1ec:1", "1ea:1"):
        await world.toast(people["Karin"], forged)
    assert [row["progress"] for row in await world.rows(tables.announcements)] == ["draft"]
    await world.press(eva, "Skicka inte")
    assert "inget skickades" in heard(eva).text
    assert not await world.rows(tables.announcements)


WRITTEN = (
    *(
        "hej",
        "Hej!\n\nTvå rader.",
        "<b>fet</b> & </i>",
        "https://example.org/?a=1&b=2",
        "👩‍👩‍👧 🎉",
        "*stjärnor* _streck_",
    ),
    *(
        "{ $name }",
        "/inget kommando",
        "   mellanrum   ",
        "a\u202eb",
        "åäö ÅÄÖ",
        "«citat» “citat”",
        "1",
        "ja",
        "🎉",
        "Eva Lind: vidarebefordrat\n> hej",
        "x" * 3000,
    ),
)


@on_sqlite
@pytest.mark.parametrize("text", WRITTEN)
async def test_whatever_is_written_comes_as_it_was(world: World, text: str) -> None:
    """Signs of markup are signs; what is written is what is read."""
    eva, people, _ = await a_programme(world)
    await world.say(eva, "/announce", text.replace("/inget", "inget"))
    await world.press(eva, "Alla (3)", "Skicka nu till 3")
    assert text.strip().replace("/inget", "inget").replace("\u202e", "") in heard(people["Karin"]).text.replace(
        "\u202e", ""
    )


@on_sqlite
@pytest.mark.parametrize("text", ["\u200b", "x" * 3001, "😀" * 1501, "x" * 4096, "x" * 4097, "x" * 9000])
async def test_what_does_not_fit_is_refused_kindly(world: World, text: str) -> None:
    """A text that no message could hold is asked for again, and nothing is stored."""
    eva, _, _ = await a_programme(world)
    await world.say(eva, "/announce")
    await world.say(eva, text)
    assert "Vilka ska få det?" not in heard(eva).text
    assert not await world.rows(tables.announcements)
