"""The year of a pair as a picture, for a manager."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.fare import GetTrend
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import trend


def get_trend(request: Request, uow: UnitOfWork, press: GetTrend) -> list[Utterance]:
    """Send a manager who looks after the two their year as a picture."""
    return trend.picture(uow, request.actor, guards.managed_pair(uow, request.actor, press.pair, Task.GLANCE))
