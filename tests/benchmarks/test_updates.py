"""The benchmark of an update runs, its answers are right, and the floor replays all that our bot does."""

from pathlib import Path

import pytest

from benchmarks.bots import Side
from benchmarks.databases import Kind
from benchmarks.measuring import WrongAnswer
from benchmarks.story import Phase, about_me
from benchmarks.updates import Size, measure_on

SMALL = Size(rounds=1, people=2, others=1)
# The peers are installed by `make bench-quick`, not by a test. Before a round ours is recorded, in this process.
SIDES = {Kind.SQLITE: {Side.OURS, Side.FLOOR}, Kind.POSTGRESQL: {Side.FLOOR}}


@pytest.mark.parametrize("kind", [Kind.SQLITE, pytest.param(Kind.POSTGRESQL, marks=pytest.mark.deep)])
async def test_every_side_gives_every_answer(kind: Kind, tmp_path: Path) -> None:
    """Each kind of update is measured on each side, and whoever wrote sees what they should."""
    *updates, memory = await measure_on(kind, tmp_path, SMALL, tuple(SIDES[kind]))
    assert [figure.name.split(" (")[0].split(": ")[1] for figure in updates] == [
        "text",
        "press",
        "/me",
        "/todo, 60 pairs",
    ]
    assert all(set(figure.rounds) == SIDES[kind] for figure in (*updates, memory))
    assert all(spent > 0 for figure in updates for rounds in figure.rounds.values() for spent in rounds)


async def test_a_wrong_answer_is_no_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that does not say what was asked is not measured."""
    wrong = Phase("me", about_me, 2, lambda *_: False)
    monkeypatch.setattr("benchmarks.story.PHASES", (wrong,))
    with pytest.raises(WrongAnswer, match="ours, me: 5000 sees"):
        await measure_on(Kind.SQLITE, tmp_path, SMALL, (Side.OURS,))
