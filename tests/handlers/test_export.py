"""The programme as a spreadsheet: what it holds, who sees what in it, and that no cell does anything."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from bot.texts import Texts
from documents.spreadsheet import spreadsheet
from programme.access import SEES, Fact, Relation
from programme.meeting import Meeting, MeetingState
from programme.pair import End, PairState
from programme.usecases.desk.export import workbook
from programme.workbook import Sheet, Workbook
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import DATABASES, on_sqlite
from tests.scenes.pair import a_pair
from tests.scenes.report import asked
from tests.scenes.seated import crowd, seat
from tests.scenes.sight import EVAS, NOW, betrayed, relations, set_up
from tests.statements import counted
from tests.world import World, heard

TEXTS = Texts()
Rows = Sequence[Sequence[object]]


def opened(content: bytes) -> dict[str, Rows]:
    """Return the rows of each sheet, as another program reads them."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


async def fetched(world: World, phone: Phone, *presses: str) -> dict[str, Rows]:
    await world.press(phone, *presses)
    assert (heard(phone).document_name or "").endswith(".xlsx")
    return opened(heard(phone).document or b"")


async def test_a_programme_is_taken_along(world: World) -> None:
    """People, pairs, meetings and answers stand in it, days as days; only who manages the programme gets it."""
    scene = await asked(world)
    eva, karin = scene.eva, scene.karin
    await world.press(karin, "Ja, vi sågs", "1½ timme", "Givande")
    await world.transcript(
        eva,
        [
            ("/exportera", ("Här kan du hämta programmet", "radera den", "Något skaver")),
        ],
    )
    book = await fetched(world, eva, "Hämta som kalkylark")
    assert list(book) == [
        "Deltagare",
        "Mentorskap",
        "Möten",
        "Efter mötena",
        "Avstämningar",
        "Uppföljning",
        "Vid slutet",
        "Efteråt",
        "Programträffar",
        "Samtal",
        "Anteckningar",
    ]
    people = [dict(zip(book["Deltagare"][0], row, strict=True)) for row in book["Deltagare"][1:]]
    assert [(one["Namn"], one["Roll"], one["Adept eller mentor"]) for one in people] == [
        ("Karin Ek", "adept", "Lars Holm"),
        ("Lars Holm", "mentor", "Karin Ek"),
    ]
    assert book["Mentorskap"][1][:3] == ["Karin Ek", "Lars Holm", "igång"]
    assert book["Möten"][1][2] == datetime(2027, 3, 10, 14)  # noqa: DTZ001 - by the programme's clock
    assert {type(one["Anmäld"]) for one in people} == {date}
    await world.transcript(karin, [("/exportera", "Det kommandot")])
    assert heard(karin).document is None


@on_sqlite
async def test_what_has_ended_is_in_it(world: World) -> None:
    """Every pair of the lists stands in it with its meetings, as chat calls them; a count that none has is empty."""
    eva, _, _, pair = await a_pair(world, PairState.ACTIVE)
    now = world.clock.now()

    def ended(uow: SqlUnitOfWork) -> None:
        uow.meetings.add(Meeting(0, pair.id, now - timedelta(days=9), 1, now, state=MeetingState.HELD))
        uow.meetings.add(Meeting(0, pair.id, now + timedelta(days=9), 1, now))
        uow.pairs.save(replace(pair, state=PairState.ENDED, end=End.NO_START))

    await world.run(ended)
    await world.say(eva, "/exportera")
    book = await fetched(world, eva, "Hämta som kalkylark")
    assert [row[2] for row in book["Mentorskap"][1:]] == ["gick inte vidare efter första mötet"]
    assert [row[4] for row in book["Möten"][1:]] == ["blev av", "gäller inte längre"]
    places = book["Deltagare"][0].index("Platser för adepter")
    assert [row[places] for row in book["Deltagare"][1:]] == ["", 2]


@on_sqlite
async def test_the_programme_page_has_it_too(world: World) -> None:
    """In English the sheets and headings are English, and two programmes have a button each."""
    eva = world.person("Eva Lind", language="en")
    for name in ("Framsteg 2027", "Steget 2027"):
        await world.add_programme(name, eva)
    await world.say(eva, "/export")
    book = await fetched(world, eva, "Fetch Steget 2027")
    assert book["Participants"][0][0] == "Name"
    assert list(book)[-1] == "Notes"


@pytest.mark.parametrize(("database_kind", "eva"), list(zip(DATABASES, EVAS, strict=True)), indirect=["database_kind"])
def test_a_manager_with_a_bond_reads_less(uow: SqlUnitOfWork, eva: Relation) -> None:
    """A workbook holds of each person what the table lets its manager see, and for others it holds it all."""
    stage = set_up(uow, PairState.ACTIVE, eva)
    for manager in ("Eva", "Bo"):
        made = workbook(uow, seat(stage, manager), NOW)
        found = betrayed(made)
        for about, fact in found:
            people = ("Karin", "Lars") if about == "both" else (about,)
            assert all(fact in SEES[relations(PairState.ACTIVE, eva)[manager, one]] for one in people), (about, fact)
        told = {sheet.key: len(sheet.rows) for sheet in made.sheets}
        assert bool(told["export-pairs"]) is (manager == "Bo")
        assert told["export-reports"] == (2 if manager == "Bo" else 0)
    assert {fact for _, fact in found} >= {Fact.NOTES, Fact.SURVEY, Fact.CONTACTS, Fact.REGISTRATION}


@on_sqlite
def test_it_asks_the_same_of_any_number(uow: SqlUnitOfWork) -> None:
    """The number of statements does not grow with the programme."""
    stage = set_up(uow, PairState.ACTIVE, EVAS[0])
    asked_of: list[int] = []
    for _ in range(2):
        with counted(uow) as statements:
            made = workbook(uow, seat(stage, "Bo"), NOW)
        asked_of.append(len(statements))
        for number in range(8):
            crowd(stage, number)
    assert len(made.sheets[0].rows) >= 12
    assert len(made.sheets[1].rows) > 4
    assert asked_of[1] <= asked_of[0] <= 18, "the second time a unit knows some of it"


STRANGE = (
    *("=1+1", '=HYPERLINK("http://x")', "+46701111111", "-1", "@SUM(A1)", "\t=1", "{=1}", "https://exempel.se"),
    *("1,5", "2027-01-01", "0701234567", "1E5", "TRUE", "a\nb", "a\x0bb", "_x0041_", "<b>&amp;", "é😀ع", "x" * 40_000),
)


def test_no_cell_does_anything() -> None:
    """Whatever people have written is text in every program: no formula, no link, no number, nothing lost."""
    rows = tuple((text,) for text in STRANGE)
    sheet = Sheet("export-notes", ("export-note",), rows)
    content = spreadsheet(Workbook("Framsteg", NOW.replace(tzinfo=None), (sheet,)), TEXTS.words("sv"))
    read = [row[0] for row in opened(content)["Anteckningar"][1:]]
    assert read[:-1] == list(STRANGE[:-1])
    assert read[-1] == "x" * 32_767
    with ZipFile(BytesIO(content)) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
        assert 'ht="180" customHeight="1"' in page, "a row shows some lines of a long text, in every program"
        assert "quotePrefix" in parts.read("xl/styles.xml").decode()
    assert "<f>" not in page
    assert "hyperlink" not in page
    assert 'state="frozen"' in page
    assert "<autoFilter" in page
