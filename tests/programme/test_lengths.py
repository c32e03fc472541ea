"""Lengths as people write them, and what they are taken for after a meeting."""

import pytest

from programme import lengths
from programme.dialog import AskBackError
from programme.errors import ProgrammeError
from programme.forms.report import REPORT
from programme.lengths import minutes

READ = {
    "en halvtimme bara": 30,
    "halvtimme": 30,
    "½ timme": 30,
    "en halv timme": 30,
    "30 min": 30,
    "0,5 h": 30,
    "en kvart": 15,
    "Tjugofem": None,
    "20 minuter.": 20,
    "trekvart": 45,
    "ungefär en timme": 60,
    "1 h": 60,
    "kortare än en timme": 59,
    "1,5 timme": 90,
    "1½ timme": 90,
    "en och en halv timme": 90,
    "1h30": 90,
    "en timme och 20 minuter": 80,
    "en timme och en kvart": 75,
    "Två timmar!": 120,
    "two and a half hours": 150,
    "an hour and a half": 90,
    "half an hour": 30,
    "about an hour": 60,
    "three hours": 180,
    "2-3 timmar": None,
    "2 och en halv": 150,
    "två och en halv": 150,
    "2,5 timmar": 150,
    "en och en halv": 90,
    "2 and a half": 150,
    "en timma": 60,
    "två timmar tror jag": 120,
    "lite mer än en timme": 60,
    "2 timmar ungefär": 120,
    "hela två timmar": 120,
    "knappa två timmar": 120,
    "2": 120,
    "1,5": 90,
    "1½": 90,
    "2h": 120,
    "120 min": 120,
    "-2": None,
    "a": None,
    "Ett.": None,
    "timmar": None,
    "4 timmar eller mer": 240,
    "90": 90,
    "0": 0,
    "14.30": None,
    "länge": None,
    "hela dagen": None,
    "en timme på tisdag": None,
    "1 timme 2 timmar": None,
    "inte en timme": None,
    "": None,
}


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_lengths(text: str, expected: int | None) -> None:
    """A length is read with every word accounted for, or not at all."""
    assert minutes(text) == expected


@pytest.mark.parametrize(
    ("text", "option"),
    {"en halvtimme bara": "30", "kvart": "30", "45 min": "60", "knappt en timme": "60", "5 timmar": "240"}.items(),
)
def test_the_nearest_option(text: str, option: str) -> None:
    """A typed length is taken for the nearest option; between two, the longer."""
    check = REPORT.step("minutes").check
    assert check is not None
    assert check(text) == option


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("2 och en halv", "120", "180"),
        ("2,5 timmar", "120", "180"),
        ("3½ h", "180", "240"),
        ("2-3 timmar", "120", "180"),
        ("två till tre timmar", "120", "180"),
        ("en eller två timmar", "60", "120"),
    ],
)
def test_between_two_options(text: str, first: str, second: str) -> None:
    """Half an hour from two options is not rounded in silence: the two are asked about."""
    check = REPORT.step("minutes").check
    assert check is not None
    with pytest.raises(AskBackError) as caught:
        check(text)
    assert caught.value.proposed == (first, second)


def test_what_is_no_length_is_asked_again() -> None:
    """What can't be read is not guessed."""
    check = REPORT.step("minutes").check
    assert check is not None
    with pytest.raises(ProgrammeError):
        check("2-3 timmar")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("7", 7),
        ("sju", 7),
        ("Högst två adepter", 2),
        ("5 arbetsdagar.", 5),
        ("ten days", 10),
        ("en", 1),
        ("2-3", None),
        ("minst 3", None),
        ("3,5", None),
        ("en vecka", None),
        ("många", None),
        ("", None),
        ("-2", None),
        ("1000", None),
    ],
)
def test_a_whole_number(text: str, meant: int | None) -> None:
    """A number is read in digits or words; a span, a part, or a number with another word beside it is not."""
    assert lengths.number(text) == meant
