"""The matters on the manager's list: each section counts all of them, and only those that are shown are written.

The rows for their lines are read together, so that a list costs as many statements for a thousand matters as for ten.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from typing import Generic, TypeVar, overload

from programme.checks import readable_phone
from programme.deletion import planned
from programme.due import ABOUT_MEMBERSHIPS, FLAGS, Due, DueKind, Waits
from programme.meeting import Meeting, MeetingState
from programme.people import Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.people import OpenCard
from programme.presses.press import Press
from programme.speech import Choice, Facts, Listing, Phrase, Value, listed_and
from programme.times import local_day
from programme.usecases.common.membership import interview_day, names_of, verdict_by
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import Two, twos_of
from programme.usecases.desk import pair_card
from programme.usecases.year import flag, survey_unsafe, timeline
from programme.usecases.year.timeline import Been


@dataclass(frozen=True, slots=True)
class Matter:
    """A line on the manager's list, with the label and the press of its button."""

    line: Phrase
    label: Phrase
    press: Press


@dataclass(frozen=True, slots=True)
class Known:
    """The participants, pairs and meetings of the shown matters, read together.

    Attributes:
        members: the participants, by membership.
        names: the names of these, also from the draft of a registration; empty before a first name is known.
        twos: the pairs.
        met: when the pairs last met, of those whose line says so.
        poor: the meetings with low marks, the newest first, of those participants whose line names such a meeting.
        unsafe_in: the pairs in which these participants do not feel safe, by membership.
    """

    members: Mapping[int, tuple[Membership, Person]]
    names: Mapping[int, str]
    twos: Mapping[int, Two]
    met: Mapping[int, datetime]
    poor: Mapping[int, Sequence[Been]]
    unsafe_in: Mapping[int, Sequence[int]] = field(default_factory=dict)


