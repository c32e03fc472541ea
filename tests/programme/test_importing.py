"""Lists of people as strangers write them: what is read, what is asked back, and that nothing is guessed."""

from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from programme.errors import ProgrammeError
from programme.importing.headings import meaning
from programme.importing.listed import Said
from programme.importing.sides import without_side
from programme.people import Role
from programme.presses.importing import Column
from tests.programme.lists import excel, faults, understood, who

KARIN = ("Karin Ek", "+46701740605", "karin@exempel.se")


BOTH = [("Karin Ek", Role.ADEPT), ("Åsa Öhrn", Role.MENTOR)]
File = bytes | Callable[[], bytes]
"""What somebody sends; what takes time to make is made by its test, and not by each worker that collects them."""
LINES = "Namn;Roll\nKarin Ek;adept\nÅsa Öhrn;mentor\n"


def made(content: File) -> bytes:
    """Return what somebody sends."""
    return content if isinstance(content, bytes) else content()


@pytest.mark.parametrize(
    "content",
    [
        LINES.encode(),
        LINES.encode("utf-8-sig"),
        LINES.encode("cp1252"),
        LINES.encode("utf-16"),
        LINES.encode("utf-16-le"),
        LINES.encode("mac_roman"),
        LINES.replace(";", ",").encode(),
        LINES.replace(";", "\t").encode(),
        LINES.replace("\n", "\r\n").encode(),
        LINES.replace("\n", "\r").encode(),
        b"sep=;\r\n" + LINES.encode(),
        LINES.replace("Karin Ek", '"Ek, Karin"').encode(),
        LINES.replace("Karin Ek;adept", '"Karin Ek";"Adept"').encode(),
        ("Mentorprogram 2027;\n;\nAnmälda hittills;\n" + LINES).encode(),
        (LINES + ";\n;\nSumma;2\n").encode(),
        LINES.replace("adept", " ADEPTEN ").encode(),
        LINES.replace("Namn;Roll", "Vad heter du?;Vill du vara adept eller mentor?").encode(),
        LINES.replace("Namn;Roll", "Name;Role").replace("adept", "mentee").encode(),
        partial(excel, ("Namn", "Roll"), ("Karin Ek", "adept"), ("Åsa Öhrn", "mentor")),
        partial(excel, (), ("Deltagare",), ("", "Namn", None, "Roll"), ("", "Karin Ek", None, "Adept"),
              ("", "Åsa Öhrn", None, "Mentor")),
        partial(excel, ("Förnamn", "Efternamn", "Roll"), ("Karin", "Ek", "adept"), ("Åsa", "Öhrn", "mentor")),
        partial(excel, ("Namn",), ("Adepter",), ("Karin Ek",), ("Mentorer",), ("Åsa Öhrn",)),
    ],
)  # fmt: skip
def test_the_same_list_in_every_shape(content: File) -> None:
    """Signs between cells, encodings, ends of lines, titles above and sums below: the same two people."""
    found = understood(made(content))
    assert who(found) == BOTH
    assert found.faults == ()


@pytest.mark.parametrize(
    ("cell", "stored"),
    [
        ("070-174 06 05", KARIN[1]),
        ("701740605", KARIN[1]),
        (701740605, KARIN[1]),
        (701740605.0, KARIN[1]),
        ("'0701740605", KARIN[1]),
        ("+46701740605", KARIN[1]),
        ("0046 70 174 06 05", KARIN[1]),
        ("46701740605", KARIN[1]),
        ("+46 (0)70-174 06 05", KARIN[1]),
        ("070-174 06 05 / 090-12 34 56", KARIN[1]),
        ("mobil: 070 1740605", KARIN[1]),
    ],
)
def test_a_number_however_it_came(cell: object, stored: str) -> None:
    """Spreadsheets take a number's zero away, and people write it in many ways."""
    found = understood(excel(("Namn", "Telefon", "Roll"), ("Karin Ek", cell, "adept")))
    assert (found.people[0].phone, found.faults) == (stored, ())


