"""The pairs that have turned red since the digest before, each once and with its reasons.

What has just come to the list stands in the same digest with its reason, and is not said twice: what is left are pairs
that have turned red by waiting, as where nobody has told of a meeting for a week.
"""

from datetime import datetime

from programme.due import Waits
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pair import OpenPair
from programme.speech import Listing, Phrase
from programme.times import is_over
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import Two, twos_of
from programme.usecases.desk import fare
from programme.usecases.desk.fare import Faring
from programme.usecases.desk.matters import Entry, Matter, Section


def section(
    uow: UnitOfWork, sight: Sight, programme: Programme, told: Waits, since: datetime, now: datetime
) -> list[Section]:
    """Return the pairs that have turned red between two moments as a section, or nothing.

    Args:
        uow: what is stored.
        sight: the reader's; pairs whose answers they may not read are left out.
        programme: the programme.
        told: the waits that the same message tells of as new.
        since: the moment up to which the digest before has told.
        now: the moment up to which this one tells.
    """
    if is_over(programme, now):
        return []
    near = uow.pairs.of_people(sight.near)
    closed = {pair for pair, two in near.items() if not sight.looks_after(*two)}
    red = fare.newly_red(uow, sight, programme, closed, told.topics, (since, now))
    if not red:
        return []
    return [Section("", [_entry(two, red[two.pair.id], now) for two in twos_of(uow, uow.pairs.many(red).values())])]


def _entry(two: Two, seen: Faring, now: datetime) -> Entry:
    why = Listing(tuple(fare.reasons(two, seen.seen, now)), "; ")
    matter = Matter(
        Phrase("digest-red-line", {**two.names, "why": why}), Phrase("pair-button", two.facts), OpenPair(two.pair.id)
    )
    return Entry(lambda _: matter)
