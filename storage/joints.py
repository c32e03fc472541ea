"""The questions of mentors to two of their adepts, whether to meet all three."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from programme.joint import Joint
from storage import tables
from storage.rows import Rows


class JointRows(Rows[Joint]):
    """`programme.ports.year.Joints`."""

    table = tables.joints
    of = Joint

    _LOCKED = select(table).where(table.c.id == bindparam("key")).with_for_update(key_share=True)
    _OF_MENTOR = select(table).where(table.c.mentor_id == bindparam("mentor")).order_by(table.c.id)

    def locked(self, key: int) -> Joint | None:
        """Return a question, its row locked until the unit ends, or None."""
        return self.one(self._LOCKED, key=key)

    def of_mentor(self, membership_id: int) -> Sequence[Joint]:
        """Return the questions of a mentor, open or closed, oldest first."""
        return self.all(self._OF_MENTOR, mentor=membership_id)
