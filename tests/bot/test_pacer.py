"""The pacer keeps Telegram's limits, and nobody waits for somebody else's reason."""

import asyncio
from collections.abc import Coroutine, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.pacer import BULK, BURST, CAUTION, FORGET_AFTER, LATENESS, PUT_OFF, Pacer
from programme.speech import Lane
from sandbox.rehearsal.clock import ClockSetByHand, TurnedClock

SECOND = timedelta(seconds=1)


class Sent(NamedTuple):
    at: timedelta
    chat: int
    lane: Lane
    number: int


class Office:
    """A pacer on a turned clock, and everything that was sent through it."""

    def __init__(self) -> None:
        self.clock = TurnedClock()
        self.pacer = Pacer(self.clock)
        self.sent: list[Sent] = []

    async def send(self, chat: int, lane: Lane = Lane.ANSWER, number: int = 0, after: float = 0) -> None:
        await self.clock.sleep(timedelta(seconds=after))
        await self.pacer.turn(chat, lane)
        self.sent.append(Sent(self.clock.elapsed(), chat, lane, number))

    async def all(self, *work: Coroutine[object, object, None], late: timedelta = timedelta()) -> None:
        async def together() -> None:
            await asyncio.gather(*work)

        await self.clock.run(together(), late=late)

    def seconds(self) -> list[float]:
        """When each message went, counted from the first."""
        return [round((sent.at - self.sent[0].at).total_seconds(), 2) for sent in self.sent]


def most_within(moments: Sequence[timedelta], window: timedelta) -> int:
    """Return the largest number of moments in any window that begins at one of them."""
    return max(sum(start <= moment < start + window for moment in moments) for start in moments)


@pytest.fixture
def office() -> Office:
    return Office()


async def test_a_first_message_does_not_wait(office: Office) -> None:
    """Where nothing was said for a while, a turn is there at once."""
    await office.send(1)
    assert office.sent[0].at == office.clock.elapsed()


async def test_a_chat_gets_a_burst_and_then_one_a_second(office: Office) -> None:
    """Five in a row, as Telegram tolerates, then its pace."""
    await office.all(*(office.send(1) for _ in range(8)))
    assert office.seconds()[BURST - 1] < 0.2
    assert office.seconds()[BURST:] == [1, 2, 3]


async def test_a_group_gets_twenty_a_minute(office: Office) -> None:
    """Never more than twenty messages to a group in any minute."""
    await office.all(*(office.send(-100, Lane.BROADCAST) for _ in range(60)))
    assert most_within([sent.at for sent in office.sent], timedelta(minutes=1)) == 20


async def test_a_broadcast_uses_every_slot(office: Office) -> None:
    """A thousand chats take a thousand turns of 1/28.9 s, and no second has more than thirty."""
    await office.all(*(office.send(chat, Lane.BROADCAST) for chat in range(1000)))
    moments = [sent.at for sent in office.sent]
    assert moments[-1] - moments[0] == 999 * BULK - LATENESS
    assert most_within(moments, SECOND) <= 30


async def test_waking_late_loses_no_slot(office: Office) -> None:
    """A machine that wakes everybody 12 ms late sends as many as a punctual one."""
    work = (office.send(chat, Lane.BROADCAST) for chat in range(1000))
    await office.all(*work, late=timedelta(milliseconds=12))
    moments = [sent.at for sent in office.sent]
    assert moments[-1] - moments[0] < 1000 * BULK
    assert most_within(moments, SECOND) <= 30


async def test_an_answer_overtakes_a_broadcast(office: Office) -> None:
    """Whoever pressed a button waits for nothing, whatever is being sent to everybody."""
    await office.all(*(office.send(chat, Lane.BROADCAST) for chat in range(1, 300)), office.send(1000, after=3.3))
    answer = next(sent for sent in office.sent if sent.chat == 1000)
    assert answer.at - office.sent[0].at == timedelta(seconds=3.3)


async def test_answers_wait_for_nobody(office: Office) -> None:
    """A thousand people press at one moment, and are answered at that moment."""
    await office.all(*(office.send(chat) for chat in range(1000)))
    assert {sent.at for sent in office.sent} == {office.clock.elapsed()}


async def test_answers_count_as_broadcasts_do(office: Office) -> None:
    """A hundred answers in ten seconds take a hundred turns from the broadcast, and no second has more than thirty."""
    answers = (office.send(1000 + number, after=number / 10) for number in range(100))
    await office.all(*(office.send(chat, Lane.BROADCAST) for chat in range(300)), *answers)
    moments = [sent.at for sent in office.sent]
    assert 397 * BULK < moments[-1] - moments[0] < 400 * BULK
    assert most_within(moments, SECOND) <= 30 + 2, "two answers come when they come"


