"""A person's way to another Telegram account: a one-time link, a word from the old account or a day's wait, the move.

A link can fall into wrong hands, and the holder of an account reads all that its person may read. So a link is
worth as much as the rights of its maker; the old account is asked, and moves at once with its yes; without a word the
move comes a day later, and until then the person and every manager concerned can stop it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme import windows
from programme.audit import Did, Doer
from programme.checks import readable_phone
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.link import TERMS, is_spent
from programme.news import Urgent
from programme.pair import By
from programme.people import Actor, Link, LinkKind, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.moving import ConfirmMove, StopMove
from programme.speech import Choice, Facts, Farewell, MenuChanged, Phrase, Speech, Unbutton, Utterance, Value, Window
from programme.times import day_and_time
from programme.usecases.common import delivery
from programme.usecases.common.conversation import resume
from programme.usecases.common.link import address, new_link
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.membership import called_in, current, desks, takes_part
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.sight import counterpart
from programme.usecases.myself.moving_rights import are_alone, concerned, locked_move, may_move, told_of_move
from programme.usecases.trust import asked

WAIT = timedelta(hours=24)


def offer_move(uow: UnitOfWork, actor: Actor, membership: Membership, bot_username: str) -> list[Utterance]:
    """Store and show a one-time link that moves the person of `membership` to another Telegram account.

    Raises:
        ProgrammeError: `move-not-yours`, when the person has rights that the actor does not have.
    """
    person = uow.people.get(membership.person_id)
    if not may_move(uow, actor.person.id, person):
        raise ProgrammeError("move-not-yours", name=person.first_name)
    under_way = uow.links.move_of(person.id)
    if under_way is not None:
        return [_under_way(uow, actor, under_way, membership)]
    link = uow.links.add(new_link(actor, LinkKind.MOVE, person_id=person.id))
    uow.audit.record(actor.person, Did.OFFERED_MOVE, person, actor.now)
    whose = "own" if person.id == actor.person.id else "other" if person.telegram_id else "new"
    facts: Facts = {
        "name": called_in(uow, membership, person) or Phrase("nobody"),
        "link": address(bot_username, link),
        "days": TERMS[LinkKind.MOVE].days or 0,
    }
    # Not protected: the reader has to copy or forward it to the new account.
    return [Speech(actor.person.id, (Phrase(f"move-offer-{whose}", facts),))]


def _under_way(uow: UnitOfWork, actor: Actor, link: Link, membership: Membership) -> Speech:
    text = Phrase("move-under-way", _moment(uow, link, membership))
    return Speech(actor.person.id, (text,), choices=_stop_row(link, "button-move-stop"))


def opened(uow: UnitOfWork, actor: Actor, link: Link) -> list[Utterance]:
    """Take a link that the new account has opened: ask the old account, tell the managers, and wait for a day.

    Raises:
        ProgrammeError: `link-used`, when it is used, expired or opened by another account; `account-taken`, when the
            account belongs to a participant, a manager or the same person; `link-unknown`, when its maker has not the
            rights of the person (any more).
    """
    if link.opened_by == actor.person.id and link.used_at is None:
        return on_the_way(uow, actor)
    if link.person_id is None or is_spent(link, actor.now) or link.opened_by is not None:
        raise ProgrammeError("link-used")
    if uow.links.move_of(link.person_id) is not None:
        raise ProgrammeError("link-used")
    person = uow.people.get(link.person_id)
    if not may_move(uow, link.created_by, person):
        raise ProgrammeError("link-unknown")
    if person.id == actor.person.id or _is_taken(uow, actor.person):
        raise ProgrammeError("account-taken")
    uow.links.use_up_moves(person.id, actor.now)  # the others; this one is open again by what follows
    waits = replace(link, opened_by=actor.person.id, opened_at=actor.now, used_at=None)
    uow.links.save(waits)
    uow.audit.record(actor.person, Did.OPENED_MOVE, person, actor.now)
    if person.telegram_id is None and are_alone(uow, uow.people.get(link.created_by), person):
        return _move(uow, actor.now, waits, person)
    home = uow.memberships.of_person(person.id)[0]
    uow.dues.put(DueKind.MOVE, home, actor.now + WAIT, actor.now)
    return [*on_the_way(uow, actor), *_asked(uow, actor, waits, person, home)]


def _is_taken(uow: UnitOfWork, person: Person) -> bool:
    """Tell whether an account takes part already; an account that has only chosen a role gives way."""
    sent = [one for one in takes_part(uow, person) if one.registered_at]
    return bool(sent or current(uow, person) or desks(uow, person))


def _asked(uow: UnitOfWork, actor: Actor, link: Link, person: Person, home: Membership) -> list[Utterance]:
    """Return the question to the old account, where it can still speak, and the news to the managers."""
    facts: Facts = {
        **_moment(uow, link, home),
        "account": actor.telegram_name or Phrase("nobody"),
        "name": _name(uow, person),
    }
    yes = (Choice(Phrase("button-move-yes"), ConfirmMove(link.id)),)
    rows = (yes, *_stop_row(link, "button-move-no"))
    question = Speech(person.id, (Phrase("move-question", facts),), choices=rows, window=_window(link))
    stop = _stop_row(link, "button-move-stop")
    told = tell_managers(told_of_move(uow, person), Urgent.MOVE, facts, stop, window=_window(link))
    return [*([question] if _speaks(person) else []), *told]


def _speaks(person: Person) -> bool:
    return person.telegram_id is not None and person.unreachable_since is None


def on_the_way(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Tell the new account what it waits for and until when; return nothing for an account that waits for no move."""
    link = uow.links.move_to(actor.person.id)
    if link is None or link.person_id is None:
        return []
    person = uow.people.get(link.person_id)
    home = uow.memberships.of_person(person.id)[0]
    text = Phrase("move-opened-asked" if _speaks(person) else "move-opened", _moment(uow, link, home))
    withdraw = _stop_row(link, "button-move-withdraw")
    return [Speech(actor.person.id, (text,), choices=withdraw)]


