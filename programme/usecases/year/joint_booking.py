"""The booking of a joint meeting: one day and place, and a meeting for each of the two pairs.

The mentor notes it and moves it, and each adept is asked whether it suits. Where either pair has a meeting ahead, the
joint one takes its place; the mentor reads that before.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from programme import windows
from programme.calendar import moment_of
from programme.dates.place import told_by
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.forms.joint import JOINT
from programme.joint import Joint
from programme.meeting import Meeting
from programme.pair import PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import CalendarOf, Facts, Phrase, Speech, Utterance, Window
from programme.times import day_and_time
from programme.usecases.common import suspended
from programme.usecases.common.conversation import open_dialog, where_pressed
from programme.usecases.common.menu import write_button
from programme.usecases.common.next_meeting import ahead, is_joint_overtaken, seen_by
from programme.usecases.common.two import Two
from programme.usecases.year import joint_possible, joint_shown, joint_words, meeting_reply, meeting_words
from programme.usecases.year import meeting as meetings
from programme.usecases.year.booking import hints_for


def open_booking(uow: UnitOfWork, actor: Actor, joint: Joint) -> list[Utterance]:
    """Ask the mentor when all three meet.

    Raises:
        ProgrammeError: `not-now`, when both have not said yes, or no longer, or one of the pairs rests or has ended.
    """
    if joint.closed_at is not None:
        return where_pressed(uow, actor, joint_words.came_to_nothing(actor, joint))
    both = _ready(uow, joint)
    for each in both:
        suspended.refuse_booking(uow, each, actor.person)
    one, two = both
    hints = {
        **hints_for(uow, actor, one),
        "last": min(one.last_day, two.last_day).isoformat(),
        "one": one.adept_person.first_name.hint,
        "two": two.adept_person.first_name.hint,
        "pairs": " ".join(str(key) for key in joint.pairs),
        "seen": seen_by(uow, [two.pair for two in both], actor.now),
    }
    planned = ahead(uow, one, actor.now)
    if planned is None or not all(joint_possible.is_booked(uow, each, joint) for each in both):
        hints["moved"] = "none"  # for all three it is a new one, also where the two of an old one are left
    answers = {"place": planned.place} if planned is not None and planned.joint_id == joint.id and planned.place else {}
    lead = tuple(_gives_way(uow, actor, two, joint) for two in both)
    return open_dialog(
        uow, actor, JOINT, subject=one.pair.id, hints=hints, answers=answers, lead=tuple(one for one in lead if one)
    )


def _ready(uow: UnitOfWork, joint: Joint) -> tuple[Two, Two]:
    """Return the two pairs of a question to which both have said yes.

    Raises:
        ProgrammeError: `not-now`.
    """
    if not joint.is_agreed or not joint_possible.stands(uow, joint):
        raise ProgrammeError("not-now")
    both = joint_possible.twos(uow, joint)
    if any(two.pair.state is PairState.PAUSED and not joint_possible.is_booked(uow, two, joint) for two in both):
        raise ProgrammeError("joint-rests")
    return both


def _gives_way(uow: UnitOfWork, actor: Actor, two: Two, joint: Joint) -> Phrase | None:
    """Return that the joint meeting takes the place of the next one with this adept, or None."""
    planned = ahead(uow, two, actor.now)
    if planned is None or (planned.joint_id == joint.id and joint_shown.beside(uow, planned)):
        return None
    return Phrase("joint-gives-way", {**_when(two, planned.starts_at), "other": two.adept_person.first_name})


def note(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the joint meeting of the form for both pairs, and tell all three.

    Raises:
        ProgrammeError: `not-now`, when it can't be noted any more; `joint-has-been`, for a time that has passed.
    """
    pair = uow.pairs.find(dialog.subject)
    found = joint_possible.current(uow, [pair], actor.now) if pair is not None else None
    joint = locked(uow, found.id) if found is not None else None
    if joint is None:
        raise ProgrammeError("not-now")
    both = _ready(uow, joint)
    for each in both:
        suspended.refuse_booking(uow, each, actor.person)
    if is_joint_overtaken(uow, dialog, actor.now):
        return [
            Speech(actor.person.id, (Phrase("joint-overtaken"),), choices=((joint_words.book_button(joint, *both),),))
        ]
    day, at = date.fromisoformat(str(dialog.answers["day"])), time.fromisoformat(str(dialog.answers["time"]))
    starts_at = moment_of(day, at.hour, both[0].zone, at.minute)
    if starts_at <= actor.now:
        raise ProgrammeError("joint-has-been")
    place = told_by(str(dialog.answers.get("place") or ""), str(actor.person.first_name.called))
    return book(uow, actor, joint, both, starts_at, place)


