"""The stage: the clock goes when it is told to, anybody's phone can be taken over, and the same seed tells the same."""

import asyncio
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from programme.people import Role
from sandbox.cast.cast import EVA_ID
from sandbox.cast.profiles import invent_profiles
from sandbox.phones.phone import ZONE
from sandbox.rehearsal.process import BotDied
from sandbox.rehearsal.stories import BEGINNINGS, Setting, Story
from sandbox.stage.saving import CHATS, DATABASE, SaveFolderError, locked_save_folder
from sandbox.stage.stage import Stage, staged
from sandbox.stage.wishes import turned
from tests.databases import deep_on_postgresql
from tests.sandbox.staging import ADEPT, NEW, at_rest, does, phone_of, ready, until

pytestmark = pytest.mark.usefixtures("few")
PEOPLE = 4


def chats(stage: Stage) -> list[list[str]]:
    """Return what stands on every phone."""
    return [[message.text for message in phone.messages] for phone in stage.rehearsal.server.people]


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_an_empty_story_waits_for_people(language: str) -> None:
    """The programme is there, nobody has opened the bot, and nothing goes on by itself."""
    async with ready(Setting(Story.EMPTY, language)) as stage:
        assert stage.seen.programme in {"Framsteg", "Steps Forward"}
        assert stage.now == BEGINNINGS[Story.EMPTY].moment
        assert [phone.user.id for phone in stage.rehearsal.server.people if phone.messages] == [EVA_ID]


async def test_somebody_new_registers_by_hand(database_url: str) -> None:
    """Whoever gets a phone on the page is asked, answered and known, and the clock stands meanwhile."""
    async with ready(Setting(Story.EMPTY, database_url=database_url)) as stage:
        began = stage.now
        assert stage.add_person("Karin", "Ek") == NEW
        assert "anmäla dig som" in await does(stage, NEW, lambda phone: phone.start())
        assert "18 år" in await does(stage, NEW, lambda phone: phone.press("Jag vill ha en mentor"))
        assert stage.seen.roles[NEW] is Role.ADEPT
        assert stage.now - began < timedelta(seconds=10)
        assert stage.rehearsal.cast.in_hand == {NEW}


@deep_on_postgresql
async def test_registered_people_wait_for_the_manager(database_url: str) -> None:
    """On the third morning all are there; a day later the manager has talked with them, as the clock was turned."""
    async with ready(Setting(database_url=database_url)) as stage:
        assert stage.now == datetime(2027, 1, 14, 9, tzinfo=ZONE)
        waiting = [wait for wait in stage.seen.waits if wait.kind == "interview"]
        assert len(waiting) == PEOPLE
        assert all(wait.stands and wait.who for wait in waiting)
        stage.turn(timedelta(hours=1))
        stage.turn(timedelta(hours=23))
        await at_rest(stage)
        assert stage.now - datetime(2027, 1, 15, 9, tzinfo=ZONE) < timedelta(seconds=1)
        assert len([wait for wait in stage.seen.waits if wait.kind == "interview"]) < len(waiting)


async def test_nobody_answers_for_whom_a_human_has_taken_over() -> None:
    """A phone in hand is left alone, until it is given back: then they go on where the chat stands."""
    async with ready(Setting(Story.EMPTY)) as stage:
        await does(stage, ADEPT, lambda phone: phone.start())
        stage.turn(timedelta(days=3))
        await at_rest(stage)
        assert "anmäla dig som" in phone_of(stage, ADEPT).last.text
        assert any("framme" in message.text for message in phone_of(stage, ADEPT + 1).heard)
        stage.give_back(ADEPT)
        stage.turn(timedelta(days=3))
        await at_rest(stage)
        assert any("framme" in message.text for message in phone_of(stage, ADEPT).heard)


async def test_what_no_phone_lets_one_do_takes_nothing_over() -> None:
    """A press on a button that is not there is refused, and the cast goes on answering."""
    async with ready(Setting(Story.EMPTY)) as stage:
        with pytest.raises(LookupError):
            stage.act(ADEPT, lambda phone: phone.press("Nothing like that"))
        with pytest.raises(KeyError):
            stage.act(17, lambda phone: phone.start())
        assert stage.rehearsal.cast.in_hand == set()