@pytest.mark.parametrize(
    ("line", "code", "in_it"),
    [
        ("Karin Ek;adept;7,0174E+08;;", "phone-rounded", True),
        ("Karin Ek;adept;7.01740605E8;;", "phone-rounded", True),
        ("Karin Ek;adept;070-174 06;;", "phone", True),
        ("Karin Ek;adept;ring mig;;", "phone", True),
        ("Karin Ek;adept;;karin(at);", "email", True),
        ("Karin Ek;adept;;saknas;", "email", True),
        ("Karin Ek;mentor;;;många", "capacity", True),
        ("Karin Ek;mentor;;;12", "capacity", True),
        ("Karin Ek;mentor;;;1-2", "capacity", True),
        (";adept;070-174 06 05;;", "no-name", False),
        ("2026-11-27;adept;;;", "name", False),
        ("karin@exempel.se;adept;;;", "name", False),
        ("Karin Ek;adept/mentor;;;", "role-both", False),
        ("Karin Ek;båda;;;", "role-both", False),
        ("Karin Ek;deltagare;;;", "role", False),
    ],
)
def test_what_can_not_be_read_is_told_by_its_row(line: str, code: str, in_it: bool) -> None:
    """A cell that is not sure is left out and the person asked; without a name or a role the row is left out."""
    found = understood(f"Namn;Roll;Telefon;E-post;Antal adepter\nLars Holm;mentor;;;2 st\n{line}\n")
    assert faults(found) == [(3, code)]
    assert found.faults[0].left_out is not in_it
    assert [one.name for one in found.people] == ["Lars Holm", *(["Karin Ek"] if in_it else [])]
    assert found.people[0].capacity == 2


def test_addresses_with_names_words_of_options_and_columns_beside() -> None:
    """Display names go, options count when all are known, and what has no meaning is not read."""
    found = understood(
        "Namn;Roll;E-post;Språk;Kompetens;Ort;Chefens e-post;Tröja\n"
        "Karin Ek;adept;Karin Ek <KARIN@Exempel.se>;Svenska, engelska;Ledarskap och sälj;Umeå;chef@exempel.se;M\n"
        "Lars Holm;mentor;mailto:lars@exempel.se;svenska, klingonska;;;;\n"
    )
    karin, lars = found.people
    assert (karin.email, karin.spoken, karin.competences) == ("KARIN@exempel.se", ("sv", "en"), ("leadership", "sales"))
    assert (lars.email, lars.spoken) == ("lars@exempel.se", ())
    assert [heading for heading, column in found.headings if column is None] == ["Chefens e-post", "Tröja"]


def test_one_person_once_in_each_role() -> None:
    """The same number or address is the same person; without either the name is; both roles are two places."""
    found = understood(
        "Namn;Roll;Telefon;E-post\nKarin Ek;adept;0701740605;\nKarin Maria Ek;adept;+46701740605;karin@exempel.se\n"
        "Karin Ek;mentor;0701740605;\nPer Öberg;adept;;\nper öberg;adept;;\n"
    )
    assert who(found) == [("Karin Ek", Role.ADEPT), ("Karin Ek", Role.MENTOR), ("Per Öberg", Role.ADEPT)]
    assert faults(found) == [(3, "twice"), (6, "twice")]


def test_a_row_without_a_role_is_the_one_that_says_it() -> None:
    """Whatever role the manager gives to those without one, the same person is not put in a second time."""
    content = "Namn;Är;E-post\nEva Frid;;eva@exempel.se\nEva Frid;adept;eva@exempel.se\nPer Ek;;per@exempel.se\n"
    for everybody in (None, Role.MENTOR):
        found = understood(content, Said({"Är": Column.ROLE}, everybody))
        assert who(found) == [("Eva Frid", Role.ADEPT), ("Per Ek", everybody)]
        assert [(one.row, one.code, one.value) for one in found.faults] == [(2, "twice", "3")]


