"""The plan of a programme's calls for one manager: what it is made of, read as sets, however many pairs there are.

Pairs with a bond to the manager are on the other managers' plans: each looks after what their answers may tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from programme.call import (
    USUAL,
    Facts,
    Heard,
    InTouch,
    Outcome,
    Plan,
    Raised,
    Turn,
    UnderWay,
    Why,
    plan,
    this_week,
)
from programme.due import FLAGS, Due, DueKind, Waits
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.times import is_over, local_day
from programme.usecases.common.sight import Sight
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
    def turns(self) -> Sequence[Turn]:
        """Every turn that is shown, this week's first."""
        return [one for week in (self.plan.week, *self.plan.ahead) for one in week.turns]

    def turn_of(self, member: int) -> Turn | None:
        """Return the first turn of a participant, or None."""
        return next((one for one in self.turns if one.member == member), None)


def calls(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime) -> Called:
    """Return the calls of a programme, as far as the manager looks after the people."""
    facts, matters = _known(uow, sight, programme, now)
    return Called(plan(facts), {member: tuple(dict.fromkeys(some)) for member, some in matters.items()})


def calls_of_week(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime) -> Sequence[Turn]:
    """Return this week's calls alone."""
    return this_week(_known(uow, sight, programme, now)[0]).turns


def _known(
    uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime
) -> tuple[Facts, Mapping[int, Sequence[OpenMatter]]]:
    """Return what a plan is made of, and the matters that each participant is called about."""
    today = local_day(now, programme)
    most = programme.calls_a_week or USUAL
    if is_over(programme, now):
        return Facts(today, programme.calendar, most), {}
    pairs = _pairs(uow, sight, programme)
    matters: dict[int, list[OpenMatter]] = {}
    raised: list[Raised] = []
    for member, due, why, kind in _raised(sight, waits_by(uow, programme, now, now), pairs):
        matters.setdefault(member, []).append(OpenMatter(programme.id, kind, due.subject))
        raised.append(Raised(member, why, local_day(due.due_at, programme)))
    leaving = {one.member for one in uow.memberships.deletions(programme.id)}
    under_way = [
        UnderWay(
            one.adept,
            one.mentor,
            local_day(one.starts_at, programme),
            max(programme.ends_on, one.ends_on or programme.ends_on),
        )
        for one in pairs
        if one.is_under_way and not leaving.intersection((one.adept, one.mentor))
    ]
    return Facts(today, programme.calendar, most, under_way, raised, _heard(uow, programme)), matters


def _pairs(uow: UnitOfWork, sight: Sight, programme: Programme) -> Sequence[InTouch]:
    """Return the pairs that the manager looks after."""
    near = sight.near
    return [
        one for one in uow.calls.in_touch(programme.id) if near.isdisjoint(one.people) or sight.looks_after(*one.people)
    ]


def _raised(sight: Sight, overdue: Waits, pairs: Sequence[InTouch]) -> Iterator[tuple[int, Due, Why, MatterKind]]:
    """Yield the overdue matters that call for a call: with whom, the wait, the reason, and the kind of the matter."""
    by_id = {one.pair: one for one in pairs}
    for kind, (why, of) in OF_PAIRS.items():
        for due in overdue.of({kind}):
            if (one := by_id.get(due.subject)) is not None:
                yield one.mentor if due.person_id == one.people[1] else one.adept, due, why, of
    unsafe = set(overdue.of({DueKind.UNSAFE}).subjects)
    for flag, why in OF_FLAGS.items():
        for due in sight.of_those_looked_after(overdue.of({flag})):
            yield due.subject, due, why, MatterKind.NOT_SAFE if due.subject in unsafe else MatterKind.TALKS


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
