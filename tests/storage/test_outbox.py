"""What is to be said: in order, claimed by one, never twice by our own doing."""

import threading
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from programme.people import Person
from programme.windows import Standing
from storage import tables
from storage.outgoing import Arrived, Begun, Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.patience import PATIENCE
from tests.rows import NOW, a_person

LATER = NOW + timedelta(seconds=60)
CHAT = 5


@pytest.fixture
def person(uow: SqlUnitOfWork) -> Person:
    """Somebody to talk to."""
    return a_person(uow, CHAT)


def put(
    uow: SqlUnitOfWork,
    kind: Kind = Kind.SAY,
    purpose: str | None = None,
    *,
    person: Person | None = None,
    chat: int = CHAT,
    lane: str = "answer",
    by: str = "me",
    until: datetime = LATER,
    receipt: dict[str, object] | None = None,
    begun: bool = False,
) -> Outgoing:
    """Store a row that this process is about to send."""
    payload = {"text": "Hej 💙", **({"receipt": receipt} if receipt else {})}
    row = Outgoing(chat, lane, kind, payload, "c1", person.id if person else None, purpose)
    return uow.outbox.add(row, now=NOW, claimed_by=by, lease_until=until, begun=begun)


def tried(uow: SqlUnitOfWork, row: Outgoing, by: str = "me") -> Outgoing | None:
    """Look a row up to send it, as the process `by`."""
    return uow.outbox.begin_try(row.id, claimed_by=by)


def take(uow: SqlUnitOfWork, by: str = "other", now: datetime = NOW, limit: int = 100) -> list[int]:
    return [
        one.id for one in uow.outbox.take_left(now=now, claimed_by=by, lease_until=now + (LATER - NOW), limit=limit)
    ]


def waiting(uow: SqlUnitOfWork) -> list[int]:
    """Return the ids of what is still to be sent."""
    outbox = tables.outbox.c
    query = select(outbox.id).where(outbox.state == "waiting").order_by(outbox.id)
    return list(uow.connection.execute(query).scalars())


def test_a_row_comes_back_as_it_was_put(uow: SqlUnitOfWork, person: Person) -> None:
    """What is stored is what is sent, and each try is counted."""
    row = put(uow, Kind.SHOW, "dialog-1", person=person)
    assert row.id > 0
    assert tried(uow, row) == replace(row, attempts=1)
    assert tried(uow, row) == replace(row, attempts=2)
    assert tried(uow, replace(row, id=row.id + 1)) is None
    assert tried(uow, row, by="other") is None


def test_a_row_that_is_begun_knows_its_window(uow: SqlUnitOfWork, person: Person) -> None:
    """What its process sends at once comes with the message that it changes, and its first try is counted already."""
    for kind, shown in ((Kind.SHOW, None), (Kind.SAY, None)):
        row = put(uow, kind, "dialog-1", person=person, begun=True)
        assert (isinstance(row, Begun), getattr(row, "shown", 0), row.attempts) == (True, shown, 1)
        uow.outbox.note_sent(Arrived(row, NOW, 9))
    put(uow, Kind.SAY, "dialog-2", person=person)
    for kind, shown in ((Kind.SHOW, 9), (Kind.UNBUTTON, 9), (Kind.SAY, None)):
        assert getattr(put(uow, kind, "dialog-1", person=person, begun=True), "shown", 0) == shown
    assert uow.outbox.begin_try(row.id, claimed_by="me", counted=True) is None
    again = put(uow, Kind.SAY, "dialog-1", person=person, begun=True)
    for counted, tries in ((True, 1), (False, 2)):
        found = uow.outbox.begin_try(again.id, claimed_by="me", counted=counted)
        assert found is not None
        assert (type(found), found.attempts) == (Outgoing, tries)


def test_a_lease_from_before_a_clock_was_set_back_holds_nothing(uow: SqlUnitOfWork) -> None:
    """Nobody waits until a clock that was set back by an hour has caught up; a clock that is a bit fast is heeded."""
    fast = put(uow, until=LATER + timedelta(seconds=59))
    left = put(uow, until=LATER + timedelta(hours=1))
    assert take(uow) == [left.id]
    assert tried(uow, fast) is not None


def test_a_row_that_is_settled_is_not_sent_again(uow: SqlUnitOfWork, person: Person) -> None:
    """Sent and parked rows are no longer waiting."""
    sent, parked, left = (put(uow, person=person) for _ in range(3))
    uow.outbox.note_sent(Arrived(sent, NOW, 9))
    uow.outbox.note_parked(parked, at=NOW, reason="chat not found")
    assert [tried(uow, one) is None for one in (sent, parked, left)] == [True, True, False]
    assert uow.outbox.count_waiting() == 1
    uow.outbox.release_all()
    assert take(uow) == [left.id]


