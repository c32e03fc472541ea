"""Somebody sets the machine's clock while people talk with the bot: everybody is answered all the same."""

from datetime import timedelta

from bot.clock import SystemClock
from bot.faults import AT_MOST_EVERY, Faults
from bot.pacer import BURST
from bot.rendering import Renderer
from bot.texts import Texts
from programme.people import Role
from sandbox.rehearsal.clock import ClockSetByHand
from storage.tables import outbox
from tests.databases import on_sqlite
from tests.quick_clock import PatientClock
from tests.world import World, heard

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SETTINGS = (-DAY, -HOUR, HOUR, 2 * DAY)
STEPS = (
    ("Karin Åberg", "e-postadress"),
    ("karin@exempel.se", "telefonnummer"),
    ("070 123 45 67", "Var arbetar du"),
    ("Nordbygg, Umeå", "Vilka språk"),
)


@on_sqlite
async def test_a_clock_that_is_set_while_people_talk(world: World) -> None:
    """A day back, an hour back, an hour on, two days on, in the middle of a registration: each answer comes at once.

    A pause until the clock has caught up would take real minutes, and the test its patience.
    """
    programme = await world.add_programme()
    karin = world.person("Karin Åberg")
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    for by, (said, wanted) in zip(SETTINGS, STEPS, strict=True):
        for _ in range(BURST):  # the pace of this chat is in debt when the clock is set
            karin.send("/me")
        await world.rest()
        world.machine.by += by
        began = world.clock.elapsed()
        assert wanted in (await world.say(karin, said)).text
        assert world.clock.elapsed() - began < timedelta(seconds=5)
        await world.time_goes_by(timedelta(seconds=5))
    assert {row["state"] for row in await world.rows(outbox)} == {"sent"}
    assert "Vilka språk" in heard(karin).text


def test_the_operator_is_told_after_a_clock_was_set_back() -> None:
    """A fault that was reported just before the clock was set back is reported again a minute later, not a day."""
    right = PatientClock()
    machine = ClockSetByHand(right)
    faults = Faults(Renderer(Texts(), SystemClock()), machine, 99, "sv")
    assert len(faults.rows("1", "bug")) == 1
    machine.by = -DAY
    assert faults.rows("2", "bug") == []
    right.turn(AT_MOST_EVERY)
    assert len(faults.rows("3", "bug")) == 1
