"""A mentor's yes by phone, and taking part without Telegram."""

from dataclasses import replace

from handlers.callbacks import encode
from programme.pair import PairState
from programme.people import Role, State
from programme.presses.interview import Decide, Verdict
from programme.presses.leaving import LetGo, Way
from programme.presses.outside import AddMentor
from programme.presses.people import OpenCard
from sandbox.phones.people import Message, Phone
from tests.languages import in_both_languages
from tests.scenes.outside import YES_BY_PHONE, dues, eva_and_karin, pair_of, payload, press, waiting, yes_by_phone
from tests.world import World, heard


def to_pass_on(world: World, eva: Phone) -> list[Message]:
    """Return what the manager was given for a mentor without Telegram."""
    words = "Ulla Berg är med utan Telegram. Skicka det här vidare, eller läs upp det i telefonen: 070-999"
    return [one for one in eva.heard if world.words(words) in one.text]


@in_both_languages
async def test_a_yes_by_phone_all_the_way(world: World) -> None:
    """A mentor without Telegram is taken in, the adept hears, and the manager gets the words to pass on, no others."""
    eva, karin, programme = await yes_by_phone(world)
    words = world.words
    assert any(words("Ulla Berg är med som mentor, och Karin får förslaget nu.") in one.text for one in eva.heard)
    assert words("Vi har ett förslag på en mentor till dig: Ulla Berg.") in heard(karin).text
    assert "070" not in heard(karin).text
    by_hand = to_pass_on(world, eva)
    assert len(by_hand) == 1, "the mentor hears what was written down"
    assert "Karin" in by_hand[0].text
    assert "070-100" not in by_hand[0].text, "the adept is not in yet"
    assert not by_hand[0].protected, "it is there to be copied and passed on"
    await world.press(karin, "Det låter bra")
    assert words("Så här når du Ulla.") in heard(karin).text
    assert "070-999 88 77" in heard(karin).text
    contacts = next(one for one in to_pass_on(world, eva)[1:] if words("Så här når du Karin:") in one.text)
    assert "karin@exempel.se" in contacts.text
    assert "<blockquote>" in contacts.html
    assert len(contacts.labels) == 1, "the mentor's own buttons are not the manager's"
    card = await world.press(eva, contacts.labels[0])
    assert "Ulla Berg, mentor" in card.text
    rows = await world.everything_stored()
    assert sum("'consent'" in row and "'mentor'" in row for row in rows["audit"]) == 1
    mentors = await world.run(lambda uow: uow.memberships.in_state(programme.id, State.WAITING))
    ulla = next(one for one, _ in mentors if one.role is Role.MENTOR)
    assert ulla.consented_at is not None
    assert ulla.capacity == 1
    assert f"status {ulla.id}" not in await dues(world), "the mentor is not looked for"

    adept = next(one for one, _ in mentors if one.role is Role.ADEPT)
    for one in (ulla, adept):
        world.forge(eva, encode(LetGo(one.id, Way.LEFT, sure=True)))
        await world.rest()
        world.forge(eva, encode(Decide(one.id, Verdict.APPROVE)))
        await world.rest()
    assert await world.run(lambda uow: uow.memberships.get(adept.id).state) is State.WITHDRAWN, "comes back alone"
    world.forge(eva, encode(OpenCard(ulla.id)))
    await world.rest()
    await world.press(eva, "Ta med igen", "Skicka det")
    assert await world.run(lambda uow: uow.memberships.get(ulla.id).state) is State.WAITING


@in_both_languages
async def test_a_mentor_gets_telegram_later(world: World) -> None:
    """The link from the card gives a mentor without Telegram an account; from then on they hear it all themselves."""
    eva, karin, _ = await yes_by_phone(world)
    words = world.words
    saved_text = words("Ulla Berg är med som mentor, och Karin får förslaget nu.")
    saved = next(one for one in eva.heard if saved_text in one.text)
    eva.press(words("Öppna kortet"), saved.message_id)
    await world.rest()
    offered = await world.press(eva, "Länk till nytt konto")
    assert not offered.protected
    ulla = world.person("Ulla Berg")
    assert words("Välkommen, Ulla!") in (await world.start(ulla, payload(offered))).text
    assert words("Du har sagt ja till att träffa Karin.") in (await world.say(ulla, "/me")).text
    by_hand = len(to_pass_on(world, eva))
    await world.press(karin, "Det låter bra")
    assert words("Så här når du Karin:") in "".join(one.text for one in ulla.heard)
    assert len(to_pass_on(world, eva)) == by_hand
    await world.say(ulla, "/write", "Tack!")
    await world.press(ulla, "Skicka")
    assert "Tack!" in heard(eva).text
    assert "Ulla Berg" in heard(eva).text


async def test_a_yes_that_comes_too_late(world: World) -> None:
    """If the adept is taken before the form is sent, nothing is stored and nothing that was written is lost."""
    eva, karin, adept, programme = await eva_and_karin(world)
    _, lars = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    await press(world, eva, AddMentor(adept.id))
    await world.transcript(eva, YES_BY_PHONE[1:])
    taken = await world.run(lambda uow: uow.pairs.add(pair_of(world, adept, lars)))
    told, people = len(karin.messages), (await world.everything_stored())["people"]
    toast = await world.toast(eva, "Spara och skicka förslaget")
    assert "Karin väntar inte längre på ett förslag. Det du har skrivit ligger kvar" in toast
    assert len(karin.messages) == told
    assert (await world.everything_stored())["people"] == people
    await world.run(lambda uow: uow.pairs.save(replace(taken, state=PairState.ENDED)))
    await world.press(eva, "Spara och skicka förslaget")
    assert "Vi har ett förslag på en mentor till dig: Ulla Berg." in heard(karin).text


async def test_a_number_that_is_there_already(world: World) -> None:
    """Nobody is stored twice: a mentor with that number is shown instead, and can be asked."""
    eva, _, adept, programme = await eva_and_karin(world)
    lars, _ = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    await press(world, eva, AddMentor(adept.id))
    people = len((await world.everything_stored())["people"])
    number = f"0701{lars.user.id:06d}"
    *steps, (agreed, _) = YES_BY_PHONE[1:]
    await world.transcript(eva, [(number if said.startswith("070") else said, then) for said, then in steps])
    await world.press(eva, agreed[1:-1])
    message = await world.press(eva, "Spara och skicka förslaget")
    assert "Det numret finns redan: Lars Holm är anmäld som mentor i programmet" in message.text
    assert len((await world.everything_stored())["people"]) == people
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    assert "Vill du träffa Karin" in heard(lars).text
