"""Eva, the programme manager: works on Mondays and Thursdays through her list, matter by matter.

Her answers are a table (`RULES`), like the participants'. When no message calls for an answer any more, she looks at
her list again, until it holds no new matter; then she matches the participants that wait.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from re import Match

from programme.forms.registration import COMPETENCES
from programme.news import Urgent
from programme.people import Preset, Role
from sandbox.cast.bridging import OF_THE_MANAGER as BRIDGES
from sandbox.cast.calls import RULES as CALLS
from sandbox.cast.gatherings import OF_THE_MANAGER as GATHERINGS
from sandbox.cast.member import STEP, Act, CastMember, Rule
from sandbox.cast.pair_deeds import RULES as PAIRS
from sandbox.cast.profiles import Profile, Temper
from sandbox.cast.reading import Reading
from sandbox.cast.stopping import RULES as STOPS
from sandbox.cast.stopping import Stop
from sandbox.cast.tasks import DIPLOMAS_AFTER, Away, Task, days
from sandbox.cast.tasks import RULES as ONCE
from sandbox.phones.phone import ZONE, Phone
from sandbox.phones.views import Message

BEGINS = time(9, 30)
WORKDAYS = (0, 3)
LOOKS_A_DAY = 60
BEFORE_IT_IS_OPENED = timedelta(hours=1)
"""How long a private word waits that nobody has answered in time, until the stand-in opens it."""
NEEDS_A_MATCH = (
    *("decision-sent", "ending-done", "todo-unmatched"),
    *("digest-mentor-no", "digest-no-room", "digest-adept-no", "digest-ended"),
)
"""The news after which a participant waits for a proposal (again)."""
AROUND = (
    *("button-people", "button-help", "button-start-match", "button-show-waiting"),
    *("button-one-by-one", "button-sheet-before", "button-sheet-after", "button-done-today"),
)
"""The buttons under the list that open no matter."""
MATCHED = ("match-found", "match-nobody-waits", "match-nobody-fits")
"""The results of a match. Without a result she asks again: a bot that was killed meanwhile has forgotten it."""
EVA = Profile("Eva Lind", Role.MANAGER, Temper.PROMPT, "eva@example.se", "070-174 06 01", "Nordbygg, Umeå", (), "", 0)
MAJ = Profile("Maj Lund", Role.MANAGER, Temper.PROMPT, "maj@example.se", "070-174 06 02", "Nordbygg, Umeå", (), "", 0)
LINK = re.compile(r"start=([\w-]+)")
WORDS = {
    "sv": {
        "glance": "/program",
        "thanks": "Tack för i kväll! Här är bilderna.",
        "week": "v.",
        "todo": "/attgora",
        "match": "/matcha",
        "calls": "/samtal",
        "programme": "Framsteg",
        "organisation": "Nordstiftelsen, info@nordstiftelsen.example",
        "outsider": "Sara Berg, 070-174 06 09",
        "parting": "Tack för allt ni har lagt ner på det här.",
        "answer": "Ja, så klart! Vi kan ses på video.",
        "challenges": "Hinner inte leda, allt landar på samma bord.",
        "contribution": "Någon som frågar det som andra inte vågar.",
    },
    "en": {
        "glance": "/programme",
        "thanks": "Thank you for tonight! Here are the slides.",
        "week": "week",
        "todo": "/todo",
        "match": "/match",
        "calls": "/calls",
        "programme": "Steps Forward",
        "organisation": "North Foundation, info@northfoundation.example",
        "outsider": "Sara Berg, 070-174 06 09",
        "parting": "Thank you for all that you have put into this.",
        "answer": "Of course! We can meet by video.",
        "challenges": "No time to lead, everything lands on one desk.",
        "contribution": "Somebody who asks what others do not dare to.",
    },
}


class Manager(CastMember):
    """The cast member who runs the programme.

    Attributes:
        preset: the rules that she chooses for the programme.
        at_work: whether her shift has begun and still has work left.
        is_busy: whether she already has an act planned.
        called: the names of those whom she has called today.
        rang: the names of the participants she rang, until the cast lets them hear it.
        off: the days on which she is away, or None.
        only: the days on which she works at all, in place of a colleague; None for all days.
        tasks: what she does once, each from a day on.
        task: the one that she is at.
        invitation: what the link carries that she has made for a colleague, until the cast passes it on.
        stops: those whom she has stopped, by first name.
        parting: whom she is to end a pair with, because of what the other one has told.
        regrets: the pair that she has ended by mistake, as the label of its button, until it goes on.
        knows: the name of a mentor whom she asks when an adept stands without one.
    """

    def __init__(
        self, phone: Phone, reading: Reading, seed: int, span: tuple[date, date], profile: Profile = EVA
    ) -> None:
        """Prepare for work; `span` is the first and the last day of the programme."""
        super().__init__(profile, phone, reading, seed, RULES)
        self.span = span
        self.preset = Preset.LEADERSHIP
        self.off: Away | None = None
        self.only: Away | None = None
        self.tasks: dict[Task, date] = {Task.DIPLOMAS: span[1] + DIPLOMAS_AFTER} if profile is EVA else {}
        self.task: Task | None = None
        self.invitation = self.quiet_days = self.regrets = self.knows = ""
        self.stops: dict[str, Stop] = {}
        self.parting: Stop | None = None
        self.rang: list[str] = []
        self.called: set[str] = set()
        self._rings = False
        self._done: set[str] = set()
        self._times: Counter[str] = Counter()
        self._today: date | None = None
        self._looks = 0
        self._matched = True
        self.is_busy = self.at_work = False
        self._opened_anew = False
        self.opened = ""

    def begin_again(self) -> None:
        """Forget the planned act, so that she looks at the list again and asks for a match."""
        self.is_busy = self._matched = False

    def word(self, name: str) -> str:
        """Return her words for a question or command, in the story's language."""
        return WORDS[self.reading.language][name]

    def hear(self, message: Message, now: datetime) -> datetime | None:
        """Return when she acts on a message: in a moment if she is at work and free, else None.

        Messages that come at other times stand on her list later.
        """
        if self.tasks and (found := LINK.search(message.text)) and self.reading.told("colleague-text", message):
            self.invitation = found[1]
        if any(self.reading.told(key, message) for key in NEEDS_A_MATCH):
            self._matched = False
        elif any(self.reading.told(key, message) for key in MATCHED):
            self._matched = True
        if self.only is not None and self.reading.told(Urgent.CONCERN_LATE, self.reading.unmarked(message)):
            self.at_work = self.is_busy = True
            return now + BEFORE_IT_IS_OPENED
        if self.is_busy or not self.at_work:
            return None
        self.is_busy = self._rule_for(message) is not None
        return now + STEP if self.is_busy else None

    def act(self, message_id: int, now: datetime) -> bool:
        """Act on a message, and be free for the next."""
        self.is_busy = False
        return super().act(message_id, now)

    def takes_the_year(self, away: Away, quiet_week: int) -> None:
        """Have the deeds of a whole year ahead: to invite a colleague, to go away, to ask for a quiet week."""
        self.off, self.quiet_days = away, f"{self.word('week')} {quiet_week}"
        self.tasks |= days(*self.span)

    def next_workday(self, after: datetime) -> datetime | None:
        """Return when her next shift begins; None when there is none any more."""
        local = after.astimezone(ZONE)
        first = max(local.date(), self.only.first) if self.only else local.date()
        for number in range(8 if self.off is None else 8 + (self.off.last - self.off.first).days):
            day = first + timedelta(days=number)
            begins = datetime.combine(day, BEGINS, ZONE)
            works = self.only.holds(day) if self.only else not (self.off and self.off.holds(day))
            if works and day.weekday() in WORKDAYS and begins > local:
                return begins
        return None

    def look(self, now: datetime) -> bool:
        """Ask for the list or for a match; return False when the day's work is done."""
        self.is_busy = False
        today = now.astimezone(ZONE).date()
        if today != self._today:
            self._today, self._looks, self._done = today, 0, set()
            self.called, self._rings = set(), today.weekday() == WORKDAYS[0]
        if self.only is not None and not self.only.holds(today):
            self.at_work = False
            return False
        if self.tasks and self._begins(today):
            return True
        if self._looks >= LOOKS_A_DAY:
            self.at_work = False
            return False
        self._looks += 1
        self.at_work = True
        self.has_just_acted = "" not in self._done or (not self._matched and not self.regrets)
        if self.has_just_acted:
            return self.say(self.word("match" if "" in self._done else "todo"))
        if self._rings:
            self._rings, self.has_just_acted = False, True
            return self.say(self.word("calls"))
        self.at_work = False
        return False

    def _begins(self, today: date) -> bool:
        """Begin what is to be done once and whose day has come; tell whether there was anything."""
        self.task = next((task for task, day in self.tasks.items() if day <= today), None)
        if self.task is None:
            return False
        del self.tasks[self.task]
        self.at_work = self.has_just_acted = True
        return self.say(self.word("glance"))

    def open_next(self, message: Message) -> bool:
        """Open the first matter on the list that she did not open today; tell whether there was such a matter."""
        around = {self.reading.label(key, message) for key in AROUND}
        for label in message.labels:
            if label not in around and label not in self._done:
                self._done.add(label)
                self._times[label] += 1
                self.opened, self._opened_anew = label, True
                return self.press(label, message)
        if self.press_key("button-sheet-after", message):
            return True
        self._done.add("")  # nothing is left
        return False

    def opens_again(self) -> None:
        """Come back today to the matter that she has opened last."""
        self._done.discard(self.opened)

    def may_deal(self) -> bool:
        """Tell whether the matter she opened is still to be dealt with, and take it for dealt with from now on."""
        anew, self._opened_anew = self._opened_anew, False
        return anew

    def times(self) -> int:
        """Return on how many days she has opened the matter that she opened last."""
        return self._times[self.opened]

    def first_of(self, message: Message, keys: Iterable[str]) -> bool:
        """Press the first of these buttons that the message has; tell whether it has any."""
        return any(self.press_key(key, message) for key in keys)


