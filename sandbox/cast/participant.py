"""An adept or a mentor of the cast: what they know of themselves, and what they remember of the others."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from re import Match

from sandbox.cast.member import CastMember, Memory, Rule
from sandbox.cast.profiles import Profile, Temper
from sandbox.cast.reading import Reading
from sandbox.phones.phone import ZONE, Phone
from sandbox.phones.views import Message

WORDS = {
    "sv": {
        "letter": "Hej! Får man vara med om man bor i Norge?",
        "goal": "Våga lämna ifrån mig arbete, och få en eftermiddag i veckan att tänka.",
        "agreed": "Vi hörs på telefon om något kör ihop sig.",
        "place": "Kafé Linden",
        "words": "Det är roligare än jag trodde.",
        "nonsense": "Hoppsan?!",
    },
    "en": {
        "letter": "Hello! May I take part if I live in Norway?",
        "goal": "Dare to hand over work, and get an afternoon a week to think.",
        "agreed": "We ring each other when something gets stuck.",
        "place": "Café Linden",
        "words": "It is more fun than I thought.",
        "nonsense": "Oops?!",
    },
}
CONTROLS = ("button-back", "button-cancel", "button-skip", "button-done")


class Participant(CastMember):
    """An adept or a mentor.

    Attributes:
        drifting: how likely it is that a pair lets it slip and books no second meeting.
    """

    def __init__(self, profile: Profile, phone: Phone, reading: Reading, seed: int, rules: Sequence[Rule]) -> None:
        """Learn the profile and the rules; they have met nobody yet."""
        super().__init__(profile, phone, reading, seed, rules)
        self.drifting = 0.0
        self._met: dict[str, date] = {}

    def remembers(self) -> Memory:
        """Return what this person remembers."""
        return replace(super().remembers(), met=dict(self._met))

    def recalls(self, memory: Memory) -> None:
        """Take up what was remembered."""
        super().recalls(memory)
        self._met = dict(memory.met)

    def word(self, name: str) -> str:
        """Return this person's own words."""
        return WORDS[self.reading.language][name]

    def last_met(self, told: Match[str]) -> date | None:
        """Return when this person met last whom a question is about, as far as they were asked about it."""
        names = {told["adept"], told["mentor"]} - {self.profile.first_name}
        return max((self._met[name] for name in names if name in self._met), default=None)

    def has_met(self, told: Match[str]) -> None:
        """Remember that a meeting with the other one was just now."""
        self._met[told["other"]] = self.now.astimezone(ZONE).date()

    def lets_slip(self, other: str) -> bool:
        """Tell whether this person and another let it slip: it is the two that decide, whoever is asked."""
        two = " ".join(sorted((self.profile.first_name, other)))
        return random.Random(f"{self.seed} {two} drift").random() < self.drifting

    def first_time(self, temper: Temper, question: str) -> bool:
        """Tell whether somebody of this temper is asked for the first time."""
        asked = f"{temper} {question}"
        new = self.profile.temper is temper and not self._asked[asked]
        self._asked[asked] += 1
        return new

    def options(self, message: Message) -> list[str]:
        """Return what a question offers to tap."""
        controls = {self.reading.label(key, message) for key in CONTROLS}
        return [label for label in message.labels if label not in controls]
