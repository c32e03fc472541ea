"""Rows in bulk: a few statements for thousands of rows, as true as if each had been made by itself."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Table, func, insert, select

from programme.due import DueKind
from programme.forms.registration import COMPETENCES
from programme.name_reading import FIRST_NAMES
from programme.names import name_of_person
from programme.people import Person, Programme, Role, State
from programme.search import words_of
from storage import tables
from storage.circles import name_keys
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime.fromisoformat("2027-06-15T08:30:00+00:00")
DAY = timedelta(days=1)
NOT_SENT = frozenset({State.INVITED, State.REGISTERING})
FIRST = sorted(FIRST_NAMES)
LAST = [f"{start}{end}" for start in ("Al", "Berg", "Dal", "Ek", "Lind") for end in ("", "gren", "kvist", "ström")]
EMPLOYERS = ("Nordbygg", "Sydkraft", "Kommunen", "Egen firma", "Bageriet")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant: the ids of the membership and of the person."""

    member: int
    person: int
    role: Role


class Bulk:
    """A writer of many rows in one unit of work, with what is drawn by lot."""

    def __init__(self, uow: SqlUnitOfWork, seed: int) -> None:
        self.uow = uow
        self.rng = random.Random(seed)
        there = uow.connection.execute(select(func.count()).select_from(tables.people)).scalar_one()
        self._numbers = count(3 * there + 1)  # an account and a number for each

    def phone(self) -> str:
        """Return a number that nobody has yet."""
        return f"+46{700_000_000 + next(self._numbers)}"

    def account(self) -> int:
        """Return a Telegram id that nobody has yet."""
        return 10**9 + next(self._numbers)

    def store(self, table: Table, rows: Iterable[Row]) -> list[int]:
        """Store rows; return their ids in the same order, or nothing for a table without ids."""
        found, connection = list(rows), self.uow.connection
        if not found or "id" not in table.c:
            if found:
                connection.execute(insert(table), found)
            return []
        before = connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
        connection.execute(insert(table), found)
        return list(connection.execute(select(table.c.id).where(table.c.id > before).order_by(table.c.id)).scalars())

    def seats(self, programme: Programme, role: Role, states: Sequence[State], **more: Any) -> list[Seat]:
        """Store a participant in each of these states; `more` are columns of their people."""
        people = self.store(tables.people, [{**self._person(one), **more} for one in states])
        rows = [self._member(programme, role, state, person) for state, person in zip(states, people, strict=True)]
        members = self.store(tables.memberships, rows)
        return [Seat(member, person, role) for member, person in zip(members, people, strict=True)]

    def _person(self, state: State) -> Row:
        account = self.account()
        name = "" if state in NOT_SENT else f"{self.rng.choice(FIRST).title()} {self.rng.choice(LAST)}"
        keys = name_keys(name_of_person(0, name, "", "", "")) if name else {"sorts_as": None, "called_as": None}
        town, employer = self.rng.choice(("Umeå", "Luleå", "")), self.rng.choice(EMPLOYERS)
        email = f"person{account}@exempel.se" if name else ""
        if not name:
            town = employer = ""
        words = words_of(Person(0, "sv", NOW, name=name, email=email, town=town, employer=employer))
        return {
            **keys,
            **words,
            "telegram_id": account,
            "language": "sv",
            "created_at": NOW - 200 * DAY,
            "name": name,
            "email": email,
            "phone": self.phone() if name else "",
            "town": town,
            "employer": employer,
            "spoken": ("sv",),
            "deletion_asked_at": None,
        }

    def _member(self, programme: Programme, role: Role, state: State, person: int) -> Row:
        sent = state not in NOT_SENT
        return {
            "person_id": person,
            "programme_id": programme.id,
            "role": role.value,
            "state": state.value,
            "created_at": NOW - 200 * DAY,
            "consented_at": None if state is State.INVITED else NOW - 199 * DAY,
            "registered_at": NOW - timedelta(days=self.rng.randrange(20, 190)) if sent else None,
            "competences": tuple(self.rng.sample(sorted(COMPETENCES), 3)),
            "goal": "Våga mer",
            "capacity": 2 if role is Role.MENTOR else 0,
        }

    def waits(
        self, programme: Programme, kind: DueKind, about: Iterable[tuple[int, Seat]], at: datetime, **more: Any
    ) -> None:
        """Store a wait of a kind about each of these subjects."""
        row = {"kind": kind.value, "programme_id": programme.id, "due_at": at, "created_at": NOW - 30 * DAY, **more}
        self.store(tables.due, [{**row, "subject": subject, "person_id": one.person} for subject, one in about])
