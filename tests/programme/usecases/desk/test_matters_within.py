"""As many matters as a message has room for: each kind has a line before any has a second one."""

import pytest

from programme.usecases.desk.matters import Entry, Section, within


def sections(*counts: int) -> list[Section]:
    """Return sections of so many matters each."""
    return [Section("silent", [Entry(lambda _: None) for _ in range(count)]) for count in counts]


@pytest.mark.parametrize(
    ("counts", "room", "shown"),
    [
        ((2, 3), 12, [2, 3]),
        ((20, 1), 12, [11, 1]),
        ((20, 4, 2), 12, [10, 1, 1]),
        ((1, 1, 1, 1), 2, [1, 1, 0, 0]),
        ((5,), 3, [3]),
        ((3,), 0, [0]),
        ((), 12, []),
    ],
)
def test_no_heading_stands_over_nothing(counts: tuple[int, ...], room: int, shown: list[int]) -> None:
    """A long first kind leaves the later ones a line each, as long as there is room for as many kinds."""
    assert [len(some) for some in within(sections(*counts), in_all=room)] == shown
