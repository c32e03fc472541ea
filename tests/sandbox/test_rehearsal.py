"""The rehearsal: a small programme through the bot's own process, the same each time."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import select

from programme.news import DIGEST
from programme.people import Preset
from sandbox.botapi.faults import FaultKind
from sandbox.cast.cast import EVA_ID
from sandbox.cast.scenario import Scenario
from sandbox.cast.tasks import away
from sandbox.rehearsal.looks import first_looks
from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.rehearsal.tally import Prompt, Tally, tally
from storage.database import make_engine
from storage.tables import contracts, failed_updates, meetings, memberships, outbox, pairs, people, reports, surveys

SMALL = {"adepts": 4, "mentors": 3, "weeks": 20}
SMALLER = {"adepts": 3, "mentors": 2, "weeks": 16}
CROWD = Scenario(adepts=5, mentors=3, weeks=10, mails=True, seed=1)
A_WHILE = 0.03  # real seconds

ADEPT, MENTOR = people.alias("adept"), people.alias("mentor")
AS_ADEPT, AS_MENTOR = memberships.alias("as_adept"), memberships.alias("as_mentor")
TWO = (
    pairs.join(AS_ADEPT, AS_ADEPT.c.id == pairs.c.adept_id)
    .join(ADEPT, ADEPT.c.id == AS_ADEPT.c.person_id)
    .join(AS_MENTOR, AS_MENTOR.c.id == pairs.c.mentor_id)
    .join(MENTOR, MENTOR.c.id == AS_MENTOR.c.person_id)
)
NAMES = (ADEPT.c.name, MENTOR.c.name)
ONE = memberships.join(people, people.c.id == memberships.c.person_id)
ROWS = {
    "memberships": select(people.c.name, memberships.c.role, memberships.c.state).select_from(ONE),
    "pairs": select(*NAMES, pairs.c.state, pairs.c.end).select_from(TWO),
    "meetings": select(*NAMES, meetings.c.starts_at, meetings.c.place, meetings.c.state).select_from(
        TWO.join(meetings, meetings.c.pair_id == pairs.c.id)
    ),
    "contracts": select(*NAMES, contracts.c.text).select_from(TWO.join(contracts, contracts.c.pair_id == pairs.c.id)),
    "reports": select(
        people.c.name, *(reports.c[name] for name in ("held", "minutes", "useful", "progress", "talk"))
    ).select_from(ONE.join(reports, reports.c.membership_id == memberships.c.id)),
    "surveys": select(people.c.name, surveys.c.form, surveys.c.answers).select_from(
        ONE.join(surveys, surveys.c.membership_id == memberships.c.id)
    ),
    "failed": select(failed_updates.c.reason),
    "unsent": select(outbox.c.chat_id, outbox.c.parked_reason).where(outbox.c.state != "sent"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run left behind: the numbers, what stood in each participant's chat, and the rows without ids."""

    counted: Tally
    chats: dict[str, list[str]]
    rows: dict[str, list[str]]


async def outcome(**scenario: Any) -> Outcome:
    """Rehearse."""
    return await told_of(Scenario(**scenario))


async def told_of(scenario: Scenario, slow_to: Sequence[int] = ()) -> Outcome:
    """Rehearse a story; every request about one of these chats takes its time."""
    with TemporaryDirectory(prefix="mentorbot-") as folder:
        rehearsal = Rehearsal(scenario, Path(folder))
        for chat in slow_to:
            rehearsal.server.faults.add(FaultKind.SLOW, times=None, seconds=A_WHILE, chat_id=chat)
        await rehearsal.run()
        return Outcome(tally(rehearsal), chats_of(rehearsal), rows_of(rehearsal))


def chats_of(rehearsal: Rehearsal) -> dict[str, list[str]]:
    """Return what the bot said to each member of the cast, in order, and when."""
    return {
        member.profile.name: [f"{one.date} {one.formatted.text}" for one in first_looks(member.phone.chat.events)]
        for member in rehearsal.cast
    }


def rows_of(rehearsal: Rehearsal) -> dict[str, list[str]]:
    """Return what is stored, without ids and times."""
    engine = make_engine(rehearsal.database_url)
    with engine.connect() as connection:
        found = {name: sorted(str(tuple(row)) for row in connection.execute(query)) for name, query in ROWS.items()}
    engine.dispose()
    return found


