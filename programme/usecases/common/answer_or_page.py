"""A word that does something elsewhere, typed while a question is open: it is asked back, and is no answer unasked.

A manager who has forgotten the open question types "deltagare": it must not stand in somebody's sheet from then on, or
at the end of a message to many. And whoever types "ångra" wants to leave, or to answer anew.
"""

from programme.dialog import AskBackError, Dialog
from programme.errors import ProgrammeError
from programme.form import Step, Text
from programme.forms import FORMS
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.turn import growing
from programme.typed_commands import command_at_the_desk, takes_back
from programme.usecases.common.membership import desks


def asked_back(uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Text) -> ProgrammeError | None:
    """Return the question back about a typed word of the desk, or "ångra"; None for others, and where it is refused."""
    if said.enclosed is None and takes_back(said.text):
        return _taken_back(dialog, said)
    is_word = said.enclosed is None and command_at_the_desk(said.text) is not None
    if not is_word or not desks(uow, actor.person):
        return None
    form = FORMS[dialog.form]
    if dialog.step is None:
        return ProgrammeError("page-after-this") if growing(form, dialog) else None
    if form.step(dialog.step).marked:
        return ProgrammeError("page-after-this")
    answer = _answer(form.step(dialog.step), said)
    return None if answer is None else AskBackError("answer-or-page", {"word": answer}, proposed=(answer,))


def _taken_back(dialog: Dialog, said: Text) -> ProgrammeError:
    """Return the question back about "ångra": under a summary what is to be changed, else how to leave."""
    if dialog.step is None:
        return ProgrammeError("what-to-change")
    answer = _answer(FORMS[dialog.form].step(dialog.step), said)
    if answer is None:
        return ProgrammeError("undo-how")
    return AskBackError("answer-or-undo", {"word": answer}, proposed=(answer,))


def _answer(step: Step, said: Text) -> str | None:
    """Return the answer that a word would be; None where it can't be one."""
    if step.check is None or step.reads is not None or step.spills:
        return None
    try:
        return str(step.check(said.text))
    except ProgrammeError:
        return None  # it is refused with the reason
