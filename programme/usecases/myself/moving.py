"""One-time links that move a person, with all their rows, to another Telegram account."""

from dataclasses import replace

from programme.audit import Did
from programme.errors import ProgrammeError
from programme.people import Actor, Link, LinkKind, Membership
from programme.ports import UnitOfWork
from programme.speech import Facts, MenuChanged, Phrase, Speech, Utterance
from programme.usecases.common.conversation import resume
from programme.usecases.common.link import address, is_spent, new_link
from programme.usecases.common.membership import called_in, current, manages, takes_part
from programme.usecases.common.menu import menu
from programme.usecases.trust import asked

DAYS_TO_MOVE = 7


def offer_move(uow: UnitOfWork, actor: Actor, membership: Membership, bot_username: str) -> list[Utterance]:
    """Store and show a one-time link that moves the person of `membership` to another Telegram account."""
    person = uow.people.get(membership.person_id)
    link = uow.links.add(new_link(actor, LinkKind.MOVE, person_id=person.id, days=DAYS_TO_MOVE))
    uow.audit.record(actor.person, Did.OFFERED_MOVE, person, actor.now)
    whose = "own" if person.id == actor.person.id else "other" if person.telegram_id else "new"
    facts: Facts = {
        "name": called_in(uow, membership, person) or Phrase("nobody"),
        "link": address(bot_username, link),
        "days": DAYS_TO_MOVE,
    }
    # Not protected: the reader has to copy or forward it to the new account.
    return [Speech(actor.person.id, (Phrase(f"move-offer-{whose}", facts),))]


def move(uow: UnitOfWork, actor: Actor, link: Link) -> list[Utterance]:
    """Move the person of a link to the account that opened it.

    Raises:
        ProgrammeError: `link-used`, when it is used or expired; `account-taken`, when the account belongs to a
            participant, a manager or the same person; `link-unknown`, when the link or the actor has no account.
    """
    if is_spent(link, actor.now):
        raise ProgrammeError("link-used")
    telegram_id = actor.person.telegram_id
    if link.person_id is None or telegram_id is None:
        raise ProgrammeError("link-unknown")
    # A registration that the account has begun gives way; one that was sent, even if withdrawn, does not.
    takes = current(uow, actor.person) or [one for one in takes_part(uow, actor.person) if one.registered_at]
    if link.person_id == actor.person.id or takes or manages(uow, actor.person):
        raise ProgrammeError("account-taken")
    uow.links.save(replace(link, used_at=actor.now))
    before = uow.people.get(link.person_id)
    uow.people.move(before, telegram_id, stranger=actor.person.id)
    person = uow.people.get(link.person_id)
    uow.audit.record(person, Did.MOVED_ACCOUNT, person, actor.now)
    moved = replace(actor, person=person)
    welcome = Phrase("moved") if before.telegram_id else Phrase("moved-in", {"name": person.first_name})
    told = Speech(person.id, (welcome,), choices=menu(uow, person))
    dialog = uow.dialogs.active(person.id)
    open_question = resume(uow, moved, dialog) if dialog is not None else []
    return [told, MenuChanged(person.id), *asked.open_questions(uow, person), *open_question]
