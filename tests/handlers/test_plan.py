"""The business plan: an adept writes it in any order, shares versions, and reads what the mentor says about it."""

from dataclasses import replace
from datetime import timedelta

from programme.pair import Contract, End, PairState
from programme.people import Preset
from programme.plan import Section
from programme.presses.contract import SignContract
from programme.presses.people import OpenCard
from programme.presses.plan import (
    CommentSection,
    GetVersion,
    HidePlan,
    OpenPlan,
    OpenSection,
    ReadPlan,
    ReadSection,
    SharePlan,
    WriteSection,
)
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import UnderWay, texts, under_way
from tests.world import World, heard


async def entrepreneurs(world: World) -> UnderWay:
    """Let Karin and Lars be under way in a programme for entrepreneurs."""
    scene = await under_way(world)

    def work(uow: SqlUnitOfWork) -> None:
        programme = uow.programmes.get(scene.programme.id)
        uow.programmes.save(replace(programme, preset=Preset.ENTREPRENEUR))

    await world.run(work)
    for phone in (scene.karin, scene.lars):
        await world.start(phone)
    return scene


async def write(world: World, scene: UnderWay, section: str, *words: str) -> None:
    """Let Karin write a section."""
    await world.press(scene.karin, section)
    await world.say(scene.karin, *words)
    await world.press(scene.karin, "Spara")


