"""An outage that leaves it open whether a message arrived: everybody ends up with their next question."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from programme.people import Role
from sandbox.botapi.faults import FaultKind
from sandbox.phones.people import Phone
from storage.tables import outbox
from tests.bot.planted import OPERATOR
from tests.bot.twenty_people import sees
from tests.databases import on_sqlite
from tests.patience import PATIENCE, eventually
from tests.scenes.interview import open_card
from tests.world import World, heard, said

OUTAGES = (timedelta(seconds=10), timedelta(minutes=2), timedelta(hours=1))
STEPS = (
    ("Karin Åberg", "Vilken e-postadress"),
    ("karin@exempel.se", "Vilket telefonnummer"),
    ("070 123 45 67", "Var arbetar du"),
)
KINDS = (FaultKind.RESET_BEFORE, FaultKind.RESET_AFTER, FaultKind.STALLED, FaultKind.SWALLOWED)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("kind", KINDS)
@on_sqlite
async def test_everybody_ends_up_with_their_next_question(world: World, kind: FaultKind) -> None:
    """Ten seconds, two minutes, an hour without answers in the middle of a registration, one after another.

    What is lost is the answer to the edit before the question, and an edit that is repeated leaves no copy.
    """
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    for long, (words, question) in zip(OUTAGES, STEPS, strict=True):
        outage = world.server.faults.add(kind, times=None)
        karin.send(words)
        await one_more_lost(world)
        world.clock.turn(long)
        await one_more_lost(world)
        world.server.faults.remove(outage)
        await karin.wait_for(sees(question), timeout=PATIENCE)
        await world.rest()
        assert question in heard(karin).text
        assert sum(question in text for text in said(karin)) == 1


async def one_more_lost(world: World) -> None:
    """Wait until one more request has had no answer."""
    before = lost(world)
    await eventually(lambda: lost(world) > before)


def lost(world: World) -> int:
    """Return how many requests have had no answer."""
    return sum(one.status == 0 for one in world.server.requests)


NIGHT = timedelta(hours=7)  # longer than a message is tried


async def give_up(world: World, phone: Phone, kind: FaultKind, what: Callable[[], object]) -> None:
    """Let Telegram be away for longer than any message is tried, while something is said to somebody."""
    outage = world.server.faults.add(kind, chat_id=phone.chat_id, times=None)
    what()
    await one_more_lost(world)

    async def tried_or_given_up() -> bool:
        return lost(world) > before or await misses_something(world)

    while not await misses_something(world):  # the buttons taken away before the question are given up first
        before = lost(world)
        world.clock.turn(NIGHT)
        await eventually(tried_or_given_up)
    world.server.faults.remove(outage)
    await world.rest()


async def misses_something(world: World) -> bool:
    """Tell whether a message waits for somebody's next word."""
    return any(row["state"] == "missed" for row in await world.rows(outbox))


@pytest.mark.parametrize(("role", "kind"), [(Role.ADEPT, FaultKind.RESET_BEFORE), (Role.MENTOR, FaultKind.RESET_AFTER)])
async def test_what_was_given_up_comes_at_the_next_word(told: World, role: Role, kind: FaultKind) -> None:
    """Away for longer than six hours in the middle of a registration: Eva and the operator hear it.

    The word of the person is no answer to a question that they have hardly seen: it is asked again, and then answered.
    """
    programme = await told.add_programme()
    eva, karin = told.known("Eva Lind"), told.person("Karin Åberg")
    await told.start(karin, await told.token(programme, role))
    await told.press(karin, "Ja, det är okej, och jag har fyllt 18")
    await told.say(karin, "Karin Åberg")
    before = len(said(karin))
    await give_up(told, karin, kind, lambda: karin.send("karin@exempel.se"))
    assert "Ett meddelande gick inte att skicka" in said(told.server.people[OPERATOR])[-1]
    todo = (await told.say(eva, "/attgora")).text
    assert "Ett meddelande kom inte fram (1)\n• Karin Åberg, inget telefonnummer här än" in todo
    assert "Karin Åberg" in (await told.press(eva, "Karin Åberg")).text
    await told.say(karin, "Hallå?")
    new = said(karin)[before:]
    assert "Ditt svar kom innan min fråga hade hunnit fram" in new[-2]
    assert new[-1].startswith("Det jag skrev till dig ")
    assert "Vilket telefonnummer" in new[-1]
    assert "kom inte fram" not in (await told.say(eva, "/attgora")).text
    assert "Var arbetar du" in (await told.say(karin, "070 123 45 67")).text
    assert not await misses_something(told)


async def test_other_words_come_as_they_were_written(world: World) -> None:
    """A letter of Eva that was given up: the card marks it, and it comes before the answer to the next word."""
    programme = await world.add_programme()
    eva, petra = world.known("Eva Lind"), world.person("Petra Ek")
    await world.add_participant(petra, programme)
    await open_card(world, eva, "Petra Ek")
    await world.press(eva, "Skriv till Petra")
    await world.say(eva, "Kan vi höras på torsdag?")
    await give_up(world, petra, FaultKind.RESET_BEFORE, lambda: eva.press("Skicka"))
    assert any("Ditt brev till Petra kom inte fram" in text for text in said(eva))
    assert "Ett meddelande kom inte fram (1)\n• Petra Ek, ring 070" in (await world.say(eva, "/attgora")).text
    before = len(said(petra))
    await world.say(petra, "/jag")
    await world.say(petra, "/jag")
    new = said(petra)[before:]
    places = [
        [words in text for text in new] for words in ("Det jag skrev till dig ", "höras på torsdag", "Framsteg 2027")
    ]
    lead, letter, page = (found.index(True) for found in places)
    assert lead < letter < page
    assert [sum(found) for found in places[:2]] == [1, 1], "once is enough"
    await open_card(world, eva, "Petra Ek")
    assert "(kom inte fram)" not in heard(eva).text


async def test_a_question_waits_for_somebody_who_comes_back(world: World) -> None:
    """Whoever blocks the bot in the middle of a registration, and comes back, is asked again."""
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    karin.send("Karin Åberg")
    karin.block()
    await world.rest()
    assert "Vilken e-postadress" not in "".join(said(karin))
    karin.unblock()
    await world.rest()
    assert "Vilken e-postadress" in heard(karin).text
    assert "Vilket telefonnummer" in (await world.say(karin, "karin@exempel.se")).text
