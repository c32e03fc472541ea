"""A programme's figures, as the database counts them, beside the same counted row by row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from programme.access import NO_BONDS
from programme.due import DueKind
from programme.fares import Fare, limits
from programme.glance import FEWEST, Answered, Span
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Contract, End, Pair, PairState
from programme.people import Interview, Membership, Role, State
from programme.survey import Survey
from programme.usecases.common.sight import Sight
from programme.usecases.desk.fare import counted, of_programme
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme
from tests.scenes.bulk import NOW
from tests.scenes.grown import a_grown_programme
from tests.scenes.started import met, two

DAY = timedelta(days=1)
HELD, PLANNED = MeetingState.HELD, MeetingState.PLANNED


def test_pairs_are_counted_by_how_they_fare(uow: SqlUnitOfWork) -> None:
    """A booked meeting keeps the pace; after that the days since the last meeting decide, or since the start."""
    programme = a_programme(uow)
    by = limits(programme, NOW)
    days = (NOW - by.late).days, (NOW - by.silent).days
    assert days[0] < days[1]
    on_pace = two(uow, programme, PairState.ACTIVE)
    met(uow, on_pace, 70)
    met(uow, on_pace, -3, state=MeetingState.PLANNED)
    met(uow, two(uow, programme, PairState.ACTIVE), 70, days[0] + 2)
    silent, never = two(uow, programme, PairState.ACTIVE), two(uow, programme, PairState.ACTIVE)
    met(uow, silent, days[1] + 1)
    met(uow, never, 5, state=MeetingState.CANCELLED)  # silent since its start
    for pair in (silent, never):
        uow.dues.put(DueKind.SILENT, uow.memberships.get(pair.adept_id), NOW, NOW, pair=pair)
    two(uow, programme, PairState.PAUSED, start_confirmed_at=NOW - 80 * DAY)
    two(uow, programme, PairState.ASKED_MENTOR)
    two(uow, programme, PairState.MEETING_AHEAD)
    two(uow, programme, PairState.ENDED, end=End.MENTOR_DECLINED)
    two(uow, programme, PairState.ENDED, end=End.LEFT, start_confirmed_at=NOW - 80 * DAY)
    two(uow, programme, PairState.ENDED, end=End.CLOSED, start_confirmed_at=NOW - 80 * DAY)
    two(uow, a_programme(uow), PairState.ACTIVE)
    found = uow.figures.pairs(programme.id, [], 21)
    assert counted(found.fares, of_programme(uow, Sight(0, NO_BONDS), programme, (), NOW)) == {
        Fare.FINE: 1,
        Fare.WATCH: 1,
        Fare.NOW: 2,
        Fare.PAUSED: 1,
        Fare.BEFORE: 2,
        Fare.ENDED: 1,
        Fare.COMPLETED: 1,
    }
    assert (found.gaps, found.days) == (1, 70 - (days[0] + 2))
    assert found.matched == (8, 8)
    assert found.met == (3, 3)
    assert found.quiet_since == NOW - 80 * DAY


@pytest.mark.parametrize("seed", range(4))
def test_since_when_a_pair_has_waited_longest(uow: SqlUnitOfWork, seed: int) -> None:
    """The database finds the same as the rule over every pair, also where some come back from a pause, or all do."""
    lots, programme = Random(seed), a_programme(uow)
    pairs: list[int] = []
    assert uow.figures.pairs(programme.id, [], 21).quiet_since is None
    for number in range(12):
        comes_back = number < 4 or lots.random() < 0.5
        pair = two(uow, programme, PairState.ACTIVE)
        if comes_back:
            uow.pairs.save(replace(pair, since=NOW - lots.randrange(40) * DAY))
        met(uow, pair, lots.randrange(62, 79) if comes_back else lots.randrange(30, 79))
        pairs.append(pair.id)
        known = uow.fares.of_pairs(limits(programme, NOW), pairs)
        assert uow.figures.pairs(programme.id, [], 21).quiet_since == min(one.met for one in known.values())
    assert uow.figures.pairs(programme.id, pairs, 21).quiet_since is None, "all are left out"


def test_pairs_are_under_way_until_their_own_day(uow: SqlUnitOfWork) -> None:
    """Pairs of the same days are counted together; a pair with more time stands by itself."""
    programme = a_programme(uow)
    own, started = programme.ends_on + 60 * DAY, (NOW - 80 * DAY).date()
    for more in ({}, {}, {"ends_on": own}):
        two(uow, programme, PairState.ACTIVE, **more)
    assert {*uow.figures.spans(programme.id, [])} == {Span(started, None, None, 2), Span(started, None, own, 1)}


def test_people_with_a_bond_are_left_out(uow: SqlUnitOfWork) -> None:
    """Pairs, meetings and answers of the people `besides` are counted nowhere, and the pairs are told of."""
    programme = a_programme(uow)
    pairs = [two(uow, programme, PairState.ACTIVE) for _ in range(3)]
    for pair in pairs:
        for meeting in met(uow, pair, 40):
            uow.reports.add(Report(0, meeting.id, pair.adept_id, Held.YES, NOW))
        uow.surveys.add(Survey(0, pair.mentor_id, "survey", NOW, NOW))
        signed = {"adept_signed_at": NOW, "mentor_signed_at": NOW}
        uow.contracts.replace(Contract(0, pair.id, "sv", ("Mål",), "", "", "", 1, NOW, **signed))  # type: ignore[arg-type]
    besides = [uow.memberships.get(pairs[0].mentor_id).person_id]
    for out, left in (([], 3), (besides, 2)):
        near = uow.figures.near(programme.id, out)
        assert len(near) == 3 - left
        counted = uow.figures.pairs(programme.id, near, 21)
        assert counted.signed == counted.met == (left, left)
        bounds = [NOW - 99 * DAY, NOW - 60 * DAY, NOW]
        assert uow.figures.met(programme.id, near, bounds, NOW) == [(0, 0), (left, 0)]
        assert sum(one.pairs for one in uow.figures.spans(programme.id, near)) == left
        assert uow.figures.reports(programme.id, near, NOW) == Answered(2 * left, left, left)
        surveys = {"survey": Answered(left, left, left), "parting": Answered(0, 0, 0)}
        assert uow.figures.surveys(programme.id, out, list(surveys)) == surveys


def test_the_first_meeting_is_not_counted_among_those_asked_about(uow: SqlUnitOfWork) -> None:
    """A pair's first meeting has the question of the fit; each later one is asked of both."""
    programme = a_programme(uow)
    pair = two(uow, programme, PairState.ACTIVE)
    first, later = met(uow, pair, 81, 40)
    met(uow, pair, 10, state=MeetingState.CANCELLED)
    met(uow, pair, -2, state=MeetingState.PLANNED)
    assert first.starts_at < later.starts_at
    uow.reports.add(Report(0, later.id, pair.adept_id, Held.YES, NOW))
    assert uow.figures.reports(programme.id, [], NOW) == Answered(2, 1, 1)


