"""A rehearsed year: the whole bot in its own process, over HTTP, with everybody who takes part."""

import tempfile
from pathlib import Path

from benchmarks.measuring import OURS, Figure, Goal, Row, WrongAnswer
from sandbox.cast.scenario import Scenario
from sandbox.quick_folder import put_files_in_memory
from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.tally import Tally, tally

ROUNDS = 2
YEAR = Scenario(12, 8, 60, 1, "sv", stand_in=True)  # the story of `make rehearse`, with its stand-in and quiet week
SHORT = Scenario(3, 2, 20, 1, "sv")


async def measure(_folder: Path, quick: bool) -> list[Figure]:
    """Rehearse a few times; each time it has to be the same story, and a good one."""
    put_files_in_memory()  # as `make rehearse` does
    told = [await _rehearsed(SHORT if quick else YEAR) for _ in range(1 if quick else ROUNDS)]
    for one in told:
        if one.wrong:
            raise WrongAnswer(f"the year did not go well: {'; '.join(one.wrong)}")
        if one.story() != told[0].story():
            raise WrongAnswer("the same seed told two stories")
    return [Figure("a rehearsed year", "s", {OURS: [one.wall_seconds for one in told]}, [Goal(at_most=45)])]


async def _rehearsed(scenario: Scenario) -> Tally:
    with tempfile.TemporaryDirectory(prefix="mentorbot-") as folder:
        rehearsal = Rehearsal(scenario, Path(folder))
        await rehearsal.run()
        return tally(rehearsal)


ROW = Row(
    14,
    "year",
    f"A year of {YEAR.adepts} adepts and {YEAR.mentors} mentors, through the bot's own process over HTTP",
    measure,
)
