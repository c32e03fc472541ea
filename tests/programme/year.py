"""A year as it may go: one mentor with two adepts, who book at once, at the prompt, late or never, and call off.

The use cases are the real ones; where rows are kept is up to the test. Everything that somebody hears is written down.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from heapq import heappop, heappush
from random import Random
from typing import Protocol

from programme.calendar import COUNTRY
from programme.due import Due, DueKind
from programme.meeting import Meeting, MeetingState
from programme.pair import Pair, PairState
from programme.people import Membership, Person, Preset, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import PlanMeeting
from programme.speech import Listing, Speech
from programme.usecases.common import nudge
from programme.usecases.common.two import two_of
from programme.usecases.waits import act
from programme.usecases.year import prompt
from tests.programme.quiet_days import DAY, ZONE, at, end_of_quiet, local, quiet

HOUR = timedelta(hours=1)
STYLES = ("follows", "follows", "takes-a-day-offered", "at-the-line", "late", "eager", "calls-off", "does-not-meet")
UNTIL_RUNG = ("never",)  # books once the manager has rung
ASKED = {Preset.LEADERSHIP: 35, Preset.ENTREPRENEUR: 21}  # days after a meeting
SLOWEST = {Preset.LEADERSHIP: 42, Preset.ENTREPRENEUR: 33}


class Waits(Protocol):
    """Where the next wait is found, and taken out."""

    def first(self) -> Due | None: ...
    def remove(self, due: Due) -> None: ...


@dataclass(frozen=True)
class Heard:
    """Something said unasked; `pair` is 0 for what is about none."""

    at: datetime
    to: int
    word: str
    pair: int
    message: int
    dates: tuple[date, ...] = ()


@dataclass
class Gap:
    """The time in which two had no meeting ahead of them."""

    pair: int
    since: date  # when they last met
    start: datetime
    end: datetime | None = None
    style: str = ""
    met_on: date | None = None
    stands_from: datetime | None = None
    changed: bool = False  # a date fell through meanwhile


@dataclass
class Year:
    """One year of two pairs.

    Attributes:
        busy: much else is said to everybody, as much as restraint lets through.
        outages: the sweep comes late now and then.
        answers: whoever is asked how it was tells so at once, and is not asked again.
        styles: how the two behave.
    """

    uow: UnitOfWork
    waits: Waits
    rng: Random
    preset: Preset
    starts: date
    busy: bool = False
    outages: bool = False
    answers: bool = False
    styles: tuple[str, ...] = (*STYLES, *UNTIL_RUNG)
    weeks: int = 52
    heard: list[Heard] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    open: dict[int, Gap] = field(default_factory=dict)
    events: list[tuple[datetime, int, Callable[[datetime], None]]] = field(default_factory=list)
    now: datetime = datetime(1, 1, 1, tzinfo=UTC)
    told: int = 0
    said_while_booked: int = 0
    messages: int = 0

    def play(self) -> "Year":
        """Let the year pass."""
        self.ends = self.starts + self.weeks * 7 * DAY
        self.now = at(self.starts, 12)
        self._people()
        for pair in self.pairs:
            self.later(at(self.starts + self.rng.randrange(60) * DAY, self.rng.randrange(24)), self.begin, pair)
        if self.busy:
            for person in self.people:
                self.later(self.now, self.chatter, person)
        end = at(self.ends + 30 * DAY, 12)
        while (moment := self.step()) is not None and moment < end:
            pass
        for gap in self.open.values():
            self.note_since_when_they_stand(gap)
        return self

    def note_since_when_they_stand(self, gap: Gap) -> None:
        """Note since when two without a date stand on the list: a reminder may have given them some days more."""
        if gap.end is None:
            silent = self.uow.dues.waiting(DueKind.SILENT, gap.pair)
            assert (silent is None) == (gap.stands_from is None)
            gap.stands_from = silent.due_at if silent else None

    def _people(self) -> None:
        uow, born = self.uow, self.now
        programme = Programme(0, "Framsteg", self.starts, self.ends, self.preset, str(ZONE), born)
        self.programme = uow.programmes.add(programme)
        self.people, keys = [], []
        for number, role in enumerate((Role.MANAGER, Role.MENTOR, Role.ADEPT, Role.ADEPT)):
            person = Person(id=0, language="sv", created_at=born, telegram_id=number + 1, name=f"Namn{number} Ek")
            self.people.append(uow.people.add(person))
            state = State.MANAGING if role is Role.MANAGER else State.WAITING
            membership = Membership(0, self.people[-1].id, self.programme.id, role, state, born, capacity=2)
            keys.append(uow.memberships.add(membership).id)
        self.pairs = [
            uow.pairs.add(Pair(0, self.programme.id, adept, keys[1], PairState.ACTIVE, born)).id for adept in keys[2:]
        ]

    def later(self, moment: datetime, what: Callable[..., None], *about: object) -> None:
        """Let something happen at a moment."""
        self.told += 1
        heappush(self.events, (max(moment, self.now), self.told, lambda now: what(now, *about)))

    def step(self) -> datetime | None:
        """Let the next thing happen."""
        due = self.waits.first()
        if self.events and (due is None or self.events[0][0] <= due.due_at):
            moment, _, what = heappop(self.events)
            self.now = max(moment, self.now)
            what(self.now)
            return self.now
        if due is None:
            return None
        late = self.rng.choice((0, 0, 0, 5, 30, 100)) * HOUR if self.outages else 0 * HOUR
        self.now = max(self.now, due.due_at + late)
        self.waits.remove(due)
        for speech in act(self.uow, due, self.now):
            assert isinstance(speech, Speech)
            self.hear(speech)
        return self.now

    def hear(self, speech: Speech) -> None:
        """Write down what somebody hears, and let them do what is in their way."""
        message = self.message()
        about = [one.press.pair for row in speech.choices for one in row if isinstance(one.press, PlanMeeting)]
        for key, phrase in zip(about, speech.text, strict=False):
            dates = phrase.args["dates"]
            days = tuple(day for day in dates.items if isinstance(day, date)) if isinstance(dates, Listing) else ()
            word = phrase.key.removeprefix("prompt-")
            self.said_while_booked += self.open[key].end is not None
            self.heard.append(Heard(self.now, speech.to, word, key, message, days))
            self.react(self.open[key], self.heard[-1])

    def message(self) -> int:
        """Return a number for one more message."""
        self.messages += 1
        return self.messages

    def react(self, gap: Gap, heard: Heard) -> None:
        """Book, or not, after a word."""
        day = local(self.now)
        match gap.style, heard.word:
            case ("follows", "ask"):
                self.later(
                    self.now + HOUR,
                    self.book,
                    gap,
                    min(day + self.rng.randrange(8) * DAY, last_day(gap, ASKED[self.preset])),
                )
            case ("takes-a-day-offered", "ask") | ("at-the-line", "line" | "ask"):
                self.later(self.now + HOUR, self.book, gap, self.rng.choice(heard.dates))
            case ("late", "both"):
                after = self.rng.randrange(9) * DAY + HOUR
                self.later(self.now + after, self.book, gap, day + after + self.rng.randrange(15) * DAY)
            case ("calls-off" | "does-not-meet", "ask" | "both"):
                self.later(self.now + HOUR, self.book, gap, day + self.rng.randrange(2, 30) * DAY)

    def begin(self, now: datetime, key: int) -> None:
        """Both have signed."""
        pair = replace(self.pair(key), state=PairState.ACTIVE, since=now)
        self.uow.pairs.save(pair)
        self.opened(now, key, local(now))

    def pair(self, key: int) -> Pair:
        found = self.uow.pairs.find(key)
        assert found is not None
        return found

    def opened(self, now: datetime, key: int, since: date, *, changed: bool = False) -> None:
        """There is no meeting ahead from now on."""
        prompt.expect_next(self.uow, two_of(self.uow, self.pair(key)), now)
        silent = self.uow.dues.waiting(DueKind.SILENT, key)
        gap = Gap(key, since, now, style=self.rng.choice(self.styles), changed=changed)
        gap.stands_from = silent.due_at if silent else None
        self.open[key] = gap
        self.gaps.append(gap)
        if gap.style == "eager":
            self.later(now, self.book, gap, local(now) + self.rng.randrange(1, 60) * DAY)
        if gap.stands_from is not None and self.rng.random() < 0.9:
            rung = max(now, gap.stands_from) + self.rng.randrange(1, 25) * DAY
            self.later(rung, self.book, gap, local(rung) + self.rng.randrange(1, 15) * DAY)

    def book(self, now: datetime, gap: Gap, day: date) -> None:
        """The two have a date."""
        if gap.end is not None or local(now) > self.ends:
            return
        self.note_since_when_they_stand(gap)
        gap.end, gap.met_on = now, day
        starts = max(at(day, self.rng.randrange(8, 20)), now + HOUR)
        meeting = self.uow.meetings.add(Meeting(0, gap.pair, starts, self.people[0].id, now))
        prompt.booked(self.uow, self.pair(gap.pair))
        off = gap.style == "calls-off" and self.rng.random() < 0.7
        until = now + (starts - now) / 2 if off else starts
        self.later(until, self.called_off if off else self.over, gap, meeting)

    def called_off(self, now: datetime, gap: Gap, meeting: Meeting) -> None:
        self.uow.meetings.save(replace(meeting, state=MeetingState.CANCELLED))
        self.opened(now, gap.pair, gap.since, changed=True)

    def over(self, now: datetime, gap: Gap, meeting: Meeting) -> None:
        """The time of the meeting has come; a day later somebody tells how it was."""
        held = gap.style != "does-not-meet" or self.rng.random() < 0.5
        state = MeetingState.HELD if held else MeetingState.NOT_HELD
        pair = self.pair(gap.pair)
        for membership in (pair.adept_id, pair.mentor_id):
            self.later(now + DAY, self.report, self.uow.memberships.get(membership).person_id, gap.pair, 0)
        since = local(meeting.starts_at) if held else gap.since

        def reported(now: datetime) -> None:
            self.uow.meetings.save(replace(meeting, state=state))
            self.opened(now, gap.pair, since, changed=not held)

        self.later(now + DAY + HOUR, reported)

    def report(self, now: datetime, person: int, pair: int, tries: int) -> None:
        """Ask somebody how it was, once or twice, as soon as they may hear it."""
        allowed = nudge.allowed_at(self.uow, person, COUNTRY, now)
        if allowed > now:
            self.later(allowed, self.report, person, pair, tries)
            return
        self.say(now, person, "report", pair)
        if tries == 0 and not self.answers and self.rng.random() < 0.5:
            self.later(now + 2 * DAY, self.report, person, pair, 1)

    def chatter(self, now: datetime, person: Person) -> None:
        """Say other things as often as may be."""
        if nudge.allowed_at(self.uow, person.id, COUNTRY, now) == now:
            self.say(now, person.id, "other", 0)
        if local(now) < self.ends:
            self.later(now + self.rng.randrange(20, 300) * HOUR, self.chatter, person)

    def say(self, now: datetime, person: int, what: str, pair: int) -> None:
        nudge.noted(self.uow, person, what, now, self.pair(pair) if pair else None)
        self.heard.append(Heard(now, person, what, pair, self.message()))


def last_day(gap: Gap, asked: int) -> date:
    """Return the last day for whoever follows a prompt that is due so many days after they met."""
    day = gap.since + asked * DAY
    return (end_of_quiet(day) if quiet(day) else day) + 7 * DAY
