"""The bot's profile in Telegram: set in every language while the bot serves, and not again where nothing differs."""

from typing import Any

import pytest
from telegram import Bot

from bot.clock import SystemClock
from bot.profile import Profile
from bot.rendering import Renderer
from bot.texts import Texts
from tests.patience import eventually
from tests.world import World

LANGUAGES = ("", *Texts().languages)


def asked(world: World, method: str) -> int:
    """Return how often the bot has called a method."""
    return sum(one.method == method for one in world.server.requests)


@pytest.mark.usefixtures("introduces")
async def test_the_profile_is_set_once(world: World) -> None:
    """The menu button and both descriptions stand there in each language; a second start asks, and sets nothing."""
    account = world.server.account
    await eventually(lambda: asked(world, "getMyShortDescription") == len(LANGUAGES))
    await eventually(lambda: ("ShortDescription", "en") in account.profile)
    assert account.profile["Description", ""].startswith("Hej! Jag hjälper adepter och mentorer")
    assert account.profile["Description", "en"].startswith("Hello! I help adepts and mentors")
    assert ("Description", "sv") not in account.profile, "the house's own language shows the same already"
    assert account.menu_button == {"type": "commands"}
    await world.stop_bot()
    await world.start_bot()
    await eventually(lambda: asked(world, "getMyShortDescription") == 2 * len(LANGUAGES))
    await world.stop_bot()
    assert asked(world, "setMyDescription") == asked(world, "setMyShortDescription") == 2
    await world.start_bot()


class Odd(Bot):
    """A bot whose every call is answered with true, which is no description of anything."""

    def __init__(self) -> None:
        super().__init__("1:odd")
        self._asked: list[str] = []

    async def _do_post(self, endpoint: str, *_args: Any, **_more: Any) -> Any:
        self._asked.append(endpoint)
        return True


@pytest.mark.usefixtures("introduces")
async def test_an_answer_that_cannot_be_read_stops_nothing() -> None:
    """It is noted, and the other languages are tried."""
    bot = Odd()
    await Profile(bot, Renderer(Texts(), SystemClock()), ["sv"], "sv").set_up()
    assert bot._asked == ["setMyCommands", "setMyCommands", "setChatMenuButton", *["getMyDescription"] * 2]
