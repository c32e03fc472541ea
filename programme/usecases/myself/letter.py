"""Letters between a participant and the managers, answered in the thread."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from programme.checks import clean
from programme.dialog import Dialog, DialogState
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.forms.letter import LETTER, REPLY, words
from programme.news import Urgent
from programme.people import Actor, Letter, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.letter import AnswerLetter, LetterRead, WriteTo
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Utterance
from programme.usecases.common import delivery
from programme.usecases.common.absence import note, who_hears
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.membership import called_in, current, manages
from programme.usecases.common.menu import menu
from programme.usecases.common.question import hinted
from programme.usecases.common.sight import correspondents, counterpart
from programme.usecases.myself import concern_answer, concern_promise

BELONGS_TOGETHER = timedelta(minutes=10)  # what is written within this time is one letter


def write(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the form of a letter in a participant's thread, from the participant or from the manager."""
    if (aside := _aside(uow, actor, membership)) is not None:
        uow.dialogs.remove(aside.id)  # who begins a letter does not mean what they wrote into the chat before
    mine = actor.person.id == membership.person_id
    lead = (
        note(uow, membership.programme_id, correspondents(uow, membership))
        if mine
        else delivery.before(uow, membership)
    )
    return open_dialog(uow, actor, LETTER, subject=membership.id, hints=_to(uow, actor, membership), lead=lead)


