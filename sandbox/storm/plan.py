"""The plan of a storm: which strike comes at which moment of the story; the same seed makes the same plan."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import cycle, islice


class Strike(StrEnum):
    """The kind of a strike."""

    KILL = "kill"  # SIGKILL, and another process at once
    RESET = "reset"  # the connection is cut before the request is carried out
    CUT = "cut"  # it is carried out, and the connection is cut before the answer
    STALLED = "stalled"  # it is not carried out, and no answer ever comes
    SWALLOWED = "swallowed"  # it is carried out, and no answer ever comes
    LATE = "late"  # it is carried out, and the answer comes later than the bot waits
    UNREADABLE = "unreadable"  # it is carried out, and half of the answer comes
    SLOW = "slow"  # everything takes its time
    FLOOD = "429"  # Telegram asks the bot to wait
    ERROR = "500"  # Telegram has trouble of its own
    NO_POLL = "no poll"  # the bot can't fetch its updates
    TWICE = "twice"  # an update comes again after it was confirmed
    DATABASE = "database"  # the database is locked (SQLite), or refuses everybody (PostgreSQL)
    SESSIONS = "sessions"  # PostgreSQL ends all sessions; SQLite has none
    POST = "post"  # SIGKILL while the mail server takes a mail: before it has the mail, or before it says so
    SHUT = "shut"  # the mail server hangs up on the bot
    CLOCK = "clock"  # the clock of the bot's machine is an hour wrong for the rest of the step


BLOWS = tuple(kind for kind in Strike if kind is not Strike.KILL)
OF_MAIL = (Strike.POST, Strike.SHUT)
"""The strikes at steps in which mails go, where the story has any."""
ONCE = 0.0
LENGTHS = {
    Strike.RESET: (ONCE, 10.0, 120.0, 3600.0),
    Strike.CUT: (ONCE, 10.0, 120.0, 3600.0),
    Strike.STALLED: (ONCE, 10.0, 120.0),
    Strike.SWALLOWED: (ONCE, 10.0, 120.0),
    Strike.LATE: (ONCE,),
    Strike.UNREADABLE: (ONCE,),
    Strike.SLOW: (10.0,),
    Strike.FLOOD: (ONCE,),
    Strike.ERROR: (ONCE, 10.0, 120.0, 3600.0),
    Strike.NO_POLL: (ONCE,),
    Strike.TWICE: (ONCE,),
    Strike.DATABASE: (10.0, 60.0),
    Strike.SESSIONS: (ONCE,),
    Strike.POST: (ONCE,),
    Strike.SHUT: (120.0, 3600.0),
    Strike.CLOCK: (-3600.0, 3600.0),
}
"""How long a strike lasts, in seconds of the story's clock (`ONCE`: for a single request), or how wrong a clock is."""
MOST_REQUESTS_BEFORE = 3


@dataclass(frozen=True, slots=True)
class Planned:
    """A strike that is planned.

    Attributes:
        at: the step of the story that it strikes.
        seconds: how long it lasts on the story's clock (`ONCE` for a single request), or how wrong a clock is set.
        after: how many requests of the step it lets pass; None to strike by the real clock instead.
        within: its place in a short span of the real clock, from 0 to 1.
    """

    kind: Strike
    at: datetime
    seconds: float
    after: int | None
    within: float


def planned(
    seed: int, moments: Sequence[datetime], *, kills: int, blows: int, mailed: Sequence[datetime] = ()
) -> list[Planned]:
    """Return the strikes in order: `kills` kills, and `blows` others, of all kinds in turn.

    Args:
        seed: The storm's seed.
        moments: The steps of the story in which the bot spoke.
        kills: How many kills.
        blows: How many strikes of the other kinds.
        mailed: The steps of the story in which mails went.
    """
    dice = random.Random(f"{seed} storm")
    kinds = [*[Strike.KILL] * kills, *islice(cycle(one for one in BLOWS if mailed or one not in OF_MAIL), blows)]
    places = _places(dice, moments, len(kinds))
    posts = iter(_places(dice, mailed, sum(one in OF_MAIL for one in kinds)))
    strikes = [
        Planned(
            kind,
            next(posts) if kind in OF_MAIL else at,
            dice.choice(LENGTHS.get(kind, (ONCE,))),
            dice.choice((None, *range(MOST_REQUESTS_BEFORE))),
            dice.random(),
        )
        for kind, at in zip(kinds, places, strict=False)
    ]
    return sorted(strikes, key=lambda one: one.at)


def _places(dice: random.Random, moments: Sequence[datetime], count: int) -> list[datetime]:
    """Return as many moments as are wanted or more, none of them again before each was taken."""
    rounds = count // max(len(moments), 1) + 1
    return [moment for _ in range(rounds) for moment in dice.sample(moments, len(moments))]
