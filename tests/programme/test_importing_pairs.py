"""Lists that say who belongs together, as strangers write them: who is read as whom, and whose address it is."""

import pytest

from programme.importing.listed import Said, Understood
from programme.importing.sides import side
from programme.people import Role
from programme.presses.importing import Column
from tests.programme.lists import excel, faults, understood, who

A, M = Role.ADEPT, Role.MENTOR
KARIN_AND_LARS = [("Karin Ek", A), ("Lars Holm", M)]
TWO = (("Karin Ek", "Lars Holm"),)


@pytest.mark.parametrize(
    "content",
    [
        "Namn;Roll;Mentor\nKarin Ek;adept;Lars Holm\nLars Holm;mentor;\n",
        "Namn;Roll;Mentor;Adept\nKarin Ek;adept;Lars Holm;\nLars Holm;mentor;;Karin Ek\n",
        "Namn;Roll;Adeptens namn\nKarin Ek;adept;\nLars Holm;mentor;karin ek\n",
        "Mentorns namn;Namn;Roll\nLars Holm;Karin Ek;adept\n;Lars Holm;mentor\n",
        "Namn;Min mentor;Roll\nKarin Ek;Lars Holm;\nLars Holm;-;Mentor\n",
        "Name;Role;Matched with\nKarin Ek;mentee;Lars Holm\nLars Holm;mentor;Karin Ek\n",
        "Namn;Roll;Adepter\nKarin Ek;adept;\nLars Holm;mentor;Karin Ek\n",
        "Adept;Mentor\nKarin Ek;Lars Holm\n",
        "Adept,Mentor\nKarin Ek,Lars Holm\n",
        "Program 2027;\nAdeptens namn;Mentorns namn\nKarin Ek;Lars Holm\n",
        "Mentor;Adept\nLars Holm;Karin Ek\n",
        "Name of mentee;Name of mentor\nKarin Ek;Lars Holm\n",
        "Adept;Mentor\n;Lars Holm\nKarin Ek;Lars Holm\n",
        "Adept;Mentor\nKarin Ek;Lars Holm\n;\nSumma;1\n",
    ],
)
def test_two_who_belong_together_in_every_shape(content: str) -> None:
    """A column for the other, or a pair on each row: the same two people, each in their role, and once together."""
    found = understood(content)
    assert sorted(who(found)) == KARIN_AND_LARS
    assert [(adept.casefold(), mentor.casefold()) for adept, mentor in found.pairs] == [("karin ek", "lars holm")]


def reach(found: Understood) -> dict[str, tuple[str, str]]:
    return {one.name: (one.email, one.phone[-4:]) for one in found.people}


@pytest.mark.parametrize(
    "content",
    [
        "Adept;Adeptens e-post;Adeptens telefon;Mentor;Mentorns e-post;Mentorns telefon\n"
        "Karin Ek;k@exempel.se;0701740605;Lars Holm;l@exempel.se;0701740606\n",
        "Adept;E-post;Telefon;Mentor;E-post;Telefon\n"
        "Karin Ek;k@exempel.se;0701740605;Lars Holm;l@exempel.se;0701740606\n",
        "Namn adept;Namn mentor;E-post adept;E-post mentor;Tel. adept;Tel. mentor\n"
        "Karin Ek;Lars Holm;k@exempel.se;l@exempel.se;0701740605;0701740606\n",
        "Mentor's name;Mentor's e-mail;Mentor's phone;Mentee;Mentee's email;Mentee's phone\n"
        "Lars Holm;l@exempel.se;0701740606;Karin Ek;k@exempel.se;0701740605\n",
    ],
)
def test_each_of_a_pair_has_their_own_address(content: str) -> None:
    """Whether headings say whose it is or stand after the name: nobody gets the other's address or number."""
    found = understood(content)
    assert reach(found) == {"Karin Ek": ("k@exempel.se", "0605"), "Lars Holm": ("l@exempel.se", "0606")}
    assert (sorted(who(found)), found.pairs, found.faults) == (KARIN_AND_LARS, TWO, ())


def test_what_is_not_sure_to_be_of_one_of_two_is_nobodys() -> None:
    """An address that stands once on a row of two is not read, and neither is the other's in a list of one side."""
    found = understood("Adept;Mentor;E-post;Ort\nKarin Ek;Lars Holm;someone@exempel.se;Umeå\n")
    assert {(one.email, one.town) for one in found.people} == {("", "")}
    assert [heading for heading, column in found.headings if column is None] == ["E-post", "Ort"]
    found = understood("Namn;Roll;Mentorns e-post;Mentorns telefon\nKarin Ek;adept;l@exempel.se;0701740606\n")
    assert reach(found) == {"Karin Ek": ("", "")}
    found = understood("Adeptens namn;Adeptens e-post;Mentorns e-post\nKarin Ek;k@exempel.se;l@exempel.se\n")
    assert (who(found), reach(found)) == ([("Karin Ek", A)], {"Karin Ek": ("k@exempel.se", "")})


