"""Notes about participants, for the managers and, on demand, for the participant."""

from programme import windows
from programme.audit import Did
from programme.dialog import Dialog
from programme.forms.note import NOTE
from programme.people import Actor, Membership, Note, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.call import ShowCalls
from programme.presses.people import OpenCard
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.question import hinted

EXCERPT = 200  # characters of a note under a matter; the card has more of it


def open_note(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the form of a note about a participant."""
    person = uow.people.get(membership.person_id)
    return open_dialog(uow, actor, NOTE, subject=membership.id, hints={"name": person.first_name.hint})


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a note."""
    membership = uow.memberships.get(dialog.subject)
    note = Note(0, membership.id, actor.person.id, str(dialog.answers["text"]), actor.now)
    uow.notes.add(note)
    uow.audit.record(actor.person, Did.WROTE_NOTE, membership, actor.now)
    rows = (_on(uow, actor, membership),)
    return [Speech(actor.person.id, (Phrase("note-saved", hinted(dialog)),), choices=rows, private=True)]


def _on(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[Choice, ...]:
    """Return the way to the card, and back to the calls where they are open."""
    card, chat = Choice(Phrase("button-open-card"), OpenCard(membership.id)), actor.person.telegram_id
    at_the_calls = chat is not None and uow.windows.message_id(chat, windows.CALLS) is not None
    calls = Choice(Phrase("button-to-the-calls"), ShowCalls(membership.programme_id))
    return (card, calls) if at_the_calls else (card,)


def newest_line(uow: UnitOfWork, membership: Membership, person: Person, programme: Programme) -> Phrase | None:
    """Return the newest note about a participant as a line, cut if it is long; None where there is none."""
    found = uow.notes.of_membership(membership.id)[-1:]
    if not found:
        return None
    text = found[0].text if len(found[0].text) <= EXCERPT else f"{found[0].text[:EXCERPT]}…"
    day = local_day(found[0].made_at, programme)
    return Phrase("matter-note", {"name": person.first_name, "day": day, "text": text})
