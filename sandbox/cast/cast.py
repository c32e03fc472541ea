"""Those who play: they see what comes to their phones, think about it, and act at their own time.

Whoever is taken over by hand is left alone: a human answers for them until they are given back.
"""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from sandbox.botapi.records import Standing
from sandbox.cast.agenda import Agenda, Doing
from sandbox.cast.manager import Manager
from sandbox.cast.member import AWAY_AFTER, QUARTER, STEP, Memory, Player
from sandbox.cast.participant import Participant
from sandbox.cast.profiles import Temper, cast
from sandbox.cast.reading import Reading
from sandbox.cast.scenario import BEGIN, Play
from sandbox.phones.people import People
from sandbox.phones.views import seen

EVA_ID = 1001
BETWEEN_REGISTRATIONS = timedelta(hours=1)
PEOPLE_A_DAY = 5
LONGEST_ABSENCE_OF_A_BLOCKER = timedelta(days=25)
MOST_ACTS_A_DAY = 500  # of Eva too, on the day of the talks
LOOKED_AT_AGAIN = 6
NO_SIGNS = str.maketrans("", "", " -")

Overlooking = Callable[[Player, int, datetime], bool]


class Company:
    """The manager and the participants of one play, and what they will do when.

    Attributes:
        errors: what nobody should have met, such as a question without an end.
        overlooks: whether somebody does not even notice a message (a repeated one).
    """

    def __init__(self, play: Play, people: People) -> None:
        """Give everybody a part and a phone."""
        self.play = play
        self.errors: list[str] = []
        self.overlooks: Overlooking = lambda _player, _message_id, _now: False
        self.reading = Reading(play.language)
        self.eva = self._manager(people)
        self.players = list(self._players(people))
        self._agenda = Agenda()
        self._in_hand: set[int] = set()
        self._shift = 0
        self._planned: dict[tuple[int, int], datetime] = {}  # chat and message → when it is acted upon
        self._heard: dict[int, int] = {}
        self._toasts: dict[int, int] = {}
        self._acts: Counter[tuple[str, date]] = Counter()

    def __iter__(self) -> Iterator[Player]:
        """Go through everybody, the manager first."""
        yield self.eva
        yield from self.players

    def _manager(self, people: People) -> Manager:
        phone = people.add(EVA_ID, "Eva", "Lind", language_code=self.play.language)
        return Manager(phone, self.reading, self.play.seed, self.play.span)

    def _players(self, people: People) -> Iterator[Participant]:
        play = self.play
        parts = cast(play.adepts, play.mentors, play.seed, play.language, tempers=play.tempers)
        for number, part in enumerate(parts):
            first, _, last = part.name.partition(" ")
            phone = people.add(EVA_ID + 1 + number, first, last, language_code=play.language)
            player = Participant(part, phone, self.reading, play.seed)
            player.drifting = play.drifting
            phone.number = f"+46{part.phone.lstrip('0').translate(NO_SIGNS)}"
            yield player

    # The agenda

    def begin(self) -> None:
        """Let the manager set the programme up, and everybody else come to it in the days after."""
        self.eva.at_work = True
        self._plan(BEGIN, self.eva, partial(self._open, self.eva))
        for number, player in enumerate(self.players):
            day, place = divmod(number, PEOPLE_A_DAY)
            opens = BEGIN + timedelta(days=1 + day) + BETWEEN_REGISTRATIONS * place
            self._plan(opens, player, partial(self._open, player))
            self._plan_absence(player)

    def go_on(self, memories: Mapping[int, Memory], in_hand: Collection[int], now: datetime) -> None:
        """Begin in the middle of a story: everybody looks at what stands on their phone, and goes on from there."""
        for player in self:
            player.recalls(memories[player.phone.chat_id])
            self._heard[player.phone.chat_id] = len(player.phone.chat.events)
            self._toasts[player.phone.chat_id] = len(player.phone.toasts)
            self._plan_absence(player, now)
            self._go_on(player, now)
        self._in_hand.update(in_hand)

    @property
    def in_hand(self) -> frozenset[int]:
        """For whom a human answers."""
        return frozenset(self._in_hand)

    def memories(self) -> dict[int, Memory]:
        """Return what everybody remembers."""
        return {player.phone.chat_id: player.remembers() for player in self}

    @property
    def next_act(self) -> datetime | None:
        """When somebody acts next."""
        return self._agenda.next

    def act(self, moment: datetime) -> None:
        """Let everybody do what they planned to do by then."""
        self._agenda.act(moment)

    def _plan(self, at: datetime, player: Player, do: Doing) -> None:
        """Put something on the agenda, for when this person has their phone for themselves."""

        def unless_in_hand(now: datetime) -> None:
            if player.phone.chat_id not in self._in_hand:
                do(now)

        self._agenda.put(at, player.phone.chat_id, unless_in_hand)

    def _open(self, player: Player, _now: datetime) -> bool:
        player.has_just_acted = True
        player.phone.start()
        return True

    def _plan_absence(self, player: Player, now: datetime = BEGIN) -> None:
        """Let somebody be away once, in the middle of the year."""
        days = AWAY_AFTER.get(player.part.temper)
        if days is None:
            return
        chance = random.Random(f"{self.play.seed} {player.part.name} away")
        weeks = chance.uniform(0.3, 0.6) * self.play.weeks
        begins = player.awake(BEGIN + timedelta(days=round(weeks * 7), hours=3), chance)
        player.away = (begins, begins + timedelta(days=days))
        if player.part.temper is Temper.BLOCKING and begins >= now:
            self._plan(begins, player, lambda _now: player.phone.block())
            self._plan(begins + LONGEST_ABSENCE_OF_A_BLOCKER, player, partial(self._come_back, player))

    def _come_back(self, player: Player, now: datetime) -> bool:
        return player.phone.standing is Standing.BLOCKED and self._open(player, now)

    # What comes

    def look(self, now: datetime) -> None:
        """Let everybody look at what came; whoever is called by phone, too."""
        for player in self:
            events = player.phone.chat.events
            fresh = events[self._heard.get(player.phone.chat_id, 0) :]
            self._heard[player.phone.chat_id] = len(events)
            if player.phone.chat_id in self._in_hand:
                continue
            for message_id in dict.fromkeys(event.message_id for event in fresh):
                if not self.overlooks(player, message_id, now):
                    self._think(player, message_id, now)
            self._check_answered(player, heard=bool(fresh), now=now)
        self._ring(now)
        if self.eva.at_work and not self.eva.is_busy:
            self.eva.is_busy = True
            self._plan_work(now + STEP)

    def _check_answered(self, player: Player, *, heard: bool, now: datetime) -> None:
        toasts = len(player.phone.toasts)
        if player.has_just_acted and not heard and toasts == self._toasts.get(player.phone.chat_id, 0):
            self.errors.append(f"{player.part.name} got no answer on {now:%Y-%m-%d %H:%M}")
        self._toasts[player.phone.chat_id] = toasts
        player.has_just_acted = False

    def _think(self, player: Player, message_id: int, now: datetime) -> None:
        message = player.phone.chat.messages[message_id]
        key = (player.phone.chat_id, message_id)
        self._planned.pop(key, None)
        at = player.hear(seen(message), now)
        if at is None:
            return
        self._planned[key] = at
        self._plan(max(at, now), player, partial(self._answer, player, message_id, at))

    def _answer(self, player: Player, message_id: int, planned: datetime, now: datetime) -> None:
        key = (player.phone.chat_id, message_id)
        if self._planned.get(key) != planned:
            return
        del self._planned[key]
        self._acts[player.part.name, now.date()] += 1
        if self._acts[player.part.name, now.date()] == MOST_ACTS_A_DAY:
            self.errors.append(f"{player.part.name} gave up on {now:%Y-%m-%d}: the questions had no end")
        elif self._acts[player.part.name, now.date()] < MOST_ACTS_A_DAY:
            player.act(message_id, now)

    def _work(self, now: datetime) -> None:
        if not self.eva.look(now):
            self._plan_work(self.eva.next_workday(now))

    def _plan_work(self, at: datetime) -> None:
        """Let the manager go on then; what she planned before no longer counts, so that she never works twice."""
        self._shift += 1
        shift = self._shift

        def work(now: datetime) -> None:
            if shift == self._shift:
                self._work(now)

        self._plan(at, self.eva, work)

    def _ring(self, now: datetime) -> None:
        for name in self.eva.rang:
            for player in self.players:
                if player.part.name == name:
                    chance = player.chance("rung")
                    back = player.awake(now + QUARTER * chance.randrange(4, 96), chance)
                    self._plan(back, player, partial(self._come_back, player))
        self.eva.rang.clear()

    # By hand

    def take_over(self, chat_id: int) -> None:
        """Let a human answer for somebody from now on."""
        self._in_hand.add(chat_id)
        for player in self:
            if player.phone.chat_id == chat_id:
                player.has_just_acted = False

    def give_back(self, chat_id: int, now: datetime) -> None:
        """Let somebody of the cast answer for themselves again: they look at their chat, and go on from there."""
        for player in self:
            if player.phone.chat_id == chat_id and chat_id in self._in_hand:
                self._in_hand.discard(chat_id)
                self._go_on(player, now)

    def _go_on(self, player: Player, now: datetime) -> None:
        if player is self.eva:
            self.eva.begin_again()
            self._plan_work(self.eva.next_workday(now))
        elif player.phone.standing is Standing.MEMBER:
            for message in player.phone.heard[-LOOKED_AT_AGAIN:]:
                self._think(player, message.message_id, now)
        else:
            chance = player.chance("opens again")
            opens = player.awake(now + QUARTER * chance.randrange(4, 96), chance)
            self._plan(opens, player, partial(self._open, player))
