"""Mentors from outside: an invitation to pass on, a yes by phone, and taking part without Telegram."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from handlers import callbacks
from programme.pair import Pair, PairState
from programme.people import Membership, Programme, Role, State
from programme.presses import AddMentor, InviteMentor, OtherMentors, Press
from sandbox.phones.people import Message, Phone
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.world import World, heard

T = TypeVar("T")
NOT_ALLOWED = "Det där kan jag inte öppna åt dig."
USED = "Den länken är redan använd eller för gammal."

WORDS: dict[str, dict[str, Any]] = {
    "sv": {
        "nobody": "Det finns ingen annan mentor som passar Karin",
        "invite": "Bjud in någon utifrån",
        "how": "Väntar Karin fortfarande på ett förslag",
        "invited": "Hej! Eva Lind bjuder in dig som mentor i Framsteg 2027.",
        "register": [
            ("[Ja, jag är 18 eller äldre]", "1 av 7"),
            ("Ulla Berg", "2 av 7"),
            ("ulla@exempel.se", "3 av 7"),
            ("070 123 45 67", "4 av 7"),
            ("Egen firma, Malå", "5 av 7"),
            ("[svenska]", "5 av 7"),
            ("[Klar →]", "6 av 7"),
            ("[försäljning]", "6 av 7"),
            ("[Klar →]", "7 av 7"),
            ("[En adept]", "Antal adepter: 1"),
            (
                "[Skicka min anmälan]",
                [
                    "Nästa steg: här kommer en fråga som Eva vill ställa till dig.",
                    "Hej Ulla! Eva tror att du och den här adepten",
                    "Karin Ek, adept",
                ],
            ),
        ],
        "manager": "Ulla Berg har följt inbjudan och anmält sig som mentor till Framsteg 2027. Nu har jag frågat om",
        "me": ("/jag", "Nästa steg är ditt: vill du träffa Karin?"),
        "yes": "Ja, jag vill gärna träffa Karin",
        "proposed": "Vi har ett förslag på en mentor till dig: Ulla Berg.",
    },
    "en": {
        "nobody": "There is no other mentor right now who suits Karin",
        "invite": "Invite somebody from outside",
        "how": "If Karin still waits for a proposal",
        "invited": "Hello! Eva Lind invites you to be a mentor in Framsteg 2027.",
        "register": [
            ("[Yes, I am 18 or older]", "1 of 7"),
            ("Ulla Berg", "2 of 7"),
            ("ulla@exempel.se", "3 of 7"),
            ("070 123 45 67", "4 of 7"),
            ("Egen firma, Malå", "5 of 7"),
            ("[Swedish]", "5 of 7"),
            ("[Done →]", "6 of 7"),
            ("[sales]", "6 of 7"),
            ("[Done →]", "7 of 7"),
            ("[One adept]", "Number of adepts: 1"),
            (
                "[Send my registration]",
                [
                    "Next step: here comes a question that Eva would like to ask you.",
                    "Hello Ulla! Eva thinks that you and this adept",
                    "Karin Ek, adept",
                ],
            ),
        ],
        "manager": "Ulla Berg has followed the invitation and registered as mentor for Framsteg 2027. Now I have asked",
        "me": ("/me", "Karin"),
        "yes": "Yes, I would like to meet Karin",
        "proposed": "We have a mentor to propose to you: Ulla Berg.",
    },
}


async def stored(world: World, work: Callable[[SqlUnitOfWork], T]) -> T:
    """Read or change what is stored."""
    database = Database(world.database_url)
    try:
        return await database.run(work)
    finally:
        await database.close()


async def waiting(world: World, name: str, programme: Programme, role: Role = Role.ADEPT) -> tuple[Phone, Membership]:
    """Let somebody be registered and approved."""
    phone = world.person(name)
    membership = replace(await world.add_participant(phone, programme, role), state=State.WAITING)
    await stored(world, lambda uow: uow.memberships.save(membership))
    return phone, membership


async def eva_and_karin(world: World, language: str = "sv") -> tuple[Phone, Phone, Membership, Programme]:
    """Let an adept wait for a proposal; return the manager's and the adept's phones, and the adept's membership."""
    world.language = language
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    karin, adept = await waiting(world, "Karin Ek", programme)
    return eva, karin, adept, programme


async def press(world: World, eva: Phone, pressed: Press) -> Message:
    """Press a button that stands on some page of the manager's."""
    if not eva.heard:
        await world.say(eva, "/todo")
    world.forge(eva, callbacks.encode(pressed))
    await world.rest()
    return heard(eva)


