"""The proof that nothing better exists, which does not trust the solver.

Give each mentor a price and let every adept ask what the best place leaves after its price. By linear programming
duality no assignment is worth more than all prices (times places) and all that is left over together; if ours is worth
exactly that, it is the best. The solver tells no prices, so they are worked out from its answer: the lowest that let
everybody keep their place, by Bellman-Ford between mentors (a step "j to k" costs what the readiest adept of j would
lose by moving). All numbers are whole and far inside the precision of their type: the gap is exact, without tolerance.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Values: TypeAlias = NDArray[np.floating]
Places: TypeAlias = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What an assignment is worth, and what none can exceed, in points with the prize for each adept matched.

    Attributes:
        feasible: each adept has at most one mentor, no ban is broken and no mentor has more than there is room for.
        worth: the sum over all pairs.
        bound: no feasible assignment is worth more.
    """

    feasible: bool
    worth: int
    bound: int

    @property
    def gap(self) -> int:
        """What might be missing to the best; 0 proves that nothing is."""
        return self.bound - self.worth

    @property
    def optimal(self) -> bool:
        """It keeps the rules, and nothing better exists."""
        return self.feasible and self.gap == 0


@dataclass(frozen=True, slots=True, eq=False)
class Duals:
    """`prices` of a place at each mentor, and the most that is `left` for each adept; all 0 or more, whole numbers.

    Because `left` is the most over all mentors, or 0, any prices are a feasible dual: only the gap is left to check.
    """

    prices: Values
    left: Values


def duals(values: Values, capacity: Places, mentor_of: Places) -> Duals:
    """Work out prices from an assignment; they prove it best if it is, and bound the best in any case.

    Cost: O(adepts × mentors) for the steps and for what is left, and O(mentors²) for each round of Bellman-Ford.
    There are as many rounds as the longest chain of moves that sets a price (1 to 55 measured).

    Args:
        values: shape (adepts, mentors), whole numbers; 0 where the pair can't be, more than 0 elsewhere.
        capacity: shape (mentors,).
        mentor_of: shape (adepts,), a column each; the number of mentors stands for nobody.
    """
    prices = _lowest_prices(values, mentor_of)
    prices[capacity == 0] = 0
    left = (values - prices).max(axis=1, initial=0)
    return Duals(prices, left)


def certify(values: Values, capacity: Places, mentor_of: Places, proof: Duals) -> Certificate:
    """Compare what the assignment is worth with the bound that the prices give. Cost: O(adepts + mentors).

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
    """Raise each price until nobody would rather move there; never above what any place is worth."""
    mentors = values.shape[1]
    prices: Values = values[mentor_of == mentors].max(axis=0, initial=0)
    origins, steps = _steps(values, mentor_of)
    most = values.max(initial=0)
    for _ in range(len(origins)):
        raised = np.maximum(prices, (steps + prices[origins, None]).max(axis=0, initial=0))
        if np.array_equal(raised, prices) or raised.max() > most:  # settled, or a better assignment exists
            break
        prices = raised
    return prices


def _steps(values: Values, mentor_of: Places) -> tuple[Places, Values]:
    """Return the mentors with adepts, and for each of them and every mentor the most that an adept gains by moving."""
    matched = np.flatnonzero(mentor_of != values.shape[1])
    if not matched.size:
        return matched, values[:0]
    order = matched[np.argsort(mentor_of[matched], kind="stable")]
    origins, starts = np.unique(mentor_of[order], return_index=True)
    gains = values[order]
    gains -= values[order, mentor_of[order]][:, None]
    return origins, np.maximum.reduceat(gains, starts, axis=0)
