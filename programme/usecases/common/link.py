"""Links that open the bot at the right place: into a programme, by an invitation, or to move an account."""

import secrets
from dataclasses import replace
from datetime import timedelta

from programme.link import TERMS
from programme.people import Actor, Link, LinkKind, Membership, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase, Speech, Utterance, Value
from programme.tasks import Task
from programme.times import is_over
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import menu
from programme.usecases.common.wording import own
from programme.wording import WordingKind

TOKEN_BYTES = 12  # 16 signs of the alphabet that Telegram allows in a start parameter


def make_joining_links(uow: UnitOfWork, actor: Actor, programme: Programme) -> None:
    """Store the three joining links of a programme: for either role, for adepts, for mentors."""
    for role in (None, Role.ADEPT, Role.MENTOR):
        uow.links.add(new_link(actor, LinkKind.JOIN, programme_id=programme.id, role=role))


def new_link(
    actor: Actor,
    kind: LinkKind,
    *,
    programme_id: int | None = None,
    role: Role | None = None,
    person_id: int | None = None,
) -> Link:
    """Return a link with a new token, not stored yet; how long it can be opened is a matter of its kind."""
    days = TERMS[kind].days
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
    """Return the address of a link."""
    return f"https://t.me/{bot_username}?start={link.token}"


def make_invitation(uow: UnitOfWork, actor: Actor, adept: Membership) -> Link:
    """Store the one-time link by which a mentor from outside comes in to meet this adept."""
    link = new_link(actor, LinkKind.INVITE, programme_id=adept.programme_id, role=Role.MENTOR)
    return uow.links.add(replace(link, adept_id=adept.id))


def show_links(uow: UnitOfWork, actor: Actor, bot_username: str) -> list[Utterance]:
    """Show a manager the links of each programme, ready to copy."""
    speeches: list[Utterance] = []
    for programme in on_desk(uow, actor.person, Task.LINKS):
        if is_over(programme, actor.now):
            told = Phrase("links-over", {"programme": programme.name})
            speeches.append(Speech(actor.person.id, (told,), choices=menu(uow, actor.person)))
            continue
        found = {role: uow.links.joining(programme.id, role) for role in (None, Role.ADEPT, Role.MENTOR)}
        urls = {role: address(bot_username, link) for role, link in found.items() if link is not None}
        facts: Facts = {"either": urls[None], "adept": urls[Role.ADEPT], "mentor": urls[Role.MENTOR]}
        text = Phrase("links", {"programme": programme.name, **facts})
        speeches.append(Speech(actor.person.id, (_invitation(uow, actor, programme, urls[None]),)))
        speeches.append(Speech(actor.person.id, (text,), choices=menu(uow, actor.person)))
    return speeches


def _invitation(uow: UnitOfWork, actor: Actor, programme: Programme, url: str) -> Phrase:
    """Return the invitation into a programme, in the programme's own words or the usual ones, with its link."""
    text: Value | None = own(uow, programme, WordingKind.INVITATION, actor.person.language)
    usual = Phrase("invitation-usual", {"programme": programme.name})
    return Phrase("links-invitation", {"text": usual if text is None else text, "link": url})


def leads_somewhere(uow: UnitOfWork, actor: Actor, link: Link) -> bool:
    """Tell whether a link can be made by a bot, and leads to a programme that is not over."""
    terms = TERMS[link.kind]
    if link.role not in terms.roles:
        return False
    if link.programme_id is None:
        return terms.after_the_end
    return terms.after_the_end or not is_over(uow.programmes.get(link.programme_id), actor.now)
