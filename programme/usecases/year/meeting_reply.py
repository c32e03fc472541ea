"""What the other one of the two says of a meeting that one of them has noted: it suits, or another time would.

A reply is about the meeting as it was then: once it is moved or called off, the reply counts no more. Another time can
be put forward once; after a no the two talk to each other, because a bot between two people who write is one too many.
"""

from datetime import datetime

from programme.meeting import Meeting, MeetingReply, MeetingState
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import AnswerTime, CancelMeeting, MeetingSuits, ProposeTime
from programme.speech import Choice, Facts, Phrase
from programme.times import day_and_time
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import Two, other
from programme.usecases.year import joint_shown


def number_of(uow: UnitOfWork, meeting: Meeting) -> int:
    """Return how often a meeting was changed: what a reply is about."""
    return len(uow.meeting_changes.of_meeting(meeting.id))


def to_reply(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role) -> Rows:
    """Return the buttons for the side that has not noted the meeting; none if a manager has noted it for both."""
    if two.side(meeting.noted_by) is not other(role):
        return ()
    number = number_of(uow, meeting)
    return (
        (Choice(Phrase("button-meeting-suits"), MeetingSuits(meeting.id, number)),),
        (Choice(Phrase("button-other-time"), ProposeTime(meeting.id, number)),),
    )


def proposed(uow: UnitOfWork, meeting: Meeting, now: datetime) -> MeetingReply | None:
    """Return the other time that waits for an answer, or None; one that has been waits for none."""
    if meeting.state is not MeetingState.PLANNED:
        return None
    reply = uow.meeting_replies.of_meeting(meeting.id, number_of(uow, meeting))
    waits = reply is not None and reply.starts_at is not None and not reply.declined and reply.starts_at > now
    return reply if waits else None


def told(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role, now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the line about the other time that waits, for this side, and the buttons of whoever is to answer."""
    reply = proposed(uow, meeting, now)
    if reply is None or reply.starts_at is None:
        return (), ()
    facts: Facts = {**day_and_time(reply.starts_at, two.zone), "other": two.person(other(role)).first_name}
    where = (Phrase("other-time-where", {"place": reply.place}),) if reply.place else ()
    if reply.role is role:
        return (Phrase("other-time-waits-mine", facts), *where), ()
    return (Phrase("other-time-waits", facts), *where, *joint_shown.moves_too(uow, meeting)), answers(
        two, meeting, reply
    )


def to_answer(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role) -> Rows:
    """Return the buttons of a side that has not said yet whether a meeting suits; none if it has, or is not asked."""
    if uow.meeting_replies.of_meeting(meeting.id, number_of(uow, meeting)) is not None:
        return ()
    return to_reply(uow, two, meeting, role)


def on_my_page(
    uow: UnitOfWork, two: Two, meeting: Meeting, role: Role, now: datetime
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the open question about a meeting, for this side's own page, and the buttons of whoever is to answer."""
    waits, buttons = told(uow, two, meeting, role, now)
    if waits:
        return waits, buttons
    asks = to_answer(uow, two, meeting, role)
    return ((Phrase("meeting-does-it-suit"),), asks) if asks else ((), ())


def answers(two: Two, meeting: Meeting, reply: MeetingReply) -> Rows:
    """Return the buttons that answer another time."""
    assert reply.starts_at is not None
    yes = Phrase("button-other-time-yes", day_and_time(reply.starts_at, two.zone))
    return (
        (Choice(yes, AnswerTime(meeting.id, reply.number, yes=True)),),
        (Choice(Phrase("button-other-time-no"), AnswerTime(meeting.id, reply.number)),),
        (Choice(Phrase("button-cancel-meeting"), CancelMeeting(meeting.id)),),
    )
