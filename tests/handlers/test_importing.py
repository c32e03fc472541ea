"""A manager's list of people: sent, understood, corrected and put in; and the link that is each person's own."""

from datetime import timedelta
from io import BytesIO

from python_calamine import CalamineWorkbook

from handlers.callbacks import encode
from programme.people import Programme, Role
from programme.presses.importing import TakeIn
from sandbox.phones.people import Phone
from storage import tables
from tests.databases import on_both, on_sqlite
from tests.patience import eventually
from tests.scenes.contract import TUESDAY
from tests.scenes.digest import next_digest
from tests.world import World, heard, said

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
    return {name: link.rpartition("=")[2] for name, link in column(eva, "Egen länk").items()}


def texts(eva: Phone) -> dict[str, str]:
    """Return the texts to pass on in the newest spreadsheet, by name."""
    return column(eva, "Text att skicka")


def column(eva: Phone, heading: str, name: str = "Namn") -> dict[str, str]:
    """Return a column of the newest spreadsheet, by name."""
    file = next(one for one in reversed(eva.heard) if one.document)
    book = CalamineWorkbook.from_filelike(BytesIO(file.document or b""))
    head, *rows = book.get_sheet_by_index(0).to_python()
    names, place = head.index(name), head.index(heading)
    return {str(row[names]): str(row[place]) for row in rows}


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
    assert "Hej Karin! Eva Lind vill ha med dig" in texts(eva)["Karin Ek"]
    karin = world.person("Karin E")
    first = await world.start(karin, token)
    assert "Den här länken är till Karin Ek" in first.text
    assert "070" not in first.text, "the link may be in the wrong hands"
    await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    assert "Vilka språk" in heard(karin).text
    assert [row["name"] for row in await world.rows(tables.entries)] == ["Lars Holm"]


async def test_the_wrong_person_says_so_and_the_link_waits(world: World) -> None:
    """Somebody else learns a name and no more; the right person comes by the same link afterwards, and only once."""
    eva, _ = await a_manager(world)
    await sends(world, eva, LIST)
    await presses(world, eva, "Lägg in 2 personer")
    token = links(eva)["Karin Ek"]
    assert "personlig, till någon på din lista" in (await world.start(eva, token)).text
    wrong = world.person("Nils Fel")
    await world.start(wrong, token)
    assert "Länken väntar på den som den är till" in (await world.press(wrong, "Det är inte jag")).text
    assert not any("0701" in one.text or "070-1" in one.text or "karin@" in one.text for one in wrong.heard)
    karin = world.person("Karin E")
    assert "till Karin Ek" in (await world.start(karin, token)).text
    assert "redan använd" in (await world.start(world.person("Tredje"), token)).text
    await world.press(karin, "Nej tack")
    assert [row["name"] for row in await world.rows(tables.entries)] == ["Lars Holm"]
    assert "Karin Ek har öppnat sin länk och tackat nej" in await next_digest(world, eva)


@on_sqlite
async def test_who_says_nothing_is_deleted(world: World) -> None:
    """After thirty days the entry is gone, and the link says that it is too old."""
    eva, _ = await a_manager(world)
    await world.time_goes_by(TUESDAY - world.clock.now())
    await sends(world, eva, LIST)
    await presses(world, eva, "Lägg in 2 personer")
    token = links(eva)["Karin Ek"]
    await world.time_goes_by(timedelta(days=28))
    assert any("2 personer på listan deltagare.csv har inte sagt ja" in one.text for one in eva.heard)
    assert len(await world.rows(tables.entries)) == 2
    assert "2 personer" in (await world.say(eva, "/importera")).text
    await world.time_goes_by(timedelta(days=3))
    assert await world.rows(tables.entries) == []
    assert "för gammal" in (await world.start(world.person("Karin E"), token)).text
    assert "De här har inte sagt ja" not in (await world.say(eva, "/importera")).text


