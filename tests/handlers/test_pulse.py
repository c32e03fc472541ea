"""The pulse: four taps for each pair, a reminder, and then no more; who does not feel safe is the manager's at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from handlers import callbacks
from programme.pair import PairState
from programme.presses.survey import AnswerSurvey
from programme.usecases.common.two import two_of
from programme.usecases.ending import closing
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.match import approve, employ
from tests.scenes.pair import put_together
from tests.scenes.pulse import CALM, asked, begin, surveys, under_way
from tests.world import World, heard, said

FEBRUARY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # a Tuesday
A_MONTH = timedelta(days=31)


@in_both_languages
async def test_who_does_not_feel_safe(database_url: str, language: str) -> None:
    """The question says who reads it; the manager hears it at once and has it first; the partner notices nothing."""
    async with World(database_url, start=FEBRUARY, language=language) as world:
        words = world.words
        eva, karin, lars, _ = await under_way(world)
        await world.time_goes_by(A_MONTH)
        assert len(asked(world, karin, "Lars")) == len(asked(world, lars, "Karin")) == 1
        seen, before = len(eva.messages), said(lars)
        (question,) = asked(world, karin, "Lars")
        karin.press(words("Inte riktigt"), question.message_id)
        await world.rest()
        (news,) = eva.messages[seen:]
        assert words("Eva får veta det direkt och hör av sig till dig.") in asked_next(karin, question)
        left = await world.press(karin, words("Avbryt"))
        assert words("Det första har redan nått fram.") in left.text
        assert words("Tryggt att prata: Inte riktigt\nresten är inte besvarat") in await open_card(
            world, eva, "Karin Ek"
        )
        seen = len(eva.messages)
        await world.press(karin, words("Fortsätt"), words("En del"), words("Det går trögt"))
        assert any(words("Vill du prata eller byta, så hör Eva av sig till dig.") in one.text for one in karin.messages)
        await world.press(karin, words("Fortsätta som nu"))
        assert words("Eva har redan fått veta, och hör av sig till dig.") in heard(karin).text
        assert words("Är det akut, ring 112.") in heard(karin).text
        assert eva.messages[seen:] == [], "she has heard it, and once is enough"
        assert news.text.startswith(words("❗ Någon känner sig inte trygg"))
        assert "Karin" not in news.text, "what a locked phone shows"
        assert words("Karin Ek känner sig inte trygg med Lars Holm") in (await world.press(eva, news.labels[0])).text
        card = await world.press(eva, (await world.say(eva, "/par")).labels[0])
        assert words("Nästa steg är ditt: ring Karin och hör hur det är. Lars vet inget om svaret.") in card.text
        first = (await world.say(eva, "/attgora")).text
        assert words("Känner sig inte trygg (1)\n• Karin Ek känner sig inte trygg med Lars Holm, ring 070") in first
        assert words("Behöver ett samtal") not in first, "once, with all that calls for a talk"
        assert said(lars) == before
        await world.press(eva, "Karin Ek", words("Vi har pratat"))
        assert words("Känner sig inte trygg") not in (await world.say(eva, "/attgora")).text
        card = await world.press(eva, (await world.say(eva, "/par")).labels[0])
        assert words("Läget: 🔶 håll ett öga på\n• för Karin kändes det inte tryggt") in card.text
        world.check_nothing_was_wrong()


@on_both
async def test_one_reminder_and_then_no_more(database_url: str) -> None:
    """A week later comes one message, a week after that the question says that it is over; a late answer is welcome."""
    async with World(database_url, start=FEBRUARY) as world:
        eva, karin, lars, _ = await under_way(world)
        await world.time_goes_by(A_MONTH)
        (question,) = asked(world, karin, "Lars")
        await world.press(lars, "Ja, helt", "Mycket", "En del", "Fortsätta som nu")
        assert heard(lars).text.startswith("Tack för att du berättade! Bara Eva läser det.")
        karin.press("Ja, helt", question.message_id)
        await world.rest()
        told = said(lars)
        await world.time_goes_by(timedelta(days=7))
        again = [one for one in karin.messages if "Jag frågade häromdagen om några saker" in one.text]
        assert len(again) == 1
        assert again[0].labels == ("Svara om Lars",)
        assert said(lars) == told, "who has answered hears no more"
        await world.time_goes_by(timedelta(days=9))
        assert sum("Jag frågade häromdagen" in one.text for one in karin.messages) == 1
        over = next(one for one in karin.messages if "Tiden för de här frågorna är över" in one.text)
        assert "Det du hann svara ligger kvar" in over.text
        assert "Svara om Lars" not in (await world.say(karin, "/jag")).labels
        card = await open_card(world, eva, "Karin Ek")
        assert "Kort avstämning fredag 5 mars om tiden med Lars\nsvarade inte i tid" in card
        karin.press("Svara om Lars", over.message_id)
        await world.rest()
        assert "2 av 4" in heard(karin).text, "where they stopped"
        await world.press(karin, *CALM[1:])
        assert "Tryggt att prata: Ja, helt\nVad tiden ger: Mycket" in await open_card(world, eva, "Karin Ek")
        assert [one.given_at is not None for one in await surveys(world)] == [True, True]
        await world.time_goes_by(timedelta(days=40))
        assert len(asked(world, karin, "Lars")) == 0, "day 120 is far away"
        world.check_nothing_was_wrong()


def asked_next(phone: Phone, question: Message) -> str:
    """Return what stands in the place of a question."""
    return next(one.text for one in phone.messages if one.message_id == question.message_id)


async def open_card(world: World, eva: Phone, name: str) -> str:
    """Return the card of a participant on the manager's phone."""
    await world.say(eva, "/people")
    eva.press(next(label for label in heard(eva).labels if label.startswith(name)))
    await world.rest()
    return heard(eva).text


