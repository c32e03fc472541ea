"""The proposal of a match to the two: answered, objected to, overtaken by others, or not answered at all."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from handlers.callbacks import encode
from programme.errors import ProgrammeError
from programme.pair import Pair, PairState
from programme.people import Actor, Membership, Person, Role, State
from programme.presses.proposal import MentorReply, SayWhy, Why
from programme.speech import Phrase, Speech, Value
from programme.usecases.matching import proposal, why_not
from programme.usecases.myself import pair_copy
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.rows import a_person, a_programme
from tests.scenes.digest import next_digest
from tests.scenes.first_meeting import TUESDAY
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.world import World, heard


@in_both_languages
async def test_a_mentor_declines(world: World) -> None:
    """Declining costs nothing: a warm word, the manager can show others, and the adept's chat is untouched."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    before = karin.messages
    message = await world.press(lars, "Inte den här gången", "Ja, tacka nej")
    assert words("Det är helt i sin ordning.") in message.text
    assert karin.messages == before
    assert "• Lars Holm tackade nej till Karin Ek den här gången" in await next_digest(world, eva)
    await world.say(eva, "/attgora")
    await world.press(eva, "Karin Ek", "Visa andra mentorer")
    assert "Lars" in heard(eva).text, "who was asked once may be asked again; nothing forbids it"


async def test_why_it_was_a_no(world: World) -> None:
    """Whoever likes says why, and can put it right: managers alone read it, and a tie is for good."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    before = karin.messages
    thanks = await world.press(lars, "Inte den här gången", "Ja, tacka nej")
    assert "Vill du säga varför? Det går bra att låta bli. Bara Eva ser det." in thanks.text
    said = await world.press(lars, "Jag har inte rätt erfarenhet")
    assert "Du har svarat: Jag har inte rätt erfarenhet." in said.text
    assert said.labels == ("Vi känner varandra", "Inte just nu", "Skriv till Eva")
    await world.say(eva, "/attgora")
    assert (
        "Lars Holm tackade nej till Karin Ek. Erfarenheten passade inte." in (await world.press(eva, "Karin Ek")).text
    )
    await world.press(lars, "Vi känner varandra")
    await world.say(eva, "/attgora")
    assert "tackade nej till Karin Ek. De känner varandra." in (await world.press(eva, "Karin Ek")).text
    assert "Det finns ingen annan mentor som passar Karin" in (await world.press(eva, "Visa andra mentorer")).text
    (pair,) = await world.run(lambda uow: [uow.pairs.find(1)])
    assert pair is not None
    world.forge(eva, encode(SayWhy(pair.id, Why.TIME)))
    await world.rest()
    with pytest.raises(ProgrammeError):
        await world.run(lambda uow: _say(uow, pair, Role.ADEPT, Why.TIME))
    assert karin.messages == before
    stored = await world.run(lambda uow: (uow.pairs.find(pair.id), *_copies(uow, pair)))
    assert stored == (pair, [("copy-pair-because", Phrase("button-why-known-mentor"))], [])


def _say(uow: SqlUnitOfWork, pair: Pair, role: Role, why: Why) -> None:
    """Let a side say why, as if it had a button for it."""
    member = uow.memberships.get(pair.adept_id if role is Role.ADEPT else pair.mentor_id)
    why_not.say(uow, Actor(uow.people.get(member.person_id), TUESDAY), pair, role, why)


def _copies(uow: SqlUnitOfWork, pair: Pair) -> list[list[tuple[str, Value]]]:
    """Return the line about the reason in the copy of the mentor, and of the adept."""
    members = [uow.memberships.get(key) for key in (pair.mentor_id, pair.adept_id)]
    copies = (pair_copy.copied(uow, one, pair, TUESDAY) for one in members)
    return [[line for line in one if line[0] == "copy-pair-because"] for one in copies]


async def test_the_next_best_is_offered_at_once(world: World) -> None:
    """After a no the manager's list names whoever suits best of those left, and shows the words before they go."""
    eva, karin, lars, programme = await karin_and_lars(world)
    ulla = world.person("Ulla Berg")
    await approve(world, await world.add_participant(ulla, programme, role=Role.MENTOR))
    await match(world, eva)
    asked, other = ("Lars", ulla) if "Fråga Lars?" in heard(eva).labels else ("Ulla", lars)
    await world.press(eva, f"Fråga {asked}?", f"Ja, fråga {asked}")
    await world.press(lars if asked == "Lars" else ulla, "Inte den här gången", "Ja, tacka nej")
    await world.say(eva, "/attgora")
    name = "Ulla" if asked == "Lars" else "Lars"
    matter = await world.press(eva, "Karin Ek")
    assert f"Näst bäst just nu: {name}" in matter.text
    assert f"Fråga {asked}?" not in matter.labels
    await world.press(eva, f"Fråga {name}?", f"Ja, fråga {name}")
    assert "Ja, jag vill gärna träffa Karin" in heard(other).labels
    assert karin.heard == []