async def test_in_a_storm_of_presses_a_broadcast_a_second_goes(office: Office) -> None:
    """Sixty answers a second for ten seconds put each broadcast off, by a second at most."""
    storm = (office.send(1000 + number, after=number / 60) for number in range(600))
    await office.all(*(office.send(chat, Lane.BROADCAST) for chat in range(100)), *storm)
    began = office.sent[0].at
    broadcasts = [sent.at - began for sent in office.sent if sent.lane is Lane.BROADCAST]
    assert max(after - before for before, after in pairwise(broadcasts)) <= PUT_OFF + BULK
    assert 10 <= sum(at < 10 * SECOND for at in broadcasts) <= 12
    assert broadcasts[-1] < 11 * SECOND + 90 * BULK


async def test_a_storm_that_is_over_keeps_a_broadcast_waiting_for_a_second(office: Office) -> None:
    """Six hundred answers have gone when the first broadcast comes."""
    await office.all(*(office.send(number) for number in range(600)), office.send(1000, Lane.BROADCAST, after=0.01))
    assert office.sent[-1].lane is Lane.BROADCAST
    assert PUT_OFF - LATENESS <= office.sent[-1].at - office.sent[0].at <= PUT_OFF


async def test_broadcasts_go_on_while_answers_keep_the_pace(office: Office) -> None:
    """Where both share one pace, answers go first, but not for ever."""
    office.pacer.pause(None, office.clock.elapsed() + SECOND)
    broadcasts = (office.send(chat, Lane.BROADCAST) for chat in range(3))
    await office.all(*broadcasts, *(office.send(1000 + number) for number in range(100)))
    places = [place for place, sent in enumerate(office.sent) if sent.lane is Lane.BROADCAST]
    assert places == [29, 59, 89]


async def test_after_a_pause_of_all_answers_keep_the_pace_for_a_while(office: Office) -> None:
    """Telegram does not take answers so fast: they do not rush at once when the pause ends, nor soon after."""
    until = office.clock.elapsed() + timedelta(seconds=30)
    office.pacer.pause(None, until)
    careful = CAUTION.total_seconds()
    await office.all(
        *(office.send(chat) for chat in range(100)),
        *(office.send(chat, after=29 + careful) for chat in range(100, 200)),
        *(office.send(chat, after=31 + careful) for chat in range(200, 300)),
    )
    first, second, third = ([sent.at for sent in office.sent[place : place + 100]] for place in (0, 100, 200))
    assert first[0] == until
    assert first[-1] - first[0] == 99 * BULK - LATENESS
    assert sum(at < until + CAUTION for at in second) == 30
    assert {*third} == {until + CAUTION + SECOND}


async def test_an_answer_overtakes_the_broadcasts_of_its_own_chat(office: Office) -> None:
    """In one chat, too, the answer takes the next turn."""
    await office.all(*(office.send(1, Lane.BROADCAST) for _ in range(10)), office.send(1, after=2.5))
    assert [sent.lane for sent in office.sent].index(Lane.ANSWER) == BURST + 2


async def test_a_paused_chat_holds_up_nobody_else(office: Office) -> None:
    """A 429 for one chat stops that chat until the moment Telegram named, and no other."""
    until = office.clock.elapsed() + timedelta(seconds=40)
    office.pacer.pause(1, until)
    await office.all(*(office.send(1) for _ in range(3)), *(office.send(chat) for chat in range(2, 30)))
    assert [sent.chat for sent in office.sent[-3:]] == [1, 1, 1]
    assert office.sent[-3].at == until
    assert office.sent[-4].at < office.sent[0].at + SECOND


async def test_a_newcomer_does_not_wait_for_the_watch_of_a_paused_chat(office: Office) -> None:
    """Everybody who waits is paused for an hour; somebody else comes and goes at once, also a second time."""
    office.pacer.pause(1, office.clock.elapsed() + timedelta(hours=1))
    await office.all(office.send(1), office.send(2, after=5), office.send(3, after=5), office.send(4, after=9))
    assert [sent.chat for sent in office.sent] == [2, 3, 4, 1]
    assert office.sent[2].at - office.sent[0].at == timedelta(seconds=4)


