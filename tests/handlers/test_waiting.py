"""Those who wait: for a mentor, for an adept, on hold, on the way in; all are on the manager's list with their day."""

from datetime import UTC, datetime, timedelta

from programme.pair import PairState
from programme.people import Role, State
from tests.languages import in_both_languages
from tests.scenes.interview import open_card, talk_with
from tests.scenes.match import approve, karin_and_lars
from tests.scenes.pair import put_together
from tests.world import World, heard, said

TUESDAY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


@in_both_languages
async def test_who_waits_for_a_match_is_on_the_list(database_url: str, language: str) -> None:
    """After the approval, and again after the mentor's no: who waits, since when, and a button that finds mentors."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva, _, lars, _ = await karin_and_lars(world)
        await world.transcript(
            eva,
            [
                (
                    "/attgora",
                    [
                        "De som väntar",
                        "• Karin Ek väntar på en mentor, sedan tisdag 2 februari",
                        "• Lars Holm är mentor utan adept, sedan tisdag 2 februari",
                    ],
                ),
                ("[Visa dem som väntar]", ["Väntar på en mentor (1)", "• Karin Ek, sedan tisdag 2 februari"]),
            ],
        )
        assert world.words("Inget väntar på dig just nu.") not in "".join(said(eva))
        await world.say(eva, "/attgora")
        await world.press(eva, "Hitta mentorer")
        await eva.wait_for(lambda one: world.words("Fråga Lars?") in one.labels)
        await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
        assert world.words("De som väntar") not in (await world.say(eva, "/attgora")).text
        await world.time_goes_by(2 * DAY)
        await world.press(lars, "Inte den här gången", "Ja, tacka nej")
        assert (
            world.words("• Karin Ek väntar på en mentor, sedan tisdag 2 februari")
            in (await world.say(eva, "/attgora")).text
        )
        world.check_nothing_was_wrong()


async def test_a_mentor_leaves_in_the_middle_of_the_year(database_url: str) -> None:
    """The adept who is left is the manager's matter at once, and then waits for a mentor since that day."""
    async with World(database_url, start=TUESDAY) as world:
        eva, _, lars, programme = await karin_and_lars(world)
        await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
        await world.say(lars, "/uppgifter")
        await world.press(lars, "Sluta i programmet?", "Ja, jag slutar")
        listed = (await world.say(eva, "/attgora")).text
        assert "Berätta för den som är kvar (1)" in listed
        assert "Karin Ek väntar på en mentor" not in listed, "she does not know it yet"
        await world.press(eva, "Karin och Lars", "Jag har berättat")
        await world.say(eva, "/attgora")
        await world.press(eva, "Karin Ek", "Väntar på ny matchning")
        listed = (await world.say(eva, "/attgora")).text
        assert "• Karin Ek väntar på en mentor, sedan tisdag 2 februari" in listed


async def test_an_idle_mentor_reads_what_is_so(database_url: str) -> None:
    """No adept is looked for: /me and the status say so, in March and in August; after the end nothing comes."""
    async with World(database_url, start=TUESDAY) as world:
        _, karin, lars, _ = await karin_and_lars(world)
        assert "Just nu har du ingen adept." in (await world.say(lars, "/jag")).text
        assert "letar" not in heard(lars).text
        assert "Eva letar efter någon" in (await world.say(karin, "/jag")).text


