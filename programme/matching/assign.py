"""The whole best match: as many adepts as possible get a mentor, and of all such assignments the most points win.

Each place at a mentor is a column of its own. Every possible pair gets a prize on top of its points, larger than all
points together, so that a further matched adept outweighs any number of points. Adepts that come first get the prize
twice: so as many of them as possible are matched, and no other adept loses a place by it, because the sets of adepts
that can be matched at once are a matroid (a largest set of adepts that come first extends to a largest set of all).

lapx solves it (`lapjvs`, exact, about twice as fast as scipy, and it lets other threads run). No answer is trusted:
`certificate` proves each, then `tiebreak` picks among equally good answers, so that the same people get the same answer
from any solver. All of it runs in a worker thread, outside any unit of work.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import lap
import numpy as np
from numpy.typing import NDArray

from programme.matching.certificate import Certificate, Places, Values, certify, duals
from programme.matching.tiebreak import settle

_EXACT_IN_SINGLE: Final = 2**22  # values below it can be added and taken from each other in float32 without rounding
_EXACT_IN_DOUBLE: Final = 2**50


class NotOptimalError(RuntimeError):
    """A solver's answer without proof that it is the best: a bug, never the fault of the arguments.

    Attributes:
        certificate: the failed proof.
    """

    def __init__(self, certificate: Certificate) -> None:
        """Keep the certificate for the log."""
        super().__init__(f"feasible: {certificate.feasible}, gap: {certificate.gap}")
        self.certificate = certificate


@dataclass(frozen=True, slots=True)
class Assignment:
    """The mentor of each adept.

    Attributes:
        mentor_of: for each adept the mentor's column, or None.
        score: the sum of the points of all pairs.
        certificate: the proof that the assignment is the best; its numbers include the prizes.
    """

    mentor_of: tuple[int | None, ...]
    score: int
    certificate: Certificate

    @property
    def matched(self) -> int:
        """The number of adepts with a mentor."""
        return sum(column is not None for column in self.mentor_of)


def assign(
    scores: NDArray[Any], banned: NDArray[np.bool_], capacity: Sequence[int], *, first: Sequence[bool] = ()
) -> Assignment:
    """Return the best assignment; among equals the first in the order of rows and columns (sort both by membership id).

    The answer depends on the arguments alone. Cost: about that of lapx on (adepts × places), see `benchmarks`. Banned
    pairs are never matched; an unmatched adept gets None.

    Args:
        scores: shape (adepts, mentors), whole numbers of any type, negative too.
        banned: shape (adepts, mentors).
        capacity: free places of each mentor, 0 or more.
        first: for each adept whether they come before others; empty if no adept does.

    Raises:
        ValueError: shapes that don't fit, a score that is not whole, a negative capacity, or points so large that
            sums would no longer be exact.
        NotOptimalError: the result could not be proved to be the best.
    """
    places = _places(capacity, scores, banned)
    values = _values(scores, banned, places, first)
    for kind in (values.dtype, np.dtype(np.float64)):  # potentials inside the solver may outgrow single precision
        exact = values.astype(kind, copy=False)
        mentor_of = _solved(exact, places)
        proof = duals(exact, places, mentor_of)
        certificate = certify(exact, places, mentor_of, proof)
        if certificate.optimal:
            settled = settle(places, mentor_of, proof)
            return _proved(scores, settled, certify(exact, places, settled, proof))
    raise NotOptimalError(certificate)


def check(
    scores: NDArray[Any],
    banned: NDArray[np.bool_],
    capacity: Sequence[int],
    mentor_of: Sequence[int | None],
    *,
    first: Sequence[bool] = (),
) -> Certificate:
    """Return the certificate of any assignment; it is optimal exactly if no better assignment exists.

    Raises:
        ValueError: as for `assign`.
    """
    places = _places(capacity, scores, banned)
    values = _values(scores, banned, places, first)
    if len(mentor_of) != len(values):
        raise ValueError(f"{len(mentor_of)} places for {len(values)} adepts")
    no_mentor, unknown = len(places), -1
    known = [column if column is None or 0 <= column < no_mentor else unknown for column in mentor_of]
    columns = np.array([no_mentor if column is None else column for column in known], dtype=np.intp)
    proof = duals(values, places, np.where(columns == unknown, no_mentor, columns))
    return certify(values, places, columns, proof)


def _places(capacity: Sequence[int], scores: NDArray[Any], banned: NDArray[np.bool_]) -> Places:
    """Return the capacities, cut to the number of adepts.

    Raises:
        ValueError: shapes that don't fit, a negative capacity, or a score that is not whole.
    """
    places = np.array(capacity, dtype=np.intp)
    if scores.ndim != 2 or scores.shape != banned.shape or places.shape != scores.shape[1:]:
        raise ValueError(f"shapes don't fit: {scores.shape}, {banned.shape}, {places.shape}")
    if (places < 0).any():
        raise ValueError("a capacity is negative")
    if not np.isfinite(scores).all() or not np.array_equal(np.rint(scores), scores):
        raise ValueError("a score is not a whole number")
    return np.minimum(places, scores.shape[0])


def _values(scores: NDArray[Any], banned: NDArray[np.bool_], places: Places, first: Sequence[bool]) -> Values:
    """Return points from 0 up plus prizes, and 0 for impossible pairs, in a type that keeps every sum exact.

    Raises:
        ValueError: `first` of a wrong length, or points that are too large for exact sums.
    """
    if len(first) not in {0, scores.shape[0]}:
        raise ValueError(f"{len(first)} told of {scores.shape[0]} adepts whether they come first")
    possible = ~banned & (places > 0)
    if not possible.any():
        return np.zeros(scores.shape, dtype=np.float32)
    low, high = int(scores.min()), int(scores.max())  # of banned pairs too: that only makes the prize larger
    prize = min(scores.shape[0], int(places.sum())) * (high - low) + 1
    largest = max(prize * (2 if any(first) else 1) + high - low, abs(low), abs(high))
    if largest * scores.shape[0] > _EXACT_IN_DOUBLE:
        raise ValueError("the points are too large to be added exactly")
    values: Values = scores.astype(np.float32 if largest < _EXACT_IN_SINGLE else np.float64)
    values += prize - low
    values[np.flatnonzero(first)] += prize
    values *= possible
    return values


def _solved(values: Values, places: Places) -> Places:
    """Return the solver's assignment; the number of mentors stands for no mentor."""
    adepts, mentors = values.shape
    columns = np.repeat(np.arange(mentors), places)
    mentor_of = np.full(adepts, mentors, dtype=np.intp)
    if columns.size and adepts:
        costs = _costs(values, columns)
        rows, found = lap.lapjvs(costs, return_cost=False, prefer_float32=values.dtype == np.float32)
        one, seat = (found, rows) if adepts > columns.size else (rows, found)
        real = (one < adepts) & (seat < columns.size)
        one, mentor = one[real], columns[seat[real]]
        possible = values[one, mentor] > 0
        mentor_of[one[possible]] = mentor[possible]
    return mentor_of


