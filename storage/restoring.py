"""After a backup was put back: ids go on beyond those that were given since it was made.

Buttons in people's chats still name those ids, and a new row must not be found under them.
"""

from sqlalchemy import BigInteger, Connection, Text, bindparam, column, delete, func, insert, select, table

from storage import tables

MARGIN = 1_000_000  # more rows than a table gets between two backups, and still few digits in a button

_SEQUENCE = table("sqlite_sequence", column("name", Text()), column("seq", BigInteger()))
_NUMBERED = [one for one in tables.metadata.sorted_tables if [key.name for key in one.primary_key] == ["id"]]


def skip_ids(connection: Connection) -> None:
    """Let the ids of every table go on `MARGIN` beyond the next id."""
    skip = _skip_on_sqlite if connection.dialect.name == "sqlite" else _skip_on_postgresql
    for one in _NUMBERED:
        skip(connection, one.name)


def _skip_on_sqlite(connection: Connection, name: str) -> None:
    here = _SEQUENCE.c.name == name
    last = connection.execute(select(_SEQUENCE.c.seq).where(here)).scalar() or 0  # no row before the table's first
    connection.execute(delete(_SEQUENCE).where(here))
    connection.execute(insert(_SEQUENCE).values(name=name, seq=last + MARGIN))


def _skip_on_postgresql(connection: Connection, name: str) -> None:
    sequence = func.pg_get_serial_sequence(bindparam("name", name), "id")
    connection.execute(select(func.setval(sequence, func.nextval(sequence) + MARGIN)))
