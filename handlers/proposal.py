"""The answers of the mentor, and then of the adept, to a proposal."""

from handlers import guards
from handlers.request import Request
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.proposal import AdeptSays, MentorSays
from programme.speech import Utterance
from programme.usecases.matching import proposal


def mentor_says(request: Request, uow: UnitOfWork, press: MentorSays) -> list[Utterance]:
    """Take a mentor's answer to a proposal."""
    pair = guards.own_pair(uow, request.actor, press.pair, Role.MENTOR)
    return proposal.mentor_says(uow, request.actor, pair, press.reply)


def adept_says(request: Request, uow: UnitOfWork, press: AdeptSays) -> list[Utterance]:
    """Take an adept's answer to a proposal."""
    pair = guards.own_pair(uow, request.actor, press.pair, Role.ADEPT)
    return proposal.adept_says(uow, request.actor, pair, press.reply)