ODD = (
    *("=1+1;Sum;adept;;", "#REF!;Ek;adept;;", "Karin;#SAKNAS!;adept;;", ";;adept;;", ";;;;ring Olle", "Sum;;adept;;"),
    *("Total;Ek;adept;;", "12;34;adept;;", "Karin;Ek;adepter och mentorer;;", "Karin;Ek;?;;", "=;=;=;=;=", "-;-;-;-;-"),
    *(
        "Karin;Ek;=A1;;",
        "Ka;Ek;adept;#DIV/0!;",
        "Li;Ek;adept;=VLOOKUP(A1);",
        '="Bo";Ek;adept;="0701740605";',
        "#;#;#;#;#",
    ),
    *("Se nedan;;;;", "Summa;2 st;;;", "ANTAL;;;=COUNTA(A2:A9);", "Åsa;Ek;mentor;070-174 06 06;", "Åsa;Ek;mentor;;"),
    *("😀;😀;adept;;", "Karin;Ek;adept;karin@exempel.se;", " ;  ;;;x", "#NAMN?;;;;", "Karin\tEk;;;;"),
)


@pytest.mark.parametrize("as_excel", [False, True])
def test_no_row_is_dropped_unsaid(as_excel: bool) -> None:
    """Each row of an odd sheet is put in, told by its number, or a sum; a formula is never taken for a word."""
    rows = [line.split(";") for line in ODD]
    heading = ("Förnamn", "Efternamn", "Roll", "Telefon", "Annat")
    content = "\n".join([";".join(heading), *(";".join(one) for one in rows)])
    found = understood(excel(heading, *rows) if as_excel else content)
    sums = {number for number, line in enumerate(ODD, 2) if line.startswith(("Summa", "ANTAL"))}
    told = {one.row for one in found.faults if one.left_out}
    taken = {one.row for one in found.people}
    assert taken | told | sums == set(range(2, len(ODD) + 2))
    assert not taken & told
    assert not [one.name for one in found.people if set("=#+") & set(one.name)]
    codes = {one.value: one.code for one in found.faults}
    assert codes["#DIV/0!"] == codes["=VLOOKUP(A1)"] == "formula"
    assert [one.phone for one in found.people if one.name == "Bo Ek"] == [KARIN[1]]


def test_more_rows_than_are_read() -> None:
    """A list that goes on below what is read is refused whole, whether it is a spreadsheet or a text."""
    rows = [("Karin Ek", "adept")] * 5_001
    for content in (excel(("Namn", "Roll"), *rows), "Namn;Roll\n" + "Karin Ek;adept\n" * 5_001):
        with pytest.raises(ProgrammeError) as refusal:
            understood(content)
        assert refusal.value.code == "list-too-large"


def test_what_the_manager_says_counts_more_than_the_heading() -> None:
    """A column is read as the manager says, and everybody without a role has the one that was said."""
    content = "Vem;Nummer 2;E-post\nKarin Ek;0701740605;karin@exempel.se\n"
    assert not understood(content.replace("Vem", "Kolumn A").replace("Nummer 2", "Telefon")).has_names
    said = Said({"Vem": Column.NAME, "Nummer 2": Column.PHONE}, Role.MENTOR)
    (karin,) = understood(content, said).people
    assert (karin.name, karin.phone, karin.role) == ("Karin Ek", KARIN[1], Role.MENTOR)
    (karin,) = understood(content, Said({"Vem": Column.NAME, "E-post": Column.NOTHING})).people
    assert (karin.email, karin.role) == ("", None)


