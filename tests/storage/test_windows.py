"""What the bot knows of the messages that show a window."""

from storage.outgoing import Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW


def say(uow: SqlUnitOfWork, purpose: str | None, kind: Kind = Kind.SAY, chat: int = 5) -> None:
    row = Outgoing(chat, "answer", kind, {"text": "Hej"}, "c1", None, purpose)
    uow.outbox.add(row, now=NOW, claimed_by="me", lease_until=NOW)


def test_a_window_is_last_until_something_else_is_said(uow: SqlUnitOfWork) -> None:
    """Taking buttons away says nothing, and what is said in another chat is not said here."""
    say(uow, "dialog-1")
    say(uow, None, chat=6)
    say(uow, "dialog-1", Kind.UNBUTTON)
    assert uow.windows.is_last(5, "dialog-1")
    say(uow, None)
    assert not uow.windows.is_last(5, "dialog-1")
    say(uow, "dialog-1", Kind.SHOW)
    assert uow.windows.is_last(5, "dialog-1")
