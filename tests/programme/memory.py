"""A unit of work in memory: thousands of years of prompts pass in seconds.

It is a `UnitOfWork` to the type checker and to the use cases of the year. What no year asks for says so when called,
and is written here only when a year does.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import Field, replace
from datetime import date, datetime
from typing import Any, ClassVar, Generic, NoReturn, Protocol, TypeVar

from programme.access import NO_BONDS, Bonds
from programme.due import STANDING, Due, DueKind, Waits
from programme.errors import GoneError
from programme.joint import Joint
from programme.mail import Mails
from programme.meeting import Meeting, MeetingChange, MeetingReply, MeetingState, Point
from programme.names import Name
from programme.nudge import Nudge
from programme.pair import Pair, PairState
from programme.pause import Pause
from programme.people import Headcount, Membership, Person, Programme, Role, State
from programme.ports.audit import Audit
from programme.ports.calls import Calls
from programme.ports.conversation import Dialogs, Errands, Exchanges, Letters, Spent, Windows
from programme.ports.desk import (
    Absences,
    Announcements,
    CalmNewsKept,
    Figures,
    Interviews,
    MattersAtHand,
    Notes,
    Undos,
    Wordings,
)
from programme.ports.diplomas import DiplomaNames, Diplomas, WrongSerials
from programme.ports.enquiries import Enquiries
from programme.ports.entry import Entries, KnownTwins, Links, PeopleLists
from programme.ports.fares import Fares
from programme.ports.gatherings import Gatherings, Guests
from programme.ports.goals import Goals
from programme.ports.goodbyes import Goodbyes
from programme.ports.pairs import Bans, Concerns, Contracts, Fits, Suggestions
from programme.ports.people import Changes, Rosters, Searches
from programme.ports.plans import PlanComments, Plans, PlanVersions
from programme.ports.results import Results
from programme.ports.ties import Ties
from programme.ports.year import Reports, Surveys
from programme.seats import Alone, Seat


def never() -> NoReturn:
    """Refuse what no year asks for."""
    raise NotImplementedError("no year asks for this")


class Entity(Protocol):
    """A dataclass with an id."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> int: ...


E = TypeVar("E", bound=Entity)


class Rows(Generic[E]):
    """Entities by their ids."""

    def __init__(self) -> None:
        self.kept: dict[int, E] = {}

    def add(self, entity: E) -> E:
        added = replace(entity, id=len(self.kept) + 1)
        self.kept[added.id] = added
        return added

    def save(self, entity: E) -> None:
        self.kept[entity.id] = entity

    def get(self, key: int) -> E:
        found = self.find(key)
        if found is None:
            raise GoneError
        return found

    def find(self, key: int) -> E | None:
        return self.kept.get(key)


class PeopleRows(Rows[Person]):
    """`programme.ports.people.People`."""

    def many(self, keys: Collection[int]) -> Mapping[int, Person]:
        return never()

    def by_telegram(self, telegram_id: int) -> Person | None:
        return never()

    def move(self, person: Person, telegram_id: int, stranger: int | None) -> None:
        never()

    def forget(self, person_id: int) -> None:
        never()

    def note_programme(self, person_id: int, programme_id: int, at: datetime) -> None:
        never()

    def note_spared(self, person_id: int, since: datetime | None) -> None:
        never()

    def known_to(self, person_id: int, names: Collection[Name]) -> Sequence[Name]:
        return never()


class ProgrammeRows(Rows[Programme]):
    """`programme.ports.people.Programmes`."""

    def headcount(self, programme_id: int) -> Headcount:
        return never()

    def open(self, day: date) -> Sequence[Programme]:
        return never()


