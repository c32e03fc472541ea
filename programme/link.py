"""What each kind of link may do, as one table: how often, until when, for which role, after the end, without its maker.

The holder of a link can pass it on, so that the table asks of each kind what happens in the wrong hands. Every opening
asks here, and `tests/handlers/test_link.py` opens every kind in every wrong way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from programme.people import Link, LinkKind, Role


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a kind of link.

    Attributes:
        once: it is spent when a person has come by it.
        roles: the roles in which a person can come by it; None is the choice between adept and mentor.
        days: how long it can be opened, or None: until the programme's end.
        after_the_end: it can be opened after the programme's end.
        outlives_its_maker: it holds when its maker manages no more, because it is the programme's and not the maker's.
    """

    once: bool
    roles: frozenset[Role | None]
    days: int | None
    after_the_end: bool
    outlives_its_maker: bool


TERMS: Mapping[LinkKind, Terms] = {
    LinkKind.JOIN: Terms(
        once=False,
        roles=frozenset({None, Role.ADEPT, Role.MENTOR}),
        days=None,
        after_the_end=False,
        outlives_its_maker=True,
    ),
    LinkKind.INVITE: Terms(
        once=True, roles=frozenset({Role.MENTOR}), days=30, after_the_end=False, outlives_its_maker=True
    ),
    # A colleague is as good as whoever asked for one; and what is left after the end can be handed over, too.
    LinkKind.COLLEAGUE: Terms(
        once=True,
        roles=frozenset({Role.MANAGER, Role.ASSISTANT}),
        days=1,
        after_the_end=True,
        outlives_its_maker=False,
    ),
    LinkKind.ENTRY: Terms(
        once=True,
        roles=frozenset({Role.ADEPT, Role.MENTOR}),
        days=30,
        after_the_end=False,
        outlives_its_maker=True,
    ),
    # It is about a person, who keeps their rights after the end; and it is worth as much as its maker's rights.
    LinkKind.MOVE: Terms(once=True, roles=frozenset({None}), days=7, after_the_end=True, outlives_its_maker=False),
}


def is_spent(link: Link, now: datetime) -> bool:
    """Tell whether a one-time link is used or expired."""
    return link.used_at is not None or (link.expires_at is not None and link.expires_at <= now)
