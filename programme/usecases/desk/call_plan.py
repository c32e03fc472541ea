"""The plan of a programme's calls for one manager: what it is made of, without reading every pair.

Pairs with a bond to the manager are on the other managers' plans: each looks after what their answers may tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from programme.call import HORIZON, USUAL, Facts, Heard, Outcome, Plan, Raised, Turn, Why
from programme.call_queue import Others, first_in_line, may_come_up, plan, this_week
from programme.due import FLAGS, DueKind, Waits
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.times import is_over, local_day
from programme.usecases.common.sight import Sight
from programme.usecases.desk.call_others import UnderWayPairs
from programme.usecases.desk.standing import waits_by

OF_PAIRS: Mapping[DueKind, tuple[Why, MatterKind]] = {
    DueKind.SILENT: (Why.NO_MEETING, MatterKind.SILENT),
    DueKind.BOOKED: (Why.NO_MEETING, MatterKind.FIRST_MEETINGS),
    DueKind.HELD: (Why.NO_MEETING, MatterKind.FIRST_MEETINGS),
    DueKind.REPORTS: (Why.NO_REPORT, MatterKind.REPORTS),
}
"""The matters about a pair that call for a call, with the reason."""
OF_FLAGS: Mapping[DueKind, Why] = {one: Why(one.value) for one in FLAGS}
"""The same about a participant; a reason has the name of its flag."""


@dataclass(frozen=True, slots=True)
class Called:
    """A programme's calls as a manager sees them.

    Attributes:
        matters: the matters of the list that each participant is called about, by membership.
    """

    plan: Plan
    matters: Mapping[int, Sequence[OpenMatter]]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Every turn that is shown, this week's first."""
        return tuple([one for week in (self.plan.week, *self.plan.ahead) for one in week.turns])


@dataclass(frozen=True, slots=True)
class CallWith:
    """A call with a participant: their turn, where it comes, and the matters of the list that it is about."""

    turn: Turn | None
    matters: Sequence[OpenMatter]


def calls(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime) -> Called:
    """Return the calls of a programme, as far as the manager looks after the people."""
    facts, found = _known(uow, sight, programme, now, waits_by(uow, programme, now, now))
    matters: dict[int, list[OpenMatter]] = {}
    for one in found:
        matters.setdefault(one.member, []).append(one.key(programme))
    planned = plan(*_with_pairs(uow, sight, programme, facts, HORIZON))
    return Called(planned, {member: tuple(dict.fromkeys(some)) for member, some in matters.items()})


def call_with(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime, member: int) -> CallWith:
    """Return the call with a participant as it is in the plan, of which no more is made than it takes."""
    facts, found = _known(uow, sight, programme, now, waits_by(uow, programme, now, now))
    turn: Turn | None = None
    if member in first_in_line(facts, 1):
        turn = _turn(this_week(*_with_pairs(uow, sight, programme, facts, 1)).turns, member)
    if turn is None and may_come_up(facts, member):
        turn = _turn(calls(uow, sight, programme, now).turns, member)
    return CallWith(turn, tuple(dict.fromkeys(one.key(programme) for one in found if one.member == member)))


def _turn(turns: Sequence[Turn], member: int) -> Turn | None:
    return next((one for one in turns if one.member == member), None)


def calls_of_week(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime, overdue: Waits) -> Sequence[Turn]:
    """Return this week's calls alone, with what stands overdue on the list, which the digest has read already."""
    facts, _ = _known(uow, sight, programme, now, overdue)
    return this_week(*_with_pairs(uow, sight, programme, facts, 1)).turns


def _known(
    uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime, overdue: Waits
) -> tuple[Facts, Sequence["_Matter"]]:
    """Return what is known for a plan before any pair is read, and the matters behind it."""
    today = local_day(now, programme)
    most = programme.calls_a_week or USUAL
    if is_over(programme, now):
        return Facts(today, programme.calendar, most), ()
    matters = list(_matters(uow, sight, overdue))
    raised = [Raised(one.member, one.why, local_day(one.since, programme)) for one in matters]
    return Facts(today, programme.calendar, most, (), raised, _heard(uow, programme)), matters


def _with_pairs(
    uow: UnitOfWork, sight: Sight, programme: Programme, facts: Facts, weeks: int
) -> tuple[Facts, Others | None]:
    """Return what a plan of so many weeks is made of, and the other pairs."""
    if facts.today > programme.last_day:
        return facts, None
    leaving = {one.member for one in uow.memberships.deletions(programme.id)}
    others = UnderWayPairs(uow.calls, programme, _not_looked_after(uow, sight, programme), leaving)
    pairs = others.of(first_in_line(facts, weeks) | facts.heard.keys())
    return replace(facts, pairs=pairs), others


class _Matter(NamedTuple):
    """An overdue matter that calls for a call with somebody, and its place on the list."""

    member: int
    why: Why
    since: datetime
    kind: MatterKind
    subject: int

    def key(self, programme: Programme) -> OpenMatter:
        """Return the press that opens the call."""
        return OpenMatter(programme.id, self.kind, self.subject)


def _not_looked_after(uow: UnitOfWork, sight: Sight, programme: Programme) -> list[int]:
    """Return the ids of the pairs that the manager does not look after."""
    near = uow.calls.in_touch(uow.figures.near(programme.id, sorted(sight.near)))
    return [key for key, one in near.items() if not sight.looks_after(*one.people)]


def _matters(uow: UnitOfWork, sight: Sight, overdue: Waits) -> Iterator[_Matter]:
    """Yield the overdue matters that call for a call, as far as the manager looks after the people."""
    pairs = uow.calls.in_touch(overdue.of(OF_PAIRS.keys()).subjects)
    near = sight.near
    for kind, (why, of) in OF_PAIRS.items():
        for subject, person, since in _each(overdue.of({kind})):
            one = pairs.get(subject)
            if one is not None and (near.isdisjoint(one.people) or sight.looks_after(*one.people)):
                yield _Matter(one.mentor if person == one.people[1] else one.adept, why, since, of, subject)
    unsafe = set(overdue.of({DueKind.UNSAFE}).subjects)
    for flag, why in OF_FLAGS.items():
        for member, _, since in _each(sight.of_those_looked_after(overdue.of({flag}))):
            yield _Matter(member, why, since, MatterKind.NOT_SAFE if member in unsafe else MatterKind.TALKS, member)


def _each(waits: Waits) -> Iterator[tuple[int, int, datetime]]:
    """Return what each wait is about, whose it is and since when, and make no wait of it."""
    return zip(waits.subjects, waits.people, waits.moments, strict=True)


def _heard(uow: UnitOfWork, programme: Programme) -> Mapping[int, Heard]:
    return {member: _summed(last, programme) for member, last in uow.calls.last(programme.id).items()}


def _summed(last: Mapping[Outcome, datetime], programme: Programme) -> Heard:
    days = {outcome: local_day(at, programme) for outcome, at in last.items()}
    none, again = last.get(Outcome.NO_CALLS), last.get(Outcome.CALLS_AGAIN)
    return Heard(
        days.get(Outcome.REACHED),
        days.get(Outcome.LEFT_WORD),
        days.get(Outcome.NOT_REACHED),
        wants_none=none is not None and (again is None or again < none),
    )
