"""Parts of a moment, in the words of each database."""

from typing import Any

from sqlalchemy import Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class HourOf(FunctionElement[str]):
    """A moment in UTC as text, down to its hour."""

    type = Text()
    inherit_cache = True


class DayOf(FunctionElement[str]):
    """The day of a moment in UTC as text."""

    type = Text()
    inherit_cache = True


class DaysTo(FunctionElement[float]):
    """The days from some fixed day to a moment."""

    inherit_cache = True


@compiles(HourOf, "sqlite")
def _hour_on_sqlite(of: HourOf, compiler: SQLCompiler, **more: Any) -> str:
    return f"substr({compiler.process(of.clauses, **more)}, 1, 13)"


@compiles(HourOf, "postgresql")
def _hour_on_postgresql(of: HourOf, compiler: SQLCompiler, **more: Any) -> str:
    return f"to_char({compiler.process(of.clauses, **more)} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24')"


@compiles(DayOf, "sqlite")
def _day_on_sqlite(of: DayOf, compiler: SQLCompiler, **more: Any) -> str:
    return f"substr({compiler.process(of.clauses, **more)}, 1, 10)"


@compiles(DayOf, "postgresql")
def _day_on_postgresql(of: DayOf, compiler: SQLCompiler, **more: Any) -> str:
    return f"to_char({compiler.process(of.clauses, **more)} AT TIME ZONE 'UTC', 'YYYY-MM-DD')"


@compiles(DaysTo, "sqlite")
def _days_on_sqlite(of: DaysTo, compiler: SQLCompiler, **more: Any) -> str:
    return f"julianday({compiler.process(of.clauses, **more)})"


@compiles(DaysTo, "postgresql")
def _days_on_postgresql(of: DaysTo, compiler: SQLCompiler, **more: Any) -> str:
    return f"CAST(extract(epoch FROM {compiler.process(of.clauses, **more)}) AS float8) / 86400"
