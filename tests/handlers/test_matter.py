"""One matter of the manager's list at a time: opened, dealt with, and the next at a tap."""

from datetime import UTC, datetime, timedelta

from handlers.callbacks import encode
from programme.due import DueKind
from programme.pair import PairState
from programme.presses.matter import MatterKind, OpenMatter, PutOffMatter, ShowTodo, UndoDeed
from programme.undo import OF_MATTERS, RULES, UNTIL, Handled, of_deed
from programme.usecases.desk.matter_buttons import BY_RINGING, DEEDS, SETTLED
from programme.usecases.desk.ranking import FIRST, MOST_DAYS, WEIGHTS, gravity
from sandbox.phones.people import Phone
from storage.tables import due, undos
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.match import karin_and_lars
from tests.scenes.pair import put_together
from tests.world import World, heard

TUESDAY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)


async def three_letters(world: World) -> tuple[int, int]:
    """Let three adepts write to Eva; return the id of the programme and of the first letter."""
    eva = world.known("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    for name in ("Karin Ek", "Per Ek", "Sofia Ek"):
        phone = world.person(name)
        await world.add_participant(phone, programme)
        await world.say(phone, "/skriv", "Hej!")
        await world.press(phone, "Skicka")
    (first, *_) = await world.run(lambda uow: [one.id for one, _ in uow.letters.unsettled(programme.id)])
    return programme.id, first


@in_both_languages
async def test_one_at_a_time_in_one_message(database_url: str, language: str) -> None:
    """From the list into the first matter, done, on to the next, back to the list: one message, changed in place."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        await three_letters(world)
        eva, words = world.known("Eva Lind"), world.words
        listed = await world.say(eva, "/attgora")
        opened = await world.press(eva, "Ta dem en i taget")
        assert opened.message_id == listed.message_id
        assert opened.text.startswith(words("1 av 6"))
        assert "Karin Ek: 070-1" in opened.text, "in one piece, as everywhere"
        done = await world.press(eva, "Behöver inget svar")
        assert done.message_id == listed.message_id
        assert words("Okej, brevet är borta från listan.") in done.text
        assert words("1 av 5") in done.text
        assert words("Obesvarade meddelanden (2)\n• Per Ek") in done.text
        await world.press(eva, "Nästa på listan", "Till listan")
        assert words("Obesvarade meddelanden (2)") in heard(eva).text
        assert heard(eva).message_id == listed.message_id
        world.check_nothing_was_wrong()


async def test_what_settled_itself_is_said(database_url: str) -> None:
    """A matter that another manager has dealt with meanwhile is not shown as if it were there; the next is offered."""
    async with World(database_url, start=TUESDAY) as world:
        programme, letter = await three_letters(world)
        eva = world.known("Eva Lind")
        await world.say(eva, "/attgora")
        await world.press(eva, "Meddelande: Karin Ek", "Behöver inget svar")
        for press in (
            OpenMatter(programme, MatterKind.LETTERS, letter),
            OpenMatter(programme, MatterKind.SILENT, 4711),
            PutOffMatter(programme, MatterKind.TALKS, letter, day=1),
        ):
            await world.toast(eva, encode(press))
            assert "Det där är redan avklarat." in heard(eva).text
            assert "Nästa på listan" in heard(eva).labels


async def test_an_old_button_answers_at_the_end_of_the_chat(database_url: str) -> None:
    """A press in an older message is answered where the manager is, and a sheet that is gone is the last one."""
    async with World(database_url, start=TUESDAY) as world:
        programme, letter = await three_letters(world)
        eva = world.known("Eva Lind")
        old = await world.say(eva, "/attgora")
        await world.say(eva, "/attgora", "/hjalp")
        await world.toast(eva, encode(OpenMatter(programme, MatterKind.LETTERS, letter)), message_id=old.message_id)
        assert heard(eva).text.startswith("1 av 6")
        assert heard(eva).message_id > old.message_id
        await world.toast(eva, encode(ShowTodo(programme, 2**62)), message_id=heard(eva).message_id)
        assert "Boka samtal med (3)" in heard(eva).text


async def test_later_is_a_day_that_can_be(database_url: str) -> None:
    """A pair's matter is put off to a day of choice; yesterday and the days after the end are asked about again."""
    async with World(database_url, start=TUESDAY) as world:
        eva, _, _, programme = await karin_and_lars(world)
        pair = await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.MEETING_AHEAD)

        def late(uow: SqlUnitOfWork) -> None:
            adept = uow.memberships.get(pair.adept_id)
            uow.dues.put(DueKind.BOOKED, adept, world.clock.now(), world.clock.now(), pair=pair)

        await world.run(late)
        await world.say(eva, "/attgora")
        await world.press(eva, "Karin och Lars")
        key = (programme.id, MatterKind.FIRST_MEETINGS, pair.id)
        for day in (1, TUESDAY.toordinal(), programme.ends_on.toordinal() + 1, 2**62):
            world.forge(eva, encode(PutOffMatter(*key, day=day)))
            await world.rest()
            assert "Vilken dag ska det komma tillbaka på listan?" in heard(eva).text
        await world.press(eva, "onsdag 3 februari")
        assert "✓ Karin och Lars\nJag tar upp det igen onsdag 3 februari." in heard(eva).text
        assert "Klart för i dag!" in heard(eva).text
        assert "Nästa sak som du har skjutit upp kommer tillbaka på listan onsdag 3 februari." in heard(eva).text


