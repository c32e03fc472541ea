"""After the programme's end every state of every person reads as ended, and nothing nags any more."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import update

from handlers.callbacks import encode, read
from handlers.closing import OUTLIVE_THE_PROGRAMME
from programme.due import DueKind
from programme.pair import Contract, End, Pair, PairState
from programme.people import Actor, Programme, Role, State
from programme.presses.closing import CloseProgramme
from programme.presses.contract import ReadContract, SignContract, WriteContract
from programme.presses.fit import FitReply, FitSays
from programme.presses.interview import OpenInterview
from programme.presses.meeting import PlanMeeting
from programme.presses.pair import Deed, DoWithPair
from programme.presses.proposal import AdeptReply, AdeptSays, MentorReply, MentorSays
from programme.usecases.common.lasting import keep_latest
from programme.usecases.desk import closing_page
from sandbox.phones.people import Phone
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes import seated
from tests.scenes.contract import TUESDAY
from tests.scenes.report import under_way
from tests.scenes.sight import EVAS, NOW, set_up
from tests.statements import counted
from tests.world import World, heard, said

MEMBERS = [one for one in State if one not in {State.MANAGING, State.COMPLETED, State.OVER, State.FORGOTTEN}]
PAIRS = [one for one in PairState if one is not PairState.ENDED]
NAGS = ("Nästa steg", "hör av sig", "boka", "Skriv", "skriva under", "svara", "väntar på ett", "letar", "paus")
BEGUN = (PairState.ACTIVE.value, PairState.PAUSED.value)
"""Pairs under way: the two keep each other's contacts when the programme ends."""
LABELS = {"Ändra mina uppgifter", "Råd på vägen", "Skriv till Eva", "Var är jag?", "Hjälp", "Vad som sparas om mig"} | {
    "Jag vill gärna vara med igen"
}


@pytest.fixture
def start() -> datetime:
    return TUESDAY


async def everybody(world: World, programme: Programme) -> tuple[dict[str, Phone], dict[str, Pair]]:
    """Let there be a participant in each state, and two in each state of a pair; return their phones by state."""
    phones: dict[str, Phone] = {}
    for state in MEMBERS:
        phones[state] = world.person(f"{state.title()} Ek")
        begun = state if state in {State.INVITED, State.REGISTERING, State.WITHDRAWN} else State.REGISTERED
        seat = await world.add_participant(phones[state], programme, state=begun)
        await _in_state(world, seat.id, state)
    pairs: dict[str, Pair] = {}
    for one in PAIRS:
        seats = []
        for role in (Role.ADEPT, Role.MENTOR):
            phone = phones[f"{one} {role}"] = world.person(f"{one.title()}-{role} Ek")
            seat = await world.add_participant(phone, programme, role)
            await _in_state(world, seat.id, State.WAITING)
            seats.append(seat.id)
        made = Pair(0, programme.id, seats[0], seats[1], one, world.clock.now(), outcome_at=world.clock.now())
        pairs[one] = await world.run(lambda uow, made=made: uow.pairs.add(made))  # type: ignore[misc]
    return phones, pairs


async def _in_state(world: World, key: int, state: State) -> None:
    def put(uow: SqlUnitOfWork) -> None:
        uow.memberships.save(replace(uow.memberships.get(key), state=state))
        uow.dues.settle(DueKind.INTERVIEW, key)

    await world.run(put)


