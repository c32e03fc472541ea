"""How many meetings a programme has room for, by either preset."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.cadence import Plan, plan
from programme.people import Preset

START = date(2027, 1, 15)
ONE_YEAR = 365


def of(preset: Preset, days: int) -> Plan:
    return plan(preset, START, START + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "meetings", "fits"),
    [(56, 1, False), (120, 3, False), (154, 4, True), (181, 4, True), (336, 8, True), (ONE_YEAR, 9, True)],
)
def test_leadership(days: int, meetings: int, fits: bool) -> None:
    """A meeting every five to six weeks: nine in a year; fewer than four make no programme."""
    found = of(Preset.LEADERSHIP, days)
    assert (found.meetings, found.fits, found.weeks) == (meetings, fits, days // 7)
    assert 5 * 7 <= found.gap <= 6 * 7


@pytest.mark.parametrize(
    ("days", "gap", "fits"),
    [(181, 15, False), (251, 20, False), (252, 21, True), (ONE_YEAR, 30, True), (407, 33, True), (408, 34, False)],
)
def test_entrepreneur(days: int, gap: int, fits: bool) -> None:
    """Twelve meetings at most 33 days apart, and not so dense that nobody could keep it up."""
    found = of(Preset.ENTREPRENEUR, days)
    assert (found.meetings, found.gap, found.fits) == (12, gap, fits)


@given(st.integers(0, 1100))
def test_the_two_are_never_mixed(days: int) -> None:
    """No length gives twelve meetings with five to six weeks between them."""
    assert not (of(Preset.ENTREPRENEUR, days).fits and of(Preset.ENTREPRENEUR, days).gap >= 5 * 7)
    leadership = of(Preset.LEADERSHIP, days)
    assert leadership.meetings < 12 or leadership.weeks >= 55


@given(st.sampled_from(Preset), st.integers(0, 1100), st.integers(0, 1100))
def test_more_time_never_means_fewer_meetings(preset: Preset, days: int, more: int) -> None:
    """A longer programme has room for at least as many meetings, as far apart."""
    shorter, longer = of(preset, days), of(preset, days + more)
    assert longer.meetings >= shorter.meetings
    assert longer.gap >= shorter.gap
