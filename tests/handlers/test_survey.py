"""Half-way: the survey that time opens, and where its answers go."""

from datetime import UTC, datetime, timedelta

from handlers import callbacks
from programme.meeting import Meeting, MeetingState
from programme.pair import Contract, Pair, PairState, hash_of
from programme.people import Programme, State
from programme.presses.survey import AnswerSurvey
from programme.usecases.common.two import two_of
from programme.usecases.trust.contract import BEGINS_WITH_THE_YEAR
from sandbox.phones.people import Message, Phone
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_both
from tests.languages import in_both_languages
from tests.scenes.digest import next_digest
from tests.scenes.match import karin_and_lars, match
from tests.world import World, heard

FEBRUARY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # a Tuesday; half a year on it is August
HALF_A_YEAR = timedelta(days=182 + 31 + 7)  # July does not count


async def under_way(world: World) -> tuple[Phone, Phone, Phone, Programme]:
    """Let Karin and Lars have signed just now; return the manager's, the adept's and the mentor's phones."""
    eva, karin, lars, programme = await karin_and_lars(world)

    def signed(uow: SqlUnitOfWork) -> None:
        waiting = {one.role.value: one for one, _ in uow.memberships.in_state(programme.id, State.WAITING)}
        adept, mentor = waiting["adept"].id, waiting["mentor"].id
        pair = uow.pairs.add(Pair(0, programme.id, adept, mentor, PairState.ACTIVE, world.clock.now()))
        for schedule in BEGINS_WITH_THE_YEAR:
            schedule(uow, two_of(uow, pair), world.clock.now())

    await world.run(signed)
    return eva, karin, lars, programme


def met_twice(uow: SqlUnitOfWork, programme: Programme) -> None:
    """Let the two have met twice in spring."""
    (pair,) = uow.pairs.open_in(programme.id)
    author = uow.memberships.get(pair.adept_id).person_id
    for days in (40, 85):
        at = FEBRUARY + timedelta(days=days)
        uow.meetings.add(Meeting(0, pair.id, at, author, at, "", MeetingState.HELD))


def asked(world: World, phone: Phone) -> list[Message]:
    """Return the messages in which somebody is asked how it is going."""
    question = "Hur fungerar mentorskapet för dig så här långt? Bara Eva ser vad du svarar"
    return [one for one in phone.messages if world.words(question) in one.text]


def promised(uow: SqlUnitOfWork, programme: Programme) -> None:
    """Let the two have signed their contract."""
    (pair,) = uow.pairs.in_programme(programme.id)
    written = uow.contracts.replace(
        Contract(0, pair.id, "sv", ("Våga säga nej",), "", "Ord", hash_of("Ord"), 1, FEBRUARY, FEBRUARY, FEBRUARY)
    )
    assert uow.contracts.in_force(pair.id) == written


@in_both_languages
async def test_half_way(database_url: str, language: str) -> None:
    """Both are asked once after half a year; answers take four taps or words, and stand on the card and in the copy."""
    async with World(database_url, start=FEBRUARY, language=language) as world:
        words = world.words
        eva, karin, lars, programme = await under_way(world)
        await world.run(lambda uow: met_twice(uow, programme))
        await world.run(lambda uow: promised(uow, programme))
        await world.time_goes_by(HALF_A_YEAR)
        for phone in (karin, lars):
            assert len(asked(world, phone)) == 1, [one.text for one in phone.messages]
        assert words("Svara på uppföljningen") in (await world.say(lars, "/jag")).labels
        (question,) = asked(world, karin)
        for label in (words("Mycket bra"), words("Ganska mycket"), words("Lagom ofta"), words("Fortsätta som nu")):
            karin.press(label, question.message_id)
            await world.rest()
        await world.say(karin, "Vi skrattar & <b>jobbar</b>")
        assert words("Tack för att du berättade! Bara Eva läser det.") in heard(karin).text
        assert words("I den här takten har du och Lars setts") in heard(karin).text
        assert words("Har något i ert moraliska kontrakt hunnit förändras?") in heard(karin).text
        await world.press(karin, words("Ändra kontraktet med Lars"))
        assert words("Så här lyder kontraktet mellan dig och Lars i dag.") in heard(karin).text
        assert words("Svara på uppföljningen") not in (await world.say(karin, "/jag")).labels
        answers = (
            "Halvårsuppföljning\nMentorskapet: Mycket bra\nEget utbyte: Ganska mycket\n"
            "Hur ofta de ses: Lagom ofta\nFramåt: Fortsätta som nu\nEgna ord: Vi skrattar & <b>jobbar</b>"
        )
        nothing = "Halvårsuppföljning\ninte svarat"
        for name, shown in (("Karin Ek", words(answers)), ("Lars Holm", words(nothing))):
            await world.say(eva, "/people")
            eva.press(next(label for label in heard(eva).labels if label.startswith(name)))
            await world.rest()
            assert shown in heard(eva).text
        await world.say(karin, "/privacy")
        await world.press(karin, next(one for one in heard(karin).labels if "opi" in one or "copy" in one))
        assert "Vi skrattar & <b>jobbar</b>" in (heard(karin).document or b"").decode()
        told = len(asked(world, karin))
        await world.time_goes_by(timedelta(days=60))
        assert len(asked(world, karin)) == told, "once, and not again"
        world.check_nothing_was_wrong()


