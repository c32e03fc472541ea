"""The question to the mentor whether the adept has got in touch: once, and never where a meeting is booked."""

import pytest

from handlers.callbacks import encode
from programme.due import DueKind
from programme.presses.meeting import HeardFrom
from tests.scenes.first_meeting import DAY, TUESDAY, booked, in_touch
from tests.world import World, heard, said


async def test_no_and_a_friendly_word(database_url: str) -> None:
    """Lars says no: Karin is reminded once, without a word of him, and Eva has the two on her list."""
    async with World(database_url, start=TUESDAY) as world:
        eva, karin, lars = await in_touch(world)
        await world.time_goes_by(14 * DAY)
        assert sum("Har Karin hört av sig till dig?" in one for one in said(lars)) == 1
        assert {"Ja", "Nej, inte än", "Vi har bokat en tid"} <= set(heard(lars).labels)
        question = next(one for one in said(lars) if "Har Karin hört av sig till dig?" in one)
        assert "kan Karin få en vänlig påminnelse" in question, "what a no leads to is said before it is given"
        assert "får inte veta" not in question, "a reminder that comes at once tells more than its words"
        assert not any("hört av sig" in one for one in said(karin))
        before = len(karin.heard)
        await world.press(lars, "Nej, inte än")
        assert "Karin har fått en vänlig påminnelse" in heard(lars).text
        assert heard(karin).text.startswith("Har du och Lars hittat en tid att ses?")
        assert not any(word in heard(karin).text for word in ("svar", "sagt", "hört av sig")), "nothing of an answer"
        assert len(karin.heard) == before + 1
        world.forge(lars, encode(HeardFrom(1)))
        await world.rest()
        assert len(karin.heard) == before + 1, "a second no reminds nobody"
        assert "Karin – Lars" in (await world.say(eva, "/attgora")).text or "Karin" in heard(eva).text
        await world.time_goes_by(20 * DAY)
        assert not any("Har Karin hört av sig till dig?" in one for one in said(lars)), "it is not asked again"
        world.check_nothing_was_wrong()


@pytest.mark.parametrize("language", ["sv"])
async def test_not_where_a_meeting_is_booked(database_url: str, language: str) -> None:
    """Who has a day is not asked."""
    async with World(database_url, start=TUESDAY) as world:
        _, karin, lars = await in_touch(world)
        await booked(world, karin)
        waits = await world.run(lambda uow: [one.kind for one in uow.dues.of_pair(1)])
        assert DueKind.HEARD_FROM not in waits
        await world.time_goes_by(14 * DAY)
        assert not any("hört av sig" in one for one in said(lars))
