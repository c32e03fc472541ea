"""How a pair fares: each sign by itself, what is no sign, and the colour that a reader may know."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from programme.access import SEES, Fact, Relation
from programme.due import FLAGS, DueKind
from programme.fares import (
    COLOURS,
    RULES,
    WAITS,
    WITH_ANOTHER_FACT,
    Fare,
    Known,
    Seen,
    Sign,
    Waiting,
    fare,
    limits,
    most_landed,
    shown,
    signs,
)
from programme.people import Preset, Programme, Role

DAY = timedelta(days=1)
BEGAN = datetime(2027, 2, 1, 9, tzinfo=UTC)
SPRING = datetime(2027, 5, 12, 9, tzinfo=UTC)
PROGRAMME = Programme(
    1, "Framsteg", date(2027, 1, 15), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", BEGAN - 60 * DAY
)
ADEPT, MENTOR = Role.ADEPT, Role.MENTOR


def known(days_ago: float = 10, now: datetime = SPRING, **more: object) -> Known:
    """Return what is known of a pair that met so many days ago."""
    return replace(Known(1, 2, 3, BEGAN, now - days_ago * DAY, first=BEGAN), **more)  # type: ignore[arg-type]


def wait(kind: DueKind, days_ago: float, role: Role | None = ADEPT) -> tuple[Waiting, ...]:
    """Return a matter that has waited for so many days."""
    return (Waiting(kind, SPRING - days_ago * DAY, role),)


LOW = {ADEPT: SPRING - DAY}
SILENT = wait(DueKind.SILENT, 0, None)

SITUATIONS: dict[str, tuple[Known, Fare, list[Sign]]] = {
    "they met lately": (known(), Fare.FINE, []),
    "they began yesterday and have hardly met": (known(1, began=SPRING - DAY), Fare.FINE, []),
    "the next meeting is booked, after a long time without one": (known(-9), Fare.FINE, []),
    "a meeting is booked for today": (known(0), Fare.FINE, []),
    "five weeks without a meeting": (known(36), Fare.FINE, []),
    "both have been reminded": (known(44), Fare.WATCH, [Sign.LATE]),
    "it is the manager's turn": (known(56, waits=SILENT), Fare.NOW, [Sign.SILENT]),
    "as long, and the two still have days to answer": (known(56), Fare.WATCH, [Sign.LATE]),
    "a matter of before, and they have met since": (known(10, waits=SILENT), Fare.FINE, []),
    "a low mark that waits for a talk": (
        known(low=LOW, waits=wait(DueKind.LOW_REPORT, 1)),
        Fare.NOW,
        [Sign.LOW_MARK],
    ),
    "a low mark after the talk": (known(low=LOW), Fare.WATCH, [Sign.TALKED]),
    "a mark that has been low and is better": (known(low={}), Fare.FINE, []),
    "the mentor's low mark, and the adept's after a talk": (
        known(low={ADEPT: SPRING - 9 * DAY, MENTOR: SPRING}, waits=wait(DueKind.LOW_REPORT, 0, MENTOR)),
        Fare.NOW,
        [Sign.LOW_MARK, Sign.TALKED],
    ),
    "the mentor's low mark for another adept": (known(waits=wait(DueKind.LOW_REPORT, 1, MENTOR)), Fare.FINE, []),
    "a low answer in a survey": (known(waits=wait(DueKind.LOW_SURVEY, 0)), Fare.NOW, [Sign.LOW_SURVEY]),
    "a wish for another partner": (known(waits=wait(DueKind.WANTS_CHANGE, 0)), Fare.NOW, [Sign.WANTS_CHANGE]),
    "somebody does not feel safe": (known(waits=wait(DueKind.UNSAFE, 0, MENTOR)), Fare.NOW, [Sign.UNSAFE]),
    "somebody did not feel safe, and the manager has talked": (
        known(unsafe={MENTOR: SPRING}),
        Fare.WATCH,
        [Sign.WAS_UNSAFE],
    ),
    "said of the pair before": (known(began=SPRING, unsafe={MENTOR: SPRING - DAY}), Fare.FINE, []),
    "a wish to talk": (known(waits=wait(DueKind.TALK, 6)), Fare.WATCH, [Sign.TALK]),
    "a wish to talk that nobody has heard for a week": (known(waits=wait(DueKind.TALK, 7)), Fare.NOW, [Sign.TALK]),
    "nobody has told": (known(waits=wait(DueKind.REPORTS, 0, None)), Fare.WATCH, [Sign.UNTOLD]),
    "nobody has told, and a week has gone": (known(waits=wait(DueKind.REPORTS, 7, None)), Fare.NOW, [Sign.UNTOLD]),
    "moved twice": (known(moved=2), Fare.FINE, []),
    "moved again and again": (known(moved=3), Fare.WATCH, [Sign.MOVED]),
    "few meetings ahead": (known(lands=5), Fare.WATCH, [Sign.SHORT]),
    "one meeting less than meant": (known(lands=7), Fare.FINE, []),
    "a late beginning, and as many as are left": (
        known(lands=3, first=datetime(2027, 8, 20, tzinfo=UTC)),
        Fare.FINE,
        [],
    ),
    "what one of them said of the partner before": (
        known(began=SPRING - 5 * DAY, waits=wait(DueKind.WANTS_CHANGE, 20)),
        Fare.FINE,
        [],
    ),
    "much at once, the gravest first": (
        known(60, moved=4, lands=2, waits=(*SILENT, *wait(DueKind.TALK, 1, MENTOR), *wait(DueKind.WANTS_CHANGE, 1))),
        Fare.NOW,
        [Sign.WANTS_CHANGE, Sign.SILENT, Sign.TALK, Sign.MOVED, Sign.SHORT],
    ),
}


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation(name: str) -> None:
    """Each has its colour and its reasons."""
    found, colour, reasons = SITUATIONS[name]
    seen = signs(found, limits(PROGRAMME, SPRING))
    assert ([one.sign for one in seen], fare(seen, SPRING)) == (reasons, colour)


def test_the_year_is_part_of_it() -> None:
    """July and Christmas are no silence; who has met enough before the end is left in peace; more time begins anew."""
    june, august = datetime(2027, 6, 24, 12, tzinfo=UTC), datetime(2027, 8, 4, 9, tzinfo=UTC)
    assert signs(known((august - june).days, august), limits(PROGRAMME, august)) == []
    november, december = datetime(2027, 11, 15, 12, tzinfo=UTC), datetime(2027, 12, 17, 9, tzinfo=UTC)
    by, gap = limits(PROGRAMME, december), (december - november).days
    assert signs(known(gap + 40, december), by) != [], "they were silent long before the end"
    january = datetime(2028, 1, 31, 9, tzinfo=UTC)
    after = (january - november).days
    own = known(after, january, own_last_day=date(2028, 6, 1), waits=SILENT)
    assert [one.sign for one in signs(own, limits(PROGRAMME, january))] == [Sign.SILENT]
    assert signs(replace(own, own_last_day=None), limits(PROGRAMME, january)) == []


def test_a_pair_that_began_anew_has_nothing_of_the_other() -> None:
    """Every wait of a membership from before the start counts for the pair before, and none after it is lost."""
    by = limits(PROGRAMME, SPRING)
    for kind in set(WAITS) - WITH_ANOTHER_FACT:
        assert signs(known(began=SPRING - DAY, waits=wait(kind, 2)), by) == []
        assert signs(known(began=SPRING - 3 * DAY, waits=wait(kind, 2)), by) != []


def test_a_colour_tells_nothing_that_the_table_closes() -> None:
    """Without a kind of fact the colour is as if there were none; an assistant's comes from the meetings alone."""
    seen = [Seen(sign, SPRING - 9 * DAY, ADEPT) for sign in Sign]
    for relation in Relation:
        left = shown(seen, lambda fact, mine=SEES[relation]: fact in mine)  # type: ignore[misc]
        assert {RULES[one.sign].fact for one in left} <= SEES[relation]
    of_assistant = shown(seen, lambda fact: fact in SEES[Relation.ASSISTANT])
    assert {one.sign for one in of_assistant} == {Sign.SILENT, Sign.LATE, Sign.MOVED}
    answers = [one for one in seen if RULES[one.sign].fact is not Fact.MEETINGS]
    assert fare(shown(answers, lambda fact: fact in SEES[Relation.ASSISTANT]), SPRING) is Fare.FINE
    assert fare(answers, SPRING) is Fare.NOW


