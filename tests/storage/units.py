"""Small units of work, and the marks for what only one kind of database does."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from programme.people import Person
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person

only_postgresql = pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
only_sqlite = pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)


def add(telegram_id: int, name: str = "") -> Callable[[SqlUnitOfWork], Person]:
    return lambda uow: a_person(uow, telegram_id, name=name)


def find(telegram_id: int) -> Callable[[SqlUnitOfWork], Person | None]:
    return lambda uow: uow.people.by_telegram(telegram_id)


def execute(statement: str) -> Callable[[SqlUnitOfWork], None]:
    def work(uow: SqlUnitOfWork) -> None:
        uow.connection.execute(text(statement))

    return work
