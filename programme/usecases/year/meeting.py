"""Meetings of the two: either side, or the manager, notes when they meet, moves it or calls it off.

A pair has at most one meeting ahead. The other side is told of each change, with its author and without blame. The day
before both are reminded; afterwards both are asked how it was (`usecases.year.after_meeting`), or after the first
meeting, how it felt (`usecases.year.first_meeting`).
"""

from dataclasses import replace
from datetime import date, datetime, time

from programme import windows
from programme.audit import Did
from programme.calendar import moment_of
from programme.dates.place import told_by
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.meeting import Meeting, MeetingChange, MeetingState, ends_at, reminded_at
from programme.names import Name
from programme.pair import Pair, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import ReadContract
from programme.presses.meeting import AnswerTime, CancelMeeting, MoveMeeting, PlanMeeting
from programme.presses.page import OpenPage, Page
from programme.presses.pair import OpenPair
from programme.speech import CalendarOf, Choice, Facts, Lane, Listing, Phrase, Receipt, Sent, Speech, Utterance, Window
from programme.times import day_and_time, local_day
from programme.usecases.common import guide
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.next_meeting import ahead, is_overtaken
from programme.usecases.common.question import NOBODY
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.year import (
    after_meeting,
    calendar_entry,
    first_meeting,
    joint_shown,
    meeting_reply,
    point_shown,
    prompt,
)
from programme.usecases.year.booking import MEET
from programme.usecases.year.point_shown import carry_over


