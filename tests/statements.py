"""The SQL statements of a piece of work, to see what grows with people."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from storage.unit_of_work import SqlUnitOfWork


@contextmanager
def counted(uow: SqlUnitOfWork) -> Iterator[list[str]]:
    """Give a list that grows by each statement."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        statements.append(statement)

    event.listen(uow.connection, "before_cursor_execute", note)
    yield statements
    event.remove(uow.connection, "before_cursor_execute", note)
