"""How often a pair should meet, how many meetings a programme has room for, and the messages after a meeting.

Source: docs/programme.md#presets. *Leadership*: a meeting every 5–6 weeks.
*Entrepreneur*: twelve meetings, at most 33 days apart. The two are never mixed: twelve meetings with five to
six weeks between them would take 55–66 weeks.

When a pair has met and has no next meeting, the bot sends the messages of `STEPS` in order; booking a meeting stops
them. Their days are counted from the last meeting. In July, over Christmas and in the programme's own quiet times no
message goes out. A quiet line or a prompt that falls into these times moves to one of the first working days after
them, spread by pair. The later messages keep their distance to the prompt in days that are not in these times.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from programme.calendar import MORNING, Calendar, moment_of
from programme.people import Preset, Role

DAYS_BETWEEN_MEETINGS = 38.5  # the middle of five to six weeks
MEETINGS_OF_ENTREPRENEURS = 12
LONGEST_GAP_OF_ENTREPRENEURS = 33
SHORTEST_SENSIBLE_GAP = 21
NOT_BEFORE = 14  # days after a meeting: none is offered sooner, also where the next would fall into a quiet time
FEWEST_SENSIBLE_MEETINGS = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """The meetings that a preset gives in a programme of a certain length.

    Attributes:
        meetings: how many.
        gap: days between two meetings.
        weeks: the whole weeks of the programme.
        fits: whether the programme's length suits the preset.
    """

    meetings: int
    gap: int
    weeks: int
    fits: bool


def plan(preset: Preset, starts_on: date, ends_on: date) -> Plan:
    """Return how many meetings the programme has room for, how far apart, and whether its length fits the preset."""
    days = (ends_on - starts_on).days
    weeks = days // 7
    if preset is Preset.ENTREPRENEUR:
        gap = days // MEETINGS_OF_ENTREPRENEURS
        fits = SHORTEST_SENSIBLE_GAP <= gap <= LONGEST_GAP_OF_ENTREPRENEURS
        return Plan(MEETINGS_OF_ENTREPRENEURS, gap, weeks, fits)
    meetings = int(days / DAYS_BETWEEN_MEETINGS)
    return Plan(meetings, round(DAYS_BETWEEN_MEETINGS), weeks, meetings >= FEWEST_SENSIBLE_MEETINGS)


Between = tuple[int, int]
"""The first and the last day after a meeting that the next one should be on."""


class Word(StrEnum):
    """A message to a pair that has met and has no meeting booked; the members stand in their order in time."""

    LINE = "line"  # one quiet line with days to choose from
    ASK = "ask"  # the prompt: is there a new date?
    MENTOR = "mentor"  # the mentor hears that it is time
    BOTH = "both"  # both are reminded
    MANAGER = "manager"  # no message: the pair stands on the manager's list


@dataclass(frozen=True, slots=True)
class Step:
    """One row of `STEPS`: a word, its day and its listeners.

    Attributes:
        day: days after the last meeting.
        to: the roles that get the message.
        rest: the least number of working days since the listener's last message, and since the adept's prompt.
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
WINDOWS: Mapping[Preset, Between] = {Preset.LEADERSHIP: (35, 42), Preset.ENTREPRENEUR: (21, 33)}
"""Where a next meeting lies at its latest; `between` is nearer where twelve meetings ask for it."""

SPREAD = {Word.LINE: 10, Word.ASK: 3}
"""Over how many working days messages are spread that piled up in a long quiet time (decision 20)."""
LINE_BEFORE_ASK = 7  # days; a later quiet line is left out, so that the adept isn't nudged twice about one meeting
OFFERED = 5  # days to choose from for the next meeting
PEACE = timedelta(days=3)  # no message sooner after the pair has lost its next meeting
TO_ANSWER = 10  # days from then, of any preset: a week from the reminder also where it comes some days later
A_WEEK = timedelta(days=7)

