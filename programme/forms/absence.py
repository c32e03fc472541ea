"""A manager's time away: the first day, the last one, and the manager who steps in meanwhile.

The subject is the programme. A typed time of several days answers both questions at once. The hint `busy` has a line
`id first last` for each manager who is away then; whom the bot does not reach is not among the managers.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from programme.absence import LONGEST
from programme.dates.answers import Asking, shown
from programme.dates.reading import Wanted
from programme.dates.spans import read_day, read_span, without_words
from programme.errors import ProgrammeError
from programme.form import About, Answers, Form, Hints, Option, Step, Text
from programme.forms.setup import manager_shown, managers
from programme.speech import Phrase

FIRST, LAST = "first-day", "last-day"
WEEKS = (1, 2, 3, 4)
EARLY = 7  # of a month: a time away that begins by then may be meant to last to its end
UNITS = {"dag": 1, "dagar": 1, "dygn": 1, "day": 1, "days": 1, "vecka": 7, "veckor": 7, "week": 7, "weeks": 7}
COUNTS = {
    **dict.fromkeys(("en", "ett", "a", "one"), 1),
    **dict.fromkeys(("två", "two"), 2),
    **dict.fromkeys(("tre", "three"), 3),
    **dict.fromkeys(("fyra", "four"), 4),
    **dict.fromkeys(("fem", "five"), 5),
    **dict.fromkeys(("sex", "six"), 6),
}
FOR = re.compile(r"(?:i |om |for )?(\d{1,3}|[a-zåäö]+) ([a-z]+)[.!]?")


def first_of(answers: Answers) -> date:
    """Return the first day away, as answered."""
    return date.fromisoformat(str(answers[FIRST]))


def last_of(answers: Answers) -> date:
    """Return the last day away, as answered."""
    return date.fromisoformat(str(answers[LAST]))


def _since_first(answers: Answers, _hints: Hints) -> date | None:
    return first_of(answers) if answers.get(FIRST) else None


ON = Asking(Wanted.DAY, day=FIRST)
UNTIL = Asking(Wanted.DAY, day=LAST, since=_since_first)


def _option(key: str, day: date) -> Option:
    return Option(day.isoformat(), Phrase(key, {"day": day}))


def _firsts(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer today, tomorrow, the next Monday, and the first of July where that is within half a year."""
    today = date.fromisoformat(hints["today"])
    monday = today + timedelta(days=7 - today.weekday())
    july = date(today.year + (today > date(today.year, 7, 1)), 7, 1)
    days = [("absence-today", today), ("absence-tomorrow", today + timedelta(days=1)), ("absence-day", monday)]
    days += [("absence-day", july)] if july - today <= LONGEST else []
    seen = {day: key for key, day in reversed(days)}
    return tuple(_option(seen[day], day) for day in sorted(seen))


def _lasts(answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    """Offer the one day, whole weeks, and the end of a month that has just begun by then."""
    first = first_of(answers)
    month = first.replace(day=monthrange(first.year, first.month)[1])
    whole = [_option("absence-month", month)] if first.day <= EARLY else []
    weeks = (first + timedelta(days=7 * count - 1) for count in WEEKS)
    return (
        _option("absence-one-day", first),
        *(
            Option(day.isoformat(), Phrase("absence-weeks", {"count": count, "day": day}))
            for count, day in zip(WEEKS, weeks, strict=True)
        ),
        *whole,
    )


def _first(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the first day, or both days of a time that was typed as one.

    Raises:
        AskBackError: as for `Asking.reads`.
    """
    found = read_span(said.text, said.language, date.fromisoformat(hints["today"]))
    if found is None:
        return ON.reads(_plain(said), answers, hints)
    return {FIRST: found[0].isoformat(), LAST: found[1].isoformat()}


def _last(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the last day: typed as a day, as how long, or as a week or a month, whose last day it is then.

    Raises:
        AskBackError: as for `Asking.reads`.
        ProgrammeError: `absence-backwards`.
    """
    first, plain = first_of(answers), _plain(said)
    if (days := _how_long(plain.text)) is not None:
        return {LAST: (first + timedelta(days=days - 1)).isoformat()}
    if (found := read_span(plain.text, said.language, first)) is not None:
        return {LAST: found[1].isoformat()}
    given = UNTIL.reads(plain, answers, hints)
    day, since = date.fromisoformat(str(given[LAST])), read_day(plain.text, said.language, first)
    if day >= first:
        return given
    if since is None or since < first or since.weekday() != day.weekday():
        raise ProgrammeError("absence-backwards")
    return {LAST: since.isoformat()}  # "on Friday" is the first one from that day on


def _plain(said: Text) -> Text:
    return Text(without_words(said.text), said.message_id, said.today, said.language)


def _how_long(text: str) -> int | None:
    """Return how many days "två veckor" or "10 dagar" are, or None."""
    found = FOR.fullmatch(" ".join(text.lower().split()))
    if found is None or found.group(2) not in UNITS:
        return None
    count = int(found.group(1)) if found.group(1).isdigit() else COUNTS.get(found.group(1), 0)
    return count * UNITS[found.group(2)] or None


def _free(answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the managers who are there on these days; all where none is, and the check says so."""
    everybody = managers(answers, hints)
    busy = {line.split()[0] for line in hints.get("busy", "").splitlines() if _meets(line, answers)}
    return tuple(one for one in everybody if one.value.partition(" ")[0] not in busy) or everybody


def _meets(line: str, answers: Answers) -> bool:
    _, first, last = line.split()
    return date.fromisoformat(first) <= last_of(answers) and first_of(answers) <= date.fromisoformat(last)


def _check(answers: Answers) -> None:
    check_days(first_of(answers), last_of(answers))


def check_days(first: date, last: date) -> None:
    """Refuse days that can't be a time away.

    Raises:
        ProgrammeError: `absence-backwards`, or `absence-long`.
    """
    if last < first:
        raise ProgrammeError("absence-backwards")
    if last - first > LONGEST:
        raise ProgrammeError("absence-long")


ABSENCE = Form(
    "absence",
    1,
    About.PROGRAMME,
    (
        Step(FIRST, options=_firsts, reads=_first, splits=ON.splits, columns=2, show=shown),
        Step(LAST, options=_lasts, reads=_last, splits=UNTIL.splits, show=shown),
        Step("stand-in", options=_free, show=manager_shown),
    ),
    keeps=False,
    check=_check,
)
