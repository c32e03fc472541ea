"""What the bot knows of the messages that show a window."""

from sqlalchemy import insert

from storage.outgoing import Kind, Outgoing
from storage.tables import windows
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


def test_a_question_below_another(uow: SqlUnitOfWork) -> None:
    """Only questions count, in this chat, and below the message of the window; a window without a message has none."""
    for chat, purpose, message in (
        *((5, "dialog-1", 10), (5, "proposal-1", 9), (5, "me", 12), (6, "proposal-2", 12)),
        *((7, "dialog-2", 10), (7, "meeting-3", 11)),
    ):
        uow.connection.execute(insert(windows).values(chat_id=chat, purpose=purpose, message_id=message))
    assert not uow.windows.asked_since(5, "dialog-1")
    assert uow.windows.asked_since(7, "dialog-2")
    assert not uow.windows.asked_since(7, "meeting-3")
    assert not uow.windows.asked_since(7, "dialog-9")
