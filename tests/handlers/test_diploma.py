"""Diplomas: the manager sees who gets one and sends them, the holder has it, and a stranger can ask whether it is."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from programme.diploma import MOST_WRONG
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import End, PairState
from programme.people import Actor, Role, State
from programme.presses.diploma import GetDiploma, OpenDiploma, SendDiplomas
from programme.presses.pair import OpenPair
from programme.serial import drawn, written
from programme.usecases.desk import diploma as desk
from programme.usecases.ending import closing
from programme.usecases.ending import diploma as ending
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.report import texts, under_way
from tests.scenes.seated import crowd, seat
from tests.scenes.sight import EVAS, NOW, set_up
from tests.scenes.year_gone_by import LAST_WEEKS, met, to_the_last_weeks
from tests.statements import counted
from tests.world import World, heard, said


async def serials(world: World) -> list[str]:
    return [one["serial"] for one in await world.rows(tables.diplomas)]


async def test_a_year_ends_with_diplomas(world: World) -> None:
    """Looked at, sent with one yes, kept by the holder; corrected under the same number; a stranger asks about each."""
    scene = await to_the_last_weeks(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await world.add_participant(world.person("Ulla Ek"), scene.programme, Role.MENTOR)
    page = await world.say(eva, "diplom")
    assert "Diplom i Framsteg 2027\n• 2 ska få diplom\n• En har inte haft något mentorskap" in page.text
    assert "• Karin Holm, adept: 3 möten, cirka 5 timmar" in page.text.replace("Karin Ek", "Karin Holm")
    assert "• Lars" in page.text
    asked = await world.press(eva, "Skicka 2 diplom?")
    assert "Ska jag skicka 2 diplom för Framsteg 2027? Ditt namn, Eva Lind, står under dem." in asked.text
    assert "räknas möten med" not in asked.text, "both have told of all"
    assert (
        "Så här läser Karin det:\n\nTack Karin! Här är ditt diplom från Framsteg 2027. Det har nummer (numret)"
        in asked.text
    )
    assert "Sista dagen är 25 februari 2028." in asked.text
    assert "Just nu är det kväll eller ledigt" not in asked.text
    done = await world.press(eva, "Ja, skicka 2 diplom")
    assert done.text == "✓ 2 diplom är utfärdade."
    (paper,) = [one for one in karin.heard if one.document]
    assert (paper.document or b"").startswith(b"%PDF")
    assert paper.labels == ("Skriv till Eva",), "the name on it is the manager's to change"
    await world.press(eva, "Alla som PDF att skriva ut")
    assert heard(eva).text == "2 diplom för Framsteg 2027, ett per sida, att skriva ut."
    assert (heard(eva).document or b"").startswith(b"%PDF")
    first = await serials(world)
    assert len(set(first)) == 2
    assert f"Det har nummer {written(first[0])}" in texts(karin) + texts(lars)
    assert "Här är ditt diplom från Framsteg 2027" in texts(lars)

    for one in (eva, karin):
        assert "Jag hittar inget diplom med det numret" in (await world.say(one, "MHZ-AU6-WZ7")).text
    stranger = world.person("Olle Berg")
    told = await world.say(stranger, f"/verify {written(first[0]).lower()}")
    assert f"✓ Numret {written(first[0])} är äkta." in told.text
    assert "i Framsteg 2027," in told.text
    assert not {"Karin", "Lars", "Eva"} & set(told.text.replace(",", " ").split()), "nobody is named"
    assert told.text == (await world.say(stranger, f"Är {written(first[0])} äkta?")).text
    assert told.text == (await world.start(stranger, f"verify-{first[0]}")).text

    await scene.forge(eva, OpenDiploma(scene.pair.adept_id))
    await world.press(eva, "Ett annat namn på diplomet")
    await world.say(eva, "Karin Ekström-Holm")
    assert "Diplomet går direkt till Karin." in heard(eva).text
    await world.press(eva, "Skicka diplomet")
    assert "Här är ditt rättade diplom" in texts(karin)
    assert await serials(world) == first, "the number stays, and the paper of before is as genuine"
    at = scene.pair.adept_id
    (old,) = [one for one in await world.rows(tables.diplomas) if one["membership_id"] == at]
    assert (old["name"], old["replaced_at"]) == ("Karin Ekström-Holm", None)
    await met(scene, 60, 60, 90, 90)
    page = await world.say(eva, "/diplom")
    then = "⚠️ Karin Ek, adept: diplomet säger 3 möten, cirka 5 timmar, nu är det 4 möten, 5 timmar"
    assert then in page.text, "a paper that is out doesn't change by itself, and its manager sees so"
    await scene.forge(eva, OpenDiploma(at))
    asked = await world.press(eva, "Nytt diplom med dagens siffror?")
    assert "Karin har ett diplom redan. Det nya ersätter det" in asked.text
    both = "På det står 4 möten, 5 timmar. På det förra stod 3 möten, cirka 5 timmar."
    assert both in asked.text, "what she will read is read first"
    assert both not in texts(karin)
    await world.press(eva, "Ja, skicka diplomet")
    assert both in texts(karin)
    assert "✓ Karin Ek, adept: 4 möten, 5 timmar" in (await world.say(eva, "/diplom")).text
    new = (await world.rows(tables.diplomas))[-1]
    assert (new["name"], new["meetings"]) == ("Karin Ekström-Holm", old["meetings"] + 1)
    assert "är ersatt sedan 14 februari 2028" in (await world.say(stranger, old["serial"])).text
    assert "är äkta" in (await world.say(stranger, new["serial"])).text

    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ändra mina uppgifter", "Namn")
    kept = await world.say(karin, "Karin Holm")
    assert "På diplomet från Framsteg 2027 står fortfarande Karin Ekström-Holm." in kept.text
    assert kept.labels[0] == "Skriv till Eva"

    assert "Hittills 4 möten, 5 timmar," in (await world.say(karin, "/jag")).text, "as on the paper"
    await world.press(karin, "Mitt diplom")
    assert written(new["serial"]) in heard(karin).text
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    copy = (heard(karin).document or b"").decode()
    assert f"nummer {written(new['serial'])} på namnet Karin Ekström-Holm, 4 möten, 5 timmar" in copy
    await scene.forge(karin, SendDiplomas(scene.programme.id, sure=True))
    await scene.forge(lars, GetDiploma(scene.pair.adept_id))
    assert len(await serials(world)) == 3, "only the manager"

    await world.run(lambda uow: uow.people.forget(uow.memberships.get(scene.pair.adept_id).person_id))
    assert "Jag hittar inget diplom" in (await world.say(stranger, new["serial"])).text, "gone with the person"
    world.check_nothing_was_wrong()


async def test_a_least_number_of_meetings_is_waived_with_a_reason(world: World) -> None:
    """Off unless set; then too few wait for the manager's word, which the person can read; too early is told."""
    scene = await under_way(world)
    eva, karin = scene.eva, scene.karin
    early = await world.say(eva, "/diplom")
    assert "Diplomen kan delas ut från 28 januari 2028." in early.text
    assert "kan delas ut från" in await scene.forge(eva, SendDiplomas(scene.programme.id))
    await world.run(lambda uow: uow.connection.execute(tables.due.delete()))
    await world.time_goes_by(LAST_WEEKS - world.clock.now())
    await met(scene, 90)
    programme = await world.run(lambda uow: uow.programmes.get(scene.programme.id))
    await world.run(lambda uow: uow.programmes.save(replace(programme, least_meetings=2)))
    page = await world.say(eva, "/diplom")
    assert "• 2 har färre möten än programmet begär" in page.text
    assert "Programmet begär minst 2 möten för ett diplom." in page.text
    at = scene.pair.adept_id
    await scene.forge(eva, OpenDiploma(at))
    await world.press(eva, "Ett annat namn på diplomet", "Avbryt", "Tillbaka till diplomet")
    await world.press(eva, "Ett annat namn på diplomet")
    await world.say(eva, "Karin Ek von Holm")
    assert "Diplomet går inte iväg än" in heard(eva).text
    kept = await world.press(eva, "Spara namnet")
    assert "Namnet på diplomet: Karin Ek von Holm" in kept.text
    assert "diplom" not in texts(karin), "a name can be corrected long before the evening"
    await world.press(eva, "Ge diplom ändå")
    assert "kan be att få läsa det" in heard(eva).text
    await world.say(eva, "Sjuk hela hösten")
    await world.press(eva, "Skicka diplomet")
    (row,) = await world.rows(tables.diplomas)
    assert (row["waiver"], row["meetings"], row["minutes"]) == ("Sjuk hela hösten", 1, 90)
    assert row["name"] == "Karin Ek von Holm"
    assert not await world.rows(tables.diploma_names), "it stands on the diploma now"
    assert "Här är ditt diplom" in texts(karin)
    assert await scene.forge(eva, SendDiplomas(scene.programme.id)) == "Alla som ska ha diplom har fått sitt."
    world.check_nothing_was_wrong()


