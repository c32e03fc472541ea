"""The switch between programmes: the same buttons at the top of each page, for those alone who have several."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handlers.callbacks import encode
from programme.people import Preset, Programme, Role
from programme.presses.absence import ShowAbsence
from programme.presses.matter import ShowTodo
from programme.presses.me import ShowMe
from programme.usecases.common.switching import LONGEST, by_itself, short
from sandbox.phones.phone import Phone
from tests.world import World

LEADERS, SECOND = "Ledarprogrammet i Västra Götaland 2027", "Andra chansen"
PAGES = {
    "/attgora": "Att göra i",
    "/deltagare": "Deltagare i",
    "/par": "Mentorpar i",
    "/program": "",
    "/jag": "programansvarig för",
}


async def two_programmes(world: World) -> tuple[Phone, Programme, Programme]:
    """Return a manager of two programmes, and both."""
    eva = world.known("Eva Lind")
    first, second = await world.add_programme(LEADERS, eva), await world.add_programme(SECOND, eva)
    await world.add_participant(world.person("Karin Ek"), first)
    return eva, first, second


@pytest.mark.parametrize("command", PAGES)
async def test_every_page_has_the_same_switch(world: World, command: str) -> None:
    """The first row names both programmes, the open one ticked; a press shows the other one in place."""
    eva, *_ = await two_programmes(world)
    first = await world.say(eva, command)
    names = [SECOND, short(LEADERS)]
    labels = [label.removeprefix("✓ ").removesuffix(" (1)") for label in first.labels[:2]]
    assert labels == names
    assert [label.startswith("✓ ") for label in first.labels].count(True) >= 1
    opened = SECOND if first.labels[0].startswith("✓ ") else LEADERS
    other = SECOND if opened is LEADERS else LEADERS
    assert f"{PAGES[command]} {opened}".strip() in first.text
    shown = await world.press(eva, first.labels[names.index(short(other))])
    assert shown.message_id == first.message_id
    assert f"{PAGES[command]} {other}".strip() in shown.text
    assert opened not in shown.text
    back = await world.press(eva, shown.labels[names.index(short(opened))])
    assert back.message_id == first.message_id
    assert f"{PAGES[command]} {opened}".strip() in back.text


@pytest.mark.parametrize("command", PAGES)
async def test_nobody_with_one_programme_sees_it(world: World, command: str) -> None:
    """Whoever has one programme has nothing to switch."""
    eva = world.known("Eva Lind")
    await world.add_programme(LEADERS, eva)
    shown = await world.say(eva, command)
    assert not [label for label in shown.labels if "✓" in label and LEADERS[:8] in label]


async def test_the_list_says_where_matters_wait(world: World) -> None:
    """The list opens where a matter waits, and the button of another programme says how many wait there."""
    eva, *_ = await two_programmes(world)
    shown = await world.say(eva, "/attgora")
    assert shown.labels[:2] == (SECOND, f"✓ {short(LEADERS)}")
    shown = await world.press(eva, SECOND)
    assert shown.labels[:2] == (f"✓ {SECOND}", f"{short(LEADERS)} (1)")
    assert f"Vi som håller i {SECOND}" in (await world.say(eva, "/kollegor")).text
    assert f"Vi som håller i {LEADERS}" in (await world.press(eva, short(LEADERS))).text, "so it is where people are"


@pytest.mark.parametrize("graver", [LEADERS, SECOND])
async def test_the_list_opens_where_the_gravest_matter_waits(world: World, graver: str) -> None:
    """Of two programmes in which something waits that with a letter is opened, whichever it is."""
    eva, _, second = await two_programmes(world)
    per = world.person("Per Berg")
    await world.add_participant(per, second)
    writes = per if graver is SECOND else world.known("Karin Ek")
    await world.say(writes, "/skriv")
    await world.say(writes, "Kan du ringa mig?")
    await world.press(writes, "Skicka")
    await world.time_goes_by(timedelta(days=3))
    shown = await world.say(eva, "/attgora")
    assert f"Att göra i {graver}" in shown.text


async def test_the_next_page_shows_the_same_programme(world: World) -> None:
    """What was chosen on one page, or opened by a press, is shown on the next page of that day."""
    eva, first, second = await two_programmes(world)
    for command, page in PAGES.items():
        for chosen in (LEADERS, SECOND):
            shown = await world.say(eva, "/attgora")
            label = next(one for one in shown.labels[:2] if one.removeprefix("✓ ").startswith(short(chosen)))
            if not label.startswith("✓ "):
                await world.press(eva, label)
            assert f"{page} {chosen}".strip() in (await world.say(eva, command)).text, command
    await world.toast(eva, encode(ShowTodo(first.id)))
    assert f"Deltagare i {LEADERS}" in (await world.say(eva, "/deltagare")).text
    await world.toast(eva, encode(ShowAbsence(second.id)))
    assert f"Mentorpar i {SECOND}" in (await world.say(eva, "/par")).text, "whatever is opened"
    await world.time_goes_by(timedelta(days=1))
    assert f"Att göra i {LEADERS}" in (await world.say(eva, "/attgora")).text, "where a matter waits"
    assert f"Deltagare i {LEADERS}" in (await world.say(eva, "/deltagare")).text, "as on the page before"
    await world.run(lambda uow: uow.programmes.save(replace(first, archived_at=world.clock.now())))
    assert f"Deltagare i {SECOND}" in (await world.say(eva, "/deltagare")).text


async def test_somebody_in_two_roles(world: World) -> None:
    """A mentor in one programme and an adept in another sees where they stand in each, and in no third one."""
    eva = world.known("Eva Lind")
    karin = world.person("Karin Ek")
    first, second = await world.add_programme(LEADERS, eva), await world.add_programme(SECOND, eva)
    third = await world.add_programme("Tredje", eva)
    await world.add_participant(karin, first)
    await world.add_participant(karin, second, Role.MENTOR)
    shown = await world.say(karin, "/jag")
    assert shown.labels[:2] == (f"✓ {SECOND}", short(LEADERS))
    assert f"Du är anmäld till {SECOND} som mentor" in shown.text
    assert LEADERS not in shown.text
    shown = await world.press(karin, short(LEADERS))
    assert f"Du är anmäld till {LEADERS} som adept" in shown.text
    assert "Tredje" not in await world.toast(karin, encode(ShowMe(third.id)))
    assert "Tredje" not in await world.toast(karin, encode(ShowMe(2**40)))


def test_a_page_opens_with_what_is_under_way() -> None:
    """A new round that has not begun does not take the place of the one under way, and one that is over comes last."""
    now = datetime(2027, 5, 24, 7, tzinfo=UTC)
    today, ahead = now.date(), timedelta(days=100)

    def programme(key: int, starts: int, ends: timedelta) -> Programme:
        begins = today + timedelta(days=starts)
        return Programme(key, "", begins, today + ends, Preset.LEADERSHIP, "Europe/Stockholm", now)

    over = programme(1, -200, timedelta(days=-1))
    found = [over, programme(2, -100, ahead), programme(3, -90, ahead), programme(4, 30, ahead)]
    assert [by_itself(found[:count], now).id for count in (1, 2, 3, 4)] == [1, 2, 3, 3]
    assert by_itself([found[0], found[3]], now).id == 4


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Framsteg", "Framsteg"),
        ("x" * LONGEST, "x" * LONGEST),
        ("Ledarprogrammet i Västra Götaland 2026", "Ledarprogrammet…and 2026"),
        ("Ledarprogrammet i Västra Götaland 2027", "Ledarprogrammet…and 2027"),
    ],
)
def test_a_long_name_is_cut_with_its_end_left(name: str, said: str) -> None:
    """Two rounds of one programme can be told apart on a button."""
    assert short(name) == said
    assert len(short(name)) <= LONGEST