@on_sqlite
async def test_a_column_and_the_roles_are_said_with_buttons(world: World) -> None:
    """What is read wrongly is corrected in place; nothing is put in twice, and an older list has dead buttons."""
    eva, _ = await a_manager(world)
    shown = await sends(world, eva, "Vem;Kontakt\nKarin Ek;karin@exempel.se\nLars Holm;lars@exempel.se\n", "a.csv")
    assert "Jag hittar inga rubriker" in shown
    shown = await sends(
        world, eva, "Vem;E-post;Telefon\nKarin Ek;karin@exempel.se;\nPer Öberg;;070-174 06 05\n", "b.csv"
    )
    assert "Jag ser inte vilken kolumn som har namnen" in shown
    await world.press(eva, "Rätta kolumnerna")
    shown = await presses(world, eva, "Vem", "namn")
    assert "2 personer saknar roll" in shown
    old = heard(eva).message_id
    shown = await presses(world, eva, "De är mentorer")
    assert "2 mentorer" in shown
    newer = await sends(world, eva, LIST, "c.csv")
    assert "Karin Ek" in newer
    eva.press("Lägg in 2 personer", old)
    await read(world, eva)
    assert await world.rows(tables.entries) == [], "an older list is not put in"
    for _ in range(2):
        eva.press("Lägg in 2 personer")
    await read(world, eva)
    assert len(await world.rows(tables.entries)) == 2
    again = await sends(world, eva, LIST, "c.csv")
    assert "finns på en lista som redan är inlagd" in again
    assert "Inget är sparat" in again
    assert heard(eva).labels == ("Rätta kolumnerna", "Att göra"), "there is nobody to leave out"


@on_sqlite
async def test_a_list_is_left_and_a_picture_is_no_list(world: World) -> None:
    """Who has no role is named; a no forgets the list with its buttons, and a picture is told what would be read."""
    eva, _ = await a_manager(world)
    eva.send_photo()
    await world.rest()
    assert "skicka den som Excel (.xlsx) eller .csv" in heard(eva).text
    shown = await sends(world, eva, LIST + "Eva Frid;;;eva@exempel.se;;;\n")
    question = "En person saknar roll. Är det en adept eller en mentor? Utan roll läggs personen inte in."
    assert f"{question}\nRad 4: Eva Frid" in shown
    old = heard(eva).message_id
    assert "ingen på deltagare.csv är inlagd" in await presses(world, eva, "Lägg inte in någon")
    eva.press_forged(encode(TakeIn(1)), old)
    await read(world, eva)
    assert await world.rows(tables.people_lists) == await world.rows(tables.entries) == []


@on_both
async def test_who_has_not_said_yes_is_found(world: World) -> None:
    """They stand behind a button of the participants, are found by a name, and go with a yes, a no or their day."""
    eva, _ = await a_manager(world)
    await sends(world, eva, LIST + "Eva Frid;;;eva@exempel.se;;;\nÅke Ö;kusk;;;;;\n")
    await presses(world, eva, "Lägg in 2 personer")
    (done,) = [one for one in said(eva) if one.startswith("Klart. 2 personer är inlagda")]
    assert "2 rader är inte inlagda\n• Rad 4: Eva Frid saknar roll.\n• Rad 5: ”kusk” är varken" in done
    assert "Ingen läggs in två gånger" in done
    token = links(eva)["Karin Ek"]
    await world.say(eva, "/deltagare")
    shown = await world.press(eva, "Har inte sagt ja än (2)")
    assert "• Karin Ek, adept, 070-174 06 05, karin@exempel.se: har inte öppnat sin länk. Länken gäller" in shown.text
    await world.start(world.person("Karin E"), token)
    shown = await world.say(eva, "karin ek")
    assert "har öppnat sin länk men inte sagt ja" in shown.text
    assert "Lars" not in shown.text
    await world.press(eva, "Karin Ek")
    where = "070-174 06 05, karin@exempel.se, Nordbygg, Umeå"
    assert f"Karin Ek, adept i Framsteg 2027\n{where}" in heard(eva).text
    assert "Från deltagare.csv, rad 2\nHar öppnat sin länk" in heard(eva).text
    before = len(eva.heard)
    await world.press(eva, "Hämta länkarna: deltagare.csv")
    assert links(eva)["Karin Ek"] == token
    assert len(eva.heard) > before
    await world.time_goes_by(timedelta(days=31))
    assert not [label for label in (await world.say(eva, "/deltagare")).labels if "sagt ja" in label]
    assert "gäller till" not in (await world.say(eva, "lars holm")).text


