"""Reports: each of the two tells the manager about a meeting.

A meeting took place if either side says so. The two reports are compared in this alone, and a difference is the
manager's matter; neither side learns of the partner's report. A time for the next meeting is noted like any other,
unless a meeting is planned already.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from programme.audit import Did
from programme.calendar import moment_of
from programme.call import Outcome, Why
from programme.dates.answers import meant
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.forms.report import HAVE_A_TIME, NOT_DECIDED, THE_LAST
from programme.meeting import Held, Meeting, MeetingState, Report, disagree, outcome
from programme.pair import MEETS_ON, End, Pair
from programme.people import Actor, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import PlanMeeting
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import call
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.year import after_meeting, flag, meeting_page, pace, prompt
from programme.usecases.year import meeting as meetings
from programme.usecases.year.after_meeting import over
from programme.usecases.year.booking import open_meeting

A_DAY = timedelta(days=1)
SOON = timedelta(weeks=2)  # so near the end, a new time is no matter of course


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a report, note whether the meeting took place, and act on the wish for a talk and the next meeting.

    Raises:
        ProgrammeError: `gone`, when the meeting or its pair is deleted; `closed-question`, when this side has
            reported already.
    """
    found = uow.meetings.find(dialog.subject)
    pair = uow.pairs.locked(found.pair_id) if found else None
    if found is None or pair is None:
        raise ProgrammeError("gone")
    two, meeting = two_of(uow, pair), uow.meetings.find(found.id) or found
    role = next(one for one in SIDES if two.person(one).id == actor.person.id)
    membership, told = two.membership(role), uow.reports.of_meeting(meeting.id)
    if membership.id in told:
        raise ProgrammeError("closed-question")
    report = uow.reports.add(_report(meeting, membership, dialog.answers, actor))
    uow.audit.record(actor.person, Did.REPORTED, meeting, actor.now)
    is_news = _compare(uow, two, meeting, [*told.values(), report], actor)
    if is_news and pair.state in MEETS_ON and ahead(uow, two, actor.now) is None:
        prompt.expect_next(uow, two, actor.now, lost=meeting)
    raised = flag.in_report(report)
    flag.hoist(uow, actor, membership, raised)
    following = _next(uow, actor, two, role, meeting, dialog.answers)
    # Who wants a talk hears of that, not of a number; and while a time is asked for, the number is about to change.
    is_asked_when = bool(following) and ahead(uow, two, actor.now) is None
    lands = () if raised or is_asked_when else pace.tell(uow, two, role, actor.now)
    return [_thanks(uow, actor, two, report, *lands), *following]


def _report(meeting: Meeting, membership: Membership, answers: Mapping[str, Answer], actor: Actor) -> Report:
    numbers = {name: int(str(answers[name])) for name in ("minutes", "useful", "progress") if answers.get(name)}
    return Report(
        id=0,
        meeting_id=meeting.id,
        membership_id=membership.id,
        held=Held(str(answers["held"])),
        given_at=actor.now,
        talk=answers.get("talk") == "yes",
        **numbers,
    )


def _compare(uow: UnitOfWork, two: Two, meeting: Meeting, reports: list[Report], actor: Actor) -> bool:
    """Store whether the meeting took place, unless the manager has written it down; tell whether that is new."""
    said = [one.held for one in reports]
    by_manager = meeting.state is not MeetingState.PLANNED and len(reports) == 1
    if over(uow, two, actor.now) == meeting:
        uow.dues.settle(DueKind.REPORTS, two.pair.id)
        if len(reports) == len(SIDES):
            uow.dues.settle(DueKind.REPORT_AGAIN, two.pair.id)
    after_meeting.expect(uow, two, actor.now)
    if by_manager:
        return False
    if disagree(said):
        put_on_list(uow, DueKind.REPORTS, two.adept, actor.now, pair=two.pair)
    state = outcome(said)
    uow.meetings.save(replace(meeting, state=state))
    if state is MeetingState.HELD is not meeting.state:
        uow.audit.record(actor.person, Did.MEETING_WAS_HELD, meeting, actor.now)
    return state is not meeting.state


