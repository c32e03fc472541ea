"""A programme at a glance: the manager's numbers, and who may see them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.texts import Texts
from programme.fares import Fare
from programme.glance import Answered, Stage, Wait
from programme.pair import PairState
from programme.people import State
from programme.speech import Listing
from programme.usecases.desk import glance
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.documents.looked_at import text_of
from tests.languages import in_both_languages
from tests.scenes.bulk import NOW
from tests.scenes.grown import a_grown_programme
from tests.scenes.report import asked
from tests.scenes.sight import EVAS, set_up
from tests.scenes.sight import NOW as THEN
from tests.world import World, heard, said


async def test_a_manager_looks_at_the_programme(world: World) -> None:
    """The command shows how it goes, in both languages, and leads to the settings; nobody else learns of it."""
    scene = await asked(world)
    eva, karin = scene.eva, scene.karin
    await world.transcript(
        eva,
        [
            (
                "/program",
                ("Framsteg 2027", "Anmälda: 1 + 1", "Antagna: 1 + 1", "🟢 1 flyter på"),
            ),
            ("[Inställningar]", "Vad vill du ändra?"),
            ("/jag", "Du är programansvarig"),
            ("[Programmet Framsteg 2027]", "Anmälda: 1 + 1"),
        ],
    )
    await world.press(eva, "Bild till rapporten")
    assert (heard(eva).document_name or "").endswith(".png")
    assert (heard(eva).document or b"").startswith(b"\x89PNG")
    await world.press(eva, "En sida till styrelsen")
    assert (heard(eva).document_name or "").endswith(".pdf")
    assert "Framsteg 2027" in text_of(heard(eva).document or b"")
    await world.say(karin, "/program")
    assert "Anmälda" not in heard(karin).text
    assert "Det kommandot" in heard(karin).text


@on_sqlite
async def test_several_programmes_are_chosen_from(world: World) -> None:
    """A manager of two programmes sees one, and the other at a press; an empty one is shown as empty."""
    eva = world.person("Eva Lind", language="en")
    for name in ("Framsteg 2027", "Steget 2027"):
        await world.add_programme(name, eva)
    await world.say(eva, "/programme")
    await world.press(eva, "Framsteg 2027")
    await world.press(eva, "Steget 2027")
    told = said(eva)[-1]
    assert "Steget 2027" in told
    assert "Registered: 0 + 0" in told
    assert "Pairs" not in told


@on_sqlite
@in_both_languages
def test_a_year_fits_a_message(uow: SqlUnitOfWork, language: str) -> None:
    """In the middle of the year and after its end the whole text fits, and the end says so."""
    grown = a_grown_programme(uow, 40, share=5)
    words = Texts().words(language)
    for now in (NOW, NOW + timedelta(days=400)):
        found = glance.glance(uow, grown.manager, grown.programme, now)
        told = words("lines", {"lines": Listing(glance.told(found))})
        assert len(told) < 2000
        assert ("Här är hela året" in told or "the whole year" in told) is (now > NOW)


@on_sqlite
@pytest.mark.parametrize("eva", EVAS)
def test_a_bond_leaves_a_pair_out(uow: SqlUnitOfWork, eva: str) -> None:
    """What the table closes to a manager shows in no number either; a manager without a bond counts it."""
    stage = set_up(uow, PairState.ACTIVE, eva)  # type: ignore[arg-type]
    programme = uow.programmes.get(stage.ids["programme"][0])
    for pair in uow.pairs.in_programme(programme.id):
        for key in (pair.adept_id, pair.mentor_id):
            uow.memberships.save(replace(uow.memberships.get(key), state=State.COMPLETED))
    found = {name: glance.glance(uow, stage.people[name], programme, THEN) for name in ("Eva", "Bo")}
    assert found["Bo"].left_out == 0
    assert found["Bo"].pairs > 0
    assert found["Eva"].pairs == found["Eva"].held == found["Eva"].reports.given == 0
    assert found["Eva"].left_out == found["Bo"].pairs
    assert found["Eva"].stages[Stage.MET] == found["Eva"].stages[Stage.COMPLETED] == (0, 0)
    assert all(found["Bo"].stages[Stage.COMPLETED])
    assert found["Eva"].stages[Stage.REGISTERED] == found["Bo"].stages[Stage.REGISTERED]


@pytest.mark.parametrize(("people", "shown"), [(0, False), (4, False), (5, True)])
def test_answers_of_a_few_are_never_shown(people: int, shown: bool) -> None:
    """Four answers are no group, however many were asked."""
    assert Answered(120, people, people).is_shown is shown
    assert Answered(2, 3, 3).percent == 100
    assert Answered(0, 0, 0).percent == 0


@on_sqlite
async def test_the_programme_leads_on(world: World) -> None:
    """Under the numbers are the list, the people, the pairs and words to many, of this programme and no other."""
    scene = await asked(world)
    eva = scene.eva
    await world.add_programme("Steget 2027", eva)
    await world.say(eva, "/program")
    await world.press(eva, "Programmet Framsteg 2027")
    page = heard(eva).message_id
    for label, then in (
        ("Deltagare", "Deltagare i Framsteg 2027"),
        ("Mentorpar", "Mentorpar i Framsteg 2027"),
        ("Skriv till många", "Vad vill du skriva?"),
    ):
        eva.press(world.spoken(label), page)
        await world.rest()
        assert then in heard(eva).text
    await world.say(eva, "/avbryt")


@on_sqlite
def test_numbers_lead_to_those_they_are_about(uow: SqlUnitOfWork) -> None:
    """Adepts without a mentor and silent pairs have a button each, and only where there are any."""
    grown = a_grown_programme(uow, 40, share=5)
    found = glance.glance(uow, grown.manager, grown.programme, NOW)
    shown = {choice.label.key for row in glance._ways_on(found) for choice in row}
    assert ("button-without-mentor" in shown) == (Wait.MENTOR in found.waits)
    assert ("button-pairs-now" in shown) == bool(found.fares[Fare.NOW])
    assert {"button-without-mentor", "button-pairs-now"} & shown
    quiet = replace(found, waits={}, fares={})
    assert len(list(glance._ways_on(quiet))) == 2
