"""The table of the links that lead into programmes, and of moves to another account."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, exists, select, update

from programme.people import Link, LinkKind, Person, Role
from storage import tables
from storage.people import PeopleRows
from storage.rows import Rows


class LinkRows(Rows[Link]):
    """`programme.ports.entry.Links`."""

    table = tables.links
    of = Link

    _BY_TOKEN = select(table).where(table.c.token == bindparam("token")).with_for_update(key_share=True)
    _newest = select(table).order_by(table.c.id.desc()).limit(1)
    _JOINING = _newest.where(
        table.c.programme_id == bindparam("programme"),
        table.c.kind == LinkKind.JOIN.value,
        table.c.role.is_not_distinct_from(bindparam("role")),
    )
    _LOCKED = select(table).where(table.c.id == bindparam("key")).with_for_update(key_share=True)
    _of_moves = table.c.kind == LinkKind.MOVE.value
    _under_way = select(table).where(_of_moves, table.c.opened_by.is_not(None), table.c.used_at.is_(None))
    _MOVE_OF = _under_way.where(table.c.person_id == bindparam("person"))
    _MOVE_TO = _under_way.where(table.c.opened_by == bindparam("person"))
    _TO_THE_DESK = _newest.where(
        table.c.kind == LinkKind.COLLEAGUE.value,
        table.c.opened_by == bindparam("person"),
        table.c.used_at.is_(None),
    )
    _MOVES_IN = (
        _under_way.add_columns(*tables.people.c)
        .join(tables.people, tables.people.c.id == table.c.person_id)
        .where(
            exists().where(
                tables.memberships.c.person_id == table.c.person_id,
                tables.memberships.c.programme_id == bindparam("programme"),
            )
        )
        .order_by(table.c.opened_at, table.c.id)
    )
    _USE_UP = update(table).where(_of_moves, table.c.person_id == bindparam("person"), table.c.used_at.is_(None))
    _INVITATION = _newest.where(
        table.c.membership_id == bindparam("membership"),
        table.c.kind == LinkKind.INVITE.value,  # whoever a list brings has a link of their own, too, about no adept
    )

    def by_token(self, token: str) -> Link | None:
        """Return the link with this token, or None; lock it until the unit ends, as some links work only once."""
        return self.one(self._BY_TOKEN, token=token)

    def joining(self, programme_id: int, role: Role | None) -> Link | None:
        """Return the newest link into a programme in a role (None: in either role), or None."""
        return self.one(self._JOINING, programme=programme_id, role=role and role.value)

    def locked(self, key: int) -> Link | None:
        """Return a link, or None, locked until the unit ends."""
        return self.one(self._LOCKED, key=key)

    def move_of(self, person_id: int) -> Link | None:
        """Return the link by which a person is moving to another account, or None."""
        return self.one(self._MOVE_OF, person=person_id)

    def move_to(self, person_id: int) -> Link | None:
        """Return the link by which another person is moving to this person's account, or None."""
        return self.one(self._MOVE_TO, person=person_id)

    def to_the_desk(self, person_id: int) -> Link | None:
        """Return the newest unanswered link that a person has opened to come to a desk, or None."""
        return self.one(self._TO_THE_DESK, person=person_id)

    def moves_in(self, programme_id: int) -> Sequence[tuple[Link, Person]]:
        """Return the moves under way of a programme's people, the oldest first."""
        rows = (self.split(row) for row in self.asking.ask(self._MOVES_IN, {"programme": programme_id}).rows)
        return [(link, PeopleRows.made(person)) for link, person in rows]

    def use_up_moves(self, person_id: int, at: datetime) -> None:
        """Note that every link that moves a person is used."""
        self.asking.ask(self._USE_UP, {"person": person_id, "used_at": at})

    def invitation_of(self, membership_id: int) -> Link | None:
        """Return the newest invitation of a membership from outside, or None."""
        return self.one(self._INVITATION, membership=membership_id)