def _card(eva: Manager, message: Message, told: Match[str]) -> bool:
    """Go on from a person's card: press its next button, or ring the person if the bot can't reach them."""
    if eva.reading.told("card-unreachable", message) is not None:
        eva.rang.append(told["name"])
        return False
    if eva.reading.label("button-approve", message) and not eva.reading.label("button-hold", message):
        return False  # whoever waits for the next round goes on waiting
    return eva.first_of(message, ("button-have-talked", "button-interview", "button-approve"))


def _areas(eva: Manager, message: Message, _told: Match[str]) -> bool:
    return eva.tick(message, f"competence-{eva.chance('areas').choice(COMPETENCES)}")


def _press(*keys: str) -> Act:
    return lambda eva, message, _told: eva.first_of(message, keys)


def _say(word: str) -> Act:
    return lambda eva, _message, _told: eva.say(eva.word(word))


TO_THE_MATTER = (
    "button-go-on-alone",
    "button-deed-go-on",
    "button-answer",
    "button-open-concern",
    "button-move-stop",
    "button-open-pair",
    "button-open-card",
)
"""What settles a matter at once, or leads on from it: to its letter, its word, its pair or its card."""
SURE = ("button-ask-all-sure", "button-ask-now", "button-remind-sure", "button-confirm-start-sure", "button-send-words")
"""What lets words go out that she has just read."""
TAKES_OVER = Rule("", _press("button-open-concern"), "button-open-concern")
"""What the stand-in does with a private word that comes too late to the manager."""
RULES: tuple[Rule, ...] = (
    *ONCE,
    *CALLS,
    *GATHERINGS,
    Rule("setup-manager", lambda eva, seen, _: eva.press(seen.labels[0], seen)),
    Rule("setup-phone", lambda eva, *_: eva.say(eva.profile.phone)),
    Rule("setup-name", _say("programme")),
    Rule("setup-starts", lambda eva, *_: eva.say(eva.span[0].isoformat())),
    Rule("setup-ends", lambda eva, *_: eva.say(eva.span[1].isoformat())),
    Rule("setup-preset", lambda eva, seen, _: eva.press_key(f"preset-{eva.preset}", seen)),
    Rule("setup-employer", _press("same-employer-caution")),
    Rule("setup-organisation", _say("organisation")),
    Rule("setup-outsider", _say("outsider")),
    Rule("setup-summary", _press("setup-send")),
    Rule("todo-title", lambda eva, seen, _: eva.open_next(seen), "button-help"),
    *STOPS,
    *BRIDGES,
    # By the button itself: what a matter has led to has the way back to the list, too.
    *(Rule("matter-count", _press(key), key) for key in TO_THE_MATTER),
    Rule("card-title", _card, "button-note"),
    Rule("interview-challenges", _say("challenges")),
    Rule("interview-areas", _areas),
    Rule("interview-contribution", _say("contribution")),
    Rule("interview-style", lambda eva, seen, _: eva.press(eva.chance("style").choice(seen.labels[:4]), seen)),
    *(Rule(f"interview-{step}", _press("button-skip")) for step in ("wishes", "wished", "ties", "notes")),
    Rule("interview-summary", _press("interview-send")),
    Rule("interview-saved", _press("button-approve"), "button-approve"),
    Rule("decision-text", _press("decision-as-it-is")),
    Rule("decision-summary", _press("decision-send")),
    Rule("reply-text", _say("answer")),
    Rule("reply-summary", _press("reply-send")),
    Rule("match-card", _press("button-ask-all", "button-ask-mentor"), "button-other-mentors"),
    *(Rule("", _press(key), key) for key in SURE),
    *PAIRS,
)
