"""The open question of each of the two: to remind them, or to ask them again on another account."""

from datetime import datetime

from programme.pair import Pair, PairState
from programme.people import Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Speech, Utterance
from programme.usecases.common.membership import takes_part
from programme.usecases.common.two import SIDES, Two, twos_of
from programme.usecases.matching import proposal
from programme.usecases.trust import contract, fit
from programme.usecases.year import first_meeting, other_time


def waited_for(uow: UnitOfWork, pair: Pair) -> frozenset[Role]:
    """Return the sides whose answer is open: those to remind."""
    match pair.state:
        case PairState.ASKED_MENTOR:
            return frozenset({Role.MENTOR})
        case PairState.ASKED_ADEPT:
            return frozenset({Role.ADEPT})
        case PairState.MEETING_AHEAD if uow.meetings.planned(pair.id) is None:
            return frozenset(SIDES)
        case PairState.FIT_ASKED:
            return frozenset(SIDES) - frozenset(uow.fits.of_pair(pair.id))
        case PairState.ACTIVE:
            return frozenset(SIDES) if uow.contracts.of_pair(pair.id) is None else can_sign(uow, pair)
        case _:
            return frozenset()


def can_sign(uow: UnitOfWork, pair: Pair) -> frozenset[Role]:
    """Return the sides that have not signed a contract that is written."""
    agreement = uow.contracts.of_pair(pair.id)
    if agreement is None:
        return frozenset()
    signed = {Role.ADEPT: agreement.adept_signed_at, Role.MENTOR: agreement.mentor_signed_at}
    return frozenset(role for role, at in signed.items() if at is None)


def question(uow: UnitOfWork, two: Two, role: Role) -> Speech:
    """Return the open question of this side."""
    match two.pair.state:
        case PairState.ASKED_MENTOR | PairState.ASKED_ADEPT:
            return proposal.question(uow, two, role)
        case PairState.MEETING_AHEAD:
            return first_meeting.nudge(uow, two, role)
        case PairState.FIT_ASKED:
            return fit.question(uow, two, role)
        case _:
            return contract.question(uow, two, role)


def open_questions(uow: UnitOfWork, person: Person, now: datetime) -> list[Utterance]:
    """Return the open questions of a person in all their pairs: the one of the pair, and that of their next meeting."""
    seats = [one for one in takes_part(uow, person) if one.suspended_at is None]
    found = [(pair, one.role) for one in seats for pair in uow.pairs.open_of(one.id)]
    twos = twos_of(uow, [pair for pair, _ in found])
    said: list[Utterance] = []
    for two, (pair, role) in zip(twos, found, strict=True):
        said += [question(uow, two, role)] if role in waited_for(uow, pair) else []
        about_meeting = other_time.question(uow, two, role, now)
        said += [about_meeting] if about_meeting is not None else []
    return said
