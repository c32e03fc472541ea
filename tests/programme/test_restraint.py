"""At most so many messages to a person, and no longer a wait than that takes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from programme import restraint
from programme.calendar import COUNTRY
from programme.restraint import allowed_at
from tests.programme.quiet_days import ZONE, quiet


@st.composite
def histories(draw: st.DrawFn) -> Iterator[datetime]:
    """Messages that were sent one after another, as restraint let them."""
    sent: list[datetime] = []
    moment = datetime(2027, draw(st.integers(1, 12)), 1, tzinfo=UTC)
    for pause in draw(st.lists(st.integers(0, 24 * 20), max_size=25)):
        moment = allowed_at(sent, moment + timedelta(hours=pause), COUNTRY)
        sent.append(moment)
    return iter(sent)


@settings(deadline=None)
@given(histories(), st.integers(0, 24 * 40))
def test_restraint_waits_no_longer_than_it_must(sent: Iterator[datetime], pause: int) -> None:
    """One more message is allowed as soon as it makes no third in a week and no seventh in a month."""
    times = sorted(set(sent))
    now = (times[-1] if times else datetime(2027, 3, 1, 12, tzinfo=UTC)) + timedelta(hours=pause)
    allowed = allowed_at(times, now, COUNTRY)

    def too_much(moment: datetime) -> bool:
        there = moment.astimezone(ZONE)
        many = any(
            sum(moment - length < one for one in times) >= most
            for length, most in ((timedelta(days=7), 2), (timedelta(days=30), 6))
        )
        return many or quiet(there.date()) or not 8 <= there.hour < 20

    assert allowed >= now
    assert not too_much(allowed)
    steps = (now + number * timedelta(hours=1) for number in range(24 * 40))
    assert all(too_much(moment) for moment in steps if moment < allowed)


def test_limits_are_those_of_the_programme() -> None:
    """Two a week, six a month."""
    assert [(length.days, most) for length, most in restraint.LIMITS] == [(7, 2), (30, 6)]
