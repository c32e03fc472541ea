"""The rules of pauses: which waits they hold, when they are asked about, and how many days they count."""

from datetime import date, timedelta

import pytest

from programme.calendar import COUNTRY
from programme.dialog import AskBackError
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.form import Text
from programme.forms.pause import PAUSE, goes_on, until_of
from programme.pause import HOLDS, LONG, Hold, Pause, paused_days, until

TODAY = date(2027, 3, 2)  # a Tuesday
QUIET = {
    *(DueKind.BOOKED, DueKind.HELD, DueKind.HEARD_FROM, DueKind.FIT),  # the first meeting
    *(DueKind.CONTRACT, DueKind.VERSION, DueKind.VERSION_OVER),
    *(DueKind.REPORT, DueKind.REPORT_AGAIN, DueKind.REPORTS, DueKind.CADENCE, DueKind.SILENT),
    *(DueKind.SURVEY, DueKind.SURVEY_AGAIN, DueKind.SURVEY_OVER),
    DueKind.PLAN,
    *(DueKind.STATUS, DueKind.UNMATCHED),  # nobody is looked for
}
"""What whoever rests hears nothing of, and what stands on no list meanwhile (decision 52)."""
HINTS = {"today": "2027-03-02", "first": "2027-03-03", "last": "2127-03-02", "past": "no"}


def a_pause(first: date = TODAY, till: date | None = None, **more: object) -> Pause:
    return Pause(1, 1, 1, 1, first, till, **more)  # type: ignore[arg-type]


def read(text: str, language: str = "sv") -> date | None:
    step = PAUSE.step("until")
    assert step.reads is not None
    return until_of(step.reads(Text(text, today=TODAY, language=language), {}, HINTS))


def test_each_wait_is_held_or_goes_on() -> None:
    """A new kind of wait needs a line in the table."""
    assert set(HOLDS) == set(DueKind)
    assert {kind for kind, hold in HOLDS.items() if hold is Hold.STOPS} == QUIET


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 april", date(2027, 4, 3)),
        ("till 3 april", date(2027, 4, 3)),
        ("till och med 3 april", date(2027, 4, 4)),
        ("t.o.m. 3 april", date(2027, 4, 4)),
        ("två veckor", date(2027, 3, 16)),
        ("2 veckor", date(2027, 3, 16)),
        ("2v", date(2027, 3, 16)),
        ("i tre veckor.", date(2027, 3, 23)),
        ("10 dagar", date(2027, 3, 12)),
        ("en månad", date(2027, 4, 2)),
        ("2 mån", date(2027, 5, 2)),
        ("ett par månader", date(2027, 5, 2)),
        ("ungefär en månad", date(2027, 4, 2)),
        ("ett halvår", date(2027, 9, 2)),
        ("2027-04-06", date(2027, 4, 6)),
        ("på måndag", date(2027, 3, 8)),
        ("tills vidare", None),
        ("Vet inte än", None),
        ("jag vet inte", None),
        ("tills jag hör av mig", None),
        ("ett år", date(2028, 3, 2)),
        ("fjorton dagar", date(2027, 3, 16)),
        ("ett kvartal", date(2027, 6, 2)),
        ("nästa måndag", date(2027, 3, 8)),
        ("julafton", date(2027, 12, 24)),
    ],
)
def test_what_people_type(text: str, day: date | None) -> None:
    """A day, a stretch of time, or that it is not known; with "till och med" it goes on the day after."""
    assert read(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 April", date(2027, 4, 3)),
        ("two months", date(2027, 5, 2)),
        ("for now", None),
        ("half a year", date(2027, 9, 2)),
    ],
)
def test_what_people_type_in_english(text: str, day: date | None) -> None:
    """The same in English."""
    assert read(text, "en") == day


@pytest.mark.parametrize(
    "text",
    [
        "1 mars",
        "för alltid",
        "så länge som möjligt",
        "en och en halv månad",
        "0 veckor",
        "när barnet är fött",
        "hej",
        "2 år",
        "v. 12",
        "1–30 juni",
        "500 dagar",
    ],
)
def test_what_is_asked_back_about(text: str) -> None:
    """Nothing is guessed: what is not a day ahead within a year is asked about, or refused with words."""
    with pytest.raises((AskBackError, ProgrammeError)):
        read(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("till jul", ["2027-12-20", "2028-01-07"]),
        ("efter nyår", ["2028-01-03", "2028-01-07"]),
        ("till påsk", ["2027-03-24", "2027-03-30"]),
        ("till och med påsk", ["2027-03-30"]),
        ("Efter semestern!", ["2027-08-02", "2027-08-16"]),
        ("till efter sommaren", ["2027-08-02", "2027-08-16"]),
        ("till hösten", ["2027-08-16", "2027-09-01"]),
        ("hela våren", ["2027-06-01"]),
        ("resten av året", ["2028-01-03", "2028-01-07"]),
        ("över helgen", ["2027-03-08"]),
        ("april", ["2027-04-01"]),
        ("slutet av april", ["2027-04-30"]),
        ("nästa månad", ["2027-04-01"]),
        ("vecka 14", [f"2027-04-0{day}" for day in range(5, 10)]),
        ("31 feb", ["2028-02-29", "2028-03-01"]),
        ("ett tag", ["open"]),
        ("några veckor till", ["open"]),
        ("until Christmas", ["2027-12-20", "2028-01-07"]),
        ("after my vacation", ["2027-08-02", "2027-08-16"]),
        ("a few weeks", ["open"]),
    ],
)
def test_what_is_proposed(text: str, days: list[str]) -> None:
    """A time of the year is no day: those that it can be are put forward, and each of them can be taken."""
    with pytest.raises(AskBackError) as back:
        read(text, "en" if text.isascii() and text.split()[0] in {"until", "after", "a"} else "sv")
    assert list(back.value.proposed) == days
    splits = PAUSE.step("until").splits
    assert splits is not None
    assert [splits(one) for one in days] == [{"until": one} for one in days]


