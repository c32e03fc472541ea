"""The surroundings of a matter in the window of the list: the next matter, the way back, and the deed.

A matter is found in the manager's own list each time: so no manager opens a matter that their list would not show.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from programme import windows
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.bridge import OpenBridge
from programme.presses.matter import MatterPress, OpenMatter, ShowTodo, UndoDeed
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Value, Window
from programme.times import local_day
from programme.undo import RULES, Handled, Undo
from programme.usecases.common.menu import Rows
from programme.usecases.desk import undo
from programme.usecases.desk.matter_trail import hold, leave
from programme.usecases.desk.matter_view import View, next_one, view
from programme.usecases.desk.matters import Entry, written
from programme.usecases.desk.todo_sheet import Places, back_to, done_row, find, listed, switch

LEADS_ON = (OpenBridge,)
"""What an answer offers to go on with for the same person: it stays beside the next matter."""


def said_in(actor: Actor, programme: Programme, text: Sequence[Phrase], choices: Rows, *, in_place: bool) -> Speech:
    """Return the speech of the window of the list."""
    window = Window(windows.TODO, fresh=not in_place)
    return Speech(actor.person.id, tuple(text), choices=choices, window=window, private=True)


def gone(
    uow: UnitOfWork, actor: Actor, programme: Programme, places: Places, *, in_place: bool, why: Phrase | None = None
) -> list[Utterance]:
    """Say that a matter is settled by now, and why if that is known; and offer the gravest that is left."""
    leave(uow, actor)
    left = next_one(places, 0)
    text = (
        why or Phrase("matter-gone"),
        *(() if places else (Phrase("matter-nothing-left", {"programme": programme.name}),)),
    )
    choices = (*left, (Choice(Phrase("button-to-the-list"), ShowTodo(programme.id)),))
    return [said_in(actor, programme, text, choices, in_place=in_place)]


def in_the_list(uow: UnitOfWork, actor: Actor, programme: Programme, press: MatterPress) -> tuple[Places, int | None]:
    """Return the matters of the list, and the place of this matter; None once it is settled."""
    places = listed(uow, actor, programme)
    return places, find(places, key_of(press))


def carried_out(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    key: OpenMatter,
    places: Places,
    deed: Handled,
    act: Callable[[], Sequence[Utterance]],
    *,
    in_place: bool,
) -> list[Utterance]:
    """Show the deed, and under it the next matter; after the last matter, that it was the last.

    The use case's words to the manager stand in the window of the list, and its words to others go out. Whichever of
    the matters that followed now comes first is the next: a kind sinks once its oldest matter is done, and going on
    from where the sunk one stands would pass by all that has come before it.
    """
    number = find(places, key) or 0
    what = _what(uow, places[number].entry)  # as it reads before the deed
    subject = undo.subject_of(uow, key)
    before = undo.state_of(uow, subject) if RULES[deed].can and subject is not None else None
    said = act()
    noted = undo.note(uow, actor, key, deed, before)
    mine = [one for one in said if isinstance(one, Speech) and one.to == actor.person.id and one.document is None]
    told = Listing(tuple(phrase for one in mine for phrase in one.text) or (Phrase("pair-done"),))
    onward = tuple(row for one in mine for row in one.choices if isinstance(row[0].press, LEADS_ON))
    done = _Done(Phrase("matter-did", {"what": what, "told": told}), noted)
    left = listed(uow, actor, programme)
    shown = _next(uow, actor, programme, places[number + 1 :], left, done)
    text, choices = shown or _last(uow, actor, programme, len(left), done)
    told_now = said_in(actor, programme, text, (*onward, *choices), in_place=in_place)
    return [*(one for one in said if one not in mine), told_now]


@dataclass(frozen=True, slots=True)
class _Done:
    """What is said of a deed, and its note, by which it can be undone."""

    text: Phrase
    noted: Undo

    def undoing(self, label: str) -> Rows:
        """Return the button that takes the deed back, or nothing where that can't be."""
        can = self.noted.before
        return ((Choice(Phrase(label), UndoDeed(self.noted.programme_id, self.noted.id)),),) if can else ()


def _what(uow: UnitOfWork, entry: Entry) -> Value:
    """Return whom a matter is about, as its button says."""
    found = written(uow, [[entry]])[0]
    return found[0].label if found else ""


def _next(uow: UnitOfWork, actor: Actor, programme: Programme, after: Places, left: Places, done: _Done) -> View | None:
    """Return the deed, and the first of the matters that followed; None where none is left."""
    found = (find(left, one.entry.key) for one in after if one.entry.key is not None)
    at = min((number for number in found if number is not None), default=None)
    key = None if at is None else left[at].entry.key
    if at is None or key is None:
        return None
    shown = view(uow, actor, programme, left, at, *(one for row in done.undoing("button-undo-last") for one in row))
    if shown is None:
        return None
    hold(uow, actor, key, at)
    return (done.text, *shown[0]), shown[1]


def _last(uow: UnitOfWork, actor: Actor, programme: Programme, left: int, done: _Done) -> View:
    """Return the deed, and that it was the last; `left` counts the matters that were passed by."""
    leave(uow, actor)
    choices = (
        *done.undoing("button-undo"),
        *done_row(programme, undo.done_today(uow, actor, programme)),
        (back_to(programme, max(left - 1, 0)),),
        *switch(uow, actor, programme),
    )
    return (done.text, *_after_the_last(uow, actor, programme, left)), choices


def _after_the_last(uow: UnitOfWork, actor: Actor, programme: Programme, left: int) -> list[Phrase]:
    """Return what stands after the last matter: the number left, or that all is done and when a matter returns."""
    if left:
        return [Phrase("matter-last", {"count": left})]
    coming = uow.dues.put_off(programme.id, actor.now)
    day = local_day(coming[0].due_at, programme) if coming else None
    done = Phrase("matter-all-done", {"programme": programme.name})
    return [done, *([Phrase("matter-comes-back", {"day": day})] if day else [])]


def key_of(press: MatterPress) -> OpenMatter:
    """Return the key by which a matter stands in the list."""
    return OpenMatter(press.programme, press.kind, press.subject, press.beside)
