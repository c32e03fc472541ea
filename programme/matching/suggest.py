"""The computation of `/match` in a single call, to be run in a worker thread between a read unit and a write unit.

Adepts and mentors are sorted by membership id first, so that the answer does not depend on the order in which they were
read. Of equally good matches one counts in which as many mentors as possible get their first adept: the first place of
a mentor without one is a column of its own, worth a little more, and all these together less than a single point. Where
that leaves a choice, the order decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from programme.matching.assign import assign
from programme.matching.points import WEIGHTS, Weights
from programme.matching.score import Comparison, compare
from programme.matching.sides import Giver, Seeker

MOST_APART = 250_000
"""So many possible pairs, beyond any programme: a larger match would take twice the time, and the order decides."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The best match of a programme, proved.

    Attributes:
        pairs: the suggested pairs, in the order of the adepts' membership ids.
        left_over: the adepts without a mentor, in the same order; each is owed an honest word
            (docs/programme.md#who-acts-next).
    """

    pairs: tuple[tuple[Seeker, Giver], ...]
    left_over: tuple[Seeker, ...]


def suggest(seekers: Iterable[Seeker], givers: Iterable[Giver], *, weights: Weights = WEIGHTS) -> Suggestion:
    """Return the best match of these adepts and mentors; adepts who come first get a mentor before others.

    The caller has left out all people in approved pairs and all whom the manager leaves out.

    Raises:
        NotOptimalError: the result could not be proved to be the best; a bug.
    """
    adepts = sorted(seekers, key=attrgetter("membership_id"))
    mentors = sorted(givers, key=attrgetter("membership_id"))
    compared = compare(adepts, mentors, weights=weights)
    places = _places(mentors, apart=len(adepts) * len(mentors) <= MOST_APART)
    scores, banned = _of_places(compared, places, len(adepts))
    room, first = [place.room for place in places], [adept.first for adept in adepts]
    assignment = assign(scores, banned, room, first=first)
    found = list(zip(adepts, assignment.mentor_of, strict=True))
    return Suggestion(
        tuple((adept, mentors[places[at].column]) for adept, at in found if at is not None),
        tuple(adept for adept, at in found if at is None),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Places of a mentor that are worth the same: the first one, or all others."""

    column: int
    room: int
    is_first: bool


def _of_places(compared: Comparison, places: Sequence[_Place], adepts: int) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """Return the scores and the bans of places, a first place worth a little more.

    Where no place is, they are those of the mentors as they stand: a copy of a huge match is hundreds of megabytes.
    """
    columns = np.array([place.column for place in places], dtype=np.intp)
    firsts = np.array([place.is_first for place in places], dtype=np.int64)
    if not firsts.any() and len(columns) == compared.scores.shape[1]:  # a mentor without room has no place
        return compared.scores, compared.banned
    scores: NDArray[Any] = compared.scores[:, columns]
    if firsts.any():
        scores = scores.astype(np.int64) * (min(adepts, int(firsts.sum())) + 1) + firsts
    return scores, compared.banned[:, columns]


def _places(mentors: Sequence[Giver], *, apart: bool) -> list[_Place]:
    """Return the places of all mentors; only one without an adept has a first place, where these are told apart."""
    found = []
    for column, mentor in enumerate(mentors):
        first = int(apart and not mentor.adepts and mentor.room > 0)
        found += [_Place(column, 1, is_first=True)] if first else []
        found += [_Place(column, mentor.room - first, is_first=False)] if mentor.room > first else []
    return found