def test_pages_hidden_rows_and_merged_cells() -> None:
    """Each page is read by its own headings, and its name can be the role; what is hidden is left alone and counted."""
    book = Workbook()
    one = book.worksheets[0]
    one.title = "Adepter"
    for row in (("Namn", "Ort"), ("Karin Ek", "Umeå"), ("Dold Person", "Umeå")):
        one.append(row)
    one.row_dimensions[3].hidden = True
    two = book.create_sheet("Mentorer")
    for row in (("E-post", "Namn"), ("lars@exempel.se", "Lars Holm")):
        two.append(row)
    book.create_sheet("Budget").append(("Kaffe", 200))
    book.create_sheet("Gamla").append(("Namn", "Roll"))
    book.worksheets[-1].sheet_state = "hidden"
    made = BytesIO()
    book.save(made)
    found = understood(made.getvalue())
    assert who(found) == [("Karin Ek", Role.ADEPT), ("Lars Holm", Role.MENTOR)]
    assert (found.hidden, found.unread) == (1, ("Budget",))

    def merge(page: Worksheet) -> None:
        page.merge_cells("A2:A3")

    merged = excel(("Roll", "Namn"), ("adept", "Karin Ek"), (None, "Per Öberg"), ("mentor", "Lars Holm"), change=merge)
    assert [role for _, role in who(understood(merged))] == [Role.ADEPT, Role.ADEPT, Role.MENTOR]


def test_a_stray_cell_far_down_and_days_as_days() -> None:
    """A cell in the last row and column costs nothing, and a day is a day in whatever column it stands."""

    def stray(page: Worksheet) -> None:
        page["XFD1048576"] = " "

    found = understood(excel(("Namn", "Roll", "Född"), ("Karin Ek", "adept", date(1970, 1, 2)), change=stray))
    assert who(found) == BOTH[:1]


def packed(**files: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "list-empty"),
        (b"  \n ", "list-empty"),
        (b"%PDF-1.7 ...", "list-picture"),
        (b"\xff\xd8\xff\xe0 jpeg", "list-picture"),
        (b"\x00\x00\x00\x18ftypheic", "list-picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "list-old"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "list-locked"),
        (partial(packed, mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "list-other"),
        (partial(packed, Index__Document=b"numbers"), "list-other"),
        (partial(packed, word__document_xml=b"<w/>"), "list-other"),
        (partial(packed, xl__workbook_xml=b"<nonsense"), "list-broken"),
        (partial(packed, xl__workbook_xml=b"<a/>", xl__worksheets__sheet1_xml=b" " * 20_000_000), "list-too-large"),
        (b"PK\x03\x04 cut off", "list-broken"),
        (b"<!DOCTYPE html><table>", "list-other"),
        (b"{\\rtf1 Namn}", "list-other"),
        (b"Namn\x00;\x01\x02", "list-other"),
        ("Hej Eva! Här kommer listan på alla som vill vara med.".encode(), "list-no-headings"),
        (b"Karin Ek;070-174 06 05\nLars Holm;070-174 06 06", "list-no-headings"),
        (lambda: ("Namn;Roll\n" + "Karin Ek;adept\n" * 200_000).encode(), "list-too-large"),
        (excel, "list-no-headings"),
    ],
)
def test_each_file_that_is_no_list_has_an_answer_of_its_own(content: File, code: str) -> None:
    """A photo, an old or locked file, another program's, a bomb: each says what to do, and nothing breaks."""
    with pytest.raises(ProgrammeError) as refusal:
        understood(made(content))
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Namn", Column.NAME),
        ("Deltagarens namn", Column.NAME),
        ("E-postadress (privat)", Column.EMAIL),
        ("MEJL", Column.EMAIL),
        ("Mobilnr", Column.PHONE),
        ("Tel.", Column.PHONE),
        ("Telegram", Column.TELEGRAM),
        ("Företag/organisation", Column.EMPLOYER),
        ("Ort", Column.TOWN),
        ("Portfolio", None),
        ("Närmaste chef", None),
        ("Anhörigs telefon", None),
        ("Tidsstämpel", None),
        ("Postnummer", None),
        ("", None),
        ("x" * 500, None),
    ],
)
def test_what_headings_mean(heading: str, column: Column | None) -> None:
    """Whole words and beginnings of words count, in either language; others' columns are not ours."""
    assert meaning(heading) is column


