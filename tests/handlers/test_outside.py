"""Mentors from outside: an invitation to pass on, whom it is for, and who may make one."""

from datetime import timedelta
from typing import TypeVar

import pytest

from handlers import callbacks
from programme.people import Role, State
from programme.presses.match import OtherMentors
from programme.presses.outside import AddMentor, InviteMentor
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.outside import REGISTER, dues, eva_and_karin, invited, pair_of, payload, press, waiting
from tests.world import World, heard

T = TypeVar("T")
NOT_ALLOWED = "Det där kan jag inte öppna åt dig."
USED = "Den länken är redan använd eller för gammal."


@in_both_languages
async def test_an_invitation_all_the_way(world: World) -> None:
    """The manager passes a text on; whoever follows its link registers, is asked at once, and the adept hears."""
    eva, karin, adept, _ = await eva_and_karin(world)
    words = world.words
    assert (
        words("Det finns ingen annan mentor som passar Karin") in (await press(world, eva, OtherMentors(adept.id))).text
    )
    await world.press(eva, "Bjud in någon utifrån")
    how, text = eva.heard[-2:]
    assert words("Väntar Karin fortfarande på ett förslag") in how.text
    assert how.protected
    assert words("Hej! Eva Lind bjuder in dig som mentor i Framsteg 2027.") in text.text
    assert not text.protected, "it is there to be copied and passed on"
    assert "Karin" not in text.text
    assert text.labels == ()
    ulla = world.person("Ulla Berg")
    await world.start(ulla, payload(text))
    told = len(karin.messages)
    await world.transcript(
        ulla,
        [
            *REGISTER,
            ("/jag", "Nästa steg är ditt: vill du träffa Karin?"),
            (f"/start {payload(text)}", "Nästa steg är ditt: vill du träffa Karin?"),
        ],
    )
    assert "• Ulla Berg har anmält sig (mentor)\n• Ulla Berg har följt inbjudan (mentor)" in await next_digest(
        world, eva
    )
    assert len(karin.messages) == told, "the adept hears nothing before the mentor has answered"
    assert not [one for one in ulla.heard if "karin@" in one.text or "070-100" in one.text]
    await world.press(ulla, "Ja, jag vill gärna träffa Karin")
    assert words("Vi har ett förslag på en mentor till dig: Ulla Berg.") in heard(karin).text
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
            ("[Ja, det är okej, och jag har fyllt 18]", "1 av 7"),
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
    """An invited mentor who comes too late goes the ordinary way, and stands on the manager's list."""
    eva, karin, adept, programme = await eva_and_karin(world)
    _, lars = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    ulla, token = world.person("Ulla Berg"), await invited(world, eva, adept)
    await world.start(ulla, token)
    await world.run(lambda uow: uow.pairs.add(pair_of(world, adept, lars)))
    told = len(karin.messages)
    *steps, _ = REGISTER
    await world.transcript(ulla, [*steps, ("[Skicka min anmälan]", "Nästa steg: Eva hör av sig om ett samtal")])
    digest = await next_digest(world, eva)
    assert "Nya anmälningar (1)\n• Ulla Berg, mentor, senast " in digest
    assert "• Ulla Berg har följt inbjudan (mentor)" in digest
    assert "Karin" not in "".join(one.text for one in ulla.heard)
    assert len(karin.messages) == told
    mentor = await world.run(lambda uow: uow.memberships.in_state(programme.id, State.REGISTERED)[-1][0])
    assert f"interview {mentor.id}" in await dues(world)
    with pytest.raises(LookupError):
        eva.press("Bjud in någon utifrån")
    assert "Det går inte just nu." in await world.toast(eva, callbacks.encode(InviteMentor(adept.id)))
    assert "Det går inte just nu." in await world.toast(eva, callbacks.encode(AddMentor(adept.id)))


async def test_a_mentor_who_is_there_already(world: World) -> None:
    """A mentor who is approved is asked at once; one who waits for the talk goes on waiting. Both use the link up."""
    eva, _, adept, programme = await eva_and_karin(world)
    lars, _ = await waiting(world, "Lars Holm", programme, Role.MENTOR)
    sofia = world.person("Sofia Dahl")
    await world.add_participant(sofia, programme, Role.MENTOR)
    first, second = await invited(world, eva, adept), await invited(world, eva, adept)
    await world.transcript(sofia, [(f"/start {first}", "Eva hör av sig om ett samtal")])
    assert "• Sofia Dahl har följt inbjudan (mentor)" in await next_digest(world, eva)
    await world.transcript(lars, [(f"/start {first}", USED), (f"/start {second}", "Vill du träffa Karin")])
    assert "• Lars Holm har följt inbjudan (mentor)" in await next_digest(world, eva)
    await world.transcript(sofia, [(f"/start {second}", USED)])
    await world.press(lars, "Inte den här gången", "Ja, tacka nej")
    await world.transcript(lars, [(f"/start {second}", "Just nu har du ingen adept.")])


@in_both_languages
async def test_the_copy_tells_of_the_invitation(world: World) -> None:
    """Who came by an invitation reads so in their copy; others have no such line."""
    eva, _, adept, _ = await eva_and_karin(world)
    ulla, token = world.person("Ulla Berg"), await invited(world, eva, adept)
    await world.start(ulla, token)
    await world.transcript(ulla, REGISTER)
    for phone, is_there in ((ulla, True), (world.known("Karin Ek"), False)):
        await world.say(phone, "/privacy")
        message = await world.press(phone, "Ge mig en kopia")
        assert (world.words("öppnade en inbjudan från Eva Lind") in (message.document or b"").decode()) is is_there


async def test_coming_back_after_no(world: World) -> None:
    """An invitation is an approval once: who declined, left and registers again goes the ordinary way."""
    eva, _, adept, _ = await eva_and_karin(world)
    ulla, token = world.person("Ulla Berg"), await invited(world, eva, adept)
    await world.start(ulla, token)
    await world.transcript(ulla, REGISTER)
    await world.press(ulla, "Inte den här gången", "Ja, tacka nej")
    await world.say(ulla, "/uppgifter")
    await world.press(ulla, "Ta tillbaka min anmälan?", "Ja, ta tillbaka den")
    await world.start(ulla, token)
    consent, *_ = REGISTER
    await world.transcript(
        ulla,
        [
            (consent[0], "Dina svar från förra gången är ifyllda."),
            ("[Skicka min anmälan]", "Nästa steg: Eva hör av sig om ett samtal"),
        ],
    )
    assert "Nya anmälningar (1)\n• Ulla Berg, mentor, senast " in await next_digest(world, eva)


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
