"""A bridge: somebody is there for an adept who has lost a mentor, until a new one has begun."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.pair import End, Fit, FitAnswer, Pair, PairState
from programme.people import Role
from programme.presses.bridge import AskBridge
from programme.presses.pair import Deed, DoWithPair
from programme.presses.proposal import MentorReply, MentorSays
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.match import approve, employ
from tests.scenes.pair import a_pair, put_together
from tests.scenes.report import ASKED, TUESDAY, under_way
from tests.world import World, heard


async def alone(world: World) -> tuple[Phone, Phone, Phone, Phone, Pair]:
    """Let Karin and Lars have ended, and Sofia be a mentor, too; return the four phones and the old pair."""
    eva, karin, lars, pair = await a_pair(world, PairState.ACTIVE)
    sofia = world.person("Sofia Dahl")
    programme = await world.run(lambda uow: uow.programmes.get(pair.programme_id))
    await approve(world, await world.add_participant(sofia, programme, Role.MENTOR))
    await employ(world, {"Sofia Dahl": "Egen firma"})
    await world.say(eva, "/hjälp")
    world.forge(eva, encode(DoWithPair(pair.id, Deed.REMATCH, sure=True)))
    await world.rest()
    return eva, karin, lars, sofia, pair


async def bridge_of(world: World, pair: Pair) -> Pair:
    """Return the newest bridge of the adept of a pair."""
    found = await world.run(lambda uow: uow.pairs.of_membership(pair.adept_id))
    return [one for one in found if one.is_bridge][-1]


async def start_of_a_new_pair(world: World, pair: Pair, mentor: str) -> None:
    """Let the adept and a new mentor have met and both want to, and the start that the manager has confirmed come."""
    programme, now = await world.run(lambda uow: uow.programmes.get(pair.programme_id)), world.clock.now()
    new = await put_together(world, programme, "Karin Ek", mentor, PairState.FIT_ASKED, start_confirmed_at=now)

    def want(uow: SqlUnitOfWork) -> None:
        for role in (Role.ADEPT, Role.MENTOR):
            uow.fits.put(FitAnswer(0, new.id, role, Fit.YES, now))
        uow.dues.put(DueKind.START, uow.memberships.get(new.adept_id), now, now, pair=new)

    await world.run(want)
    await world.time_goes_by(timedelta(days=1))


@in_both_languages
async def test_the_old_mentor_is_there_until_the_new_one_begins(world: World) -> None:
    """From the receipt of the ending to the thanks: both say yes, the adept waits on, and it ends by itself."""
    eva, karin, lars, _, pair = await alone(world)
    words = world.words
    page = await world.press(eva, "Ordna en tillfällig mentor")
    assert words("Tillfällig mentor till Karin") in page.text
    shown = await world.press(eva, "Fråga Lars som tillfällig mentor?")
    assert words("Vill du vara tillfällig mentor till Karin så länge?") in shown.text
    assert words("kan Lars vara din tillfälliga mentor, om du vill.") in shown.text
    hers = karin.messages
    await world.press(eva, "Ja, fråga Lars")
    assert words("Vill du vara tillfällig mentor till Karin så länge?") in heard(lars).text
    assert karin.messages == hers, "she is asked once he has said yes"
    await world.press(lars, "Ja, det vill jag gärna")
    assert "070" not in heard(karin).text, "no contacts before both are in"
    await world.press(karin, "Ja tack, gärna")
    assert words("Lars är din tillfälliga mentor tills du har fått en ny.") in heard(karin).text
    assert "070-100 20 03" in heard(karin).text
    assert "070-100 20 02" in heard(lars).text

    assert words("Eva letar efter en ny mentor till dig och hör av sig.") in (await world.say(karin, "/me")).text
    assert words("Du är tillfällig mentor till Karin i Framsteg 2027") in (await world.say(lars, "/me")).text
    assert words("Karin Ek och Lars Holm: tillfällig mentor, har inte setts än") in (await world.say(eva, "/par")).text
    people = await world.say(eva, "/personer")
    assert words("med Lars Holm, tillfällig mentor") in people.text
    assert words("väntar på en ny mentor") in people.text
    assert words("Karin Ek väntar på en mentor") in (await world.say(eva, "/attgora")).text
    card = await world.say(eva, "Karin")
    assert words("Visa andra mentorer") in card.labels
    assert words("Ordna en tillfällig mentor") not in card.labels
    await world.press(eva, "Karin och Lars")
    assert words("Avsluta den tillfälliga mentorn?") in heard(eva).labels

    await start_of_a_new_pair(world, pair, "Sofia Dahl")
    assert words("Lars är därför inte längre din tillfälliga mentor.") in heard(karin).text
    assert words("Tack för att du fanns där!") in heard(lars).text
    assert (await bridge_of(world, pair)).end is End.BRIDGED
    assert "070-100 20 03" not in (await world.say(karin, "/me")).text, "the contacts end with it"
    world.check_nothing_was_wrong()


async def test_any_mentor_by_hand_and_old_buttons(world: World) -> None:
    """A mentor whom the manager looks up is asked by a mark; what was decided meanwhile is no question any more."""
    eva, karin, lars, sofia, pair = await alone(world)
    await world.say(eva, "Karin")
    await world.press(eva, "Ordna en tillfällig mentor", "Sök en annan mentor")
    shown = await world.say(eva, "sofia")
    assert shown.labels == ("Fråga Sofia som tillfällig mentor?", "Kort: Sofia", "Sök en viss mentor")
    await world.press(eva, "Fråga Sofia som tillfällig mentor?", "Ja, fråga Sofia")
    assert "Egen firma" not in heard(sofia).text
    assert "Karin Ek, adept" in heard(sofia).text, "they do not know each other"
    asked = heard(sofia).labels
    meant = await world.say(sofia, "ja!")
    assert (meant.text, meant.labels) == (
        "Tackar du ja eller nej till Karin? Tryck på ditt svar, så att det blir rätt.",
        asked,
    )
    assert "längre upp" not in (await world.say(sofia, "/jag")).text
    assert (await world.press(sofia, "Visa frågan")).labels == asked
    adept, bridge = pair.adept_id, await bridge_of(world, pair)
    assert "redan" in await world.toast(eva, encode(AskBridge(adept, pair.mentor_id, sure=True)))
    await world.press(sofia, "Inte den här gången", "Ja, tacka nej")
    hers = karin.messages
    assert await world.toast(sofia, encode(MentorSays(bridge.id, MentorReply.YES)))
    assert karin.messages == hers, "she never hears of it"
    await world.say(eva, "/attgora")
    await world.press(eva, "Karin Ek")
    assert "Ordna en tillfällig mentor" in heard(eva).labels
    assert "Sofia Dahl blev inte tillfällig mentor till Karin Ek" in heard(eva).text
    assert (await bridge_of(world, pair)).end is End.MENTOR_DECLINED
    assert lars.heard
    world.check_nothing_was_wrong()


@pytest.mark.parametrize("start", [TUESDAY])
async def test_two_meet_on_as_a_bridge(world: World) -> None:
    """A meeting is booked, asked about and followed by the question for the next one, and nothing asks for a contract.

    When the adept has a new mentor to meet for the first time, too, each of the two is named.
    """
    scene = await under_way(world)
    pair, now = scene.pair, world.clock.now()

    def as_bridge(uow: SqlUnitOfWork) -> None:
        uow.dues.settle_pair(pair.id)
        uow.pairs.save(replace(pair, state=PairState.BRIDGING, is_bridge=True, start_confirmed_at=now))

    await world.run(as_bridge)
    await scene.plan()
    assert "Lars är din tillfälliga mentor" in (await world.say(scene.karin, "/me")).text
    assert "onsdag 10 mars" in heard(scene.karin).text
    await scene.until(ASKED)
    assert "Sågs du och Karin onsdag 10 mars?" in heard(scene.lars).text
    await world.press(scene.karin, "Ja, vi sågs", "2 timmar", "Sådär", "En bit på väg")
    await world.press(scene.karin, "Inte bestämt än", "Nej, inte just nu")
    assert "kontrakt" not in "".join(one.text for one in scene.karin.heard[-3:])
    assert set(await scene.waits()) >= {DueKind.CADENCE, DueKind.SILENT}
    assert DueKind.CONTRACT not in await scene.waits()
    sofia = world.person("Sofia Dahl")
    await approve(world, await world.add_participant(sofia, scene.programme, Role.MENTOR))
    await put_together(world, scene.programme, "Karin Ek", "Sofia Dahl", PairState.MEETING_AHEAD)
    mine = await world.say(scene.karin, "/me")
    assert "Du och Sofia ska ses för första gången." in mine.text
    assert "Lars är din tillfälliga mentor" in mine.text
    assert "letar efter en ny mentor" not in mine.text
    assert "Karin Ek, adept: med Lars Holm, tillfällig mentor" in (await world.say(scene.eva, "/personer")).text
    world.check_nothing_was_wrong()
