"""When and where the two meet: three short questions, two of them by tapping.

The subject is the pair. The hints name the two (`adept`, `mentor`), and the partner of a writer that is one of them
(`other`, else `none`); the meeting that is moved (`moved`, else `none`); the days to offer (`dates`); the days that can
be meant (`first`, `last`). A day and a time may be typed as people write them. A day that has been is taken too: many
meet first and think of the bot afterwards.
"""

from datetime import date, time

from programme.checks import at_most
from programme.dates.answers import Asking, meant, remarks, shown
from programme.dates.reading import Wanted
from programme.form import About, Answers, Form, Hints, Option, Step
from programme.speech import Phrase

HOURS_OFFERED = range(8, 20)
LONGEST_PLACE = 120
DAY = Asking(Wanted.DAY, day="day", time="time")
TIME = Asking(Wanted.TIME, day="day", time="time")


def _days(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    days = [date.fromisoformat(day) for day in hints["dates"].split() if day >= hints["today"]]
    return tuple(Option(day.isoformat(), Phrase("date", {"day": day})) for day in days)


def _hours(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    """Return the full hours, and in its place the time of the meeting that is moved: most keep it."""
    moved = hints.get("moved", "none")
    present = meant(moved).at if moved != "none" else None
    hours = sorted({*(time(hour) for hour in HOURS_OFFERED), *([present] if present else [])})
    return tuple(Option(hour.isoformat("minutes"), Phrase("plain", {"text": hour})) for hour in hours)


def _about_the_day(answers: Answers, hints: Hints) -> tuple[Phrase, ...]:
    return remarks(answers, "day", date.fromisoformat(hints["today"]))


MEETING = Form(
    "meeting",
    2,
    About.PAIR,
    (
        Step("day", options=_days, reads=DAY.reads, splits=DAY.splits, columns=2, show=shown, noted=True),
        Step("time", options=_hours, reads=TIME.reads, splits=TIME.splits, columns=4, show=shown),
        Step("place", check=at_most(LONGEST_PLACE), optional=True),
    ),
    keeps=False,
    notes=_about_the_day,
)
