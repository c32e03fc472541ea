"""What was once sent can be changed: by the person, by the manager, and of the programme; and what follows from it."""

from datetime import timedelta

from handlers.callbacks import encode
from programme.pair import PairState
from programme.people import State
from programme.presses.change import ChosenPreset, Replan
from programme.presses.proposal import MentorReply, MentorSays
from storage import tables
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.scenes.pair import a_pair, put_together
from tests.world import World, heard, said

WEEKDAYS = "måndag tisdag onsdag torsdag fredag lördag söndag".split()


async def test_a_mentor_makes_room_for_one_more(world: World) -> None:
    """The number of places is changed under /jag; the manager hears it, and the mentor can be matched at once."""
    eva, _, lars, programme = await karin_and_lars(world)
    eva.unblock()
    per = world.person("Per Ek")
    await approve(world, await world.add_participant(per, programme))
    await employ(world, {"Per Ek": "Västbygg"})
    await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    await world.transcript(
        lars,
        [
            ("/jag", "Karin"),
            ("[Ändra mina uppgifter]", ["Dina uppgifter i programmet", "Antal adepter: 2"]),
            ("[Antal adepter]", ["Antal adepter nu: 2", "Hur många adepter finns det plats för samtidigt?"]),
            ("[En adept]", "Sparat. Antal adepter: 1"),
            ("[Ändra något mer]", ["Antal adepter: 1", "Tidigare", "Antal adepter: 2"]),
        ],
    )
    await world.transcript(
        lars,
        [
            ("[Arbetsplats]", "Arbetsplats nu:"),
            *((word, "går inte att hoppa över") for word in ("nej tack", "hoppa över", "–")),
            ("avbryt", "Okej"),
        ],
    )
    assert "• Lars Holm har nya uppgifter på kortet" in await next_digest(world, eva)
    assert "Lars" not in (await match(world, eva)).text
    await world.press(lars, "Antal adepter", "Två adepter")
    assert "Lars Holm" in (await match(world, eva)).text


async def test_fewer_places_than_adepts(world: World) -> None:
    """A mentor of two can't have room for one: it is said kindly, and nothing is changed."""
    _, _, lars, programme = await karin_and_lars(world)
    per = world.person("Per Ek")
    await approve(world, await world.add_participant(per, programme))
    for adept in ("Karin Ek", "Per Ek"):
        await put_together(world, programme, adept, "Lars Holm", PairState.ACTIVE)
    await world.say(lars, "/jag")
    await world.press(lars, "Ändra mina uppgifter", "Antal adepter")
    assert "har redan 2 adepter" in await world.toast(lars, "En adept")
    await world.press(lars, "Tre adepter")
    assert heard(lars).text == "Sparat. Antal adepter: 3"


@in_both_languages
async def test_a_new_number_reaches_the_partner(world: World) -> None:
    """A person types a new phone; the partner gets the new contact card, and what was there before is kept."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    eva_before = len(said(eva))
    await world.transcript(
        karin,
        [
            ("/jag", "Lars"),
            ("[Ändra mina uppgifter]", "Telefon: 070-"),
            ("[Telefon]", "Telefon nu: 070-"),
            ("inget", "Den här frågan går inte att hoppa över."),
            ("070-174 06 01", "Sparat. Telefon: 070-174 06 01"),
        ],
    )
    assert world.words("Karin har fått nya uppgifter. Så här når du Karin nu:") in heard(lars).text
    assert "070-174 06 01" in heard(lars).text
    assert len(said(eva)) == eva_before, "a new number is no news to the manager"
    (change,) = await world.rows(tables.changes)
    assert (change["fact"], change["after"]) == ("phone", "+46701740601")
    assert change["before"].startswith("+46701")


async def test_the_manager_changes_and_the_person_hears_it(world: World) -> None:
    """From the card: the person is told what and by whom, and the partner gets the new contact card."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    await world.say(eva, "/deltagare")
    await world.transcript(
        eva,
        [
            ("[Karin Ek, adept]", "E-post: karin@exempel.se"),
            ("[Ändra uppgifter]", ["Uppgifter om Karin Ek", "Titel: –"]),
            ("[E-post]", "E-post nu: karin@exempel.se"),
            ("karin.ek@exempel", "Det ser inte ut som en hel e-postadress."),
            ("karin.ek@exempel.se", "Sparat. E-post: karin.ek@exempel.se"),
            ("[Öppna kortet]", "E-post: karin.ek@exempel.se"),
            ("[Ändra uppgifter]", ["Tidigare", "E-post: karin@exempel.se"]),
            ("[Titel]", "Vilken titel ska det vara?"),
            ("vd", "Sparat. Titel: vd"),
            ("[Ändra något mer]", "Titel: vd"),
            ("[Titel]", "Titel nu: vd"),
            ("[Ta bort det som står]", "Sparat. Titel: –"),
            ("[Ändra något mer]", "Titel: –"),
            ("[Telefon]", "Vilket telefonnummer ska det vara?"),
            ("[Avbryt]", "Okej, inget är ändrat."),
            ("[Att göra]", "Att göra i Framsteg 2027"),
        ],
    )
    told = [one for one in said(karin) if "har ändrat en uppgift om dig" in one]
    assert "Eva har ändrat en uppgift om dig. E-post: karin.ek@exempel.se" in told[0]
    assert len(told) == 3
    assert "karin.ek@exempel.se" in heard(lars).text
    assert not any(one.text == "Titel" for one in lars.heard)


