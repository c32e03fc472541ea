"""From /match to both having each other's contacts, and every way in which it may not be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from programme.due import DueKind
from programme.matching import suggest
from programme.people import Interview, Membership, Programme, Role, State
from sandbox.phones.people import Message, Phone
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.world import World, heard


async def approve(world: World, *memberships: Membership, **told: object) -> None:
    """Let the manager have talked with people and approved them, with the same sheet for each."""

    def work(uow: SqlUnitOfWork) -> None:
        for one in memberships:
            uow.memberships.save(replace(one, state=State.WAITING))
            uow.dues.settle(DueKind.INTERVIEW, one.id)
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


LOOKING = ("Jag letar efter den bästa fördelningen.", "I am looking for the best whole match.")


async def match(world: World, eva: Phone, command: str = "/matcha") -> Message:
    """Let the manager match, and wait until the best whole match is found."""
    eva.send(command)
    await eva.wait_for(lambda one: one.text in LOOKING)
    await eva.wait_for(lambda one: one.text not in LOOKING)
    await world.rest()
    return heard(eva)


WORDS: dict[str, dict[str, Any]] = {
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
        "no": "Inte den här gången",
        "fine": "Det är helt i sin ordning.",
        "declined": "Lars Holm tackade nej till Karin Ek",
        "others": "Visa andra mentorer",
        "object": "Jag vill inte, eller har en koppling",
        "tie": ("Vi har en koppling", "har en koppling"),
        "other": ("Av ett annat skäl", "vill inte"),
        "looks-on": "letar vidare",
        "not-you": "Det blev inte du och Karin den här gången.",
        "a-tie": "koppling",
        "nobody": "Det finns ingen mentor som passar",
        "ask-all": ("Fråga alla 2 mentorer", "Ja, fråga alla 2"),
        "yes-per": "Ja, jag vill gärna träffa Per",
        "no-room": "Tack för att du ville, Lars!",
        "not-per": "så det blir inte du och Per den här gången.",
        "room-news": "Lars Holm ville gärna träffa Per Öberg, men har ingen plats kvar.",
        "todo": "/attgora",
        "not-now": "Det går inte just nu.",
        "withdraw": ("/uppgifter", "Ta tillbaka min anmälan", "Ja, ta tillbaka den"),
        "withdrawn": "tagit tillbaka sin anmälan",
        "ring": "Ring mentorn om förslaget (1)\n• Lars Holm 070",
        "unless": "Hör jag inget får ni varandras kontaktuppgifter onsdag 10 februari.",
        "me-unless": "Annars får ni varandras kontaktuppgifter onsdag 10 februari.",
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
        "no": "Not this time",
        "fine": "That is quite all right.",
        "declined": "Lars Holm declined Karin Ek",
        "others": "Show other mentors",
        "object": "I would rather not, or have a tie",
        "tie": ("We have a tie", "has a tie"),
        "other": ("For another reason", "would rather not"),
        "looks-on": "keeps looking",
        "not-you": "It was not to be you and Karin this time.",
        "a-tie": "tie",
        "nobody": "There is no mentor",
        "ask-all": ("Ask all 2 mentors", "Yes, ask all 2"),
        "yes-per": "Yes, I would like to meet Per",
        "no-room": "Thank you for wanting to, Lars!",
        "not-per": "so it was not to be you and Per this time.",
        "room-news": "Lars Holm would have liked to meet Per Öberg, but has no place left.",
        "todo": "/todo",
        "not-now": "That can’t be done just now.",
        "withdraw": ("/privacy", "Take back my registration", "Yes, take it back"),
        "withdrawn": "has taken back",
        "ring": "Ring the mentor about the proposal (1)\n• Lars Holm 070",
        "unless": "If I hear nothing, you get each other’s contact details on Wednesday 10 February.",
        "me-unless": "Otherwise you get each other’s contact details on Wednesday 10 February.",
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


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_mentor_declines(world: World, language: str) -> None:
    """Declining costs nothing: a warm word, the manager can show others, and the adept's chat is untouched."""
    eva, karin, lars, _ = await karin_and_lars(world, language)
    words = WORDS[language]
    await match(world, eva, words["match"])
    await world.press(eva, words["ask"])
    before = karin.messages
    message = await world.press(lars, words["no"])
    assert words["fine"] in message.text
    assert karin.messages == before
    assert words["declined"] in heard(eva).text
    await world.press(eva, words["others"])
    assert "Lars" in heard(eva).text, "who was asked once may be asked again; nothing forbids it"


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("why", ["tie", "other"])
async def test_an_adept_objects(world: World, language: str, why: str) -> None:
    """An objection is the manager's alone: the mentor hears that it is not to be, and the two never meet again."""
    eva, karin, lars, _ = await karin_and_lars(world, language)
    words = WORDS[language]
    reason, told = words[why]
    await match(world, eva, words["match"])
    await world.press(eva, words["ask"])
    await world.press(lars, words["yes"])
    await world.press(karin, words["object"], reason)
    assert words["looks-on"] in heard(karin).text
    assert words["not-you"] in heard(lars).text
    assert words["a-tie"] not in heard(lars).text
    assert told in heard(eva).text
    (ban,) = (await world.everything_stored())["bans"]
    assert ("'tie'" in ban) is (why == "tie")
    message = await match(world, eva, words["match"])
    assert words["nobody"] in message.text


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_mentors_last_place(world: World, language: str) -> None:
    """Two yeses to one place: the first wins, the second gets a kind word that stays, and its adept can be matched."""
    eva, karin, lars, programme = await karin_and_lars(world, language)
    words = WORDS[language]
    per = world.person("Per Öberg", language=language)
    pers = await world.add_participant(per, programme)
    await employ(world, {"Per Öberg": "Egen firma"})
    await approve(world, pers)

    def lars_has(places: int) -> Callable[[SqlUnitOfWork], None]:
        def work(uow: SqlUnitOfWork) -> None:
            for one, person in uow.memberships.in_state(programme.id, State.WAITING):
                if person.name == "Lars Holm":
                    uow.memberships.save(replace(one, capacity=places))

        return work

    database = Database(world.database_url)
    await database.run(lars_has(2))
    await match(world, eva, words["match"])
    await world.press(eva, *words["ask-all"])
    await database.run(lars_has(1))
    await database.close()
    quiet = per.messages
    lars.press(words["yes"])
    lars.press(words["yes-per"])
    await world.rest()
    assert words["proposed"] in heard(karin).text
    thanks = heard(lars)
    assert words["no-room"] in thanks.text
    assert words["not-per"] in thanks.text
    assert len(thanks.labels) == 1, "nothing is left to answer, and the manager can be written to"
    assert words["room-news"] in heard(eva).text
    assert words["others"] in heard(eva).labels
    assert per.messages == quiet
    stored = (await world.everything_stored())["pairs"]
    assert sum("asked-adept" in row for row in stored) == sum("taken-back" in row for row in stored) == 1


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


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_who_leaves_takes_the_proposal_along(world: World, language: str) -> None:
    """An adept who withdraws ends the proposal; a late yes is met kindly and nobody's contacts go out."""
    eva, karin, lars, _ = await karin_and_lars(world, language)
    words = WORDS[language]
    await match(world, eva, words["match"])
    await world.press(eva, words["ask"])
    command, *labels = words["withdraw"]
    await world.say(karin, command)
    await world.press(karin, *labels)
    assert words["withdrawn"] in heard(eva).text
    toast = await world.toast(lars, words["yes"])
    assert words["not-now"] in toast


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_mentor_who_does_not_answer(world: World, language: str) -> None:
    """Silence never declines: after three working days the mentor stands on the list, with the number to ring."""
    eva, _, _, _ = await karin_and_lars(world, language)
    words = WORDS[language]
    await match(world, eva, words["match"])
    await world.press(eva, words["ask"])
    ring = words["ring"].partition("(")[0]
    assert ring not in (await world.say(eva, words["todo"])).text
    world.clock.turn(timedelta(days=8))
    message = await world.say(eva, words["todo"])
    assert words["ring"] in message.text


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_no_objection_in_time(database_url: str, language: str) -> None:
    """Silence from the adept for five working days, as announced, means on to the first meeting; later is too late."""
    words = WORDS[language]
    async with World(database_url, start=datetime(2027, 2, 2, 9, 30, tzinfo=UTC)) as world:  # a Tuesday
        eva, karin, lars, _ = await karin_and_lars(world, language)
        await match(world, eva, words["match"])
        await world.press(eva, words["ask"])
        await world.press(lars, words["yes"])
        assert words["unless"] in heard(karin).text
        assert words["me-unless"] in (await world.say(karin, words["me"])).text
        await time_goes_by(world, timedelta(days=7))
        assert "070" not in heard(karin).text
        await time_goes_by(world, timedelta(days=1))
        assert words["reach"] in heard(karin).text
        assert words["mentor"] in heard(lars).text
        told = len(karin.heard), len(lars.heard)
        await time_goes_by(world, timedelta(days=2))
        assert (len(karin.heard), len(lars.heard)) == told
        assert words["not-now"] in await world.toast(karin, words["object"])
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
