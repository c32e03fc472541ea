"""Whether what is kept of the pairs is what their rows come to."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from storage import tables
from storage.tallies import counted


def adrift(connection: Connection) -> Sequence[Any]:
    """Return the kept tallies that are not as counted anew, and the counted ones that are not kept."""
    kept, anew = select(tables.tallies), counted()
    return [row for one, other in ((kept, anew), (anew, kept)) for row in connection.execute(one.except_(other))]
