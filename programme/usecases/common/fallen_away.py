"""A meeting that falls away with its pair: it leaves the calendars of those who want mail, once they are told."""

from datetime import datetime

from programme.mail import MailKind
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import CalendarOf, MailOrder, Phrase
from programme.times import day_and_time
from programme.usecases.common.two import Two


def fallen_away(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[MailOrder]:
    """Return the mail that takes a meeting of an ended pair out of the calendar of a side, once that side is told."""
    meeting = uow.meetings.planned(two.pair.id)
    if meeting is None or meeting.starts_at <= now:
        return []
    text = (Phrase("mail-fell-away", day_and_time(meeting.starts_at, two.zone)),)
    return [MailOrder(two.person(role).id, MailKind.CALENDAR, text, CalendarOf(meeting.id, role))]
