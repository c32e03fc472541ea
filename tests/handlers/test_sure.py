"""A yes counts once, and for a day after its question; later, whatever it is about, the question comes again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers import sure
from handlers.request import Incoming, Request, What
from handlers.table import PRESSES
from programme.people import Actor, Person
from programme.presses.press import Press
from programme.speech import Choice, Phrase, Speech, Toast, UnbuttonMessage
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.rows import NOW
from tests.yeses import CONFIRMING, EVA, HOUSE, example

DAY = timedelta(days=1)
YES = frozenset({*CONFIRMING, *sure.ALWAYS})
MESSAGE = 55


def pressed(ago: timedelta | None, actor: Actor = EVA) -> Request:
    """Return a press on a button under a message that was sent so long ago."""
    shown_at = None if ago is None else NOW - ago
    return Request(Incoming(What.PRESS, 1, 1, message_id=MESSAGE, shown_at=shown_at), actor, HOUSE)


@pytest.mark.parametrize("kind", CONFIRMING)
def test_a_late_yes_is_a_question_again(kind: type[Press]) -> None:
    """Each press that is sure asks its question instead, once a day has passed; a first press is left alone."""
    yes, first = example(kind, yes=True), example(kind, yes=False)
    assert sure.weighed(pressed(DAY), yes) == yes
    assert sure.weighed(pressed(DAY + timedelta(seconds=1)), yes) == first
    assert sure.weighed(pressed(100 * DAY), first) == first
    assert sure.weighed(pressed(None), yes) == yes


def test_only_a_question_is_asked_again() -> None:
    """A question has the reason above it; what is said by now in its place, with nothing to say yes to, has none."""
    kind = CONFIRMING[0]
    asks, offers = (
        Speech(EVA.person.id, (Phrase("text"),), choices=((Choice(Phrase("button"), example(kind, yes=yes)),),))
        for yes in (True, False)
    )
    again, other = sure.asked_again([asks, offers])
    assert isinstance(again, Speech)
    assert [one.key for one in again.text] == ["asked-again", "text"]
    assert other == offers


@on_both
async def test_a_yes_counts_once(uow: SqlUnitOfWork) -> None:
    """Each press that says yes counts once, for its presser alone, until its question is asked again; others always."""
    eva, lena = (Actor(uow.people.add(Person(0, "sv", NOW, telegram_id=key)), NOW) for key in (1, 2))
    for kind in PRESSES:
        yes, mine = example(kind, yes=True), pressed(timedelta(), eva)
        assert sure.spent(mine, uow, yes) is None
        if kind not in YES:
            assert sure.spent(mine, uow, yes) is None, "a button that asks nothing can be pressed as often as one likes"
            continue
        toast, away = sure.spent(mine, uow, yes) or (None, None)
        assert isinstance(toast, Toast)
        assert away == UnbuttonMessage(eva.person.id, MESSAGE)
        assert sure.spent(pressed(timedelta(), lena), uow, yes) is None
        assert sure.spent(mine, uow, yes) is not None
        question = Speech(eva.person.id, (), choices=((Choice(Phrase("yes"), yes),),))
        assert sure.reopened(uow, [question]) == [question]
        assert sure.spent(mine, uow, yes) is None
        assert sure.spent(pressed(timedelta(), lena), uow, yes) is not None
        assert sure.spent(pressed(timedelta(days=2), eva), uow, yes) is None, "asked again, by what holds by then"


@on_both
async def test_what_was_said_is_forgotten(uow: SqlUnitOfWork) -> None:
    """What counts no longer anyway is forgotten with the next yes."""
    person = uow.people.add(Person(0, "sv", NOW, telegram_id=1))
    uow.spent.add(person.id, "1", NOW)
    uow.spent.add(person.id, "2", NOW + timedelta(days=3))
    assert (uow.spent.has(person.id, "1"), uow.spent.has(person.id, "2")) == (False, True)


def test_a_used_question_loses_its_buttons() -> None:
    """What answers a yes comes after the order that takes the buttons of its question away."""
    said = Speech(1, (Phrase("done"),))
    assert sure.closed(pressed(None), None, [said]) == [UnbuttonMessage(1, MESSAGE), said]  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", PRESSES)
def test_what_closes_a_question(kind: type[Press]) -> None:
    """A yes closes its question wherever it is pressed; any other button where it stands beside a yes."""
    alone = pressed(None)
    beside = replace(alone, incoming=replace(alone.incoming, under_question=True))
    assert sure.closes(alone, example(kind, yes=True)) is (kind in YES)
    assert sure.closes(beside, example(kind, yes=False))
