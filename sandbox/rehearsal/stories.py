"""The stories that a rehearsal on the page can begin with: the cast runs each forward to its moment."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sandbox.cast.fortnight import NEWCOMERS
from sandbox.cast.profiles import Temper, Tempers
from sandbox.cast.scenario import BEGIN, Scenario

ADEPTS, MENTORS = 6, 4
MORE_ADEPTS, MORE_MENTORS = 8, 6
TEMPERS: Tempers = (
    (
        *(Temper.PLAIN, Temper.BLOCKING, Temper.HASTY, Temper.SILENT, Temper.LEAVING, Temper.LATE),
        *(Temper.PLAIN, Temper.PROMPT, Temper.CURIOUS, Temper.PROMPT),  # the last two are the newcomers'
    ),
    (Temper.PROMPT, Temper.DECLINING, Temper.HOLIDAY, Temper.FORGETFUL),
)


class Story(StrEnum):
    """The point in a programme at which a rehearsal begins."""

    EMPTY = "empty"  # the programme was just created
    REGISTERED = "registered"  # most have registered, and wait for a talk
    MIDYEAR = "midyear"  # pairs meet, and not everything goes well
    CLOSING = "closing"  # the programme's last days


@dataclass(frozen=True, slots=True)
class Setting:
    """The choices of a rehearsal on the page; the same setting always gives the same story."""

    story: Story = Story.REGISTERED
    language: str = "sv"
    seed: int = 1
    database_url: str = ""


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a story comes to its moment.

    Attributes:
        weeks: how long the scenario is.
        moment: where the story begins, always in the morning before the manager's work.
        manager_rests: when the manager stops working through the list, so that it fills; None if she never does.
        drifting: the probability that a pair books no second meeting.
        fortnight: when the last two weeks begin, in which two of a larger cast register, and a letter and a private
            word come; None if nothing of the kind happens.
    """

    weeks: int
    moment: datetime
    manager_rests: datetime | None = None
    drifting: float = 0
    fortnight: datetime | None = None

    def scenario(self, *, seed: int, language: str, database_url: str = "") -> Scenario:
        """Return the scenario that leads to this beginning."""
        return Scenario(
            ADEPTS if self.fortnight is None else MORE_ADEPTS + NEWCOMERS,
            MENTORS if self.fortnight is None else MORE_MENTORS,
            self.weeks,
            seed,
            language,
            database_url=database_url,
            tempers=TEMPERS,
            drifting=self.drifting,
            mails=True,
            fortnight=self.fortnight,
        )


def _after(*, weeks: int = 0, days: int = 0, minutes: int = 0) -> datetime:
    return BEGIN + timedelta(weeks=weeks, days=days, minutes=minutes)


BEGINNINGS = {
    Story.EMPTY: Beginning(52, _after(minutes=20)),
    Story.REGISTERED: Beginning(52, _after(days=3)),
    Story.MIDYEAR: Beginning(
        36, _after(weeks=19), manager_rests=_after(weeks=11), drifting=0.5, fortnight=_after(weeks=17)
    ),
    Story.CLOSING: Beginning(24, _after(weeks=24 - 2, days=-3)),
}
