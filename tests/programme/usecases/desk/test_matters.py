"""The buttons under the manager's lists: one for each matter, and no two that say the same."""

from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Phrase
from programme.usecases.desk.matters import Matter, buttons

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
