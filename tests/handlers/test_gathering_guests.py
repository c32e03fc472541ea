"""Who is a guest of a gathering: some invited later, some after the programme's end, some in two programmes at once."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from programme.gathering import Coming
from programme.people import Role
from programme.usecases.ending import closing
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.gathering import BEGINS, LINE, MORNING, Event, an_event
from tests.world import World, heard, said

SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)


@pytest.fixture
def start() -> datetime:
    """A working day in the morning."""
    return MORNING


async def test_more_guests_later(world: World) -> None:
    """More are picked after a change, are invited by the same button as all, and read what holds now."""
    scene = await an_event(world)
    eva, people = scene.eva, scene.people
    await scene.plan(audience="Välj personer")
    await world.press(eva, "Karin Ek, adept", "Klart, 1 vald", "Bjud in 1")
    await world.time_goes_by(SECOND)
    await world.press(eva, "Bjud in fler", "Per Ek, adept")
    assert "Den som redan har en bock är inbjuden." in heard(eva).text
    await world.press(eva, "✓ Karin Ek, adept")
    assert "✓ Karin Ek, adept" in heard(eva).labels, "an invitation is not taken back by a tick"
    await scene.open()
    assert "1 person är vald, och är inte inbjuden än." in heard(eva).text
    assert not any("bjuder in dig" in one for one in said(people["Per"])), "nothing goes out before the button"
    await world.press(eva, "Ändra", "Ändra: Tid")
    await world.say(eva, "18-20")
    await world.press(eva, "Spara")
    await world.time_goes_by(SECOND)
    assert not any("programträff" in one for one in said(people["Per"])), "no news of what one does not know of"
    await world.press(eva, "Bjud in 1 till")
    await world.time_goes_by(SECOND)
    assert "bjuder in dig" in heard(people["Per"]).text
    assert "kl. 18.00–20.00" in heard(people["Per"]).text
    await world.press(people["Per"], "Ja")
    await scene.open()
    assert "2 inbjudna" in heard(eva).text
    assert "vald" not in heard(eva).text
    assert "sedan ändringen" not in heard(eva).text, "the only yes is from after it"


async def test_a_closing_evening_after_the_last_day(world: World) -> None:
    """It is said that it is; guests stay guests, are counted and reminded; and another can be planned after the end."""
    scene = await an_event(world)
    eva, karin = scene.eva, scene.people["Karin"]
    await _ends(scene, date(2027, 3, 19))
    await scene.plan(kind="Avslutning")
    assert "Det är efter programmets sista dag, 19 mars 2027." in heard(eva).text
    await world.press(eva, "Bjud in 5")
    await world.time_goes_by(SECOND)
    await world.press(karin, "Ja")
    await world.press(scene.people["Per"], "Nej")
    await scene.until(datetime(2027, 3, 23, 9, tzinfo=MORNING.tzinfo))
    assert any("Nu är Framsteg 2027 slut" in one for one in said(karin))
    assert "Du kommer." in (await world.say(karin, "/jag")).text
    await scene.open("Avslutning, torsdag 25 mars")
    for part in ("5 inbjudna", "Ja: 1", "Nej: 1", "Har inte svarat: 3"):
        assert part in heard(eva).text, "as before the end"
    await scene.until(BEGINS - 20 * HOUR)
    assert "En påminnelse: träffen är i morgon." in "".join(said(karin)[-2:])
    await scene.until(BEGINS + 3 * HOUR)
    await scene.open("Avslutning, torsdag 25 mars")
    await world.press(eva, "Bocka av vilka som kom", "Klart, 1 kom", "Tacka dem som kom")
    await world.say(eva, "Tack för i kväll!")
    await world.press(eva, "De som kom (1)", "Skicka nu ändå")
    await world.time_goes_by(timedelta(seconds=6))
    assert "Tack för i kväll!" in heard(karin).text, "whose pair never began, too"
    await world.say(eva, "/event")
    await world.press(eva, "Planera en programträff", "Nätverksträff")
    assert "Vad ska den heta?" in heard(eva).text


async def _ends(scene: Event, last: date) -> None:
    """Let the programme have begun, and end on a day."""

    def work(uow: SqlUnitOfWork) -> None:
        programme = uow.programmes.get(scene.programme.id)
        uow.programmes.save(replace(programme, starts_on=date(2027, 1, 11), ends_on=last))
        for phone in scene.people.values():
            person = uow.people.by_telegram(phone.chat_id)
            assert person is not None
            closing.schedule(uow, uow.memberships.of_person(person.id)[0], scene.world.clock.now())

    await scene.world.run(work)


async def test_two_programmes_at_once(world: World) -> None:
    """One manager, one guest, two evenings at the same time: each answer goes to its own, and /me shows each."""
    scene = await an_event(world)
    eva, karin, nils = scene.eva, scene.people["Karin"], scene.people["Nils"]
    await scene.invite(seats="10")
    other = await world.add_programme("Avstamp 2027")
    await world.add_participant(karin, other, Role.MENTOR)
    await world.say(eva, "/event")
    assert "✓ Avstamp 2027" in heard(eva).labels
    await world.press(eva, "Planera en programträff", "Informationsträff", "Informationsträff")
    await world.say(eva, LINE)
    await world.press(eva, "Ingen gräns", "Alla (1)")
    assert "programträff i Avstamp 2027" in heard(eva).text
    await world.press(eva, "Bjud in 1")
    await world.time_goes_by(SECOND)
    assert "programträff i Avstamp 2027" in heard(karin).text
    assert not any("Avstamp" in one for one in said(nils))
    await world.press(karin, "Nej")
    mine = (await world.say(karin, "/jag")).text
    await world.press(karin, "Framsteg 2027", "Nätverksträff torsdag 25 mars", "Ja")
    assert "Informationsträff, torsdag 25 mars kl. 17.00. Du kommer inte." in mine
    found = await world.run(
        lambda uow: {
            programme.name: [
                (uow.guests.count(one.id).yes, uow.guests.count(one.id).no)
                for one in uow.gatherings.of_programme(programme.id)
            ]
            for programme in (scene.programme, other)
        }
    )
    assert found == {"Framsteg 2027": [(1, 0)], "Avstamp 2027": [(0, 1)]}
    await scene.until(BEGINS - 20 * HOUR)
    reminders = [one for one in said(karin) if "En påminnelse" in one]
    assert len(reminders) == 1


async def test_an_answer_in_words(world: World) -> None:
    """Words that sound like a yes or a no are asked back about, with the very buttons; and wait for the manager."""
    scene = await an_event(world)
    sofia, per = scene.people["Sofia"], scene.people["Per"]
    await scene.invite()
    asked = await world.say(sofia, "ja jag kommer gärna, tar med min man")
    assert asked.text.startswith("Kommer du eller inte?")
    assert asked.labels[:3] == ("Ja", "Kanske", "Nej")
    assert (await scene.guests())["Sofia"].coming is Coming.ASKED, "nothing is guessed"
    await world.press(sofia, "Ja")
    assert "vad roligt att du kommer" in heard(sofia).text
    assert (await scene.guests())["Sofia"].coming is Coming.YES
    asked = await world.say(per, "tyvärr, jag kan inte")
    assert asked.text.startswith("Kommer du eller inte?")
    assert "Det du skrev har jag inte skickat till någon." in asked.text
    await world.press(per, asked.labels[-1])
    assert "tyvärr, jag kan inte" in heard(per).text, "the words are kept for the manager"
    assert (
        "Det du skriver här läser bara boten" in (await world.say(scene.people["Karin"], "vad blir det för mat")).text
    )
    assert "Kommer du eller inte" not in (await world.say(sofia, "ja vad kul")).text, "she has answered"
