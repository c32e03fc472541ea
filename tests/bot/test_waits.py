"""What time brings, end to end: the real bot, on a clock that is turned by weeks, stopped, killed and broken."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select

from bot.app import Mentorbot, run_until_signalled
from bot.jobs import pause, table
from bot.log import configure
from bot.messenger import Messenger
from bot.settings import load_settings
from programme.due import Due, DueKind
from programme.people import Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Lane, Utterance
from programme.usecases import waits
from programme.usecases.common import status
from sandbox.phones.people import Phone
from storage import tables
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.bot_process import FORKSERVER, environment
from tests.databases import deep_on_postgresql
from tests.patience import eventually
from tests.quick_clock import QuickClock
from tests.world import World, heard

MORNING = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # a Tuesday, 10:30 in Stockholm
WEEKS = timedelta(weeks=3)
STATUS = "du är inte bortglömd"
OPERATOR = 77


class Later:
    """A world in which somebody was approved and waits, and whose clock can be turned."""

    def __init__(self, world: World, bot: Mentorbot) -> None:
        self.world, self.bot = world, bot

    async def somebody(self, name: str = "Karin", state: State = State.WAITING) -> Phone:
        """Let somebody be approved: from now on they wait."""
        programme = await self._programme()
        phone = self.world.person(name)
        membership = await self.world.add_participant(phone, programme)

        def approve(uow: SqlUnitOfWork) -> None:
            approved = replace(membership, state=state)
            uow.memberships.save(approved)
            uow.dues.settle(DueKind.INTERVIEW, approved.id)
            uow.dues.put(DueKind.STATUS, approved, self.world.clock.now() + WEEKS, self.world.clock.now())

        await self.do(approve)
        return phone

    async def _programme(self) -> Programme:
        known: list[Programme] = await self.do(lambda uow: list(uow.programmes.open(self.world.clock.now().date())))
        if known:
            return known[0]
        added = await self.world.add_programme()
        digests = delete(tables.due).where(tables.due.c.kind == DueKind.DIGEST.value)
        await self.do(lambda uow: uow.connection.execute(digests))  # the manager's mornings would be one more wait
        return added

    async def do(self, work: Callable[[SqlUnitOfWork], Any]) -> Any:
        """Do something to the database."""
        return await self.world._database.run(work)

    async def turn(self, on: timedelta) -> None:
        """Let time go by, and the jobs come round."""
        self.world.clock.turn(on)
        await self.sweep()

    async def sweep(self) -> None:
        """Let the jobs come round."""
        await eventually(lambda: self.bot.jobs)
        assert self.bot.jobs is not None
        await self.bot.jobs.run_now()
        await self.world.rest()

    async def restart(self, on: timedelta = timedelta()) -> None:
        """Stop the bot, let time go by, and start it again."""
        await self.world.stop_bot()
        self.world.clock.turn(on)
        self.bot = await self.world.start_bot()

    async def due(self) -> list[Mapping[str, Any]]:
        """Return every wait for the next status."""
        return list(await self.do(lambda uow: uow.connection.execute(STATUSES).mappings().all()))


STATUSES = select(tables.due).where(tables.due.c.kind == DueKind.STATUS)


def told(phone: Phone) -> int:
    """Return how often somebody was told how it stands."""
    return sum(STATUS in message.text for message in phone.heard)


@pytest.fixture
async def later(database_url: str) -> AsyncIterator[Later]:
    """The real bot on a Tuesday morning, with an operator's chat."""
    async with World(database_url, start=MORNING, operator_chat_id=str(OPERATOR)) as world:
        world.person("Operator", telegram_id=OPERATOR).unblock()
        await world.stop_bot()
        yield Later(world, await world.start_bot())
        world.check_nothing_was_wrong()


async def test_every_three_weeks(later: Later) -> None:
    """Who waits hears it after three weeks, not before, once, and again after three more."""
    karin = await later.somebody()
    await later.turn(WEEKS - timedelta(hours=1))
    assert told(karin) == 0
    await later.turn(timedelta(hours=1))
    await later.sweep()
    assert told(karin) == 1
    assert "Karin" in karin.last.text
    assert "Eva" in karin.last.text
    assert karin.last.labels  # the menu
    await later.turn(WEEKS)
    assert told(karin) == 2


