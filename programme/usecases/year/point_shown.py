"""Where the line that the adept wants to bring up is read: in the reminder and on `/me`, until the two have met.

It stays between the two: the mentor reads it once the adept has said so, and nobody else does. It is said in Telegram
alone, so that it is in no words that a manager passes on to whoever has none.
"""

from dataclasses import replace

from programme.meeting import Meeting, MeetingState, Point
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.point import OpenPoint
from programme.speech import Choice, Phrase
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import Two, other


def can_read(two: Two, role: Role) -> bool:
    """Tell whether a side reads here at all: it has Telegram, and Telegram takes messages to it."""
    person = two.person(role)
    return person.telegram_id is not None and person.unreachable_since is None


def told(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the line for this side, and the button by which the adept writes or changes it; the meeting is ahead."""
    if not can_read(two, role):
        return (), ()
    point = uow.points.of_meeting(meeting.id)
    if role is Role.ADEPT:
        key = "button-point-write" if point is None else "button-point-open"
        return _mine(point), ((Choice(Phrase(key), OpenPoint(meeting.id)),),)
    if point is None or not point.shown:
        return (), ()
    return (Phrase("point-theirs", {"other": two.person(other(role)).first_name, "line": point.line}),), ()


def _mine(point: Point | None) -> tuple[Phrase, ...]:
    return () if point is None else (Phrase("point-mine", {"line": point.line}),)


def carry_over(uow: UnitOfWork, meeting: Meeting) -> None:
    """Give the line for a meeting that was called off to the meeting that comes instead."""
    point = uow.points.newest(meeting.pair_id)
    if point is None:
        return
    former = uow.meetings.find(point.meeting_id)
    if former is not None and former.state is MeetingState.CANCELLED:
        uow.points.save(replace(point, meeting_id=meeting.id))
