"""The manager's talk with a participant: the interview sheet, then the verdict (approve, wait or decline)."""

from dataclasses import replace
from datetime import timedelta

from programme import lifecycle
from programme.audit import Did
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.form import Answers, Hints
from programme.forms.interview import AS_IT_IS, DECISION, INTERVIEW, words_of
from programme.lifecycle import Event
from programme.pace import FOUR_MONTHS
from programme.people import Actor, Interview, Membership, Person, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.interview import Decide, Verdict
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Receipt, Sent, Speech, Utterance
from programme.times import local_day
from programme.turn import ticked
from programme.usecases.common import delivery
from programme.usecases.common.conversation import closed, open_dialog
from programme.usecases.common.interview import answers_of, hints
from programme.usecases.common.membership import has_started
from programme.usecases.common.menu import menu
from programme.usecases.common.put_off import on_day, put_on_hold
from programme.usecases.common.question import shown, summary_line
from programme.usecases.common.sight import how_to_get_another, readers
from programme.usecases.common.status import BETWEEN_STATUSES

# The event of the membership for each verdict; text keys and drafts call the verdict by it, too.
BEFORE_THE_END = timedelta(days=14)
EVENTS = {Verdict.APPROVE: Event.APPROVE, Verdict.HOLD: Event.HOLD, Verdict.DECLINE: Event.DECLINE}


