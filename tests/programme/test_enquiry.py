"""A survey that is sent now, as rules: to whom it goes, who is left in peace, and what it does to those of the year."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from programme.calendar import COUNTRY
from programme.enquiry import Candidate, Known, Out, Whom, audience, survey_of
from programme.form import Form
from programme.forms.pulse import PULSE
from programme.forms.survey import SURVEY
from programme.people import Preset, Programme, Role
from programme.surveys import SURVEYS, Occasion, Sent, kept_apart

NOW = datetime(2027, 6, 1, 9, tzinfo=UTC)
DAY = timedelta(days=1)
PROGRAMME = Programme(
    1, "Framsteg", date(2027, 1, 11), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", NOW - 200 * DAY
)
BY_NAME = {one.name: one for one in SURVEYS}
PULSE_NOW = survey_of(PULSE.name, 7)


def side(number: int, role: Role, *, pair: int = 1, began: int = 100) -> Candidate:
    """Return one side of a pair that began so many days ago; person, member and number are the same."""
    return Candidate(pair, number, number, role, NOW - began * DAY, None, rests=False)


ADA, BEN, CAI, DAN = (
    side(1, Role.ADEPT),
    side(2, Role.MENTOR),
    side(3, Role.ADEPT, pair=2),
    side(2, Role.MENTOR, pair=2),
)
EVERYBODY = (ADA, BEN, CAI, DAN)
"""Two adepts of one mentor."""


def to(whom: Whom, *candidates: Candidate, known: Known = Known(), form: Form = PULSE) -> tuple[list[int], object]:  # noqa: B008 - frozen
    found = audience(form, whom, candidates, known, PROGRAMME, NOW)
    return sorted(one.person for one in found.asked), dict(found.out)


def test_a_mentor_of_two_is_asked_about_each_and_is_one_person() -> None:
    """A pulse is about each pair, the half-year follow-up about a person's year."""
    found = audience(PULSE, Whom.ALL, EVERYBODY, Known(), PROGRAMME, NOW)
    assert [(one.pair, one.person) for one in found.asked] == [(1, 1), (1, 2), (2, 3), (2, 2)]
    assert (found.people, found.by_hand, found.by_bot) == (3, 0, 3)
    old = [replace(one, began=NOW - 150 * DAY) for one in EVERYBODY]
    assert to(Whom.MENTORS, *old, form=SURVEY) == ([2], {})
    assert to(Whom.ADEPTS, *EVERYBODY) == ([1, 3], {})


@pytest.mark.parametrize(
    ("one", "known", "why"),
    [
        (ADA, Known(lately={1}), Out.LATELY),
        (replace(ADA, rests=True), Known(), Out.RESTS),
        (replace(ADA, began=NOW - 13 * DAY), Known(), Out.NEW),
        (ADA, Known(unread={1}), Out.UNREAD),
    ],
)
def test_who_is_left_in_peace(one: Candidate, known: Known, why: Out) -> None:
    """Each reason by itself, counted once a person."""
    assert to(Whom.ALL, one, CAI, known=known) == ([3], {why: 1})


def test_the_end_is_near_the_half_year_comes_once_and_a_reason_may_be_closed() -> None:
    """In the last month the questions of the end come anyway; of somebody with a bond no reason is counted."""
    late = replace(PROGRAMME, ends_on=NOW.date() + 29 * DAY)
    assert audience(PULSE, Whom.ALL, [ADA], Known(), late, NOW).out == {Out.ENDS: 1}
    longer = replace(ADA, ends_on=NOW.date() + 60 * DAY)
    assert audience(PULSE, Whom.ALL, [longer], Known(), late, NOW).people == 1
    old = replace(ADA, began=NOW - 150 * DAY)
    assert to(Whom.ALL, old, form=SURVEY, known=Known(before={1})) == ([], {Out.ONCE: 1})
    assert to(Whom.ALL, ADA, form=SURVEY) == ([], {Out.NEW: 1})
    assert to(Whom.ALL, ADA, known=Known(lately={1}, hidden={1})) == ([], {})


def test_who_is_left_out_of_one_pair_and_asked_about_another_counts_as_asked() -> None:
    """No number tells the same person twice."""
    assert to(Whom.MENTORS, replace(BEN, rests=True), DAN) == ([2], {})


def test_what_is_sent_takes_the_place_of_a_near_pulse_about_the_same_pair() -> None:
    """Within 30 days, before and after; a pulse about another pair stays."""
    day = date(2027, 6, 1)
    near = [Occasion(BY_NAME["pulse-120"], day + number * DAY, 1) for number in (-29, 29)]
    apart = [Occasion(BY_NAME["pulse-120"], day + 30 * DAY, 1), Occasion(BY_NAME["pulse-30"], day + 2 * DAY, 2)]
    sent = [Sent(PULSE, day, 1, now=True)]
    assert kept_apart([*near, *apart], sent) == sorted(apart, key=lambda one: one.on)
    assert kept_apart([near[0]], [replace(sent[0], now=False)]) == [near[0]], "the pulses of the year are apart anyway"


def test_what_is_sent_lets_the_half_year_wait_and_the_end_come() -> None:
    """The weightier one is not lost, only later; nothing moves the questions of the end."""
    day = date(2027, 6, 1)
    half = Occasion(BY_NAME["half-year"], day + 5 * DAY, lapses=day + 26 * DAY)
    end = Occasion(BY_NAME["end"], day + 5 * DAY)
    sent = [Sent(PULSE, day, 1, now=True)]
    (moved,) = kept_apart([half], sent)
    assert (moved.on, moved.lapses) == (day + 30 * DAY, day + 51 * DAY)
    assert kept_apart([end], sent) == [end]
    pulse = Occasion(BY_NAME["pulse-120"], day + 20 * DAY, 1)
    assert kept_apart([pulse], [Sent(SURVEY, day)]) == [], "a weightier one that was asked on another day than planned"


def test_the_half_year_sent_now_is_that_of_the_year() -> None:
    """So it is asked once; a pulse has a name of its own."""
    assert survey_of(SURVEY.name, 7) is BY_NAME["half-year"]
    assert (PULSE_NOW.name, PULSE_NOW.of_each_pair) == ("pulse-now-7", True)
    assert not COUNTRY.is_quiet_day(NOW.date())
