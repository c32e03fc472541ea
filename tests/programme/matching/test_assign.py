"""The best whole assignment, against trying everything."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product

import lap
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.matching.assign import Assignment, NotOptimalError, assign, check

Places = tuple[int | None, ...]


@dataclass(frozen=True)
class Case:
    """A small problem, as plain lists."""

    scores: list[list[int]]
    banned: list[list[bool]]
    capacity: list[int]
    first: list[bool] = field(default_factory=list)

    @property
    def matrices(self) -> tuple[np.ndarray, np.ndarray, list[int]]:
        shape = (len(self.scores), len(self.capacity))
        return (
            np.array(self.scores, dtype=np.int64).reshape(shape),
            np.array(self.banned, dtype=bool).reshape(shape),
            self.capacity,
        )

    @property
    def answer(self) -> Assignment:
        return assign(*self.matrices, first=self.first)

    def allowed(self, places: Places) -> bool:
        used = [places.count(column) for column in range(len(self.capacity))]
        free = all(column is None or not self.banned[row][column] for row, column in enumerate(places))
        return free and all(one <= most for one, most in zip(used, self.capacity, strict=True))

    def worth(self, places: Places) -> tuple[int, int, int]:
        """How many of those who come first are matched, then how many at all, then their points."""
        rows = [row for row, column in enumerate(places) if column is not None]
        points = [self.scores[row][column] for row, column in enumerate(places) if column is not None]
        return sum(self.first[row] for row in rows if self.first), len(rows), sum(points)

    @cached_property
    def every_way(self) -> list[Places]:
        options: list[int | None] = [*range(len(self.capacity)), None]
        return [places for places in product(options, repeat=len(self.scores)) if self.allowed(places)]

    @cached_property
    def best(self) -> tuple[int, int, int]:
        return max(self.worth(places) for places in self.every_way)

    @cached_property
    def first_of_the_best(self) -> Places:
        return next(places for places in self.every_way if self.worth(places) == self.best)


@st.composite
def cases(draw: st.DrawFn, adepts: int = 5, mentors: int = 4) -> Case:
    n, m = draw(st.integers(0, adepts)), draw(st.integers(0, mentors))
    points = draw(st.sampled_from([st.integers(0, 2), st.integers(-5, 90), st.integers(0, 10**7)]))
    rows = st.lists(points, min_size=m, max_size=m)
    often = draw(st.sampled_from([st.booleans(), st.just(False), st.integers(0, 4).map(lambda one: one > 0)]))
    bans = st.lists(often, min_size=m, max_size=m)
    return Case(
        draw(st.lists(rows, min_size=n, max_size=n)),
        draw(st.lists(bans, min_size=n, max_size=n)),
        draw(st.lists(st.integers(0, 3), min_size=m, max_size=m)),
        draw(st.one_of(st.just([]), st.lists(st.booleans(), min_size=n, max_size=n))),
    )


def random_case(adepts: int, mentors: int, largest: int, seed: int) -> tuple[np.ndarray, np.ndarray, list[int]]:
    random = np.random.default_rng(seed)
    return (
        random.integers(0, largest, (adepts, mentors)),
        random.random((adepts, mentors)) < 0.2,
        random.integers(0, 4, mentors).tolist(),
    )


@given(cases())
def test_as_good_as_trying_everything(case: Case) -> None:
    """Who comes first, then as many as possible, then the most points; no rule is broken, and it is proved."""
    answer = case.answer
    assert case.allowed(answer.mentor_of)
    assert case.worth(answer.mentor_of) == case.best
    assert (answer.matched, answer.score) == case.best[1:]
    assert answer.certificate.optimal
    assert answer.certificate.gap == 0


@given(cases())
def test_ties_are_decided_in_order(case: Case) -> None:
    """Of all best ways it is the one where the first adept's mentor comes earliest, then the second's, and so on."""
    assert case.answer.mentor_of == case.first_of_the_best


@given(cases(adepts=4, mentors=3))
def test_the_certificate_knows_the_best_from_all_others(case: Case) -> None:
    """Every way of matching is proved exactly if it is among the best, and the bound is never too low."""
    for places in case.every_way:
        certificate = check(*case.matrices, places, first=case.first)
        assert certificate.feasible
        assert certificate.gap >= 0
        assert certificate.optimal == (case.worth(places) == case.best)


@given(cases())
def test_who_comes_first_costs_nobody_a_place(case: Case) -> None:
    """As many are matched in all as if nobody came first."""
    assert case.answer.matched == assign(*case.matrices).matched


def test_who_comes_first_outweighs_all_points() -> None:
    """The last place goes to the adept who comes first, however well it would suit another."""
    scores, free = [[1000], [0]], [[False], [False]]
    assert Case(scores, free, [1]).answer.mentor_of == (0, None)
    assert Case(scores, free, [1], [False, True]).answer.mentor_of == (None, 0)
    assert Case(scores, [[False], [True]], [1], [False, True]).answer.mentor_of == (0, None), "never against a ban"


@pytest.mark.parametrize(
    "places",
    [(0, 0), (1, None), (2, None), (-1, 0), (3, 0)],
    ids=["too many at a mentor", "banned", "no room at all", "no mentor before the first", "none after the last"],
)
def test_a_broken_rule_is_never_proved(places: Places) -> None:
    """The certificate looks at the rules too, not only at the sum."""
    case = Case([[5, 9, 9], [5, 1, 9]], [[False, True, False], [False, False, False]], [1, 1, 0])
    assert not check(*case.matrices, places).feasible
    assert not check(*case.matrices, places).optimal
    assert check(*case.matrices, (0, 1)).optimal


def test_one_more_adept_outweighs_all_points() -> None:
    """A pair that is perfect does not leave somebody else with nobody."""
    answer = Case([[1000, 0], [1000, 0]], [[False, False], [False, True]], [1, 1]).answer
    assert answer.mentor_of == (1, 0)


@pytest.mark.parametrize(
    ("adepts", "mentors", "capacity", "banned"),
    [(0, 0, 1, False), (0, 3, 1, False), (3, 0, 1, False), (3, 2, 0, False), (3, 2, 2, True)],
)
def test_nobody_can_be_matched(adepts: int, mentors: int, capacity: int, banned: bool) -> None:
    """No adepts, no mentors, no room or nothing but bans: everybody is left over, and that is proved."""
    scores = np.ones((adepts, mentors))
    answer = assign(scores, np.full(scores.shape, banned), [capacity] * mentors)
    assert answer.mentor_of == (None,) * adepts
    assert answer.certificate.optimal


@pytest.mark.parametrize(("adepts", "mentors"), [(3, 40), (40, 3), (40, 40)])
def test_more_on_either_side(adepts: int, mentors: int) -> None:
    """The few are all matched, on whichever side they are, also when places are far more than adepts."""
    answer = assign(np.ones((adepts, mentors)), np.zeros((adepts, mentors), dtype=bool), [10] * mentors)
    assert answer.matched == min(adepts, 10 * mentors)
    assert answer.certificate.optimal


@given(st.integers(0, 10**6), st.sampled_from([3, 100, 10**6]))
def test_order_does_not_change_what_is_reached(seed: int, largest: int) -> None:
    """However the people are read, as many are matched with as many points."""
    scores, banned, capacity = random_case(14, 8, largest, seed)
    random = np.random.default_rng(seed)
    rows, columns = random.permutation(14), random.permutation(8)
    shuffled = np.ix_(rows, columns)
    first = assign(scores, banned, capacity)
    second = assign(scores[shuffled], banned[shuffled], [capacity[column] for column in columns])
    assert (first.matched, first.score) == (second.matched, second.score)


@pytest.mark.parametrize("largest", [2, 120, 10**6])
def test_the_same_people_get_the_same_answer(largest: int) -> None:
    """Asked twice, and whatever type the numbers have."""
    scores, banned, capacity = random_case(60, 30, largest, 7)
    once = assign(scores, banned, capacity)
    assert once == assign(scores, banned, capacity)
    assert once == assign(scores.astype(np.float64), banned, capacity)
    assert once == assign(np.asfortranarray(scores), banned, capacity)


def test_the_answer_does_not_hang_on_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another solver meets another of many best ways; the ties are decided the same."""
    scores, banned, capacity = random_case(60, 30, 3, 11)
    once = assign(scores, banned, capacity)

    def another(costs: np.ndarray, **_options: object) -> tuple[np.ndarray, np.ndarray]:
        rows, seats = lap.lapjvx(costs[::-1, ::-1].astype(np.float64), extend_cost=True, return_cost=False)
        return costs.shape[0] - 1 - rows, costs.shape[1] - 1 - seats

    monkeypatch.setattr(lap, "lapjvs", another)
    assert assign(scores, banned, capacity) == once


