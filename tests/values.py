"""A value for each kind of column, for tests that ask every statement whatever it is about."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Boolean, Date, String, Time
from sqlalchemy.types import TypeEngine

from storage.among import Several
from storage.tables import UtcDateTime, Words

ANY: Sequence[tuple[type[TypeEngine[Any]], object]] = (
    (UtcDateTime, datetime(2027, 1, 1, tzinfo=UTC)),
    (Words, ("x",)),
    (Time, time(8, 30)),
    (Date, date(2027, 1, 1)),
    (Boolean, True),
    (String, "x"),
    (TypeEngine, 1),
)


def any_value(of: TypeEngine[Any]) -> object:
    """Return a value that a column of this type can hold."""
    if isinstance(of, Several):
        return [any_value(of.of)]
    return next(value for kind, value in ANY if isinstance(of, kind))