def write_to_manager(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Open the form of a letter to the manager; ask a participant of two programmes which.

    Raises:
        ProgrammeError: `no-manager`, when the actor takes part in no programme; `write-from-card`, if they manage one.
    """
    mine = current(uow, actor.person)
    if not mine:
        raise ProgrammeError("write-from-card" if manages(uow, actor.person) else "no-manager")
    return write(uow, actor, mine[0]) if len(mine) == 1 else _ask_which(uow, actor, mine)


def _ask_which(uow: UnitOfWork, actor: Actor, mine: Sequence[Membership]) -> list[Utterance]:
    names = [(one, uow.programmes.get(one.programme_id).name) for one in mine]
    choices = tuple((Choice(Phrase("plain", {"text": name}), WriteTo(one.id)),) for one, name in names)
    return [Speech(actor.person.id, (Phrase("which-programme"),), choices=choices)]


def set_aside(uow: UnitOfWork, actor: Actor, membership: Membership, text: str, *, quick: bool) -> Dialog:
    """Keep a text as the draft of a letter to the manager, together with what was written just before it.

    Args:
        uow: the unit of work.
        actor: the writer.
        membership: the writer's membership.
        text: the text.
        quick: it came before the answer to the former text could be read; so the two are one, however long.

    Returns:
        the draft; without an answer if it is too long for a letter.
    """
    whole, former = clean(text, lines=True), _aside(uow, actor, membership)
    if former is not None:
        uow.dialogs.remove(former.id)
        together = f"{former.said_text or ''}\n{whole}"
        if quick or (actor.now - former.opened_at < BELONGS_TOGETHER and not too_long(together)):
            whole = together
    kept: dict[str, Answer] = {} if too_long(whole) else {"text": words(whole)}
    return uow.dialogs.add(
        Dialog(
            id=0,
            person_id=actor.person.id,
            form=LETTER.name,
            form_version=LETTER.version,
            subject=membership.id,
            state=DialogState.KEPT,
            step=None if kept else "text",
            opened_at=actor.now,
            answers=kept,
            hints=_to(uow, actor, membership),
            said_id=actor.message_id,
            said_text=whole,
        )
    )


def too_long(text: str) -> ProgrammeError | None:
    """Return the refusal of a text that has no room in a letter, or None if it has.

    Raises:
        ProgrammeError: `empty`.
    """
    try:
        words(text)
    except ProgrammeError as refusal:
        if refusal.code != "too-long":
            raise
        return refusal
    return None


def _aside(uow: UnitOfWork, actor: Actor, membership: Membership) -> Dialog | None:
    """Return the text that was set aside, or None. Only such a letter is ever kept: a cancelled letter goes."""
    draft = uow.dialogs.kept(actor.person.id, LETTER, membership.id)
    return draft if draft is not None and draft.state is DialogState.KEPT else None


def _to(uow: UnitOfWork, actor: Actor, membership: Membership) -> dict[str, str]:
    if actor.person.id == membership.person_id:
        return {"to": counterpart(uow, membership).first_name.hint}
    return _named(uow, membership, uow.people.get(membership.person_id))


def _named(uow: UnitOfWork, membership: Membership, person: Person) -> dict[str, str]:
    """Return the hint `to`: a participant's name, or an empty string where none is known yet."""
    name = called_in(uow, membership, person)
    return {"to": name.hint if name else ""}


def send(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a letter, and send it to the participant or to the managers."""
    membership = uow.memberships.get(dialog.subject)
    return _deliver(uow, actor, dialog, membership, answered=None)


def answer(uow: UnitOfWork, actor: Actor, letter: Letter) -> list[Utterance]:
    """Open the form of an answer to a letter."""
    author = uow.people.get(letter.author_id)
    membership = uow.memberships.get(letter.membership_id)
    hints = _named(uow, membership, author)
    doubt = delivery.before(uow, membership) if author.id == membership.person_id else ()
    # The letter can be far up in the chat: quote it, so that the writer need not scroll.
    asked = Phrase("quoted", {"text": letter.text})
    return open_dialog(uow, actor, REPLY, subject=letter.id, hints=hints, lead=(*doubt, asked))


def send_reply(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Send an answer as a reply to its letter, and settle that letter."""
    letter = uow.letters.get(dialog.subject)
    if letter.settled_at is None:
        uow.letters.save(replace(letter, settled_at=actor.now))
    return _deliver(uow, actor, dialog, uow.memberships.get(letter.membership_id), answered=letter)


def read(uow: UnitOfWork, actor: Actor, letter: Letter) -> list[Utterance]:
    """Take a letter off the manager's list without an answer, and tell its author that it was read."""
    done = Speech(actor.person.id, (Phrase("letter-settled"),), choices=menu(uow, actor.person))
    if letter.settled_at is not None:
        return [done]
    uow.letters.save(replace(letter, settled_at=actor.now))
    told = Phrase("letter-read", {"manager": actor.person.first_name})
    return [done, Speech(letter.author_id, (told,), reply_to=letter.message_id, lane=Lane.BROADCAST)]


def _deliver(
    uow: UnitOfWork, actor: Actor, dialog: Dialog, membership: Membership, *, answered: Letter | None
) -> list[Utterance]:
    from_participant = actor.person.id == membership.person_id
    letter = uow.letters.add(
        Letter(
            id=0,
            membership_id=membership.id,
            author_id=actor.person.id,
            text=str(dialog.answers["text"]),
            sent_at=actor.now,
            message_id=dialog.said_id,
            settled_at=None if from_participant else actor.now,
        )
    )
    if not from_participant:
        concern_promise.answered(uow, actor, membership.id)
    told = _to_managers if from_participant else _to_participant
    done = Phrase("letter-sent" if from_participant else "letter-sent-by-manager", hinted(dialog))
    said = (done,) if from_participant else delivery.sent(uow, membership, done)
    sent = Speech(actor.person.id, said, choices=menu(uow, actor.person))
    return [sent, *told(uow, actor.person, letter, membership, answered)]


def _to_managers(
    uow: UnitOfWork, author: Person, letter: Letter, membership: Membership, answered: Letter | None
) -> list[Utterance]:
    if (told := concern_answer.answered_word(uow, answered)) is not None:
        return concern_answer.tell_readers(uow, told, membership, letter)
    name = called_in(uow, membership, author)
    facts: Facts = {
        "name": name.full if name else Phrase("nobody"),
        "role": Phrase(f"role-{membership.role}"),
        "text": letter.text,
    }
    buttons = (
        (Choice(Phrase("button-answer", {"name": name or Phrase("nobody")}), AnswerLetter(letter.id)),),
        (Choice(Phrase("button-open-card"), OpenCard(membership.id)),),
        (Choice(Phrase("button-letter-read"), LetterRead(letter.id)),),
    )
    read_by = who_hears(uow, membership.programme_id, correspondents(uow, membership))
    return tell_managers(read_by, Urgent.LETTER, facts, buttons, answered=answered, receipt=_receipt(letter))


def _to_participant(
    uow: UnitOfWork, author: Person, letter: Letter, membership: Membership, answered: Letter | None
) -> list[Utterance]:
    facts: Facts = {"name": author.first_name, "text": letter.text}
    button = Choice(Phrase("button-answer", {"name": author.first_name}), AnswerLetter(letter.id))
    return [
        Speech(
            membership.person_id,
            (Phrase("letter-from-manager", facts),),
            choices=((button,),),
            private=True,
            reply_to=answered.message_id if answered else None,
            lane=Lane.BROADCAST,
            receipt=_receipt(letter),
        )
    ]


def _receipt(letter: Letter) -> Receipt:
    return Receipt(letter.author_id, Sent.LETTER, letter.id)
