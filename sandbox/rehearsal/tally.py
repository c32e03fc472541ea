"""The tally of a rehearsal that is over: counted from the database (read only), the phones and the log."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from programme.audit import Did
from programme.calendar import COUNTRY
from programme.meeting import MeetingState
from programme.pair import End
from programme.people import Role
from programme.surveys import FORMS_ASKED
from sandbox.cast.member import CastMember
from sandbox.phones.phone import ZONE
from sandbox.phones.views import seen
from sandbox.rehearsal.calls import calls_of
from sandbox.rehearsal.concerns import concerns_of, ties_of
from sandbox.rehearsal.desk import ManagerMessage, manager_messages, too_many
from sandbox.rehearsal.diplomas import Diplomas, diplomas_of
from sandbox.rehearsal.endings import Endings, endings_of
from sandbox.rehearsal.gatherings import gatherings_of
from sandbox.rehearsal.goings import asked_in_a_pause, late_choices
from sandbox.rehearsal.goodbyes import goodbyes_of
from sandbox.rehearsal.health import Health
from sandbox.rehearsal.looks import first_looks
from sandbox.rehearsal.pace import forecast_errors, hours
from sandbox.rehearsal.plans import papers_of, plans_of
from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.stops import bridges_of, said_in_a_stop, taken_back, times
from storage.database import make_engine
from storage.tables import (
    changes,
    contracts,
    due,
    failed_updates,
    meetings,
    memberships,
    outbox,
    pairs,
    pauses,
    reports,
    surveys,
)

ALL_OVER = timedelta(days=14)
"""The longest time after a meeting until its report must be there."""
UNPROMPTED = (
    *("registration-reminder", "status-", "first-meeting-nudge-", "fit-question", "fit-outcome", "contract-begin-"),
    *("prompt-", "report-again", "report-held", "closing-", "joint-remind"),
)
"""The kinds of texts that the bot sends by itself, as they begin. A reminder of a meeting has a rule of its own."""
UNPROMPTED_ALONE = frozenset({"survey-again", *(f"{one.name}-{one.steps[0].name}" for one in FORMS_ASKED)})
"""The same, whole: the answers to a question have keys that begin like it."""
CLOSED_TO_US = "Forbidden"
EXCEPT = frozenset({"requests", "wall_seconds", "mails"})
"""The numbers that may differ between two runs of the same story."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A message of a kind that the bot sends by itself: its text's key, and when it came by the phone's clock.

    Attributes:
        by_own_act: the person's own act opened it (a tap, say, on a question that was put off); else it came unasked.
    """

    kind: str
    person: str
    local_time: str
    by_own_act: bool

    @property
    def is_out_of_time(self) -> bool:
        """Whether it came unasked in a quiet time: the evening, a weekend, a holiday, July, the weeks of Christmas."""
        return not self.by_own_act and COUNTRY.is_quiet(datetime.fromisoformat(self.local_time).replace(tzinfo=ZONE))


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers of a rehearsal.

    Attributes:
        pairs: the pairs whose start was confirmed.
        meetings_unexplained: meetings of running pairs that are long over and have no report.
        prompts: the messages of the kinds that the bot sends by itself.
        manager_messages: every message to the manager.
        hours: how long all meetings were, as the managers' cards count them.
        forecast_error: for each pair that kept its rhythm, the meetings that mid-year's forecast was above its year.
        concerns: how many private words were told, to how many an answer was owed, and given in the promised time; how
            many reached the stand-in, as they were late, and how many were late and reached nobody.
        suspended: how often a manager stopped somebody.
        lifted: how often it was over again.
        said_in_a_stop: what the bot said by itself about a pair while one of the two was stopped.
        bridges: how many temporary mentors were asked, began, and were thanked at the end.
        taken_back: how many endings, and how many wishes to be deleted.
        again: how many have pressed that they would like to take part in the next round.
        ties: how many ties to a partner were told, taken back, answered by a manager, and wait for one.
        gatherings: how many there were, were changed and called off, and of all guests together who was invited,
            waited, moved up, came and got the slides.
        joint: how many times a mentor met two adepts at once.
        pauses: how many breaks began.
        rests: how many of them were from new adepts.
        late: what the manager chose for adepts whose pair ended with little time left.
        extended: the pairs that got more time by themselves, and how often all got more.
        survey_rates: by the name of each survey of the year, how many were answered and how many were asked.
        left: the pairs that ended because one of the two left.
        asked_in_a_pause: what the bot said by itself about a pair that rested, but for the question about the break.
        goodbyes: how often somebody wrote to the other for the end, how many got such words, and how many wait still.
        endings: how pairs ended, with how many messages of own words, and what came next for the adepts.
        diplomas: how many were given, withheld and waived, and whose are not as their meetings were.
        health: the colours of pairs beside the cast's script, where the scenario has troubles.
        survey_days: of the surveys that were due, how many were asked, asked twice, and never; and sent by the manager.
        calendar_files: how many times a meeting was asked for as a file for a calendar.
        mails: how many mails the mail server has taken, by kind.
        plans: how many business plans were begun, and how often shared, commented on, and handed out as a PDF.
        papers: how many pages for a board, and lists of who comes, the manager was handed.
        calls: how many planned calls fell due, were made, and came late or not at all; and the most people in a week;
            how many calls came up in all, waited for a later week, and came later than the list had told.
    """

    people: int
    pairs: int
    proposals_declined: int
    contracts_signed: int
    meetings_held: int
    meeting_gaps_days: list[int]
    hours: int
    forecast_error: list[int]
    meetings_unexplained: list[str]
    reports: int
    prompts: list[Prompt]
    manager_messages: list[ManagerMessage]
    surveys_sent: int
    surveys_answered: int
    survey_rates: dict[str, list[int]]
    survey_days: dict[str, int]
    calendar_files: int
    mails: dict[str, int]
    calls: dict[str, int]
    plans: dict[str, int]
    papers: dict[str, int]
    gatherings: dict[str, int]
    concerns: dict[str, int]
    suspended: int
    lifted: int
    said_in_a_stop: list[str]
    bridges: dict[str, int]
    taken_back: dict[str, int]
    again: int
    ties: dict[str, int]
    joint: int
    pauses: int
    rests: int
    extended: dict[str, int]
    late: dict[str, int]
    left: int
    asked_in_a_pause: list[str]
    goodbyes: dict[str, int]
    endings: Endings
    diplomas: Diplomas
    health: Health
    requests: int
    spec_violations: list[str]
    errors: list[str]
    wall_seconds: float

    @property
    def is_fine(self) -> bool:
        """Whether there are no violations, no errors, no unexplained meetings, and nothing that comes too often."""
        return not self.wrong

    @property
    def wrong(self) -> list[str]:
        """All violations, errors and unexplained meetings, and what came too often or in a quiet time."""
        found = (
            *(self.spec_violations, self.errors, self.meetings_unexplained, self.asked_in_a_pause),
            *(self.out_of_time, self.too_many, self.health.wrong, self.diplomas.wrong, self.said_in_a_stop),
            ["a private word that nobody answered"] * self.concerns["forgotten"],
        )
        return [one for some in found for one in some]

    @property
    def too_many(self) -> list[str]:
        """The messages to the manager that came unasked on a day with another, or at a weekend."""
        return too_many(self.manager_messages)

    @property
    def out_of_time(self) -> list[str]:
        """The prompts that came unasked in a quiet time."""
        return [f"{one.kind} to {one.person}, {one.local_time}" for one in self.prompts if one.is_out_of_time]

    def as_json(self) -> str:
        """Return all numbers as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)

    def story(self) -> dict[str, Any]:
        """Return the numbers that are the same in each run with the same seed."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name not in EXCEPT}