TITLES = (
    *("Titel", "TITEL:", "Din titel", "Befattning", "Befattning/titel", "Yrke", "Roll på jobbet?", "Nuvarande roll"),
    *("Yrkesroll", "Tjänst", "Title", "Job title", "Position", "Current role", "Mentorns titel"),
)
BOARDS = (
    *("Styrelseuppdrag", "Styrelser", "Styrelse-uppdrag", "Andra styrelseuppdrag", "Styrelser och egna bolag"),
    *("Sitter du i någon styrelse?", "Eget företag", "Bisysslor", "Boards", "Board positions", "Own companies"),
)
PRESENTATIONS = (
    *(
        "Presentation",
        "Kort presentation",
        "Presentera dig själv",
        "Om mig",
        "Om dig",
        "Kort om dig",
        "Bio",
        "Kort om …",
    ),
    *(
        "Presentation (max 500 tecken)",
        "Berätta kort om dig själv",
        "Med egna ord",
        "Vem är du?",
        "About me",
        "Short bio",
    ),
    *("Tell us about yourself", "Presentation av mentorn"),
)
UNSURE = (
    *("Titel och företag", "Namn och titel", "Titel/roll", "Titel och styrelseuppdrag", "Presentation av företaget"),
    *("Något vi bör veta om dig?", "Länk till presentation", "Presentationsteknik", "Styrelseutbildning", "Bakgrund"),
    *("Uppdrag", "Profil", "LinkedIn", "CV", "Chefens titel", "Presentation, mål"),
)


def test_headings_of_what_others_read() -> None:
    """Title, boards and presentation as forms word them; a heading about two things, or another, is not read."""
    for column, headings in (
        (Column.TITLE, TITLES),
        (Column.BOARDS, BOARDS),
        (Column.PRESENTATION, PRESENTATIONS),
        (None, UNSURE),
    ):
        for heading in headings:
            said = without_side(heading) if "mentorn" in heading.casefold() else heading
            assert meaning(said) is column, heading
    assert meaning("Roll (adept/mentor)") is Column.ROLE
    assert meaning("Kort om ditt mål") is Column.GOAL


def test_what_is_told_about_people() -> None:
    """Lines of a cell stay lines; too long, a tick, a courtesy and an adept's board are said by their row."""
    heading = ("Namn", "Roll", "Titel", "Styrelseuppdrag", "Presentation")
    found = understood(
        excel(
            heading,
            ("Lars Holm", "mentor", "Fd länschef", "Holm & Co AB\nSydkraft", "Trettio år i skogen.\nFrågar gärna."),
            ("Sofia Ek", "mentor", "Fru", "ja", "x" * 501),
            ("Per Öberg", "mentor", "y" * 81, "inga", "se bilaga"),
            ("Karin Ek", "adept", "-", "Nordbygg", "=A1"),
            ("Åsa Ek", "mentor", "n/a", "z" * 301, "Nej"),
        )
    )
    lars, *others = found.people
    assert (lars.title, lars.boards) == ("Fd länschef", "Holm & Co AB\nSydkraft")
    assert lars.presentation == "Trettio år i skogen.\nFrågar gärna."
    assert [(one.title, one.boards, one.presentation) for one in others] == [("", "", "")] * 4
    assert faults(found) == [
        *((3, "no-words"), (3, "no-words"), (3, "long-presentation"), (4, "long-title"), (4, "no-words")),
        *((5, "boards-adept"), (5, "formula-words"), (6, "long-boards")),
    ]
    assert not any(one.left_out for one in found.faults)


def test_a_thousand_rows() -> None:
    """A long list is read whole."""
    rows = [(f"Karin Ek{'abcdefghij'[n % 10]}", f"070{1000000 + n}", "adept") for n in range(1000)]
    assert len(understood(excel(("Namn", "Telefon", "Roll"), *rows)).people) == 1000
