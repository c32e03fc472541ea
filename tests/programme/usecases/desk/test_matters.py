"""The buttons under the manager's lists: one for each matter, and no two that say the same."""

from datetime import UTC, datetime, timedelta

from programme.due import Due, DueKind, WaitRow, Waits
from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Phrase
from programme.usecases.desk.matters import Matter, buttons, unsafe

JONAS = Phrase("plain", {"text": "Jonas Åkesson"})


def matter(line: str, kind: MatterKind) -> Matter:
    return Matter(Phrase(line), JONAS, OpenMatter(1, kind, 7))


def test_what_is_new_of_an_old_matter_has_no_button_of_its_own() -> None:
    """A digest tells what is new of somebody, and what still waits: both lead to the same page, with one button."""
    low, change = matter("low", MatterKind.TALKS), matter("change", MatterKind.TALKS)
    assert buttons([low, change]) == buttons([change]) != ()
    unreached = matter("unreached", MatterKind.UNREACHABLE)
    assert [row[0].press for row in buttons([low, unreached, change])] == [low.press, unreached.press]
    assert len({str(row[0].label) for row in buttons([low, unreached, change])}) == 2


NOON = datetime(2027, 3, 31, 12, 0, tzinfo=UTC)


def test_who_does_not_feel_safe_waits_since_they_said_so() -> None:
    """An older, smaller reason of theirs makes the wait no longer, and puts them before nobody."""
    days = ((DueKind.LOW_REPORT, 7, 5), (DueKind.UNSAFE, 8, 2), (DueKind.UNSAFE, 7, 0))
    rows = [(kind, member, 0, number, False, NOON - timedelta(ago)) for number, (kind, member, ago) in enumerate(days)]

    def made(row: WaitRow) -> Due:
        return Due(row[3], row[0], row[1], 1, row[2], row[5], row[5])

    found = unsafe(Waits(rows, made))
    assert [(one.key and one.key.subject, one.since) for one in found] == [(8, NOON - timedelta(2)), (7, NOON)]
