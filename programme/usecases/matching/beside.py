"""Two adepts of one mentor: the manager reads who else has the mentor, or is suggested to them, and where they work.

Nothing that is stored tells who competes with whom, so it is a question to the manager and hinders no match. Whoever
works at the same place is said to do so.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from programme.access import Fact
from programme.matching.points import employer_key
from programme.pair import Pair, PairState
from programme.people import Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Phrase
from programme.times import local_day
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import twos_of


def warnings(
    uow: UnitOfWork, sight: Sight, adept: Membership, mentors: Collection[int]
) -> Mapping[int, tuple[Phrase, ...]]:
    """Return, for each of these mentors, lines about what they are to the adept now, and about other adepts of theirs.

    Of these only those whom the manager looks after.
    """
    pairs = uow.pairs.open_of_each(mentors)
    found, bridge = _others(uow, adept, mentors, pairs), _bridge(uow, sight, adept, pairs)
    people = uow.memberships.with_people({one for others in found.values() for one in others})
    mine = uow.people.get(adept.person_id)
    return {
        mentor: bridge.get(mentor, ())
        + tuple(
            _line(mine, people[key][1])
            for key in others
            if key in people and sight.looks_after(people[key][1].id) and sight.sees(Fact.PROGRESS, people[key][1].id)
        )
        for mentor, others in ({one: () for one in bridge if one in mentors} | dict(found)).items()
    }


def _bridge(
    uow: UnitOfWork, sight: Sight, adept: Membership, pairs: Sequence[Pair]
) -> Mapping[int, tuple[Phrase, ...]]:
    """Return the line about the mentor who is the adept's temporary one just now, as far as the manager may know."""
    open_ones = [one for one in pairs if one.adept_id == adept.id and one.state is PairState.BRIDGING]
    return {
        two.mentor.id: (Phrase("match-is-bridge", {**two.facts, "day": local_day(two.pair.since, two.programme)}),)
        for two in twos_of(uow, open_ones)
        if sight.opens(two.pair, *two.ids)
    }


def _others(
    uow: UnitOfWork, adept: Membership, mentors: Collection[int], open_ones: Sequence[Pair]
) -> Mapping[int, Sequence[int]]:
    """Return the other adepts of each mentor, in open pairs first, and then in suggestions."""
    pairs = [(one.adept_id, one.mentor_id) for one in open_ones]
    found: defaultdict[int, list[int]] = defaultdict(list)
    for other, mentor in (*pairs, *uow.suggestions.of_programme(adept.programme_id)):
        if mentor in mentors and other != adept.id and other not in found[mentor]:
            found[mentor].append(other)
    return found


def _line(mine: Person, theirs: Person) -> Phrase:
    facts: Facts = {"adept": mine.first_name, "other": theirs.first_name, "employer": theirs.employer or "none"}
    key = employer_key(mine.employer)
    same = bool(key) and key == employer_key(theirs.employer)
    return Phrase("match-beside-same" if same else "match-beside", facts)
