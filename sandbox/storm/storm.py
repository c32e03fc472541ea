"""A rehearsal in a storm: the same story as in peace, while kills, faults and outages strike at planned steps.

The cast lives by the story's own moments and the bot by its clock, which outages turn on: all that waits in a step is
waited for, as people wait with the phone in their hand, and only then the next step begins. So a storm changes what
the bot goes through, never what people do.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, func, select
from sqlalchemy.exc import DBAPIError

from bot.settings import UpdatesBy
from sandbox.botapi.records import Standing
from sandbox.cast.scenario import Scenario
from sandbox.phones.web import listen
from sandbox.rehearsal.bot_side import Patience
from sandbox.rehearsal.looks import first_looks
from sandbox.rehearsal.process import BotDied
from sandbox.rehearsal.rehearsal import Rehearsal, Telling
from sandbox.storm.outages import Outages, outages_of
from sandbox.storm.outcome import line
from sandbox.storm.plan import OF_MAIL, Planned, Strike
from sandbox.storm.weather import Weather
from storage.tables import errands, mails, outbox

HURRIED = Patience(answer=1.0, lock=0.2, by_the_machine=True)
"""How long the bot waits for others in a storm; in life it waits longer, and a storm would take a day."""
LOOK = timedelta(seconds=10)
LONGEST_WAIT = timedelta(hours=8)
"""For so long on the story's clock anything may wait; what waits longer is stuck."""
LONGEST_OUTAGE = 0.5  # real seconds, for a bot that does not notice it
MOMENT = 0.06  # real seconds
MOST_KILLS_OF_ONE = 2
"""At a third the bot rightly takes an update for the cause, and puts it aside."""
WAITING = (
    select(func.count()).where(outbox.c.state == "waiting"),
    select(func.count()).select_from(errands),
    select(func.count()).where(mails.c.state == "waiting"),
)
"""How many rows wait for the bot to do something at once: messages and mails to be sent, and work in the background."""


