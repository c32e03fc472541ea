"""An adept or a mentor of the cast, with words of their own and a memory of their meetings."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from re import Match

from programme.people import Preset, Role
from sandbox.botapi.records import Standing
from sandbox.cast.fortnight import Word
from sandbox.cast.goings import RULES, Wish
from sandbox.cast.member import CastMember, Memory, Rule
from sandbox.cast.profiles import Profile, Temper
from sandbox.cast.reading import Reading
from sandbox.cast.together import ASKS, TOGETHER
from sandbox.cast.troubles import Script, Trouble
from sandbox.phones.phone import ZONE, Phone
from sandbox.phones.views import Message

WORDS = {
    "sv": {
        "write": "/skriv",
        "concern": "/skaver",
        "distance": "Vi har svårt att hitta tider, och jag vill inte tjata.",
        "undo": "Ångra",
        "letter": "Hej! Får man vara med om man bor i Norge?",
        "goal": "Våga lämna ifrån mig arbete, och få en eftermiddag i veckan att tänka.",
        "agreed": "Vi hörs på telefon om något kör ihop sig.",
        "place": "Kafé Linden",
        "words": "Det är roligare än jag trodde.",
        "goodbye": "Tack för att du frågade vidare när jag helst ville byta ämne.",
        "section": "Kontor i Umeå som vill ha nybakat bröd på fredagar. Tre har redan sagt ja.",
        "revised": "Tre kontor i Umeå har sagt ja till fredagar, och ett vill börja i maj.",
        "comment": "Vem av dem skulle betala redan i morgon?",
        "nonsense": "Hoppsan?!",
    },
    "en": {
        "write": "/write",
        "concern": "/concern",
        "distance": "We find it hard to find a time, and I do not want to nag.",
        "undo": "Undo",
        "letter": "Hello! May I take part if I live in Norway?",
        "goal": "Dare to hand over work, and get an afternoon a week to think.",
        "agreed": "We ring each other when something gets stuck.",
        "place": "Café Linden",
        "words": "It is more fun than I thought.",
        "goodbye": "Thank you for asking on when I would rather have changed the subject.",
        "section": "Offices in Umeå that want fresh bread on Fridays. Three have said yes already.",
        "revised": "Three offices in Umeå have said yes to Fridays, and one wants to begin in May.",
        "comment": "Which of them would pay tomorrow?",
        "nonsense": "Oops?!",
    },
}
HELD = "held on "
"""What the memory of a day begins with on which a meeting took place."""
DAYS_BETWEEN_MEETINGS = {Preset.LEADERSHIP: (35, 42), Preset.ENTREPRENEUR: (24, 33)}
CONTROLS = (
    *("button-back", "button-cancel", "button-skip", "button-done"),
    *("button-keep-answer", "button-remove-answer"),
)


class Participant(CastMember):
    """An adept or a mentor.

    Attributes:
        urgency: the key of how urgent a private word of theirs is.
        drifting: the probability that a pair books no second meeting.
        scripts: who is in trouble, and from which day on, by name.
        gap: the fewest and the most days from one meeting to the next.
    """

    def __init__(self, profile: Profile, phone: Phone, reading: Reading, seed: int, rules: Sequence[Rule]) -> None:
        """Learn the profile and the rules; begin without meetings."""
        super().__init__(profile, phone, reading, seed, rules)
        self.drifting = 0.0
        self.urgency = "urgency-week"
        self.gap = DAYS_BETWEEN_MEETINGS[Preset.LEADERSHIP]
        self.scripts: Mapping[str, Script] = {}
        self._met: dict[str, date] = {}

    def remembers(self) -> Memory:
        """Return the participant's memory, meetings included."""
        return replace(super().remembers(), met=dict(self._met))

    def recalls(self, memory: Memory) -> None:
        """Take over a memory from a snapshot, meetings included."""
        super().recalls(memory)
        self._met = dict(memory.met)

    def word(self, name: str) -> str:
        """Return the participant's words for a question, in the story's language."""
        return WORDS[self.reading.language][name]

    def looks_at_own_page(self) -> bool:
        """Open `/me`; return True."""
        return self.say("/jag" if self.reading.language == "sv" else "/me")

    def looks_for_two(self) -> bool:
        """Look on the own page whether two adepts can be met at once, but not too early, nor again; tell whether so."""
        is_in_trouble = not self.scripts.keys().isdisjoint(self._met)  # whose meetings stay those of the trouble
        if len(self._met) < 2 or is_in_trouble or self._asked[TOGETHER]:
            return False
        if not self.is_there:
            return False
        self.rules = (*ASKS, *(one for one in self.rules if one not in ASKS))
        self.has_just_acted = True
        return self.looks_at_own_page()

    @property
    def is_there(self) -> bool:
        """Whether the participant has the bot's chat, and has not blocked it."""
        return self.phone.standing is Standing.MEMBER

    def asks_two(self) -> None:
        """Remember that two adepts are asked to meet at once, and look for it no more."""
        self._asked[TOGETHER] += 1
        self.rules = [one for one in self.rules if one not in ASKS]

    def wishes(self, wish: Wish) -> bool:
        """Have a wish from now on, and look for it on the own page; return False for whoever has blocked the bot."""
        if not self.is_there:
            return False
        self.rules = (*RULES[wish], *self.rules)
        self.has_just_acted = True
        return self.looks_at_own_page()

    def writes(self, word: Word) -> bool:
        """Begin a letter or a private word to the manager; return False for whoever has blocked the bot."""
        if not self.is_there:
            return False
        self.has_just_acted = True
        return self.say(self.word(word))

    def last_met(self, told: Match[str]) -> date | None:
        """Return the day of the last meeting with the partner in the question that the bot asked about, or None."""
        named = set(told.groupdict().values())  # by whatever name a text has for its values
        return max((day for name, day in self._met.items() if name in named), default=None)

    def has_met(self, told: Match[str]) -> None:
        """Remember today as the day of the last meeting with the partner."""
        self._met[told["other"]] = self.now.astimezone(ZONE).date()

    def tells_of(self, day: str) -> None:
        """Remember that a meeting on a day took place, as the participant tells the bot."""
        self._asked[f"{HELD}{day}"] += 1

    @property
    def days_told_of(self) -> int:
        """On how many days a meeting took place, as the participant has told."""
        return sum(one.startswith(HELD) for one in self._asked)

    @property
    def is_adept(self) -> bool:
        """Whether the participant is an adept."""
        return self.profile.role is Role.ADEPT

    def is_in(self, trouble: Trouble, *names: str) -> bool:
        """Tell whether the participant, or one of these people, is in a trouble that has begun."""
        mine = (self.scripts.get(one) for one in (self.profile.first_name, *names))
        today = self.now.astimezone(ZONE).date()
        return any(one is not None and one.is_on(trouble, today) for one in mine)

    def lets_slip(self, other: str) -> bool:
        """Tell whether this pair books no further meeting; both partners get the same answer."""
        if self.is_in(Trouble.SILENT, other):
            return True
        two = " ".join(sorted((self.profile.first_name, other)))
        return random.Random(f"{self.seed} {two} drift").random() < self.drifting

    def first_time(self, temper: Temper, question: str) -> bool:
        """Tell whether the participant has this temper and hears this question for the first time; count it."""
        asked = f"{temper} {question}"
        new = self.profile.temper is temper and not self._asked[asked]
        self._asked[asked] += 1
        return new

    def does_once(self, what: str) -> bool:
        """Tell whether an act that is done once is still to be done; remember that it is."""
        new = not self._asked[what]
        self._asked[what] += 1
        return new

    def has_done(self, what: str) -> bool:
        """Tell whether an act that is done once has been done."""
        return self._asked[what] > 0

    def options(self, message: Message) -> list[str]:
        """Return the labels of a question's choices, without Back, Cancel, Skip and Done."""
        controls = {self.reading.label(key, message) for key in CONTROLS}
        return [label for label in message.labels if label not in controls]
