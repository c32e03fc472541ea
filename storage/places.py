"""The place of a deleted person in a partner's year: emptied rows stand in their pairs (decision 29).

The pairs that had begun, their meetings, the partner's answers, and the contracts that the partner signed are the
partner's year. They are given to emptied rows before the person is deleted, so that all other rows go with the person,
in tables that are yet to come too.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, select, update

from programme.pair import Contract, Pair, PairState, has_met_on, hash_of
from programme.people import Membership, Person, Role, State
from storage import tables
from storage.rows import Rows
from storage.traces import Traces


class _Pairs(Rows[Pair]):
    table = tables.pairs
    of = Pair


class _Memberships(Rows[Membership]):
    table = tables.memberships
    of = Membership


class _People(Rows[Person]):
    table = tables.people
    of = Person


class _Contracts(Rows[Contract]):
    table = tables.contracts
    of = Contract


def keep_places_of(connection: Connection, person: Person, traces: Traces) -> Sequence[int]:
    """Put emptied rows in a person's place in the pairs that had begun and have ended, for the partner's sake.

    Return the ids of these pairs.
    """
    seats = _Memberships(connection).all(select(tables.memberships).where(tables.memberships.c.person_id == person.id))
    kept = {seat: pairs for seat in seats if (pairs := _of_a_partner(connection, seat))}
    if not kept:
        return []
    since = max(pair.since for pairs in kept.values() for pair in pairs)
    empty = _People(connection).add(Person(0, "", since, forgotten=True))
    for seat, pairs in kept.items():
        place = Membership(0, empty.id, seat.programme_id, seat.role, State.FORGOTTEN, since)
        _give(connection, pairs, seat, _Memberships(connection).add(place))
        _empty(connection, [one.id for one in pairs], seat.role, person, empty)
        _clean_contracts(connection, [one.id for one in pairs], seat.role, traces)
    return [pair.id for pairs in kept.values() for pair in pairs]


def drop_empty_places(connection: Connection) -> None:
    """Delete the emptied rows that stand in no pair any more: the partner was deleted too."""
    members, people, pairs = tables.memberships.c, tables.people.c, tables.pairs.c
    needed = (pairs.adept_id == members.id) | (pairs.mentor_id == members.id)
    alone = ~select(pairs.id).where(needed).exists()
    connection.execute(delete(tables.memberships).where(members.state == State.FORGOTTEN.value, alone))
    seated = select(members.id).where(members.person_id == people.id).exists()
    connection.execute(delete(tables.people).where(people.forgotten, ~seated))


def _of_a_partner(connection: Connection, seat: Membership) -> list[Pair]:
    """Return the pairs of a membership that are a part of another person's year."""
    pairs = tables.pairs.c
    mine = select(tables.pairs).where((pairs.adept_id == seat.id) | (pairs.mentor_id == seat.id))
    ended = [one for one in _Pairs(connection).all(mine) if one.state is PairState.ENDED and has_met_on(one)]
    members = _Memberships(connection)
    others = {one.id: members.get(one.mentor_id if one.adept_id == seat.id else one.adept_id) for one in ended}
    return [one for one in ended if others[one.id].state is not State.FORGOTTEN]


def _give(connection: Connection, pairs: Iterable[Pair], seat: Membership, place: Membership) -> None:
    side = tables.pairs.c.adept_id if seat.role is Role.ADEPT else tables.pairs.c.mentor_id
    keys = [one.id for one in pairs]
    connection.execute(update(tables.pairs).where(tables.pairs.c.id.in_(keys)).values({side: place.id}))


def _empty(connection: Connection, pairs: Collection[int], role: Role, person: Person, empty: Person) -> None:
    """Delete the person's own answers; take place and author out of the meetings and contracts that the two share."""
    fits, meetings, contracts = tables.fits, tables.meetings, tables.contracts
    connection.execute(delete(fits).where(fits.c.pair_id.in_(pairs), fits.c.role == role.value))
    connection.execute(update(meetings).where(meetings.c.pair_id.in_(pairs)).values(place=""))
    changes, theirs_too = tables.meeting_changes, select(meetings.c.id).where(meetings.c.pair_id.in_(pairs))
    replies = tables.meeting_replies
    connection.execute(delete(replies).where(replies.c.meeting_id.in_(theirs_too)))
    connection.execute(delete(tables.points).where(tables.points.c.meeting_id.in_(theirs_too)))
    connection.execute(update(changes).where(changes.c.meeting_id.in_(theirs_too)).values(place=""))
    joints = tables.joints.c
    connection.execute(delete(tables.joints).where(joints.one_id.in_(pairs) | joints.other_id.in_(pairs)))
    for column in (meetings.c.noted_by, contracts.c.made_by):
        here = column.table
        theirs = (here.c.pair_id.in_(pairs)) & (column == person.id)
        connection.execute(update(here).where(theirs).values({column.name: empty.id}))


def _clean_contracts(connection: Connection, pairs: Sequence[int], role: Role, traces: Traces) -> None:
    """Delete contracts without the partner's signature, and take the person's name out of the rest and its hash."""
    contracts = tables.contracts
    theirs = contracts.c.mentor_signed_at if role is Role.ADEPT else contracts.c.adept_signed_at
    of_pairs = contracts.c.pair_id.in_(pairs)
    connection.execute(delete(contracts).where(of_pairs, theirs.is_(None)))
    rows = _Contracts(connection)
    for one in rows.all(select(contracts).where(of_pairs)):
        goals, text = tuple(map(traces.out_of, one.goals)), traces.out_of(one.text)
        rows.save(replace(one, goals=goals, agreed=traces.out_of(one.agreed), text=text, hash=hash_of(text)))