class MembershipRows(Rows[Membership]):
    """`programme.ports.people.Memberships`."""

    def __init__(self, people: PeopleRows) -> None:
        super().__init__()
        self.people = people

    def with_people(self, keys: Collection[int]) -> Mapping[int, tuple[Membership, Person]]:
        found = {key: self.kept[key] for key in keys if key in self.kept}
        return {key: (one, self.people.get(one.person_id)) for key, one in found.items()}

    def count(self, programme_id: int, state: State) -> int:
        return never()

    def managers(self, programme_id: int) -> Sequence[Person]:
        mine = (one for one in self.kept.values() if one.programme_id == programme_id)
        return [self.people.get(one.person_id) for one in mine if one.role is Role.MANAGER]

    def at_desk(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        return never()

    def lock(self, key: int) -> None:
        never()

    def note_suspended(self, key: int, at: datetime | None) -> None:
        never()

    def suspended(self, programme_id: int) -> frozenset[int]:
        return frozenset()

    def of_person(self, person_id: int) -> Sequence[Membership]:
        return never()

    def people_in(self, programme_id: int) -> Mapping[int, Person]:
        return never()

    def contacts(self, programme_id: int) -> Sequence[tuple[str, str]]:
        return never()

    def page(self, programme_id: int, offset: int, limit: int) -> Sequence[tuple[Membership, Person]]:
        return never()

    def here(self, programme_id: int, role: Role, most: int) -> Sequence[tuple[Membership, Person]]:
        return never()

    def with_phone(self, programme_id: int, role: Role, phone: str) -> Sequence[tuple[Membership, Person]]:
        return never()

    def in_state(self, programme_id: int, *states: State) -> Sequence[tuple[Membership, Person]]:
        return never()

    def shown(self, programme_id: int) -> Sequence[tuple[int, int]]:
        return never()

    def gone(self, programme_id: int) -> frozenset[int]:
        return never()

    def seats(self, programme_id: int, state: State) -> Sequence[Seat]:
        return never()

    def alone(self, programme_id: int, most: int) -> Mapping[Role, Alone]:
        return never()

    def adepts_alone(self, keys: Collection[int]) -> Sequence[int]:
        return never()

    def deletions(self, programme_id: int) -> Sequence[Seat]:
        return never()


class PairRows(Rows[Pair]):
    """`programme.ports.pairs.Pairs`."""

    def many(self, keys: Collection[int]) -> Mapping[int, Pair]:
        return never()

    def of_people(self, people: Collection[int]) -> Mapping[int, tuple[int, int]]:
        return never()

    def by_name(
        self, programme_id: int, states: Collection[PairState], *, besides: int, most: int
    ) -> tuple[Sequence[Pair], int]:
        return never()

    def locked(self, key: int) -> Pair | None:
        return self.find(key)

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        mine = (one for one in self.kept.values() if membership_id in {one.adept_id, one.mentor_id})
        return [one for one in mine if one.state is not PairState.ENDED]

    def open_of_each(self, memberships: Collection[int]) -> Sequence[Pair]:
        return never()

    def open_in(self, programme_id: int) -> Sequence[Pair]:
        return never()

    def in_programme(self, programme_id: int) -> Sequence[Pair]:
        return never()

    def of_membership(self, membership_id: int) -> Sequence[Pair]:
        return never()

    def promised(self, mentor_id: int) -> int:
        return never()


class MeetingRows(Rows[Meeting]):
    """`programme.ports.year.Meetings`."""

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Meeting]]:
        return never()

    def planned(self, pair_id: int) -> Meeting | None:
        return self._newest(pair_id, MeetingState.PLANNED)

    def last_held(self, pair_id: int) -> Meeting | None:
        return self._newest(pair_id, MeetingState.HELD)

    def _newest(self, pair_id: int, state: MeetingState) -> Meeting | None:
        found = [one for one in self.kept.values() if one.pair_id == pair_id and one.state is state]
        return max(found, key=lambda one: one.starts_at, default=None)

    def remove(self, key: int) -> None:
        never()

    def in_programme(self, programme_id: int) -> Sequence[Meeting]:
        return never()

    def of_pair(self, pair_id: int) -> Sequence[Meeting]:
        return never()

    def of_joints(self, joints: Collection[int]) -> Sequence[Meeting]:
        return never()


class MeetingChangeRows(Rows[MeetingChange]):
    """`programme.ports.year.MeetingChanges`."""

    def of_meeting(self, meeting_id: int) -> Sequence[MeetingChange]:
        return [one for one in self.kept.values() if one.meeting_id == meeting_id]

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingChange]]:
        return never()


