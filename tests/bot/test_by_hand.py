"""Words by hand: what is said to somebody without Telegram goes to the manager as text to pass on, or nowhere."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.rendering import Renderer
from bot.speaker import Speaker
from bot.texts import Texts
from programme import windows
from programme.people import Membership, Person, Preset, Programme, Role, State
from programme.speech import Choice, MenuChanged, Phrase, Recipe, Speech, Unbutton, Utterance
from storage.database import Database
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.quick_clock import QuickClock

NOW = datetime(2027, 2, 2, 9, tzinfo=UTC)
SPEAKER = Speaker(Renderer(Texts(), QuickClock(1, NOW)), QuickClock(1, NOW), "test")


def member(uow: SqlUnitOfWork, programme: Programme, name: str, role: Role, **more: object) -> Person:
    """Take somebody into a programme."""
    person = Person(0, "sv", NOW, name=name, phone="+46709998877")
    person = uow.people.add(replace(person, **more))  # type: ignore[arg-type]
    uow.memberships.add(Membership(0, person.id, programme.id, role, State.WAITING, NOW, consented_at=NOW))
    return person


def programme_of(uow: SqlUnitOfWork) -> Programme:
    """Make a programme."""
    ends = NOW.date().replace(month=12)
    return uow.programmes.add(Programme(0, "Framsteg", NOW.date(), ends, Preset.LEADERSHIP, "Europe/Stockholm", NOW))


def said(person: Person, text: str = "Hej & välkommen <b>!") -> Speech:
    """Say something to somebody."""
    button = Choice(Phrase("button-help"), url="https://exempel.se")
    return Speech(person.id, (Phrase("contact-name", {"name": text}), Phrase("quoted", {"text": text})), ((button,),))


async def heard_of(database: Database, *utterances: str, **manager: object) -> list[Outgoing]:
    """Say each of these to a mentor without Telegram; return the rows, with the manager's chat being 7."""

    def work(uow: SqlUnitOfWork) -> list[Outgoing]:
        programme = programme_of(uow)
        member(uow, programme, "Eva Lind", Role.MANAGER, **{"telegram_id": 7, "language": "en", **manager})
        ulla = member(uow, programme, "Ulla Berg", Role.MENTOR)
        made: dict[str, Utterance] = {
            "speech": said(ulla),
            "long": said(ulla, "Åå 👩‍👩‍👧 " * 140),
            "too long": said(ulla, "Åå 👩‍👩‍👧 " * 900),
            "one word": said(ulla, "😀" * 3000),
            "of the screen": Speech(ulla.id, (Phrase("fit-not-met-theirs", {"other": "Karin"}),)),
            "document": replace(said(ulla), document=Recipe("copy", ulla.id, "sv")),
            "unbutton": Unbutton(ulla.id, windows.proposal(1)),
            "menu": MenuChanged(ulla.id),
        }
        return SPEAKER.say(uow, [made[one] for one in utterances], "c0ffee")

    return await database.run(work)


async def test_the_manager_gets_the_words(database: Database) -> None:
    """One message: whose words, the number, the text as it would have read, and the card; in the manager's language."""
    (row,) = await heard_of(database, "speech")
    assert row.chat_id == 7
    assert row.payload["text"] == (
        "<b>Ulla Berg</b> takes part without Telegram. Pass this on, or read it out on the phone: 070-999 88 77\n\n"
        "<blockquote>Hej &amp; välkommen &lt;b&gt;!\n\nHej &amp; välkommen &lt;b&gt;!</blockquote>"
    )
    assert [[one["text"] for one in line] for line in row.payload["buttons"]] == [["Open the card"]]
    assert "private" not in row.payload, "it is there to be copied"


async def test_words_that_stand_by_themselves(database: Database) -> None:
    """Nothing is passed on that speaks of a button, or of what stands above."""
    (row,) = await heard_of(database, "of the screen")
    assert "Säg till när ni har en tid.</blockquote>" in row.payload["text"]
    assert "lägga in den här" not in row.payload["text"]


@pytest.mark.parametrize(("which", "is_cut"), [("long", False), ("too long", True), ("one word", True)])
async def test_long_words_fit(database: Database, which: str, is_cut: bool) -> None:
    """A text that would not fit is cut, and the manager is told so; the renderer itself refuses what is too long."""
    (row,) = await heard_of(database, which)
    assert ("The text is shortened here" in row.payload["text"]) is is_cut
    assert ("…" in row.payload["text"]) is is_cut


async def test_what_nobody_can_pass_on(database: Database) -> None:
    """Documents, buttons taken away and menus of commands come to nothing."""
    assert await heard_of(database, "document", "unbutton", "menu") == []


async def test_no_manager_who_hears(database: Database) -> None:
    """A manager without Telegram hears nothing, neither what is for others nor what is for themselves."""
    assert await heard_of(database, "speech", telegram_id=None) == []

    def to_the_manager(uow: SqlUnitOfWork) -> list[Outgoing]:
        programme = programme_of(uow)
        member(uow, programme, "Bo Ek", Role.MANAGER, telegram_id=8)
        eva = member(uow, programme, "Eva Lind", Role.MANAGER)
        stranger = uow.people.add(Person(0, "sv", NOW))
        return SPEAKER.say(uow, [said(eva), said(stranger)], "c0ffee")

    assert await database.run(to_the_manager) == []


async def test_nothing_is_said_to_an_emptied_row(database: Database) -> None:
    """Whoever was deleted hears nothing, and no manager gets a text to pass on to them."""

    def work(uow: SqlUnitOfWork) -> list[Outgoing]:
        programme = programme_of(uow)
        member(uow, programme, "Eva Lind", Role.MANAGER, telegram_id=7)
        gone = member(uow, programme, "", Role.MENTOR, forgotten=True)
        return SPEAKER.say(uow, [said(gone), MenuChanged(gone.id), Unbutton(gone.id, windows.proposal(1))], "c0ffee")

    assert await database.run(work) == []
