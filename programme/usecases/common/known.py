"""Whether the two of a pair are no strangers: they have gone on together before, or are a bridge just now."""

from programme.pair import PairState, has_met_on
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common.two import Two


def have_met_before(uow: UnitOfWork, two: Two) -> bool:
    """Tell whether the two have had another pair, in which they were on their way."""
    others = (one for one in uow.pairs.of_membership(two.adept.id) if one.id != two.pair.id)
    return any(one.mentor_id == two.mentor.id and has_met_on(one) for one in others)


def are_a_bridge(uow: UnitOfWork, two: Two) -> bool:
    """Tell whether the mentor is the adept's temporary one just now, beside a proposal to become theirs."""
    others = (one for one in uow.pairs.open_of(two.adept.id) if one.id != two.pair.id)
    return any(one.mentor_id == two.mentor.id and one.state is PairState.BRIDGING for one in others)