async def test_a_mentor_of_two_answers_about_each(database_url: str) -> None:
    """One message comes, about one adept; the other's follows the answer. What is told about one is not about both."""
    async with World(database_url, start=FEBRUARY) as world:
        eva, _, lars, programme = await under_way(world)
        per = await world.add_participant(world.person("Per Ros"), programme)
        await employ(world, {"Per Ros": "Vestas"})
        await approve(world, per)
        await world.time_goes_by(timedelta(days=3))
        await begin(world, await put_together(world, programme, "Per Ros", "Lars Holm", PairState.ACTIVE))
        await world.time_goes_by(timedelta(days=28))
        assert len(asked(world, lars, "Karin")) == 1
        assert asked(world, lars, "Per") == []
        await world.time_goes_by(timedelta(days=7))
        assert heard(lars).text.startswith("Jag frågade häromdagen")
        assert heard(lars).labels == ("Svara om Karin", "Svara om Per"), "one reminder for both"
        await world.press(lars, "Svara om Karin", "Nej")
        assert "Lars Holm känner sig inte trygg" in (await world.say(eva, "/attgora")).text
        await world.press(lars, "← Tillbaka", "Ja, helt", "Mycket", "En del", "Fortsätta som nu")
        assert "tryggt att prata öppet med Per?" in heard(lars).text
        assert "känner sig inte trygg" not in (await world.say(eva, "/attgora")).text, "taken back, once it was sent"
        await world.press(lars, "Nej", "Nästan inget", "Nästan inget", "Byta adept")
        card = await open_card(world, eva, "Lars Holm")
        assert "om tiden med Karin\nTryggt att prata: Ja, helt" in card
        assert "om tiden med Per\nTryggt att prata: Nej" in card
        assert (
            "• Lars Holm känner sig inte trygg med Per Ros och vill byta, ring"
            in (await world.say(eva, "/attgora")).text
        )
        assert "Känner sig inte trygg" in await next_digest(world, eva)
        world.check_nothing_was_wrong()