def tally(rehearsal: Rehearsal) -> Tally:
    """Count a rehearsal that is over."""
    engine = make_engine(rehearsal.database_url)
    with engine.connect() as connection:
        counted = _count(connection, rehearsal)
    engine.dispose()
    return counted


def _count(connection: Connection, rehearsal: Rehearsal) -> Tally:
    def number(query: Any) -> int:
        return int(connection.execute(select(func.count()).select_from(query.subquery())).scalar_one())

    took_part = memberships.c.role.in_([Role.ADEPT.value, Role.MENTOR.value]) & memberships.c.registered_at.is_not(None)
    both_signed = contracts.c.adept_signed_at.is_not(None) & contracts.c.mentor_signed_at.is_not(None)
    declined = pairs.c.end.in_([End.MENTOR_DECLINED.value, End.ADEPT_OBJECTED.value])
    held = select(meetings.c.joint_id).where(meetings.c.state == MeetingState.HELD.value)
    all_three = held.group_by(meetings.c.joint_id).having(func.count(meetings.c.joint_id) > 1)
    return Tally(
        people=number(select(memberships.c.id).where(took_part)),
        pairs=number(select(pairs.c.id).where(pairs.c.start_confirmed_at.is_not(None))),
        proposals_declined=number(select(pairs.c.id).where(declined)),
        contracts_signed=number(select(contracts.c.pair_id).where(both_signed).distinct()),
        meetings_held=number(select(meetings.c.id).where(meetings.c.state == MeetingState.HELD.value)),
        meeting_gaps_days=_gaps(connection),
        hours=hours(connection),
        forecast_error=forecast_errors(connection),
        meetings_unexplained=_unexplained(connection, rehearsal.clock.now()),
        reports=number(select(reports.c.id)),
        prompts=[one for member in rehearsal.cast.participants for one in _prompts(member, rehearsal)],
        manager_messages=list(manager_messages(rehearsal.cast)),
        surveys_sent=number(select(surveys.c.id)),
        surveys_answered=number(select(surveys.c.id).where(surveys.c.given_at.is_not(None))),
        survey_rates=_rates(connection),
        survey_days=rehearsal.watch.surveys.counted(connection),
        calendar_files=sum(_calendar_files(member) for member in rehearsal.cast.participants),
        mails=rehearsal.post.counts(),
        plans=plans_of(connection, rehearsal.cast),
        papers=papers_of(rehearsal.cast),
        calls=calls_of(connection, rehearsal.clock.now()) | rehearsal.watch.calls.counted(connection),
        gatherings=gatherings_of(connection, rehearsal.cast.participants),
        concerns=concerns_of(connection, rehearsal.clock.now()),
        suspended=times(connection, Did.SUSPENDED),
        lifted=times(connection, Did.LIFTED_SUSPENSION),
        said_in_a_stop=said_in_a_stop(connection),
        bridges=bridges_of(connection),
        taken_back=taken_back(connection),
        again=times(connection, Did.CHOSE_NEXT_ROUND),
        ties=ties_of(connection),
        joint=number(all_three),
        pauses=number(select(pauses.c.id)),
        rests=number(select(pauses.c.id).where(pauses.c.pair_id.is_(None))),
        extended={
            "pairs": number(select(pairs.c.id).where(pairs.c.ends_on.is_not(None))),
            "all": number(select(changes.c.id).where(changes.c.fact == "ends")),
        },
        late=late_choices(connection),
        left=number(select(pairs.c.id).where(pairs.c.end == End.LEFT.value)),
        asked_in_a_pause=asked_in_a_pause(connection),
        goodbyes=goodbyes_of(connection, rehearsal.cast),
        endings=endings_of(connection, rehearsal.cast),
        diplomas=diplomas_of(connection, rehearsal.cast),
        health=rehearsal.watch.over(),
        requests=len(rehearsal.server.requests),
        spec_violations=list(rehearsal.server.violations),
        errors=[*rehearsal.cast.errors, *_logged(rehearsal.bot.log), *_put_aside(connection)],
        wall_seconds=round(rehearsal.wall_seconds, 1),
    )