def _costs(values: Values, columns: Places) -> Values:
    """Return a square of costs for the solver: the side with fewer people in rows, and rows of 0 below.

    `columns` are the mentors of the places. Made here in one go, because the solver's own padding and turning take
    copies. Costs are from 0 up: below 0 they took ten times as long at 5,000 × 2,000. For each adept in a row they are
    the loss there, so that no prize is in them: with the prize of adepts that come first it took twice as long.
    """
    adepts, size = values.shape[0], max(values.shape[0], columns.size)
    square = np.zeros((size, size), dtype=values.dtype)
    if adepts > columns.size:
        turned = np.ascontiguousarray((values.max() - values).T)
        np.take(turned, columns, axis=0, out=square[: columns.size], mode="clip")
    else:
        lost = values.max(axis=1, keepdims=True) - values
        np.take(lost, columns, axis=1, out=square[:adepts], mode="clip")
    return square


def _proved(scores: NDArray[Any], mentor_of: Places, certificate: Certificate) -> Assignment:
    if not certificate.optimal:
        raise NotOptimalError(certificate)
    rows = np.flatnonzero(mentor_of != scores.shape[1])
    score = int(scores[rows, mentor_of[rows]].sum(dtype=np.float64))
    columns = tuple(None if column == scores.shape[1] else column for column in mentor_of.tolist())
    return Assignment(columns, score, certificate)
