"""The circle of a person: the people that they can mean by a name.

A circle can be a whole programme, so only people with a like name are read from it, each by the index of a name.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Select,
    bindparam,
    exists,
    or_,
    select,
)

from programme.alphabet import alphabetical
from programme.names import Name, name_of_person
from programme.pair import PERHAPS_UNHEARD, PairState
from programme.people import Role
from storage import tables
from storage.among import among, any_of
from storage.asking import asking_on

_PERSON: BindParameter[int] = bindparam("person")
_AT_DESK = [one for one in Role if one.at_desk]
_SEATS = select(tables.memberships.c.id).where(tables.memberships.c.person_id == _PERSON)


def name_keys(name: Name) -> dict[str, str | None]:
    """Return the columns by which lists sort a person and the others of that name are found."""
    return {"sorts_as": alphabetical(name.whole) or None, "called_as": name.called.casefold() or None}


def _programmes() -> Select[int]:
    """Select the programmes that a person is in."""
    mine = tables.memberships.alias()
    return select(mine.c.programme_id).where(mine.c.person_id == _PERSON)


def _managed() -> Select[int]:
    """Select the programmes at whose desk a person sits."""
    mine = tables.memberships.alias()
    return select(mine.c.programme_id).where(mine.c.person_id == _PERSON, any_of(mine.c.role, _AT_DESK))


def _adepts() -> Select[int]:
    """Select the adepts of whom a mentor has surely heard."""
    pairs = tables.pairs.c
    return select(pairs.adept_id).where(pairs.mentor_id.in_(_SEATS), ~pairs.adept_first | _heard(Role.MENTOR))


def _mentors() -> Select[int]:
    """Select the mentors that an adept has surely heard of: a longer name must not betray that another was asked."""
    pairs = tables.pairs.c
    return select(pairs.mentor_id).where(pairs.adept_id.in_(_SEATS), pairs.adept_first | _heard(Role.ADEPT))


def _heard(last: Role) -> ColumnElement[bool]:
    """Return the condition that the side that is asked last has surely heard of the other."""
    pairs, meetings = tables.pairs.c, tables.meetings.c
    first = PairState.ASKED_MENTOR if last is Role.ADEPT else PairState.ASKED_ADEPT
    unheard = any_of(pairs.end, PERHAPS_UNHEARD[last]) & ~exists().where(meetings.pair_id == pairs.id)
    return (pairs.state != first.value) & (pairs.end.is_(None) | ~unheard)


def _alike() -> Select[*tuple[Any, ...]]:
    """Select the people of a circle with a like name, and all people of it whose names have no key yet."""
    people, members = tables.people.c, tables.memberships.c
    known = (
        (any_of(members.role, _AT_DESK) & members.programme_id.in_(_programmes()))
        | members.programme_id.in_(_managed())
        | members.id.in_(_mentors())
        | members.id.in_(_adepts())
    )
    # As one value for each person, so that PostgreSQL looks up the few people's seats and reads no whole programme.
    inside = select(members.id).where(members.person_id == people.id, known).limit(1).scalar_subquery().is_not(None)
    is_like = or_(among(people.called_as, "called"), among(people.sorts_as, "whole"), people.called_as.is_(None))
    columns = select(people.id, people.name, people.called, people.employer, people.town)
    return columns.where(is_like, people.name != "", inside)


_ALIKE = _alike()


def alike(connection: Connection, person_id: int, names: Collection[Name]) -> Sequence[Name]:
    """Return the names of a person's circle that are like one of these names (`People.known_to`)."""
    short = {one.called.casefold() for one in names if not one.in_full}
    values = {"person": person_id, "called": sorted(short), "whole": sorted({alphabetical(one.whole) for one in names})}
    return [name_of_person(*row) for row in asking_on(connection).ask(_ALIKE, values).rows]