async def invited(world: World, eva: Phone, adept: Membership) -> str:
    """Let the manager make an invitation; return what its link carries."""
    return payload(await press(world, eva, InviteMentor(adept.id)))


def payload(message: Message) -> str:
    """Return what the link in a message carries."""
    found = re.search(r"start=([\w-]+)", message.text)
    assert found is not None, message.text
    return found.group(1)


async def dues(world: World) -> list[str]:
    """Return the kinds of waits that are stored, with their subjects."""
    rows = (await world.everything_stored())["due"]
    return sorted(" ".join(re.findall(r"'([a-z-]+)', (\d+)", row)[0]) for row in rows)


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_an_invitation_all_the_way(world: World, language: str) -> None:
    """The manager passes a text on; whoever follows its link registers, is asked at once, and the adept hears."""
    eva, karin, adept, _ = await eva_and_karin(world, language)
    words = WORDS[language]
    assert words["nobody"] in (await press(world, eva, OtherMentors(adept.id))).text
    await world.press(eva, words["invite"])
    how, text = eva.heard[-2:]
    assert words["how"] in how.text
    assert how.protected
    assert words["invited"] in text.text
    assert not text.protected, "it is there to be copied and passed on"
    assert "Karin" not in text.text
    assert text.labels == ()
    ulla = world.person("Ulla Berg")
    await world.start(ulla, payload(text))
    told = len(karin.messages)
    await world.transcript(ulla, [*words["register"], words["me"], (f"/start {payload(text)}", words["me"][1])])
    assert words["manager"] in heard(eva).text
    assert len(karin.messages) == told, "the adept hears nothing before the mentor has answered"
    assert not [one for one in ulla.heard if "karin@" in one.text or "070-100" in one.text]
    await world.press(ulla, words["yes"])
    assert words["proposed"] in heard(karin).text
    rows = await world.everything_stored()
    assert sum("'approve'" in row for row in rows["audit"]) == 1
    kinds = await dues(world)
    assert any(one.startswith("status") for one in kinds), "should it come to nothing, the mentor hears honestly"
    assert f"interview {adept.id + 1}" not in kinds, "no talk is waited for"


async def test_an_invitation_is_for_one(world: World) -> None:
    """Used, too old, or opened by an adept or a manager: a kind word, and nothing is taken from whom it is for."""
    eva, karin, adept, programme = await eva_and_karin(world)
    per, _ = await waiting(world, "Per Öberg", programme)
    ulla, thief = world.person("Ulla Berg"), world.person("Tjuv Ek")
    token = await invited(world, eva, adept)
    for phone in (eva, karin, per):
        assert "Den här inbjudan är till en mentor utifrån" in (await world.start(phone, token)).text
    await world.transcript(
        ulla,
        [
            (f"/start {token}", ["välkommen till Framsteg 2027", "som mentor"]),
            (f"/start {token}", "Innan vi börjar"),
            ("[Ja, jag är 18 eller äldre]", "1 av 7"),
            ("[Ulla Berg]", "2 av 7"),
            (f"/start {token}", ["Vi fortsätter där du slutade.", "2 av 7"]),
        ],
    )
    await world.transcript(thief, [(f"/start {token}", USED), ("/jag", "Du är inte anmäld")])
    late = await invited(world, eva, adept)
    world.clock.turn(timedelta(days=30))
    await world.transcript(thief, [(f"/start {late}", USED)])
    assert "2 av 7" in (await world.start(ulla, token)).text, "what was opened in time goes on"
    assert sum("'mentor'" in row for row in (await world.everything_stored())["memberships"]) == 1


async def test_no_thanks_to_an_invitation(world: World) -> None:
    """Who does not want to be stored leaves no trace, and the link leads nowhere after that."""
    eva, _, adept, _ = await eva_and_karin(world)
    ulla, token = world.person("Ulla Berg"), await invited(world, eva, adept)
    await world.transcript(
        ulla,
        [
            (f"/start {token}", "som mentor"),
            ("[Nej tack]", "Jag har inte sparat något om dig."),
            (f"/start {token}", "Den länken leder ingenstans."),
        ],
    )


