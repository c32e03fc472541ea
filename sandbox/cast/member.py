"""A member of the cast with a phone: sees a message, thinks about it for a while, and answers.

A table of `Rule`s says which messages call for an answer: the words by which a message is known, and the act. The
delay of an answer is seeded by (seed, member, question, how often it came), never by the order of arrival.
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
"""The time between two answers while the member has the phone in hand."""
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
    """A rule that recognises a message and answers it.

    Attributes:
        key: the text by which the message is known; "" stands for any.
        act: does the act; returns False if the message allowed no act.
        button: the button that must be there; with "", the question must be open.
        days: the least number of days before the answer.
        odds: the probability that the member answers at all.
    """

    key: str
    act: Act
    button: str = ""
    days: float = 0
    odds: float = 1


@dataclass(frozen=True, slots=True)
class Memory:
    """A member's memory: how often each question came, and the day of the last meeting with each partner."""

    asked: dict[str, int]
    met: dict[str, date] = field(default_factory=dict)


class CastMember:
    """A member of the cast, who answers on a phone as the profile says.

    Attributes:
        rules: the member's rules; the first that fits counts.
        has_just_acted: whether the member has just acted, and waits with the phone in hand for the bot's answer.
        away: the beginning and the end of the member's absence, or None.
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
        """Return the member's memory."""
        return Memory(dict(self._asked))

    def recalls(self, memory: Memory) -> None:
        """Take over a memory from a snapshot."""
        self._asked = Counter(memory.asked)

    # What comes

    def hear(self, message: Message, now: datetime) -> datetime | None:
        """Return when the member answers a message, or None."""
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
        """Return the dice for a question; they differ each time that the question comes."""
        self._asked[question] += 1
        return random.Random(f"{self.seed} {self.profile.name} {question} {self._asked[question]}")

    def awake(self, moment: datetime, chance: random.Random) -> datetime:
        """Return the moment, or a later moment if the member is asleep or away then."""
        if self.away is not None and self.away[0] <= moment < self.away[1]:
            moment = self.away[1] + timedelta(hours=chance.randrange(1, 48))
        local = moment.astimezone(ZONE)
        if local.time() < WAKES:
            return datetime.combine(local.date(), WAKES, ZONE) + QUARTER * chance.randrange(8)
        if local.time() > SLEEPS:
            return datetime.combine(local.date() + timedelta(days=1), WAKES, ZONE) + QUARTER * chance.randrange(8)
        return local

    def _rule_for(self, message: Message) -> tuple[Rule, Match[str]] | None:
        """Return the rule for a message with its match, or None (also if the message is closed)."""
        is_open = self.is_open(message)
        for rule in self.rules:
            if rule.button and self.reading.label(rule.button, message) is None:
                continue
            if not rule.button and not is_open:
                continue
            told = self.reading.told(rule.key, message) if rule.key else _ANY.match(message.text)
            if told is not None:
                return rule, told
        return None

    def is_open(self, message: Message) -> bool:
        """Tell whether a message is a question that waits for an answer: it can be cancelled."""
        if self.reading.label("button-cancel", message) is not None:
            return True
        words = self.reading.fixed("keyboard-cancel")
        return any(words in row for row in message.keyboard)

    # Acting

    def act(self, message_id: int, now: datetime) -> bool:
        """Answer a message if it still calls for an answer; tell whether the member did."""
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
        """Press the button with this label; return False if the label is None."""
        if label is None:
            return False
        self.phone.press(label, message.message_id)
        return True

    def press_key(self, key: str, message: Message, **filled: str) -> bool:
        """Press the button whose label is this text; return False if the message has none."""
        return self.press(self.reading.label(key, message, **filled), message)

    def say(self, text: str) -> bool:
        """Send a text to the bot; return True."""
        self.phone.send(text)
        return True

    def tick(self, message: Message, *keys: str) -> bool:
        """Press the first of these choices that is not ticked yet, or Done if all are."""
        for key in keys:
            if (label := self.reading.label(key, message)) is not None:
                return self.press(label, message)
        return self.press_key("button-done", message)


_ANY = re.compile("")
