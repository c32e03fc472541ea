"""Pairs in any state with meetings on any day, each a row of its own."""

from datetime import timedelta

from programme.meeting import Meeting, MeetingState
from programme.pair import Pair, PairState
from programme.people import Programme, Role, State
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person
from tests.scenes.bulk import NOW

DAY = timedelta(days=1)


def two(uow: SqlUnitOfWork, programme: Programme, state: PairState, **more: object) -> Pair:
    """Store a pair of two new people."""
    sides = [
        a_membership(uow, a_person(uow), programme, role, State.WAITING, registered_at=NOW - 90 * DAY)
        for role in (Role.ADEPT, Role.MENTOR)
    ]
    values = {"start_confirmed_at": NOW - 80 * DAY if state is PairState.ACTIVE else None, **more}
    return uow.pairs.add(Pair(0, programme.id, sides[0].id, sides[1].id, state, NOW - 80 * DAY, **values))  # type: ignore[arg-type]


def met(uow: SqlUnitOfWork, pair: Pair, *days_ago: int, state: MeetingState = MeetingState.HELD) -> list[Meeting]:
    """Store meetings of a pair."""
    return [
        uow.meetings.add(Meeting(0, pair.id, NOW - days * DAY, 1, NOW - days * DAY, state=state)) for days in days_ago
    ]
