"""The next round: it begins with the rules and texts of the last one, and its mentors are asked again, once."""

from datetime import timedelta

from programme.people import Role, State
from storage import tables
from tests.scenes.match import approve, karin_and_lars, match
from tests.scenes.next_round import next_round
from tests.world import World, heard


async def test_mentors_are_asked_again(world: World) -> None:
    """Rules come along; a mentor says yes with the old answers filled in, another no; nobody is asked twice."""
    eva, _, lars, programme = await karin_and_lars(world)
    maja, gone = world.person("Maja Berg"), world.person("Nils Gran")
    await approve(world, await world.add_participant(maja, programme, Role.MENTOR))
    await world.add_participant(gone, programme, Role.MENTOR, state=State.WITHDRAWN)
    await next_round(world)
    after = (await world.rows(tables.programmes))[-1]
    assert (after["name"], after["most_adepts"], after["organisation"]) == ("Framsteg 2028", 2, "Nordstiftelsen")
    sure = await world.press(eva, "Fråga mentorerna från Framsteg 2027?")
    assert "2 mentorer från Framsteg 2027" in sure.text
    told = await world.press(eva, "Ja, fråga 2 mentorer")
    assert "Nu har jag frågat 2 mentorer från Framsteg 2027." in told.text
    assert not gone.messages
    assert "Eva startar en ny omgång, Framsteg 2028" in heard(lars).text
    assert "läser det du svarar" in heard(lars).text
    filled = await world.press(lars, "Ja, det är okej, och jag har fyllt 18")
    assert "Dina svar från förra gången är ifyllda." in filled.text
    await world.press(maja, "Nej tack")
    again = await world.press(eva, "Fråga mentorerna från Framsteg 2027?")
    assert "Det finns ingen mentor från Framsteg 2027 att fråga." in again.text
    states = {one["state"] for one in await world.rows(tables.memberships) if one["programme_id"] == after["id"]}
    assert states == {State.MANAGING, State.REGISTERING, State.WITHDRAWN}


async def test_an_adept_chooses_the_next_round(world: World) -> None:
    """A mentor has declined: the adept hears the choice, is looked for no more, and is named in the next round."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    await world.press(lars, "Inte den här gången", "Ja, tacka nej")
    await world.time_goes_by(timedelta(days=8))
    assert "Vill du hellre vara med i nästa omgång, eller sluta" in heard(karin).text
    thanks = await world.press(karin, "Vara med i nästa omgång")
    assert "Då letar vi inte efter någon mentor till dig i den här omgången av Framsteg 2027" in thanks.text
    assert "Karin Ek" not in (await world.say(eva, "/attgora")).labels
    await world.press(karin, "Ta emot förslag igen")
    await next_round(world)
    asked = "Fråga mentorerna från Framsteg 2027?"
    assert "nästa omgång" not in (await world.press(eva, asked)).text, "a change of mind"
    await world.press(karin, "Vara med i nästa omgång")
    assert "En adept vill gärna vara med i nästa omgång: Karin Ek" in (await world.press(eva, asked)).text
