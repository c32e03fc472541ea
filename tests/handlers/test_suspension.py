"""Suspending a participant in one tap: what stops on both sides, what each of them reads, and how it is taken back."""

from datetime import UTC, datetime

from handlers.callbacks import encode
from programme.due import DueKind
from programme.presses.contact import ReachPartner
from programme.presses.enquiry import SeePairEnquiry, SentForm
from programme.presses.meeting import CancelMeeting, MeetingSuits, MoveMeeting, PlanMeeting
from programme.presses.point import OpenPoint
from programme.presses.suspension import LiftSuspension, Suspend, TellPartner
from storage import tables
from tests.languages import in_both_languages
from tests.scenes.first_meeting import DAY
from tests.scenes.report import texts, under_way
from tests.world import World, heard, said

STOPPED = "Lars är stoppad tills vidare, och har inte fått något meddelande."
STANDS_STILL = "Det här går inte just nu, för din plats i programmet står stilla."
PREVIEW = 100


@in_both_languages
async def test_one_tap_stops_what_may_hurt_and_one_takes_it_back(world: World) -> None:
    """From an opened private word; nobody hears of it. The suspended one can book, see and be told nothing."""
    scene = await under_way(world)
    karin, lars, eva, words = scene.karin, scene.lars, scene.eva, world.words
    await scene.plan()
    await world.say(lars, "/jag")
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss", "Hoppa över", "Prata med mig i veckan", "Ring mig")
    await world.press(karin, "Skicka")
    opened = await world.press(eva, "Öppna meddelandet")
    assert words("Karin och Lars ses onsdag 10 mars kl. 14.00.") in opened.text
    before = said(lars), said(karin)
    done = await world.press(eva, "Stoppa Lars tills vidare")
    assert words(STOPPED) in done.text
    assert words("Ett möte är bokat onsdag 10 mars kl. 14.00.") in done.text
    assert done.protected
    assert (said(lars), said(karin)) == before
    (planned,) = await scene.meetings()
    await scene.forge(karin, CancelMeeting(planned.id))
    assert words("Orden till Lars:") in heard(karin).text, "and no word of whether they are read"
    before = said(lars), said(karin)
    for asked in (PlanMeeting(scene.pair.id), ReachPartner(scene.pair.id), MeetingSuits(planned.id, 0)):
        assert words(STANDS_STILL) in await scene.forge(lars, asked)
    assert words(STANDS_STILL) in (await world.say(lars, "/mote")).text
    mine = await world.say(lars, "/jag")
    assert words("står stilla just nu. Eva berättar gärna mer.") in mine.text
    assert "Karin" not in "".join((mine.text, *mine.labels))
    sure = await world.press(eva, "Låt Lars vara med igen?")
    assert words("Ingen får något meddelande om det.") in sure.text
    await world.press(eva, "Ja, låt Lars vara med igen")
    assert words("Lars är med igen. Lars har inte fått något meddelande om det här.") in heard(eva).text
    assert "Karin" in (await world.say(lars, "/jag")).text
    assert said(karin) == before[1]
    world.check_nothing_was_wrong()


async def test_the_desk_counts_and_shows_a_stopped_pair_as_stopped(world: World) -> None:
    """It does not fare well, is not asked anything, and no next step is told of it: nobody would take that step."""
    scene = await under_way(world)
    eva = scene.eva
    assert "1 flyter på" in (await world.say(eva, "/program")).text
    await world.say(eva, "/par")
    asks = SeePairEnquiry(scene.pair.id, SentForm.PULSE)
    assert "Fråga båda" in "".join((await world.press(eva, "Karin Ek – Lars Holm")).labels)
    await world.say(eva, "/deltagare")
    await world.press(eva, "Lars Holm, mentor", "Stoppa Lars tills vidare")
    shown = (await world.say(eva, "/program")).text
    assert "1 stoppat tills vidare" in shown
    assert "flyter på" not in shown
    assert "<b>Karin Ek och Lars Holm</b>: stoppat tills vidare" in (await world.say(eva, "/par")).html
    card = await world.press(eva, "Karin Ek – Lars Holm")
    assert "Nästa steg" not in card.text
    assert "Fråga båda" not in "".join(card.labels)
    assert "Det går inte just nu." in await scene.forge(eva, asks)


