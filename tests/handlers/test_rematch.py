"""The manager ends a pair: both hear it kindly and can be matched again, and then the adept comes before others."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.texts import Texts
from handlers.callbacks import encode
from programme.due import DueKind
from programme.meeting import Meeting, MeetingState
from programme.pair import End, Fit, FitAnswer, Pair, PairState
from programme.people import Role, State
from programme.presses.meeting import PlanMeeting
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.speech import Phrase
from programme.usecases.common.two import two_of
from programme.usecases.matching.gathered import gather, sides
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.first_meeting import TUESDAY
from tests.scenes.match import approve, employ, karin_and_lars, match
from tests.scenes.pair import a_pair, put_together
from tests.world import World, heard

BLAME = ("inte fung", "skäl", "klag", "fel på", "did not work", "reason", "complain", "fault")
OUTCOMES = ("Jag hittade", "I found", "Det finns ingen mentor", "There is no mentor", "Ingen väntar")


async def stored(world: World, pair: Pair) -> Pair:
    """Return a pair as it is by now."""
    found = await world.run(lambda uow: uow.pairs.find(pair.id))
    assert found is not None
    return found


async def shown(world: World, eva: Phone, pair: Pair) -> str:
    """Let the manager open the card of a pair; return it."""
    world.forge(eva, encode(OpenPair(pair.id)))
    await world.rest()
    return heard(eva).text


async def pressed(world: World, eva: Phone, pair: Pair, deed: Deed) -> Message:
    """Let the manager press a deed for the first time; return what they are shown."""
    await world.say(eva, "/hjälp")
    world.forge(eva, encode(DoWithPair(pair.id, deed)))
    await world.rest()
    return heard(eva)


async def matched(world: World, eva: Phone) -> str:
    """Let the manager match; return everything that is said of it."""
    before = len(eva.heard)
    eva.send(world.words("/matcha"))
    await eva.wait_for(lambda one: any(word in one.text for word in OUTCOMES))
    await world.rest()
    return "\n".join(one.text for one in eva.heard[before:])


@pytest.mark.parametrize(
    ("end", "again", "comes_again"),
    [
        ("Avsluta och matcha igen?", "i första hand med andra", True),
        ("Avsluta, och aldrig de två igen?", "De två föreslås inte för varandra igen.", False),
    ],
)
@in_both_languages
async def test_a_new_match(world: World, end: str, again: str, comes_again: bool) -> None:
    """From /rematch to both hearing it: the manager reads it first, nobody is blamed, and /match minds the wish."""
    eva, karin, lars, _ = await a_pair(world, PairState.ACTIVE)
    words = world.words
    assert words("Vilka två gäller det i Framsteg 2027?") in (await world.say(eva, "/nymatchning")).text
    await world.press(eva, "Karin Ek – Lars Holm")
    before = karin.messages, lars.messages
    asked = await world.press(eva, end)
    karins = words("Samarbetet mellan dig och Lars avslutas.")
    larss = words("Samarbetet mellan dig och Karin avslutas.")
    for part in (karins, larss, words(again)):
        assert part in asked.text
    await world.press(eva, "Nej, låt det vara")
    assert (karin.messages, lars.messages) == before, "nobody hears anything before the second press"
    await world.press(eva, end, "Ja, avsluta och berätta")
    assert words("Det är avslutat för Karin Ek och Lars Holm") in heard(eva).text
    for phone, told in ((karin, karins), (lars, larss)):
        assert told in heard(phone).text
        assert heard(phone).text in asked.text, "they read what the manager has read"
        assert not [word for word in BLAME if word in heard(phone).text]
        assert "Eva" in heard(phone).labels[0], "the way to the manager stands first"
        assert words("Något skaver?") in heard(phone).labels
    waits = words("Du är med i Framsteg 2027 som adept. Eva letar efter någon som passar dig")
    assert waits in (await world.say(karin, "/jag")).text
    await matched(world, eva)
    assert (words("Fråga Lars?") in heard(eva).labels) == comes_again


async def test_the_order_of_a_new_match(world: World) -> None:
    """With one mentor and two adepts, the one whose pair ended comes first, though the other has more in common."""
    eva, _, _, pair = await a_pair(world, PairState.ACTIVE)
    await pressed(world, eva, pair, Deed.REMATCH_NEVER)
    await world.press(eva, "Ja, avsluta och berätta")
    card = (await world.say(eva, "Karin Ek")).text
    assert "ska inte föreslås för varandra igen" in card
    assert "slutade att ses." in card
    assert "hellre fram till" not in card, "for good leaves nothing that ends on a day"
    programme = await world.run(lambda uow: uow.programmes.get(pair.programme_id))
    per, sofia = world.person("Per Öberg"), world.person("Sofia Dahl")
    both = [await world.add_participant(per, programme), await world.add_participant(sofia, programme, Role.MENTOR)]
    await employ(world, {"Per Öberg": "Egen firma", "Sofia Dahl": "Kommunen"})
    await approve(world, both[0])
    await approve(world, both[1])

    def one_place_and_a_wish(uow: SqlUnitOfWork) -> None:
        lars = uow.memberships.get(pair.mentor_id)
        uow.memberships.save(replace(lars, state=State.ON_HOLD))
        uow.memberships.save(replace(uow.memberships.get(both[1].id), capacity=1))
        sheet = uow.interviews.of_membership(both[0].id)
        assert sheet is not None
        uow.interviews.save(replace(sheet, wished=(str(both[1].id),)))

    await world.run(one_place_and_a_wish)
    said = await matched(world, eva)
    assert "Karin Ek och Sofia Dahl" in said
    assert "Per Öberg: 1 passar men är föreslagen för någon annan" in said
    assert "först" not in heard(eva).text, "nobody is told who ranks where"


@pytest.mark.parametrize(
    ("end", "mentor_is", "first"),
    [
        (End.REMATCHED, State.WAITING, True),
        (End.NO_START, State.WAITING, True),
        (End.LEFT, State.WITHDRAWN, True),
        (End.LEFT, State.WAITING, False),
        (End.MENTOR_DECLINED, State.WAITING, False),
        (End.ADEPT_OBJECTED, State.WAITING, False),
        (End.TAKEN_BACK, State.WAITING, False),
    ],
)
async def test_who_comes_first(world: World, end: End, mentor_is: State, first: bool) -> None:
    """Whose pair has ended comes first, unless it never began or they left it themselves."""
    _, _, _, pair = await a_pair(world, PairState.ENDED, end=end)

    def seek(uow: SqlUnitOfWork) -> list[bool]:
        uow.memberships.save(replace(uow.memberships.get(pair.mentor_id), state=mentor_is))
        return [one.first for one in sides(gather(uow, pair.programme_id, world.clock.now()))[0]]

    assert await world.run(seek) == [first]


async def test_taken_back_while_only_the_mentor_knows(world: World) -> None:
    """The adept has heard of nothing and hears nothing; the mentor reads the same as after an objection."""
    eva, karin, lars, _ = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    before = karin.messages
    (pair,) = await world.run(lambda uow: [uow.pairs.find(1)])
    assert pair is not None
    asked = await pressed(world, eva, pair, Deed.TAKE_BACK)
    assert "Det här får Lars läsa:" in asked.text
    assert "Karin läsa" not in asked.text
    await world.press(eva, "Ja, avsluta och berätta")
    assert "Du blir inte mentor för Karin den här gången." in heard(lars).text
    assert "Ja, jag vill gärna träffa Karin" not in [label for one in lars.heard for label in one.labels]
    assert karin.messages == before
    assert (await stored(world, pair)).end is End.TAKEN_BACK


async def test_taken_back_before_they_met(world: World) -> None:
    """Both hear it, nothing is said of a time where they have none, and what was being filled in is closed."""
    eva, karin, lars, programme = await karin_and_lars(world)
    await match(world, eva)
    await world.press(eva, "Fråga Lars?", "Ja, fråga Lars")
    await world.press(lars, "Ja, jag vill gärna träffa Karin")
    await world.press(karin, "Det låter bra")
    world.forge(karin, encode(PlanMeeting(1)))
    await world.rest()
    question = heard(karin)
    assert question.labels
    pair = await world.run(lambda uow: uow.pairs.open_in(programme.id)[0])
    await pressed(world, eva, pair, Deed.TAKE_BACK)
    await world.press(eva, "Ja, avsluta och berätta")
    assert "Lars blir inte din mentor den här gången. Eva letar vidare" in heard(karin).text
    assert "Du blir inte mentor för Karin den här gången. Eva hör av sig" in heard(lars).text
    assert "Något skaver?" not in heard(karin).labels
    rows = await world.everything_stored()
    assert rows["dialogs"] == []
    open_ones = [one for one in karin.messages if one.message_id == question.message_id]
    assert [one.labels for one in open_ones] == [()]
    kinds = await world.run(lambda uow: [one.kind for one in uow.dues.of_pair(pair.id)])
    assert kinds == []


@pytest.mark.parametrize("answers", [(Fit.YES, Fit.NO), (Fit.NO, Fit.YES), (Fit.UNSURE,), ()])
async def test_no_start(database_url: str, answers: tuple[Fit, ...]) -> None:
    """Nobody hears an outcome before the time to answer is over, and then the same whatever was answered."""
    async with World(database_url, start=TUESDAY) as world:
        over = world.clock.now() + timedelta(days=5)
        eva, karin, lars, pair = await a_pair(world, PairState.FIT_ASKED, outcome_at=over)

        def answer(uow: SqlUnitOfWork) -> None:
            for role, one in zip((Role.ADEPT, Role.MENTOR), answers, strict=False):
                uow.fits.put(FitAnswer(0, pair.id, role, one, world.clock.now()))

        await world.run(answer)
        await world.say(eva, "/hjälp")
        for sure in (False, True):
            toast = await world.toast(eva, encode(DoWithPair(pair.id, Deed.NO_START, sure=sure)))
            assert "Vänta tills svarstiden är över" in toast
        assert (karin.heard, lars.heard) == ([], [])
        world.clock.turn(timedelta(days=6))
        await pressed(world, eva, pair, Deed.NO_START)
        await world.press(eva, "Ja, avsluta och berätta")
        texts = [heard(one).text.partition("\n\n")[2] for one in (karin, lars)]
        assert texts == [
            "Du och Lars går inte vidare tillsammans efter första mötet. Så får det vara, det var därför mötet var"
            " förutsättningslöst. Eva letar vidare och hör av sig när det finns ett nytt förslag. Du behöver inte göra"
            " något just nu.",
            "Du och Karin går inte vidare tillsammans efter första mötet. Så får det vara, det var därför mötet var"
            " förutsättningslöst. Eva hör av sig när det finns ett nytt förslag. Tack för att du ställer upp!",
        ]
        world.check_nothing_was_wrong()


async def test_an_honest_status_afterwards(world: World) -> None:
    """Both wait again: three weeks after the ending the word comes, though none was waited for before."""
    eva, _, _, pair = await a_pair(world, PairState.PAUSED)
    await pressed(world, eva, pair, Deed.REMATCH)
    await world.press(eva, "Ja, avsluta och berätta")
    keys = (pair.adept_id, pair.mentor_id)
    dues = await world.run(lambda uow: [uow.dues.waiting(DueKind.STATUS, key) for key in keys])
    days = [(due.due_at - world.clock.now()).days for due in dues if due is not None]
    assert len(days) == 2
    assert all(20 <= one < 60 for one in days), "a quiet time may lie between"


async def test_a_second_manager(world: World) -> None:
    """Another manager hears of it and can open the two; one who is in the pair hears it as its mentor only."""
    eva, bo = world.known("Eva Lind"), world.known("Bo Ek")
    programme = await world.add_programme("Framsteg 2027", eva, bo)
    karin, lars = world.person("Karin Ek"), world.person("Lars Holm")
    both = [await world.add_participant(karin, programme), await world.add_participant(lars, programme, Role.MENTOR)]
    await approve(world, *both, await world.add_participant(bo, programme, Role.MENTOR))
    with_lars = await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ACTIVE)
    readers = await world.run(lambda uow: two_of(uow, with_lars).facts["readers"])
    assert "Eva och Bo" in Texts().render(Phrase("fit-question", {"other": "Lars", "readers": readers}), "sv")
    await pressed(world, eva, with_lars, Deed.REMATCH)
    await world.press(eva, "Ja, avsluta och berätta")
    assert "• Karin Ek och Lars Holm: avslutat, och båda kan matchas igen" in await next_digest(world, bo)
    assert "avslutat" not in await next_digest(world, eva), "it was her own act"
    with_bo = await put_together(world, programme, "Karin Ek", "Bo Ek", PairState.ACTIVE)
    assert "Inga mentorskap" in (await world.say(bo, "/rematch")).text
    assert "Karin Ek – Bo Ek" in (await world.say(eva, "/rematch")).labels
    await pressed(world, eva, with_bo, Deed.REMATCH)
    await world.press(eva, "Ja, avsluta och berätta")
    assert "Samarbetet mellan dig och Karin avslutas." in heard(bo).text
    assert "Karin Ek och Bo Ek" not in await next_digest(world, bo)


async def test_who_does_not_read_here(world: World) -> None:
    """The manager is asked to ring whoever can't be reached."""
    eva, _, lars, pair = await a_pair(world, PairState.ACTIVE)

    def unreachable(uow: SqlUnitOfWork) -> None:
        person = uow.people.by_telegram(lars.chat_id)
        assert person is not None
        uow.people.save(replace(person, unreachable_since=world.clock.now(), phone="+46701112233"))

    await world.run(unreachable)
    await pressed(world, eva, pair, Deed.REMATCH)
    message = await world.press(eva, "Ja, avsluta och berätta")
    assert "Lars läser inte här just nu. Ring gärna och berätta: 070-111 22 33" in message.text
    assert "Karin läser inte" not in message.text


