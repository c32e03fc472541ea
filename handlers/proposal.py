"""The answers of the mentor, and then of the adept, to a proposal, and the reason for a no."""

from handlers import guards
from handlers.request import Request
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.proposal import AdeptSays, MentorSays, SayWhy
from programme.speech import Utterance
from programme.usecases.matching import proposal, why_not


def mentor_says(request: Request, uow: UnitOfWork, press: MentorSays) -> list[Utterance]:
    """Take a mentor's answer to a proposal."""
    pair = guards.own_pair(uow, request.actor, press.pair, Role.MENTOR)
    return proposal.mentor_says(uow, request.actor, pair, press.reply)


def adept_says(request: Request, uow: UnitOfWork, press: AdeptSays) -> list[Utterance]:
    """Take an adept's answer to a proposal."""
    pair = guards.own_pair(uow, request.actor, press.pair, Role.ADEPT)
    return proposal.adept_says(uow, request.actor, pair, press.reply)


def say_why(request: Request, uow: UnitOfWork, press: SayWhy) -> list[Utterance]:
    """Take the reason for a no."""
    pair, role = guards.pair_of_mine(uow, request.actor, press.pair)
    return why_not.say(uow, request.actor, pair, role, press.why)
