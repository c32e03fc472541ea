"""The cast: people who use the bot by looking at their phones, each in their own way.

They know no keys and no states. A question is recognised by the words on the screen, answered by writing or
pressing, and waited for, so that what they meet is what anybody would meet. Who they are and what they answer
follows from a seed, never from the order in which things happen to arrive.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.texts import Texts
from programme.forms.registration import COMPETENCES, REGISTRATION
from programme.people import Role
from sandbox.hands import Hands
from sandbox.phone import Phone
from sandbox.views import Message

MOST_QUESTIONS = 40
_FIRST = "Karin|Anders|Yasmin|Lars|Birgitta|Ahmed|Ingrid|Per|Sofia|Johan|Åsa|Erik|Märta|Nils|Leila|Olof".split("|")
_LAST = "Ek|Lindqvist|Haddad|Öberg|Sjögren|Nordin|Åkesson|Holm|Wallin|Bergström|Dahl|Rashid|Nyström|Falk".split("|")
_WORK = "Nordbygg, Umeå|Vårdcentralen Linden, Gävle|Kaffebryggeriet, Malmö|Sjöfart & Co, Göteborg".split("|")
_GOALS = {
    "sv": ("Bli tryggare i att leda andra.", "Våga växa till tre butiker.", "Få tid att tänka längre än en vecka."),
    "en": ("To feel safer in leading others.", "To dare to grow to three shops.", "To find time to think ahead."),
}


class Temper(StrEnum):
    """How somebody uses the bot."""

    PLAIN = "plain"  # answers what is asked
    HASTY = "hasty"  # gets things wrong first
    CURIOUS = "curious"  # asks the manager something in the middle
    LEAVING = "leaving"  # breaks off, and comes back
    DECLINING = "declining"  # says no to the consent


@dataclass(frozen=True, slots=True)
class Part:
    """One person of the cast, and what they will answer."""

    name: str
    role: Role
    temper: Temper
    email: str
    phone: str
    work: str
    competences: tuple[str, ...]
    goal: str
    capacity: int


def cast(count: int, seed: int, language: str) -> Iterator[Part]:
    """Make up `count` people: two adepts to each mentor, every temper among them."""
    names = random.Random(seed).sample([f"{first} {last}" for first in _FIRST for last in _LAST], count)
    tempers = [Temper.PLAIN, Temper.HASTY, Temper.CURIOUS, Temper.PLAIN, Temper.LEAVING, Temper.DECLINING]
    for index, name in enumerate(names):
        chance = random.Random(f"{seed} {name}")
        mail = name.lower().replace(" ", ".").translate(str.maketrans("åäöé", "aaoe"))
        yield Part(
            name=name,
            role=Role.MENTOR if index % 3 == 2 else Role.ADEPT,
            temper=tempers[index % len(tempers)],
            email=f"{mail}@example.se",
            phone=f"070-174 06 {chance.randrange(5, 100):02}",  # numbers kept free for stories
            work=chance.choice(_WORK),
            competences=tuple(chance.sample(COMPETENCES, chance.randint(1, 3))),
            goal=chance.choice(_GOALS[language]),
            capacity=chance.randint(1, 2),
        )


class Player(Hands):
    """Plays one part on one phone."""

    def __init__(self, part: Part, phone: Phone, texts: Texts, language: str) -> None:
        """Learn the part."""
        super().__init__(phone, texts, language)
        self.part = part
        self._asked: set[str] = set()

    async def play(self, payload: str | None = None) -> None:
        """Register, from the first tap to the thanks (or to the no).

        Raises:
            TimeoutError: the bot says nothing, or asks on and on.
        """
        self.phone.start(payload)
        for _ in range(MOST_QUESTIONS):
            message = await self.until(lambda seen: self._question(seen) is not None)
            question = self._question(message)
            if question in (None, "thanks", "declined"):
                return
            await self._answer(question)
        raise TimeoutError(f"{self.part.name} was asked {MOST_QUESTIONS} questions")

    def _question(self, message: Message) -> str | None:
        """Recognise what the bot asks by what stands on the screen."""
        for key, question in _TOLD.items():
            if self.begins(key, message):
                return question
        if not message.buttons and not message.keyboard:
            return None  # a question that was answered: its buttons are gone
        for key, question in _OFFERED.items():
            if self.word(key) in message.labels:
                return question
        if self.begins("letter-text", message):
            return "letter"
        return next((step.name for step in REGISTRATION.steps if self._asks(step.name, message)), None)

    def _asks(self, name: str, message: Message) -> bool:
        return self.word(f"registration-{name}", role=str(self.part.role)) in message.text

    async def _answer(self, question: str) -> None:
        part = self.part
        match question:
            case "role":
                self.press(self.word(f"button-as-{part.role}"))
            case "consent":
                self.press(self.word("button-no-thanks" if part.temper is Temper.DECLINING else "button-consent"))
            case "name":
                self.phone.send(part.name)
            case "email":
                self.phone.send(self._at_first(Temper.HASTY, question, part.name, part.email))
            case "phone":
                self._give_phone()
            case "work":
                self.phone.send(self._at_first(Temper.CURIOUS, question, "/skriv", part.work))
            case "languages":
                await self._tick("spoken-sv", "spoken-en")
            case "competences":
                await self._tick(*(f"competence-{one}" for one in part.competences))
            case "goal":
                self.phone.send(self._at_first(Temper.LEAVING, question, "/avbryt", part.goal))
            case "capacity":
                self.press(self.word("registration-capacity-option", count=part.capacity))
            case "letter":
                self.phone.send(_ASIDE[self.language])
            case _:
                self.press(self.word(_PRESSED[question]))

    def _at_first(self, temper: Temper, question: str, first: str, then: str) -> str:
        """Return `first` the first time that somebody of this temper is asked, else `then`."""
        if self.part.temper is not temper or question in self._asked:
            return then
        self._asked.add(question)
        return first

    def _give_phone(self) -> None:
        if self.part.temper is Temper.HASTY:
            self.phone.send(self.part.phone)
        else:
            self.phone.send_contact(f"46{''.join(filter(str.isdigit, self.part.phone)).lstrip('0')}")

    async def _tick(self, *keys: str) -> None:
        for key in keys:
            self.press(self.word(key))
            await self.until_offered("ticked", label=self.word(key))
        self.press(self.word("button-done"))


_ASIDE = {"sv": "Hej! Får man vara med om man bor i Norge?", "en": "Hello! May I take part if I live in Norway?"}
# What ends a story, or needs a press, by the text or the button that shows it.
_TOLD = {"next-interview": "thanks", "declined": "declined"}
_OFFERED = {
    "registration-send": "summary",
    "button-no-thanks": "consent",
    "button-as-adept": "role",
    "letter-send": "letter-summary",
    "button-resume": "left",
}
_PRESSED = {"summary": "registration-send", "letter-summary": "letter-send", "left": "button-resume"}


class Manager(Hands):
    """The programme manager: sets the programme up, and looks at the desk when people have registered."""

    async def create_programme(self) -> None:
        """Go from the first tap to an open programme."""
        self.phone.start()
        for answer in (_PROGRAMME[self.language], "2027-01-18", "2027-12-17"):
            message = await self.until(lambda seen: bool(seen.buttons))
            if self.begins("setup-manager", message):
                self.press(message.labels[0])
                await self.until(lambda seen: self.begins("setup-name", seen))
            self.phone.send(answer)
        await self.press_when_offered("preset-leadership")
        await self.press_when_offered("setup-send")
        await self.until_offered("button-links")

    async def look_at_the_desk(self) -> None:
        """See what waits, answer who wrote, and open the first card."""
        self.phone.send("/attgöra" if self.language == "sv" else "/todo")
        message = await self.until(lambda seen: self.begins("todo-title", seen))
        labels = list(message.labels)
        if self.begins("todo-letters", message):
            self.press(labels.pop(0))
            await self._answer_the_letter()
        self.press(labels[0])
        await self.until_offered("button-move")

    async def _answer_the_letter(self) -> None:
        await self.until(lambda seen: self.begins("reply-text", seen))
        self.phone.send(_ANSWER[self.language])
        await self.press_when_offered("reply-send")
        await self.until(lambda seen: self.begins("letter-sent-by-manager", seen))


_PROGRAMME = {"sv": "Framsteg 2027", "en": "Steps Forward 2027"}
_ANSWER = {"sv": "Ja, så klart! Vi kan ses på video.", "en": "Of course! We can meet by video."}