def locked(uow: UnitOfWork, key: int) -> Joint | None:
    """Return a question with its pairs, all locked in a lasting order, or None."""
    found = uow.joints.find(key)
    if found is None or any(uow.pairs.locked(pair) is None for pair in sorted(found.pairs)):
        return None
    return uow.joints.locked(key)


def move(
    uow: UnitOfWork, actor: Actor, meeting: Meeting, starts_at: datetime, place: str, asked_by: Two
) -> list[Utterance]:
    """Move a joint meeting for all to the time that one of the adepts has put forward."""
    joint = locked(uow, meeting.joint_id or 0)
    if joint is None:
        raise ProgrammeError("not-now")
    return book(uow, actor, joint, _ready(uow, joint), starts_at, place, asked_by=asked_by)


def book(
    uow: UnitOfWork,
    actor: Actor,
    joint: Joint,
    both: Sequence[Two],
    starts_at: datetime,
    place: str,
    *,
    asked_by: Two | None = None,
) -> list[Utterance]:
    """Store a joint meeting for each pair, confirm it to the mentor once, and ask each adept whether it suits."""
    stored = [meetings.put(uow, actor, two, starts_at, place, joint_id=joint.id) for two in both]
    uow.dues.settle(DueKind.JOINT, joint.mentor_id)
    noted = [meeting for meeting, _ in stored]
    moved = all(before is not None and before.joint_id == joint.id for _, before in stored)
    change = "moved" if moved else "noted"
    said: list[Utterance] = [_confirmed(actor, both, noted, change)]
    for two, (meeting, before) in zip(both, stored, strict=True):
        agreed = asked_by is not None and asked_by.pair.id == two.pair.id
        gone = before if not moved else None
        said.append(_told(uow, actor, two, meeting, "agreed" if agreed else change, gone))
    return said


def _when(two: Two, at: datetime) -> Facts:
    return day_and_time(at, two.zone)


def _confirmed(actor: Actor, both: Sequence[Two], noted: Sequence[Meeting], change: str) -> Speech:
    meeting, two = min(zip(noted, both, strict=True), key=lambda one: one[0].id)
    names = {"one": both[0].adept_person.first_name, "two": both[1].adept_person.first_name}
    return Speech(
        actor.person.id,
        (Phrase(f"joint-{change}-mine", {**_when(two, meeting.starts_at), **names}), *_where(meeting)),
        choices=meeting_words.rows(two, meeting, actor.person.id),
        window=Window(windows.meeting(two.pair.id), fresh=True),
        calendar=CalendarOf(meeting.id, Role.MENTOR),
    )


def _told(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, change: str, gone: Meeting | None) -> Speech:
    """Return the joint meeting to an adept, who is asked whether it suits; not who has put it forward.

    With `gone` it takes the place of another meeting, and the adept reads which time does not hold any more.
    """
    asks = meeting_reply.to_reply(uow, two, meeting, Role.ADEPT) if change != "agreed" else ()
    changing = meeting_words.rows(two, meeting, two.adept_person.id)
    facts: Facts = {**_when(two, meeting.starts_at), "author": actor.person.first_name}
    instead = (Phrase("joint-instead", _when(two, gone.starts_at)),) if gone is not None else ()
    lines = (*joint_shown.line(uow, meeting, Role.ADEPT), *_where(meeting), *instead)
    text = (Phrase(f"joint-{change}-theirs", facts), *lines)
    choices = (*meeting_words.replying(asks, changing), (write_button(uow, two.adept),))
    window = Window(windows.meeting(two.pair.id), fresh=True)
    told = meeting_words.news(actor, two.adept_person.id, text, choices, window)
    return replace(told, calendar=CalendarOf(meeting.id, Role.ADEPT))


def _where(meeting: Meeting) -> tuple[Phrase, ...]:
    return (Phrase("meeting-where", {"place": meeting.place}),) if meeting.place else ()