async def test_the_shorter_of_two_pauses_ends_first(office: Office) -> None:
    """Who comes second but is due first is not kept until the one who came first is due."""
    office.pacer.pause(1, office.clock.elapsed() + timedelta(hours=1))
    office.pacer.pause(2, soon := office.clock.elapsed() + timedelta(seconds=5))
    await office.all(office.send(1), office.send(2, after=1))
    assert [sent.chat for sent in office.sent] == [2, 1]
    assert office.sent[0].at == soon


async def test_a_pause_for_all_stops_all(office: Office) -> None:
    """A 429 without a chat stops both lanes, and afterwards answers go first."""
    until = office.clock.elapsed() + timedelta(seconds=30)
    office.pacer.pause(None, until)
    await office.all(office.send(1, Lane.BROADCAST), office.send(2))
    assert [sent.chat for sent in office.sent] == [2, 1]
    assert office.sent[0].at == until


async def test_a_pause_of_broadcasts_keeps_no_answer(office: Office) -> None:
    """Telegram refuses bulk for an hour: answers go on, at the broadcasts' pace."""
    until = office.clock.elapsed() + timedelta(hours=1)
    office.pacer.pause(None, until, Lane.BROADCAST)
    broadcasts = (office.send(chat, Lane.BROADCAST) for chat in range(3))
    await office.all(*broadcasts, *(office.send(chat) for chat in range(100)))
    answers, last = office.sent[:100], office.sent[100:]
    assert {sent.lane for sent in answers} == {Lane.ANSWER}
    assert answers[-1].at - answers[0].at == 99 * BULK - LATENESS
    assert last[0].at == until


async def test_a_shorter_pause_does_not_end_a_longer_one(office: Office) -> None:
    """Two 429 for one chat: the later end counts."""
    until = office.clock.elapsed() + timedelta(seconds=30)
    office.pacer.pause(1, until)
    office.pacer.pause(1, until - timedelta(seconds=20))
    await office.all(office.send(1))
    assert office.sent[0].at == until


async def test_chats_take_turns(office: Office) -> None:
    """Somebody with a hundred messages waiting does not starve the rest."""
    await office.all(*(office.send(1, Lane.BROADCAST) for _ in range(100)), office.send(2, Lane.BROADCAST))
    assert [sent.chat for sent in office.sent].index(2) <= 2