async def test_after_the_last_matter_the_other_programme_is_shown(database_url: str) -> None:
    """The round is over in this programme alone; a button leads to the list of the other one."""
    async with World(database_url, start=TUESDAY) as world:
        eva = await a_late_booking(world)
        await world.add_programme("Steget 2027", eva)
        done = await world.press(eva, "Senare", "onsdag 3 februari")
        assert "Inget mer väntar på dig i Framsteg 2027 just nu." in done.text
        assert "Steget 2027" in done.labels


def test_each_kind_has_its_weight_and_a_reason() -> None:
    """The table is whole, and what is about safety comes before everything else, however old."""
    assert set(WEIGHTS) == set(MatterKind)
    assert all(one.why for one in WEIGHTS.values())
    ordinary = [kind for kind, one in WEIGHTS.items() if one.harm < FIRST]
    gravest = max(gravity(kind, 10 * MOST_DAYS) for kind in ordinary)
    assert all(gravity(kind, 0) > gravest for kind in set(MatterKind) - set(ordinary))


async def a_late_booking(world: World) -> Phone:
    """Let the two of a pair have no first meeting in time; return Eva's phone with the matter opened."""
    eva, _, _, programme = await karin_and_lars(world)
    pair = await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.MEETING_AHEAD)

    def late(uow: SqlUnitOfWork) -> None:
        adept, now = uow.memberships.get(pair.adept_id), world.clock.now()
        uow.dues.put(DueKind.BOOKED, adept, now, now, pair=pair)

    await world.run(late)
    await world.say(eva, "/attgora")
    await world.press(eva, "Karin och Lars")
    return eva


@on_both
@in_both_languages
async def test_what_was_just_done_is_undone(database_url: str, language: str) -> None:
    """A matter that was put off stands there again as it was, in the same message, and the count with it."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva = await a_late_booking(world)
        before = [(one["kind"], one["due_at"], one["created_at"], one["put_off"]) for one in await world.rows(due)]
        await world.press(eva, "Senare", "onsdag 3 februari")
        assert world.words("Klart för i dag!") in heard(eva).text
        shown = await world.press(eva, "Ångra")
        assert shown.text.startswith(world.words("Ångrat. Så här står det nu igen:"))
        assert world.words("1 av 1") in shown.text
        after = [(one["kind"], one["due_at"], one["created_at"], one["put_off"]) for one in await world.rows(due)]
        assert sorted(map(str, after)) == sorted(map(str, before))
        assert await world.rows(undos) == []
        world.check_nothing_was_wrong()


async def test_too_late_to_undo(database_url: str) -> None:
    """After another's act, and of a deed that there is not, nothing is undone, and that is said."""
    async with World(database_url, start=TUESDAY) as world:
        eva = await a_late_booking(world)
        await world.press(eva, "Senare", "onsdag 3 februari")
        (row,) = await world.rows(undos)
        press = encode(UndoDeed(row["programme_id"], row["id"]))
        waits = await world.rows(due)

        def meanwhile(uow: SqlUnitOfWork) -> None:
            uow.dues.settle(DueKind.BOOKED, row["pair_id"])

        await world.run(meanwhile)
        await world.toast(eva, press)
        assert "Det går inte att ångra längre." in heard(eva).text
        assert len(await world.rows(due)) == len(waits) - 1
        await world.toast(eva, encode(UndoDeed(row["programme_id"], 2**62)))
        assert "Det går inte att ångra längre." in heard(eva).text
        world.check_nothing_was_wrong()


async def test_a_day_later_it_stands(database_url: str) -> None:
    """What was done yesterday stands."""
    async with World(database_url, start=TUESDAY) as world:
        eva = await a_late_booking(world)
        await world.press(eva, "Senare", "torsdag 4 februari")
        world.clock.turn(UNTIL + timedelta(minutes=1))
        await world.press(eva, "Ångra")
        assert "Det går inte att ångra längre." in heard(eva).text