async def test_numbers_of_strangers(world: World) -> None:
    """Each is told what is wrong with theirs; only a number that could be one counts, and not without end."""
    eva = world.person("Eva Lind")
    await world.add_programme("Framsteg 2027", eva)
    stranger = world.person("Olle Berg")
    asks = {
        "": "Skriv numret som står längst ner på diplomet",
        "K7": "jag ser 2",
        "O12-345-678": "varken noll eller O",
        "hej, är Karins diplom äkta?": "Jag hittar inget diplomnummer",
        "' OR 1=1 --": "varken noll eller O",
        "ABC-DEF-GHJ": "Jag hittar inget diplom med det numret: något tecken stämmer inte",
    }
    for text, answer in asks.items():
        assert answer in (await world.say(stranger, f"/kontrollera {text}")).text, text
    wrong = "Jag hittar inget diplom med det numret"
    assert wrong in (await world.say(stranger, "MHZ-AU6-WZ7")).text, "the line after the bare command, too"
    some = [drawn(Random(seed).randrange) for seed in range(MOST_WRONG + 1)]
    answers = [(await world.say(stranger, f"/verify {one}")).text for one in some]
    assert all("Jag hittar inget diplom med nummer" in one for one in answers[:-1])
    assert "Det blev många nummer i dag" in answers[-1]
    await world.time_goes_by(timedelta(days=1, minutes=1))
    assert "Jag hittar inget" in (await world.say(stranger, f"/verify {some[-1]}")).text
    assert len(await world.rows(tables.wrong_serials)) == 1, "those of yesterday are forgotten"
    assert len(said(stranger)) == len(asks) + MOST_WRONG + 3
    # While a question is open: the number is no answer to it, and the question comes again.
    await world.say(eva, "/event")
    await world.press(eva, "Planera en programträff", "Kick-off")
    for number in ("mhz-au6-wz7", some[0]):
        await world.say(eva, number)
        assert "Jag hittar inget diplom med" in said(eva)[-2]
        assert "inte som ditt svar" in heard(eva).text
        assert "Vad ska den heta?" in heard(eva).text
    await world.say(eva, "Kick-off 2027")
    assert "Vilken dag blir det?" in heard(eva).text
    world.check_nothing_was_wrong()


