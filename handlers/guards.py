"""The only place where rights are checked, for commands and for buttons.

The client may send any callback data. Each guard looks a number in it up and returns the row only if it belongs to the
actor, or to a programme that the actor manages. The refusal is the same if the row does not exist, so that it betrays
no row.
"""

from collections.abc import Callable
from typing import TypeVar

from programme.access import Fact
from programme.announcement import Announcement
from programme.errors import ProgrammeError
from programme.joint import Joint
from programme.link import is_spent
from programme.meeting import Meeting
from programme.pair import Contract, Pair
from programme.pause import Pause
from programme.people import Actor, Concern, Letter, Link, LinkKind, Membership, Programme, Role, State
from programme.people_list import Entry, PeopleList
from programme.ports.unit_of_work import UnitOfWork
from programme.survey import Survey
from programme.tasks import CLOSED_BY_BONDS, Task, may
from programme.usecases.common import suspended, switching
from programme.usecases.common.contact import partners
from programme.usecases.common.membership import desks, on_desk
from programme.usecases.common.sight import ANSWERS, correspondents, readers_of, sight_of
from programme.usecases.common.two import Two
from programme.usecases.myself.moving_rights import concerned, locked_move

T = TypeVar("T")


def desk(uow: UnitOfWork, actor: Actor, task: Task) -> None:
    """Refuse an actor without a desk at which they may do a task.

    Raises:
        ProgrammeError: `unknown-command`, so that others don't learn that the command exists; `only-managers`, to an
            assistant whom the table of `programme.tasks` does not let do this.
    """
    if not desks(uow, actor.person):
        raise ProgrammeError("unknown-command")
    if not desks(uow, actor.person, task):
        raise ProgrammeError("only-managers")


def programme_at_hand(uow: UnitOfWork, actor: Actor, task: Task) -> Programme:
    """Return the programme that an actor at the desk has looked at last, or the first by itself.

    Raises:
        ProgrammeError: as for `desk`.
    """
    desk(uow, actor, task)
    return switching.first(on_desk(uow, actor.person, task), actor)


def own_membership(uow: UnitOfWork, actor: Actor, key: int, *, even_suspended: bool = False) -> Membership:
    """Return the actor's own membership as adept or mentor.

    Args:
        uow: the unit of work.
        actor: the participant.
        key: the id of the membership.
        even_suspended: a suspended participant may do it, too: reach somebody, leave, or keep what is theirs.

    Raises:
        ProgrammeError: `not-allowed`; or `suspended`.
    """
    membership = _found(uow.memberships.get, key)
    if membership.person_id != actor.person.id or not membership.role.takes_part:
        raise ProgrammeError("not-allowed")
    if not even_suspended:
        suspended.refuse(uow, membership)
    return membership


def programme_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> Programme:
    """Return a programme in which the actor has a place, at its desk or as a participant.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    if all(one.programme_id != key for one in uow.memberships.of_person(actor.person.id)):
        raise ProgrammeError("not-allowed")
    return uow.programmes.get(key)


def managed_programme(uow: UnitOfWork, actor: Actor, key: int, task: Task) -> Programme:
    """Return a programme in which the actor may do a task.

    Raises:
        ProgrammeError: as for `_check`.
    """
    _check(uow, actor, key, task)
    return uow.programmes.get(key)


def _check(uow: UnitOfWork, actor: Actor, programme_id: int | None, task: Task) -> None:
    """Refuse an actor without the right to a task in a programme; None stands for that of a missing row.

    Raises:
        ProgrammeError: `only-managers`, to an assistant, for any row, so that it betrays none; else `not-allowed`.
    """
    seats = [one for one in uow.memberships.of_person(actor.person.id) if one.role.at_desk]
    if any(one.programme_id == programme_id and may(one.role, task) for one in seats):
        return
    assists = bool(seats) and not any(may(one.role, task) for one in seats)
    raise ProgrammeError("only-managers" if assists else "not-allowed")


def list_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> PeopleList:
    """Return a list of people of a programme that the actor manages.

    Raises:
        ProgrammeError: as for `_check`.
    """
    found = uow.people_lists.find(key)
    _check(uow, actor, found.programme_id if found else None, Task.IMPORT)
    return uow.people_lists.get(key)


def waiting_entry(uow: UnitOfWork, actor: Actor, key: int) -> Entry:
    """Return the entry of a person that has not said yes, in a programme that the actor manages.

    Raises:
        ProgrammeError: as for `_check`; the same where the person has answered, or is off the list already.
    """
    found = uow.entries.find(key)
    _check(uow, actor, found.programme_id if found else None, Task.IMPORT)
    return uow.entries.get(key)


def sent_list(uow: UnitOfWork, actor: Actor, key: int) -> PeopleList:
    """Return a list of people that the actor has sent, for a programme that they manage.

    Raises:
        ProgrammeError: `not-allowed`; or `closed-question`, when they have sent another since.
    """
    found = list_of_mine(uow, actor, key)
    if found.sent_by != actor.person.id:
        raise ProgrammeError("not-allowed")
    newest = uow.people_lists.newest(found.programme_id, actor.person.id)
    if newest is None or newest.id != found.id:
        raise ProgrammeError("closed-question")
    return found


def own_announcement(uow: UnitOfWork, actor: Actor, key: int) -> Announcement:
    """Return an announcement that the actor wrote, in a programme in which they may, locked.

    Raises:
        ProgrammeError: as for `_check`; or `not-allowed`.
    """
    found = uow.announcements.locked(key)
    _check(uow, actor, found.programme_id if found else None, Task.ANNOUNCE)
    if found is None or found.author_id != actor.person.id:
        raise ProgrammeError("not-allowed")
    return found


def own_pair(uow: UnitOfWork, actor: Actor, key: int, role: Role) -> Pair:
    """Return a pair in which the actor has the role `role`, adept or mentor.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    pair = uow.pairs.locked(key)
    if pair is None:
        raise ProgrammeError("not-allowed")
    own_membership(uow, actor, pair.adept_id if role is Role.ADEPT else pair.mentor_id)
    return pair


