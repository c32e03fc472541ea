"""Gatherings: planned and shown before anybody hears of it, answered, a waiting list that moves, reminded, ticked."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from programme.people import Role
from tests.documents.looked_at import text_of
from tests.scenes.gathering import BEGINS, DAY, MORNING, an_event
from tests.world import World, heard, said


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return MORNING


async def test_from_the_plan_to_the_answers(world: World) -> None:
    """Eva reads what guests will read before it goes out; each answers, changes their mind, and sees it on /me."""
    scene = await an_event(world)
    eva, karin = scene.eva, scene.people["Karin"]
    await scene.plan()
    preview = heard(eva)
    for part in ("Så här läser de som bjuds in:", "Nätverksträff", "torsdag 25 mars kl. 17.00–19.00", "Folkets hus"):
        assert part in preview.text
    assert not any("Nätverksträff" in one for one in said(karin)), "nobody has heard of it"
    await world.press(eva, "Bjud in 5")
    assert "5 personer är inbjudna." in heard(eva).text
    await world.time_goes_by(timedelta(seconds=1))
    for phone in scene.people.values():
        assert "Eva bjuder in dig till en programträff i Framsteg 2027:" in heard(phone).text
        assert heard(phone).labels[:3] == ("Ja", "Kanske", "Nej")
    await world.press(karin, "Ja")
    assert "Tack, vad roligt att du kommer!" in heard(karin).text
    assert heard(karin).labels[:4] == ("✓ Ja", "Kanske", "Nej", "Lägg i kalendern")
    await world.press(scene.people["Per"], "Kanske")
    await world.press(scene.people["Lars"], "Nej")
    assert "Du kommer." in (await world.say(karin, "/jag")).text
    await world.press(karin, "Nätverksträff torsdag 25 mars", "Nej")
    assert "Tack för ditt svar!" in heard(karin).text
    await scene.open()
    page = heard(eva)
    for part in ("5 inbjudna", "Ja: 0", "Kanske: 1", "Nej: 2", "Har inte svarat: 2"):
        assert part in page.text
    await world.press(eva, "Nej (2)")
    assert heard(eva).labels[:2] == ("Karin Ek, adept", "Lars Holm, mentor")
    ulla = world.person("Ulla Ny")
    await world.add_participant(ulla, scene.programme, Role.MENTOR)
    await scene.open()
    assert "1 person har kommit med sedan dess, och är inte inbjuden än." in heard(eva).text
    await world.press(eva, "Bjud in 1 till")
    await world.time_goes_by(timedelta(seconds=1))
    assert "Eva bjuder in dig till en programträff" in heard(ulla).text
    assert "har kommit med" not in heard(eva).text


async def test_the_waiting_list_moves_up_by_itself(world: World) -> None:
    """Two seats: the third and fourth yes wait in turn; a no gives the first of them the seat, at once."""
    scene = await an_event(world)
    await scene.invite(seats="2")
    karin, per, sofia, lars = (scene.people[one] for one in ("Karin", "Per", "Sofia", "Lars"))
    assert "2 av 2 platser är lediga när jag skriver det här." in heard(karin).text
    for phone in (karin, per, lars, sofia):  # at the same instant
        await world.press(phone, "Ja")
    assert "Du är nummer 1 på väntelistan" in heard(lars).text
    assert "Du är nummer 2 på väntelistan" in heard(sofia).text, "who was invited earlier"
    assert "Lägg i kalendern" not in heard(sofia).labels
    await world.press(karin, "Nej")
    assert "En plats har blivit ledig, och den är din." in heard(lars).text
    assert "En plats har blivit ledig" not in heard(sofia).text
    guests = await scene.guests()
    assert {name: one.coming.value for name, one in guests.items()} == {
        "Karin": "no",
        "Per": "yes",
        "Sofia": "waiting",
        "Lars": "yes",
        "Nils": "asked",
    }
    await world.press(karin, "Ja")
    assert "Du är nummer 2 på väntelistan" in heard(karin).text, "behind who waits"
    # More seats than before: those who wait move up.
    await scene.open()
    await world.press(scene.eva, "Ändra", "Ändra: Platser")
    assert "10 platser" in heard(scene.eva).labels
    await world.say(scene.eva, "1")
    assert "2 personer har redan sagt ja" in heard(scene.eva).text, "at the question, and not when it is saved"
    await world.say(scene.eva, "ca 40")
    assert "Namn, tid och plats är som förut" in heard(scene.eva).text
    await world.press(scene.eva, "Spara")
    for phone in (karin, sofia):
        assert "En plats har blivit ledig, och den är din." in heard(phone).text
    # Another name: it stands in the guests' calendars, too.
    await scene.open()
    await world.press(scene.eva, "Ändra", "Ändra: Namn")
    await world.say(scene.eva, "Vårträff")
    assert "Namnet, tiden eller platsen är ändrad. 5 personer får veta det." in heard(scene.eva).text
    await world.press(scene.eva, "Spara")
    await world.time_goes_by(timedelta(hours=1))
    assert "Träffen har ändrats. Så här blir det nu:" in heard(per).text
    assert "Vårträff" in heard(per).text


async def test_a_year_of_gatherings_is_turned(world: World) -> None:
    """None is cut off: those ahead first, eight on a page, and the rest a press away in the same message."""
    scene = await an_event(world)
    await scene.invite()
    first = await scene.gathering()
    more = [replace(first, id=0, title=f"Träff {number}") for number in range(9)]
    await world.run(lambda uow: [uow.gatherings.add(one) for one in more])
    page = await world.say(scene.eva, "/event")
    assert "Träff 8, torsdag 25 mars" not in page.labels
    turned = await world.press(scene.eva, "Nästa sida →")
    assert turned.message_id == page.message_id
    assert turned.labels[:3] == ("Träff 7, torsdag 25 mars", "Träff 8, torsdag 25 mars", "← Förra sidan")
    assert (await world.press(scene.eva, "← Förra sidan")).labels == page.labels


async def test_a_free_seat_shortly_before_is_offered(world: World) -> None:
    """On the day itself nobody is moved up unasked; who doesn't answer for three hours lets the next one be asked."""
    scene = await an_event(world)
    await scene.invite(seats="1")
    karin, per, sofia = (scene.people[one] for one in ("Karin", "Per", "Sofia"))
    for phone in (karin, per, sofia):
        await world.press(phone, "Ja")
    await scene.until(BEGINS - timedelta(hours=8))
    await world.press(karin, "Nej")
    assert "Vill du ha den? Den är din till kl. 12.00" in heard(per).text
    assert "Vill du ha den?" not in heard(sofia).text
    assert "En plats är din till kl. 12.00 om du vill ha den. Nästa steg är ditt" in (await world.say(per, "/jag")).text
    await world.press(per, "Nätverksträff torsdag 25 mars")
    assert "Vill du ha den? Den är din till kl. 12.00" in heard(per).text
    await scene.until(BEGINS - timedelta(hours=4, minutes=59))
    assert "Vill du ha den? Den är din till kl. 15.0" in heard(sofia).text
    await world.press(sofia, "Ja")
    assert "Tack, vad roligt att du kommer!" in heard(sofia).text
    await world.press(per, "Nej")
    await world.press(per, "Ja")
    assert "på väntelistan" in heard(per).text


