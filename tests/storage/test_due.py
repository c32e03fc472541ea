"""Waits: claimed when their moment has come, by one, and never acted on twice."""

import json
import threading
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, insert, select, text, update

from programme.due import FIRST_PAUSE, MOST_FAILURES, Due, DueKind, next_try
from programme.people import Membership, Role, State
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.patience import PATIENCE
from tests.rows import NOW, a_person, a_programme

MINUTE = timedelta(minutes=1)
REAL = datetime(2030, 1, 1, tzinfo=NOW.tzinfo)  # real time and the clock's are apart on purpose


def members(uow: SqlUnitOfWork, count: int) -> list[Membership]:
    """Take so many people into a programme."""
    programme = a_programme(uow)
    return [
        uow.memberships.add(Membership(0, a_person(uow, number).id, programme.id, Role.ADEPT, State.WAITING, NOW))
        for number in range(1, count + 1)
    ]


def put(uow: SqlUnitOfWork, *moments: datetime) -> list[Due]:
    """Put waits at these moments."""
    made = members(uow, len(moments))
    for membership, moment in zip(made, moments, strict=True):
        uow.dues.put(DueKind.STATUS, membership, moment, NOW)
    found = [uow.dues.waiting(DueKind.STATUS, membership.id) for membership in made]
    return [one for one in found if one is not None]


def test_all_wait_at_once(uow: SqlUnitOfWork) -> None:
    """Each participant in a state gets a wait; who has one keeps it, and managers get none."""
    one, other, left = members(uow, 3)
    uow.memberships.save(replace(left, state=State.WITHDRAWN))
    uow.memberships.add(replace(one, id=0, role=Role.MANAGER, state=State.WAITING))
    uow.dues.put(DueKind.NEW_READER, one, NOW + MINUTE, NOW)
    for _ in range(2):
        states = (State.WAITING, State.REGISTERED)
        uow.dues.put_for_all(DueKind.NEW_READER, one.programme_id, states, NOW + 2 * MINUTE, NOW + MINUTE)
    waits = [uow.dues.waiting(DueKind.NEW_READER, key) for key in (one.id, other.id, left.id)]
    assert [wait and wait.due_at - NOW for wait in waits] == [MINUTE, 2 * MINUTE, None]
    assert waits[1] is not None
    assert (waits[1].person_id, waits[1].created_at) == (other.person_id, NOW + MINUTE)
    assert len(uow.dues.who_waits(DueKind.NEW_READER, one.programme_id)) == 2


def claim(
    uow: SqlUnitOfWork, by: str = "me", *, now: datetime = NOW, held_at: datetime = REAL, limit: int = 100
) -> list[int]:
    until = held_at + MINUTE
    return list(uow.dues.claim(claimed_by=by, now=now, held_at=held_at, lease_until=until, limit=limit))


def take(uow: SqlUnitOfWork, one: Due, by: str = "me", now: datetime = NOW) -> Due | None:
    return uow.dues.take(one.id, claimed_by=by, now=now)


def test_what_is_due_is_claimed_the_longest_overdue_first(uow: SqlUnitOfWork) -> None:
    """At its very moment a wait is due, not before; the limit is kept."""
    late, now, soon, later = put(uow, NOW, NOW - MINUTE, NOW + MINUTE, NOW - 2 * MINUTE)
    assert claim(uow, limit=2) == [later.id, now.id]
    assert claim(uow, "other") == [late.id]
    assert claim(uow, "other", now=NOW + MINUTE) == [late.id, soon.id]


def test_of_the_same_moment_the_first_put_comes_first(uow: SqlUnitOfWork) -> None:
    """The order is settled even where moments are the same."""
    waits = put(uow, NOW, NOW, NOW)
    assert claim(uow) == [one.id for one in waits]


def test_nobody_claims_what_another_holds(uow: SqlUnitOfWork) -> None:
    """A claim holds for its lease, in real time, however the clock is turned; our own is taken up again."""
    [one] = put(uow, NOW)
    assert claim(uow) == [one.id]
    assert claim(uow, "other", now=NOW + timedelta(days=300)) == []
    assert claim(uow, "other", held_at=REAL + MINUTE) == []
    assert claim(uow) == [one.id]
    assert claim(uow, "other", held_at=REAL + MINUTE + timedelta(microseconds=1)) == [one.id]
    assert take(uow, one) is None
    assert take(uow, one, "other") == one


