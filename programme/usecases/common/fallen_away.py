"""A meeting that falls away with its pair: both read which one, and it leaves the calendars of those who want mail."""

from datetime import datetime

from programme.mail import MailKind
from programme.meeting import Meeting
from programme.pair import Pair
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import CalendarOf, Facts, MailOrder, Phrase
from programme.times import day_and_time
from programme.usecases.common import unheard
from programme.usecases.common.two import Two


def ahead(uow: UnitOfWork, pair: Pair, now: datetime) -> Meeting | None:
    """Return the meeting ahead that a pair loses, or has lost, by its end; None where there is none."""
    meeting = uow.meetings.planned(pair.id)
    return meeting if meeting is not None and meeting.starts_at > now else None


def gone(uow: UnitOfWork, two: Two, now: datetime, role: Role, key: str = "ending-gone") -> Facts:
    """Return what the words about an end say, to a side, of the time that it knows: named, or nothing said of it."""
    meeting = ahead(uow, two.pair, now) and unheard.known(uow, two, role, now)
    return {"gone": "" if meeting is None else Phrase(key, day_and_time(meeting.starts_at, two.zone))}


def fallen_away(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[MailOrder]:
    """Return the mail that takes a meeting of an ended pair out of the calendar of a side, once that side is told."""
    meeting = ahead(uow, two.pair, now)
    knows = meeting and unheard.known(uow, two, role, now)
    if meeting is None or knows is None:
        return []
    text = (Phrase("mail-fell-away", day_and_time(knows.starts_at, two.zone)),)
    return [MailOrder(two.person(role).id, MailKind.CALENDAR, text, CalendarOf(meeting.id, role))]