Writing = Callable[[Known], Matter | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A matter that is not written yet, with the waits and the memberships that its line is about.

    Attributes:
        key: opens it, and tells it from all others.
        since: the moment from which it waits for the manager; None where that is not counted.
    """

    write: Writing
    waits: tuple[Due, ...] = ()
    members: tuple[int, ...] = ()
    key: OpenMatter | None = None
    since: datetime | None = None


T = TypeVar("T")


class Entries(Sequence[Entry], Generic[T]):
    """The matters of a kind, kept as their rows: a row becomes an entry when it is looked at.

    So a list of thousands costs what its rows cost to be read, and the few that are shown.
    """

    __slots__ = ("_entry", "_rows", "_since", "_subjects")

    def __init__(
        self,
        rows: Sequence[T],
        entry: Callable[[T], Entry],
        subjects: Sequence[int],
        since: Sequence[datetime | None] | None = None,
    ) -> None:
        """Keep rows, what makes an entry of one, and what each is about.

        `since` are the moments from which they wait; None where the longest wait comes first already.
        """
        self._rows = rows
        self._entry = entry
        self._subjects = subjects
        self._since = since

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> "Entries[T]": ...
    def __getitem__(self, at: int | slice) -> "Entry | Entries[T]":
        """Return the matter at a place, or some of them."""
        if isinstance(at, slice):
            return Entries(self._rows[at], self._entry, self._subjects[at], self._since and self._since[at])
        return self._entry(self._rows[at])

    def find(self, key: OpenMatter) -> int | None:
        """Return the place of a matter, or None: of all entries only those about its subject are made."""
        places = (at for at, subject in enumerate(self._subjects) if subject == key.subject)
        return next((at for at in places if self[at].key == key), None)

    def longest_first(self, days: Callable[[datetime | None], int]) -> "Entries[T]":
        """Return the same in the order of their days; of those with as many days, the order stays."""
        if self._since is None:
            return self
        counted = [days(one) for one in self._since]
        order = sorted(range(len(counted)), key=counted.__getitem__, reverse=True)
        return Entries([self._rows[at] for at in order], self._entry, [self._subjects[at] for at in order])


def found_in(entries: Sequence[Entry], key: OpenMatter) -> int | None:
    """Return the place of a matter among entries, or None."""
    if isinstance(entries, Entries):
        return entries.find(key)
    return next((at for at, one in enumerate(entries) if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the list under one heading, in the order in which it is shown."""

    name: str
    entries: Sequence[Entry]


def about(write: Callable[[Known, Due], Matter | None], waits: Waits, kind: MatterKind) -> Entries[Due]:
    """Return an entry for each wait."""

    def entry(due: Due) -> Entry:
        return Entry(partial(_with, write, due), (due,), key=key_of(due, kind), since=due.due_at)

    return Entries(waits, entry, waits.subjects)


def key_of(due: Due, kind: MatterKind) -> OpenMatter:
    """Return the key of the matter of a wait."""
    return OpenMatter(due.programme_id, kind, due.subject)


def _with(write: Callable[[Known, Due], Matter | None], due: Due, known: Known) -> Matter | None:
    return write(known, due)


def kind_of(name: str) -> MatterKind:
    """Return the kind of the matters in a section."""
    return MatterKind[name.upper().replace("-", "_")]


def at_hand(write: Callable[[], Matter], key: OpenMatter, since: datetime | None) -> Entry:
    """Return an entry whose line can be written without further reading."""
    return Entry(lambda _: write(), key=key, since=since)


COSTLY = frozenset({"unmatched"})
"""The sections whose line for one person takes a look at the whole programme."""


def within(sections: Sequence[Section], *, in_all: int) -> list[Sequence[Entry]]:
    """Return the first entries by section, as many as a message has room for.

    Each section has its first entry before any has a second one, but for those whose lines cost most: of these, where
    there is no room, stands the heading with their number.
    """
    cheap = [place for place, section in enumerate(sections) if section.name not in COSTLY]
    firsts = frozenset(cheap[:in_all])
    room, shares = in_all - len(firsts), list[int]()
    for place, section in enumerate(sections):
        first = int(place in firsts)
        shares.append(min(len(section.entries), first + room))
        room -= max(0, shares[-1] - first)
    return [section.entries[:share] for section, share in zip(sections, shares, strict=True)]


def headed(section: Section, shown: Sequence[Matter]) -> list[Phrase]:
    """Return the lines of a section: its heading, if it has a name, the shown matters, and how many more there are.

    The heading has the number of all, so that nothing stands below it where none is shown.
    """
    count = len(section.entries)
    heading = [Phrase(f"todo-{section.name}", {"count": count})] if section.name else []
    more = [Phrase("todo-more", {"count": count - len(shown)})] if count > len(shown) and (shown or not heading) else []
    return [*heading, *(one.line for one in shown), *more]


def written(uow: UnitOfWork, sections: Sequence[Sequence[Entry]]) -> list[list[Matter]]:
    """Return the matters of the entries that are shown, by section."""
    entries = [entry for section in sections for entry in section]
    known = read(
        uow, [due for entry in entries for due in entry.waits], [key for one in entries for key in one.members]
    )
    found = [[_opened(entry, known) for entry in section] for section in sections]
    return [[one for one in section if one is not None] for section in found]


def buttons(shown: Iterable[Matter]) -> tuple[tuple[Choice, ...], ...]:
    """Return a button for each matter; two about the same people are told apart by their kinds.

    A digest can have the same matter in two lines, as new and as waiting. They share a button.
    """
    found = list({one.press: one for one in shown}.values())
    labels = [one.label for one in found]
    return tuple((Choice(_told_apart(one) if labels.count(one.label) > 1 else one.label, one.press),) for one in found)


def _told_apart(matter: Matter) -> Phrase:
    """Return the label of a matter with its kind; of a private word, which names no person, with its day."""
    if not isinstance(matter.press, OpenMatter):
        return matter.label
    kind = matter.press.kind
    more: Value = Phrase(f"matter-kind-{kind.name.lower().replace('_', '-')}")
    if kind is MatterKind.CONCERNS:
        more = matter.line.args.get("day", more)
    return Phrase("matter-label", {"label": matter.label, "more": more})


def _opened(entry: Entry, known: Known) -> Matter | None:
    """Return a matter with the press that opens it."""
    found = entry.write(known)
    return found if found is None or entry.key is None else replace(found, press=entry.key)


def read(uow: UnitOfWork, waits: Iterable[Due], members: Iterable[int] = ()) -> Known:
    """Read the participants and pairs of some waits, and these memberships."""
    seats, pairs, silent, low, unsafe = set(members), set[int](), set[int](), set[int](), set[int]()
    for due in waits:
        (seats if due.kind in ABOUT_MEMBERSHIPS else pairs).add(due.subject)
        if due.kind is DueKind.SILENT:
            silent.add(due.subject)
        if due.kind is DueKind.LOW_REPORT:
            low.add(due.subject)
        if due.kind is DueKind.UNSAFE:
            unsafe.add(due.subject)
    unsafe_in = survey_unsafe.pairs_of(uow, unsafe) if unsafe else {}
    pairs.update(key for keys in unsafe_in.values() for key in keys)
    found = uow.memberships.with_people(seats)
    twos = twos_of(uow, uow.pairs.many(pairs).values())
    held = uow.meetings.of_pairs(silent) if silent else {}
    met = {key: max(days) for key, all_ in held.items() if (days := [one.starts_at for one in all_ if was_held(one)])}
    poor = timeline.poor(uow, low) if low else {}
    return Known(found, names_of(uow, found.values()), {two.pair.id: two for two in twos}, met, poor, unsafe_in)


def was_held(meeting: Meeting) -> bool:
    """Tell whether a meeting took place."""
    return meeting.state is MeetingState.HELD


def of_pairs(uow: UnitOfWork, sight: Sight, waits: Waits, kinds: Mapping[str, Collection[DueKind]]) -> list[Section]:
    """Return a section for each of these sets of kinds, with the pairs that the manager looks after."""
    near = uow.pairs.of_people(sight.near)
    closed = frozenset(pair for pair, two in near.items() if not sight.tends(*two))

    def section(name: str, which: Collection[DueKind]) -> Section:
        return Section(name, about(_pair, waits.of(which).about_others(closed).each(), kind_of(name)))

    return [section(name, which) for name, which in kinds.items()]


def _pair(known: Known, due: Due) -> Matter | None:
    two = known.twos.get(due.subject)
    if two is None:
        return None
    return Matter(*pair_card.matter(two, due, met=known.met.get(two.pair.id, two.pair.since)))


def unsafe(waits: Waits) -> Sequence[Entry]:
    """Return an entry for each participant who does not feel safe, with all that calls for a talk."""
    theirs = waits.of({DueKind.UNSAFE}).subjects
    return _flagged(waits.of(FLAGS).about(frozenset(theirs)), MatterKind.NOT_SAFE, theirs) if theirs else ()


def talks(waits: Waits) -> Sequence[Entry]:
    """Return an entry for each other participant whose answers call for a talk, all their reasons together."""
    return _flagged(waits.of(FLAGS).about_others(frozenset(waits.of({DueKind.UNSAFE}).subjects)), MatterKind.TALKS)


def _flagged(flags: Waits, kind: MatterKind, first: Sequence[int] = ()) -> Sequence[Entry]:
    """Return an entry for each participant with flags, in the order of `first`, or of their longest wait."""
    by_member: dict[int, list[int]] = {member: [] for member in first}
    for place, member in enumerate(flags.subjects):
        by_member.setdefault(member, []).append(place)

    def entry(places: Sequence[int]) -> Entry:
        reasons = sorted((flags[place] for place in places), key=lambda due: FLAGS.index(due.kind))
        return _to_talk(reasons, kind)

    return Entries(list(by_member.values()), entry, list(by_member))


def _to_talk(reasons: Sequence[Due], kind: MatterKind) -> Entry:
    is_urgent = kind is MatterKind.NOT_SAFE  # an older, smaller reason makes nobody have waited longer with this one
    since = reasons[0].due_at if is_urgent else min(due.due_at for due in reasons)
    return Entry(partial(_talk, reasons), tuple(reasons), key=key_of(reasons[0], kind), since=since)


def alone(waits: Waits) -> Sequence[Entry]:
    """Return an entry for each participant whose partner has gone."""
    return Entries(waits, lambda due: _to_talk([due], MatterKind.LEFT_ALONE), waits.subjects)


def suspended(programme: Programme, waits: Waits, unheard: Callable[[Membership], Sequence[Phrase]]) -> Sequence[Entry]:
    """Return an entry for each participant who is suspended still, with what of their meetings they have not heard."""

    def write(known: Known, due: Due) -> Matter:
        membership, person = known.members[due.subject]
        since = local_day(membership.suspended_at, programme) if membership.suspended_at else ""
        phone = readable_phone(person.phone) if person.phone else ""
        told = Listing(
            tuple(Phrase("todo-suspended-unheard", {"what": one}) for one in unheard(membership)), separator=""
        )
        line = Phrase("todo-suspended-line", {"name": person.name, "day": since, "phone": phone, "unheard": told})
        return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(due.subject))

    return about(write, waits, MatterKind.SUSPENDED)


