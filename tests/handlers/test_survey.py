"""Half-way: the survey that time opens, and where its answers go."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from handlers import callbacks
from programme.pair import Pair, PairState
from programme.people import Programme, State
from programme.presses import AnswerSurvey
from programme.usecases.common.two import two_of
from programme.usecases.trust.contract import BEGINS_WITH_THE_YEAR
from sandbox.phones.people import Phone
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork
from tests.handlers.test_match import karin_and_lars, match, time_goes_by
from tests.world import World, heard

FEBRUARY = datetime(2027, 2, 2, 9, 30, tzinfo=UTC)  # a Tuesday; half a year on it is August
HALF_A_YEAR = timedelta(days=182 + 31 + 7)  # July does not count
WORDS: dict[str, dict[str, Any]] = {
    "sv": {
        "asked": "Nu har det gått ett halvår. Hur fungerar mentorskapet för dig? Bara Eva ser vad du svarar.",
        "answers": ("mycket bra", "bra", "lagom ofta"),
        "thanks": "Tack för att du berättade! Bara Eva läser det.",
        "me": "/jag",
        "button": "Svara på uppföljningen",
        "card": "Uppföljning efter ett halvår\nMentorskapet: mycket bra\nDet du får ut: bra\n"
        "Hur ofta ni ses: lagom ofta\nMed egna ord: Vi skrattar & <b>jobbar</b>",
        "silent": "Uppföljning efter ett halvår\ninte svarat",
    },
    "en": {
        "asked": "Half a year has gone by. How is it working for you? Only Eva sees what you answer.",
        "answers": ("very good", "good", "often enough"),
        "thanks": "Thank you for telling! Only Eva reads it.",
        "me": "/me",
        "button": "Answer the follow-up",
        "card": "Follow-up after half a year\nThe mentorship: very good\nWhat you get out of it: good\n"
        "How often you meet: often enough\nIn your own words: Vi skrattar & <b>jobbar</b>",
        "silent": "Follow-up after half a year\nhas not answered",
    },
}


async def under_way(world: World, language: str = "sv") -> tuple[Phone, Phone, Phone, Programme]:
    """Let Karin and Lars have signed just now; return the manager's, the adept's and the mentor's phones."""
    eva, karin, lars, programme = await karin_and_lars(world, language)

    def signed(uow: SqlUnitOfWork) -> None:
        waiting = {one.role.value: one for one, _ in uow.memberships.in_state(programme.id, State.WAITING)}
        adept, mentor = waiting["adept"].id, waiting["mentor"].id
        pair = uow.pairs.add(Pair(0, programme.id, adept, mentor, PairState.ACTIVE, world.clock.now()))
        for schedule in BEGINS_WITH_THE_YEAR:
            schedule(uow, two_of(uow, pair), world.clock.now())

    database = Database(world.database_url)
    await database.run(signed)
    await database.close()
    return eva, karin, lars, programme


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_half_way(database_url: str, language: str) -> None:
    """Both are asked once after half a year; answers take four taps or words, and stand on the card and in the copy."""
    words = WORDS[language]
    async with World(database_url, start=FEBRUARY, language=language) as world:
        eva, karin, lars, _ = await under_way(world, language)
        await time_goes_by(world, HALF_A_YEAR)
        for phone in (karin, lars):
            assert any(words["asked"] in one.text for one in phone.messages), [one.text for one in phone.messages]
        assert words["button"] in (await world.say(lars, words["me"])).labels
        asked = next(one for one in karin.messages if words["asked"] in one.text)
        for label in words["answers"]:
            karin.press(label, asked.message_id)
            await world.rest()
        await world.say(karin, "Vi skrattar & <b>jobbar</b>")
        assert words["thanks"] in heard(karin).text
        assert words["button"] not in (await world.say(karin, words["me"])).labels
        for name, shown in (("Karin Ek", words["card"]), ("Lars Holm", words["silent"])):
            await world.say(eva, "/people")
            eva.press(next(label for label in heard(eva).labels if label.startswith(name)))
            await world.rest()
            assert shown in heard(eva).text
        await world.say(karin, "/privacy")
        await world.press(karin, next(one for one in heard(karin).labels if "opi" in one or "copy" in one))
        assert "Vi skrattar & <b>jobbar</b>" in (heard(karin).document or b"").decode()
        told = len([one for one in karin.messages if words["asked"] in one.text])
        await time_goes_by(world, timedelta(days=60))
        assert len([one for one in karin.messages if words["asked"] in one.text]) == told, "once, and not again"
        world.check_nothing_was_wrong()


async def test_a_survey_waits_for_the_open_question(database_url: str) -> None:
    """Somebody in the middle of a letter is not torn away: the survey comes when the letter is sent."""
    async with World(database_url, start=FEBRUARY) as world:
        _, karin, _, _ = await under_way(world)
        await time_goes_by(world, HALF_A_YEAR - timedelta(days=20))
        await world.say(karin, "/skriv", "Hej Eva")
        await time_goes_by(world, timedelta(days=20))
        assert not any("halvår" in one.text for one in karin.messages)
        await world.press(karin, "Skicka")
        assert "Nu har det gått ett halvår." in heard(karin).text
        world.check_nothing_was_wrong()


async def test_nobody_answers_for_somebody_else(database_url: str) -> None:
    """A forged press on another one's survey opens nothing, and an answered one stays closed."""
    async with World(database_url, start=FEBRUARY) as world:
        _, karin, lars, _ = await under_way(world)
        await time_goes_by(world, HALF_A_YEAR)
        refusals = [await world.toast(karin, callbacks.encode(AnswerSurvey(key))) for key in (1, 2, 99)]
        assert sum("Det där kan jag inte öppna åt dig." in one for one in refusals) == 2
        assert lars.messages
        world.check_nothing_was_wrong()


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_the_programme_ends(database_url: str, language: str) -> None:
    """On the first working day after the last both are thanked; nothing more is waited for, and nobody is matched."""
    async with World(database_url, start=FEBRUARY, language=language) as world:
        eva, karin, lars, programme = await under_way(world, language)
        last = datetime.combine(programme.ends_on, FEBRUARY.timetz())
        await time_goes_by(world, last - world.clock.now())
        thanks = {"sv": "Tack Karin för året i Framsteg 2027", "en": "Thank you, Karin, for the year in Framsteg 2027"}
        assert not any(thanks[language] in one.text for one in karin.messages)
        await time_goes_by(world, timedelta(days=12))
        assert thanks[language] in heard(karin).text
        mentor = {"sv": "Tack Lars för din tid, ditt lyssnande", "en": "Thank you, Lars, for your time, your listening"}
        assert mentor[language] in heard(lars).text
        over = {"sv": "Tack för att du var med i Framsteg 2027!", "en": "Thank you for taking part in Framsteg 2027!"}
        assert over[language] in (await world.say(karin, {"sv": "/jag", "en": "/me"}[language])).text
        stored = await world.everything_stored()
        assert stored["due"] == []
        assert sum("'completed'" in row for row in stored["memberships"]) == 2
        nobody = {"sv": "Ingen väntar på ett förslag", "en": "Nobody waits for a proposal"}
        assert nobody[language] in (await match(world, eva, "/match")).text
        world.check_nothing_was_wrong()