def test_each_deed_says_whether_it_can_be_undone() -> None:
    """The table is whole, and every tap that settles a matter, and every deed with a pair, is in it."""
    assert set(RULES) == set(Handled)
    assert all(rule.why for rule in RULES.values())
    assert set(OF_MATTERS) == set(SETTLED) | BY_RINGING
    assert {of_deed(deed) for deeds in DEEDS.values() for deed in deeds} <= set(Handled)


@in_both_languages
async def test_the_day_is_typed(database_url: str, language: str) -> None:
    """Under the question for the day a text is the answer: a Saturday is asked about, and a plain day is taken."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva = await a_late_booking(world)
        asked = await world.press(eva, "Senare")
        again = await world.say(eva, "på lördag")
        assert again.message_id > asked.message_id, "the answer stands under what was typed"
        assert world.words("lördag 6 februari 2027 är en ledig dag.") in again.text
        assert again.labels[:2] == (world.words("måndag 8 februari"), world.words("fredag 5 februari"))
        lost = await world.say(eva, "efter sommaren")
        assert world.words("onsdag 3 februari") in lost.labels
        done = await world.say(eva, "om tre veckor")
        assert world.words("Jag tar upp det igen tisdag 23 februari.") in done.text
        assert world.words("Ångra") in done.labels
        world.check_nothing_was_wrong()


async def test_a_text_elsewhere_is_no_day(database_url: str) -> None:
    """Once the manager has gone back, or read something else, a typed day puts nothing off."""
    async with World(database_url, start=TUESDAY) as world:
        eva = await a_late_booking(world)
        await world.press(eva, "Senare", "← Tillbaka")
        await world.say(eva, "torsdag")
        await world.say(eva, "/attgora")
        await world.press(eva, "Karin och Lars", "Senare")
        await world.say(eva, "/hjalp", "torsdag")
        assert await world.rows(undos) == []
        world.check_nothing_was_wrong()


@on_both
@in_both_languages
async def test_the_day_is_looked_back_on(database_url: str, language: str) -> None:
    """What was done today stands on a page of its own, newest first, and is undone from there where it can be."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        eva = await a_late_booking(world)
        await world.press(eva, "Senare", "onsdag 3 februari")
        sofia = world.person("Sofia Ek")
        (programme,) = await world.run(lambda uow: uow.programmes.open(TUESDAY.date()))
        await world.add_participant(sofia, programme)
        await world.say(sofia, "/skriv", "Hej!")
        await world.press(sofia, "Skicka")
        await world.say(eva, "/attgora")
        await world.press(eva, "Meddelande: Sofia Ek", "Behöver inget svar", "Till listan")
        shown = await world.press(eva, "Klart i dag (2)")
        lines = ["Klart i dag (2)", "• 10.30 läst, inget svar: Sofia Ek", "• 10.30 skjutit upp: Karin och Lars"]
        assert shown.text.splitlines() == [world.words(one) for one in lines]
        assert [one for one in shown.labels if one.startswith(world.words("Ångra"))] == [
            world.words("Ångra: Karin och Lars")
        ]
        again = await world.press(eva, "Ångra: Karin och Lars")
        assert again.text.startswith(world.words("Ångrat. Så här står det nu igen:"))
        world.check_nothing_was_wrong()


async def test_what_a_card_settles_counts_as_on_the_list(database_url: str) -> None:
    """A talk noted on the card is counted once, has a way back, and is undone; found by name, or led to by the list."""
    async with World(database_url, start=TUESDAY) as world:
        eva, sofia = world.person("Eva Lind"), world.person("Sofia Ek")
        programme = await world.add_programme("Framsteg 2027", eva)
        seat = await world.add_participant(sofia, programme)
        sunday = TUESDAY - timedelta(hours=37)
        await world.run(lambda uow: uow.dues.put(DueKind.TALK, seat, sunday, sunday))
        await world.start(eva)
        await world.say(eva, "Sofia Ek")
        done = await world.press(eva, "Vi har pratat")
        assert done.labels == ("Ångra", "Att göra")
        assert "Klart i dag (1)" in (await world.say(eva, "/attgora")).labels
        again = await world.press(eva, "Ångra")
        assert "Sofia Ek vill prata" in again.text
        assert "Har stått på din lista sedan söndag 31 januari, i 2 dagar." in again.text
        done = await world.press(eva, "Öppna kortet", "Vi har pratat")
        assert done.labels[0] == "Ångra"
        assert "Till listan" in done.labels
        assert "Klart i dag (1)" in (await world.press(eva, "Till listan")).labels
        assert [one["deed"] for one in await world.rows(undos)] == [Handled.TALKED]
        await world.say(eva, "Sofia Ek")
        assert "Vi har pratat" not in heard(eva).labels
        world.check_nothing_was_wrong()
