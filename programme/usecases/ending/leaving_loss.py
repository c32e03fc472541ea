"""What a partner loses when a person is deleted: a pair goes with its people, and so do the partner's own answers.

The manager reads it before the deletion, and the partner hears it, so that nobody finds their year gone by surprise.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from programme.meeting import MeetingState
from programme.pair import PairState, has_begun
from programme.people import Actor, Membership, Person
from programme.ports import UnitOfWork
from programme.speech import Lane, Listing, Phrase, Receipt, Sent, Speech, Utterance, Value
from programme.usecases.common.membership import takes_part
from programme.usecases.common.menu import menu
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.ending.leaving import Parting


@dataclass(frozen=True, slots=True)
class Loss:
    """What is stored about a pair that has begun, seen from the partner of the person who is deleted.

    Attributes:
        partner: who loses it.
        what: the meetings, the partner's own answers and the signed contract, each as a phrase.
    """

    two: Two
    partner: Person
    gone: Person
    what: tuple[Value, ...]

    @property
    def told(self) -> Phrase:
        """What the partner reads."""
        return Phrase("leaving-loss-told", {"other": self.gone.first_name})


def losses(uow: UnitOfWork, person: Person) -> list[Loss]:
    """Return what each partner of a person loses with them, in pairs that go on and in those that have ended."""
    pairs = [one for seat in takes_part(uow, person) for one in uow.pairs.of_membership(seat.id) if has_begun(one)]
    found = [_loss(uow, two_of(uow, one), person) for one in pairs]
    return [one for one in found if one.what]


def _loss(uow: UnitOfWork, two: Two, person: Person) -> Loss:
    role = next(one for one in SIDES if two.person(one).id != person.id)
    meetings = [one for one in uow.meetings.of_pair(two.pair.id) if one.state is not MeetingState.CANCELLED]
    answers = _answers(uow, two, two.membership(role))
    what = (
        *((Phrase("leaving-loss-meetings", {"meetings": len(meetings)}),) if meetings else ()),
        *((Phrase("leaving-loss-answers", {"answers": answers}),) if answers else ()),
        *((Phrase("leaving-loss-contract"),) if uow.contracts.in_force(two.pair.id) else ()),
    )
    return Loss(two, two.person(role), person, what)


def _answers(uow: UnitOfWork, two: Two, partner: Membership) -> int:
    return sum(partner.id in by_side for by_side in uow.reports.of_pair(two.pair.id).values())


def for_manager(lost: Sequence[Loss]) -> tuple[Phrase, ...]:
    """Return a paragraph for each partner, with what they lose."""
    return tuple(
        Phrase("leaving-loss", {"name": one.partner.first_name, "what": Listing(one.what, ", ")}) for one in lost
    )


def added(parting: Parting, lost: Sequence[Loss]) -> Parting:
    """Return a parting whose words also say what is lost, if anything is."""
    mine = next((one for one in lost if one.two.pair.id == parting.two.pair.id), None)
    if mine is None:
        return parting
    return replace(parting, words=Phrase("lines", {"lines": Listing((parting.words, mine.told), "\n\n")}))


def tell_former(uow: UnitOfWork, actor: Actor, lost: Sequence[Loss]) -> list[Utterance]:
    """Tell the partners of pairs that have ended already; those of open ones read it with the words of the parting."""
    ended = {one.partner.id: one for one in lost if one.two.pair.state is PairState.ENDED}
    receipt = Receipt(actor.person.id, Sent.WORD)
    return [
        Speech(key, (one.told,), choices=menu(uow, one.partner), lane=Lane.BROADCAST, receipt=receipt)
        for key, one in ended.items()
        if key != actor.person.id and one.partner.deletion_asked_at is None
    ]
