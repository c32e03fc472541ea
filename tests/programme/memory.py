"""A unit of work in memory, as much of it as a year of prompts needs: thousands of years pass in seconds."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Generic, Protocol, TypeVar, cast

from programme.due import STANDING, Due, DueKind
from programme.meeting import Meeting, MeetingState
from programme.nudge import Nudge
from programme.pair import Pair, PairState
from programme.people import Membership, Person, Programme, Role
from programme.ports import UnitOfWork


class Entity(Protocol):
    @property
    def id(self) -> int: ...


E = TypeVar("E", bound=Entity)


class Rows(Generic[E]):
    """Entities by their ids."""

    def __init__(self) -> None:
        self.kept: dict[int, E] = {}

    def add(self, entity: E) -> E:
        added: E = replace(entity, id=len(self.kept) + 1)  # type: ignore[type-var]
        self.kept[added.id] = added
        return added

    def save(self, entity: E) -> None:
        self.kept[entity.id] = entity

    def get(self, key: int) -> E:
        return self.kept[key]

    def find(self, key: int) -> E | None:
        return self.kept.get(key)


class MembershipRows(Rows[Membership]):
    def __init__(self, people: Rows[Person]) -> None:
        super().__init__()
        self.people = people

    def managers(self, _programme_id: int) -> Sequence[Person]:
        return [self.people.get(one.person_id) for one in self.kept.values() if one.role is Role.MANAGER]


class PairRows(Rows[Pair]):
    def locked(self, key: int) -> Pair | None:
        return self.find(key)

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        mine = (one for one in self.kept.values() if membership_id in {one.adept_id, one.mentor_id})
        return [one for one in mine if one.state is not PairState.ENDED]


class MeetingRows(Rows[Meeting]):
    def planned(self, pair_id: int) -> Meeting | None:
        return self._newest(pair_id, MeetingState.PLANNED)

    def last_held(self, pair_id: int) -> Meeting | None:
        return self._newest(pair_id, MeetingState.HELD)

    def _newest(self, pair_id: int, state: MeetingState) -> Meeting | None:
        found = [one for one in self.kept.values() if one.pair_id == pair_id and one.state is state]
        return max(found, key=lambda one: one.starts_at, default=None)


class NudgeRows(Rows[Nudge]):
    def since(self, person_id: int, moment: datetime) -> Sequence[Nudge]:
        return [one for one in self.kept.values() if one.person_id == person_id and one.at >= moment]

    def about(self, pair_id: int, moment: datetime) -> Sequence[Nudge]:
        return [one for one in self.kept.values() if one.pair_id == pair_id and one.at >= moment]


class DueRows:
    def __init__(self) -> None:
        self.kept: dict[tuple[DueKind, int], Due] = {}

    def put(
        self, kind: DueKind, membership: Membership, due_at: datetime, now: datetime, *, pair: Pair | None = None
    ) -> None:
        subject = pair.id if pair else membership.id
        programme, person = membership.programme_id, membership.person_id
        self.kept[kind, subject] = Due(0, kind, subject, programme, person, due_at, now)

    def settle(self, kind: DueKind, subject: int) -> None:
        self.kept.pop((kind, subject), None)

    def waiting(self, kind: DueKind, subject: int) -> Due | None:
        return self.kept.get((kind, subject))

    def first(self) -> Due | None:
        """Return the wait that is acted on next."""
        acts = (one for one in self.kept.values() if one.kind not in STANDING)
        return min(acts, key=lambda one: (one.due_at, one.subject), default=None)

    def remove(self, due: Due) -> None:
        del self.kept[due.kind, due.subject]


class Memory:
    """What `programme.ports.UnitOfWork` is for two of one mentor."""

    def __init__(self) -> None:
        self.people = Rows[Person]()
        self.programmes = Rows[Programme]()
        self.memberships = MembershipRows(self.people)
        self.pairs = PairRows()
        self.meetings = MeetingRows()
        self.nudges = NudgeRows()
        self.dues = DueRows()

    @property
    def uow(self) -> UnitOfWork:
        """The same as a unit of work."""
        return cast("UnitOfWork", self)
