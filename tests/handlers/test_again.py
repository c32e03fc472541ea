"""The next round: it begins with the rules and texts of the last one, and its mentors are asked again, once."""

from programme.people import Role, State
from storage import tables
from tests.scenes.match import approve, karin_and_lars
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
