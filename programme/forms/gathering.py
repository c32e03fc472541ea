"""A gathering: its kind, its title, when and where, how long, how many seats, and whom it is for.

The subject of a new one is the programme; the last answer leads to the invitation as guests will read it. The subject
of one that is changed is the gathering, whose answers stand in the summary from the first. The hints: the days to offer
(`dates`), the first day that can be meant (`first`), the last of the programme (`ends`), how many each audience has; of
a change the `kind`, `draft` while nobody is invited, what was so far (`before`), how many will be told of another time
or place (`told`), and how many have said yes (`taken`).
"""

import re
from dataclasses import replace
from datetime import date, time, timedelta

from programme.announcement import Audience
from programme.calendar import Calendar
from programme.checks import at_most
from programme.dates.answers import shown
from programme.dates.bounds import remark
from programme.dates.from_to import LONGEST, SHORTEST, length_from, without_end
from programme.dates.reading import Reason
from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Option, Step, Text
from programme.forms.meeting import DAY, LONGEST_PLACE, TIME, days, hours, reads_line
from programme.gathering import TO_WHOM, GatheringKind
from programme.lengths import minutes, number
from programme.speech import Phrase, Value, WithYear
from programme.when import there_is

LONGEST_TITLE = 60
MOST_SEATS = 999
OFFERED = 6
FIRST_OFFERED = timedelta(days=10)
EVENINGS = (1, 3)  # Tuesdays and Thursdays
NO_LIMIT = "none"
LENGTHS_OFFERED = ("60", "90", "120", "180", "240")
SEATS_OFFERED = ("10", "20", "30", "50")
TELLS = ("title", "day", "time", "minutes", "place")
"""What every guest is told of when it changes; the rest shows where they look at the invitation."""

_REMARKS = {Reason.PAST: "read-past", Reason.QUIET: "gathering-quiet-day", Reason.AWAY: "gathering-away-day"}
_SEATS = re.compile(
    r"\b(?:ca|cirka|circa|ungefär|runt|omkring|about|around|up to|upp till|platser|plats|personer|pers|gäster|stolar"
    r"|seats?|places|people|persons|guests)\b\.?",
    re.IGNORECASE,
)
_NONE = frozenset("ingen inga obegränsat alla none unlimited no nej".split())