@in_both_languages
async def test_a_partner_hears_neutral_words_that_are_shown_first(world: World) -> None:
    """Neither side is reminded or asked; it comes back on the list; who was told of the rest is told of its end."""
    scene = await under_way(world)
    karin, lars, eva, words = scene.karin, scene.lars, scene.eva, world.words
    await scene.plan()
    await world.say(eva, "/deltagare")
    await world.press(eva, "Lars Holm, mentor")
    await world.press(eva, "Stoppa Lars tills vidare")
    before = said(lars), said(karin)
    await scene.until(datetime(2027, 3, 9, 12, tzinfo=UTC))
    assert (said(lars), said(karin)) == before, "no reminder of the meeting"
    await world.say(eva, "/attgora")
    matter = await world.press(eva, "Lars Holm")
    assert words("Stoppad tills vidare, hur blir det?") in matter.text
    shown = await world.press(eva, "Säg till Karin att mötena vilar?")
    assert words("Det här får Karin läsa:") in shown.text
    assert said(karin) == before[1]
    await world.press(eva, "Skicka till Karin")
    told = heard(karin).text
    assert words("Mötena mellan dig och Lars vilar tills vidare. Du har inte gjort något fel.") in told
    assert words("Mötet onsdag 10 mars kl. 14.00 blir inte av.") in told
    assert "Lars" not in told[:PREVIEW]
    assert [one.state for one in await scene.meetings()] == ["cancelled"]
    assert said(lars) == before[0]
    mine = await world.say(karin, "/jag")
    assert words("Mötena mellan dig och Lars vilar tills vidare. Eva berättar gärna mer.") in mine.text
    assert words("Nästa steg är ditt: bestäm med Lars när ni ses nästa gång.") not in mine.text
    assert not {words("Jag och Lars har en tid"), words("Ring Lars")} & set(mine.labels)
    assert words("vilar tills vidare, så inget är bokat.") in (await world.say(karin, "/mote")).text
    before = said(lars), said(karin)
    shown = await world.press(eva, "Låt Lars vara med igen?")
    for one in (
        "Det här får Karin läsa:",
        "Du kan boka möten med Lars när du vill.",
        "Det här får Lars läsa:",
    ):
        assert words(one) in shown.text
    assert (said(lars), said(karin)) == before
    await world.press(eva, "Ja, låt Lars vara med igen")
    assert words("Karin får veta att mötena kan börja igen.") in heard(eva).text
    assert words("Du kan boka möten med Lars när du vill.") in heard(karin).text
    assert words("Nu är det som vanligt igen för dig i Framsteg 2027.") in heard(lars).text
    assert "Karin" not in heard(lars).text[:PREVIEW]
    assert DueKind.CADENCE in await scene.waits()
    world.check_nothing_was_wrong()


async def test_the_partner_acts_as_before_and_the_suspended_one_hears_nothing(world: World) -> None:
    """What the partner presses is answered alike; what they book, and a form that lies open, lead to nobody."""
    scene = await under_way(world)
    karin, lars, eva = scene.karin, scene.lars, scene.eva
    page = (await world.say(karin, "/jag")).text
    await world.say(lars, "/mote")
    await scene.forge(eva, Suspend(scene.pair.mentor_id))
    before = said(lars)
    assert STANDS_STILL in (await world.say(lars, "14 april")).text
    await world.press(lars, "Avbryt")
    assert (await world.say(karin, "/jag")).text == page
    await world.say(karin, "/mote")
    await world.say(karin, "14 april 14.30")
    await world.press(karin, "Spara utan plats")
    assert "Mötet med Lars är inlagt" in heard(karin).text
    hers = said(karin)
    await world.time_goes_by(60 * DAY)
    assert [one for one in said(lars)[len(before) :] if "Karin" in one] == []
    assert said(karin) == hers, "no reminder, no question how it was, and no word that they have not met"
    await world.say(lars, "Jag vill gärna prata")
    assert "Skriv det till Eva" in heard(lars).labels
    await scene.forge(eva, LiftSuspension(scene.pair.mentor_id))
    await world.press(eva, "Ja, låt Lars vara med igen")
    assert "Nu är det som vanligt igen" in texts(lars)
    assert {one["spared_since"] for one in await world.rows(tables.people)} == {None}
    world.check_nothing_was_wrong()


