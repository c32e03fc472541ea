"""Statements that are compiled once in a process of tests, and not once for every test's engine.

A bot has one engine, which keeps what it has compiled. A process of tests has a new engine for every database of every
test; what one has compiled holds for all of the same kind.
"""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, event

_DIALECTS: dict[str, Dialect] = {}
_COMPILED: defaultdict[str, dict[Any, Any]] = defaultdict(dict)


def share_compiled_statements() -> None:
    """Let every connection of this process use what another one of its kind has compiled."""
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    kind = connection.dialect.name
    # Compiled statements are kept by dialect; the first one of its kind has got to know its database by now.
    connection.dialect = _DIALECTS.setdefault(kind, connection.dialect)
    connection.execution_options(compiled_cache=_COMPILED[kind])
