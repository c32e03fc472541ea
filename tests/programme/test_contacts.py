"""A name and a way to reach it in one line, as people type them."""

import pytest

from programme.checks import phone
from programme.contacts import Reach, organisation, outsider, outsider_shown, way_shown
from programme.errors import ProgrammeError


@pytest.mark.parametrize(
    ("typed", "name", "way"),
    [
        ("Nordstiftelsen, info@nord.se", "Nordstiftelsen", "info@nord.se"),
        ("Nordstiftelsen info@nord.se", "Nordstiftelsen", "info@nord.se"),
        ("info@nord.se, Nordstiftelsen", "Nordstiftelsen", "info@nord.se"),
        ("Nordstiftelsen <info@nord.se>", "Nordstiftelsen", "info@nord.se"),
        ("Nordstiftelsen (info@nord.se).", "Nordstiftelsen", "info@nord.se"),
        ("Nordstiftelsen, e-post: info@nord.se.", "Nordstiftelsen", "info@nord.se"),
        ("Nordstiftelsen mailto:info@nord.se", "Nordstiftelsen", "info@nord.se"),
        ("Nordstiftelsen\ninfo@nord.se", "Nordstiftelsen", "info@nord.se"),
        ("Umeå kommun, Näringsliv, info@umea.se", "Umeå kommun, Näringsliv", "info@umea.se"),
        ("A-B & C AB – info@abc.se", "A-B & C AB", "info@abc.se"),
        ("Nordstiftelsen, 090-16 10 00", "Nordstiftelsen", "+4690161000"),
        ("Nordstiftelsen tel. +46 90 16 10 00", "Nordstiftelsen", "+4690161000"),
        ("王小明基金会 info@wang.cn", "王小明基金会", "info@wang.cn"),
    ],
)
def test_an_organisation_and_its_address(typed: str, name: str, way: str) -> None:
    """The address is found wherever it stands, and what is left is the name."""
    assert Reach.of(organisation(typed)) == Reach(name, way)
    assert Reach.of(organisation(typed)).shown == f"{name}, {way_shown(way)}"


@pytest.mark.parametrize(
    "typed", ["Nordstiftelsen", "info@nord.se", "Nordstiftelsen, info@", "12345", "090-16 10 00", "x" * 161, "…"]
)
def test_half_of_it_is_asked_for_again(typed: str) -> None:
    """An organisation that nobody can reach, or an address of nobody, is not taken."""
    with pytest.raises(ProgrammeError) as caught:
        organisation(typed)
    assert caught.value.code in {"organisation", "too-long", "empty"}


@pytest.mark.parametrize(
    ("typed", "name", "number"),
    [
        ("Sara Berg, 070-123 45 67", "Sara Berg", "+46701234567"),
        ("Sara Berg 0701234567", "Sara Berg", "+46701234567"),
        ("070-123 45 67 Sara Berg", "Sara Berg", "+46701234567"),
        ("Sara Berg: +46 (0)70 123 45 67", "Sara Berg", "+46701234567"),
        ("Sara Berg (070-123 45 67)", "Sara Berg", "+46701234567"),
        ("Sara Berg, tel 070-123 45 67", "Sara Berg", "+46701234567"),
        ("Sara Berg\n070-123 45 67", "Sara Berg", "+46701234567"),
        ("Ole Nordmann, +47 22 12 34 56", "Ole Nordmann", "+4722123456"),
        ("Budi 070 123 45 67", "Budi", "+46701234567"),
    ],
)
def test_a_person_and_their_number(typed: str, name: str, number: str) -> None:
    """The number is found wherever it stands, and what is left is the name."""
    assert Reach.of(outsider(typed)) == Reach(name, number)
    assert outsider_shown(outsider(typed)).startswith(f"{name}, ")


@pytest.mark.parametrize(
    "typed", ["Sara Berg", "070-123 45 67", "Sara Berg, 123", "Sara Berg, sara@exempel.se", "112", "ja"]
)
def test_a_person_nobody_can_ring_is_asked_for_again(typed: str) -> None:
    """The second person is there to be rung."""
    with pytest.raises(ProgrammeError) as caught:
        outsider(typed)
    assert caught.value.code == "outsider"


def test_nothing_is_shown_of_what_was_left_out() -> None:
    """A question that was skipped has no halves."""
    assert Reach.of(None) == Reach("", "")
    assert outsider_shown(None) == ""


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("+46701740605", "070-174 06 05"),
        ("070-174 06 05", "070-174 06 05"),  # an organisation's, as it was kept once
        ("+46901234567", "090-123 45 67"),
        ("+4722123456", "+47 22 12 34 56"),
        ("+12025550123", "+1 202-555-0123"),
        ("info@nord-stiftelsen.se", "info@nord-stiftelsen.se"),
        ("", ""),
    ],
)
def test_a_number_has_one_spelling(kept: str, shown: str) -> None:
    """A phone makes it tappable; what is copied from a message is read as the same number."""
    assert way_shown(kept) == shown
    assert "@" in kept or not kept or phone(shown) == phone(kept)
