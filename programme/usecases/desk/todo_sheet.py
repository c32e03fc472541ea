"""The manager's list as sheets in a single message: the gravest matters first, and a button that opens each.

Kinds stand together under their headings, and no matter is cut off: the next sheet takes the place of this sheet.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import overload

from programme import windows
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import ShowGatherings
from programme.presses.matter import OpenMatter, ShowDone, ShowTodo
from programme.presses.page import Page
from programme.presses.roster import PeopleView, ShowPeople
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.tasks import Task, may
from programme.usecases.common import absence, switching
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.sight import role_at_desk, sight_of
from programme.usecases.desk import gathering_attendance, left_over, undo, waiting
from programme.usecases.desk.matters import Entry, Section, buttons, found_in, kind_of, written
from programme.usecases.desk.ranking import heaviest, ranked
from programme.usecases.desk.todo import sections

A_SHEET = 8  # matters; more would not fit a phone's screen


@dataclass(frozen=True, slots=True)
class Place:
    """Where a matter stands in the list: its section, and the matter itself."""

    section: Section
    entry: Entry


class Places(Sequence[Place]):
    """The matters of a list in a row, the gravest kind first; most of them are never looked at."""

    __slots__ = ("_numbers", "_sections", "_starts")

    def __init__(self, sections: Sequence[Section], numbers: range | None = None) -> None:
        """Put sections in a row; `numbers` are the places of the matters meant, if not of all."""
        self._sections = sections
        *self._starts, count = accumulate((len(one.entries) for one in sections), initial=0)
        self._numbers = range(count) if numbers is None else numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> "Places": ...
    def __getitem__(self, at: int | slice) -> "Place | Places":
        """Return the matter at a place, or some of them."""
        if isinstance(at, slice):
            return Places(self._sections, self._numbers[at])
        number = self._numbers[at]
        which = bisect_right(self._starts, number) - 1
        section = self._sections[which]
        return Place(section, section.entries[number - self._starts[which]])

    def find(self, key: OpenMatter) -> int | None:
        """Return where a matter stands in the whole list, or None once it is settled."""
        for section, start in zip(self._sections, self._starts, strict=True):
            if kind_of(section.name) is key.kind:
                at = found_in(section.entries, key)
                return None if at is None else start + at
        return None


def listed(uow: UnitOfWork, actor: Actor, programme: Programme) -> Places:
    """Return every matter of a programme's list, the gravest kind first."""
    return Places(ranked(sections(uow, actor, programme), actor.now))


def heading(section: Section) -> Phrase:
    """Return the heading of a kind of matters, with how many there are."""
    return Phrase(f"todo-{section.name}", {"count": len(section.entries)})


