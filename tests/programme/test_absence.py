"""Who hears while managers are away, in every case; and what is typed into the form."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import product

import pytest

from programme.absence import Absence, Stage, away, free, hearing, steps_in
from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.form import Answers, Text
from programme.forms.absence import ABSENCE, FIRST, LAST, check_days
from programme.people import Person

NOW = datetime(2027, 4, 9, 9, tzinfo=UTC)
TODAY = date(2027, 4, 9)
THREE = tuple(Person(key, "sv", NOW, telegram_id=key) for key in (1, 2, 3))
HINTS = {
    "today": "2027-04-09",
    "first": "2027-04-09",
    "last": "2028-04-09",
    "past": "no",
    "managers": "2 Bo Berg\n3 Siv Dal",
    "busy": "2 2027-07-01 2027-07-10",
}


def absence(person: int, stand_in: int, stage: Stage = Stage.AWAY) -> Absence:
    """Return a week in July."""
    return Absence(person, person, 1, person, stand_in, date(2027, 7, 1), date(2027, 7, 7), stage)


def every_case() -> Iterator[tuple[Absence, ...]]:
    """Yield every way in which three can be there, or be away with any of them as stand-in."""
    for chosen in product((None, 1, 2, 3), repeat=3):
        yield tuple(absence(who, one) for who, one in enumerate(chosen, 1) if one is not None)


def test_nothing_reaches_who_is_away_and_nothing_reaches_nobody() -> None:
    """Whoever of the three may hear it: somebody does; and nobody who is away, unless all who may are."""
    for found, allowed in product(every_case(), product((True, False), repeat=3)):
        may = [one for one, is_allowed in zip(THREE, allowed, strict=True) if is_allowed]
        gone = away(found)
        told = hearing(may, gone)
        assert bool(told) == bool(may)
        assert {one.id for one in may} <= gone or not any(one.id in gone for one in told)
        assert set(told) <= set(may)


def test_whoever_steps_in_is_there() -> None:
    """Through a chain too; in a ring nobody is, so that it stays with whoever is meant."""
    for found in every_case():
        for person in THREE:
            key = steps_in(found, person.id)
            assert key not in away(found) or key == person.id
    assert steps_in((absence(1, 2), absence(2, 3)), 1) == 3
    assert steps_in((absence(1, 2), absence(2, 1)), 1) == 1
    assert steps_in((absence(1, 2, Stage.AHEAD),), 1) == 1


def test_who_can_be_chosen() -> None:
    """Nobody who is away on any of the days, and nobody whom the bot does not reach; what is over does not count."""
    days = date(2027, 7, 7), date(2027, 7, 20)
    assert free((absence(2, 1, Stage.AHEAD),), THREE, *days) == [THREE[0], THREE[2]]
    assert free((absence(2, 1, Stage.BACK),), THREE, *days) == list(THREE)
    assert free((absence(2, 1),), THREE, date(2027, 7, 8), date(2027, 7, 20)) == list(THREE)
    assert free((), (Person(4, "sv", NOW),), *days) == []


def typed(step: str, text: str, **answers: str) -> Answers:
    """Return what a typed answer gives."""
    reads = ABSENCE.step(step).reads
    assert reads is not None
    return reads(Text(text, today=TODAY), answers, HINTS)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("från måndag", "2027-04-12", None),
        ("i morgon", "2027-04-10", None),
        ("6 juli", "2027-07-06", None),
        ("fr.o.m. 2027-07-06", "2027-07-06", None),
        ("v. 28–31", "2027-07-12", "2027-08-08"),
        ("hela juli", "2027-07-01", "2027-07-31"),
    ],
)
def test_the_first_day(text: str, first: str, last: str | None) -> None:
    """A day, or all of the time at once."""
    assert typed(FIRST, text) == ({FIRST: first, LAST: last} if last else {FIRST: first})


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("två veckor", "2027-07-14"),
        ("en vecka", "2027-07-07"),
        ("10 dagar", "2027-07-10"),
        ("en dag", "2027-07-01"),
        ("31 juli", "2027-07-31"),
        ("till och med söndag", "2027-07-04"),
        ("t.o.m. v 29", "2027-07-25"),
        ("augusti", "2027-08-31"),
    ],
)
def test_the_last_day(text: str, last: str) -> None:
    """A day from the first one on, how long it is, or a week or a month to its end."""
    assert typed(LAST, text, **{FIRST: "2027-07-01"}) == {LAST: last}


@pytest.mark.parametrize(
    "text", ["igår", "1 mars 2027", "2030-01-01", "kanske", "32 juli", "v. 60", "😀", "noll veckor"]
)
def test_what_is_asked_back(text: str) -> None:
    """Days that have been, that are too far, or that are none."""
    for step in (FIRST, LAST):
        with pytest.raises(AskBackError):
            typed(step, text, **{FIRST: "2027-07-01"})


@pytest.mark.parametrize("text", ["i dag", "30 juni 2027", "2027-04-10", "i morgon"])
def test_an_end_before_the_beginning(text: str) -> None:
    """It is said at once."""
    with pytest.raises(ProgrammeError, match="backwards"):
        typed(LAST, text, **{FIRST: "2027-07-01"})


def test_days_that_can_not_be() -> None:
    """The end before the beginning, and more than half a year."""
    with pytest.raises(ProgrammeError, match="backwards"):
        check_days(date(2027, 7, 6), date(2027, 7, 5))
    with pytest.raises(ProgrammeError, match="long"):
        check_days(date(2027, 7, 6), date(2028, 3, 1))
    check_days(date(2027, 7, 6), date(2027, 7, 6))


def test_who_is_offered() -> None:
    """Those who are there on these days; where nobody is, all, and the refusal says why."""
    offered = ABSENCE.step("stand-in").options
    july = {FIRST: "2027-07-05", LAST: "2027-07-20"}
    assert [one.value for one in offered(july, HINTS)] == ["3 Siv Dal"]
    assert len(offered(july, {**HINTS, "busy": "2 2027-07-01 2027-07-10\n3 2027-07-20 2027-07-21"})) == 2
    assert len(offered({FIRST: "2027-07-11", LAST: "2027-07-20"}, HINTS)) == 2


def test_the_days_that_are_offered() -> None:
    """Today, tomorrow, Monday and July; then a day, weeks, and the month that has begun."""
    first = [one.value for one in ABSENCE.step(FIRST).options({}, HINTS)]
    assert first == ["2027-04-09", "2027-04-10", "2027-04-12", "2027-07-01"]
    last = [one.value for one in ABSENCE.step(LAST).options({FIRST: "2027-07-01"}, HINTS)]
    assert last == ["2027-07-01", "2027-07-07", "2027-07-14", "2027-07-21", "2027-07-28", "2027-07-31"]
