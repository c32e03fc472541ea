"""Announcements: a manager's words to many participants at once."""

from handlers import guards
from handlers.request import Request
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.announcement import (
    ChangeAnnouncement,
    Pick,
    PickFrom,
    PicksDone,
    SendAnnouncement,
    StartAnnouncement,
    StopAnnouncement,
)
from programme.speech import Utterance
from programme.tasks import Task
from programme.usecases.desk import announcement, announcement_picks


def start(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Begin an announcement: /announce."""
    guards.desk(uow, request.actor, Task.ANNOUNCE)
    return announcement.start(uow, request.actor)


def start_in(request: Request, uow: UnitOfWork, press: StartAnnouncement) -> list[Utterance]:
    """Begin an announcement in a programme of the sender."""
    programme = guards.managed_programme(uow, request.actor, press.programme, Task.ANNOUNCE)
    return announcement.start_in(uow, request.actor, programme)


def send(request: Request, uow: UnitOfWork, press: SendAnnouncement) -> list[Utterance]:
    """Send an announcement that the sender has written."""
    mine = guards.own_announcement(uow, request.actor, press.announcement)
    return announcement.send(uow, request.actor, mine, press.when)


def change(request: Request, uow: UnitOfWork, press: ChangeAnnouncement) -> list[Utterance]:
    """Take an announcement that the sender has written up again."""
    return announcement.change(uow, request.actor, guards.own_announcement(uow, request.actor, press.announcement))


def pick_from(request: Request, uow: UnitOfWork, press: PickFrom) -> list[Utterance]:
    """Show a page of the participants who can be picked for an announcement."""
    mine = guards.own_announcement(uow, request.actor, press.announcement)
    return announcement_picks.show(uow, request.actor, mine, press.view, press.number)


def pick(request: Request, uow: UnitOfWork, press: Pick) -> list[Utterance]:
    """Pick a participant for an announcement, or leave them out again."""
    mine = guards.own_announcement(uow, request.actor, press.announcement)
    one = guards.managed_membership(uow, request.actor, press.membership, Task.ANNOUNCE)
    return announcement_picks.pick(uow, request.actor, mine, one, press)


def picks_done(request: Request, uow: UnitOfWork, press: PicksDone) -> list[Utterance]:
    """Show an announcement as the picked participants will read it."""
    mine = guards.own_announcement(uow, request.actor, press.announcement)
    return announcement.picks_done(uow, request.actor, mine)


def stop(request: Request, uow: UnitOfWork, press: StopAnnouncement) -> list[Utterance]:
    """Stop an announcement that the sender has written."""
    return announcement.stop(uow, request.actor, guards.own_announcement(uow, request.actor, press.announcement))
