"""The manager's list: one for each programme, the most pressing kind first, a button for each matter.

Overdue matters come from the standing waits (`programme.due`); a press on a matter opens the card or letter to deal
with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from programme.access import Fact
from programme.checks import readable_phone
from programme.due import FLAGS, Due, DueKind
from programme.people import Actor, Letter, Link, Membership, Person, Programme, State
from programme.ports import UnitOfWork
from programme.presses import AnswerLetter, OpenCard, OpenProgramme, Page, Press, StopMove
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Value
from programme.times import is_over, local_day
from programme.usecases.arriving import twin
from programme.usecases.common import reach
from programme.usecases.common.delivery import BY_CALL
from programme.usecases.common.membership import interview_by, manages, name_of, verdict_by
from programme.usecases.common.menu import page_button
from programme.usecases.common.sight import Sight, readers, sight_of
from programme.usecases.common.two import two_of
from programme.usecases.desk import left_over, pair_card, waiting
from programme.usecases.ending import closing
from programme.usecases.matching import unmatched
from programme.usecases.myself import concern, concern_promise, moving
from programme.usecases.year import flag

STAY = closing.STAYS.union(BY_CALL)  # matters about a programme that is over
SHOWN_OF_A_KIND = 8  # more would not fit a phone's screen; the rest is counted
SHOWN_IN_ALL = 40  # as many lines as surely fit a message
ABOUT_PAIRS = {
    "mentors": (DueKind.MENTOR_ANSWER,),
    "fits": (DueKind.DECISION,),
    "first-meetings": (DueKind.BOOKED, DueKind.HELD),
    "contracts": (DueKind.CONTRACT,),
    "partners": (DueKind.PARTNER,),
    "reports": (DueKind.REPORTS,),
    "silent": (DueKind.SILENT,),
}


@dataclass(frozen=True, slots=True)
class Matter:
    """A line on the manager's list, with the label and the press of its button."""

    line: Phrase
    label: Phrase
    press: Press


Section = tuple[str, list[Matter]]


