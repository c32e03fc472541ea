"""From /match to both having each other's contacts, and every way in which it may not be."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from programme.matching import suggest
from programme.people import Interview, Membership, Programme, Role, State
from sandbox.people import Message, Phone
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.world import World, heard


async def approve(world: World, *memberships: Membership, **told: object) -> None:
    """Let the manager have talked with people and approved them, with the same sheet for each."""

    def work(uow: SqlUnitOfWork) -> None:
        for one in memberships:
            uow.memberships.save(replace(one, state=State.WAITING))
            sheet = Interview(id=0, membership_id=one.id, made_at=world.clock.now(), made_by=1)
            uow.interviews.add(replace(sheet, **told))  # type: ignore[arg-type]

    database = Database(world.database_url)
    await database.run(work)
    await database.close()


async def karin_and_lars(world: World, language: str = "sv") -> tuple[Phone, Phone, Phone, Programme]:
    """Let an adept and a mentor wait for each other; return the manager's, the adept's and the mentor's phones."""
    eva = world.person("Eva Lind", language=language)
    programme = await world.add_programme("Framsteg 2027", eva)
    karin, lars = world.person("Karin Ek", language=language), world.person("Lars Holm", language=language)
    adept = await world.add_participant(karin, programme)
    mentor = await world.add_participant(lars, programme, Role.MENTOR)
    await employ(world, {"Karin Ek": "Nordbygg", "Lars Holm": "Sydkraft"})
    await approve(world, adept, mentor)
    return eva, karin, lars, programme


async def employ(world: World, employers: dict[str, str]) -> None:
    """Give people workplaces of their own: who works at one place can't be put forward to each other."""

    def work(uow: SqlUnitOfWork) -> None:
        for name, employer in employers.items():
            telegram_id = world.known(name).chat_id
            person = uow.people.by_telegram(telegram_id)
            assert person is not None
            uow.people.save(replace(person, employer=employer))

    database = Database(world.database_url)
    await database.run(work)
    await database.close()


async def match(world: World, eva: Phone, command: str = "/matcha") -> Message:
    """Let the manager match, and wait until the best whole match is found."""
    eva.send(command)
    await eva.wait_for(lambda one: "letar" in one.text or "I am looking" in one.text)
    await eva.wait_for(lambda one: "letar" not in one.text and "I am looking" not in one.text, timeout=20)
    await world.rest()
    return heard(eva)


WORDS = {
    "sv": {
        "match": "/matcha",
        "found": "Jag hittade ett förslag i Framsteg 2027.",
        "ask": "Fråga Lars",
        "yes": "Ja, jag vill gärna träffa Karin",
        "proposed": "Vi har ett förslag på en mentor till dig: Lars Holm.",
        "good": "Det låter bra",
        "reach": "Så här når du Lars.",
        "mentor": "Karin hör av sig till dig",
        "manager": "har fått varandras kontaktuppgifter",
        "me": "/jag",
        "next": "Nästa steg är ditt: hör av dig till Lars",
    },
    "en": {
        "match": "/match",
        "found": "I found one suggestion in Framsteg 2027.",
        "ask": "Ask Lars",
        "yes": "Yes, I would like to meet Karin",
        "proposed": "We have a mentor to propose to you: Lars Holm.",
        "good": "Sounds good",
        "reach": "This is how you reach Lars.",
        "mentor": "Karin will get in touch with you",
        "manager": "have each other’s contacts",
        "me": "/me",
        "next": "The next step is yours: get in touch with Lars",
    },
}


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_from_the_match_to_each_others_contacts(world: World, language: str) -> None:
    """The manager asks the mentor, the mentor says yes, the adept agrees, and only then do both get contacts."""
    eva, karin, lars, _ = await karin_and_lars(world, language)
    words = WORDS[language]
    await match(world, eva, words["match"])
    assert any(words["found"] in one.text for one in eva.heard)
    assert "Karin Ek" in heard(eva).text
    assert "Lars Holm" in heard(eva).text
    quiet = len(karin.heard)
    await world.press(eva, words["ask"])
    proposal = heard(lars)
    assert "Nordbygg" in proposal.text
    assert "@exempel" not in proposal.text
    assert "070" not in proposal.text
    assert len(karin.heard) == quiet, "the adept hears nothing before the mentor has answered"
    await world.press(lars, words["yes"])
    told = heard(karin)
    assert words["proposed"] in told.text
    assert "@exempel" not in told.text
    await world.press(karin, words["good"])
    assert words["reach"] in heard(karin).text
    assert "070" in heard(karin).text
    assert words["mentor"] in heard(lars).text
    assert "070" in heard(lars).text
    assert words["manager"] in heard(eva).text
    assert words["next"] in (await world.say(karin, words["me"])).text


