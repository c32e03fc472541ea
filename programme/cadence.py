"""How often a pair should meet: what a preset asks for, what the programme has room for, and who is told when.

Source: docs/programme.md#presets. *Leadership*: a meeting every 5–6 weeks.
*Entrepreneur*: twelve meetings, at most 33 days apart. The two are never mixed: twelve meetings with five to
six weeks between them would take 55–66 weeks.

After a meeting without a new date, the words of `STEPS` are said one after another. Whoever books is left alone.
Days are counted from the last meeting. In July and over Christmas nothing is said; a quiet line or a prompt that falls
into them is spread over the first working days after, and from the day of the prompt on their days do not count.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, add_working_days, after_days, is_away_day, is_quiet_day, moment_of, when_allowed
from programme.people import Preset, Role

DAYS_BETWEEN_MEETINGS = 38.5  # the middle of five to six weeks
MEETINGS_OF_ENTREPRENEURS = 12
LONGEST_GAP_OF_ENTREPRENEURS = 33
SHORTEST_SENSIBLE_GAP = 21
FEWEST_SENSIBLE_MEETINGS = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """What a preset gives in a programme of a certain length. `gap` is the days between two meetings."""

    meetings: int
    gap: int
    weeks: int
    fits: bool


def plan(preset: Preset, starts_on: date, ends_on: date) -> Plan:
    """Work out how many meetings the time has room for, and whether that makes sense."""
    days = (ends_on - starts_on).days
    weeks = days // 7
    if preset is Preset.ENTREPRENEUR:
        gap = days // MEETINGS_OF_ENTREPRENEURS
        fits = SHORTEST_SENSIBLE_GAP <= gap <= LONGEST_GAP_OF_ENTREPRENEURS
        return Plan(MEETINGS_OF_ENTREPRENEURS, gap, weeks, fits)
    meetings = int(days / DAYS_BETWEEN_MEETINGS)
    return Plan(meetings, round(DAYS_BETWEEN_MEETINGS), weeks, meetings >= FEWEST_SENSIBLE_MEETINGS)


class Word(StrEnum):
    """What is said when two have met and nothing is booked, in its order."""

    LINE = "line"  # one quiet line with days to choose from
    ASK = "ask"  # the prompt: is there a new date?
    MENTOR = "mentor"  # the mentor hears that it is time
    BOTH = "both"  # both are reminded
    MANAGER = "manager"  # nothing is said: the two stand on the manager's list


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the table.

    Attributes:
        day: days after the last meeting.
        to: who is told.
        rest: working days at least since the last word that the listener got, or that the adept was asked.
    """

    word: Word
    day: int
    to: tuple[Role, ...] = ()
    rest: int = 0


_ADEPT, _MENTOR, _TWO = (Role.ADEPT,), (Role.MENTOR,), (Role.ADEPT, Role.MENTOR)

STEPS: Mapping[Preset, tuple[Step, ...]] = {
    Preset.LEADERSHIP: (  # docs/programme.md#who-acts-next
        Step(Word.LINE, 21, _ADEPT),
        Step(Word.ASK, 35, _ADEPT),  # 5 weeks
        Step(Word.MENTOR, 38, _MENTOR, rest=1),  # 5½
        Step(Word.BOTH, 42, _TWO, rest=2),  # 6
        Step(Word.MANAGER, 52),  # 7½
    ),
    Preset.ENTREPRENEUR: (  # ours: the same order, so that a gap can stay within its 33 days
        Step(Word.LINE, 14, _ADEPT),
        Step(Word.ASK, 21, _ADEPT),
        Step(Word.MENTOR, 24, _MENTOR, rest=1),
        Step(Word.BOTH, 28, _TWO, rest=2),
        Step(Word.MANAGER, 33),
    ),
}
WINDOWS: Mapping[Preset, tuple[int, int]] = {Preset.LEADERSHIP: (35, 42), Preset.ENTREPRENEUR: (21, 33)}
"""The first and the last day after a meeting that the next one should be on."""

SPREAD = {Word.LINE: 10, Word.ASK: 3}
"""Over how many working days that is spread which piled up in July or over Christmas (decision 20)."""
LINE_BEFORE_ASK = 7  # days; a quiet line that comes later is left out: nobody gets two nudges for one thing
PEACE = timedelta(days=3)  # when a date has just fallen through
A_WEEK = timedelta(days=7)

Said = Mapping[tuple[Role, Word], date]


