"""What storage asks of each kind of database while tests run: of SQLite alone, nothing.

Conversations are played on SQLite, and storage's own tests on both. So that nothing is lost by it, each statement of
`storage/` that some test asks of SQLite must be asked of PostgreSQL by some test too. A run of all tests looks, and
fails for what it misses: then a test of storage is wanting, or a conversation with `on_both` (`tests/databases.py`).
"""

import os
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.cache_key import HasCacheKey
from sqlalchemy.sql.elements import ReleaseSavepointClause, RollbackToSavepointClause, SavepointClause

import storage
from tests.databases import POSTGRESQL, SQLITE
from tests.deep import LEFT_OUT

FOLDER = Path(storage.__file__).parent
WITHIN = str(FOLDER)
PASSED_ON = frozenset(str(FOLDER / name) for name in ("rows.py", "known.py", "asking.py"))
"""Where a statement is asked for another: for a class of storage, or for a test."""
SAVEPOINTS = (SavepointClause, ReleaseSavepointClause, RollbackToSavepointClause)


def constants() -> Iterator[tuple[str, Executable]]:
    """Yield every statement that stands as a constant in storage, with its name."""
    for one in pkgutil.iter_modules(storage.__path__):
        module = import_module(f"storage.{one.name}")
        kinds = [value for value in vars(module).values() if isinstance(value, type)]
        for owner in (module, *(kind for kind in kinds if kind.__module__ == module.__name__)):
            for name, value in vars(owner).items():
                if isinstance(value, Executable):
                    yield f"{getattr(owner, '__qualname__', one.name)}.{name}", value


class Asked:
    """The statements that each kind of database was asked, by name, or by text where they have none."""

    def __init__(self, config: pytest.Config) -> None:
        """Know the constants by their names; `note` is to be called before each statement."""
        self._config = config
        self._names = {id(statement): name for name, statement in constants()}
        self.by: defaultdict[str, set[str]] = defaultdict(set)

    def note(self, connection: Connection, statement: Executable, *_more: object) -> None:
        """Note what storage asks."""
        name = self._names.get(id(statement)) or _made_for_the_moment(statement)
        if name is not None:
            self.by[connection.dialect.name].add(name)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Tell the process that shows the results, in a worker; there, let a run of all tests fail."""
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput["asked"] = {kind: sorted(names) for kind, names in self.by.items()}
        elif session.exitstatus == pytest.ExitCode.OK and self._missed():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Hear from a worker, unless it has crashed."""
        for kind, names in getattr(node, "workeroutput", {}).get("asked", {}).items():
            self.by[kind] |= set(names)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
        """Say last what no test asks of PostgreSQL."""
        yield
        if missed := self._missed():
            terminalreporter.section("ASKED OF SQLITE ALONE", sep="!", red=True, bold=True)
            for name in missed:
                terminalreporter.line(name, red=True)
            terminalreporter.line("No test asks this of PostgreSQL; tests/asked.py says what to do.", red=True)

    def _missed(self) -> list[str]:
        """Return what this run has asked of SQLite alone, if it was a run of all tests."""
        option = self._config.option
        everything = self._config.args_source is pytest.Config.ArgsSource.TESTPATHS and not option.keyword
        if not everything or option.markexpr not in {"", LEFT_OUT} or option.collectonly:
            return []
        return only_sqlite(self.by)


def only_sqlite(asked: Mapping[str, set[str]]) -> list[str]:
    """Return the statements that were asked of SQLite, and not of PostgreSQL."""
    return sorted(asked.get(SQLITE, set()) - asked.get(POSTGRESQL, set()))


def _made_for_the_moment(statement: Executable) -> str | None:
    """Return the function of storage that asks a statement of no name, with its text; None for one of a test."""
    if isinstance(statement, SAVEPOINTS):
        return None
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and ("sqlalchemy" in frame.f_code.co_filename or frame.f_code.co_filename in PASSED_ON):
        frame = frame.f_back
    if frame is None or os.path.dirname(frame.f_code.co_filename) != WITHIN:
        return None
    told = _text(statement)
    if "sqlite_sequence" in told:  # a table that PostgreSQL does not have
        return None
    return f"{frame.f_code.co_qualname}: {told}"


_TEXTS: dict[object, str] = {}


def _text(statement: Executable) -> str:
    """Return a statement as SQL; those that differ by nothing but their values are made into SQL once."""
    key = statement._generate_cache_key() if isinstance(statement, HasCacheKey) else None
    if key is None:
        return " ".join(str(statement).split())
    found = _TEXTS.get(key.key)
    if found is None:
        found = _TEXTS[key.key] = " ".join(str(statement).split())
    return found
