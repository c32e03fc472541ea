"""What is kept of each pair stays what its rows come to, whatever changes them and in whatever order."""

import random
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, text

from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Contract, End, Pair, PairState
from programme.people import Membership, Role, State
from storage import tables
from storage.database import make_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.patience import PATIENCE, eventually
from tests.rows import NOW, a_membership, a_person, a_programme
from tests.storage.units import only_postgresql
from tests.tallies import adrift

DAY = timedelta(days=1)


class Year:
    """A pair to which anything happens, by lot."""

    def __init__(self, uow: SqlUnitOfWork, seed: int) -> None:
        self.uow = uow
        self.rng = random.Random(seed)
        programme = a_programme(uow)
        self.adept, self.mentor = (self._seat(programme.id, role) for role in (Role.ADEPT, Role.MENTOR))
        self.pair = uow.pairs.add(Pair(0, programme.id, self.adept.id, self.mentor.id, PairState.ASKED_MENTOR, NOW))

    def _seat(self, programme_id: int, role: Role) -> Membership:
        return a_membership(self.uow, a_person(self.uow), self.uow.programmes.get(programme_id), role, State.WAITING)

    def _meetings(self) -> list[Meeting]:
        return list(self.uow.meetings.of_pair(self.pair.id))

    def book(self) -> None:
        """Book a meeting, before or after the start."""
        at = NOW + self.rng.randrange(-60, 60) * DAY
        self.uow.meetings.add(Meeting(0, self.pair.id, at, self.adept.person_id, NOW))

    def change_meeting(self) -> None:
        """Move a meeting, or let it take place, or not."""
        for one in self._meetings()[:2]:
            state = self.rng.choice(list(MeetingState))
            self.uow.meetings.save(replace(one, starts_at=one.starts_at + DAY, state=state))

    def drop_meeting(self) -> None:
        """Delete a meeting with its reports."""
        for one in self._meetings()[:1]:
            self.uow.meetings.remove(one.id)

    def tell(self) -> None:
        """Report on a meeting."""
        for one in self._meetings():
            for side in (self.adept, self.mentor):
                if side.id not in self.uow.reports.of_meeting(one.id) and self.rng.random() < 0.5:
                    self.uow.reports.add(Report(0, one.id, side.id, Held.YES, NOW))

    def take_back(self) -> None:
        """Delete a report."""
        for one in self._meetings():
            for report in list(self.uow.reports.of_meeting(one.id).values())[:1]:
                self.uow.reports.remove(report.id)

    def sign(self) -> None:
        """Write a contract, and let one or both sign it."""
        made = self.uow.contracts.replace(Contract(0, self.pair.id, "sv", (), "", "", "", 1, NOW, NOW))
        if self.rng.random() < 0.5:
            self.uow.contracts.save(replace(made, mentor_signed_at=NOW))

    def unsign(self) -> None:
        """Delete a contract."""
        for one in self.uow.contracts.versions(self.pair.id)[:1]:
            self.uow.contracts.remove(one.id)

    def change_pair(self) -> None:
        """Let the pair go to any state, from any moment on."""
        state = self.rng.choice(list(PairState))
        end = self.rng.choice(list(End)) if state is PairState.ENDED else None
        start = self.rng.choice((None, NOW - 30 * DAY))
        since = NOW + self.rng.randrange(-60, 60) * DAY
        told = self.rng.choice((None, 3)), self.rng.choice((None, 5))
        changed = replace(self.pair, state=state, end=end, since=since, start_confirmed_at=start)
        self.pair = replace(changed, adept_told=told[0], mentor_told=told[1])
        self.uow.pairs.save(self.pair)


HAPPENS: tuple[Callable[[Year], None], ...] = (
    Year.book,
    Year.book,
    Year.change_meeting,
    Year.drop_meeting,
    Year.tell,
    Year.take_back,
    Year.sign,
    Year.unsign,
    Year.change_pair,
)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_kept_is_what_is_counted(uow: SqlUnitOfWork, seed: int) -> None:
    """After each of many changes the tally of the pair is as counted anew."""
    year, told = Year(uow, seed), set[int]()
    assert adrift(uow.connection) == []
    for _ in range(60):
        happens = year.rng.choice(HAPPENS)
        happens(year)
        assert adrift(uow.connection) == [], happens.__name__
        told.add(len(year._meetings()))
    assert max(told) > 2


def test_a_pair_counts_its_own_meetings_alone(uow: SqlUnitOfWork) -> None:
    """What fell away since its last meeting counts until the pair itself has met, whenever others meet."""
    one, other = Year(uow, 0), Year(uow, 1)

    def book(year: Year, days: int, state: MeetingState) -> None:
        at = NOW + days * DAY
        uow.meetings.add(Meeting(0, year.pair.id, at, year.adept.person_id, NOW, state=state))

    def moved() -> list[int]:
        kept = select(tables.tallies.c.moved).order_by(tables.tallies.c.pair_id)
        return list(uow.connection.execute(kept).scalars())

    book(other, -5, MeetingState.HELD)
    book(one, -9, MeetingState.CANCELLED)
    assert moved() == [1, 0]
    book(one, -1, MeetingState.HELD)
    assert moved() == [0, 0]


def test_one_of_the_two_is_deleted(uow: SqlUnitOfWork) -> None:
    """The partner's year goes on without the reports of who was deleted; the last one takes the tally along."""
    year = Year(uow, 0)
    year.pair = replace(year.pair, state=PairState.ENDED, end=End.LEFT, start_confirmed_at=NOW - 50 * DAY)
    uow.pairs.save(year.pair)
    meeting = uow.meetings.add(Meeting(0, year.pair.id, NOW - DAY, year.adept.person_id, NOW, state=MeetingState.HELD))
    for side in (year.adept, year.mentor):
        uow.reports.add(Report(0, meeting.id, side.id, Held.YES, NOW))
    uow.people.forget(year.adept.person_id)
    assert len(uow.reports.of_meeting(meeting.id)) == 1
    assert adrift(uow.connection) == []
    uow.people.forget(year.mentor.person_id)
    assert uow.meetings.find(meeting.id) is None
    assert adrift(uow.connection) == []


def _waits_for_a_lock(engine: Engine) -> bool:
    with engine.connect() as connection:
        waiting = "FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        return bool(connection.execute(text(f"SELECT count(*) {waiting}")).scalar_one())


@only_postgresql
async def test_two_change_a_pair_at_once(database_url: str) -> None:
    """One signs while the other tells of a meeting: whoever comes last has counted both, for neither saw the other."""
    engine = make_engine(database_url)
    with engine.begin() as connection:
        year = Year(SqlUnitOfWork(connection), 0)
        start = NOW - 50 * DAY
        year.uow.pairs.save(replace(year.pair, state=PairState.ACTIVE, start_confirmed_at=start))
        held = Meeting(0, year.pair.id, NOW, year.adept.person_id, NOW, state=MeetingState.HELD)
        meeting = year.uow.meetings.add(held)

    def tell() -> None:
        with engine.begin() as other:
            SqlUnitOfWork(other).reports.add(Report(0, meeting.id, year.adept.id, Held.YES, NOW))

    telling = threading.Thread(target=tell)
    with engine.begin() as connection:
        SqlUnitOfWork(connection).contracts.add(Contract(0, year.pair.id, "sv", (), "", "", "", 1, NOW, NOW, NOW))
        telling.start()
        await eventually(lambda: _waits_for_a_lock(engine))
    telling.join(PATIENCE)
    with engine.connect() as connection:
        assert SqlUnitOfWork(connection).reports.of_meeting(meeting.id)
        assert adrift(connection) == []
    engine.dispose()