def test_the_table_is_whole() -> None:
    """Each sign has a rule with its reason, each flag is a sign, and each that grows red does within two weeks."""
    assert set(RULES) == set(Sign)
    assert set(FLAGS) <= set(WAITS)
    assert {sign for sign, rule in RULES.items() if rule.first is Fare.NOW or rule.red_after} == set(WAITS.values())
    for rule in RULES.values():
        assert rule.first in COLOURS
        assert rule.why
        assert rule.red_after is None or rule.red_after < 14
    assert most_landed(PROGRAMME) < 8


def test_a_silence_of_the_last_week_is_watched() -> None:
    """Red three days before the end would lead to no meeting; whoever was red before that stays red."""
    longer = replace(PROGRAMME, ends_on=date(2028, 2, 28))
    friday = datetime(2028, 2, 25, 9, tzinfo=UTC)
    by = limits(longer, friday)
    new, old = known(now=by.silent, waits=SILENT), known(now=by.silent - DAY, waits=SILENT)
    assert by.silent < limits(replace(longer, ends_on=date(2028, 6, 30)), friday).silent
    red = limits(longer, friday - 4 * DAY)
    assert red.silent == by.silent, "nobody turns red in the last week"
    assert fare(signs(replace(old, met=by.silent - DAY), by), friday) is Fare.NOW
    assert fare(signs(replace(new, met=by.silent), by), friday) is Fare.WATCH


