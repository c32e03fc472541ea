"""The line that tells a reader of several programmes which programme a message is about.

It stands above messages that do not name the programme themselves. The buttons under a message lead to a programme;
where they lead to none, or to several, it is the programme of the unit: of the press, or of the wait. A reader with a
single programme never sees such a line, and costs no statement for it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from handlers.closing import FIELDS
from programme.form import About
from programme.forms import FORMS
from programme.people import GONE, Membership, Person, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import OpenDetails
from programme.presses.concern import TellConcern
from programme.presses.page import OpenPage
from programme.presses.press import Press
from programme.speech import Listing, Phrase, Speech, Value
from programme.times import is_over
from programme.usecases.common.switching import short

LONGEST = 40  # characters of a name
OF_THE_MENU = frozenset({TellConcern, OpenDetails, OpenPage})
"""Buttons that stand under any message, whatever it is about."""
ELSEWHERE = frozenset({State.DECLINED, *GONE})


def headed(
    uow: UnitOfWork, speech: Speech, reader: Person, now: datetime, about: Callable[[], int | None] = lambda: None
) -> Speech:
    """Return a message with the name of its programme above it, if its reader has several and could not know."""
    if not reader.in_several or not speech.text:
        return speech
    mine = _going_on(uow, reader, now)
    if len(mine) < 2:
        return speech
    shown = _by_buttons(uow, speech) or about()
    programme = mine.get(shown) if shown is not None else None
    if programme is None:
        return speech
    named = {key for key, one in mine.items() if any(_says(phrase, one.name) for phrase in speech.text)}
    if programme.id in named or len(named) > 1:
        return speech
    heading = Phrase("heading-programme", {"programme": short(programme.name, LONGEST)})
    return replace(speech, text=(heading, *speech.text))


def programme_of(uow: UnitOfWork, press: Press) -> int | None:
    """Return the programme to which a press belongs, or None."""
    for name, find in _FIELDS.items():
        key = getattr(press, name, None)
        if key is not None and (found := find(uow, key)) is not None:
            return found
    return None


def _going_on(uow: UnitOfWork, reader: Person, now: datetime) -> Mapping[int, Programme]:
    """Return the programmes that go on and in which a person has a place."""
    seats = [one for one in uow.memberships.of_person(reader.id) if _is_place(one)]
    found = {one.programme_id: uow.programmes.get(one.programme_id) for one in seats}
    return {key: one for key, one in found.items() if one.archived_at is None and not is_over(one, now)}


def _is_place(seat: Membership) -> bool:
    return seat.role.at_desk or (seat.role.takes_part and seat.state not in ELSEWHERE)


def _by_buttons(uow: UnitOfWork, speech: Speech) -> int | None:
    """Return the programme to which all buttons of a message lead, or None."""
    pressed = (choice.press for row in speech.choices for choice in row)
    kinds = [one for one in pressed if one is not None and type(one) not in OF_THE_MENU]
    found = {programme_of(uow, one) for one in kinds} - {None}
    return found.pop() if len(found) == 1 else None


def _of_letter(uow: UnitOfWork, key: int) -> int | None:
    found = uow.letters.find(key)
    return FIELDS["membership"](uow, found.membership_id) if found else None


def _of_dialog(uow: UnitOfWork, key: int) -> int | None:
    found = uow.dialogs.get(key)
    kind = FORMS[found.form].about if found is not None else About.NOTHING
    if found is None or kind is About.NOTHING:
        return None
    return _of_letter(uow, found.subject) if kind is About.LETTER else FIELDS[kind.value](uow, found.subject)


_FIELDS: Mapping[str, Callable[[UnitOfWork, int], int | None]] = {
    **FIELDS,
    "letter": _of_letter,
    "dialog": _of_dialog,
}
"""How each field of a press leads to a programme, also where a button outlives it."""


def _values(value: Value) -> Iterator[Value]:
    yield value
    match value:
        case Phrase():
            for one in value.args.values():
                yield from _values(one)
        case Listing():
            for one in value.items:
                yield from _values(one)


def _says(phrase: Phrase, name: str) -> bool:
    return any(one == name for one in _values(phrase))
