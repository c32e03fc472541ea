"""The survey at the end: asked after the thanks, and what it says about the next round reaches its manager."""

from datetime import UTC, datetime, timedelta

from programme.pair import PairState
from programme.people import State
from programme.usecases.common.two import two_of
from programme.usecases.trust.contract import BEGINS_WITH_THE_YEAR
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import karin_and_lars
from tests.scenes.next_round import next_round
from tests.scenes.pair import put_together
from tests.world import World, heard

NOVEMBER = datetime(2027, 11, 2, 9, 30, tzinfo=UTC)  # some weeks before the last day
WHOLE = "Nu är Framsteg 2027 slut för den här gången. Hur har det varit att vara med? Bara Eva ser vad du svarar."


async def over(world: World) -> tuple[Phone, Phone, Phone]:
    """Let Karin and Lars have come to the end of their programme; return the phones of Eva, Karin and Lars."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await world.start(eva)
    pair = await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)

    def begin(uow: SqlUnitOfWork) -> None:
        for schedule in BEGINS_WITH_THE_YEAR:
            schedule(uow, two_of(uow, pair), world.clock.now())

    await world.run(begin)
    last = datetime.combine(programme.ends_on, NOVEMBER.timetz())
    await world.time_goes_by(last - world.clock.now() + timedelta(days=1))
    return eva, karin, lars


def asked(phone: Phone) -> int:
    return sum(WHOLE in one.text for one in phone.messages)


async def test_after_the_end(database_url: str) -> None:
    """Thanks first, then the questions, once; the page of the next round names who would like to come again."""
    async with World(database_url, start=NOVEMBER) as world:
        eva, karin, lars = await over(world)
        assert asked(karin) == asked(lars) == 0
        await world.time_goes_by(timedelta(days=9))
        assert asked(karin) == asked(lars) == 1
        assert any("Tack Karin, för tiden i Framsteg 2027" in one.text for one in karin.messages)
        await world.press(karin, "Mycket bra", "Väldigt mycket")
        assert "Skulle du vilja vara med igen en annan gång?" in heard(karin).text
        await world.press(karin, "Ja, gärna", "Hoppa över")
        assert "Tack för att du berättade! Bara Eva läser det." in heard(karin).text
        await world.press(lars, "Bra", "En del", "Kanske")
        assert "Skulle du i så fall kunna ta emot en adept till?" in heard(lars).text
        await world.press(lars, "Ja, gärna")
        assert "Svara på uppföljningen" in (await world.say(lars, "/jag")).labels, "words are still asked for"
        await world.press(lars, "Svara på uppföljningen")
        await world.say(lars, "Boka redan på första mötet")
        assert "Tack för att du berättade!" in heard(lars).text
        await next_round(world)
        sure = await world.press(eva, "Fråga mentorerna från Framsteg 2027?")
        assert "Av mentorerna vill ingen gärna vara med igen, en kanske. Ingen har sagt nej." in sure.text
        assert "Kan ta emot en adept till: Lars Holm" in sure.text
        assert "En adept vill gärna vara med i nästa omgång: Karin Ek" in sure.text
        await world.time_goes_by(timedelta(days=95))
        assert "Det har gått tre månader sedan Framsteg 2027 tog slut." in heard(lars).text
        await world.press(lars, "En del", "Någon gång", "Hoppa över")
        assert "Tack för att du berättade!" in heard(lars).text
        world.check_nothing_was_wrong()


async def test_who_says_no_is_not_asked_again(database_url: str) -> None:
    """A no at the end is enough; whoever has left the programme is asked nothing at its end."""
    async with World(database_url, start=NOVEMBER) as world:
        eva, karin, lars = await over(world)

        def leave(uow: SqlUnitOfWork) -> None:
            (found,) = [
                one for one, person in uow.memberships.in_state(1, State.COMPLETED) if person.name == "Karin Ek"
            ]
            for due in uow.dues.of_membership(found.id):
                uow.dues.settle(due.kind, found.id)

        await world.run(leave)
        await world.time_goes_by(timedelta(days=6))
        assert asked(karin) == 0
        await world.press(lars, "Bra", "En del", "Nej, inte nu")
        assert "särskilt bra" in heard(lars).text, "one more adept is not asked for"
        await world.press(lars, "Hoppa över")
        await next_round(world)
        sure = await world.press(eva, "Fråga mentorerna från Framsteg 2027?")
        assert "Det finns ingen mentor från Framsteg 2027 att fråga." in sure.text
        assert "En har sagt nej och får inte frågan." in sure.text
        world.check_nothing_was_wrong()