async def test_a_meeting_that_was_booked_meanwhile_is_told_afterwards(world: World) -> None:
    """Also within the day after which the suspended one hears of nothing else."""
    scene = await under_way(world)
    await scene.forge(scene.eva, Suspend(scene.pair.mentor_id))
    await world.say(scene.karin, "/mote")
    await world.say(scene.karin, "14 april 14.30")
    await world.press(scene.karin, "Spara utan plats")
    assert "14 april" not in texts(scene.lars)
    unheard = "⚠️ har inte fått veta det här: Ett möte med Karin är bokat onsdag 14 april kl. 14.30."
    assert unheard in (await world.say(scene.eva, "/attgora")).text
    await world.time_goes_by(2 * DAY)
    assert unheard in texts(scene.eva), "in the digest"
    await scene.forge(scene.eva, LiftSuspension(scene.pair.mentor_id, sure=True))
    assert "Ett möte med Karin är bokat onsdag 14 april kl. 14.30." in heard(scene.lars).text
    assert "Karin" not in heard(scene.lars).text[:PREVIEW]
    assert "Lars får veta det nu." in heard(scene.eva).text


async def test_nobody_is_left_with_a_wrong_time(world: World) -> None:
    """What changes while a suspended one hears nothing is on the list at once, to ring; then it is told in one message.

    The partner is promised nothing about what the other one says to it.
    """
    scene = await under_way(world)
    karin, lars, eva = scene.karin, scene.lars, scene.eva
    await scene.plan()
    await scene.forge(eva, Suspend(scene.pair.mentor_id))
    await world.say(eva, "/attgora")
    assert "Stoppad tills vidare" not in heard(eva).text
    await world.say(karin, "/mote")
    await world.press(karin, "Ändra tiden med Lars")
    await world.say(karin, "11 mars 10.00")
    await world.press(karin, "Spara utan plats")
    assert "Mötet med Lars är flyttat till torsdag 11 mars kl. 10.00." in heard(karin).text
    assert "Föreslår Lars en annan tid får du veta det här." in heard(karin).text
    await world.say(eva, "/attgora")
    matter = await world.press(eva, "Lars Holm")
    moved = "Mötet med Karin onsdag 10 mars kl. 14.00 är flyttat till torsdag 11 mars kl. 10.00."
    assert "Lars har inte fått veta det här, ring gärna: " + moved in matter.text
    await world.press(eva, "Säg till Karin att mötena vilar?", "Skicka till Karin")
    off = "Mötet med Karin onsdag 10 mars kl. 14.00 gäller inte längre."
    assert "Lars har inte fått veta det här, ring gärna: " + off in heard(eva).text
    shown = await world.press(eva, "Låt Lars vara med igen?")
    assert off in shown.text
    await world.press(eva, "Ja, låt Lars vara med igen")
    assert off in heard(lars).text
    world.check_nothing_was_wrong()


