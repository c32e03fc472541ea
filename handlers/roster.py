"""The lists of the people and of the pairs of a programme, and the cards that are opened from them."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.roster import OpenFromPairs, OpenFromPeople, PairsView, PeopleView, ShowPairs, ShowPeople
from programme.speech import Choice, Phrase, Utterance
from programme.tasks import Task
from programme.usecases.common import switching
from programme.usecases.common.membership import on_desk
from programme.usecases.desk import pair_card, people, roster


def show_people(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the first page of the participants: /people."""
    return sheet(request, uow, 0, in_place=False)


def sheet(request: Request, uow: UnitOfWork, number: int, *, in_place: bool) -> list[Utterance]:
    """Show a page of all participants of the programme that was open last; `number` counts from 0."""
    guards.desk(uow, request.actor, Task.LOOK)
    programme = switching.first(on_desk(uow, request.actor.person), request.actor)
    return roster.people(uow, request.actor, programme, PeopleView.ALL, number, fresh=not in_place)


def people_page(request: Request, uow: UnitOfWork, press: ShowPeople) -> list[Utterance]:
    """Show the pressed page of the participants."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    return roster.people(uow, request.actor, programme, press.view, press.number, fresh=press.fresh)


def open_person(request: Request, uow: UnitOfWork, press: OpenFromPeople) -> list[Utterance]:
    """Show a participant's card, with the way back to the page."""
    membership = guards.managed_membership(uow, request.actor, press.membership, Task.LOOK)
    back = ShowPeople(membership.programme_id, press.view, press.number, fresh=True)
    return people.card(uow, request.actor, membership, back=Choice(Phrase("button-back-to-list"), back))


def show_pairs(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the first page of the pairs: /pairs."""
    guards.desk(uow, request.actor, Task.LOOK)
    programme = switching.first(on_desk(uow, request.actor.person), request.actor)
    return roster.pairs(uow, request.actor, programme, PairsView.ALL, 0, fresh=True)


def pairs_page(request: Request, uow: UnitOfWork, press: ShowPairs) -> list[Utterance]:
    """Show the pressed page of the pairs."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.LOOK)
    return roster.pairs(uow, request.actor, programme, press.view, press.number, fresh=press.fresh)


def open_pair(request: Request, uow: UnitOfWork, press: OpenFromPairs) -> list[Utterance]:
    """Show a pair's card, with the way back to the page."""
    pair = guards.managed_pair(uow, request.actor, press.pair, Task.LOOK)
    back = ShowPairs(pair.programme_id, press.view, press.number, fresh=True)
    return pair_card.show(uow, request.actor, pair, back=Choice(Phrase("button-back-to-list"), back))
