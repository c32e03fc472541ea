"""Where the ways in are kept: links, and lists of people."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from programme.people import Link, Membership, Person, Role
from programme.people_list import Entry, PeopleList
from programme.twin import Twins


class Links(Protocol):
    """Links that were handed out."""

    def find(self, key: int) -> Link | None: ...
    def by_token(self, token: str) -> Link | None: ...
    def save(self, entity: Link) -> None: ...
    def add(self, entity: Link) -> Link: ...
    def joining(self, programme_id: int, role: Role | None) -> Link | None:
        """Return the newest link into a programme for a role, or the link that leaves the role open; else None."""
        ...

    def locked(self, key: int) -> Link | None:
        """Return a link, or None, locked: no other unit of work changes it until this unit ends."""
        ...

    def move_of(self, person_id: int) -> Link | None:
        """Return the link by which a person is moving to another account, or None."""
        ...

    def move_to(self, person_id: int) -> Link | None:
        """Return the link by which another person is moving to this person's account, or None."""
        ...

    def to_the_desk(self, person_id: int) -> Link | None:
        """Return the newest link to a desk that a person has opened and not answered, or None."""
        ...

    def moves_in(self, programme_id: int) -> Sequence[tuple[Link, Person]]:
        """Return the moves under way of a programme's people, the oldest first."""
        ...

    def use_up_moves(self, person_id: int, at: datetime) -> None:
        """Note that the links that move a person are used, those not opened yet too."""
        ...

    def invitation_of(self, membership_id: int) -> Link | None:
        """Return the newest invitation by which a mentor from outside came, or None."""
        ...


class PeopleLists(Protocol):
    """Lists of people that managers have sent."""

    def find(self, key: int) -> PeopleList | None: ...
    def get(self, key: int) -> PeopleList: ...
    def add(self, entity: PeopleList) -> PeopleList: ...
    def save(self, entity: PeopleList) -> None: ...
    def remove(self, key: int) -> None: ...
    def newest(self, programme_id: int, person_id: int) -> PeopleList | None:
        """Return the list that a manager has sent last for a programme, or None."""
        ...

    def in_programme(self, programme_id: int) -> Sequence[tuple[PeopleList, int]]:
        """Return the lists that were put into a programme, each with how many have not accepted, newest first."""
        ...


class Entries(Protocol):
    """People on lists who have not accepted yet."""

    def find(self, key: int) -> Entry | None: ...
    def get(self, key: int) -> Entry: ...
    def add_all(self, entered: Sequence[tuple[Link, Entry]]) -> None:
        """Store entries, each with the link that was made for it."""
        ...

    def save(self, entity: Entry) -> None: ...
    def remove(self, key: int) -> None: ...
    def of_link(self, link_id: int) -> Entry | None:
        """Return the entry to which a personal link belongs, or None."""
        ...

    def of_membership(self, membership_id: int) -> Entry | None:
        """Return the entry of a person who has opened the link and is asked for consent, or None."""
        ...

    def of_list(self, list_id: int) -> Sequence[tuple[Entry, Link]]:
        """Return the entries of a list with their links, by row."""
        ...

    def in_programme(self, programme_id: int, now: datetime) -> Sequence[Entry]:
        """Return the entries of a programme that have not expired."""
        ...

    def count(self, programme_id: int, now: datetime) -> int:
        """Return how many entries of a programme have not expired."""
        ...

    def settle(self, programme_id: int, phone: str, email: str) -> None:
        """Delete the entries of a person who has registered, known by number or address."""
        ...


class KnownTwins(Protocol):
    """People who share a phone number or an e-mail address, and the answers whether they are one person."""

    def in_programme(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the memberships that share a contact with another, by ids, unless they were said to be two people."""
        ...

    def of_members(self, programme_id: int, members: Collection[int]) -> Sequence[tuple[int, int]]:
        """Return those of them to which one of these memberships belongs, by ids."""
        ...

    def of_membership(self, membership: Membership) -> Sequence[tuple[Membership, Membership]]:
        """Return the pairs of memberships with a shared contact to which this membership belongs."""
        ...

    def find(self, one: int, other: int) -> Twins | None:
        """Return the answers about two people, by their ids, or None."""
        ...

    def put(self, twins: Twins) -> None:
        """Store the answers about two people in place of the earlier answers."""
        ...

    def join(self, gone: Person, kept: Person) -> None:
        """Give all rows of `gone` to `kept`, and delete `gone`."""
        ...
