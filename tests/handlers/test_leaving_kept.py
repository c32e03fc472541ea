"""Somebody is deleted, and the other of the two keeps their own year: on the phone, in the copy, on the desk."""

import re
from dataclasses import replace

from handlers.callbacks import encode
from programme.meeting import Held, MeetingState, Report
from programme.pair import Contract, hash_of
from programme.people import Role
from programme.presses.contract import ReadContract
from programme.presses.meeting import PlanMeeting, ShowMeetings, ShowTimeline
from programme.presses.note import WriteNote
from programme.presses.pair import OpenPair
from programme.presses.people import OpenCard
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import ASKED, UnderWay, under_way
from tests.world import World, heard

NOBODY = "en tidigare deltagare"
SIGNED = "Moraliskt kontrakt mellan Karin Ek och Lars Holm.\n\n1. Våga mer"


async def a_year(world: World) -> tuple[UnderWay, int]:
    """Let the two have met, told about it, and signed; return them, and the id of their contract."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(ASKED)
    pair, now = scene.pair, world.clock.now()

    def tell(uow: SqlUnitOfWork) -> int:
        (meeting,) = uow.meetings.of_pair(pair.id)
        uow.meetings.save(replace(meeting, state=MeetingState.HELD))
        for seat in (pair.adept_id, pair.mentor_id):
            uow.reports.add(Report(0, meeting.id, seat, Held.YES, now, minutes=90))
        karin = uow.people.by_telegram(scene.karin.chat_id)
        assert karin is not None
        made = Contract(0, pair.id, "sv", ("Våga mer",), "", SIGNED, hash_of(SIGNED), karin.id, now, now, now)
        return uow.contracts.add(made).id

    return scene, await world.run(tell)


async def test_the_partner_keeps_their_own_year(world: World) -> None:
    """Who asks reads what the other keeps, and so does the manager; then no name is left, on any screen or in a row."""
    scene, contract = await a_year(world)
    eva, karin, lars, pair = scene.eva, scene.karin, scene.lars, scene.pair
    await world.say(karin, "/uppgifter")
    keeps = await world.press(karin, "Radera mina uppgifter?")
    assert "Lars behåller dagarna då ni sågs, sina egna svar och ert kontrakt" in keeps.text
    await world.press(karin, "Ja, radera allt om mig")
    await world.say(eva, "/attgora")
    await world.press(eva, "Radering: Karin Ek", "Öppna kortet")
    asked = await world.press(eva, "Radera personen?")
    assert (
        "Det här finns kvar hos Lars, men namnet tas bort: ett möte, ett eget svar efter ett möte, kontraktet."
        in asked.text
    )
    await world.press(eva, "Ja, radera allt")
    assert "men utan ditt namn" in heard(karin).text
    assert heard(karin).text in asked.text
    assert heard(lars).text in asked.text

    stored = await world.everything_stored()
    for mark in ("Karin", "karin@", str(karin.user.id)):
        assert {name for name, rows in stored.items() if mark in "".join(rows)} == set(), mark

    assert "onsdag 10 mars" in (await world.say(lars, "/jag")).text
    world.forge(lars, encode(ShowMeetings(pair.mentor_id)))
    await world.rest()
    assert "• onsdag 10 mars med en tidigare deltagare: 1½ timme" in heard(lars).text
    world.forge(lars, encode(ReadContract(contract)))
    await world.rest()
    assert "Moraliskt kontrakt mellan N. N. och Lars Holm." in heard(lars).text
    assert "\nEn tidigare deltagare skrev under 10 mars 2027.\nLars skrev under" in heard(lars).text
    await world.say(lars, "/uppgifter")
    await world.press(lars, "Ge mig en kopia")
    assert "Tillsammans med: En tidigare deltagare" in (heard(lars).document or b"").decode()

    world.forge(eva, encode(OpenPair(pair.id)))
    await world.rest()
    assert heard(eva).text.startswith("En tidigare deltagare och Lars Holm\n")
    assert [label for label in heard(eva).labels if NOBODY in label] == []
    world.forge(eva, encode(ShowTimeline(pair.id)))
    await world.rest()
    assert "• onsdag 10 mars: blev av\n– Lars: 1½ timme" in heard(eva).text
    place = (await world.run(lambda uow: uow.pairs.get(pair.id))).adept_id
    for press in (OpenCard(place), WriteNote(place), PlanMeeting(pair.id)):
        assert re.search("Det kanske inte finns kvar.|Det går inte just nu.", await world.toast(eva, encode(press)))
    await world.say(eva, "/deltagare")
    assert heard(eva).labels[0] == "Lars Holm, mentor"
    todo = await world.say(eva, "/attgöra")
    assert NOBODY not in todo.text
    assert "Ensam kvar (1)\n• Lars Holm" in todo.text

    await world.start(karin, await world.token(scene.programme, Role.ADEPT))
    assert "har du fyllt 18 år" in heard(karin).text
