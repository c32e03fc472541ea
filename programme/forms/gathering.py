"""A gathering: its kind, its title, when and where, how long, how many seats, and whom it is for.

The subject of a new one is the programme; the last answer leads to the invitation as guests will read it. The subject
of one that is changed is the gathering, whose answers stand in the summary from the first. The hints: the days to offer
(`dates`), the first day that can be meant (`first`), the last of the programme (`ends`), how many each audience has; of
a change the `kind`, `draft` while nobody is invited, what was so far (`before`), how many will be told of another time
or place (`told`), and how many have said yes (`taken`).
"""

import re
from dataclasses import replace
from datetime import date

from programme.announcement import Audience
from programme.checks import at_most
from programme.dates.answers import remarks, shown
from programme.errors import ProgrammeError
from programme.form import About, Answer, Answers, Form, Hints, Option, Step, Text
from programme.forms.meeting import DAY, LONGEST_PLACE, TIME, days, hours, reads_line
from programme.gathering import TO_WHOM, GatheringKind
from programme.lengths import minutes, number
from programme.speech import Phrase, Value, WithYear
from programme.when import there_is

LONGEST_TITLE = 60
SHORTEST, LONGEST = 15, 12 * 60  # minutes
MOST_SEATS = 999
NO_LIMIT = "none"
LENGTHS_OFFERED = ("60", "90", "120", "180", "240")
SEATS_OFFERED = ("10", "20", "30", "50")
TELLS = ("title", "day", "time", "minutes", "place")
"""What every guest is told of when it changes; the rest shows where they look at the invitation."""

_END = re.compile(
    r"(?P<before>\b(?:kl\.?|klockan|mellan|från|at|from|between)\s*)?"
    r"(?P<start>\d{1,2}(?:[.:]\d{2})?)\s*(?:-|–|—|\btill\b|\btil\b|\bto\b|\boch\b|\band\b)\s*(?P<end>\d{1,2}(?:[.:]\d{2})?)(?![\d.:])",
    re.IGNORECASE,
)
_SEATS = re.compile(
    r"\b(?:ca|cirka|circa|ungefär|runt|omkring|about|around|up to|upp till|platser|plats|personer|pers|gäster|stolar"
    r"|seats?|places|people|persons|guests)\b\.?",
    re.IGNORECASE,
)
_NONE = frozenset("ingen inga obegränsat alla none unlimited no nej".split())


def without_end(text: str, *, alone: bool = False) -> tuple[str, int | None]:
    """Return a text without the end of a time that is told from to ("kl 17-19"), and the minutes between, or None.

    Args:
        text: what was written.
        alone: whether two bare numbers are hours, as they are where a time is asked for.
    """
    for found in _END.finditer(text):
        told = found["before"] or re.search(r"\d[.:]\d\d", found[0]) or (alone and found[0].strip() == text.strip())
        start, end = (_minutes_of(found[one]) for one in ("start", "end"))
        if told and start is not None and end is not None and SHORTEST <= end - start <= LONGEST:
            return f"{text[: found.start()]}{_clock(start)}{text[found.end() :]}", end - start
    return text, None


def _minutes_of(told: str) -> int | None:
    hour, _, minute = told.replace(":", ".").partition(".")
    whole = int(hour) * 60 + int(minute or 0)
    return whole if int(minute or 0) < 60 and whole <= 24 * 60 else None


def _clock(whole: int) -> str:
    return f"{whole // 60:02}:{whole % 60:02}"


def _day(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the day, and the time, the length and the place where they stand in the same line."""
    text, length = without_end(said.text)
    given = reads_line(replace(said, text=text, marked=None), answers, hints)
    return {**given, "minutes": str(length)} if length and given.get("time") else given


def _time(said: Text, answers: Answers, hints: Hints) -> Answers:
    text, length = without_end(said.text, alone=True)
    given = TIME.reads(replace(said, text=text, marked=None), answers, hints)
    return {**given, "minutes": str(length)} if length and given.get("time") else given


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


def _after_the_end(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    last = hints.get("ends", "")
    is_late = last and str(answers.get("day") or "") > last
    return (Phrase("gathering-after-the-end", {"last": WithYear(date.fromisoformat(last))}),) if is_late else ()


def _notes(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    """Return what is worth saying about the day, and how many are told of a change."""
    day = (*remarks(answers, "day", date.fromisoformat(hints["today"])), *_after_the_end(answers, hints))
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
