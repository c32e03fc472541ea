"""Writes docs/proposal.md: what is said about a proposal and a contract, played through the bot in each language.

`make proposal` plays it; a deep test plays it again and compares.
"""

import asyncio
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

from programme.pair import PairState
from programme.people import Role
from storage.unit_of_work import SqlUnitOfWork
from tests.pair_page import LANGUAGES, Play
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.scenes.pair import put_together
from tests.scenes.report import TUESDAY
from tests.world import World

PAGE = Path(__file__).parent.parent / "docs" / "proposal.md"
WORDS = {
    "sv": {
        "todo": "/attgora",
        "me": "/jag",
        "goal": "Våga ta plats i ledningsgruppen",
        "other": "Delegera mer",
        "again": "Våga ta plats i styrelsen",
        "mentor-first": "Mentorn först: ett nej med skäl, den näst bästa, och ett ja",
        "adept-first": "Adepten först, och ett ja som sägs: mentorn tackar nej",
        "untold": "Adepten först: ett nej som mentorn aldrig hör",
        "contract": "Kontraktet: mål, mötesplan, två underskrifter, och nya ord",
    },
    "en": {
        "todo": "/todo",
        "me": "/me",
        "goal": "Dare to take my place in the management team",
        "other": "Delegate more",
        "again": "Dare to take my place on the board",
        "mentor-first": "The mentor first: a no with a reason, the next best, and a yes",
        "adept-first": "The adept first, and a yes that is said: the mentor declines",
        "untold": "The adept first: a no that the mentor never hears",
        "contract": "The contract: goals, a plan of meetings, two signatures, and new words",
    },
}
HEAD = """# A proposal and a contract

Made by `make proposal`, which plays it through the bot in each language; change the texts, not this page. Karin is an
adept, Lars and Ulla are mentors, and Eva is the programme manager. What each says or presses stands before what each of
them then reads, with its buttons under it.
"""


class Told(Play):
    """A story about a proposal."""

    def word(self, name: str) -> str:
        """Return the words for something, in the story's language."""
        return WORDS[self.language][name]


async def _told(world: World, language: str, **rules: bool) -> Told:
    eva, karin, lars, programme = await karin_and_lars(world)
    ulla = world.person("Ulla Berg")
    seat = await world.add_participant(ulla, programme, Role.MENTOR)
    await employ(world, {"Ulla Berg": "Västbygg"})

    def ruled(uow: SqlUnitOfWork) -> None:
        uow.programmes.save(replace(uow.programmes.get(programme.id), **rules))  # type: ignore[arg-type]

    await world.run(ruled)
    await match(world, eva)
    await approve(world, seat)
    return Told(world, language, (eva, karin, lars, ulla))


async def mentor_first(world: World, language: str) -> Told:
    """A mentor says no and why; the next best is asked from the list and says yes, and so does the adept."""
    told = await _told(world, language)
    eva, karin, lars, ulla = told.phones
    told.title("mentor-first")
    await told.press(eva, "button-ask-mentor")
    await told.press(eva, "button-ask-now")
    await told.press(lars, "button-not-this-time")
    await told.press(lars, "button-no-sure")
    await told.press(lars, "button-why-experience-mentor")
    await told.say(eva, told.word("todo"))
    await told.press_first(eva)
    await told.press(eva, "button-ask-mentor")
    await told.press(eva, "button-ask-now")
    await told.press(ulla, "button-mentor-yes")
    await told.press(karin, "button-adept-yes")
    return told


async def adept_first(world: World, language: str) -> Told:
    """The adept says yes first, and the mentor no."""
    told = await _told(world, language, adept_first=True, needs_yes=True)
    eva, karin, lars, _ = told.phones
    told.title("adept-first")
    await told.press(eva, "button-ask-adept")
    await told.press(eva, "button-ask-now")
    await told.say(karin, told.word("me"))
    await told.press(karin, "button-adept-yes")
    await told.press(lars, "button-not-this-time")
    await told.press(lars, "button-no-sure")
    await told.say(karin, told.word("me"))
    return told


async def untold(world: World, language: str) -> Told:
    """The adept says no first, and why."""
    told = await _told(world, language, adept_first=True)
    eva, karin, lars, _ = told.phones
    told.title("untold")
    await told.press(eva, "button-ask-adept")
    await told.press(eva, "button-ask-now")
    await told.press(karin, "button-adept-no")
    await told.press(karin, "button-no-sure")
    await told.press(karin, "button-why-time-adept")
    await told.say(lars, told.word("me"))
    return told


async def contract(world: World, language: str) -> Told:
    """Both sign the adept's words; later the mentor proposes others, and both sign them."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    told = Told(world, language, (eva, karin, lars))
    told.title("contract")
    await told.say(karin, told.word("me"))
    await told.press(karin, "button-write-contract")
    await told.say(karin, told.word("goal"))
    await told.say(karin, told.word("other"))
    await told.press(karin, "button-skip")
    await told.press(karin, "button-skip")
    await told.press(karin, "contract-send")
    for phone in (karin, lars):
        for key in ("button-read-contract", "button-sign", "button-sign-sure"):
            await told.press(phone, key)
    await told.press(lars, "button-read-contract")
    await told.press(lars, "button-propose-version")
    await told.press(lars, "button-change")
    await told.say(lars, told.word("again"))
    await told.press(lars, "contract-send")
    for phone in (lars, karin):
        for key in ("button-read-version", "button-sign", "button-sign-sure"):
            await told.press(phone, key)
    return told


STORIES: tuple[Callable[[World, str], Coroutine[Any, Any, Told]], ...] = (mentor_first, adept_first, untold, contract)


async def played(language: str) -> str:
    """Play the stories in a language, each in a world of its own; return what is written about them."""
    lines = [f"## {LANGUAGES[language]}\n"]
    for story in STORIES:
        with tempfile.TemporaryDirectory() as folder:
            async with World(f"sqlite:///{folder}/bot.db", language=language, start=TUESDAY) as world:
                lines += (await story(world, language)).lines
    return "\n".join(lines)


async def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *[await played(language) for language in LANGUAGES]])


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(page()), encoding="utf-8")
