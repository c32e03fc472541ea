"""The gatherings of a rehearsal: how many were held, who was invited, waited, moved up and came, and got the slides."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from programme.gathering import Coming, GatheringState
from sandbox.cast.member import CastMember
from sandbox.phones.views import seen
from storage.tables import gatherings, guests

THANKS = "announcement-from-chosen"
WAITED, MOVED_UP = "gathering-said-waiting", ("gathering-moved-up", "gathering-offer")


def gatherings_of(connection: Connection, participants: Iterable[CastMember]) -> dict[str, int]:
    """Return the numbers of all gatherings together; who waited and moved up is read from their phones."""

    def number(*conditions: object) -> int:
        query = select(func.count()).select_from(guests).where(*conditions)  # type: ignore[arg-type]
        return int(connection.execute(query).scalar_one())

    held = select(func.count()).select_from(gatherings).where(gatherings.c.state == GatheringState.OPEN.value)
    members = list(participants)
    told = [_told(member) for member in members]
    return {
        "count": int(connection.execute(held).scalar_one()),
        "invited": number(guests.c.invited_at.is_not(None)),
        "yes": number(guests.c.coming == Coming.YES.value),
        "waited": sum(waited for waited, _ in told),
        "moved up": sum(moved for _, moved in told),
        "came": number(guests.c.came),
        "slides": sum(map(_slides, members)),
    }


def _slides(member: CastMember) -> int:
    """Count the files that came with thanks."""
    texts = (seen(event) for event in member.phone.chat.events if event.by_bot)
    return sum(one.kind == "document" and member.reading.told(THANKS, one) is not None for one in texts)


def _told(member: CastMember) -> tuple[int, int]:
    """Return how many times somebody read that they wait for a seat, and that one is free."""
    texts = [seen(event) for event in member.phone.chat.events if event.by_bot]
    waited = sum(member.reading.told(WAITED, one) is not None for one in texts)
    return waited, sum(any(member.reading.told(key, one) for key in MOVED_UP) for one in texts)
