"""A private word is taken away from its sender's chat: somebody else may hold that phone tomorrow.

The bot can take away what it has said and what it was told for 48 hours, which is Telegram's limit, and says so. What
was sent to the managers stays with them.
"""

from programme.dialog import Dialog
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import RemoveExchange
from programme.presses.page import Page
from programme.retention import CAN_BE_TAKEN_AWAY_FOR
from programme.speech import Choice, Phrase, RemoveMessages, Speech, Utterance
from programme.usecases.common.membership import takes_part
from programme.usecases.common.menu import Rows, menu, page_button


def row() -> Rows:
    """Return the button by which what was said of a private word leaves the chat."""
    return ((Choice(Phrase("button-exchange-remove"), RemoveExchange()),),)


def ways(_dialog: Dialog) -> Rows:
    """Return the ways on after a private word that is not sent: what was said of it can leave the chat, too."""
    return (*row(), (page_button(Page.ME), page_button(Page.HELP)))


def note_said(uow: UnitOfWork, actor: Actor) -> None:
    """Note that what the actor has just written belongs to a private word."""
    if actor.message_id is not None:
        uow.exchanges.note(actor.person.id, actor.message_id, actor.now)


def remove(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Take everything of the actor's private words away from the chat that is no older than 48 hours; say what is left.

    A second press finds nothing more to take away, and does no harm.
    """
    since = actor.now - CAN_BE_TAKEN_AWAY_FOR
    found = uow.exchanges.take(actor.person.id, since)
    told = [one for seat in takes_part(uow, actor.person) for one in uow.concerns.of_membership(seat.id)]
    older = any(one.told_at <= since for one in told)
    text = (
        Phrase("exchange-removed", {"older": "yes" if older else "no"}) if found else Phrase("exchange-nothing"),
        Phrase("exchange-letters"),
        *((Phrase("exchange-older"),) if older else ()),
        *((Phrase("exchange-kept"),) if told else ()),
    )
    away = [RemoveMessages(actor.person.id, tuple(found))] if found else []
    return [*away, Speech(actor.person.id, text, choices=menu(uow, actor.person), private=True)]
