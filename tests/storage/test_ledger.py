"""Which updates are handled, which failed, and how often one was tried."""

from datetime import timedelta

from sqlalchemy import func, select

from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW

BOT = 7_000_000_001


def test_an_update_is_handled_once(uow: SqlUnitOfWork) -> None:
    """What was noted is known, for this bot and this update only, and keeps its first moment."""
    assert uow.ledger.note_handled(BOT, 1, NOW)
    assert not uow.ledger.note_handled(BOT, 1, NOW + timedelta(days=1))
    assert uow.ledger.note_handled(BOT, 2, NOW)
    assert uow.ledger.note_handled(BOT + 1, 1, NOW)
    moments = uow.connection.execute(select(tables.handled_updates.c.handled_at)).scalars().all()
    assert moments == [NOW, NOW, NOW]


def test_a_failed_update_is_kept_whole(uow: SqlUnitOfWork) -> None:
    """The payload is what came, emoji and NUL included, so that nothing a person said is lost with a bug."""
    payload = {"update_id": 1, "message": {"text": "Hej \x00 💙", "date": 2**40}}
    uow.ledger.failed(BOT, 1, error_id="abc", payload=payload, telegram_id=7, reason="KeyError", at=NOW)
    row = uow.connection.execute(select(tables.failed_updates)).mappings().one()
    assert (row["payload"], row["telegram_id"], row["error_id"], row["failed_at"]) == (payload, 7, "abc", NOW)


def test_attempts_are_counted(uow: SqlUnitOfWork) -> None:
    """Each update has a count of its own."""
    assert [uow.ledger.attempt(BOT, 1) for _ in range(3)] == [1, 2, 3]
    assert uow.ledger.attempt(BOT, 2) == 1
    assert uow.ledger.attempt(BOT + 1, 1) == 1


def test_what_is_old_is_forgotten(uow: SqlUnitOfWork) -> None:
    """Updates from before a moment go, payloads too; the rest stays."""
    for number, at in enumerate((NOW - timedelta(days=8), NOW - timedelta(days=6))):
        uow.ledger.note_handled(BOT, number, at)
        uow.ledger.failed(BOT, number, error_id="x", payload={}, telegram_id=None, reason="KeyError", at=at)
    assert uow.ledger.clear_before(NOW - timedelta(days=7)) == 1
    assert not uow.ledger.note_handled(BOT, 1, NOW)
    assert uow.ledger.note_handled(BOT, 0, NOW)
    assert uow.connection.execute(select(func.count()).select_from(tables.failed_updates)).scalar_one() == 1


def test_a_crash_is_noticed(uow: SqlUnitOfWork) -> None:
    """A process learns whether the one before it ended as it should."""
    assert not uow.ledger.begin_run("first", NOW)
    assert uow.ledger.begin_run("second", NOW)
    uow.ledger.end_run("second", NOW)
    assert not uow.ledger.begin_run("third", NOW)
    assert uow.connection.execute(select(tables.runs.c.name)).scalars().all() == ["third"]