async def test_the_adept_is_taken_meanwhile(world: World) -> None:
    """An invited mentor who comes too late goes the ordinary way, and the manager is told why."""
    eva, karin, adept, programme = await eva_and_karin(world)
    _, lars = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    ulla, token = world.person("Ulla Berg"), await invited(world, eva, adept)
    await world.start(ulla, token)
    await stored(world, lambda uow: uow.pairs.add(pair_of(world, adept, lars)))
    told = len(karin.messages)
    *steps, _ = WORDS["sv"]["register"]
    await world.transcript(ulla, [*steps, ("[Skicka min anmälan]", "Nästa steg: Eva hör av sig om ett samtal")])
    assert "Karin Ek väntar inte längre på ett förslag, så jag har inte frågat." in heard(eva).text
    assert "Karin" not in "".join(one.text for one in ulla.heard)
    assert len(karin.messages) == told
    mentor = await stored(world, lambda uow: uow.memberships.in_state(programme.id, State.REGISTERED)[-1][0])
    assert f"interview {mentor.id}" in await dues(world)
    with pytest.raises(LookupError):
        eva.press("Bjud in någon utifrån")
    assert "Det går inte just nu." in await world.toast(eva, callbacks.encode(InviteMentor(adept.id)))
    assert "Det går inte just nu." in await world.toast(eva, callbacks.encode(AddMentor(adept.id)))


def pair_of(world: World, adept: Membership, mentor: Membership) -> Pair:
    """Return a pair of the two, the mentor being asked."""
    return Pair(0, adept.programme_id, adept.id, mentor.id, PairState.ASKED_MENTOR, world.clock.now())


async def test_a_mentor_who_is_there_already(world: World) -> None:
    """A mentor who is approved is asked at once; one who waits for the talk goes on waiting. Both use the link up."""
    eva, _, adept, programme = await eva_and_karin(world)
    lars, _ = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    sofia = world.person("Sofia Dahl")
    await world.add_participant(sofia, programme, Role.MENTOR)
    first, second = await invited(world, eva, adept), await invited(world, eva, adept)
    await world.transcript(sofia, [(f"/start {first}", "Eva hör av sig om ett samtal")])
    assert "Frågan om Karin Ek har jag inte ställt" in heard(eva).text
    await world.transcript(lars, [(f"/start {first}", USED), (f"/start {second}", "Vill du träffa Karin")])
    assert "Lars Holm är redan mentor i Framsteg 2027 och har öppnat inbjudan." in heard(eva).text
    await world.transcript(sofia, [(f"/start {second}", USED)])
    await world.press(lars, "Inte den här gången")
    await world.transcript(lars, [(f"/start {second}", "Eva letar efter någon som passar dig")])


@pytest.mark.parametrize(("language", "told"), [("sv", "öppnade en inbjudan från Eva Lind"), ("en", "from Eva Lind")])
async def test_the_copy_tells_of_the_invitation(world: World, language: str, told: str) -> None:
    """Who came by an invitation reads so in their copy; others have no such line."""
    eva, _, adept, _ = await eva_and_karin(world, language)
    ulla, token = world.person("Ulla Berg"), await invited(world, eva, adept)
    await world.start(ulla, token)
    await world.transcript(ulla, WORDS[language]["register"])
    for phone, is_there in ((ulla, True), (world.known("Karin Ek"), False)):
        await world.say(phone, "/privacy")
        message = await world.press(phone, {"sv": "Ge mig en kopia", "en": "Give me a copy"}[language])
        assert (told in (message.document or b"").decode()) is is_there


async def test_coming_back_after_no(world: World) -> None:
    """An invitation is an approval once: who declined, left and registers again goes the ordinary way."""
    eva, _, adept, _ = await eva_and_karin(world)
    ulla, token = world.person("Ulla Berg"), await invited(world, eva, adept)
    await world.start(ulla, token)
    await world.transcript(ulla, WORDS["sv"]["register"])
    await world.press(ulla, "Inte den här gången")
    await world.say(ulla, "/uppgifter")
    await world.press(ulla, "Ta tillbaka min anmälan", "Ja, ta tillbaka den")
    await world.start(ulla, token)
    *steps, _ = WORDS["sv"]["register"]
    await world.transcript(ulla, [*steps, ("[Skicka min anmälan]", "Nästa steg: Eva hör av sig om ett samtal")])
    assert "Ulla Berg har anmält sig som mentor" in heard(eva).text


