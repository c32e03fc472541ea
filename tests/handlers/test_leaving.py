"""How somebody goes, chosen by the manager, what everybody hears, and what becomes of the partner who is left."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, insert, update

from handlers.callbacks import encode
from programme.pair import Pair, PairState
from programme.people import Role
from programme.presses.match import AskMentor
from programme.presses.meeting import CancelMeeting, MoveMeeting
from programme.usecases.ending import closing
from sandbox.phones.people import Message, Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.match import approve, employ
from tests.scenes.pair import a_pair
from tests.scenes.report import TUESDAY, under_way
from tests.world import World, heard

WHY = ("bestämt", "avslutat", "får inte", "egen önskan", "raderat", "noterat")


@pytest.fixture
def start() -> datetime:
    """A working day in the morning: what was promised is told then, and never in the evening."""
    return TUESDAY


async def todo(eva: Phone, part: str) -> None:
    """Open the manager's list, and wait until it has a part."""
    eva.send("/attgöra")
    await eva.wait_for(lambda one: part in one.text)


async def asked_about(world: World, eva: Phone, name: str, *presses: str) -> Message:
    """Open a participant's card and the ways to leave; return what the last press shows."""
    await world.say(eva, "/deltagare")
    label = next(one for one in heard(eva).labels if one.startswith(name))
    return await world.press(eva, label, f"{name} slutar …", *presses)


async def test_dismissed_and_left(world: World) -> None:
    """All read what the manager has read, the partner never why; then the partner stands on the list, and may leave."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    before = karin.messages, lars.messages
    asked = await asked_about(world, eva, "Karin", "Karin får inte fortsätta")
    assert (karin.messages, lars.messages) == before, "nobody hears anything before the second press"
    assert "Sedan står Lars på din lista: ny matchning eller avslut?" in asked.text
    await world.press(eva, "Ja, avsluta och berätta")
    for phone, start in (
        (karin, "Hej Karin! Du är inte längre med i Framsteg 2027."),
        (lars, "Karin är inte längre med i Framsteg 2027, så ni två går inte vidare tillsammans."),
    ):
        assert start in heard(phone).text
        assert heard(phone).text in asked.text
    assert [word for word in WHY if word in heard(lars).text] == []
    assert "Något skaver?" in heard(lars).labels, "who has met a partner may have something to tell of it"
    assert "Nästa steg är ditt: ring Lars, 070-" in heard(eva).text
    assert "Vad som ligger bakom kan jag inte berätta." in heard(eva).text
    shown = (await world.say(eva, "/attgöra")).text
    assert "Ensam kvar (1)\n• Lars Holm, ring 070-" in shown
    assert "mentor utan adept" not in shown
    assert "Du är inte längre med i Framsteg 2027. Undrar du" in (await world.say(karin, "/jag")).text
    assert "Eva hör av sig om hur du vill fortsätta." in (await world.say(lars, "/jag")).text
    assert "• Lars Holm, ring 070-" in (await world.press(eva, "Lars Holm")).text
    assert "hör hur Lars vill ha det" in (await world.press(eva, "Öppna kortet")).text
    await world.press(eva, "Väntar på ny matchning")
    assert "Ensam kvar" not in (await world.say(eva, "/attgöra")).text
    assert "Just nu har du ingen adept." in (await world.say(lars, "/jag")).text
    await world.say(eva, "/deltagare")
    await world.press(eva, "Karin Ek, adept")
    assert "Det går att godkänna igen." in heard(eva).text
    await world.press(eva, "Godkänn", "Skicka det")
    assert heard(karin).text.startswith("Hej Karin! Tack för samtalet. Du är med i Framsteg 2027.")
    asked = await asked_about(world, eva, "Lars", "Lars vill sluta")
    assert "Lars kan anmäla sig igen." in asked.text
    await world.press(eva, "Ja, notera det och berätta")
    assert heard(lars).text in asked.text
    assert "Eva har noterat att du inte vill vara med i Framsteg 2027 längre." in heard(lars).text
    assert "Anmäl mig igen" in (await world.say(lars, "/jag")).labels


async def test_deleted_at_own_wish(world: World) -> None:
    """The partner hears the same as after any other way, and stands on the list."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Radera mina uppgifter?", "Ja, radera allt om mig")
    await world.say(eva, "/attgöra")
    asked = await world.press(eva, "Radering: Karin Ek", "Radera personen?")
    await world.press(eva, "Ja, radera allt")
    assert "Karin är inte längre med i Framsteg 2027, så ni två går inte vidare" in heard(lars).text
    assert heard(lars).text in asked.text
    assert "Det som fanns sparat om dig är nu raderat." in heard(karin).text
    assert (
        "Du är inte anmäld till något mentorprogram. Vill du vara med, så skriv /start."
        in (await world.say(karin, "/jag")).text
    )
    assert "Nästa steg är ditt: ring Lars, 070-" in heard(eva).text
    assert "• Lars Holm, ring 070-" in (await world.say(eva, "/attgöra")).text
    assert [(one["state"], one["end"]) for one in await world.rows(tables.pairs)] == [("ended", "left")]


