"""The reply to a meeting that the other one has noted: it suits, or another time is put forward, once.

The meeting stands as it is until the other time is answered. A yes moves it; after a no both get each other's number,
and the meeting stands until one of them changes it.
"""

from dataclasses import replace
from datetime import date, datetime, time

from programme import windows
from programme.audit import Did, Kind
from programme.calendar import moment_of
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.meeting import Meeting, MeetingReply, MeetingState
from programme.pair import Pair
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Lane, Phrase, Receipt, Sent, Speech, Utterance, Window
from programme.times import day_and_time
from programme.usecases.common import contact, suspended
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import Rows
from programme.usecases.common.next_meeting import ahead, is_overtaken
from programme.usecases.common.question import NOBODY
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.year import booking, joint_booking, joint_shown, meeting_reply, meeting_words
from programme.usecases.year import meeting as meetings


def question(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Speech | None:
    """Return the question about the next meeting that waits for this side's answer, or None."""
    coming = ahead(uow, two, now) if two.pair.state in booking.MEET else None
    if coming is None:
        return None
    reply = meeting_reply.proposed(uow, coming, now)
    if reply is not None and reply.starts_at is not None:
        if reply.role is role:
            return None
        facts = {**_facts(two, reply.starts_at, role), "present": _when(two, coming)}
        text: tuple[Phrase, ...] = (
            Phrase("other-time-theirs", facts),
            *_where(reply),
            *joint_shown.moves_too(uow, coming),
        )
        choices = meeting_reply.answers(two, coming, reply)
    else:
        partner = two.person(other(role)).first_name
        facts = {**day_and_time(coming.starts_at, two.zone), "author": partner, "other": NOBODY}
        text = (Phrase("meeting-noted-theirs", facts), *_where(coming))
        choices = meeting_reply.to_answer(uow, two, coming, role)
    window = Window(windows.meeting(two.pair.id), fresh=True)
    return Speech(two.person(role).id, text, choices=choices, window=window) if choices else None


def suits(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, meeting: Meeting, number: int) -> list[Utterance]:
    """Keep that a meeting suits this side, and tell the side that has noted it.

    Raises:
        ProgrammeError: `meetings-rest`, when it is off and the actor has been told that meetings rest.
    """
    two = two_of(uow, pair)
    suspended.refuse_called_off(uow, two, actor.person, meeting)
    if not _stands(uow, two, meeting, number, actor.now):
        return [meeting_words.as_it_stands(uow, actor, two, meeting)]
    _only_the_other(two, meeting, role)
    before = uow.meeting_replies.of_meeting(meeting.id, number)
    mine = Speech(
        actor.person.id,
        (
            Phrase("meeting-suits-mine", _facts(two, meeting.starts_at, role)),
            *joint_shown.line(uow, meeting, role),
            *_where(meeting),
        ),
        choices=meeting_words.rows(two, meeting, actor.person.id),
        window=Window(windows.meeting(pair.id)),
    )
    if before is not None and before.starts_at is None:
        return where_pressed(uow, actor, mine)  # a second press tells nobody anything new
    _keep(uow, MeetingReply(before.id if before else 0, meeting.id, number, role, None, actor.now))
    too = joint_shown.line(uow, meeting, other(role))
    text = (Phrase("meeting-suits-theirs", _facts(two, meeting.starts_at, other(role))), *too, *_where(meeting))
    theirs = _to_the_other(actor, two, role, text, meeting_words.rows(two, meeting, two.person(other(role)).id))
    return [*where_pressed(uow, actor, mine), theirs]


def ask(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, meeting: Meeting, number: int) -> list[Utterance]:
    """Open the form for another time; who has had a no already gets the partner's number instead.

    Raises:
        ProgrammeError: `meetings-rest`, when it is off and the actor has been told that meetings rest.
    """
    two = two_of(uow, pair)
    suspended.refuse_called_off(uow, two, actor.person, meeting)
    if not _stands(uow, two, meeting, number, actor.now):
        return [meeting_words.as_it_stands(uow, actor, two, meeting)]
    _only_the_other(two, meeting, role)
    if (talk := _talks_now(uow, actor, two, meeting, role)) is not None:
        return where_pressed(uow, actor, talk)
    return booking.open_other_time(uow, actor, pair)


def propose(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep the other time of the form, and ask the side that has noted the meeting.

    Raises:
        ProgrammeError: `closed-question`, when this side may not propose one any more.
    """
    pair = uow.pairs.locked(dialog.subject)
    if pair is None or pair.state not in booking.MEET:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    meeting, role = ahead(uow, two, actor.now), two.side(actor.person.id)
    if meeting is None or role is None or is_overtaken(uow, dialog, actor.now):
        return [meeting_words.as_it_stands(uow, actor, two, meeting)]
    _only_the_other(two, meeting, role)
    if (talk := _talks_now(uow, actor, two, meeting, role)) is not None:
        return where_pressed(uow, actor, talk)
    number = meeting_reply.number_of(uow, meeting)
    before = uow.meeting_replies.of_meeting(meeting.id, number)
    day, at = date.fromisoformat(str(dialog.answers["day"])), time.fromisoformat(str(dialog.answers["time"]))
    starts_at = moment_of(day, at.hour, two.zone, at.minute)
    if starts_at <= actor.now:
        raise ProgrammeError("other-time-has-been")
    place = meeting_words.place_told(two, actor, dialog.answers.get("place"))
    if starts_at == meeting.starts_at and place in {"", meeting.place}:
        return suits(uow, actor, pair, role, meeting, number)
    key = before.id if before else 0
    reply = MeetingReply(key, meeting.id, number, role, starts_at, actor.now, place=place or None)
    _keep(uow, reply)
    asked = other(role)
    text = Phrase("other-time-theirs", {**_facts(two, starts_at, asked), "present": _when(two, meeting)})
    asks = (text, *_where(reply), *joint_shown.moves_too(uow, meeting))
    mine = Phrase("other-time-mine", {**_facts(two, starts_at, role), "present": _when(two, meeting)})
    return [
        Speech(actor.person.id, (mine, *_where(reply)), window=Window(windows.meeting(pair.id), fresh=True)),
        _to_the_other(actor, two, role, asks, meeting_reply.answers(two, meeting, reply)),
    ]


def answer(
    uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, meeting: Meeting, number: int, *, yes: bool
) -> list[Utterance]:
    """Take the answer to another time: a yes moves the meeting, after a no the two talk.

    Raises:
        ProgrammeError: `closed-question`, when there is no other time to answer, or it is one's own; `meetings-rest`,
            when it is off and the actor has been told that meetings rest.
    """
    two = two_of(uow, pair)
    suspended.refuse_called_off(uow, two, actor.person, meeting)
    if yes and (late := _called_off_meanwhile(uow, two, role, meeting, number, actor.now)) is not None:
        return _agreed_after_all(uow, actor, two, meeting, late)
    if not _stands(uow, two, meeting, number, actor.now):
        return [meeting_words.as_it_stands(uow, actor, two, meeting)]
    reply = meeting_reply.proposed(uow, meeting, actor.now)
    if reply is None or reply.starts_at is None or reply.role is role:
        raise ProgrammeError("closed-question")
    if yes:
        place = reply.place or meeting.place
        if joint_shown.beside(uow, meeting):
            said = joint_booking.move(uow, actor, meeting, reply.starts_at, place, two)
        else:
            said = meetings.plan(uow, actor, two, reply.starts_at, place, agreed=True)
        # It was this side's own suggestion, so the moved meeting suits it, and it is not asked again.
        moved = meeting_reply.number_of(uow, meeting)
        _keep(uow, MeetingReply(0, meeting.id, moved, reply.role, None, actor.now))
        return said
    _keep(uow, replace(reply, declined=True))
    facts = {**_facts(two, meeting.starts_at, other(role)), "contact": contact.lines(actor.person)}
    told = (Phrase("other-time-declined", facts),)
    choices = meeting_words.rows(two, meeting, two.person(other(role)).id)
    return [
        *where_pressed(uow, actor, _talk(actor, two, meeting, role, "other-time-declined-mine")),
        _to_the_other(actor, two, role, told, choices),
    ]


def _called_off_meanwhile(
    uow: UnitOfWork, two: Two, role: Role, meeting: Meeting, number: int, now: datetime
) -> MeetingReply | None:
    """Return the partner's other time that waits for this side, of a meeting that somebody else called off; or None.

    The partner has not taken it back by that, and this side agrees to it: so the two have that time.
    """
    is_off = meeting.state is MeetingState.CANCELLED and meeting.joint_id is None
    if not is_off or two.pair.state not in booking.MEET or ahead(uow, two, now) is not None:
        return None
    reply = uow.meeting_replies.of_meeting(meeting.id, number)
    is_last = meeting_reply.number_of(uow, meeting) == number + 1  # calling it off was the only change since
    if reply is None or reply.starts_at is None or reply.declined or reply.role is role or not is_last:
        return None
    by = next(iter(uow.audit.about(Kind.PAIR, two.pair.id, Did.CANCELLED_MEETING, most=1)), None)
    is_own = by is not None and by.actor_id == two.person(reply.role).id
    return None if is_own or reply.starts_at <= now else reply


def _agreed_after_all(
    uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, reply: MeetingReply
) -> list[Utterance]:
    """Store the time on which both agree as a meeting of its own, and tell both."""
    assert reply.starts_at is not None
    suspended.refuse_booking(uow, two, actor.person)
    said = meetings.plan(uow, actor, two, reply.starts_at, reply.place or meeting.place, agreed=True)
    planned = ahead(uow, two, actor.now)
    if planned is not None:
        _keep(uow, MeetingReply(0, planned.id, meeting_reply.number_of(uow, planned), reply.role, None, actor.now))
    return said


def _stands(uow: UnitOfWork, two: Two, meeting: Meeting, number: int, now: datetime) -> bool:
    """Tell whether a meeting is ahead, and is still as it was when its buttons were shown."""
    coming = ahead(uow, two, now) if two.pair.state in booking.MEET else None
    return coming is not None and coming.id == meeting.id and meeting_reply.number_of(uow, coming) == number


def _talks_now(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, role: Role) -> Speech | None:
    """Return that the two talk from now on, because another time was put forward before; None if it was not."""
    before = uow.meeting_replies.of_meeting(meeting.id, meeting_reply.number_of(uow, meeting))
    if before is not None and before.declined:
        return _talk(actor, two, meeting, role, "other-time-talk")
    if joint_shown.has_been_asked(uow, two, meeting):
        return _talk(actor, two, meeting, role, "joint-talk")
    return None


def _only_the_other(two: Two, meeting: Meeting, role: Role) -> None:
    if two.side(meeting.noted_by) is not other(role):
        raise ProgrammeError("closed-question")


def _keep(uow: UnitOfWork, reply: MeetingReply) -> None:
    if reply.id:
        uow.meeting_replies.save(reply)
    else:
        uow.meeting_replies.add(reply)


def _talk(actor: Actor, two: Two, meeting: Meeting, role: Role, key: str) -> Speech:
    """Return the partner's number, and that the meeting stands meanwhile."""
    facts = {**_facts(two, meeting.starts_at, role), "contact": contact.lines(two.person(other(role)))}
    window = Window(windows.meeting(two.pair.id))
    return Speech(
        actor.person.id, (Phrase(key, facts),), choices=meeting_words.rows(two, meeting, actor.person.id), window=window
    )


def _to_the_other(actor: Actor, two: Two, role: Role, text: tuple[Phrase, ...], choices: Rows) -> Speech:
    return Speech(
        two.person(other(role)).id,
        text,
        choices=choices,
        window=Window(windows.meeting(two.pair.id), fresh=True),
        lane=Lane.BROADCAST,
        receipt=Receipt(actor.person.id, Sent.MEETING),
    )


def _facts(two: Two, at: datetime, reader: Role) -> Facts:
    return {**day_and_time(at, two.zone), "other": two.person(other(reader)).first_name}


def _when(two: Two, meeting: Meeting) -> Phrase:
    return Phrase("day-and-time", day_and_time(meeting.starts_at, two.zone))


def _where(meeting: Meeting | MeetingReply) -> tuple[Phrase, ...]:
    key = "other-time-where" if isinstance(meeting, MeetingReply) else "meeting-where"
    return (Phrase(key, {"place": meeting.place}),) if meeting.place else ()