async def test_everything_a_person_has_sent(world: World) -> None:
    """Each detail has a button, is asked as the first time, and stands on the card when it is changed."""
    eva, karin, _, _ = await karin_and_lars(world)
    eva.unblock()
    for button, answers, shown in (
        ("Namn", ["Karin Åberg"], "Namn: Karin Åberg"),
        ("Arbetsplats", ["Söderbygg, avdelning 2"], "Arbetsplats: Söderbygg, avdelning 2"),
        ("Ort", ["Luleå"], "Ort: Luleå"),
        ("Titel", ["Enhetschef"], "Titel: Enhetschef"),
        ("Mål eller idé", ["Bli lugnare"], "Mål eller idé: Bli lugnare"),
    ):
        await world.say(karin, "/jag")
        await world.press(karin, "Ändra mina uppgifter", button)
        assert (await world.say(karin, *answers)).text == f"Sparat. {shown}"
    await world.press(karin, "Ändra något mer", "Språk", "engelska", "Klar →")
    assert heard(karin).text == "Sparat. Språk: svenska, engelska"
    await world.press(karin, "Ändra något mer", "Områden", "✓ försäljning", "ekonomi", "Klar →")
    assert heard(karin).text == "Sparat. Områden: ekonomi"
    await world.press(karin, "Ändra något mer", "Områden", "Klar →")
    assert heard(karin).text == "Det stod redan så, så inget är ändrat."
    await world.press(karin, "Ändra något mer")
    assert "Antal adepter" not in heard(karin).labels
    assert (await world.press(karin, "Mål eller idé", "Ta bort det som står")).text == "Sparat. Mål eller idé: –"
    assert "• Karin Åberg har nya uppgifter på kortet" in await next_digest(world, eva), "a new employer may be a tie"


async def test_one_change_at_a_time(world: World) -> None:
    """Whoever presses another detail instead of answering is asked about that one, and the first is dropped."""
    _, karin, _, _ = await karin_and_lars(world)
    await world.say(karin, "/jag")
    page = await world.press(karin, "Ändra mina uppgifter")
    await world.press(karin, "Ort")
    karin.press("Titel", page.message_id)
    await world.rest()
    assert (await world.say(karin, "Umeå")).text == "Sparat. Titel: Umeå"


async def test_what_is_not_sent_yet_is_not_changed(world: World) -> None:
    """Before the registration is sent, and after it was taken back, there is nothing to change."""
    programme = await world.add_programme()
    eva, karin = world.known("Eva Lind"), world.person("Karin Ek")
    await world.add_participant(karin, programme, state=State.REGISTERING)
    assert "Ändra mina uppgifter" not in (await world.say(karin, "/jag")).labels
    sofia = world.person("Sofia Dahl")
    await world.add_participant(sofia, programme, state=State.WITHDRAWN)
    assert "Ändra mina uppgifter" not in (await world.say(sofia, "/jag")).labels
    assert "Ändra mina uppgifter" in (await world.say(eva, "/jag")).labels


async def test_what_was_there_before_goes_with_the_person(world: World) -> None:
    """It stands in the person's copy, and is gone when they are deleted."""
    eva, karin, _, _ = await karin_and_lars(world)
    await world.say(karin, "/jag")
    await world.press(karin, "Ändra mina uppgifter", "Ort")
    await world.say(karin, "Luleå", "/uppgifter")
    await world.press(karin, "Ge mig en kopia")
    copy = (heard(karin).document or b"").decode()
    assert "Uppgifter som har ändrats" in copy
    assert "Ort, tidigare: Umeå" in copy
    assert len(await world.rows(tables.changes)) == 1
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Ek, adept", "Karin slutar …", "Radera personen?", "Ja, radera allt")
    assert await world.rows(tables.changes) == []