@dataclass(frozen=True, slots=True)
class Gap:
    """The time since two last met, with no new date.

    Attributes:
        since: the day of the last meeting, or the day on which the two began.
        pair_id: which of the days of a spread is theirs hangs on it.
    """

    since: date
    preset: Preset
    pair_id: int
    zone: ZoneInfo

    def step(self, word: Word) -> Step:
        """Return the row of the table."""
        return next(one for one in STEPS[self.preset] if one.word is word)


@lru_cache(maxsize=4096)
def planned(gap: Gap, word: Word) -> date:
    """Return the day of a word where nothing has delayed it: never a quiet one."""
    day = gap.since + timedelta(days=gap.step(word).day)
    if word in SPREAD:
        slots = SPREAD[word] if is_away_day(day) else 1
        return add_working_days(day, 1 + gap.pair_id % slots) if is_quiet_day(day) else day
    asked = gap.step(Word.ASK).day
    return after_days(gap.since + timedelta(days=asked), gap.step(word).day - asked)


def manager_at(gap: Gap) -> datetime:
    """Return when the two stand on the manager's list."""
    return moment_of(planned(gap, Word.MANAGER), MORNING, gap.zone)


def next_word(gap: Gap, role: Role, said: Said, now: datetime, *, asks: bool = True) -> tuple[Word, datetime] | None:
    """Return what one of the two is told next, and when; a moment that has been means now.

    What is overtaken is left out: of several words that are due, only the latest is said, each at most once.

    Args:
        gap: since when there is no new date.
        role: the listener.
        said: what was said in this gap, to whom and when.
        now: the present moment.
        asks: the adept can be asked, so that the mentor is told only after that.
    """
    today = now.astimezone(gap.zone).date()
    left = [
        (step.word, moment_of(_day(gap, step, role, said, today, asks=asks), MORNING, gap.zone))
        for step in _left(gap, role, said, today)
    ]
    due = [one for one in left if one[1] <= now]
    found = due[-1] if due else min(left, key=lambda one: one[1], default=None)
    return found if found and max(found[1], now) < manager_at(gap) else None


def _left(gap: Gap, role: Role, said: Said, today: date) -> list[Step]:
    """Return the words that can still be said to somebody, in their order."""
    steps = STEPS[gap.preset]
    last = max((number for number, step in enumerate(steps) if (role, step.word) in said), default=-1)
    line_by = planned(gap, Word.ASK) - timedelta(days=LINE_BEFORE_ASK)
    too_late = max(planned(gap, Word.LINE), today) > line_by
    return [one for one in steps[last + 1 :] if role in one.to and not (one.word is Word.LINE and too_late)]


def _day(gap: Gap, step: Step, role: Role, said: Said, today: date, *, asks: bool) -> date:
    """Return the day of a word: as planned, or later where the one before it is still fresh."""
    day = planned(gap, step.word)
    before = [at for (listener, word), at in said.items() if listener is role or word is Word.ASK]
    if step.word is Word.MENTOR and asks and (Role.ADEPT, Word.ASK) not in said:
        before.append(max(planned(gap, Word.ASK), today))
    return max(day, add_working_days(max(before), step.rest)) if before and step.rest else day


def after_change(now: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment to say something to two whose date has just fallen through."""
    return when_allowed(now + PEACE, zone)


def window(since: date, preset: Preset) -> tuple[date, date]:
    """Return the first and the last day that the next meeting should be on.

    Where the first one is quiet, the next that is not takes its place, and there is a week's time from then on.
    """
    first, last = (since + timedelta(days=number) for number in WINDOWS[preset])
    if is_quiet_day(first):
        first = add_working_days(first, 1)
        last = max(last, first + A_WEEK - timedelta(days=1))
    return first, last


def next_dates(since: date, preset: Preset, today: date, count: int = 3) -> list[date]:
    """Return days to offer for the next meeting, none of them quiet: the same weekday first.

    Once the right weeks are over, or all of them is quiet, they are from the first week that is not.
    """
    first, last = window(since, preset)
    first = max(first, today + timedelta(days=1))
    found = _working_days(first, last)
    if not found:
        first = add_working_days(first - timedelta(days=1), 1)
        found = _working_days(first, first + A_WEEK - timedelta(days=1))
    return sorted(sorted(found, key=lambda day: (day.weekday() != since.weekday(), day))[:count])


def _working_days(first: date, last: date) -> list[date]:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if not is_quiet_day(day)]
