"""A story played from its beginning to its end, in peace or in a storm, and what came of it."""

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.settings import UpdatesBy
from sandbox.cast.scenario import Scenario
from sandbox.rehearsal.rehearsal import Telling
from sandbox.storm.outcome import Outcome, outcome_of
from sandbox.storm.plan import Planned, Strike
from sandbox.storm.storm import StormyRehearsal


@dataclass(frozen=True, slots=True)
class Stormed:
    """The strikes of a storm, and the state that it left behind.

    Attributes:
        strikes: how many strikes of each kind there were; a lasting one counts once.
        requests: how many requests the bot made, and `met` how many of them a fault met.
        unanswered: acts after which a phone showed nothing new: the notice at a press that a kill takes along.
        mails: how many mails the mail server took, copies among them, and `mailed` the steps in which it took any.
        stuck: the steps after which something still waited for hours.
        violations: the requests that break the rules of the Bot API.
    """

    outcome: Outcome
    strikes: Counter[Strike]
    requests: int
    met: int
    mails: int
    mailed: tuple[datetime, ...]
    unanswered: int
    stuck: tuple[str, ...]
    violations: tuple[str, ...]
    wall_seconds: float


async def weathered(
    scenario: Scenario,
    plan: Sequence[Planned] = (),
    *,
    updates: UpdatesBy = UpdatesBy.POLLING,
    progress: Telling = lambda _now: None,
) -> Stormed:
    """Play a story through a storm (or, without a plan, in peace), and return what came of it."""
    with tempfile.TemporaryDirectory(prefix="mentorbot-") as folder:
        rehearsal = StormyRehearsal(scenario, Path(folder), plan, updates=updates, progress=progress)
        try:
            await rehearsal.run()
        finally:
            rehearsal.close()
        return Stormed(
            outcome_of(rehearsal, rehearsal.said, tuple(rehearsal.moments)),
            rehearsal.strikes,
            len(rehearsal.server.requests),
            rehearsal.weather.struck.total(),
            len(rehearsal.post.mails),
            tuple(rehearsal.mailed),
            sum("got no answer" in error for error in rehearsal.cast.errors),
            tuple(rehearsal.stuck),
            tuple(rehearsal.server.violations),
            rehearsal.wall_seconds,
        )
