"""The short way of a statement to the driver and back.

SQLAlchemy compiles a statement once. At each execution it works out anew which value belongs to which parameter, which
values the driver needs in another form, and how the rows look: five times the work of the driver itself. All of that is
the same each time, so it is worked out once here (`Prepared`), by SQLAlchemy's own compiler and types; left are the
driver, the listeners of the connection, and SQLAlchemy's errors (decision 40).

SQLAlchemy's whole way is for statements that can't be prepared: a statement with a list among its values, whose SQL
depends on the list's length, and a statement that is asked for the first time, because most statements made for the
moment are asked once.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

from sqlalchemy import BindParameter, CompoundSelect, Connection, Dialect, Executable, Select, UpdateBase
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlalchemy.types import TypeEngine

Statement: TypeAlias = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]] | UpdateBase
Values: TypeAlias = Mapping[str, Any]
Row: TypeAlias = Sequence[Any]
_Form: TypeAlias = Callable[[Any], Any]

_OF_CONNECTION = "asking"  # in `Connection.info`
MANY = 16
"""From so many rows on it is quicker to read them a column at a time."""


class Answer(NamedTuple):
    """The answer to a statement: the rows that it gives, and the number of rows that it has changed."""

    rows: Sequence[Row]
    changed: int

    def first(self) -> Row | None:
        """Return the first row, or None."""
        return self.rows[0] if self.rows else None

    def column(self) -> list[Any]:
        """Return the only value of each row."""
        return [value for (value,) in self.rows]

    def one(self) -> Row:
        """Return the only row."""
        (row,) = self.rows
        return row

    def value(self) -> Any:
        """Return the only value of the only row."""
        ((value,),) = self.rows
        return value

    def value_or_none(self) -> Any:
        """Return the only value of the only row, or None if there is no row."""
        return self.value() if self.rows else None


class NotPreparedError(ValueError):
    """A statement whose SQL or whose values are made anew each time."""


class Prepared:
    """A statement as a driver takes it, for values of certain names."""

    __slots__ = ("_dialect", "_forms", "_gives", "_names", "_own", "_pick", "_reads", "sql")

    def __init__(self, statement: Statement, dialect: Dialect, names: Sequence[str]) -> None:
        """Prepare a statement.

        Raises:
            NotPreparedError: it can't be prepared.
        """
        compiled = statement.compile(dialect=dialect, column_keys=list(names))
        assert isinstance(compiled, SQLCompiler)
        defaults = _defaults(compiled)
        order = list(compiled.positiontup or ()) if compiled.positional else list(compiled.bind_names.values())
        binds = {name: compiled.binds[name] for name in order}
        forms = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in binds.items()}
        keys = {name: bind.key for name, bind in binds.items() if _is_given(bind, name, names)}
        self.sql = compiled.string
        self._dialect = dialect
        # The values that stand in the statement itself, as the driver takes them.
        own = {name: defaults.get(bind.key, bind.value) for name, bind in binds.items() if name not in keys}
        self._own = {name: _formed(value, forms[name]) for name, value in own.items()}
        self._pick = _picker([keys.get(name, name) for name in order])
        self._forms = [(place, form) for place, name in enumerate(order) if name in keys and (form := forms[name])]
        self._names = None if compiled.positional else order
        self._gives = [kind.dialect_impl(dialect) for kind in _columns(statement)]
        self._reads: Sequence[tuple[int, _Form]] | None = None  # known with the first rows

    def values(self, given: Values) -> Any:
        """Return values as the driver takes them."""
        found = self._pick({**self._own, **given} if self._own else given)
        if self._forms:
            found = _changed(found, self._forms)
        return found if self._names is None else dict(zip(self._names, found, strict=True))

    def rows(self, cursor: DBAPICursor) -> Sequence[Row]:
        """Return the rows that a cursor has found, as values of Python."""
        if not self._gives:
            return ()
        found: Sequence[Row] = cursor.fetchall()
        reads = self._reads
        if reads is None:
            told = zip(self._gives, cursor.description or (), strict=True)
            made = [kind.result_processor(self._dialect, column[1]) for kind, column in told]
            reads = self._reads = [(place, read) for place, read in enumerate(made) if read is not None]
        if not reads or not found:
            return found
        return [_changed(row, reads) for row in found] if len(found) < MANY else _read_by_columns(found, reads)


def _defaults(compiled: SQLCompiler) -> Values:
    """Return the values of columns that a statement does not name, by column.

    Raises:
        NotPreparedError: such a value is made anew for each row.
    """
    found = {}
    for column in (*compiled.insert_prefetch, *compiled.update_prefetch):
        default = column.default if compiled.isinsert else column.onupdate
        if not isinstance(default, ScalarElementColumnDefault):
            raise NotPreparedError(f"{column}: its value is made for each row")
        found[column.key] = default.arg
    return found


def _columns(statement: Statement) -> Sequence[TypeEngine[Any]]:
    """Return the types of the columns that a statement gives."""
    if isinstance(statement, Select):
        return [one["type"] for one in statement.column_descriptions]
    if isinstance(statement, CompoundSelect):
        return [one.type for one in statement.selected_columns]
    return [one["type"] for one in statement.returning_column_descriptions]


def _is_given(bind: BindParameter[Any], name: str, names: Sequence[str]) -> bool:
    """Tell whether a parameter gets one of the values of these names, and none that stands in the statement.

    Raises:
        NotPreparedError: it is a list, or is not as simple as that.
    """
    if bind.expanding or bind.literal_execute or bind.callable is not None:
        raise NotPreparedError(f"{name}: its SQL or its value is made for each execution")
    if bind.key in names:
        return True
    if bind.required or name in names:
        raise NotPreparedError(f"{name}: it is missing, or in doubt")
    return False


def _picker(keys: Sequence[str]) -> Callable[[Values], Row]:
    """Return the function that picks values by their keys, in this order."""
    if len(keys) > 1:
        return itemgetter(*keys)
    return lambda values: tuple([values[key] for key in keys])


def _formed(value: Any, form: _Form | None) -> Any:
    return value if form is None else form(value)


def _read_by_columns(rows: Sequence[Row], reads: Sequence[tuple[int, _Form]]) -> Sequence[Row]:
    """Return many rows with the values of some columns in another form, a column at a time, which is quicker."""
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, read in reads:
        columns[place] = map(read, columns[place])
    return list(zip(*columns, strict=True))


def _changed(row: Row, forms: Sequence[tuple[int, _Form]]) -> Row:
    """Return a row with the values at some places in another form."""
    values = list(row)
    for place, form in forms:
        values[place] = form(values[place])
    return tuple(values)


_Of: TypeAlias = WeakKeyDictionary[Executable, dict[tuple[str, ...], Prepared | None]]
_PREPARED: WeakKeyDictionary[Dialect, _Of] = WeakKeyDictionary()


class Asking:
    """The asking of statements on one connection."""

    __slots__ = ("_cursor", "_execute", "_prepared", "connection")

    def __init__(self, connection: Connection) -> None:
        """Ask on `connection`, within its transactions."""
        self.connection = connection
        self._cursor, self._execute = _driver_on(connection)
        self._prepared = _PREPARED.setdefault(connection.dialect, WeakKeyDictionary())

    def ask(self, statement: Statement, values: Values | None = None) -> Answer:
        """Run a statement; return its answer.

        Raises:
            DBAPIError: as SQLAlchemy raises it.
        """
        given = values or {}
        prepared = self._ready(statement, given)
        if prepared is None:
            return self._whole_way(statement, given)
        try:
            taken = prepared.values(given)
        except Exception:  # SQLAlchemy says what is wrong with a value
            return self._whole_way(statement, given)
        return self._run(prepared, statement, given, taken, self._execute)

    def ask_for_each(self, statement: Statement, rows: Sequence[Values]) -> None:
        """Run a statement that gives no rows, with the values of each row, all of the same names."""
        if len(rows) == 1:
            self.ask(statement, rows[0])
        elif (prepared := self._ready(statement, rows[0])) is None:
            self.connection.execute(statement, rows)
        else:
            taken = [prepared.values(row) for row in rows]
            self._run(prepared, statement, rows, taken, self._cursor.executemany)

    def _run(
        self, prepared: Prepared, statement: Statement, given: Any, taken: Any, execute: Callable[[str, Any], Any]
    ) -> Answer:
        connection, cursor, sql = self.connection, self._cursor, prepared.sql
        dispatch, many = connection.dispatch, isinstance(taken, list)
        for listener in dispatch.before_execute:
            listener(connection, statement, given, {}, {})
        for listener in dispatch.before_cursor_execute:
            sql, taken = listener(connection, cursor, sql, taken, None, many)
        try:
            execute(sql, taken)
            return Answer(prepared.rows(cursor), cursor.rowcount)
        except connection.dialect.loaded_dbapi.Error as error:
            raise self._as_sqlalchemys(error, sql, taken) from error

    def _whole_way(self, statement: Statement, values: Values) -> Answer:
        found = self.connection.execute(statement, values)
        changed = found.rowcount
        return Answer(found.all() if found.returns_rows else (), changed)

    def run(self, words: str) -> None:
        """Run words of SQL that begin, mark or end a part of a transaction."""
        try:
            self._cursor.execute(words)
        except self.connection.dialect.loaded_dbapi.Error as error:
            raise self._as_sqlalchemys(error, words, ()) from error

    def close(self) -> None:
        """End the asking, and free the driver's statement."""
        self._cursor.close()

    def _ready(self, statement: Statement, values: Values) -> Prepared | None:
        """Return a statement prepared for the names of its values, or None if it is to go SQLAlchemy's whole way."""
        known = self._prepared.get(statement)
        if known is None:
            self._prepared[statement] = {}
            return None
        names = tuple(values)
        try:
            return known[names]
        except KeyError:
            try:
                known[names] = Prepared(statement, self.connection.dialect, names)
            except NotPreparedError:
                known[names] = None
            return known[names]

    def _as_sqlalchemys(self, error: Any, sql: str, values: Any) -> StatementError:
        """Return an error of the driver as SQLAlchemy's; give a broken connection up."""
        connection = self.connection
        dialect = connection.dialect
        driver = None if connection.invalidated else connection.connection.dbapi_connection
        is_gone = dialect.is_disconnect(error, driver, self._cursor)
        if is_gone:
            connection.invalidate(error)
        told: StatementError = DBAPIError.instance(
            sql,
            values,
            error,
            dialect.loaded_dbapi.Error,
            hide_parameters=connection.engine.hide_parameters,
            connection_invalidated=is_gone,
            dialect=dialect,
        )
        return told


def _driver_on(connection: Connection) -> tuple[DBAPICursor, Callable[[str, Any], Any]]:
    """Return a cursor, and its function that runs a statement which will be asked again.

    PostgreSQL's is told numbers and moments as they are, and not as text; the server prepares the statement at once.
    """
    driver: Any = connection.connection
    if connection.dialect.name != "postgresql":
        cursor = driver.cursor()
        return cursor, cursor.execute
    cursor = driver.cursor(binary=True)
    return cursor, partial(cursor.execute, prepare=True)


def asking_on(connection: Connection) -> Asking:
    """Return the asking on a connection, the same as long as the connection is in use."""
    found: Asking | None = connection.info.get(_OF_CONNECTION)
    if found is None or found.connection is not connection:
        found = connection.info[_OF_CONNECTION] = Asking(connection)
    return found


def end_asking(_driver: object, record: ConnectionPoolEntry) -> None:
    """End the asking on a connection that is closed (a listener of the pool).

    SQLite goes on holding the file as long as a statement is there: a statement in the traceback of an error, which
    waits for the garbage collector, would keep a file open for reading only.
    """
    asking: Asking | None = record.info.pop(_OF_CONNECTION, None)
    if asking is not None:
        asking.close()