PHONE: dict[str, dict[str, Any]] = {
    "sv": {
        "form": [
            ("[Någon har sagt ja på telefon]", ["1 av 6", "Roligt att någon vill träffa Karin!"]),
            ("Ulla Berg", "2 av 6"),
            ("070 999 88 77", "3 av 6"),
            ("Egen firma, Malå", "4 av 6"),
            ("[svenska]", "4 av 6"),
            ("[Klar →]", "5 av 6"),
            ("[försäljning]", "5 av 6"),
            ("[Klar →]", ["6 av 6", "Har mentorn sagt ja till det, och är 18 år eller äldre?"]),
            ("ja", "Tryck på en av knapparna"),
            (
                "[Ja, mentorn har sagt ja]",
                [
                    "mentorn som har sagt ja till Karin.",
                    "Namn: Ulla Berg\nTelefon: 070-999 88 77\nArbetsplats och ort: Egen firma, Malå\nSpråk: svenska\n"
                    "Områden: försäljning\nSamtycke: ja, och är 18 år eller äldre",
                ],
            ),
        ],
        "send": "Spara och skicka förslaget",
        "saved": "Ulla Berg är med som mentor, och Karin får förslaget nu.",
        "by-hand": "Ulla Berg är med utan Telegram. Skicka det här vidare, eller läs upp det i telefonen: 070-999",
        "proposed": "Vi har ett förslag på en mentor till dig: Ulla Berg.",
        "good": "Det låter bra",
        "reach": "Så här når du Ulla.",
        "contacts": "Så här når du Karin:",
    },
    "en": {
        "form": [
            ("[Somebody said yes by phone]", ["1 of 6", "somebody would like to meet Karin!"]),
            ("Ulla Berg", "2 of 6"),
            ("070 999 88 77", "3 of 6"),
            ("Egen firma, Malå", "4 of 6"),
            ("[Swedish]", "4 of 6"),
            ("[Done →]", "5 of 6"),
            ("[sales]", "5 of 6"),
            ("[Done →]", ["6 of 6", "Has the mentor said yes to that, and are they 18 or older?"]),
            ("yes", "Tap one of the buttons"),
            (
                "[Yes, the mentor has said yes]",
                [
                    "the mentor who has said yes to Karin.",
                    "Name: Ulla Berg\nPhone: 070-999 88 77\nWorkplace and town: Egen firma, Malå\nLanguages: Swedish\n"
                    "Areas: sales\nConsent: yes, and is 18 or older",
                ],
            ),
        ],
        "send": "Save and send the proposal",
        "saved": "Ulla Berg takes part as mentor, and Karin gets the proposal now.",
        "by-hand": "Ulla Berg takes part without Telegram. Pass this on, or read it out on the phone: 070-999 88 77",
        "proposed": "We have a mentor to propose to you: Ulla Berg.",
        "good": "Sounds good",
        "reach": "This is how you reach Ulla.",
        "contacts": "This is how you reach Karin:",
    },
}


async def yes_by_phone(world: World, language: str = "sv") -> tuple[Phone, Phone, Programme]:
    """Let the manager write down a mentor's yes; return the manager's and the adept's phones."""
    eva, karin, adept, programme = await eva_and_karin(world, language)
    await press(world, eva, OtherMentors(adept.id))
    await world.transcript(eva, PHONE[language]["form"])
    await world.press(eva, PHONE[language]["send"])
    return eva, karin, programme


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_yes_by_phone_all_the_way(world: World, language: str) -> None:
    """A mentor without Telegram is taken in, the adept hears, and the manager gets the words to pass on, no others."""
    eva, karin, programme = await yes_by_phone(world, language)
    words = PHONE[language]
    assert any(words["saved"] in one.text for one in eva.heard)
    assert words["proposed"] in heard(karin).text
    assert "070" not in heard(karin).text
    by_hand = [one for one in eva.heard if words["by-hand"] in one.text]
    assert len(by_hand) == 1, "the mentor hears what was written down"
    assert "Karin" in by_hand[0].text
    assert "070-100" not in by_hand[0].text, "the adept is not in yet"
    assert not by_hand[0].protected, "it is there to be copied and passed on"
    await world.press(karin, words["good"])
    assert words["reach"] in heard(karin).text
    assert "070-999 88 77" in heard(karin).text
    passed_on = [one for one in eva.heard if words["by-hand"] in one.text][1:]
    contacts = next(one for one in passed_on if words["contacts"] in one.text)
    assert "karin@exempel.se" in contacts.text
    assert "<blockquote>" in contacts.html
    assert len(contacts.labels) == 1, "the mentor's own buttons are not the manager's"
    card = await world.press(eva, contacts.labels[0])
    assert "Ulla Berg, mentor" in card.text
    rows = await world.everything_stored()
    assert sum("'consent'" in row and "'mentor'" in row for row in rows["audit"]) == 1
    assert not any(row.startswith("status") for row in await dues(world))
    mentors = await stored(world, lambda uow: uow.memberships.in_state(programme.id, State.WAITING))
    ulla = next(one for one, _ in mentors if one.role is Role.MENTOR)
    assert ulla.consented_at is not None
    assert ulla.capacity == 1


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_a_mentor_gets_telegram_later(world: World, language: str) -> None:
    """The link from the card gives a mentor without Telegram an account; from then on they hear it all themselves."""
    eva, karin, _ = await yes_by_phone(world, language)
    words = {
        "sv": ("Öppna kortet", "Länk till nytt konto", "Välkommen, Ulla!", "Du har sagt ja till att träffa Karin."),
        "en": ("Open the card", "Link to a new account", "Welcome, Ulla!", "You have said yes to meeting Karin."),
    }[language]
    saved = next(one for one in eva.heard if PHONE[language]["saved"] in one.text)
    eva.press(words[0], saved.message_id)
    await world.rest()
    offered = await world.press(eva, words[1])
    assert not offered.protected
    ulla = world.person("Ulla Berg")
    assert words[2] in (await world.start(ulla, payload(offered))).text
    assert words[3] in (await world.say(ulla, "/me")).text
    by_hand = sum(PHONE[language]["by-hand"] in one.text for one in eva.heard)
    await world.press(karin, PHONE[language]["good"])
    assert PHONE[language]["contacts"] in "".join(one.text for one in ulla.heard)
    assert sum(PHONE[language]["by-hand"] in one.text for one in eva.heard) == by_hand
    await world.say(ulla, "/write", "Tack!")
    await world.press(ulla, {"sv": "Skicka", "en": "Send"}[language])
    assert "Tack!" in heard(eva).text
    assert "Ulla Berg" in heard(eva).text


