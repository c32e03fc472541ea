"""The clocks of the tests: the patient one waits for slow machines."""

import asyncio
import time
from datetime import timedelta

from tests.quick_clock import PatientClock

YEAR = timedelta(days=365)


def test_time_stands_while_the_machine_works() -> None:
    """What takes long in real time takes none on the clock; still each look shows a later moment."""
    clock = PatientClock(speed=1_000_000)
    looks = [clock.now()]
    time.sleep(0.01)
    looks += [clock.now() for _ in range(10)]
    assert looks == sorted(set(looks))
    assert looks[-1] - looks[0] < timedelta(milliseconds=1)


async def test_sleeping_takes_time() -> None:
    """Who sleeps until a moment wakes when the clock shows it, and a shorter sleep beside ends sooner."""
    clock = PatientClock(speed=YEAR / timedelta(milliseconds=50))
    began, woke = clock.now(), list[int]()

    async def sleep(years: int) -> None:
        await clock.sleep(began + years * YEAR - clock.now())
        assert clock.now() >= began + years * YEAR
        woke.append(years)

    await asyncio.gather(sleep(2), sleep(1), sleep(0))
    assert woke == [0, 1, 2]
    assert clock.now() - began < 2 * YEAR + timedelta(seconds=1)


async def test_a_turn_wakes_whom_it_concerns() -> None:
    """Turned on by a year, the clock wakes who sleeps for less, and leaves the others asleep."""
    clock = PatientClock(speed=1)
    short, long = (asyncio.ensure_future(clock.sleep(part * YEAR)) for part in (1, 2))
    await asyncio.sleep(0)
    clock.turn(YEAR * 1.5)
    await short
    assert not long.done()
    clock.turn(YEAR)
    await long
