"""The stories of the page: each comes to the moment that it is named after, and what is to be seen there is so."""

from datetime import UTC, timedelta

import pytest

from programme.due import DueKind
from sandbox.botapi.records import Standing
from sandbox.cast.cast import EVA_ID
from sandbox.rehearsal.stories import BEGINNINGS, Setting, Story
from tests.sandbox.staging import ready


@pytest.mark.deep
@pytest.mark.parametrize(("story", "language"), [(Story.MIDYEAR, "en"), (Story.CLOSING, "sv")])
async def test_later_stories_are_about_what_they_say(story: Story, language: str) -> None:
    """In the middle of the year two pairs are silent and somebody can't be reached; in the end all is to be closed."""
    async with ready(Setting(story, language)) as stage:
        overdue = [wait.kind for wait in stage.seen.waits if wait.stands and wait.at <= stage.now]
        if story is Story.MIDYEAR:
            assert overdue.count(DueKind.SILENT) == 2
            assert any(phone.standing is Standing.BLOCKED for phone in stage.rehearsal.server.people)
            assert stage.rehearsal.cast.in_hand == {EVA_ID}
        else:
            closing = [wait.at for wait in stage.seen.waits if wait.kind is DueKind.CLOSE]
            assert closing
            assert all(at - stage.now < timedelta(days=7) for at in closing)


def test_the_stories_begin_where_they_say() -> None:
    """Each moment lies in its programme, the last one in its last days."""
    for story, beginning in BEGINNINGS.items():
        scenario = beginning.scenario(seed=1, language="sv")
        assert beginning.moment.astimezone(UTC) < scenario.ends
        assert (scenario.span[1] - beginning.moment.date() < timedelta(days=7)) is (story is Story.CLOSING)