@on_sqlite
async def test_a_list_of_pairs_puts_people_in_and_nobody_together(world: World) -> None:
    """Two on each row are two people; that they belong together is shown, with the way to do it once both said yes.

    The sheet that comes back to an English manager is opened by another program, as in Swedish above.
    """
    eva = world.person("Eva Lind", language="en")
    await world.add_programme("Steps 2027", eva)
    await world.start(eva)
    content = "Mentee;Mentee's e-mail;Mentor;Mentor's e-mail\nKarin Ek;k@exempel.se;Lars Holm;l@exempel.se\n"
    await sends(world, eva, content)
    for part in (
        "Mentor's e-mail: e-mail",
        "Karin Ek, adept, k@exempel.se",
        "These belong together",
        "Karin Ek – Lars",
    ):
        assert part in heard(eva).text, part
    await presses(world, eva, "Add 2 people")
    told = next(one.text for one in eva.heard if "2 people are added" in one.text)
    assert "I won’t put them together now" in told
    own = column(eva, "Own link", "Name")
    assert len(set(own.values())) == 2 == sum("?start=" in link for link in own.values())
    assert column(eva, "Role", "Name") == {"Karin Ek": "adept", "Lars Holm": "mentor"}
    assert "would like you to be a mentor in Steps 2027" in column(eva, "Text to send", "Name")["Lars Holm"]
    assert await world.rows(tables.pairs) == []


async def test_a_list_tells_who_a_mentor_is(world: World) -> None:
    """What the manager has written is shown, changed by the person before it is sent, and read with the proposal."""
    eva, programme = await a_manager(world)
    shown = await sends(
        world,
        eva,
        "Namn;Roll;Telefon;E-post;Arbetsgivare;Ort;Språk;Kompetens;Antal adepter;Befattning;Styrelseuppdrag;Om mig\n"
        f"Lars Holm;mentor;0701740605;l@exempel.se;Sydkraft;Umeå;svenska;ledarskap;1;Vd;Holm & Co AB;"
        f"{'Skogen. ' * 10}\n"
        f"Sofia Ek;mentor;0701740606;s@exempel.se;;;;;;;;{'x' * 501}\n",
    )
    for part in (
        "Befattning: titel",
        "Styrelseuppdrag: styrelser och egna bolag",
        "Om mig: presentation",
        "Vd, Holm & Co AB, Skogen. Skogen.",
        "är för lång (högst 500 tecken)",
    ):
        assert part in shown, part
    await presses(world, eva, "Lägg in 2 personer")
    tokens = links(eva)
    await world.say(eva, "/deltagare")
    await world.press(eva, "Har inte sagt ja än (2)", "Lars Holm")
    assert "Styrelser och egna bolag: Holm & Co AB" in heard(eva).text
    lars = world.person("Lars H")
    first = await world.start(lars, tokens["Lars Holm"])
    assert "titel, styrelser och egna bolag och några rader om dig" in first.text
    assert "Sydkraft" not in first.text
    await world.press(lars, "Ja, det är okej, och jag har fyllt 18")
    summary = "\n".join(one.text for one in lars.heard)
    for part in ("Eva Lind har skrivit in", "Titel: Vd", "Styrelser och egna bolag: Holm & Co AB", "Om dig: Skogen."):
        assert part in summary, part
    await world.start(lars, await world.token(programme, Role.ADEPT))
    await world.press(lars, "Ja, jag vill vara adept")
    await world.start(lars, await world.token(programme, Role.MENTOR))
    await world.press(lars, "Ja, jag vill vara mentor", "ledarskap", "Klar →")
    changed = (await world.press(lars, "En adept")).text
    for part in ("Titel: Vd", "Styrelser och egna bolag: Holm & Co AB", "Om dig: Skogen."):
        assert part in changed, "whoever opens the wrong link loses none of it"
    await world.press(lars, "Ändra: Om dig")
    await world.say(lars, "Trettio år i skogen.")
    await world.press(lars, "Skicka min anmälan")
    assert "Det som Eva Lind har skrivit in om dig läser den som du föreslås för" in heard(lars).text
    assert "tre korta frågor" not in heard(lars).text
    await world.press(lars, "Presentera mig")
    for part in ("Titel: Vd", "Styrelser och egna bolag: Holm & Co AB", "Med egna ord: Trettio år i skogen."):
        assert part in heard(lars).text, part
    await world.say(eva, "/deltagare")
    card = (await world.press(eva, "Lars Holm, mentor")).text
    for part in ("Titel: Vd", "Styrelser och egna bolag: Holm & Co AB", "Med egna ord: Trettio år i skogen."):
        assert part in card, part


