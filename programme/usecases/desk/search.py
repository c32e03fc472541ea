"""The search on the manager's desk: by name, number, address or workplace, to the card or to a choice of people."""

from programme import windows
from programme.people import Actor
from programme.ports import UnitOfWork
from programme.presses import Page
from programme.search import LONGEST_SOUGHT, Nearness, found
from programme.speech import Phrase, Speech, Utterance, Window
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import page_button
from programme.usecases.desk import importing_waiting
from programme.usecases.desk.people import card, person_button

MOST_SHOWN = 10


def person(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Show whom a manager seeks, or say how to seek, or that there is no such participant."""
    if not text.strip():
        return [_page(actor, Phrase("search-how"))]
    return search(uow, actor, text) or [_page(actor, Phrase("search-nobody", {"text": text.strip()[:LONGEST_SOUGHT]}))]


def search(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Show the card of the participant whom a text means, or a choice where it may mean several; nothing for none.

    A guess at a mistyped name is always a choice, since it may be wrong.
    """
    programmes = [one.id for one in desks(uow, actor.person)]
    nearness, keys = found(text, uow.searches, programmes)
    first = uow.memberships.with_people(keys[:MOST_SHOWN])
    if len(keys) == 1 and nearness is not Nearness.GUESS:
        return card(uow, actor, first[keys[0]][0])
    if not keys:
        return importing_waiting.named(uow, actor, text)
    key = "search-guess" if nearness is Nearness.GUESS else "search-several"
    many = (Phrase("search-more", {"count": len(keys)}),) if len(keys) > MOST_SHOWN else ()
    rows = tuple((person_button(*first[key]),) for key in keys[:MOST_SHOWN])
    speech = _page(actor, *(many or (Phrase(key),)))
    window = Window(windows.SEARCH, fresh=True)
    return [Speech(speech.to, speech.text, choices=(*rows, *speech.choices), window=window, private=True)]


def _page(actor: Actor, *text: Phrase) -> Speech:
    return Speech(actor.person.id, text, choices=((page_button(Page.PEOPLE), page_button(Page.TODO)),), private=True)
