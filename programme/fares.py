"""How a pair fares: a colour with its reasons, by one table. No figure, no ranking, and no word about who is to blame.

A sign is something that the bot knows of a pair under way: a low mark, a wish to change, a long silence, meetings that
were moved. `RULES` says what each sign makes of the pair, at once and when it has waited. The pair is what its gravest
sign says. Each sign is a kind of fact of `programme.access`: whoever may not see the fact gets a colour without that
sign, so that no colour tells what the table closes. What a sign means is ours; there are no weights, and nothing is
added up.

A pair that rests, that has not begun, or that has ended has no colour (`Fare`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from programme.access import Fact
from programme.cadence import WINDOWS, Gap, Word, planned
from programme.calendar import moment_of
from programme.due import DueKind
from programme.pace import goal
from programme.people import Programme, Role

A_DAY = timedelta(days=1)


class Fare(StrEnum):
    """How a pair fares; the first three are colours, the gravest first."""

    NOW = "now"  # red: the manager is needed now
    WATCH = "watch"  # yellow: something is not as usual
    FINE = "fine"  # green: nothing is known that is not as usual
    PAUSED = "paused"
    BEFORE = "before"  # put forward to each other, and not started yet
    ENDED = "ended"  # started together, and ended before the programme
    COMPLETED = "completed"


COLOURS = (Fare.NOW, Fare.WATCH, Fare.FINE)


class Sign(StrEnum):
    """A fact about a pair that is not as usual, the gravest first: so its reasons are told."""

    UNSAFE = "unsafe"
    WANTS_CHANGE = "wants-change"
    LOW_SURVEY = "low-survey"
    LOW_MARK = "low-mark"
    SILENT = "silent"
    UNTOLD = "untold"
    WAS_UNSAFE = "was-unsafe"
    TALK = "talk"
    TALKED = "talked"
    LATE = "late"
    MOVED = "moved"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Rule:
    """The colour that a sign gives a pair.

    Attributes:
        first: the colour from the first day on.
        red_after: after so many days without a change the pair is red; None for never.
        fact: the kind of fact that it is.
        source: the rows that it is read from.
        why: why it counts so.
    """

    first: Fare
    red_after: int | None
    fact: Fact
    source: str
    why: str


MOST_MOVED = 3
"""So often moved, called off or not held since the two last met: no slip any more."""
SHORT_OF = 2 / 3
"""A pair that lands on no more than this share of what is meant for it will hardly catch up by itself."""

RULES: Mapping[Sign, Rule] = {
    Sign.UNSAFE: Rule(Fare.NOW, None, Fact.SURVEY, "a pulse", "somebody does not feel safe with the other"),
    Sign.WANTS_CHANGE: Rule(
        Fare.NOW, None, Fact.SURVEY, "a survey", "somebody wants another partner, and waits for an answer"
    ),
    Sign.LOW_SURVEY: Rule(
        Fare.NOW, None, Fact.SURVEY, "a survey", "a low answer, and a talk is promised with the question"
    ),
    Sign.LOW_MARK: Rule(
        Fare.NOW, None, Fact.REPORT, "a report after a meeting", "little use of a meeting, and a talk is promised"
    ),
    Sign.SILENT: Rule(
        Fare.NOW,
        None,
        Fact.MEETINGS,
        "the days since the last meeting",
        "both were reminded, and had the days to answer",
    ),
    Sign.UNTOLD: Rule(
        Fare.WATCH, 7, Fact.PROGRESS, "the reports", "neither has told of a meeting, or the two tell differently"
    ),
    Sign.WAS_UNSAFE: Rule(
        Fare.WATCH, None, Fact.SURVEY, "a pulse", "you have talked; the next pulse shows whether it is safe now"
    ),
    Sign.TALK: Rule(
        Fare.WATCH, 7, Fact.REPORT, "a report or a survey", "a wish to talk is no trouble; a wish that waits is"
    ),
    Sign.TALKED: Rule(
        Fare.WATCH,
        None,
        Fact.REPORT,
        "a report after a meeting",
        "you have talked; the next mark shows what came of it",
    ),
    Sign.LATE: Rule(
        Fare.WATCH, None, Fact.MEETINGS, "the days since the last meeting", "time to meet, and nothing is booked"
    ),
    Sign.MOVED: Rule(
        Fare.WATCH, None, Fact.MEETINGS, "the changes of meetings", "a meeting that slips again and again"
    ),
    Sign.SHORT: Rule(
        Fare.WATCH, None, Fact.PROGRESS, "the forecast that the two have read", "few meetings for the year that is left"
    ),
}
"""All that counts. What is not here does not: a low progress, for a year has just begun; a single missing report; a
missing signature; a private word, which stands first on the list for those who may read it, and for nobody else."""

WAITS: Mapping[DueKind, Sign] = {
    DueKind.UNSAFE: Sign.UNSAFE,
    DueKind.WANTS_CHANGE: Sign.WANTS_CHANGE,
    DueKind.LOW_SURVEY: Sign.LOW_SURVEY,
    DueKind.LOW_REPORT: Sign.LOW_MARK,
    DueKind.TALK: Sign.TALK,
    DueKind.REPORTS: Sign.UNTOLD,
    DueKind.SILENT: Sign.SILENT,
}
"""The matters of the manager's list that are signs: until they are settled, also while they are put off."""
WITH_ANOTHER_FACT = frozenset({DueKind.LOW_REPORT, DueKind.SILENT})
"""Those that are a sign only beside what they are about: a mark in this pair, days without a meeting."""