@on_both
async def test_one_person_is_taken_off_a_list(world: World) -> None:
    """The link leads nowhere from then on, whether it was opened or not; who has answered meanwhile stays."""
    eva, _ = await a_manager(world)
    await sends(world, eva, LIST + "Per Öberg;mentor;;per@exempel.se;;;\nUno Ek;adept;;uno@exempel.se;;;\n")
    await presses(world, eva, "Lägg in 4 personer")
    tokens = links(eva)
    karin, per = world.person("Karin E"), world.person("Per Ö")
    await world.start(karin, tokens["Karin Ek"])
    await world.say(eva, "/deltagare")
    await world.press(eva, "Har inte sagt ja än (4)", "Lars Holm", "Ta bort från listan?")
    assert "Personen får inget meddelande" in heard(eva).text
    await world.press(eva, "Nej, låt det vara", "Ta bort från listan?", "Ja, ta bort")
    assert heard(eva).text.startswith("Klart. Lars Holm är borta från listan")
    assert "• Lars Holm" not in heard(eva).text
    assert "redan använd eller för gammal" in (await world.start(world.person("Lars H"), tokens["Lars Holm"])).text
    await world.press(eva, "Karin Ek", "Ta bort från listan?")
    assert "Länken är öppnad, så personen får veta" in heard(eva).text
    await world.press(eva, "Ja, ta bort")
    assert "Länken till Framsteg 2027 gäller inte längre" in heard(karin).text
    assert not any("070" in one.text for one in karin.heard), "what was entered is read by nobody"
    await world.press(eva, "Per Öberg", "Ta bort från listan?")
    await world.start(per, tokens["Per Öberg"])
    await world.press(per, "Ja, det är okej, och jag har fyllt 18")
    before = heard(eva)
    eva.press("Ja, ta bort")
    await world.rest()
    assert "kanske inte finns kvar" in eva.toasts[-1].text
    assert heard(eva) == before
    assert "gäller inte längre" not in heard(per).text
    assert [row["name"] for row in await world.rows(tables.entries)] == ["Uno Ek"]
    assert {row["state"] for row in await world.rows(tables.memberships)} == {"managing", "registering"}


@on_sqlite
async def test_without_telegram_with_several_programmes_and_for_others(world: World) -> None:
    """Who is without Telegram and has said yes is registered; of two programmes one is asked for; others send none."""
    eva, _ = await a_manager(world)
    await world.add_programme("Kompass 2027", eva)
    content = "Namn;Roll;Telefon;Telegram;Samtycke\nRut Ek;mentor;0701740605;nej;ja\nUno Ek;adept;0701740606;nej;\n"
    assert "Vilket program" in await sends(world, eva, content)
    shown = await presses(world, eva, "Kompass 2027")
    assert "Uno Ek har inte Telegram" in shown
    await presses(world, eva, "Lägg in personen")
    assert "utan Telegram" in heard(eva).text
    assert "Rut Ek" in [row["name"] for row in await world.rows(tables.people)]
    assert await world.rows(tables.entries) == []
    assert "Rut Ek" in (await world.say(eva, "Rut Ek")).text
    karin = world.person("Karin Ek")
    karin.send_document("lista.csv", content.encode())
    await world.rest()
    assert "lista.csv" not in [row["file_name"] for row in await world.rows(tables.people_lists)]
