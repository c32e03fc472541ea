"""The way on from wherever a matter has led a manager: to the next matter, and back to the list where they were.

A matter is opened in the window of the list, and much of what settles it is elsewhere: a letter, a sheet, a card. So
the bot keeps which matter a manager has at hand, and puts the same two buttons under what such an act ends with.
"""

from collections.abc import Sequence
from dataclasses import replace

from programme import windows
from programme.at_hand import AtHand
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.times import local_day
from programme.undo import Handled
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import Rows
from programme.usecases.desk import undo
from programme.usecases.desk.matter_view import next_one
from programme.usecases.desk.todo_sheet import Places, back_to, find, listed

SHORT = 3
"""The most rows of a message that leads back to the matter too; a card has a way back of its own."""


def hold(uow: UnitOfWork, actor: Actor, key: OpenMatter, number: int) -> None:
    """Note that a manager has a matter at hand, which stands at this place of the list."""
    opened = AtHand(0, actor.person.id, key.programme, key.kind, key.subject, key.beside, number, actor.now)
    uow.at_hand.put(opened)


def ask_day(uow: UnitOfWork, actor: Actor, key: OpenMatter, number: int) -> None:
    """Note that a manager is asked on which day the matter at hand shall come back."""
    opened = AtHand(0, actor.person.id, key.programme, key.kind, key.subject, key.beside, number, actor.now)
    uow.at_hand.put(replace(opened, asks_day=True))


def leave(uow: UnitOfWork, actor: Actor) -> None:
    """Note that a manager goes elsewhere, of their own accord."""
    uow.at_hand.drop(actor.person.id)


def settled_meanwhile(uow: UnitOfWork, actor: Actor, key: OpenMatter) -> None:
    """Note of the matter at hand, if it is this one, that it is settled and has been counted."""
    found = uow.at_hand.of_person(actor.person.id)
    if found is not None and key_at_hand(found) == key:
        uow.at_hand.put(replace(found, settled=True, asks_day=False))


def at_hand(uow: UnitOfWork, actor: Actor) -> tuple[AtHand, Programme] | None:
    """Return the matter that a manager has opened today and not left, with its programme; or None."""
    found = uow.at_hand.of_person(actor.person.id)
    if found is None:
        return None
    mine = {one.id: one for one in desks(uow, actor.person)}
    programme = mine.get(found.programme_id)
    if programme is None or local_day(found.opened_at, programme) != local_day(actor.now, programme):
        return None
    return found, programme


def key_at_hand(found: AtHand) -> OpenMatter:
    """Return the key by which the matter at hand stands in the list."""
    return OpenMatter(found.programme_id, MatterKind(found.kind), found.subject, found.beside)


def way_on(uow: UnitOfWork, actor: Actor, said: Sequence[Utterance]) -> list[Utterance]:
    """Return what an act away from the list ends with, and under it the next matter and the way back.

    While a question is open nothing is added: the two buttons stand under what it leads to.
    """
    found = at_hand(uow, actor)
    shown = _last_shown(actor, said) if found is not None else None
    if found is None or shown is None or uow.dialogs.active(actor.person.id) is not None:
        return list(said)
    last = said[shown]
    assert isinstance(last, Speech)
    back, on = _rows(uow, actor, *found)
    here = (back,) if len(last.choices) <= SHORT else ()  # after a note, say, the matter itself is still to be done
    return [*said[:shown], replace(last, choices=_with((*last.choices, *here), on)), *said[shown + 1 :]]


def _last_shown(actor: Actor, said: Sequence[Utterance]) -> int | None:
    """Return the place of the last message to the manager that can have buttons and is not the list itself."""
    places = [
        place
        for place, one in enumerate(said)
        if isinstance(one, Speech)
        and one.to == actor.person.id
        and one.document is None
        and one.contact is None
        and one.keyboard is None
        and not (one.window is not None and one.window.purpose == windows.TODO)
    ]
    return places[-1] if places else None


def _rows(
    uow: UnitOfWork, actor: Actor, found: AtHand, programme: Programme
) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Return the way back to a matter that is still open, and the two buttons that lead on.

    A matter that has gone from the list since it was opened is counted as dealt with.
    """
    places = listed(uow, actor, programme)
    key = key_at_hand(found)
    here = None if found.settled else find(places, key)
    if here is None and not found.settled:
        undo.note(uow, actor, key, Handled.ELSEWHERE, None)
        uow.at_hand.put(replace(found, settled=True, asks_day=False))
    after = _after(places, found.number if here is None else here + 1)
    ahead = next_one(places, after)
    back = () if here is None else (Choice(Phrase("button-back"), key),)
    return back, (*(one for row in ahead for one in row), back_to(programme, max(after - 1, 0)))


def _after(places: Places, number: int) -> int:
    """Return the place of the next matter, or that after the last; nobody is sent round to the first again."""
    return min(number, len(places))


def _with(rows: Rows, two: tuple[Choice, ...]) -> Rows:
    """Return buttons with the two ways on; first, if there is nothing else than the menu, in place of its list."""
    left = tuple(tuple(one for one in row if one.press != OpenPage(Page.TODO)) for row in rows if row)
    others = tuple(row for row in left if row)
    pages = all(isinstance(one.press, OpenPage) for row in others for one in row)
    return (two, *others) if pages else (*others, two)