def pair_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Pair, Role]:
    """Return a pair of the actor, and the actor's role in it.

    Raises:
        ProgrammeError: `not-allowed`; or `suspended`.
    """
    pair = uow.pairs.locked(key)
    if pair is None:
        raise ProgrammeError("not-allowed")
    for role, membership_id in ((Role.ADEPT, pair.adept_id), (Role.MENTOR, pair.mentor_id)):
        mine = _found(uow.memberships.get, membership_id)
        if mine.person_id == actor.person.id:
            suspended.refuse(uow, mine)
            return pair, role
    raise ProgrammeError("not-allowed")


def partner_in_touch(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Two, Role]:
    """Return a pair of the actor, and the role of the partner, while the two have each other's contacts.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    near = partners(uow, actor.person)
    found = next(((two, role) for two, role in near if two.pair.id == key), None)
    if found is None:
        if (still := suspended.of_person(uow, actor.person)) is not None:
            suspended.refuse(uow, still)
        raise ProgrammeError("not-allowed")
    return found


def either_pair(uow: UnitOfWork, actor: Actor, key: int) -> Pair:
    """Return a pair that is the actor's own or whose meetings the actor sees to.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    try:
        return pair_of_mine(uow, actor, key)[0]
    except ProgrammeError as refusal:
        if refusal.code == "suspended":
            raise
        return managed_pair(uow, actor, key, Task.MEETINGS)


def meeting_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Meeting, Pair, Role]:
    """Return a meeting of the actor's pair, the pair, and the actor's role in it.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    found = uow.meetings.find(key)
    if found is None:
        raise ProgrammeError("not-allowed")
    pair, role = pair_of_mine(uow, actor, found.pair_id)
    return uow.meetings.find(key) or found, pair, role  # read again, now that the pair is locked


def joint_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Joint, Pair, Role]:
    """Return a question whether to meet all three, the actor's pair in it (a mentor's first), and the actor's role.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    found = uow.joints.find(key)
    for pair_id in sorted(found.pairs) if found is not None else ():
        try:
            pair, role = pair_of_mine(uow, actor, pair_id)
        except ProgrammeError as refusal:
            if refusal.code == "suspended":
                raise
            continue
        if (locked := uow.joints.locked(key)) is not None:
            return locked, pair, role
    raise ProgrammeError("not-allowed")


