"""The import of a list of people, for the manager of the programme; and the person that holds another's link."""

from handlers import answer, guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.importing import (
    AllAre,
    GetLinks,
    ImportInto,
    LeaveList,
    NotMe,
    OpenEntry,
    OpenImport,
    ReadAs,
    ShowColumn,
    ShowColumns,
    ShowEntries,
    TakeIn,
    TakeOffList,
)
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.arriving import entry
from programme.usecases.common.membership import desks
from programme.usecases.desk import importing, importing_entry, importing_taken, importing_waiting


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Say how a list of people is sent: /import."""
    guards.desk(uow, request.actor, Task.IMPORT)
    return importing.offer(uow, request.actor)


def show_for(request: Request, uow: UnitOfWork, press: OpenImport) -> list[Utterance]:
    """Say how a list of people is sent for this programme."""
    return importing.offer_for(
        uow, request.actor, guards.managed_programme(uow, request.actor, press.programme, Task.IMPORT)
    )


def received(request: Request, uow: UnitOfWork) -> list[Utterance] | None:
    """Take a file that a manager has sent for a list of people; return None for other messages and senders."""
    attached = request.incoming.attached
    if attached is None or not desks(uow, request.person) or answer.takes_file(request, uow):
        return None
    guards.desk(uow, request.actor, Task.IMPORT)
    return importing.received(uow, request.actor, attached)


def into(request: Request, uow: UnitOfWork, press: ImportInto) -> list[Utterance]:
    """Read a list for the pressed programme."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.IMPORT)
    return importing.into(uow, request.actor, guards.sent_list(uow, request.actor, press.sent), programme)


def columns(request: Request, uow: UnitOfWork, press: ShowColumns) -> list[Utterance]:
    """Show the columns of a list."""
    return importing.show_columns(request.actor, guards.sent_list(uow, request.actor, press.sent))


def column(request: Request, uow: UnitOfWork, press: ShowColumn) -> list[Utterance]:
    """Ask which facts a column of a list holds."""
    return importing.show_column(request.actor, guards.sent_list(uow, request.actor, press.sent), press.number)


def read_as(request: Request, uow: UnitOfWork, press: ReadAs) -> list[Utterance]:
    """Read a column of a list as the kind of facts that was pressed."""
    sent = guards.sent_list(uow, request.actor, press.sent)
    return importing.read_as(uow, request.actor, sent, press.number, press.column)


def all_are(request: Request, uow: UnitOfWork, press: AllAre) -> list[Utterance]:
    """Give all people without a role on a list the pressed role."""
    return importing.all_are(uow, request.actor, guards.sent_list(uow, request.actor, press.sent), press.role)


def take_in(request: Request, uow: UnitOfWork, press: TakeIn) -> list[Utterance]:
    """Put the people of a list in."""
    return importing.take_in(uow, request.actor, guards.sent_list(uow, request.actor, press.sent))


def leave(request: Request, uow: UnitOfWork, press: LeaveList) -> list[Utterance]:
    """Forget a list of people, and enter none of them."""
    return importing.leave(uow, request.actor, guards.sent_list(uow, request.actor, press.sent))


def entries(request: Request, uow: UnitOfWork, press: ShowEntries) -> list[Utterance]:
    """Show the people of lists that have not said yes."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.IMPORT)
    return importing_waiting.show(uow, request.actor, programme, press.number)


def entry_card(request: Request, uow: UnitOfWork, press: OpenEntry) -> list[Utterance]:
    """Show a person of a list that has not said yes."""
    return importing_entry.show(uow, request.actor, guards.waiting_entry(uow, request.actor, press.entry), press)


def take_off(request: Request, uow: UnitOfWork, press: TakeOffList) -> list[Utterance]:
    """Take a person that has not said yes off their list."""
    return importing_entry.take_off(uow, request.actor, guards.waiting_entry(uow, request.actor, press.entry), press)


def links(request: Request, uow: UnitOfWork, press: GetLinks) -> list[Utterance]:
    """Send a list with each person's own link once more."""
    return importing_taken.links(uow, request.actor, guards.list_of_mine(uow, request.actor, press.sent))


def not_me(request: Request, uow: UnitOfWork, press: NotMe) -> list[Utterance]:
    """Let a personal link wait for the right person."""
    return entry.put_back(uow, request.actor, guards.own_membership(uow, request.actor, press.membership))
