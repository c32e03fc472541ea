"""Leases: a row that is claimed is held until a moment, which its process puts off again and again while it lives.

Processes share rows, and clocks only as moments; a machine's clock may be set. A lease that is longer than any can be
was given before a clock was set back, and holds no row: no process waits until that clock has caught up.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, Table, bindparam, or_

FREE = {"claimed_by": None, "lease_until": None}


def is_free(table: Table) -> ColumnElement[bool]:
    """Return the condition that no process holds a row, or that its lease has run out; `moments` gives the values."""
    return or_(
        table.c.claimed_by.is_(None),
        table.c.lease_until < bindparam("held_at"),
        table.c.lease_until > bindparam("no_lease_after"),
    )


def moments(held_at: datetime, lease_until: datetime) -> dict[str, datetime]:
    """Return the moments with which `is_free` compares, when a lease would be given from `held_at` to `lease_until`."""
    length = lease_until - held_at
    return {"held_at": held_at, "no_lease_after": lease_until + length}  # another machine's clock may be a bit fast