async def test_every_state_before_during_and_after(world: World) -> None:
    """Each answers /me before the start, in the middle and after the end; then it has ended for all, and stays so."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    phones, pairs = await everybody(world, programme)
    await world.start(eva)
    for moment in (world.clock.now(), datetime(2027, 6, 1, 9, tzinfo=UTC)):
        await world.time_goes_by(max(moment - world.clock.now(), timedelta()))
        for state, phone in phones.items():
            message = await world.say(phone, "/jag")
            assert "slut" not in message.text, state
    del phones[State.INVITED]  # never consented, and forgotten by the housekeeping long before the end
    adept = phones[f"{PairState.ACTIVE} {Role.ADEPT}"]
    await world.press(adept, "Skriv kontraktet med Active-mentor")
    midnight = datetime(2028, 2, 25, 23, 5, tzinfo=UTC)
    await world.time_goes_by(midnight - world.clock.now())
    quiet = {state: len(phone.heard) for state, phone in phones.items()}
    await world.time_goes_by(timedelta(minutes=1))
    assert {state: len(phone.heard) for state, phone in phones.items()} == quiet, "nobody is woken"
    await after_the_end(world, phones)
    monday = datetime(2028, 2, 28, 7, 5, tzinfo=UTC)  # 08:05, when quiet times are over
    await world.time_goes_by(monday - world.clock.now())
    thanked = {state: "\n".join(said(phone)) for state, phone in phones.items()}
    near = "Active-mentor Ek\nTelefon: 070-"
    assert near in thanked[f"{PairState.ACTIVE} {Role.ADEPT}"], "nothing hinders the two from meeting again"
    for pair in PAIRS:
        began = pair in {PairState.ACTIVE, PairState.PAUSED}
        for role in (Role.ADEPT, Role.MENTOR):
            assert ("ses igen" in thanked[f"{pair} {role}"]) == began, pair
            assert began or "hann inget mentorskap börja för dig" in thanked[f"{pair} {role}"], pair
    await buttons_after_the_end(world, eva, phones, pairs)
    await desk_after_the_end(world, eva)
    before = {state: len(phone.heard) for state, phone in phones.items()}
    for _ in range(4):
        await world.time_goes_by(timedelta(days=30))
    assert {state: len(phone.heard) for state, phone in phones.items()} == before, "nothing nags"
    message = await world.say(eva, "/attgora")
    assert message.text.startswith("Att göra i Framsteg 2027\n\nNär programmet tog slut hade ")
    assert "\n" not in message.text.removeprefix("Att göra i Framsteg 2027\n\n"), "no matter is left on the list"
    assert "Programmet är slut." in (await world.say(eva, "/jag")).text
    assert "leder ingenstans längre" in (await world.say(eva, "/lankar")).text
    world.check_nothing_was_wrong()


async def after_the_end(world: World, phones: dict[str, Phone]) -> None:
    for state, phone in phones.items():
        message = await world.say(phone, "/jag")
        assert "är slut" in message.text or "Tack för att du var med" in message.text, (state, message.text)
        unnamed = message.text.replace("aused-mentor", "").replace("aused-adept", "")
        assert not [word for word in NAGS if word in unnamed], (state, message.text)
        reach = {label for label in message.labels if label.startswith(("Öppna ", "Ring "))}
        assert set(message.labels) - reach <= LABELS, (state, message.labels)
        assert bool(reach) == state.startswith(BEGUN), (state, reach)


async def buttons_after_the_end(world: World, eva: Phone, phones: dict[str, Phone], pairs: dict[str, Pair]) -> None:
    """Whatever stands in a chat from before says that it is over; the words of a contract can be read."""
    for state in PAIRS:
        key = pairs[state].id
        for press in (PlanMeeting(key), WriteContract(key), FitSays(key, FitReply.YES)):
            for role in (Role.ADEPT, Role.MENTOR):
                told = await world.toast(phones[f"{state} {role}"], encode(press))
                assert told == "Framsteg 2027 är slut, så det här går inte längre. Inget väntar på dig.", (state, press)
        told = await world.toast(phones[f"{state} {Role.MENTOR}"], encode(MentorSays(key, MentorReply.YES)))
        assert "är slut" in told
        told = await world.toast(phones[f"{state} {Role.ADEPT}"], encode(AdeptSays(key, AdeptReply.YES)))
        assert "är slut" in told
        for deed in (Deed.REMIND_ADEPT, Deed.REMATCH, Deed.CONFIRM_START, Deed.LATER):
            assert "är slut" in await world.toast(eva, encode(DoWithPair(key, deed)))
    assert "är slut" in await world.toast(eva, encode(OpenInterview(pairs[PairState.ACTIVE].adept_id)))
    karin = phones[f"{PairState.ACTIVE} {Role.ADEPT}"]
    words = Contract(0, pairs[PairState.ACTIVE].id, "sv", ("Våga mer",), "", "TEXTEN", "", 1, world.clock.now())
    contract = await world.run(lambda uow: uow.contracts.replace(words))
    assert "är slut" in await world.toast(karin, encode(SignContract(contract.id)))
    await world.toast(karin, encode(ReadContract(contract.id)))
    assert "TEXTEN" in heard(karin).text
    assert "Läs kontraktet med Active-mentor" not in (await world.say(karin, "/jag")).labels, "nobody signed it"
    now = world.clock.now()
    await world.run(lambda uow: uow.contracts.save(replace(contract, adept_signed_at=now, mentor_signed_at=now)))
    await world.say(karin, "/jag")
    await world.press(karin, "Läs kontraktet med Active-mentor")
    assert "TEXTEN" in heard(karin).text
    assert "Föreslå en ändring" not in heard(karin).labels
    assert "Skriva under?" not in heard(karin).labels


async def desk_after_the_end(world: World, eva: Phone) -> None:
    """No button of the desk's pages is dead: each that is shown after the end leads somewhere."""
    for page in ("/program", "/samtal", "/deltagare", "/par", "/avsluta", "/diplom", "/enkat", "/attgora"):
        message = await world.say(eva, page)
        behind = [one for row in message.buttons for one in row if not one.target.startswith("http")]
        dead = [one.label for one in behind if type(read(one.target)[0]) not in OUTLIVE_THE_PROGRAMME]
        assert not dead, (page, dead)
        assert behind, (page, message.text)