async def test_whoever_is_cancelled_leaves_the_queue(office: Office) -> None:
    """Cancelling the one who keeps watch, or one in the middle, costs the others nothing."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(office.send(1, number=number)) for number in range(BURST + 4)]
        await office.clock.advance(0.5)
        tasks[BURST].cancel()
        tasks[BURST + 2].cancel()
        await office.clock.advance(1)
        assert [sent.number for sent in office.sent[BURST:]] == [BURST + 1]
        await office.clock.advance(1)
    assert [sent.number for sent in office.sent[BURST:]] == [BURST + 1, BURST + 3]


@pytest.mark.parametrize("steps", range(10))
async def test_a_turn_is_not_lost_between_its_giving_and_its_taking(office: Office, steps: int) -> None:
    """At whichever step of the event loop an answer is cancelled, the next has its turn at that very moment."""
    moment = office.clock.elapsed() + 10 * SECOND
    office.pacer.pause(1, moment)

    async def cancel_at_the_last_moment() -> None:
        await office.clock.sleep(10 * SECOND)
        for _ in range(steps):
            await asyncio.sleep(0)
        answer.cancel()

    async with asyncio.TaskGroup() as group:
        for number in range(BURST + 1):
            group.create_task(office.send(1, Lane.BROADCAST, number))
        await office.clock.advance(0)
        answer = group.create_task(office.send(1, number=99))
        group.create_task(cancel_at_the_last_moment())
        await office.clock.advance(30)
    expected = [*range(BURST + 1)] if answer.cancelled() else [99, *range(BURST + 1)]
    assert [sent.number for sent in office.sent] == expected
    assert office.sent[0].at == moment
    assert office.sent[BURST - 1].at < moment + 0.2 * SECOND
    assert office.sent[BURST].at == moment + SECOND


async def test_idle_chats_are_forgotten(office: Office) -> None:
    """Ten thousand people greeted this morning take no memory at noon."""
    for chat in range(300):
        office.pacer.pause(chat, office.clock.elapsed() + SECOND)
    await office.all(office.send(1), office.send(2, after=2 * FORGET_AFTER.total_seconds()))
    assert len(office.pacer._chats) == 1, "which nothing but the memory shows"


waits = st.floats(0, 20).map(lambda seconds: round(seconds, 3))
messages = st.tuples(st.sampled_from([1, 2, 3, -4]), st.sampled_from(list(Lane)), waits)
pauses = st.tuples(st.sampled_from([1, 2, -4, None]), waits, st.floats(0.1, 10))


@example([(1, Lane.ANSWER, 10.001), (1, Lane.ANSWER, 10.0)], [], 1)
@given(st.lists(messages, min_size=1, max_size=60), st.lists(pauses, max_size=3), st.integers(0, 16))
def test_the_promises_hold_for_any_traffic(
    traffic: list[tuple[int, Lane, float]], stops: list[tuple[int | None, float, float]], late: int
) -> None:
    """Limits, order in each lane, answers first and pauses, whoever sends what to whom and when."""
    office = Office()
    paused: list[tuple[int | None, timedelta, timedelta]] = []
    asked: dict[int, timedelta] = {}

    async def say(number: int, chat: int, lane: Lane, after: float) -> None:
        await office.clock.sleep(timedelta(seconds=after))
        asked[number] = office.clock.elapsed()
        await office.send(chat, lane, number)

    async def stop(chat: int | None, after: float, seconds: float) -> None:
        await office.clock.sleep(timedelta(seconds=after))
        until = office.clock.elapsed() + timedelta(seconds=seconds)
        office.pacer.pause(chat, until)
        paused.append((chat, office.clock.elapsed(), until))

    asyncio.run(
        office.all(
            *(say(number, *message) for number, message in enumerate(traffic)),
            *(stop(*pause) for pause in stops),
            late=timedelta(milliseconds=late),
        )
    )
    assert len(office.sent) == len(traffic)
    assert (
        not (broadcasts := [sent.at for sent in office.sent if sent.lane is Lane.BROADCAST])
        or most_within(broadcasts, SECOND) <= 30
    )
    places = {number: place for place, number in enumerate(asked)}  # several can ask at one moment
    for chat in {sent.chat for sent in office.sent}:
        here = [sent for sent in office.sent if sent.chat == chat]
        assert most_within([sent.at for sent in here], SECOND) <= BURST
        assert chat > 0 or most_within([sent.at for sent in here], timedelta(minutes=1)) <= 20
        for lane in Lane:
            order = [places[sent.number] for sent in here if sent.lane is lane]
            assert order == sorted(order)
        for first, second in pairwise(here):
            if first.lane is Lane.BROADCAST and second.lane is Lane.ANSWER:
                assert asked[second.number] >= first.at
    for whom, since, until in paused:
        assert not [sent for sent in office.sent if whom in {None, sent.chat} and since < sent.at < until]


@given(st.lists(messages, min_size=1, max_size=40), st.integers(0, 300))
def test_answers_go_as_if_nothing_else_was_sent(traffic: list[tuple[int, Lane, float]], others: int) -> None:
    """A broadcast to others changes the moment of no answer."""

    def answered(broadcasts: int) -> list[Sent]:
        office = Office()
        answers = [(chat, after) for chat, lane, after in traffic if lane is Lane.ANSWER]
        asyncio.run(
            office.all(
                *(office.send(100 + number, Lane.BROADCAST) for number in range(broadcasts)),
                *(office.send(chat, number=number, after=after) for number, (chat, after) in enumerate(answers)),
            )
        )
        return sorted(sent for sent in office.sent if sent.lane is Lane.ANSWER)

    assert answered(others) == answered(0)


@given(st.lists(messages, min_size=2, max_size=30), st.data())
def test_cancelling_never_leaves_anybody_waiting(traffic: list[tuple[int, Lane, float]], data: st.DataObject) -> None:
    """Whoever is cancelled at whatever moment, everybody else still gets their turn."""
    office = Office()
    doomed = data.draw(st.dictionaries(st.integers(0, len(traffic) - 1), waits, max_size=10))

    async def say(number: int, chat: int, lane: Lane, after: float) -> None:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(office.send(chat, lane, number, after))
            if number in doomed:
                await office.clock.sleep(timedelta(seconds=doomed[number]))
                task.cancel()

    asyncio.run(office.all(*(say(number, *message) for number, message in enumerate(traffic))))
    assert {sent.number for sent in office.sent} >= set(range(len(traffic))) - doomed.keys()


async def test_the_pace_goes_by_no_clock_that_can_be_set(office: Office) -> None:
    """Somebody sets the machine's clock back by an hour: messages go on as before."""
    clock = ClockSetByHand(office.clock)
    office.pacer = Pacer(clock)
    await office.all(*(office.send(1) for _ in range(BURST)))
    clock.by = -timedelta(hours=1)
    await office.all(office.send(1))
    assert office.seconds()[-1] <= 1
