"""A column called "Grupp" or "Typ" says the role where nothing but adepts and mentors stands in it."""

import pytest

from programme.importing.listed import Said
from programme.people import Role
from programme.presses.importing import Column
from tests.programme.lists import faults, understood, who


@pytest.mark.parametrize("heading", ["Grupp", "Typ av deltagare", "Kategori:", "Deltar som", "Participates as", "TYPE"])
def test_a_group_of_roles_is_the_role(heading: str) -> None:
    """The heading and each cell together leave no doubt; the column is shown as the role."""
    found = understood(f"Namn;{heading}\nAnna Ek;Adepter\nBo Öst;mentor\nIda Lund;\n")
    assert who(found) == [("Anna Ek", Role.ADEPT), ("Bo Öst", Role.MENTOR), ("Ida Lund", None)]
    assert (heading, Column.ROLE) in found.headings


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Grupp", ("Adepter", "Grupp 2")),  # one cell says another thing
        ("Grupp", ("", "")),
        ("Söker", ("mentor", "adept")),  # whom somebody looks for
        ("Vill ha", ("mentor", "adept")),
        ("Chefens grupp", ("mentor", "adept")),
        ("Grupp i höstas", ("mentor", "adept")),
    ],
)
def test_what_may_be_another_thing_is_not_read(heading: str, cells: tuple[str, str]) -> None:
    """A number among the groups, an unknown heading, or a word beside the known one: nobody gets a role by it."""
    found = understood(f"Namn;Ort;{heading}\nAnna Ek;Umeå;{cells[0]}\nBo Öst;Luleå;{cells[1]}\n")
    assert {role for _, role in who(found)} == {None}


def test_a_role_of_its_own_or_a_word_of_the_managers_counts_more() -> None:
    """With a column for the role the groups say nothing; nor where the manager has said what the column holds."""
    own = understood("Namn;Roll;Grupp\nAnna Ek;mentor;adept\n")
    assert who(own) == [("Anna Ek", Role.MENTOR)]
    said = understood("Namn;Ort;Grupp\nAnna Ek;Umeå;mentor\n", Said({"Grupp": Column.NOTHING}))
    assert who(said) == [("Anna Ek", None)]
    both = understood("Namn;Typ\nAnna Ek;adept och mentor\nBo Öst;mentor\n")
    assert faults(both) == [(2, "role-both")]
