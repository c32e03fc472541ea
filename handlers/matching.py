"""/match, the suggestions, and the answers to proposals."""

from handlers import guards
from handlers.request import Request
from programme.people import Role
from programme.ports import UnitOfWork
from programme.presses import AdeptSays, AskAllMentors, AskMentor, LeaveOut, MentorSays, OtherMentors, ShowSuggestion
from programme.speech import Errand, Phrase, Speech, Utterance
from programme.usecases import matching, proposal
from programme.usecases.menu import manages


def match(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """/match: for each programme that the manager has, in the background."""
    guards.manager(uow, request.actor)
    looking = Speech(request.person.id, (Phrase("match-looking"),))
    return [looking, *(Errand("match", one.id, request.person.id) for one in manages(uow, request.person))]


def show(request: Request, uow: UnitOfWork, press: ShowSuggestion) -> list[Utterance]:
    """Turn to a suggestion."""
    programme = guards.managed_programme(uow, request.actor, press.programme)
    return matching.show(uow, request.actor, programme, press.adept, in_place=True)


def ask_mentor(request: Request, uow: UnitOfWork, press: AskMentor) -> list[Utterance]:
    """Ask one mentor."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Role.ADEPT)
    mentor = guards.managed_membership(uow, request.actor, press.mentor, Role.MENTOR)
    return matching.ask_mentor(uow, request.actor, adept, mentor)


def ask_all(request: Request, uow: UnitOfWork, press: AskAllMentors) -> list[Utterance]:
    """Ask all mentors that are suggested."""
    programme = guards.managed_programme(uow, request.actor, press.programme)
    return matching.ask_all(uow, request.actor, programme, sure=bool(press.sure))


def leave_out(request: Request, uow: UnitOfWork, press: LeaveOut) -> list[Utterance]:
    """Leave an adept out."""
    return matching.leave_out(
        uow, request.actor, guards.managed_membership(uow, request.actor, press.adept, Role.ADEPT)
    )


def others(request: Request, uow: UnitOfWork, press: OtherMentors) -> list[Utterance]:
    """Show who else there is."""
    adept = guards.managed_membership(uow, request.actor, press.adept, Role.ADEPT)
    return matching.others(uow, request.actor, adept)


def mentor_says(request: Request, uow: UnitOfWork, press: MentorSays) -> list[Utterance]:
    """A mentor answers a proposal."""
    pair = guards.own_pair(uow, request.actor, press.pair, Role.MENTOR)
    return proposal.mentor_says(uow, request.actor, pair, yes=bool(press.yes))


def adept_says(request: Request, uow: UnitOfWork, press: AdeptSays) -> list[Utterance]:
    """An adept answers a proposal."""
    pair = guards.own_pair(uow, request.actor, press.pair, Role.ADEPT)
    return proposal.adept_says(uow, request.actor, pair, press.what)
