"""A survey sent now: to whom, how it looks, when it goes, one reminder; and what is told of few answers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from handlers.callbacks import encode
from programme.presses.enquiry import SendEnquiry, SentForm, SentTo
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.scenes.pulse import CALM, SAFE, asked, surveys, under_way
from tests.world import World, heard

MARCH = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)  # a Tuesday, 10:30 in Stockholm
DAY = timedelta(days=1)


@on_both
async def test_a_pulse_now(database_url: str) -> None:
    """From the page of the programme to an answer, a reminder and the next pulse, which comes as it would."""
    async with World(database_url, start=MARCH) as world:
        eva, karin, lars, _ = await under_way(world)
        await world.time_goes_by(13 * DAY)
        await world.say(eva, "enkät")
        assert "Inga frågor har gått ut ännu." in heard(eva).text
        await world.press(eva, "Skicka en kort avstämning")
        assert "Just nu finns det ingen att fråga.\n\n2 personer har inte varit i gång tillräckligt" in heard(eva).text
        await world.time_goes_by(5 * DAY)  # 20 March, a Saturday
        await world.say(eva, "/program")
        page = await world.press(eva, "Uppföljningar")
        await world.press(eva, "Skicka en kort avstämning")
        seen = await world.press(eva, "Alla (2)")
        assert seen.message_id == page.message_id, "in one message"
        assert "Kort avstämning till alla" in seen.text
        assert "Så här börjar det för Karin:\n\nHur går det för dig och Lars?" in seen.text
        assert SAFE["Lars"] in seen.text
        assert "Går till 2 personer." in seen.text
        assert "Just nu är det vila för deltagarna. Frågorna går ut måndag 22 mars kl. 08.00." in seen.text
        sent = await world.press(eva, "Skicka till 2")
        assert "Klart. Frågorna är på väg till 2 personer." in sent.text
        assert not asked(world, karin, "Lars")
        page = await world.press(eva, "Uppföljningar")
        assert "0 har fått frågorna, 2 på tur" in page.text
        assert "Den som är på tur har nyss hört av mig, går inte att nå just nu eller ska få svar" in page.text
        stopped = await world.press(eva, "Stoppa utskicket från lördag 20 mars")
        assert "Stoppat. Ingen hann få frågorna." in stopped.text
        await world.time_goes_by(2 * DAY)
        assert not asked(world, karin, "Lars")

        await world.press(eva, "Uppföljningar", "Skicka en kort avstämning", "Alla adepter (1)", "Skicka till 1")
        await world.time_goes_by(timedelta(minutes=1))
        (question,) = asked(world, karin, "Lars")
        assert not asked(world, lars, "Karin")
        await world.say(eva, "uppföljning")
        assert "Kort avstämning måndag 22 mars: 1 har fått frågorna" in heard(eva).text
        assert "Avstämningen måndag 22 mars: visas när minst fem personer har svarat" in heard(eva).text
        await world.press(eva, "Uppföljningar", "Skicka en kort avstämning")
        assert "1 person har fått frågor de senaste 30 dagarna, och får inga nu." in heard(eva).text
        await world.press(eva, "Alla (1)")
        assert "1 person har fått frågor de senaste 30 dagarna, och får inga nu." in heard(eva).text
        await world.time_goes_by(10 * DAY)  # over Easter
        assert any("Jag frågade häromdagen" in one.text for one in karin.messages), "one reminder, as always"
        for label in CALM:
            karin.press(label, question.message_id)
            await world.rest()
        await world.time_goes_by(12 * DAY)
        names = [(one.name, one.membership_id) for one in await surveys(world)]
        assert [name for name, _ in names] == ["pulse-now-2", "pulse-30"], "that of day 30 came to the mentor alone"
        assert asked(world, lars, "Karin")
        world.check_nothing_was_wrong()


async def test_one_pair_and_an_old_button(database_url: str) -> None:
    """The two of a pair from its card; a number that was true last week sends nothing; twice is once."""
    async with World(database_url, start=MARCH) as world:
        eva, karin, lars, programme = await under_way(world)
        await world.time_goes_by(15 * DAY)
        old = encode(SendEnquiry(programme.id, SentForm.PULSE, SentTo.ALL, 3))
        world.forge(eva, old)
        await world.rest()
        assert "Något har ändrats sedan du tittade, så inget har skickats." in heard(eva).text
        assert await world.rows(tables.enquiries) == []
        await world.press(eva, (await world.say(eva, "/par")).labels[0], "Fråga båda")
        assert "Kort avstämning till båda i mentorparet" in heard(eva).text
        assert "Frågorna går ut direkt." in heard(eva).text
        message = heard(eva).message_id
        eva.press("Skicka till 2", message)
        eva.press("Skicka till 2", message)
        await world.rest()
        await world.time_goes_by(timedelta(minutes=1))
        assert len(asked(world, karin, "Lars")) == len(asked(world, lars, "Karin")) == 1
        assert len(await world.rows(tables.enquiries)) == 1
        world.check_nothing_was_wrong()


async def test_who_has_no_telegram(database_url: str) -> None:
    """They are counted before anything is sent, and are asked in a call: the card says so."""
    async with World(database_url, start=MARCH) as world:
        eva, karin, _, _ = await under_way(world)
        await world.time_goes_by(15 * DAY)

        def work(uow: SqlUnitOfWork) -> None:
            person = uow.people.by_telegram(karin.chat_id)
            assert person is not None
            uow.people.save(replace(person, telegram_id=None))

        await world.run(work)
        await world.say(eva, "/survey")
        await world.press(eva, "Skicka en kort avstämning", "Alla (2)")
        assert "1 av dem har inte Telegram, så ta frågorna i ett samtal. Det står på kortet." in heard(eva).text
        await world.press(eva, "Skicka till 2")
        await world.time_goes_by(timedelta(minutes=1))
        await world.say(eva, "Karin Ek")
        assert "inte frågad här, ta det gärna i telefon" in heard(eva).text
        world.check_nothing_was_wrong()
