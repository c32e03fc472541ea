"""The card of a participant on the manager's desk."""

from dataclasses import dataclass
from datetime import datetime

from programme import deletion
from programme.access import Fact
from programme.audit import Did
from programme.checks import readable_phone
from programme.due import DueKind
from programme.names import Name
from programme.pair import PairState, stands_since, whole
from programme.pause import until
from programme.people import Actor, Interview, Membership, Person, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.people import MoreOnCard, OpenCard
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Value
from programme.tasks import Task
from programme.times import is_over, local_day
from programme.usecases.arriving import twin
from programme.usecases.common import resting
from programme.usecases.common.alone import is_left_alone
from programme.usecases.common.interview import told
from programme.usecases.common.membership import called_in, has_started, interview_day, talk_since
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.sight import ANSWERS, Sight, listed_names, readers, sight_of
from programme.usecases.common.two import Two, state_key, twos_of
from programme.usecases.desk import call_sheet, card_buttons, dealt_with, earlier, suspension
from programme.usecases.ending import going, telling
from programme.usecases.myself import mail
from programme.usecases.year import plan_door, survey_shown, timeline

MOST_ROWS = 10  # more of them hide each other
LETTERS_ON_A_CARD = 4
NOTES_ON_A_CARD = 4
LETTER_EXCERPT = 200


def _day(moment: datetime | None, programme: Programme) -> Value:
    return local_day(moment, programme) if moment else ""


def person_button(membership: Membership, person: Person) -> Choice:
    """Return the button that opens a participant's card."""
    facts: Facts = {"name": person.full_name, "role": Phrase(f"role-{membership.role}")}
    return Choice(Phrase("people-button", facts), OpenCard(membership.id))


