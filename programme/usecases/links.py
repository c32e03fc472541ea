"""Links that open the bot at the right place: into a programme, or a person's own account anew."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from programme.errors import ProgrammeError
from programme.people import Actor, Link, LinkKind, Membership, Programme, Role
from programme.ports import UnitOfWork
from programme.speech import Facts, MenuChanged, Phrase, Speech, Utterance
from programme.usecases import asked
from programme.usecases.conversation import resume
from programme.usecases.menu import current, manages, menu, name_of, takes_part

TOKEN_BYTES = 12  # 16 signs of the alphabet that Telegram allows in a start parameter
DAYS_TO_MOVE = 7
DAYS_TO_COME = 30


def make_joining_links(uow: UnitOfWork, actor: Actor, programme: Programme) -> None:
    """Make the three links of a programme: as either role, as adept, as mentor."""
    for role in (None, Role.ADEPT, Role.MENTOR):
        uow.links.add(_link(actor, LinkKind.JOIN, programme_id=programme.id, role=role))


def _link(
    actor: Actor,
    kind: LinkKind,
    *,
    programme_id: int | None = None,
    role: Role | None = None,
    person_id: int | None = None,
    days: int | None = None,
) -> Link:
    return Link(
        id=0,
        token=secrets.token_urlsafe(TOKEN_BYTES),
        kind=kind,
        created_at=actor.now,
        created_by=actor.person.id,
        programme_id=programme_id,
        role=role,
        person_id=person_id,
        expires_at=actor.now + timedelta(days=days) if days else None,
    )


def address(bot_username: str, link: Link) -> str:
    """Return a link as it is written."""
    return f"https://t.me/{bot_username}?start={link.token}"


def make_invitation(uow: UnitOfWork, actor: Actor, adept: Membership) -> Link:
    """Make the link by which one mentor from outside comes in, asked to meet a certain adept."""
    link = _link(actor, LinkKind.INVITE, programme_id=adept.programme_id, role=Role.MENTOR, days=DAYS_TO_COME)
    return uow.links.add(replace(link, adept_id=adept.id))


def show_links(uow: UnitOfWork, actor: Actor, bot_username: str) -> list[Utterance]:
    """Show a manager the links of each programme, ready to copy."""
    speeches: list[Utterance] = []
    for programme in manages(uow, actor.person):
        found = {role: uow.links.joining(programme.id, role) for role in (None, Role.ADEPT, Role.MENTOR)}
        urls = {role: address(bot_username, link) for role, link in found.items() if link is not None}
        facts: Facts = {"either": urls[None], "adept": urls[Role.ADEPT], "mentor": urls[Role.MENTOR]}
        text = Phrase("links", {"programme": programme.name, **facts})
        speeches.append(Speech(actor.person.id, (text,), choices=menu(uow, actor.person)))
    return speeches


def offer_move(uow: UnitOfWork, actor: Actor, membership: Membership, bot_username: str) -> list[Utterance]:
    """Make a one-time link that moves the person of `membership` to another Telegram account."""
    person = uow.people.get(membership.person_id)
    link = uow.links.add(_link(actor, LinkKind.MOVE, person_id=person.id, days=DAYS_TO_MOVE))
    uow.audit.record(actor.person.id, "offered a move", f"person {person.id}", actor.now)
    whose = "own" if person.id == actor.person.id else "other" if person.telegram_id else "new"
    name = name_of(uow, membership, person).partition(" ")[0] or Phrase("nobody")
    facts: Facts = {"name": name, "link": address(bot_username, link), "days": DAYS_TO_MOVE}
    # Not protected: it has to be copied and sent on to the new account.
    return [Speech(actor.person.id, (Phrase(f"move-offer-{whose}", facts),))]


def move(uow: UnitOfWork, actor: Actor, link: Link) -> list[Utterance]:
    """Move the person whom the link is for to the account that opened it.

    Raises:
        ProgrammeError: the link is used or too old, or the account already takes part as somebody.
    """
    if is_spent(link, actor.now):
        raise ProgrammeError("link-used")
    telegram_id = actor.person.telegram_id
    if link.person_id is None or telegram_id is None:
        raise ProgrammeError("link-unknown")
    # What the account has begun and left behind gives way; what was once sent does not.
    takes = current(uow, actor.person) or [one for one in takes_part(uow, actor.person) if one.registered_at]
    if link.person_id == actor.person.id or takes or manages(uow, actor.person):
        raise ProgrammeError("account-taken")
    uow.links.save(replace(link, used_at=actor.now))
    before = uow.people.get(link.person_id)
    uow.people.move(before, telegram_id, stranger=actor.person.id)
    person = uow.people.get(link.person_id)
    uow.audit.record(person.id, "moved", f"person {person.id}", actor.now)
    moved = replace(actor, person=person)
    welcome = Phrase("moved") if before.telegram_id else Phrase("moved-in", {"name": person.first_name})
    told = Speech(person.id, (welcome,), choices=menu(uow, person))
    dialog = uow.dialogs.active(person.id)
    open_question = resume(uow, moved, dialog) if dialog is not None else []
    return [told, MenuChanged(person.id), *asked.open_questions(uow, person), *open_question]


def is_spent(link: Link, now: datetime) -> bool:
    """Tell whether a one-time link is used or too old."""
    return link.used_at is not None or (link.expires_at is not None and link.expires_at <= now)


def leads_somewhere(uow: UnitOfWork, actor: Actor, link: Link | None) -> bool:
    """Tell whether the programme of a link into one is still open."""
    if link is None or link.programme_id is None:
        return False
    programme = uow.programmes.get(link.programme_id)
    return link.kind in (LinkKind.JOIN, LinkKind.INVITE) and programme.ends_on >= actor.now.date()