def test_a_claim_from_before_a_clock_was_set_back_holds_nothing(uow: SqlUnitOfWork) -> None:
    """A lease longer than any can be is over at once, and so is a pause before the next try."""
    [one] = put(uow, NOW)
    assert claim(uow, "dead", held_at=REAL + 5 * MINUTE) == [one.id]
    assert claim(uow, held_at=REAL) == [one.id]
    day = timedelta(days=1)
    uow.dues.fail(one.id, claimed_by="me", now=NOW + day, reason="ValueError")
    assert claim(uow, now=NOW) == [one.id]
    assert take(uow, one) == one


def test_claims_of_the_dead_are_let_go(uow: SqlUnitOfWork) -> None:
    """When those who held them are known to be dead, waits are free at once."""
    [one] = put(uow, NOW)
    claim(uow, "dead")
    uow.dues.release_all()
    assert claim(uow) == [one.id]


def test_a_wait_is_taken_once(uow: SqlUnitOfWork) -> None:
    """What is taken is gone; what was never claimed by us can't be taken."""
    one, other = put(uow, NOW, NOW)
    assert take(uow, one) is None
    claim(uow)
    assert take(uow, one) == one
    assert take(uow, one) is None
    assert uow.dues.waiting(DueKind.STATUS, one.subject) is None
    assert uow.dues.waiting(DueKind.STATUS, other.subject) == other


def test_a_claimed_wait_can_still_be_settled_or_moved(uow: SqlUnitOfWork) -> None:
    """What happens between claim and act counts: neither a settled nor a moved wait is acted on."""
    settled, moved = put(uow, NOW, NOW)
    claim(uow)
    uow.dues.settle(DueKind.STATUS, settled.subject)
    uow.dues.put(DueKind.STATUS, uow.memberships.get(moved.subject), NOW + MINUTE, NOW)
    assert [take(uow, settled), take(uow, moved)] == [None, None]
    later = uow.dues.waiting(DueKind.STATUS, moved.subject)
    assert later is not None
    assert later.due_at == NOW + MINUTE
    assert claim(uow, now=NOW + MINUTE) == [later.id]


def test_acting_may_put_the_next_wait(uow: SqlUnitOfWork) -> None:
    """A wait put while one of its kind is taken is a new one, free of the old claim and its failures."""
    [one] = put(uow, NOW)
    claim(uow)
    uow.dues.fail(one.id, claimed_by="me", now=NOW, reason="ValueError")
    claim(uow, now=NOW + MINUTE)
    assert take(uow, one, now=NOW + MINUTE) == one
    uow.dues.put(DueKind.STATUS, uow.memberships.get(one.subject), NOW + MINUTE, NOW)
    row = uow.connection.execute(select(tables.due)).mappings().one()
    assert (row["claimed_by"], row["attempts"], row["next_try_at"]) == (None, 0, None)


def test_a_failure_is_tried_again_later_and_later(uow: SqlUnitOfWork) -> None:
    """After each failure the pause is twice as long; after five the wait is parked with its reason."""
    [one] = put(uow, NOW)
    now = NOW
    for failures in range(1, MOST_FAILURES):
        assert claim(uow, now=now) == [one.id]
        assert uow.dues.fail(one.id, claimed_by="me", now=now, reason="ValueError") is None
        pause = FIRST_PAUSE * 2 ** (failures - 1)
        assert claim(uow, now=now + pause - timedelta(seconds=1)) == []
        now += pause
    claim(uow, now=now)
    assert uow.dues.fail(one.id, claimed_by="me", now=now, reason="ValueError") == one
    assert claim(uow, now=now + timedelta(days=300)) == []
    row = uow.connection.execute(select(tables.due)).mappings().one()
    assert (row["parked_reason"], row["attempts"]) == ("ValueError", MOST_FAILURES)


def test_a_parked_wait_can_be_put_again(uow: SqlUnitOfWork) -> None:
    """A new wait of that kind takes the place of a parked one."""
    [one] = put(uow, NOW)
    uow.connection.execute(update(tables.due).values(parked_reason="ValueError"))
    uow.dues.put(DueKind.STATUS, uow.memberships.get(one.subject), NOW, NOW)
    assert len(claim(uow)) == 1


def test_a_failure_of_what_is_anothers_by_now_is_not_counted(uow: SqlUnitOfWork) -> None:
    """A process that was too slow does not count a failure against the one that has taken over."""
    [one] = put(uow, NOW)
    claim(uow, "other")
    assert uow.dues.fail(one.id, claimed_by="me", now=NOW, reason="ValueError") is None
    assert take(uow, one, "other") == one
    assert uow.dues.fail(one.id, claimed_by="other", now=NOW, reason="ValueError") is None