@pytest.mark.parametrize("mark", ["x", "X", "ja", "Ja", "yes", "✓", "✔", True, "x ", "sant"])
def test_a_mark_under_adept_or_mentor_is_a_role(mark: object) -> None:
    """Two columns to tick are as common as one with words; a name is the other, and both ticked is asked about."""
    found = understood(excel(("Namn", "Adept", "Mentor"), ("Karin Ek", mark, None), ("Lars Holm", "", mark)))
    assert (who(found), found.pairs, found.faults) == (KARIN_AND_LARS, (), ())
    found = understood(excel(("Namn", "Adept", "Mentor"), ("Karin Ek", mark, mark), ("Per Öberg", "nej", "-")))
    assert (who(found), faults(found)) == ([("Per Öberg", None)], [(2, "role-both")])


@pytest.mark.parametrize(
    ("line", "pairs", "told"),
    [
        ("Karin Ek;adept;Lars Holm och Per Öberg", [("Karin Ek", "Lars Holm"), ("Karin Ek", "Per Öberg")], []),
        ("Karin Ek;adept;Lars Holm, Per Öberg", [("Karin Ek", "Lars Holm"), ("Karin Ek", "Per Öberg")], []),
        ("Karin Ek;adept;Holm, Lars", [("Karin Ek", "Holm, Lars")], []),
        ("Karin Ek;adept;l@exempel.se", [("Karin Ek", "l@exempel.se")], []),
        ("Karin Ek;adept;3", [], [(2, "other")]),
        ("Karin Ek;adept;#REF!", [], [(2, "other")]),
        ("Karin Ek;adept;=B3", [], [(2, "other")]),
        ("Karin Ek;adept;?", [], []),
        ("Karin Ek;adept;ej klart", [], []),
        ("Lars Holm;mentor;Lars Holm", [], []),
    ],
)
def test_what_stands_under_mentor(line: str, pairs: list[tuple[str, str]], told: list[tuple[int, str]]) -> None:
    """Names are shown as they stand; what is no name is told by its row, and the person is put in all the same."""
    found = understood(f"Namn;Roll;Mentor\n{line}\n")
    assert (list(found.pairs), faults(found), len(found.people)) == (pairs, told, 1)


def test_a_mentor_of_two_is_one_person_without_a_word() -> None:
    """On a list of pairs whoever has two others stands on two rows; a row with nobody is told, and once."""
    found = understood("Adept;Mentor;Rum\nKarin Ek;Lars Holm;1\nPer Öberg;Lars Holm;2\n;;3\nUno Ek;;4\n")
    assert sorted(who(found)) == [("Karin Ek", A), ("Lars Holm", M), ("Per Öberg", A), ("Uno Ek", A)]
    assert found.pairs == (*TWO, ("Per Öberg", "Lars Holm"))
    assert faults(found) == [(4, "beside")]
    found = understood("Namn;Roll;Adept\nLars Holm;mentor;Karin Ek\nLars Holm;mentor;Per Öberg\n")
    assert (who(found), found.faults) == ([("Lars Holm", M)], ())
    assert found.pairs == (*TWO, ("Per Öberg", "Lars Holm"))


def test_the_manager_says_what_a_column_holds() -> None:
    """A heading of one's own is said to hold the other of the two, or the name itself."""
    content = "Namn;Roll;Hos\nKarin Ek;adept;Lars Holm\n"
    assert understood(content).pairs == ()
    assert understood(content, Said({"Hos": Column.OTHER})).pairs == TWO
    found = understood("Vem;Mentor\nKarin Ek;Lars Holm\n", Said({"Vem": Column.NAME}))
    assert (who(found), found.pairs) == ([("Karin Ek", A)], TWO)
    found = understood("Namn;Mentor\nKarin Ek;Lars Holm\n", Said({"Mentor": Column.NOTHING}))
    assert (who(found), found.pairs) == ([("Karin Ek", None)], ())


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("Mentor", M),
        ("MENTOR:", M),
        ("Mentorns namn", M),
        ("E-post (mentor)", M),
        ("Mentor?", M),
        ("Adeptens mobilnummer", A),
        ("Önskad mentor", None),
        ("Tidigare mentor", None),
        ("Adept/mentor", None),
        ("Erfarenhet som mentor", None),
        ("Antal adepter per mentor", None),
        ("Antal adepter", None),
        ("Mentorprogram", None),
        ("Kommentar om mentorn", None),
        ("Namn", None),
        ("", None),
    ],
)
def test_whom_a_heading_is_about(heading: str, about: Role | None) -> None:
    """Only what holds a name or an address of one of the two; a wish or a remark is not who belongs together."""
    assert side(heading) is about