@pytest.mark.parametrize(
    ("database_kind", "language", "scenario"),
    [("sqlite", "sv", SMALLER), pytest.param("postgresql", "en", SMALL, marks=pytest.mark.deep)],
    indirect=["database_kind"],
)
async def test_a_small_programme_goes_by(language: str, database_url: str, scenario: dict[str, int]) -> None:
    """A few adepts and mentors, one of them by mail in the end: all start, meet and report, nothing goes wrong."""
    counted = (await outcome(**scenario, language=language, database_url=database_url, mails=True)).counted
    assert counted.spec_violations == []
    assert counted.errors == []
    assert counted.meetings_unexplained == []
    assert counted.out_of_time == []
    assert {one.by_own_act for one in counted.prompts} == {True, False}
    adepts, mentors = scenario["adepts"], scenario["mentors"]
    assert (counted.people, counted.pairs, counted.contracts_signed) == (adepts + mentors, adepts, adepts)
    assert counted.meetings_held >= 2 * adepts
    assert counted.mails["invitations"] >= counted.meetings_held, "who wants mail gets each meeting"
    assert counted.calendar_files, "a meeting that suits goes into a calendar"
    assert counted.reports >= counted.meetings_held
    assert counted.diplomas.wrong == []
    assert counted.diplomas.issued >= adepts, "the year ends with diplomas"
    assert 35 <= median(counted.meeting_gaps_days) <= 42 + 2  # a day in a quiet time moves on to a working day


@pytest.mark.deep
async def test_entrepreneurs_write_plans_and_mentors_comment_on_them() -> None:
    """By the other rules: each writes a plan, shares it, hears what the mentor says, and takes it home on paper."""
    counted = (await outcome(adepts=3, mentors=2, weeks=16, preset=Preset.ENTREPRENEUR)).counted
    assert counted.wrong == []
    assert counted.plans["begun"] == counted.contracts_signed == 3
    assert counted.plans["shared"] > 3, "some share again after a comment"
    assert counted.plans["comments"] >= 3
    assert counted.plans["pdfs"] >= 3
    assert median(counted.meeting_gaps_days) <= 33


@pytest.mark.deep
async def test_a_colleague_steps_in_for_two_weeks_in_spring() -> None:
    """The manager invites one, goes away and comes back: one digest a day for whoever is there, and none for her."""
    counted = (await outcome(adepts=3, mentors=2, weeks=20, language="en", stand_in=True)).counted
    assert counted.wrong == []
    days = away(Scenario(weeks=20).span[0])
    unasked = [one for one in counted.manager_messages if one.unasked]
    told = {(one.manager, one.kind) for one in unasked if days.holds(one.day)}
    assert told == {("Maj Lund", DIGEST)}
    assert any(
        one.manager == "Maj Lund" and not one.unasked and days.holds(one.day) for one in counted.manager_messages
    )
    assert any(one.manager == "Eva Lind" and one.day > days.last for one in unasked)
    assert counted.papers == {"for the board": 1, "of guests": 1}
    assert counted.gatherings["slides"] == counted.gatherings["came"] > 0, "who came has the slides"
    assert counted.gatherings["changed"] == counted.gatherings["called off"] == 1
    assert counted.gatherings["heard of it"] > 5, "of both, and all five of that which is off"
    assert {one.kind for one in unasked if not one.urgent} == {DIGEST}, "who comes and who is away stand in it"


@pytest.mark.parametrize(
    ("local_time", "is_quiet"),
    [
        ("2027-03-02 09:00", False),
        ("2027-03-02 07:59", True),
        ("2027-03-02 20:00", True),
        ("2027-03-06 10:00", True),  # a Saturday
        ("2027-06-25 10:00", True),  # Midsummer's Eve
        ("2027-07-14 10:00", True),
        ("2027-12-23 10:00", True),
    ],
)
def test_what_comes_unasked_in_a_quiet_time_is_counted(local_time: str, is_quiet: bool) -> None:
    """A rehearsal is not fine with one; what a person's own act opened is an answer, and may come at any time."""
    assert Prompt("prompt-ask", "Karin Ek", local_time, by_own_act=False).is_out_of_time is is_quiet
    assert not Prompt("report-held", "Karin Ek", local_time, by_own_act=True).is_out_of_time


@pytest.mark.deep
async def test_a_slow_machine_tells_the_same_story() -> None:
    """Twice the same seed: the same numbers, and the same words in every chat at the same moment.

    The second time the answers to the manager and to one of the adepts are slow, so that all others overtake them.
    """
    once = await told_of(CROWD)
    again = await told_of(CROWD, slow_to=(EVA_ID, EVA_ID + 1))
    assert once.counted.story() == again.counted.story()
    assert once.chats == again.chats
    assert once.rows == again.rows


@pytest.mark.deep
async def test_some_rest_one_leaves_one_comes_late_and_three_meet() -> None:
    """All find their way: the breaks are asked about and end by a day or a press; whoever left has another mentor.

    A mentor of two asks both adepts to meet at once, and they do. Of two ties one is taken back.
    """
    told = await outcome(adepts=4, mentors=3, weeks=26, comes_and_goes=True)
    counted = told.counted
    assert counted.wrong == []
    assert (counted.people, counted.pauses, counted.rests, counted.left) == (7, 3, 1, 1)
    assert counted.ties == {"told": 2, "taken_back": 1, "go_on": 1, "waiting": 0}
    assert counted.joint == 1
    assert counted.pairs == counted.contracts_signed == 5, "four at first, and one more for whoever came back"
    assert not [one for one in told.rows["memberships"] if "withdrawn" in one]