@in_both_languages
@pytest.mark.parametrize(
    ("reason", "tie"),
    [("Vi känner varandra", True), ("Tacka nej?", False)],
)
async def test_an_adept_objects(world: World, reason: str, tie: bool) -> None:
    """An objection is the manager's alone: the mentor hears that it is not to be, and the two never meet again."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    before = lars.messages
    await world.press(karin, reason, "← Tillbaka")
    assert words(reason) in heard(karin).labels, "only looked at what it leads to"
    asked = await world.press(karin, reason)
    assert lars.messages == before  # a slip of the thumb tells nobody anything
    await world.press(karin, asked.labels[0])
    assert words("letar vidare") in heard(karin).text
    assert (words("Jag behöver en annan erfarenhet") in heard(karin).labels) is not tie, "a tie has said why"
    assert words("Du blir inte mentor för Karin den här gången.") in heard(lars).text
    assert words("koppling") not in heard(lars).text
    assert "• Karin Ek tackade nej till Lars Holm, och de två föreslås inte igen" in await next_digest(world, eva)
    assert ["'tie'" in one for one in (await world.everything_stored())["bans"]] == ([True] if tie else [])
    message = await match(world, eva)
    assert words("Det finns ingen mentor som passar") in message.text


@in_both_languages
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
    before = await world.press(eva, "Fråga båda mentorerna?")
    await world.press(eva, "Ja, fråga båda")
    questions = [one.text for one in lars.messages if one.labels]
    assert [one in before.text for one in questions] == [True, False], "one whole, the other in the same words"
    await world.run(lars_has(1))
    quiet = per.messages
    lars.press(words("Ja, jag vill gärna träffa Karin"))
    lars.press(words("Ja, jag vill gärna träffa Per"))
    await world.rest()
    assert words("Vi har ett förslag på en mentor till dig: Lars Holm.") in heard(karin).text
    thanks = heard(lars)
    assert words("Tack för att du ville, Lars!") in thanks.text
    assert words("så du blir inte mentor för Per den här gången.") in thanks.text
    assert thanks.labels == (words("Ändra mina uppgifter"), words("Skriv till Eva")), "nothing is left to answer"
    assert "• Lars Holm ville gärna träffa Per Öberg, men har ingen plats kvar" in await next_digest(world, eva)
    assert per.messages == quiet
    stored = (await world.everything_stored())["pairs"]
    assert sum("asked-adept" in row for row in stored) == sum("no-room" in row for row in stored) == 1


@in_both_languages
async def test_who_leaves_takes_the_proposal_along(world: World) -> None:
    """An adept who withdraws ends the proposal; a late yes is met kindly and nobody's contacts go out."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    command, *labels = (words("/uppgifter"), words("Ta tillbaka min anmälan?"), words("Ja, ta tillbaka den"))
    await world.say(karin, command)
    await world.press(karin, *labels)
    assert "• Karin Ek är inte längre med (adept)" in await next_digest(world, eva)
    toast = await world.toast(lars, "Ja, jag vill gärna träffa Karin")
    assert words("Det går inte just nu.") in toast


@in_both_languages
async def test_a_mentor_who_does_not_answer(world: World) -> None:
    """Silence never declines: after three working days the mentor stands on the list, with the number to ring."""
    eva, _, _, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    ring = words("Ring mentorn om förslaget (1)\n• Lars Holm 070").partition("(")[0]
    assert ring not in (await world.say(eva, "/attgora")).text
    world.clock.turn(timedelta(days=8))
    message = await world.say(eva, "/attgora")
    assert words("Ring mentorn om förslaget (1)\n• Lars Holm 070") in message.text


@in_both_languages
async def test_no_objection_in_time(database_url: str, language: str) -> None:
    """Silence from the adept for five working days, as announced, means on to the first meeting; later is too late."""
    async with World(database_url, start=TUESDAY, language=language) as world:
        words = world.words
        eva, karin, lars, _ = await karin_and_lars(world)
        await match(world, eva)
        await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
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
        assert words("Det går inte just nu.") in await world.toast(karin, "Tacka nej?")
        world.check_nothing_was_wrong()


