"""Writes docs/pair.md: what the two of a pair see in their year, played through the bot in each language.

`make pair` plays it; a deep test plays it again and compares.
"""

import asyncio
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from handlers.callbacks import encode
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Pair, PairState
from programme.people import Role
from programme.presses.pair import Deed, DoWithPair
from sandbox.cast.reading import Reading
from sandbox.phones.phone import ZONE, Phone
from sandbox.phones.views import seen
from storage.unit_of_work import SqlUnitOfWork
from tests.monday_page import framed
from tests.scenes.match import approve, employ
from tests.scenes.pair import put_together
from tests.scenes.report import TUESDAY, UnderWay, under_way
from tests.world import World

PAGE = Path(__file__).parent.parent / "docs" / "pair.md"
LANGUAGES = {"sv": "På svenska", "en": "In English"}
WORDS = {
    "sv": {
        "me": "/jag",
        "meet": "/mote",
        "line": "torsdag 14.30 hos mig",
        "other": "fredag 10.00",
        "moved": "måndag 15 mars 13.00",
        "pause": "hur tar jag en paus",
        "leave": "jag vill sluta",
        "back": "24 januari",
        "booking": "Fyra tryck eller en rad: boka, en annan tid, flytta, avboka",
        "resting": "En paus, och tillbaka",
        "leaving": "Sluta, och komma tillbaka",
        "year": "Ett helt år på /jag: två som håller takten, och två som börjar sent",
    },
    "en": {
        "me": "/me",
        "meet": "/meet",
        "line": "Thursday 14:30 my place",
        "other": "Friday 10:00",
        "moved": "Monday 15 March 13:00",
        "pause": "how do I take a break",
        "leave": "I want to quit",
        "back": "24 January",
        "booking": "Four taps or one line: book, another time, move, call off",
        "resting": "A break, and back",
        "leaving": "Leave, and come back",
        "year": "A whole year on /me: two who keep their rhythm, and two who start late",
    },
}
HEAD = """# The year of a pair

Made by `make pair`, which plays it through the bot in each language; change the texts, not this page. Karin is an adept
and Lars her mentor. What each says or presses stands before what each of them then reads, with its buttons under it.
"""


@dataclass(slots=True)
class Play:
    """A story that is played, and what is written of it."""

    world: World
    language: str
    phones: Sequence[Phone]
    lines: list[str] = field(default_factory=list)

    @property
    def reading(self) -> Reading:
        """The reader of screens in the story's language."""
        return Reading(self.language)

    def word(self, name: str) -> str:
        """Return the words for something, in the story's language."""
        return WORDS[self.language][name]

    def title(self, name: str) -> None:
        """Write the heading of a story."""
        self.lines.append(f"### {self.word(name)}\n")

    async def say(self, phone: Phone, text: str) -> None:
        """Let somebody write."""
        await self._step(phone, f"*{text}*", lambda: phone.send(text))

    async def press(self, phone: Phone, *keys: str) -> None:
        """Let somebody press the newest button with the first of these labels, or that with it behind *more*."""
        for key in (*keys, "button-more"):
            for message in reversed(phone.heard):
                label = self.reading.label(key, message)
                if label is not None:
                    at = message.message_id
                    await self._step(phone, f"[ {label} ]", partial(phone.press, label, at))
                    if key == "button-more" and key not in keys:
                        await self.press(phone, *keys)
                    return
        raise LookupError(f"{keys}: {phone.heard[-1].labels}")

    async def press_first(self, phone: Phone) -> None:
        """Let somebody press the first button under the newest message."""
        message = phone.heard[-1]
        label = message.labels[0]
        await self._step(phone, f"[ {label} ]", lambda: phone.press(label, message.message_id))

    async def until(self, moment: datetime) -> None:
        """Let time go by, and write down what the two hear by themselves."""
        day = f"{moment.astimezone(ZONE):%Y-%m-%d %H:%M}"
        began = self._began()
        await self.world.time_goes_by(moment - self.world.clock.now())
        await self.world.time_goes_by(timedelta(seconds=1))
        written = len(self.lines)
        self._write(began)
        self.lines[written:written] = [f"**{day}**\n"] if len(self.lines) > written else []

    async def _step(self, phone: Phone, act: str, do: Callable[[], object]) -> None:
        began = self._began()
        do()
        await self.world.rest()
        self.lines.append(f"**{phone.user.first_name}:** {act}\n")
        self._write(began)

    def _began(self) -> dict[int, int]:
        return {one.chat_id: len(one.chat.events) for one in self.phones}

    def _write(self, began: dict[int, int]) -> None:
        for phone in self.phones:
            events = phone.chat.events[began[phone.chat_id] :]
            came = {one.message_id: seen(one) for one in events if one.by_bot and not one.deleted}
            before = {one.message_id: one for one in phone.chat.events[: began[phone.chat_id]]}
            for one in came.values():
                answered = one.message_id in before and not one.buttons  # it has lost its buttons, and says no more
                if one.text and not answered:
                    self.lines += [f"{phone.user.first_name}:\n", *framed(one)]


