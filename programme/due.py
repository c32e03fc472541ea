"""Waits as rows, so that no step depends on a timer in memory: every wait has a moment and an owner.

The transaction that begins a wait adds its row, and the transaction that ends it deletes the row. There are two sorts.
Most waits fall due: at their moment the sweep takes each in a unit of work of its own, checks that it still holds, and
runs its handler. A standing wait has no handler: from its moment on it is on the manager's list until it is settled.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, TypeAlias, overload

MOST_FAILURES = 5
FIRST_PAUSE = timedelta(minutes=1)


class DueKind(StrEnum):
    """The kinds of waits. Those in `ABOUT_MEMBERSHIPS` are about a membership, all others about a pair."""

    REGISTRATION = "registration"  # a registration was begun and not sent: remind the person once
    STATUS = "status"  # a participant waits for a talk or a proposal: send an honest status, every three weeks
    INTERVIEW = "interview"  # standing: the manager books a talk
    HOLD = "hold"  # standing: the manager asked a participant to wait, and takes it up again
    MENTOR_ANSWER = "mentor-answer"  # standing: silence never declines, so the manager rings the mentor
    ADEPT_ANSWER = "adept-answer"  # standing: the adept's own yes is needed, so the manager rings the adept
    OBJECTION = "objection"  # the adept's time to object; then on to the first meeting
    BOOKED = "booked"  # standing: the first meeting has no date
    HELD = "held"  # standing: the first meeting has not been held
    HEARD_FROM = "heard-from"  # no first meeting is booked: ask the mentor once whether the adept has got in touch
    FIT = "fit"  # the pair has met: ask both sides how it felt
    OUTCOME = "outcome"  # the time to answer is over: unless the pair starts, both sides get the same text
    DECISION = "decision"  # standing: the manager confirms the start, or talks with the pair
    START = "start"  # tell both sides at once that the start is confirmed
    CONTRACT = "contract"  # standing: a signature is missing
    VERSION = "version"  # a new version of the contract is proposed: remind whoever has not signed it
    VERSION_OVER = "version-over"  # the time to sign a new version is over: it falls away
    PARTNER = "partner"  # standing: one side has left, and the manager tells the partner
    TIE = "tie"  # standing: one of two has told of a tie to the other, and the manager decides whether they go on
    REMINDER = "reminder"  # remind both sides on the day before a meeting
    REPORT = "report"  # a meeting is over: ask both sides how it was
    REPORT_AGAIN = "report-again"  # ask once more for each missing report
    REPORTS = "reports"  # standing: both reports are missing, or they contradict each other
    CADENCE = "cadence"  # no meeting is booked: send the next word of `programme.cadence`
    SILENT = "silent"  # standing: no meeting has been booked for too long
    SURVEY = "survey"  # open the next survey of `programme.surveys`
    SURVEY_AGAIN = "survey-again"  # remind a participant once of a survey
    SURVEY_OVER = "survey-over"  # ask no more about a survey
    UNSAFE = "unsafe"  # standing, urgent: a participant does not feel safe with the partner
    TALK = "talk"  # standing: a participant would like to talk with the manager
    WANTS_CHANGE = "wants-change"  # standing: a participant would like another partner
    LOW_SURVEY = "low-survey"  # standing: a participant gave the lowest marks in a survey
    LOW_REPORT = "low-report"  # standing: a participant gave a meeting low marks
    CONCERN = "concern"  # standing: a participant was promised a call or an answer to a private word
    CONCERN_LATE = "concern-late"  # the day of that call or answer has passed: tell the sender
    UNREACHABLE = "unreachable"  # standing: Telegram takes no messages to a participant, so the manager rings
    UNDELIVERED = "undelivered"  # standing: a message to a participant did not come through, so the manager rings
    UNMATCHED = "unmatched"  # standing: the last match found no mentor for an adept, or a proposal came to nothing
    ALONE = "alone"  # standing: a participant's partner has gone, and the manager asks how they want to go on
    ANNOUNCEMENT = "announcement"  # an announcement of a manager is on its way: send its next part, or tell the result
    DIGEST = "digest"  # send a manager the digest of the morning
    ABSENCE = "absence"  # a manager is away from now on, or is back
    NEW_READER = "new-reader"  # a manager has come: tell a participant who reads now
    ENDING = "ending"  # four weeks are left: tell whoever has a pair under way; on the last day, of words not saved
    MOVE = "move"  # somebody has opened a link to another account: move the person, unless that was stopped
    PAUSE = "pause"  # a pair rests: ask how it is to go on, or let its clocks go on
    JOINT = "joint"  # whether to meet all three: the time to answer is over, or what was agreed on is not booked yet
    REST = "rest"  # a participant is put forward to nobody for a while: the same
    PAUSED_LONG = "paused-long"  # standing: a pause of a pair drags on, and the manager asks
    SUSPENDED = "suspended"  # standing: a manager has suspended a participant, who must not be forgotten
    PLAN = "plan"  # a business plan was shared, or written about: tell whoever has not heard
    GATHERING = "gathering"  # the next word about gatherings to a guest: an invitation, news, a seat, a reminder
    CLOSE = "close"  # the programme is over: close the membership with its pairs
    DELETION = "deletion"  # a person has asked to be deleted, and has had a week to think: delete them


FLAGS = (DueKind.UNSAFE, DueKind.WANTS_CHANGE, DueKind.TALK, DueKind.LOW_SURVEY, DueKind.LOW_REPORT)
"""The standing waits about a participant that a talk with the manager settles, the weightiest first."""

STANDING = frozenset(
    {
        DueKind.INTERVIEW,
        DueKind.HOLD,
        DueKind.MENTOR_ANSWER,
        DueKind.ADEPT_ANSWER,
        DueKind.BOOKED,
        DueKind.HELD,
        DueKind.DECISION,
        DueKind.CONTRACT,
        DueKind.PARTNER,
        DueKind.TIE,
        DueKind.REPORTS,
        DueKind.SILENT,
        *FLAGS,
        DueKind.CONCERN,
        DueKind.UNREACHABLE,
        DueKind.UNDELIVERED,
        DueKind.UNMATCHED,
        DueKind.ALONE,
        DueKind.PAUSED_LONG,
        DueKind.SUSPENDED,
    }
)
ABOUT_MEMBERSHIPS = frozenset(
    {
        *(DueKind.REGISTRATION, DueKind.STATUS, DueKind.INTERVIEW, DueKind.HOLD, DueKind.SURVEY, DueKind.CLOSE),
        *(
            DueKind.UNREACHABLE,
            DueKind.UNDELIVERED,
            DueKind.DIGEST,
            DueKind.ANNOUNCEMENT,
            DueKind.UNMATCHED,
            DueKind.ALONE,
        ),
        *(DueKind.SURVEY_AGAIN, DueKind.SURVEY_OVER),
        *(DueKind.CONCERN, DueKind.CONCERN_LATE, DueKind.ENDING, DueKind.MOVE, DueKind.ABSENCE, DueKind.NEW_READER),
        *(DueKind.REST, DueKind.JOINT, DueKind.GATHERING, DueKind.DELETION),
        DueKind.SUSPENDED,
        *FLAGS,
    }
)

OF_THE_PERSON = frozenset({DueKind.CONCERN, DueKind.MOVE, DueKind.DELETION})
"""The waits about a membership that hold after the participant has left: an answer, a new account, the deletion."""


@dataclass(frozen=True, slots=True)
class Due:
    """A wait.

    Attributes:
        subject: the id of the membership or the pair that it is about.
        person_id: the person who is to act or to be told; for most waits about a pair, its adept.
        due_at: its moment, in UTC.
        put_off: the manager has put it off to this moment.
    """

    id: int
    kind: DueKind
    subject: int
    programme_id: int
    person_id: int
    due_at: datetime
    created_at: datetime
    put_off: bool = False


WaitRow: TypeAlias = Sequence[Any]
"""The columns of a wait as storage reads them: kind, subject, person, id, put off, its moment, and when it began."""
_MOMENT, _BEGAN = 5, 6
Topics: TypeAlias = frozenset[tuple[bool, int]]
"""What waits are about: whether that is a membership, and its id; else that of a pair."""
_kind_of, _order_of = itemgetter(0), itemgetter(_MOMENT, 3)


class Waits(Sequence[Due]):
    """Standing waits on a list, the longest overdue first: most are only counted, and one that is looked at is made."""

    __slots__ = ("_kinds", "_made", "_moment", "_rows")

    def __init__(
        self,
        rows: Sequence[WaitRow] = (),
        made: Callable[[WaitRow], Due] | None = None,
        moment: Callable[[Any], datetime] | None = None,
    ) -> None:
        """Keep rows, what makes a wait of one, and what reads its moment; no rows need none."""
        self._rows = rows
        self._made = made
        self._moment = moment
        self._kinds: dict[str, list[WaitRow]] | None = None

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Due: ...
    @overload
    def __getitem__(self, at: slice) -> "Waits": ...
    def __getitem__(self, at: int | slice) -> "Due | Waits":
        """Return the wait at a place, or some of them."""
        if isinstance(at, slice):
            return self._some(self._rows[at])
        row = self._rows[at]
        assert self._made is not None
        return self._made(row)

    def _some(self, rows: Sequence[WaitRow]) -> "Waits":
        """Return some of them; these same waits, which may be parted already, if that is all."""
        return self if len(rows) == len(self._rows) else Waits(rows, self._made, self._moment)

    def _at(self, row: WaitRow, which: int = _MOMENT) -> datetime:
        assert self._moment is not None
        return self._moment(row[which])

    @property
    def subjects(self) -> list[int]:
        """What they are about, in their order."""
        return [row[1] for row in self._rows]

    @property
    def topics(self) -> Topics:
        """What they are about: whether that is a membership, and its id; else that of a pair."""
        return frozenset((row[0] in ABOUT_MEMBERSHIPS, row[1]) for row in self._rows)

    @property
    def people(self) -> list[int]:
        """Whom they are about, in their order."""
        return [row[2] for row in self._rows]

    @property
    def moments(self) -> list[datetime]:
        """Since when they are due, in their order."""
        return [self._at(row) for row in self._rows]

    def of(self, kinds: Collection[DueKind]) -> "Waits":
        """Return those of some kinds; a list asks for one kind after the other, so they are parted once."""
        if self._kinds is None:
            by_kind = groupby(sorted(self._rows, key=_kind_of), _kind_of)
            self._kinds = {kind: list(rows) for kind, rows in by_kind}
        parts = [self._kinds[kind] for kind in kinds if kind in self._kinds]
        return self._some(parts[0] if len(parts) == 1 else sorted(chain.from_iterable(parts), key=_order_of))

    def besides(self, people: Collection[int]) -> "Waits":
        """Return those of everybody but these people."""
        return self._some([row for row in self._rows if row[2] not in people]) if people else self

    def until(self, moment: datetime) -> "Waits":
        """Return those that are due by a moment."""
        return self[: bisect_right(self._rows, moment, key=self._at)]

    def after(self, moment: datetime) -> "Waits":
        """Return those that are due after a moment."""
        return self[bisect_right(self._rows, moment, key=self._at) :]

    def at(self, moment: datetime) -> "Waits":
        """Return those that are due at a moment exactly."""
        return self[bisect_left(self._rows, moment, key=self._at) :].until(moment)

    def begun(self, since: datetime, until: datetime) -> "Waits":
        """Return those that began at a moment or later, and before another."""
        return self._some([row for row in self._rows if since <= self._at(row, _BEGAN) < until])

    def with_ids(self, keys: Collection[int]) -> "Waits":
        """Return those with these ids."""
        return self._some([row for row in self._rows if row[3] in keys])

    def without_ids(self, keys: Collection[int]) -> "Waits":
        """Return those with other ids."""
        return self._some([row for row in self._rows if row[3] not in keys]) if keys else self

    @property
    def ids(self) -> frozenset[int]:
        """The ids of all."""
        return frozenset(row[3] for row in self._rows)

    def put_off(self) -> "Waits":
        """Return those that a manager has put off to their moment."""
        return self._some([row for row in self._rows if row[4]])

    def each(self) -> "Waits":
        """Return the first of those about each subject."""
        first: dict[int, WaitRow] = {}
        for row in self._rows:
            first.setdefault(row[1], row)
        return self._some(list(first.values()))

    def about(self, subjects: Collection[int]) -> "Waits":
        """Return those that are about these subjects."""
        return Waits([row for row in self._rows if row[1] in subjects], self._made)

    def about_others(self, subjects: Collection[int]) -> "Waits":
        """Return those that are not about these subjects."""
        return self._some([row for row in self._rows if row[1] not in subjects]) if subjects else self


LONGEST_PAUSE = FIRST_PAUSE * 2 ** (MOST_FAILURES - 2)
"""The longest pause between two tries: a next try later than this was planned before a clock was set back."""


def next_try(failures: int, now: datetime) -> datetime | None:
    """Return when to try a wait again after `failures` in a row, or None to give up; each pause is twice as long."""
    return now + FIRST_PAUSE * 2 ** (failures - 1) if failures < MOST_FAILURES else None
