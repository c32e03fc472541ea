"""A manager's list of people: sent, understood, corrected and put in; and the link that is each person's own."""

from io import BytesIO

from python_calamine import CalamineWorkbook

from programme.people import Programme
from sandbox.phones.people import Phone
from storage import tables
from tests.databases import on_both
from tests.patience import eventually
from tests.world import World, heard

LIST = (
    "Namn;Roll;Telefon;E-post;Arbetsgivare;Ort;Skostorlek\n"
    "Ek, Karin;adept;701740605;Karin Ek <karin@exempel.se>;Nordbygg;Umeå;38\n"
    "Lars Holm;mentor;070-174 06 0;lars@exempel.se;Kommunen;Umeå;44\n"
)


async def a_manager(world: World) -> tuple[Phone, Programme]:
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    await world.start(eva)
    return eva, programme


async def sends(world: World, eva: Phone, content: str | bytes, name: str = "deltagare.csv") -> str:
    """Let Eva send a file; return what stands in the message about it once it is read."""
    eva.send_document(name, content.encode() if isinstance(content, str) else content)
    return await read(world, eva)


async def presses(world: World, eva: Phone, *labels: str) -> str:
    """Let Eva press; return what stands in the message about the list once it is read anew."""
    for label in labels:
        await world.press(eva, label)
        await read(world, eva)
    return heard(eva).text


async def read(world: World, eva: Phone) -> str:
    """Wait until every list is read; return what Eva sees then."""
    await world.rest()

    async def done() -> bool:
        return not await world.rows(tables.errands)

    await eventually(done)
    await world.rest()
    return heard(eva).text


def links(eva: Phone) -> dict[str, str]:
    """Return what the links in the newest spreadsheet carry, by name."""
    file = next(one for one in reversed(eva.heard) if one.document)
    book = CalamineWorkbook.from_filelike(BytesIO(file.document or b""))
    head, *rows = book.get_sheet_by_index(0).to_python()
    name, link = head.index("Namn"), head.index("Egen länk")
    return {str(row[name]): str(row[link]).rpartition("=")[2] for row in rows}


@on_both
async def test_a_list_is_put_in_and_everybody_comes_by_a_link_of_their_own(world: World) -> None:
    """What is understood is shown first; the person confirms, and is asked for what is missing only."""
    eva, _ = await a_manager(world)
    shown = await sends(world, eva, LIST)
    for part in (
        "2 personer",
        "en adept",
        "Namn: namn",
        "Skostorlek",
        "Rad 2: Karin Ek, adept, 070-174 06 05",
        "Rad 3",
    ):
        assert part in shown, part
    assert await world.rows(tables.entries) == [], "nothing is stored before the manager has said yes"
    await presses(world, eva, "Lägg in 2 personer")
    assert any("2 personer är inlagda" in one.text for one in eva.heard)
    token = links(eva)["Karin Ek"]
    karin = world.person("Karin E")
    first = await world.start(karin, token)
    assert "Den här länken är till Karin Ek" in first.text
    assert "070" not in first.text, "the link may be in the wrong hands"
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    assert "Vilka språk" in heard(karin).text
    assert [row["name"] for row in await world.rows(tables.entries)] == ["Lars Holm"]
