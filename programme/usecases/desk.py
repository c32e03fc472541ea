"""The manager's desk: what waits, the people, and each person's card."""

from dataclasses import dataclass
from datetime import datetime

from programme.calendar import add_working_days
from programme.checks import readable_phone
from programme.pair import Pair, PairState
from programme.people import Actor, Interview, Letter, Membership, Person, Programme, State
from programme.ports import UnitOfWork
from programme.presses import (
    AnswerLetter,
    DeletePerson,
    MoveAccount,
    OpenCard,
    OpenInterview,
    OpenPage,
    Page,
    Press,
    WriteTo,
)
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Value, Window
from programme.times import local_day
from programme.usecases.interview import told, verdict_buttons
from programme.usecases.menu import Rows, manages, name_of, page_button
from programme.usecases.registration import interview_by

SHOWN_OF_A_KIND = 8  # more would not fit a phone's screen; the rest is counted
WORKING_DAYS_TO_ANSWER = 3
PEOPLE_ON_A_PAGE = 10
MOST_SHEETS = 10_000  # what a button says is the client's word
LETTERS_ON_A_CARD = 5
LETTER_EXCERPT = 200


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing on the manager's list: what it says, and what pressing it opens."""

    line: Phrase
    label: Phrase
    press: Press


def todo(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show what waits for the manager in each programme, the most pressing kind first."""
    return [_todo(uow, actor, programme) for programme in manages(uow, actor.person)]


def _todo(uow: UnitOfWork, actor: Actor, programme: Programme) -> Speech:
    text: list[Phrase] = [Phrase("todo-title", {"programme": programme.name})]
    rows: list[tuple[Choice, ...]] = []
    for kind, matters in _matters(uow, actor, programme):
        shown = matters[:SHOWN_OF_A_KIND]
        lines = [Phrase(f"todo-{kind}", {"count": len(matters)}), *(matter.line for matter in shown)]
        if len(matters) > len(shown):
            lines.append(Phrase("todo-more", {"count": len(matters) - len(shown)}))
        text.append(Phrase("lines", {"lines": Listing(tuple(lines))}))
        rows += [(Choice(matter.label, matter.press),) for matter in shown]
    if not rows:
        text.append(Phrase("todo-nothing"))
    rows.append((page_button(Page.PEOPLE), page_button(Page.HELP)))
    return Speech(actor.person.id, tuple(text), choices=tuple(rows), private=True)


def _matters(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[tuple[str, list[Matter]]]:
    registered = _registered(uow, programme)
    met = {one.id for one, _ in registered if uow.interviews.of_membership(one.id) is not None}
    kinds = [
        ("deletions", [_deletion(*one, programme) for one in uow.memberships.deletions(programme.id)]),
        ("letters", [_letter(uow, *one, programme) for one in uow.letters.unsettled(programme.id)]),
        ("decisions", [_undecided(*one) for one in registered if one[0].id in met]),
        ("interviews", [_interview(uow, actor, *one, programme) for one in registered if one[0].id not in met]),
        ("mentors", [_ring_mentor(uow, one) for one in _unanswered(uow, actor, programme)]),
        ("unreachable", [_unreachable(*one) for one in uow.memberships.unreachable(programme.id)]),
    ]
    return [(kind, matters) for kind, matters in kinds if matters]


def _registered(uow: UnitOfWork, programme: Programme) -> list[tuple[Membership, Person]]:
    waiting = uow.memberships.in_state(programme.id, State.REGISTERED)
    return [(one, person) for one, person in waiting if person.deletion_asked_at is None]


def _deletion(membership: Membership, person: Person, programme: Programme) -> Matter:
    asked = person.deletion_asked_at
    line = Phrase("todo-line", {"name": person.name or Phrase("nobody"), "day": _day(asked, programme)})
    return Matter(line, Phrase("plain", {"text": person.name or Phrase("nobody")}), OpenCard(membership.id))


def _letter(uow: UnitOfWork, letter: Letter, membership: Membership, person: Person, programme: Programme) -> Matter:
    name = name_of(uow, membership, person) or Phrase("nobody")
    line = Phrase("todo-line", {"name": name, "day": _day(letter.sent_at, programme)})
    return Matter(line, Phrase("button-answer", {"name": name}), AnswerLetter(letter.id))


def _interview(uow: UnitOfWork, actor: Actor, membership: Membership, person: Person, programme: Programme) -> Matter:
    by, _ = interview_by(uow, membership, programme)
    late = local_day(actor.now, programme) > by
    facts: Facts = {"name": person.name, "role": Phrase(f"role-{membership.role}"), "day": by}
    line = Phrase("todo-interview-late" if late else "todo-interview", facts)
    return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(membership.id))


def _unanswered(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Pair]:
    """Return the proposals that a mentor has left open for too long. Silence never declines: somebody rings."""
    today = local_day(actor.now, programme)
    asked = (one for one in uow.pairs.open_in(programme.id) if one.state is PairState.ASKED_MENTOR)
    return [one for one in asked if add_working_days(local_day(one.since, programme), WORKING_DAYS_TO_ANSWER) < today]


def _ring_mentor(uow: UnitOfWork, pair: Pair) -> Matter:
    mentor, adept = uow.memberships.get(pair.mentor_id), uow.memberships.get(pair.adept_id)
    person = uow.people.get(mentor.person_id)
    facts: Facts = {"mentor": person.name, "adept": uow.people.get(adept.person_id).first_name}
    facts["phone"] = readable_phone(person.phone) if person.phone else ""
    return Matter(Phrase("todo-mentor", facts), Phrase("plain", {"text": person.name}), OpenCard(mentor.id))


def _undecided(membership: Membership, person: Person) -> Matter:
    facts: Facts = {"name": person.name, "role": Phrase(f"role-{membership.role}")}
    return Matter(Phrase("todo-decision", facts), Phrase("plain", {"text": person.name}), OpenCard(membership.id))


def _unreachable(membership: Membership, person: Person) -> Matter:
    phone = readable_phone(person.phone) if person.phone else ""
    line = Phrase("todo-unreachable-line", {"name": person.name, "phone": phone})
    return Matter(line, Phrase("plain", {"text": person.name}), OpenCard(membership.id))


def _day(moment: datetime | None, programme: Programme) -> Value:
    return local_day(moment, programme) if moment else ""


def people(uow: UnitOfWork, actor: Actor, number: int, *, in_place: bool) -> list[Utterance]:
    """Show one sheet of the participants, by name; the first one where there is no such sheet (any more)."""
    number = min(number, MOST_SHEETS)
    rows: list[tuple[Choice, ...]] = []
    more = False
    for programme in manages(uow, actor.person):
        found = uow.memberships.page(programme.id, number * PEOPLE_ON_A_PAGE, PEOPLE_ON_A_PAGE + 1)
        more = more or len(found) > PEOPLE_ON_A_PAGE
        rows += [(_person_button(one, person),) for one, person in found[:PEOPLE_ON_A_PAGE]]
    if number and not rows:
        return people(uow, actor, 0, in_place=in_place)
    text = Phrase("people-title") if rows else Phrase("people-nobody")
    turns = ([Choice(Phrase("button-earlier"), OpenPage(Page.PEOPLE, number - 1))] if number else []) + (
        [Choice(Phrase("button-later"), OpenPage(Page.PEOPLE, number + 1))] if more else []
    )
    rows += [tuple(turns)] if turns else []
    rows.append((page_button(Page.TODO), page_button(Page.LINKS)))
    window = Window("people", fresh=not in_place)
    return [Speech(actor.person.id, (text,), choices=tuple(rows), window=window, private=True)]


def _person_button(membership: Membership, person: Person) -> Choice:
    facts: Facts = {"name": person.name, "role": Phrase(f"role-{membership.role}")}
    return Choice(Phrase("people-button", facts), OpenCard(membership.id))


def card(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Show everything the programme knows about a participant, with what the manager can do."""
    person = uow.people.get(membership.person_id)
    programme = uow.programmes.get(membership.programme_id)
    uow.audit.record(actor.person.id, "opened card", f"membership {membership.id}", actor.now)
    name = name_of(uow, membership, person)
    facts = _card_lines(membership, person, programme, name)
    thread = _thread(uow, membership, person, programme)
    interview = uow.interviews.of_membership(membership.id)
    talk = _interview_lines(uow, interview) if interview else ()
    next_step = _next_step(uow, membership, programme)
    text = (Phrase("lines", {"lines": Listing(facts)}), *talk, *thread, *next_step)
    buttons = (*_interview_buttons(uow, membership, interview), *_card_buttons(membership, name))
    return [Speech(actor.person.id, text, choices=buttons, private=True)]


def _interview_lines(uow: UnitOfWork, interview: Interview) -> tuple[Phrase, ...]:
    """Return what came out of the talk, as the sheet calls it; long notes are cut, the sheet has them whole."""
    values = [(key, _cut(value) if isinstance(value, str) else value) for key, value in told(uow, interview)]
    lines = [Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values]
    return (Phrase("lines", {"lines": Listing((Phrase("card-interview"), *lines))}),)


def _cut(text: str) -> str:
    return text if len(text) <= LETTER_EXCERPT else f"{text[:LETTER_EXCERPT]}…"


def _interview_buttons(uow: UnitOfWork, membership: Membership, interview: Interview | None) -> Rows:
    if membership.registered_at is None or membership.state is State.WITHDRAWN:
        return ()
    sheet = Choice(Phrase("button-interview-again" if interview else "button-interview"), OpenInterview(membership.id))
    return ((sheet,), *(verdict_buttons(uow, membership) if interview else ()))


def _card_lines(membership: Membership, person: Person, programme: Programme, name: str) -> tuple[Phrase, ...]:
    def line(key: str, value: Value) -> Phrase:
        return Phrase("labelled", {"label": Phrase(f"card-{key}"), "value": value})

    values: list[tuple[str, Value]] = [
        ("programme", programme.name),
        ("email", person.email),
        ("phone", readable_phone(person.phone) if person.phone else ""),
        ("employer", person.employer),
        ("town", person.town),
        ("languages", _listing("spoken", person.spoken)),
        (f"competences-{membership.role}", _listing("competence", membership.competences)),
        ("goal", membership.goal),
        ("capacity", membership.capacity or ""),
        ("registered", _day(membership.registered_at, programme)),
    ]
    title = Phrase("card-title", {"name": name or Phrase("nobody"), "role": Phrase(f"role-{membership.role}")})
    return (title, *(line(key, value) for key, value in values if value))


def _listing(kind: str, values: tuple[str, ...]) -> Value:
    return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), ", ") if values else ""


