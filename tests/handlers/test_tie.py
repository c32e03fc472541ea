"""A tie to a partner, told on any day: a question to the managers, of which the partner learns nothing."""

from programme.presses.tie import DropTie, Kind, TellTie
from sandbox.phones.people import Phone
from storage import tables
from tests.languages import in_both_languages
from tests.scenes.report import under_way
from tests.world import World, heard, said


async def to_tie(world: World, phone: Phone, label: str) -> None:
    """Go from /me to the tie with the partner."""
    await world.say(phone, "/jag")
    await world.press(phone, label)


@in_both_languages
async def test_a_tie_is_a_question_to_the_manager(world: World) -> None:
    """Told in three taps, on the list with its reason; the partner's chat and pages are the same before and after."""
    scene = await under_way(world)
    karin, lars, eva, words = scene.karin, scene.lars, scene.eva, world.words
    my_page, heard_so_far = (await world.say(lars, "/jag")).text, said(lars)
    await to_tie(world, karin, "Koppling till Lars")
    assert words("Bara Eva läser det.") in heard(karin).text
    told = await world.press(karin, "Kund eller leverantör")
    assert words("Kund eller leverantör") in told.text
    await world.say(eva, "/attgora")
    assert words("En koppling, kan de fortsätta?") in heard(eva).text
    matter = await world.press(eva, "Karin och Lars")
    assert words("Lars vet inget om det.") in matter.text
    assert words("Kund eller leverantör") in matter.text
    assert words("ser inget hinder för att ni fortsätter") in (await world.press(eva, "Låt de två fortsätta?")).text
    await world.press(eva, "Ja, skicka")
    assert words("ser inget hinder för att ni fortsätter") in heard(karin).text
    await world.say(eva, "/attgora")
    assert words("En koppling, kan de fortsätta?") not in heard(eva).text
    assert said(lars) == heard_so_far
    assert (await world.say(lars, "/jag")).text == my_page, "nothing of it has come to the partner"
    world.check_nothing_was_wrong()


async def test_a_tie_changed_and_taken_back(world: World) -> None:
    """Another kind takes its place; taken back, neither the list nor the next match knows of it."""
    scene = await under_way(world)
    karin, eva = scene.karin, scene.eva
    await to_tie(world, karin, "Koppling till Lars")
    await world.press(karin, "Styrelse")
    again = await world.press(karin, "Konkurrenter")
    assert "till Lars: Konkurrenter." in again.text
    assert "Konkurrenter" not in again.labels
    (row,) = await world.rows(tables.ties)
    assert row["kind"] == "competitor"
    await world.say(eva, "/attgora")
    await world.press(eva, "Karin och Lars")
    ends = await world.press(eva, "Avsluta, och aldrig de två igen?")
    assert "Vill du avsluta" in ends.text
    await world.say(eva, "/attgora")
    await world.press(eva, "Karin och Lars", "Låt de två fortsätta?")
    await world.press(karin, "Ta tillbaka")
    back = await world.press(eva, "Ja, skicka")
    assert "Karin har tagit tillbaka det om en koppling till Lars." in back.text
    assert "redan avklarat" not in back.text
    assert await world.rows(tables.ties) == []
    assert [one for one in await world.rows(tables.due) if one["kind"] == "tie"] == []
    await scene.forge(karin, DropTie(scene.pair.id))
    await scene.forge(scene.eva, TellTie(scene.pair.id, Kind.FAMILY))
    assert await world.rows(tables.ties) == [], "who is in no pair tells of no tie"
