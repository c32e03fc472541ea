"""Drafts of every form: opened, answered as somebody would, and taken further."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from programme.dialog import Dialog, DialogState, Pressed, Said
from programme.errors import ProgrammeError
from programme.form import Form, Hints, Text
from programme.forms import FORMS
from programme.presses.press import Act
from programme.turn import advance, first_open

HINTS: Hints = {
    "role": "adept",
    "telegram_name": "Eva Lind",
    "today": "2026-11-21",
    "starts": "2026-11-01",
    "ends": "2027-11-30",
    "time_zone": "Europe/Stockholm",
    "to": "Eva",
    "other": "Lars",
    "adept": "Karin",
    "mentor": "Lars",
    "name": "Karin",
    "others": "7 Lars Holm\n8 Sofia Dahl",
    "verdict": "approve",
    "also": "none",
    "ring": "Eva",
    "phone": "070-123 45 67",
    "instead": "Bo",
    "instead-phone": "070-174 06 02",
    "outsider": "Sara Berg",
    "outsider-phone": "070-174 06 09",
    "managers": "9 Bo Ek",
    "there": "yes",
    "manager": "Eva",
    "day": "2026-11-20",
    "dates": "2026-12-28 2027-01-04",
    "planned": "no",
    "programme": "Framsteg",
    "idea": "yes",
    "shows": "yes",
}
CASES = [
    pytest.param(FORMS["setup"], HINTS, id="setup"),
    pytest.param(FORMS["registration"], HINTS, id="registration as adept"),
    pytest.param(FORMS["registration"], {**HINTS, "role": "mentor"}, id="registration as mentor"),
    pytest.param(FORMS["letter"], HINTS, id="letter"),
    pytest.param(FORMS["contract"], HINTS, id="contract as adept"),
    pytest.param(FORMS["contract"], {**HINTS, "role": "mentor"}, id="contract as mentor"),
    pytest.param(FORMS["reply"], HINTS, id="reply"),
    pytest.param(FORMS["concern"], HINTS, id="concern"),
    pytest.param(FORMS["concern"], {**HINTS, "partners": "7 Karin\n8 Per"}, id="concern of a mentor of two"),
    pytest.param(FORMS["decision"], HINTS, id="decision"),
    *(
        pytest.param(FORMS["change"], {**HINTS, "detail": step.name}, id=f"change of {step.name}")
        for step in FORMS["change"].steps
    ),
    *(
        pytest.param(FORMS["rule"], {**HINTS, "rule": step.name}, id=f"change of a programme: {step.name}")
        for step in FORMS["rule"].steps
    ),
    *(
        pytest.param(FORMS["wording"], {**HINTS, "kind": step.name}, id=f"own wording: {step.name}")
        for step in FORMS["wording"].steps
    ),
    *(
        pytest.param(FORMS["diploma"], {**HINTS, "deed": step.name}, id=f"diploma: {step.name}")
        for step in FORMS["diploma"].steps
    ),
    pytest.param(FORMS["presentation"], HINTS, id="presentation as adept"),
    pytest.param(FORMS["presentation"], {**HINTS, "role": "mentor", "idea": ""}, id="presentation as mentor"),
    pytest.param(FORMS["report"], HINTS, id="report as adept"),
    pytest.param(FORMS["report"], {**HINTS, "role": "mentor", "planned": "yes"}, id="report as mentor"),
]


def ways(form: Form) -> list[Hints]:
    """Return hints with which a form is opened, one for each way that it can go."""
    if form.single:
        named = {"change": "detail", "rule": "rule", "wording": "kind", "diploma": "deed"}[form.name]
        return [{**HINTS, named: step.name} for step in form.steps]
    return [{**HINTS, "role": "adept"}, {**HINTS, "role": "mentor", "partners": "7 Karin\n8 Per"}]


GOOD = (
    "Eva Lind",
    "eva@example.com",
    "070-123 45 67",
    "Nordbygg, Umeå",
    "Nordstiftelsen, info@nordstiftelsen.se",
    "Sara Berg, 070-174 06 09",
    "2027-01-15",
    "2027-12-17",
    "9999-12-31",
    "0001-01-01",
    "https://exempel.se/plan",
)


def opened(form: Form, hints: Hints = HINTS, **more: object) -> Dialog:
    """Return a dialog of a form as it is when it opens."""
    first = first_open(form, {}, hints)
    blank = Dialog(
        id=7,
        person_id=1,
        form=form.name,
        form_version=form.version,
        subject=0,
        state=DialogState.ACTIVE,
        step=first,
        opened_at=datetime(2026, 11, 21, 9, tzinfo=UTC),
        hints=hints,
    )
    return replace(blank, **more)  # type: ignore[arg-type]


def after(form: Form, dialog: Dialog, *said: Said) -> Dialog:
    """Return the draft after several things were said."""
    for one in said:
        _, dialog = advance(form, dialog, one)
    return dialog


def press(act: Act, index: int = 0) -> Pressed:
    return Pressed(act, index)


def fitting(form: Form, dialog: Dialog) -> list[Said]:
    """Return what answers the open question."""
    assert dialog.step is not None
    step = form.step(dialog.step)
    if step.many:
        return [press(Act.CHOOSE, 1), press(Act.DONE)]
    if step.options(dialog.answers, dialog.hints):
        return [press(Act.CHOOSE)]
    for text in GOOD:
        try:
            advance(form, dialog, Text(text))
        except ProgrammeError:
            continue
        return [Text(text)]
    raise AssertionError(f"nothing answers {form.name}-{step.name}")


def answered(form: Form, hints: Hints) -> Iterator[Dialog]:
    """Give the draft at every question in turn, and at last at the summary."""
    dialog = opened(form, hints)
    while dialog.step is not None:
        yield dialog
        dialog = after(form, dialog, *fitting(form, dialog))
    yield dialog


BEFORE = {
    "starts": "2027-01-15",
    "ends": "2027-12-17",
    "day": "2027-03-09",
    "preset": "leadership",
    "first-day": "2027-03-09",
}
"""Answers on which the options of later questions depend."""


def drafts_of(form: Form) -> Iterator[dict[str, Any]]:
    """Give what a dialog needs to stand at each question of a form, and at last at its summary."""
    for step in (*form.steps, *(() if form.sends_itself else (None,))):
        name = step.name if step else None
        theirs = dict.fromkeys(("detail", "rule", "deed"), name or form.steps[0].name)
        kind = theirs["rule"] if form.name == "wording" else "kick-off"
        hints = {
            **HINTS,
            "section": "idea",
            "kind": kind,
            "who": "Karin",
            "moved": "none",
            "what": "pair",
            "whose": "Lars",
            "one": "Karin",
            "two": "Per",
            "both": "Karin",
            **theirs,
        }
        yield {
            "form": form.name,
            "form_version": form.version,
            "step": name,
            "answers": BEFORE,
            "hints": hints,
        }
