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
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.meeting import Meeting, ends_at, planned_length, reminded_at
from programme.pair import MEETS_ON, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance, Window
from programme.usecases.common import guide, suspended, unheard
from programme.usecases.common.menu import write_button
from programme.usecases.common.next_meeting import is_overtaken
from programme.usecases.common.question import NOBODY
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.year import (
    after_meeting,
    first_meeting,
    meeting_reply,
    prompt,
)
from programme.usecases.year.booking import MEET
from programme.usecases.year.meeting_off import note_change
from programme.usecases.year.meeting_words import (
    as_it_stands,
    calendar_of,
    news,
    partner_of,
    place_told,
    replying,
    rows,
    when,
)
from programme.usecases.year.point_shown import carry_over


def note(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the meeting of the form and tell the others; open its report at once if it is over.

    It is not stored if the meeting ahead has changed since the writer saw it: the writer hears how it stands.

    Raises:
        ProgrammeError: `not-now`, when no meeting can be noted any more; `meetings-rest`, when the actor has been told
            so; `meeting-has-been`, when its time was still ahead when the form was opened, and has passed by now.
    """
    pair = uow.pairs.locked(dialog.subject)
    if pair is None or pair.state not in MEET:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    suspended.refuse_booking(uow, two, actor.person)
    if is_overtaken(uow, dialog, actor.now):
        return [as_it_stands(uow, actor, two)]
    day, at = date.fromisoformat(str(dialog.answers["day"])), time.fromisoformat(str(dialog.answers["time"]))
    starts_at = moment_of(day, at.hour, two.zone, at.minute)
    if dialog.opened_at < starts_at <= actor.now - planned_length(two.programme):
        raise ProgrammeError("meeting-has-been")  # meant as one to come: an old button, or a draft that was left
    place = place_told(two, actor, dialog.answers.get("place"))
    said = plan(uow, actor, two, starts_at, place)
    return [*said, *_asked_at_once(uow, actor, two, starts_at)]


def _asked_at_once(uow: UnitOfWork, actor: Actor, two: Two, starts_at: datetime) -> list[Utterance]:
    """Open the report for a side that notes a meeting that is over; return an empty list otherwise."""
    mine = two.side(actor.person.id)
    if two.pair.state not in MEETS_ON or mine is None:
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
    fell = unheard.fell(uow, two, two.side(actor.person.id), actor.now)
    meeting, before = put(uow, actor, two, starts_at, place)
    return _told(uow, actor, two, meeting, "agreed" if agreed else "moved" if before else "noted", fell)


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


def _told(
    uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, change: str, fell: tuple[Phrase, ...]
) -> list[Utterance]:
    """Confirm the meeting to its author, who may not know what `fell`, and tell the others of the two.

    Managers see it on the pair's card.
    """
    been = meeting.starts_at <= actor.now  # nobody is asked whether a time suits that has begun
    how = "been" if been else change
    mine = "met" if been and two.pair.state in MEETS_ON else how
    where = (Phrase("meeting-where", {"place": meeting.place}),) if meeting.place else ()
    reading = guide.with_first_day(two.pair) if how == "noted" else ()
    shown = None if been else meeting
    window = Window(windows.meeting(two.pair.id), fresh=True)
    facts = {**when(two, meeting), "other": partner_of(two, two.side(actor.person.id))}
    done = Speech(
        actor.person.id,
        (Phrase(f"meeting-{mine}-mine", facts), *where, *fell, *_hears(uow, actor, two, meeting, how)),
        choices=(*rows(two, shown, actor.person.id), *reading),
        window=window,
        calendar=calendar_of(two, shown, two.side(actor.person.id)),
    )

    def theirs(role: Role) -> Speech:
        partner = partner_of(two, role) if two.side(actor.person.id) is None else NOBODY  # the author is the partner
        facts = {**when(two, meeting), "author": actor.person.first_name, "other": partner}
        asks = meeting_reply.to_reply(uow, two, meeting, role) if how in {"noted", "moved"} else ()
        choices = (
            *replying(asks, rows(two, shown, two.person(role).id)),
            *reading,
            (write_button(uow, two.membership(role)),),
        )
        text = (Phrase(f"meeting-{how}-theirs", facts), *where)
        return replace(
            news(actor, two.person(role).id, text, choices, window),
            calendar=calendar_of(two, shown, role),
        )

    return [done, *(theirs(role) for role in SIDES if role is not two.side(actor.person.id))]


def _hears(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, how: str) -> tuple[Phrase, ...]:
    """Return the line to the author that they hear of it if the partner wants another time, where that is asked.

    It does not say that the partner is asked now: whoever is spared or suspended is not, and to tell would betray it.
    """
    mine = two.side(actor.person.id)
    if mine is None or how == "been" or not meeting_reply.to_reply(uow, two, meeting, other(mine)):
        return ()
    partner = two.person(other(mine))
    if partner.telegram_id is None or is_spared_about(uow, two.pair, actor.person):
        return ()
    return (Phrase("meeting-hear-of-change", {"other": partner.first_name}),)
