"""Matching that remembers: what has been between two is seen, and who is left without a mentor is named."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from programme.matching.earlier import OF_END, RULES, Effect, Outcome
from programme.pair import End
from programme.people import Programme, Role, SameEmployer
from programme.usecases.matching.gathered import before_now
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.scenes.report import TUESDAY
from tests.world import World, heard


@pytest.fixture
def start() -> datetime:
    """A working day in the morning: what was promised is told then, and never in the evening."""
    return TUESDAY


async def open_card(world: World, eva: Phone, name: str) -> Message:
    """Let the manager open a participant's card from the list."""
    await world.say(eva, "/people")
    eva.press(next(label for label in heard(eva).labels if label.startswith(name)))
    await world.rest()
    return heard(eva)


async def declined(world: World) -> tuple[Phone, Phone, Phone, Programme]:
    """Let the only mentor say "not this time" to the only adept."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Inte den här gången", "Ja, tacka nej")
    return eva, karin, lars, programme


async def found_by(world: World, eva: Phone) -> str:
    """Return all that the manager reads of a match."""
    before = len(eva.heard)
    await match(world, eva)
    return "\n".join(one.text for one in eva.heard[before:])


@in_both_languages
async def test_not_this_time_is_not_suggested_again_without_a_word(world: World, language: str) -> None:
    """The next match leaves the two out and says why; by hand the manager reads it and is asked once more."""
    eva, karin, lars, _ = await declined(world)
    words = world.words
    for _ in range(2):
        text = await found_by(world, eva)
        assert words("Karin Ek: 1 har tackat nej") in text
        assert words("Fråga Lars?") not in heard(eva).labels
    assert words("Karin Ek: 1 har tackat nej") in (await world.say(eva, "/todo")).text
    await world.press(eva, "Karin Ek")
    card = heard(eva)
    assert words("Lars Holm tackade nej till Karin Ek.") in card.text
    choices = await world.press(eva, "Visa andra mentorer")
    assert words("föreslår matchningen inte de två för varandra av sig själv.") in choices.text
    told = len(lars.heard)
    asked = await world.press(eva, "Fråga Lars?")
    assert words("Vill du fråga Lars om Karin ändå?") in asked.text
    assert len(lars.heard) == told
    await world.press(eva, "Ja, fråga Lars")
    assert words("Ja, jag vill gärna träffa Karin") in heard(lars).labels
    assert words("har tackat nej") not in (await world.say(eva, "/todo")).text
    assert karin.heard == []


async def test_when_no_mentor_is_left(world: World) -> None:
    """The adept is on the manager's list at once, with the reason, and hears within five working days how it is."""
    eva, karin, _, _ = await declined(world)
    assert "Ännu utan mentor (1)\n• Karin Ek: 1 har tackat nej" in (await world.say(eva, "/todo")).text
    quiet = karin.messages
    for _ in range(7):
        await world.time_goes_by(timedelta(days=1))
    told = heard(karin)
    assert len(karin.messages) == len(quiet) + 1
    assert told.text.startswith("Hej Karin! Just nu har vi ingen mentor till dig i Framsteg 2027")
    assert {"Skriv till Eva", "Ta tillbaka min anmälan?"} <= set(told.labels)
    assert "Lars" not in told.text
    assert "Vill du ta tillbaka din anmälan" in (await world.press(karin, "Ta tillbaka min anmälan?")).text


async def test_both_cards_show_it(world: World) -> None:
    """The mentor's card has the same line as the adept's."""
    eva, *_ = await declined(world)
    for name in ("Karin", "Lars"):
        assert "Lars Holm tackade nej till Karin Ek." in (await open_card(world, eva, name)).text


@on_both
async def test_a_suggestion_left_for_later_comes_again_with_a_word(world: World) -> None:
    """What the manager left for later is suggested again where nobody else suits, and says so."""
    eva, *_ = await karin_and_lars(world)
    await match(world, eva)
    assert "Det var alla förslag." in (await world.press(eva, "Vänta med den här")).text
    await match(world, eva)
    assert "⚠️" in heard(eva).text
    assert "förslaget Karin och Lars fick vänta." in heard(eva).text
    for name in ("Karin", "Lars"):
        assert "förslaget Karin Ek och Lars Holm fick vänta." in (await open_card(world, eva, name)).text