Said = Mapping[tuple[Role, Word], date]
NOTHING_SAID: Said = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Gap:
    """The time since a pair's last meeting, with no next one booked.

    Attributes:
        since: the day of the last meeting, or the day on which the pair started.
        pair_id: picks the pair's day among the days of `SPREAD`.
    """

    since: date
    preset: Preset
    pair_id: int
    calendar: Calendar

    def step(self, word: Word) -> Step:
        """Return the row of `STEPS` for a word."""
        return next(one for one in STEPS[self.preset] if one.word is word)


def begins_anew_after(preset: Preset) -> int:
    """Return after how many days without a meeting a pair that begins, or goes on after a pause, counts from then."""
    return next(one.day for one in STEPS[preset] if one.word is Word.LINE)


@lru_cache(maxsize=4096)
def planned(gap: Gap, word: Word) -> date:
    """Return the day of a word before any delay by `Step.rest`; it is never a quiet day."""
    day = gap.since + timedelta(days=gap.step(word).day)
    if word in SPREAD:
        days, slots = gap.calendar, SPREAD[word] if gap.calendar.is_away_day(day) else 1
        return days.add_working_days(day, 1 + gap.pair_id % slots) if days.is_quiet_day(day) else day
    asked = gap.step(Word.ASK).day
    return gap.calendar.after_days(gap.since + timedelta(days=asked), gap.step(word).day - asked)


def manager_at(gap: Gap, freed: datetime | None = None, said: Said = NOTHING_SAID) -> datetime:
    """Return the moment from which the pair stands on the manager's list.

    Each of the two has had a fair chance by then: as many days as the table has from the reminder to the manager, since
    their own reminder, and `TO_ANSWER` since the first word could come after they had lost their next meeting.

    Args:
        gap: the time without a next meeting.
        freed: when the pair lost its next meeting, or since when it goes on without one.
        said: the words sent in this gap.
    """
    calendar, days = gap.calendar, [planned(gap, Word.MANAGER)]
    if reminded := [at for (_, word), at in said.items() if word is Word.BOTH]:
        chance = gap.step(Word.MANAGER).day - gap.step(Word.BOTH).day
        days.append(calendar.after_days(max(reminded), chance))
    if freed is not None:
        first = after_change(freed, calendar).astimezone(calendar.zone).date()
        days.append(calendar.after_days(first, TO_ANSWER))
    return moment_of(max(days), MORNING, calendar.zone)


def next_word(
    gap: Gap, role: Role, said: Said, now: datetime, *, asks: bool = True, freed: datetime | None = None
) -> tuple[Word, datetime] | None:
    """Return the next word for one side of the pair and its moment, or None; a moment in the past means now.

    Of several words that are due only the latest is returned, and none of those said. From the moment on at which the
    pair stands on the manager's list there are no more words.

    Args:
        gap: the time without a next meeting.
        role: the listener.
        said: the words sent in this gap: the day of each, by listener and word.
        now: the present moment.
        asks: whether the adept can be asked; if so, the mentor is told only after the adept's prompt.
        freed: when the pair lost its next meeting, or since when it goes on without one.
    """
    today = now.astimezone(gap.calendar.zone).date()
    left = [
        (step.word, moment_of(_day(gap, step, role, said, today, asks=asks), MORNING, gap.calendar.zone))
        for step in _left(gap, role, said, today)
    ]
    due = [one for one in left if one[1] <= now]
    found = due[-1] if due else min(left, key=lambda one: one[1], default=None)
    return found if found and max(found[1], now) < manager_at(gap, freed, said) else None


def _left(gap: Gap, role: Role, said: Said, today: date) -> list[Step]:
    """Return the steps that the listener can still get, in their order."""
    steps = STEPS[gap.preset]
    last = max((number for number, step in enumerate(steps) if (role, step.word) in said), default=-1)
    line_by = planned(gap, Word.ASK) - timedelta(days=LINE_BEFORE_ASK)
    too_late = max(planned(gap, Word.LINE), today) > line_by
    return [one for one in steps[last + 1 :] if role in one.to and not (one.word is Word.LINE and too_late)]


