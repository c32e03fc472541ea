"""As many matters as a message has room for: each kind has a line before any has a second one."""

import pytest

from programme.usecases.desk.matters import Entry, Section, headed, within


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


def test_what_costs_a_look_at_everybody_is_counted_where_there_is_no_room() -> None:
    """It is named only in what the others leave; its heading says how many there are."""
    unmatched = Section("unmatched", [Entry(lambda _: None)] * 3)
    found = within([*sections(20), unmatched], in_all=12)
    assert [len(some) for some in found] == [12, 0]
    assert [len(some) for some in within([*sections(2), unmatched], in_all=12)] == [2, 3]
    assert [line.key for line in headed(unmatched, [])] == ["todo-unmatched"]
