"""Somebody of the cast with a phone: sees what comes, thinks about it for a while, and answers.

What calls for an answer is a table (`Rule`): the words by which a message is known, and what is done about it. When
somebody answers is theirs alone, seeded by (seed, person, question, how often it came), never by the order of arrival.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from re import Match
from typing import Any

from sandbox.botapi.records import Standing
from sandbox.cast.profiles import Profile, Temper
from sandbox.cast.reading import Reading
from sandbox.phones.phone import ZONE, Phone
from sandbox.phones.views import Message, seen

STEP = timedelta(seconds=10)
"""From one answer to the next, while somebody has the phone in hand."""
QUARTER = timedelta(minutes=15)
"""Human delays are counted from whole quarters: some seconds of the bot's pacing must not change the story."""
WAKES, SLEEPS = time(7, 45), time(21, 30)
HOURS = {
    Temper.PROMPT: (0.25, 3),
    Temper.LATE: (24, 96),
    Temper.HASTY: (0.25, 8),
}
USUAL_HOURS = (1, 26)
HOURS_OF_THE_FORGETFUL = (130, 220)
AWAY_AFTER = {Temper.HOLIDAY: 14, Temper.SILENT: 35, Temper.BLOCKING: 12}  # days away, once in the year

Act = Callable[[Any, Message, Match[str]], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """What calls for an answer.

    Attributes:
        key: the text by which the message is known; "" stands for any.
        act: does one thing; with False there was nothing to be done.
        button: the button that must be there; without one, the question must be open.
        days: at least so many days go by first.
        odds: how likely it is that anything is done about it.
    """

    key: str
    act: Act
    button: str = ""
    days: float = 0
    odds: float = 1


@dataclass(frozen=True, slots=True)
class Memory:
    """What somebody remembers: how often they were asked what, and whom they met last when."""

    asked: dict[str, int]
    met: dict[str, date] = field(default_factory=dict)


class CastMember:
    """Answers on one phone as one profile says.

    Attributes:
        rules: what this person answers; the first that fits counts.
        has_just_acted: has done something, and waits with the phone in hand for what the bot says to it.
        away: from when until when nothing is heard of this person, if ever.
    """

    def __init__(self, profile: Profile, phone: Phone, reading: Reading, seed: int, rules: Sequence[Rule]) -> None:
        """Learn the profile and the rules."""
        self.profile = profile
        self.rules = rules
        self.phone = phone
        self.reading = reading
        self.away: tuple[datetime, datetime] | None = None
        self.now = datetime.min.replace(tzinfo=ZONE)
        self.seed = seed
        self.has_just_acted = False
        self._asked: Counter[str] = Counter()

    def remembers(self) -> Memory:
        """Return what this person remembers."""
        return Memory(dict(self._asked))

    def recalls(self, memory: Memory) -> None:
        """Take up what was remembered."""
        self._asked = Counter(memory.asked)

    # What comes

    def hear(self, message: Message, now: datetime) -> datetime | None:
        """Return when this person does something about a message, if ever."""
        found = self._rule_for(message)
        if found is None:
            return None
        rule, _ = found
        if rule.odds < 1 and self.chance(f"whether {rule.key}").random() > rule.odds:
            return None
        if self.has_just_acted and not rule.days:
            return now + STEP
        return self._later(rule, now)

    def _later(self, rule: Rule, now: datetime) -> datetime:
        chance = self.chance(rule.key)
        hours = HOURS.get(self.profile.temper, USUAL_HOURS)
        if self.profile.temper is Temper.FORGETFUL and chance.random() < 0.35:
            hours = HOURS_OF_THE_FORGETFUL
        local = now.astimezone(ZONE).replace(second=0, microsecond=0)
        start = local - timedelta(minutes=local.minute % 15)
        wait = timedelta(days=rule.days) + timedelta(hours=chance.uniform(*hours))
        return self.awake(start + max(QUARTER, wait // QUARTER * QUARTER), chance)

    def chance(self, question: str) -> random.Random:
        """Return the dice for a question, others each time that it comes."""
        self._asked[question] += 1
        return random.Random(f"{self.seed} {self.profile.name} {question} {self._asked[question]}")

    def awake(self, moment: datetime, chance: random.Random) -> datetime:
        """Return the moment, or the next one at which this person is awake and there."""
        if self.away is not None and self.away[0] <= moment < self.away[1]:
            moment = self.away[1] + timedelta(hours=chance.randrange(1, 48))
        local = moment.astimezone(ZONE)
        if local.time() < WAKES:
            return datetime.combine(local.date(), WAKES, ZONE) + QUARTER * chance.randrange(8)
        if local.time() > SLEEPS:
            return datetime.combine(local.date() + timedelta(days=1), WAKES, ZONE) + QUARTER * chance.randrange(8)
        return local

    def _rule_for(self, message: Message) -> tuple[Rule, Match[str]] | None:
        """Return what this person does about a message; nothing where it is closed."""
        for rule in self.rules:
            if rule.button and self.reading.label(rule.button, message) is None:
                continue
            if not rule.button and not self.is_open(message):
                continue
            told = self.reading.told(rule.key, message) if rule.key else _ANY.match(message.text)
            if told is not None:
                return rule, told
        return None

    def is_open(self, message: Message) -> bool:
        """Tell whether a message is a question that waits for an answer."""
        if self.reading.label("button-cancel", message) is not None:
            return True
        words = self.reading.fixed("keyboard-cancel")
        return any(words in row for row in message.keyboard)

    # What is done

    def act(self, message_id: int, now: datetime) -> bool:
        """Do one thing about a message, if it still calls for it; tell whether something was done."""
        self.now = now
        message = seen(self.phone.chat.messages[message_id])
        if message.deleted or self.phone.standing is Standing.BLOCKED:
            return False
        found = self._rule_for(message)
        if found is None:
            return False
        rule, told = found
        done = rule.act(self, message, told)
        self.has_just_acted = self.has_just_acted or done
        return done

    def press(self, label: str | None, message: Message) -> bool:
        """Press a button of a message, if there is one."""
        if label is None:
            return False
        self.phone.press(label, message.message_id)
        return True

    def press_key(self, key: str, message: Message, **filled: str) -> bool:
        """Press the button that says this."""
        return self.press(self.reading.label(key, message, **filled), message)

    def say(self, text: str) -> bool:
        """Write."""
        self.phone.send(text)
        return True

    def tick(self, message: Message, *keys: str) -> bool:
        """Tick what is not ticked yet, one at a time; then say that this was all."""
        for key in keys:
            if (label := self.reading.label(key, message)) is not None:
                return self.press(label, message)
        return self.press_key("button-done", message)


_ANY = re.compile("")
