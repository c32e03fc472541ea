"""Where it is kept who did what."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from programme.audit import Action, AuditSpan, Deed, Doer, Kind, Line, Subject
from programme.people import Role


class Audit(Protocol):
    """Authors, actions and the rows that they changed; lines are added, never changed."""

    def record(
        self, doer: Doer, action: Action, subject: Subject, at: datetime, *, on_behalf_of: Role | None = None
    ) -> None:
        """Add a line.

        Args:
            doer: the person who acted, or `By.TIME`.
            action: the event or the member of `Did`.
            subject: the row that it changed or opened; its kind and id are kept.
            at: the moment.
            on_behalf_of: the role whose answer a manager has written down.
        """
        ...

    def lines(self, span: AuditSpan, actions: Collection[str], *, me: int, most: int) -> Sequence[Line]:
        """Return the lines of these actions by others than `me`, the oldest first, as many as `most`.

        A line about a meeting counts to its pair, a line about a survey to the membership of its author.
        """
        ...

    def newest(self, subjects: Mapping[Kind, Collection[int]], actions: Collection[Action]) -> Sequence[Deed]:
        """Return the newest line of each of these actions about each of these rows."""
        ...

    def about(self, kind: Kind, subject: int, action: Action, *, most: int) -> Sequence[Deed]:
        """Return the newest lines of an action about a row, as many as `most`, the oldest of them first."""
        ...

    def count(
        self, span: AuditSpan, actions: Collection[str], *, me: int
    ) -> Mapping[tuple[Kind, str], tuple[int, int]]:
        """Return how many lines of each action there are in all, and how many of them are by `me`."""
        ...
