"""What messages about a meeting of the two have in common: its day, whom it is with, and the buttons that change it."""

from datetime import datetime

from programme.dates.place import told_by
from programme.errors import ProgrammeError
from programme.meeting import Meeting, MeetingState, ends_at
from programme.names import Name
from programme.pair import PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import CancelMeeting, MoveMeeting, PlanMeeting
from programme.speech import CalendarOf, Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Window
from programme.times import day_and_time
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.two import Two, other
from programme.usecases.year import (
    calendar_entry,
    joint_shown,
)


def as_it_stands(uow: UnitOfWork, actor: Actor, two: Two, acted_on: Meeting | None = None) -> Speech:
    """Return how the next meeting stands, for a person who has acted on a meeting that has changed meanwhile.

    `acted_on` is that meeting, where it is known: one that has been is said to have been, and not to be gone.
    """
    mine, coming = two.side(actor.person.id), ahead(uow, two, actor.now)
    partner: Facts = {"other": partner_of(two, mine)}
    if mine is not None and two.pair.state is PairState.ENDED:
        return Speech(actor.person.id, (Phrase("meeting-pair-ended", partner),), choices=menu(uow, actor.person))
    if coming is None and acted_on is not None and _has_been(two, acted_on, actor.now):
        return Speech(actor.person.id, (Phrase("error-meeting-over", when(two, acted_on)),))
    if coming is None:
        book = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
        return Speech(actor.person.id, (Phrase("meeting-overtaken-gone", partner),), choices=((book,),))
    text = (Phrase("meeting-overtaken", {**partner, **when(two, coming)}), *joint_shown.line(uow, coming, mine))
    return Speech(actor.person.id, text, choices=rows(two, coming, actor.person.id))


def refuse_fallen(two: Two, meeting: Meeting, now: datetime) -> None:
    """Refuse what somebody asks of a meeting ahead that has fallen with the end of the pair.

    Whoever still has its buttons may be on their way: they read that it is off, and who knows more. Not why, and not
    its time, of which they may know another one.

    Raises:
        ProgrammeError: `meeting-fell`.
    """
    if two.pair.state is PairState.ENDED and meeting.starts_at > now:
        raise ProgrammeError("meeting-fell", manager=two.manager.first_name)


def _has_been(two: Two, meeting: Meeting, now: datetime) -> bool:
    return meeting.state is not MeetingState.CANCELLED and ends_at(meeting, two.programme) <= now


def calendar_of(two: Two, meeting: Meeting | None, role: Role | None) -> CalendarOf | None:
    """Return the meeting for the calendar of a side; None where it is over, and for a manager."""
    return None if meeting is None or role is None else CalendarOf(meeting.id, role)


def replying(asks: Rows, changing: Rows) -> Rows:
    """Return the buttons of a side that is asked whether a meeting suits: another time is put forward, not just set."""
    kept = tuple(row for row in changing if not isinstance(row[0].press, MoveMeeting)) if asks else changing
    return (*asks, *kept)


def news(actor: Actor, to: int, text: tuple[Phrase, ...], choices: Rows, window: Window) -> Speech:
    """Return the speech to a side about a meeting; its author hears if the message does not come through."""
    receipt = Receipt(actor.person.id, Sent.MEETING)
    return Speech(to, text, choices=choices, window=window, lane=Lane.BROADCAST, receipt=receipt)


def rows(two: Two, meeting: Meeting | None, reader_id: int) -> Rows:
    """Return the buttons under a meeting: to put it into a calendar, to change it, and, if given, to call it off."""
    own = calendar_entry.row(two, meeting, reader_id) if meeting else ()
    press = MoveMeeting(meeting.id) if meeting else PlanMeeting(two.pair.id)
    change = (Choice(Phrase("button-change-meeting"), press),)
    return (*own, change, *(((cancelling(two, meeting, reader_id),),) if meeting else ()))


def cancelling(two: Two, meeting: Meeting, reader_id: int) -> Choice:
    """Return the button that calls a meeting off; an adept leaves a joint one, which may stand for the others."""
    leaves = meeting.joint_id is not None and two.side(reader_id) is Role.ADEPT
    return Choice(Phrase("button-joint-leave" if leaves else "button-cancel-meeting"), CancelMeeting(meeting.id))


def when(two: Two, meeting: Meeting) -> Facts:
    """Return the day and the time of a meeting."""
    return day_and_time(meeting.starts_at, two.zone)


def place_told(two: Two, actor: Actor, place: object) -> str:
    """Return a written place with the name of whose it is ("hos mig", "hos dig"), for both of the two."""
    mine = two.side(actor.person.id)
    reader = "" if mine is None else str(two.person(other(mine)).first_name.called)
    return told_by(str(place or ""), str(actor.person.first_name.called), reader)


def partner_of(two: Two, mine: Role | None) -> Phrase | Name:
    """Return whom a side meets, or both names for a manager."""
    return Phrase("adept-and-mentor", two.facts) if mine is None else two.person(other(mine)).first_name