@pytest.mark.parametrize(("days_before_the_end", "colour"), [(15, Fare.NOW), (13, Fare.WATCH), (11, Fare.WATCH)])
def test_a_turn_that_leaves_no_time_to_meet_is_watched(days_before_the_end: int, colour: Fare) -> None:
    """A week until the manager rings and one to meet in: what comes to the list later, as by a lost date, is no red."""
    longer = replace(PROGRAMME, ends_on=date(2028, 2, 28))
    came = datetime(2028, 2, 28, 7, tzinfo=UTC) - days_before_the_end * DAY
    waits = (Waiting(DueKind.SILENT, came, None),)
    for days in (0, 3, days_before_the_end - 1):
        now = came + days * DAY
        assert fare(signs(known(90, now=now, waits=waits), limits(longer, now)), now) is colour


@pytest.mark.parametrize(
    ("own", "came", "colour"),
    [
        (None, date(2028, 2, 14), Fare.NOW),
        (None, date(2028, 2, 17), Fare.WATCH),
        (date(2028, 6, 1), date(2028, 2, 17), Fare.NOW),
        (date(2028, 6, 1), date(2028, 5, 18), Fare.NOW),
        (date(2028, 6, 1), date(2028, 5, 21), Fare.WATCH),
    ],
)
def test_each_pair_has_the_two_weeks_before_its_own_day(own: date | None, came: date, colour: Fare) -> None:
    """More time for one pair moves the last day of the programme, and the last weeks of that pair alone."""
    longer = replace(PROGRAMME, ends_on=date(2028, 2, 28), extended_to=date(2028, 6, 1))
    now = datetime(came.year, came.month, came.day, 7, tzinfo=UTC)
    silent = known(90, now=now, own_last_day=own, waits=(Waiting(DueKind.SILENT, now, None),))
    assert fare(signs(silent, limits(longer, now)), now) is colour


def test_few_meetings_are_no_sign_once_no_more_fit_in() -> None:
    """Two weeks before the last day it can still be helped; on the last evening it is what the year has come to."""
    for days, found in ((14, [Sign.SHORT]), (13, []), (0, [])):
        now = datetime(2027, 12, 17, 20, tzinfo=UTC) - days * DAY
        assert [one.sign for one in signs(known(lands=5, now=now), limits(PROGRAMME, now))] == found
