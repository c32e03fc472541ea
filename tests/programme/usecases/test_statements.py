"""What is done for many people at once: its statements grow with those whom it is about, and with nobody else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot.circles import Circles
from programme.due import DueKind
from programme.enquiry import Enquiry
from programme.forms.pulse import PULSE
from programme.matching.suggest import suggest
from programme.pair import Pair, PairState
from programme.people import Actor, Programme, Role, State
from programme.presses.change import ChosenPreset, Replan
from programme.usecases.desk import replanning, rule_change
from programme.usecases.matching import match
from programme.usecases.matching.gathered import gather, sides
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW
from tests.scenes.crowd import a_crowd
from tests.statements import counted

SIZES = ((12, 6), (24, 12), (72, 36))
LATER = date(2028, 1, 28)
Work = Callable[[SqlUnitOfWork, Actor, Programme], int]


def ask_all(uow: SqlUnitOfWork, actor: Actor, programme: Programme) -> int:
    """Ask every mentor of a match; return how many were asked."""
    match.ask_all(uow, actor, programme, sure=True)
    return sum(one.state is PairState.ASKED_MENTOR for one in uow.pairs.open_in(programme.id))


def see_another_end(uow: SqlUnitOfWork, actor: Actor, programme: Programme) -> int:
    """Show what another last day would touch; return the number of open pairs."""
    replanning.effect(uow, actor, programme, replace(programme, ends_on=LATER))
    return len(uow.pairs.open_in(programme.id))


def move_the_end(uow: SqlUnitOfWork, actor: Actor, programme: Programme) -> int:
    """Move the last day; return the number of people who are told."""
    days = programme.starts_on.toordinal(), LATER.toordinal()
    plan = Replan(programme.id, *days, ChosenPreset.LEADERSHIP)
    told = rule_change.replan(uow, actor, programme, plan, sure=True)
    return len(told)


@pytest.mark.parametrize(("work", "most"), [(ask_all, 41), (see_another_end, 10), (move_the_end, 18)])
def test_each_one_more_costs_the_same(uow: SqlUnitOfWork, work: Work, most: int) -> None:
    """Among many, one person or pair more costs as many statements as among few, and not many."""
    spent = []
    for adepts, mentors in SIZES:
        programme = a_crowd(uow, adepts, mentors, seed=5)
        actor = Actor(uow.memberships.managers(programme.id)[0], NOW)
        pairs = suggest(*sides(gather(uow, programme.id, NOW))).pairs
        match.found(uow, actor, programme, [(one.membership_id, other.membership_id) for one, other in pairs])
        if work is see_another_end:
            _all_in_pairs(uow, programme)
        with counted(uow) as statements:
            about = work(uow, actor, programme)
        spent.append((about, len(statements)))
    more = [(then - now) / (many - few) for (few, now), (many, then) in pairwise(spent)]
    assert more[1] <= more[0] * 1.1, spent
    assert max(more) <= most, spent


def _all_in_pairs(uow: SqlUnitOfWork, programme: Programme) -> None:
    """Put each adept who waits alone together with a mentor."""
    waiting = [one for one, _ in uow.memberships.in_state(programme.id, State.WAITING)]
    mentor = next(one for one in waiting if one.role is Role.MENTOR)
    for one in waiting:
        if one.role is Role.ADEPT and not uow.pairs.open_of(one.id):
            uow.pairs.add(Pair(0, programme.id, one.id, mentor.id, PairState.ACTIVE, NOW))


def test_a_survey_sent_now_stays_when_the_days_move(uow: SqlUnitOfWork) -> None:
    """Whose turn is to come is asked all the same, and nobody else."""
    programme = a_crowd(uow, *SIZES[0])
    _all_in_pairs(uow, programme)
    before = _asked_soon(uow, programme)
    sent = uow.enquiries.add(Enquiry(0, programme.id, uow.memberships.managers(programme.id)[0].id, PULSE.name, NOW))
    two = next(one for one in uow.pairs.open_in(programme.id) if one.adept_id not in before)
    uow.enquiries.gather(sent, [(two.adept_id, two.id)])
    assert _asked_soon(uow, programme) == before | {two.adept_id}


def _asked_soon(uow: SqlUnitOfWork, programme: Programme) -> set[int]:
    """Move the last day, and return who gets a survey within a week."""
    replanning.work_out(uow, replace(programme, ends_on=LATER), NOW)
    waits = (
        uow.dues.waiting(DueKind.SURVEY, one.id) for one, _ in uow.memberships.in_state(programme.id, State.WAITING)
    )
    return {one.subject for one in waits if one is not None and one.due_at < NOW + timedelta(days=7)}


@pytest.mark.parametrize(("adepts", "mentors"), [SIZES[0], SIZES[-1]])
def test_names_are_read_once(uow: SqlUnitOfWork, adepts: int, mentors: int) -> None:
    """Whoever reads the names of everybody in a programme costs one statement, and who reads only their own none."""
    programme = a_crowd(uow, adepts, mentors)
    manager = uow.memberships.managers(programme.id)[0]
    people = [person for _, person in uow.memberships.in_state(programme.id, State.WAITING)]
    circles = Circles(uow)
    with counted(uow) as statements:
        spell = circles.of(manager.id, lambda: [one.first_name for one in people])
        spelled = {spell(one.first_name) for one in people}
        assert circles.of(manager.id)(manager.first_name) == "Eva"
    assert len(statements) == 1
    assert len(spelled) == len(people), "everybody can be told from everybody else"
