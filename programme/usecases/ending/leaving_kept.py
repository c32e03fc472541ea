"""The rows that a partner keeps when a person is deleted: their own year, without the name (decision 29).

The manager reads of them before the deletion, and so does the person that asks for it.
"""

from dataclasses import dataclass

from programme.meeting import MeetingState
from programme.pair import Pair, has_met_on
from programme.people import Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Listing, Phrase, Value, listed_and
from programme.usecases.common.membership import takes_part
from programme.usecases.common.two import SIDES, Two, twos_of


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows of a pair that has begun, seen from the partner of the deleted person.

    Attributes:
        partner: the person that keeps it.
        what: the meetings, the partner's own answers and the signed contract, each as a phrase.
    """

    partner: Person
    what: tuple[Value, ...]


def kept(uow: UnitOfWork, person: Person) -> list[Kept]:
    """Return the rows that each partner of a person keeps, of pairs that go on and of those that have ended."""
    twos = twos_of(uow, _begun(uow, person))
    return [_kept(uow, two, person) for two in twos if not _partner(two, person)[1].forgotten]


def _begun(uow: UnitOfWork, person: Person) -> list[Pair]:
    return [one for seat in takes_part(uow, person) for one in uow.pairs.of_membership(seat.id) if has_met_on(one)]


def _partner(two: Two, person: Person) -> tuple[Membership, Person]:
    role = next(one for one in SIDES if two.person(one).id != person.id)
    return two.membership(role), two.person(role)


def _kept(uow: UnitOfWork, two: Two, person: Person) -> Kept:
    seat, partner = _partner(two, person)
    meetings = [one for one in uow.meetings.of_pair(two.pair.id) if one.state is not MeetingState.CANCELLED]
    answers = sum(seat.id in by_side for by_side in uow.reports.of_pairs([two.pair.id]).values())
    what = (
        *((Phrase("leaving-kept-meetings", {"meetings": len(meetings)}),) if meetings else ()),
        *((Phrase("leaving-kept-answers", {"answers": answers}),) if answers else ()),
        *((Phrase("leaving-kept-contract"),) if uow.contracts.in_force(two.pair.id) else ()),
    )
    return Kept(partner, what)


def for_manager(found: list[Kept]) -> tuple[Phrase, ...]:
    """Return a paragraph for each partner that keeps rows, with their kinds."""
    return tuple(
        Phrase("leaving-kept", {"name": one.partner.first_name, "what": Listing(one.what, ", ")})
        for one in found
        if one.what
    )


def for_person(found: list[Kept]) -> tuple[Phrase, ...]:
    """Return a paragraph for the person that asks to be deleted, if a partner keeps rows."""
    partners = {one.partner.id: one.partner.first_name for one in found}
    return (Phrase("deletion-keeps", {"others": listed_and(list(partners.values()))}),) if partners else ()


def farewell(found: list[Kept]) -> Phrase:
    """Return the last words to a deleted person, which say so if a partner keeps rows."""
    partners = {one.partner.id for one in found}
    return Phrase("farewell-kept", {"count": len(partners)}) if partners else Phrase("farewell")
