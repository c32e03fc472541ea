"""The question after a meeting: each of the two is asked how it was, and once more if they have not reported.

The question goes to one side at a time, as soon as restraint and quiet times let it; the wait is put again for the side
that is left. So a mentor with enough nudges this week does not keep the adept waiting. No message depends on the
partner's report, and a missing report is the manager's matter only when both are missing.

Several meetings can be over before a question may come: in a pause, in July. The newest is asked about first, and on
later days those before it that nobody has told about, once each.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from programme import windows
from programme.calendar import MORNING, moment_of
from programme.dialog import DialogState
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.forms.report import REPORT
from programme.meeting import TIME_TO_TELL, Meeting, MeetingState, asked_at, ends_at, no_longer_holds
from programme.names import Name
from programme.pair import MEETS_ON, End, Pair
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.report import TellAfterMeeting
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Toast, Utterance, Window
from programme.times import local_day
from programme.usecases.common import nudge, spared
from programme.usecases.common.conversation import open_dialog, open_unasked, put_again
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.next_meeting import ahead, next_hints
from programme.usecases.common.two import SIDES, Two, other, two_of

WORKING_DAYS_BETWEEN = 2  # docs/programme.md#who-acts-next
FOLLOWS = {DueKind.REPORT: DueKind.REPORT_AGAIN, DueKind.REPORT_AGAIN: DueKind.REPORTS}


@dataclass(frozen=True, slots=True)
class Asking:
    """A round of asking both: the pair, the meeting, and the kind of the wait that brings the round."""

    two: Two
    meeting: Meeting
    kind: DueKind


def over(uow: UnitOfWork, two: Two, now: datetime) -> Meeting | None:
    """Return the newest meeting that has ended and was not called off, or None."""
    return next(iter(_ended(uow, two, now)), None)


def _ended(uow: UnitOfWork, two: Two, now: datetime) -> list[Meeting]:
    meetings = [one for one in uow.meetings.of_pair(two.pair.id) if one.state is not MeetingState.CANCELLED]
    ended = [one for one in reversed(meetings) if ends_at(one, two.programme) <= now]
    return [one for one in ended if not no_longer_holds(one, two.pair)]


def is_asked(pair: Pair, now: datetime) -> bool:
    """Tell whether a pair is asked about its meetings: about the last ones for a fortnight after its end, too."""
    return pair.state in MEETS_ON or (pair.end is End.CLOSED and now < pair.since + TIME_TO_TELL)


def untold(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Meeting | None:
    """Return the newest ended meeting if this side may still report about it, or None.

    A meeting whose outcome the manager has written down, or the first meeting, is not asked about.
    """
    meeting = over(uow, two, now)
    if meeting is None:
        return None
    told = uow.reports.of_meeting(meeting.id)
    return meeting if _is_asked_about(uow, meeting) and two.membership(role).id not in told else None


def _is_asked_about(uow: UnitOfWork, meeting: Meeting) -> bool:
    return meeting.state is MeetingState.PLANNED or bool(uow.reports.of_meeting(meeting.id))


def expect(uow: UnitOfWork, two: Two, now: datetime, *, not_before: datetime | None = None) -> None:
    """Put the wait for the question: about an ended meeting that was not asked about, else about the meeting ahead.

    About an ended one it comes not before a moment, where one is given.
    """
    asking = _in_turn(uow, two, now)
    if asking is not None:
        first = asked_at(ends_at(asking.meeting, two.programme), two.calendar)
        _put(uow, asking, now, not_before=max(first, not_before or first))
        return
    coming = ahead(uow, two, now)
    if coming is None:
        uow.dues.settle(DueKind.REPORT, two.pair.id)
        return
    at = asked_at(ends_at(coming, two.programme), two.calendar)
    uow.dues.put(DueKind.REPORT, two.adept, at, now, pair=two.pair)


def ask(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Ask the side whose turn it is; then put the wait for the other side, the second round, or the manager."""
    pair = uow.pairs.locked(due.subject)
    if pair is None or not is_asked(pair, now):
        return []
    two = two_of(uow, pair)
    first, meeting = _in_turn(uow, two, now), over(uow, two, now)
    if due.kind is DueKind.REPORT and first is not None:
        meeting = first.meeting
    if meeting is None or not _is_asked_about(uow, meeting):
        expect(uow, two, now)
        return []
    asking = Asking(two, meeting, due.kind)
    if due.kind is DueKind.REPORT_AGAIN and first is not None and first.meeting == meeting:
        return []  # the two have met again since, and are asked about the newer meeting first
    turn = [role for role in _left(uow, asking) if two.person(role).id == due.person_id]
    said = [one for role in turn if _allowed(uow, two, role, now) <= now for one in _asked(uow, asking, role, now)]
    if not _put(uow, asking, now):
        _all_asked(uow, asking, now)
    return said


