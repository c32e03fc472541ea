"""Whom a mentor can ask to meet all three, and what is left of a joint meeting when one of them is deleted."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from programme.joint import AGAIN_AFTER, Joint, has_been
from programme.matching.earlier import Outcome
from programme.meeting import Meeting, MeetingState
from programme.pair import End, Pair, PairState
from programme.people import Membership, Person, Programme, Role, SameEmployer, State
from programme.usecases.year import joint_possible, joint_shown
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both, on_sqlite
from tests.rows import NOW, a_membership, a_person, a_programme


@dataclass(frozen=True, slots=True)
class Group:
    """A mentor with three adepts who are under way."""

    uow: SqlUnitOfWork
    programme: Programme
    mentor: Membership
    people: tuple[Person, ...]
    seats: tuple[Membership, ...]
    pairs: tuple[Pair, ...]

    def found(self) -> set[str]:
        """Return the first letters of those who can be asked together."""
        pairs = [self.uow.pairs.locked(one.id) or one for one in self.pairs]
        both = joint_possible.possible(self.uow, pairs, NOW)
        return {one.adept_person.name[0] + two.adept_person.name[0] for one, two in both}

    def change(self, number: int, **more: object) -> None:
        self.uow.people.save(replace(self.people[number], **more))  # type: ignore[arg-type]


def a_group(uow: SqlUnitOfWork) -> Group:
    programme = a_programme(uow)
    mentor = a_membership(uow, a_person(uow, 10, name="Lars Holm"), programme, Role.MENTOR, State.WAITING)
    names = ("Anna Ek", "Bo Ek", "Cia Ek")
    people = tuple(
        a_person(uow, 20 + one, name=name, phone=f"+4670123456{one}", employer=f"Firma {one}")
        for one, name in enumerate(names)
    )
    seats = tuple(a_membership(uow, one, programme, Role.ADEPT, State.WAITING) for one in people)
    pairs = tuple(uow.pairs.add(Pair(0, programme.id, one.id, mentor.id, PairState.ACTIVE, NOW)) for one in seats)
    return Group(uow, programme, mentor, people, seats, pairs)


def _rests(group: Group) -> None:
    group.uow.pairs.save(replace(group.pairs[0], state=PairState.PAUSED))


def _fits_ask(group: Group) -> None:
    group.uow.pairs.save(replace(group.pairs[0], state=PairState.FIT_ASKED))


def _has_left(group: Group) -> None:
    group.uow.memberships.save(replace(group.seats[0], state=State.WITHDRAWN))


def _ban(group: Group) -> None:
    """Let Anna be a mentor, too, and Bo know her."""
    seat = a_membership(group.uow, group.people[0], group.programme, Role.MENTOR, State.WAITING)
    group.uow.bans.add(group.seats[1].id, seat.id, Outcome.TIE)


def _pair_of_their_own(group: Group) -> None:
    seat = a_membership(group.uow, group.people[0], group.programme, Role.MENTOR, State.WAITING)
    group.uow.pairs.add(Pair(0, group.programme.id, group.seats[1].id, seat.id, PairState.ENDED, NOW, End.LEFT))


def _boss(group: Group) -> None:
    group.uow.bonds.add_boss(group.people[0].id, group.people[1].id, told_by=1, at=NOW)


def _same_firm_is_fine(group: Group) -> None:
    group.uow.programmes.save(replace(group.programme, same_employer=SameEmployer.FINE))
    group.change(0, employer="firma 1")


def _asked(group: Group, ago: timedelta) -> None:
    at = NOW - ago
    group.uow.joints.add(Joint(0, group.mentor.id, group.pairs[0].id, group.pairs[1].id, at, True, False, at))


@on_sqlite
@pytest.mark.parametrize(
    ("happens", "left"),
    [
        (lambda _: None, {"AB", "AC", "BC"}),
        (lambda group: group.change(0, telegram_id=None), {"BC"}),
        (lambda group: group.change(0, unreachable_since=NOW), {"BC"}),
        (lambda group: group.change(0, deletion_asked_at=NOW), {"BC"}),
        (lambda group: group.change(0, phone="+46701234561"), {"AC", "BC"}),
        (lambda group: group.change(0, employer="FIRMA 1"), {"AC", "BC"}),
        (lambda group: [group.change(one, employer="egen firma") for one in range(3)], {"AB", "AC", "BC"}),
        (lambda group: [group.change(one, employer="", phone="") for one in range(3)], {"AB", "AC", "BC"}),
        (_same_firm_is_fine, {"AB", "AC", "BC"}),
        (_rests, {"BC"}),
        (_fits_ask, {"BC"}),
        (_has_left, {"BC"}),
        (_ban, {"AC", "BC"}),
        (_pair_of_their_own, {"AC", "BC"}),
        (_boss, {"AC", "BC"}),
        (lambda group: _asked(group, timedelta(days=1)), {"AC", "BC"}),
        (lambda group: _asked(group, AGAIN_AFTER), {"AB", "AC", "BC"}),
    ],
)
def test_who_can_be_asked_together(uow: SqlUnitOfWork, happens: Callable[[Group], object], left: set[str]) -> None:
    """Whoever is not reached here, rests or has a tie to the other one is not asked, and no reason is told."""
    group = a_group(uow)
    happens(group)
    assert group.found() == left


@on_both
def test_what_a_deletion_leaves(uow: SqlUnitOfWork) -> None:
    """Who is deleted takes both answers along; the other keeps the meeting, and nobody else's name is on it."""
    group = a_group(uow)
    one, two, _ = group.pairs
    joint = uow.joints.add(Joint(0, group.mentor.id, one.id, two.id, NOW, one_yes=True, other_yes=True))
    been = NOW - timedelta(days=3)
    meetings = [
        uow.meetings.add(Meeting(0, pair.id, been, 1, been, state=MeetingState.HELD, joint_id=joint.id))
        for pair in (one, two)
    ]
    assert has_been(joint, meetings, NOW)
    assert [len(joint_shown.beside(uow, found)) for found in meetings] == [1, 1]
    begun = replace(one, state=PairState.ENDED, end=End.LEFT, start_confirmed_at=been, since=NOW)
    uow.pairs.save(begun)
    uow.people.forget(group.people[0].id)
    assert uow.joints.of_mentor(group.mentor.id) == []
    kept = [found for pair in (one, two) for found in uow.meetings.of_pair(pair.id)]
    assert [(found.state, found.joint_id) for found in kept] == [(MeetingState.HELD, None)] * 2
