"""The plan of a programme's months, beside what each pair is told."""

from datetime import UTC, date, datetime, timedelta

from programme.glance import Month, Span, firsts, months
from programme.pace import goal
from programme.people import Preset, Programme

START, END = date(2027, 1, 15), date(2028, 1, 14)
A_YEAR = Programme(1, "Framsteg", START, END, Preset.LEADERSHIP, "Europe/Stockholm", datetime(2027, 1, 1, tzinfo=UTC))
AFTER = END + timedelta(days=400)


def planned(*spans: Span, today: date = AFTER) -> tuple[list[Month], int]:
    met = dict.fromkeys(firsts(A_YEAR, spans, []), (0, 0))
    return months(A_YEAR, spans, met, today)


def test_the_plan_is_what_is_meant_for_each_pair() -> None:
    """A pair of the whole year, ten that start late and one with more time: the sum of what each is told."""
    late, own = date(2027, 9, 1), date(2028, 4, 14)
    all_year, later, longer = Span(START, None, None, 1), Span(late, None, None, 10), Span(late, None, own, 1)
    assert planned(all_year)[1] == goal(A_YEAR, START, END) == 9
    assert planned(later)[1] == 10 * goal(A_YEAR, late, END) == 30
    assert planned(longer)[1] == goal(A_YEAR, late, own) == 5
    by_month, due = planned(all_year, later, longer)
    assert due == 9 + 30 + 5
    assert [one.plan for one in by_month if one.first > END] == [1, 1, 0]
    assert [one.plan for one in by_month if one.first.month == 7] == [0], "nobody is to meet in July"


def test_a_pair_that_ended_counts_until_then() -> None:
    """Half of the year is half of the plan, and a pair that ended early adds no month of the time it had been given."""
    middle, own = date(2027, 7, 15), date(2028, 6, 14)
    ended = Span(START, middle, own, 2)
    by_month, due = planned(ended)
    assert due in {6, 7, 8, 9}
    assert by_month[-1].first == date(2028, 1, 1)
    assert planned(ended, today=START)[1] == 0


def test_without_pairs_there_is_no_plan() -> None:
    """Before anybody has started, each month has none; nor after a start past the end."""
    for spans in ((), (Span(END + timedelta(days=3), None, None, 1),)):
        by_month, due = planned(*spans)
        assert (due, {one.plan for one in by_month}) == (0, {0})
        assert len(by_month) == 13