def confirm(uow: UnitOfWork, actor: Actor, link: Link) -> list[Utterance]:
    """Move a person at once, with the yes of the old account."""
    return _move(uow, actor.now, link, actor.person)


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Move a person a day after the link was opened, because no person has stopped it."""
    found = uow.links.move_of(due.person_id)
    link = locked_move(uow, found) if found is not None else None
    return [] if link is None else _move(uow, now, link, By.TIME)


def _move(uow: UnitOfWork, now: datetime, link: Link, doer: Doer) -> list[Utterance]:
    """Give a person the account that opened a link; if it can't be theirs any more, say that nothing has moved."""
    new = uow.people.find(link.opened_by or 0)
    chat = new.telegram_id if new is not None else None
    before = uow.people.get(link.person_id or 0)
    _close(uow, link, before, now)
    if new is None or chat is None or _is_taken(uow, new) or not may_move(uow, link.created_by, before):
        return _in_vain(uow, before, new, link, now)
    uow.people.move(before, chat, stranger=new.id)
    delivery.reached(uow, before)
    person = uow.people.get(before.id)
    uow.audit.record(doer, Did.MOVED_ACCOUNT, person, now)
    welcome = Phrase("moved") if before.telegram_id else Phrase("moved-in", {"name": person.first_name})
    told = Speech(person.id, (welcome,), choices=menu(uow, person))
    dialog = uow.dialogs.active(person.id)
    open_question = resume(uow, Actor(person, now), dialog) if dialog is not None else []
    away = Phrase("move-away", _whom_to_ask(uow, person))
    last = [Farewell(before.telegram_id, before.language, (away,))] if before.telegram_id else []
    return [*last, told, MenuChanged(person.id), *asked.open_questions(uow, person, now), *open_question]


def _in_vain(uow: UnitOfWork, person: Person, new: Person | None, link: Link, now: datetime) -> list[Utterance]:
    said: list[Utterance] = [*_unbuttoned(uow, person, link)]
    if new is not None:
        said.append(Speech(new.id, (Phrase("move-in-vain-new", _whom_to_ask(uow, person)),)))
    if person.telegram_id is not None:
        said.append(Speech(person.id, (Phrase("move-in-vain"),), choices=menu(uow, person)))
    uow.audit.record(By.TIME, Did.MOVED_IN_VAIN, person, now)
    return said


def stop(uow: UnitOfWork, actor: Actor, link: Link) -> list[Utterance]:
    """Stop a move: from the new account, which withdraws, from the old one, or as a manager; tell the others."""
    person = uow.people.get(link.person_id or 0)
    new = uow.people.find(link.opened_by or 0)
    _close(uow, link, person, actor.now)
    uow.audit.record(actor.person, Did.STOPPED_MOVE, person, actor.now)
    facts = _whom_to_ask(uow, person)
    withdrawn = new is not None and new.id == actor.person.id
    said: list[Utterance] = [*_unbuttoned(uow, person, link)]
    if new is not None:
        said.append(Speech(new.id, (Phrase("move-withdrawn" if withdrawn else "move-stopped-new", facts),)))
    if person.telegram_id is not None:
        said.append(Speech(person.id, (Phrase("move-stopped", facts),), choices=menu(uow, person)))
    return said


def _unbuttoned(uow: UnitOfWork, person: Person, link: Link) -> list[Utterance]:
    """Take the buttons of a move away from the old account and from the managers."""
    readers = [*concerned(uow, person), *([person] if person.telegram_id is not None else [])]
    return [Unbutton(one.id, windows.moving(link.id)) for one in readers]


def _close(uow: UnitOfWork, link: Link, person: Person, now: datetime) -> None:
    uow.links.save(replace(link, used_at=now))
    for seat in uow.memberships.of_person(person.id):
        uow.dues.settle(DueKind.MOVE, seat.id)


def _window(link: Link) -> Window:
    return Window(windows.moving(link.id), fresh=True)


def _stop_row(link: Link, key: str) -> Rows:
    return ((Choice(Phrase(key), StopMove(link.id)),),)


def moment(link: Link, programme: Programme) -> Facts:
    """Return `day` and `time` of a move by this link, in the programme's time zone."""
    return day_and_time((link.opened_at or link.created_at) + WAIT, ZoneInfo(programme.time_zone))


def _moment(uow: UnitOfWork, link: Link, home: Membership) -> Facts:
    return moment(link, uow.programmes.get(home.programme_id))


def _name(uow: UnitOfWork, person: Person) -> Value:
    """Return the whole name of a person, which stands in the draft until the registration is sent."""
    named = (called_in(uow, one, person) for one in uow.memberships.of_person(person.id))
    return next((one.full for one in named if one is not None), Phrase("nobody"))


def _whom_to_ask(uow: UnitOfWork, person: Person) -> Facts:
    """Return the manager's name and number, for a person who did not expect what happened."""
    seats: Sequence[Membership] = takes_part(uow, person)
    manager = counterpart(uow, seats[0]) if seats else person
    return {"manager": manager.name, "phone": readable_phone(manager.phone) if manager.phone else "none"}
