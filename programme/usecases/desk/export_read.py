"""All that a programme's workbook is made of, read once, with a number of statements that does not grow."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self
from zoneinfo import ZoneInfo

from programme.call import Call
from programme.diploma import Diploma
from programme.gathering import Gathering, Guest
from programme.meeting import Meeting, MeetingState, Report, counts
from programme.met import Met, met
from programme.pair import Pair, PairState
from programme.people import Membership, Note, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.survey import Survey
from programme.usecases.common import suspended
from programme.usecases.common.sight import Sight
from programme.usecases.desk import fare
from programme.usecases.desk.fare import Faring
from programme.workbook import Cell

EVERYBODY = 1_000_000  # participants on one page: more than any programme has


@dataclass(frozen=True, slots=True)
class Participant:
    """A participant, with their pairs and those pairs' meetings."""

    membership: Membership
    person: Person
    pairs: tuple["Couple", ...] = ()


@dataclass(frozen=True, slots=True)
class Couple:
    """A pair as the list of pairs has it, ended or not, with its meetings, the earliest first."""

    pair: Pair
    adept: Person
    mentor: Person
    meetings: tuple[Meeting, ...]

    @property
    def ids(self) -> tuple[int, int]:
        """The ids of the two people."""
        return self.adept.id, self.mentor.id


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored about a programme, read once, and the manager who looks at it."""

    sight: Sight
    programme: Programme
    fares: Mapping[int, Faring]  # of the pairs under way that are not fine
    still: frozenset[int]  # the pairs that a manager has stopped
    zone: ZoneInfo
    now: datetime
    participants: Sequence[Participant]
    couples: Sequence[Couple]
    reports: Mapping[int, Sequence[Report]]  # by meeting
    surveys: Sequence[Survey]
    notes: Sequence[Note]
    calls: Sequence[Call]
    callers: Mapping[int, Person]  # who made them
    diplomas: Mapping[int, Diploma]  # by membership
    guests: Sequence[tuple[Guest, Gathering]]

    @classmethod
    def of(cls, uow: UnitOfWork, programme: Programme, sight: Sight, now: datetime) -> Self:
        """Read it with a number of statements that does not grow with the programme."""
        members = uow.memberships.page(programme.id, 0, EVERYBODY)
        everybody = uow.memberships.people_in(programme.id)
        met: defaultdict[int, list[Meeting]] = defaultdict(list)
        for meeting in uow.meetings.in_programme(programme.id):
            met[meeting.pair_id].append(meeting)
        couples = [
            Couple(one, everybody[one.adept_id], everybody[one.mentor_id], tuple(met[one.id]))
            for one in uow.pairs.in_programme(programme.id)
        ]
        of: defaultdict[int, list[Couple]] = defaultdict(list)
        for couple in couples:
            of[couple.pair.adept_id].append(couple)
            of[couple.pair.mentor_id].append(couple)
        told: defaultdict[int, list[Report]] = defaultdict(list)
        for report in uow.reports.in_programme(programme.id):
            told[report.meeting_id].append(report)
        calls = uow.calls.in_programme(programme.id)
        return cls(
            sight,
            programme,
            fare.of_programme(uow, sight, programme, (), now),
            suspended.still(uow, programme.id),
            ZoneInfo(programme.time_zone),
            now,
            [Participant(one, person, tuple(of[one.id])) for one, person in members],
            [one for one in couples if sight.looks_after(*one.ids)],
            told,
            uow.surveys.in_programme(programme.id),
            uow.notes.in_programme(programme.id),
            calls,
            uow.people.many({one.author_id for one in calls}),
            uow.diplomas.in_programme(programme.id),
            uow.guests.in_programme(programme.id),
        )

    def local(self, moment: datetime | None) -> datetime | None:
        """Return a moment by the programme's clock, without its zone."""
        return moment.astimezone(self.zone).replace(tzinfo=None) if moment else None

    def day(self, moment: datetime | None) -> Cell:
        """Return the day of a moment by the programme's clock."""
        local = self.local(moment)
        return local.date() if local else None

    def held(self, couples: Iterable[Couple]) -> list[Meeting]:
        """Return the meetings that pairs have had, the latest last."""
        held = [one for couple in couples for one in couple.meetings if counts(one)]
        return sorted(held, key=lambda one: one.starts_at)

    def met(self, couples: Iterable[Couple]) -> Met:
        """Return how often a participant has met: one meeting for three is one, as on the diploma."""
        return met(self.held(couples), {}, self.programme)

    def ahead(self, couples: Iterable[Couple]) -> datetime | None:
        """Return when the next meeting of open pairs is, or None."""
        every = (
            one.starts_at
            for couple in couples
            if couple.pair.state is not PairState.ENDED
            for one in couple.meetings
            if one.state is MeetingState.PLANNED and one.starts_at > self.now
        )
        return min(every, default=None)
