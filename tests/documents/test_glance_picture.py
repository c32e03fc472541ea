"""A programme at a glance as a picture: in every state, in both languages, and the same each time."""

import struct
from dataclasses import replace
from itertools import takewhile
from xml.etree import ElementTree

import pytest

from bot.texts import Texts
from documents.glance_picture import FARES, NAME_FITS, drawn, glance_picture
from programme.fares import Fare
from programme.glance import Glance
from tests.documents.glances import FEW, MIDYEAR, OVER, PROGRAMME, STATES

TEXTS = Texts()
PHONE, READABLE = 390, 11  # pixels: the width of a phone, and the least height of text that many over fifty can read


def lines(found: Glance, language: str = "sv") -> list[str]:
    """Return the texts of a picture, from the top."""
    tree = ElementTree.fromstring(drawn(found, TEXTS.words(language)))  # noqa: S314 - drawn by us
    return [one.text or "" for one in tree.iter() if one.tag.endswith("text")]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_drawn_within_the_page(state: str, language: str) -> None:
    """No text runs over the edge, as far as its length tells, each can be read on a phone, and no box is inside out."""
    tree = ElementTree.fromstring(drawn(STATES[state], TEXTS.words(language)))  # noqa: S314 - drawn by us
    width = float(tree.get("width", "0"))
    for one in tree.iter():
        if one.tag.endswith("text"):
            long = len(one.text or "") * float(one.get("font-size", "0")) * 0.52
            shift = {"start": 0.0, "middle": long / 2}[one.get("text-anchor", "start")]
            left = float(one.get("x", "0")) - shift
            assert left >= 0
            assert left + long <= width, one.text
            assert float(one.get("font-size", "0")) * PHONE / width >= READABLE, one.text
        elif one.tag.endswith("rect") and one.get("x") is not None:
            assert float(one.get("x", "0")) + float(one.get("width", "0")) <= width


def test_what_stands_in_it() -> None:
    """Numbers stand in words, few answers do not, and a month is named by its first letters."""
    midyear, few = lines(MIDYEAR), lines(FEW)
    assert "Efter mötena: 350 av 400 (88 %)" in midyear
    assert "88 %" in midyear
    assert {"jan", "maj", "dec", "7 behöver stöd nu", "På mentor: 45 dagar"} <= set(midyear)
    assert "2 mentorpar är inte medräknade." in midyear
    assert "Efter mötena: visas när minst fem personer har svarat" in " ".join(few)
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
    """A PNG, twice as wide as a phone, byte by byte the same."""
    once, again = (glance_picture(MIDYEAR, TEXTS.words("sv")) for _ in range(2))
    assert once == again
    assert once.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", once[16:24])
    assert width == 2 * PHONE
    assert 1800 < height < 2600


def test_colours_are_different() -> None:
    """Each way to fare has a colour of its own."""
    assert set(FARES) == set(Fare)
    assert len(set(FARES.values())) == len(FARES)
