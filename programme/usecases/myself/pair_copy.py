"""The pairs in a person's own copy: the partner, the meetings, the person's own answers and reports.

The copy is about one person: the partner's answer is not in it, nor a proposal that the person never heard of. What
became of a meeting follows from what either told, so it is left to the person's own report.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.because import Because
from programme.joint import Joint
from programme.meeting import Meeting, MeetingChange, MeetingReply, MeetingState, Point, Report, no_longer_holds
from programme.names import Name
from programme.pair import Pair, may_not_know
from programme.people import Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Value
from programme.times import stamp
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.matching import why_not
from programme.usecases.trust import tie
from programme.usecases.year import joint_shown


@dataclass(frozen=True, slots=True)
class _Told:
    """A meeting with what the person told about it, and what it was to be before."""

    meeting: Meeting
    report: Report | None
    changes: Sequence[MeetingChange]
    replies: Sequence[MeetingReply]
    point: Point | None
    others: Sequence[Name]


def copied(uow: UnitOfWork, membership: Membership, pair: Pair, now: datetime) -> list[tuple[str, Value]]:
    """Return a pair as keys of labels with their values; an empty list if the person may not have heard of it."""
    two, meetings = two_of(uow, pair), uow.meetings.of_pair(pair.id)
    mine = uow.fits.of_pair(pair.id).get(membership.role)
    if may_not_know(pair, Role(membership.role)) and not meetings:
        return []
    return [
        ("copy-pair-with", two.person(other(membership.role)).full_name),
        ("copy-pair-since", stamp(pair.since, two.zone)),
        *((("copy-pair-is-bridge", Phrase("copy-pair-bridge")),) if pair.is_bridge else ()),
        ("copy-pair-fit", Phrase(f"fit-{mine.answer}") if mine else ""),
        *(("copy-pair-because", Phrase(f"button-why-{one}-{membership.role}")) for one in _because(pair, membership)),
        *(
            ("copy-pair-tie", Phrase(f"tie-{one.kind}"))
            for one in tie.of_pair(uow, two)
            if one.membership_id == membership.id
        ),
        *_asked_to_meet_all(uow, membership, two),
        *(line for told in _told(uow, membership, pair, meetings) for line in _meeting(two, told, now)),
    ]


def _because(pair: Pair, membership: Membership) -> Sequence[Because]:
    """Return why this member said no to the proposal, if they have told; no copy has the partner's."""
    said_no = pair.end is why_not.SAID_NO[Role(membership.role)]
    return (pair.because,) if said_no and pair.because is not None else ()


def _told(uow: UnitOfWork, membership: Membership, pair: Pair, meetings: Sequence[Meeting]) -> list[_Told]:
    """Return the meetings of a pair with what this member told about each."""
    reports, changes = uow.reports.of_pairs([pair.id]), uow.meeting_changes.of_pairs([pair.id])
    replies = uow.meeting_replies.of_pairs([pair.id])
    others = joint_shown.others_of(uow, meetings)
    points = uow.points.of_pairs([pair.id]) if membership.role is Role.ADEPT else {}
    return [
        _Told(
            one,
            reports.get(one.id, {}).get(membership.id),
            changes.get(one.id, ()),
            [reply for reply in replies.get(one.id, ()) if reply.role is membership.role],
            points.get(one.id),
            others.get(one.id, ()),
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
        *(("copy-joint-with", one) for one in told.others),
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


def _asked_to_meet_all(uow: UnitOfWork, membership: Membership, two: Two) -> list[tuple[str, Value]]:
    """Return each question whether to meet all three that is about a pair."""
    asked = [one for one in uow.joints.of_mentor(two.mentor.id) if two.pair.id in one.pairs]
    return [("copy-joint", _answered(one, two.pair, membership.role, two.zone)) for one in asked]


def _answered(joint: Joint, pair: Pair, role: Role, zone: ZoneInfo) -> Value:
    """Return when all three were asked about, and to an adept their own answer; a mentor has asked and gave none."""
    at = stamp(joint.asked_at, zone)
    if role is Role.MENTOR:
        return at
    said = {True: "yes", False: "no", None: "none"}[joint.said(pair.id)]
    return Phrase("copy-joint-said", {"at": at, "said": said})


def _reply(reply: MeetingReply, zone: ZoneInfo) -> Value:
    """Return the person's own reply to a meeting: it suited, or the other time that they put forward."""
    if reply.starts_at is None:
        return Phrase("button-meeting-suits")
    at = stamp(reply.starts_at, zone)
    return Phrase("copy-meeting-planned", {"at": at, "place": reply.place}) if reply.place else at


def _report(report: Report, zone: ZoneInfo) -> list[tuple[str, Value]]:
    return [
        ("copy-report-noted" if report.recorded_by else "copy-report", stamp(report.given_at, zone)),
        ("report-held-label", Phrase(f"report-held-{report.held}")),
        ("report-minutes-label", Phrase(f"report-minutes-{report.minutes}") if report.minutes else ""),
        ("report-useful-label", Phrase(f"report-useful-{report.useful}") if report.useful else ""),
        ("report-progress-label", Phrase(f"report-progress-{report.progress}") if report.progress else ""),
        ("report-talk-label", Phrase("report-talk-yes") if report.talk else ""),
    ]
