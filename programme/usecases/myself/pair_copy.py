"""The pairs in a person's own copy: the partner, the meetings, the person's own answers and reports.

The copy is about one person: the partner's answer is not in it, nor a proposal that the person never heard of. What
became of a meeting follows from what either told, so it is left to the person's own report.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.meeting import Meeting, MeetingChange, MeetingReply, MeetingState, Point, Report, no_longer_holds
from programme.pair import PERHAPS_UNHEARD, Pair, PairState
from programme.people import Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Value
from programme.times import stamp
from programme.usecases.common.two import Two, other, two_of


@dataclass(frozen=True, slots=True)
class _Told:
    """A meeting with what the person told about it, and what it was to be before."""

    meeting: Meeting
    report: Report | None
    changes: Sequence[MeetingChange]
    replies: Sequence[MeetingReply]
    point: Point | None


def copied(uow: UnitOfWork, membership: Membership, pair: Pair, now: datetime) -> list[tuple[str, Value]]:
    """Return a pair as keys of labels with their values; an empty list if the person may not have heard of it."""
    two, meetings = two_of(uow, pair), uow.meetings.of_pair(pair.id)
    mine = uow.fits.of_pair(pair.id).get(membership.role)
    unheard = pair.state is PairState.ASKED_MENTOR or (pair.end in PERHAPS_UNHEARD and not meetings)
    if membership.role is Role.ADEPT and unheard:
        return []
    return [
        ("copy-pair-with", two.person(other(membership.role)).full_name),
        ("copy-pair-since", stamp(pair.since, two.zone)),
        ("copy-pair-fit", Phrase(f"fit-{mine.answer}") if mine else ""),
        *(line for told in _told(uow, membership, pair, meetings) for line in _meeting(two, told, now)),
    ]


def _told(uow: UnitOfWork, membership: Membership, pair: Pair, meetings: Sequence[Meeting]) -> list[_Told]:
    """Return the meetings of a pair with what this member told about each."""
    reports, changes = uow.reports.of_pairs([pair.id]), uow.meeting_changes.of_pairs([pair.id])
    replies = uow.meeting_replies.of_pairs([pair.id])
    points = uow.points.of_pairs([pair.id]) if membership.role is Role.ADEPT else {}
    return [
        _Told(
            one,
            reports.get(one.id, {}).get(membership.id),
            changes.get(one.id, ()),
            [reply for reply in replies.get(one.id, ()) if reply.role is membership.role],
            points.get(one.id),
        )
        for one in meetings
    ]


def _meeting(two: Two, told: _Told, now: datetime) -> list[tuple[str, Value]]:
    """Return a meeting's time and place, its state where that is nobody's answer, and the person's own report."""
    meeting = told.meeting
    ahead = meeting.state is MeetingState.PLANNED and meeting.starts_at > now
    state = "off" if no_longer_holds(meeting, two.pair) else meeting.state
    known = ahead or meeting.state is MeetingState.CANCELLED or meeting.recorded_by is not None
    return [
        ("copy-meeting", stamp(meeting.starts_at, two.zone)),
        ("meeting-place-label", meeting.place),
        *(
            (
                "copy-meeting-before",
                Phrase("copy-meeting-planned", {"at": stamp(one.starts_at, two.zone), "place": one.place or "–"}),
            )
            for one in told.changes
        ),
        *(("copy-meeting-reply", _reply(one, two.zone)) for one in told.replies),
        *((("copy-point", told.point.line),) if told.point else ()),
        ("copy-meeting-state", Phrase(f"meeting-state-{state}") if known else ""),
        *(_report(told.report, two.zone) if told.report else ()),
    ]


def _reply(reply: MeetingReply, zone: ZoneInfo) -> Value:
    """Return the person's own reply to a meeting: it suited, or the other time that they put forward."""
    if reply.starts_at is None:
        return Phrase("button-meeting-suits")
    at = stamp(reply.starts_at, zone)
    return Phrase("copy-meeting-planned", {"at": at, "place": reply.place}) if reply.place else at


def _report(report: Report, zone: ZoneInfo) -> list[tuple[str, Value]]:
    return [
        ("copy-report", stamp(report.given_at, zone)),
        ("report-held-label", Phrase(f"report-held-{report.held}")),
        ("report-minutes-label", Phrase(f"report-minutes-{report.minutes}") if report.minutes else ""),
        ("report-useful-label", Phrase(f"report-useful-{report.useful}") if report.useful else ""),
        ("report-progress-label", Phrase(f"report-progress-{report.progress}") if report.progress else ""),
        ("report-talk-label", Phrase("report-talk-yes") if report.talk else ""),
    ]
