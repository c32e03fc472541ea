"""What is typed below a newer question goes into no older form: each form, at each of its questions."""

import pytest
from sqlalchemy import insert, update

from programme.dialog import DialogState, Pressed
from programme.form import Form, Text
from programme.forms import FORMS
from programme.people import Actor
from programme.presses.press import Act, DialogPress
from programme.speech import Speech
from programme.usecases import answer
from programme.windows import QUESTIONS
from storage.tables import windows
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.programme.dialogs import BEFORE, drafts_of
from tests.rows import NOW, a_dialog, a_person

CHAT, WORDS = 5, "nja, vet inte"
SAID = (Text(WORDS), Pressed(Act.SKIP))
"""Words, and what they may stand for under the question."""


@on_sqlite
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_words_below_a_newer_question(uow: SqlUnitOfWork, form: Form) -> None:
    """Neither words nor what they would mean there; a button opens the form and has them, where it can hold them."""
    person = a_person(uow, CHAT)
    for place, message in (("dialog-1", 10), ("asked", 11)):
        uow.connection.execute(insert(windows).values(chat_id=CHAT, purpose=place, message_id=message))
    actor = Actor(person, NOW, message_id=12)
    for draft in drafts_of(form):
        for said in SAID if draft["step"] == form.steps[0].name else SAID[:1]:
            dialog = a_dialog(uow, person, **draft)
            uow.connection.execute(
                update(windows).where(windows.c.message_id == 10).values(purpose=f"dialog-{dialog.id}")
            )
            put = [one for one in answer.say(uow, actor, dialog, said, Text(WORDS)) if isinstance(one, Speech)]
            kept = uow.dialogs.get(dialog.id)
            assert kept is not None
            assert (kept.state, kept.answers, kept.step) == (DialogState.KEPT, BEFORE, draft["step"])
            presses = [one.press for row in put[-1].choices for one in row if isinstance(one.press, DialogPress)]
            belongs = [Act.BELONGS] if draft["step"] else []
            assert [one.act for one in presses] == [*belongs, Act.RESUME], "nothing is lost, and there is a way back"
            if draft["step"]:
                found = answer.belonging(uow, actor, presses[0])
                assert found is not None
                assert (found[0].step, found[1].text) == (draft["step"], WORDS)
            uow.dialogs.remove(dialog.id)


def test_each_question_counts(uow: SqlUnitOfWork) -> None:
    """Wherever a person is asked, the window is known as a question; what came after the words is not meant by them."""
    for chat, one in enumerate(QUESTIONS, 100):
        for purpose, message in (("dialog-1", 10), (f"{one}7", 12)):
            uow.connection.execute(insert(windows).values(chat_id=chat, purpose=purpose, message_id=message))
        assert uow.windows.asked_since(chat, "dialog-1", before=13), one
        assert not uow.windows.asked_since(chat, "dialog-1", before=12), one
