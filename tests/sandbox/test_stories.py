"""The stories of the page: each comes to the moment that it is named after, and what is to be seen there is so."""

import re
from datetime import UTC, timedelta

import pytest

from programme.due import DueKind
from sandbox.cast.cast import EVA_ID
from sandbox.rehearsal.stories import BEGINNINGS, Setting, Story
from sandbox.stage.stage import Stage
from tests import monday_page
from tests.sandbox.staging import does, phone_of, ready

TEN, KINDS, TAPS = 10, 5, 25
SECTION = re.compile(r"^(.+) \(\d+\)$", re.MULTILINE)


def _listed(stage: Stage) -> re.Match[str]:
    """Return what the manager's list says about how much it holds."""
    told = stage.rehearsal.cast.reading.told("todo-sheet", phone_of(stage, EVA_ID).last)
    assert told is not None
    return told


async def _sections(stage: Stage) -> set[str]:
    """Return the kinds of matters on the first two pages of the manager's list."""
    first = phone_of(stage, EVA_ID).last
    label = stage.rehearsal.cast.reading.label("button-sheet-after", first)
    assert label is not None
    second = await does(stage, EVA_ID, lambda phone: phone.press(label))
    return set(SECTION.findall(f"{first.text}\n{second}"))


@pytest.mark.deep
@pytest.mark.parametrize("story", [Story.MIDYEAR, Story.CLOSING])
async def test_later_stories_are_about_what_they_say(story: Story) -> None:
    """The manager comes back to ten matters of many kinds in the middle of a year; in the end all is to be closed.

    Her Monday goes as docs/monday.md tells it: ten matters in at most 25 taps, and a helper who is refused where due.
    """
    async with ready(Setting(story)) as stage:
        overdue = [wait.kind for wait in stage.seen.waits if wait.stands and wait.at <= stage.now]
        if story is Story.MIDYEAR:
            assert overdue.count(DueKind.SILENT) >= 2
            assert int(_listed(stage)["count"]) >= TEN
            assert len(await _sections(stage)) >= KINDS
            assert stage.rehearsal.cast.in_hand == {EVA_ID}
            assert await monday_page.played(stage, "sv") in monday_page.PAGE.read_text(encoding="utf-8"), "make monday"
        else:
            closing = [wait.at for wait in stage.seen.waits if wait.kind is DueKind.CLOSE]
            assert closing
            assert all(at - stage.now < timedelta(days=7) for at in closing)


def test_the_monday_in_english_goes_like_the_swedish_one() -> None:
    """As many matters are dealt with; the Swedish one is played above, and `make monday` plays both."""
    dealt = re.findall(r"(\d+) matters dealt with in (\d+) taps", monday_page.PAGE.read_text(encoding="utf-8"))
    assert [int(matters) for matters, _ in dealt] == [TEN, TEN]
    assert all(int(taps) <= TAPS for _, taps in dealt)


def test_the_stories_begin_where_they_say() -> None:
    """Each moment lies in its programme, the last one in its last days."""
    for story, beginning in BEGINNINGS.items():
        scenario = beginning.scenario(seed=1, language="sv")
        assert beginning.moment.astimezone(UTC) < scenario.ends
        assert (scenario.span[1] - beginning.moment.date() < timedelta(days=7)) is (story is Story.CLOSING)