@pytest.mark.parametrize("days", [1, 7, 30])
def test_days_keep_the_time_of_day_over_a_change_of_the_clock(days: int) -> None:
    """A week after nine o'clock is nine o'clock, in summer time too; an hour is an hour."""
    before = datetime(2027, 3, 27, 9, tzinfo=ZONE)
    later = turned(before, timedelta(days=days)).astimezone(ZONE)
    assert (later.hour, (later.date() - before.date()).days) == (9, days)
    assert turned(datetime(2027, 3, 28, 1, 30, tzinfo=ZONE), timedelta(hours=1)).astimezone(ZONE).hour == 3


async def test_a_day_can_be_gone_to() -> None:
    """The clock is turned to the morning of the day, and never back."""
    async with ready(Setting(Story.EMPTY)) as stage:
        stage.turn_to(date(2027, 1, 13))
        await at_rest(stage)
        there = stage.now.astimezone(ZONE)
        assert (there.date(), there.hour) == (date(2027, 1, 13), 8)
        stage.turn_to(date(2027, 1, 12))
        await at_rest(stage)
        assert stage.now.astimezone(ZONE).date() == date(2027, 1, 13)


async def test_to_the_next_thing_that_happens() -> None:
    """The clock goes on until there is a new message on a phone, and no further."""
    async with ready(Setting(Story.EMPTY)) as stage:
        before = sum(map(len, chats(stage)))
        stage.turn_to_next()
        await at_rest(stage)
        assert sum(map(len, chats(stage))) > before
        assert stage.now.astimezone(ZONE).date().isoformat() == "2027-01-12"


async def test_the_clock_goes_by_itself_until_it_is_stopped() -> None:
    """At a speed of a day a second a day goes by in some seconds, and nothing more once it is stopped."""
    async with ready(Setting(Story.EMPTY)) as stage:
        began = stage.now
        stage.run_clock(24)
        await until(stage, lambda: stage.now > began + timedelta(days=1))
        stage.run_clock(0)
        await at_rest(stage)
        stopped = stage.now
        await asyncio.sleep(0.3)
        assert stage.now == stopped


async def test_the_same_seed_tells_the_same_story() -> None:
    """Begun anew, every chat reads as before; with another seed there are other people."""
    async with ready(Setting(seed=7)) as stage:
        first = chats(stage)
        stage.begin(stage.setting)
        await until(stage, lambda: stage.runs > 1)
        await at_rest(stage)
        assert chats(stage) == first
    assert list(invent_profiles(6, 4, 7, "sv")) != list(invent_profiles(6, 4, 8, "sv"))


@deep_on_postgresql
async def test_a_database_of_ones_own_is_not_emptied(database_url: str) -> None:
    """A story on somebody's own database can't begin anew."""
    async with ready(Setting(Story.EMPTY, database_url=database_url)) as stage:
        with pytest.raises(ValueError, match="only once"):
            stage.begin(stage.setting)


@deep_on_postgresql
async def test_a_bot_without_power_comes_back(database_url: str) -> None:
    """After a power cut another bot goes on with what was asked."""
    async with ready(Setting(Story.EMPTY, database_url=database_url)) as stage:
        await does(stage, ADEPT, lambda phone: phone.start())
        stage.restart_bot()
        await at_rest(stage)
        assert "18 år" in await does(stage, ADEPT, lambda phone: phone.press("Jag vill ha en mentor"))
        assert stage.rehearsal.bot.kills == 1