def can_turn(kind: DueKind, since: datetime, before: datetime, now: datetime) -> bool:
    """Tell whether a wait since a moment can make a pair red that was not red at a moment before.

    Nothing else makes a pair red: each sign that is, or becomes, red comes of a wait. One that is a sign only beside
    another fact turns when that fact comes (`WITH_ANOTHER_FACT`).
    """
    return before < since + (RULES[WAITS[kind]].red_after or 0) * A_DAY <= now


@dataclass(frozen=True, slots=True)
class Waiting:
    """A matter about a pair that waits for the manager.

    Attributes:
        role: whose it is, of one of the two.
        about: the pairs of theirs that it can be about, where that is known: a pulse is about one pair.
    """

    kind: DueKind
    since: datetime
    role: Role | None = None
    about: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The facts about a pair under way.

    Attributes:
        began: when the manager confirmed its start; what waits since before belongs to another pair of one of the two.
        met: when the two last met, or meet next, or since when they go on (`programme.cadence.begins_anew_after`).
        moved: how often a meeting was moved, called off or not held since the last that was held.
        low: when each side gave a meeting a low mark, of sides that have given no better mark since.
        unsafe: when each side did not feel safe, of sides that have said nothing better of this pair since.
        lands: the fewer meetings of the forecasts that the two have read; None until both have.
        first: when the two first met; None before that.
        own_last_day: the last day that they have for themselves, or None.
    """

    pair: int
    adept: int
    mentor: int
    began: datetime | None
    met: datetime
    moved: int = 0
    low: Mapping[Role, datetime] | None = None
    lands: int | None = None
    first: datetime | None = None
    own_last_day: date | None = None
    waits: Sequence[Waiting] = ()
    unsafe: Mapping[Role, datetime] | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign of a pair: since when, and of which side, where it is of one."""

    sign: Sign
    since: datetime
    role: Role | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """The moments of a day by which all pairs of a programme are judged.

    Attributes:
        late: a pair that has not met since, and has nothing booked, is late.
        silent: the same, and it can be the manager's turn, where the wait for it stands: whoever lost a meeting late
            has some days more. In the last week only those whose turn it was before.
        last_turn: a silence that comes to the manager's list after it leaves no time for a meeting, and is watched.
        enough: whoever has met since needs no further meeting before the programme's last day.
    """

    programme: Programme
    now: datetime
    late: datetime
    silent: datetime
    last_turn: datetime
    enough: datetime


TO_RING_AND_MEET = timedelta(weeks=2)
"""From the list to the last day: a week until the manager rings, and one for the two to meet in. Nearer than that, few
meetings are what the year has come to, and no sign of what could still be done."""
BEFORE_THE_END = timedelta(weeks=1)
"""A silence that begins to be the manager's turn in the last week leads to no further meeting, and is only watched."""


def limits(programme: Programme, now: datetime) -> Limits:
    """Return the limits of a programme at a moment, by the messages after a meeting (`programme.cadence`)."""
    calendar = programme.calendar
    today = now.astimezone(calendar.zone).date()

    def limit(word: Word, upto: date) -> datetime:
        day = upto
        while planned(Gap(day, programme.preset, 0, calendar), word) > upto:
            day -= A_DAY
        return moment_of(day + A_DAY, 0, calendar.zone)

    ends = programme.last_day
    silent = limit(Word.MANAGER, min(today, ends - BEFORE_THE_END) if today <= ends else today)
    last_turn = _last_turn(programme, programme.ends_on)
    return Limits(programme, now, limit(Word.BOTH, today), silent, last_turn, _enough(programme, programme.ends_on))