def test_a_last_word_leaves_no_trace(uow: SqlUnitOfWork) -> None:
    """What was said to somebody we no longer know is deleted once it is sent."""
    row = put(uow, person=None)
    uow.outbox.note_sent(Arrived(row, NOW, 9))
    assert uow.connection.execute(select(tables.outbox.c.id)).all() == []


def test_a_window_is_where_it_was_last_shown(uow: SqlUnitOfWork, person: Person) -> None:
    """A window learns its message when that is sent, moves with the next one, and differs from chat to chat."""
    row = put(uow, Kind.SAY, "dialog-1", person=person)
    assert uow.windows.message_id(CHAT, "dialog-1") is None
    assert uow.windows.standing(CHAT, "dialog-1").is_unsent
    uow.outbox.note_sent(Arrived(row, NOW, 9))
    assert uow.windows.standing(CHAT, "dialog-1") == Standing(9, is_unsent=False, said_twice=False)
    uow.outbox.note_sent(Arrived(put(uow, Kind.SAY, "contract-1", person=person), NOW, 5))
    uow.outbox.note_sent(Arrived(put(uow, Kind.SHOW, "dialog-1", person=person), NOW, 11))
    uow.outbox.note_sent(Arrived(put(uow, Kind.UNBUTTON, "dialog-1", person=person), NOW, None))
    assert uow.windows.message_id(CHAT, "dialog-1") == 11
    assert uow.windows.message_id(CHAT + 1, "dialog-1") is None
    assert uow.windows.message_id(CHAT, "dialog-2") is None


def test_taking_buttons_away_leaves_the_window_sent(uow: SqlUnitOfWork, person: Person) -> None:
    """A window counts as unsent for what it says only, not for buttons that still have to go."""
    put(uow, Kind.UNBUTTON, "dialog-1", person=person)
    put(uow, Kind.SAY, "dialog-1", person=person, chat=CHAT + 1)
    assert not uow.windows.standing(CHAT, "dialog-1").is_unsent


@pytest.mark.parametrize(
    ("kinds", "left"),
    [
        ([Kind.SHOW, Kind.SHOW, Kind.SHOW], [2]),
        ([Kind.UNBUTTON, Kind.SHOW], [1]),
        ([Kind.UNBUTTON, Kind.UNBUTTON], [1]),
        ([Kind.SHOW, Kind.UNBUTTON], [0, 1]),
        ([Kind.SAY, Kind.SHOW], [0, 1]),
        ([Kind.SAY, Kind.SAY], [0, 1]),
        ([Kind.SHOW, Kind.SAY], [0, 1]),
        ([Kind.DOCUMENT, Kind.COMMANDS, Kind.SHOW], [0, 1, 2]),
    ],
)
def test_only_the_newest_change_of_a_window_is_kept(
    uow: SqlUnitOfWork, person: Person, kinds: list[Kind], left: list[int]
) -> None:
    """A change replaces older ones that nobody has seen; messages are never dropped."""
    rows = [put(uow, kind, "dialog-1", person=person) for kind in kinds]
    assert waiting(uow) == [rows[index].id for index in left]


def test_other_windows_chats_and_lanes_are_left_alone(uow: SqlUnitOfWork, person: Person) -> None:
    """A change drops none of another window, chat or lane; one that is perhaps in the air it does replace."""
    others = [
        put(uow, Kind.SHOW, "dialog-2", person=person),
        put(uow, Kind.SHOW, "dialog-1", person=person, chat=CHAT + 1),
        put(uow, Kind.SHOW, "dialog-1", person=person, lane="broadcast"),
    ]
    in_the_air = put(uow, Kind.SHOW, "dialog-1", person=person)
    tried(uow, in_the_air)
    newest = put(uow, Kind.SHOW, "dialog-1", person=person)
    assert waiting(uow) == [*(one.id for one in others), newest.id]


def test_nobody_takes_what_another_holds(uow: SqlUnitOfWork, person: Person) -> None:
    """A row is born claimed; it is free when its lease is over or its process lets go, and taken oldest first."""
    rows = [put(uow, person=person) for _ in range(3)]
    assert take(uow) == []
    assert take(uow, now=LATER) == []
    after = LATER + timedelta(microseconds=1)
    assert take(uow, now=after, limit=2) == [rows[0].id, rows[1].id]
    assert take(uow, "third", now=after) == [rows[2].id]
    uow.outbox.release("other")
    assert take(uow, "third", now=after) == [rows[0].id, rows[1].id]
    uow.outbox.release_all()
    assert take(uow, "fourth", now=after) == [one.id for one in rows]


