"""The matters on the manager's list: each section counts all of them, and only those that are shown are written.

What their lines need is read together, so that a list costs as many statements for a thousand matters as for ten.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from programme.checks import readable_phone
from programme.due import ABOUT_MEMBERSHIPS, FLAGS, Due, DueKind
from programme.people import Membership, Person, Programme
from programme.ports import UnitOfWork
from programme.presses import OpenCard, Press
from programme.speech import Facts, Phrase, Value
from programme.times import local_day
from programme.usecases.common.membership import interview_day, names_of, verdict_by
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import Two, twos_of
from programme.usecases.desk import pair_card
from programme.usecases.year import flag


@dataclass(frozen=True, slots=True)
class Matter:
    """A line on the manager's list, with the label and the press of its button."""

    line: Phrase
    label: Phrase
    press: Press


@dataclass(frozen=True, slots=True)
class Known:
    """What the shown matters are about, read together.

    Attributes:
        members: the participants, by membership.
        names: the names of these, also from the draft of a registration; empty before a first name is known.
        twos: the pairs.
    """

    members: Mapping[int, tuple[Membership, Person]]
    names: Mapping[int, str]
    twos: Mapping[int, Two]


Writing = Callable[[Known], Matter | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A matter that is not written yet, with the waits and the memberships that its line is about."""

    write: Writing
    waits: tuple[Due, ...] = ()
    members: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the list under one heading, in the order in which it is shown."""

    name: str
    entries: Sequence[Entry]


def about(write: Callable[[Known, Due], Matter | None], waits: Iterable[Due]) -> list[Entry]:
    """Return an entry for each wait."""
    return [Entry(partial(_with, write, due), (due,)) for due in waits]


def _with(write: Callable[[Known, Due], Matter | None], due: Due, known: Known) -> Matter | None:
    return write(known, due)


def at_hand(write: Callable[[], Matter]) -> Entry:
    """Return an entry whose line needs nothing more to be read."""
    return Entry(lambda _: write())


def within(sections: Sequence[Section], *, in_all: int, of_a_kind: int | None = None) -> list[Sequence[Entry]]:
    """Return the entries for which a message has room, by section: the first ones, as many as fit."""
    found: list[Sequence[Entry]] = []
    room = in_all
    for section in sections:
        found.append(section.entries[: room if of_a_kind is None else min(of_a_kind, room)])
        room -= len(found[-1])
    return found


def headed(section: Section, shown: Sequence[Matter]) -> list[Phrase]:
    """Return the lines of a section: its heading, if it has a name, the shown matters, and how many more there are."""
    count = len(section.entries)
    heading = [Phrase(f"todo-{section.name}", {"count": count})] if section.name else []
    more = [Phrase("todo-more", {"count": count - len(shown)})] if count > len(shown) else []
    return [*heading, *(one.line for one in shown), *more]


def written(uow: UnitOfWork, sections: Sequence[Sequence[Entry]]) -> list[list[Matter]]:
    """Return the matters of the entries that are shown, by section."""
    entries = [entry for section in sections for entry in section]
    known = read(
        uow, [due for entry in entries for due in entry.waits], [key for one in entries for key in one.members]
    )
    found = [[entry.write(known) for entry in section] for section in sections]
    return [[one for one in section if one is not None] for section in found]


def read(uow: UnitOfWork, waits: Iterable[Due], members: Iterable[int] = ()) -> Known:
    """Read what some waits are about, and these memberships."""
    seats, pairs = set(members), set[int]()
    for due in waits:
        (seats if due.kind in ABOUT_MEMBERSHIPS else pairs).add(due.subject)
    found = uow.memberships.with_people(seats)
    twos = twos_of(uow, uow.pairs.many(pairs).values())
    return Known(found, names_of(uow, found.values()), {two.pair.id: two for two in twos})


def of_pairs(
    uow: UnitOfWork, sight: Sight, waits: Sequence[Due], kinds: Mapping[str, Collection[DueKind]]
) -> list[Section]:
    """Return a section for each of these sets of kinds, with the pairs that the manager looks after."""
    near = uow.pairs.of_people(sight.near)

    def entries(which: Collection[DueKind]) -> list[Entry]:
        first: dict[int, Due] = {}
        for due in waits:
            if due.kind in which:
                first.setdefault(due.subject, due)
        return about(_pair, [due for key, due in first.items() if key not in near or sight.tends(*near[key])])

    return [Section(name, entries(which)) for name, which in kinds.items()]


def _pair(known: Known, due: Due) -> Matter | None:
    two = known.twos.get(due.subject)
    return Matter(*pair_card.matter(two, due)) if two is not None else None


def talks(waits: Iterable[Due]) -> list[Entry]:
    """Return an entry for each participant whose answers call for a talk, all their reasons together."""
    by_member: dict[int, list[Due]] = {}
    for due in waits:
        if due.kind in FLAGS:
            by_member.setdefault(due.subject, []).append(due)
    weighed = [sorted(reasons, key=lambda due: FLAGS.index(due.kind)) for reasons in by_member.values()]
    return [Entry(partial(_talk, reasons), tuple(reasons)) for reasons in weighed]


def alone(waits: Iterable[Due]) -> list[Entry]:
    """Return an entry for each participant whose partner has gone."""
    return [Entry(partial(_talk, [due]), (due,)) for due in waits]


def _talk(reasons: Sequence[Due], known: Known) -> Matter:
    """Return the matter of a participant that the manager should talk with, with the reasons, the weightiest first."""
    (_, person), kinds = known.members[reasons[0].subject], [due.kind for due in reasons]
    phone = readable_phone(person.phone) if person.phone else ""
    line = Phrase(f"todo-{kinds[0]}", {"name": person.name, "phone": phone, "also": flag.also(kinds)})
    return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(reasons[0].subject))


