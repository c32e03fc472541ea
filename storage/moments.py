"""Parts of a moment, in the words of each database."""

from datetime import date
from typing import Any

from sqlalchemy import Date
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class DayOf(FunctionElement[date]):
    """The day of a moment in UTC."""

    type = Date()
    inherit_cache = True


class DaysTo(FunctionElement[float]):
    """The days from some fixed day to a moment."""

    inherit_cache = True


@compiles(DayOf, "sqlite")
def _day_on_sqlite(of: DayOf, compiler: SQLCompiler, **more: Any) -> str:
    return f"substr({compiler.process(of.clauses, **more)}, 1, 10)"


@compiles(DayOf, "postgresql")
def _day_on_postgresql(of: DayOf, compiler: SQLCompiler, **more: Any) -> str:
    return f"CAST({compiler.process(of.clauses, **more)} AT TIME ZONE 'UTC' AS DATE)"


@compiles(DaysTo, "sqlite")
def _days_on_sqlite(of: DaysTo, compiler: SQLCompiler, **more: Any) -> str:
    return f"julianday({compiler.process(of.clauses, **more)})"


@compiles(DaysTo, "postgresql")
def _days_on_postgresql(of: DaysTo, compiler: SQLCompiler, **more: Any) -> str:
    # `extract` would give a number of any length, which takes longer than all else of a row.
    return f"date_part('epoch', {compiler.process(of.clauses, **more)}) / 86400"