def test_a_solver_that_fails_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can't be proved is not handed out."""
    monkeypatch.setattr(lap, "lapjvs", lambda costs, **_options: (np.arange(2), np.arange(2)))
    with pytest.raises(NotOptimalError, match="gap: 6") as caught:
        Case([[1, 5], [5, 3]], [[False, False], [False, False]], [1, 1]).answer  # noqa: B018
    assert caught.value.certificate.feasible


def test_single_precision_that_fails_is_made_up_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """When rounding inside the solver leads astray, it is asked again in double precision."""
    asked = []
    real: Callable[..., object] = lap.lapjvs

    def astray(costs: np.ndarray, **options: object) -> object:
        asked.append(costs.dtype)
        return (np.arange(2), np.arange(2)) if costs.dtype == np.float32 else real(costs, **options)

    monkeypatch.setattr(lap, "lapjvs", astray)
    assert Case([[1, 5], [5, 3]], [[False, False], [False, False]], [1, 1]).answer.mentor_of == (1, 0)
    assert asked == [np.float32, np.float64]


@pytest.mark.parametrize("offset", [-(10**9), 10**9])
def test_only_differences_count(offset: int) -> None:
    """Large or negative points give the same pairs, exactly."""
    scores, banned, capacity = random_case(20, 10, 50, 3)
    assert assign(scores + offset, banned, capacity).mentor_of == assign(scores, banned, capacity).mentor_of


