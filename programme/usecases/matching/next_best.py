"""The next best mentor for an adept whose proposal came to nothing: on the manager's list, with a button to ask."""

from collections import Counter
from datetime import datetime

from programme.matching.alternatives import alternatives
from programme.matching.earlier import Effect
from programme.matching.points import before, has_reader
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight
from programme.usecases.matching.gathered import gather, sides
from programme.usecases.matching.match import as_seen, why
from programme.usecases.matching.proposal import ask_button


def offered(uow: UnitOfWork, sight: Sight, adept: Membership, now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the mentor who suits an adept best of those with a free place, and a button that asks; or nothing.

    A place that another suggestion needs is not free, and whoever said no to this adept lately is not asked again.
    """
    read, suggested = gather(uow, adept.programme_id, now), uow.suggestions.of_programme(adept.programme_id)
    seekers, givers = sides(read)
    seeker = next((one for one in seekers if one.membership_id == adept.id), None)
    if seeker is None:
        return (), ()
    pending = Counter(mentor for _, mentor in suggested)
    free = [
        one
        for one in givers
        if one.room > pending[one.membership_id]
        and has_reader(seeker, one)
        and all(was.effect is not Effect.NOT_YET for was in before(seeker, one))
    ]
    for best in alternatives(seeker, free, most=1, weights=read.weights):
        facts: Facts = {"name": best.giver.first_name, "why": why(as_seen(sight, seeker, best))}
        mentor = (best.giver.membership_id, best.giver.first_name)
        ask = ask_button(read.programme, (adept.id, seeker.first_name), mentor)
        return (Phrase("match-next-best", facts),), ((ask,),)
    return (), ()
