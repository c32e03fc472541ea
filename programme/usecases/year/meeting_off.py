"""A meeting is called off: asked once more, told without blame, and the time without a meeting counts on."""

from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.meeting import Meeting, MeetingChange, MeetingState, ends_at
from programme.pair import Pair, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import CancelMeeting, PlanMeeting
from programme.presses.page import OpenPage, Page
from programme.presses.pair import OpenPair
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window
from programme.times import day_and_time
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import write_button
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.year import (
    after_meeting,
    calendar_entry,
    first_meeting,
    meeting_reply,
    prompt,
)
from programme.usecases.year.booking import MEET
from programme.usecases.year.meeting_words import calendar_of, news, partner_of, when


def cancel(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting, *, sure: bool) -> list[Utterance]:
    """Call a meeting off, and tell both without blame; unless `sure`, ask the actor once more.

    Raises:
        ProgrammeError: `closed-question`, when it is not planned any more; `not-now`, when it is over.
    """
    two = two_of(uow, pair)
    if meeting.state is not MeetingState.PLANNED or pair.state not in MEET:
        raise ProgrammeError("closed-question")
    if ends_at(meeting, two.programme) <= actor.now:
        raise ProgrammeError("not-now")
    if not sure:
        return where_pressed(uow, actor, _sure(uow, actor, two, meeting))
    return _called_off(uow, actor, two, call_off(uow, actor, two, meeting))


def call_off(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting) -> Meeting:
    """Store that a meeting is called off, and put the waits of two who have none ahead; return it."""
    meeting = replace(meeting, state=MeetingState.CANCELLED)
    uow.meetings.save(meeting)
    note_change(uow, meeting, actor.now)
    uow.dues.settle(DueKind.REMINDER, two.pair.id)
    if two.pair.state is PairState.MEETING_AHEAD:
        first_meeting.unbooked(uow, two, actor.now)
    else:
        after_meeting.expect(uow, two, actor.now)
        prompt.expect_next(uow, two, actor.now, lost=meeting)
    uow.audit.record(actor.person, Did.CANCELLED_MEETING, two.pair, actor.now)
    return meeting


def note_change(uow: UnitOfWork, before: Meeting, now: datetime) -> None:
    """Keep the time and place of a meeting before it was moved or called off."""
    uow.meeting_changes.add(MeetingChange(0, before.id, before.starts_at, before.place, now))


def _sure(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting) -> Speech:
    mine = two.side(actor.person.id)
    facts = {**when(two, meeting), "other": partner_of(two, mine)}
    reads = [
        phrase
        for role in SIDES
        if role is not mine
        for phrase in (
            Phrase("meeting-reads", {"name": two.person(role).first_name}),
            Phrase("quoted", {"text": off(actor, two, meeting, role)}),
        )
    ]
    yes = Choice(Phrase("button-cancel-sure"), CancelMeeting(meeting.id, sure=True))
    keep = Choice(Phrase("button-keep"), OpenPair(two.pair.id) if mine is None else OpenPage(Page.ME))
    window = Window(windows.meeting(two.pair.id), fresh=True)
    return Speech(
        actor.person.id,
        (Phrase("meeting-cancel-sure", facts), *_proposed(uow, actor, two, meeting, mine), *reads),
        choices=((yes,), (keep,)),
        window=window,
    )


def _proposed(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, mine: Role | None) -> tuple[Phrase, ...]:
    """Return which other time waits for an answer, so that nobody calls off what the two are about to agree on."""
    if mine is not None:
        return meeting_reply.told(uow, two, meeting, mine, actor.now)[0]
    reply = meeting_reply.proposed(uow, meeting, actor.now)
    if reply is None or reply.starts_at is None:
        return ()
    asks, asked = two.person(reply.role).first_name, two.person(other(reply.role)).first_name
    facts: Facts = {**day_and_time(reply.starts_at, two.zone), "name": asks, "other": asked}
    return (Phrase("meeting-cancel-proposed", facts),)


def off(actor: Actor, two: Two, meeting: Meeting, role: Role) -> Phrase:
    """Return the words for a side whose meeting another person has called off."""
    facts = {
        **when(two, meeting),
        "author": actor.person.first_name,
        "other": partner_of(two, role),
    }
    return Phrase("meeting-cancelled-theirs", facts)


def _called_off(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting) -> list[Utterance]:
    mine = two.side(actor.person.id)
    again = (Choice(Phrase("button-booked"), PlanMeeting(two.pair.id)),)
    facts = {**when(two, meeting), "other": partner_of(two, mine)}
    text = (Phrase("meeting-cancelled-mine", facts),)
    mine_too = calendar_entry.row(two, meeting, actor.person.id)
    done = Speech(actor.person.id, text, choices=(again, *mine_too), window=Window(windows.meeting(two.pair.id)))
    done = replace(done, calendar=calendar_of(two, meeting, mine))

    return [done, *(told_off(uow, actor, two, meeting, role) for role in SIDES if role is not mine)]


def told_off(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, role: Role) -> Speech:
    """Return to a side that another person has called the meeting off."""
    text = (off(actor, two, meeting, role),)
    again = (Choice(Phrase("button-booked"), PlanMeeting(two.pair.id)),)
    theirs_too = calendar_entry.row(two, meeting, two.person(role).id)
    choices = (again, *theirs_too, (write_button(uow, two.membership(role)),))
    opened = Window(windows.meeting(two.pair.id), fresh=True)
    return replace(
        news(actor, two.person(role).id, text, choices, opened),
        calendar=calendar_of(two, meeting, role),
    )