class MeetingReplyRows(Rows[MeetingReply]):
    """`programme.ports.year.MeetingReplies`."""

    def of_meeting(self, meeting_id: int, number: int) -> MeetingReply | None:
        found = (one for one in self.kept.values() if (one.meeting_id, one.number) == (meeting_id, number))
        return next(found, None)

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[MeetingReply]]:
        return never()


class JointRows(Rows[Joint]):
    """`programme.ports.year.Joints`: nobody meets all three here."""

    def locked(self, key: int) -> Joint | None:
        return never()

    def of_mentor(self, membership_id: int) -> Sequence[Joint]:
        return ()


class PointRows(Rows[Point]):
    """`programme.ports.year.Points`."""

    def of_meeting(self, meeting_id: int) -> Point | None:
        return next((one for one in self.kept.values() if one.meeting_id == meeting_id), None)

    def newest(self, pair_id: int) -> Point | None:
        return None

    def remove(self, key: int) -> None:
        del self.kept[key]

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Point]:
        return never()


class NudgeRows(Rows[Nudge]):
    """`programme.ports.conversation.Nudges`."""

    def since(self, person_id: int, moment: datetime) -> Sequence[Nudge]:
        return [one for one in self.kept.values() if one.person_id == person_id and one.at >= moment]

    def about(self, pair_id: int, moment: datetime) -> Sequence[Nudge]:
        return [one for one in self.kept.values() if one.pair_id == pair_id and one.at >= moment]


class PauseRows(Rows[Pause]):
    """`programme.ports.pairs.Pauses`."""

    def of_pair(self, pair_id: int) -> Sequence[Pause]:
        return [one for one in self.kept.values() if one.pair_id == pair_id]

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Pause]]:
        return never()

    def of_membership(self, membership_id: int) -> Sequence[Pause]:
        return never()

    def lasting_in(self, programme_id: int) -> Sequence[Pause]:
        return never()


class DueRows:
    """`programme.ports.waits.Dues`, and what the sweep needs."""

    def __init__(self) -> None:
        self.kept: dict[tuple[DueKind, int], Due] = {}

    def put(
        self,
        kind: DueKind,
        membership: Membership,
        due_at: datetime,
        now: datetime,
        *,
        pair: Pair | None = None,
        put_off: bool = False,
    ) -> None:
        subject = pair.id if pair else membership.id
        programme, person = membership.programme_id, membership.person_id
        self.kept[kind, subject] = Due(0, kind, subject, programme, person, due_at, now, put_off)

    def put_exactly(self, kind: DueKind, programme_id: int, memberships: Sequence[Membership], now: datetime) -> None:
        never()

    def put_for_each(self, *_values: object) -> None:
        never()

    def put_for_all(
        self, kind: DueKind, programme_id: int, states: Sequence[State], at: datetime, now: datetime
    ) -> None:
        never()

    def bring_forward(self, kind: DueKind, memberships: Sequence[Membership], at: datetime) -> None:
        never()

    def settle(self, kind: DueKind, subject: int) -> None:
        self.kept.pop((kind, subject), None)

    def of_person(self, kind: DueKind, person_id: int) -> Sequence[Due]:
        return never()

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        return self.kept.get((kind, subject))

    def settle_pair(self, pair_id: int) -> None:
        never()

    def who_waits(self, kind: DueKind, programme_id: int) -> frozenset[int]:
        return never()

    def whose(self, kind: DueKind, programme_id: int) -> Mapping[int, int]:
        return never()

    def overdue(self, programme_id: int, now: datetime) -> Waits:
        return never()

    def of_pair(self, pair_id: int) -> Sequence[Due]:
        return never()

    def of_membership(self, membership_id: int) -> Sequence[Due]:
        return never()

    def put_off(self, programme_id: int, now: datetime) -> Waits:
        return never()

    def first(self) -> Due | None:
        """Return the wait that is acted on next."""
        acts = (one for one in self.kept.values() if one.kind not in STANDING)
        return min(acts, key=lambda one: (one.due_at, one.subject), default=None)

    def remove(self, due: Due) -> None:
        del self.kept[due.kind, due.subject]


