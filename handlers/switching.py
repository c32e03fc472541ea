"""The programme, of several, at which a person looks: noted with each act, so that the next page shows the same."""

from collections.abc import Sequence

from handlers.closing import FIELDS
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.press import Press
from programme.speech import Speech, Utterance
from programme.usecases.common import switching


def note(request: Request, uow: UnitOfWork, said: Sequence[Utterance]) -> None:
    """Note the programme at which the sender looks now: that of the page shown, or else the press's own."""
    person = request.person
    if not person.in_several:
        return
    pages = (switching.shown_on(one) for one in said if isinstance(one, Speech) and one.to == person.id)
    shown = next((one for one in pages if one is not None), None) or _of_press(uow, request.incoming.press)
    mine = {one.programme_id for one in uow.memberships.of_person(person.id)} if shown else set()
    if shown in mine and switching.last_open([uow.programmes.get(shown)], request.actor) is None:
        uow.people.note_programme(person.id, shown, request.actor.now)


def _of_press(uow: UnitOfWork, press: Press | None) -> int | None:
    """Return the programme to which a press leads, or None."""
    for name, find in FIELDS.items():
        key = getattr(press, name, None)
        if key is not None and (found := find(uow, key)) is not None:
            return found
    return None
