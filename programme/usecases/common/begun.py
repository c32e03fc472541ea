"""What a person has begun to write: a form can have a draft for each part of its subject (`Form.apart`)."""

from collections.abc import Sequence

from programme.dialog import Dialog
from programme.form import Form, Hints
from programme.ports.unit_of_work import UnitOfWork


def drafts(uow: UnitOfWork, person_id: int, form: Form, subject: int) -> Sequence[Dialog]:
    """Return a person's drafts of a form about a subject, oldest first."""
    return [one for one in uow.dialogs.about(form.about, subject, person_id) if one.form == form.name]


def begun(uow: UnitOfWork, person_id: int, form: Form, subject: int, hints: Hints) -> Dialog | None:
    """Return a person's newest draft of a form about a subject, and about the same part of it, or None."""
    if not form.apart:
        return uow.dialogs.kept(person_id, form, subject)
    found = [one for one in drafts(uow, person_id, form, subject) if _part(form, one.hints) == _part(form, hints)]
    return found[-1] if found else None


def _part(form: Form, hints: Hints) -> list[str]:
    return [hints.get(name, "") for name in form.apart]