def _thread(uow: UnitOfWork, membership: Membership, person: Person, programme: Programme) -> tuple[Phrase, ...]:
    letters = uow.letters.of_membership(membership.id)[-LETTERS_ON_A_CARD:]
    lines = tuple(
        Phrase(
            "card-letter",
            {
                "day": local_day(one.sent_at, programme),
                "name": name_of(uow, membership, uow.people.get(one.author_id)).partition(" ")[0] or Phrase("nobody"),
                "text": _cut(one.text),
            },
        )
        for one in letters
    )
    return (Phrase("lines", {"lines": Listing((Phrase("card-thread"), *lines))}),) if lines else ()


def _next_step(uow: UnitOfWork, membership: Membership, programme: Programme) -> tuple[Phrase, ...]:
    person = uow.people.get(membership.person_id)
    if person.deletion_asked_at is not None:
        return (Phrase("card-deletion-asked", {"day": _day(person.deletion_asked_at, programme)}),)
    if person.unreachable_since is not None:
        return (Phrase("card-unreachable", {"day": _day(person.unreachable_since, programme)}),)
    if membership.state is not State.REGISTERED:
        return (Phrase(f"card-state-{membership.state}"),)
    if uow.interviews.of_membership(membership.id) is not None:
        return (Phrase("card-next-decision"),)
    by, _ = interview_by(uow, membership, programme)
    return (Phrase("card-next-interview", {"by": by}),)


def _card_buttons(membership: Membership, name: str) -> Rows:
    return (
        (Choice(Phrase("button-write", {"name": name.partition(" ")[0] or Phrase("nobody")}), WriteTo(membership.id)),),
        (Choice(Phrase("button-move"), MoveAccount(membership.id)),),
        (Choice(Phrase("button-delete"), DeletePerson(membership.id)),),
        (page_button(Page.TODO), page_button(Page.PEOPLE)),
    )
