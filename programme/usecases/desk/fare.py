"""How pairs fare, in words for the desk: the colour of each, with its reasons, as far as its reader may know them.

The rule is `programme.fares`. Whoever may not see a kind of fact gets the colour without it, and an assistant hears of
the meetings alone, under a heading that says so. Pairs with a bond to the reader are never among those asked about.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from programme.access import Fact
from programme.due import Topics
from programme.fares import COLOURS, Fare, Known, Limits, Seen, fare, limits, shown, signs
from programme.names import Name
from programme.people import Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Listing, Phrase
from programme.times import local_day
from programme.usecases.common import suspended
from programme.usecases.common.sight import NOBODY, Sight
from programme.usecases.common.two import SIDES, Two
from programme.workbook import Cell

Span: TypeAlias = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Faring:
    """A pair under way as its reader sees it: its colour, and the signs that it comes from, the gravest first."""

    colour: Fare
    seen: Sequence[Seen] = ()


FINE = Faring(Fare.FINE)


def of_programme(
    uow: UnitOfWork, sight: Sight, programme: Programme, besides: Collection[int], now: datetime
) -> Mapping[int, Faring]:
    """Return the pairs under way in a programme that are not fine, by id, without the pairs `besides`.

    A pair that stands still has no colour: nobody expects it to meet.
    """
    by, facts = limits(programme, now), _facts(sight)
    out = frozenset(besides) | suspended.still(uow, programme.id)
    found = ((one.pair, _faring(facts, one, by)) for one in uow.fares.unusual(by) if one.pair not in out)
    return {key: one for key, one in found if one.colour is not Fare.FINE}


def newly_red(
    uow: UnitOfWork, sight: Sight, programme: Programme, besides: Collection[int], told: Topics, span: Span
) -> Mapping[int, Faring]:
    """Return the pairs under way that are red, and were not at the beginning of a span, by id.

    The pairs `besides` are left out, and those that one of the topics `told` is about. Nothing is kept of yesterday's
    colours: what had begun by then is judged by the rules of that moment.
    """
    since, now = span
    by, before, facts = limits(programme, now), limits(programme, since), _facts(sight)
    turning = uow.fares.turning(by, before, told)
    known = [one for one in turning if one.pair not in besides and told.isdisjoint(_topics(one))]
    red = {one.pair: seen for one in known if (seen := _faring(facts, one, by)).colour is Fare.NOW}
    return {one.pair: red[one.pair] for one in known if one.pair in red and not _was_red(facts, one, before)}


def _topics(pair: Known) -> Topics:
    """Return what a wait about a pair, or about one of the two, is about (`Waits.topics`)."""
    return frozenset(((False, pair.pair), (True, pair.adept), (True, pair.mentor)))


def _was_red(facts: frozenset[Fact], known: Known, by: Limits) -> bool:
    begun = [one for one in _faring(facts, known, by).seen if one.since <= by.now]
    return fare(begun, by.now) is Fare.NOW


def of_pair(uow: UnitOfWork, sight: Sight, two: Two, now: datetime) -> Faring | None:
    """Return how a pair fares, or None where it is not under way."""
    by = limits(two.programme, now)
    known = uow.fares.of_pairs(by, [two.pair.id]).get(two.pair.id)
    return _faring(_facts(sight), known, by) if known is not None else None


def _facts(sight: Sight) -> frozenset[Fact]:
    """Return the kinds of fact that the viewer sees of everybody without a bond, asked once for all pairs."""
    return frozenset(fact for fact in Fact if sight.sees(fact, NOBODY))


def _faring(facts: frozenset[Fact], known: Known, by: Limits) -> Faring:
    seen = shown(signs(known, by), facts.__contains__)
    return Faring(fare(seen, by.now), seen)


def counted(counts: Mapping[Fare, int], unusual: Mapping[int, Faring], still: int = 0) -> dict[Fare, int]:
    """Return pairs counted by how they fare, from those counted by their states, those not fine, and those stopped."""
    of = {colour: sum(one.colour is colour for one in unusual.values()) for colour in COLOURS}
    return {**counts, **of, Fare.FINE: counts[Fare.FINE] - len(unusual) - still}


def mark(colour: Fare) -> Phrase:
    """Return the mark of a colour, which differs in its shape too."""
    return Phrase("fare-mark", {"fare": colour.value})


def on_pair_card(sight: Sight, two: Two, faring: Faring, now: datetime) -> tuple[Phrase, ...]:
    """Return the lines of a pair's card: how the pair fares, and why."""
    key = "fare-line" if sight.sees(Fact.REPORT, NOBODY) else "fare-line-meetings"
    return Phrase(key, {"fare": Phrase(f"fare-{faring.colour}")}), *(
        Phrase("fare-why", {"why": one}) for one in reasons(two, faring.seen, now)
    )


def reasons(two: Two, seen: Iterable[Seen], now: datetime) -> list[Phrase]:
    """Return the reasons of a colour in words."""
    names = {role: two.person(role).first_name for role in SIDES}
    return [_reason(two.programme, names, one, now) for one in seen]


def in_workbook(programme: Programme, names: Mapping[Role, Name], faring: Faring, now: datetime) -> tuple[Cell, Cell]:
    """Return how a pair fares, and why, as the cells of a row."""
    why = tuple(_reason(programme, names, one, now) for one in faring.seen)
    return Phrase(f"fare-{faring.colour}"), Listing(why, "; ") if why else ""


def _reason(programme: Programme, names: Mapping[Role, Name], one: Seen, now: datetime) -> Phrase:
    since = local_day(one.since, programme)
    facts: Facts = {
        "name": names[one.role] if one.role else "none",
        "role": one.role.value if one.role else "none",
        "day": since,
        "days": (local_day(now, programme) - since).days,
        "count": one.count,
    }
    return Phrase(f"fare-why-{one.sign}", facts)