async def test_a_pair_that_ended_before(world: World) -> None:
    """Who was in a pair that ended has taken part, and is thanked without the partner's name."""
    eva = world.person("Eva Lind")
    programme = await world.add_programme("Framsteg 2027", eva)
    karin, lars = world.person("Karin Ek"), world.person("Lars Holm")
    seats = [await world.add_participant(karin, programme), await world.add_participant(lars, programme, Role.MENTOR)]
    await world.add_participant(world.person("Per Öberg"), programme)
    for seat in seats:
        await _in_state(world, seat.id, State.WAITING)

    def together(uow: SqlUnitOfWork) -> None:
        now = world.clock.now()
        uow.pairs.add(Pair(0, programme.id, seats[0].id, seats[1].id, PairState.ENDED, now, end=End.REMATCHED))
        uow.connection.execute(update(tables.programmes).values(ends_on=(now + timedelta(days=1)).date()))

    await world.run(together)
    assert "Vad är det som skaver?" in (await world.say(karin, "/skaver")).text
    await world.press(karin, "Avbryt")
    await world.time_goes_by(timedelta(days=3))
    for _ in range(2):
        await world.time_goes_by(timedelta(days=368))
    thanks = next(one for one in said(karin) if "Tack Karin, för tiden" in one)
    assert "ses igen" not in thanks
    assert "Lars" not in thanks
    assert "Tack för att du var med i Framsteg 2027!" in (await world.say(karin, "/jag")).text
    left = "När programmet tog slut hade en anmäld aldrig fått något samtal: Per Öberg."
    assert left in (await world.say(eva, "/attgora")).text
    assert "Programmet är slut. Är det ändå något som skaver" in (await world.say(karin, "/skaver")).text


async def test_two_who_are_finished_are_thanked_and_left_alone(world: World) -> None:
    """The manager reads what each will read; then both have completed, no match follows, and nothing nags."""
    scene = await under_way(world)
    eva, karin, lars = scene.eva, scene.karin, scene.lars
    await scene.plan(world.clock.now() + timedelta(days=20))
    page = await world.say(eva, "/avsluta")
    assert "• Ett mentorskap pågår\n• Ett har ett möte bokat" in page.text
    assert "• Karin Ek och Lars Holm: möte" in page.text
    asked = await world.press(eva, "Karin Ek – Lars Holm")
    assert "Är Karin Ek och Lars Holm klara med varandra?" in asked.text
    assert "Mötet de har bokat" in asked.text
    for words in ("Tack Karin, för allt du har lagt ner.", "Tack Lars, för din tid, ditt lyssnande"):
        assert words in asked.text
    await world.press(eva, "Ja, avsluta och tacka båda")
    assert "Tack Karin, för allt du har lagt ner." in said(karin)[-1]
    assert "Lars Holm" in said(karin)[-1], "each finds the other's contacts there"
    assert all(said(phone)[-1] in asked.text for phone in (karin, lars)), "word for word what was shown before"
    assert "Tack Lars, för din tid" in said(lars)[-1]
    pair = await world.run(lambda uow: uow.pairs.get(scene.pair.id))
    assert (pair.state, pair.end) == (PairState.ENDED, End.CLOSED)
    keys = (pair.adept_id, pair.mentor_id)
    states = await world.run(lambda uow: {uow.memberships.get(one).state for one in keys})
    assert states == {State.COMPLETED}
    before = len(karin.heard), len(lars.heard)
    for _ in range(6):
        await world.time_goes_by(timedelta(days=20))
    assert (len(karin.heard), len(lars.heard)) == before, "nothing nags, and nobody is put forward"
    assert "Tack för att du var med" in (await world.say(karin, "/jag")).text
    await scene.forge(eva, DoWithPair(pair.id, Deed.CLOSE, sure=True))
    world.check_nothing_was_wrong()


