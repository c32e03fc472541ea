"""The sweep: everything that is due, one after another, and no row holds up the others."""

from collections.abc import Sequence

import pytest

from scheduler.sweep import MOST_BATCHES, Sweep


class Away(Exception):  # noqa: N818 - a state of the store
    """The store can't be reached."""


class Rows:
    """Waits in memory, handed out three at a time."""

    def __init__(self, *keys: int) -> None:
        self.due = list(keys)
        self.broken: set[int] = set()
        self.gone: set[int] = set()
        self.away = False
        self.happened: list[str] = []

    async def claim(self) -> Sequence[int]:
        keys, self.due = self.due[:3], self.due[3:]
        return keys

    async def act(self, key: int) -> bool:
        self.happened.append(f"act {key}")
        if key in self.broken:
            raise ValueError(key)
        return key not in self.gone

    async def note_failure(self, key: int, error: Exception) -> None:
        if self.away:
            raise Away
        self.happened.append(f"failed {key}")


async def test_all_that_is_due_is_acted_on() -> None:
    """Batch after batch, in the order of the claims, until nothing is due."""
    rows = Rows(*range(8))
    assert await Sweep(rows).run() == "8 done"
    assert rows.happened == [f"act {key}" for key in range(8)]


async def test_nothing_is_due() -> None:
    """A pass over nothing says so."""
    assert await Sweep(Rows()).run() == "0 done"


async def test_a_row_that_fails_is_noted_and_the_others_go_on() -> None:
    """One failure costs one row; it is counted, and what was settled meanwhile is not."""
    rows = Rows(1, 2, 3, 4, 5)
    rows.broken, rows.gone = {2, 4}, {5}
    assert await Sweep(rows).run() == "2 done, 2 failed"
    assert rows.happened == ["act 1", "act 2", "failed 2", "act 3", "act 4", "failed 4", "act 5"]


async def test_a_store_that_is_away_ends_the_pass() -> None:
    """When it was not the row's fault, the rest waits for the next pass."""
    rows = Rows(1, 2, 3)
    rows.broken, rows.away = {1}, True
    with pytest.raises(Away):
        await Sweep(rows).run()
    assert rows.happened == ["act 1"]


async def test_a_stop_is_heard_between_two_rows() -> None:
    """The row in hand is finished, and no other one begun."""
    rows = Rows(*range(5))
    stopping = iter([False, False, True])
    assert await Sweep(rows, lambda: next(stopping)).run() == "2 done, stopped"
    assert rows.happened == ["act 0", "act 1"]


async def test_a_row_that_comes_back_at_once() -> None:
    """A wait that puts itself again for the same moment does not keep a pass going for ever."""

    class Returning(Rows):
        async def claim(self) -> Sequence[int]:
            return [1]

    rows = Returning()
    assert await Sweep(rows).run() == f"{MOST_BATCHES} done"