@deep_on_postgresql
async def test_on_hold_hears_it_too(later: Later) -> None:
    """Somebody who is not to be put forward for now is not left in silence."""
    karin = await later.somebody(state=State.ON_HOLD)
    await later.turn(WEEKS)
    assert told(karin) == 1


@deep_on_postgresql
async def test_not_in_quiet_time(later: Later) -> None:
    """A sweep that is late and comes at night waits for the morning."""
    karin = await later.somebody()
    await later.turn(WEEKS + timedelta(hours=12))  # 22:30
    assert told(karin) == 0
    await later.turn(timedelta(hours=10))  # 08:30
    assert told(karin) == 1


async def test_after_a_stop_it_is_caught_up_with(later: Later) -> None:
    """What fell due while the bot was away is acted on at the start, once however often it starts."""
    karin = await later.somebody()
    await later.restart(WEEKS + timedelta(hours=2))
    await karin.wait_for(STATUS)
    await later.restart()
    await later.sweep()
    assert told(karin) == 1


@deep_on_postgresql
async def test_not_after_withdrawing(later: Later) -> None:
    """Who has taken it back hears nothing more, even where a wait is still there."""
    karin, bo = await later.somebody(), await later.somebody("Bo")
    for phone in (karin, bo):
        await later.world.say(phone, "/uppgifter")
        await later.world.press(phone, "Ta tillbaka min anmälan?", "Ja, ta tillbaka den")

    def forgotten(uow: SqlUnitOfWork) -> None:
        membership = uow.memberships.of_person(uow.people.by_telegram(bo.user.id).id)[0]  # type: ignore[union-attr]
        assert membership.state is State.WITHDRAWN
        uow.dues.put(DueKind.STATUS, membership, later.world.clock.now(), later.world.clock.now())

    assert await later.due() == []
    await later.do(forgotten)
    await later.turn(WEEKS)
    assert (told(karin), told(bo), await later.due()) == (0, 0, [])


@deep_on_postgresql
async def test_without_telegram(later: Later) -> None:
    """What somebody without Telegram would hear goes to the manager to pass on, and the wait goes on."""
    karin = await later.somebody("Karin Ek")

    def no_telegram(uow: SqlUnitOfWork) -> None:
        person = uow.people.get(uow.connection.execute(STATUSES).mappings().one()["person_id"])
        uow.people.save(replace(person, telegram_id=None))

    await later.do(no_telegram)
    await later.turn(WEEKS)
    [row] = await later.due()
    assert (row["attempts"], row["due_at"] > later.world.clock.now()) == (0, True)
    passed_on = heard(later.world.known("Eva Lind"))
    assert "Karin Ek är med utan Telegram." in passed_on.text
    assert STATUS in passed_on.text
    assert told(karin) == 0


# Killed, doubled and broken


def deadly(_uow: UnitOfWork, _due: Due, _now: datetime) -> list[Utterance]:
    """Kill the process in the middle of a unit."""
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def serve_and_die(variables: Mapping[str, str], now: str, log: str) -> None:
    """Run a bot that dies as soon as it acts on a wait."""
    os.environ.update(variables)
    waits.ACTS = {DueKind.STATUS: deadly}
    settings = load_settings(None)
    with open(log, "a", encoding="utf-8") as stream:
        configure(settings.log_level, settings.log_format, secrets=settings.secrets(), stream=stream)
        bot = Mentorbot.from_settings(settings, QuickClock(50, datetime.fromisoformat(now)))
        asyncio.run(run_until_signalled(bot))


async def test_killed_between_claim_and_commit(later: Later, tmp_path: Path) -> None:
    """A process that is killed while it acts has said nothing; the next one does, once."""
    karin = await later.somebody()
    world = later.world
    await world.stop_bot()
    world.clock.turn(WEEKS)
    variables = environment(world.server.url, world.database_url, began=world.clock.now())
    arguments = (dict(variables), world.clock.now().isoformat(), str(tmp_path / "log"))
    process = FORKSERVER.Process(target=serve_and_die, args=arguments, daemon=True)
    process.start()
    while process.is_alive():  # noqa: ASYNC110 - a process sets no event
        await asyncio.sleep(0.01)
    assert process.exitcode == -signal.SIGKILL
    process.close()
    [row] = await later.due()
    assert row["claimed_by"] is not None
    assert told(karin) == 0
    later.bot = await world.start_bot()
    await karin.wait_for(STATUS)
    await later.sweep()
    assert told(karin) == 1


