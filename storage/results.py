"""The answers of a programme's surveys, read together: each survey is one statement, however many have answered."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Text, bindparam, cast, func, select

from programme.people import Role
from programme.result import Given, Sum
from storage import tables
from storage.among import not_among
from storage.asking import asking_on

_ROLES = {role.value: role for role in Role}
SURVEYS, MEMBERS = tables.surveys.c, tables.memberships.c
_here = (SURVEYS.programme_id == bindparam("programme"), not_among(MEMBERS.person_id, "people"))
_answered = tables.surveys.join(tables.memberships, MEMBERS.id == SURVEYS.membership_id)


class Results:
    """`programme.ports.results.Results`."""

    _SUMS: Select[*tuple[Any, ...]] = (
        select(
            *(SURVEYS.name, SURVEYS.form, func.count(MEMBERS.person_id.distinct())),
            func.count(MEMBERS.person_id.distinct()).filter(SURVEYS.given_at.is_not(None)),
            func.count(SURVEYS.given_at),
        )
        .select_from(_answered)
        .where(*_here)
        .group_by(SURVEYS.name, SURVEYS.form)
        .order_by(func.min(SURVEYS.asked_at), SURVEYS.name)
    )
    _GIVEN: Select[*tuple[Any, ...]] = (
        select(MEMBERS.person_id, MEMBERS.role, cast(SURVEYS.answers, Text))
        .select_from(_answered)
        .where(
            *(*_here, SURVEYS.form == bindparam("form"), SURVEYS.name == bindparam("name")),
            SURVEYS.given_at.is_not(None),
        )
        .order_by(SURVEYS.id)
    )

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def sums(self, programme_id: int, people: Collection[int]) -> Sequence[Sum]:
        """Return how many were asked each survey and have answered it, the one that came first at the head."""
        rows = self.asking.ask(self._SUMS, {"programme": programme_id, "people": people}).rows
        return [Sum(*row) for row in rows]

    def given(self, programme_id: int, people: Collection[int], form: str, name: str) -> Sequence[Given]:
        """Return the answers to a survey."""
        values = {"programme": programme_id, "people": people, "form": form, "name": name}
        rows = self.asking.ask(self._GIVEN, values).rows
        # All of them read as one list: each by itself takes four times as long.
        read = json.loads(f"[{','.join(answers for _, _, answers in rows)}]")
        return [Given(person, _ROLES[role], answers) for (person, role, _), answers in zip(rows, read, strict=True)]
