"""The outcome of a run: every table's rows by their meaning, and every chat.

Two runs of one story differ in what no person ever sees: ids, times of sending, names of processes. Rows are
therefore told by what they mean: a reference becomes the name of what it refers to, a moment only whether it is set,
and what is random or bookkeeping is left out, with its reason in a table here.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Float, Table, select

from programme.audit import Kind
from programme.due import ABOUT_MEMBERSHIPS
from programme.form import About
from programme.forms import FORMS
from sandbox.botapi.records import StoredMessage
from sandbox.phones.phone import ZONE
from sandbox.phones.views import seen
from sandbox.rehearsal.rehearsal import Rehearsal
from sandbox.storm.chance import told
from sandbox.storm.mailed import Mailed, mailed
from storage.database import make_engine
from storage.tables import UtcDateTime, metadata

BOOKKEEPING = {
    "handled_updates": "says which updates are done, and a storm brings some twice",
    "update_attempts": "counts tries after a kill",
    "runs": "names processes",
    "jobs": "says when each job ran last",
    "windows": "says which message shows a question, and a copy is a new message",
}
"""The tables that are not compared, and why."""
RANDOM = {
    **dict.fromkeys(("id", "message_id", "said_id"), "numbers in the order of arrival"),
    **dict.fromkeys(("token", "correlation", "serial"), "random"),
    **dict.fromkeys(
        ("claimed_by", "lease_until", "attempts", "tries", "next_try_at"), "say which process tries how often"
    ),
}
"""The columns that are not compared, and why."""
NAMED_BY = {
    "people": ("telegram_id", "name"),
    "programmes": ("name",),
    "memberships": ("person_id", "role"),
    "pairs": ("adept_id", "mentor_id"),
    "meetings": ("pair_id", "starts_at"),
    "letters": ("membership_id", "text"),
    "surveys": ("membership_id", "name", "pair_id"),
    "concerns": ("membership_id", "theme"),
    "contracts": ("pair_id",),
    "joints": ("one_id", "other_id"),
    "plans": ("membership_id",),
    "plan_versions": ("plan_id", "number"),
    "gatherings": ("programme_id", "kind", "starts_at"),
    "announcements": ("programme_id", "text"),
    "enquiries": ("programme_id", "form"),
    "people_lists": ("programme_id", "file_name"),
    "links": ("kind", "programme_id", "role", "person_id"),
}
"""The columns by which a row is told that others refer to."""
CHOSEN = frozenset({("meetings", "starts_at"), ("gatherings", "starts_at")})
"""The moments that people choose: they are compared to the second."""
BY_DAY = frozenset({("due", "due_at")})
"""The moments that follow from others: an outage of an hour moves them, and never to another day."""
COPIES = frozenset({("undos", "before"), ("undos", "after")})
"""Copies of other rows as they were, with their moments and numbers: whether they are there is compared."""
OF_PEOPLE = frozenset({"actor_id", "author_id", "stand_in_id"})
ABOUT = {
    About.MEMBERSHIP: "memberships",
    About.PROGRAMME: "programmes",
    About.LETTER: "letters",
    About.PAIR: "pairs",
    About.MEETING: "meetings",
    About.SURVEY: "surveys",
}
OF_KIND = {
    Kind.PERSON: "people",
    Kind.PROGRAMME: "programmes",
    Kind.MEMBERSHIP: "memberships",
    Kind.PAIR: "pairs",
    Kind.MEETING: "meetings",
    Kind.CONCERN: "concerns",
    Kind.SURVEY: "surveys",
}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The state that a run left behind.

    Attributes:
        rows: the rows of each table, told by their meaning.
        said: the bot's messages in each chat as each first looked, each a `line`, by the name of the chat's person;
            those of one step of the story in an order of their own.
        looks: all lines that a message of the chat ever was.
        shown: what each chat shows in the end, with its buttons.
        moments: the steps of the story in which the bot made a request to Telegram.
        mails: the mails that went.
    """

    rows: Mapping[str, list[str]]
    said: Mapping[str, list[str]]
    looks: Mapping[str, frozenset[str]]
    shown: Mapping[str, Counter[tuple[str, tuple[str, ...]]]]
    moments: tuple[datetime, ...]
    mails: Mailed = field(default_factory=Mailed)