def card(uow: UnitOfWork, actor: Actor, membership: Membership, *, back: Choice | None = None) -> list[Utterance]:
    """Show a participant's card, with a button for each deed of the manager; `back` leads to the list."""
    person = uow.people.get(membership.person_id)
    programme = uow.programmes.get(membership.programme_id)
    uow.audit.record(actor.person, Did.OPENED_CARD, membership, actor.now)
    sight, name = sight_of(uow, actor.person, programme.id), called_in(uow, membership, person)
    seen = _Seen(uow, actor, sight, membership, person, programme, uow.interviews.of_membership(membership.id))
    been, all_of_them = timeline.on_card(uow, sight, membership, actor.now)
    alike, alike_rows = twin.on_card(uow, membership)
    text = (
        Phrase("lines", {"lines": Listing(_card_lines(membership, person, programme, name))}),
        *(phrase for fact, phrases in _told(seen, been) if sight.sees(fact, person.id) for phrase in phrases),
        *_closed(uow, sight, membership, person),
        *alike,
    )
    pressed = [*_pressed(seen, name, all_of_them), (Task.DETAILS, Fact.NAME, alike_rows)]
    often = card_buttons.allowed(sight, person, pressed)
    seldom = card_buttons.seldom(uow, actor, sight, membership, person)
    if len(often) + len(seldom) >= MOST_ROWS:
        seldom = ((Choice(Phrase("button-more"), MoreOnCard(membership.id)),),)
    buttons = (*often, *seldom, (page_button(Page.TODO), back or page_button(Page.PEOPLE)))
    return [Speech(actor.person.id, text, choices=buttons, private=True)]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A participant, and who looks at the card."""

    uow: UnitOfWork
    actor: Actor
    sight: Sight
    membership: Membership
    person: Person
    programme: Programme
    interview: Interview | None


def _told(seen: _Seen, been: tuple[Phrase, ...]) -> list[tuple[Fact, tuple[Phrase, ...]]]:
    """Return what the card tells, in its order, each with the kind of fact that it is."""
    uow, sight, membership, person, programme = seen.uow, seen.sight, seen.membership, seen.person, seen.programme
    now = seen.actor.now
    return [
        (Fact.INTERVIEW, _interview_lines(uow, seen.interview) if seen.interview else ()),
        (Fact.REPLY, earlier.lines(uow, sight, membership, person, programme, now)),
        (Fact.PROGRESS, plan_door.on_card(uow, membership, programme)),
        (Fact.SURVEY, _surveys(uow, membership)),
        (Fact.MEETINGS, been),
        (Fact.NOTES, call_sheet.before(uow, membership, programme)),
        (Fact.NOTES, _notes(uow, membership, programme)),
        (Fact.LETTERS, _thread(uow, membership, person, programme)),
        (Fact.PROGRESS, suspension.on_card(uow, sight, membership, now)),
        (Fact.STATE, _next_step(uow, sight, membership, programme, now)),
        (Fact.CONTACTS, mail.on_card(uow, person)),
        (Fact.STATE, dealt_with.with_member(uow, sight, membership, person, programme, now)),
    ]


def _pressed(seen: _Seen, name: Name | None, all_of_them: Rows) -> list[tuple[Task, Fact, Rows]]:
    """Return the buttons of the card, in their order, each with its task and the kind of fact that it is about."""
    uow, membership, over = seen.uow, seen.membership, is_over(seen.programme, seen.actor.now)
    has_sheet = not over and not card_buttons.is_approved(membership)
    talked = card_buttons.talked(uow, membership, talk_since(uow, membership)) if has_sheet else ()
    rung = (*card_buttons.rung(uow, seen.actor, membership), *mail.offered_rows(uow, membership, seen.actor.now))
    return [
        (Task.TALK, Fact.REPORT, card_buttons.talk(uow, membership)),
        (Task.RING, Fact.STATE, rung),
        (Task.PUT_OFF, Fact.STATE, card_buttons.put_off(uow, seen.actor, seen.sight, membership)),
        (Task.PAIRS, Fact.PROGRESS, () if over else telling.of_members(uow, seen.sight, membership)[1]),
        (Task.LEAVING, Fact.PROGRESS, going.alone_rows(uow, membership)),
        (Task.MATCH, Fact.PROGRESS, () if over else card_buttons.matching(uow, membership)),
        (Task.LOOK, Fact.MEETINGS, () if over else card_buttons.pairs(uow, seen.sight, membership)),
        (Task.MEETINGS, Fact.MEETINGS, all_of_them),
        (Task.LEAVING, Fact.PROGRESS, suspension.at_hand(uow, seen.actor, membership)),
        (Task.TALK, Fact.INTERVIEW, talked),
        (Task.LETTERS, Fact.NAME, card_buttons.letters(membership, name)),
        (Task.NOTES, Fact.NOTES, card_buttons.notes(membership, over=over)),
    ]


def _closed(uow: UnitOfWork, sight: Sight, membership: Membership, person: Person) -> tuple[Phrase, ...]:
    """Return why the card is short, and who reads the rest, for a manager to whom some of it is closed."""
    relation = sight.of(person.id)
    if sight.sees(ANSWERS, person.id):
        return ()
    others = listed_names(readers(uow, membership))
    return (Phrase(f"card-closed-{relation}", {"name": person.first_name, "readers": others}),)


def _surveys(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    return survey_shown.on_card(uow, membership)


def _notes(uow: UnitOfWork, membership: Membership, programme: Programme) -> tuple[Phrase, ...]:
    lines = tuple(
        Phrase("card-note", {"day": local_day(one.made_at, programme), "text": _cut(one.text)})
        for one in uow.notes.of_membership(membership.id)[-NOTES_ON_A_CARD:]
    )
    return (Phrase("lines", {"lines": Listing((Phrase("card-notes"), *lines))}),) if lines else ()


def _interview_lines(uow: UnitOfWork, interview: Interview) -> tuple[Phrase, ...]:
    """Return the answers of the interview under the sheet's labels; cut long answers, the sheet has them whole."""
    values = [(key, _cut(value) if isinstance(value, str) else value) for key, value in told(uow, interview)]
    lines = [Phrase("labelled", {"label": Phrase(key), "value": value}) for key, value in values]
    return (Phrase("lines", {"lines": Listing((Phrase("card-interview"), *lines))}),) if lines else ()


def _cut(text: str) -> str:
    return text if len(text) <= LETTER_EXCERPT else f"{text[:LETTER_EXCERPT]}…"


def _card_lines(membership: Membership, person: Person, programme: Programme, name: Name | None) -> tuple[Phrase, ...]:
    def line(key: str, value: Value) -> Phrase:
        return Phrase("labelled", {"label": Phrase(f"card-{key}"), "value": value})

    values: list[tuple[str, Value]] = [
        ("programme", programme.name),
        ("email", person.email),
        ("phone", readable_phone(person.phone) if person.phone else ""),
        ("title-of-work", person.title),
        ("employer", person.employer),
        ("town", person.town),
        ("languages", _listing("spoken", person.spoken)),
        (f"competences-{membership.role}", _listing("competence", membership.competences)),
        ("boards", _cut(person.boards or "")),
        ("goal", membership.goal),
        ("idea", _cut(membership.idea or "")),
        ("presentation", _cut(membership.presentation or "")),
        ("capacity", membership.capacity or ""),
        ("registered", _day(membership.registered_at, programme)),
    ]
    title = Phrase(
        "card-title", {"name": name.full if name else Phrase("nobody"), "role": Phrase(f"role-{membership.role}")}
    )
    return (title, *(line(key, value) for key, value in values if value))