@pytest.mark.parametrize(
    ("scores", "capacity", "told"),
    [
        ([[0.5]], [1], "whole"),
        ([[float("nan")]], [1], "whole"),
        ([[float("inf")]], [1], "whole"),
        ([[1.0]], [-1], "negative"),
        ([[1.0]], [1, 1], "shapes"),
        ([[0.0, 2.0**50]], [1, 1], "too large"),
    ],
)
def test_what_makes_no_sense_is_refused(scores: list[list[float]], capacity: list[int], told: str) -> None:
    """Numbers that could not be added exactly, and shapes that don't fit."""
    matrix = np.array(scores)
    with pytest.raises(ValueError, match=told):
        assign(matrix, np.zeros(matrix.shape, dtype=bool), capacity)


def test_a_check_of_other_people_is_refused() -> None:
    """An assignment must name everybody, and so must the word on who comes first."""
    with pytest.raises(ValueError, match="2 places for 1"):
        check(np.ones((1, 1)), np.zeros((1, 1), dtype=bool), [1], [0, None])
    with pytest.raises(ValueError, match="2 told of 1"):
        assign(np.ones((1, 1)), np.zeros((1, 1), dtype=bool), [1], first=[True, False])


@pytest.mark.parametrize("each", [1, 2, 7, 300])
def test_a_whole_programme(each: int) -> None:
    """At 200 × 100 every rule is kept, and it is proved, whether all, some or none of them come first."""
    scores, banned, capacity = random_case(200, 100, 120, 5)
    answer = assign(scores, banned, capacity, first=[row % each == each - 1 for row in range(200)])
    used = [answer.mentor_of.count(column) for column in range(100)]
    assert all(one <= most for one, most in zip(used, capacity, strict=True))
    assert not any(banned[row, column] for row, column in enumerate(answer.mentor_of) if column is not None)
    assert answer.certificate.optimal