async def test_a_mentor_declines(world: World) -> None:
    """Declining costs nothing: a warm word, the manager can show others, and the adept's chat is untouched."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    before = karin.messages
    message = await world.press(lars, "Inte den här gången")
    assert "Det är helt i sin ordning." in message.text
    assert karin.messages == before
    assert "Lars Holm tackade nej till Karin Ek" in heard(eva).text
    await world.press(eva, "Visa andra mentorer")
    assert "Lars" in heard(eva).text, "who was asked once may be asked again; nothing forbids it"


@pytest.mark.parametrize(
    ("why", "told"), [("Vi har en koppling", "har en koppling"), ("Av ett annat skäl", "vill inte")]
)
async def test_an_adept_objects(world: World, why: str, told: str) -> None:
    """An objection is the manager's alone: the mentor hears that it is not to be, and the two never meet again."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    await world.press(karin, "Jag vill inte, eller har en koppling", why)
    assert "letar vidare" in heard(karin).text
    assert "Det blev inte du och Karin den här gången." in heard(lars).text
    assert "koppling" not in heard(lars).text
    assert told in heard(eva).text
    message = await match(world, eva)
    assert "Det finns ingen mentor som passar" in message.text


async def test_a_mentors_last_place(world: World) -> None:
    """Two yeses to one place: the first wins, the second gets a kind word, and nothing is promised twice."""
    eva, _, lars, programme = await karin_and_lars(world)
    per = world.person("Per Öberg")
    pers = await world.add_participant(per, programme)
    await employ(world, {"Per Öberg": "Egen firma"})
    await approve(world, pers)

    def two_proposals(uow: SqlUnitOfWork) -> None:
        for one, person in uow.memberships.in_state(programme.id, State.WAITING):
            if person.name == "Lars Holm":
                uow.memberships.save(replace(one, capacity=2))

    def one_place(uow: SqlUnitOfWork) -> None:
        for one, person in uow.memberships.in_state(programme.id, State.WAITING):
            if person.name == "Lars Holm":
                uow.memberships.save(replace(one, capacity=1))

    database = Database(world.database_url)
    await database.run(two_proposals)
    await match(world, eva)
    await world.press(eva, "Fråga alla 2 mentorer", "Ja, fråga alla 2")
    await database.run(one_place)
    await database.close()
    lars.press("Ja, jag vill gärna träffa Karin")
    lars.press("Ja, jag vill gärna träffa Per")
    await world.rest()
    assert [toast.text for toast in lars.toasts if toast.text] == [
        "Den platsen hann precis bli upptagen. Tack för att du ville! Du behöver inte göra något."
    ]
    stored = await world.everything_stored()
    assert sum("asked-adept" in row for row in stored["pairs"]) == 1


async def test_one_by_one_leave_out_and_by_hand(world: World) -> None:
    """Suggestions are turned, left out and chosen by hand; what is decided does not come back."""
    eva, _, _, programme = await karin_and_lars(world)
    per, sofia = world.person("Per Öberg"), world.person("Sofia Dahl")
    both = [await world.add_participant(per, programme), await world.add_participant(sofia, programme, Role.MENTOR)]
    await employ(world, {"Per Öberg": "Egen firma", "Sofia Dahl": "Kommunen"})
    await approve(world, *both)
    await match(world, eva)
    first = heard(eva)
    assert "1 av 2" in first.text
    second = await world.press(eva, "Nästa →")
    assert "2 av 2" in second.text
    await world.press(eva, "Visa andra mentorer")
    assert len([label for label in heard(eva).labels if label.startswith("Fråga ")]) == 2
    eva.press(next(label for label in heard(eva).labels if label.startswith("Fråga ")))
    await world.rest()
    assert "1 av 1" in heard(eva).text
    await world.press(eva, "Vänta med den här")
    assert "Det var alla förslag." in heard(eva).text


