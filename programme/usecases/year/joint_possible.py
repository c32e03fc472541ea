"""Which two adepts a mentor can ask to meet all three, and which question about it is open or agreed on."""

from collections.abc import Sequence
from datetime import datetime
from itertools import combinations

from programme.joint import Joint, has_been, may_be_asked_again
from programme.matching.points import employer_key
from programme.meeting import MeetingState
from programme.pair import UNDER_WAY, Pair, PairState
from programme.people import Membership, Role, SameEmployer, State
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common.two import Two, twos_of


def pairs_of(uow: UnitOfWork, membership: Membership) -> list[Pair]:
    """Return a mentor's pairs under way, if there are several."""
    if membership.role is not Role.MENTOR or membership.state is not State.WAITING:
        return []
    pairs = [one for one in uow.pairs.open_of(membership.id) if one.state in UNDER_WAY]
    return pairs if len(pairs) > 1 else []


def possible(uow: UnitOfWork, pairs: Sequence[Pair], now: datetime) -> list[tuple[Two, Two]]:
    """Return which two of a mentor's adepts can be asked: both are reached here, and nothing is between them."""
    ready = [one for one in twos_of(uow, pairs) if _can_be_asked(one)]
    former = uow.joints.of_mentor(ready[0].mentor.id) if len(ready) > 1 else ()
    recent = {frozenset(one.pairs) for one in former if not may_be_asked_again(one, now)}
    both = ((one, two) for one, two in combinations(ready, 2) if {one.pair.id, two.pair.id} not in recent)
    return [(one, two) for one, two in both if not _have_a_tie(uow, one, two)]


def _can_be_asked(two: Two) -> bool:
    person, rests = two.adept_person, two.pair.state is not PairState.ACTIVE
    is_here = person.telegram_id is not None and person.unreachable_since is None and person.deletion_asked_at is None
    return is_here and not rests and two.adept.state is State.WAITING


def _have_a_tie(uow: UnitOfWork, one: Two, two: Two) -> bool:
    """Tell whether there is something between two adepts, so that the bot does not bring them together."""
    first, second = one.adept_person, two.adept_person
    bonds, both = uow.bonds.of({first.id, second.id}), {(first.id, second.id), (second.id, first.id)}
    if both & (bonds.partners | bonds.bosses) or (first.phone and first.phone == second.phone):
        return True
    firm = employer_key(first.employer)
    if firm and firm == employer_key(second.employer) and one.programme.same_employer is not SameEmployer.FINE:
        return True
    seats = {seat.id for seat in uow.memberships.of_person(second.id)}
    mine = [seat.id for seat in uow.memberships.of_person(first.id) if seat.role.takes_part]
    return any(seats & set(banned) for seat in mine for banned in uow.bans.of_membership(seat))


def current(uow: UnitOfWork, pairs: Sequence[Pair], now: datetime) -> Joint | None:
    """Return the newest question about these pairs of a mentor that is open, or agreed and not over; or None."""
    mine = {pair.id for pair in pairs}
    asked = uow.joints.of_mentor(pairs[0].mentor_id) if pairs else ()
    found = [one for one in asked if one.closed_at is None and mine.intersection(one.pairs)]
    if not found:
        return None
    meetings = uow.meetings.of_joints([one.id for one in found])
    open_ones = [one for one in found if not has_been(one, meetings, now)]
    return next((one for one in reversed(open_ones) if stands(uow, one)), None)


def stands(uow: UnitOfWork, joint: Joint) -> bool:
    """Tell whether both pairs of a question are under way."""
    pairs = uow.pairs.many(joint.pairs)
    return len(pairs) == len(joint.pairs) and all(one.state in UNDER_WAY for one in pairs.values())


def twos(uow: UnitOfWork, joint: Joint) -> tuple[Two, Two]:
    """Return the two pairs of a question."""
    pairs = uow.pairs.many(joint.pairs)
    one, other = twos_of(uow, [pairs[key] for key in joint.pairs])
    return one, other


def is_booked(uow: UnitOfWork, two: Two, joint: Joint) -> bool:
    """Tell whether the pair's next meeting is this joint one."""
    planned = uow.meetings.planned(two.pair.id)
    return planned is not None and planned.joint_id == joint.id


def is_to_come(uow: UnitOfWork, joint: Joint) -> bool:
    """Tell whether a meeting that both would like is not booked with anybody yet."""
    return not any(one.state is not MeetingState.CANCELLED for one in uow.meetings.of_joints([joint.id]))