def _day(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the day, and the time, the length and the place where they stand in the same line."""
    text, length = without_end(said.text)
    try:
        given = reads_line(replace(said, text=text, marked=None), answers, hints)
    except AskBackError as back:
        if back.code != "meeting-end":
            raise
        day, _, at = back.proposed[0].partition("T")  # two numbers beside the day: a meeting has no place for the end
        given = {**back.keeps, "day": day, "time": at}
    return _with_length(given, text, length)


def _time(said: Text, answers: Answers, hints: Hints) -> Answers:
    text, length = without_end(said.text, alone=True)
    return _with_length(TIME.reads(replace(said, text=text, marked=None), answers, hints), text, length)


def _with_length(given: Answers, text: str, length: int | None) -> Answers:
    """Return what was read, with the length that was taken out of the text or stands in it beside the time."""
    at = given.get("time")
    length = length or (length_from(text, time.fromisoformat(str(at))) if at else None)
    return {**given, "minutes": str(length)} if length and at else given


def _length(text: str) -> Answer:
    """Return the minutes of a length.

    Raises:
        ProgrammeError: `gathering-length`.
    """
    found = minutes(text)
    if found is None or not SHORTEST <= found <= LONGEST:
        raise ProgrammeError("gathering-length")
    return str(found)


def _seats(text: str) -> Answer:
    """Return the number of seats, or that there is no limit.

    Raises:
        ProgrammeError: `gathering-seats`.
    """
    said = " ".join(_SEATS.sub(" ", text).split())
    if said.casefold().strip(" .!") in _NONE or text.casefold().strip(" .!") in {"ingen gräns", "no limit"}:
        return NO_LIMIT
    found = number(said)
    if found is None or not 1 <= found <= MOST_SEATS:
        raise ProgrammeError("gathering-seats")
    return str(found)


def _seats_for_all(said: Text, _answers: Answers, hints: Hints) -> Answers:
    """Return the number of seats of a gathering to which some have said yes.

    Raises:
        ProgrammeError: as for `_seats`; `gathering-too-few-seats`, for fewer than have said yes.
    """
    found, taken = _seats(said.text), int(hints.get("taken", "0"))
    if found != NO_LIMIT and int(str(found)) < taken:
        raise ProgrammeError("gathering-too-few-seats", taken=taken)
    return {"seats": found}


def _kinds(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(one, Phrase(f"gathering-kind-{one}")) for one in GatheringKind)


def _titles(answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the name of its kind, which each reader then reads in their own language."""
    kind = answers.get("kind") or hints.get("kind")
    return (Option("", Phrase(f"gathering-kind-{kind}")),)


def _lengths(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(one, length_shown(one)) for one in LENGTHS_OFFERED)


def length_shown(answer: Answer) -> Phrase:
    """Return a length as it is read: in hours where it is as many."""
    found = int(str(answer))
    return Phrase("gathering-length", {"hours": found // 60, "minutes": found % 60})


def _limits(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    return tuple(Option(one, seats_shown(one)) for one in (NO_LIMIT, *SEATS_OFFERED))


def _limits_for_all(answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Offer the limits that leave a seat to everybody who has said yes."""
    taken = int(hints.get("taken", "0"))
    return tuple(one for one in _limits(answers, hints) if one.value == NO_LIMIT or int(one.value) >= taken)


def seats_shown(answer: Answer) -> Phrase:
    """Return a number of seats as it is read."""
    return (
        Phrase("gathering-no-limit")
        if answer == NO_LIMIT
        else Phrase("gathering-so-many-seats", {"count": int(str(answer))})
    )


def _audiences(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return whom it can be for, each with how many; the answer leads on at once."""
    counts = {one: int(hints.get(one, "0")) for one in TO_WHOM}
    return tuple(
        Option(one, Phrase(f"gathering-to-{one}", {"count": count}), sends=not hints.get("draft"))
        for one, count in counts.items()
        if count or one is Audience.CHOSEN
    )


def _kind_shown(answer: Answer) -> Value:
    return Phrase(f"gathering-kind-{answer}")


def _title_shown(answer: Answer, hints: Hints) -> Value:
    return (
        str(answer) if answer else Phrase(f"gathering-kind-{hints['kind']}" if "kind" in hints else "gathering-as-is")
    )


def _to_shown(answer: Answer, hints: Hints) -> Value:
    return Phrase(f"gathering-to-{answer}", {"count": int(hints.get(str(answer), "0"))})


def days_to_offer(calendar: Calendar, today: date, last: date) -> list[date]:
    """Return the days to offer: Tuesdays and Thursdays, on which many can come, from ten days on.

    Where none of them is left before a programme's last day, the working days until then come first.
    """
    days = [today + timedelta(days=number) for number in range(1, 70)]
    working = [one for one in days if not calendar.is_quiet_day(one)]
    fit = [one for one in working if one.weekday() in EVENINGS and one >= today + FIRST_OFFERED]
    return ([one for one in fit if one <= last] or [one for one in working if one <= last] + fit)[:OFFERED]


def about_the_day(day: date, today: date) -> tuple[Phrase, ...]:
    """Return what is worth saying about the day of a gathering: it has been, is a day off, or many are away."""
    found = remark(day, today)
    return (Phrase(_REMARKS[found]),) if found else ()


def _after_the_end(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    last = hints.get("ends", "")
    is_late = last and str(answers.get("day") or "") > last
    return (Phrase("gathering-after-the-end", {"last": WithYear(date.fromisoformat(last))}),) if is_late else ()


def _notes(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    """Return what is worth saying about the day, and how many are told of a change."""
    told, today = date.fromisoformat(str(answers["day"])), date.fromisoformat(hints["today"])
    day = (*about_the_day(told, today), *_after_the_end(answers, hints))
    if hints.get("draft"):
        return day
    before = hints.get("before", "").split("\n")
    now = [str(answers.get(one) or "") for one in TELLS]
    count = int(hints.get("told", "0"))
    return (*day, Phrase("gathering-change-tells" if before != now else "gathering-change-quiet", {"count": count}))


_MAIN = (
    Step("title", options=_titles, check=at_most(LONGEST_TITLE), shows=_title_shown),
    Step("day", options=days, reads=_day, splits=DAY.splits, columns=2, show=shown, noted=True),
    Step("time", options=hours, reads=_time, splits=TIME.splits, columns=4, show=shown),
    Step("minutes", options=_lengths, check=_length, columns=3, show=length_shown),
    Step("place", check=at_most(LONGEST_PLACE), optional=True),
    Step("seats", options=_limits, check=_seats, columns=3, show=seats_shown),
)

GATHERING = Form(
    "gathering",
    1,
    About.PROGRAMME,
    (
        Step("kind", options=_kinds, columns=2, show=_kind_shown),
        *_MAIN,
        Step("to", options=_audiences, shows=_to_shown),
    ),
    keeps=False,
    goes_on=True,
)
CHANGE = Form(
    "gathering-change",
    1,
    About.GATHERING,
    (
        *_MAIN[:-1],
        replace(_MAIN[-1], options=_limits_for_all, check=None, reads=_seats_for_all),
        Step("to", options=_audiences, shows=_to_shown, when=there_is("draft")),
    ),
    keeps=False,
    notes=_notes,
    goes_on=True,
)