async def test_what_nobody_has_told_and_the_hour_are_told_before(world: World) -> None:
    """Which meetings nobody has told about, or two differently, the manager reads, and how late it is."""
    scene = await to_the_last_weeks(world)

    def work(uow: SqlUnitOfWork) -> None:
        at = world.clock.now() - timedelta(days=2)
        uow.meetings.add(Meeting(0, scene.pair.id, at, 1, at))
        kept = uow.meetings.add(Meeting(0, scene.pair.id, at - timedelta(days=1), 1, at, state=MeetingState.HELD))
        uow.reports.add(Report(0, kept.id, scene.pair.adept_id, Held.YES, at))
        uow.reports.add(Report(0, kept.id, scene.pair.mentor_id, Held.NO, at))

    await world.run(work)
    await world.time_goes_by(timedelta(hours=12))
    assert "3 möten, cirka 5 timmar" in (await world.say(scene.eva, "/diplom")).text, "Lars says it was not held"
    asked = await world.press(scene.eva, "Skicka 2 diplom?")
    assert "För 2 av dem finns det möten som ingen har svarat om än. De räknas först när" in asked.text
    assert "• Karin Ek och Lars Holm, lördag 12 februari: ingen har svarat" in asked.text
    assert "• Karin Ek och Lars Holm, fredag 11 februari: de säger olika" in asked.text
    assert "Där två säger olika räknas mötet bara på diplomet för den som säger" in asked.text
    assert "Karin Ek – Lars Holm" in asked.labels, "from there she settles it"
    assert "Just nu är det kväll eller ledigt för deltagarna. Diplomen går ändå fram direkt" in asked.text
    world.check_nothing_was_wrong()


async def test_one_who_left_gets_none(world: World) -> None:
    """Whoever has left has not completed; the mentor who stayed has, and is not told why the other has none."""
    scene = await to_the_last_weeks(world)
    place = await world.run(lambda uow: uow.memberships.get(scene.pair.adept_id))
    await world.run(lambda uow: uow.memberships.save(replace(place, state=State.WITHDRAWN)))
    page = await world.say(scene.eva, "/diplom")
    assert "• En ska få diplom\n• En har slutat" in page.text
    await world.press(scene.eva, "Skicka ett diplom?", "Ja, skicka diplomet")
    assert "Här är ditt diplom" in texts(scene.lars)
    assert "diplom" not in texts(scene.karin)
    world.check_nothing_was_wrong()


