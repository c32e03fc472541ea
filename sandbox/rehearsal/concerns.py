"""The private words of a rehearsal: how many were told, answered in the promised time, and left to the stand-in."""

from sqlalchemy import Connection, select

from programme.people import Concern
from programme.usecases.myself.concern_promise import OWED, is_in_time
from sandbox.phones.phone import ZONE
from storage.tables import concerns


def concerns_of(connection: Connection) -> dict[str, int]:
    """Return how many private words there were, to how many an answer was owed, and how many had it in time."""
    told = [Concern(**row) for row in connection.execute(select(concerns)).mappings()]
    owed = [one for one in told if one.wish in OWED]
    return {
        "concerns": len(told),
        "urgent": sum(one.urgency == "urgent" for one in told),
        "owed": len(owed),
        "answered_in_time": sum(is_in_time(one, ZONE) for one in owed),
        "to_the_stand_in": sum(one.told_stand_in_at is not None for one in told),
    }
