"""The last day of two people is their own: whoever reads that of the programme has a reason."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("bot", "documents", "handlers", "programme", "sandbox", "scheduler", "storage")
OWN = "answers for a pair's own last day"
RULE = "shows or changes the day of the programme itself"
NEW = "who is not in a pair yet comes in until the programme's day"
REASONS = {
    "programme/people.py": {"Programme.last_day": "the latest of all"},
    "programme/usecases/common/two.py": {"Two.last_day": OWN},
    "programme/usecases/common/lasting.py": {"as_heard": RULE, "last_day": OWN, "keep_latest": OWN, "more_time": OWN},
    "programme/usecases/common/guide.py": {
        "_facts": "a manager reads of the programme; a participant's day is another if it is their own",
        "_rhythm": "how many meetings the programme means for everybody",
    },
    "programme/glance.py": {
        "Span.until": OWN,
        "firsts": "the months of the programme, and those in which pairs go on",
        "_meant": "where nobody has started, the programme's days are left",
    },
    "documents/board_page.py": {"_year": "the programme, told to those outside it"},
    "programme/enquiry.py": {"_out": OWN},
    "storage/enquiries.py": {"_side": OWN},
    "programme/usecases/common/status.py": {"status": NEW, "_near_the_end": NEW},
    "programme/usecases/arriving/interview.py": {"_wait_for_a_proposal": NEW, "_late": NEW},
    "sandbox/rehearsal/goings.py": {"late_choices": "how much of the programme was left for a new match"},
    "programme/pace.py": {"goal": "how many meetings the programme means for everybody, the most that a pair is told"},
    "sandbox/rehearsal/tally.py": {"_count": "in how many pairs' own days the rehearsed manager gave more time"},
    "programme/fares.py": {
        "limits": "where a pair has no day of its own",
        "most_landed": "how many meetings the programme means for everybody",
        "_silence": OWN,
        "_plans": OWN,
    },
    "programme/usecases/desk/call_others.py": {"UnderWayPairs._last": OWN},
    "programme/usecases/desk/glance.py": {
        "glance": "how many weeks the programme has",
        "_waits": "waits of those who are in no pair end with the programme",
        "when": "beside the day of the pairs that go on",
    },
    "programme/usecases/desk/tonight.py": {"end": RULE, "_goes_on": RULE},
    "programme/usecases/desk/last_days.py": dict.fromkeys(
        ("_over", "_are_thanked", "in_digest", "_is_today"), "the end of the programme is news, beside the pairs' own"
    ),
    "programme/usecases/desk/diploma_sure.py": {"_of_days": RULE},
    "programme/usecases/desk/gathering.py": {
        "hints_of": "a gathering is the programme's",
        "_late": "a gathering is the programme's, and may close it a little later",
    },
    "programme/usecases/desk/programme_page.py": {"_rhythm": RULE},
    "programme/usecases/desk/rule_change.py": {
        "replan": RULE,
        "ask": RULE,
        "_check": RULE,
        "_effect": RULE,
    },
    "programme/usecases/desk/rule_facts.py": {"kept": RULE},
    "programme/usecases/desk/replanning.py": {"effect": RULE, "_new_days": RULE},
    "programme/usecases/desk/reopening.py": {"_expect": OWN},
    "programme/usecases/desk/waiting.py": {"groups": NEW, "lines": NEW},
    "programme/usecases/matching/unmatched.py": {"on_the_list": NEW},
    "programme/usecases/arriving/again.py": {"_question": NEW},
    "programme/usecases/myself/after_end.py": {
        "stands": "of who began with nobody; else their own",
        "next_round": "the days of the round to come",
    },
    "programme/usecases/ending/rematch.py": {"_late": "a new pair goes on until the programme's day"},
    "programme/usecases/ending/ending.py": {
        "announced_on": "unless a participant's own day is given",
        "announce": "says whether it is the reader's own",
        "on_my_page": "says whether it is the reader's own",
    },
    "bot/recipes.py": {"Recipes._paper": "of the diploma, as it was issued: the holder's own"},
    "programme/usecases/ending/diploma.py": {"opens_on": "diplomas are for the programme's closing, for all at once"},
    "programme/usecases/ending/diploma_check.py": {"_facts": "of the diploma, as it was issued: the holder's own"},
    "programme/usecases/ending/extension.py": {
        "is_possible": "taken back until then",
        "until": "so many months after it",
        "_words": OWN,
    },
    "programme/usecases/ending/closing.py": {"ended": OWN, "_end_pair": OWN},
    "programme/usecases/myself/me.py": {"_at_desk": "beside the day of the pairs that go on"},
    "documents/glance_picture.py": {"four_numbers": "after it, how many have completed is what is asked for first"},
    "handlers/closing.py": {"_is_over_for": "of someone whose own day has passed"},
    "storage/figures.py": {"_spans": OWN},
    "storage/fares.py": {"": OWN},
    "programme/usecases/year/survey_days.py": {"_every": OWN, "last_day_of": OWN},
    "sandbox/rehearsal/calls.py": {"_planned": "in a rehearsal no pair has a day of its own"},
    "storage/calls.py": {"": OWN, "CallRows": OWN},
    "storage/tallies.py": {"counted": OWN},
    "storage/programmes.py": {"ProgrammeRows": NEW},
    "sandbox/rehearsal/pace.py": {"Past.error": OWN, "forecast_errors": OWN},
}


def readers(tree: ast.AST, around: Sequence[str] = ()) -> Iterator[str]:
    """Give the functions in which a last day is read."""
    for node in ast.iter_child_nodes(tree):
        within = around
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            within = (*around, node.name)
        if isinstance(node, ast.Attribute) and node.attr == "ends_on":
            yield ".".join(around)
        yield from readers(node, within)


def files() -> Iterator[tuple[str, str]]:
    """Give every file in which a last day could be read, with its text; a migration stands by itself."""
    for file in (one for room in ROOMS for one in (ROOT / room).rglob("*.py") if "versions" not in one.parts):
        if "ends_on" in (text := file.read_text(encoding="utf-8")):
            yield file.relative_to(ROOT).as_posix(), text


def test_the_programmes_last_day_is_read_for_a_reason() -> None:
    """Everybody else asks `Two.last_day`, `common.lasting` or `Programme.last_day`."""
    found = {file: names for file, text in files() if (names := set(readers(ast.parse(text))))}
    assert found == {file: set(reasons) for file, reasons in REASONS.items()}


@pytest.mark.parametrize(
    ("planted", "reader"),
    [
        ("def is_over(programme): return today > programme.ends_on", "is_over"),
        ("class Two:\n    def left(self): return [one for one in days if one < self.programme.ends_on]", "Two.left"),
    ],
)
def test_a_reader_is_found(planted: str, reader: str) -> None:
    """Wherever it stands."""
    assert list(readers(ast.parse(planted))) == [reader]