async def test_reminders_changes_and_calling_off(world: World) -> None:
    """One reminder to who comes and to who is not sure; one more question to who is silent; changes are told."""
    scene = await an_event(world)
    await scene.invite()
    karin, per, lars, nils = (scene.people[one] for one in ("Karin", "Per", "Lars", "Nils"))
    await world.press(karin, "Ja")
    await world.press(per, "Kanske")
    await world.press(lars, "Nej")
    await scene.until(BEGINS - 7 * DAY)
    again = {name for name, phone in scene.people.items() if any("Här är inbjudan igen" in one for one in said(phone))}
    assert again == {"Sofia", "Nils"}
    counts = {name: len(phone.heard) for name, phone in scene.people.items()}
    await scene.open()
    await world.press(scene.eva, "Ändra", "Ändra: Tid")
    await world.say(scene.eva, "18-19.30")
    assert "4 personer får veta det." in heard(scene.eva).text
    await world.press(scene.eva, "Spara")
    await world.time_goes_by(timedelta(seconds=1))
    for phone in (karin, per, nils):
        assert "Träffen har ändrats." in heard(phone).text
        assert "kl. 18.00–19.30" in heard(phone).text
    assert len(lars.heard) == counts["Lars"], "in place"
    # Whoever has said yes is asked anew, and Eva sees who has answered since.
    assert "Du har sagt ja. Kommer du fortfarande?" in heard(karin).text
    assert heard(karin).labels[:3] == ("Ja", "Kanske", "Nej")
    assert "Säg gärna om du fortfarande kommer." in (await world.say(karin, "/jag")).text
    await scene.open()
    assert "1 som har sagt ja har inte svarat sedan ändringen." in heard(scene.eva).text
    await world.press(scene.eva, "Ja (1)")
    assert heard(scene.eva).labels[0] == "Karin Ek, adept (före ändringen)"
    await world.press(karin, "Nätverksträff torsdag 25 mars", "Ja")
    assert "Tack, vad roligt att du kommer!" in heard(karin).text
    await scene.open()
    assert "sedan ändringen" not in heard(scene.eva).text
    # Longer than it was: told too, because a train leaves, and a calendar has it.
    await world.press(scene.eva, "Ändra", "Ändra: Längd")
    await world.say(scene.eva, "2 timmar")
    await world.press(scene.eva, "Spara")
    await world.time_goes_by(timedelta(seconds=1))
    assert "kl. 18.00–20.00" in heard(karin).text
    assert "Kommer du fortfarande?" in heard(karin).text
    await scene.until(BEGINS - timedelta(hours=20))
    assert "En påminnelse: träffen är i morgon." in heard(karin).text
    assert "Kommer du fortfarande?" in heard(karin).text, "no answer since it got longer"
    assert "I morgon är det dags, och du har svarat kanske." in heard(per).text
    before = len(karin.heard)
    await scene.open()
    await world.press(scene.eva, "Ställa in?")
    assert "4 personer läser:" in heard(scene.eva).text
    await world.press(scene.eva, "Ja, ställ in den")
    await world.time_goes_by(timedelta(seconds=1))
    assert "Nätverksträff torsdag 25 mars kl. 18.00 är tyvärr inställd." in heard(karin).text
    assert len(karin.heard) == before + 1
    assert "Den träffen är inställd." in await world.toast(per, "Ja")


