"""An outage that leaves it open whether a message arrived: everybody ends up with their next question."""

from datetime import timedelta

import pytest

from programme.people import Role
from sandbox.botapi.faults import FaultKind
from tests.bot.twenty_people import sees
from tests.databases import on_sqlite
from tests.patience import PATIENCE, eventually
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
