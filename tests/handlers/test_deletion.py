"""Somebody wants to be deleted: a week to think, taken back by a press or by a word, and done by itself."""

from datetime import datetime, timedelta

import pytest

from programme.pair import PairState
from programme.people import Role
from storage import tables
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.pair import a_pair
from tests.scenes.report import TUESDAY, WEDNESDAY, under_way
from tests.world import World, heard

WHEN = "onsdag 10 mars kl. 09.00"


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


@in_both_languages
async def test_a_week_later_it_is_done_by_itself(world: World) -> None:
    """The day and hour are said; the partner hears it then and not why, the manager by the digest, without a name."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    asked = await world.say(karin, "Radera mig!")
    for part in ("Det sker av sig självt", "Det här raderas: anmälan", "siffror utan namn", "Lars får veta det först"):
        assert world.words(part) in asked.text, part
    before = lars.messages
    told = await world.press(karin, "Ja, radera allt om mig")
    assert told.text.split("</b>")[0] in (await world.say(karin, "/jag")).text
    await world.say(eva, "/attgöra")
    assert world.words("raderas av sig självt") in heard(eva).text
    await world.time_goes_by(timedelta(days=6, hours=20))
    assert "Karin" in "".join((await world.everything_stored())["people"])
    assert lars.messages == before, "nobody hears of a wish that can be taken back"
    await world.time_goes_by(timedelta(days=1, hours=8))
    assert world.words("Det som fanns sparat om dig är nu raderat.") in heard(karin).text
    assert world.words("Karin är inte längre med i Framsteg 2027") in heard(lars).text
    digest = await next_digest(world, eva)
    assert "En person är raderad, efter en önskan" in digest
    assert "Lars Holm" in digest
    stored = await world.everything_stored()
    for mark in ("Karin", "karin@", str(karin.user.id)):
        assert {name for name, rows in stored.items() if mark in "".join(rows)} == set(), mark


@in_both_languages
async def test_what_becomes_of_a_meeting_that_is_booked(world: World) -> None:
    """Before it is asked and on each page after, a meeting before that day stands, and one after it falls away.

    Once it is taken back both stand, and Karin reads so: she has read that one of them would not take place.
    """
    two = await under_way(world)
    for starts_at, comes in (
        (TUESDAY + timedelta(days=3), "är kvar tills någon av er ändrar det."),
        (WEDNESDAY, "blir inte av, eftersom dina uppgifter är raderade då."),
    ):
        await two.plan(starts_at)
        pages = [await world.say(two.karin, "/radera"), await world.press(two.karin, "Ja, radera allt om mig")]
        pages += [await world.say(two.karin, "/jag"), await world.say(two.karin, "/uppgifter")]
        assert [world.words(comes) in one.text for one in pages] == [True] * 4, [one.text for one in pages]
        kept = await world.press(two.karin, "Ångra, behåll mina uppgifter")
        assert world.words("är kvar tills någon av er ändrar det.") in kept.text


async def test_it_is_taken_back_by_a_press_or_by_a_word(world: World) -> None:
    """Until then one press is enough, on each page that says it, or a word; a second press does no harm."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Åberg")
    await world.add_participant(karin, programme)
    await world.transcript(
        karin,
        [
            ("/radera", "Vill du att allt om dig raderas?"),
            ("[Ja, radera allt om mig]", f"Allt om dig raderas {WHEN}."),
            ("glöm mig", f"Allt om dig raderas {WHEN}."),
            ("nej vänta, ångra", f"Allt om dig raderas {WHEN}."),
            ("/uppgifter", [f"Allt om dig raderas {WHEN}.", "Dina uppgifter"]),
            ("Nej, radera inte!", "Då ligger allt kvar."),
            ("/jag", "Du är anmäld till Framsteg 2027 som adept."),
            ("/forget", "Vill du att allt om dig raderas?"),
            ("[Ja, radera allt om mig]", f"Allt om dig raderas {WHEN}."),
            ("/jag", f"Allt om dig raderas {WHEN}."),
            ("[Ångra, behåll mina uppgifter]", "Då ligger allt kvar."),
            ("ångra", "Det du skriver här läser bara boten."),
        ],
    )
    assert [one for one in await world.rows(tables.due) if one["kind"] == "deletion"] == []
    assert "Vill bli raderade" not in (await world.say(eva, "/attgöra")).text
    await world.time_goes_by(timedelta(days=9))
    assert (await world.say(karin, "/jag")).text.startswith("Du är anmäld")


async def test_who_blocks_the_bot_meanwhile_is_deleted_all_the_same(world: World) -> None:
    """The wish holds in two programmes, for an account that is blocked, and in a registration that was taken back."""
    first, second = await world.add_programme(), await world.add_programme("Kliv 2027")
    karin = world.person("Karin Åberg")
    await world.add_participant(karin, first)
    await world.add_participant(karin, second, Role.MENTOR)
    await world.say(karin, "ta bort mig")
    await world.press(karin, "Ja, radera allt om mig")
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ta tillbaka min anmälan till Framsteg 2027?", "Ja, ta tillbaka den")
    karin.block()
    await world.rest()
    await world.time_goes_by(timedelta(days=9))
    assert [one["role"] for one in await world.rows(tables.memberships)] == ["manager", "manager"]
    stored = await world.everything_stored()
    assert {name for name, rows in stored.items() if "Åberg" in "".join(rows)} == set()
    karin.unblock()
    await world.rest()
    assert "Vad vill du anmäla dig som?" in (await world.start(karin, await world.token(first))).text


async def test_a_manager_hands_over_first(world: World) -> None:
    """No deletion leaves a programme without its manager, whether they asked before or after they became one."""
    programme = await world.add_programme()
    eva = world.known("Eva Lind")
    assert "Vi som håller i programmet" in (await world.say(eva, "radera mig")).labels
    await world.add_participant(eva, await world.add_programme("Kliv 2027", world.person("Bo Ek")), Role.MENTOR)
    assert "Du är programansvarig för Framsteg 2027" in (await world.say(eva, "/radera")).text
    assert programme.id in {one["programme_id"] for one in await world.rows(tables.memberships)}