async def test_the_end_of_a_programme_is_moved(world: World) -> None:
    """The manager sees the pairs that it touches and the meetings outside, and only then is it done and told."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    programme = (await world.rows(tables.programmes))[0]
    later = programme["ends_on"] + timedelta(days=60)
    await world.transcript(
        eva,
        [
            ("/jag", "Du är programansvarig"),
            ("[Programmet Framsteg 2027]", "Från anmälan"),
            ("[Inställningar]", "Ansvarig för uppgifterna: Nordstiftelsen, info@nordstiftelsen.se"),
            ("[Sista dagen]", "Du får se vad det betyder innan något ändras."),
            ("2027-01-20", "mellan åtta veckor och tre år"),
            (
                later.isoformat(),
                [
                    "skulle bli så här",
                    f"Sista dagen: {WEEKDAYS[later.weekday()]} ",
                    "Ett mentorpar berörs. 2 personer får veta det när du ändrar.",
                ],
            ),
        ],
    )
    assert (await world.rows(tables.programmes))[0]["ends_on"] == programme["ends_on"]
    before, question = len(said(karin)), heard(eva)
    yes = next(button.target for row in question.buttons for button in row if "Ja, ändra" in button.label)
    await world.press(eva, "Ja, ändra och berätta")
    assert (await world.rows(tables.programmes))[0]["ends_on"] == later
    shown = next(one for one in eva.messages if one.message_id == question.message_id)
    assert "Ja, ändra och berätta" not in shown.labels, "a used button is taken away"
    for phone in (karin, lars):
        assert "Framsteg 2027 slutar" in heard(phone).text
        assert ", i stället för " in heard(phone).text
    assert len(said(karin)) == before + 1
    (kept,) = await world.rows(tables.changes)
    assert (kept["fact"], kept["after"]) == ("ends", later.isoformat())
    assert kept["before"] == programme["ends_on"].isoformat()
    assert kept["person_id"] is None
    await world.press(eva, "Sista dagen")
    await world.say(eva, programme["ends_on"].isoformat())
    await world.press(eva, "Ja, ändra och berätta")
    assert "Du har redan svarat på det här." in await world.toast(eva, yes, message_id=question.message_id)
    assert (await world.rows(tables.programmes))[0]["ends_on"] == programme["ends_on"], "a used yes does nothing"
    await world.time_goes_by(timedelta(days=2))
    told = len(said(karin))
    await world.toast(eva, yes, message_id=question.message_id)
    assert ("jag frågar igen" in heard(eva).text, "skulle bli så här" in heard(eva).text) == (True, True)
    assert (await world.rows(tables.programmes))[0]["ends_on"] == programme["ends_on"], "an old yes is a question again"
    assert len(said(karin)) == told
    await world.press(eva, "Ja, ändra och berätta")
    assert (await world.rows(tables.programmes))[0]["ends_on"] == later


async def test_the_closing_follows_the_end(world: World) -> None:
    """The closing of both memberships is put anew, to the day after the new end."""
    eva, _, _, pair = await a_pair(world, PairState.ACTIVE)
    programme = (await world.rows(tables.programmes))[0]
    sooner = programme["ends_on"] - timedelta(days=100)
    plan = Replan(programme["id"], programme["starts_on"].toordinal(), sooner.toordinal(), ChosenPreset.LEADERSHIP)
    await world.say(eva, "/jag")
    world.forge(eva, encode(plan))
    await world.rest()
    closes = {one["subject"]: one["due_at"].date() for one in await world.rows(tables.due) if one["kind"] == "close"}
    assert set(closes) == {pair.adept_id, pair.mentor_id}
    assert set(closes.values()) == {sooner}, "at midnight in Stockholm, which is the evening of the last day in UTC"


async def test_the_rules_of_a_programme(world: World) -> None:
    """Name, rhythm, organisation and the person outside: each is changed in a question, and stands on the page."""
    eva, karin, _, _ = await a_pair(world, PairState.ACTIVE)
    await world.say(eva, "/jag")
    await world.transcript(
        eva,
        [
            ("[Programmet Framsteg 2027]", "Från anmälan"),
            ("[Inställningar]", "Upplägg: Ledarskap"),
            ("[Programmets namn]", "Programmets namn nu: Framsteg 2027"),
            ("Framsteg Norr", ["Sparat: Programmets namn.", "Framsteg Norr"]),
            ("[Upplägg]", "Hur ofta ska de två ses?"),
            ("[Entreprenör]", ["skulle bli så här", "Med 12 möten"]),
            ("[Nej, låt det vara]", "Upplägg: Ledarskap"),
            ("[Upplägg]", "Hur ofta ska de två ses?"),
            ("[Entreprenör]", "Med 12 möten"),
            ("[Ja, ändra och berätta]", ["Ändrat.", "Upplägg: Entreprenör"]),
            ("[Ansvarig för uppgifterna]", "får alla som är med veta det"),
            ("Norr AB", "Skriv både organisationen"),
            ("Norr AB, norr@exempel.se", "Norr AB, norr@exempel.se"),
            ("[Utanför programmet]", "Utanför programmet nu: Sara Berg, 070-174 06 09"),
            ("[Ta bort det som står]", ["Utanför programmet: –", "Saknas: någon utanför programmet att ringa"]),
        ],
    )
    assert any("tolv gånger" in one for one in said(karin))
    assert "Norr AB ansvarar för dina uppgifter. Har du frågor om dem: norr@exempel.se" in heard(karin).text
    assert "någon utanför programmet att ringa" in (await world.say(eva, "/attgöra")).text
    assert "Norr AB ansvarar för dina uppgifter." in (await world.say(karin, "/uppgifter")).text


async def test_a_stand_in_is_chosen(world: World) -> None:
    """Where there is another manager, the list asks for a stand-in, and who is chosen hears it."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    await world.add_programme("Framsteg 2027", eva, bo)
    await world.transcript(
        eva,
        [
            ("/attgöra", "telefonnummer till Bo, ersättare"),
            ("[Uppgifter som saknas]", "1 av 1"),
            ("[Öppna programmet]", "Ersättare: –"),
            ("[Ersättare]", "ringa i andra hand"),
            ("[Bo Ek]", ["Ersättare: Bo Ek", "av Eva, Ersättare: –"]),
            ("/attgöra", "• telefonnummer till Bo"),
        ],
    )
    assert "Eva har valt dig som ersättare i Framsteg 2027." in await next_digest(world, bo)
    await world.say(bo, "/jag")
    await world.press(bo, "Ändra mina uppgifter", "Telefon")
    await world.say(bo, "070-174 06 02")
    assert "Inget väntar på dig just nu." in (await world.say(eva, "/attgöra")).text


