"""The match: from /match to both having each other's contacts, chosen, left out, and with nobody to match."""

from handlers.callbacks import encode
from programme.people import Actor, Interview, Membership, Programme, Role
from programme.presses.interview import Decide, Verdict
from programme.presses.match import AskMentor, OtherMentors
from programme.usecases.arriving.setup import join_desk
from sandbox.phones.people import Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.world import World, heard


@in_both_languages
async def test_from_the_match_to_each_others_contacts(world: World) -> None:
    """The manager asks the mentor, the mentor says yes, the adept agrees, and only then do both get contacts."""
    eva, karin, lars, _ = await karin_and_lars(world)
    words = world.words
    await match(world, eva)
    assert any(words("Jag hittade ett förslag i Framsteg 2027.") in one.text for one in eva.heard)
    assert "Karin Ek" in heard(eva).text
    assert "Lars Holm" in heard(eva).text
    quiet = len(karin.heard)
    asked = await world.press(eva, "Fråga Lars?")
    then = words("Vi har ett förslag på en mentor till dig: Lars Holm.")
    assert f"{words('Säger Lars ja får Karin läsa det här.')}" in asked.text
    assert then in asked.text
    await world.press(eva, "Ja, fråga Lars")
    proposal = heard(lars)
    assert "Nordbygg" in proposal.text
    assert "@exempel" not in proposal.text
    assert "070" not in proposal.text
    assert len(karin.heard) == quiet, "the adept hears nothing before the mentor has answered"
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    told = heard(karin)
    assert then in told.text
    assert "@exempel" not in told.text
    await world.press(karin, "Det låter bra")
    assert words("Så här når du Lars.") in heard(karin).text
    assert "070" in heard(karin).text
    assert words("Karin hör av sig till dig") in heard(lars).text
    assert "070" in heard(lars).text
    assert "• Karin Ek och Lars Holm har fått varandras kontaktuppgifter" in await next_digest(world, eva)
    assert words("Nästa steg är ditt: hör av dig till Lars") in (await world.say(karin, "/jag")).text


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
    shown = next(name for name in ("Lars", "Sofia") if f"och {name}" in second.text)
    await world.press(eva, "Visa andra mentorer")
    others = [label for label in heard(eva).labels if label.startswith("Fråga ")]
    other = ({"Lars", "Sofia"} - {shown}).pop()
    assert others == [f"Fråga {other}?"], "the one suggested is no other one"
    await world.press(eva, others[0], f"Ja, fråga {other}")
    assert "1 av 1" in heard(eva).text
    await world.press(eva, "Vänta med den här")
    assert "Det var alla förslag." in heard(eva).text


async def test_no_other_mentor_than_the_one_suggested(world: World) -> None:
    """The manager hears that there is no other, and comes back to the suggestion."""
    eva, _, _, _ = await karin_and_lars(world)
    await match(world, eva)
    told = await world.press(eva, "Visa andra mentorer")
    assert told.text == (
        "Utöver Lars, som redan står som förslag, hittar jag ingen mentor som passar Karin och har plats just nu."
    )
    assert "Karin Ek och Lars Holm" in (await world.press(eva, "← Tillbaka")).text


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


def _manages_too(uow: SqlUnitOfWork, phone: Phone, programme: Programme) -> None:
    person = uow.people.by_telegram(phone.chat_id)
    assert person is not None
    join_desk(uow, Actor(person, programme.created_at, telegram_name="Bo Berg"), programme, Role.MANAGER)


async def the_only_manager_as_mentor(world: World) -> tuple[Phone, Programme]:
    """Let Eva, the only manager, be a mentor herself, and Karin wait for one; return the manager's phone."""
    eva, karin = world.person("Eva Lind"), world.person("Karin Ek")
    programme = await world.add_programme("Framsteg 2027", eva)
    adept = await world.add_participant(karin, programme)
    mentor = await world.add_participant(eva, programme, Role.MENTOR)
    await employ(world, {"Karin Ek": "Nordbygg", "Eva Lind": "Sydkraft"})
    await approve(world, adept)
    await approve_by_hand(world, eva, mentor)
    return eva, programme


async def approve_by_hand(world: World, eva: Phone, mentor: Membership) -> None:
    """Let the manager approve herself: she hears at once what is missing."""
    await world.run(lambda uow: uow.interviews.add(Interview(0, mentor.id, world.clock.now(), 1)))
    await world.say(eva, "/attgora")
    world.forge(eva, encode(Decide(mentor.id, Verdict.APPROVE)))
    await world.rest()
    await world.press(eva, "Skicka det")
    told = next(
        one.text for one in reversed(eva.heard) if world.words("Ännu kan du inte föreslås för någon") in one.text
    )
    assert world.words("Vi som håller i programmet") in told


@in_both_languages
async def test_the_only_manager_is_put_forward_to_nobody(world: World) -> None:
    """A manager alone who is a mentor hears why when she is approved and at the match; with Bo the two are found."""
    eva, programme = await the_only_manager_as_mentor(world)
    words = world.words
    told = await match(world, eva)
    assert words("för 1 saknas en programansvarig") in told.text
    assert words("Vi som håller i programmet") in told.text
    await world.say(eva, "/attgora")
    assert words("en programansvarig till, eftersom Eva själv är med") in heard(eva).text
    assert words("för 1 saknas en programansvarig") in heard(eva).text
    (mentor, adept) = await world.run(lambda uow: [one for one, _ in uow.memberships.page(programme.id, 0, 9)])
    asked = await world.toast(eva, encode(OtherMentors(adept.id)))
    assert asked == ""
    assert words("Vi som håller i programmet") in heard(eva).text
    assert words("Vi som håller i programmet") in await world.toast(eva, encode(AskMentor(adept.id, mentor.id))), (
        "an old button"
    )
    assert await world.run(lambda uow: uow.pairs.of_membership(adept.id)) == []
    bo = world.person("Bo Berg")
    await world.start(bo)
    await world.run(lambda uow: _manages_too(uow, bo, programme))
    assert "Karin Ek" in (await match(world, eva)).text
    await world.say(eva, "/attgora")
    assert words("en programansvarig till, eftersom Eva själv är med") not in heard(eva).text