async def test_who_came_and_thanks(world: World) -> None:
    """The list of who came begins with who said yes; those who are ticked get the thanks, with a picture."""
    scene = await an_event(world)
    await scene.invite()
    eva, karin, per = scene.eva, scene.people["Karin"], scene.people["Per"]
    await world.press(karin, "Ja")
    await world.press(scene.people["Lars"], "Kanske")
    await scene.open()
    await world.press(eva, "Närvarolista att skriva ut")
    printed = text_of(heard(eva).document or b"")
    assert "Karin" in printed
    assert "mentor, kanske" in printed
    assert "Per Ek" not in printed, "no answer yet: there are empty lines"
    await scene.until(BEGINS + timedelta(hours=3))
    await scene.open()
    await world.press(eva, "Bocka av vilka som kom")
    assert "1 av 5 är avbockade" in heard(eva).text
    await world.press(eva, "Per Ek, adept", "Klart, 2 kom")
    assert "Tack! 2 kom." in heard(eva).text
    await world.press(eva, "Tacka dem som kom")
    await world.say(eva, "Tack för i kväll!")
    await world.press(eva, "De som kom (2)")
    assert "Går till 2 personer." in heard(eva).text
    per.block()  # the bot finds out when it sends
    await world.press(eva, "Skicka nu ändå")
    await world.time_goes_by(timedelta(seconds=6))
    assert "Tack för i kväll!" in heard(karin).text
    assert not any("Tack för i kväll!" in one for one in said(per))
    told = said(eva)[-1]
    assert "Skickat till 1 person." in told
    assert told.index("Nåddes inte (1)") < told.index("Per Ek"), "and it goes on"
    assert not any("Tack för i kväll!" in one for one in said(scene.people["Lars"]))


async def test_chosen_guests_and_a_list_that_nobody_ticks(world: World) -> None:
    """Who is picked is invited, and nobody else; the digest asks once who came, two working days after."""
    scene = await an_event(world)
    eva, people = scene.eva, scene.people
    await scene.plan(audience="Välj personer")
    assert "Ingen är vald ännu." in heard(eva).text
    await world.press(eva, "Karin Ek, adept", "Sofia Berg, adept", "✓ Sofia Berg, adept", "Mentorer")
    await world.press(eva, "Nils Ny, mentor", "Klart, 2 valda", "Bjud in 2")
    await world.time_goes_by(timedelta(seconds=1))
    invited = {name for name, phone in people.items() if any("bjuder in dig" in one for one in said(phone))}
    assert invited == {"Karin", "Nils"}
    await scene.until(BEGINS + timedelta(days=11))
    asked = [one for one in said(eva) if "Vilka kom till Nätverksträff torsdag 25 mars?" in one]
    assert len(asked) == 1
    assert asked[0].startswith("God morgon, Eva!")


async def test_an_answer_written_down(world: World) -> None:
    """Whoever rings is written down by Eva, and hears what she wrote; without Telegram they stand on the page."""
    scene = await an_event(world)
    await scene.invite()
    eva, karin = scene.eva, scene.people["Karin"]
    await scene.open()
    await world.press(eva, "Inget svar (5)", "Karin Ek, adept", "Ja")
    assert "Karin Ek, Nätverksträff torsdag 25 mars: ja." in heard(eva).text
    assert "Svaret är inskrivet av Eva." in heard(eva).text
    assert "Eva har skrivit in ditt svar:" in heard(karin).text
    assert heard(karin).labels[0] == "✓ Ja"