class NoBonds:
    """`programme.ports.pairs.KnownBonds`: the managers of a year are in no pair and nobody's boss."""

    def of(self, people: Collection[int]) -> Bonds:
        return NO_BONDS

    def bosses_of(self, person: int) -> Sequence[tuple[datetime, int]]:
        return never()

    def add_boss(self, boss: int, person: int, *, told_by: int, at: datetime) -> None:
        never()

    def remove_boss(self, boss: int, person: int) -> None:
        never()


class Memory:
    """`programme.ports.unit_of_work.UnitOfWork`, with what a year of prompts reads and writes."""

    def __init__(self) -> None:
        self.people = PeopleRows()
        self.programmes = ProgrammeRows()
        self.memberships = MembershipRows(self.people)
        self.pairs = PairRows()
        self.meetings = MeetingRows()
        self.meeting_changes = MeetingChangeRows()
        self.meeting_replies = MeetingReplyRows()
        self.joints = JointRows()
        self.points = PointRows()
        self.nudges = NudgeRows()
        self.pauses = PauseRows()
        self.dues = DueRows()
        self.bonds = NoBonds()

    @property
    def dialogs(self) -> Dialogs:
        return never()

    @property
    def rosters(self) -> Rosters:
        """The lists of people and of pairs."""
        return never()

    @property
    def searches(self) -> Searches:
        """The search for participants."""
        return never()

    @property
    def windows(self) -> Windows:
        return never()

    @property
    def letters(self) -> Letters:
        return never()

    @property
    def interviews(self) -> Interviews:
        return never()

    @property
    def fits(self) -> Fits:
        return never()

    @property
    def reports(self) -> Reports:
        return never()

    @property
    def surveys(self) -> Surveys:
        return never()

    @property
    def results(self) -> Results:
        return never()

    @property
    def enquiries(self) -> Enquiries:
        return never()

    @property
    def contracts(self) -> Contracts:
        return never()

    @property
    def twins(self) -> KnownTwins:
        return never()

    @property
    def concerns(self) -> Concerns:
        return never()

    @property
    def wordings(self) -> Wordings:
        return never()

    @property
    def notes(self) -> Notes:
        return never()

    @property
    def calls(self) -> Calls:
        return never()

    @property
    def goals(self) -> Goals:
        return never()

    @property
    def plans(self) -> Plans:
        return never()

    @property
    def plan_versions(self) -> PlanVersions:
        return never()

    @property
    def plan_comments(self) -> PlanComments:
        return never()

    @property
    def ties(self) -> Ties:
        return never()

    @property
    def goodbyes(self) -> Goodbyes:
        return never()

    @property
    def diplomas(self) -> Diplomas:
        return never()

    @property
    def diploma_names(self) -> DiplomaNames:
        return never()

    @property
    def wrong_serials(self) -> WrongSerials:
        return never()

    @property
    def suggestions(self) -> Suggestions:
        return never()

    @property
    def bans(self) -> Bans:
        return never()

    mail_from = ""

    @property
    def mails(self) -> Mails:
        return never()

    @property
    def errands(self) -> Errands:
        return never()

    @property
    def announcements(self) -> Announcements:
        return never()

    @property
    def gatherings(self) -> Gatherings:
        return never()

    @property
    def guests(self) -> Guests:
        return never()

    @property
    def fares(self) -> Fares:
        return never()

    @property
    def figures(self) -> Figures:
        return never()

    @property
    def links(self) -> Links:
        return never()

    @property
    def people_lists(self) -> PeopleLists:
        return never()

    @property
    def entries(self) -> Entries:
        return never()

    @property
    def absences(self) -> Absences:
        return never()

    @property
    def calm_news(self) -> CalmNewsKept:
        return never()

    @property
    def undos(self) -> Undos:
        return never()

    @property
    def exchanges(self) -> Exchanges:
        return never()

    @property
    def spent(self) -> Spent:
        return never()

    @property
    def at_hand(self) -> MattersAtHand:
        return never()

    @property
    def changes(self) -> Changes:
        return never()

    @property
    def audit(self) -> Audit:
        return never()
