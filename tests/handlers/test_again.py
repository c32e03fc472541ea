"""The next round: it begins with the rules and texts of the last one, and its mentors are asked again, once."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import update

from programme.people import Role, State
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import approve, karin_and_lars, match
from tests.scenes.next_round import next_round
from tests.scenes.report import under_way
from tests.world import World, heard


async def test_mentors_are_asked_again(world: World) -> None:
    """Rules come along; a mentor says yes with the old answers filled in, another no; nobody is asked twice."""
    eva, _, lars, programme = await karin_and_lars(world)
    maja, gone = world.person("Maja Berg"), world.person("Nils Gran")
    await approve(world, await world.add_participant(maja, programme, Role.MENTOR))
    await world.add_participant(gone, programme, Role.MENTOR, state=State.WITHDRAWN)
    await next_round(world)
    after = (await world.rows(tables.programmes))[-1]
    assert (after["name"], after["most_adepts"], after["organisation"]) == ("Framsteg 2028", 2, "Nordstiftelsen")
    sure = await world.press(eva, "Fråga mentorerna från Framsteg 2027?")
    assert "2 mentorer från Framsteg 2027" in sure.text
    told = await world.press(eva, "Ja, fråga 2 mentorer")
    assert "Nu har jag frågat 2 mentorer från Framsteg 2027." in told.text
    assert not gone.messages
    assert "Eva startar en ny omgång, Framsteg 2028" in heard(lars).text
    assert "läser det du svarar" in heard(lars).text
    filled = await world.press(lars, "Ja, det är okej, och jag har fyllt 18")
    assert "Dina svar från förra gången är ifyllda." in filled.text
    await world.press(maja, "Nej tack")
    again = await world.press(eva, "Fråga mentorerna från Framsteg 2027?")
    assert "Det finns ingen mentor från Framsteg 2027 att fråga." in again.text
    states = {one["state"] for one in await world.rows(tables.memberships) if one["programme_id"] == after["id"]}
    assert states == {State.MANAGING, State.REGISTERING, State.WITHDRAWN}


async def test_an_adept_chooses_the_next_round(world: World) -> None:
    """A mentor has declined: the adept hears the choice, is looked for no more, and is named in the next round."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Inte den här gången", "Ja, tacka nej")
    await world.time_goes_by(timedelta(days=8))
    assert "Vill du hellre vara med i nästa omgång, eller sluta" in heard(karin).text
    thanks = await world.press(karin, "Vara med i nästa omgång")
    assert "Då letar vi inte efter någon mentor till dig i den här omgången av Framsteg 2027" in thanks.text
    assert "Karin Ek" not in (await world.say(eva, "/attgora")).labels
    await world.press(karin, "Ta emot förslag igen")
    await next_round(world)
    asked = "Fråga mentorerna från Framsteg 2027?"
    assert "nästa omgång" not in (await world.press(eva, asked)).text, "a change of mind"
    await world.press(karin, "Vara med i nästa omgång")
    page = await world.press(eva, asked)
    assert "En adept vill gärna vara med i nästa omgång: Karin Ek" in page.text
    assert "Det här får Lars läsa:\n\nHej Lars! Eva startar en ny omgång" in page.text
    quiet = len(karin.heard)
    sure = await world.press(eva, "Bjud in adepten?")
    assert "Det här får Karin läsa:\n\nHej Karin! Du har sagt att du gärna är med igen." in sure.text
    assert len(karin.heard) == quiet
    assert (
        "Inbjudan till Framsteg 2028 är skickad till Karin Ek." in (await world.press(eva, "Ja, bjud in adepten")).text
    )
    assert heard(karin).text.startswith("Hej Karin! Du har sagt att du gärna är med igen.")
    goal = update(tables.memberships).values(goal="Leda en större grupp")
    await world.run(lambda uow: uow.connection.execute(goal.where(tables.memberships.c.registered_at.is_not(None))))
    filled = await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    assert "Dina svar från förra gången är ifyllda." in filled.text
    assert (await world.rows(tables.dialogs))[-1]["answers"]["goal"] == "Leda en större grupp", "the goal, too"
    assert "Bjud in adepten?" not in (await world.press(eva, asked)).labels, "nobody is invited twice"


async def test_the_way_in_after_the_end(world: World) -> None:
    """Whoever would come again says so on /me or in words; once there is a round to register for, it has a button."""
    scene = await under_way(world)
    last = world.clock.now().date() + timedelta(days=3)
    await world.run(lambda uow: uow.connection.execute(update(tables.programmes).values(ends_on=last)))
    await world.run(lambda uow: uow.connection.execute(tables.due.delete()))
    await world.time_goes_by(timedelta(days=4))
    over = await world.say(scene.karin, "/jag")
    assert "Programmet slutade " in over.text
    assert "kommer några frågor om hur det har varit." in over.text
    typed = await world.say(scene.karin, "hej, kan jag vara med igen?")
    assert "Vill du vara med i en ny omgång, så säg till, så ser Eva det" in typed.text
    assert "Var det till" not in typed.text
    noted = await world.press(scene.karin, "Jag vill gärna vara med igen")
    assert "Du har sagt att du gärna är med i en ny omgång." in noted.text
    page = await world.say(scene.karin, "/jag")
    assert "Du har sagt att du gärna är med i en ny omgång." in page.text
    assert "Jag vill gärna vara med igen" not in page.labels
    assert "ny omgång" not in (await world.say(scene.lars, "/jag")).text, "mentors are asked by the manager"
    answers_for = {"organisation": "Nordstiftelsen", "contact": "info@nord.se"}
    await world.run(lambda uow: uow.connection.execute(update(tables.programmes).values(**answers_for)))
    begun = await world.say(scene.eva, "/nyttprogram")
    assert "Vem som svarar för programmet, och personen utanför, står som i Framsteg 2027." in begun.text
    for words in ("Framsteg 2028", "15 januari 2029", "17 december 2029"):
        await world.say(scene.eva, words)
    await world.press(scene.eva, "Ledarskap", "Helst inte")
    if "Hoppa över" in heard(scene.eva).labels:
        await world.press(scene.eva, "Hoppa över")
    assert "Nordstiftelsen" in heard(scene.eva).text, "not asked anew, and shown before it is created"
    made = await world.press(scene.eva, "Skapa programmet")
    assert "Från Framsteg 2027 vill en person gärna vara med igen: Karin Ek." in made.text, "as it was promised"
    assert "Fråga mentorerna från Framsteg 2027?" in made.labels

    def next_year(uow: SqlUnitOfWork) -> None:
        new = uow.programmes.open(last + timedelta(days=1))[-1]
        days = timedelta(days=60), timedelta(days=400)
        uow.programmes.save(replace(new, starts_on=last + days[0], ends_on=last + days[1]))

    await world.run(next_year)
    for phone in (scene.karin, scene.lars):
        assert "Nu kan du anmäla dig till en ny omgång: Framsteg 2028" in (await world.say(phone, "/jag")).text
    asked = await world.press(scene.karin, "Anmäl mig till Framsteg 2028")
    assert "Framsteg 2028" in asked.text
    world.check_nothing_was_wrong()