async def test_a_survey_waits_for_the_open_question(database_url: str) -> None:
    """Somebody in the middle of a letter is not torn away: the survey has a button, and comes once it is sent."""
    async with World(database_url, start=FEBRUARY) as world:
        eva, karin, _, _ = await under_way(world)
        await world.start(eva)
        await world.time_goes_by(HALF_A_YEAR - timedelta(days=20))
        await world.say(karin, "/skriv", "Hej Eva")
        await world.time_goes_by(timedelta(days=20))
        assert len(asked(world, karin)) == 1
        assert heard(karin).labels == ("Svara",)
        await world.press(karin, "Skicka")
        assert "Hur fungerar mentorskapet för dig så här långt?" in heard(karin).text
        world.check_nothing_was_wrong()


async def test_nobody_answers_for_somebody_else(database_url: str) -> None:
    """A forged press on another one's survey opens nothing, and an answered one stays closed."""
    async with World(database_url, start=FEBRUARY) as world:
        _, karin, lars, _ = await under_way(world)
        await world.time_goes_by(HALF_A_YEAR)
        refusals = [await world.toast(karin, callbacks.encode(AnswerSurvey(key))) for key in (1, 2, 99)]
        assert sum("Det där kan jag inte öppna åt dig." in one for one in refusals) == 2
        assert lars.messages
        world.check_nothing_was_wrong()


@in_both_languages
async def test_the_programme_ends(database_url: str, language: str) -> None:
    """On the first working day after the last both are thanked; nothing more is waited for, and nobody is matched."""
    async with World(database_url, start=FEBRUARY, language=language) as world:
        eva, karin, lars, programme = await under_way(world)
        last = datetime.combine(programme.ends_on, FEBRUARY.timetz())
        await world.time_goes_by(last - world.clock.now())
        words = world.words
        assert not any(words("Tack Karin, för tiden i Framsteg 2027") in one.text for one in karin.messages)
        await world.time_goes_by(timedelta(days=12))
        assert any(words("Tack Karin, för tiden i Framsteg 2027") in one.text for one in karin.messages)
        assert any(words("Tack Lars, för din tid, ditt lyssnande") in one.text for one in lars.messages)
        assert words("Tack för att du var med i Framsteg 2027!") in (await world.say(karin, "/jag")).text
        stored = await world.everything_stored()
        assert [row for row in stored["due"] if "'survey" not in row] == []
        assert sum("'completed'" in row for row in stored["memberships"]) == 2
        assert words("Ingen väntar på ett förslag") in (await match(world, eva)).text
        world.check_nothing_was_wrong()


@in_both_languages
async def test_who_wants_to_change(database_url: str, language: str) -> None:
    """The question says what happens then; it is on the manager's list the same day, with its reason, until a talk."""
    async with World(database_url, start=FEBRUARY, language=language) as world:
        eva, karin, lars, _ = await under_way(world)
        await world.start(eva)
        await world.time_goes_by(HALF_A_YEAR)
        (question,) = asked(world, karin)
        before = lars.messages
        for label in ("Mycket bra", "Ganska mycket", "Lagom ofta"):
            karin.press(world.words(label), question.message_id)
            await world.rest()
        asks = world.words("Vill du prata eller byta, så hör Eva av sig till dig. Ingen annan får veta det.")
        assert any(asks in one.text for one in karin.messages)
        await world.press(karin, "Byta mentor", "Hoppa över")
        thanks = "Tack för att du säger som det är! Bara Eva läser det, och hör av sig till dig."
        assert world.words(thanks) in heard(karin).text
        assert "Behöver ett samtal (1)\n• Karin Ek vill byta" in await next_digest(world, eva)
        listed = (await world.say(eva, "/attgora")).text
        assert world.words("Behöver ett samtal (1)") in listed
        assert world.words("• Karin Ek vill byta, ring 070") in listed
        await world.press(eva, "Karin Ek", "Vi har pratat")
        assert world.words("Behöver ett samtal") not in (await world.say(eva, "/attgora")).text
        assert lars.messages == before
        world.check_nothing_was_wrong()


@on_both
async def test_a_flag_is_put_off_and_comes_back(database_url: str) -> None:
    """The lowest mark is a matter, too; put off, it can be seen meanwhile and comes back by itself."""
    async with World(database_url, start=FEBRUARY) as world:
        eva, karin, _, _ = await under_way(world)
        await world.time_goes_by(HALF_A_YEAR)
        await world.press(karin, "Inte så bra", "En del", "Lagom ofta", "Fortsätta som nu", "Hoppa över")
        await world.transcript(
            eva,
            [
                ("/attgora", "• Karin Ek gav ett lågt svar i en uppföljning, ring 070"),
                ("[Karin Ek]", "Karin Ek gav ett lågt svar i en uppföljning"),
                ("[Senare]", "Vilken dag ska det komma tillbaka på listan?"),
            ],
        )
        assert "Jag tar upp det igen " in (await world.press(eva, heard(eva).labels[2])).text
        assert "• Uppskjutet: Karin Ek, till " in (await world.say(eva, "/attgora")).text
        assert "lågt svar" not in heard(eva).text
        await world.time_goes_by(timedelta(days=6))
        assert "• Karin Ek gav ett lågt svar" in (await world.say(eva, "/attgora")).text
