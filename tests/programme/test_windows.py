"""The purposes of windows: each made in one file, and spelled as in the databases that are in use."""

import ast
import re
from collections.abc import Iterator
from inspect import isfunction
from pathlib import Path

import pytest

from programme import windows

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("bot", "documents", "handlers", "programme", "scheduler", "storage")
STORED = {
    windows.LANGUAGE: "language",
    windows.PEOPLE: "people",
    windows.PAIRS: "pairs",
    windows.ME: "me",
    windows.TODO: "todo",
    windows.GLANCE: "glance",
    windows.CALLS: "calls",
    windows.CLOSING: "closing",
    windows.DIPLOMAS: "diplomas",
    windows.SURVEYS: "surveys",
    windows.PRIVACY: "privacy",
    windows.FREE_TEXT: "free-text",
    windows.GUIDE: "guide",
    windows.dialog(1): "dialog-1",
    windows.joining(2): "join-2",
    windows.match(3): "match-3",
    windows.proposal(4): "proposal-4",
    windows.meeting(5): "meeting-5",
    windows.fit(6): "fit-6",
    windows.contract(7): "contract-7",
    windows.ending(8): "ending-8",
    windows.concern(9): "concern-9",
    windows.deletion(10): "delete-10",
    windows.boss(12): "boss-12",
    windows.details(13): "details-13",
    windows.programme(14): "programme-14",
    windows.timeline(15): "timeline-15",
    windows.meetings(16): "meetings-16",
    windows.moving(17): "moving-17",
    windows.announcement(20): "announcement-20",
    windows.announcing(21): "announcing-21",
    windows.wording(19): "wording-19",
    windows.people_list(21): "list-21",
    windows.GATHERINGS: "gatherings",
    windows.gathering(32): "gathering-32",
    windows.gathering_desk(33): "gathering-desk-33",
    windows.colleagues(22): "colleagues-22",
    windows.colleague(23): "colleague-23",
    windows.absence(24): "absence-24",
    windows.our_mentors(25): "our-mentors-25",
    windows.point(26): "point-26",
    windows.goal(27): "goal-27",
    windows.plan(28): "plan-28",
    windows.plan_of(29): "plan-of-29",
    windows.survey(27): "survey-27",
    windows.joint(31): "joint-31",
    windows.after_all(34): "after-all-34",
    windows.tie(35): "tie-35",
    windows.suspension(36): "suspension-36",
}
PURPOSE_STANDS = {"Window": 0, "Unbutton": 1}  # at which place of the call
CALLED = re.compile(rf"\b({'|'.join(('Purpose', *PURPOSE_STANDS))})\s*\(")
"""Most files call none of them, and need not be read as Python."""


def test_the_stored_purposes_are_spelled_as_ever() -> None:
    """Messages that are out are found by these words: another spelling would lose them."""
    assert list(STORED) == list(STORED.values())
    assert windows.of_pair(4) == ("proposal-4", "meeting-4", "fit-4", "contract-4")
    made = {name for name, one in vars(windows).items() if isfunction(one) and one.__module__ == windows.__name__}
    tried = {purpose for purpose in STORED.values() if purpose[-1].isdigit()}
    assert len(made - {"of_pair"}) == len(tried), "a new purpose belongs into the table above"


def is_from_windows(node: ast.expr) -> bool:
    """Tell whether an expression is `windows.something` or `windows.something(...)`."""
    made = node.func if isinstance(node, ast.Call) else node
    return isinstance(made, ast.Attribute) and isinstance(made.value, ast.Name) and made.value.id == "windows"


def made_elsewhere(source: str) -> Iterator[int]:
    """Give the lines in which a purpose does not come from `programme/windows.py`.

    A variable does: its type, `Purpose`, is known to mypy, and is called in that file alone.
    """
    if not CALLED.search(source):
        return
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id == "Purpose":
            yield node.lineno
        elif (place := PURPOSE_STANDS.get(node.func.id)) is not None:
            purpose = node.args[place] if len(node.args) > place else node.keywords[0].value
            if not is_from_windows(purpose) and not isinstance(purpose, ast.Name):
                yield node.lineno


def test_every_purpose_comes_from_one_file() -> None:
    """No room makes up a purpose of its own."""
    files = [one for room in ROOMS for one in (ROOT / room).rglob("*.py") if one.name != "windows.py"]
    assert len(files) > 100
    found = [f"{one.relative_to(ROOT)}:{line}" for one in files for line in made_elsewhere(one.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    [
        'Window("fit-1")',
        "Window(f'fit-{pair.id}', fresh=True)",
        "Window(purpose=fit_window(pair))",
        'uow.windows.message_id(chat, Purpose("fit-1"))',
    ],
)
def test_a_purpose_that_is_made_up_is_found(planted: str) -> None:
    """A string and a function of another file are found; what is in order is not."""
    good = "[Unbutton(one.id, purpose) for purpose in windows.of_pair(1)]\nWindow(windows.PEOPLE, fresh=True)\n"
    assert list(made_elsewhere(good.replace("purpose", "theirs") + planted)) == [3]
