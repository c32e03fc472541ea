"""The adepts for whom the last match found no mentor: their names and the reasons, each mentor counted once."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial

from programme.due import DueKind, Waits
from programme.matching.sides import Giver, Seeker
from programme.matching.without import Why, in_words, why_without
from programme.names import Name
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase
from programme.times import local_day
from programme.usecases.common import alone
from programme.usecases.common.sight import Sight
from programme.usecases.matching.gathered import Gathered, gather, sides


@dataclass(frozen=True, slots=True)
class Unmatched:
    """An adept without a mentor, with the reasons as they are now; `why` has them in words."""

    membership_id: int
    programme_id: int
    name: Name
    reasons: frozenset[Why]
    why: Phrase


def unmatched(
    read: Gathered, sight: Sight, keys: Collection[int], suggested: Iterable[tuple[int, int]], *, most: int
) -> list[Unmatched]:
    """Return these adepts, the earliest registration first, as far as they still wait without a pair.

    Args:
        read: the programme.
        sight: what the manager who reads it may see.
        keys: the memberships of the adepts.
        suggested: the suggestions not decided yet.
        most: how many to return; each costs a look at every mentor.
    """
    seekers, givers = sides(read)
    names = {one.id: person.full_name for one, person in read.waiting}
    pending = Counter(mentor for _, mentor in suggested)
    found = []
    for seeker in [one for one in seekers if one.membership_id in keys][:most]:
        may_know = partial(_may_know, sight, seeker)
        counted = why_without(seeker, givers, suggested=pending, open_to_reader=may_know, weights=read.weights)
        words = in_words(seeker, counted)
        reasons = frozenset(why for why, _ in counted)
        name = names[seeker.membership_id]
        found.append(Unmatched(seeker.membership_id, read.programme.id, name, reasons, words))
    return found


def _may_know(sight: Sight, seeker: Seeker, giver: Giver) -> bool:
    return sight.looks_after(seeker.person_id, giver.person_id)


@dataclass(frozen=True)
class Left:
    """The adepts whom the last match has left without a mentor, as far as they still wait: `keys`, by membership.

    A whole programme is read for the reasons, and only when those of one are asked for.
    """

    uow: UnitOfWork
    sight: Sight
    programme: Programme
    now: datetime
    keys: Sequence[int]

    @cached_property
    def _read(self) -> tuple[Gathered, Sequence[tuple[int, int]]]:
        return gather(self.uow, self.programme.id, self.now), self.uow.suggestions.of_programme(self.programme.id)

    def why(self, key: int) -> Unmatched:
        """Return one of them, with the reasons; it costs a look at every mentor."""
        read, suggested = self._read
        (found,) = unmatched(read, self.sight, {key}, suggested, most=1)
        return found


def on_the_list(uow: UnitOfWork, sight: Sight, programme: Programme, overdue: Waits, now: datetime) -> Left | None:
    """Return the adepts for whom the last match found no mentor, or None if there are none or the year is over."""
    keys = {*overdue.of({DueKind.UNMATCHED}).subjects}
    if not keys or local_day(now, programme) > programme.ends_on:
        return None
    waiting = keys - alone.left_alone_in(uow, programme.id) - alone.untold_in(uow, programme.id).keys()
    return Left(uow, sight, programme, now, uow.memberships.adepts_alone(waiting))