def _rates(connection: Connection) -> dict[str, list[int]]:
    """Return how many surveys of each name were answered, and how many were asked."""
    of = surveys.c
    query = select(of.name, func.count(of.given_at), func.count()).group_by(of.name).order_by(of.name)
    return {name: [given, asked] for name, given, asked in connection.execute(query)}


def _gaps(connection: Connection) -> list[int]:
    """Return the days from each meeting that took place to the pair's next meeting."""
    held = select(meetings.c.pair_id, meetings.c.starts_at).where(meetings.c.state == MeetingState.HELD.value)
    rows = connection.execute(held.order_by(meetings.c.pair_id, meetings.c.starts_at)).all()
    return [
        (later.starts_at.astimezone(ZONE).date() - earlier.starts_at.astimezone(ZONE).date()).days
        for earlier, later in pairwise(rows)
        if earlier.pair_id == later.pair_id
    ]


def _unexplained(connection: Connection, now: datetime) -> list[str]:
    """Return the planned meetings of running pairs that have no report long after their start."""
    told = select(reports.c.meeting_id)
    query = (
        select(meetings.c.pair_id, meetings.c.starts_at)
        .join_from(meetings, pairs)
        .where(meetings.c.state == MeetingState.PLANNED.value, meetings.c.id.not_in(told), pairs.c.end.is_(None))
        .where(meetings.c.starts_at < now - ALL_OVER)
    )
    return [
        f"pair {row.pair_id}, {row.starts_at:%Y-%m-%d}" for row in connection.execute(query.order_by(meetings.c.id))
    ]


