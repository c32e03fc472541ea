"""Each test finds a database without rows, whose ids count from one, whatever the tests before have stored."""

import pytest

from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person


@pytest.mark.parametrize("time", [1, 2])
def test_a_unit_finds_nothing(uow: SqlUnitOfWork, time: int) -> None:
    """The second test on the same database finds what the first has found."""
    assert uow.people.by_telegram(7) is None, time
    assert a_person(uow, 7).id == 1