async def test_on_hold_until_a_day(database_url: str) -> None:
    """Whom the manager asks to wait comes back to the list on a day that both can see, and can be put off again."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _ = await talk_with(world)
        await world.press(eva, "Vänta", "Skicka det")
        assert "Under tiden skriver jag ungefär var tredje vecka." in heard(karin).text
        listed = (await world.say(eva, "/attgora")).text
        assert "• Karin Ek har du bett vänta. Jag tar upp det tisdag 23 februari" in listed
        await open_card(world, eva, "Karin Ek")
        assert "jag tar upp det tisdag 23 februari" in heard(eva).text
        await world.time_goes_by(21 * DAY)
        assert "Det dröjer fortfarande" in "".join(said(karin))
        await world.transcript(
            eva,
            [
                ("/attgora", ["Ta upp igen, du bad dem vänta (1)", "• Karin Ek, tisdag 23 februari"]),
                ("[Karin Ek]", "Ta upp igen, du bad dem vänta (1)"),
                ("[Öppna kortet]", "Karin Ek, adept"),
                ("[Ta upp det senare]", "Jag tar upp det igen tisdag 16 mars."),
                ("[Att göra]", "• Karin Ek har du bett vänta. Jag tar upp det tisdag 16 mars"),
            ],
        )
        await open_card(world, eva, "Karin Ek")
        await world.press(eva, "Godkänn", "Skicka det")
        assert "• Karin Ek väntar på en mentor" in (await world.say(eva, "/attgora")).text
        assert "bett vänta" not in heard(eva).text
        world.check_nothing_was_wrong()


async def test_after_the_talk(database_url: str) -> None:
    """Between the talk and the verdict both know by when it comes, and no old promise of a talk is left."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _ = await talk_with(world)
        mine = (await world.say(karin, "/jag")).text
        assert "Eva hör av sig efter ert samtal, senast tisdag 9 februari." in mine
        assert "om ett samtal" not in mine
        assert "• Karin Ek, adept, senast tisdag 9 februari" in (await world.say(eva, "/attgora")).text
        await world.time_goes_by(8 * DAY)
        assert (
            "Eva hade tänkt höra av sig efter ert samtal senast tisdag 9 februari."
            in (await world.say(karin, "/jag")).text
        )


@in_both_languages
async def test_who_stopped_on_the_way_in(database_url: str, language: str) -> None:
    """Two working days after the yes a kind word comes, once; the manager sees who stopped; then it is sent."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva = world.person("Eva Lind")
        programme = await world.add_programme("Framsteg 2027", eva)
        token = await world.token(programme, Role.ADEPT)
        karin, per = world.person("Karin Åberg"), world.person("Per Ek")
        await world.start(per, token)
        await world.start(karin, token)
        await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
        await world.say(karin, "Karin Åberg", "karin@exempel.se")
        await world.time_goes_by(2 * DAY)
        words = world.words
        reminder = words("Du har börjat på din anmälan till Framsteg 2027, och svaren ligger kvar.")
        assert not any(reminder in one for one in said(karin)), "two whole working days first"
        await world.time_goes_by(DAY)
        assert reminder in heard(karin).text
        await world.transcript(
            eva,
            [
                (
                    "/attgora",
                    [
                        "• Karin Åberg har börjat på sin anmälan men inte skickat den, sedan tisdag 2 februari",
                        "• En är inbjuden men har inte sagt ja än",
                        "Inget väntar på dig just nu.",
                    ],
                ),
                ("[Visa dem som väntar]", "Har inte skickat sin anmälan (1)"),
                ("[Karin Åberg]", "Håller på att fylla i sin anmälan."),
            ],
        )
        await world.press(karin, "Fortsätt")
        assert words("Vi fortsätter där du slutade.") in heard(karin).text
        await world.time_goes_by(20 * DAY)
        assert sum(reminder in one for one in said(karin)) == 1
        assert not any(reminder in one for one in said(per)), "who has not said yes is left in peace"
        world.check_nothing_was_wrong()


async def test_who_comes_back_is_no_stranger(database_url: str) -> None:
    """Somebody who withdrew and comes back is asked for a yes anew, and the housekeeping leaves their rows alone."""
    async with World(database_url, start=TUESDAY) as world:
        programme = await world.add_programme("Framsteg 2027", world.person("Eva Lind"))
        karin = world.person("Karin Ek")
        await world.add_participant(karin, programme, state=State.WITHDRAWN)
        await world.time_goes_by(40 * DAY)
        await world.start(karin, await world.token(programme, Role.ADEPT))
        await world.time_goes_by(DAY)
        assert "Du har börjat anmäla dig" in (await world.say(karin, "/jag")).text


async def test_the_page_of_a_big_programme(world: World) -> None:
    """Of many who wait the first are shown and the others counted, and the list takes one line for them."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    members = [await world.add_participant(world.person(f"Nr{one:02} Ek"), programme) for one in range(11)]
    await approve(world, *members)
    await world.transcript(
        eva,
        [
            ("/attgora", "• 11 väntar på en mentor, längst Nr00 Ek, sedan "),
            ("[Visa dem som väntar]", ["Väntar på en mentor (11)\n• Nr00 Ek, sedan ", "… och 3 till"]),
        ],
    )
