"""A manager names a mentor for an adept: one who fits, a full one, one who said no, and one who is ruled out."""

from dataclasses import replace

from handlers.callbacks import encode
from programme.matching.earlier import Outcome
from programme.pair import PairState
from programme.people import Membership, Programme, Role, State
from programme.presses.match import AskMentor, OtherMentors
from programme.presses.seek import LookAtMentor, SeekMentor
from programme.usecases.matching import proposal
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.match import approve, employ, karin_and_lars
from tests.world import World, heard


async def card_of_karin(world: World, eva: Phone) -> None:
    await world.say(eva, "Karin")
    await world.press(eva, "Sök en viss mentor")


async def lars_in(world: World) -> Membership:
    def find(uow: SqlUnitOfWork) -> Membership:
        person = uow.people.by_telegram(world.known("Lars Holm").chat_id)
        assert person is not None
        return uow.memberships.of_person(person.id)[0]

    return await world.run(find)


def _promised(uow: SqlUnitOfWork, adept: Membership, mentor: Membership) -> None:
    """Let the mentor have said yes to an adept."""
    (pair,) = uow.pairs.open_of_each([adept.id])
    assert pair.mentor_id == mentor.id
    uow.pairs.save(replace(pair, state=PairState.ASKED_ADEPT))


def _limited(uow: SqlUnitOfWork, programme: Programme, mentor: Membership) -> None:
    """Let the mentor have room for more than the programme does."""
    uow.memberships.save(replace(uow.memberships.get(mentor.id), capacity=3))
    uow.programmes.save(replace(uow.programmes.get(programme.id), most_adepts=1))


async def test_any_mentor_is_named_and_asked(world: World) -> None:
    """A part of a name is enough; a full mentor is said to be full, and what was before is said."""
    eva, _, lars, programme = await karin_and_lars(world)
    per, sofia = world.person("Per Öberg"), world.person("Sofia Dahl")
    both = [await world.add_participant(per, programme), await world.add_participant(sofia, programme, Role.MENTOR)]
    await employ(world, {"Per Öberg": "Egen firma", "Sofia Dahl": "Nordbygg"})
    await approve(world, *both)
    await card_of_karin(world, eva)
    assert "Vilken mentor tänker du på" in heard(eva).text
    await world.transcript(eva, [("Zorro", "Jag hittar ingen mentor")])
    assert "Vilken mentor tänker du på" in heard(eva).text, "the question stays open"
    shown = await world.say(eva, "sof")
    assert "Karin och Sofia" in shown.text
    assert "Nordbygg" in shown.text, "the same employer is said"
    assert "Fråga Sofia?" in shown.labels
    await world.run(lambda uow: uow.memberships.save(replace(both[1], state=State.REGISTERED)))
    await world.press(eva, "Sök en viss mentor")
    shown = await world.say(eva, "Sofia Dahl")
    assert "inte godkänd" in shown.text
    assert "Fråga Sofia?" not in shown.labels

    mentor = await lars_in(world)
    actor = await world.run(lambda uow: world._actor(uow, eva))
    await world.run(lambda uow: uow.memberships.save(replace(mentor, capacity=1)))
    await world.run(lambda uow: proposal.propose(uow, actor, uow.memberships.get(both[0].id), mentor))
    await world.press(eva, "Sök en viss mentor")
    shown = await world.say(eva, "holm")
    assert "Lars har bara en plats, och den är upptagen." in shown.text
    assert "Fråga Lars?" in shown.labels
    await world.run(lambda uow: _promised(uow, both[0], mentor))
    assert "Öka antalet platser först" in await world.toast(eva, "De är redan överens"), "before it is asked whether"
    await world.run(lambda uow: _limited(uow, programme, mentor))
    await world.press(eva, "Sök en viss mentor")
    shown = await world.say(eva, "holm")
    assert "Programmet har högst en adept per mentor, och det har Lars redan på gång." in shown.text
    assert "Adepter per mentor nu: Högst en" in (await world.press(eva, "Adepter per mentor")).text, "that is the limit"
    await world.press(eva, "Avbryt")
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    assert "Karin" in heard(lars).text


async def test_a_question_that_was_asked_already_says_so(world: World) -> None:
    """An old button, another mentor's and the search say who was asked, and ask nobody a second time."""
    eva, _, lars, programme = await karin_and_lars(world)
    sofia = await world.add_participant(world.person("Sofia Dahl"), programme, Role.MENTOR)
    await employ(world, {"Sofia Dahl": "Egen firma"})
    await approve(world, sofia)
    mentor = await lars_in(world)
    adept = (await world.run(lambda uow: uow.memberships.in_state(programme.id, State.WAITING)))[0][0]
    await card_of_karin(world, eva)
    await world.say(eva, "Lars")
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    quiet = len(lars.heard)
    asked = "Lars har redan fått frågan om Karin. Hur det går ser du under /par."
    assert await world.toast(eva, encode(AskMentor(adept.id, mentor.id))) == asked
    for press in (AskMentor(adept.id, sofia.id), OtherMentors(adept.id), SeekMentor(adept.id)):
        assert "Karin har redan en mentor eller ett förslag på gång: Lars" in await world.toast(eva, encode(press))
    world.forge(eva, encode(LookAtMentor(adept.id, mentor.id)))
    await world.rest()
    assert asked in heard(eva).text
    assert len(lars.heard) == quiet


async def test_who_is_ruled_out_is_not_asked(world: World) -> None:
    """What rules two out for good is said, and there is no button to ask; an old button does not either."""
    eva, karin, _, _ = await karin_and_lars(world)
    mentor = await lars_in(world)

    def ban(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(karin.chat_id)
        assert person is not None
        uow.bans.add(uow.memberships.of_person(person.id)[0].id, mentor.id, Outcome.NEVER_AGAIN)

    await card_of_karin(world, eva)
    shown = await world.say(eva, "Lars")
    assert "Fråga Lars?" in shown.labels
    await world.run(ban)
    quiet = len(world.known("Lars Holm").heard)
    await world.press(eva, "Fråga Lars?")
    assert "Ja, fråga Lars" not in heard(eva).labels
    assert len(world.known("Lars Holm").heard) == quiet
    await world.say(eva, "Karin")
    await world.press(eva, "Sök en viss mentor")
    shown = await world.say(eva, "Lars")
    assert "ska inte föreslås för varandra igen" in shown.text
    assert "Fråga Lars?" not in shown.labels


async def test_two_who_have_agreed_elsewhere(world: World) -> None:
    """Nobody is asked; both hear that the manager has written down a yes, and how they reach each other."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await card_of_karin(world, eva)
    await world.say(eva, "Lars")
    before = karin.messages, lars.messages
    sure = (await world.press(eva, "De är redan överens")).text
    assert "Det här får Lars läsa:" in sure
    assert (karin.messages, lars.messages) == before
    await world.press(eva, "Ja, skriv upp ett ja från båda")
    (pair,) = await world.rows(tables.pairs)
    assert pair["state"] == "meeting-ahead"
    lines = [row for row in await world.rows(tables.audit) if row["on_behalf_of"]]
    assert {row["on_behalf_of"] for row in lines} == {"adept", "mentor"}
    for phone, other in ((karin, "Lars"), (lars, "Karin")):
        heard_of = "\n".join(one.text for one in phone.heard)
        assert "070" in heard_of
        assert other in heard_of
        assert all(one.text in sure for one in phone.heard[-2:]), "word for word what was shown"
    assert not any("Det låter bra" in one.labels for one in karin.heard), "the adept is not asked"
