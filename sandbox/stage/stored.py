"""The bot's stored rows, read from outside: waits, unsent messages, roles.

They are read from the database, never asked of the bot: watching must not change the story.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, create_engine, select

from programme.due import ABOUT_MEMBERSHIPS, STANDING, DueKind
from programme.people import Role
from storage.tables import due, memberships, outbox, pairs, people, programmes

MOST = 200
ABOUT_ONE = frozenset(kind.value for kind in ABOUT_MEMBERSHIPS)
STANDS = frozenset(kind.value for kind in STANDING)


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait, due at a moment.

    Attributes:
        who: the first names of the wait's people.
        stands: whether the wait stands on the manager's list; otherwise the bot acts by itself.
        reason: why the bot gave the wait up, or "".
    """

    at: datetime
    kind: DueKind
    who: str
    stands: bool
    attempts: int
    reason: str


@dataclass(frozen=True, slots=True)
class Unsent:
    """A message that has not reached its chat."""

    chat_id: int
    kind: str
    state: str
    attempts: int
    reason: str


@dataclass(frozen=True, slots=True)
class Stored:
    """The bot's stored rows that the page shows, at a moment.

    Attributes:
        waits: the waits, the soonest first.
        roles: the participants' roles, by Telegram id.
        programme: the programme's name; "" before it is set up.
    """

    waits: Sequence[Wait] = ()
    roles: Mapping[int, Role] = field(default_factory=dict)
    programme: str = ""


class BotDatabase:
    """A reader of the bot's database that never keeps the bot waiting: it opens no transaction, so it holds no lock."""

    def __init__(self, database_url: str) -> None:
        """Prepare to read; the first read opens the connection."""
        self._engine = create_engine(database_url, isolation_level="AUTOCOMMIT", hide_parameters=True)

    def close(self) -> None:
        """Close the connections to the database."""
        self._engine.dispose()

    def read(self) -> Stored:
        """Return the waits, the roles and the programme's name."""
        with self._engine.connect() as connection:
            name = connection.execute(select(programmes.c.name).order_by(programmes.c.id)).scalar()
            return Stored(_waits(connection), dict(_roles(connection)), name or "")

    def unsent(self) -> list[Unsent]:
        """Return the messages that wait to be sent or were given up, the oldest first."""
        query = select(outbox).where(outbox.c.state != "sent").order_by(outbox.c.id).limit(MOST)
        with self._engine.connect() as connection:
            return [
                Unsent(row.chat_id, row.kind, row.state, row.attempts, row.parked_reason or "")
                for row in connection.execute(query)
            ]


def _waits(connection: Connection) -> list[Wait]:
    rows = connection.execute(select(due).order_by(due.c.due_at, due.c.id).limit(MOST)).mappings().all()
    ones, twos = dict(_members(connection)), dict(_pairs(connection))
    return [_wait(row, ones if row["kind"] in ABOUT_ONE else twos) for row in rows]


def _roles(connection: Connection) -> Iterator[tuple[int, Role]]:
    joined = select(people.c.telegram_id, memberships.c.role).join_from(memberships, people)
    rows = connection.execute(joined.where(people.c.telegram_id.is_not(None)).order_by(memberships.c.id))
    return ((row.telegram_id, Role(row.role)) for row in rows)


def _wait(row: Any, names: dict[int, str]) -> Wait:
    return Wait(
        at=row["next_try_at"] or row["due_at"],
        kind=DueKind(row["kind"]),
        who=names.get(row["subject"], ""),
        stands=row["kind"] in STANDS,
        attempts=row["attempts"],
        reason=row["parked_reason"] or "",
    )


def _members(connection: Connection) -> Iterator[tuple[int, str]]:
    query = select(memberships.c.id, people.c.name).join_from(memberships, people)
    return ((row.id, first_name(row.name)) for row in connection.execute(query))


def _pairs(connection: Connection) -> Iterator[tuple[int, str]]:
    return ((row.id, f"{first_name(row.adept)} & {first_name(row.mentor)}") for row in connection.execute(_TWO))


def first_name(name: str) -> str:
    """Return the first name in a full name."""
    return name.partition(" ")[0]


def _two() -> Select[Any]:
    adept, mentor = people.alias("adept"), people.alias("mentor")
    as_adept, as_mentor = memberships.alias("as_adept"), memberships.alias("as_mentor")
    joined = (
        pairs.join(as_adept, as_adept.c.id == pairs.c.adept_id)
        .join(adept, adept.c.id == as_adept.c.person_id)
        .join(as_mentor, as_mentor.c.id == pairs.c.mentor_id)
        .join(mentor, mentor.c.id == as_mentor.c.person_id)
    )
    return select(pairs.c.id, adept.c.name.label("adept"), mentor.c.name.label("mentor")).select_from(joined)


_TWO = _two()
