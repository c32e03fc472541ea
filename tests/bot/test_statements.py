"""The number of statements and units of work that an update costs, so that one more is a decision and no accident."""

from collections import defaultdict
from collections.abc import Awaitable
from threading import get_ident

from sqlalchemy import event

from programme.people import Role
from tests.world import World

UNITS = ("INSERT INTO handled_updates", "UPDATE outbox SET attempts=", "UPDATE outbox SET payload=")
"""How the units begin that serve an update: the edge's, a look-up, a note. Jobs may run beside them."""


async def cost(world: World, done: Awaitable[object]) -> tuple[int, int]:
    """Do something; return how many statements in how many units of work served it."""
    assert world.bot is not None
    engine = world.bot.database.engine
    running: defaultdict[int, list[str]] = defaultdict(list)  # by thread
    units: list[list[str]] = []

    def ran(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        if not statement.startswith("BEGIN"):
            running[get_ident()].append(statement)

    def committed(_connection: object) -> None:
        units.append(running.pop(get_ident(), []))

    event.listen(engine, "before_cursor_execute", ran)
    event.listen(engine, "commit", committed)
    await done
    event.remove(engine, "before_cursor_execute", ran)
    event.remove(engine, "commit", committed)
    served = [unit for unit in units if unit and unit[0].startswith(UNITS)]
    return sum(len(unit) for unit in served), len(served)


async def test_an_update_asks_little(world: World) -> None:
    """A text that answers a question, a press, and /me: what each may cost at most, with the messages that come of it.

    A text takes the buttons of its question away and puts the next question; a press changes the question in its
    place; /me is one message.
    """
    eva, karin = world.person("Eva Lind"), world.person("Karin Åberg")
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.start(karin, await world.token(programme, Role.ADEPT))
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    assert await cost(world, world.say(karin, "Karin Åberg")) == (10, 2)
    await world.say(karin, "karin@exempel.se", "070 123 45 67", "Nordbygg, Umeå")
    assert await cost(world, world.press(karin, "svenska")) == (7, 2)
    await world.press(karin, "Klar →")
    assert await cost(world, world.say(karin, "/me")) == (13, 2)  # one for what is owed
