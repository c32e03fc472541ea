"""What does not come through: who was told that it is sent hears so, with what to do, and a call closes it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from programme.pair import PairState
from programme.people import Role
from sandbox.botapi.faults import FaultKind
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.interview import open_card, talk_with
from tests.scenes.match import karin_and_lars, match
from tests.scenes.pair import a_pair
from tests.world import World, heard, said

TUESDAY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


async def test_a_letter_that_is_refused(database_url: str) -> None:
    """Telegram answers 403: the manager hears it at once, the card marks the letter, the list says to ring."""
    async with World(database_url, start=TUESDAY) as world:
        eva, petra = world.known("Eva Lind"), world.person("Petra Ek")
        programme = await world.add_programme()
        await world.add_participant(petra, programme)
        await world.say(eva, "/deltagare")
        await world.press(eva, "Petra Ek, adept", "Skriv till Petra")
        await world.say(eva, "Kan vi höras på torsdag?")
        petra.block()
        await world.rest()
        await world.press(eva, "Skicka")
        told = "".join(said(eva)[-2:])
        assert "Jag försöker nå Petra, men i Telegram har inget kommit fram sedan tisdag 2 februari." in told
        assert "Ditt brev till Petra kom inte fram, så vitt jag kan se. Ring gärna i stället: 070" in told
        assert "Skickat till Petra" not in told
        await open_card(world, eva, "Petra Ek")
        assert "Eva: Kan vi höras på torsdag? (kom inte fram)" in heard(eva).text
        await world.transcript(
            eva,
            [
                ("/attgora", "Går inte att nå i Telegram (1)\n• Petra Ek, ring 070"),
                ("[Petra Ek: nås inte]", "Petra Ek, ring 070-"),
                ("[Jag har ringt]", "Fint. Petra är borta från listan."),
            ],
        )
        assert "Går inte att nå" not in (await world.say(eva, "/attgora")).text
        await open_card(world, eva, "Petra Ek")
        await world.press(eva, "Skriv till Petra")
        await world.say(eva, "Och nu?")
        await world.press(eva, "Skicka")
        assert "Går inte att nå i Telegram (1)" in (await world.say(eva, "/attgora")).text, "it comes back"
        petra.unblock()
        await world.say(petra, "/jag")
        assert "Går inte att nå" not in (await world.say(eva, "/attgora")).text
        await world.say(petra, "/uppgifter")
        copy = (await world.press(petra, "Ge mig en kopia")).document or b""
        assert "Eva Lind: Kan vi höras på torsdag? (kom inte fram)" in copy.decode()


async def test_one_message_that_is_refused(database_url: str) -> None:
    """Telegram answers 400: the letter did not come through, though the person can be reached; it is a matter, too."""
    async with World(database_url, start=TUESDAY) as world:
        eva, petra = world.known("Eva Lind"), world.person("Petra Ek")
        programme = await world.add_programme()
        await world.add_participant(petra, programme)
        await open_card(world, eva, "Petra Ek")
        await world.press(eva, "Skriv till Petra")
        await world.say(eva, "Hej")
        world.server.faults.add(FaultKind.STATUS, chat_id=petra.chat_id, times=1, status=400, description="no")
        await world.press(eva, "Skicka")
        assert "Ditt brev till Petra kom inte fram" in heard(eva).text
        await world.transcript(
            eva,
            [
                ("/attgora", "Ett meddelande kom inte fram (1)\n• Petra Ek, ring 070"),
                ("[Petra Ek: kom inte fram]", "Petra Ek, ring 070-"),
                ("[Öppna kortet]", "(kom inte fram)"),
                ("[Ta upp det senare]", "Jag tar upp det igen fredag 5 februari."),
                ("/attgora", "• Uppskjutet: Petra Ek, till fredag 5 februari"),
            ],
        )


@pytest.mark.parametrize("step", ["verdict", "proposal", "farewell"])
async def test_what_else_the_manager_sends(database_url: str, step: str) -> None:
    """A verdict, a proposal and a last message say it, too, when they do not come through."""
    async with World(database_url, start=TUESDAY) as world:
        if step == "proposal":
            eva, _, lars, _ = await karin_and_lars(world)
            await match(world, eva)
            lars.block()
            await world.rest()
            await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
            assert any("Förslaget till Lars kom inte fram" in one for one in said(eva))
            assert not any("Jag har frågat" in one for one in said(eva))
            return
        eva, karin, _ = await talk_with(world)
        if step == "verdict":
            await world.press(eva, "Godkänn")
            karin.block()
            await world.rest()
            await world.press(eva, "Skicka det")
            assert any("Ditt besked till Karin kom inte fram" in one for one in said(eva))
            assert not any("Beskedet är skickat" in one for one in said(eva))
            return
        await open_card(world, eva, "Karin Ek")
        await world.press(eva, "Karin slutar …", "Radera personen?")
        karin.block()
        await world.rest()
        await world.press(eva, "Ja, radera allt")
        assert "Personen som du nyss raderade fick inte det sista meddelandet i Telegram." in "".join(said(eva))


async def test_what_the_manager_wrote_down_and_the_start(database_url: str) -> None:
    """An answer that was noted, and a start that was confirmed: who did so hears if the reader was not told."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _, _ = await a_pair(world, PairState.FIT_ASKED, outcome_at=TUESDAY + 7 * DAY)
        karin.block()
        await world.rest()
        await open_card(world, eva, "Karin Ek")
        await world.press(eva, "Karin och Lars", "Karin: ja", "Ja, notera det")
        assert any("Karin har inte fått veta vad du har noterat, så vitt jag kan se. Ring" in one for one in said(eva))
        await world.press(eva, "Lars: ja", "Ja, notera det", "Bekräfta starten?", "Ja, bekräfta starten")
        assert not any("Lars har inte fått veta" in one for one in said(eva))
        await world.time_goes_by(DAY)
        assert any("Startbeskedet till Karin kom inte fram, så vitt jag kan se. Ring" in one for one in said(eva))
        assert not any("Startbeskedet till Lars" in one for one in said(eva))