def todo(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the manager the list of a programme: of several the last one open today, else that with the gravest matter.

    The buttons above lead to the lists of the others, and say how much waits there.
    """
    mine = on_desk(uow, actor.person)
    if not mine:
        return []
    here = switching.last_open(mine, actor) or _gravest(uow, actor, mine)
    return [sheet(uow, actor, here, 0, in_place=False)]


def _gravest(uow: UnitOfWork, actor: Actor, mine: Sequence[Programme]) -> Programme:
    """Return the programme with the gravest matter, or the first where nothing waits."""

    def weight(programme: Programme) -> int:
        places = listed(uow, actor, programme)
        return heaviest(places[0].section, actor.now) if places else 0

    return mine[0] if len(mine) == 1 else max(mine, key=weight)


def sheet(uow: UnitOfWork, actor: Actor, programme: Programme, number: int, *, in_place: bool) -> Speech:
    """Return a sheet of the list; the last sheet if there is none with this number (any more)."""
    places = listed(uow, actor, programme)
    number = min(number, max(len(places) - 1, 0) // A_SHEET)
    here = places[number * A_SHEET :][:A_SHEET]
    text: list[Phrase] = [Phrase("todo-title", {"programme": programme.name})]
    text += absence.on_my_list(uow, actor.person, programme)
    untold, to_tick = gathering_attendance.on_my_list(uow, programme, actor.now) if number == 0 else ((), ())
    text += untold
    if len(places) > A_SHEET:
        sheets = (len(places) - 1) // A_SHEET + 1
        text.append(Phrase("todo-sheet", {"count": len(places), "number": number + 1, "sheets": sheets}))
    lines, rows = _matters(uow, here)
    if len(here) > 1 and (first := here[0].entry.key) is not None:
        rows = ((Choice(Phrase("button-one-by-one"), first),), *rows)
    people = ShowPeople(programme.id, PeopleView.ALL, 0, fresh=True)
    below, more = _below(uow, actor, programme, bool(places) or bool(to_tick)) if number == 0 else ((), ())
    choices = (
        *switch(uow, actor, programme),
        *to_tick,
        *rows,
        *_turns(programme, number, len(places)),
        *more,
        *(done_row(programme, undo.done_today(uow, actor, programme)) if number == 0 else ()),
        *_gatherings(uow, actor, programme),
        (Choice(Phrase("button-people"), people), page_button(Page.HELP)),
    )
    window = Window(windows.TODO, fresh=not in_place)
    return Speech(actor.person.id, (*text, *lines, *below), choices=choices, window=window, private=True)


def _gatherings(uow: UnitOfWork, actor: Actor, programme: Programme) -> Rows:
    """Return the way to the gatherings for whoever has no page of the whole programme that leads there."""
    role = role_at_desk(uow, actor.person, programme.id)
    if role is None or not may(role, Task.GATHERINGS) or may(role, Task.GLANCE):
        return ()
    return ((Choice(Phrase("button-gatherings"), ShowGatherings(programme.id)),),)


def switch(uow: UnitOfWork, actor: Actor, programme: Programme) -> Rows:
    """Return the buttons that show the list of another programme, each with how many matters wait there."""
    return switching.rows(
        on_desk(uow, actor.person),
        programme,
        lambda one: ShowTodo(one.id),
        lambda one: len(listed(uow, actor, one)),
    )


def _matters(uow: UnitOfWork, here: Sequence[Place]) -> tuple[tuple[Phrase, ...], Rows]:
    """Return a paragraph for each kind on a sheet, and a button for each matter."""
    parts = [list(group) for _, group in groupby(here, key=lambda one: one.section.name)]
    shown = written(uow, [[one.entry for one in part] for part in parts])
    lines = [
        Phrase("lines", {"lines": Listing((heading(part[0].section), *(one.line for one in found)))})
        for part, found in zip(parts, shown, strict=True)
    ]
    return tuple(lines), buttons(one for found in shown for one in found)


def _turns(programme: Programme, number: int, count: int) -> Rows:
    """Return the buttons that turn to the sheet before and after."""
    before = [Choice(Phrase("button-sheet-before"), ShowTodo(programme.id, number - 1))] if number else []
    more = count > (number + 1) * A_SHEET
    after = [Choice(Phrase("button-sheet-after"), ShowTodo(programme.id, number + 1))] if more else []
    return ((*before, *after),) if before or after else ()


def _below(
    uow: UnitOfWork, actor: Actor, programme: Programme, waits_for_manager: bool
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the lines and buttons below the matters of the first sheet: people who wait, while no manager is late."""
    who = waiting.groups(uow, actor, programme)
    text: tuple[Phrase, ...] = ()
    if left := left_over.without_a_talk(uow, actor.person, programme, actor.now):
        text = (Phrase("todo-left-over", {"count": len(left), "names": Listing(tuple(left), ", ")}),)
    elif not waits_for_manager and not any(one.kind == "adepts" for one in who):
        text = (Phrase("todo-nothing"),)
    return (*text, *waiting.lines(uow, actor, programme, who)), waiting.buttons(
        sight_of(uow, actor.person, programme.id), programme, who
    )


def done_row(programme: Programme, done: int) -> Rows:
    """Return the button that shows the manager's deeds of today, if there are any."""
    return ((Choice(Phrase("button-done-today", {"count": done}), ShowDone(programme.id)),),) if done else ()


def back_to(programme: Programme, place: int) -> Choice:
    """Return the button that shows the sheet on which a matter stands."""
    return Choice(Phrase("button-to-the-list"), ShowTodo(programme.id, place // A_SHEET))


def find(places: Places, key: OpenMatter) -> int | None:
    """Return where a matter stands in the list, or None once it is settled."""
    return places.find(key)
