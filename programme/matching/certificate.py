"""The proof that an assignment is the best, which does not trust the solver.

Give each place at a mentor a price, and each adept the most that any place is worth to them after its price (`left`).
By linear programming duality no assignment is worth more than all prices (times places) plus all that is left; an
assignment worth exactly that is the best. The solver returns no prices, so they are computed from its answer: the
lowest at which no adept would rather move, by Bellman-Ford between mentors (a step "j to k" costs the least that an
adept of j would lose by moving). All numbers are whole and far inside the precision of their type: the gap is exact.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Values: TypeAlias = NDArray[np.floating]
Places: TypeAlias = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Certificate:
    """The worth of an assignment and an upper bound, in points plus the prize for each matched adept.

    Attributes:
        feasible: each adept has at most one mentor, no ban is broken and no mentor has more adepts than places.
        worth: the sum over all pairs.
        bound: no feasible assignment is worth more.
    """

    feasible: bool
    worth: int
    bound: int

    @property
    def gap(self) -> int:
        """The most by which a better assignment could exceed this one; 0 proves that it is the best."""
        return self.bound - self.worth

    @property
    def optimal(self) -> bool:
        """Whether the assignment is feasible and no better assignment exists."""
        return self.feasible and self.gap == 0


@dataclass(frozen=True, slots=True, eq=False)
class Duals:
    """`prices` of a place at each mentor, and the most that is `left` for each adept; all 0 or more, whole numbers.

    Because `left` is the most over all mentors, or 0, any prices are a feasible dual: only the gap is left to check.

    Attributes:
        tight: shape (adepts, mentors), the possible pairs that keep all of their adept's `left`.
    """

    prices: Values
    left: Values
    tight: NDArray[np.bool_]


def duals(values: Values, capacity: Places, mentor_of: Places) -> Duals:
    """Return prices computed from an assignment: if it is the best they prove it, and they bound the best anyhow.

    Cost: O(adepts × mentors) for the steps and for `left`. Bellman-Ford looks at each mentor once, and once more each
    time that the mentor's price was raised, at a cost of O(mentors) each.

    Args:
        values: shape (adepts, mentors), whole numbers; 0 for impossible pairs, more than 0 elsewhere.
        capacity: shape (mentors,).
        mentor_of: shape (adepts,), a column each; the number of mentors stands for no mentor.
    """
    prices = _lowest_prices(values, mentor_of)
    prices[capacity == 0] = 0
    after_price = values - prices
    left = after_price.max(axis=1, initial=0)
    tight = after_price == left[:, None]
    nothing = np.flatnonzero(left == 0)  # everywhere else a tight pair is worth something, and so it is possible
    tight[nothing] &= values[nothing] > 0
    return Duals(prices, left, tight)


def certify(values: Values, capacity: Places, mentor_of: Places, proof: Duals) -> Certificate:
    """Return the certificate of an assignment: its worth beside the bound of the prices. Cost: O(adepts + mentors).

    `proof` must come from `duals` with the same values and capacity; the assignment may be another.
    """
    mentors = values.shape[1]
    rows = np.flatnonzero(mentor_of != mentors)
    columns = mentor_of[rows]
    feasible = bool(np.all((columns >= 0) & (columns < mentors)))
    if not feasible:
        return Certificate(feasible=False, worth=0, bound=_bound(capacity, proof))
    chosen = values[rows, columns]
    crowded = np.bincount(columns, minlength=mentors) > capacity
    feasible = bool(np.all(chosen > 0) and not crowded.any())
    return Certificate(feasible, int(chosen.sum(dtype=np.float64)), _bound(capacity, proof))


def _bound(capacity: Places, proof: Duals) -> int:
    return int(proof.prices.astype(np.float64) @ capacity + proof.left.sum(dtype=np.float64))


def _lowest_prices(values: Values, mentor_of: Places) -> Values:
    """Return the lowest prices at which no adept would rather move; none is above the highest value."""
    mentors = values.shape[1]
    prices: Values = values[mentor_of == mentors].max(axis=0, initial=0)
    origins, steps = _steps(values, mentor_of)
    most, raised = values.max(initial=0), np.arange(len(origins))
    for _ in range(len(origins)):
        reached = (steps[raised] + prices[origins[raised], None]).max(axis=0, initial=0)
        higher = reached > prices
        if not higher.any() or reached.max() > most:  # settled, or a better assignment exists
            break
        prices = np.maximum(prices, reached)
        raised = np.flatnonzero(higher[origins])
    return prices


def _steps(values: Values, mentor_of: Places) -> tuple[Places, Values]:
    """Return the mentors with adepts, and from each of them to every mentor the most that an adept gains by moving."""
    matched = np.flatnonzero(mentor_of != values.shape[1])
    by_mentor = matched[np.argsort(mentor_of[matched], kind="stable")]
    origins, starts, counts = np.unique(mentor_of[by_mentor], return_index=True, return_counts=True)
    most_first = np.argsort(-counts, kind="stable")
    origins, starts, counts = origins[most_first], starts[most_first], counts[most_first]
    steps = _gains(values, mentor_of, by_mentor[starts])
    for place in range(1, counts.max(initial=0)):
        starts = starts[: np.count_nonzero(counts > place)]
        gains = _gains(values, mentor_of, by_mentor[starts + place])
        np.maximum(steps[: len(starts)], gains, out=steps[: len(starts)])
    return origins, steps


def _gains(values: Values, mentor_of: Places, adepts: Places) -> Values:
    """Return each adept's gain at every mentor over the present mentor."""
    gains = values[adepts]
    gains -= values[adepts, mentor_of[adepts]][:, None]
    return gains
