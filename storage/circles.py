"""The circle of a person: the people whom they can mean by a name, in one query."""

from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, Select, bindparam, exists, select, union

from programme.names import Name, name_of_person
from programme.pair import PERHAPS_UNHEARD, PairState
from programme.people import Role
from storage import tables

_PERSON: BindParameter[int] = bindparam("person")
_SEATS = select(tables.memberships.c.id).where(tables.memberships.c.person_id == _PERSON)


def _managers() -> Select[int]:
    """Select the managers of the programmes that a person is in."""
    mine, members = tables.memberships.alias(), tables.memberships.c
    here = select(mine.c.programme_id).where(mine.c.person_id == _PERSON)
    return select(members.person_id).where(members.role == Role.MANAGER.value, members.programme_id.in_(here))


def _managed() -> Select[int]:
    """Select all people in the programmes that a person manages."""
    mine, members = tables.memberships.alias(), tables.memberships.c
    here = select(mine.c.programme_id).where(mine.c.person_id == _PERSON, mine.c.role == Role.MANAGER.value)
    return select(members.person_id).where(members.programme_id.in_(here))


def _adepts() -> Select[int]:
    """Select the adepts whom a mentor was asked about, or met."""
    pairs, members = tables.pairs.c, tables.memberships.c
    mine = select(pairs.adept_id).where(pairs.mentor_id.in_(_SEATS))
    return select(members.person_id).where(members.id.in_(mine))


def _mentors() -> Select[int]:
    """Select the mentors of whom an adept has surely heard: a longer name must not betray that another was asked."""
    pairs, members, meetings = tables.pairs.c, tables.memberships.c, tables.meetings.c
    unheard = pairs.end.in_([end.value for end in PERHAPS_UNHEARD]) & ~exists().where(meetings.pair_id == pairs.id)
    heard = (pairs.state != PairState.ASKED_MENTOR.value) & (pairs.end.is_(None) | ~unheard)
    mine = select(pairs.mentor_id).where(pairs.adept_id.in_(_SEATS), heard)
    return select(members.person_id).where(members.id.in_(mine))


def _circle() -> Select[int, str, str, str, str]:
    people = tables.people.c
    known = union(_managers(), _managed(), _mentors(), _adepts()).subquery()
    columns = select(people.id, people.name, people.called, people.employer, people.town)
    return columns.where(people.id.in_(select(known.c.person_id)), people.name != "")


_CIRCLE = _circle()


def circle(connection: Connection, person_id: int) -> Sequence[Name]:
    """Return the names of the people whom a person can mean (`programme.ports.People.known_to`)."""
    return [name_of_person(*row) for row in connection.execute(_CIRCLE, {"person": person_id})]
