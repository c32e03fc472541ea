"""Writes docs/concern.md: what is said about a private word, of each kind, played through the bot in each language.

`make concern` plays it; a deep test plays it again and compares.
"""

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path

from programme.people import Role
from sandbox.phones.phone import Phone
from tests.pair_page import LANGUAGES, Play
from tests.scenes.report import TUESDAY, UnderWay, under_way
from tests.world import World

PAGE = Path(__file__).parent.parent / "docs" / "concern.md"
WORDS = {
    "sv": {
        "concern": "/skaver",
        "words": "Jag blir avbruten varje gång.",
        "of-manager": "Jag får inga svar.",
        "todo": "/attgora",
        "urgent": "Det är bråttom",
        "later": "Det kan vänta, och inget ska göras än",
        "manager": "Det gäller den som är programansvarig, och det finns en till",
        "alone": "Det gäller den som är ensam programansvarig",
        "late": "Ingen svarar i tid",
    },
    "en": {
        "concern": "/concern",
        "words": "I am interrupted every time.",
        "of-manager": "I get no answers.",
        "todo": "/todo",
        "urgent": "It is urgent",
        "later": "It can wait, and nothing is to be done yet",
        "manager": "It is about the programme manager, and there is another one",
        "alone": "It is about the only programme manager",
        "late": "Nobody answers in time",
    },
}
HEAD = """# Something not right?

Made by `make concern`, which plays it through the bot in each language; change the texts, not this page. Karin is an
adept, Lars her mentor, and Eva the programme manager. What each says or presses stands before what each of them then
reads, with its buttons under it. Lars reads nothing of it, and nothing is missing from his chat: a test compares it.
"""


class Told(Play):
    """A story about a private word."""

    def word(self, name: str) -> str:
        """Return the words for something, in the story's language."""
        return WORDS[self.language][name]

    async def tell(self, karin: Phone, urgency: str, wish: str) -> None:
        """Let Karin tell the managers in private that something is not right."""
        await self.say(karin, self.word("concern"))
        await self.press(karin, "theme-mismatch")
        await self.say(karin, self.word("words"))
        for key in (urgency, wish, "concern-send"):
            await self.press(karin, key)


async def urgent(told: Told, scene: UnderWay) -> None:
    """Tell it as urgent, be rung, look at it, and have it settled."""
    told.title("urgent")
    await told.tell(scene.karin, "urgency-urgent", "wish-ring")
    await told.press(scene.eva, "button-open-concern")
    await told.press(scene.eva, "button-concern-talked")
    await told.press(scene.karin, "button-concern")
    await told.press_first(scene.karin)
    await told.press(scene.karin, "button-concern-ease")
    await told.press(scene.eva, "button-concern-resolved")


async def later(told: Told, scene: UnderWay) -> None:
    """Tell it as something that can wait, hear that it was read, and make it urgent after all."""
    told.title("later")
    await told.tell(scene.karin, "urgency-later", "wish-wait")
    await told.press(scene.eva, "button-open-concern")
    await told.press(scene.karin, "button-concern")
    await told.press_first(scene.karin)
    await told.press(scene.karin, "button-concern-urge")


async def of_manager(told: Told, scene: UnderWay) -> None:
    """Tell of Eva, where Bo manages too."""
    told.title("manager")
    bo = told.world.person("Bo Ek")
    await told.world.add_participant(bo, scene.programme, Role.MANAGER)
    told.phones = (scene.eva, scene.karin, bo)
    await told.say(scene.karin, told.word("concern"))
    await told.press(scene.karin, "button-concern-about")
    await told.say(scene.karin, told.word("of-manager"))
    for key in ("urgency-week", "wish-write", "concern-send"):
        await told.press(scene.karin, key)
    await told.press(bo, "button-open-concern")
    await told.say(scene.eva, told.word("todo"))


async def alone(told: Told, scene: UnderWay) -> None:
    """Tell of Eva, where nobody else could read it."""
    told.title("alone")
    await told.say(scene.karin, told.word("concern"))
    await told.press(scene.karin, "button-concern-about")


async def late(told: Told, scene: UnderWay) -> None:
    """Wait for an answer in vain."""
    told.title("late")
    await told.tell(scene.karin, "urgency-urgent", "wish-ring")
    for days in (2, 1):
        await told.until(told.world.clock.now() + timedelta(days=days))


STORIES = (urgent, later, of_manager, alone, late)


async def played(language: str) -> str:
    """Play the stories in a language, each in a world of its own; return what is written about them."""
    lines = [f"## {LANGUAGES[language]}\n"]
    for story in STORIES:
        with tempfile.TemporaryDirectory() as folder:
            async with World(f"sqlite:///{folder}/bot.db", language=language, start=TUESDAY) as world:
                scene = await under_way(world)
                told = Told(world, language, (scene.eva, scene.karin, scene.lars))
                await story(told, scene)
                lines += told.lines
    return "\n".join(lines)


async def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *[await played(language) for language in LANGUAGES]])


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(page()), encoding="utf-8")