async def test_after_the_manager_has_told_the_partner(world: World) -> None:
    """Who takes back the registration leaves it to the manager to tell the partner; then comes how to go on."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE, start_confirmed_at=world.clock.now())
    await world.say(karin, "/uppgifter", "/jag")
    await world.press(karin, "Fler val", "Sluta i programmet?")  # the same button stands on both
    assert "Vill du sluta i Framsteg 2027? Eva får veta det." in heard(karin).text
    await world.press(karin, "Ja, jag slutar")
    assert heard(karin).text.startswith("Du är inte längre med i Framsteg 2027.")
    assert "• Karin Ek är inte längre med (adept)" in await next_digest(world, eva)
    assert "Berätta för den som är kvar (1)" in (await world.say(eva, "/attgöra")).text
    read_by = update(tables.people).where(tables.people.c.name == "Lars Holm")
    await world.run(lambda uow: uow.connection.execute(read_by.values(unreachable_since=world.clock.now())))
    shown = await world.press(eva, "Karin och Lars", "Skicka orden till den som är kvar")
    assert "Lars läser inte här just nu. Ring gärna och berätta: 070-" in shown.text
    assert "Ja, skicka" not in shown.labels, "nothing is sent to somebody who does not read, and the matter stays"
    assert "Berätta för den som är kvar (1)" in (await world.say(eva, "/attgöra")).text
    await world.press(eva, "Karin och Lars", "Jag har berättat")
    assert "Ensam kvar (1)" in (await world.say(eva, "/attgöra")).text
    assert "Eva hör av sig om hur du vill fortsätta." in (await world.say(lars, "/jag")).text


async def test_whoever_would_go_to_a_meeting_tomorrow_is_not_left_to_the_next_digest(world: World) -> None:
    """The manager hears it at once, with the hour; the partner hears nothing by the bot before the manager says so."""
    scene = await under_way(world)
    await scene.plan()
    await scene.until(datetime(2027, 3, 9, 12, tzinfo=UTC))
    heard_before = len(scene.lars.heard)
    await world.say(scene.karin, "jag vill sluta")
    await world.press(scene.karin, "Ja, jag slutar")
    told = heard(scene.eva).text
    assert "❗ Karin har slutat, och skulle ha träffat Lars onsdag 10 mars kl. 14.00." in told
    assert "Berätta gärna före mötet." in told
    assert len(scene.lars.heard) == heard_before
    (fallen,) = await scene.meetings()
    for press in (MoveMeeting(fallen.id), CancelMeeting(fallen.id)):
        assert "Mötet blir inte av. Undrar du över något, så fråga Eva." in await scene.forge(scene.lars, press)
    shown = await world.press(scene.eva, "Öppna")
    assert "Jag har berättat" in shown.labels


async def test_nobody_is_put_forward_before_they_know_that_the_partner_has_left(world: World) -> None:
    """An old button to ask shows the words to Karin first; once she has read them, and said how to go on, it asks."""
    eva, karin, lars, pair = await a_pair(world, PairState.ACTIVE, start_confirmed_at=world.clock.now())
    programme = await world.run(lambda uow: uow.programmes.get(pair.programme_id))
    sofia = await world.add_participant(world.person("Sofia Dahl"), programme, Role.MENTOR)
    await employ(world, {"Sofia Dahl": "Kommunen"})
    await approve(world, sofia)
    await world.say(lars, "/uppgifter")
    await world.press(lars, "Sluta i programmet?", "Ja, jag slutar")
    await world.say(eva, "/deltagare")
    card = await world.press(eva, "Karin Ek, adept")
    assert "Karin har inte fått veta än att Lars inte är med längre." in card.text
    assert "Visa andra mentorer" not in card.labels
    quiet = len(karin.heard)
    await world.toast(eva, encode(AskMentor(pair.adept_id, sofia.id)))
    assert heard(eva).text.startswith("Karin har inte fått veta än att Lars inte är med längre.\n\nBerätta det först")
    assert "Jag har berättat" in heard(eva).labels
    assert len(karin.heard) == quiet
    shown = await world.press(eva, "Ja, skicka")
    assert "Klart." in shown.text
    assert "Nästa steg: Eva hör av sig om hur du vill fortsätta." in heard(karin).text
    assert "behöver inte göra något" not in heard(karin).text
    await world.say(eva, "/attgöra")
    settled = await world.press(eva, "Karin Ek", "Väntar på ny matchning")
    assert settled.labels[0] == "Ordna en tillfällig mentor", "the list leads on as the card does"
    await world.toast(eva, encode(AskMentor(pair.adept_id, sofia.id)))
    assert "Det här får Sofia läsa:" in heard(eva).text
    await world.press(eva, "Ja, fråga Sofia")
    assert any("Jag har frågat Sofia Dahl om Karin Ek." in one.text for one in eva.heard)


async def _leaves_on_the_last_day(world: World, karin: Phone, pair: Pair, *presses: str) -> None:
    """Let an adept leave by these presses, and the programme be over in the next morning."""
    await world.say(karin, "/uppgifter")
    await world.press(karin, *presses)

    def ends_today(uow: SqlUnitOfWork) -> None:
        uow.connection.execute(update(tables.programmes).values(ends_on=world.clock.now().date()))
        closing.schedule(uow, uow.memberships.get(pair.mentor_id), world.clock.now())

    await world.run(ends_today)
    await world.time_goes_by(timedelta(days=1))


async def test_whoever_is_left_is_told_after_the_end_too(world: World) -> None:
    """The programme ends before the manager has told the partner: it stays on the list, and asks for no next step."""
    eva, karin, lars, pair = await a_pair(world, PairState.ACTIVE, start_confirmed_at=world.clock.now())
    await _leaves_on_the_last_day(world, karin, pair, "Sluta i programmet?", "Ja, jag slutar")
    assert "Tack Lars, för din tid" in heard(lars).text
    assert "Berätta för den som är kvar (1)" in (await world.say(eva, "/attgöra")).text
    asked = await world.press(eva, "Karin och Lars", "Skicka orden till den som är kvar")
    assert "hör av sig" not in asked.text
    await world.press(eva, "Ja, skicka")
    assert "Karin slutade i Framsteg 2027 innan programmet tog slut." in heard(lars).text
    assert "Inget väntar på dig" in (await world.say(eva, "/attgöra")).text


async def test_whoever_never_met_the_one_who_left_has_only_the_thanks(world: World) -> None:
    """Before the two have met, the end of the programme says all: nobody is to be told that a search goes on."""
    eva, karin, lars, pair = await a_pair(world, PairState.MEETING_AHEAD)
    await _leaves_on_the_last_day(world, karin, pair, "Ta tillbaka min anmälan?", "Ja, ta tillbaka den")
    assert "hann inget mentorskap börja för dig" in heard(lars).text
    assert "Inget väntar på dig" in (await world.say(eva, "/attgöra")).text


async def test_deleted_before_the_manager_has_told_the_partner(world: World) -> None:
    """Who has stopped is deleted before the partner knows: they hear it now, and stand on the list as left alone."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE, start_confirmed_at=world.clock.now())
    await world.say(karin, "/uppgifter")
    await world.press(karin, "Sluta i programmet?", "Ja, jag slutar")
    before = lars.messages
    asked = await asked_about(world, eva, "Karin", "Radera personen?")
    assert lars.messages == before
    await world.press(eva, "Ja, radera allt")
    assert "Karin är inte längre med i Framsteg 2027, så ni två går inte vidare" in heard(lars).text
    assert heard(lars).text in asked.text
    shown = await world.say(eva, "/attgöra")
    assert "Berätta för den som är kvar" not in shown.text
    assert "Ensam kvar (1)\n• Lars Holm" in shown.text