def held(programme: Programme, waits: Iterable[Due]) -> list[Entry]:
    """Return an entry for each participant on hold, whom the manager takes up again."""

    def write(known: Known, due: Due) -> Matter:
        _, person = known.members[due.subject]
        line = Phrase("todo-line", {"name": person.name, "day": local_day(due.due_at, programme)})
        return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(due.subject))

    return about(write, waits)


def to_ring(waits: Iterable[Due]) -> list[Entry]:
    """Return an entry for each participant to whom a message did not come through."""
    return about(_to_ring, waits)


def _to_ring(known: Known, due: Due) -> Matter:
    _, person = known.members[due.subject]
    name = known.names[due.subject] or Phrase("nobody")
    line = Phrase("todo-no-number-line", {"name": name})
    if person.phone:
        line = Phrase("todo-unreachable-line", {"name": name, "phone": readable_phone(person.phone)})
    return Matter(line, Phrase("plain", {"text": name}), OpenCard(due.subject))


def to_book(programme: Programme, waits: Iterable[Due]) -> list[Entry]:
    """Return an entry for each participant whose talk is late."""
    return [interview(due.subject, programme, late=True) for due in waits]


def interview(member: int, programme: Programme, *, late: bool) -> Entry:
    """Return the entry of a participant with whom the manager books a talk."""

    def write(known: Known) -> Matter:
        by = interview_day(known.members[member][0], programme)
        return _with_role("todo-interview-late" if late else "todo-interview", known, member, by)

    return Entry(write, members=(member,))


def undecided(member: int, made_at: datetime, programme: Programme) -> Entry:
    """Return the entry of a participant who waits for the verdict since the talk."""

    def write(known: Known) -> Matter:
        return _with_role("todo-decision", known, member, verdict_by(made_at, programme))

    return Entry(write, members=(member,))


def _with_role(key: str, known: Known, member: int, by: date) -> Matter:
    membership, person = known.members[member]
    facts: Facts = {"name": person.name, "role": Phrase(f"role-{membership.role}"), "day": by}
    return Matter(Phrase(key, facts), Phrase("plain", {"text": person.name}), OpenCard(member))


def deletion(member: int, programme: Programme) -> Entry:
    """Return the entry of a participant who asked to be deleted."""

    def write(known: Known) -> Matter:
        _, person = known.members[member]
        asked: Value = local_day(person.deletion_asked_at, programme) if person.deletion_asked_at else ""
        name: Value = person.name or Phrase("nobody")
        return Matter(
            Phrase("todo-line", {"name": name, "day": asked}), Phrase("plain", {"text": name}), OpenCard(member)
        )

    return Entry(write, members=(member,))