async def test_a_row_that_always_fails(later: Later, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug in one row costs that row: tried five times, parked and reported once; the others are served."""
    karin, bo, cia = [await later.somebody(name) for name in ("Karin", "Bo", "Cia")]
    tries = 0

    def broken(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
        nonlocal tries
        if uow.people.get(due.person_id).name != "Bo":
            return status.status(uow, due, now)
        tries += 1
        status.status(uow, due, now)
        raise ZeroDivisionError("secret words of a person")

    monkeypatch.setattr(waits, "ACTS", {DueKind.STATUS: broken})
    await later.turn(WEEKS)
    assert (told(karin), told(bo), told(cia), tries) == (1, 0, 1, 1)
    for number in range(8):
        await later.turn(timedelta(minutes=2**number))
    assert (told(karin), told(bo), told(cia), tries) == (1, 0, 1, 5)
    [parked] = [row for row in await later.due() if row["parked_reason"]]
    assert parked["parked_reason"].endswith("ZeroDivisionError")
    operator = later.world.server.people[OPERATOR]
    assert len(operator.heard) == 1
    assert "status wait parked: ZeroDivisionError" in operator.last.text
    assert parked["parked_reason"].partition(" ")[0] in operator.last.text
    assert "secret words" not in operator.last.text


@deep_on_postgresql
async def test_a_row_that_failed_for_a_while(later: Later, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that fails and then does not is acted on, and nobody is bothered."""
    karin = await later.somebody()
    with monkeypatch.context() as patched:
        patched.setattr(waits, "ACTS", {})
        await later.turn(WEEKS)
    await later.turn(timedelta(minutes=2))
    assert told(karin) == 1
    assert later.world.server.people[OPERATOR].heard == []


# While people talk, and from outside


@deep_on_postgresql
async def test_people_are_answered_while_the_bot_catches_up(later: Later, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that starts with much to catch up with answers a tap before it is through: here the half of it waits."""
    karin = await later.somebody()
    count = 80

    def crowd(uow: SqlUnitOfWork) -> None:
        programme = uow.programmes.open(MORNING.date())[0]
        for number in range(count):
            person = uow.people.add(Person(0, "sv", MORNING, telegram_id=50_000 + number, name=f"P{number}"))
            made = Membership(0, person.id, programme.id, Role.ADEPT, State.WAITING, MORNING)
            uow.dues.put(DueKind.STATUS, uow.memberships.add(made), MORNING, MORNING)

    for number in range(count):
        later.world.person(f"P{number}", telegram_id=50_000 + number).unblock()
    before, handed = len(karin.heard), 0
    hand_over = Messenger.hand_over

    async def half_waits(self: Messenger, rows: Sequence[Outgoing]) -> None:
        nonlocal handed
        handed += sum(row.lane == Lane.BROADCAST for row in rows)
        if handed > count / 2:
            await eventually(lambda: len(karin.heard) > before)
        await hand_over(self, rows)

    monkeypatch.setattr(Messenger, "hand_over", half_waits)
    await later.world.stop_bot()
    await later.do(crowd)
    karin.send("/jag")
    later.bot = await later.world.start_bot()
    await later.sweep()
    sent = [one for one in later.world.server.requests if one.method == "sendMessage"]
    chats = [int(one.parameters["chat_id"]) for one in sent]
    assert sum(chat >= 50_000 for chat in chats) == count
    assert chats.index(karin.user.id) <= count / 2


@deep_on_postgresql
async def test_a_pause_from_outside(later: Later) -> None:
    """A paused sweep rests while the bot runs, over a restart too; resumed it catches up. The table shows it."""
    karin = await later.somebody()
    settings = later.world.settings
    await asyncio.to_thread(pause, settings, "sweep", paused=True)
    await later.turn(WEEKS)
    await later.restart()
    await later.sweep()
    assert told(karin) == 0
    line = await line_of(later, "sweep")
    assert "paused" in line
    await asyncio.to_thread(pause, settings, "sweep", paused=False)
    await later.sweep()
    assert told(karin) == 1
    assert "1 done" in await line_of(later, "sweep")
    await later.world.stop_bot()
    assert "at rest" in await line_of(later, "sweep")


async def line_of(later: Later, job: str) -> str:
    """Return what `python -m bot jobs` says of a job."""
    said = await asyncio.to_thread(table, later.world.settings)
    [line] = [line for line in said.splitlines() if line.startswith(job)]
    return line
