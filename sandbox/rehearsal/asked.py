"""Whether each survey that was due in a rehearsed year was asked, and asked once."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, func, select

from programme.enquiry import NOW
from programme.people import Programme
from programme.usecases.year.survey_days import planned
from storage.tables import memberships, surveys
from storage.unit_of_work import SqlUnitOfWork

MONDAY = 0
ALL_MONDAYS = 3
"""On so many Mondays a survey is due that falls away without being asked (`programme.surveys.LAPSES_AFTER`)."""
Key = tuple[int, str, int | None]
"""A survey to a participant: the membership, its name, and the pair that it is about, or None."""


class Due:
    """The surveys that were due and not asked, looked at each Monday."""

    def __init__(self) -> None:
        """Begin with none."""
        self._seen: Counter[Key] = Counter()

    def look(self, uow: SqlUnitOfWork, programme: Programme, today: date) -> None:
        """Note who waits for which survey; whoever can't be reached waits for none."""
        if today.weekday() == MONDAY:
            self._seen.update(_waiting(uow, programme, today))

    def counted(self, connection: Connection) -> dict[str, int]:
        """Return how many surveys were asked, of these twice, how many never, and how many the manager sent."""
        of = surveys.c
        query = select(of.membership_id, of.name, of.pair_id, func.count()).group_by(
            of.membership_id, of.name, of.pair_id
        )
        asked = {(member, name, pair): count for member, name, pair, count in connection.execute(query)}
        by_hand = sum(name.startswith(NOW) for _, name, _ in asked)
        never = sum(count >= ALL_MONDAYS and key not in asked for key, count in self._seen.items())
        twice = sum(count > 1 for count in asked.values())
        return {"asked": len(asked) - by_hand, "twice": twice, "never": never, "sent_now": by_hand}


def _waiting(uow: SqlUnitOfWork, programme: Programme, today: date) -> Iterable[Key]:
    query = select(memberships.c.id).where(memberships.c.programme_id == programme.id)
    for key in uow.connection.execute(query).scalars().all():
        membership = uow.memberships.get(key)
        if membership.role.takes_part and uow.people.get(membership.person_id).unreachable_since is None:
            yield from ((key, *one.key) for one in planned(uow, membership, programme) if one.is_due(today))