async def test_a_programme_that_ends_tonight_ends_for_all(world: World) -> None:
    """Whoever had a partner, whoever never had one, and whoever has no Telegram: each has a fitting end."""
    scene = await under_way(world)
    eva, karin, lars, olle = scene.eva, scene.karin, scene.lars, world.person("Olle Berg")
    await world.add_participant(olle, scene.programme, Role.ADEPT, state=State.REGISTERED)
    await world.start(karin)
    early = await world.say(eva, "/avsluta")
    assert "Avsluta programmet i dag?" not in early.labels, "it has not begun yet"
    first_day = datetime.combine(scene.programme.starts_on, time(9), UTC)
    await world.time_goes_by(first_day + timedelta(days=3) - world.clock.now())
    await scene.forge(karin, CloseProgramme(scene.programme.id, sure=True))
    page = await world.say(eva, "avsluta programmet")
    assert "• En deltagare har ingen partner" in page.text
    assert "Alla får sitt tack senast måndag 28 februari 2028." in page.text, page.text
    assert "• Olle Berg: ingen partner" in page.text
    assert "Olle Berg" in page.labels
    asked = await world.press(eva, "Avsluta programmet i dag?")
    assert "Vill du säga något eget till alla, så skriv till många först." in asked.text
    assert "Skriv till många" in asked.labels
    assert "Ska Framsteg 2027 sluta i kväll?" in asked.text
    assert "Ett mentorskap avslutas. En deltagare har ingen partner." in asked.text
    assert "hann inget mentorskap börja för dig" in asked.text
    assert "adepterna läsa, måndag 5 april på morgonen" in asked.text, asked.text
    quiet = len(karin.heard), len(olle.heard)
    await world.press(eva, "Ja, avsluta i kväll")
    own = scene.programme.ends_on + timedelta(days=90)
    await world.press(eva, "Ångra, låt programmet fortsätta")
    pair = await world.run(lambda uow: uow.pairs.get(scene.pair.id))
    assert await world.run(lambda uow: uow.programmes.get(scene.programme.id)) == replace(
        scene.programme, extended_to=None
    ), "as it was"
    await world.run(lambda uow: uow.pairs.save(replace(pair, ends_on=own)))
    await world.run(lambda uow: keep_latest(uow, uow.programmes.get(scene.programme.id)))
    await world.say(eva, "/avsluta")
    await world.press(eva, "Avsluta programmet i dag?", "Ja, avsluta i kväll")
    assert (await world.run(lambda uow: uow.pairs.get(pair.id))).ends_on is None
    await world.press(eva, "Ångra, låt programmet fortsätta")
    assert (await world.run(lambda uow: uow.pairs.get(pair.id))).ends_on == own, "their own last day, too"
    assert (await world.run(lambda uow: uow.programmes.get(scene.programme.id))).last_day == own
    await world.say(eva, "/avsluta")
    await world.press(eva, "Avsluta programmet i dag?", "Ja, avsluta i kväll")
    assert (len(karin.heard), len(olle.heard)) == quiet, "the thanks come in the morning, and nothing before"
    assert "slutar" not in (await world.say(karin, "/jag")).text, "as she has heard it, it ends next year"
    await world.time_goes_by(timedelta(days=1))
    for phone in (karin, lars, olle):
        assert said(phone)[-1] in asked.text, "what was shown before is what they read"
    assert "Tack Karin, för tiden i Framsteg 2027" in said(karin)[-1]
    assert "Tack Lars, för din tid" in said(lars)[-1]
    assert "hann inget mentorskap börja för dig" in said(olle)[-1]
    told = len(olle.heard)
    await world.time_goes_by(timedelta(days=9))
    assert len(olle.heard) == told, "nothing nags"
    assert "Hur har det varit att vara med?" in "\n".join(said(karin)), "the survey at the end comes as ever"
    await world.say(karin, "/jag")
    await world.press(karin, "Svara på uppföljningen")
    assert "Hur har det varit" in heard(karin).text, "its button is alive"
    assert "slutade" in (await world.say(eva, "/avsluta")).text
    await scene.forge(eva, CloseProgramme(scene.programme.id, sure=True))
    world.check_nothing_was_wrong()


def test_what_is_left_asks_the_same_of_any_number(uow: SqlUnitOfWork) -> None:
    """The page of the end is read as sets."""
    stage = set_up(uow, PairState.ACTIVE, EVAS[0])
    place = uow.memberships.get(seated.seat(stage, "Bo"))
    bo = Actor(uow.people.get(place.person_id), NOW)
    asked_of: list[int] = []
    for _ in range(2):
        with counted(uow) as statements:
            closing_page.show(uow, bo, uow.programmes.get(place.programme_id), 0, in_place=False)
        asked_of.append(len(statements))
        for number in range(8):
            seated.crowd(stage, number)
    assert asked_of[1] <= asked_of[0] <= 30