async def test_what_can_not_end_that_way(world: World) -> None:
    """A deed of another state is refused on either press, and so is ending what has ended."""
    eva, karin, lars, pair = await a_pair(world, PairState.ACTIVE)
    await world.say(eva, "/hjälp")
    for deed in (Deed.TAKE_BACK, Deed.NO_START):
        for sure in (False, True):
            assert "Det går inte just nu." in await world.toast(eva, encode(DoWithPair(pair.id, deed, sure=sure)))
    for deed in (Deed.REMATCH, Deed.REMATCH_NEVER):
        for phone in (karin, lars):
            await world.say(phone, "/jag")
            assert "kan jag inte öppna" in await world.toast(phone, encode(DoWithPair(pair.id, deed, sure=True)))
            assert "kan jag inte öppna" in await world.toast(phone, encode(OpenPair(pair.id)))
    assert (await stored(world, pair)).state is PairState.ACTIVE
    await pressed(world, eva, pair, Deed.REMATCH)
    await world.press(eva, "Ja, avsluta och berätta")
    told = len(karin.heard), len(lars.heard)
    refused = await world.toast(eva, encode(DoWithPair(pair.id, Deed.REMATCH_NEVER, sure=True)))
    assert refused.startswith("Det går inte just nu. Kanske är det redan gjort, av dig eller av en kollega."), refused
    assert (len(karin.heard), len(lars.heard)) == told
    ended = await world.say(eva, "Lars Holm och Karin Ek")
    assert "Karin Ek och Lars Holm" in ended.text, "what was ended by mistake is sought by its names"
    assert "Avslutat av misstag? Öppna igen" in ended.labels
    assert await world.run(lambda uow: uow.bans.of_membership(pair.adept_id)) == {}