def test_how_pauses_grow() -> None:
    """One minute, then twice as long each time, and after the fifth failure no more."""
    pauses = [next_try(failures, NOW) for failures in range(1, MOST_FAILURES + 1)]
    assert pauses == [NOW + MINUTE, NOW + 2 * MINUTE, NOW + 4 * MINUTE, NOW + 8 * MINUTE, None]


def test_waits_go_with_the_person(uow: SqlUnitOfWork) -> None:
    """Somebody who is deleted is not waited for."""
    one, other = put(uow, NOW, NOW)
    claim(uow)
    uow.people.forget(one.person_id)
    assert take(uow, one) is None
    assert take(uow, other) == other


def test_two_processes_never_act_on_the_same_wait(engines: tuple[Engine, Engine]) -> None:
    """Two that sweep at the same time, one of them with leases that have run out, take each wait once."""
    with engines[0].begin() as connection:
        waits = put(SqlUnitOfWork(connection), *[NOW - MINUTE] * 60)
    taken: dict[str, list[int]] = {"one": [], "two": []}
    together = threading.Barrier(2, timeout=PATIENCE)

    def sweep(name: str, engine: Engine) -> None:
        together.wait()
        keys = [0]
        while keys:
            with engine.begin() as connection:
                late = REAL + timedelta(hours=1) if name == "two" else REAL  # takes over what the other still holds
                keys = claim(SqlUnitOfWork(connection), name, held_at=late, limit=7)
            for key in keys:
                with engine.begin() as connection:
                    found = SqlUnitOfWork(connection).dues.take(key, claimed_by=name, now=NOW)
                    taken[name] += [] if found is None else [found.id]

    threads = [threading.Thread(target=sweep, args=pair) for pair in zip(taken, engines, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engines[0].begin() as connection:  # what was taken over just when the other had ended
        unit = SqlUnitOfWork(connection)
        last = [
            unit.dues.take(key, claimed_by="last", now=NOW)
            for key in claim(unit, "last", held_at=REAL + timedelta(days=1))
        ]
    left = [one.id for one in last if one is not None]
    assert sorted([*taken["one"], *taken["two"], *left]) == sorted(one.id for one in waits)


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_a_wait_being_claimed_is_skipped(engines: tuple[Engine, Engine]) -> None:
    """While one process is claiming, another claims the rest at once and does not wait."""
    with engines[0].begin() as connection:
        waits = [one.id for one in put(SqlUnitOfWork(connection), *[NOW] * 4)]
    with engines[0].begin() as first, engines[1].begin() as second:
        assert claim(SqlUnitOfWork(first), "one", limit=2) == waits[:2]
        assert claim(SqlUnitOfWork(second), "two") == waits[2:]


def test_the_cost_grows_with_what_is_due(uow: SqlUnitOfWork) -> None:
    """Of twenty thousand waits, most far ahead and some parked, a claim looks at those that are due."""
    put(uow, NOW + timedelta(days=30))
    first = {**uow.connection.execute(select(tables.due).limit(1)).mappings().one()}
    del first["id"]
    rows = [
        {
            **first,
            "subject": 1000 + number,
            "due_at": NOW + timedelta(minutes=number if number % 1000 else -number),
            "parked_reason": "ValueError" if number % 1000 == 500 else None,
        }
        for number in range(20_000)
    ]
    uow.connection.execute(insert(tables.due), rows)
    uow.connection.execute(text("ANALYZE"))
    plan = explained(uow)
    assert "ix_due_due_at" in plan, plan
    for slow in ("Seq Scan", "SCAN due", "TEMP B-TREE", '"Sort"'):
        assert slow not in plan, plan
    assert len(claim(uow)) == 20


def explained(uow: SqlUnitOfWork) -> str:
    """Return how the database would find what a claim looks for."""
    statements: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: Any, *_more: object) -> None:
        statements.append((statement, parameters))

    event.listen(uow.connection, "before_cursor_execute", note)
    claim(uow)
    event.remove(uow.connection, "before_cursor_execute", note)
    statement, parameters = statements[0]
    sqlite = uow.connection.dialect.name == "sqlite"
    explain = "EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN (FORMAT JSON) "
    result = uow.connection.exec_driver_sql(explain + statement, parameters)
    return json.dumps([[str(cell) for cell in row] for row in result])