@pytest.mark.parametrize("text", ["i dag", "i går", "1 mars"])
def test_the_earliest_is_tomorrow(text: str) -> None:
    """Today, and what has been, are refused in words that fit a pause."""
    with pytest.raises(ProgrammeError) as refused:
        read(text)
    assert refused.value.code == "pause-too-early"


@pytest.mark.parametrize("text", ["1 april 2028", "2031-01-01", "500 dagar", "14 månader"])
def test_more_than_a_year_is_refused_in_its_own_words(text: str) -> None:
    """And not as a day after the programme's last one."""
    with pytest.raises(ProgrammeError) as refused:
        read(text)
    assert refused.value.code == "pause-long"


def test_when_it_is_asked_about() -> None:
    """A week before its end, unless it is short; without a last day after four weeks, and again after that."""
    assert a_pause(till=date(2027, 4, 6)).next_day == date(2027, 3, 30)
    assert a_pause(till=date(2027, 4, 6), asked_on=date(2027, 3, 30)).next_day == date(2027, 4, 6)
    assert a_pause(till=date(2027, 3, 10)).asks_on is None
    assert a_pause().next_day == date(2027, 3, 30)
    assert a_pause(asked_on=date(2027, 3, 30)).next_day == date(2027, 4, 27)


@pytest.mark.parametrize(
    ("said", "quiet", "day"),
    [
        ("2027-07-27", "", date(2027, 8, 2)),  # July
        ("2027-06-25", "", date(2027, 6, 28)),  # Midsummer Eve
        ("2027-04-03", "", date(2027, 4, 5)),  # a Saturday
        ("2027-04-06", "", date(2027, 4, 6)),
        ("2027-04-06", "2027-04-01/2027-04-09", date(2027, 4, 12)),  # the programme's own quiet time
    ],
)
def test_it_goes_on_on_a_day_on_which_it_is_said(said: str, quiet: str, day: date) -> None:
    """A quiet day becomes the first one after it, in the summary, in what both read, and with a word about it."""
    hints = {**HINTS, "time_zone": "Europe/Stockholm", "quiet": quiet, "what": "pair", "whose": "mine", "name": "Karin"}
    hints |= {"other": "Lars", "manager": "Eva", "ends": "2027-12-31"}
    assert goes_on({"until": said}, hints) == day
    step = PAUSE.step("until")
    assert step.shows is not None
    assert str(day.day) in str(step.shows(said, hints))
    assert PAUSE.notes is not None
    notes = PAUSE.notes({"until": said}, hints)
    assert [one.args["until"] for one in notes if one.key == "pause-not-quiet"] == [day] * (str(day) != said)
    assert {one.args["until"] for one in notes if one.key.startswith("pause-means")} == {day}


def test_no_length_that_ends_on_a_quiet_day_is_offered() -> None:
    """On 29 June two and four weeks both come to 2 August, which is about five."""
    step = PAUSE.step("until")
    assert step.options is not None
    assert not isinstance(step.options, tuple)
    offered = step.options({}, {**HINTS, "today": "2027-06-29", "time_zone": "Europe/Stockholm", "quiet": ""})
    assert [one.value for one in offered] == ["2027-08-02", "2027-08-24", "open"]
    assert [one.label.args.get("count") for one in offered] == [5, 8, None]


def test_the_question_comes_on_no_quiet_day() -> None:
    """It comes on the day after the quiet ones; not at all where the pause is over by then."""
    assert a_pause(till=date(2027, 4, 6)).told_on(COUNTRY) == date(2027, 3, 30)
    assert a_pause(till=date(2027, 4, 5)).told_on(COUNTRY) == date(2027, 3, 30)  # 29 March is Easter Monday
    assert a_pause(till=date(2027, 8, 2)).told_on(COUNTRY) is None
    assert a_pause(till=date(2027, 8, 4)).told_on(COUNTRY) == date(2027, 8, 2)
    assert a_pause(date(2027, 6, 10)).told_on(COUNTRY) == date(2027, 8, 2)


def test_when_it_drags_on() -> None:
    """Eight weeks without a last day, or made longer twice."""
    assert not a_pause().is_long(TODAY + LONG - timedelta(days=1))
    assert a_pause().is_long(TODAY + LONG)
    assert not a_pause(till=date(2027, 12, 1), longer=1).is_long(date(2027, 11, 1))
    assert a_pause(till=date(2027, 12, 1), longer=2).is_long(TODAY)


def test_the_days_of_a_pair() -> None:
    """Days on which both rest count once; a pause that was ended counts as far as it came."""
    mine = a_pause(TODAY, date(2027, 4, 1), ended_on=date(2027, 3, 12))
    theirs = a_pause(date(2027, 3, 7), date(2027, 3, 17))
    assert paused_days([mine], date(2027, 1, 1), date(2027, 12, 31)) == 10
    assert paused_days([mine, theirs], date(2027, 1, 1), date(2027, 12, 31)) == 15
    assert paused_days([mine, theirs], date(2027, 3, 10), date(2027, 3, 11)) == 2
    assert paused_days([a_pause()], TODAY, date(2027, 3, 11)) == 10
    assert until([mine, theirs]) == date(2027, 4, 1)
    assert until([mine, a_pause()]) is None