async def test_the_list_for_a_new_match(world: World) -> None:
    """Only pairs that are in touch stand there, long names cut so that both can be seen; others don't know of it."""
    eva, karin, lars, programme = await karin_and_lars(world)
    assert "Inga mentorskap är igång" in (await world.say(eva, "/ommatchning")).text
    pair = await put_together(world, programme, "Karin Ek", "Lars Holm", PairState.ASKED_ADEPT)
    assert "Inga mentorskap är igång" in (await world.say(eva, "/rematch")).text

    def go_on(uow: SqlUnitOfWork) -> None:
        uow.pairs.save(replace(pair, state=PairState.MEETING_AHEAD))
        person = uow.people.by_telegram(karin.chat_id)
        assert person is not None
        uow.people.save(replace(person, name="Karin Margareta Ekenstierna"))

    await world.run(go_on)
    labels = (await world.say(eva, "/rematch")).labels
    assert labels == ("Karin Margareta… – Lars Holm", "Att göra", "Deltagare")
    assert "känner jag inte till" in (await world.say(lars, "/rematch")).text


async def test_a_pair_that_was_ended_by_mistake_goes_on(world: World) -> None:
    """The manager reads what both will; the two go on with what they had, and an old button reopens nothing twice.

    A time that is still ahead holds again: both read so, can change it, and are reminded of it.
    """
    start = world.clock.now()
    eva, karin, lars, pair = await a_pair(world, PairState.ACTIVE, start_confirmed_at=start)
    planned = Meeting(0, pair.id, start + timedelta(days=40), 1, start)
    await world.run(lambda uow: uow.meetings.add(planned))
    await world.say(eva, "/hjälp")
    begun = (await shown(world, eva, pair)).partition("igång sedan")[2].partition("\n")[0]
    world.clock.turn(timedelta(days=30))
    await pressed(world, eva, pair, Deed.REMATCH_NEVER)
    await world.press(eva, "Ja, avsluta och berätta")
    time = "Tiden ni hade, söndag 11 april kl. 10.00,"
    for phone in (karin, lars):
        assert f"{time} gäller inte längre." in heard(phone).text
    assert "gäller inte längre" in await shown(world, eva, pair), "as both have read"
    asked = await world.press(eva, "Avslutat av misstag? Öppna igen")
    await world.press(eva, "Ja, öppna igen och berätta")
    for phone, other in ((karin, "Lars"), (lars, "Karin")):
        assert f"Mentorskapet med {other} avslutades av misstag" in heard(phone).text
        assert f"{time} gäller igen." in heard(phone).text
        assert {"Ändra tiden", "Avboka mötet?"} <= set(heard(phone).labels)
        assert heard(phone).text in asked.text, "they read what the manager has read"
    assert (await stored(world, pair)).state is PairState.ACTIVE
    assert (await stored(world, pair)).end is None
    card = await shown(world, eva, pair)
    assert f"igång sedan{begun}" in card
    assert "inplanerat" in card
    assert "avbokat" not in card
    waits = {due.kind for due in await world.run(lambda uow: uow.dues.of_pair(pair.id))}
    assert DueKind.CONTRACT in waits
    assert {DueKind.REPORT, DueKind.REMINDER} <= waits
    assert not waits & {DueKind.CADENCE, DueKind.SILENT}
    left = await world.run(
        lambda uow: [uow.dues.waiting(DueKind.STATUS, one) for one in (pair.adept_id, pair.mentor_id)]
    )
    assert left == [None, None], "nobody looks for another partner"
    assert await world.run(lambda uow: uow.bans.of_membership(pair.adept_id)) == {}
    before = karin.messages
    world.forge(eva, encode(DoWithPair(pair.id, Deed.REOPEN, sure=True)))
    await world.rest()
    assert karin.messages == before
    assert "11 april kl. 10.00" in (await world.say(karin, "/jag")).text


