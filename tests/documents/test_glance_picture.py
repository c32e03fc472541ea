"""A programme at a glance as a picture: in every state, in both languages, and the same each time."""

import struct
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile
from xml.etree import ElementTree

import pytest

from bot.texts import Texts
from documents.glance_picture import FARES, NAME_FITS, drawn, glance_picture
from programme.cadence import plan
from programme.fares import Fare
from programme.glance import Answered, Glance, Month, Stage, Wait
from programme.people import Preset, Programme
from tests.rows import NOW

TEXTS = Texts()
PROGRAMME = Programme(1, "Framsteg", date(2027, 1, 15), date(2027, 12, 17), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
MONTHS = [
    Month(date(2027, month, 1), 40 + month if month < 6 else 0, 12 if month == 6 else 0, 47) for month in range(1, 13)
]
MIDYEAR = Glance(
    programme=PROGRAMME,
    day=date(2027, 6, 15),
    week=22,
    plan=plan(PROGRAMME.preset, PROGRAMME.starts_on, PROGRAMME.ends_on),
    stages={stage: (71 - 4 * place, 43 - place) for place, stage in enumerate(Stage)},
    left=(1, 0),
    fares={fare: 7 - place for place, fare in enumerate(Fare)},
    months=MONTHS,
    due=230,
    pace=39,
    reports=Answered(400, 350, 98),
    surveys={"survey": Answered(60, 34, 34), "pulse": Answered(118, 96, 58)},
    waits={Wait.TALK: 12, Wait.MENTOR: 45, Wait.MEETING: 61},
    left_out=2,
)
EMPTY = replace(
    MIDYEAR,
    week=0,
    stages=dict.fromkeys(Stage, (0, 0)),
    fares=dict.fromkeys(Fare, 0),
    months=[replace(one, held=0, booked=0, plan=0) for one in MONTHS],
    due=0,
    pace=None,
    reports=Answered(0, 0, 0),
    surveys={},
    waits={},
    left_out=0,
)
FEW = replace(MIDYEAR, reports=Answered(16, 13, 4), surveys={"survey": Answered(8, 4, 4)})
OVER = replace(MIDYEAR, day=PROGRAMME.ends_on + timedelta(days=1), week=49, waits={})
LONG = replace(MIDYEAR, months=[Month(date(2027 + one // 12, 1 + one % 12, 1), 9, 0, 8) for one in range(30)])
STATES = {"midyear": MIDYEAR, "empty": EMPTY, "few": FEW, "over": OVER, "long": LONG}


def lines(found: Glance, language: str = "sv") -> list[str]:
    """Return the texts of a picture, from the top."""
    tree = ElementTree.fromstring(drawn(found, TEXTS.words(language)))  # noqa: S314 - drawn by us
    return [one.text or "" for one in tree.iter() if one.tag.endswith("text")]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_drawn_within_the_page(state: str, language: str) -> None:
    """No text runs over the edge, as far as its length tells, and no box is turned inside out."""
    tree = ElementTree.fromstring(drawn(STATES[state], TEXTS.words(language)))  # noqa: S314 - drawn by us
    width = float(tree.get("width", "0"))
    for one in tree.iter():
        if one.tag.endswith("text"):
            long = len(one.text or "") * float(one.get("font-size", "0")) * 0.52
            shift = {"start": 0.0, "middle": long / 2}[one.get("text-anchor", "start")]
            left = float(one.get("x", "0")) - shift
            assert left >= 0
            assert left + long <= width, one.text
        elif one.tag.endswith("rect") and one.get("x") is not None:
            assert float(one.get("x", "0")) + float(one.get("width", "0")) <= width


def test_what_stands_in_it() -> None:
    """Numbers stand in words, few answers do not, and a month is named by its first letters."""
    midyear, few = lines(MIDYEAR), lines(FEW)
    assert "Efter mötena: 350 av 400 (88 %)" in midyear
    assert "88 %" in midyear
    assert {"jan", "maj", "dec", "7 behöver stöd nu", "På mentor: 45 dagar"} <= set(midyear)
    assert "2 mentorpar är inte medräknade." in midyear
    assert "Efter mötena: visas när minst fem personer har svarat" in few
    assert not any("13" in one or "81" in one for one in few), "four people's answers"
    assert any("Här är hela året" in one for one in lines(OVER))
    assert "2 pairs are not counted." in lines(MIDYEAR, "en")


@pytest.mark.parametrize(
    "name",
    [
        "A" * 200,
        "Ledarskap & utveckling för kvinnliga företagare i Västerbottens inland 2027–2028, fjärde omgången",
        "<script>&amp;",
        "Framsteg 👩‍👩‍👧 \u202e",
        " ",
        "علم",
        "a\x0bb\ufffe",
    ],
)
def test_any_name_can_be_drawn(name: str) -> None:
    """A long name takes two lines and ends in dots; signs of markup, and such as XML has not, do no harm."""
    found = replace(MIDYEAR, programme=replace(PROGRAMME, name=name))
    names = list(takewhile(lambda one: not one.startswith("Programmets vecka"), lines(found)))
    assert len(names) <= 2
    assert all(len(one) <= NAME_FITS for one in names)


def test_the_same_glance_gives_the_same_picture() -> None:
    """A PNG, 1,200 pixels wide, byte by byte the same."""
    once, again = (glance_picture(MIDYEAR, TEXTS.words("sv")) for _ in range(2))
    assert once == again
    assert once.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", once[16:24])
    assert width == 1200
    assert 1500 < height < 2400


def test_colours_are_different() -> None:
    """Each way to fare has a colour of its own."""
    assert set(FARES) == set(Fare)
    assert len(set(FARES.values())) == len(FARES)
