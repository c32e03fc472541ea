"""What somebody has begun to write goes with whom, or with what, it is about: for every form that there is.

Each draft is opened the way that it is opened in use, so that a form that says the wrong thing about itself is found
out. Beside the two whom it is all about there are two others, whose drafts must stay.
"""

from collections.abc import Iterator

import pytest
from sqlalchemy import func, select

from programme import windows
from programme.dialog import About, Dialog
from programme.forms import FORMS
from programme.speech import Speech
from programme.usecases.answer import FINISH
from programme.usecases.myself import privacy
from storage import tables
from storage.database import make_engine
from storage.outbox import Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import ADEPT, MANAGER, MENTOR, NOW, OPENINGS, Scene, a_programme, a_scene

EVERYTHING = ["dialogs", "windows", "outbox"]


@pytest.fixture
def uow(database_url: str) -> Iterator[SqlUnitOfWork]:
    """One transaction on a fresh database."""
    engine = make_engine(database_url)
    with engine.begin() as connection:
        yield SqlUnitOfWork(connection)
    engine.dispose()


@pytest.fixture
def scenes(uow: SqlUnitOfWork) -> tuple[Scene, Scene]:
    """Karin and Lars, whom it is all about, and Per and Sofia beside them."""
    programme, eva = a_programme(uow)
    beside = a_scene(uow, programme, eva, ("Per Öberg", "Sofia Dahl"), 0)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    ids = [key for one in (scene, beside) for key in one.kinds() if key]
    assert len(set(ids)) == len(ids) == 16
    return scene, beside


def opened(scene: Scene, form: str, who: str) -> Dialog:
    """Open a draft, and let its question be on its way and stand in the chat."""
    uow, actor = scene.uow, scene.actor(who)
    before = {one.id for one in uow.dialogs.of_person(actor.person.id)}
    for said in OPENINGS[form][who](scene, actor):
        if isinstance(said, Speech) and said.window is not None:
            chat, purpose = actor.person.telegram_id or 0, said.window.purpose
            row = Outgoing(chat, "answer", Kind.SAY, {"text": repr(said)}, "c", actor.person.id, purpose)
            uow.outbox.add(row, now=NOW, claimed_by="me", lease_until=NOW)
            uow.outbox.place(chat, purpose, 7)
    (draft,) = [one for one in uow.dialogs.of_person(actor.person.id) if one.id not in before]
    assert draft.form == form
    return draft


def left_of(uow: SqlUnitOfWork, draft: Dialog) -> list[str]:
    """Return the tables that still hold something of a draft."""
    purpose = windows.dialog(draft.id)
    there = {
        "dialogs": tables.dialogs.c.id == draft.id,
        "windows": tables.windows.c.purpose == purpose,
        "outbox": tables.outbox.c.purpose == purpose,
    }
    return [name for name, row in there.items() if uow.connection.execute(select(func.count()).where(row)).scalar_one()]


def test_every_form_is_tried_here() -> None:
    """A new form says above how it is opened and by whom, and elsewhere what happens when it is sent."""
    assert set(OPENINGS) == set(FORMS) == set(FINISH)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_about_what_it_says(scenes: tuple[Scene, Scene], form: str) -> None:
    """The subject of a draft is the id of what its form is said to be about."""
    for who in OPENINGS[form]:
        draft = opened(scenes[0], form, who)
        assert scenes[0].kinds()[draft.subject][0] is FORMS[form].about


@pytest.mark.parametrize("form", FORMS)
def test_nothing_about_somebody_who_is_deleted_is_left(scenes: tuple[Scene, Scene], form: str) -> None:
    """Whoever writes it, a draft goes with everybody whom it is about, and with what shows it; those of others stay."""
    scene, beside = scenes
    for who in OPENINGS[form]:
        for gone in (ADEPT, MENTOR):
            with scene.uow.connection.begin_nested() as tried:
                draft = opened(scene, form, who)
                theirs = [] if FORMS[form].about is About.NOTHING else [opened(beside, form, who)]
                membership = scene.adept if gone == ADEPT else scene.mentor
                privacy.delete(scene.uow, scene.actor(MANAGER), membership, sure=True)
                goes = gone == who or gone in scene.kinds()[draft.subject][1]
                assert (who, gone, left_of(scene.uow, draft)) == (who, gone, [] if goes else EVERYTHING)
                assert [left_of(scene.uow, one) for one in theirs] == [EVERYTHING] * len(theirs)
                tried.rollback()