async def test_a_meeting_that_the_partner_does_not_hear_of(database_url: str) -> None:
    """Who notes a meeting, and who calls it off, hears that the partner was not told, with the number to ring."""
    async with World(database_url, start=TUESDAY) as world:
        _, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
        karin.block()
        await world.rest()
        await world.say(lars, "/jag")
        await world.press(lars, "Jag och Karin har en tid")
        await world.say(lars, "imorgon kl 14")
        await world.press(lars, "Spara utan plats")
        assert "Mötet med Karin är inlagt: onsdag 3 februari kl. 14.00." in lars.heard[-2].text
        told = "Jag har inte nått fram till Karin om mötet, så vitt jag kan se. Ring gärna och berätta: 070-"
        assert heard(lars).text.startswith(told)
        assert heard(lars).labels == ()
        await world.press(lars, "Avboka mötet?", "Ja, avboka det")
        assert heard(lars).text.startswith(told)
        assert len([one for one in said(lars) if one.startswith(told)]) == 2


async def test_a_letter_to_a_manager_who_is_away(database_url: str) -> None:
    """The only manager has blocked the bot: the participant hears so; with a second manager nobody needs to."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin = world.known("Eva Lind"), world.person("Karin Ek")
        programme = await world.add_programme()
        await world.add_participant(karin, programme, Role.MENTOR)
        eva.block()
        await world.rest()
        await world.say(karin, "/skriv", "Hej Eva")
        await world.press(karin, "Skicka")
        assert any("Ditt brev ligger på listan hos Eva" in one for one in said(karin))


async def test_by_hand(database_url: str) -> None:
    """To a person without Telegram nothing is called sent: the manager gets the text to pass on."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, _ = await talk_with(world)

        def no_telegram(uow: SqlUnitOfWork) -> None:
            person = uow.people.by_telegram(karin.chat_id)
            assert person is not None
            uow.people.save(replace(person, telegram_id=None))

        await world.run(no_telegram)
        await world.press(eva, "Godkänn", "Skicka det")
        assert any("Karin är med utan Telegram. Texten kommer här" in one for one in said(eva))
        assert not any("Beskedet är skickat" in one for one in said(eva))
