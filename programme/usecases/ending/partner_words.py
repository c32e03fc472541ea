"""The manager's own words to the partners of somebody who goes: kept as drafts, one for each, until it is done."""

from collections.abc import Mapping, Sequence

from programme.forms.last_word import LEAVING_WORDS
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.leaving import Way
from programme.usecases.common.menu import Rows
from programme.usecases.ending import last_word
from programme.usecases.ending.last_word import Own
from programme.usecases.ending.leaving import Parting

Written = Mapping[int, Own]
"""The words to each partner who can get some, by membership; empty where there are none yet."""


def written(uow: UnitOfWork, actor: Actor, parted: Sequence[Parting]) -> Written:
    """Return the manager's own words to each partner; every stop of a proposal reads the same, so there are none."""
    can = [one.membership for one in parted if not one.was_asked]
    return {one.id: last_word.at_leaving(uow, actor, one) for one in can}


def rows(membership: Membership, way: Way, parted: Sequence[Parting], own: Written) -> Rows:
    """Return the buttons by which a manager writes to each partner of a participant who goes, or leaves that out."""
    return tuple(
        row
        for one in parted
        if one.membership.id in own
        for row in last_word.partner_rows(
            membership, way, one.membership, one.person.first_name, own[one.membership.id]
        )
    )


def forget(uow: UnitOfWork, actor: Actor, readers: Sequence[Membership]) -> None:
    """Delete the manager's finished words to these readers; what is still being written may be about something else."""
    for one in readers:
        if (there := last_word.kept(uow, actor, LEAVING_WORDS, one.id)) is not None:
            uow.dialogs.remove(there.id)