def test_seats_and_waits(uow: SqlUnitOfWork) -> None:
    """The way in is counted by role and state; who was in a pair counts as admitted, whatever came after."""
    programme = a_programme(uow)
    a_membership(uow, a_person(uow), programme, state=State.REGISTERING)
    a_membership(uow, a_person(uow), programme, registered_at=NOW - 9 * DAY)
    talked = a_membership(uow, a_person(uow), programme, registered_at=NOW - 20 * DAY)
    uow.interviews.add(Interview(0, talked.id, NOW, 1))
    a_membership(uow, a_person(uow), programme, state=State.WAITING, registered_at=NOW - 30 * DAY)
    a_membership(uow, a_person(uow), programme, Role.MENTOR, State.WAITING, registered_at=NOW - 70 * DAY)
    a_membership(
        uow, a_person(uow, deletion_asked_at=NOW), programme, state=State.WAITING, registered_at=NOW - 99 * DAY
    )
    gone = two(uow, programme, PairState.ENDED, end=End.LEFT)
    uow.memberships.save(replaced(uow.memberships.get(gone.adept_id), State.WITHDRAWN))
    a_membership(uow, a_person(uow), programme, Role.MANAGER, State.MANAGING)
    seats = uow.figures.seats(programme.id)
    adepts = [one for one in seats if one.role is Role.ADEPT]
    assert sum(one.count for one in adepts) == 6
    assert sum(one.registered for one in adepts) == 5
    assert sum(one.talked for one in adepts) == 1
    assert sum(one.admitted for one in adepts) == 3
    assert [one.waits_since for one in seats if one.waits_since] == [NOW - 9 * DAY]
    assert {one.role for one in seats} == {Role.ADEPT, Role.MENTOR}
    assert uow.figures.without_mentor(programme.id) == NOW - 30 * DAY


