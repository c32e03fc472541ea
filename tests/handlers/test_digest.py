"""The manager's morning: what was promised in the manager's name, and what comes back by itself."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from programme.due import DueKind
from programme.pair import PairState
from sandbox.phones.people import Phone
from storage.tables import due, programmes
from tests.languages import in_both_languages
from tests.scenes.interview import talk_with
from tests.scenes.match import approve, karin_and_lars
from tests.scenes.pair import put_together
from tests.scenes.report import AGAIN, MANAGERS, asked, under_way
from tests.world import World, heard, said

TUESDAY = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
MORNING = timedelta(hours=7, minutes=35)  # 08:35 in Stockholm, in winter


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return TUESDAY


def digests(world: World, phone: Phone) -> list[str]:
    """Return the digests that somebody has got."""
    return [one for one in said(phone) if one.startswith(world.words("God morgon, Eva!"))]


async def until(world: World, moment: datetime) -> None:
    """Let the mornings go by one by one, until a moment."""
    while world.clock.now() < moment:
        await world.time_goes_by(min(timedelta(hours=12), moment - world.clock.now()))


@in_both_languages
async def test_a_promise_reaches_the_manager_before_it_is_due(database_url: str, language: str) -> None:
    """A talk promised by 16 March: told on the 15th in the morning, told as late on the 17th, and then each week."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva, sofia = world.person("Eva Lind"), world.person("Sofia Ek")
        programme = await world.add_programme("Framsteg 2027", eva)
        await world.start(eva)
        await world.add_participant(sofia, programme)
        words = world.words
        assert words("senast tisdag 16 mars") in (await world.say(sofia, "/jag")).text
        await until(world, datetime(2027, 3, 12, 23, tzinfo=UTC))
        (digest,) = digests(world, eva)
        assert words("Nytt på din lista\nNya anmälningar (1)\n• Sofia Ek, adept, senast tisdag 16 mars") in digest
        await until(world, datetime(2027, 3, 15, tzinfo=UTC) + MORNING)
        digest = digests(world, eva)[-1]
        assert words("Lovat senast tisdag 16 mars\n• Sofia Ek: höra av dig om ett samtal") in digest
        assert heard(eva).labels == ("Sofia Ek", words("Att göra"))
        await until(world, datetime(2027, 3, 17, tzinfo=UTC) + MORNING)
        due, late = digests(world, eva)[-2:]
        assert words("❗ Lovat till i dag\n• Sofia Ek: höra av dig om ett samtal") in due
        assert words("⚠️ skulle ha hört av dig senast tisdag 16 mars") in late
        assert len(digests(world, eva)) == 4
        await world.say(sofia, "/skriv", "Hej Eva!")
        await world.press(sofia, "Skicka")
        assert heard(eva).text.startswith(words("❗ Sofia Ek (adept) skriver:"))
        await until(world, datetime(2027, 3, 20, tzinfo=UTC))
        assert len(digests(world, eva)) == 4
        await until(world, datetime(2027, 3, 22, tzinfo=UTC) + MORNING)
        monday = digests(world, eva)[-1]
        assert words("Väntar fortfarande på dig (2)\nObesvarade meddelanden (1)\n• Sofia Ek, onsdag 17 mars") in monday
        assert words("⚠️ skulle ha hört av dig senast tisdag 16 mars") in monday
        await until(world, datetime(2027, 3, 30, tzinfo=UTC))  # after Easter Monday
        assert len(digests(world, eva)) == 5
        await until(world, datetime(2027, 3, 31, tzinfo=UTC))
        assert len(digests(world, eva)) == 6
        world.check_nothing_was_wrong()


