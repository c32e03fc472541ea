"""The two of a pair, loaded together with the facts that texts about them need."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from programme.cadence import Between, between
from programme.calendar import Calendar
from programme.errors import GoneError
from programme.names import called
from programme.pair import End, Pair, PairState
from programme.people import Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pair import OpenPair
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, listed_and
from programme.usecases.common.sight import Sight, sights_of

SIDES = (Role.ADEPT, Role.MENTOR)


@dataclass(frozen=True, slots=True)
class Two:
    """A pair with its people and its programme.

    Attributes:
        managers: those of the programme that look after the pair (`common.sight`); texts name the first.
        everybody: all the programme's managers.
    """

    pair: Pair
    adept: Membership
    mentor: Membership
    adept_person: Person
    mentor_person: Person
    programme: Programme
    managers: tuple[Person, ...]
    everybody: tuple[Person, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        """The programme's time zone."""
        return ZoneInfo(self.programme.time_zone)

    @property
    def last_day(self) -> date:
        """Until when the two go on: the programme's last day, or their own, which is later."""
        return max(self.programme.ends_on, self.pair.ends_on or self.programme.ends_on)

    @property
    def calendar(self) -> Calendar:
        """The days of the two, with the programme's own quiet times."""
        return self.programme.calendar

    @property
    def between(self) -> Between:
        """When after a meeting the next one of the two should be."""
        return between(self.programme.preset, self.programme.starts_on, self.last_day)

    @property
    def is_stopped(self) -> bool:
        """Whether a manager has suspended one of the two."""
        return any(one.suspended_at is not None for one in (self.adept, self.mentor))

    @property
    def facts(self) -> Facts:
        """First names for texts: `adept`, `mentor`, `manager`, and all that read the two's answers as `readers`."""
        return {
            "adept": self.adept_person.first_name,
            "mentor": self.mentor_person.first_name,
            "manager": self.manager.first_name,
            "readers": listed_and([one.first_name for one in self.readers]),
        }

    @property
    def manager(self) -> Person:
        """The manager that texts name; where no manager looks after the pair, the first of the programme."""
        return (self.managers or self.everybody)[0]

    @property
    def readers(self) -> tuple[Person, ...]:
        """The managers that read what the two tell; where none does, the manager that texts name."""
        return self.managers or (self.manager,)

    @property
    def names(self) -> Facts:
        """Whole names, for the manager: `adept`, `mentor`."""
        return {"adept": self.adept_person.full_name, "mentor": self.mentor_person.full_name}

    @property
    def told_apart(self) -> Facts:
        """The same as `facts`, written out for a text that is stored: longer where two of the three share a name."""
        three = [self.adept_person.first_name, self.mentor_person.first_name, self.manager.first_name]
        keys = ("adept", "mentor", "manager")
        named = zip(keys, three, strict=True)
        return {key: name if name.forgotten else called(name, three) for key, name in named}

    @property
    def ids(self) -> tuple[int, int]:
        """The ids of the two people."""
        return self.adept_person.id, self.mentor_person.id

    def side(self, person_id: int) -> Role | None:
        """Return the side of a person, or None for a person outside the pair: a manager."""
        return next((role for role in SIDES if self.person(role).id == person_id), None)

    def person(self, role: Role) -> Person:
        """Return the person on this side."""
        return self.adept_person if role is Role.ADEPT else self.mentor_person

    def membership(self, role: Role) -> Membership:
        """Return the membership on this side."""
        return self.adept if role is Role.ADEPT else self.mentor


def two_of(uow: UnitOfWork, pair: Pair) -> Two:
    """Load the two of a pair."""
    return twos_of(uow, [pair])[0]


def twos_of(uow: UnitOfWork, pairs: Iterable[Pair]) -> list[Two]:
    """Load the two of each pair, with as many statements for many pairs as for one.

    Raises:
        GoneError: one of the two was deleted meanwhile.
    """
    found = list(pairs)
    seats = uow.memberships.with_people({key for pair in found for key in (pair.adept_id, pair.mentor_id)})
    around = {key: _around(uow, key) for key in dict.fromkeys(pair.programme_id for pair in found)}
    return [_two(pair, seats, around[pair.programme_id]) for pair in found]


@dataclass(frozen=True, slots=True)
class _Around:
    """What all pairs of a programme have in common."""

    programme: Programme
    managers: tuple[Person, ...]
    sights: tuple[Sight, ...]


def _around(uow: UnitOfWork, programme_id: int) -> _Around:
    managers = uow.memberships.managers(programme_id)
    return _Around(uow.programmes.get(programme_id), tuple(managers), tuple(sights_of(uow, managers)))


def _two(pair: Pair, seats: Mapping[int, tuple[Membership, Person]], around: _Around) -> Two:
    if pair.adept_id not in seats or pair.mentor_id not in seats:
        raise GoneError
    (adept, adept_person), (mentor, mentor_person) = seats[pair.adept_id], seats[pair.mentor_id]
    seen_by = zip(around.managers, around.sights, strict=True)
    return Two(
        pair=pair,
        adept=adept,
        mentor=mentor,
        adept_person=adept_person,
        mentor_person=mentor_person,
        programme=around.programme,
        managers=tuple(one for one, sight in seen_by if sight.looks_after(adept_person.id, mentor_person.id)),
        everybody=around.managers,
    )


def other(role: Role) -> Role:
    """Return the other side."""
    return Role.MENTOR if role is Role.ADEPT else Role.ADEPT


def to_both(two: Two, speech: Callable[[Role], Speech]) -> list[Utterance]:
    """Return the speech to each of the two, the adept first."""
    return [speech(Role.ADEPT), speech(Role.MENTOR)]


def state_key(pair: Pair) -> str:
    """Return the key of the text that says to a manager how a pair stands."""
    if pair.is_bridge and pair.state is not PairState.BRIDGING:
        return f"pair-state-bridge-{pair.state}"
    if pair.state in {PairState.ASKED_MENTOR, PairState.ASKED_ADEPT} and pair.adept_first:
        return f"pair-state-{pair.state}-first"
    return "pair-state-ended-with-the-programme" if pair.end is End.CLOSED else f"pair-state-{pair.state}"


LONGEST_LABEL = 36


def pair_button(two: Two) -> Choice:
    """Return the button that opens a pair, with both names; long names are cut, so that both can be seen."""
    if two.adept_person.forgotten or two.mentor_person.forgotten:
        return Choice(Phrase("button-pair", two.names), OpenPair(two.pair.id))
    names = [two.adept_person.name, two.mentor_person.name]
    if sum(map(len, names)) + len(" – ") > LONGEST_LABEL:
        room = (LONGEST_LABEL - len(" – ")) // 2
        names = [name if len(name) <= room else f"{name[: room - 1].rstrip()}…" for name in names]
    return Choice(Phrase("button-pair", {"adept": names[0], "mentor": names[1]}), OpenPair(two.pair.id))
