"""Where the pairs of a programme land with other days or another rhythm, read before anything is changed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme.access import Fact
from programme.pair import PairState, whole
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Listing, Phrase
from programme.usecases.common import outlook, resting
from programme.usecases.common.outlook import Outlook
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import Two

PAIRS_NAMED = 15


def paragraph(
    uow: UnitOfWork, sight: Sight, planned: Programme, pairs: Sequence[Two], now: datetime
) -> tuple[Phrase, ...]:
    """Return where each of these pairs lands now and then, who rests, and how many have ended; nothing without any.

    Args:
        uow: the unit of work.
        sight: of the manager.
        planned: the programme as it would be.
        pairs: the open pairs that the manager sees to.
        now: the present moment.
    """
    changes = [(two, replace(two, programme=planned)) for two in pairs if two.pair.state is PairState.ACTIVE]
    found = outlook.of_pairs(uow, changes, now)
    changed = sorted((one for one in found if one.changes), key=lambda one: one.lands - one.goal)
    shown = changed[:PAIRS_NAMED]
    more = (Phrase("todo-more", {"count": len(changed) - len(shown)}),) if len(changed) > len(shown) else ()
    rest = (*_unknown(len(changes) - len(found)), *_resting(uow, planned, pairs), *_ended(uow, sight, planned))
    head = (Phrase("outlook-title"), *map(outlook.line, shown), *more, _sum(found)) if found else ()
    return (Phrase("lines", {"lines": Listing((*head, *rest))}),) if head or rest else ()


def _sum(found: Sequence[Outlook]) -> Phrase:
    gain = sum(one.then > one.lands for one in found)
    lose = sum(one.then < one.lands for one in found)
    return Phrase("outlook-sum", {"gain": gain, "lose": lose, "count": len(found)})


def _unknown(count: int) -> tuple[Phrase, ...]:
    return (Phrase("outlook-unknown", {"count": count}),) if count else ()


def _resting(uow: UnitOfWork, planned: Programme, pairs: Sequence[Two]) -> tuple[Phrase, ...]:
    """Return a line for each pair that rests, with until when."""
    rests, _ = resting.lasting_of(uow, planned.id)
    found = [two for two in pairs if two.pair.id in rests]
    lines = [
        Phrase("outlook-rests", {**two.names, "until": resting.day_of(rests[two.pair.id])})
        for two in found[:PAIRS_NAMED]
    ]
    more = len(found) - len(lines)
    return (*lines, *((Phrase("todo-more", {"count": more}),) if more else ()))


def _ended(uow: UnitOfWork, sight: Sight, planned: Programme) -> tuple[Phrase, ...]:
    """Return how many pairs were under way and have ended, of those that the manager sees to."""
    over = [
        one
        for one in whole(uow.pairs.in_programme(planned.id))
        if one.state is PairState.ENDED and one.start_confirmed_at
    ]
    seats = uow.memberships.with_people({key for one in over for key in (one.adept_id, one.mentor_id)}) if over else {}
    people = [[seats[key][1].id for key in (one.adept_id, one.mentor_id) if key in seats] for one in over]
    count = sum(bool(two) and sight.sees(Fact.MEETINGS, *two) for two in people)
    return (Phrase("outlook-ended", {"count": count}),) if count else ()
