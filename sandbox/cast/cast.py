"""The cast as a whole: its members see the messages on their phones, think about them, and act at their own time.

The cast leaves a phone alone while it is in a human's hands, until the phone is given back.
"""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from programme.people import Role
from sandbox.botapi.records import Standing
from sandbox.cast import together
from sandbox.cast.agenda import Agenda, Doing
from sandbox.cast.answers import RULES
from sandbox.cast.fortnight import BETWEEN_NEWCOMERS, NEWCOMERS, WHEN, WHO, WORRIES, Word
from sandbox.cast.goings import FROM, LATE_BY, OF_ADEPTS, OF_MENTORS, Wish
from sandbox.cast.manager import MAJ, TAKES_OVER, Manager
from sandbox.cast.member import AWAY_AFTER, QUARTER, STEP, CastMember, Memory
from sandbox.cast.participant import DAYS_BETWEEN_MEETINGS, Participant
from sandbox.cast.profiles import Temper, invent_profiles
from sandbox.cast.reading import Reading
from sandbox.cast.scenario import BEGIN, Scenario
from sandbox.cast.tasks import away, of_the_kick_off, quiet
from sandbox.cast.troubles import Script, scripts
from sandbox.phones.people import People
from sandbox.phones.views import seen

EVA_ID = 1001
MAJ_ID = EVA_ID - 1
BETWEEN_REGISTRATIONS = timedelta(hours=1)
PEOPLE_A_DAY = 5
ONLY_MAIL_FROM = 0.65
"""The part of the story after which one mentor has mail only."""
LONGEST_ABSENCE_OF_A_BLOCKER = timedelta(days=25)
MOST_ACTS_A_DAY = 2500  # of Eva too, on the day of the talks with a hundred people
LOOKED_AT_AGAIN = 6
NO_SIGNS = str.maketrans("", "", " -")

Overlooking = Callable[[CastMember, int, datetime], bool]