def _talk(reasons: Sequence[Due], known: Known) -> Matter:
    """Return the matter of a participant that the manager should talk with, with the reasons, the weightiest first."""
    (_, person), kinds = known.members[reasons[0].subject], [due.kind for due in reasons]
    phone = readable_phone(person.phone) if person.phone else ""
    facts: Facts = {"name": person.name, "phone": phone, "also": flag.also(kinds), **_with_whom(known, reasons[0])}
    line = Phrase(f"todo-{kinds[0]}", {**facts, **_poor_meeting(known.poor.get(reasons[0].subject, ()))})
    return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(reasons[0].subject))


def _with_whom(known: Known, due: Due) -> Facts:
    """Return the partners with whom somebody does not feel safe, for the line that says so."""
    if due.kind is not DueKind.UNSAFE:
        return {}
    twos = [known.twos[key] for key in known.unsafe_in.get(due.subject, ()) if key in known.twos]
    names = [two.mentor_person.name if two.adept.id == due.subject else two.adept_person.name for two in twos]
    return {"other": listed_and(names) if names else "none"}


def _poor_meeting(poor: Sequence[Been]) -> Facts:
    """Return the facts of the newest meeting with low marks for a line; without any, facts that say so."""
    if not poor:
        return {"met": "none", "adept": "", "mentor": ""}
    two = poor[0].two
    return {**two.facts, "met": local_day(poor[0].meeting.starts_at, two.programme)}