@in_both_languages
async def test_an_old_button_never_means_somebody_else(world: World) -> None:
    """Karin is deleted, and Bo is put forward: the button that stood under Karin's name says yes to nobody."""
    eva, karin, lars, programme = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    question = heard(lars)
    yes = words("Ja, jag vill gärna träffa Karin")
    data = next(one.target for row in question.buttons for one in row if one.label == yes)

    def forget(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(karin.chat_id)
        assert person is not None
        uow.people.forget(person.id)

    await world.run(forget)
    bo = world.person("Bo Öberg")
    bos = await world.add_participant(bo, programme)
    await employ(world, {"Bo Öberg": "Egen firma"})
    await approve(world, bos)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    before = bo.messages, eva.messages
    toast = await world.toast(lars, data, message_id=question.message_id)
    assert words("Det kanske inte finns kvar.") in toast
    assert (bo.messages, eva.messages) == before
    assert sum("asked-mentor" in row for row in (await world.everything_stored())["pairs"]) == 1


@on_both
async def test_two_acceptances_for_the_last_place_at_once(database_url: str) -> None:
    """Two units that say yes for one place at the same time: one wins, the other gets a kind word."""
    now = TUESDAY
    databases = [Database(database_url), Database(database_url)]

    def two_questions(uow: SqlUnitOfWork) -> list[int]:
        programme = a_programme(uow)
        eva = a_person(uow, 1, name="Eva Lind")
        uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, now))
        lars = a_person(uow, 2, name="Lars Holm")
        mentor = uow.memberships.add(Membership(0, lars.id, programme.id, Role.MENTOR, State.WAITING, now, capacity=1))
        pairs = []
        for number in (3, 4):
            person = a_person(uow, number, name=f"Karin {number}")
            adept = uow.memberships.add(Membership(0, person.id, programme.id, Role.ADEPT, State.WAITING, now))
            pairs.append(proposal.propose(uow, Actor(eva, now), adept, mentor).id)
        return pairs

    def yes(key: int) -> Callable[[SqlUnitOfWork], str]:
        def work(uow: SqlUnitOfWork) -> str:
            pair = uow.pairs.locked(key)
            assert pair is not None
            person: Person = uow.people.get(uow.memberships.get(pair.mentor_id).person_id)
            told = proposal.mentor_says(uow, Actor(person, now), pair, MentorReply.YES)
            return next(one.text[0].key for one in told if isinstance(one, Speech) and one.to == person.id)

        return work

    for _ in range(5):
        pairs = await databases[0].run(two_questions)
        both = zip(databases, pairs, strict=True)
        answers = await asyncio.gather(*(database.run(yes(key)) for database, key in both))
        assert sorted(answers) == ["mentor-no-room", "mentor-said-yes"]
        states = await databases[0].run(partial(states_of, pairs))
        assert sorted(states) == sorted([PairState.ASKED_ADEPT, PairState.ENDED])
        await databases[0].run(forget_everybody)
    for database in databases:
        await database.close()


def states_of(pairs: list[int], uow: SqlUnitOfWork) -> list[PairState]:
    """Return where pairs stand."""
    return [uow.pairs.get(key).state for key in pairs]


def forget_everybody(uow: SqlUnitOfWork) -> None:
    """Clear the stage for the next round."""
    for number in range(1, 5):
        person = uow.people.by_telegram(number)
        assert person is not None
        uow.people.forget(person.id)


@in_both_languages
async def test_the_adept_first_and_a_yes_that_is_said(world: World) -> None:
    """Two settings: the adept is asked first, silence is no yes, and the mentor hears of it after the adept's yes."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await world.say(eva, words("/jag"))
    await world.press(eva, words("Programmet Framsteg 2027"), words("Inställningar"))
    asked = await world.press(eva, words("Frågas först"))
    assert words("Inget förslag är på väg just nu. Det gäller från nästa förslag.") in asked.text
    await world.press(eva, words("Adepten"))
    page = await world.press(eva, words("Adeptens ja"), words("Adepten säger själv ja"))
    assert words("Frågas först: Adepten") in page.text
    await match(world, eva)
    quiet = lars.messages
    await world.press(eva, words("Fråga Karin om Lars?"), words("Ja, fråga Karin"))
    assert words("Lars får frågan först när du har sagt ja.") in heard(karin).text
    assert words("Säger du ja frågar vi Lars.") in (await world.say(karin, words("/jag"))).text
    world.clock.turn(timedelta(days=15))
    await world.rest()
    assert lars.messages == quiet, "silence is no yes"
    assert words("Ring adepten om förslaget (1)") in (await world.say(eva, words("/attgora"))).text
    await world.press(karin, words("Det låter bra"))
    assert any(words("Nu frågar vi Lars.") in one.text for one in karin.messages)
    assert words("Karin har fått förslaget före dig") in heard(lars).text
    assert words("Vi har frågat Lars om att bli mentor till dig.") in (await world.say(karin, words("/jag"))).text
    await world.press(lars, words("Ja, jag vill gärna träffa Karin"))
    assert words("Så här når du Karin:") in heard(lars).text
    assert words("Så här når du Lars.") in heard(karin).text


async def test_a_mentor_who_says_no_after_the_adept(world: World) -> None:
    """The adept, who was asked first, reads what every stop says, and the manager who could be asked next."""
    eva, karin, lars, programme = await karin_and_lars(world)

    def adept_first(uow: SqlUnitOfWork) -> None:
        uow.programmes.save(replace(uow.programmes.get(programme.id), adept_first=True))

    await world.run(adept_first)
    await match(world, eva)
    await world.press(eva, "Fråga Karin om Lars?", "Ja, fråga Karin")
    assert "Hör jag inget frågar vi Lars" in heard(karin).text
    await world.press(karin, "Det låter bra")
    await world.press(lars, "Inte den här gången", "Ja, tacka nej")
    assert "Lars blir inte din mentor den här gången." in heard(karin).text
    assert "Karin Ek har inget emot Lars Holm" not in await next_digest(world, eva), "it is over"