async def test_what_the_partner_says_is_urgent_goes_before(world: World) -> None:
    """Whoever is spared words about meeting is not told that everything is as usual, since nobody has seen to it."""
    scene = await under_way(world)
    karin, mentor = scene.karin, scene.pair.mentor_id
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss", "Hoppa över", "Det är bråttom", "Ring mig", "Skicka")
    mine = await world.say(karin, "/jag")
    assert "Nästa möte med Lars behöver du inte tänka på just nu." in mine.text
    assert not {"Jag och Lars har en tid", "Ring Lars"} & set(mine.labels)
    await scene.forge(scene.eva, Suspend(mentor))
    await scene.forge(scene.eva, TellPartner(mentor, scene.pair.id, sure=True))
    await world.time_goes_by(2 * DAY)
    assert "skulle ha hört av sig till dig senast" in (await world.say(karin, "/jag")).text
    before = len(said(karin))
    await scene.forge(scene.eva, LiftSuspension(mentor))
    asked = heard(scene.eva)
    assert "Ett privat meddelande som är bråttom är inte klart än." in asked.text
    assert "möten er emellan" not in asked.text, "who wrote it is told only where it is opened"
    assert asked.labels[0] == "Öppna meddelandet"
    await world.press(scene.eva, "Öppna meddelandet")
    await scene.forge(scene.eva, LiftSuspension(mentor))
    rests = "Det du skrev är inte utrett än. Så jag säger fortfarande inget till dig om möten er emellan"
    assert rests in heard(scene.eva).text
    await world.press(scene.eva, "Ja, låt Lars vara med igen")
    (told,) = said(karin)[before:]
    assert "som vanligt igen" not in told
    assert rests in told
    assert heard(karin).labels[0] == "Det är bra nu"
    assert "Nästa möte med Lars behöver du inte tänka på just nu." in (await world.say(karin, "/jag")).text


async def test_the_words_shown_are_the_words_sent(world: World) -> None:
    """A meeting that is moved between the question and its yes brings the question anew; then the yes counts."""
    scene = await under_way(world)
    await scene.plan()
    await scene.forge(scene.eva, Suspend(scene.pair.mentor_id))
    lifting = await world.press(scene.eva, "Låt Lars vara med igen?")
    assert "Ingen får något meddelande om det." in lifting.text
    await world.press(scene.eva, "Säg till Karin att mötena vilar?")
    await scene.plan(datetime(2027, 3, 11, 9, tzinfo=UTC))
    before = said(scene.karin)
    asked = await world.press(scene.eva, "Skicka till Karin")
    assert asked.text.startswith("Något har ändrats sedan jag frågade, så jag frågar igen.")
    assert "Mötet torsdag 11 mars kl. 10.00 blir inte av." in asked.text
    assert said(scene.karin) == before
    await world.press(scene.eva, "Skicka till Karin")
    assert "Mötet torsdag 11 mars kl. 10.00 blir inte av." in heard(scene.karin).text
    before = said(scene.karin)
    again = await world.press(scene.eva, "Ja, låt Lars vara med igen")
    assert again.text.startswith("Något har ändrats sedan jag frågade, så jag frågar igen."), "nobody was to hear of it"
    assert "Det här får Karin läsa" in again.text
    assert said(scene.karin) == before
    world.check_nothing_was_wrong()


async def test_the_time_that_falls_is_the_one_they_know(world: World) -> None:
    """Whoever hears nothing of meetings reads the time that they would go to, also where it was moved meanwhile.

    A second urgent word between the question that lifts it and its yes brings that question anew.
    """
    scene = await under_way(world)
    karin, eva, mentor = scene.karin, scene.eva, scene.pair.mentor_id
    await world.say(karin, "/mote")
    await world.say(karin, "10 mars 14.00")
    await world.press(karin, "Spara utan plats")
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss", "Hoppa över", "Det är bråttom", "Gör inget än")
    await world.press(karin, "Skicka")
    asked = await world.press(eva, "Öppna meddelandet", "Stoppa Lars tills vidare")
    assert "på egna sidan står att platsen står stilla just nu." in asked.text
    await world.say(scene.lars, "/mote")
    await world.press(scene.lars, "Ändra tiden med Karin")
    await world.say(scene.lars, "11 mars 10.00")
    await world.press(scene.lars, "Spara utan plats")
    await world.press(eva, "Ja, stoppa Lars ändå")
    told = said(karin)[-1]
    assert "Mötet onsdag 10 mars kl. 14.00 blir inte av." in told
    assert "11 mars" not in told
    assert "Karin har inte fått veta" not in (await world.say(eva, "/attgora")).text
    await scene.forge(eva, LiftSuspension(mentor))
    await world.say(karin, "/skaver")
    await world.press(karin, "Skriv något nytt")
    await world.press(karin, "Det är för stor distans mellan oss", "Hoppa över", "Det är bråttom", "Ring mig", "Skicka")
    asked = await world.press(eva, "Ja, låt Lars vara med igen")
    assert "❗ Ett privat meddelande till som är bråttom har kommit." in asked.text
    await world.press(eva, "Ja, låt Lars vara med igen")
    assert "Lars är med igen." in heard(eva).text
    world.check_nothing_was_wrong()


