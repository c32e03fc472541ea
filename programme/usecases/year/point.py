"""What the adept wants to bring up at the next meeting: written, shown to the mentor or not, changed, taken back.

The mentor gets no message about it. It stands in the mentor's reminder, where one is still to come, or else in the
reminder that is there already, which is shown anew in its place without a sound; and on the mentor's `/me`.
"""

from dataclasses import replace

from programme import windows
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.forms.point import POINT
from programme.meeting import Meeting, MeetingState, Point, reminded_at
from programme.pair import Pair
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.point import DropPoint, SharePoint, WritePoint
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.times import day_and_time, local_day
from programme.usecases.common import suspended
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import page_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.two import Two, two_of
from programme.usecases.year import joint_shown, meeting_reminder
from programme.usecases.year.booking import MEET
from programme.usecases.year.point_shown import can_read


def open_point(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting) -> list[Utterance]:
    """Show the adept's line for the next meeting, or ask for it."""
    two = _before(uow, actor, pair, meeting)
    point = uow.points.of_meeting(meeting.id)
    return write(uow, actor, pair, meeting) if point is None else [_page(actor, two, meeting, point, fresh=True)]


def write(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting) -> list[Utterance]:
    """Ask the adept for the line."""
    two = _before(uow, actor, pair, meeting)
    hints = {
        "other": two.mentor_person.first_name.hint,
        "day": local_day(meeting.starts_at, two.programme).isoformat(),
        "time_zone": two.programme.time_zone,
        "shows": "yes" if can_read(two, Role.MENTOR) else "",
    }
    return open_dialog(uow, actor, POINT, subject=meeting.id, hints=hints)


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep the line, and show it to the mentor if the adept has said so.

    Raises:
        ProgrammeError: `gone`, when the meeting or the pair is deleted; or as for `_before`.
    """
    found = uow.meetings.find(dialog.subject)
    pair = uow.pairs.locked(found.pair_id) if found else None
    meeting = uow.meetings.find(dialog.subject)
    if meeting is None or pair is None:
        raise ProgrammeError("gone")
    two, former = _before(uow, actor, pair, meeting), uow.points.of_meeting(meeting.id)
    key, shown = former.id if former else 0, dialog.answers.get("shown") == "yes"
    point = Point(key, meeting.id, str(dialog.answers["line"]), shown, actor.now)
    if former is None:
        point = uow.points.add(point)
    else:
        uow.points.save(point)
    told = shown or (former is not None and former.shown)
    return [_page(actor, two, meeting, point, fresh=True), *(_to_the_mentor(uow, actor, two, meeting) if told else ())]


def share(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting, *, shown: bool) -> list[Utterance]:
    """Let the mentor read the adept's line, or keep it to the adept.

    Raises:
        ProgrammeError: `closed-question`, when there is no line; or as for `_before`.
    """
    two, point = _before(uow, actor, pair, meeting), uow.points.of_meeting(meeting.id)
    if point is None or (shown and not can_read(two, Role.MENTOR)):
        raise ProgrammeError("closed-question")
    before, point = point.shown, replace(point, shown=shown)
    uow.points.save(point)
    again = _to_the_mentor(uow, actor, two, meeting) if before is not shown else []
    return [_page(actor, two, meeting, point), *again]


def drop(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting) -> list[Utterance]:
    """Take the adept's line back."""
    two, point = _before(uow, actor, pair, meeting), uow.points.of_meeting(meeting.id)
    if point is not None:
        uow.points.remove(point.id)
    write_one = (Choice(Phrase("button-point-write"), WritePoint(meeting.id)),)
    window = Window(windows.point(meeting.id))
    text = (Phrase("point-dropped"),)
    done = Speech(actor.person.id, text, choices=(write_one, (page_button(Page.ME),)), window=window)
    return [done, *(_to_the_mentor(uow, actor, two, meeting) if point is not None and point.shown else ())]


def _before(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting) -> Two:
    """Return the two, before they meet.

    Raises:
        ProgrammeError: `meeting-over` or `meeting-off`, when this is not the meeting ahead; `meetings-rest`, when it is
            off and the actor has been told that meetings rest.
    """
    two = two_of(uow, pair)
    suspended.refuse_called_off(uow, two, actor.person, meeting)
    coming = ahead(uow, two, actor.now) if pair.state in MEET else None
    if coming is None or coming.id != meeting.id:
        off = meeting.state is MeetingState.CANCELLED
        raise ProgrammeError("meeting-off" if off else "meeting-over", **day_and_time(meeting.starts_at, two.zone))
    return two


def _page(actor: Actor, two: Two, meeting: Meeting, point: Point, *, fresh: bool = False) -> Speech:
    """Return the adept's line with who reads it, and the buttons that change that."""
    other = two.mentor_person.first_name
    day = local_day(meeting.starts_at, two.programme)
    shows = can_read(two, Role.MENTOR)
    turned = Choice(
        Phrase("button-point-hide" if point.shown else "button-point-share", {"other": other}),
        SharePoint(meeting.id, shown=not point.shown),
    )
    choices = (
        *(((turned,),) if shows or point.shown else ()),
        (Choice(Phrase("button-point-rewrite"), WritePoint(meeting.id)),),
        (Choice(Phrase("button-point-drop"), DropPoint(meeting.id)),),
        (page_button(Page.ME),),
    )
    text = (
        Phrase("point-page", {"other": other, "day": day}),
        Phrase("quoted", {"text": point.line}),
        Phrase("point-shown-to" if point.shown else "point-only-you", {"other": other}),
    )
    return Speech(actor.person.id, text, choices=choices, window=Window(windows.point(meeting.id), fresh=fresh))


def _to_the_mentor(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting) -> list[Utterance]:
    """Return the mentor's reminder as it is now, in its place; nothing where it is still to come, or never came."""
    first = joint_shown.together(uow, two, meeting)[0]
    two, meeting = first.two, first.meeting
    came = reminded_at(meeting.starts_at, meeting.noted_at, two.zone)
    to_come = uow.dues.waiting(DueKind.REMINDER, two.pair.id) is not None
    if came is None or came > actor.now or to_come or not can_read(two, Role.MENTOR):
        return []
    return [meeting_reminder.reminder(uow, two, meeting, Role.MENTOR, actor.now, fresh=False)]