async def test_an_objection_is_seen_and_is_for_good(world: World) -> None:
    """The two are never suggested again, and the manager reads who objected, on both cards and after a match."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    await world.press(karin, "Tacka nej?", "Ja, tacka nej")
    assert "Karin Ek: Karin har sagt nej till 1" in await found_by(world, eva)
    for name in ("Karin", "Lars"):
        assert "Karin Ek ville inte ha Lars Holm som mentor." in (await open_card(world, eva, name)).text
    await world.time_goes_by(timedelta(days=200))
    assert "Karin har sagt nej till 1" in await found_by(world, eva)


async def test_a_manager_who_is_the_mentor_reads_nothing_of_it(world: World) -> None:
    """What an adept has said of the manager as mentor stands neither on the card nor among the reasons."""
    eva, bo, karin = world.person("Eva Lind"), world.person("Bo Ek"), world.person("Karin Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    adept = await world.add_participant(karin, programme)
    mentor = await world.add_participant(eva, programme, Role.MENTOR)
    await employ(world, {"Karin Ek": "Nordbygg", "Eva Lind": "Kommunen"})
    await approve(world, adept, mentor)
    await match(world, eva)
    await world.press(eva, "Fråga Eva?", "Ja, fråga Eva", "Ja, jag vill gärna träffa Karin")
    assert "Bara Bo ser vad du svarar" in heard(karin).text
    await world.press(karin, "Tacka nej?", "Ja, tacka nej")
    text = await found_by(world, eva)
    assert "Karin Ek: för 1 visar jag inte skälet" in text
    assert "sagt nej" not in text
    assert "ville inte ha" not in (await open_card(world, eva, "Karin")).text
    assert "Karin Ek: Karin har sagt nej till 1" in await found_by(world, bo)


async def in_one_company(world: World, rule: SameEmployer) -> Phone:
    """Let Karin and Lars work at the same place, in a programme with this rule."""
    eva, _, _, programme = await karin_and_lars(world)
    await employ(world, {"Karin Ek": "Nordbygg", "Lars Holm": "Nord Bygg"})
    await world.run(lambda uow: uow.programmes.save(replace(programme, same_employer=rule)))
    return eva


async def test_in_one_company_with_caution(world: World) -> None:
    """Two colleagues are suggested where nobody else suits, with a word about it."""
    eva = await in_one_company(world, SameEmployer.CAUTION)
    await match(world, eva)
    assert "⚠️ Båda arbetar på Nordbygg." in heard(eva).text
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")


async def test_in_one_company_that_minds_nothing(world: World) -> None:
    """Where it is fine, nothing is said about it."""
    eva = await in_one_company(world, SameEmployer.FINE)
    await match(world, eva)
    assert "Båda arbetar" not in heard(eva).text
    assert "Fråga Lars?" in heard(eva).labels


@in_both_languages
async def test_in_one_company_that_forbids_it(world: World, language: str) -> None:
    """Nobody is matched, the manager reads why, and can change the rule on the spot."""
    eva = await in_one_company(world, SameEmployer.BAN)
    words = world.words
    assert words("Karin Ek: 1 har samma arbetsgivare") in await found_by(world, eva)
    page = await world.press(eva, "Ändra regeln om arbetsgivare")
    assert words("Samma arbetsgivare nu: Aldrig") in page.text
    changed = await world.press(eva, "Helst inte")
    assert words("Samma arbetsgivare: Helst inte") in changed.text
    await match(world, eva)
    assert words("Båda arbetar på Nordbygg.") in heard(eva).text


async def test_who_is_left_is_named_with_reasons(world: World) -> None:
    """Each mentor is counted once: no common language, no place left, suits but goes to another."""
    eva, _, _, programme = await karin_and_lars(world)
    others = [("Per Öberg", Role.ADEPT), ("Siv Dahl", Role.MENTOR), ("Tor Berg", Role.MENTOR)]
    people = {name: await world.add_participant(world.person(name), programme, role) for name, role in others}
    await employ(world, {"Per Öberg": "A", "Siv Dahl": "B", "Tor Berg": "C", "Karin Ek": "D", "Lars Holm": "E"})
    await approve(world, *people.values())

    def hinder(uow: SqlUnitOfWork) -> None:
        siv = uow.people.by_telegram(world.known("Siv Dahl").chat_id)
        assert siv is not None
        uow.people.save(replace(siv, spoken=("fi",)))
        for name, capacity in (("Lars Holm", 1), ("Tor Berg", 0)):
            person = uow.people.by_telegram(world.known(name).chat_id)
            assert person is not None
            (mine,) = uow.memberships.of_person(person.id)
            uow.memberships.save(replace(mine, capacity=capacity))

    await world.run(hinder)
    text = await found_by(world, eva)
    assert "En som väntar fick inget förslag" in text
    line = next(line for line in text.splitlines() if line.startswith(("• Per Öberg", "• Karin Ek: 1")))
    for reason in ("1 saknar gemensamt språk", "1 har fullt", "1 passar men är föreslagen för någon annan"):
        assert reason in line
    assert "Ännu utan mentor (1)" in (await world.say(eva, "/todo")).text
    await world.press(eva, next(label for label in heard(eva).labels if label in line))
    assert {"Visa andra mentorer", "Bjud in någon utifrån"} <= set(heard(eva).labels)


async def test_who_no_longer_waits_is_off_the_list(world: World) -> None:
    """An adept who withdraws is on no list of those without a mentor."""
    eva, karin, _, _ = await declined(world)
    await match(world, eva)
    assert "Ännu utan mentor (1)" in (await world.say(eva, "/todo")).text
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Ta tillbaka min anmälan?", "Ja, ta tillbaka den")
    assert "Ännu utan mentor" not in (await world.say(eva, "/todo")).text


def test_every_end_of_a_pair_is_remembered() -> None:
    """Each way in which a pair ends is an outcome, and the table says of each outcome what it does."""
    assert set(OF_END) == set(End)
    assert set(RULES) == set(Outcome)
    assert all((rule.weeks is None) == (rule.effect in {Effect.NEVER, Effect.SHOWN}) for rule in RULES.values())


async def test_a_no_fades(world: World) -> None:
    """After its weeks an outcome is only shown, and the two can be suggested again, with the word."""
    _, _, _, programme = await declined(world)

    def was(uow: SqlUnitOfWork) -> list[Effect]:
        adept, mentor = (uow.memberships.get(key) for key in (adept_id, mentor_id))
        later = world.clock.now() + timedelta(weeks=13)
        return [one.effect for at in (world.clock.now(), later) for one in before_now(uow, adept, mentor, at)]

    (pair,) = await world.run(lambda uow: uow.pairs.in_programme(programme.id))
    adept_id, mentor_id = pair.adept_id, pair.mentor_id
    assert await world.run(was) == [Effect.NOT_YET, Effect.SHOWN]
