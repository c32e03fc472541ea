"""The export: a programme's people, pairs and meetings as a workbook, cut to what its manager may see."""

from datetime import datetime
from zoneinfo import ZoneInfo

from programme import windows
from programme.audit import Did
from programme.people import Actor, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.export import GetWorkbook
from programme.presses.page import Page
from programme.speech import Choice, Phrase, Recipe, Speech, Utterance, Window
from programme.surveys import FORMS_ASKED
from programme.tasks import Task
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import page_button
from programme.usecases.common.sight import sight_of
from programme.usecases.desk.export_read import Kept
from programme.usecases.desk.export_sheets import calls, gatherings, meetings, notes, pairs, people, reports, surveys
from programme.workbook import Workbook


def offer(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Name the sheets of the workbook, with a button for each programme that the manager runs."""
    programmes = desks(uow, actor.person, Task.EXPORT)
    rows = tuple((button(one, named=len(programmes) > 1),) for one in programmes)
    window = Window(windows.EXPORT, fresh=True)
    text = (Phrase("export-holds"), Phrase("export-care"))
    return [Speech(actor.person.id, text, choices=(*rows, (page_button(Page.TODO),)), window=window)]


def button(programme: Programme, *, named: bool) -> Choice:
    """Return the button that fetches a programme's workbook; `named` where the manager runs several programmes."""
    label = Phrase("button-export-of", {"programme": programme.name}) if named else Phrase("button-export")
    return Choice(label, GetWorkbook(programme.id))


def send(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Send the manager a programme's workbook, and note in the audit that they have it."""
    mine = seat_of(uow, actor.person, programme)
    uow.audit.record(actor.person, Did.EXPORTED, programme, actor.now)
    recipe = Recipe("workbook", mine.id, actor.person.language)
    caption = Phrase("export-caption", {"programme": programme.name})
    return [Speech(actor.person.id, (caption,), document=recipe)]  # to be saved


def seat_of(uow: UnitOfWork, manager: Person, programme: Programme) -> Membership:
    """Return a manager's own membership in a programme, by which a document is made for this reader."""
    seats = uow.memberships.of_person(manager.id)
    return next(one for one in seats if one.programme_id == programme.id and one.role is Role.MANAGER)


def workbook(uow: UnitOfWork, membership_id: int, now: datetime) -> Workbook:
    """Return a programme's workbook as a manager may see it, by the id of the manager's membership.

    Raises:
        LookupError: the membership is gone.
    """
    mine = uow.memberships.get(membership_id)
    programme = uow.programmes.get(mine.programme_id)
    kept = Kept.of(uow, programme, sight_of(uow, uow.people.get(mine.person_id), programme.id), now)
    made_at = now.astimezone(ZoneInfo(programme.time_zone)).replace(tzinfo=None)
    every = (people, pairs, meetings, reports, *(surveys(one) for one in FORMS_ASKED), gatherings, calls, notes)
    return Workbook(programme.name, made_at, tuple(sheet(kept) for sheet in every))