def either_meeting(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Meeting, Pair]:
    """Return a meeting of a pair that is the actor's own or whose meetings the actor sees to, and the pair.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    found = uow.meetings.find(key)
    if found is None:
        raise ProgrammeError("not-allowed")
    pair = either_pair(uow, actor, found.pair_id)
    return uow.meetings.find(key) or found, pair


def contract_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> tuple[Contract, Pair, Role]:
    """Return a contract of the actor's pair, the pair, and the actor's role in it.

    Raises:
        ProgrammeError: `not-allowed`; or `contract-changed`, if a pair of the actor has a contract that may
            have replaced this contract.
    """
    mine = [one for seat in uow.memberships.of_person(actor.person.id) for one in uow.pairs.of_membership(seat.id)]
    found = uow.contracts.find(key)
    pair = next((one for one in mine if found is not None and one.id == found.pair_id), None)
    if pair is not None:
        pair, role = pair_of_mine(uow, actor, pair.id)
        found = uow.contracts.find(key)  # read again, now that the pair is locked
        if found is not None:
            return found, pair, role
    raise ProgrammeError("contract-changed" if any(uow.contracts.of_pair(one.id) for one in mine) else "not-allowed")


def managed_pair(uow: UnitOfWork, actor: Actor, key: int, task: Task) -> Pair:
    """Return a pair of a programme in which the actor may do a task, as far as `programme.access` lets them.

    A manager looks after the pair; an assistant sees to the meetings of two who have each other's contacts.

    Raises:
        ProgrammeError: as for `_check`; or `not-allowed`.
    """
    pair = uow.pairs.locked(key)
    _check(uow, actor, pair.programme_id if pair else None, task)
    if pair is None:
        raise ProgrammeError("not-allowed")
    two = [_found(uow.memberships.get, one).person_id for one in (pair.adept_id, pair.mentor_id)]
    if not sight_of(uow, actor.person, pair.programme_id).opens(pair, *two):
        raise ProgrammeError("not-allowed")
    return pair


def managed_membership(
    uow: UnitOfWork, actor: Actor, key: int, task: Task, *, role: Role | None = None, fact: Fact | None = None
) -> Membership:
    """Return a participant's membership in a programme in which the actor may do a task.

    Args:
        uow: the unit of work.
        actor: the manager or the assistant.
        key: the id of the membership.
        task: the work that is to be done.
        role: the participant's role, if only this role will do.
        fact: the kind of fact that is shown or written, if not all people at the desk may see it.

    Raises:
        ProgrammeError: as for `_check`; or `not-allowed`.
    """
    membership = uow.memberships.find(key)
    _check(uow, actor, membership.programme_id if membership else None, task)
    if membership is None or not membership.role.takes_part or membership.state is State.FORGOTTEN:
        raise ProgrammeError("not-allowed")
    if role is not None and membership.role is not role:
        raise ProgrammeError("not-allowed")
    sight, person = sight_of(uow, actor.person, membership.programme_id), membership.person_id
    if fact is not None and not sight.sees(fact, person):
        raise ProgrammeError("not-allowed")
    if task in CLOSED_BY_BONDS and not (sight.sees(ANSWERS, person) or sight.tends(person)):
        raise ProgrammeError("not-allowed")
    return membership


def either_membership(
    uow: UnitOfWork, actor: Actor, key: int, task: Task, *, fact: Fact | None = None, even_suspended: bool = False
) -> Membership:
    """Return a membership that `own_membership` returns, or `managed_membership`.

    Raises:
        ProgrammeError: as for `managed_membership`.
    """
    membership = uow.memberships.find(key)
    if membership is not None and membership.person_id == actor.person.id:
        return own_membership(uow, actor, key, even_suspended=even_suspended)
    return managed_membership(uow, actor, key, task, fact=fact)


def any_membership(uow: UnitOfWork, actor: Actor, key: int, task: Task) -> Membership:
    """Return a membership that is the actor's own, in any role, or that `managed_membership` returns.

    Raises:
        ProgrammeError: as for `managed_membership`.
    """
    membership = uow.memberships.find(key)
    if membership is not None and membership.person_id == actor.person.id:
        return membership
    return managed_membership(uow, actor, key, task)


def place_offered(uow: UnitOfWork, actor: Actor, key: int) -> Link:
    """Return the link by which the actor was offered a place at a desk, locked.

    Raises:
        ProgrammeError: `not-allowed`; or `closed-question`, when it is answered, or too old.
    """
    found = uow.links.locked(key)
    if found is None or found.kind is not LinkKind.COLLEAGUE or found.opened_by != actor.person.id:
        raise ProgrammeError("not-allowed")
    if is_spent(found, actor.now):
        raise ProgrammeError("closed-question")
    return found


def my_move(uow: UnitOfWork, actor: Actor, key: int) -> Link:
    """Return the link by which the actor is moving to another account, locked.

    Raises:
        ProgrammeError: `not-allowed`; or `closed-question`, when the move is made or stopped.
    """
    found = uow.links.find(key)
    if found is None or found.kind is not LinkKind.MOVE or found.person_id != actor.person.id:
        raise ProgrammeError("not-allowed")
    return _under_way(uow, found)


def move_of_concern(uow: UnitOfWork, actor: Actor, key: int) -> Link:
    """Return the link of a move that the actor can stop: their own, that to their account, or a participant's; locked.

    Raises:
        ProgrammeError: `not-allowed`; or `closed-question`, when the move is made or stopped.
    """
    found = uow.links.find(key)
    if found is None or found.kind is not LinkKind.MOVE or found.person_id is None:
        raise ProgrammeError("not-allowed")
    person = _found(uow.people.get, found.person_id)
    if actor.person.id not in {found.opened_by, person.id, *(one.id for one in concerned(uow, person))}:
        raise ProgrammeError("not-allowed")
    return _under_way(uow, found)


def _under_way(uow: UnitOfWork, found: Link) -> Link:
    link = locked_move(uow, found)
    if link is None:
        raise ProgrammeError("closed-question")
    return link


def own_survey(uow: UnitOfWork, actor: Actor, key: int) -> Survey:
    """Return a survey that the actor was asked to answer.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    survey = uow.surveys.find(key)
    if survey is None:
        raise ProgrammeError("not-allowed")
    own_membership(uow, actor, survey.membership_id)
    return survey