class Cast:
    """The manager and the participants of a scenario, with their agenda.

    Attributes:
        errors: failures that the members met, such as a press without an answer.
        overlooks: tells whether a member ignores a message (a message that came again).
        scripts: which adepts get into trouble, by first name.
        answered: the messages that came at a member's own act, by chat and message; all others came unasked.
    """

    def __init__(self, scenario: Scenario, people: People) -> None:
        """Give each member a profile and a phone."""
        self.scenario = scenario
        self.errors: list[str] = []
        self.answered: set[tuple[int, int]] = set()
        self.overlooks: Overlooking = lambda _player, _message_id, _now: False
        self.reading = Reading(scenario.language)
        self.scripts: dict[str, Script] = {}
        self.eva = self._manager(people)
        self.managers = [self.eva, *self._stand_in(people)]
        self.participants = list(self._participants(people))
        self._agenda = Agenda()
        self._in_hand: set[int] = set()
        self._shifts: Counter[int] = Counter()  # by chat
        self._planned: dict[tuple[int, int], datetime] = {}  # chat and message → when it is acted upon
        self._heard: dict[int, int] = {}
        self._toasts: dict[int, int] = {}
        self._only_mail: Participant | None = None
        self._acts: Counter[tuple[str, date]] = Counter()

    def __iter__(self) -> Iterator[CastMember]:
        """Go through all members, the manager first."""
        yield from self.managers
        yield from self.participants

    def _manager(self, people: People) -> Manager:
        phone = people.add(EVA_ID, "Eva", "Lind", language_code=self.scenario.language)
        eva = Manager(phone, self.reading, self.scenario.seed, self.scenario.span)
        eva.preset = self.scenario.preset
        if self.scenario.gathers:
            eva.tasks |= of_the_kick_off(self.scenario.span[0])
        return eva

    def _stand_in(self, people: People) -> Iterator[Manager]:
        """Yield the colleague who works in the manager's place while she is away, where the scenario has one."""
        scenario = self.scenario
        if not scenario.stand_in:
            return
        name, _, last = MAJ.name.partition(" ")
        phone = people.add(MAJ_ID, name, last, language_code=scenario.language)
        maj = Manager(phone, self.reading, scenario.seed, scenario.span, MAJ)
        maj.only = away(scenario.span[0])
        maj.rules = (*maj.rules, TAKES_OVER)
        week = quiet(scenario.span[0])
        self.eva.takes_the_year(maj.only, week.first.isocalendar().week)
        yield maj

    def _participants(self, people: People) -> Iterator[Participant]:
        scenario = self.scenario
        profiles = list(
            invent_profiles(
                scenario.adepts, scenario.mentors, scenario.seed, scenario.language, tempers=scenario.tempers
            )
        )
        if scenario.troubles:
            adepts = [one.first_name for one in profiles[: scenario.adepts]]
            self.scripts = scripts(BEGIN.date(), scenario.weeks, adepts)
        for number, profile in enumerate(profiles):
            first, _, last = profile.name.partition(" ")
            phone = people.add(EVA_ID + 1 + number, first, last, language_code=scenario.language)
            member = Participant(profile, phone, self.reading, scenario.seed, RULES)
            member.drifting = scenario.drifting
            member.scripts = self.scripts
            member.gap = DAYS_BETWEEN_MEETINGS[scenario.preset]
            phone.number = f"+46{profile.phone.lstrip('0').translate(NO_SIGNS)}"
            yield member

    # The agenda

    def begin(self) -> None:
        """Plan the beginning: the manager sets the programme up; the participants register in the days after."""
        self.eva.at_work = True
        self._plan(BEGIN, self.eva, partial(self._open, self.eva))
        scenario = self.scenario
        for number, member in enumerate(self.participants):
            self._plan(self._opens(number), member, partial(self._open, member))
            self._plan_absence(member)
        if scenario.comes_and_goes:
            for wish, place in OF_ADEPTS.items():
                if place < scenario.adepts:
                    self._plan_wish(self.participants[place], wish)
            for wish, place in OF_MENTORS.items():
                if place < scenario.mentors:
                    self._plan_wish(self.participants[scenario.adepts + place], wish)
            self.eva.knows = self.participants[scenario.adepts].profile.name
            for member in self.participants:
                self._plan_to_meet_two(member)
            for place, (after, urgency) in WORRIES.items():
                if place < scenario.adepts:
                    self._plan_worry(self.participants[place], BEGIN + after, urgency)
        if scenario.fortnight is not None:
            for word, place in WHO.items():
                self._plan_word(self.participants[place], word, scenario.fortnight + WHEN[word])
        if scenario.mails:
            self._leaves_telegram(self.participants[-1])

    def _opens(self, number: int) -> datetime:
        """Return when a participant opens the bot for the first time."""
        scenario = self.scenario
        day, place = divmod(number, PEOPLE_A_DAY)
        opens = BEGIN + timedelta(days=1 + day) + BETWEEN_REGISTRATIONS * place
        newcomer = number - scenario.adepts + NEWCOMERS
        if scenario.fortnight is not None and 0 <= newcomer < NEWCOMERS:
            return scenario.fortnight + BETWEEN_NEWCOMERS * newcomer
        late = scenario.comes_and_goes and number == scenario.adepts - 1
        return opens + LATE_BY if late else opens

    def _plan_word(self, member: Participant, word: Word, at: datetime) -> None:
        self._plan(at, member, lambda _now: member.writes(word))

    def _plan_worry(self, member: Participant, at: datetime, urgency: str) -> None:
        member.urgency = urgency
        self._plan_word(member, Word.CONCERN, at)

    def _plan_wish(self, member: Participant, wish: Wish) -> None:
        at = BEGIN + timedelta(days=round(FROM[wish] * 7 * self.scenario.weeks), hours=3)
        self._plan(at, member, lambda _now: member.wishes(wish))

    def _plan_to_meet_two(self, member: Participant) -> None:
        """Let a mentor of two look some times, a while apart, whether both can be met at once."""
        if member.profile.role is not Role.MENTOR or member.profile.capacity < 2:
            return
        first = BEGIN + timedelta(days=round(together.FROM * 7 * self.scenario.weeks), hours=4)
        for look in range(together.LOOKS):
            self._plan(first + together.APART * look, member, lambda _now: member.looks_for_two())

    def _leaves_telegram(self, member: Participant) -> None:
        """Let somebody block the bot for good, and go on by mail."""
        self._only_mail = member
        at = BEGIN + timedelta(days=round(ONLY_MAIL_FROM * 7 * self.scenario.weeks), hours=3)
        self._plan(at, member, lambda _now: member.phone.block())

    def go_on(self, memories: Mapping[int, Memory], in_hand: Collection[int], now: datetime) -> None:
        """Begin in the middle of a story: each member recalls a memory, looks at the phone and goes on from there."""
        for member in self:
            member.recalls(memories[member.phone.chat_id])
            self._heard[member.phone.chat_id] = len(member.phone.chat.events)
            self._toasts[member.phone.chat_id] = len(member.phone.toasts)
            self._plan_absence(member, now)
            self._go_on(member, now)
        self._in_hand.update(in_hand)

    @property
    def in_hand(self) -> frozenset[int]:
        """The ids of the chats in which a human answers."""
        return frozenset(self._in_hand)

    def memories(self) -> dict[int, Memory]:
        """Return the memory of each member, by chat id."""
        return {member.phone.chat_id: member.remembers() for member in self}

    @property
    def next_act(self) -> datetime | None:
        """The moment of the next planned act, or None."""
        return self._agenda.next

    def act_first(self, moment: datetime) -> bool:
        """Let a member do the first act that is planned for `moment` or earlier; tell whether there was one."""
        return self._agenda.act_first(moment)

    def act(self, moment: datetime) -> None:
        """Let the members do all acts that are planned for `moment` or earlier, side by side."""
        while self.act_first(moment):
            pass

    def _plan(self, at: datetime, member: CastMember, do: Doing) -> None:
        """Plan an act; it is left out if a human has the member's phone at that moment."""

        def unless_in_hand(now: datetime) -> None:
            if member.phone.chat_id not in self._in_hand:
                do(now)

        self._agenda.put(at, member.phone.chat_id, unless_in_hand)

    def _open(self, member: CastMember, _now: datetime) -> bool:
        member.has_just_acted = True
        member.phone.start()
        return True

    def _plan_absence(self, member: CastMember, now: datetime = BEGIN) -> None:
        """Plan the member's one absence, in the middle of the year, if the temper has one."""
        days = AWAY_AFTER.get(member.profile.temper)
        if days is None:
            return
        chance = random.Random(f"{self.scenario.seed} {member.profile.name} away")
        weeks = chance.uniform(0.3, 0.6) * self.scenario.weeks
        begins = member.awake(BEGIN + timedelta(days=round(weeks * 7), hours=3), chance)
        member.away = (begins, begins + timedelta(days=days))
        if member.profile.temper is Temper.BLOCKING and begins >= now:
            self._plan(begins, member, lambda _now: member.phone.block())
            self._plan(begins + LONGEST_ABSENCE_OF_A_BLOCKER, member, partial(self._come_back, member))

    def _come_back(self, member: CastMember, now: datetime) -> bool:
        if member is self._only_mail:
            return False
        return member.phone.standing is Standing.BLOCKED and self._open(member, now)

    # What comes

    def look(self, now: datetime) -> None:
        """Let each member look at new messages and plan answers, and let those whom the manager rang come back."""
        for member in self:
            events = member.phone.chat.events
            fresh = events[self._heard.get(member.phone.chat_id, 0) :]
            self._heard[member.phone.chat_id] = len(events)
            if member.has_just_acted:
                self.answered.update((member.phone.chat_id, event.message_id) for event in fresh)
            if member.phone.chat_id in self._in_hand:
                continue
            for message_id in dict.fromkeys(event.message_id for event in fresh):
                if not self.overlooks(member, message_id, now):
                    self._think(member, message_id, now)
            self._check_answered(member, heard=bool(fresh), now=now)
        self._ring(now)
        self._invite(now)
        for manager in self.managers:
            if manager.at_work and not manager.is_busy:
                manager.is_busy = True
                self._plan_work(manager, now + STEP)

    def _check_answered(self, member: CastMember, *, heard: bool, now: datetime) -> None:
        toasts = len(member.phone.toasts)
        if member.has_just_acted and not heard and toasts == self._toasts.get(member.phone.chat_id, 0):
            self.errors.append(f"{member.profile.name} got no answer on {now:%Y-%m-%d %H:%M}")
        self._toasts[member.phone.chat_id] = toasts
        member.has_just_acted = False

    def _think(self, member: CastMember, message_id: int, now: datetime) -> None:
        message = member.phone.chat.messages[message_id]
        key = (member.phone.chat_id, message_id)
        self._planned.pop(key, None)
        at = member.hear(seen(message), now)
        if at is None:
            return
        self._planned[key] = at
        self._plan(max(at, now), member, partial(self._answer, member, message_id, at))

    def _answer(self, member: CastMember, message_id: int, planned: datetime, now: datetime) -> None:
        key = (member.phone.chat_id, message_id)
        if self._planned.get(key) != planned:
            return
        del self._planned[key]
        self._acts[member.profile.name, now.date()] += 1
        if self._acts[member.profile.name, now.date()] == MOST_ACTS_A_DAY:
            self.errors.append(f"{member.profile.name} gave up on {now:%Y-%m-%d}: the questions had no end")
        elif self._acts[member.profile.name, now.date()] < MOST_ACTS_A_DAY:
            member.act(message_id, now)

    def _work(self, manager: Manager, now: datetime) -> None:
        if not manager.look(now):
            self._plan_work(manager, manager.next_workday(now))

    def _plan_work(self, manager: Manager, at: datetime | None) -> None:
        """Plan a manager's next shift; it replaces the shift planned before, so that nobody works twice."""
        if at is None:
            return
        chat = manager.phone.chat_id
        self._shifts[chat] += 1
        shift = self._shifts[chat]

        def work(now: datetime) -> None:
            if shift == self._shifts[chat]:
                self._work(manager, now)

        self._plan(at, manager, work)

    def _invite(self, now: datetime) -> None:
        """Pass the link on that the manager has made, and let the colleague open it."""
        if not self.eva.invitation:
            return
        token, self.eva.invitation = self.eva.invitation, ""
        for maj in self.managers[1:]:
            maj.at_work = maj.is_busy = True
            self._plan(now + QUARTER, maj, partial(self._comes, maj, token))

    def _comes(self, maj: Manager, token: str, _now: datetime) -> None:
        maj.has_just_acted, maj.is_busy = True, False
        maj.phone.start(token)

    def _ring(self, now: datetime) -> None:
        for name in [name for manager in self.managers for name in manager.rang]:
            for member in self.participants:
                if member.profile.name == name:
                    chance = member.chance("rung")
                    back = member.awake(now + QUARTER * chance.randrange(4, 96), chance)
                    self._plan(back, member, partial(self._come_back, member))
        for manager in self.managers:
            manager.rang.clear()

    # By hand

    def take_over(self, chat_id: int) -> None:
        """Let a human answer for the chat's member from now on."""
        self._in_hand.add(chat_id)
        for member in self:
            if member.phone.chat_id == chat_id:
                member.has_just_acted = False

    def give_back(self, chat_id: int, now: datetime) -> None:
        """Give the phone back to the chat's member, who looks at the chat and goes on from there."""
        for member in self:
            if member.phone.chat_id == chat_id and chat_id in self._in_hand:
                self._in_hand.discard(chat_id)
                self._go_on(member, now)

    def _go_on(self, member: CastMember, now: datetime) -> None:
        if isinstance(member, Manager):
            member.begin_again()
            self._plan_work(member, member.next_workday(now))
        elif member.phone.standing is Standing.MEMBER:
            for message in member.phone.heard[-LOOKED_AT_AGAIN:]:
                self._think(member, message.message_id, now)
        else:
            chance = member.chance("opens again")
            opens = member.awake(now + QUARTER * chance.randrange(4, 96), chance)
            self._plan(opens, member, partial(self._open, member))
