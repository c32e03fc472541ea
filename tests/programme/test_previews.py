"""What somebody reads before it is sent is what is sent: the words of both come from one function."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

USECASES = Path(__file__).parent.parent.parent / "programme" / "usecases"
QUOTED = "'quoted'"
READS = ("ending-reads", "meeting-reads", "closing-reads-", "quoted(")
"""What a file says that shows others' words before they go."""


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def previewed(tree: ast.AST) -> Iterator[ast.expr]:
    """Give each text that is set off in a function which names who will read it."""
    for function in (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)):
        keys = [one.value for one in ast.walk(function) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        joined = [one for one in ast.walk(function) if isinstance(one, ast.JoinedStr)]
        names_reader = any("-reads" in one for one in keys) or any("-reads-" in ast.unparse(one) for one in joined)
        for call in (one for one in ast.walk(function) if isinstance(one, ast.Call) and names_reader):
            if name_of(call) == "quoted":
                yield call.args[0]
            elif name_of(call) == "Phrase" and ast.unparse(call.args[0]) == QUOTED:
                yield from call.args[1].values if isinstance(call.args[1], ast.Dict) else ()


def made_in_place(source: str) -> list[str]:
    """Return the previews whose words are put together where they are shown, or nowhere else."""
    found = [one for one in previewed(ast.parse(source)) if isinstance(one, ast.Call)]
    return [ast.unparse(one) for one in found if name_of(one) == "Phrase" or _asked_once(source, name_of(one))]


def _asked_once(source: str, name: str) -> bool:
    """Tell whether a function of the file itself is called for the preview alone."""
    return name.startswith("_") and source.count(f"{name}(") - source.count(f"def {name}(") < 2


def test_the_words_of_a_preview_come_from_where_they_are_sent() -> None:
    """A preview of its own would say less one day, as that of the thanks did."""
    texts = {path: path.read_text(encoding="utf-8") for path in USECASES.rglob("*.py")}
    shows = {path.name: text for path, text in texts.items() if any(one in text for one in READS)}
    assert {"rematch.py", "finished.py", "tonight.py", "extension.py", "meeting_off.py"} <= set(shows)
    assert {name: found for name, text in shows.items() if (found := made_in_place(text))} == {}


@pytest.mark.parametrize("planted", [
    'def f(): return Phrase("ending-reads"), Phrase("quoted", {"text": Phrase("closing-adept", facts)})',
    'def f(): return Phrase("ending-reads"), Phrase("quoted", {"text": _only_here(two)})',
    'def f(): return (Phrase(f"closing-reads-{who}"), *quoted(_only_here(two)))',
])  # fmt: skip
def test_a_preview_of_its_own_is_found(planted: str) -> None:
    assert made_in_place(planted)
