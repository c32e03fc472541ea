"""Every kind of matter, through everything that its buttons lead to: there is always the next one, and a way back.

Handlers are called as the edge calls them, and each step is taken back before the next button is tried.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.texts import Texts
from handlers import matter
from handlers.request import House, Incoming, Request, What
from handlers.table import handle
from programme import windows
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.form import About
from programme.forms import FORMS
from programme.people import Actor, Link, LinkKind, Membership, Role, State
from programme.people_list import Entry, PeopleList
from programme.presses.letter import AnswerLetter
from programme.presses.matter import MatterKind, OpenMatter, SettleMatter, ShowTodo
from programme.presses.page import OpenPage, Page
from programme.presses.people import OpenCard
from programme.presses.press import Act, DialogPress, Press
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.tie import Tie, TieKind
from programme.turn import offered
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import morning, todo_sheet, undo
from programme.usecases.desk.matter_trail import key_at_hand, way_on
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_letter, a_membership, a_person
from tests.scenes.bulk import NOW
from tests.scenes.grown import Grown, a_grown_programme

TEXTS = Texts()
HOUSE = House("bot", TEXTS.languages, "Europe/Stockholm", lambda language: TEXTS.words(language, NOW))


class Desk:
    """A manager at the desk of a grown programme, who presses and types."""

    def __init__(self, uow: SqlUnitOfWork) -> None:
        self.uow = uow
        self.grown = a_grown_programme(uow, 4, share=1)
        self.programme = self.grown.programme
        self.actor = Actor(self.grown.manager, NOW, telegram_name="Eva Lind")
        _more(uow, self.grown)
        self.is_last = False
        last = todo_sheet.listed(uow, self.actor, self.programme)[-1].entry.key
        assert last is not None
        self.last = last

    def press(self, press: Press) -> list[Utterance]:
        return handle(Request(Incoming(What.PRESS, self._chat, self._chat, press=press), self.actor, HOUSE), self.uow)

    def say(self, text: str) -> list[Utterance]:
        said = Incoming(What.TEXT, self._chat, self._chat, text=text, message_id=9)
        return handle(Request(said, self.actor, HOUSE), self.uow)

    def command(self, word: str) -> list[Utterance]:
        said = Incoming(What.COMMAND, self._chat, self._chat, command=word)
        return handle(Request(said, self.actor, HOUSE), self.uow)

    @property
    def _chat(self) -> int:
        return self.actor.person.telegram_id or 0

    def question(self) -> Dialog | None:
        return self.uow.dialogs.active(self.actor.person.id)

    def matters(self) -> list[OpenMatter]:
        """Return the first matter of each kind."""
        found = [one.entry.key for one in todo_sheet.listed(self.uow, self.actor, self.programme)]
        return list({one.kind: one for one in reversed(found) if one is not None}.values())

    def answer(self, dialog: Dialog) -> list[Utterance]:
        """Answer the open question, whatever it is; send what is summed up."""
        form = FORMS[dialog.form]
        if dialog.step is None:
            return self.press(DialogPress(dialog.id, dialog.revision, Act.SEND))
        step = form.step(dialog.step)
        options = offered(step, dialog)
        if not options:
            return self.say("Karin Ek 070-123 45 67" if form.about is About.MEMBERSHIP else "Tack!")
        said = self.press(DialogPress(dialog.id, dialog.revision, Act.CHOOSE))
        again = self.question()
        if again is not None and step.many and again.step == dialog.step:
            return self.press(DialogPress(again.id, again.revision, Act.DONE))
        return said

    def fill_in(self) -> list[Utterance]:
        """Answer one question after the other; return what the last answer brings."""
        said: list[Utterance] = []
        for _ in range(20):
            if (dialog := self.question()) is not None:
                said = self.answer(dialog)
        return said

    @contextmanager
    def taken_back(self) -> Iterator[None]:
        """Take back what is done inside."""
        savepoint = self.uow.connection.begin_nested()
        try:
            yield
        finally:
            savepoint.rollback()


def _more(uow: SqlUnitOfWork, grown: Grown) -> None:
    """Store the kinds of matters that a grown programme has none of."""
    bo = next(one for one in uow.memberships.managers(grown.programme.id) if one.id != grown.manager.id)
    uow.people.save(replace(bo, unreachable_since=NOW - timedelta(days=2)))
    resting = uow.pairs.get(grown.pairs[1].key)
    owner = uow.memberships.get(resting.adept_id)
    uow.dues.put(DueKind.PAUSED_LONG, owner, NOW - timedelta(days=2), NOW, pair=resting)
    uow.ties.add(Tie(0, resting.adept_id, resting.mentor_id, TieKind.BOARD, NOW))
    uow.dues.put(DueKind.ADEPT_ANSWER, owner, NOW - timedelta(days=2), NOW, pair=resting)
    uow.dues.put(DueKind.TIE, owner, NOW - timedelta(days=2), NOW, pair=resting)
    idle = uow.memberships.get(grown.seats["idle"][0].member)
    uow.memberships.note_suspended(idle.id, NOW - timedelta(days=9))
    uow.dues.put(DueKind.SUSPENDED, idle, NOW - timedelta(days=2), NOW)
    sent = uow.people_lists.add(
        PeopleList(0, grown.programme.id, grown.manager.id, "f", "vår.xlsx", NOW, taken_in_at=NOW - timedelta(days=28))
    )
    link = Link(0, "t" * 20, LinkKind.ENTRY, NOW, grown.manager.id, programme_id=grown.programme.id, role=Role.ADEPT)
    ends = NOW + timedelta(days=2)
    entry = Entry(0, sent.id, grown.programme.id, 1, Role.ADEPT, "Ada Alm", 0, ends)
    uow.entries.add_all([(replace(link, expires_at=ends), entry)])
    mover = uow.people.get(grown.pairs[0].adept.person)
    new = a_person(uow, 4712, name="Ny Telefon")
    uow.links.add(
        replace(
            link, token="m" * 20, kind=LinkKind.MOVE, person_id=mover.id, opened_by=new.id, opened_at=NOW, role=None
        )
    )
    talked = a_person(uow, 4713, name="Disa Dal")
    a_membership(uow, talked, grown.programme, Role.ADEPT, State.REGISTERED, registered_at=NOW)


def buttons_in(said: Sequence[Utterance], actor: Actor) -> list[Choice]:
    """Return the buttons under what the manager is shown."""
    mine = [one for one in said if isinstance(one, Speech) and one.to == actor.person.id]
    return [one for speech in mine for row in speech.choices for one in row]


def presses_in(said: Sequence[Utterance], actor: Actor) -> list[Press]:
    """Return the presses under what the manager is shown."""
    return [one.press for one in buttons_in(said, actor) if one.press is not None]


def uow_seats(desk: Desk) -> Sequence[Membership]:
    """Return the memberships of the manager."""
    return desk.uow.memberships.of_person(desk.actor.person.id)


def leads_on(desk: Desk, said: Sequence[Utterance]) -> bool:
    """Tell whether what the manager is shown has the way back, and the next matter if there is another.

    A question in the window of the list leads back to its matter.
    """
    found = presses_in(said, desk.actor)
    window = windows.TODO
    in_list = any(isinstance(one, Speech) and one.window is not None and one.window.purpose == window for one in said)
    ahead = any(isinstance(one, OpenMatter) for one in found)
    back = any(isinstance(one, ShowTodo) and one.programme == desk.programme.id for one in found)
    return (ahead or back) if in_list or desk.is_last else (ahead and back)


def dead_ends(desk: Desk, said: Sequence[Utterance], way: tuple[str, ...], tried: set[type[Press]]) -> Iterator[str]:
    """Yield each way that ends without the two buttons, among all that can be pressed from here."""
    if (dialog := desk.question()) is not None:
        with desk.taken_back():
            left = desk.press(DialogPress(dialog.id, dialog.revision, Act.CANCEL))
            if not leads_on(desk, left):
                yield " > ".join((*way, dialog.form, "cancelled"))
        with desk.taken_back():
            sent = desk.fill_in()
            if desk.question() is None and not leads_on(desk, sent):
                yield " > ".join((*way, dialog.form, "sent"))
        return
    if not leads_on(desk, said):
        yield " > ".join(way)
    for press in presses_in(said, desk.actor):
        seen = tried if way[1:] else set()
        if type(press) in seen or matter.is_elsewhere(press) or isinstance(press, OpenPage | OpenMatter):
            continue
        seen.add(type(press))
        with desk.taken_back():
            try:
                then = desk.press(press)
            except ProgrammeError:
                continue  # a toast: what was shown is still there
            if presses_in(then, desk.actor) or desk.question() is not None:
                yield from dead_ends(desk, then, (*way, type(press).__name__), tried)


@pytest.fixture
def desk(uow: SqlUnitOfWork) -> Desk:
    """The desk of a programme in which every kind of matter waits."""
    return Desk(uow)


def test_no_matter_is_a_dead_end(desk: Desk) -> None:
    """Whatever a manager does from a matter of any kind, the next matter and the list are one tap away."""
    keys = desk.matters()
    assert {one.kind for one in keys} == set(MatterKind) - {MatterKind.CALLS}, "which are on no list"
    found: list[str] = []
    tried: set[type[Press]] = set()
    for key in keys:
        desk.is_last = key == desk.last
        with desk.taken_back():
            found += dead_ends(desk, desk.press(key), (key.kind.name,), tried)
    assert found == []


def test_what_was_settled_elsewhere_counts(desk: Desk) -> None:
    """A letter answered from the list is counted as dealt with, and the matter after it is the next."""
    places = [one.entry.key for one in todo_sheet.listed(desk.uow, desk.actor, desk.programme)]
    at = next(number for number, one in enumerate(places) if one is not None and one.kind is MatterKind.LETTERS)
    key, after = places[at], places[at + 1]
    assert key is not None
    desk.press(key)
    desk.press(AnswerLetter(key.subject))
    sent = desk.fill_in()
    assert presses_in(sent, desk.actor)[0] == after
    (label,) = [one.label for one in buttons_in(sent, desk.actor) if one.press == after]
    assert label == Phrase("button-next-matter")
    assert undo.done_today(desk.uow, desk.actor, desk.programme) == 1
    desk.press(OpenCard(desk.grown.pairs[0].adept.member))
    assert undo.done_today(desk.uow, desk.actor, desk.programme) == 1, "it is settled once"


def test_settling_one_after_the_other_passes_none_by(desk: Desk) -> None:
    """Once its oldest matter is done a kind may sink in the list: what has come before it is the next, not skipped."""
    uow, writer = desk.uow, desk.grown.pairs[0].adept
    member, author = uow.memberships.get(writer.member), uow.people.get(writer.person)
    for days in (60, 0):
        a_letter(uow, member, author, sent_at=NOW - timedelta(days=days))
    waiting = [one.entry.key for one in todo_sheet.listed(uow, desk.actor, desk.programme) if one.entry.key]
    seen, said = set(), desk.press(waiting[0])
    for _ in waiting:
        held = uow.at_hand.of_person(desk.actor.person.id)
        assert held is not None
        seen.add(key_at_hand(held))
        found = buttons_in(said, desk.actor)
        done = [
            one.press for one in found if isinstance(one.press, SettleMatter) and one.press.kind == MatterKind.LETTERS
        ]
        onward = [*done, *(one.press for one in found if one.label.key == "button-next-matter")]
        said = desk.press(onward[0]) if onward and onward[0] is not None else said
    assert set(waiting) - seen == set()


def test_who_leaves_the_list_is_left_alone(desk: Desk) -> None:
    """After another page, on the next day, or without a place at the desk no card speaks of the list."""
    card = OpenCard(desk.grown.pairs[0].adept.member)
    for by_command in (True, False):
        desk.press(desk.matters()[0])
        assert any(isinstance(one, ShowTodo) for one in presses_in(desk.press(card), desk.actor))
        _ = desk.command("deltagare") if by_command else desk.press(OpenPage(Page.PEOPLE))
        assert not any(isinstance(one, ShowTodo) for one in presses_in(desk.press(card), desk.actor))
    desk.press(desk.matters()[0])
    shown = desk.press(card)
    tomorrow = replace(desk.actor, now=NOW + timedelta(days=1))
    plain = [one for one in shown if isinstance(one, Speech)][-1]
    assert way_on(desk.uow, tomorrow, [plain]) == [plain]
    (seat,) = uow_seats(desk)
    desk.uow.memberships.save(replace(seat, role=Role.FORMER))
    assert way_on(desk.uow, desk.actor, [plain]) == [plain]


def test_a_colleague_who_is_not_reached_is_told_once(desk: Desk) -> None:
    """The digest after a colleague has stopped the bot says so, and the next one does not; the list keeps it."""
    uow, sight = desk.uow, sight_of(desk.uow, desk.actor.person, desk.programme.id)

    def told(since: datetime) -> list[str]:
        found = morning.new_matters(uow, morning.begin(uow, sight, desk.programme, since, NOW))
        return [one.name for one in found if one.name == "colleagues"]

    assert told(NOW - timedelta(days=3)) == ["colleagues"]
    assert told(NOW - timedelta(days=1)) == []
    assert MatterKind.COLLEAGUES in {one.kind for one in desk.matters()}


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_number_is_said_once(uow: SqlUnitOfWork, language: str) -> None:
    """Whatever a matter is about, each number to ring stands in it once: in its line, or in a line of its own."""
    desk, words = Desk(uow), TEXTS.words(language, NOW)
    said: dict[str, list[int]] = {}
    for key in desk.matters():
        with desk.taken_back():
            (shown,) = desk.press(key)
        assert isinstance(shown, Speech)
        text = "\n".join(words(one.key, one.args) for one in shown.text)
        numbers = re.findall(r"0\d{2}-\d{3} \d{2} \d{2}", text)
        said[key.kind.name] = [numbers.count(one) for one in dict.fromkeys(numbers)]
    twice = {kind: counts for kind, counts in said.items() if max(counts, default=1) > 1}
    assert set(twice) <= {"TWINS"}, "two with one number, which is why they may be one"
    assert [len(said[one]) for one in ("SILENT", "FITS", "CONTRACTS", "TALKS", "UNREACHABLE")] == [2, 2, 2, 1, 1]