async def test_whoever_has_blocked_the_bot_gets_both_texts_from_the_manager(world: World) -> None:
    """What was promised comes: the words with the diploma, and the thanks at the end, for the manager to pass on."""
    scene = await to_the_last_weeks(world)
    eva, lars = scene.eva, scene.lars
    lars.block()
    await world.rest()
    await world.say(eva, "/diplom")
    asked = await world.press(eva, "Skicka 2 diplom?")
    assert "En av dem nås inte i Telegram. Du får diplomet här" in asked.text
    await world.press(eva, "Ja, skicka 2 diplom")
    passed_on = next(one for one in said(eva) if "Du får ett diplom från" in one)
    assert passed_on.startswith("Lars Holm nås inte i Telegram just nu. Skicka det här vidare")
    (paper,) = [one for one in eva.heard if one.document]
    assert paper.text.startswith("Här är diplomet för Lars, med nummer")
    place = await world.run(lambda uow: uow.memberships.get(scene.pair.mentor_id))
    await world.run(lambda uow: closing.schedule(uow, place, world.clock.now()))
    await world.time_goes_by(timedelta(days=16))
    await world.time_goes_by(timedelta(days=1))
    thanks = [one for one in said(eva) if "Tack Lars, för din tid" in one]
    assert len(thanks) == 1
    assert "Lars Holm nås inte i Telegram" in thanks[0]
    assert thanks[0].startswith("God morgon"), "nobody has pressed: it is in the digest, and no message of its own"
    world.check_nothing_was_wrong()


def test_a_page_asks_the_same_of_any_number(uow: SqlUnitOfWork) -> None:
    """Who gets a diploma is read as sets; a page of them, and all of them to send or to print."""
    stage = set_up(uow, PairState.ACTIVE, EVAS[0])
    seat_of_bo = seat(stage, "Bo")
    programme = replace(uow.programmes.get(uow.memberships.get(seat_of_bo).programme_id), ends_on=NOW.date())
    uow.programmes.save(programme)
    bo = Actor(uow.people.get(uow.memberships.get(seat_of_bo).person_id), NOW)
    asked_of: list[int] = []
    for _ in range(2):
        with counted(uow) as statements:
            desk.show(uow, bo, programme, 0, in_place=False)
            ending.papers(uow, seat_of_bo)
        asked_of.append(len(statements))
        for number in range(8):
            crowd(stage, number)
    assert asked_of[1] <= asked_of[0] <= 16


async def test_a_meeting_is_settled_after_the_end(world: World) -> None:
    """The card of two who are finished takes the manager's word on their last meeting, and says whose paper differs."""
    scene = await to_the_last_weeks(world)
    eva = scene.eva
    await world.say(eva, "/diplom")
    await world.press(eva, "Skicka 2 diplom?", "Ja, skicka 2 diplom")

    def work(uow: SqlUnitOfWork) -> None:
        at = world.clock.now()
        uow.meetings.add(Meeting(0, scene.pair.id, at - timedelta(days=1), 1, at))
        uow.pairs.save(replace(scene.pair, state=PairState.ENDED, end=End.CLOSED, since=at))
        programme = uow.programmes.get(scene.programme.id)
        uow.programmes.save(replace(programme, ends_on=at.date() - timedelta(days=1)))

    await world.run(work)
    await scene.forge(eva, OpenPair(scene.pair.id))
    assert {"Mötet blev av", "Mötet blev inte av"} <= set(heard(eva).labels)
    assert "De har bokat" not in heard(eva).labels
    settled = await world.press(eva, "Mötet blev av")
    assert "Diplomet för Karin säger 3 möten, cirka 5 timmar, och nu är det 4 möten" in settled.text
    assert "Diplomet för Lars säger 3 möten" in settled.text
    assert "Mötet blev av" not in heard(eva).labels, "it is settled"
    assert "Ångrat. Så här står det nu igen:" in (await world.press(eva, "Ångra")).text
    await scene.forge(eva, OpenPair(scene.pair.id))
    assert "Mötet blev av" in heard(eva).labels, "it is open again"
    world.check_nothing_was_wrong()
