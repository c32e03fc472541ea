"""The meeting ahead on the pages of each of the two."""

from datetime import datetime

from programme import windows
from programme.meeting import Meeting
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import AnswerTime, PlanMeeting
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Window
from programme.usecases.common.menu import Rows
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.two import Two
from programme.usecases.year import (
    after_meeting,
    calendar_entry,
    joint_shown,
    meeting_reply,
    point_shown,
)
from programme.usecases.year.meeting_words import cancelling, partner_of, rows, when


def stands(two: Two, role: Role, meeting: Meeting) -> Speech:
    """Return the message that names the meeting that is planned already."""
    text = Phrase("meeting-stands", {**when(two, meeting), "other": partner_of(two, role)})
    window = Window(windows.meeting(two.pair.id), fresh=True)
    return Speech(two.person(role).id, (text,), choices=rows(two, meeting, two.person(role).id), window=window)


def on_my_page(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> tuple[Phrase | None, Rows]:
    """Return the line of `/me` about the meeting ahead, or None, and the buttons about meetings."""
    coming = ahead(uow, two, now)
    partner: Facts = {"other": partner_of(two, role)}
    label = Phrase("button-change-with" if coming else "button-booked-with", partner)
    plans, missing = (Choice(label, PlanMeeting(two.pair.id)),), after_meeting.missing_rows(uow, two, role, now)
    if coming is None:
        return None, (plans, *missing)
    waits, answers = meeting_reply.on_my_page(uow, two, coming, role, now)
    is_asked = any(isinstance(one.press, AnswerTime) for row in answers for one in row)
    changes = () if is_asked else (plans,)  # whoever is asked about another time answers that first
    text = Phrase("me-meeting", {**partner, **when(two, coming)})
    where = (Phrase("meeting-where", {"place": coming.place}),) if coming.place else ()
    said, point = point_shown.told(uow, two, coming, role)
    lines = (text, *joint_shown.line(uow, coming, role), *where, *said, *waits)
    return Phrase("lines", {"lines": Listing(lines)}) if lines[1:] else text, (*answers, *changes, *missing, *point)


def calling_off(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Rows:
    """Return the buttons that put the meeting ahead into a calendar and call it off; none without one."""
    coming = ahead(uow, two, now)
    if coming is None:
        return ()
    reader = two.person(role).id
    return (*calendar_entry.row(two, coming, reader), (cancelling(two, coming, reader),))