def _in_turn(uow: UnitOfWork, two: Two, now: datetime) -> Asking | None:
    """Return the first round about the ended meeting whose turn it is, or None: the newest, then those before it.

    Of those before it, only what nobody has told about is asked.
    """
    ended, told = _ended(uow, two, now), uow.reports.of_pairs([two.pair.id])
    waiting = [one for one in ended if one.state is MeetingState.PLANNED and one.id not in told]
    newest = [one for one in ended[:1] if one.id in told]
    rounds = (Asking(two, one, DueKind.REPORT) for one in (*newest, *waiting))
    return next((one for one in rounds if _left(uow, one)), None)


def _left(uow: UnitOfWork, asking: Asking) -> list[Role]:
    """Return the sides to ask in this round: those that can be asked, have not reported, and were not asked."""
    told = uow.reports.of_meeting(asking.meeting.id)
    return [
        role
        for role in SIDES
        if asking.two.membership(role).id not in told
        and _can_be_asked(asking.two, role)
        and not _was_asked(uow, asking, role)
    ]


def _can_be_asked(two: Two, role: Role) -> bool:
    person = two.person(role)
    return person.telegram_id is not None and person.unreachable_since is None and person.deletion_asked_at is None


def _was_asked(uow: UnitOfWork, asking: Asking, role: Role) -> bool:
    person = asking.two.person(role)
    if asking.kind is DueKind.REPORT and uow.dialogs.kept(person.id, REPORT, asking.meeting.id) is not None:
        return True
    two = asking.two
    since = uow.nudges.since(person.id, ends_at(asking.meeting, two.programme))
    about = (one.at for one in since if (one.kind, one.pair_id) == (asking.kind.value, two.pair.id))
    return any(over(uow, two, at) == asking.meeting for at in about)  # a nudge is about the newest ended by then


