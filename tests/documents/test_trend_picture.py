"""The year of a pair as a picture: every state within the page, in both languages, and the same each time."""

import re
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from bot.texts import Texts
from documents.trend_picture import SHOWN, TITLE_FITS, drawn, trend_picture
from programme.fares import Fare
from programme.meeting import MeetingState
from programme.names import Name
from programme.people import Preset, Programme, Role
from programme.trend import Met, Span, Trend, months, silence
from tests.rows import NOW

TEXTS = Texts()
DAY = timedelta(days=1)
PROGRAMME = Programme(1, "Framsteg", date(2027, 1, 15), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
ENDS, TODAY = PROGRAMME.ends_on, date(2027, 10, 20)
HELD, PLANNED, CANCELLED = MeetingState.HELD, MeetingState.PLANNED, MeetingState.CANCELLED
MEETINGS = [
    *(
        Met(date(2027, month, day), date(2027, month, 1), HELD)
        for month, day in ((1, 28), (3, 4), (4, 12), (5, 20), (8, 30))
    ),
    Met(date(2027, 6, 20), date(2027, 6, 1), CANCELLED),
    Met(date(2027, 11, 2), date(2027, 10, 12), PLANNED),
]
SPANS = [
    *silence(PROGRAMME, 1, ENDS, MEETINGS, [date(2027, 1, 20), date(2027, 7, 20)], TODAY),
    Span(Fare.PAUSED, date(2027, 6, 1), date(2027, 7, 19)),
    Span(Fare.NOW, date(2027, 5, 21), date(2027, 5, 21)),
    Span(Fare.WATCH, date(2027, 5, 21), date(2027, 5, 31)),
]
YEAR = Trend(
    PROGRAMME,
    {Role.ADEPT: Name(1, "Karin", "Karin Ek"), Role.MENTOR: Name(2, "Lars", "Lars Holm")},
    TODAY,
    months(SPANS, MEETINGS, date(2027, 1, 20), TODAY, PROGRAMME.ends_on),
    {
        Role.ADEPT: [(date(2027, 3, 4), 4), (date(2027, 4, 12), 3), (date(2027, 5, 20), 2), (date(2027, 8, 30), 5)],
        Role.MENTOR: [(date(2027, 3, 4), 5), (date(2027, 8, 30), 4)],
    },
)
YOUNG = replace(YEAR, months=months((), (), TODAY, TODAY, TODAY), marks={Role.ADEPT: (), Role.MENTOR: ()})
LONG = replace(
    YEAR,
    months=months(SPANS, MEETINGS, date(2027, 1, 20), TODAY, date(2029, 6, 1)),
    names={Role.ADEPT: Name(1, "Wilhelmina-Alexandra " * 9, ""), Role.MENTOR: Name(2, "", "", forgotten=True)},
    programme=replace(PROGRAMME, name="<b>Framsteg & " + "å" * 190),
)
STATES = {"year": YEAR, "young": YOUNG, "long": LONG}


def test_a_month_is_its_gravest_day() -> None:
    """Silence from its days on, a pause where it fills the month, an answer in its month, and nothing ahead."""
    assert [one.fare for one in YEAR.months] == [
        *(Fare.FINE, Fare.FINE, Fare.FINE, Fare.FINE, Fare.NOW, Fare.PAUSED, Fare.PAUSED, Fare.FINE, Fare.FINE),
        *(Fare.WATCH, None, None),
    ]
    assert [(one.held, one.booked, one.missed) for one in YEAR.months[4:11]] == [
        *((1, 0, 0), (0, 0, 1), (0, 0, 0), (1, 0, 0), (0, 0, 0), (0, 0, 0), (0, 1, 0)),
    ]


def test_silence_has_its_days() -> None:
    """Late by the second reminder and silent by the manager's day, until a meeting is noted, and not at the end."""
    met = [Met(date(2027, 3, 1), date(2027, 2, 1), HELD), Met(date(2027, 5, 12), date(2027, 5, 3), PLANNED)]
    late, silent = silence(PROGRAMME, 1, ENDS, met, [], date(2027, 5, 30))
    assert (late.fare, silent.fare, silent.last) == (Fare.WATCH, Fare.NOW, date(2027, 5, 3))
    assert date(2027, 4, 10) < late.first < late.last == silent.first < date(2027, 5, 3)
    fell_through = [*met[:1], Met(date(2027, 4, 20), date(2027, 4, 1), MeetingState.NOT_HELD)]
    assert [one.first for one in silence(PROGRAMME, 1, ENDS, fell_through, [], date(2027, 5, 3))] == [date(2027, 4, 20)]
    assert silence(PROGRAMME, 1, ENDS, fell_through, [], date(2027, 5, 20))[1].first == date(2027, 5, 3), (
        "3 and 10 days"
    )
    last = [Met(date(2027, 11, 20), date(2027, 11, 1), HELD)]
    assert silence(PROGRAMME, 1, ENDS, last, [], date(2028, 2, 20)) == []
    assert len(silence(PROGRAMME, 1, ENDS, last, [date(2027, 1, 15)], date(2027, 12, 1))) == 2


@pytest.mark.parametrize(
    ("last_day", "colours"),
    [
        (date(2027, 5, 19), [Fare.WATCH, Fare.NOW]),
        (date(2027, 5, 3), [Fare.WATCH]),
        (date(2027, 12, 17), [Fare.WATCH, Fare.NOW]),
    ],
)
def test_a_turn_that_leaves_no_time_to_meet_is_no_red_month(last_day: date, colours: list[Fare]) -> None:
    """As in the pair's colour: in the two weeks before the day of the two, whatever the programme's is."""
    met = [Met(date(2027, 3, 1), date(2027, 2, 1), HELD)]
    found = silence(replace(PROGRAMME, ends_on=date(2027, 5, 3)), 1, last_day, met, [], date(2027, 5, 3))
    assert [one.fare for one in found] == colours
    assert found[-1].last == date(2027, 5, 3)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_drawn_within_the_page(state: str, language: str) -> None:
    """No text and no shape runs over the edge, whatever is in a name."""
    svg = drawn(STATES[state], TEXTS.words(language))
    tree = ElementTree.fromstring(svg)  # noqa: S314 - drawn by us
    width, height = float(tree.get("width", "0")), float(tree.get("height", "0"))
    for one in tree.iter():
        if one.tag.endswith("text"):
            long = len(one.text or "") * float(one.get("font-size", "0")) * 0.5
            left = float(one.get("x", "0")) - (long / 2 if one.get("text-anchor") == "middle" else 0)
            assert left >= 0
            assert left + long <= width, one.text
            assert float(one.get("y", "0")) < height
        elif one.tag.endswith("circle"):
            assert 0 < float(one.get("cx", "0")) < width
    assert len(re.findall("<polygon|<circle", svg)) > 0


def test_each_colour_has_a_shape_and_a_word() -> None:
    """The words of all that is shown stand in the picture, and what is not shown has no word."""
    words = TEXTS.words("sv")
    svg = drawn(YEAR, words)
    assert {fare for fare in SHOWN if words(f"fare-trend-{fare}") in svg} == set(SHOWN)
    assert words("fare-trend-now") not in drawn(YOUNG, words)
    assert "Karin och Lars" in svg
    assert "en tidigare deltagare" in drawn(LONG, words)
    assert TITLE_FITS < 40


def test_it_is_a_png_and_the_same_each_time() -> None:
    """The same year gives the same bytes."""
    made = trend_picture(YEAR, TEXTS.words("sv"))
    assert made.startswith(b"\x89PNG")
    assert made == trend_picture(YEAR, TEXTS.words("sv"))


def test_a_month_to_come_has_lost_no_meeting() -> None:
    """A meeting ahead that was moved or called off is no lost one before its day."""
    ahead = Met(date(2027, 11, 10), date(2027, 10, 12), CANCELLED)
    shown = months(SPANS, [*MEETINGS, ahead], date(2027, 1, 20), TODAY, PROGRAMME.ends_on)
    assert [(one.first.month, one.missed) for one in shown if one.missed] == [(6, 1)]
    assert next(one for one in shown if one.first.month == 11).booked == 1
