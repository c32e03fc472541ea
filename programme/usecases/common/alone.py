"""Participants whose partner has gone: they are not put forward before the manager has asked how they want to go on."""

from programme.due import DueKind
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork


def is_left_alone(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether the manager is still to ask this participant how they want to go on."""
    return uow.dues.waiting(DueKind.ALONE, membership.id) is not None


def left_alone_in(uow: UnitOfWork, programme_id: int) -> frozenset[int]:
    """Return the memberships of a programme that wait for this question, those put off for later among them."""
    return uow.dues.who_waits(DueKind.ALONE, programme_id)
