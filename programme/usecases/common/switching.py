"""The switch between programmes: a button for each at the top of a page, for whoever has several.

The programme that was looked at last is remembered for the day, so that the next page shows the same one.
"""

from collections.abc import Callable, Collection
from datetime import datetime

from programme.people import Actor, Programme
from programme.presses.press import Press
from programme.speech import Choice, Phrase, Speech
from programme.times import is_over, local_day
from programme.usecases.common.menu import Rows

IN_A_ROW = 2
TICKED = "ticked"
LONGEST = 24  # characters of a name on a button
ENDS = 8  # of them at its end, where a round has its year


def short(name: str, longest: int = LONGEST) -> str:
    """Return a programme's name cut to fit a button or a heading, with its end, by which rounds differ."""
    if len(name) <= longest:
        return name
    return f"{name[: longest - ENDS - 1].rstrip()}…{name[-ENDS:].lstrip()}"


def first(programmes: Collection[Programme], actor: Actor) -> Programme:
    """Return the programme with which a page opens: the one that was open last today, or else the first by itself."""
    return last_open(programmes, actor) or by_itself(programmes, actor.now)


def last_open(programmes: Collection[Programme], actor: Actor) -> Programme | None:
    """Return that one of some programmes which the reader has looked at last, on this day of theirs, or None."""
    key, at = actor.person.last_programme, actor.person.last_programme_at
    found = next((one for one in programmes if one.id == key), None)
    today = found is not None and at is not None and local_day(at, found) == local_day(actor.now, found)
    return found if today else None


def by_itself(programmes: Collection[Programme], now: datetime) -> Programme:
    """Return the first of some programmes: under way rather than ahead or over, then the newest."""

    def place(one: Programme) -> tuple[bool, bool, int]:
        return is_over(one, now), one.starts_on > local_day(now, one), -one.id

    return min(programmes, key=place)


def rows(
    programmes: Collection[Programme],
    here: Programme,
    press: Callable[[Programme], Press],
    waiting: Callable[[Programme], int] = lambda _programme: 0,
) -> Rows:
    """Return the buttons that show the same page of another programme, the open one ticked; nothing where there is one.

    The newest is first, as wherever a programme is chosen.

    Args:
        programmes: those of the reader, in any order.
        here: the one that the page shows.
        press: returns the press that shows a programme's page.
        waiting: returns how many matters wait in another programme, to be said on its button.
    """
    if len({one.id for one in programmes} | {here.id}) < 2:
        return ()
    buttons = [
        Choice(_label(one, 0 if one.id == here.id else waiting(one), is_open=one.id == here.id), press(one))
        for one in sorted(programmes, key=lambda one: -one.id)
    ]
    return tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))


def shown_on(speech: Speech) -> int | None:
    """Return the programme that a page with such buttons shows, or None."""
    ticked = (choice.press for row in speech.choices for choice in row if choice.label.key == TICKED)
    found: int | None = next((getattr(one, "programme", None) for one in ticked), None)
    return found


def _label(programme: Programme, count: int, *, is_open: bool) -> Phrase:
    name = Phrase("plain", {"text": short(programme.name)})
    if is_open:
        return Phrase(TICKED, {"label": name})
    return Phrase("switch-waiting", {"name": name, "count": count}) if count else name