async def test_what_is_kept_goes_on_another_day(tmp_path: Path) -> None:
    """Chats, clock, files and phones in hand outlive the end; the bot knows everybody, the manager works on."""
    async with ready(Setting(), tmp_path) as stage:
        await does(stage, ADEPT, lambda phone: phone.send_document("cv.pdf", b"%PDF-1.7", "application/pdf"))
        stage.turn(timedelta(hours=1))
        await at_rest(stage)
        before, now = chats(stage), stage.now
    async with ready(Setting(Story.EMPTY), tmp_path) as stage:
        assert stage.setting.story is Story.REGISTERED
        assert (chats(stage), stage.now) == (before, now)
        assert stage.rehearsal.cast.in_hand == {ADEPT}
        sent = next(message for message in phone_of(stage, ADEPT).messages if message.document_name)
        assert sent.document == b"%PDF-1.7"
        assert "Du är med i Framsteg som adept" in await does(stage, ADEPT, lambda phone: phone.send("/jag"))
        stage.turn(timedelta(weeks=3))
        await at_rest(stage)
        assert {"mentor-answer", "booked", "held", "fit", "contract"}.intersection(
            wait.kind for wait in stage.seen.waits
        )


async def test_a_hard_end_loses_no_message(tmp_path: Path) -> None:
    """What was kept is older than what the bot has seen: it answers all the same."""
    async with ready(Setting(Story.EMPTY), tmp_path) as stage:
        kept = (tmp_path / CHATS).read_bytes()
        for _ in range(5):
            await does(stage, ADEPT, lambda phone: phone.start())
    (tmp_path / CHATS).write_bytes(kept)
    async with ready(Setting(), tmp_path) as stage:
        assert "anmäla dig som" in await does(stage, ADEPT, lambda phone: phone.start())


async def test_a_story_that_never_came_to_its_beginning_begins_anew(tmp_path: Path) -> None:
    """Ended while it was being run forward, nothing is kept, and the next start runs it from the first tap."""
    with locked_save_folder(tmp_path) as save_folder:
        async with staged(Setting(), save_folder=save_folder) as stage:
            await until(stage, lambda: (stage.progress or 0) > 0.3)
    assert (tmp_path / DATABASE).exists()
    async with ready(Setting(), tmp_path) as stage:
        assert len(stage.seen.roles) == PEOPLE + 1


def open_to_others(folder: Path) -> list[str]:
    """Return the files of a saved rehearsal that others on the machine could read."""
    kept = {one.name: one.stat().st_mode for one in folder.iterdir()}
    assert kept.keys() >= {CHATS, DATABASE}
    return [name for name, mode in kept.items() if mode & 0o077]


async def test_a_folder_is_for_one_and_for_what_can_be_read(tmp_path: Path) -> None:
    """Another rehearsal in the same folder, a damaged file or one of another version is refused, and left as it is."""
    async with ready(Setting(Story.EMPTY), tmp_path):
        with pytest.raises(SaveFolderError, match="Another rehearsal"), locked_save_folder(tmp_path):
            raise AssertionError("it was let in")
    assert open_to_others(tmp_path) == []
    whole = (tmp_path / CHATS).read_text()
    for damaged in ("{}", whole.replace('"version":1', '"version":0')):
        (tmp_path / CHATS).write_text(damaged)
        with pytest.raises(SaveFolderError), locked_save_folder(tmp_path):
            raise AssertionError("it was let in")
        assert (tmp_path / CHATS).read_text() == damaged


async def test_the_newest_wish_for_a_story_counts() -> None:
    """Whoever changes their mind while another story comes up gets what they chose last."""
    async with ready(Setting(Story.EMPTY)) as stage:
        stage.begin(Setting(Story.EMPTY, seed=2))
        with pytest.raises(RuntimeError):
            stage.act(ADEPT, lambda phone: phone.start())
        await asyncio.sleep(0.3)
        stage.begin(Setting(Story.EMPTY, "en", seed=3))
        await until(stage, lambda: stage.is_up.is_set() and not stage.wishes.anew)
        await at_rest(stage)
        assert (stage.rehearsal.scenario.seed, stage.rehearsal.scenario.language) == (3, "en")


async def test_a_bot_that_can_not_start_is_told(tmp_path: Path) -> None:
    """A database that no bot can open ends the rehearsal with the bot's own words, not with a heap of errors."""
    with pytest.raises(BotDied):
        async with staged(Setting(Story.EMPTY, database_url=f"sqlite:///{tmp_path}")):
            raise AssertionError("it came up")
