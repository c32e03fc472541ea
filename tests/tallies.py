"""Whether what is kept of the pairs is what their rows come to."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from storage import tables
from storage.tallies import counted

_KEPT, _COUNTED = select(tables.tallies), counted()
_ADRIFT = (_KEPT.except_(_COUNTED), _COUNTED.except_(_KEPT))  # made once: every world is looked at


def adrift(connection: Connection) -> Sequence[Any]:
    """Return the kept tallies that are not as counted anew, and the counted ones that are not kept."""
    return [row for one in _ADRIFT for row in connection.execute(one)]
