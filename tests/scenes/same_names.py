"""Two mentors called Lars, and two adepts called Anna, who have the same one of them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from handlers.callbacks import encode
from programme.people import Membership, Role, State
from programme.presses.match import AskNow
from programme.presses.pair import OpenPair
from sandbox.phones.people import Phone
from tests.scenes.match import approve, employ
from tests.world import World

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The phones and the memberships."""

    world: World
    eva: Phone
    holm: Phone
    dahl: Phone
    annas: tuple[Phone, Phone]
    mentors: tuple[Membership, Membership]
    adepts: tuple[Membership, Membership]

    async def ask(self, number: int, mentor: Membership | None = None) -> None:
        """Let Eva ask Lars Holm, or another mentor, about an Anna."""
        asked = AskNow(self.adepts[number].id, (mentor or self.mentors[0]).id)
        self.world.forge(self.eva, encode(asked))
        await self.world.rest()

    async def open_pair(self, number: int) -> None:
        """Let Eva open the pair of an Anna."""
        (pair,) = await self.world.run(lambda uow: uow.pairs.open_of(self.adepts[number].id))
        self.world.forge(self.eva, encode(OpenPair(pair.id)))
        await self.world.rest()


async def namesakes(world: World) -> Namesakes:
    """Let all four wait for a match."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    names = ["Lars Holm", "Lars Dahl", "Anna Ek", "Anna Sund"]
    phones = [world.person(name) for name in names]
    roles = [Role.MENTOR, Role.MENTOR, Role.ADEPT, Role.ADEPT]
    seats = [await world.add_participant(*one) for one in zip(phones, [programme] * 4, roles, strict=True)]
    await employ(world, dict(zip(names, ["Nordbygg", "Sydkraft", "Egen firma", "Tidlösa"], strict=True)))
    await approve(world, *seats)
    seats = [replace(one, state=State.WAITING) for one in seats]
    await world.start(eva)
    return Namesakes(
        world, eva, phones[0], phones[1], (phones[2], phones[3]), (seats[0], seats[1]), (seats[2], seats[3])
    )


def words_to(phone: Phone, world: World, since: int = 0) -> list[str]:
    """Return every text, and every label of a button, that the bot has sent to somebody."""
    sent = [one.parameters for one in world.server.requests[since:] if one.parameters.get("chat_id") == phone.chat_id]
    labels = [button["text"] for one in sent for row in _keyboard(one) for button in row]
    return [*(str(one.get("text", one.get("caption", ""))) for one in sent), *labels]


def _keyboard(parameters: Mapping[str, Any]) -> list[list[dict[str, str]]]:
    markup = parameters.get("reply_markup") or {}
    return list((json.loads(markup) if isinstance(markup, str) else markup).get("inline_keyboard", []))


def bare(first: str, last_names: tuple[str, str], words: list[str]) -> list[str]:
    """Return the words in which a first name stands without anything that tells whose it is."""
    longer = "|".join([*last_names, *(rf"{one[0]}\b" for one in last_names)])
    return [one for one in words if re.search(rf"\b{first}\b(?! (?:{longer}))", one)]
