"""When and where the two meet: three short questions by tapping, or all of it in one line.

The subject is the pair. The hints name the two (`adept`, `mentor`), and the partner of a writer that is one of them
(`other`, else `none`); the meeting that is moved (`moved`, else `none`); the days to offer (`dates`); the days that can
be meant (`first`, `last`). A day and a time may be typed as people write them. A day that has been is taken too: many
meet first and think of the bot afterwards.
"""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

from programme.checks import at_most
from programme.dates.answers import Asking, meant, remarks, shown
from programme.dates.ends import has_end
from programme.dates.reading import Wanted
from programme.dialog import AskBackError
from programme.form import About, Answer, Answers, Form, Hints, Option, Step, Text
from programme.speech import Phrase
from programme.when import is_answered

HOURS_OFFERED = range(8, 20)
LONGEST_PLACE = 120
A_WEEK = timedelta(weeks=1)
DAY = Asking(Wanted.DAY, day="day", time="time")
BOTH = Asking(Wanted.EITHER, day="day", time="time")
TIME = Asking(Wanted.TIME, day="day", time="time")


def days(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the days to offer that are still ahead."""
    offered = [date.fromisoformat(day) for day in hints["dates"].split() if day >= hints["today"]]
    far = any(later - day > A_WEEK for day, later in pairwise(offered))
    return tuple(Option(day.isoformat(), _label(day, date.fromisoformat(hints["today"]), far)) for day in offered)


def _label(day: date, today: date, far: bool) -> Phrase:
    """Return a day as its button says it; beside days that are weeks away, today and tomorrow are called so."""
    near = {today: "date-today", today + timedelta(days=1): "date-tomorrow"} if far else {}
    return Phrase(near.get(day, "date"), {"day": day})


def hours(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the full hours, and in its place the time of the meeting that is moved: most keep it."""
    moved = hints.get("moved", "none")
    present = meant(moved).at if moved != "none" else None
    hours = sorted({*(time(hour) for hour in HOURS_OFFERED), *([present] if present else [])})
    return tuple(Option(hour.isoformat("minutes"), Phrase("plain", {"text": hour})) for hour in hours)


def _about_the_day(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    return remarks(answers, "day", date.fromisoformat(hints["today"]))


def _without_end(text: str, given: Answers, place: Answers) -> Answers:
    """Return the answers of a text that says no end.

    Raises:
        AskBackError: it says until when the meeting is, too: no meeting keeps that, so nobody shall believe it.
    """
    day, at = given.get("day"), given.get("time")
    if not at or not has_end(text, time.fromisoformat(str(at))):
        return given
    proposed = f"{day or ''}T{at}"
    raise AskBackError("meeting-end", {"time": time.fromisoformat(str(at))}, proposed=(proposed,), keeps=place)


def _reads_time(said: Text, answers: Answers, hints: Hints) -> Answers:
    return _without_end(said.text, TIME.reads(said, answers, hints), {})


def reads_line(said: Text, answers: Answers, hints: Hints) -> Answers:
    """Return the day, and the time and the place where they stand in the same line.

    Raises:
        AskBackError: the day or the time is asked back about; a place that was told is kept.
    """
    from programme.dates.place import may_say_both, split, within

    today = said.today or date.fromisoformat(hints["today"])
    when, where = split(said.text, said.language, today)
    told = at_most(LONGEST_PLACE)(where) if where else None
    place: dict[str, Answer] = {"place": told} if told else {}
    asking = BOTH if may_say_both(when, said.language, today) else DAY
    try:
        given = asking.reads(replace(said, text=when, marked=None), answers, hints)
        return {**_without_end(when, given, place), **place}
    except AskBackError as back:
        if back.proposed and not place and (found := within(said.text, said.language)):
            place = {"place": at_most(LONGEST_PLACE)(found)}
        raise AskBackError(back.code, back.facts, proposed=back.proposed, keeps={**back.keeps, **place}) from None


def _no_place(answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    """Return the answer that saves the meeting at once: the day and the time stand above the question."""
    return () if "place" in answers else (Option("", Phrase("meeting-no-place"), sends=True),)


MEETING = Form(
    "meeting",
    3,
    About.PAIR,
    (
        Step("day", options=days, reads=reads_line, splits=DAY.splits, columns=2, show=shown, noted=True),
        Step("time", options=hours, reads=_reads_time, splits=TIME.splits, columns=4, show=shown, above=True),
        Step("place", options=_no_place, check=at_most(LONGEST_PLACE), optional=True, recalls=True),
    ),
    keeps=False,
    corrects=("day", "time"),
    notes=_about_the_day,
)

OTHER_TIME = Form(
    "other-time",
    2,
    About.PAIR,
    (
        Step("day", options=days, reads=reads_line, splits=DAY.splits, columns=2, show=shown, noted=True),
        Step("time", options=hours, reads=_reads_time, splits=TIME.splits, columns=4, show=shown, above=True),
        Step("place", check=at_most(LONGEST_PLACE), optional=True, when=is_answered("place")),
    ),
    keeps=False,
    corrects=("day", "time"),
    notes=_about_the_day,
)