async def test_what_is_put_off_comes_back(world: World) -> None:
    """Put off to Monday: seen meanwhile, in the digest of that morning, and on the list."""
    scene = await asked(world)
    await scene.until(AGAIN)
    await scene.until(MANAGERS)
    await world.say(scene.eva, "/attgora")
    await world.press(scene.eva, "Karin och Lars", "Senare", "fredag 19 mars")
    assert "Jag tar upp det igen fredag 19 mars." in "".join(said(scene.eva)[-2:])
    listed = (await world.say(scene.eva, "/attgora")).text
    assert "• Uppskjutet: Karin Ek – Lars Holm, till fredag 19 mars" in listed
    assert "Blev mötet av?" not in listed
    before = len(digests(world, scene.eva))
    await until(world, datetime(2027, 3, 19, tzinfo=UTC) + MORNING)
    (digest,) = digests(world, scene.eva)[before:]
    assert "Uppskjutet till i dag\nBlev mötet av? (1)\n• Karin Ek och Lars Holm, ring" in digest
    await until(world, datetime(2027, 3, 19, 9, tzinfo=UTC))
    assert "Blev mötet av? (1)" in (await world.say(scene.eva, "/attgora")).text


async def test_the_verdict_is_a_promise_too(database_url: str) -> None:
    """After the talk the word is due in five working days, and the manager hears so a working day before."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _ = await talk_with(world)
        assert "senast tisdag 9 mars" in (await world.say(karin, "/jag")).text
        await until(world, datetime(2027, 3, 8, tzinfo=UTC) + MORNING)
        assert "Lovat senast tisdag 9 mars\n• Karin Ek: höra av dig efter samtalet" in digests(world, eva)[-1]
        await until(world, datetime(2027, 3, 9, tzinfo=UTC) + MORNING)
        assert "❗ Lovat till i dag\n• Karin Ek: höra av dig efter samtalet" in digests(world, eva)[-1]


async def test_nothing_to_say_is_not_said(database_url: str) -> None:
    """Mornings with nothing new bring nothing; weekends and quiet days bring nothing at all; the row goes on."""
    async with World(database_url, start=TUESDAY) as world:
        scene = await under_way(world)
        await until(world, datetime(2027, 3, 3, tzinfo=UTC) + MORNING)
        told = len(digests(world, scene.eva))
        await until(world, datetime(2027, 3, 8, tzinfo=UTC))  # the week after it begins with a call
        assert len(digests(world, scene.eva)) == told
        assert [row["kind"] for row in await world.rows(due)].count(DueKind.DIGEST) == 1


async def test_a_promised_call_and_an_adept_without_a_mentor(world: World) -> None:
    """A call promised by Thursday is told on Wednesday without a name, and until it is done; who was put off comes."""
    eva, karin, _, programme = await karin_and_lars(world)
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    await world.start(eva)
    per = await world.add_participant(world.person("Per Öberg"), programme)
    await approve(world, per)
    await world.run(lambda uow: uow.dues.put_exactly(DueKind.UNMATCHED, programme.id, [per], world.clock.now()))
    await world.say(karin, "/skaver")
    thanks = await world.press(karin, "Något annat", "Hoppa över", "Prata med mig i veckan", "Ring mig", "Skicka")
    assert "Nästa steg: Eva ringer dig senast torsdag 4 mars." in thanks.text
    await world.say(karin, "/skaver")
    await world.press(karin, "Skriv något nytt", "Något annat", "Hoppa över", "Prata med mig i veckan")
    again = await world.press(karin, "Skriv till mig", "Skicka")
    assert "Nästa steg: Eva svarar dig här senast torsdag 4 mars." in again.text
    line = "• ett privat meddelande, tisdag 2 mars: {} senast torsdag 4 mars"
    assert line.format("ring") in (await world.say(eva, "/attgora")).text
    await world.press(eva, "Per Öberg", "Senare", "fredag 5 mars")
    await until(world, datetime(2027, 3, 3, tzinfo=UTC) + MORNING)
    digest = digests(world, eva)[-1]
    owed = "\n".join(line.format(one) for one in ("ring", "svara"))
    assert f"Lovat senast torsdag 4 mars\n{owed}" in digest
    assert "Karin" not in digest.partition("Bra att veta")[0]
    await world.press(eva, "Öppna meddelandet: tisdag 2 mars", "Öppna meddelandet", "Klart?", "Ja, det är utrett")
    await until(world, datetime(2027, 3, 5, tzinfo=UTC) + MORNING)
    digest = digests(world, eva)[-1]
    assert "Uppskjutet till i dag\nÄnnu utan mentor (1)\n• Per Öberg" in digest
    assert "• ett privat meddelande, tisdag 2 mars: ⚠️ skulle ha fått svar senast torsdag 4 mars" in digest
    assert line.format("ring") not in digest
    await world.press(eva, "Öppna meddelandet", "Öppna meddelandet", "Klart?", "Ja, det är utrett")
    assert DueKind.CONCERN.value not in {one["kind"] for one in await world.rows(due)}


async def test_numbers_wait_for_a_monday(world: World) -> None:
    """A meeting and its reports are no reason for a message of their own; the first morning of a week counts them."""
    scene = await asked(world)
    await until(world, datetime(2027, 3, 11, tzinfo=UTC) + MORNING)
    before = len(digests(world, scene.eva))
    for phone in (scene.karin, scene.lars):
        await world.press(phone, "Ja, vi sågs", "2 timmar", "Givande")
        if phone is scene.karin:
            await world.press(phone, "En bit på väg")
        await world.press(phone, "Inte bestämt än", "Nej, inte just nu")
    await until(world, datetime(2027, 3, 14, tzinfo=UTC))
    assert len(digests(world, scene.eva)) == before
    await until(world, datetime(2027, 3, 15, tzinfo=UTC) + MORNING)
    (digest,) = digests(world, scene.eva)[before:]
    assert "ett möte, 2 svar efter möten." in digest
    await until(world, datetime(2027, 3, 22, tzinfo=UTC) + MORNING)
    counted = [one for one in digests(world, scene.eva) if "ett möte" in one]
    assert len(counted) == 1, "what was counted is not counted again"


TYPED = {
    "7.15": "07.15",
    "kl 7": "07.00",
    "halv nio": "08.30",
    "kvart i åtta": "07.45",
    "12": "12.00",
    "18:00": "18.00",
    "06:59": None,
    "18.01": None,
    "midnatt": None,
    "kl 3 på natten": None,
    "25:00": None,
    "aldrig": None,
    "varannan dag": None,
    "🌅": None,
    "<b>8</b>": None,
    "8 eller 9": None,
    "måndag": None,
    "-1": None,
    "0": None,
}
"""What people type for the hour of the digest, and the hour that it gives; None is asked back about, or refused."""


async def test_the_hour_of_the_digest(world: World) -> None:
    """The page of the programme changes it, within the day; what can't be read changes nothing and is asked again."""
    eva = world.known("Eva Lind")
    await world.add_programme("Framsteg 2027", eva)
    await world.say(eva, "/jag")
    await world.press(eva, "Programmet Framsteg 2027", "Inställningar")
    assert "Morgonens sammanfattning: 08.30" in heard(eva).text
    for typed, hour in TYPED.items():
        asked = await world.press(eva, "Morgonens sammanfattning")
        assert "Det gäller dig, varje vardag." in asked.text, typed
        await world.say(eva, typed)
        (stored,) = await world.rows(programmes)
        if hour is None:
            assert not heard(eva).text.startswith("Sparat"), typed
            await world.say(eva, "avbryt")
            await world.say(eva, "/jag")
            await world.press(eva, "Programmet Framsteg 2027", "Inställningar")
        else:
            assert stored["digest_at"].isoformat("minutes") == hour.replace(".", ":"), typed
            (wait,) = [row for row in await world.rows(due) if row["kind"] == DueKind.DIGEST]
            local = wait["due_at"].astimezone(ZoneInfo("Europe/Stockholm"))
            assert f"{local:%H.%M}" == hour, typed
            assert local.date() > world.clock.now().date(), "never a second one on a day"
