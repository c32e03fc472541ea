"""The first and the last day of a programme, looked at together: asked about again where both can't be."""

from collections.abc import Mapping
from datetime import date

from programme.dialog import AskBackError
from programme.speech import Value, WholeDay

SHORTEST = 56  # days
LONGEST = 3 * 366


def is_sensible(starts: date, ends: date) -> bool:
    """Tell whether a programme may last from the one day to the other."""
    return SHORTEST <= (ends - starts).days <= LONGEST


def check_together(name: str, starts: date, ends: date, today: date) -> None:
    """Check that a programme can have a first or last day that was told, beside the other.

    Args:
        name: which of the two was told: `starts` or `ends`.
        starts: the first day.
        ends: the last day.
        today: a last day before it has been.

    Raises:
        AskBackError: the programme would be too short or too long, or over already. Where the same day of the year
            before or after can be, it is what is asked about: in May "1 mars" is the March that has been, once a
            programme runs, and a last day before the first is one of the next year.
    """
    days = {"starts": starts, "ends": ends}
    if not is_sensible(**days):
        years = (_in_year(days[name], by) for by in (-1, 1))
        found = next((one for one in years if is_sensible(**{**days, name: one}) and _is_open(name, one, today)), None)
        proposed = (found.isoformat(),) if found else ()
        raise AskBackError("programme-days", _facts(days, proposed), proposed=proposed)
    if not _is_open(name, days[name], today):
        raise AskBackError("programme-ended", _facts(days))


def _is_open(name: str, day: date, today: date) -> bool:
    """Tell whether the programme is not over by a day that was told."""
    return name != "ends" or day >= today


def _facts(days: Mapping[str, date], proposed: tuple[str, ...] = ()) -> dict[str, Value]:
    shown: dict[str, Value] = {key: WholeDay(day) for key, day in days.items()}
    return {**shown, "choices": "some" if proposed else "none"}


def _in_year(day: date, by: int) -> date:
    """Return the same day some years later, or earlier; 28 February where the year has no 29th."""
    leaps = day.month == 2 and day.day == 29
    return day.replace(year=day.year + by, day=28 if leaps else day.day)
