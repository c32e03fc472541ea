"""Writes docs/promises.md from the register of promises."""

import re
from collections.abc import Iterator

from programme.due import STANDING, DueKind
from programme.promise import Fact
from programme.promises import PROMISES, WHO_ACTS
from tests.promise_words import said
from tests.texts import ALL

LONGEST = 150
HEAD = """# Promises

Made from `programme/promises.py` by `make docs`; change the register, not this page. Every text that promises an act
or a time stands here, in its English words, under the wait that keeps it, or under the fact why it needs none. A text
with a promise word and no row fails a test (`tests/programme/test_promises.py`).
"""


def page() -> str:
    """Return the page about every promise and its keeper."""
    return "\n".join(
        [
            HEAD,
            "## Kept by a wait\n",
            *(line for one in DueKind for line in _rows(one, f"{one}: {WHO_ACTS[one]}{_where(one)}")),
            "## Kept without one\n",
            *(line for one in Fact for line in _rows(one, one.capitalize())),
        ]
    )


def _where(kind: DueKind) -> str:
    return " (on the manager's list from its day on)" if kind in STANDING else ""


def _rows(keeper: DueKind | Fact, title: str) -> Iterator[str]:
    keys = sorted(key for key, one in PROMISES.items() if one is keeper)
    if not keys:
        return
    yield f"### {title}\n"
    yield "| text | says |"
    yield "|---|---|"
    for key in keys:
        yield f"| `{key}` | {_shown(key)} |"
    yield ""


def _shown(key: str) -> str:
    """Return a text on one line, cut, with its arguments by name."""
    text = re.sub(r"</?\w+>", "", " ".join(said(ALL["en"][key]).split()))
    text = re.sub(r"\{ \$(\w[\w-]*) \}", r"{\1}", text).replace("|", "/").replace("<", "‹").replace(">", "›")
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
