"""The benchmarks of many people at once run, and what they measure has been answered rightly."""

from pathlib import Path

import pytest

from benchmarks import broadcast, flight, tap
from benchmarks.bots import Side
from benchmarks.measuring import OURS

pytestmark = pytest.mark.deep


async def test_a_tap_changes_what_is_shown(tmp_path: Path) -> None:
    """Both sides answer every tap, in each round."""
    sides = (Side.OURS, Side.FLOOR)
    figures = await tap.measure_of(sides, tmp_path, tap.Size(rounds=2, people=2, others=1))
    assert [set(figure.rounds) for figure in figures] == [set(sides)] * 2
    assert all(wait > 0 for figure in figures for waits in figure.rounds.values() for wait in waits)


async def test_everybody_in_flight_is_answered(tmp_path: Path) -> None:
    """Nobody can get more than the ideal."""
    figures = await flight.measure_of(tmp_path, flight.Size(rounds=1, people=32, others=2))
    assert all(0 < share <= 1 for figure in figures for share in figure.rounds[OURS])


@pytest.mark.parametrize("model", broadcast.MODELS, ids=lambda model: model.name)
async def test_a_broadcast_comes_once(tmp_path: Path, model: broadcast.Model) -> None:
    """Each of forty messages, by each model; no model takes them sooner than it says."""
    time, _refused, wait = await broadcast.measure_of(tmp_path, 40, [model], quick=True)
    assert time.rounds[OURS][0] >= 1
    assert wait.rounds[OURS][0] > 0