def _calendar_files(member: CastMember) -> int:
    names = [seen(first).document_name or "" for first in first_looks(member.phone.chat.events)]
    return sum(name.endswith(".ics") for name in names)


def _prompts(member: CastMember, rehearsal: Rehearsal) -> Iterator[Prompt]:
    """Return the prompts on a member's phone, by the first look of each message."""
    reading = rehearsal.cast.reading
    keys = [
        key for prefix in UNPROMPTED for key in reading.keys(prefix) if not key.endswith(("-label", "-how", "-out"))
    ]
    keys += sorted(UNPROMPTED_ALONE)
    for first in first_looks(member.phone.chat.events):
        message = seen(first)
        kind = next((key for key in keys if reading.told(key, message) is not None), None)
        if kind is not None:
            local = message.date.astimezone(ZONE)
            by_own_act = (member.phone.chat_id, first.message_id) in rehearsal.cast.answered
            yield Prompt(kind, member.profile.name, f"{local:%Y-%m-%d %H:%M}", by_own_act)


def _logged(log: Path) -> list[str]:
    """Return the lines of the log that tell of an error."""
    lines = (json.loads(line) for line in log.read_text(encoding="utf-8").splitlines() if line.startswith("{"))
    return [
        f"log: {line['event']} {str(line.get('exception', '')).splitlines()[-1:]}"
        for line in lines
        if line.get("level") in {"error", "critical"}
    ]


def _put_aside(connection: Connection) -> list[str]:
    """Return the failed updates and the parked messages and waits.

    A message parked because its person blocked the bot is no error.
    """
    failed = connection.execute(select(failed_updates.c.reason)).scalars()
    parked = connection.execute(select(outbox.c.parked_reason).where(outbox.c.parked_reason.is_not(None))).scalars()
    given_up = connection.execute(select(due.c.parked_reason).where(due.c.parked_reason.is_not(None))).scalars()
    return [
        *(f"failed update: {reason}" for reason in failed),
        *(f"parked message: {reason}" for reason in parked if not str(reason).startswith(CLOSED_TO_US)),
        *(f"parked wait: {reason}" for reason in given_up),
    ]
