"""The ways on under the word that a question is cancelled: to where it was asked, or else to where everybody begins."""

from programme.dialog import Dialog
from programme.people import Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import OpenProgramme
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.presses.wording import OpenWordings
from programme.speech import Choice, Phrase
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import Rows, page_button


def to_card(dialog: Dialog) -> Rows:
    """Return the way to the card of the participant that a question of the desk was about."""
    return ((Choice(Phrase("button-open-card"), OpenCard(dialog.subject)),),)


def to_settings(dialog: Dialog) -> Rows:
    """Return the way to the settings of the programme that a question was about."""
    return ((Choice(Phrase("button-settings"), OpenProgramme(dialog.subject)),),)


def to_texts(dialog: Dialog) -> Rows:
    """Return the way to the texts of the programme that a question was about."""
    return ((Choice(Phrase("button-wordings"), OpenWordings(dialog.subject)),),)


def to_the_start(uow: UnitOfWork, person: Person) -> Rows:
    """Return the ways for every other question: the list at the desk, or where somebody stands."""
    if desks(uow, person):
        return ((page_button(Page.TODO), page_button(Page.PEOPLE)),)
    return ((page_button(Page.ME), page_button(Page.HELP)),)
