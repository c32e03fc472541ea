"""Messages that do not come through: the person told that they are sent hears that they were not, and what to do.

A message that a person was told about carries a receipt (`programme.speech.Receipt`). When Telegram refuses it for
good, the person named there gets word, a letter is marked on the card, and its reader stands on the manager's list. A
call closes the matter; it comes back when a message does not come through again.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme.audit import Did
from programme.checks import readable_phone
from programme.due import DueKind
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Phrase, Receipt, Sent, Speech, Utterance, Value
from programme.times import local_day
from programme.usecases.common.absence import who_hears
from programme.usecases.common.lasting import is_over_for
from programme.usecases.common.membership import current, manages
from programme.usecases.common.menu import Rows, page_button

BY_CALL = (DueKind.UNREACHABLE, DueKind.UNDELIVERED)
"""The matters that a call closes."""


def sent(uow: UnitOfWork, membership: Membership, done: Phrase) -> tuple[Phrase, ...]:
    """Return the receipt for a sender: `done`, or that the message is passed on by hand, or may not come through."""
    person = uow.people.get(membership.person_id)
    if person.telegram_id is None:
        return (Phrase("delivery-by-hand", {"name": person.first_name}),)
    if person.unreachable_since is None:
        return (done,)
    day = local_day(person.unreachable_since, uow.programmes.get(membership.programme_id))
    return (Phrase("delivery-doubtful", {"name": person.first_name, "day": day, "phone": _phone(person)}),)


def before(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    """Return the warning before a message is written: that it is passed on by hand, or may not come through."""
    person = uow.people.get(membership.person_id)
    if person.telegram_id is None:
        return (Phrase("letter-goes-by-hand", {"name": _name(person)}),)
    if person.unreachable_since is None:
        return ()
    day = local_day(person.unreachable_since, uow.programmes.get(membership.programme_id))
    return (Phrase("letter-may-not-arrive", {"name": _name(person), "day": day, "phone": _phone(person)}),)


def _name(person: Person) -> Value:
    return person.first_name or Phrase("nobody")


def _phone(person: Person) -> Value:
    return readable_phone(person.phone) if person.phone else Phrase("pair-no-phone")


def undelivered(
    uow: UnitOfWork, person: Person | None, receipt: Receipt | None, now: datetime, *, unreachable: bool
) -> list[Utterance]:
    """Put a reader on the manager's list, mark a letter, and tell the person told that the message is sent.

    Args:
        uow: the unit of work.
        person: the reader of the message; None once they are deleted.
        receipt: the person told about it, if any.
        now: the present moment.
        unreachable: Telegram takes no messages to this person; otherwise only this message was refused.
    """
    kind = DueKind.UNREACHABLE if unreachable else DueKind.UNDELIVERED
    if person is not None:
        list_for_a_call(uow, person, kind, now)
    if receipt is None:
        return []
    if receipt.what is Sent.LETTER and (letter := uow.letters.find(receipt.subject)) is not None:
        if person is not None and manages(uow, person):
            return _to_manager(uow, person, receipt, letter.membership_id)
        uow.letters.save(replace(letter, undelivered_at=now))
    if receipt.what is Sent.CONCERN and person is not None:
        concern = uow.concerns.find(receipt.subject)
        return _to_manager(uow, person, receipt, concern.membership_id) if concern is not None else []
    return _tell(uow, person, receipt)


def list_for_a_call(uow: UnitOfWork, person: Person, kind: DueKind, now: datetime) -> None:
    """Put a participant on the manager's list, to be rung, unless they are there or put off already.

    One matter a person is enough, however much did not come through.
    """
    for one in current(uow, person):
        programme = uow.programmes.get(one.programme_id)
        if not is_over_for(uow, one, programme, now) and uow.dues.waiting(kind, one.id) is None:
            uow.dues.put(kind, one, now, now)


def reached(uow: UnitOfWork, person: Person) -> None:
    """Take an unreachable person off the list, because they write again."""
    for one in current(uow, person):
        uow.dues.settle(DueKind.UNREACHABLE, one.id)


def caught_up(uow: UnitOfWork, person: Person, receipts: Sequence[Receipt]) -> None:
    """Take a person off the list of those whom a message did not reach, and the mark off letters: they are sent now."""
    for receipt in receipts:
        if receipt.what is Sent.LETTER and (letter := uow.letters.find(receipt.subject)) is not None:
            uow.letters.save(replace(letter, undelivered_at=None))
    for one in current(uow, person):
        uow.dues.settle(DueKind.UNDELIVERED, one.id)


def _to_manager(uow: UnitOfWork, manager: Person, receipt: Receipt, membership_id: int) -> list[Utterance]:
    """Tell a participant that no manager can be reached in Telegram now; nothing while another manager can."""
    programme_id = uow.memberships.get(membership_id).programme_id
    managers = who_hears(uow, programme_id, uow.memberships.managers(programme_id))
    others = [one for one in managers if one.id != manager.id]
    if any(one.telegram_id is not None and one.unreachable_since is None for one in others):
        return []
    return [_word(receipt, Phrase(f"undelivered-{receipt.what}-to-manager", _facts(manager)))]


def _tell(uow: UnitOfWork, person: Person | None, receipt: Receipt) -> list[Utterance]:
    if uow.people.find(receipt.told) is None:
        return []
    if person is None:
        return [_word(receipt, Phrase(f"undelivered-{receipt.what}"))]
    seats = [one for one in current(uow, person) if _is_managed_by(uow, one, receipt.told)]
    card = ((Choice(Phrase("button-open-card"), OpenCard(seats[0].id)),),) if seats else ()
    if receipt.what is Sent.MEETING and uow.mail_from and person.wants_mail:
        return [_word(receipt, Phrase("undelivered-meeting-mailed", _facts(person)), card)]
    return [_word(receipt, Phrase(f"undelivered-{receipt.what}", _facts(person)), card)]


def _is_managed_by(uow: UnitOfWork, membership: Membership, person_id: int) -> bool:
    return person_id in {one.id for one in uow.memberships.managers(membership.programme_id)}


def _facts(person: Person) -> Facts:
    return {"name": person.first_name, "phone": _phone(person)}


def _word(receipt: Receipt, text: Phrase, choices: Rows = ()) -> Speech:
    """Return the word to the person told; in the lane of answers, so that it comes after what it takes back."""
    return Speech(receipt.told, (text,), choices=choices, private=True)


def have_rung(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Close the matter of a call: the participant leaves the list until a message does not come through again."""
    for kind in BY_CALL:
        uow.dues.settle(kind, membership.id)
    uow.audit.record(actor.person, Did.RANG, membership, actor.now)
    done = Phrase("have-rung-done", {"name": uow.people.get(membership.person_id).first_name})
    return [Speech(actor.person.id, (done,), choices=((page_button(Page.TODO),),), private=True)]
