"""A wish to be deleted, to stop or to take something back is heard at each question and summary of each form."""

import pytest

from bot.texts import Texts
from handlers.free_text import said
from handlers.request import House, Incoming, Request, What
from programme.dialog import Dialog, DialogState
from programme.form import Form
from programme.forms import FORMS
from programme.people import Actor, Role, State
from programme.speech import Speech, Utterance
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.programme.dialogs import BEFORE, drafts_of
from tests.rows import NOW, a_dialog, a_membership, a_person, a_programme

TEXTS = Texts()
HOUSE = House("bot", TEXTS.languages, "Europe/Stockholm", lambda language: TEXTS.words(language, NOW))


def heard(uow: SqlUnitOfWork, actor: Actor, text: str) -> tuple[list[Utterance], list[str]]:
    """Return what answers a text, and what it was taken for beside that: a command, or a kind of press."""
    found: list[str] = []

    def note(meant: str) -> list[Utterance]:
        found.append(meant)
        return []

    incoming = Incoming(What.TEXT, 5, 5, message_id=12, text=text)
    request = Request(incoming, actor, HOUSE)
    told = said(request, uow, lambda one: note(type(one).__name__), note)
    for one in (one for one in told if isinstance(one, Speech)):
        for phrase in (*one.text, *(choice.label for row in one.choices for choice in row)):
            TEXTS.render(phrase, actor.person.language, NOW)  # what is missing in a text is a fault
    return told, found


def still(uow: SqlUnitOfWork, dialog: Dialog) -> Dialog:
    """Return a dialog as it stands now."""
    found = uow.dialogs.get(dialog.id)
    assert found is not None
    return found


@on_sqlite
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_wish_at_every_question(uow: SqlUnitOfWork, form: Form) -> None:
    """The page that asks comes; the form waits behind it, with the words where they might be an answer."""
    programme = a_programme(uow)
    a_membership(uow, a_person(uow, 6), programme, Role.MANAGER, State.REGISTERED)
    person = a_person(uow, 5)
    a_membership(uow, person, programme, registered_at=NOW, consented_at=NOW)
    drafts = list(drafts_of(form))
    for text, meant in (("radera mig", "forget"), ("jag vill sluta", "Withdraw"), ("I want to stop", "Withdraw")):
        for draft in drafts if text != "I want to stop" else drafts[-1:]:
            dialog = a_dialog(uow, person, **draft)
            assert heard(uow, Actor(person, NOW, message_id=12), text)[1] == [meant], (text, draft["step"])
            kept = still(uow, dialog)
            takes_words = draft["step"] is not None and form.step(draft["step"]).takes_words
            assert (kept.answers, kept.step) == (BEFORE, draft["step"])
            assert kept.state is (DialogState.KEPT if takes_words else DialogState.ACTIVE)
            assert kept.said_text == (text if takes_words else None), "the words are not lost"
            uow.dialogs.remove(dialog.id)


@on_sqlite
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_regret_at_every_question(uow: SqlUnitOfWork, form: Form) -> None:
    """What is to be taken back is asked, and goes into no form unasked; a deletion is taken back at once."""
    programme = a_programme(uow)
    a_membership(uow, a_person(uow, 6), programme, Role.MANAGER, State.REGISTERED)
    person = a_person(uow, 5)
    a_membership(uow, person, programme, registered_at=NOW, consented_at=NOW)
    going = a_person(uow, 7, deletion_asked_at=NOW)
    a_membership(uow, going, programme, registered_at=NOW, consented_at=NOW)
    for draft in drafts_of(form):
        dialog = a_dialog(uow, person, **draft)
        told, _ = heard(uow, Actor(person, NOW, message_id=12), "ångra")
        kept = still(uow, dialog)
        assert (kept.step, kept.state) == (draft["step"], DialogState.ACTIVE)
        assert "ångra" not in str(kept.answers)
        assert any(isinstance(one, Speech) for one in told)
        uow.dialogs.remove(dialog.id)
        for text in ("nej vänta, ångra", "ångra!"):
            dialog = a_dialog(uow, going, **draft)
            told, _ = heard(uow, Actor(uow.people.get(going.id), NOW, message_id=12), text)
            assert "ångra" not in str(still(uow, dialog).answers), (text, draft["step"])
            uow.dialogs.remove(dialog.id)
        assert uow.people.get(going.id).deletion_asked_at is None, "the word that was promised"
        uow.people.save(going)