def todo(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the manager the list of each programme that they manage."""
    return [_todo(uow, actor, programme) for programme in manages(uow, actor.person)]


def _todo(uow: UnitOfWork, actor: Actor, programme: Programme) -> Speech:
    text: list[Phrase] = [Phrase("todo-title", {"programme": programme.name})]
    rows: list[tuple[Choice, ...]] = []
    room = SHOWN_IN_ALL
    for kind, matters in _matters(uow, actor, programme):
        shown = matters[: min(SHOWN_OF_A_KIND, room)]
        room -= len(shown)
        lines = [Phrase(f"todo-{kind}", {"count": len(matters)}), *(matter.line for matter in shown)]
        if len(matters) > len(shown):
            lines.append(Phrase("todo-more", {"count": len(matters) - len(shown)}))
        text.append(Phrase("lines", {"lines": Listing(tuple(lines))}))
        rows += [(Choice(matter.label, matter.press),) for matter in shown]
    who = waiting.groups(uow, actor, programme)
    if left := left_over.without_a_talk(uow, sight_of(uow, actor.person), programme, actor.now):
        text.append(Phrase("todo-left-over", {"count": len(left), "names": Listing(tuple(left), ", ")}))
    elif not rows and not any(one.kind == "adepts" for one in who):
        text.append(Phrase("todo-nothing"))
    text += waiting.lines(uow, actor, programme, who)
    rows += waiting.buttons(programme, who)
    rows.append((page_button(Page.PEOPLE), page_button(Page.HELP)))
    return Speech(actor.person.id, tuple(text), choices=tuple(rows), private=True)


def _matters(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Section]:
    over = is_over(programme, actor.now)
    sight = sight_of(uow, actor.person)
    registered = [one for one in _registered(uow, programme) if sight.sees(Fact.INTERVIEW, one[1].id) and not over]
    sheets = {one.membership_id: one for one in uow.interviews.in_programme(programme.id)}
    talks = [(one, person, sheets.get(one.id)) for one, person in registered]
    met = [(one, person, verdict_by(talk, programme)) for one, person, talk in talks if talk is not None]
    ahead = [(one, person) for one, person, talk in talks if talk is None]
    overdue = [one for one in uow.dues.overdue(programme.id, actor.now) if not over or one.kind in STAY]
    mine = [due for due in overdue if sight.looks_after(due.person_id)]
    late = {due.subject for due in overdue if due.kind is DueKind.INTERVIEW}
    kinds = [
        ("moves", [_move(link, person, programme) for link, person in uow.links.moves_in(programme.id)]),
        ("concerns", [Matter(*one) for one in concern.waiting(uow, programme, actor.now, actor.person)]),
        ("deletions", [deletion(*one, programme) for one in uow.memberships.deletions(programme.id)]),
        ("talks", _talks(uow, mine)),
        ("letters", letters(uow, sight, programme)),
        ("left-alone", [_talk(uow, [due]) for due in mine if due.kind is DueKind.ALONE]),
        ("twins", [] if over else [Matter(*one) for one in twin.matters(uow, programme)]),
        ("decisions", [undecided(*one) for one in met]),
        ("interviews", [_interview(uow, late, *one, programme) for one in ahead]),
        ("held", [_held(uow, due, programme) for due in mine if due.kind is DueKind.HOLD]),
        *((name, _pairs(uow, sight, overdue, which)) for name, which in ABOUT_PAIRS.items()),
        ("unmatched", _unmatched(uow, actor, sight, programme, overdue)),
        *((str(kind), [_to_ring(uow, due) for due in overdue if due.kind is kind]) for kind in BY_CALL),
        ("missing", _missing(uow, programme)),
    ]
    return [(kind, matters) for kind, matters in kinds if matters]


def of_waits(uow: UnitOfWork, actor: Actor, sight: Sight, programme: Programme, waits: Sequence[Due]) -> list[Section]:
    """Return the matters of standing waits that the manager looks after, by the sections of the list."""
    mine = [due for due in waits if sight.looks_after(due.person_id)]
    about_one = [
        ("interviews", {DueKind.INTERVIEW}),
        ("held", {DueKind.HOLD}),
        ("left-alone", {DueKind.ALONE}),
        *((str(kind), {kind}) for kind in BY_CALL),
    ]
    found = [
        ("concerns", promised_words(uow, sight, programme, waits, actor.now)),
        ("talks", _talks(uow, mine)),
        *((name, _pairs(uow, sight, list(waits), kinds)) for name, kinds in ABOUT_PAIRS.items()),
        ("unmatched", _unmatched(uow, actor, sight, programme, list(waits))),
        *((name, [_about_one(uow, due, programme) for due in mine if due.kind in kinds]) for name, kinds in about_one),
    ]
    return [(name, matters) for name, matters in found if matters]


def promised_words(
    uow: UnitOfWork, sight: Sight, programme: Programme, waits: Sequence[Due], now: datetime
) -> list[Matter]:
    """Return the private words to which a call or an answer is owed, as far as the manager may read them."""
    found = [one for one in waits if one.kind is DueKind.CONCERN and sight.sees(Fact.CONCERN, one.person_id)]
    words = [word for due in found for word in concern_promise.owed(uow, due.subject)]
    return [Matter(*concern_promise.matter(word, programme, now)) for word in words]


def _about_one(uow: UnitOfWork, due: Due, programme: Programme) -> Matter:
    """Return the matter of a wait about a participant."""
    if due.kind is DueKind.INTERVIEW:
        membership = uow.memberships.get(due.subject)
        return _interview(uow, {due.subject}, membership, uow.people.get(due.person_id), programme)
    if due.kind in BY_CALL:
        return _to_ring(uow, due)
    return _held(uow, due, programme) if due.kind is DueKind.HOLD else _talk(uow, [due])


def _registered(uow: UnitOfWork, programme: Programme) -> list[tuple[Membership, Person]]:
    waiting = uow.memberships.in_state(programme.id, State.REGISTERED)
    return [(one, person) for one, person in waiting if person.deletion_asked_at is None]


def _move(link: Link, person: Person, programme: Programme) -> Matter:
    """Return the matter of a person who is moving to another account, which the manager can stop."""
    name: Value = person.name or Phrase("nobody")
    line = Phrase("todo-moves-line", {"name": name, **moving.moment(link, programme)})
    return Matter(line, Phrase("button-move-stop-of", {"name": name}), StopMove(link.id))


def _missing(uow: UnitOfWork, programme: Programme) -> list[Matter]:
    """Return the matter of what the programme does not name yet, or an empty list."""
    found = reach.missing(uow, programme)
    line = Phrase("todo-missing-line", {"what": Listing(tuple(found), ", ")})
    return [Matter(line, Phrase("button-programme"), OpenProgramme(programme.id))] if found else []


def deletion(membership: Membership, person: Person, programme: Programme) -> Matter:
    """Return the matter of a participant who asked to be deleted."""
    asked = person.deletion_asked_at
    line = Phrase("todo-line", {"name": person.name or Phrase("nobody"), "day": _day(asked, programme)})
    return Matter(line, Phrase("plain", {"text": person.name or Phrase("nobody")}), OpenCard(membership.id))


def letters(uow: UnitOfWork, sight: Sight, programme: Programme, *, before: datetime | None = None) -> list[Matter]:
    """Return the letters without an answer that the manager reads; with `before`, those sent before that moment."""
    found = [one for one in uow.letters.unsettled(programme.id) if before is None or one[0].sent_at < before]
    mine = [one for one in found if sight.sees(Fact.LETTERS, one[2].id) or not readers(uow, one[1])]
    return [_letter(uow, *one, programme) for one in mine]


def _letter(uow: UnitOfWork, letter: Letter, membership: Membership, person: Person, programme: Programme) -> Matter:
    name = name_of(uow, membership, person) or Phrase("nobody")
    line = Phrase("todo-line", {"name": name, "day": _day(letter.sent_at, programme)})
    return Matter(line, Phrase("button-answer", {"name": name}), AnswerLetter(letter.id))


def _interview(uow: UnitOfWork, late: set[int], membership: Membership, person: Person, programme: Programme) -> Matter:
    by, _ = interview_by(uow, membership, programme)
    facts: Facts = {"name": person.name, "role": Phrase(f"role-{membership.role}"), "day": by}
    line = Phrase("todo-interview-late" if membership.id in late else "todo-interview", facts)
    return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(membership.id))


def _pairs(uow: UnitOfWork, sight: Sight, overdue: list[Due], kinds: tuple[DueKind, ...]) -> list[Matter]:
    """Return a matter for each pair with an overdue wait of these kinds that the manager looks after."""
    first: dict[int, Due] = {}
    for due in overdue:
        if due.kind in kinds:
            first.setdefault(due.subject, due)
    found = ((uow.pairs.find(key), due) for key, due in first.items())
    twos = [(two_of(uow, pair), due) for pair, due in found if pair is not None]
    return [Matter(*pair_card.matter(two, due)) for two, due in twos if sight.looks_after(*two.ids)]


def _talks(uow: UnitOfWork, waits: Sequence[Due]) -> list[Matter]:
    """Return a matter for each participant whose answers call for a talk, all their reasons together."""
    by_member: dict[int, list[Due]] = {}
    for due in waits:
        if due.kind in FLAGS:
            by_member.setdefault(due.subject, []).append(due)
    return [_talk(uow, sorted(reasons, key=lambda due: FLAGS.index(due.kind))) for reasons in by_member.values()]


def _talk(uow: UnitOfWork, reasons: Sequence[Due]) -> Matter:
    """Return the matter of a participant that the manager should talk with, with the reasons, the weightiest first."""
    person, kinds = uow.people.get(reasons[0].person_id), [due.kind for due in reasons]
    phone = readable_phone(person.phone) if person.phone else ""
    line = Phrase(f"todo-{kinds[0]}", {"name": person.name, "phone": phone, "also": flag.also(kinds)})
    return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(reasons[0].subject))


def _held(uow: UnitOfWork, due: Due, programme: Programme) -> Matter:
    """Return the matter of a participant on hold, whom the manager takes up again."""
    person = uow.people.get(due.person_id)
    line = Phrase("todo-line", {"name": person.name, "day": local_day(due.due_at, programme)})
    return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(due.subject))


def _unmatched(uow: UnitOfWork, actor: Actor, sight: Sight, programme: Programme, overdue: list[Due]) -> list[Matter]:
    """Return a matter for each adept for whom the last match found no mentor, with the reasons as they are now."""
    found = unmatched.on_the_list(uow, sight, programme, overdue, actor.now)
    return [
        Matter(
            Phrase("todo-unmatched-line", {"name": one.name, "why": one.why}),
            Phrase("plain", {"text": one.name}),
            OpenCard(one.membership_id),
        )
        for one in found
    ]


def undecided(membership: Membership, person: Person, by: date) -> Matter:
    """Return the matter of a participant who waits for the verdict."""
    facts: Facts = {"name": person.name, "role": Phrase(f"role-{membership.role}"), "day": by}
    return Matter(Phrase("todo-decision", facts), Phrase("plain", {"text": person.name}), OpenCard(membership.id))


def _to_ring(uow: UnitOfWork, due: Due) -> Matter:
    """Return the matter of a participant to whom a message did not come through."""
    person = uow.people.get(due.person_id)
    name = name_of(uow, uow.memberships.get(due.subject), person) or Phrase("nobody")
    line = Phrase("todo-no-number-line", {"name": name})
    if person.phone:
        line = Phrase("todo-unreachable-line", {"name": name, "phone": readable_phone(person.phone)})
    return Matter(line, Phrase("plain", {"text": name}), OpenCard(due.subject))


def _day(moment: datetime | None, programme: Programme) -> Value:
    return local_day(moment, programme) if moment else ""
