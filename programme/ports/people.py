"""Where people, programmes and memberships are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from programme.names import Name
from programme.pair import PairState
from programme.people import Change, Headcount, Membership, Person, Programme, Role, State
from programme.presses.roster import PairsView, PeopleView
from programme.seats import Alone, Seat


class People(Protocol):
    """Every person that the bot knows."""

    def get(self, key: int) -> Person: ...
    def find(self, key: int) -> Person | None: ...
    def many(self, keys: Collection[int]) -> Mapping[int, Person]:
        """Return these people, by id; without those that are gone."""
        ...

    def save(self, entity: Person) -> None: ...
    def add(self, entity: Person) -> Person: ...
    def by_telegram(self, telegram_id: int) -> Person | None:
        """Return the person with this Telegram account, or None, locked until the unit of work ends."""
        ...

    def move(self, person: Person, telegram_id: int, stranger: int | None) -> None:
        """Give `person` the account `telegram_id`, and take it from the `stranger` who has just written from it.

        Unsent messages to the old account go to the new account.
        """
        ...

    def forget(self, person_id: int) -> None:
        """Delete a person and all rows about them, unsent messages too."""
        ...

    def note_spared(self, person_id: int, since: datetime | None) -> None:
        """Note since when a person is told nothing about meeting a partner; None for no longer."""
        ...

    def note_programme(self, person_id: int, programme_id: int, at: datetime) -> None:
        """Note which programme a person has looked at last, and when."""
        ...

    def known_to(self, person_id: int, names: Collection[Name]) -> Sequence[Name]:
        """Return the names in a person's circle that are like one of these names.

        The circle is the managers of the person's programmes and their partners; for a manager also all people in the
        programmes that they manage. An adept's circle leaves out each mentor about whom the adept may not have heard.
        """
        ...


class Programmes(Protocol):
    """Every programme that the bot runs."""

    def get(self, key: int) -> Programme: ...
    def add(self, entity: Programme) -> Programme: ...
    def save(self, entity: Programme) -> None: ...
    def headcount(self, programme_id: int) -> Headcount:
        """Return how many people and pairs there are in a programme."""
        ...

    def open(self, day: date) -> Sequence[Programme]:
        """Return the programmes that have not ended on `day`, oldest first."""
        ...


class Memberships(Protocol):
    """People in programmes, each in one role."""

    def get(self, key: int) -> Membership: ...
    def find(self, key: int) -> Membership | None: ...
    def save(self, entity: Membership) -> None: ...
    def add(self, entity: Membership) -> Membership: ...
    def lock(self, key: int) -> None:
        """Lock a membership, so that no other unit of work puts this member forward until this unit ends."""
        ...

    def note_suspended(self, key: int, at: datetime | None) -> None:
        """Note since when a member is suspended, which `save` leaves as it is; None for no longer."""
        ...

    def suspended(self, programme_id: int) -> frozenset[int]:
        """Return the ids of the suspended memberships of a programme."""
        ...

    def of_person(self, person_id: int) -> Sequence[Membership]:
        """Return the memberships of a person, newest first."""
        ...

    def managers(self, programme_id: int) -> Sequence[Person]:
        """Return the managers of a programme, those who are away last; the first is named in texts."""
        ...

    def at_desk(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        """Return the managers and assistants of a programme, the longest-standing first."""
        ...

    def people_in(self, programme_id: int) -> Mapping[int, Person]:
        """Return the people of a programme by membership id, former participants too."""
        ...

    def with_people(self, keys: Collection[int]) -> Mapping[int, tuple[Membership, Person]]:
        """Return these memberships with their people, by id; without those that are gone."""
        ...

    def count(self, programme_id: int, state: State) -> int:
        """Count the participants in this state."""
        ...

    def contacts(self, programme_id: int) -> Sequence[tuple[str, str]]:
        """Return the phone number and the e-mail address of each registered participant; empty where there is none."""
        ...

    def page(self, programme_id: int, offset: int, limit: int) -> Sequence[tuple[Membership, Person]]:
        """Return a slice of the participants who have sent their registration, sorted by name."""
        ...

    def here(self, programme_id: int, role: Role, most: int) -> Sequence[tuple[Membership, Person]]:
        """Return the first participants in a role who have sent their registration and have not left, by name."""
        ...

    def with_phone(self, programme_id: int, role: Role, phone: str) -> Sequence[tuple[Membership, Person]]:
        """Return the participants in a role who have sent a registration with this phone number, by name."""
        ...

    def in_state(self, programme_id: int, *states: State) -> Sequence[tuple[Membership, Person]]:
        """Return the participants in any of these states, the earliest registration first."""
        ...

    def shown(self, programme_id: int) -> Sequence[tuple[int, int]]:
        """Return the mentors who may be looked at before any proposal: their memberships and people, by membership."""
        ...

    def gone(self, programme_id: int) -> frozenset[int]:
        """Return the ids of the memberships that no longer take part, whether deleted or not."""
        ...

    def seats(self, programme_id: int, state: State) -> Sequence[Seat]:
        """Return the participants in this state by their ids, the earliest registration first."""
        ...

    def alone(self, programme_id: int, most: int) -> Mapping[Role, Alone]:
        """Return the approved participants in no open pair, by role: their number, and the first of them.

        They wait since their last pair that began ended, or else since they registered: a no does not start the wait
        anew. A mentor who had met an adept is without one only since then, though the two never began; an adept keeps
        the turn. The longest wait is first. Participants whom the manager is still to tell that a partner has gone, or
        to ask how they want to go on, and those who asked to be deleted, are left out.
        """
        ...

    def adepts_alone(self, keys: Collection[int]) -> Sequence[int]:
        """Return those of some memberships that are approved adepts in no open pair, the first registration first."""
        ...

    def deletions(self, programme_id: int) -> Sequence[Seat]:
        """Return the participants who have asked to be deleted, the earliest request first."""
        ...


class Rosters(Protocol):
    """The lists of the people and of the pairs of a programme, in views."""

    def people(
        self, programme_id: int, hidden: Collection[int], taken: Collection[PairState]
    ) -> Mapping[PeopleView, int]:
        """Return how many registered participants each view has.

        Args:
            programme_id: the programme.
            hidden: the ids of people about whom the reader may not learn whether they have a partner.
            taken: the states of the pairs that the reader sees.
        """
        ...

    def people_on(
        self,
        view: PeopleView,
        programme_id: int,
        hidden: Collection[int],
        taken: Collection[PairState],
        *,
        first: int,
        most: int,
    ) -> Sequence[tuple[Membership, Person]]:
        """Return a page of a view, by name."""
        ...

    def pairs(
        self, programme_id: int, hidden: Collection[int], seen: Collection[PairState], now: datetime
    ) -> Mapping[PairsView, int]:
        """Return how many pairs in the states that the reader sees each view has, without those of hidden people.

        The views of a colour are not among them (`programme.fares`).
        """
        ...

    def pairs_on(
        self,
        view: PairsView,
        programme_id: int,
        hidden: Collection[int],
        states: Collection[PairState],
        now: datetime,
        *,
        first: int,
        most: int,
    ) -> Sequence[int]:
        """Return the ids of a page of the pairs in these states, by the adept's name."""
        ...

    def those_pairs(self, pairs: Collection[int], *, first: int, most: int) -> Sequence[int]:
        """Return the ids of a page of these pairs, by the adept's name."""
        ...