def open_interview(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the interview sheet of a participant with what stands in it, or the draft of it that was left.

    Raises:
        ProgrammeError: `not-now`, when there is no registration to talk about.
    """
    if membership.registered_at is None or membership.state is State.WITHDRAWN:
        raise ProgrammeError("not-now")
    before = uow.interviews.of_membership(membership.id)
    draft = uow.dialogs.kept(actor.person.id, INTERVIEW, membership.id)
    if before is None or (draft is not None and not _is_overtaken(draft, before)):
        return open_dialog(uow, actor, INTERVIEW, subject=membership.id, hints=hints(uow, membership, {}))
    return _open_again(uow, actor, membership, before, draft)


def _is_overtaken(draft: Dialog, stored: Interview) -> bool:
    """Tell whether another manager has saved the interview since a draft of it was opened."""
    return stored.made_at > draft.opened_at and stored.made_by != draft.person_id


def _open_again(
    uow: UnitOfWork, actor: Actor, membership: Membership, stored: Interview, draft: Dialog | None
) -> list[Utterance]:
    """Open the sheet with what is stored; of a draft that was overtaken, show what stood only there."""
    answers = answers_of(stored)
    fresh = hints(uow, membership, answers)
    told = _only_in(uow, draft, stored) if draft is not None else []
    return [*told, *open_dialog(uow, actor, INTERVIEW, subject=membership.id, hints=fresh, answers=answers)]


def _only_in(uow: UnitOfWork, draft: Dialog, stored: Interview) -> list[Utterance]:
    """Return a message with the answers of a draft that are not in the stored interview, or an empty list."""
    answers = answers_of(stored)
    own = [(one, answer) for one in INTERVIEW.steps if (answer := draft.answers.get(one.name)) is not None]
    lines = tuple(
        summary_line(INTERVIEW, one, shown(one, answer, draft.hints))
        for one, answer in own
        if answer != answers[one.name]
    )
    title = Phrase("interview-overtaken", {"name": uow.people.get(stored.made_by).first_name})
    text = Phrase("lines", {"lines": Listing((title, *lines))})
    return [Speech(draft.person_id, (text,), private=True)] if lines else []


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the interview, and ask the manager for the verdict; show it first if another manager was faster."""
    membership = uow.memberships.get(dialog.subject)
    before = uow.interviews.of_membership(membership.id)
    if before is not None and _is_overtaken(dialog, before):
        return _open_again(uow, actor, membership, before, dialog)
    interview = _made(actor, membership, dialog.answers)
    if before is None:
        uow.interviews.add(interview)
    else:
        uow.interviews.save(replace(interview, id=before.id))
    uow.dues.settle(DueKind.INTERVIEW, membership.id)
    uow.audit.record(actor.person, Did.INTERVIEWED, membership, actor.now)
    name = uow.people.get(membership.person_id).first_name
    text = Phrase("interview-saved", {"name": name})
    card = Choice(Phrase("button-open-card"), OpenCard(membership.id))
    return [Speech(actor.person.id, (text,), choices=(*verdict_buttons(uow, membership), (card,)), private=True)]


def _made(actor: Actor, membership: Membership, answers: Answers) -> Interview:
    return Interview(
        id=0,
        membership_id=membership.id,
        made_at=actor.now,
        made_by=actor.person.id,
        challenges=_text(answers, "challenges"),
        areas=ticked(answers, "areas"),
        contribution=_text(answers, "contribution"),
        style=_text(answers, "style"),
        wishes=_text(answers, "wishes"),
        wished=ticked(answers, "wished"),
        ties=ticked(answers, "ties"),
        notes=_text(answers, "notes"),
    )


def _text(answers: Answers, name: str) -> str:
    return str(answers.get(name) or "")


def verdict_buttons(uow: UnitOfWork, membership: Membership) -> tuple[tuple[Choice, ...], ...]:
    """Return a button for each verdict that can be given now; none while the participant is in an open pair."""
    if uow.pairs.open_of(membership.id) or _comes_back_alone(uow, membership):
        return ()
    if membership.state is State.WITHDRAWN:
        return ((Choice(Phrase("button-take-in-again"), Decide(membership.id, Verdict.APPROVE)),),)
    return tuple(
        (Choice(Phrase(f"button-{event}"), Decide(membership.id, verdict)),)
        for verdict, event in EVENTS.items()
        if (membership.state, event) in lifecycle.TRANSITIONS
    )


def _comes_back_alone(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether a participant has left, and has Telegram: they alone decide whether they come back."""
    left = membership.state is State.WITHDRAWN
    return left and uow.people.get(membership.person_id).telegram_id is not None


def open_decision(uow: UnitOfWork, actor: Actor, membership: Membership, verdict: Verdict) -> list[Utterance]:
    """Show the manager the message that goes with a verdict, to send as it is or to write anew.

    Raises:
        ProgrammeError: `not-now`, when the verdict can't be given in this state, or the participant is in an open pair.
    """
    event = EVENTS[verdict]
    lifecycle.after(membership.state, event)
    if uow.pairs.open_of(membership.id) or _comes_back_alone(uow, membership):
        raise ProgrammeError("not-now")
    person = uow.people.get(membership.person_id)
    hints = {
        "verdict": str(event),
        "to": person.first_name.hint,
        "manager": actor.person.first_name.hint,
        "programme": uow.programmes.get(membership.programme_id).name,
        **_late(uow, actor, membership, event),
    }
    draft = uow.dialogs.kept(actor.person.id, DECISION, membership.id)
    other: list[Utterance] = []
    if draft is not None and draft.hints != hints:  # another verdict was begun; what is pressed last counts
        uow.dialogs.remove(draft.id)
        other = closed(draft)
    return [*other, *open_dialog(uow, actor, DECISION, subject=membership.id, hints=hints)]


def _late(uow: UnitOfWork, actor: Actor, membership: Membership, event: Event) -> dict[str, str]:
    """Return the programme's last day as a hint, where a wait after a partner is one for the next round."""
    programme = uow.programmes.get(membership.programme_id)
    left = programme.ends_on - local_day(actor.now, programme)
    is_late = event is Event.HOLD and left < FOUR_MONTHS and has_started(uow, membership)
    return {"late": programme.ends_on.isoformat()} if is_late else {}


def _word(hints: Hints, actor: Actor, person: Person, programme: Programme) -> Phrase:
    facts: Facts = {"name": person.first_name, "manager": actor.person.first_name, "programme": programme.name}
    return words_of(hints, facts)


def decide(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the verdict, send it to the participant, and put or settle the wait for the status.

    Raises:
        ProgrammeError: `not-now`, when the participant has left meanwhile, or the verdict can't be given any more.
    """
    membership = uow.memberships.get(dialog.subject)
    event = Event(dialog.hints["verdict"])
    if _comes_back_alone(uow, membership):
        raise ProgrammeError("not-now")
    decided = replace(membership, state=lifecycle.after(membership.state, event))
    uow.memberships.save(decided)
    programme = uow.programmes.get(membership.programme_id)
    _wait_for_a_proposal(uow, actor, decided, programme, late="late" in dialog.hints)
    uow.audit.record(actor.person, event, membership, actor.now)
    person = uow.people.get(membership.person_id)
    said = _word(dialog.hints, actor, person, programme)
    if dialog.answers["text"] != AS_IT_IS:
        facts: Facts = {"name": actor.person.first_name, "text": str(dialog.answers["text"])}
        said = Phrase("letter-from-manager", facts)
    receipt = Receipt(actor.person.id, Sent.WORD)
    told = (
        *delivery.sent(uow, decided, Phrase("decision-sent", {"to": person.first_name})),
        *_unread(uow, actor, decided),
    )
    return [
        Speech(actor.person.id, told, choices=menu(uow, actor.person)),
        Speech(person.id, (said,), choices=menu(uow, person), lane=Lane.BROADCAST, receipt=receipt),
    ]


def _unread(uow: UnitOfWork, actor: Actor, decided: Membership) -> tuple[Phrase, ...]:
    """Return that an approved participant can't be put forward before there is another manager, if it is so."""
    if decided.state is not State.WAITING or readers(uow, decided):
        return ()
    you = "yes" if decided.person_id == actor.person.id else "no"
    facts: Facts = {"you": you, "name": uow.people.get(decided.person_id).first_name}
    return Phrase("decision-needs-manager", facts), *how_to_get_another()


def _wait_for_a_proposal(
    uow: UnitOfWork, actor: Actor, decided: Membership, programme: Programme, *, late: bool
) -> None:
    """Put the waits after a verdict: the honest status, and on hold the day when the manager takes it up again.

    Whoever waits for the next round hears of no search meanwhile; the manager takes it up when the year is nearly over.
    """
    for kind in (DueKind.STATUS, DueKind.HOLD):
        uow.dues.settle(kind, decided.id)
    if decided.state is not State.DECLINED and not late:
        at = programme.calendar.when_allowed(actor.now + BETWEEN_STATUSES)
        uow.dues.put(DueKind.STATUS, decided, at, actor.now)
    if decided.state is State.ON_HOLD:
        again = on_day(programme.calendar.not_quiet(programme.ends_on - BEFORE_THE_END), programme)
        put_on_hold(uow, decided, programme, actor.now, again if late and again > actor.now else None)