async def test_nobody_to_match(world: World) -> None:
    """When nobody waits the manager hears so, and what to do first."""
    eva = world.person("Eva Lind")
    await world.add_programme("Framsteg 2027", eva)
    message = await match(world, eva)
    assert "Ingen väntar på ett förslag" in message.text


async def test_a_tie_from_the_talk_is_never_suggested(world: World) -> None:
    """What either side told in the talk rules the two out, whatever else they have in common."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    adept = await world.add_participant(world.person("Karin Ek"), programme)
    mentor = await world.add_participant(world.person("Lars Holm"), programme, Role.MENTOR)
    await employ(world, {"Karin Ek": "Nordbygg", "Lars Holm": "Sydkraft"})
    await approve(world, adept)
    await approve(world, mentor, ties=(str(adept.id),))
    message = await match(world, eva)
    assert "Det finns ingen mentor som passar" in message.text


async def test_who_leaves_takes_the_proposal_along(world: World) -> None:
    """An adept who withdraws ends the proposal; a late yes is met kindly and nobody's contacts go out."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ta tillbaka min anmälan", "Ja, ta tillbaka den")
    assert "tagit tillbaka sin anmälan" in heard(eva).text
    toast = await world.toast(lars, "Ja, jag vill gärna träffa Karin")
    assert "Det går inte just nu." in toast


async def test_a_mentor_who_does_not_answer(world: World) -> None:
    """Silence never declines: after three working days the mentor stands on the list, with the number to ring."""
    eva, _, _, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    assert "Ring mentorn" not in (await world.say(eva, "/attgöra")).text
    world.clock.turn(timedelta(days=8))
    message = await world.say(eva, "/attgöra")
    assert "Ring mentorn om förslaget (1)\n• Lars Holm 070" in message.text


async def test_no_objection_in_time(database_url: str) -> None:
    """Silence from the adept for five working days means on to the first meeting; a later objection is too late."""
    async with World(database_url, start=datetime(2027, 2, 2, 9, 30, tzinfo=UTC)) as world:  # a Tuesday
        eva, karin, lars, _ = await karin_and_lars(world)
        await match(world, eva)
        await world.press(eva, "Fråga Lars")
        await world.press(lars, "Ja, jag vill gärna träffa Karin")
        await time_goes_by(world, timedelta(days=7))
        assert "070" not in heard(karin).text
        await time_goes_by(world, timedelta(days=1))
        assert "Så här når du Lars." in heard(karin).text
        assert "Karin hör av sig till dig" in heard(lars).text
        told = len(karin.heard), len(lars.heard)
        await time_goes_by(world, timedelta(days=3))
        assert (len(karin.heard), len(lars.heard)) == told
        karin.press("Jag vill inte, eller har en koppling")
        await world.rest()
        assert "Det går inte just nu." in karin.toasts[-1].text
        world.check_nothing_was_wrong()


async def time_goes_by(world: World, on: timedelta) -> None:
    """Turn the clock, and let the jobs come round."""
    world.clock.turn(on)
    assert world.bot is not None
    assert world.bot.jobs is not None
    await world.bot.jobs.run_now()
    await world.rest()


async def test_a_match_that_fails_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug while the match is worked out: the manager is not left waiting, and the bot goes on."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    eva, _, _, _ = await karin_and_lars(world)
    monkeypatch.setattr(suggest, "suggest", broken)
    message = await match(world, eva)
    assert "Något gick fel hos oss" in message.text
    monkeypatch.undo()
    assert "Karin Ek" in (await match(world, eva)).text
