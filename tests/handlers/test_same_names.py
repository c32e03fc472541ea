"""Two people of one first name, on everybody's screen: nobody has to ask which Lars, or which Anna."""

import pytest
from sqlalchemy import select

from handlers.callbacks import encode
from programme.presses.interview import OpenInterview
from programme.presses.letter import WriteTo
from programme.presses.note import WriteNote
from programme.presses.people import OpenCard
from storage import tables
from storage.people import PeopleRows
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.first_meeting import TUESDAY
from tests.scenes.same_names import DAY, Namesakes, bare, namesakes, words_to
from tests.world import World, heard, said

LARS, ANNA = ("Holm", "Dahl"), ("Ek", "Sund")


@pytest.fixture
def start() -> object:
    """The world begins on a Tuesday."""
    return TUESDAY


async def test_on_every_screen(world: World) -> None:
    """The manager can tell both the Larses and the Annas apart, the mentor his two Annas; an Anna needs only "Lars"."""
    four = await namesakes(world)
    eva, holm, annas = four.eva, four.holm, four.annas
    await four.ask(0)
    assert "Vill du träffa Anna, helt förutsättningslöst?" in heard(holm).text, "no other Anna that he could mean"
    await world.press(holm, "Ja, jag vill gärna träffa Anna")
    await world.press(annas[0], "Det låter bra")
    two_annas = len(world.server.requests)
    await four.ask(1)
    assert "Vill du träffa Anna S, helt förutsättningslöst?" in heard(holm).text
    await world.press(holm, "Ja, jag vill gärna träffa Anna S")
    await world.press(annas[1], "Det låter bra")
    for number, anna in enumerate(annas):
        await world.press(anna, "Vi har bokat en tid")
        await world.say(anna, "4 februari", f"1{number}.30")
        await world.say(anna, "Kafé Bryggan")
        await world.press(anna, "Spara mötet")
    await world.say(holm, "/jag", "/skaver")
    await world.say(holm, "/avbryt")
    await world.time_goes_by(3 * DAY)
    for phone in (holm, *annas):
        await world.say(phone, "/jag")
    await world.say(eva, "/attgora", "/deltagare")
    for number in (0, 1):
        await four.open_pair(number)
    for one in (*four.adepts, *four.mentors):
        for press in (OpenCard(one.id), OpenInterview(one.id), WriteNote(one.id), WriteTo(one.id)):
            world.forge(eva, encode(press))
            await world.rest()
            await world.say(eva, "/avbryt")
    await world.say(annas[0], "/skriv", "Kan vi ses?")
    await world.press(annas[0], "Skicka")
    await world.say(eva, "/attgora", "/nymatchning")
    assert bare("Lars", LARS, words_to(eva, world)) == []
    assert bare("Anna", ANNA, words_to(eva, world)) == []
    assert bare("Anna", ANNA, words_to(holm, world, two_annas)) == []
    for anna in annas:
        told = words_to(anna, world)
        assert bare("Lars", LARS, told), "there is one Lars for her"
        assert not [one for one in told if "Lars H" in one.replace("Lars Holm", "")]
        assert bare("Anna", ANNA, told), "and she is just Anna to herself"
    assert "Anna E" in " ".join(said(holm))


async def test_who_has_not_been_heard_of_makes_no_name_longer(world: World) -> None:
    """An adept's circle is her manager, and a mentor only from the moment on when she hears of him."""
    four = await namesakes(world)
    await four.ask(0, four.mentors[1])
    assert await known_to(four, 0) == {"Eva Lind"}
    await world.press(four.dahl, "Ja, jag vill gärna träffa Anna")
    assert await known_to(four, 0) == {"Eva Lind", "Lars Dahl"}


async def known_to(four: Namesakes, number: int) -> set[str]:
    """Return the whole names of those whom an Anna can mean."""
    person_id = four.adepts[number].person_id

    def known(uow: SqlUnitOfWork) -> set[str]:
        everybody = [one.first_name for one in PeopleRows(uow.connection).all(select(tables.people))]
        return {one.whole for one in uow.people.known_to(person_id, everybody)}

    return await four.world.run(known)