async def test_whoever_asked_that_nothing_is_done_is_told(world: World) -> None:
    """It takes one question then; they read that it is done all the same, and a booking of theirs is shut."""
    scene = await under_way(world)
    karin, eva, mentor = scene.karin, scene.eva, scene.pair.mentor_id
    await scene.plan()
    await world.say(karin, "/skaver")
    await world.press(karin, "Det är för stor distans mellan oss", "Hoppa över", "Det är bråttom", "Gör inget än")
    await world.press(karin, "Skicka")
    before = len(said(karin))
    await world.say(karin, "/mote")
    asked = await world.press(eva, "Öppna meddelandet", "Stoppa Lars tills vidare")
    assert asked.text.startswith("Den som har skrivit till dig i förtroende har bett att inget görs än.")
    assert "Karin" not in asked.text
    words = "Du har bett att inget görs än. Eva har ändå valt att stoppa det här tills vidare."
    rests = "Mötena mellan dig och Lars vilar tills vidare."
    assert words in asked.text
    assert rests in asked.text
    assert (await world.rows(tables.memberships))[mentor - 1]["suspended_at"] is None
    done = await world.press(eva, "Ja, stoppa Lars ändå")
    assert "Karin får nu veta att mötena vilar." in done.text
    assert "har inte heller fått något meddelande" not in done.text
    fell = "Mötet med Karin onsdag 10 mars kl. 14.00 gäller inte längre."
    assert f"Lars har inte fått veta det här, ring gärna: {fell}" in done.text
    assert not any("Säg till Karin" in one for one in done.labels), "she has been told"
    assert words in said(karin)[-1]
    assert rests in said(karin)[-1]
    assert "Lars" not in said(karin)[-1][:PREVIEW]
    assert await world.rows(tables.dialogs) == []
    assert len(said(karin)) == before + 3
    (planned,) = await scene.meetings()
    old = (CancelMeeting(planned.id), MoveMeeting(planned.id), OpenPoint(planned.id), MeetingSuits(planned.id, 0))
    for press in (PlanMeeting(scene.pair.id), *old):
        assert "vilar" in await world.toast(karin, encode(press)), "at the first press, whatever the old button was for"
    world.check_nothing_was_wrong()


async def test_who_may_suspend_and_what_is_not_theirs(world: World) -> None:
    """No participant, and no manager of themselves; a partner is told only of somebody who is suspended."""
    scene = await under_way(world)
    mentor = scene.pair.mentor_id
    await world.say(scene.karin, "/jag")
    await scene.forge(scene.karin, Suspend(mentor))
    await scene.forge(scene.eva, TellPartner(mentor, scene.pair.id, sure=True))
    await scene.forge(scene.eva, LiftSuspension(mentor, sure=True))
    seats = {one["id"]: one["suspended_at"] for one in await world.rows(tables.memberships)}
    assert seats[mentor] is None
    await scene.forge(scene.eva, Suspend(mentor))
    await scene.forge(scene.eva, Suspend(mentor))
    rows = [one for one in await world.rows(tables.due) if one["kind"] == "suspended"]
    assert [one["subject"] for one in rows] == [mentor]
    assert "vilar" not in texts(scene.karin)