async def test_a_slip_makes_nobody_less_silent(world: World) -> None:
    """Two who had not met for long before they were ended by mistake stand as they stood; what passed is not held."""
    start = world.clock.now()
    eva, karin, _, pair = await a_pair(world, PairState.ACTIVE, start_confirmed_at=start)
    held = Meeting(0, pair.id, start + timedelta(hours=1), 1, start, state=MeetingState.HELD)
    lost = Meeting(0, pair.id, start + timedelta(days=66), 1, start)
    await world.run(lambda uow: (uow.meetings.add(held), uow.meetings.add(lost)))
    world.clock.turn(timedelta(days=65))
    await pressed(world, eva, pair, Deed.REMATCH)
    await world.press(eva, "Ja, avsluta och berätta")
    world.clock.turn(timedelta(days=2))
    await pressed(world, eva, pair, Deed.REOPEN)
    await world.press(eva, "Ja, öppna igen och berätta")
    assert "Tiden ni hade" not in heard(karin).text
    card = await shown(world, eva, pair)
    assert "inget möte på 67 dagar, och inget bokat" in card
    assert "🟥 behöver stöd nu" in card
    assert "blev inte av" in card
    assert "avbokat" not in card


async def test_a_pair_is_not_reopened_late_or_beside_another(world: World) -> None:
    """After two weeks, or once the adept has another pair, there is no button, and an old one does nothing."""
    eva, karin, _, pair = await a_pair(world, PairState.ACTIVE)
    await pressed(world, eva, pair, Deed.REMATCH)
    await world.press(eva, "Ja, avsluta och berätta")
    taken = replace(pair, id=0, state=PairState.ASKED_MENTOR)
    other = await world.run(lambda uow: uow.pairs.add(taken))
    before = karin.messages
    world.forge(eva, encode(DoWithPair(pair.id, Deed.REOPEN, sure=True)))
    await world.rest()
    assert (karin.messages, (await stored(world, pair)).state) == (before, PairState.ENDED)
    await world.run(lambda uow: uow.pairs.save(replace(other, state=PairState.ENDED, end=End.TAKEN_BACK)))
    world.clock.turn(timedelta(days=15))
    world.forge(eva, encode(OpenPair(pair.id)))
    await world.rest()
    assert "Avslutat av misstag? Öppna igen" not in heard(eva).labels