async def test_days_that_no_calendar_has(world: World) -> None:
    """A forged press with impossible days is a closed question; one of another's programme is not opened."""
    programme = await world.add_programme()
    eva, sune = world.known("Eva Lind"), world.person("Sune Ek")
    await world.say(sune, "/start")
    await world.say(eva, "/jag")
    for starts, ends in ((0, 5), (1, 2**40), (730000, 730001)):
        answer = await world.toast(eva, encode(Replan(programme.id, starts, ends, ChosenPreset.LEADERSHIP)))
        assert "Den frågan är redan stängd." in answer or "åtta veckor" in answer
    assert "Det där kan jag inte öppna" in await world.toast(
        sune, encode(Replan(programme.id, 739000, 739300, ChosenPreset.LEADERSHIP))
    )


async def test_a_mentor_who_had_no_room_makes_some(world: World) -> None:
    """Who says yes without a place left gets a button to change the number."""
    _, _, lars, programme = await karin_and_lars(world)
    per = world.person("Per Ek")
    await approve(world, await world.add_participant(per, programme))
    asked = await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ASKED_MENTOR)
    await put_together(world, programme, "Per Ek", "Lars Holm", PairState.ACTIVE)
    await world.say(lars, "/jag")
    await world.press(lars, "Ändra mina uppgifter", "Antal adepter", "En adept")
    world.forge(lars, encode(MentorSays(asked.id, MentorReply.YES)))
    await world.rest()
    full = next(one for one in lars.heard if "Har du plats för en till, så ändra antalet här" in one.text)
    assert full.labels == ("Ändra mina uppgifter", "Skriv till Eva")
    await world.press(lars, "Ändra mina uppgifter")
    assert "Antal adepter: 1" in heard(lars).text


async def test_a_shared_number_and_a_keyboard_that_goes(world: World) -> None:
    """A number that is shared with the button is taken, and the keyboard under the text field goes with it."""
    _, karin, _, _ = await karin_and_lars(world)
    await world.say(karin, "/jag")
    await world.press(karin, "Ändra mina uppgifter", "Telefon")
    assert karin.keyboard
    karin.send_contact("+46701740605")
    await world.rest()
    assert heard(karin).text == "Sparat. Telefon: 070-174 06 05"
    assert not karin.keyboard
