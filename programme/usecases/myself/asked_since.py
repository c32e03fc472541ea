"""Words typed below a newer question, while an older form lies open: they go into neither until a button says where.

The form waits for its button, with the words; the newer question stands below it once more. So nothing that was meant
for the manager is read by a partner, and nothing that somebody wrote is lost.
"""

from collections.abc import Callable
from functools import partial

from programme import windows
from programme.checks import clean, clean_marked, email, phone
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Text
from programme.forms import FORMS
from programme.gathering import Gathering, Guest
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Purpose, Utterance
from programme.usecases.common.conversation import announced_again, left_for, waiting_of
from programme.usecases.myself import concern_away
from programme.usecases.myself.asked_of_me import again, asked_of, at_the_end, invitations
from programme.usecases.year import gathering_shown


def asked_back(uow: UnitOfWork, actor: Actor, dialog: Dialog, words: Text) -> list[Utterance] | None:
    """Return both questions, each with its buttons, for words that came below the newer one; None where none is."""
    chat = actor.person.telegram_id
    if (
        chat is None
        or _is_sure(dialog, words)
        or not uow.windows.asked_since(chat, windows.dialog(dialog.id), before=actor.message_id)
    ):
        return None
    return [*set_aside(uow, actor, dialog, words), *_newer(uow, actor, chat, dialog)]


def _is_sure(dialog: Dialog, words: Text) -> bool:
    """Tell whether words are a number or an address where one is asked for: they are no answer to anything else."""
    check = FORMS[dialog.form].step(dialog.step).check if dialog.step is not None else None
    if check not in (phone, email):
        return False
    try:
        return bool(check(words.text))
    except ProgrammeError:
        return False


def set_aside(uow: UnitOfWork, actor: Actor, dialog: Dialog, words: Text) -> list[Utterance]:
    """Let a form wait for its button, with words that may belong to it."""
    if FORMS[dialog.form].exchange:
        concern_away.note_said(uow, actor)
    return left_for(uow, dialog, _to_keep(dialog, words))


def _to_keep(dialog: Dialog, words: Text) -> str | None:
    """Return the words as the form keeps them until its button is pressed; None for those that it can't hold."""
    if dialog.step is None or words.enclosed is not None:
        return None
    try:
        marked = FORMS[dialog.form].step(dialog.step).marked
        return (clean_marked(words.words).html if marked else clean(words.text, lines=True)) or None
    except ProgrammeError:
        return None


def _invitation(uow: UnitOfWork, gathering: Gathering, guest: Guest, seat: Membership) -> list[Utterance]:
    question = gathering_shown.shown(uow, gathering, guest, seat, Phrase("free-text-is-no-answer"))
    return at_the_end(question, question.text)


def _newer(uow: UnitOfWork, actor: Actor, chat: int, dialog: Dialog) -> list[Utterance]:
    """Return the newest of the questions that can be put again; another one has its buttons where it stands."""

    def place(purpose: Purpose) -> int:
        return uow.windows.message_id(chat, purpose) or 0

    put: dict[Purpose, Callable[[], list[Utterance]]] = {}
    for one in asked_of(uow, actor):
        if one.question.window is not None:
            put[one.question.window.purpose] = partial(again, one)
    for guest, gathering, seat in invitations(uow, actor):
        put[windows.gathering(gathering.id)] = partial(_invitation, uow, gathering, guest, seat)
    if (waits := waiting_of(uow, actor.person)) is not None:
        put[windows.dialog(waits.id)] = partial(announced_again, waits)
    form = place(windows.dialog(dialog.id))
    newer = {purpose: there for purpose in put if (there := place(purpose)) > form}
    return put[max(newer, key=lambda one: newer[one])]() if newer else []
