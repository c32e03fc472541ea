"""Participants whose partner has gone: they are not put forward before they know it, and were asked how to go on."""

from collections.abc import Mapping

from programme.due import DueKind
from programme.pair import Pair
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork


def is_left_alone(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether the manager is still to ask this participant how they want to go on."""
    return uow.dues.waiting(DueKind.ALONE, membership.id) is not None


def left_alone_in(uow: UnitOfWork, programme_id: int) -> frozenset[int]:
    """Return the memberships of a programme that wait for this question, those put off for later among them."""
    return uow.dues.who_waits(DueKind.ALONE, programme_id)


def untold(uow: UnitOfWork, membership: Membership) -> Pair | None:
    """Return a pair that this participant's partner has left, while the manager is still to tell them; or None."""
    waits = {due.subject for due in uow.dues.of_person(DueKind.PARTNER, membership.person_id)}
    return next((one for one in uow.pairs.of_membership(membership.id) if one.id in waits), None) if waits else None


def untold_in(uow: UnitOfWork, programme_id: int) -> Mapping[int, Pair]:
    """Return those of a programme who are still to be told that their partner has left, each with the pair."""
    people = uow.dues.whose(DueKind.PARTNER, programme_id)
    pairs = uow.pairs.many(people).values() if people else ()
    seats = (
        uow.memberships.with_people({key for one in pairs for key in (one.adept_id, one.mentor_id)}) if pairs else {}
    )
    return {
        key: one
        for one in pairs
        for key in (one.adept_id, one.mentor_id)
        if key in seats and seats[key][1].id == people[one.id]
    }


def is_to_be_asked(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether the manager is still to talk with this participant about a partner who has gone."""
    return is_left_alone(uow, membership) or untold(uow, membership) is not None
