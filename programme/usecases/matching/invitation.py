"""Invitations: the manager invites a mentor from the own network to meet one adept.

The manager has chosen the mentor already, so the programme asks for no talk: a mentor that came by an invitation is
approved when the registration is sent, and is asked about the adept at once. If the adept no longer waits, the ordinary
way goes on. The text to pass on can reach any reader, so it does not mention the adept.
"""

from dataclasses import replace
from datetime import datetime

from programme import lifecycle
from programme.audit import Did
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.lifecycle import Event
from programme.link import TERMS, is_spent
from programme.pair import whole
from programme.people import Actor, Link, LinkKind, Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Lane, Phrase, Speech, Utterance
from programme.usecases.common import resting
from programme.usecases.common.alone import is_to_be_asked
from programme.usecases.common.link import address, make_invitation
from programme.usecases.common.membership import manages
from programme.usecases.common.sight import readers
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.ending import telling
from programme.usecases.matching import proposal

REGISTERED_ALREADY = frozenset({State.REGISTERED, State.WAITING, State.ON_HOLD, State.DECLINED, State.DISMISSED})
BEFORE_REGISTRATION = frozenset({State.INVITED, State.WITHDRAWN})


def invite(uow: UnitOfWork, actor: Actor, adept: Membership, bot_username: str) -> list[Utterance]:
    """Store an invitation, and return two messages: its purpose, and the text to pass on.

    Raises:
        ProgrammeError: as for `check_free`.
    """
    if first := telling.first(uow, actor, adept):
        return first
    check_free(uow, adept)
    link, days = make_invitation(uow, actor, adept), TERMS[LinkKind.INVITE].days or 0
    uow.audit.record(actor.person, Did.INVITED_MENTOR, adept, actor.now)
    name = uow.people.get(adept.person_id).first_name
    facts: Facts = {
        "manager": actor.person.name,
        "programme": uow.programmes.get(adept.programme_id).name,
        "link": address(bot_username, link),
        "days": days,
    }
    how = Phrase("invite-how", {"adept": name, "days": days})
    # The second message is not protected: the manager has to copy or forward it.
    return [
        Speech(actor.person.id, (how,), private=True),
        Speech(actor.person.id, (Phrase("invite-text", facts),)),
    ]


def is_free(uow: UnitOfWork, adept: Membership) -> bool:
    """Tell whether an adept can be put forward to a mentor now."""
    return (
        adept.state is State.WAITING
        and not whole(uow.pairs.open_of(adept.id))
        and not is_to_be_asked(uow, adept)
        and resting.is_put_forward(uow, adept)
    )


def check_free(uow: UnitOfWork, adept: Membership) -> None:
    """Check that a mentor from outside can be found for an adept.

    Raises:
        ProgrammeError: `not-now`, when the adept does not wait for a proposal; `nobody-looks-after`, when no manager
            could read what the adept tells the managers.
    """
    if not is_free(uow, adept):
        raise ProgrammeError("not-now")
    if not readers(uow, adept):
        raise ProgrammeError("nobody-looks-after")


def check(uow: UnitOfWork, actor: Actor, link: Link, mine: Membership | None) -> None:
    """Check that an invitation can be for the actor; `mine` is their membership in its programme.

    Raises:
        ProgrammeError: `link-used`, when it is used or expired; `not-for-you`, when an adept or a manager opens it.
    """
    if is_spent(link, actor.now):
        raise ProgrammeError("link-used")
    is_adept = mine is not None and mine.role is Role.ADEPT and mine.state not in BEFORE_REGISTRATION
    is_the_adept = mine is not None and mine.id == link.adept_id
    is_manager = link.programme_id in {one.id for one in manages(uow, actor.person)}
    if is_adept or is_the_adept or is_manager:
        raise ProgrammeError("not-for-you")


