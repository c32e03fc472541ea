"""The surveys of the year as data: when each comes, and what it gives way to.

A new one is a form in `programme/forms/`, a line in `FORMS`, a line here, and its texts. `usecases.year.survey` asks
them: each once, by the rules of restraint, with one reminder, and then no more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from programme.calendar import Calendar
from programme.form import Form
from programme.forms.hindsight import HINDSIGHT
from programme.forms.parting import PARTING
from programme.forms.pulse import PULSE
from programme.forms.survey import SURVEY
from programme.pause import Pause
from programme.survey import HALF_WAY

REMINDED_AFTER = 5
"""Working days without an answer until the one reminder."""
CLOSED_AFTER = 5
"""Working days after the reminder until nothing more is asked."""
LAPSES_AFTER = 21
"""Days that count after its day, in which a survey can be sent; then it falls away, so that nothing piles up."""
BEFORE_THE_END = timedelta(weeks=2)
"""From so long before the last day a survey of the year is not sent: its reminder would come after the end."""
APART = 30
"""No survey comes within so many days of a weightier one."""


class From(StrEnum):
    """The day from which the day of a survey is counted."""

    TOGETHER = "together"  # when both of a pair had signed; their first meeting, where nothing is signed: for each pair
    END = "end"  # the last day of a participant who had begun with a partner
    START = "start"  # when the oldest pair of a participant that goes on began


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A survey of the year.

    Attributes:
        name: what it is known by where its answers are kept.
        days: how many days after its beginning it comes.
        of_each_pair: it is about one pair, and names the partner.
    """

    name: str
    form: Form
    counts_from: From
    days: int

    @property
    def of_each_pair(self) -> bool:
        """Whether it is about one pair; else it is about a participant's year, and comes once."""
        return self.counts_from is From.TOGETHER


SURVEYS = (
    *(Scheduled(f"pulse-{days}", PULSE, From.TOGETHER, days) for days in (30, 120, 240)),
    Scheduled(HALF_WAY, SURVEY, From.START, 182),
    Scheduled("end", PARTING, From.END, 3),
    Scheduled("after", HINDSIGHT, From.END, 91),
)
"""Every survey; each gives way to those after it. docs/programme.md#who-acts-next"""

AFTER_THE_END = frozenset(one.name for one in SURVEYS if one.counts_from is From.END)
"""What is asked when all is over; every other, also one that a manager sends, is about what goes on."""

FORMS_ASKED = tuple(dict.fromkeys(one.form for one in SURVEYS))
"""The forms of the surveys, each once."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A survey that comes to a participant on a day; `pair` is the pair that it is about, or None."""

    survey: Scheduled
    on: date
    pair: int | None = None
    lapses: date = date.max

    @property
    def key(self) -> tuple[str, int | None]:
        """The key among a participant's surveys."""
        return self.survey.name, self.pair

    def is_due(self, today: date) -> bool:
        """Tell whether it may be sent on this day."""
        return self.on <= today < self.lapses


def occasion(
    survey: Scheduled, since: date, calendar: Calendar, pauses: Iterable[Pause] = (), *, pair: int | None = None
) -> Occasion:
    """Return when a survey comes; long quiet times and the days of a pause that is over do not count."""
    rested = [(one.first_day, one.ended_on or one.until) for one in pauses]
    on = _counted(since, survey.days, calendar, rested)
    return Occasion(survey, on, pair, _counted(on, LAPSES_AFTER, calendar, rested))


def in_time(found: Iterable[Occasion], last: date) -> list[Occasion]:
    """Return those occasions of the year that can go long enough before the last day to be answered by then."""
    until = last - BEFORE_THE_END
    return [replace(one, lapses=min(one.lapses, until)) for one in found if one.on < until]


def _counted(day: date, count: int, calendar: Calendar, rested: Sequence[tuple[date, date | None]]) -> date:
    """Return the day `count` days that count later, or the first working day after it if it is quiet."""
    while count:
        day += timedelta(days=1)
        rests = any(end is not None and first <= day < end for first, end in rested)
        count -= not (rests or calendar.is_away_day(day))
    return calendar.add_working_days(day, 1) if calendar.is_quiet_day(day) else day


@dataclass(frozen=True, slots=True)
class Sent:
    """A survey that stands on a day, whatever was planned: one that was asked, or one that a manager sends now.

    Attributes:
        pair: the pair that it is about.
        now: a manager sends it, or has sent it, apart from the days of the year.
    """

    form: Form
    on: date
    pair: int | None = None
    now: bool = False


def kept_apart(found: Iterable[Occasion], sent: Iterable[Sent] = ()) -> list[Occasion]:
    """Return the occasions, the first one first, without those that come too near to a weightier survey.

    What a manager has sent takes the place of a pulse that was near, and lets the survey of half a year wait.
    """
    stands = list(sent)
    every = [moved for one in found if (moved := _beside(one, stands)) is not None]
    every.sort(key=lambda one: (one.on, _weight(one.survey.form), one.survey.days))
    return [one for one in every if not any(_outweighs(other, one) for other in every)]


def _weight(form: Form) -> int:
    return FORMS_ASKED.index(form)


def _beside(one: Occasion, stands: Sequence[Sent]) -> Occasion | None:
    """Return an occasion beside what stands: as it is, later, or None where it falls away."""
    for other in stands:
        if abs((other.on - one.on).days) >= APART:
            continue
        if _weight(other.form) > _weight(one.survey.form):
            return None
        if other.now and other.form is one.survey.form and other.pair == one.pair:
            return None
        if other.now and one.survey.counts_from is From.START and other.form is not one.survey.form:
            later = other.on + timedelta(days=APART)
            one = replace(one, on=later, lapses=max(one.lapses, later + timedelta(days=LAPSES_AFTER)))
    return one


def _outweighs(other: Occasion, one: Occasion) -> bool:
    return _weight(other.survey.form) > _weight(one.survey.form) and abs((other.on - one.on).days) < APART
