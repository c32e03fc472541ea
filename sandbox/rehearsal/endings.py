"""How pairs ended in a rehearsed year, with the manager's own words or without, and what came next for each adept."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from programme.audit import Did
from programme.lifecycle import Event
from programme.pair import End
from sandbox.cast.cast import Cast
from sandbox.phones.views import seen
from sandbox.rehearsal.looks import first_looks
from storage.tables import audit, pairs

SOUGHT_AGAIN = (End.REMATCHED, End.NO_START, End.TAKEN_BACK, End.LEFT)
"""The ends after which an adept may get another mentor."""


@dataclass(frozen=True, slots=True)
class Endings:
    """How pairs ended.

    Attributes:
        kinds: how many pairs, by kind of end.
        own_words: how many messages began with the manager's own words.
        adepts: how many adepts have a new mentor after an end, wait for the next round, or neither.
        days_to_next: the days from each such end to the next proposal or the wait for the next round.
    """

    kinds: dict[str, int]
    own_words: int
    adepts: dict[str, int]
    days_to_next: list[int]


def endings_of(connection: Connection, cast: Cast) -> Endings:
    """Count how pairs ended."""
    rows = list(connection.execute(select(pairs).order_by(pairs.c.id)))
    held = _at(connection, "membership", Event.HOLD.value)
    asked = _at(connection, "pair", Did.ASKED_MENTOR.value)
    own = cast.reading.match("ending-own-words")
    looks = [seen(one).text for member in cast.participants for one in first_looks(member.phone.chat.events)]
    adepts: Counter[str] = Counter({"new mentor": 0, "next round": 0, "neither": 0})
    days: list[int] = []
    for ended in (one for one in rows if one.end in SOUGHT_AGAIN):
        later = [one for one in rows if one.adept_id == ended.adept_id and one.id > ended.id]
        waits = [at for key, at in held if key == ended.adept_id and at > ended.since]
        begun = any(one.start_confirmed_at is not None for one in later)
        adepts["new mentor" if begun else "next round" if waits else "neither"] += 1
        keys = {one.id for one in later}
        moments = [*waits, *(at for key, at in asked if key in keys and at > ended.since)]
        days += [(min(moments) - ended.since).days] if moments else []
    kinds = Counter(one.end for one in rows if one.end is not None)
    return Endings(dict(sorted(kinds.items())), sum(own.search(one) is not None for one in looks), dict(adepts), days)


def _at(connection: Connection, kind: str, action: str) -> list[tuple[int, datetime]]:
    """Return the row and the moment of each line of the audit about this kind, with this action."""
    of = audit.c
    query = select(of.subject_id, of.at).where(of.kind == kind, of.action == action).order_by(of.id)
    return [(key, at) for key, at in connection.execute(query)]