async def change(world: World, name: str, **facts: object) -> None:
    """Store other facts about a person."""

    def work(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(world.known(name).chat_id)
        assert person is not None
        uow.people.save(replace(person, **facts))  # type: ignore[arg-type]

    await world.run(work)


async def test_who_is_not_asked(database_url: str) -> None:
    """Without Telegram the card says so; whom nobody may read is not asked; blocked is asked later, or not at all."""
    async with World(database_url, start=FEBRUARY) as world:
        eva, karin, lars, _ = await under_way(world)
        await change(world, "Lars Holm", unreachable_since=FEBRUARY)

        def is_boss(uow: SqlUnitOfWork) -> None:
            people = [uow.people.by_telegram(one.chat_id) for one in (eva, karin)]
            ids = [one.id for one in people if one is not None]
            uow.bonds.add_boss(ids[0], ids[1], told_by=ids[0], at=FEBRUARY)

        await world.run(is_boss)
        await world.time_goes_by(A_MONTH)
        assert await surveys(world) == []
        assert asked(world, karin, "Lars") == []
        await change(world, "Lars Holm", unreachable_since=None)
        await world.time_goes_by(timedelta(days=10))
        assert asked(world, lars, "Karin") == [], "Eva is the boss of Karin, so that nobody would read it"
        await world.time_goes_by(timedelta(days=40))
        assert await surveys(world) == [], "after three weeks it has fallen away"
        world.check_nothing_was_wrong()


async def test_nobody_is_asked_about_a_pair_that_has_ended(database_url: str) -> None:
    """Who has left is asked no more at once; the partner once they are told, so that nothing tells it before."""
    async with World(database_url, start=FEBRUARY) as world:
        eva, karin, lars, _ = await under_way(world)
        await world.time_goes_by(A_MONTH)
        (question,) = asked(world, lars, "Karin")
        await world.say(karin, "jag vill sluta")
        await world.press(karin, "Ja, jag slutar")
        mine, theirs = await surveys(world)
        assert asked(world, lars, "Karin")[0].labels, "Lars is not told yet"
        await world.say(eva, "/attgora")
        await world.press(eva, next(one for one in heard(eva).labels if "Karin" in one and "Lars" in one))
        await world.press(eva, "Jag har berättat")
        assert not any("Karin" in one for one in (await world.say(lars, "/jag")).labels)
        for phone, one in ((karin, mine), (lars, theirs)):
            assert "stängd" in await world.toast(phone, callbacks.encode(AnswerSurvey(one.id)))
        assert all(one.closed_at is not None for one in await surveys(world))
        assert not [one.labels for one in lars.messages if one.message_id == question.message_id and one.labels]
        world.check_nothing_was_wrong()


async def test_what_cannot_wait_for_the_question(database_url: str) -> None:
    """Under a question of buttons: that something is not right, fear, and help are heard; the question waits."""
    async with World(database_url, start=FEBRUARY) as world:
        _, karin, lars, _ = await under_way(world)
        await world.time_goes_by(A_MONTH)
        for words in ("något är inte bra", "jag är rädd för honom", "I am afraid of him"):
            told = await world.say(karin, words)
            assert "Vad är det som skaver?" in told.text, words
            await world.press(karin, "Avbryt")
            assert "Känns det tryggt" in heard(karin).text, "and back to the question"
        assert "Skriv till" in "".join((await world.say(lars, "vem är du")).labels)
        await world.press(lars, "Ja, helt", "Mycket")
        world.check_nothing_was_wrong()


async def test_without_telegram_the_manager_sees_it(database_url: str) -> None:
    """Nobody is nagged by ready texts: the card says that it is to be asked by phone."""
    async with World(database_url, start=FEBRUARY) as world:
        eva, _, _, _ = await under_way(world)
        await change(world, "Karin Ek", telegram_id=None)
        seen = len(eva.messages)
        await world.time_goes_by(A_MONTH)
        assert [one.text for one in eva.messages[seen:] if "tryggt" in one.text] == []
        assert "om tiden med Lars\ninte frågad här, ta det gärna i telefon" in await open_card(world, eva, "Karin Ek")
        assert len(await surveys(world)) == 2
        world.check_nothing_was_wrong()


async def test_a_forged_press_opens_nobody_elses(database_url: str) -> None:
    """Each side has a row of its own, what is answered is closed, and nobody is reminded of it when all is over."""
    async with World(database_url, start=FEBRUARY) as world:
        _, karin, lars, programme = await under_way(world)
        await world.time_goes_by(A_MONTH)
        await world.press(karin, *CALM)
        mine, theirs = sorted(await surveys(world), key=lambda one: one.given_at is None)
        refused = await world.toast(karin, callbacks.encode(AnswerSurvey(theirs.id)))
        assert "Det där kan jag inte öppna åt dig." in refused
        assert "stängd" in await world.toast(karin, callbacks.encode(AnswerSurvey(mine.id))) or lars.messages

        def ends_tonight(uow: SqlUnitOfWork) -> None:
            uow.programmes.save(replace(programme, ends_on=world.clock.now().date()))
            for pair in uow.pairs.open_in(programme.id):
                closing.schedule_both(uow, two_of(uow, pair), world.clock.now())

        await world.run(ends_tonight)
        for _ in range(7):
            await world.time_goes_by(timedelta(days=2))
        again = [one.labels for one in lars.messages if "Jag frågade häromdagen" in one.text]
        assert again == [("Svara på uppföljningen",)], "only what is asked at the end"
        assert mine.mark("safe") == 5
        assert theirs.answers == {}
        world.check_nothing_was_wrong()
