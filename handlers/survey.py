"""Surveys, opened by a button."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.survey import AnswerSurvey
from programme.speech import Utterance
from programme.usecases.year import survey


def answer(request: Request, uow: UnitOfWork, press: AnswerSurvey) -> list[Utterance]:
    """Open the form of a survey."""
    return survey.open_survey(uow, request.actor, guards.own_survey(uow, request.actor, press.survey))
