"""Who may see what: every form that is sent and every wait that falls due tells nobody more than they may know.

All that would be told to anybody is searched for words about Karin and Lars that stand nowhere else. What is pressed
and written is tried in `tests/handlers/test_access.py`, with the same words and by the same table.
"""

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest

from programme.access import SEES, Fact, Relation
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.forms import FORMS
from programme.news import Urgent
from programme.pair import PairState
from programme.presses.press import DialogPress
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.surveys import FORMS_ASKED
from programme.usecases import waits
from programme.usecases.answer import FINISH
from programme.usecases.myself.personal_copy import stored_about
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import DATABASES
from tests.scenes.sight import EVAS, NOW, SENT, Stage, betrayed, relations, set_up

BY_MANAGERS = {
    *("setup", "rule", "wording", "registration", "reply", "interview", "decision", "note", "outside", "seek"),
    *("announcement", "absence", "presentation", "pause", "point", "joint"),
    *("diploma", "gathering", "gathering-change", "ending-words", "leaving-words"),
    "goodbye",  # which the other reads with the thanks, if both have written (`test_goodbye`)
    *("plan", "plan-link", "plan-comment"),  # no manager reads them (`test_plan`)
    *(one.name for one in FORMS_ASKED if one.name not in SENT),  # to the managers' cards alone
}
"""Forms that are not sent here: what the manager writes, what others than the sender never hear of, a pause, whose
sender has read what the partner hears, and what three hear (`test_joint`)."""

Tried = tuple[list[Utterance], PairState | None]


def tried(stage: Stage, work: Callable[..., list[Utterance]], *args: object) -> Tried:
    """Do something, return what would be told and the state of the pair after it, and take it back."""
    savepoint = stage.uow.connection.begin_nested()
    try:
        told = work(*args)
        pair = stage.uow.pairs.find(stage.ids["pair"][0])
        return told, pair.state if pair and pair.state is not PairState.ENDED else None
    except ProgrammeError:
        return [], None
    finally:
        savepoint.rollback()


def buttons(speech: Speech) -> list[Choice]:
    """Return the buttons of a message, without the options of the listener's own question."""
    return [one for row in speech.choices for one in row if not isinstance(one.press, DialogPress)]


def everything_told(stage: Stage) -> Iterator[tuple[str, Tried]]:
    """Yield what is told when Karin sends each form, and when each wait falls due."""
    uow = stage.uow
    for form, dialog in stage.dialogs.items():
        yield f"Karin sends {form}", tried(stage, FINISH[form], uow, stage.actor("Karin"), dialog)
    for kind in waits.ACTS:
        subject = stage.ids["pair"][0] if uow.dues.waiting(kind, stage.ids["pair"][0]) else stage.ids["membership"][0]
        due = Due(0, kind, subject, stage.ids["programme"][0], stage.people["Karin"].id, NOW, NOW)
        yield f"time: {kind}", tried(stage, waits.act, uow, due, NOW)


@pytest.mark.parametrize(("database_kind", "eva"), list(zip(DATABASES, EVAS, strict=True)), indirect=["database_kind"])
def test_nothing_is_told_to_whom_it_was_not_meant(uow: SqlUnitOfWork, eva: Relation) -> None:
    """In each state of a pair everybody is told only what the table allows."""
    shown: dict[Relation, set[Fact]] = {one: set() for one in Relation}
    for state in (PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.FIT_ASKED, PairState.ACTIVE):
        savepoint = uow.connection.begin_nested()
        stage = set_up(uow, state, eva)
        names = {person.id: name for name, person in stage.people.items()}
        for what, (told, then) in everything_told(stage):
            table = relations(then or state, eva)  # a yes of both changes who they are to each other
            for speech in told:
                if not isinstance(speech, Speech):
                    continue
                listener = names[speech.to]
                for about, fact in betrayed((speech.text, buttons(speech))):
                    seen = [table[listener, one] for one in (("Karin", "Lars") if about == "both" else (about,))]
                    if Relation.SELF in seen:
                        continue
                    assert all(fact in SEES[one] for one in seen), (state, what, listener, about, fact)
                    shown[seen[0]].add(fact)
        for name in ("Karin", "Lars"):
            for about, fact in betrayed(stored_about(uow, stage.people[name].id, NOW, ZoneInfo("UTC"))):
                one = Relation.SELF if about == "both" else relations(state, eva)[name, about]
                assert fact in SEES[one], ("the copy", name, about, fact)
        savepoint.rollback()
    assert shown[Relation.MANAGER] >= {Fact.LETTERS}, "the search finds what there is"
    assert shown[Relation.PARTNER] >= {Fact.NAME}


def test_managers_hear_at_once_only_what_the_table_has(uow: SqlUnitOfWork) -> None:
    """Whatever Karin sends and whatever falls due: a manager without a part in it gets urgent news, or none."""
    heard: set[str] = set()
    for state in (PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.FIT_ASKED, PairState.ACTIVE):
        savepoint = uow.connection.begin_nested()
        stage = set_up(uow, state, Relation.MANAGER_AND_BOSS)
        managers = {stage.people[name].id for name in ("Eva", "Bo", "Ylva")}
        for what, (told, _) in everything_told(stage):
            for speech in told:
                if isinstance(speech, Speech) and speech.to in managers:
                    text = speech.text[0].args.get("text")
                    assert isinstance(text, Phrase), (what, speech.text[0].key)
                    assert (speech.text[0].key, text.key) in {("urgent-news", one.value) for one in Urgent}, what
                    heard.add(text.key)
        savepoint.rollback()
    assert heard == {Urgent.CONCERN, Urgent.LETTER, Urgent.UNSAFE}, (
        "the search finds what there is; a move is in its own story"
    )


def test_every_form_that_is_sent_is_tried_or_left_out_by_name() -> None:
    """A new form is sent in the scene above, or is said to tell nobody but its sender and the managers' own desk."""
    assert set(SENT) | BY_MANAGERS == set(FORMS)
    assert set(waits.ACTS) <= set(DueKind)
