"""A question that is due is said, whatever else is open: over every form that the bot opens by itself."""

from datetime import timedelta

import pytest

from programme.dialog import DialogState
from programme.form import Form
from programme.forms import FORMS
from programme.presses.press import Act, DialogPress
from programme.speech import Speech
from programme.usecases.common.conversation import OVERTAKEN, open_unasked
from storage.unit_of_work import SqlUnitOfWork
from tests.programme.dialogs import HINTS
from tests.rows import NOW, a_dialog, a_person

UNASKED = [form for form in FORMS.values() if form.unasked]
OPEN = [
    *(pytest.param(form, timedelta(days=1), True, id=f"{form.name} of yesterday") for form in UNASKED),
    *(pytest.param(form, timedelta(hours=1), False, id=f"{form.name} of today") for form in UNASKED),
    *(
        pytest.param(form, timedelta(days=90), False, id=f"{form.name}, opened by the person")
        for form in FORMS.values()
        if not form.unasked
        and form.name not in OVERTAKEN  # such a draft may be dropped: tests/handlers/test_meeting.py
    ),
]


@pytest.mark.parametrize("form", UNASKED, ids=lambda form: form.name)
def test_with_nothing_open_it_is_put(uow: SqlUnitOfWork, form: Form) -> None:
    """Its question comes with its answers to tap."""
    karin = a_person(uow, 1)
    (said,) = open_unasked(uow, karin, form, NOW, subject=1, hints=HINTS)
    assert isinstance(said, Speech)
    assert len(said.choices) > 1
    assert uow.dialogs.active(karin.id) == uow.dialogs.kept(karin.id, form, 1)


@pytest.mark.parametrize("form", UNASKED, ids=lambda form: form.name)
@pytest.mark.parametrize(("other", "age", "gives_way"), OPEN)
def test_behind_another_it_is_said(
    uow: SqlUnitOfWork, form: Form, other: Form, age: timedelta, gives_way: bool
) -> None:
    """It takes the place of an older one of the bot's, which keeps a button; else it has a button that opens it."""
    karin = a_person(uow, 1)
    step = other.steps[0].name
    before = a_dialog(
        uow, karin, form=other.name, form_version=other.version, subject=2, step=step, opened_at=NOW - age, hints=HINTS
    )
    told = [one for one in open_unasked(uow, karin, form, NOW, subject=1, hints=HINTS) if isinstance(one, Speech)]
    due, left = uow.dialogs.kept(karin.id, form, 1), uow.dialogs.get(before.id)
    assert due is not None
    assert left is not None
    states = (DialogState.ACTIVE, DialogState.KEPT) if gives_way else (DialogState.WAITING, DialogState.ACTIVE)
    assert (due.state, left.state) == states
    behind = left if gives_way else due
    (button,) = [one for said in told if len(said.choices) == 1 for one in said.choices[0]]
    assert button.press == DialogPress(behind.id, behind.revision, Act.RESUME)
    assert f"{form.name}-{form.steps[0].name}" in str(told[-1].text)
    assert told[-1].window is not None
    assert told[-1].window.fresh, "at the end of the chat"