def test_holding_on(uow: SqlUnitOfWork, person: Person) -> None:
    """A process keeps the rows it has in hand, however many, by extending their lease; nobody else's."""
    mine, theirs = put(uow, person=person), put(uow, person=person, by="dead")
    dropped = put(uow, person=person)
    keys = [mine.id, theirs.id, *range(10_000, 40_000)]
    uow.outbox.extend_lease(keys, claimed_by="me", lease_until=LATER + timedelta(seconds=60))
    assert take(uow, now=LATER + timedelta(seconds=1)) == [theirs.id, dropped.id]
    assert take(uow, now=LATER + timedelta(seconds=61)) == [mine.id]


def test_what_was_said_is_not_kept(uow: SqlUnitOfWork, person: Person) -> None:
    """Once a message is sent its text is deleted; one that is parked is still there, but for a manager's word."""
    receipt = {"told": person.id, "what": "word", "subject": 0}
    sent, parked = put(uow, person=person), put(uow, person=person)
    word = put(uow, person=person, receipt=receipt)
    uow.outbox.note_sent(Arrived(sent, NOW, 1))
    for one in (parked, word):
        uow.outbox.note_parked(one, at=NOW, reason="refused")
    payloads = uow.connection.execute(select(tables.outbox.c.payload).order_by(tables.outbox.c.id)).scalars().all()
    assert payloads == [{}, parked.payload, {"receipt": receipt}]


def test_a_message_that_may_be_there_twice_is_known(uow: SqlUnitOfWork, person: Person) -> None:
    """A row that a dead process had tried may stand in the chat already; one that surely did not arrive does not."""
    row = put(uow, Kind.SAY, "dialog-1", person=person)
    assert not uow.windows.standing(CHAT, "dialog-1").said_twice
    tried(uow, row)
    uow.outbox.note_not_sent(row)
    uow.outbox.release_all()
    take(uow, "next")
    assert not uow.windows.standing(CHAT, "dialog-1").said_twice
    tried(uow, row, "next")
    uow.outbox.release_all()
    take(uow, "third")
    assert uow.windows.standing(CHAT, "dialog-1").said_twice
    put(uow, Kind.SAY, "dialog-1", person=person, begun=True)
    assert not uow.windows.standing(CHAT, "dialog-1").said_twice
    uow.outbox.release_all()
    take(uow, "fourth")
    assert uow.windows.standing(CHAT, "dialog-1").said_twice
    assert not uow.windows.standing(CHAT, "dialog-2").said_twice


def test_what_is_settled_is_cleared_in_time(uow: SqlUnitOfWork, person: Person) -> None:
    """Texts are personal: sent and parked rows go after their time, what waits stays however old it is."""
    rows = [put(uow, person=person) for _ in range(5)]
    uow.outbox.note_sent(Arrived(rows[0], NOW, 1))
    uow.outbox.note_parked(rows[1], at=NOW, reason="refused")
    uow.outbox.note_sent(Arrived(rows[2], LATER, 2))
    uow.outbox.note_parked(rows[3], at=LATER, reason="refused")
    assert uow.outbox.clear_before(LATER) == 2
    left = uow.connection.execute(select(tables.outbox.c.id).order_by(tables.outbox.c.id)).scalars().all()
    assert left == [one.id for one in rows[2:]]


def test_two_processes_never_take_the_same_row(engines: tuple[Engine, Engine]) -> None:
    """Two that take what was left at the same time share it out without overlap, and nothing stays behind."""
    with engines[0].begin() as connection:
        unit = SqlUnitOfWork(connection)
        rows = {put(unit, person=None, until=NOW - timedelta(seconds=1)).id for _ in range(60)}
    taken: dict[str, list[int]] = {"one": [], "two": []}
    together = threading.Barrier(2, timeout=PATIENCE)

    def work(name: str, engine: Engine) -> None:
        together.wait()
        for _ in range(12):
            with engine.begin() as connection:
                taken[name] += take(SqlUnitOfWork(connection), name, limit=7)

    threads = [threading.Thread(target=work, args=pair) for pair in zip(taken, engines, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    both = taken["one"] + taken["two"]
    assert sorted(both) == sorted(rows)


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_a_row_being_claimed_is_skipped(engines: tuple[Engine, Engine]) -> None:
    """While one process is claiming, another takes the rest at once and does not wait."""
    with engines[0].begin() as connection:
        rows = [put(SqlUnitOfWork(connection), until=NOW - timedelta(seconds=1)).id for _ in range(4)]
    with engines[0].begin() as first, engines[1].begin() as second:
        assert take(SqlUnitOfWork(first), "one", limit=2) == rows[:2]
        assert take(SqlUnitOfWork(second), "two") == rows[2:]
