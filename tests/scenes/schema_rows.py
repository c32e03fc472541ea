"""A row of somebody's in every table, made from the schema: tables and columns that are yet to come are in it, too."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Table, Text, Time, insert

from programme.because import Because
from programme.dialog import DialogState
from programme.mail import MailState
from programme.pair import End, PairState
from programme.people import Role, State
from programme.tie import TieKind
from storage import tables
from storage.columns import UtcDateTime, Words
from storage.outgoing import Kind, OutboxState
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme

KARIN = {"name": "Karinq Ekq", "email": "karinq@exempel.se", "phone": "+46701234567"}
FIXED: dict[str, dict[str, Any]] = {
    "pairs": {"state": PairState.ENDED.value, "end": End.LEFT.value, "because": Because.TIME.value},
    "dialogs": {"form": "letter", "state": DialogState.KEPT.value, "step": "text"},
    "outbox": {"kind": Kind.SAY.value, "state": OutboxState.WAITING.value, "lane": "broadcast"},
    "mails": {"state": MailState.WAITING.value},
    "interviews": {"wished": (), "ties": (), "areas": ()},
    "meetings": {"joint_id": None},
    "ties": {"kind": TieKind.CLIENT.value},
}
"""What rows must hold that the deletion reads."""


def mark(column: Column[Any]) -> str:
    """Return the word that stands in a column and nowhere else."""
    return f"qz{column.table.name}.{column.name}qz"


class Schema:
    """Rows about somebody in every table, made from the schema."""

    def __init__(self, uow: SqlUnitOfWork) -> None:
        """Store two with a pair that had begun, and their manager."""
        self.uow = uow
        self.programme = a_programme(uow)
        self.karin = a_person(uow, 5_123_456_789, **KARIN, title="qzpeople.titleqz")
        self.lars, self.eva = a_person(uow, 6, name="Lars Holm"), a_person(uow, 1, name="Eva Lind")
        eva = a_membership(uow, self.eva, self.programme, Role.MANAGER, State.MANAGING)
        adept = a_membership(uow, self.karin, self.programme, registered_at=NOW, goal="qzmemberships.goalqz")
        mentor = a_membership(uow, self.lars, self.programme, Role.MENTOR, State.WAITING, registered_at=NOW)
        self.ids = {"programmes": self.programme.id, "people": self.karin.id, "memberships": adept.id}
        self.others = {"people": self.lars.id, "memberships": mentor.id}
        self.desk = {"people": self.eva.id, "memberships": eva.id}

    def fill(self) -> set[str]:
        """Store a row of Karin's in every other table; return the columns of words that are marked."""
        marked = set[str]()
        for table in tables.metadata.sorted_tables:
            if table.name in self.ids:
                continue
            values = dict(self.values(table))
            key = self.uow.connection.execute(insert(table).values(values)).inserted_primary_key
            self.ids[table.name] = key[0] if key else 0
            marked |= {f"{table.name}.{one.name}" for one in table.columns if mark(one) in repr(values.get(one.name))}
        return marked

    def values(self, table: Table) -> Iterator[tuple[str, Any]]:
        """Give a value for each column of a row of Karin's."""
        fixed = FIXED.get(table.name, {})
        for column in table.columns:
            if column.name in fixed:
                yield column.name, fixed[column.name]
            elif column.foreign_keys:
                yield column.name, self.reference(column)
            elif column.name in {"telegram_id", "chat_id"}:
                yield column.name, self.karin.telegram_id
            elif not (column.primary_key and column.autoincrement is True):
                yield column.name, _value(column)

    def reference(self, column: Column[Any]) -> int:
        """Return the row that a column refers to: Karin's, but the other side of two, and the manager's."""
        target = next(iter(column.foreign_keys)).column.table.name
        if column.name in {"mentor_id", "other_id"} and target in self.others:
            return self.others[target]
        if column.name in {"boss_id", "stand_in_id"}:
            return self.desk["people"]
        return self.ids[target]


def _value(column: Column[Any]) -> Any:
    match column.type:
        case Words():
            return (mark(column),)
        case JSON():
            return {"text": mark(column)}
        case Text():
            return mark(column)
        case UtcDateTime():
            return NOW
        case Date():
            return date(2027, 1, 1)
        case Time():
            return time(7)
        case Boolean():
            return True
        case one:
            return "x" if hasattr(one, "collation") else 1
