"""The gatherings of a rehearsal: how many were held, changed and called off, and what their guests did and heard."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from programme.gathering import Coming, GatheringState
from sandbox.cast.member import CastMember
from sandbox.phones.views import seen
from storage.tables import gatherings, guests

THANKS = "announcement-from-chosen"
CHANGED, OFF = "gathering-changed", "gathering-called-off"
WAITED, MOVED_UP = "gathering-said-waiting", ("gathering-moved-up", "gathering-offer")


def gatherings_of(connection: Connection, participants: Iterable[CastMember]) -> dict[str, int]:
    """Return the numbers of all gatherings together; who waited and moved up is read from their phones."""

    def number(*conditions: object) -> int:
        query = select(func.count()).select_from(guests).where(*conditions)  # type: ignore[arg-type]
        return int(connection.execute(query).scalar_one())

    def of_state(*conditions: object) -> int:
        query = select(func.count()).select_from(gatherings).where(*conditions)  # type: ignore[arg-type]
        return int(connection.execute(query).scalar_one())

    is_open = gatherings.c.state == GatheringState.OPEN.value
    members = list(participants)
    told = [_told(member) for member in members]
    return {
        "count": of_state(is_open),
        "changed": of_state(is_open, gatherings.c.changes > 0),
        "called off": of_state(gatherings.c.state == GatheringState.OFF.value),
        "heard of it": sum(_heard(member) for member in members),
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


def _heard(member: CastMember) -> int:
    """Count what somebody read of a gathering that is another, or is not to be."""
    texts = [seen(event) for event in member.phone.chat.events if event.by_bot]
    return sum(any(member.reading.told(key, one) for key in (CHANGED, OFF)) for one in texts)


def _told(member: CastMember) -> tuple[int, int]:
    """Return how many times somebody read that they wait for a seat, and that one is free."""
    texts = [seen(event) for event in member.phone.chat.events if event.by_bot]
    waited = sum(member.reading.told(WAITED, one) is not None for one in texts)
    return waited, sum(any(member.reading.told(key, one) for key in MOVED_UP) for one in texts)
