"""The order of the deep tests: what takes longest comes first, and on every worker."""

import pytest

from tests.deep import dealt


@pytest.mark.parametrize(("workers", "begins"), [(1, ["ABCDE"]), (2, ["ACE", "BD"]), (4, ["AE", "B", "C", "D"])])
def test_every_worker_begins_with_its_share(workers: int, begins: list[str]) -> None:
    order = "".join(dealt("ABCDE", "abcdefghijklmn", workers))
    assert sorted(order) == sorted("ABCDEabcdefghijklmn")
    left = order
    for worker, begin in enumerate(begins):
        part = left[: len(left) // (workers - worker)]
        left = left[len(part) :]
        assert part.startswith(begin)
        assert part[len(begin) :].islower()


@pytest.mark.parametrize("others", ["", "a"])
def test_nothing_is_lost_where_there_is_little_to_deal(others: str) -> None:
    assert sorted(dealt("AB", others, 4)) == sorted("AB" + others)