def opened_by_mentor(uow: UnitOfWork, actor: Actor, link: Link, mentor: Membership) -> list[Utterance]:
    """Take an invitation that a registered mentor opened: ask at once if they are approved; the digest tells of it."""
    opened = replace(link, used_at=actor.now, membership_id=mentor.id)
    uow.links.save(opened)
    uow.audit.record(actor.person, Did.FOLLOWED_INVITATION, mentor, actor.now)
    if mentor.state is State.WAITING and can_be_asked(uow, opened, mentor, actor.now):
        return _ask(uow, actor, opened, mentor)
    return []


def unanswered(uow: UnitOfWork, mentor: Membership) -> Link | None:
    """Return the invitation that a mentor came by, or None if they were asked about its adept or came without one."""
    link = uow.links.invitation_of(mentor.id) if mentor.role is Role.MENTOR else None
    if link is None or any(pair.adept_id == link.adept_id for pair in uow.pairs.of_membership(mentor.id)):
        return None
    return link


def can_be_asked(uow: UnitOfWork, link: Link, mentor: Membership, now: datetime) -> bool:
    """Tell whether a mentor can be asked about the adept of an invitation."""
    if len(whole(uow.pairs.open_of(mentor.id))) >= uow.programmes.get(mentor.programme_id).places(mentor):
        return False
    approved = replace(mentor, state=State.WAITING)  # as an invited mentor is once the registration is sent
    try:
        proposal.check(uow, _adept(uow, link), approved, now)
    except ProgrammeError:
        return False
    return True


def _adept(uow: UnitOfWork, link: Link) -> Membership:
    if link.adept_id is None:
        raise ValueError("an invitation is about an adept")
    return uow.memberships.get(link.adept_id)


def registered(uow: UnitOfWork, actor: Actor, link: Link, mentor: Membership) -> list[Utterance]:
    """Approve an invited mentor that sent the registration, and ask them about the adept; the digest tells of it."""
    approved = replace(mentor, state=lifecycle.after(mentor.state, Event.APPROVE))
    uow.memberships.save(approved)
    uow.audit.record(_doer(uow, actor, link), Event.APPROVE, mentor, actor.now)
    days = uow.programmes.get(mentor.programme_id).calendar
    uow.dues.put(DueKind.STATUS, approved, days.when_allowed(actor.now + BETWEEN_STATUSES), actor.now)
    uow.audit.record(actor.person, Did.FOLLOWED_INVITATION, mentor, actor.now)
    return _ask(uow, actor, link, approved)


def _doer(uow: UnitOfWork, actor: Actor, link: Link) -> Person:
    """Return the inviter, also if they manage no more; if the inviter is deleted, the mentor."""
    return uow.people.find(link.created_by) or actor.person


def too_late(uow: UnitOfWork, actor: Actor, mentor: Membership) -> None:
    """Note that an invited mentor registered, but the adept does not wait any more: a talk comes first, as usual."""
    uow.audit.record(actor.person, Did.FOLLOWED_INVITATION, mentor, actor.now)


def inviter(uow: UnitOfWork, link: Link, mentor: Membership) -> Person:
    """Return the manager that invited, or the first manager if the inviter manages no more."""
    managers = uow.memberships.managers(mentor.programme_id)
    return next((one for one in managers if one.id == link.created_by), managers[0])


def opened(uow: UnitOfWork, membership: Membership) -> tuple[datetime, str] | None:
    """Return when a mentor opened the invitation that they came by, and the inviter's name; None without one."""
    link = uow.links.invitation_of(membership.id)
    if link is None or link.used_at is None:
        return None
    return link.used_at, inviter(uow, link, membership).name


def _ask(uow: UnitOfWork, actor: Actor, link: Link, mentor: Membership) -> list[Utterance]:
    """Return the question to the mentor in the inviter's name, as an answer."""
    asker = replace(actor, person=inviter(uow, link, mentor))
    said = proposal.ask(uow, asker, _adept(uow, link), mentor, doer=_doer(uow, actor, link), mentor_first=True)
    mine = (one for one in said if isinstance(one, Speech) and one.to == mentor.person_id)
    return [replace(one, lane=Lane.ANSWER) for one in mine]
