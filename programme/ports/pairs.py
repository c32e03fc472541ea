"""Where pairs are kept, and what leads to them or ends them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.access import Bonds
from programme.matching.earlier import Outcome
from programme.pair import Contract, FitAnswer, Pair, PairState
from programme.pause import Pause
from programme.people import Concern, Role


class Pairs(Protocol):
    """Adepts and mentors put forward to each other."""

    def add(self, entity: Pair) -> Pair: ...
    def save(self, entity: Pair) -> None: ...
    def find(self, key: int) -> Pair | None: ...
    def many(self, keys: Collection[int]) -> Mapping[int, Pair]:
        """Return these pairs, by id; without those that are gone."""
        ...

    def of_people(self, people: Collection[int]) -> Mapping[int, tuple[int, int]]:
        """Return the ids of the adept and the mentor as people, by pair, for every pair that any of these is in."""
        ...

    def locked(self, key: int) -> Pair | None:
        """Return a pair, or None, locked: no other unit of work changes it until this unit ends."""
        ...

    def open_of(self, membership_id: int) -> Sequence[Pair]:
        """Return the pairs of a membership that have not ended, oldest first."""
        ...

    def open_of_each(self, memberships: Collection[int]) -> Sequence[Pair]:
        """Return the pairs of these memberships that have not ended, oldest first."""
        ...

    def open_in(self, programme_id: int) -> Sequence[Pair]:
        """Return the pairs of a programme that have not ended, the longest in its present state first."""
        ...

    def by_name(
        self, programme_id: int, states: Collection[PairState], *, besides: int, most: int
    ) -> tuple[Sequence[Pair], int]:
        """Return the first pairs of a programme in these states, by the adept's name, and how many there are.

        The pairs of the person `besides` are left out.
        """
        ...

    def in_programme(self, programme_id: int) -> Sequence[Pair]:
        """Return every pair of a programme, open or ended, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Pair]:
        """Return every pair of a membership, open or ended, oldest first."""
        ...

    def promised(self, mentor_id: int) -> int:
        """Count the adepts to whom a mentor has said yes, in open pairs; the mentor's membership is locked."""
        ...


class Fits(Protocol):
    """Fit answers, one for each side of a pair."""

    def put(self, answer: FitAnswer) -> None:
        """Store a side's answer in place of its earlier answer."""
        ...

    def of_pair(self, pair_id: int) -> Mapping[Role, FitAnswer]:
        """Return the fit answers of a pair by role."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Mapping[Role, FitAnswer]]:
        """Return the fit answers of these pairs by pair and role; pairs without any are left out."""
        ...

    def drop(self, pair_id: int) -> None:
        """Delete both answers of a pair."""
        ...


class Pauses(Protocol):
    """The days in which participants rest."""

    def find(self, key: int) -> Pause | None: ...
    def add(self, entity: Pause) -> Pause: ...
    def save(self, entity: Pause) -> None: ...
    def of_pair(self, pair_id: int) -> Sequence[Pause]:
        """Return the pauses of a pair, whoever has taken them, oldest first."""
        ...

    def of_pairs(self, pairs: Collection[int]) -> Mapping[int, Sequence[Pause]]:
        """Return the pauses of these pairs, oldest first, by pair; pairs without any are left out."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Pause]:
        """Return the pauses of a participant, in pairs and from being put forward, oldest first."""
        ...

    def lasting_in(self, programme_id: int) -> Sequence[Pause]:
        """Return the pauses of a programme that are not over, oldest first."""
        ...


class Contracts(Protocol):
    """Moral contracts: the versions that both of a pair have signed, and at most one open version."""

    def find(self, key: int) -> Contract | None: ...
    def save(self, entity: Contract) -> None: ...
    def of_pair(self, pair_id: int) -> Contract | None:
        """Return the newest contract of a pair: the open version, else the version in force, or None."""
        ...

    def in_force(self, pair_id: int) -> Contract | None:
        """Return the newest contract that both of a pair have signed, or None."""
        ...

    def before(self, contract: Contract) -> Contract | None:
        """Return the version before this version, or None."""
        ...

    def versions(self, pair_id: int) -> Sequence[Contract]:
        """Return all contracts of a pair, the oldest first."""
        ...

    def replace(self, contract: Contract) -> Contract:
        """Store a contract in place of the pair's open version; return it with its id."""
        ...

    def drop_proposal(self, pair_id: int) -> None:
        """Delete the open contract of a pair that has a contract in force."""
        ...


class Concerns(Protocol):
    """Private words to the manager."""

    def find(self, key: int) -> Concern | None: ...
    def add(self, entity: Concern) -> Concern: ...
    def save(self, entity: Concern) -> None: ...
    def unsettled(self, programme_id: int) -> Sequence[tuple[Concern, int]]:
        """Return the private words that wait for the manager, each with its sender's id, oldest first."""
        ...

    def of_membership(self, membership_id: int) -> Sequence[Concern]:
        """Return the private words of a participant, oldest first."""
        ...

    def of_memberships(self, memberships: Collection[int]) -> Sequence[Concern]:
        """Return the private words of these participants, oldest first."""
        ...


class Suggestions(Protocol):
    """The last match's suggestions that the manager has not decided yet, as (adept, mentor) membership ids."""

    def set_aside(self, adept_id: int, mentor_id: int, at: datetime) -> None:
        """Note that a manager left the suggestion of two for later."""
        ...

    def set_aside_in(self, programme_id: int) -> Mapping[tuple[int, int], datetime]:
        """Return when the suggestions of a programme were left for later, by adept and mentor."""
        ...

    def set_aside_of(self, membership_id: int) -> Mapping[tuple[int, int], datetime]:
        """Return the same for the suggestions of an adept or a mentor."""
        ...

    def replace(self, programme_id: int, pairs: Sequence[tuple[int, int]]) -> None: ...
    def of_programme(self, programme_id: int) -> Sequence[tuple[int, int]]: ...
    def remove(self, member_id: int) -> None: ...


class Bans(Protocol):
    """Adepts and mentors who must not be put forward to each other, with the kind of ban."""

    def add(self, adept_id: int, mentor_id: int, kind: Outcome) -> None: ...
    def lift(self, adept_id: int, mentor_id: int) -> None:
        """Delete the ban between an adept and a mentor."""
        ...

    def of_membership(self, membership_id: int) -> Mapping[tuple[int, int], Outcome]:
        """Return the bans of an adept or a mentor, by the memberships of adept and mentor."""
        ...

    def in_programme(self, programme_id: int) -> Mapping[tuple[int, int], Outcome]:
        """Return the bans of a programme, by the memberships of adept and mentor."""
        ...


class KnownBonds(Protocol):
    """The bonds that close facts about people to managers: pairs, present and past, and bosses."""

    def of(self, people: Collection[int]) -> Bonds:
        """Return all bonds of these people."""
        ...

    def bosses_of(self, person: int) -> Sequence[tuple[datetime, int]]:
        """Return when each boss of a person said so, and the boss's id."""
        ...

    def add_boss(self, boss: int, person: int, *, told_by: int, at: datetime) -> None:
        """Store that a person is the boss of another, unless it is stored already."""
        ...

    def remove_boss(self, boss: int, person: int) -> None:
        """Delete a boss's bond to a person."""
        ...
