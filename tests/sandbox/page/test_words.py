"""The words of the page: every one is there, in each language."""

import json
import re
from pathlib import Path

import sandbox.page
from programme.due import DueKind
from programme.people import Role
from sandbox.botapi.faults import FaultKind
from sandbox.botapi.records import Standing
from sandbox.rehearsal.stories import Story
from storage.outgoing import Kind, OutboxState

STATIC = Path(sandbox.page.__file__).parent / "static"
BOOKS: dict[str, dict[str, str]] = {
    language: json.loads((STATIC / f"words.{language}.json").read_text(encoding="utf-8")) for language in ("sv", "en")
}
SCRIPTS = "\n".join(file.read_text(encoding="utf-8") for file in sorted(STATIC.glob("*.js")))
SAID = re.compile(r"""\bt\((?:[^()"`]*\? )?"([\w-][\w.-]+)"(?: : "([\w-][\w.-]+)")?""")
COUNTED = re.compile(r"""\bcounted\("([\w.-]+)\"""")


def test_every_language_says_the_same() -> None:
    """The same keys with the same places for names and numbers, and nothing empty."""
    holes = [{key: sorted(re.findall(r"\{\w+\}", text)) for key, text in book.items()} for book in BOOKS.values()]
    assert holes[0] == holes[1]
    assert all(text.strip() for book in BOOKS.values() for text in book.values())


def test_what_the_page_says_is_in_the_book() -> None:
    """No script asks for words that are not there."""
    wanted = {key for found in SAID.findall(SCRIPTS) for key in found if key}
    wanted |= {f"{key}.{number}" for key in COUNTED.findall(SCRIPTS) for number in ("one", "other")}
    assert len(wanted) > 50
    assert wanted - set(BOOKS["sv"]) == set()


def test_everything_the_server_names_has_a_word() -> None:
    """Roles, standings, stories, faults, what can be due and what waits to be sent."""
    roles = [*Role, "guest"]
    standings = [Standing.NOT_STARTED, Standing.BLOCKED, Standing.DEACTIVATED]
    wanted = {f"due.{kind}" for kind in DueKind} | {f"role.{role}" for role in roles}
    wanted |= {f"standing.{standing}" for standing in standings}
    wanted |= {f"{prefix}.{story}" for prefix in ("story", "story.about") for story in Story}
    wanted |= {f"{prefix}.{kind}" for prefix in ("fault", "fault.about") for kind in FaultKind}
    wanted |= {f"outbox.{kind}" for kind in Kind} | {f"outbox.state.{state}" for state in OutboxState}
    assert wanted - set(BOOKS["sv"]) == set()
