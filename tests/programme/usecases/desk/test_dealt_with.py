"""What a card tells of what managers have done: put off until when, last rung and talked with, and by whom."""

from datetime import timedelta

import pytest

from bot.clock import SystemClock
from bot.rendering import Renderer
from bot.texts import Texts
from programme.audit import Did
from programme.due import STANDING, DueKind
from programme.names import Name
from programme.people import Actor, Membership, Role, State
from programme.presses.matter import MatterKind, OpenMatter, UndoDeed
from programme.speech import Speech, Utterance
from programme.usecases.desk import matter, pair_card, people
from programme.usecases.desk.dealt_with import ABOUT
from programme.usecases.desk.todo import ABOUT_PAIRS
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, Scene, a_person, a_programme, a_scene

LATER = NOW + timedelta(days=7)


@pytest.fixture
def scene(uow: SqlUnitOfWork) -> Scene:
    """Two people, a week after their beginning; none of their meetings was reported."""
    programme, eva = a_programme(uow)
    return a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)


def read(said: list[Utterance]) -> str:
    """Return the words of the card."""
    renderer = Renderer(Texts(), SystemClock())
    speeches = [one for one in said if isinstance(one, Speech)]
    return "\n".join(line for one in speeches for line in renderer.paragraphs(one, "sv", spelled))


def spelled(name: Name) -> str:
    """Return a name as it is, where nobody is called alike."""
    return name.whole if name.in_full else name.called


def assistant_of(uow: SqlUnitOfWork, scene: Scene) -> Actor:
    """Let Bo help at the desk."""
    bo = a_person(uow, "Bo Ek", 7050)
    seat = Membership(0, bo.id, scene.adept.programme_id, Role.ASSISTANT, State.MANAGING, NOW)
    uow.memberships.add(seat)
    return Actor(bo, LATER)


def test_each_matter_has_its_word() -> None:
    """What is put off is named as the list names it."""
    assert set(ABOUT) == STANDING
    assert {kind: name for name, kinds in ABOUT_PAIRS.items() for kind in kinds}.items() <= ABOUT.items()


def test_an_assistant_rings_a_silent_pair(uow: SqlUnitOfWork, scene: Scene) -> None:
    """The matter is put off for a week, both cards say so and who rang, and taking it back takes all of it back."""
    bo, eva = assistant_of(uow, scene), Actor(scene.manager, LATER)
    for kind in (DueKind.SILENT, DueKind.DECISION):
        uow.dues.put(kind, scene.adept, NOW, NOW, pair=scene.pair)
    programme = uow.programmes.get(scene.adept.programme_id)
    key = OpenMatter(programme.id, MatterKind.SILENT, scene.pair.id)
    (opened,) = matter.open_matter(uow, bo, programme, key, in_place=False)
    assert isinstance(opened, Speech)
    labels = {one.label.key: one.press for row in opened.choices for one in row}
    assert {"button-rung-later", "button-put-off-matter"} <= set(labels)
    (rung,) = matter.settle(uow, bo, programme, labels["button-rung-later"], in_place=True)  # type: ignore[arg-type]
    for reader in (bo, eva):
        shown = read(pair_card.show(uow, reader, scene.pair))
        assert "Uppskjutet till" in shown
        assert "(Bo): inget möte" in shown
        assert "Senast ringt om Karin och Lars:" in shown
    assert [one.kind for one in uow.dues.of_pair(scene.pair.id) if one.put_off] == [DueKind.SILENT], "no other"
    assert isinstance(rung, Speech)
    undone = [one.press for row in rung.choices for one in row if isinstance(one.press, UndoDeed)]
    matter.undo_deed(uow, bo, programme, undone[0], in_place=True)
    shown = read(pair_card.show(uow, eva, scene.pair))
    assert "Uppskjutet" not in shown
    assert "Senast ringt" not in shown


def test_who_reads_of_a_talk(uow: SqlUnitOfWork, scene: Scene) -> None:
    """A manager reads of the newest talk or call, on the card of each and of the pair; an assistant of calls alone."""
    bo, eva = assistant_of(uow, scene), Actor(scene.manager, LATER)
    uow.audit.record(scene.manager, Did.RANG, scene.adept, NOW)
    assert "Senast ringt Karin:" in read(people.card(uow, bo, scene.adept))
    uow.audit.record(scene.manager, Did.TALKED, scene.adept, NOW + timedelta(days=1))
    for shown in (people.card(uow, eva, scene.adept), pair_card.show(uow, eva, scene.pair)):
        assert "Senaste samtalet med Karin:" in read(shown)
        assert "(Eva)" in read(shown)
        assert "Senast ringt" not in read(shown)
    assert "Senaste samtalet" not in read(people.card(uow, bo, scene.adept)), "a talk comes of an answer"
    assert "Senast" not in read(people.card(uow, eva, scene.mentor))


def test_what_is_put_off_is_seen_on_the_card(uow: SqlUnitOfWork, scene: Scene) -> None:
    """Matters of one day are one line; what has come back is not put off any more."""
    eva, back = Actor(scene.manager, LATER), LATER + timedelta(days=3)
    for kind in (DueKind.TALK, DueKind.LOW_REPORT, DueKind.UNREACHABLE):
        uow.dues.put(kind, scene.adept, back, LATER, put_off=True)
    uow.audit.record(scene.manager, Did.PUT_OFF, scene.adept, LATER)
    shown = read(people.card(uow, eva, scene.adept))
    assert shown.count("Uppskjutet till") == 1
    assert "(Eva): samtal, nås inte" in shown
    again = read(people.card(uow, Actor(scene.manager, back), scene.adept))
    assert "Uppskjutet" not in again
