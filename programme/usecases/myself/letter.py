"""Letters between a participant and the managers, answered in the thread."""

from collections.abc import Sequence
from dataclasses import replace

from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.letter import LETTER, REPLY
from programme.people import Actor, Letter, Membership, Person
from programme.ports import UnitOfWork
from programme.presses import AnswerLetter, LetterRead, OpenCard, WriteTo
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance
from programme.usecases.common.conversation import hinted, open_dialog
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.membership import current, manages, name_of
from programme.usecases.common.menu import menu


def write(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the form of a letter in a participant's thread, from the participant or from the manager."""
    return open_dialog(uow, actor, LETTER, subject=membership.id, hints=_to(uow, actor, membership))


def write_to_manager(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Open the form of a letter to the manager; ask a participant of two programmes which.

    Raises:
        ProgrammeError: `no-manager`, when the actor takes part in no programme; `write-from-card`, if they manage one.
    """
    mine = current(uow, actor.person)
    if not mine:
        raise ProgrammeError("write-from-card" if manages(uow, actor.person) else "no-manager")
    return write(uow, actor, mine[0]) if len(mine) == 1 else _ask_which(uow, actor, mine)


def _ask_which(uow: UnitOfWork, actor: Actor, mine: Sequence[Membership], *lead: Phrase) -> list[Utterance]:
    names = [(one, uow.programmes.get(one.programme_id).name) for one in mine]
    choices = tuple((Choice(Phrase("plain", {"text": name}), WriteTo(one.id)),) for one, name in names)
    return [Speech(actor.person.id, (*lead, Phrase("which-programme")), choices=choices)]


def offer_to_send(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Offer to send a text outside any question to the manager, because otherwise only the bot reads it.

    Raises:
        ProgrammeError: `not-understood`, when the actor takes part in no programme.
    """
    mine = current(uow, actor.person)
    if not mine:
        raise ProgrammeError("not-understood")
    if len(mine) > 1:
        return _ask_which(uow, actor, mine, Phrase("only-the-bot-reads"), Phrase("write-it-again"))
    membership = mine[0]
    taken = LETTER.steps[0].check
    answer = taken(text) if taken else text
    hints = _to(uow, actor, membership)
    return open_dialog(
        uow,
        actor,
        LETTER,
        subject=membership.id,
        hints=hints,
        answers={"text": answer},
        lead=(Phrase("only-the-bot-reads"),),
    )


def _to(uow: UnitOfWork, actor: Actor, membership: Membership) -> dict[str, str]:
    if actor.person.id == membership.person_id:
        return {"to": uow.memberships.managers(membership.programme_id)[0].first_name}
    return {"to": name_of(uow, membership, uow.people.get(membership.person_id)).partition(" ")[0]}


def send(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a letter, and send it to the participant or to the managers."""
    membership = uow.memberships.get(dialog.subject)
    return _deliver(uow, actor, dialog, membership, answered=None)


def answer(uow: UnitOfWork, actor: Actor, letter: Letter) -> list[Utterance]:
    """Open the form of an answer to a letter."""
    author = uow.people.get(letter.author_id)
    hints = {"to": name_of(uow, uow.memberships.get(letter.membership_id), author).partition(" ")[0]}
    # The letter can be far up in the chat: quote it, so that the writer need not scroll.
    asked = Phrase("quoted", {"text": letter.text})
    return open_dialog(uow, actor, REPLY, subject=letter.id, hints=hints, lead=(asked,))


def send_reply(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Send an answer as a reply to its letter, and settle that letter."""
    letter = uow.letters.get(dialog.subject)
    if letter.settled_at is None:
        uow.letters.save(replace(letter, settled_at=actor.now))
    return _deliver(uow, actor, dialog, uow.memberships.get(letter.membership_id), answered=letter)


def read(uow: UnitOfWork, actor: Actor, letter: Letter) -> list[Utterance]:
    """Take a letter off the manager's list without an answer."""
    uow.letters.save(replace(letter, settled_at=actor.now))
    return [Speech(actor.person.id, (Phrase("letter-settled"),), choices=menu(uow, actor.person))]


def _deliver(
    uow: UnitOfWork, actor: Actor, dialog: Dialog, membership: Membership, *, answered: Letter | None
) -> list[Utterance]:
    letter = uow.letters.add(
        Letter(
            id=0,
            membership_id=membership.id,
            author_id=actor.person.id,
            text=str(dialog.answers["text"]),
            sent_at=actor.now,
            message_id=dialog.said_id,
        )
    )
    from_participant = actor.person.id == membership.person_id
    told = _to_managers if from_participant else _to_participant
    done = Phrase("letter-sent" if from_participant else "letter-sent-by-manager", hinted(dialog))
    sent = Speech(actor.person.id, (done,), choices=menu(uow, actor.person))
    return [sent, *told(uow, actor.person, letter, membership, answered)]


def _to_managers(
    uow: UnitOfWork, author: Person, letter: Letter, membership: Membership, answered: Letter | None
) -> list[Utterance]:
    name = name_of(uow, membership, author)
    facts: Facts = {
        "name": name or Phrase("nobody"),
        "role": Phrase(f"role-{membership.role}"),
        "text": letter.text,
    }
    buttons = (
        (
            Choice(
                Phrase("button-answer", {"name": name.partition(" ")[0] or Phrase("nobody")}), AnswerLetter(letter.id)
            ),
        ),
        (Choice(Phrase("button-open-card"), OpenCard(membership.id)),),
        (Choice(Phrase("button-letter-read"), LetterRead(letter.id)),),
    )
    managers = uow.memberships.managers(membership.programme_id)
    return tell_managers(managers, Phrase("letter-to-manager", facts), buttons, answered=answered)


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
        )
    ]
