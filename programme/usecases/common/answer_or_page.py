"""A word that opens a page at the desk, typed while a question is open: it is asked back, and is no answer unasked.

A manager who has forgotten the open question types "deltagare": it must not stand in somebody's sheet from then on, or
at the end of a message to many.
"""

from programme.dialog import AskBackError, Dialog
from programme.errors import ProgrammeError
from programme.form import Text
from programme.forms import FORMS
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.turn import growing
from programme.typed_commands import command_at_the_desk
from programme.usecases.common.membership import desks


def asked_back(uow: UnitOfWork, actor: Actor, dialog: Dialog, said: Text) -> ProgrammeError | None:
    """Return the question back about a typed word of the desk, or None where it is none, or would be no answer."""
    is_word = said.enclosed is None and command_at_the_desk(said.text) is not None
    if not is_word or not desks(uow, actor.person):
        return None
    form = FORMS[dialog.form]
    if dialog.step is None:
        return ProgrammeError("page-after-this") if growing(form, dialog) else None
    step = form.step(dialog.step)
    if step.marked:
        return ProgrammeError("page-after-this")
    if step.check is None or step.reads is not None or step.spills:
        return None
    try:
        answer = str(step.check(said.text))
    except ProgrammeError:
        return None  # it is refused with the reason
    return AskBackError("answer-or-page", {"word": answer}, proposed=(answer,))