class StormyRehearsal(Rehearsal):
    """A rehearsal in which planned strikes hit the bot."""

    def __init__(
        self,
        scenario: Scenario,
        folder: Path,
        plan: Sequence[Planned] = (),
        *,
        updates: UpdatesBy = UpdatesBy.POLLING,
        progress: Telling = lambda _now: None,
    ) -> None:
        """Prepare the story and the storm over it; without a plan it is peace."""
        super().__init__(scenario, folder, progress=progress, patience=HURRIED if plan else None)
        self.strikes: Counter[Strike] = Counter()
        self.moments: list[datetime] = []
        self.mailed: list[datetime] = []
        self.stuck: list[str] = []
        self.weather = Weather(self.clock, patience=HURRIED.answer)
        self.server.account.faults = self.weather
        self.post.is_shut = lambda: self.clock.now() < self._shut_until
        self._plan = list(plan)
        self._updates = updates
        self._step_began = self.clock.now()
        self._watching = create_engine(self.database_url, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
        self._outages: Outages = outages_of(self.database_url)
        self._outage: asyncio.Task[None] | None = None
        self._shut_until = self.clock.now()
        self._killed: Counter[int] = Counter()
        self.said: dict[str, list[str]] = {}
        self._noted: Counter[int] = Counter()  # events of a chat
        self._newest: Counter[int] = Counter()  # the highest message id of a chat

    @property
    def _settings(self) -> dict[str, Any]:
        if self._updates is UpdatesBy.POLLING:
            return super()._settings
        with listen() as free:
            port = free.getsockname()[1]
        return {
            **super()._settings,
            "updates": "webhook",
            "webhook_url": f"http://127.0.0.1:{port}/telegram",
            "webhook_secret": "storm",
            "http_listen": f"127.0.0.1:{port}",
        }

    async def step(self, moment: datetime) -> None:
        """Let the cast act at a moment of the story, strike as planned, and wait until nothing waits any more.

        Raises:
            BotDied: the bot ended by itself, or does not come to rest, and no outage is to blame.
        """
        self.clock.jump(moment)
        self._step_began = self.clock.now()
        before, mails_before = len(self.server.requests), len(self.post.mails)
        self._strike(moment)
        self.cast.act(moment)
        await self._until_nothing_waits(moment)
        if self.bot.set_wrong_by:
            self.bot.set_wrong_by = timedelta()
            await self._until_nothing_waits(moment)
        self._note_what_was_said()
        self.cast.look(moment)
        if len(self.server.requests) > before:
            self.moments.append(moment)
        if len(self.post.mails) > mails_before:
            self.mailed.append(moment)

    async def end(self) -> None:
        """Let every member ask where they are when the storm is over: the answer is their next question or step."""
        self._plan.clear()
        self.weather.clear()
        self.post.at_next_mail.clear()
        for member in self.cast:
            if member.phone.standing is Standing.MEMBER:
                member.phone.send("/jag" if self.scenario.language == "sv" else "/me")
        await self._until_nothing_waits(self.clock.now())
        self._note_what_was_said()

    def _note_what_was_said(self) -> None:
        """Note the new messages of a step, in an order of their own: an answer may overtake a broadcast."""
        for member in self.cast:
            said = self.said.setdefault(member.profile.name, [])
            events = member.phone.chat.events[self._noted[member.phone.chat_id] :]
            fresh = [one for one in first_looks(events) if one.message_id > self._newest[member.phone.chat_id]]
            said.extend(sorted(map(line, fresh)))
            self._noted[member.phone.chat_id] += len(events)
            self._newest[member.phone.chat_id] = max(
                (self._newest[member.phone.chat_id], *(one.message_id for one in fresh))
            )

    def close(self) -> None:
        """Close the storm's own line to the database."""
        self._watching.dispose()

    async def _until_nothing_waits(self, moment: datetime) -> None:
        """Turn the clock on until every update is confirmed and every message sent."""
        now, late = self.clock.now(), False
        until = now + LONGEST_WAIT
        while True:
            try:
                self._wake = await self.bot.turn(now, all_jobs=late)
            except BotDied:
                if self._outage is None:
                    raise  # else it found no database at its start, and whatever starts it does so again
            if await self._nothing_waits():
                return
            now = self.clock.now()
            if now > until:
                self.stuck.append(f"{moment:%Y-%m-%d %H:%M}")
                return
            late = True
            now = min(now + LOOK, max(now, self._wake or now + LOOK))

    async def _nothing_waits(self) -> bool:
        if self._outage is not None:
            await self._outage
            self._outage = None
            return False
        if len(self.server.account.queue):
            return False
        try:
            with self._watching.connect() as connection:
                return not any(connection.execute(waiting).scalar_one() for waiting in WAITING)
        except DBAPIError:
            return False

    # The strikes

    def _strike(self, moment: datetime) -> None:
        while self._plan and self._plan[0].at <= moment:
            strike = self._plan.pop(0)
            if strike.kind is Strike.CLOCK or strike.kind in OF_MAIL:
                self._hit(strike)
            elif strike.after is None:
                asyncio.get_running_loop().call_later(MOMENT * strike.within, self._hit, strike)
            else:
                self.weather.after_requests(strike.after, partial(self._hit, strike))

    def _hit(self, strike: Planned) -> None:
        match strike.kind:
            case Strike.KILL:
                self._kill_unless_it_is_too_often(strike)
                return
            case Strike.POST:
                self.post.at_next_mail.append((strike.within < 1 / 2, self.kill))
            case Strike.SHUT:
                self._shut_until = self.clock.now() + timedelta(seconds=strike.seconds)
            case Strike.DATABASE:
                if self._outage is None:
                    self._outage = asyncio.ensure_future(self._away(strike.seconds))
            case Strike.SESSIONS:
                self._outages.end_sessions()
            case Strike.CLOCK:
                self.bot.set_wrong_by = timedelta(seconds=strike.seconds)
            case _:
                self.weather.blow(strike)
        self.strikes[strike.kind] += 1

    def _kill_unless_it_is_too_often(self, strike: Planned) -> None:
        oldest = next(iter(self.server.account.queue.waiting), None)
        if oldest is not None and self._killed[oldest] >= MOST_KILLS_OF_ONE:
            self.weather.after_requests(1, partial(self._hit, strike))
            return
        self.strikes[strike.kind] += 1
        self.kill()

    def kill(self) -> None:
        """Kill the bot, and note which update it had in hand."""
        self._killed.update(islice(self.server.account.queue.waiting, 1))
        super().kill()

    async def _away(self, seconds: float) -> None:
        """Keep the database away, for some time on the story's clock; a bot that does not use it turns no clock."""
        ends, loop = self.clock.now() + timedelta(seconds=seconds), asyncio.get_running_loop()
        until = loop.time() + LONGEST_OUTAGE
        outage = self._outages.away()
        await asyncio.to_thread(outage.__enter__)
        while self.clock.now() < ends and loop.time() < until:  # noqa: ASYNC110 - a turned clock sets no event
            await asyncio.sleep(0.002)
        await asyncio.to_thread(outage.__exit__, None, None, None)

    def _repeats_since(self, now: datetime) -> datetime | None:
        """Return the beginning of the step: a repeated message comes before any member acts again."""
        return self._step_began