def _thanks(uow: UnitOfWork, actor: Actor, two: Two, report: Report, *lands: Phrase) -> Speech:
    keys = {DueKind.TALK: "report-thanks-talk", DueKind.LOW_REPORT: "report-thanks-low"}
    raised = flag.in_report(report)
    talk = (Phrase(keys[raised[0]], two.facts),) if raised else ()
    anew, book = _new_time(uow, actor, two, report)
    text = (Phrase(f"report-thanks-{report.held}", two.facts), *lands, *talk, *anew)
    return Speech(actor.person.id, text, choices=(*book, *menu(uow, actor.person)))


def _new_time(uow: UnitOfWork, actor: Actor, two: Two, report: Report) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the next step after a meeting that was not held, and its button; nothing if a time is booked by now."""
    mine = two.side(actor.person.id)
    booked = two.pair.state not in MEETS_ON or ahead(uow, two, actor.now) is not None
    if report.held is not Held.NO or mine is None or booked or is_spared_about(uow, two.pair, actor.person):
        return (), ()
    left = _days_left(two, actor)
    if left < A_DAY:
        return (), ()
    partner: Facts = {"other": two.person(other(mine)).first_name, "day": two.last_day}
    book = Choice(Phrase("button-booked-with", partner), PlanMeeting(two.pair.id))
    return (Phrase("report-new-time-ends" if left <= SOON else "report-new-time", partner),), ((book,),)


def _days_left(two: Two, actor: Actor) -> timedelta:
    """Return how much is left of the time of the two after today."""
    return two.last_day - local_day(actor.now, two.programme)


def _next(
    uow: UnitOfWork, actor: Actor, two: Two, role: Role, meeting: Meeting, answers: Mapping[str, Answer]
) -> list[Utterance]:
    """Store the next meeting or open its form; if a meeting is planned by now, name it."""
    chosen = str(answers.get("next") or (HAVE_A_TIME if answers["held"] == Held.MOVED else NOT_DECIDED))
    if chosen == THE_LAST:
        prompt.booked(uow, two.pair)
    if chosen in {NOT_DECIDED, THE_LAST} or two.pair.state not in MEETS_ON:
        return []
    if (coming := ahead(uow, two, actor.now)) is not None:
        return [meeting_page.stands(two, role, coming)]
    if answers["held"] == Held.MOVED and _days_left(two, actor) < A_DAY:
        book = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
        text = Phrase("report-no-day-left", {"day": two.last_day})
        return [Speech(actor.person.id, (text,), choices=((book,), *menu(uow, actor.person)))]
    if chosen != HAVE_A_TIME:
        told = meant(chosen)
        at = told.at or meeting.starts_at.astimezone(two.zone).time()
        starts_at = moment_of(told.day or local_day(actor.now, two.programme), at.hour, two.zone, at.minute)
        if starts_at > actor.now:
            return meetings.plan(uow, actor, two, starts_at)
    return open_meeting(uow, actor, two.pair)


def have_talked(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Take what called for a talk off the list, because the manager has talked with the participant."""
    raised = flag.lower(uow, membership)
    call.note(uow, actor, membership, Outcome.REACHED, Why(raised[0].value) if raised else None)
    uow.audit.record(actor.person, Did.TALKED, membership, actor.now)
    name = uow.people.get(membership.person_id).first_name
    return [Speech(actor.person.id, (Phrase("talk-done", {"name": name}),), private=True)]


def record_held(uow: UnitOfWork, actor: Actor, pair: Pair, *, held: bool) -> list[Utterance]:
    """Store whether the last meeting took place, written down by the manager for missing or differing reports.

    Raises:
        ProgrammeError: `not-now`, when no meeting is over.
    """
    two = two_of(uow, pair)
    meeting = over(uow, two, actor.now)
    if meeting is None or (pair.state not in MEETS_ON and pair.end is not End.CLOSED):
        raise ProgrammeError("not-now")
    uow.meetings.save(
        replace(meeting, state=MeetingState.HELD if held else MeetingState.NOT_HELD, recorded_by=actor.person.id)
    )
    for kind in (DueKind.REPORT, DueKind.REPORT_AGAIN, DueKind.REPORTS):
        uow.dues.settle(kind, pair.id)
    if pair.state in MEETS_ON:
        after_meeting.expect(uow, two, actor.now)
        if ahead(uow, two, actor.now) is None:
            prompt.expect_next(uow, two, actor.now, lost=meeting)
    became = Did.MEETING_WAS_HELD if held else Did.MEETING_WAS_NOT_HELD
    uow.audit.record(actor.person, became, meeting, actor.now)
    return []