def letter_to_me(uow: UnitOfWork, actor: Actor, key: int) -> Letter:
    """Return a letter that was written to the actor: as participant, or as manager.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    letter = uow.letters.find(key)
    if letter is None:
        raise ProgrammeError("not-allowed")
    membership = uow.memberships.get(letter.membership_id)
    from_participant = letter.author_id == membership.person_id
    read_by = {one.id for one in correspondents(uow, membership)} if from_participant else {membership.person_id}
    mine = actor.person.id in read_by
    if not mine:
        raise ProgrammeError("not-allowed")
    return letter


def concern_for_me(uow: UnitOfWork, actor: Actor, key: int) -> Concern:
    """Return a private word that the actor may read as a manager (`common.sight.readers`).

    Raises:
        ProgrammeError: `not-allowed`.
    """
    concern = uow.concerns.find(key)
    if concern is None or actor.person.id not in {one.id for one in readers_of(uow, concern)}:
        raise ProgrammeError("not-allowed")
    return concern


def own_concern(uow: UnitOfWork, actor: Actor, key: int) -> Concern:
    """Return a private word that the actor has written.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    concern = uow.concerns.find(key)
    if concern is None:
        raise ProgrammeError("not-allowed")
    own_membership(uow, actor, concern.membership_id, even_suspended=True)
    return concern


def concern_of_mine(uow: UnitOfWork, actor: Actor, key: int) -> Concern:
    """Return a private word that the actor has written, and that no manager may read any more.

    Raises:
        ProgrammeError: `not-allowed`; or `closed-question`, when it is settled or has a reader.
    """
    concern = uow.concerns.find(key)
    if concern is None:
        raise ProgrammeError("not-allowed")
    own_membership(uow, actor, concern.membership_id, even_suspended=True)
    if concern.settled_at is not None or readers_of(uow, concern):
        raise ProgrammeError("closed-question")
    return concern


def pause_of_concern(uow: UnitOfWork, actor: Actor, key: int) -> Pause:
    """Return a pause that is the actor's own, or of a participant whom the actor looks after.

    Raises:
        ProgrammeError: as for `managed_membership`; or `not-allowed`.
    """
    pause = uow.pauses.find(key)
    either_membership(uow, actor, pause.membership_id if pause else 0, Task.LEAVING, fact=Fact.PROGRESS)
    if pause is None:
        raise ProgrammeError("not-allowed")
    return pause


def seat_at_desk(uow: UnitOfWork, actor: Actor, key: int) -> Membership:
    """Return the actor's own place at a desk, or another one's at a desk whose colleagues the actor sees to.

    Raises:
        ProgrammeError: as for `_check`; or `not-allowed`.
    """
    seat = uow.memberships.find(key)
    mine = seat is not None and seat.person_id == actor.person.id and seat.role.at_desk
    if not mine:
        _check(uow, actor, seat.programme_id if seat else None, Task.COLLEAGUES)
    if seat is None or not seat.role.at_desk:
        raise ProgrammeError("not-allowed")
    return seat


def open_programme(uow: UnitOfWork, actor: Actor, key: int) -> Programme:
    """Return a programme that can be joined because it has not ended.

    Raises:
        ProgrammeError: `closed-question`.
    """
    found = next((one for one in uow.programmes.open(actor.now.date()) if one.id == key), None)
    if found is None:
        raise ProgrammeError("closed-question")
    return found


def _found(get: Callable[[int], T], key: int) -> T:
    try:
        return get(key)
    except LookupError:
        raise ProgrammeError("not-allowed") from None
