"""The next best mentor for an adept whose proposal came to nothing: on the manager's list, with a button to ask."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from programme.matching.alternatives import Alternative, alternatives
from programme.matching.earlier import Effect
from programme.matching.points import before, has_reader
from programme.matching.sides import Seeker
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight
from programme.usecases.matching.gathered import Gathered, gather, sides
from programme.usecases.matching.match import as_seen, why
from programme.usecases.matching.proposal import ask_button


def offered(uow: UnitOfWork, sight: Sight, adept: Membership, now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the mentor who suits an adept best of those with a free place, and a button that asks; or nothing.

    A place that another suggestion needs is not free, and whoever said no to this adept lately is not asked again.
    """
    read, suggested = gather(uow, adept.programme_id, now), uow.suggestions.of_programme(adept.programme_id)
    seekers, _ = sides(read)
    seeker = next((one for one in seekers if one.membership_id == adept.id), None)
    if seeker is None:
        return (), ()
    for best in suited(read, suggested, seeker, most=1):
        facts: Facts = {"name": best.giver.first_name, "why": why(as_seen(sight, seeker, best))}
        mentor = (best.giver.membership_id, best.giver.first_name)
        ask = ask_button(read.programme, (adept.id, seeker.first_name), mentor)
        return (Phrase("match-next-best", facts),), ((ask,),)
    return (), ()


def suited(
    read: Gathered, suggested: Sequence[tuple[int, int]], seeker: Seeker, *, most: int
) -> tuple[Alternative, ...]:
    """Return the mentors who suit an adept best of those with a free place, whom nothing speaks against just now."""
    pending = Counter(mentor for _, mentor in suggested)
    free = [
        one
        for one in sides(read)[1]
        if one.room > pending[one.membership_id]
        and has_reader(seeker, one)
        and all(was.effect is not Effect.NOT_YET for was in before(seeker, one))
    ]
    return alternatives(seeker, free, most=most, weights=read.weights)