def _listing(kind: str, values: tuple[str, ...]) -> Value:
    return Listing(tuple(Phrase(f"{kind}-{value}") for value in values), ", ") if values else ""


def _thread(uow: UnitOfWork, membership: Membership, person: Person, programme: Programme) -> tuple[Phrase, ...]:
    letters = uow.letters.of_membership(membership.id)[-LETTERS_ON_A_CARD:]
    authors = uow.people.many({one.author_id for one in letters})
    lines = tuple(
        Phrase(
            "card-letter-undelivered" if one.undelivered_at else "card-letter",
            {
                "day": local_day(one.sent_at, programme),
                "name": called_in(uow, membership, authors[one.author_id]) or Phrase("nobody"),
                "text": _cut(one.text),
            },
        )
        for one in letters
    )
    return (Phrase("lines", {"lines": Listing((Phrase("card-thread"), *lines))}),) if lines else ()


def _next_step(
    uow: UnitOfWork, sight: Sight, membership: Membership, programme: Programme, now: datetime
) -> tuple[Phrase, ...]:
    person = uow.people.get(membership.person_id)
    if person.deletion_asked_at is not None:
        at = deletion.moment(person.deletion_asked_at, programme, now)
        facts: Facts = {"day": _day(person.deletion_asked_at, programme), "at": _day(at, programme)}
        return (Phrase("card-deletion-asked", facts),)
    if is_over(programme, now):
        took_part = has_started(uow, membership)
        return (Phrase("card-state-completed" if took_part else "card-state-over"),)
    if person.unreachable_since is not None:
        return (Phrase("card-unreachable", {"day": _day(person.unreachable_since, programme)}),)
    if pairs := uow.pairs.open_of(membership.id):
        seen = [one for one in twos_of(uow, pairs) if sight.looks_after(*one.ids)]
        waits = () if whole(pairs) else (Phrase(f"card-state-{membership.state}"),)
        lines = (*(_pair_line(uow, one) for one in seen), *waits, *_rests(uow, membership))
        return (*_untold(uow, sight, membership), *lines)
    if (rests := _rests(uow, membership)) and membership.state is State.WAITING:
        return rests
    if lines := _untold(uow, sight, membership):
        return lines
    if is_left_alone(uow, membership):
        return (Phrase("card-alone", {"name": person.first_name}),) if sight.sees(Fact.PROGRESS, person.id) else ()
    held = uow.dues.waiting(DueKind.HOLD, membership.id)
    if held is not None:
        return (Phrase("card-held", {"day": local_day(held.due_at, programme)}),)
    if membership.state is not State.REGISTERED:
        return (Phrase(f"card-state-{membership.state}"),)
    if not (sight.sees(Fact.INTERVIEW, person.id) or sight.tends(person.id)):
        return ()
    if talk_since(uow, membership) is not None:
        return (Phrase("card-next-decision"),)
    return (Phrase("card-next-interview", {"by": interview_day(membership, programme)}),)


def _untold(uow: UnitOfWork, sight: Sight, membership: Membership) -> tuple[Phrase, ...]:
    """Return that a participant does not know yet that their partner has left."""
    lines, _ = telling.of_members(uow, sight, membership)
    return lines if sight.sees(Fact.PROGRESS, membership.person_id) else ()


def _rests(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    """Return that a participant is put forward to nobody for a while, if they asked for that."""
    rest = resting.rest_of(uow, membership)
    return () if rest is None else (Phrase("card-rests", {"until": resting.day_of(rest.until)}),)


def _pair_line(uow: UnitOfWork, two: Two) -> Phrase:
    facts: Facts = {**two.facts, "day": local_day(stands_since(two.pair), two.programme), "until": "none"}
    if lasting := resting.of_pair(uow, two.pair.id):
        since, back = min(one.first_day for one in lasting), resting.day_of(until(lasting))
        return Phrase(f"pair-state-{PairState.PAUSED}", {**facts, "day": since, "until": back})
    return Phrase(state_key(two.pair), facts)