def replaced(one: Membership, state: State) -> Membership:
    """Return a membership in another state."""
    return Membership(one.id, one.person_id, one.programme_id, one.role, state, one.created_at, None, one.registered_at)


def test_it_is_what_counting_row_by_row_gives(uow: SqlUnitOfWork) -> None:
    """In a grown programme the database comes to the same as Python."""
    grown = a_grown_programme(uow, 12, share=4)
    key = grown.programme.id
    pairs = uow.pairs.in_programme(key)
    meetings = uow.meetings.in_programme(key)
    found = uow.figures.pairs(key, [], 21)
    assert (found.gaps, round(found.days)) == gaps_in(pairs, meetings)
    held, ahead = ([one.starts_at for one in meetings if one.state is state] for state in (HELD, PLANNED))
    bounds = [NOW + days * DAY for days in (-999, -60, -30, 30, 999)]
    there = [
        tuple(sum(since <= at < until for at in times) for times in (held, ahead)) for since, until in pairwise(bounds)
    ]
    assert uow.figures.met(key, [], bounds, NOW) == there
    assert uow.figures.met(key, [], bounds[1:3], ahead[0])[0] == (there[1][0], 0)
    assert uow.figures.reach(key, [], NOW) == [held[0], held[-1], ahead[-1]]
    started = [one for one in pairs if one.start_confirmed_at is not None]
    assert sum(one.pairs for one in uow.figures.spans(key, [])) == len(started)
    since = {one.id: one.start_confirmed_at for one in started}
    past = [one for one in meetings if one.state is not MeetingState.CANCELLED and one.starts_at < NOW]
    asked = [one for one in past if one.pair_id in since and one.starts_at > (since[one.pair_id] or NOW)]
    reports = [one for meeting in asked for one in uow.reports.of_meeting(meeting.id).values()]
    people = {one.membership_id for one in reports}
    assert uow.figures.reports(key, [], NOW) == Answered(2 * len(asked), len(reports), min(len(people), FEWEST))
    everybody = uow.memberships.people_in(key)
    members = [uow.memberships.get(one) for one in everybody]
    counted = Counter((one.role, one.state) for one in members if one.role is not Role.MANAGER)
    assert {(one.role, one.state): one.count for one in uow.figures.seats(key)} == counted


def gaps_in(pairs: Sequence[Pair], meetings: Sequence[Meeting]) -> tuple[int, int]:
    """Return how many gaps lie between meetings of a pair, and their days."""
    days = []
    for pair in pairs:
        times = [one.starts_at for one in meetings if one.pair_id == pair.id and one.state is MeetingState.HELD]
        days += [(after - before).days for before, after in pairwise(times)]
    return len(days), sum(days)


def test_a_programme_without_anybody(uow: SqlUnitOfWork) -> None:
    """Zeros, and nothing that can't be counted."""
    programme = a_programme(uow, starts_on=date(2028, 1, 1), ends_on=date(2028, 12, 1))
    found = uow.figures.pairs(programme.id, [1, 2], 21)
    assert (found.matched, found.gaps, found.days, found.quiet_since) == ((0, 0), 0, 0.0, None)
    assert not uow.figures.seats(programme.id)
    assert uow.figures.without_mentor(programme.id) is None
    assert uow.figures.reports(programme.id, [], NOW) == Answered(0, 0, 0)
