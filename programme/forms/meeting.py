"""When and where the two meet: three short questions, two of them by tapping.

The subject is the pair. The hints name the two (`adept`, `mentor`), and the partner of a writer that is one of them
(`other`, else `none`). A day may be typed as people write it ("9 mars", "i morgon", "9/3"): the dateparser library
reads it. A day that has been is taken too: many meet first and think of the bot afterwards.
"""

from datetime import date, timedelta

from programme.checks import a_day, at_most, hour_and_minute
from programme.dialog import About, Answer, Answers, Form, Hints, Option, Step
from programme.speech import Phrase, Value, WithYear

DAYS_OFFERED = range(-1, 11)  # from yesterday on
HOURS_OFFERED = range(8, 20)
LONGEST_PLACE = 120


def _days(_answers: Answers, hints: Hints) -> tuple[Option, ...]:
    today = date.fromisoformat(hints["today"])
    days = [today + timedelta(days=offset) for offset in DAYS_OFFERED]
    return tuple(Option(day.isoformat(), Phrase("date", {"day": day})) for day in days)


def _hours(_answers: Answers, _hints: Hints) -> tuple[Option, ...]:
    hours = [f"{hour:02}:00" for hour in HOURS_OFFERED]
    return tuple(Option(hour, Phrase("plain", {"text": hour})) for hour in hours)


def _day_shown(answer: Answer) -> Value:
    return WithYear(date.fromisoformat(str(answer)))


MEETING = Form(
    "meeting",
    1,
    About.PAIR,
    (
        Step("day", options=_days, reads=a_day, columns=2, show=_day_shown),
        Step("time", options=_hours, check=hour_and_minute, columns=4),
        Step("place", check=at_most(LONGEST_PLACE), optional=True),
    ),
    keeps=False,
)
