"""From /match to both having each other's contacts, and every way in which it may not be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from programme.matching import suggest
from programme.people import Role, State
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.first_meeting import TUESDAY
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.world import World, heard


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_from_the_match_to_each_others_contacts(world: World) -> None:
    """The manager asks the mentor, the mentor says yes, the adept agrees, and only then do both get contacts."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    assert any(words("Jag hittade ett förslag i Framsteg 2027.") in one.text for one in eva.heard)
    assert "Karin Ek" in heard(eva).text
    assert "Lars Holm" in heard(eva).text
    quiet = len(karin.heard)
    await world.press(eva, "Fråga Lars")
    proposal = heard(lars)
    assert "Nordbygg" in proposal.text
    assert "@exempel" not in proposal.text
    assert "070" not in proposal.text
    assert len(karin.heard) == quiet, "the adept hears nothing before the mentor has answered"
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    told = heard(karin)
    assert words("Vi har ett förslag på en mentor till dig: Lars Holm.") in told.text
    assert "@exempel" not in told.text
    await world.press(karin, "Det låter bra")
    assert words("Så här når du Lars.") in heard(karin).text
    assert "070" in heard(karin).text
    assert words("Karin hör av sig till dig") in heard(lars).text
    assert "070" in heard(lars).text
    assert words("har fått varandras kontaktuppgifter") in heard(eva).text
    assert words("Nästa steg är ditt: hör av dig till Lars") in (await world.say(karin, "/jag")).text


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_mentor_declines(world: World) -> None:
    """Declining costs nothing: a warm word, the manager can show others, and the adept's chat is untouched."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    before = karin.messages
    message = await world.press(lars, "Inte den här gången")
    assert words("Det är helt i sin ordning.") in message.text
    assert karin.messages == before
    assert words("Lars Holm tackade nej till Karin Ek") in heard(eva).text
    await world.press(eva, "Visa andra mentorer")
    assert "Lars" in heard(eva).text, "who was asked once may be asked again; nothing forbids it"


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("reason", "told", "tie"),
    [("Vi har en koppling", "har en koppling", True), ("Av ett annat skäl", "vill inte", False)],
)
async def test_an_adept_objects(world: World, reason: str, told: str, tie: bool) -> None:
    """An objection is the manager's alone: the mentor hears that it is not to be, and the two never meet again."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    await world.press(karin, "Jag vill inte, eller har en koppling", reason)
    assert words("letar vidare") in heard(karin).text
    assert words("Det blev inte du och Karin den här gången.") in heard(lars).text
    assert words("koppling") not in heard(lars).text
    assert words(told) in heard(eva).text
    (ban,) = (await world.everything_stored())["bans"]
    assert ("'tie'" in ban) is tie
    message = await match(world, eva)
    assert words("Det finns ingen mentor som passar") in message.text


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_mentors_last_place(world: World) -> None:
    """Two yeses to one place: the first wins, the second gets a kind word that stays, and its adept can be matched."""
    eva, karin, lars, programme = await karin_and_lars(world)
    words = world.words
    per = world.person("Per Öberg")
    pers = await world.add_participant(per, programme)
    await employ(world, {"Per Öberg": "Egen firma"})
    await approve(world, pers)

    def lars_has(places: int) -> Callable[[SqlUnitOfWork], None]:
        def work(uow: SqlUnitOfWork) -> None:
            for one, person in uow.memberships.in_state(programme.id, State.WAITING):
                if person.name == "Lars Holm":
                    uow.memberships.save(replace(one, capacity=places))

        return work

    await world.run(lars_has(2))
    await match(world, eva)
    await world.press(eva, "Fråga alla 2 mentorer", "Ja, fråga alla 2")
    await world.run(lars_has(1))
    quiet = per.messages
    lars.press(words("Ja, jag vill gärna träffa Karin"))
    lars.press(words("Ja, jag vill gärna träffa Per"))
    await world.rest()
    assert words("Vi har ett förslag på en mentor till dig: Lars Holm.") in heard(karin).text
    thanks = heard(lars)
    assert words("Tack för att du ville, Lars!") in thanks.text
    assert words("så det blir inte du och Per den här gången.") in thanks.text
    assert len(thanks.labels) == 1, "nothing is left to answer, and the manager can be written to"
    assert words("Lars Holm ville gärna träffa Per Öberg, men har ingen plats kvar.") in heard(eva).text
    assert words("Visa andra mentorer") in heard(eva).labels
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
async def test_who_leaves_takes_the_proposal_along(world: World) -> None:
    """An adept who withdraws ends the proposal; a late yes is met kindly and nobody's contacts go out."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    command, *labels = (words("/uppgifter"), words("Ta tillbaka min anmälan"), words("Ja, ta tillbaka den"))
    await world.say(karin, command)
    await world.press(karin, *labels)
    assert words("tagit tillbaka sin anmälan") in heard(eva).text
    toast = await world.toast(lars, "Ja, jag vill gärna träffa Karin")
    assert words("Det går inte just nu.") in toast


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_mentor_who_does_not_answer(world: World) -> None:
    """Silence never declines: after three working days the mentor stands on the list, with the number to ring."""
    eva, _, _, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars")
    ring = words("Ring mentorn om förslaget (1)\n• Lars Holm 070").partition("(")[0]
    assert ring not in (await world.say(eva, "/attgora")).text
    world.clock.turn(timedelta(days=8))
    message = await world.say(eva, "/attgora")
    assert words("Ring mentorn om förslaget (1)\n• Lars Holm 070") in message.text


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_no_objection_in_time(database_url: str, language: str) -> None:
    """Silence from the adept for five working days, as announced, means on to the first meeting; later is too late."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        words = world.words
        eva, karin, lars, _ = await karin_and_lars(world)
        await match(world, eva)
        await world.press(eva, "Fråga Lars")
        await world.press(lars, "Ja, jag vill gärna träffa Karin")
        assert words("Hör jag inget får ni varandras kontaktuppgifter onsdag 10 februari.") in heard(karin).text
        assert (
            words("Annars får ni varandras kontaktuppgifter onsdag 10 februari.")
            in (await world.say(karin, "/jag")).text
        )
        await world.time_goes_by(timedelta(days=7))
        assert "070" not in heard(karin).text
        await world.time_goes_by(timedelta(days=1))
        assert words("Så här når du Lars.") in heard(karin).text
        assert words("Karin hör av sig till dig") in heard(lars).text
        told = len(karin.heard), len(lars.heard)
        await world.time_goes_by(timedelta(days=2))
        assert (len(karin.heard), len(lars.heard)) == told
        assert words("Det går inte just nu.") in await world.toast(karin, "Jag vill inte, eller har en koppling")
        world.check_nothing_was_wrong()


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