def _last_turn(programme: Programme, last_day: date) -> datetime:
    return moment_of(last_day - TO_RING_AND_MEET + A_DAY, 0, programme.calendar.zone)


def _enough(programme: Programme, last_day: date) -> datetime:
    first, _ = WINDOWS[programme.preset]
    return moment_of(last_day - timedelta(days=first) + A_DAY, 0, programme.calendar.zone)


_ORDER = {sign: place for place, sign in enumerate(Sign)}


def signs(known: Known, by: Limits) -> list[Seen]:
    """Return the signs of a pair under way, the gravest first."""
    found = [*_silence(known, by), *_plans(known, by)]
    if known.waits:
        found += _waiting(known)
    if known.low:
        found += _marks(known)
    if known.unsafe:
        found += _safety(known)
    return sorted(found, key=lambda one: (_ORDER[one.sign], one.since)) if len(found) > 1 else found


def _silence(known: Known, by: Limits) -> Iterable[Seen]:
    own = known.own_last_day
    enough = _enough(by.programme, own) if own is not None and own > by.programme.ends_on else by.enough
    if known.met < min(by.late, enough):
        turn = (one for one in known.waits if one.kind is DueKind.SILENT)
        last = by.last_turn if own is None or own <= by.programme.ends_on else _last_turn(by.programme, own)
        is_silent = known.met < by.silent and any(one.since < last for one in turn)
        yield Seen(Sign.SILENT if is_silent else Sign.LATE, known.met)


def _waiting(known: Known) -> Iterable[Seen]:
    for one in known.waits:
        is_ours = known.began is None or one.since >= known.began
        is_ours = is_ours and (one.about is None or known.pair in one.about)
        if is_ours and one.kind not in WITH_ANOTHER_FACT:
            yield Seen(WAITS[one.kind], one.since, one.role)


def _marks(known: Known) -> Iterable[Seen]:
    waits = {one.role for one in known.waits if one.kind is DueKind.LOW_REPORT}
    for role, since in (known.low or {}).items():
        yield Seen(Sign.LOW_MARK if role in waits else Sign.TALKED, since, role)


def _safety(known: Known) -> Iterable[Seen]:
    mine = (one for one in known.waits if one.about is None or known.pair in one.about)
    waits = {one.role for one in mine if one.kind is DueKind.UNSAFE}
    for role, since in (known.unsafe or {}).items():
        if role not in waits and (known.began is None or since >= known.began):
            yield Seen(Sign.WAS_UNSAFE, since, role)


def _plans(known: Known, by: Limits) -> Iterable[Seen]:
    if known.moved >= MOST_MOVED:
        yield Seen(Sign.MOVED, known.met, count=known.moved)
    if known.lands is not None and known.first is not None:
        programme = by.programme
        last_day = max(programme.ends_on, known.own_last_day or programme.ends_on)
        zone = programme.calendar.zone
        meant = goal(programme, known.first.astimezone(zone).date(), last_day)
        leaves_time = by.now.astimezone(zone).date() <= last_day - TO_RING_AND_MEET
        if known.lands <= SHORT_OF * meant and leaves_time:
            yield Seen(Sign.SHORT, known.first, count=known.lands)


def fare(seen: Iterable[Seen], now: datetime) -> Fare:
    """Return the colour of a pair with these signs."""
    found = {_of(one, now) for one in seen}
    return next((colour for colour in COLOURS if colour in found), Fare.FINE)


def _of(one: Seen, now: datetime) -> Fare:
    rule = RULES[one.sign]
    is_old = rule.red_after is not None and now - one.since >= rule.red_after * A_DAY
    return Fare.NOW if is_old else rule.first


def shown(seen: Iterable[Seen], sees: Callable[[Fact], bool]) -> list[Seen]:
    """Return the signs that a viewer may see, who sees these kinds of fact of both."""
    return [one for one in seen if sees(RULES[one.sign].fact)]


def most_landed(programme: Programme) -> int:
    """Return the most meetings on which a pair can land that is short, whenever it began."""
    return int(SHORT_OF * goal(programme, programme.starts_on, programme.ends_on))