def _day(gap: Gap, step: Step, role: Role, said: Said, today: date, *, asks: bool) -> date:
    """Return the day of a step: as planned, or later, so that `Step.rest` is kept."""
    day = planned(gap, step.word)
    before = [at for (listener, word), at in said.items() if listener is role or word is Word.ASK]
    if step.word is Word.MENTOR and asks and (Role.ADEPT, Word.ASK) not in said:
        before.append(max(planned(gap, Word.ASK), today))
    return max(day, gap.calendar.add_working_days(max(before), step.rest)) if before and step.rest else day


def after_change(now: datetime, calendar: Calendar) -> datetime:
    """Return the first moment for a word to a pair that has no next meeting since `now`."""
    return calendar.when_allowed(now + PEACE)


def between(preset: Preset, starts_on: date, last_day: date) -> Between:
    """Return when after a meeting the next one should be, of two who go on until `last_day`.

    Twelve meetings fit in only if none waits longer than the gap of the plan; the days are at least a week even so.
    """
    first, last = WINDOWS[preset]
    if preset is Preset.ENTREPRENEUR:
        last = min(last, max(plan(preset, starts_on, last_day).gap, SHORTEST_SENSIBLE_GAP))
    return min(first, last - A_WEEK.days + 1), last


def window(since: date, days: Between, calendar: Calendar) -> tuple[date, date]:
    """Return the first and the last day that the next meeting should be on.

    If the first is a quiet day, the next working day takes its place, and the window is at least a week long from it.
    """
    first, last = (since + timedelta(days=number) for number in days)
    if calendar.is_quiet_day(first):
        first = calendar.add_working_days(first, 1)
        last = max(last, first + A_WEEK - timedelta(days=1))
    return first, last


def next_dates(
    since: date, days: Between, today: date, calendar: Calendar, count: int = OFFERED, *, until: date = date.max
) -> list[date]:
    """Return up to `count` working days to offer for the next meeting, in the order of their dates.

    The weekday of the last meeting comes first, and each weekday once before one comes twice, spread over the window:
    whoever never can on Tuesdays has others to choose from. If no working day of the window is ahead, the days come
    from the week that starts with the next working day. If the two would be away when the window begins, some days lie
    before that: else they would wait until the summer is over, though they can meet in June. None lies after `until`.
    """
    early = _before_they_are_away(since, days, today, calendar, until)
    if early:
        late = next_dates(since, days, max(today, since + timedelta(days=days[0] - 1)), calendar, count, until=until)
        some = _spread(early[::-1], count - count // 2)
        return sorted({*some, *late[: count - len(some)]})
    first, last = window(since, days, calendar)
    first = max(first, today + timedelta(days=1))
    found = _working_days(first, last, calendar)
    if not found:
        first = calendar.add_working_days(first - timedelta(days=1), 1)
        found = _working_days(first, first + A_WEEK - timedelta(days=1), calendar)
    found = [day for day in found if day <= until]
    return sorted(_spread(sorted(found, key=lambda day: (day.weekday() != since.weekday(), day)), count))


def _before_they_are_away(since: date, days: Between, today: date, calendar: Calendar, until: date) -> list[date]:
    """Return the working days ahead before a quiet time in which the next meeting would be, not close to the last."""
    meant = since + timedelta(days=days[0])
    if not calendar.is_away_day(meant) or today + timedelta(days=1) >= meant:
        return []
    first = max(since + timedelta(days=NOT_BEFORE), today + timedelta(days=1))
    return [day for day in _working_days(first, min(meant, until), calendar) if not calendar.is_away_day(day)]


def _spread(days: list[date], count: int) -> list[date]:
    """Return the first of some days and those that lie farthest from all chosen before, each weekday once at first."""
    chosen, left = days[:1], days[1:]
    while left and len(chosen) < count:
        used = {one.weekday() for one in chosen}
        best = max(
            left,
            key=lambda day: (day.weekday() not in used, min(abs((day - one).days) for one in chosen), -day.toordinal()),
        )
        chosen.append(best)
        left.remove(best)
    return chosen


def _working_days(first: date, last: date, calendar: Calendar) -> list[date]:
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [day for day in days if not calendar.is_quiet_day(day)]