async def test_a_plan_is_written_shared_and_commented(world: World) -> None:
    """From the thumb to the row and back: written, taken up again, shared as versions, commented, told once."""
    scene = await entrepreneurs(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    assert "Eva Lind\n/affarsplan – din affärsplan\n\nBakom" in (await world.say(karin, "/hjälp")).text
    assert "\n/affarsplan – affärsplaner som delas med dig\n\nBakom" in (await world.say(lars, "/hjälp")).text
    first = await world.say(karin, "affärsplan")
    assert "Bara du läser det här, tills du själv delar det med Lars." in first.text
    assert "Dela med Lars?" not in first.labels, "there is nothing to share"
    asked = await world.press(karin, "Kunden")
    assert "Vem är den första som skulle betala?" in asked.text
    karin.send_photo()
    await world.rest()
    assert "Jag kan bara läsa text." in heard(karin).text
    await world.say(karin, "Anna, 45, som driver", "ett kafé i Umeå")
    saved = await world.press(karin, "Spara")
    assert "Anna, 45, som driver\nett kafé i Umeå" in saved.text
    assert "Kunden (2 av 11)" in saved.text
    await world.press(karin, "Vidare: Behovet")
    await world.press(karin, "Avbryt")
    await world.say(karin, "/plan")
    assert "✓ Kunden" in heard(karin).labels
    assert "Behovet" in heard(karin).labels
    await world.press(karin, "✓ Kunden", "Skriv vidare")
    assert "ett kafé i Umeå" in heard(karin).text
    await world.say(karin, "x" * 2500)
    assert "jag kan ta emot 2\xa0500" in heard(karin).text
    await world.say(karin, "Hon öppnar sju.")
    added = await world.press(karin, "Spara")
    assert "ett kafé i Umeå\nHon öppnar sju." in added.text, "nothing of what stood there is lost"
    await world.press(karin, "Till planen", "Länk till egen plan")
    assert "Lars behöver få läsa dokumentet" in heard(karin).text
    refused = await world.say(karin, "affärsplan.docx")
    assert "inte ut som en länk" in refused.text
    await world.say(karin, "docs.exempel.se/plan")
    assert "https://docs.exempel.se/plan" in heard(karin).text

    before = len(lars.heard)
    asked = await world.press(karin, "Till planen", "Dela med Lars?")
    assert "• Kunden\n• Eget dokument" in asked.text, "what the mentor will read is seen before"
    shared = await world.press(karin, "Ja, dela med Lars")
    assert "Delat med Lars som version 1" in shared.text
    assert len(lars.heard) == before, "not in the same minute"
    await world.time_goes_by(timedelta(minutes=31))
    told = heard(lars)
    assert "Karin har delat sin affärsplan med dig: 1 av 11 avsnitt." in told.text
    opened = await world.press(lars, "Affärsplanen från Karin")
    assert opened.labels[:2] == ("Kunden", "Eget dokument")
    assert "https://docs.exempel.se/plan" in opened.text
    page = await world.press(lars, "Kunden")
    assert "Hon öppnar sju." in page.text
    await world.press(lars, "Skriv en kommentar")
    await world.say(lars, "Hur många sådana känner du?")
    assert "Så här läser Karin det." in heard(lars).text
    sent = await world.press(lars, "Skicka")
    assert "Du skrev tisdag 2 mars" in sent.text
    await world.press(lars, "Vidare: Eget dokument", "Skriv en kommentar")
    await world.say(lars, "Jag kommer inte in i dokumentet")
    await world.press(lars, "Skicka")
    heard_before = len(karin.heard)
    await world.time_goes_by(timedelta(minutes=31))
    assert len(karin.heard) == heard_before + 1, "two comments are one message"
    assert "Lars har skrivit 2 kommentarer i din affärsplan:\n• Kunden\n• Eget dokument" in heard(karin).text
    await world.press(karin, "Läs", "✓ Kunden")
    assert "Lars om version 1, tisdag 2 mars:\nHur många sådana känner du?" in heard(karin).text

    await scene.forge(lars, GetVersion(1))
    assert (heard(lars).document or b"").startswith(b"%PDF")
    assert heard(lars).protected, "what was shown to the mentor goes no further"
    await scene.forge(karin, OpenSection(scene.pair.adept_id, Section.CUSTOMER))
    await world.press(karin, "Skriv om")
    await world.say(karin, "Alla kaféer i Umeå")
    await world.press(karin, "Spara", "Till planen")
    assert "Det du har ändrat här sedan dess ser bara du" in heard(karin).text
    await world.press(karin, "Hämta som PDF")
    assert (heard(karin).document or b"").startswith(b"%PDF")
    assert not heard(karin).protected, "it is hers to send on"
    await scene.forge(lars, ReadSection(1, Section.CUSTOMER))
    assert "Alla kaféer" not in texts(lars), "what is not shared is not read"
    await scene.forge(eva, OpenCard(scene.pair.adept_id))
    assert "Affärsplan: påbörjad tisdag 2 mars, senast delad med mentorn tisdag 2 mars." in heard(eva).text
    assert "kafé i Umeå" not in texts(eva)
    await world.say(lars, "/uppgifter")
    await world.press(lars, "Radera mina uppgifter?")
    assert "• Kommentarerna i affärsplaner" in heard(lars).text
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Radera mina uppgifter?")
    assert "• Affärsplanen, med det som är delat" in heard(karin).text
    assert "Diplomets nummer" not in heard(karin).text
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    copy = (heard(karin).document or b"").decode()
    assert "Alla kaféer i Umeå" in copy
    assert "Lars Holm om version 1, 2 mars 2027" in copy
    world.check_nothing_was_wrong()


async def test_each_section_has_a_draft_of_its_own(world: World) -> None:
    """What isn't saved under one stands in no other's way, comes back, is named, and can be thrown away."""
    scene = await entrepreneurs(world)
    karin = scene.karin
    await world.say(karin, "/plan")
    await world.press(karin, "Kunden")
    await world.say(karin, "Anna, 45")
    page = await world.say(karin, "/plan")
    assert "Du har skrivit utan att spara under:\n• Kunden" in page.text
    asked = await world.press(karin, "Behovet")
    assert "Vilket problem löser du" in asked.text
    await world.say(karin, "Kön på morgonen")
    assert "Det hamnar under Behovet." in heard(karin).text
    await world.press(karin, "Spara")
    back = heard(karin)
    assert "Vi fortsätter där du slutade" in back.text
    assert "Det hamnar under Kunden." in back.text
    cancelled = await world.press(karin, "Avbryt")
    assert cancelled.labels == ("Fortsätt", "Släng det osparade", "Till planen")
    await world.press(karin, "Till planen", "Riskerna")
    assert "Vad kan gå fel" in heard(karin).text
    await world.press(karin, "Avbryt", "Till planen", "Kunden")
    assert "Du har också skrivit något här" in heard(karin).text
    gone = await world.press(karin, "Släng det osparade")
    assert "det osparade under Kunden är borta" in gone.text
    assert "utan att spara" not in gone.text
    assert "Vem är den första" in (await world.press(karin, "Kunden")).text
    (plan,) = await world.rows(tables.plans)
    assert [one for one in plan["texts"] if one] == ["Kön på morgonen"]
    world.check_nothing_was_wrong()


async def test_a_plan_is_read_by_nobody_else(world: World) -> None:
    """Not without a share, not when it is taken back, not after the pair's end, and never by a manager."""
    scene = await entrepreneurs(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await world.say(karin, "/plan")
    await write(world, scene, "Priset", "Tvåhundra kronor")
    mine = scene.pair.adept_id
    assert "Just nu är ingen affärsplan delad" in (await world.say(lars, "/plan")).text
    await scene.forge(karin, SharePlan(mine, sure=True))
    for phone in (eva, lars):
        for press in (
            OpenPlan(mine),
            OpenSection(mine, Section.PRICE),
            WriteSection(mine, Section.IDEA),
            HidePlan(mine),
        ):
            await scene.forge(phone, press)
    await scene.forge(eva, ReadPlan(1))
    await scene.forge(karin, ReadPlan(1))
    assert "Tvåhundra" not in texts(eva)
    await scene.forge(lars, ReadSection(1, Section.PRICE))
    assert "Tvåhundra kronor" in heard(lars).text
    await scene.forge(lars, CommentSection(1, Section.PRICE))
    await world.say(karin, "/plan")
    await world.press(karin, "Sluta dela med Lars?", "Ja, sluta dela")
    assert "kan inte öppna planen här längre" in heard(karin).text
    await world.say(lars, "Vad kostar den andra?")
    await world.press(lars, "Skicka")
    assert not await world.rows(tables.plan_comments), "no comment on what was taken back meanwhile"
    assert "går inte att läsa här" in await scene.forge(lars, ReadSection(1, Section.PRICE)) + heard(lars).text
    await world.time_goes_by(timedelta(minutes=31))
    assert "har delat sin affärsplan" not in texts(lars), "nobody is told of what is taken back"

    await scene.forge(karin, SharePlan(mine, sure=True))

    def part(uow: SqlUnitOfWork) -> None:
        pair = uow.pairs.get(scene.pair.id)
        uow.pairs.save(replace(pair, state=PairState.ENDED, end=End.REMATCHED))

    await world.run(part)
    await scene.forge(lars, ReadPlan(2))
    assert "Version 2" not in texts(lars), "whoever is no pair any more reads nothing"
    assert "När du har en mentor" in (await world.say(karin, "/plan")).text
    assert "✓ Priset" in heard(karin).labels, "the plan is the adept's"
    await scene.forge(eva, OpenCard(mine))
    assert "inte delad just nu" in heard(eva).text, "the new mentor, or none, has been given nothing"
    world.check_nothing_was_wrong()


async def test_other_programmes_have_no_plan(world: World) -> None:
    """In a leadership programme the word gets a kind answer, and no page has the button."""
    scene = await under_way(world)
    await world.start(scene.karin)
    answer = await world.say(scene.karin, "min affärsplan")
    assert "hör till programmet för entreprenörer" in answer.text
    await scene.forge(scene.karin, OpenSection(scene.pair.adept_id, Section.IDEA))
    assert not await world.rows(tables.plans)
    assert "Affärsplan" not in (await world.say(scene.karin, "/jag")).labels
    world.check_nothing_was_wrong()


async def test_a_plan_is_offered_once_and_is_the_adepts_for_good(world: World) -> None:
    """Under the word that both have signed; after the end, and by other rules, it is read and fetched, and no more."""
    scene = await entrepreneurs(world)
    karin = scene.karin

    def work(uow: SqlUnitOfWork) -> int:
        now, words = world.clock.now(), "Det här har vi kommit överens om."
        made = Contract(0, scene.pair.id, "sv", ("Växa",), "", words, "", 1, now, None, now)
        return uow.contracts.replace(made).id

    await scene.forge(karin, SignContract(await world.run(work), sure=True))
    assert "Affärsplan" in heard(karin).labels
    assert "Affärsplan" not in heard(scene.lars).labels
    await world.press(karin, "Affärsplan", "Priset")
    await world.say(karin, "Tvåhundra kronor")
    await world.press(karin, "Spara")

    def other_rules(uow: SqlUnitOfWork) -> None:
        uow.programmes.save(replace(uow.programmes.get(scene.programme.id), preset=Preset.LEADERSHIP))

    await world.run(other_rules)
    shown = await world.say(karin, "/plan")
    assert "Planen är din, och bara du läser den." in shown.text
    assert shown.labels == ("✓ Priset", "Hämta som PDF", "Var är jag?")
    await scene.forge(karin, WriteSection(scene.pair.adept_id, Section.IDEA))
    await scene.forge(karin, SharePlan(scene.pair.adept_id, sure=True))
    assert not await world.rows(tables.plan_versions)
    world.check_nothing_was_wrong()