async def test_a_yes_that_comes_too_late(world: World) -> None:
    """If the adept is taken before the form is sent, nothing is stored and nothing that was written is lost."""
    eva, karin, adept, programme = await eva_and_karin(world)
    _, lars = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    await press(world, eva, AddMentor(adept.id))
    await world.transcript(eva, PHONE["sv"]["form"][1:])
    taken = await stored(world, lambda uow: uow.pairs.add(pair_of(world, adept, lars)))
    told, people = len(karin.messages), (await world.everything_stored())["people"]
    toast = await world.toast(eva, PHONE["sv"]["send"])
    assert "Karin väntar inte längre på ett förslag. Det du har skrivit ligger kvar" in toast
    assert len(karin.messages) == told
    assert (await world.everything_stored())["people"] == people
    await stored(world, lambda uow: uow.pairs.save(replace(taken, state=PairState.ENDED)))
    await world.press(eva, PHONE["sv"]["send"])
    assert PHONE["sv"]["proposed"] in heard(karin).text


async def test_a_number_that_is_there_already(world: World) -> None:
    """Nobody is stored twice: a mentor with that number is shown instead, and can be asked."""
    eva, _, adept, programme = await eva_and_karin(world)
    lars, _ = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    await press(world, eva, AddMentor(adept.id))
    people = len((await world.everything_stored())["people"])
    number = f"0701{lars.user.id:06d}"
    *steps, (agreed, _) = PHONE["sv"]["form"][1:]
    await world.transcript(eva, [(number if said.startswith("070") else said, then) for said, then in steps])
    await world.press(eva, agreed[1:-1])
    message = await world.press(eva, PHONE["sv"]["send"])
    assert "Det numret finns redan: Lars Holm är anmäld som mentor i programmet" in message.text
    assert len((await world.everything_stored())["people"]) == people
    await world.press(eva, "Fråga Lars")
    assert "Vill du träffa Karin" in heard(lars).text


async def test_who_may_not(world: World) -> None:
    """Only the adept's own manager invites or adds, and only for an adept."""
    _, karin, adept, programme = await eva_and_karin(world)
    eva = world.known("Eva Lind")
    bo = world.known("Bo Ek")
    await world.add_programme("Andra chansen", bo)
    lars, mentor = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    for phone in (eva, bo, karin, lars):
        await world.say(phone, "/jag")
    before = await world.everything_stored()
    for phone in (bo, karin, lars):
        for one in (InviteMentor(adept.id), AddMentor(adept.id)):
            assert NOT_ALLOWED in await world.toast(phone, callbacks.encode(one))
    for key in (mentor.id, 10**9):
        for one in (InviteMentor(key), AddMentor(key)):
            assert NOT_ALLOWED in await world.toast(eva, callbacks.encode(one))
    after = await world.everything_stored()
    assert all(after[table] == before[table] for table in ("links", "dialogs", "people", "memberships", "audit"))