def note(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the meeting of the form and tell the others; open its report at once if it is over.

    It is not stored if the meeting ahead has changed since the writer saw it: the writer hears how it stands.

    Raises:
        ProgrammeError: `not-now`, when no meeting can be noted any more.
    """
    pair = uow.pairs.locked(dialog.subject)
    if pair is None or pair.state not in MEET:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    if is_overtaken(uow, dialog, actor.now):
        return [as_it_stands(uow, actor, two)]
    day, at = date.fromisoformat(str(dialog.answers["day"])), time.fromisoformat(str(dialog.answers["time"]))
    starts_at = moment_of(day, at.hour, two.zone, at.minute)
    place = told_by(str(dialog.answers.get("place") or ""), str(actor.person.first_name.called))
    said = plan(uow, actor, two, starts_at, place)
    return [*said, *_asked_at_once(uow, actor, two, starts_at)]


def as_it_stands(uow: UnitOfWork, actor: Actor, two: Two) -> Speech:
    """Return how the next meeting stands, for a person who has acted on a meeting that has changed meanwhile."""
    mine, coming = two.side(actor.person.id), ahead(uow, two, actor.now)
    partner: Facts = {"other": _partner(two, mine)}
    if coming is None:
        book = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
        return Speech(actor.person.id, (Phrase("meeting-overtaken-gone", partner),), choices=((book,),))
    text = (Phrase("meeting-overtaken", {**partner, **_when(two, coming)}), *joint_shown.line(uow, coming, mine))
    return Speech(actor.person.id, text, choices=rows(two, coming, actor.person.id))


def _asked_at_once(uow: UnitOfWork, actor: Actor, two: Two, starts_at: datetime) -> list[Utterance]:
    """Open the report for a side that notes a meeting that is over; return an empty list otherwise."""
    mine = two.side(actor.person.id)
    if two.pair.state is not PairState.ACTIVE or mine is None:
        return []
    been = after_meeting.untold(uow, two, mine, actor.now)
    if been is None or been.starts_at != starts_at:
        return []
    opened = after_meeting.open_report(uow, actor, two, mine, been)
    after_meeting.expect(uow, two, actor.now)  # the partner is still to be asked
    return opened


def plan(
    uow: UnitOfWork, actor: Actor, two: Two, starts_at: datetime, place: str = "", *, agreed: bool = False
) -> list[Utterance]:
    """Store a meeting in place of the planned meeting, confirm it to the actor, and tell the others.

    With `agreed` it is the time that the partner has put forward, so the partner is not asked whether it suits.
    """
    meeting, before = put(uow, actor, two, starts_at, place)
    return _told(uow, actor, two, meeting, "agreed" if agreed else "moved" if before else "noted")


def put(
    uow: UnitOfWork, actor: Actor, two: Two, starts_at: datetime, place: str, *, joint_id: int | None = None
) -> tuple[Meeting, Meeting | None]:
    """Store a meeting in place of the planned meeting, with its waits; return it, and what was planned before."""
    meeting = Meeting(0, two.pair.id, starts_at, actor.person.id, actor.now, place, joint_id=joint_id)
    before = _moved(uow, two, meeting, actor.now)
    if before is None:
        meeting = uow.meetings.add(meeting)
        carry_over(uow, meeting)
    else:
        meeting = replace(meeting, id=before.id)
        uow.meetings.save(meeting)
        note_change(uow, before, actor.now)
    expect(uow, two, meeting, actor.now)
    uow.audit.record(actor.person, Did.MOVED_MEETING if before else Did.NOTED_MEETING, two.pair, actor.now)
    return meeting, before


def note_change(uow: UnitOfWork, before: Meeting, now: datetime) -> None:
    """Keep the time and place of a meeting before it was moved or called off."""
    uow.meeting_changes.add(MeetingChange(0, before.id, before.starts_at, before.place, now))


def _moved(uow: UnitOfWork, two: Two, meeting: Meeting, now: datetime) -> Meeting | None:
    """Return the planned meeting that gets another time, or None; if it has ended, the other time is past too."""
    planned = uow.meetings.planned(two.pair.id)
    if planned is None or two.pair.state is PairState.MEETING_AHEAD:
        return planned
    ends = [ends_at(one, two.programme) for one in (planned, meeting)]
    return planned if ends[0] > now or ends[1] <= now else None


def expect(uow: UnitOfWork, two: Two, meeting: Meeting, now: datetime) -> None:
    """Put the waits for the reminder and the question after; settle those for a new date."""
    uow.dues.settle(DueKind.REMINDER, two.pair.id)
    if (at := reminded_at(meeting.starts_at, now, two.zone)) is not None:
        uow.dues.put(DueKind.REMINDER, two.adept, at, now, pair=two.pair)
    if two.pair.state is PairState.MEETING_AHEAD:
        first_meeting.booked(uow, two, meeting.starts_at, now)
    else:
        prompt.booked(uow, two.pair)
        after_meeting.expect(uow, two, now)


def _told(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, change: str) -> list[Utterance]:
    """Confirm the meeting to its author and tell the others of the two; managers see it on the pair's card."""
    been = ends_at(meeting, two.programme) <= actor.now
    how = "been" if been else change
    mine = "met" if been and two.pair.state is PairState.ACTIVE else how
    where = (Phrase("meeting-where", {"place": meeting.place}),) if meeting.place else ()
    reading = guide.with_first_day(two.pair) if how == "noted" else ()
    shown = None if been else meeting
    window = Window(windows.meeting(two.pair.id), fresh=True)
    facts = {**_when(two, meeting), "other": _partner(two, two.side(actor.person.id))}
    done = Speech(
        actor.person.id,
        (Phrase(f"meeting-{mine}-mine", facts), *where),
        choices=(*rows(two, shown, actor.person.id), *reading),
        window=window,
        calendar=_calendar(two, shown, two.side(actor.person.id)),
    )

    def theirs(role: Role) -> Speech:
        partner = _partner(two, role) if two.side(actor.person.id) is None else NOBODY  # the author is the partner
        facts = {**_when(two, meeting), "author": actor.person.first_name, "other": partner}
        asks = meeting_reply.to_reply(uow, two, meeting, role) if how in {"noted", "moved"} else ()
        choices = (
            *replying(asks, rows(two, shown, two.person(role).id)),
            *reading,
            (write_button(uow, two.membership(role)),),
        )
        text = (Phrase(f"meeting-{how}-theirs", facts), *where)
        return replace(news(actor, two.person(role).id, text, choices, window), calendar=_calendar(two, shown, role))

    return [done, *(theirs(role) for role in SIDES if role is not two.side(actor.person.id))]


def _calendar(two: Two, meeting: Meeting | None, role: Role | None) -> CalendarOf | None:
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
    return (*own, change, *(((_cancelling(two, meeting, reader_id),),) if meeting else ()))


def _cancelling(two: Two, meeting: Meeting, reader_id: int) -> Choice:
    """Return the button that calls a meeting off; an adept leaves a joint one, which may stand for the others."""
    leaves = meeting.joint_id is not None and two.side(reader_id) is Role.ADEPT
    return Choice(Phrase("button-joint-leave" if leaves else "button-cancel-meeting"), CancelMeeting(meeting.id))


def _when(two: Two, meeting: Meeting) -> Facts:
    return day_and_time(meeting.starts_at, two.zone)


def _partner(two: Two, mine: Role | None) -> Phrase | Name:
    return Phrase("adept-and-mentor", two.facts) if mine is None else two.person(other(mine)).first_name


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
        return where_pressed(uow, actor, _sure(actor, two, meeting))
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
        prompt.expect_next(uow, two, actor.now)
    uow.audit.record(actor.person, Did.CANCELLED_MEETING, two.pair, actor.now)
    return meeting


def _sure(actor: Actor, two: Two, meeting: Meeting) -> Speech:
    mine = two.side(actor.person.id)
    facts = {**_when(two, meeting), "other": _partner(two, mine)}
    reads = [
        phrase
        for role in SIDES
        if role is not mine
        for phrase in (
            Phrase("ending-reads", {"name": two.person(role).first_name}),
            Phrase("quoted", {"text": off(actor, two, meeting, role)}),
        )
    ]
    yes = Choice(Phrase("button-cancel-sure"), CancelMeeting(meeting.id, sure=True))
    keep = Choice(Phrase("button-keep"), OpenPair(two.pair.id) if mine is None else OpenPage(Page.ME))
    window = Window(windows.meeting(two.pair.id), fresh=True)
    return Speech(
        actor.person.id, (Phrase("meeting-cancel-sure", facts), *reads), choices=((yes,), (keep,)), window=window
    )


def off(actor: Actor, two: Two, meeting: Meeting, role: Role) -> Phrase:
    """Return the words for a side whose meeting another person has called off."""
    facts = {**_when(two, meeting), "author": actor.person.first_name, "other": _partner(two, role)}
    return Phrase("meeting-cancelled-theirs", facts)


def _called_off(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting) -> list[Utterance]:
    mine = two.side(actor.person.id)
    again = (Choice(Phrase("button-booked"), PlanMeeting(two.pair.id)),)
    facts = {**_when(two, meeting), "other": _partner(two, mine)}
    text = (Phrase("meeting-cancelled-mine", facts),)
    mine_too = calendar_entry.row(two, meeting, actor.person.id)
    done = Speech(actor.person.id, text, choices=(again, *mine_too), window=Window(windows.meeting(two.pair.id)))
    done = replace(done, calendar=_calendar(two, meeting, mine))

    return [done, *(told_off(uow, actor, two, meeting, role) for role in SIDES if role is not mine)]


def told_off(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, role: Role) -> Speech:
    """Return to a side that another person has called the meeting off."""
    text = (off(actor, two, meeting, role),)
    again = (Choice(Phrase("button-booked"), PlanMeeting(two.pair.id)),)
    theirs_too = calendar_entry.row(two, meeting, two.person(role).id)
    choices = (again, *theirs_too, (write_button(uow, two.membership(role)),))
    opened = Window(windows.meeting(two.pair.id), fresh=True)
    return replace(news(actor, two.person(role).id, text, choices, opened), calendar=_calendar(two, meeting, role))


def remind(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Remind both of a meeting, the day before it."""
    meeting = uow.meetings.planned(pair.id)
    if pair.state not in MEET or meeting is None or meeting.starts_at <= now:
        return []
    two = two_of(uow, pair)
    sides = [role for role in SIDES if joint_shown.hears_of_it(uow, two, meeting, role)]
    return [reminder(uow, two, meeting, role, now) for role in sides]


def reminder(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role, now: datetime, *, fresh: bool = True) -> Speech:
    """Return the reminder of a meeting for a side, as it is now."""
    ahead_by = (local_day(meeting.starts_at, two.programme) - local_day(now, two.programme)).days
    facts = {**_when(two, meeting), "other": _partner(two, role), "ahead": ahead_by}
    where = (Phrase("meeting-where", {"place": meeting.place}),) if meeting.place else ()
    waits, answers = meeting_reply.told(uow, two, meeting, role, now)
    lines, point = _lines(uow, two, meeting, role)
    reading = (*_goals(uow, two.pair), *guide.with_reminder(uow, two.pair, meeting))
    return Speech(
        two.person(role).id,
        (Phrase("meeting-reminder", facts), *where, *waits, *lines),
        choices=(*answers, *point, *rows(two, meeting, two.person(role).id), *reading),
        window=Window(windows.meeting(two.pair.id), fresh=fresh),
        lane=Lane.BROADCAST,
    )


def _lines(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role) -> tuple[tuple[Phrase, ...], Rows]:
    """Return who else comes, and what the adepts want to bring up, as far as this side reads it."""
    others = joint_shown.beside(uow, meeting)
    lines, point = point_shown.told(uow, two, meeting, role)
    if role is Role.MENTOR:
        lines = (*lines, *(said for one in others for said in point_shown.told(uow, one.two, one.meeting, role)[0]))
    return (*joint_shown.too(others, role), *lines), point


def _goals(uow: UnitOfWork, pair: Pair) -> Rows:
    """Return the button to the contract of the two, for the day before they meet."""
    agreed = uow.contracts.in_force(pair.id)
    return ((Choice(Phrase("button-goals"), ReadContract(agreed.id)),),) if agreed else ()


def stands(two: Two, role: Role, meeting: Meeting) -> Speech:
    """Return the message that names the meeting that is planned already."""
    text = Phrase("meeting-stands", {**_when(two, meeting), "other": _partner(two, role)})
    window = Window(windows.meeting(two.pair.id), fresh=True)
    return Speech(two.person(role).id, (text,), choices=rows(two, meeting, two.person(role).id), window=window)


def on_my_page(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> tuple[Phrase | None, Rows]:
    """Return the line of `/me` about the meeting ahead, or None, and the buttons about meetings."""
    coming = ahead(uow, two, now)
    partner: Facts = {"other": _partner(two, role)}
    label = Phrase("button-change-with" if coming else "button-booked-with", partner)
    plans, missing = (Choice(label, PlanMeeting(two.pair.id)),), after_meeting.missing_rows(uow, two, role, now)
    if coming is None:
        return None, (plans, *missing)
    waits, answers = meeting_reply.on_my_page(uow, two, coming, role, now)
    is_asked = any(isinstance(one.press, AnswerTime) for row in answers for one in row)
    changes = () if is_asked else (plans,)  # whoever is asked about another time answers that first
    text = Phrase("me-meeting", {**partner, **_when(two, coming)})
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
    return (*calendar_entry.row(two, coming, reader), (_cancelling(two, coming, reader),))
