"""Who may: the one place where rights are checked, for commands and for buttons.

Callback data is the client's word. Every number in it is looked up here and must belong to the person who
pressed, or to a programme that they manage. Whoever may not is told the same as if there were nothing.
"""

from collections.abc import Callable
from typing import TypeVar

from programme.errors import ProgrammeError
from programme.meeting import Meeting
from programme.pair import Contract, Pair
from programme.people import Actor, Concern, Letter, Membership, Programme, Role
from programme.ports import UnitOfWork
from programme.survey import Survey
from programme.usecases.common.membership import manages, readers

T = TypeVar("T")


def manager(uow: UnitOfWork, actor: Actor) -> None:
    """Let managers pass.

    Raises:
        ProgrammeError: `unknown-command`: others don't learn that there is such a thing.
    """
    if not manages(uow, actor.person):
        raise ProgrammeError("unknown-command")


def own_membership(uow: UnitOfWork, actor: Actor, key: int) -> Membership:
    """Return a membership of the person who acts.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    membership = _found(uow.memberships.get, key)
    if membership.person_id != actor.person.id or membership.role is Role.MANAGER:
        raise ProgrammeError("not-allowed")
    return membership


def managed_programme(uow: UnitOfWork, actor: Actor, key: int) -> Programme:
    """Return a programme that the person who acts manages.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    found = next((programme for programme in manages(uow, actor.person) if programme.id == key), None)
    if found is None:
        raise ProgrammeError("not-allowed")
    return found


def own_pair(uow: UnitOfWork, actor: Actor, key: int, role: Role) -> Pair:
    """Return a pair in which the person who acts is the adept or the mentor, as `role` says.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    pair = uow.pairs.locked(key)
    if pair is None:
        raise ProgrammeError("not-allowed")
    own_membership(uow, actor, pair.adept_id if role is Role.ADEPT else pair.mentor_id)
    return pair


def pair_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Pair, Role]:
    """Return a pair of the person who acts, and on which side they are.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    pair = uow.pairs.locked(key)
    if pair is None:
        raise ProgrammeError("not-allowed")
    for role, membership_id in ((Role.ADEPT, pair.adept_id), (Role.MENTOR, pair.mentor_id)):
        if _found(uow.memberships.get, membership_id).person_id == actor.person.id:
            return pair, role
    raise ProgrammeError("not-allowed")


def either_pair(uow: UnitOfWork, actor: Actor, key: int) -> Pair:
    """Return a pair that is one's own or that one looks after.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    try:
        return pair_of_mine(uow, actor, key)[0]
    except ProgrammeError:
        return managed_pair(uow, actor, key)


def meeting_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Meeting, Pair, Role]:
    """Return a meeting of the person who acts, its pair, and on which side they are.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    found = uow.meetings.find(key)
    if found is None:
        raise ProgrammeError("not-allowed")
    pair, role = pair_of_mine(uow, actor, found.pair_id)
    return uow.meetings.find(key) or found, pair, role  # once more, now that nobody else can change it


def either_meeting(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Meeting, Pair]:
    """Return a meeting that is one's own or of a pair that one looks after, and the pair.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    found = uow.meetings.find(key)
    if found is None:
        raise ProgrammeError("not-allowed")
    pair = either_pair(uow, actor, found.pair_id)
    return uow.meetings.find(key) or found, pair


def contract_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Contract, Pair, Role]:
    """Return a contract of the person who acts, its pair, and on which side they are.

    Raises:
        ProgrammeError: `contract-changed`, when there are other words by now; `not-allowed`.
    """
    mine = [one for seat in uow.memberships.of_person(actor.person.id) for one in uow.pairs.of_membership(seat.id)]
    found = uow.contracts.find(key)
    pair = next((one for one in mine if found is not None and one.id == found.pair_id), None)
    if pair is not None:
        pair, role = pair_of_mine(uow, actor, pair.id)
        found = uow.contracts.find(key)  # once more, now that nobody else can change it
        if found is not None:
            return found, pair, role
    raise ProgrammeError("contract-changed" if any(uow.contracts.of_pair(one.id) for one in mine) else "not-allowed")


def managed_pair(uow: UnitOfWork, actor: Actor, key: int) -> Pair:
    """Return a pair that the person who acts looks after. Nobody looks after a pair that they are in.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    pair = uow.pairs.locked(key)
    if pair is None:
        raise ProgrammeError("not-allowed")
    two = [_found(uow.memberships.get, one) for one in (pair.adept_id, pair.mentor_id)]
    if not _looks_after(uow, actor, two[0]) or actor.person.id in {one.person_id for one in two}:
        raise ProgrammeError("not-allowed")
    return pair


def managed_membership(uow: UnitOfWork, actor: Actor, key: int, role: Role | None = None) -> Membership:
    """Return a participant's membership (of a certain role) that the person who acts looks after.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    membership = _found(uow.memberships.get, key)
    if not _looks_after(uow, actor, membership) or membership.role is Role.MANAGER:
        raise ProgrammeError("not-allowed")
    if role is not None and membership.role is not role:
        raise ProgrammeError("not-allowed")
    return membership


def either_membership(uow: UnitOfWork, actor: Actor, key: int) -> Membership:
    """Return a membership that is one's own or that one looks after.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    membership = _found(uow.memberships.get, key)
    if membership.person_id == actor.person.id:
        return own_membership(uow, actor, key)
    return managed_membership(uow, actor, key)


def own_survey(uow: UnitOfWork, actor: Actor, key: int) -> Survey:
    """Return a survey that the person who acts was asked to answer.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    survey = uow.surveys.find(key)
    if survey is None:
        raise ProgrammeError("not-allowed")
    own_membership(uow, actor, survey.membership_id)
    return survey


def letter_to_me(uow: UnitOfWork, actor: Actor, key: int) -> Letter:
    """Return a letter that was written to the person who acts.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    letter = _found(uow.letters.get, key)
    membership = uow.memberships.get(letter.membership_id)
    from_participant = letter.author_id == membership.person_id
    mine = _looks_after(uow, actor, membership) if from_participant else membership.person_id == actor.person.id
    if not mine:
        raise ProgrammeError("not-allowed")
    return letter


def concern_for_me(uow: UnitOfWork, actor: Actor, key: int) -> Concern:
    """Return a private word that the person who acts may read; nobody does who is in a pair with its sender.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    concern = uow.concerns.find(key)
    if concern is None:
        raise ProgrammeError("not-allowed")
    if actor.person.id not in {one.id for one in readers(uow, uow.memberships.get(concern.membership_id))}:
        raise ProgrammeError("not-allowed")
    return concern


def open_programme(uow: UnitOfWork, actor: Actor, key: int) -> Programme:
    """Return a programme that can still be joined.

    Raises:
        ProgrammeError: `closed-question`.
    """
    found = next((one for one in uow.programmes.open(actor.now.date()) if one.id == key), None)
    if found is None:
        raise ProgrammeError("closed-question")
    return found


def _looks_after(uow: UnitOfWork, actor: Actor, membership: Membership) -> bool:
    return membership.programme_id in {programme.id for programme in manages(uow, actor.person)}


def _found(get: Callable[[int], T], key: int) -> T:
    try:
        return get(key)
    except LookupError:
        raise ProgrammeError("not-allowed") from None
