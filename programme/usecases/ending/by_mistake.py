"""Whether a pair that was ended by mistake can go on as it was."""

from datetime import datetime, timedelta

from programme.pair import UNDER_WAY, End, Pair, whole
from programme.people import State
from programme.ports.unit_of_work import UnitOfWork
from programme.times import is_over
from programme.usecases.common.alone import is_left_alone
from programme.usecases.common.two import two_of

LONGEST_AGO = timedelta(days=14)  # later it is no slip, but a new match
BY_THE_MANAGER = frozenset({End.REMATCHED, End.BRIDGED})


def can_be_undone(uow: UnitOfWork, pair: Pair, now: datetime) -> bool:
    """Tell whether a pair can go on: ended by the manager a short time ago, and both are still free for each other."""
    if pair.end not in BY_THE_MANAGER or now - pair.since > LONGEST_AGO:
        return False
    two = two_of(uow, pair)
    if is_over(two.programme, now) or not two.adept.state == two.mentor.state == State.WAITING:
        return False
    if is_left_alone(uow, two.adept) or is_left_alone(uow, two.mentor):
        return False
    if pair.is_bridge:  # one that ended by itself did so at a later step of another pair, or since an old one goes on
        others = [one for one in uow.pairs.of_membership(pair.adept_id) if one.id != pair.id]
        return all(one.since < pair.since and one.state not in UNDER_WAY for one in others)
    has_room = len(whole(uow.pairs.open_of(pair.mentor_id))) < two.programme.places(two.mentor)
    return has_room and not whole(uow.pairs.open_of(pair.adept_id))
