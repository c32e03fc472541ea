"""The matters that wait for the manager in a programme, by kind.

Overdue matters come from the standing waits (`programme.due`). `ranking` orders them, `todo_sheet` shows the list, and
`matter` shows a single matter.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from operator import attrgetter, itemgetter

from programme.access import Fact
from programme.due import DueKind, Waits
from programme.people import Actor, Concern, Letter, Link, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import OpenProgramme
from programme.presses.letter import AnswerLetter
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.people import OpenCard
from programme.seats import Seat
from programme.speech import Facts, Listing, Phrase, Value
from programme.tasks import Task
from programme.times import is_over, local_day
from programme.usecases.arriving import twin
from programme.usecases.common import reach, unheard
from programme.usecases.common.delivery import BY_CALL
from programme.usecases.common.membership import is_talked_since
from programme.usecases.common.sight import Sight, sight_of, sights
from programme.usecases.desk import importing, matters
from programme.usecases.desk.matters import Entries, Entry, Matter, Section, at_hand
from programme.usecases.desk.ranking import MOST_DAYS
from programme.usecases.desk.standing import waits_by
from programme.usecases.matching import unmatched
from programme.usecases.matching.unmatched import Unmatched
from programme.usecases.myself import concern, concern_promise, moving

ABOUT_PAIRS = {
    "mentors": (DueKind.MENTOR_ANSWER,),
    "adepts": (DueKind.ADEPT_ANSWER,),
    "fits": (DueKind.DECISION,),
    "first-meetings": (DueKind.BOOKED, DueKind.HELD),
    "contracts": (DueKind.CONTRACT,),
    "partners": (DueKind.PARTNER,),
    "ties": (DueKind.TIE,),
    "reports": (DueKind.REPORTS,),
    "silent": (DueKind.SILENT,),
    "paused": (DueKind.PAUSED_LONG,),
}

ASSISTANTS_PAIRS = ("first-meetings", "silent")
OF_ASSISTANTS = frozenset(matters.kind_of(one) for one in ("interviews", *ASSISTANTS_PAIRS, *map(str, BY_CALL)))
"""The kinds that an assistant has on the list."""


def task_to_open(kind: MatterKind) -> Task:
    """Return whose task it is to open a matter of a kind: a kind that no assistant has is for managers alone."""
    return Task.LOOK if kind in OF_ASSISTANTS else Task.TALK


def sections(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Section]:
    """Return every matter that waits for the manager in a programme, by kind."""
    over = is_over(programme, actor.now)
    sight = sight_of(uow, actor.person, programme.id)
    overdue = waits_by(uow, programme, actor.now, actor.now)
    mine = sight.of_those_looked_after(overdue)
    late = overdue.of({DueKind.INTERVIEW})
    decisions, ahead = ([], []) if over else _registered(uow, sight, programme, late)
    if not sight.does(Task.TALK):
        return _of_assistant(uow, sight, overdue, ahead)
    kinds = [
        Section("moves", _moves(uow, programme)),
        Section("concerns", words(concern.waiting(uow, programme, sight), programme, actor.now)),
        Section("not-safe", matters.unsafe(mine)),
        Section("deletions", deletions(uow, programme)),
        Section("talks", matters.talks(mine)),
        Section("letters", letters(uow, sight, programme)),
        Section("left-alone", matters.alone(mine.of({DueKind.ALONE}))),
        Section(
            "suspended",
            matters.suspended(programme, mine.of({DueKind.SUSPENDED}), partial(unheard.lines, uow, now=actor.now)),
        ),
        Section("twins", [] if over else twins(programme, uow.twins.in_programme(programme.id))),
        Section("decisions", decisions),
        Section("interviews", ahead),
        Section("held", matters.held(programme, mine.of({DueKind.HOLD}))),
        *matters.of_pairs(uow, sight, overdue, ABOUT_PAIRS),
        Section("unmatched", _unmatched(uow, actor, sight, programme, overdue)),
        *(Section(str(kind), matters.to_ring(overdue, kind)) for kind in BY_CALL),
        Section("colleagues", [one for one, _ in colleagues_away(uow, actor.person.id, programme)]),
        Section("lists", [] if over else _lists(uow, actor, programme)),
        Section("missing", _missing(uow, programme)),
    ]
    return [one for one in kinds if one.entries]


def _of_assistant(uow: UnitOfWork, sight: Sight, overdue: Waits, ahead: Sequence[Entry]) -> list[Section]:
    """Return the matters that an assistant can see to: talks to book, people to ring, and pairs that have not met."""
    kinds = [
        Section("interviews", ahead),
        *matters.of_pairs(uow, sight, overdue, {one: ABOUT_PAIRS[one] for one in ASSISTANTS_PAIRS}),
        *(Section(str(kind), matters.to_ring(overdue, kind)) for kind in BY_CALL),
    ]
    return [one for one in kinds if one.entries]


def of_waits(uow: UnitOfWork, actor: Actor, sight: Sight, programme: Programme, waits: Waits) -> list[Section]:
    """Return the matters of standing waits that the manager looks after, by the sections of the list."""
    mine = sight.of_those_looked_after(waits)
    found = [
        Section("concerns", promised_words(uow, sight, programme, waits, actor.now)),
        Section("not-safe", matters.unsafe(mine)),
        Section("talks", matters.talks(mine)),
        *matters.of_pairs(uow, sight, waits, ABOUT_PAIRS),
        Section("unmatched", _unmatched(uow, actor, sight, programme, waits)),
        Section("interviews", matters.to_book(programme, mine.of({DueKind.INTERVIEW}))),
        Section("held", matters.held(programme, mine.of({DueKind.HOLD}))),
        Section("left-alone", matters.alone(mine.of({DueKind.ALONE}))),
        Section(
            "suspended",
            matters.suspended(programme, mine.of({DueKind.SUSPENDED}), partial(unheard.lines, uow, now=actor.now)),
        ),
        *(Section(str(kind), matters.to_ring(mine, kind)) for kind in BY_CALL),
    ]
    return [one for one in found if one.entries]


def promised_words(
    uow: UnitOfWork, sight: Sight, programme: Programme, waits: Waits, now: datetime
) -> Entries[Concern]:
    """Return the private words to which a call or an answer is owed, as far as the manager may read them."""
    mine = [one for one in waits.of({DueKind.CONCERN}) if sight.sees(Fact.CONCERN, one.person_id)]
    owed = concern_promise.owed_by_each(uow, [due.subject for due in mine]) if mine else {}
    found = [word for due in mine for word in owed.get(due.subject, ()) if sight.reads(word, due.person_id)]
    return words(found, programme, now)


def words(told: Sequence[Concern], programme: Programme, now: datetime) -> Entries[Concern]:
    """Return the entries of private words, which name no sender."""

    def entry(word: Concern) -> Entry:
        key = OpenMatter(programme.id, MatterKind.CONCERNS, word.id)
        return at_hand(lambda: Matter(*concern_promise.matter(word, programme, now)), key, word.told_at)

    # What is urgent stands before all that has waited for longer, however long that is: days count up to a limit.
    told = sorted(told, key=lambda one: not one.is_urgent)
    since = [now - timedelta(days=MOST_DAYS) if one.is_urgent else one.told_at for one in told]
    return Entries(told, entry, [one.id for one in told], since)


def _registered(
    uow: UnitOfWork, sight: Sight, programme: Programme, late: Waits
) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """Return the entries of participants waiting for the verdict, and of those waiting for the talk."""
    decided, ahead = registered(uow, sight, programme)
    since, places = dict(zip(late.subjects, late.moments, strict=True)), dict(zip(late.subjects, count()))

    def to_book(member: int) -> Entry:
        return matters.interview(member, programme, late=late[places[member]] if member in places else None)

    members = [seat.member for seat in ahead]
    talked = [(seat.member, made_at) for seat, made_at in decided]
    return verdicts(programme, talked), Entries(members, to_book, members, [since.get(one) for one in members])


def verdicts(programme: Programme, talked: Sequence[tuple[int, datetime]]) -> Entries[tuple[int, datetime]]:
    """Return the entries of participants waiting for the verdict: memberships, each with the moment of the sheet."""
    members, made_at = [member for member, _ in talked], [at for _, at in talked]
    return Entries(talked, lambda one: matters.undecided(*one, programme), members, made_at)


def registered(uow: UnitOfWork, sight: Sight, programme: Programme) -> tuple[list[tuple[Seat, datetime]], list[Seat]]:
    """Return the seats waiting for the verdict, each with the moment of the sheet, and those waiting for the talk."""
    made_at = uow.interviews.made_at(programme.id, State.REGISTERED)
    here = [one for one in uow.memberships.seats(programme.id, State.REGISTERED) if one.deletion_asked_at is None]
    seats = sight.those(here, _person, lambda one: sight.sees(Fact.INTERVIEW, one) or sight.tends(one))
    since = {one.member for one in seats if is_talked_since(one.registered_at, made_at.get(one.member))}
    talked = [(seat, made_at[seat.member]) for seat in seats if seat.member in since]
    return talked, [seat for seat in seats if seat.member not in since]


_person = attrgetter("person")


def _moves(uow: UnitOfWork, programme: Programme) -> list[Entry]:
    """Return the entries of people moving to another account, which the manager can stop."""

    def entry(link: Link, person: Person) -> Entry:
        name: Value = person.name or Phrase("nobody")
        line = Phrase("todo-moves-line", {"name": name, **moving.moment(link, programme)})
        key = OpenMatter(programme.id, MatterKind.MOVES, link.id)
        return at_hand(lambda: Matter(line, Phrase("matter-move", {"name": name}), key), key, link.opened_at)

    return [entry(*one) for one in uow.links.moves_in(programme.id)]


def deletions(
    uow: UnitOfWork, programme: Programme, *, before: datetime | None = None, since: datetime | None = None
) -> Entries[Seat]:
    """Return the requests to be deleted: made before a moment, or since a moment, if it is given."""

    def is_meant(asked: datetime | None) -> bool:
        return asked is not None and (before is None or asked < before) and (since is None or asked >= since)

    found = uow.memberships.deletions(programme.id)
    asked = [seat for seat in found if is_meant(seat.deletion_asked_at)]

    def entry(seat: Seat) -> Entry:
        return matters.deletion(seat.member, seat.deletion_asked_at, programme)

    return Entries(asked, entry, [one.member for one in asked], [one.deletion_asked_at for one in asked])


def twins(programme: Programme, found: Sequence[tuple[int, int]]) -> Entries[tuple[int, int]]:
    """Return the entries of twins, each two of whom are given by their memberships."""

    def entry(two: tuple[int, int]) -> Entry:
        one, other = two
        key = OpenMatter(programme.id, MatterKind.TWINS, one, other)
        return Entry(
            lambda known: Matter(*twin.matter(known.members[one], known.members[other])), members=(one, other), key=key
        )

    return Entries(found, entry, [one for one, _ in found])


def _missing(uow: UnitOfWork, programme: Programme) -> list[Entry]:
    """Return the facts that the programme lacks yet, as a single matter, or an empty list."""
    found = reach.missing(uow, programme)
    line = Phrase("todo-missing-line", {"what": Listing(tuple(found), ", ")})
    matter = Matter(line, Phrase("matter-missing"), OpenProgramme(programme.id))
    key = OpenMatter(programme.id, MatterKind.MISSING, programme.id)
    return [at_hand(lambda: matter, key, None)] if found else []


def _lists(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Entry]:
    """Return the lists whose people are deleted soon, since they have not said yes."""

    def entry(one: importing.EndingSoon) -> Entry:
        facts: Facts = {"file": one.sent.file_name, "count": one.left, "day": one.day}
        key = OpenMatter(programme.id, MatterKind.LISTS, one.sent.id)
        label = Phrase("matter-list", {"file": one.sent.file_name[: importing.LONGEST_LABEL]})
        return at_hand(lambda: Matter(Phrase("todo-lists-line", facts), label, key), key, None)

    return [entry(one) for one in importing.ending_soon(uow, programme, local_day(actor.now, programme))]


def colleagues_away(uow: UnitOfWork, manager: int, programme: Programme) -> list[tuple[Entry, datetime]]:
    """Return the other managers who have stopped the bot, and since when."""

    def entry(seat: Membership, person: Person, since: datetime) -> Entry:
        key = OpenMatter(programme.id, MatterKind.COLLEAGUES, seat.id)
        facts: Facts = {"name": person.full_name, "day": local_day(since, programme)}
        label = Phrase("plain", {"text": person.full_name})
        return at_hand(lambda: Matter(Phrase("todo-colleagues-line", facts), label, key), key, since)

    return [
        (entry(seat, person, person.unreachable_since), person.unreachable_since)
        for seat, person in uow.memberships.at_desk(programme.id)
        if seat.role is Role.MANAGER and person.id != manager and person.unreachable_since is not None
    ]


def letters(
    uow: UnitOfWork, sight: Sight, programme: Programme, *, before: datetime | None = None
) -> Entries[tuple[Letter, int]]:
    """Return the letters without an answer that the manager reads; with `before`, those sent before that moment."""
    found = [one for one in uow.letters.unsettled(programme.id) if before is None or one[0].sent_at < before]
    seen = sight.those(found, itemgetter(1), lambda one: sight.sees(Fact.LETTERS, one))
    if len(seen) < len(found):
        managers, mine = sights(uow, programme.id), {one.id for one, _ in seen}
        seen = [one for one in found if one[0].id in mine or not any(each.looks_after(one[1]) for each in managers)]

    def entry(one: tuple[Letter, int]) -> Entry:
        letter, _ = one
        member, key = letter.membership_id, OpenMatter(programme.id, MatterKind.LETTERS, letter.id)
        return Entry(
            lambda known: _letter(letter, known.names[member], programme),
            members=(member,),
            key=key,
            since=letter.sent_at,
        )

    return Entries(seen, entry, [one.id for one, _ in seen], [one.sent_at for one, _ in seen])


def _letter(letter: Letter, told: str, programme: Programme) -> Matter:
    name: Value = told or Phrase("nobody")
    line = Phrase("todo-line", {"name": name, "day": local_day(letter.sent_at, programme)})
    return Matter(line, Phrase("matter-letter", {"name": name}), AnswerLetter(letter.id))


def _unmatched(uow: UnitOfWork, actor: Actor, sight: Sight, programme: Programme, overdue: Waits) -> Sequence[Entry]:
    """Return the adepts left unmatched by the last match, with the reasons as they are now."""
    found = unmatched.on_the_list(uow, sight, programme, overdue, actor.now)
    if found is None:
        return []

    waits = overdue.of({DueKind.UNMATCHED})
    since, places = dict(zip(waits.subjects, waits.moments, strict=True)), dict(zip(waits.subjects, count()))

    def entry(key: int) -> Entry:
        due = waits[places[key]]
        opens = matters.key_of(due, MatterKind.UNMATCHED)
        return Entry(lambda _: _without_mentor(found.why(key)), (due,), key=opens, since=due.due_at)

    return Entries(found.keys, entry, found.keys, [since[key] for key in found.keys])


def _without_mentor(one: Unmatched) -> Matter:
    line = Phrase("todo-unmatched-line", {"name": one.name, "why": one.why})
    return Matter(line, Phrase("plain", {"text": one.name}), OpenCard(one.membership_id))