async def booking(play: Play, scene: UnderWay) -> None:
    """Book in one line, put another time forward, move it, and call it off."""
    karin, lars = scene.karin, scene.lars
    play.title("booking")
    await play.say(karin, play.word("meet"))
    await play.say(karin, play.word("line"))
    await play.press(karin, "meeting-send")
    await play.press(lars, "button-other-time")
    await play.say(lars, play.word("other"))
    await play.press(lars, "other-time-send")
    await play.press_first(karin)
    await play.press(lars, "button-change-with", "button-change-meeting")
    await play.say(lars, play.word("moved"))
    await play.press(lars, "meeting-send")
    await play.press(karin, "button-cancel-meeting")
    await play.press(karin, "button-cancel-sure")


async def resting(play: Play, scene: UnderWay) -> None:
    """Take a break of some weeks, and begin again before it is over."""
    play.title("resting")
    await play.say(scene.karin, play.word("pause"))
    await play.press_first(scene.karin)
    await play.press(scene.karin, "pause-send")
    await play.say(scene.lars, play.word("me"))
    await play.until(play.world.clock.now() + timedelta(days=6))
    await play.press(scene.karin, "button-pause-end")


async def leaving(play: Play, scene: UnderWay) -> None:
    """Leave, and come back by the link of the programme."""
    play.title("leaving")
    await play.say(scene.karin, play.word("leave"))
    await play.press(scene.karin, "button-stop-sure")
    await play.say(scene.lars, play.word("me"))
    await play.press(scene.karin, "button-register-again")


async def met(play: Play, pair: Pair, *days: date) -> None:
    """Let two have met: to the adept it took an hour and a half, to the mentor two."""

    def work(uow: SqlUnitOfWork) -> None:
        author = uow.memberships.get(pair.adept_id).person_id
        for day in days:
            at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            been = uow.meetings.add(Meeting(0, pair.id, at, author, at, "", MeetingState.HELD))
            for key, minutes in ((pair.adept_id, 90), (pair.mentor_id, 120)):
                uow.reports.add(Report(0, been.id, key, Held.YES, play.world.clock.now(), minutes, 4))

    await play.world.run(work)


async def whole_year(play: Play, scene: UnderWay) -> None:
    """Show the own page of two pairs in spring, after the summer, in autumn, in winter, and after the end."""
    world = play.world
    play.title("year")
    siv, per = world.person("Siv Alm"), world.person("Per Berg")
    steady, late = scene.pair, None

    async def on(day: date, *phones: Phone) -> None:
        await world.time_goes_by(datetime(day.year, day.month, day.day, 10, tzinfo=UTC) - world.clock.now())
        play.lines += [f"**{day.isoformat()}**\n"] if phones else []
        for phone in phones:
            await play.say(phone, play.word("me"))

    play.phones = (scene.karin, scene.lars, siv, per)
    await on(date(2027, 5, 20))
    await met(play, steady, date(2027, 4, 6), date(2027, 5, 14))
    await scene.plan(datetime(2027, 6, 21, 13, tzinfo=UTC))
    await on(date(2027, 5, 21), scene.karin, scene.lars)
    await on(date(2027, 8, 16))
    await met(play, steady, date(2027, 8, 9))
    seats = [await world.add_participant(siv, scene.programme)]
    seats.append(await world.add_participant(per, scene.programme, Role.MENTOR))
    await employ(world, {"Siv Alm": "Ostbygg", "Per Berg": "Västbygg"})
    await approve(world, *seats)
    late = await put_together(world, scene.programme, "Siv Alm", "Per Berg", PairState.ACTIVE)
    await on(date(2027, 8, 17), scene.karin, siv)
    await on(date(2027, 11, 8))
    await met(play, steady, date(2027, 9, 16), date(2027, 10, 25))
    await met(play, late, date(2027, 9, 20), date(2027, 11, 1))
    await on(date(2027, 11, 9), scene.karin, siv, per)
    await play.press(siv, "button-pause")
    await play.say(siv, play.word("back"))
    await play.press(siv, "pause-send")
    await on(date(2028, 1, 24))
    await on(date(2028, 2, 7))
    await met(play, steady, date(2027, 12, 1), date(2028, 1, 10))
    await met(play, late, date(2028, 1, 31))
    await on(date(2028, 2, 8), scene.karin, siv)
    world.forge(scene.eva, encode(DoWithPair(late.id, Deed.EXTEND_TWO, sure=True)))
    await world.rest()
    await on(date(2028, 2, 9), siv)
    await on(date(2028, 3, 20), scene.karin, siv)


STORIES = (booking, resting, leaving, whole_year)


async def played(language: str) -> str:
    """Play the stories in a language, each in a world of its own; return what is written about them."""
    lines = [f"## {LANGUAGES[language]}\n"]
    for story in STORIES:
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{folder}/bot.db"
            async with World(url, language=language, start=TUESDAY) as world:
                scene = await under_way(world)
                play = Play(world, language, (scene.karin, scene.lars))
                await story(play, scene)
                lines += play.lines
    return "\n".join(lines)


async def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *[await played(language) for language in LANGUAGES]])


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(page()), encoding="utf-8")