def held(programme: Programme, waits: Waits) -> Sequence[Entry]:
    """Return an entry for each participant on hold, to be taken up again by the manager."""

    def write(known: Known, due: Due) -> Matter:
        _, person = known.members[due.subject]
        line = Phrase("todo-line", {"name": person.name, "day": local_day(due.due_at, programme)})
        return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(due.subject))

    return about(write, waits, MatterKind.HELD)


def to_ring(waits: Waits, kind: DueKind) -> Sequence[Entry]:
    """Return an entry for each participant who did not get a message, by this kind of wait."""
    return about(_to_ring, waits.of({kind}), kind_of(kind))


def _to_ring(known: Known, due: Due) -> Matter:
    _, person = known.members[due.subject]
    name = known.names[due.subject] or Phrase("nobody")
    line = Phrase("todo-no-number-line", {"name": name})
    if person.phone:
        line = Phrase("todo-unreachable-line", {"name": name, "phone": readable_phone(person.phone)})
    return Matter(line, Phrase("plain", {"text": name}), OpenCard(due.subject))


def to_book(programme: Programme, waits: Waits) -> Sequence[Entry]:
    """Return an entry for each participant whose talk is late."""
    return Entries(waits, lambda due: interview(due.subject, programme, late=due), waits.subjects)


def interview(member: int, programme: Programme, *, late: Due | None) -> Entry:
    """Return the entry of a participant whose talk the manager is to book; `late` is the wait that is over."""

    def write(known: Known) -> Matter:
        by = interview_day(known.members[member][0], programme)
        return _with_role("todo-interview-late" if late else "todo-interview", known, member, by)

    key = OpenMatter(programme.id, MatterKind.INTERVIEWS, member)
    return Entry(write, (late,) if late else (), (member,), key, late.due_at if late else None)


def undecided(member: int, made_at: datetime, programme: Programme) -> Entry:
    """Return the entry of a participant waiting for the verdict since the talk."""

    def write(known: Known) -> Matter:
        return _with_role("todo-decision", known, member, verdict_by(made_at, programme))

    key = OpenMatter(programme.id, MatterKind.DECISIONS, member)
    return Entry(write, members=(member,), key=key, since=made_at)


def _with_role(key: str, known: Known, member: int, by: date) -> Matter:
    membership, person = known.members[member]
    facts: Facts = {"name": person.name, "role": Phrase(f"role-{membership.role}"), "day": by}
    return Matter(Phrase(key, facts), Phrase("plain", {"text": person.name}), OpenCard(member))


def deletion(member: int, asked_at: datetime | None, programme: Programme) -> Entry:
    """Return the entry of a participant's request to be deleted."""

    def write(known: Known) -> Matter:
        _, person = known.members[member]
        asked = person.deletion_asked_at
        at: Value = local_day(planned(asked, programme), programme) if asked else ""
        name: Value = person.name or Phrase("nobody")
        return Matter(
            Phrase("todo-deletion", {"name": name, "day": at}),
            Phrase("matter-deletion", {"name": name}),
            OpenCard(member),
        )

    key = OpenMatter(programme.id, MatterKind.DELETIONS, member)
    return Entry(write, members=(member,), key=key, since=asked_at)