def _allowed(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> datetime:
    return nudge.allowed_at(uow, two.person(role).id, two.calendar, now)


def _put(uow: UnitOfWork, asking: Asking, now: datetime, *, not_before: datetime | None = None) -> bool:
    """Put the round's wait for the side that may be asked first; return False if neither is left to ask."""
    two = asking.two
    left = [(_allowed(uow, two, role, max(now, not_before or now)), role) for role in _left(uow, asking)]
    if not left:
        return False
    at, role = min(left, key=lambda one: one[0])
    uow.dues.put(asking.kind, two.membership(role), at, now, pair=two.pair)
    return True


def _all_asked(uow: UnitOfWork, asking: Asking, now: datetime) -> None:
    """Put the wait for the second round, or after it for the manager if both reports are missing."""
    two, follows = asking.two, FOLLOWS[asking.kind]
    if asking.meeting != over(uow, two, now):
        expect(uow, two, now, not_before=two.calendar.next_morning(now))
        return
    day = two.calendar.add_working_days(local_day(now, two.programme), WORKING_DAYS_BETWEEN)
    at = moment_of(day, MORNING, two.zone)
    told = len(uow.reports.of_meeting(asking.meeting.id))
    if told < (len(SIDES) if follows is DueKind.REPORT_AGAIN else 1):
        uow.dues.put(follows, two.adept, at, now, pair=two.pair)
    if asking.kind is DueKind.REPORT:
        expect(uow, two, now, not_before=two.calendar.next_morning(now))


def _asked(uow: UnitOfWork, asking: Asking, role: Role, now: datetime) -> list[Utterance]:
    two, person = asking.two, asking.two.person(role)
    nudge.noted(uow, person.id, asking.kind.value, now, two.pair)
    if spared.is_spared_about(uow, two.pair, person):
        return []  # no question lies open that nobody has read
    if asking.kind is DueKind.REPORT:
        hints = _hints(uow, two, role, asking.meeting, now)
        return open_unasked(uow, person, REPORT, now, subject=asking.meeting.id, hints=hints)
    facts = _facts(two, role, asking.meeting)
    dialog = uow.dialogs.kept(person.id, REPORT, asking.meeting.id)
    if dialog is not None and dialog.state is DialogState.ACTIVE:
        return put_again(uow, dialog, Phrase("report-again", facts))
    if dialog is not None:
        uow.dialogs.save(replace(dialog, state=DialogState.KEPT))  # nothing puts it again but its reader's press
    tell = (_tell_button(asking.meeting, two.person(other(role)).first_name),)
    rows = (tell, (write_button(uow, two.membership(role)),))
    text = (Phrase("report-again", facts), Phrase("report-again-how", facts))
    window = Window(windows.meeting(two.pair.id), fresh=True)
    return [Speech(person.id, text, choices=rows, window=window, lane=Lane.BROADCAST)]


def _tell_button(meeting: Meeting, partner: Name) -> Choice:
    """Return the button that opens the report of a meeting."""
    return Choice(Phrase("button-tell-after", {"other": partner}), TellAfterMeeting(meeting.id))


def _facts(two: Two, role: Role, meeting: Meeting) -> Facts:
    day = local_day(meeting.starts_at, two.programme)
    return {**two.facts, "other": two.person(other(role)).first_name, "day": day}


def _hints(uow: UnitOfWork, two: Two, role: Role, meeting: Meeting, now: datetime) -> dict[str, str]:
    day = local_day(meeting.starts_at, two.programme)
    return {
        "role": role.value,
        "other": two.person(other(role)).first_name.hint,
        "manager": two.manager.first_name.hint,
        "readers": "\n".join(one.first_name.hint for one in two.readers),
        "day": day.isoformat(),
        "last": two.last_day.isoformat(),
        "time_zone": two.programme.time_zone,
        **next_hints(uow, two, day, now),
    }


def open_report(uow: UnitOfWork, actor: Actor, two: Two, role: Role, meeting: Meeting) -> list[Utterance]:
    """Open the report of a meeting for this side, at its own wish.

    Raises:
        ProgrammeError: `closed-question`, when the meeting has not ended, or its outcome needs no report.
    """
    if two.membership(role).id in uow.reports.of_meeting(meeting.id):
        return [Toast(Phrase("report-told-already"))]
    if ends_at(meeting, two.programme) > actor.now or not _is_asked_about(uow, meeting):
        raise ProgrammeError("closed-question")
    hints = _hints(uow, two, role, meeting, actor.now)
    return open_dialog(uow, actor, REPORT, subject=meeting.id, hints=hints)


def tell(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, meeting: Meeting) -> list[Utterance]:
    """Open the report of a meeting, or resume its draft, from a button."""
    return open_report(uow, actor, two_of(uow, pair), role, meeting)


def missing_rows(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Rows:
    """Return the button that opens the report of the newest ended meeting, if this side may still report."""
    meeting = untold(uow, two, role, now)
    return ((_tell_button(meeting, two.person(other(role)).first_name),),) if meeting else ()
