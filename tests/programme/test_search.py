"""What a manager types to find a participant, and whom it finds."""

import pytest

from programme.search import Nearness, Sought, found

PEOPLE = [
    Sought(1, "Åsa Öberg", "", "+46701740001", "asa.oberg@exempel.se", "Nordbygg AB"),
    Sought(2, "Bo Ek", "", "+46701740002", "bo@ek.se", "Umeå kommun"),
    Sought(3, "Jean-Luc O’Brien", "Jean", "+33612345678", "jl@example.fr", "Larsson & Söner"),
    Sought(4, "Lars Holm", "Lasse", "+46702222222", "lars@holm.se", "Holms el"),
    Sought(5, "Lars-Erik Ek", "", "", "le@exempel.se", "Nordbygg AB"),
    Sought(6, "Łukasz Đorđević", "", "+46903334455", "lukasz@exempel.se", ""),
    Sought(7, "محمد علي", "", "+46709998877", "m@exempel.se", "Holms el"),
    Sought(8, "Gunilla Holmqvist", "", "+46708887766", "g.holmqvist@exempel.se", "Södra skogen"),
]

TYPED = [
    ("lars", Nearness.NAME, [4, 5]),
    ("LARS H", Nearness.NAME, [4]),
    ("Holm Lars", Nearness.NAME, [4]),
    ("lasse", Nearness.NAME, [4]),
    ("lars-erik", Nearness.NAME, [5]),
    ("åsa", Nearness.NAME, [1]),
    ("asa", Nearness.NAME, [1]),
    ("oberg", Nearness.NAME, [1]),
    ("  ek  ", Nearness.NAME, [2, 5]),
    ("o'brien", Nearness.NAME, [3]),
    ("jean luc", Nearness.NAME, [3]),
    ("lukasz dordevic", Nearness.NAME, [6]),
    ("محمد", Nearness.NAME, [7]),
    ("070-174", Nearness.CONTACT, [1, 2]),
    ("0701740002", Nearness.CONTACT, [2]),
    ("+46 70 174 00 02", Nearness.CONTACT, [2]),
    ("0046701740002", Nearness.CONTACT, [2]),
    ("(090) 333", Nearness.CONTACT, [6]),
    ("4455", Nearness.CONTACT, [6]),
    ("bo@ek.se", Nearness.CONTACT, [2]),
    ("LARS@", Nearness.CONTACT, [4]),
    ("nordbygg", Nearness.EMPLOYER, [1, 5]),
    ("södra sk", Nearness.EMPLOYER, [8]),
    ("umea", Nearness.EMPLOYER, [2]),
    ("lasr", Nearness.GUESS, [4, 5]),
    ("gunila holmqvst", Nearness.GUESS, [8]),
    ("Öbreg", Nearness.GUESS, [1]),
    *((nothing, Nearness.GUESS, []) for nothing in ("", "?", "😀", "bo, lars", "tack så mycket för allt", "hej", "_")),
    *((nothing, Nearness.GUESS, []) for nothing in ("Kan du ringa mig", "a" * 500, "*", "%", "\n\n", "12")),
]


@pytest.mark.parametrize(("typed", "nearness", "keys"), TYPED)
def test_what_is_typed(typed: str, nearness: Nearness, keys: list[int]) -> None:
    """Parts of names, in any order and without accents; numbers as people write them; a typing error is a guess."""
    assert found(typed, PEOPLE) == (nearness, keys)