async def test_a_person_who_has_died(world: World) -> None:
    """Nothing is sent to them, and nothing about them to the partner: not now, not later; the manager gets words."""
    scene = await under_way(world)
    await scene.plan(world.clock.now() + timedelta(days=20))
    eva, karin, lars = scene.eva, scene.karin, scene.lars

    def queue(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(lars.chat_id)
        assert person is not None
        for text in ("Du och Karin ses i morgon.", "Framsteg 2027 börjar snart."):
            values = {"chat_id": lars.chat_id, "person_id": person.id, "lane": "broadcast", "kind": "say"}
            more = {"payload": {"text": text}, "correlation": "x", "state": "waiting", "created_at": world.clock.now()}
            lease = {"claimed_by": "another", "lease_until": world.clock.now() + timedelta(seconds=60)}
            uow.connection.execute(insert(tables.outbox).values(**values, **more, **lease))

    await world.run(queue)
    before = len(karin.heard), len(lars.heard)
    eva.send("/deltagare")
    await eva.wait_for(lambda one: "Karin Ek, adept" in one.labels)
    eva.press("Karin Ek, adept")
    await eva.wait_for(lambda one: "Fler val" in one.labels)
    eva.press("Fler val")
    await eva.wait_for(lambda one: "Karin slutar …" in one.labels)
    eva.press("Karin slutar …")
    await eva.wait_for(lambda one: "Personen har avlidit" in one.labels)
    eva.press("Personen har avlidit")
    await eva.wait_for(lambda one: "Ja, radera och skicka inget" in one.labels)
    assert "Jag skickar inget till Karin Ek, och inget om Karin Ek till någon annan, om du" in heard(eva).text
    assert "Sedan står Lars Holm på din lista" in heard(eva).text
    eva.press("Ja, radera och skicka inget")
    await eva.wait_for(lambda one: "Karin Ek har gått bort." in one.text)
    assert "Lars Holm har inte fått veta något av mig." in heard(eva).text
    left = [one["payload"]["text"] for one in await world.rows(tables.outbox) if one["claimed_by"] == "another"]
    assert left == ["Framsteg 2027 börjar snart."]
    assert [
        one for one in await world.rows(tables.due) if one["kind"] not in {"close", "ending", "digest", "alone"}
    ] == []
    await todo(eva, "Ensam kvar (1)")
    assert "• Lars Holm, ring 070-" in heard(eva).text
    assert "Karin" not in heard(eva).text
    await world.run(lambda uow: uow.connection.execute(delete(tables.outbox)))
    for _ in range(6):
        await world.time_goes_by(timedelta(days=14))
    assert (len(karin.heard), len(lars.heard)) == before
    assert "Eva hör av sig om hur du vill fortsätta." in (await world.say(lars, "/jag")).text
    assert "Karin" not in heard(lars).text
    await todo(eva, "Ensam kvar (1)")
    await world.press(eva, "Lars Holm", "Väntar på ny matchning")
    assert "Okej. Lars väntar på ny matchning" in heard(eva).text
    await world.time_goes_by(timedelta(weeks=3, days=1))
    assert heard(lars).text.startswith("Hej Lars! Just nu har du ingen adept")


async def test_nobody_is_put_forward_before_the_talk(world: World) -> None:
    """After a death the adept is in no match, and not among those who wait for a mentor, until the manager says so."""
    eva, _, _, pair = await a_pair(world, PairState.ACTIVE)
    programme = await world.run(lambda uow: uow.programmes.get(pair.programme_id))
    mentor = await world.add_participant(world.person("Nils Berg"), programme, Role.MENTOR)
    await approve(world, mentor)
    await asked_about(world, eva, "Lars", "Personen har avlidit")
    await world.press(eva, "Ja, radera och skicka inget")
    shown = await world.say(eva, "/attgöra")
    assert "Ensam kvar (1)\n• Karin Ek" in shown.text
    assert "Karin Ek väntar på en mentor" not in shown.text
    assert "Hitta mentorer" not in shown.labels
    assert "Prata först med Karin" in await world.toast(eva, encode(AskMentor(pair.adept_id, mentor.id)))
    await todo(eva, "Ensam kvar (1)")
    await world.press(eva, "Karin Ek")
    assert "Visa andra mentorer" not in heard(eva).labels
    await world.press(eva, "Väntar på ny matchning")
    shown = await world.say(eva, "/attgöra")
    assert "Ensam kvar" not in shown.text
    assert "Karin Ek väntar på en mentor" in shown.text
    assert "Hitta mentorer" in shown.labels


@in_both_languages
async def test_leave_and_come_back(world: World) -> None:
    """One press from `/me`, the partner's words first; the manager sends them; back in, what was known is there."""
    words = world.words
    scene = await under_way(world)
    await scene.plan(world.clock.now() + timedelta(days=20))
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await world.say(karin, "/jag")
    asked = await world.press(karin, "Sluta i programmet?")
    theirs = words("Karin är inte längre med i Framsteg 2027, så ni två går inte vidare tillsammans.")
    assert theirs in asked.text
    assert words("Eva berättar det för Lars, själv eller med de här orden:") in asked.text
    before = lars.messages
    done = await world.press(karin, "Ja, jag slutar")
    assert words("Dina svar ligger kvar tills du ber om att de raderas, och du är välkommen tillbaka.") in done.text
    assert {words("Stryk ur kalendern"), words("Anmäl mig igen")} <= set(done.labels)
    assert lars.messages == before
    await world.say(eva, "/attgöra")
    await world.press(eva, words("Karin och Lars"), words("Skicka orden till den som är kvar"))
    assert theirs in heard(eva).text
    await world.press(eva, "Ja, skicka")
    assert theirs in heard(lars).text
    assert words("Stryk ur kalendern") in heard(lars).labels
    assert words("Ensam kvar (1)") in (await world.say(eva, "/attgöra")).text
    again = await world.press(karin, "Anmäl mig igen")
    assert words("Ja, det är okej, och jag har fyllt 18") in again.labels
    asked = await world.press(karin, "Ja, det är okej, och jag har fyllt 18")
    assert "karin@exempel.se" in asked.text
    (pair,) = await world.rows(tables.pairs)
    assert (pair["state"], pair["end"]) == ("ended", "left")
    thanks = (await world.press(karin, "Skicka min anmälan")).text
    mine = (await world.say(karin, "/jag")).text
    assert words("Du är anmäld till Framsteg 2027 som adept.") in mine
    talk = words("Eva hör av sig om ett samtal, senast tisdag 16 mars.")
    assert talk in thanks
    assert talk in mine, "the talk of the last time is over"