def outcome_of(rehearsal: Rehearsal, said: Mapping[str, list[str]], moments: tuple[datetime, ...]) -> Outcome:
    """Return the state that a run left behind that is over."""
    engine = make_engine(rehearsal.database_url)
    with engine.connect() as connection:
        rows = _Meanings(connection).rows()
    engine.dispose()
    members = {member.profile.name: member.phone for member in rehearsal.cast}
    return Outcome(
        rows,
        said,
        {name: frozenset(map(line, phone.chat.events)) for name, phone in members.items()},
        {name: Counter((told(one.text), one.labels) for one in phone.heard) for name, phone in members.items()},
        moments,
        mailed((one.to, one.content) for one in rehearsal.post.mails),
    )


def line(look: StoredMessage) -> str:
    """Return a look of a message as it is compared: the day on which it came, and its words."""
    return f"{datetime.fromtimestamp(look.edit_date or look.date, ZONE):%Y-%m-%d} {told(seen(look).text)}"


class _Meanings:
    """The rows of a database, with the names of what they refer to."""

    def __init__(self, connection: Connection) -> None:
        """Read all tables that are compared."""
        self._rows: dict[str, list[Row]] = {
            table.name: [dict(row) for row in connection.execute(select(table)).mappings()]
            for table in metadata.sorted_tables
            if table.name not in BOOKKEEPING
        }
        self._by_id = {name: {row["id"]: row for row in rows if "id" in row} for name, rows in self._rows.items()}

    def rows(self) -> dict[str, list[str]]:
        """Return the rows of each table, told by their meaning; of the outbox, what was never sent."""
        return {
            name: sorted(
                str(tuple(self._told(metadata.tables[name], row)))
                for row in rows
                if name != "outbox" or row["state"] != "sent"
            )
            for name, rows in self._rows.items()
        }

    def _told(self, table: Table, row: Row) -> Iterator[object]:
        for column in table.columns:
            if column.name not in RANDOM:
                yield self._meaning(table, column, row)

    def _meaning(self, table: Table, column: Column[Any], row: Row) -> object:
        value = row[column.name]
        if value is None:
            return None
        if (table.name, column.name) in COPIES:
            return "set" if value else "empty"
        if isinstance(column.type, UtcDateTime):
            return _moment((table.name, column.name), value)
        if isinstance(column.type, Float):  # a length of time between two moments: an outage moves it by seconds
            return "set"
        target = self._target(table, column, row)
        return value if target is None else self._name(target, value)

    def _target(self, table: Table, column: Column[Any], row: Row) -> str | None:
        """Return the table that a column refers to, or None."""
        for key in column.foreign_keys:
            return key.column.table.name
        if column.name in OF_PEOPLE or column.name.endswith("_by"):
            return "people"
        match table.name, column.name:
            case "dialogs", "subject":
                return ABOUT.get(FORMS[row["form"]].about)
            case "due", "subject":
                return "memberships" if row["kind"] in {kind.value for kind in ABOUT_MEMBERSHIPS} else "pairs"
            case "audit", "subject_id":
                return OF_KIND[Kind(row["kind"])]
        return None

    def _name(self, table: str, key: int) -> object:
        """Return the name of the row with this id, or "gone"."""
        row = self._by_id[table].get(key)
        if row is None:
            return "gone"
        columns = metadata.tables[table].columns
        return tuple(self._meaning(metadata.tables[table], columns[name], row) for name in NAMED_BY[table])


def _moment(place: tuple[str, str], moment: datetime) -> object:
    if place in CHOSEN:
        return moment.isoformat()
    return moment.astimezone(ZONE).date().isoformat() if place in BY_DAY else "set"
