"""The contract at half time: whoever answers the half-year survey is offered, once, to propose other words.

It comes with the thanks and is no message of its own; nobody is reminded of it, and the partner learns nothing of it.
"""

from programme.pair import PairState
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import ProposeVersion
from programme.speech import Choice, Phrase
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import other, twos_of


def at_half_time(uow: UnitOfWork, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the offer with a button for each of the member's pairs whose contract is signed and not being changed."""
    twos = twos_of(uow, [one for one in uow.pairs.open_of(membership.id) if one.state is PairState.ACTIVE])
    rows: list[tuple[Choice, ...]] = []
    for two in twos:
        newest, in_force = uow.contracts.of_pair(two.pair.id), uow.contracts.in_force(two.pair.id)
        if in_force is not None and newest is not None and newest.id == in_force.id:
            facts = {"other": two.person(other(membership.role)).first_name}
            rows.append((Choice(Phrase("button-change-at-half-time", facts), ProposeVersion(in_force.id)),))
    return ((Phrase("contract-half-time"),) if rows else ()), tuple(rows)
