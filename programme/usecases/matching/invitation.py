"""A mentor from outside: the manager invites somebody from the own network to meet one adept.

The manager has chosen them already, so no talk is waited for: whoever came by an invitation is approved when the
registration is sent, and is asked about the adept at once. If the adept has found somebody meanwhile, the ordinary
way goes on. The text to pass on can land anywhere, so it says nothing about the adept.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme import lifecycle
from programme.audit import Did
from programme.calendar import when_allowed
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.lifecycle import Event
from programme.people import Actor, Link, Membership, Person, Role, State
from programme.ports import UnitOfWork
from programme.presses import OpenCard
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance
from programme.usecases.common.link import DAYS_TO_COME, address, is_spent, make_invitation
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.membership import manages
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.matching import proposal

REGISTERED_ALREADY = frozenset({State.REGISTERED, State.WAITING, State.ON_HOLD, State.DECLINED})
BEFORE_REGISTRATION = frozenset({State.INVITED, State.WITHDRAWN})


def invite(uow: UnitOfWork, actor: Actor, adept: Membership, bot_username: str) -> list[Utterance]:
    """Make an invitation: first what it is for, then the very text to pass on, alone in a message.

    Raises:
        ProgrammeError: `not-now`, when the adept does not wait for a proposal.
    """
    if not is_free(uow, adept):
        raise ProgrammeError("not-now")
    link = make_invitation(uow, actor, adept)
    uow.audit.record(actor.person, Did.INVITED_MENTOR, adept, actor.now)
    name = uow.people.get(adept.person_id).first_name
    facts: Facts = {
        "manager": actor.person.name,
        "programme": uow.programmes.get(adept.programme_id).name,
        "link": address(bot_username, link),
        "days": DAYS_TO_COME,
    }
    how = Phrase("invite-how", {"adept": name, "days": DAYS_TO_COME})
    # The second one is not protected: it has to be copied or passed on.
    return [
        Speech(actor.person.id, (how,), private=True),
        Speech(actor.person.id, (Phrase("invite-text", facts),)),
    ]


def is_free(uow: UnitOfWork, adept: Membership) -> bool:
    """Tell whether an adept can be put forward to somebody now."""
    return adept.state is State.WAITING and not uow.pairs.open_of(adept.id)


def check(uow: UnitOfWork, actor: Actor, link: Link, mine: Membership | None) -> None:
    """Let those pass whom an invitation can be for; `mine` is their membership in its programme.

    Raises:
        ProgrammeError: `link-used`, when it is used or too old; `not-for-you`, when an adept or a manager opens it.
    """
    if is_spent(link, actor.now):
        raise ProgrammeError("link-used")
    is_adept = mine is not None and mine.role is Role.ADEPT and mine.state not in BEFORE_REGISTRATION
    is_the_adept = mine is not None and mine.id == link.adept_id
    is_manager = link.programme_id in {one.id for one in manages(uow, actor.person)}
    if is_adept or is_the_adept or is_manager:
        raise ProgrammeError("not-for-you")


def opened_by_mentor(uow: UnitOfWork, actor: Actor, link: Link, mentor: Membership) -> list[Utterance]:
    """Somebody who is registered as a mentor already opened an invitation: ask at once who is approved."""
    opened = replace(link, used_at=actor.now, membership_id=mentor.id)
    uow.links.save(opened)
    if mentor.state is State.WAITING and can_be_asked(uow, opened, mentor):
        return [*_ask(uow, actor, opened, mentor), *_tell(uow, actor.person, opened, mentor, "invited-known-asked")]
    return _tell(uow, actor.person, opened, mentor, "invited-known")


def unanswered(uow: UnitOfWork, mentor: Membership) -> Link | None:
    """Return the invitation that a mentor came by, as long as they were not asked about its adept."""
    link = uow.links.invitation_of(mentor.id) if mentor.role is Role.MENTOR else None
    if link is None or any(pair.adept_id == link.adept_id for pair in uow.pairs.of_membership(mentor.id)):
        return None
    return link


def can_be_asked(uow: UnitOfWork, link: Link, mentor: Membership) -> bool:
    """Tell whether a mentor can be asked about the adept of an invitation."""
    adept = _adept(uow, link)
    has_room = len(uow.pairs.open_of(mentor.id)) < mentor.capacity
    return has_room and is_free(uow, adept) and mentor.id not in uow.bans.of_adept(adept.id)


def _adept(uow: UnitOfWork, link: Link) -> Membership:
    if link.adept_id is None:
        raise ValueError("an invitation is about an adept")
    return uow.memberships.get(link.adept_id)


def registered(uow: UnitOfWork, actor: Actor, link: Link, mentor: Membership) -> list[Utterance]:
    """An invited mentor sent the registration and can be asked: approve them by the invitation, and ask."""
    approved = replace(mentor, state=lifecycle.after(mentor.state, Event.APPROVE))
    uow.memberships.save(approved)
    uow.audit.record(_doer(uow, actor, link), Event.APPROVE, mentor, actor.now)
    zone = ZoneInfo(uow.programmes.get(mentor.programme_id).time_zone)
    uow.dues.put(DueKind.STATUS, approved, when_allowed(actor.now + BETWEEN_STATUSES, zone), actor.now)
    return [*_ask(uow, actor, link, approved), *_tell(uow, actor.person, link, approved, "invited-asked")]


def _doer(uow: UnitOfWork, actor: Actor, link: Link) -> Person:
    """Return who invited, also if they manage no more; when they are deleted, the mentor by whose coming it happens."""
    return uow.people.find(link.created_by) or actor.person


def too_late(uow: UnitOfWork, actor: Actor, link: Link, mentor: Membership) -> list[Utterance]:
    """An invited mentor registered, but the adept does not wait any more: tell the managers so."""
    return _tell(uow, actor.person, link, mentor, "invited-too-late")


def inviter(uow: UnitOfWork, link: Link, mentor: Membership) -> Person:
    """Return the manager who invited, or the first one if they have left."""
    managers = uow.memberships.managers(mentor.programme_id)
    return next((one for one in managers if one.id == link.created_by), managers[0])


def opened(uow: UnitOfWork, membership: Membership) -> tuple[datetime, str] | None:
    """Return when somebody opened the invitation that they came by, and who had invited them."""
    link = uow.links.invitation_of(membership.id)
    if link is None or link.used_at is None:
        return None
    return link.used_at, inviter(uow, link, membership).name


def _ask(uow: UnitOfWork, actor: Actor, link: Link, mentor: Membership) -> list[Utterance]:
    """Ask in the manager's name, right after what the mentor just did; what the managers hear is said apart."""
    asker = replace(actor, person=inviter(uow, link, mentor))
    said = proposal.ask(uow, asker, _adept(uow, link), mentor, doer=_doer(uow, actor, link))
    mine = (one for one in said if isinstance(one, Speech) and one.to == mentor.person_id)
    return [replace(one, lane=Lane.ANSWER) for one in mine]


def _tell(uow: UnitOfWork, person: Person, link: Link, mentor: Membership, key: str) -> list[Utterance]:
    facts: Facts = {
        "mentor": person.name,
        "adept": uow.people.get(_adept(uow, link).person_id).name,
        "programme": uow.programmes.get(mentor.programme_id).name,
    }
    card = Choice(Phrase("button-open-card"), OpenCard(mentor.id))
    return tell_managers(uow.memberships.managers(mentor.programme_id), Phrase(key, facts), ((card,),))
