"""A survey that a manager sends now: which, to whom, how it looks; and the page of a programme's surveys."""

from handlers import guards
from handlers.request import Request, is_from
from programme import windows
from programme.people import Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.enquiry import (
    AskWhom,
    SeeEnquiry,
    SeePairEnquiry,
    SendEnquiry,
    SendPairEnquiry,
    SentForm,
    ShowSurveys,
    StopEnquiry,
)
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import enquiry, enquiry_sent, result

NO_PROGRAMME = 0


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show a manager the surveys of their programme: /survey."""
    programme = guards.programme_at_hand(uow, request.actor, Task.SURVEYS)
    return result.show(uow, request.actor, programme, in_place=False)


def page(request: Request, uow: UnitOfWork, press: ShowSurveys) -> list[Utterance]:
    """Show the surveys of a programme."""
    return result.show(uow, request.actor, _mine(request, uow, press.programme), in_place=_here(request, uow))


def whom(request: Request, uow: UnitOfWork, press: AskWhom) -> list[Utterance]:
    """Ask to whom a survey is to go."""
    programme = _mine(request, uow, press.programme)
    return enquiry.choose(uow, request.actor, programme, press.form, in_place=_here(request, uow))


def see(request: Request, uow: UnitOfWork, press: SeeEnquiry) -> list[Utterance]:
    """Show how a survey will look, and to how many it goes."""
    chosen = enquiry.to(_mine(request, uow, press.programme), press.form, press.to)
    return enquiry.see(uow, request.actor, chosen, in_place=_here(request, uow))


def see_pair(request: Request, uow: UnitOfWork, press: SeePairEnquiry) -> list[Utterance]:
    """Show how a survey will look to the two of a pair."""
    chosen = _of_pair(request, uow, press.pair, press.form)
    return enquiry.see(uow, request.actor, chosen, in_place=_here(request, uow))


def send(request: Request, uow: UnitOfWork, press: SendEnquiry) -> list[Utterance]:
    """Send a survey."""
    chosen = enquiry.to(_mine(request, uow, press.programme), press.form, press.to)
    return enquiry.send(uow, request.actor, chosen, press.people, in_place=_here(request, uow))


def send_pair(request: Request, uow: UnitOfWork, press: SendPairEnquiry) -> list[Utterance]:
    """Send a survey to the two of a pair."""
    chosen = _of_pair(request, uow, press.pair, press.form)
    return enquiry.send(uow, request.actor, chosen, press.people, in_place=_here(request, uow))


def stop(request: Request, uow: UnitOfWork, press: StopEnquiry) -> list[Utterance]:
    """Stop a survey that is on its way."""
    found = uow.enquiries.find(press.enquiry)
    _mine(request, uow, found.programme_id if found else NO_PROGRAMME)  # the same refusal where there is no row
    assert found is not None
    return enquiry_sent.stop(uow, request.actor, found, in_place=_here(request, uow))


def _mine(request: Request, uow: UnitOfWork, key: int) -> Programme:
    return guards.managed_programme(uow, request.actor, key, Task.SURVEYS)


def _of_pair(request: Request, uow: UnitOfWork, key: int, form: SentForm) -> enquiry.Chosen:
    return enquiry.to_pair(uow, guards.managed_pair(uow, request.actor, key, Task.SURVEYS), form)


def _here(request: Request, uow: UnitOfWork) -> bool:
    return is_from(request, uow, windows.SURVEYS)
