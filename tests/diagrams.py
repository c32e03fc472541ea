"""Makes docs/lifecycle.md from the tables, so that the picture can't differ from the rules.

`python -m tests.diagrams` writes it; a test compares.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from programme import lifecycle
from programme.pair import MOVES, OWNERS, PairState

PAGE = Path(__file__).parent.parent / "docs" / "lifecycle.md"
HEAD = """# Lifecycles

Made from `programme/lifecycle.py` and `programme/pair.py` by `make docs`; change the tables, not this page. What is
not an arrow is refused. The manager may also record an answer on somebody's behalf.
"""


def page() -> str:
    """Return the whole page."""
    memberships = ((str(a), str(event), str(to), [str(by)]) for (a, event), (to, by) in lifecycle.TRANSITIONS.items())
    pairs = (
        (str(a), f"{event} ({move.end})" if move.end else str(event), str(move.to), sorted(str(one) for one in move.by))
        for (a, event), move in MOVES.items()
    )
    owners = "\n".join(f"| {state} | {', '.join(OWNERS[state]) or 'nobody'} |" for state in PairState)
    return "\n".join(
        [
            HEAD,
            "## A person in a programme\n",
            *_diagram(memberships),
            "\n## A pair\n",
            "Proposals and meetings come in later versions; they will follow this table.\n",
            *_diagram(pairs),
            "\n| state | who acts next |",
            "|---|---|",
            owners,
            "",
        ]
    )


def _diagram(moves: Iterable[tuple[str, str, str, list[str]]]) -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    for start, event, to, by in moves:
        yield f"    {_name(start)} --> {_name(to)}: {event} [{', '.join(by)}]"
    yield "```"


def _name(state: str) -> str:
    """Return a state as Mermaid takes it: its own identifiers have no hyphens."""
    return state.replace("-", "_")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
