"""Words to each other at the end, if both want: each writes alone, and nobody learns whether the other has.

They are given with the thanks, to both at once, and only if both have written. Else they are deleted, and the writer
alone hears it: no text and no moment tells whoever has not written that the other has (decision 19). No manager reads
them, or learns who has written.
"""

from dataclasses import replace
from datetime import datetime

from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import GoneError, ProgrammeError
from programme.forms.goodbye import GOODBYE
from programme.goodbye import Goodbye
from programme.pair import UNDER_WAY, Pair
from programme.people import Actor, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.goodbye import DropGoodbye, WriteGoodbye
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import contact
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.ending.ending import announced_on, remind_later


def is_open(two: Two, now: datetime) -> bool:
    """Tell whether the two can write: from the word before the end on, while they are under way."""
    opens = announced_on(two.programme, two.last_day)
    return two.pair.state in UNDER_WAY and local_day(now, two.programme) >= opens


def rows(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Rows:
    """Return the button by which a side writes to the other, the same whatever the other has done."""
    if not is_open(two, now):
        return ()
    label = "button-goodbye-again" if _mine(uow, two, role) else "button-goodbye"
    return ((Choice(Phrase(label, {"other": two.person(other(role)).first_name}), WriteGoodbye(two.pair.id)),),)


def _mine(uow: UnitOfWork, two: Two, role: Role) -> Goodbye | None:
    seat = two.membership(role).id
    return next((one for one in uow.goodbyes.of_pair(two.pair.id) if one.membership_id == seat), None)


def write(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> list[Utterance]:
    """Ask for the words to the other; show those that are there.

    Raises:
        ProgrammeError: `not-now`, outside the last weeks.
    """
    two = two_of(uow, pair)
    if not is_open(two, actor.now):
        raise ProgrammeError("not-now")
    before = _mine(uow, two, role)
    lead = (Phrase("goodbye-before"), Phrase("quoted", {"text": before.text})) if before else ()
    remind_later(uow, two.membership(role), two.programme, actor.now)
    hints = {"other": two.person(other(role)).first_name.hint, "day": two.last_day.isoformat()}
    return open_dialog(uow, actor, GOODBYE, subject=pair.id, hints=hints, lead=lead)


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep the words to the other, in place of those before.

    Raises:
        ProgrammeError: `not-now`, when the end has come meanwhile; or `gone`.
    """
    pair = uow.pairs.locked(dialog.subject)
    if pair is None:
        raise GoneError
    two = two_of(uow, pair)
    role = two.side(actor.person.id)
    if role is None or not is_open(two, actor.now):
        raise ProgrammeError("not-now")
    before, text = _mine(uow, two, role), str(dialog.answers["text"])
    if before is not None:
        uow.goodbyes.save(replace(before, text=text, written_at=actor.now))
    else:
        uow.goodbyes.add(Goodbye(0, two.pair.id, two.membership(role).id, text, actor.now))
    facts: Facts = {"other": two.person(other(role)).first_name}
    drop = (Choice(Phrase("button-goodbye-drop"), DropGoodbye(two.pair.id)),)
    return [Speech(actor.person.id, (Phrase("goodbye-kept", facts),), choices=(drop, *menu(uow, actor.person)))]


def drop(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> list[Utterance]:
    """Take the words away again.

    Raises:
        ProgrammeError: `not-now`, when there are none, or they were given.
    """
    mine = _mine(uow, two_of(uow, pair), role)
    if mine is None or mine.given_at is not None:
        raise ProgrammeError("not-now")
    uow.goodbyes.remove(mine.id)
    return [Speech(actor.person.id, (Phrase("goodbye-dropped"),), choices=menu(uow, actor.person))]


def given(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Return the words of the two to each other, if both have written, and neither has got them yet.

    None go between two of whom one is suspended, or has an urgent private word open about the other.

    Where the thanks to one of them are still to go out now, the words wait for those and come after them.
    """
    written = {one.membership_id: one for one in uow.goodbyes.of_pair(pair.id) if one.given_at is None}
    if {pair.adept_id, pair.mentor_id} - set(written):
        return []
    uow.pairs.locked(pair.id)  # the thanks to both may go out at the same moment: the later of them brings the words
    two = two_of(uow, pair)
    if any(contact.is_apart(uow, two, role) for role in SIDES):
        return []
    if any(_is_to_be_thanked(uow, two, role, now) for role in SIDES):
        return []
    for one in written.values():
        uow.goodbyes.save(replace(one, given_at=now))
    return [_words(two, role, written[two.membership(other(role)).id]) for role in SIDES]


def _is_to_be_thanked(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> bool:
    """Tell whether the thanks to a side are due and not out yet; who asked to be deleted gets none."""
    wait = uow.dues.waiting(DueKind.CLOSE, two.membership(role).id)
    return wait is not None and wait.due_at <= now and two.person(role).deletion_asked_at is None


def _words(two: Two, role: Role, goodbye: Goodbye) -> Speech:
    facts: Facts = {"other": two.person(other(role)).first_name}
    text = (Phrase("goodbye-from", facts), Phrase("quoted", {"text": goodbye.text}))
    return Speech(two.person(role).id, text, lane=Lane.BROADCAST, private=True)


def preview(two: Two, now: datetime) -> tuple[Phrase, ...]:
    """Return for the manager who ends a pair that words of the two go now, if there are any; it tells of none."""
    return (Phrase("closing-pair-words"),) if is_open(two, now) else ()


def left_over(uow: UnitOfWork, two: Two, role: Role) -> list[Utterance]:
    """Tell a side, at the end, what became of words that did not go: a draft, which goes with it, or words in vain.

    Both lines look at one's own words alone. Whoever has written in vain could tell as much from the silence.
    """
    person, their = two.person(role), two.person(other(role))
    draft, mine = uow.dialogs.kept(person.id, GOODBYE, two.pair.id), _mine(uow, two, role)
    # Words that are held back are in vain for the other side, too: its words say nothing of why.
    in_vain = _mine(uow, two, other(role)) is None or contact.is_apart(uow, two, other(role))
    key = _what_became(draft, mine, in_vain=in_vain)
    if key is None or their.forgotten or contact.is_apart(uow, two, role):
        return []
    text = (Phrase(key, {"other": their.first_name}),)
    return [Speech(person.id, text, lane=Lane.BROADCAST, private=True)]


def _what_became(draft: Dialog | None, mine: Goodbye | None, *, in_vain: bool) -> str | None:
    if mine is None:
        return "goodbye-unsaved" if draft is not None and draft.answers.get("text") else None
    if mine.given_at is None and in_vain:
        return "goodbye-in-vain"
    return "goodbye-change-unsaved" if draft is not None else None


def on_my_page(uow: UnitOfWork, membership: Membership, twos: list[Two], now: datetime) -> tuple[Phrase, ...]:
    """Return until when words to each partner can be saved; the same whatever the other has done."""
    role, lines = Role(membership.role), list[Phrase]()
    for two in (one for one in twos if is_open(one, now) and not contact.is_apart(uow, one, role)):
        draft = uow.dialogs.kept(membership.person_id, GOODBYE, two.pair.id)
        key = "goodbye-unsaved-yet" if draft is not None and draft.answers.get("text") else "goodbye-until"
        name = two.person(other(role)).first_name
        lines.append(Phrase(key, {"other": name, "others": name, "day": two.last_day}))
    return tuple(lines)


def offered(uow: UnitOfWork, membership: Membership, twos: list[Two], now: datetime) -> Rows:
    """Return the buttons of a participant's pairs, for the word before the end and for /me."""
    role = Role(membership.role)
    near = [two for two in twos if is_open(two, now) and not contact.is_apart(uow, two, role)]
    return tuple(row for two in near for row in rows(uow, two, role, now))