class Changes(Protocol):
    """Facts that were changed after they had been sent."""

    def add(self, entity: Change) -> Change: ...
    def of_person(self, person_id: int) -> Sequence[Change]:
        """Return the changed facts about a person, oldest first."""
        ...

    def of_programme(self, programme_id: int) -> Sequence[Change]:
        """Return the changed facts about a programme itself, oldest first."""
        ...


class Searches(Protocol):
    """The search among the participants who have sent their registration, by the words that they are stored with."""

    def by_phone(self, programmes: Collection[int], digits: str) -> Sequence[int]:
        """Return the memberships of some programmes with these digits in their phone number, sorted by name."""
        ...

    def by_email(self, programmes: Collection[int], part: str) -> Sequence[int]:
        """Return those with this part, in small letters, in their e-mail address, sorted by name."""
        ...

    def by_name(self, programmes: Collection[int], words: Sequence[str]) -> Sequence[int]:
        """Return those in whose name each of a few folded words begins a word, sorted by name."""
        ...

    def by_other_words(self, programmes: Collection[int], words: Sequence[str]) -> Sequence[int]:
        """Return those in whose workplace or address each of a few folded words begins a word, sorted by name."""
        ...

    def names(self) -> Sequence[str]:
        """Return the folded words of every name that a person has, each name once."""
        ...

    def with_names(self, programmes: Collection[int], names: Sequence[str]) -> Sequence[tuple[int, str]]:
        """Return the memberships with these folded words as their name, each with them, sorted by name."""
        ...
