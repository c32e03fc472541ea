"""Writes docs/rights.md: which command and which button is whose, by role, and the tasks at the desk."""

from collections.abc import Iterator, Mapping

from handlers.callbacks import CODES
from handlers.table import COMMANDS, Command
from programme.people import Role
from programme.presses.page import OpenPage, Page
from programme.presses.press import Press
from programme.tasks import TASKS, Task, may
from tests.scenes.may import ASSISTANTS_DO, ASSISTANTS_SAY, FOR_ASSISTANTS, FOR_MANAGERS, MAY, Who

_OWN = {Who.SELF, Who.NEWCOMER, Who.WRITER}
_PARTICIPANT = {Who.ANYBODY, *_OWN, Who.ADDRESSEE, Who.GUEST}
_DESK = {Who.ANYBODY, *_OWN, Who.DESK, Who.COLLEAGUE, Who.SENDER}
COLUMNS: Mapping[str, set[Who]] = {
    "stranger": {Who.ANYBODY, Who.NEWCOMER},
    "registered": _PARTICIPANT,
    "adept": {*_PARTICIPANT, Who.ADEPT},
    "mentor": {*_PARTICIPANT, Who.MENTOR},
    "assistant": {Who.ANYBODY, *_OWN, Who.ASSISTANT, Who.COLLEAGUE},
    "manager elsewhere": {Who.ANYBODY, Who.NEWCOMER},
    "manager": {*_DESK, Who.READER, Who.ADDRESSEE},
    "manager in the pair": {*_DESK, Who.ADEPT, Who.MENTOR, Who.GUEST},
    "owner": {Who.ANYBODY, Who.NEWCOMER},
}
"""Whose standing somebody in a role can have towards a row of one programme; the access test tries each press so."""

HEAD = """# Rights

Made from `programme/tasks.py`, `handlers/table.py` and `tests/scenes/may.py` by `make docs`; change these, not this
page. Whoever may not is refused in one sentence that holds no data: others are told the same as if there were nothing,
and an assistant that only the managers do this. `tests/handlers/test_access.py` tries every command and every press in
every role, with an id of every kind. What is *seen* is a table of its own: [privacy](privacy.md#who-reads-it).

*own*: only about oneself, one's own pair or programme, or what was sent to oneself. *manager in the pair* is, or has
been, a partner of the person, or their boss. *owner* is named in `MANAGER_IDS`, and manages nothing yet.
"""


def page() -> str:
    """Return docs/rights.md."""
    return "\n".join([HEAD, *_tasks(), "", *_commands(), "", *_presses()]) + "\n"


def _table(first: str, columns: list[str]) -> list[str]:
    return [f"| {first} | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]


def _tasks() -> Iterator[str]:
    roles = [one for one in TASKS if TASKS[one]]
    yield "## Tasks at the desk\n"
    yield from _table("task", [str(one) for one in roles])
    for task in Task:
        yield f"| {task} | {' | '.join('yes' if may(one, task) else '–' for one in roles)} |"


def _commands() -> Iterator[str]:
    yield "## Commands\n"
    yield from _table("command", list(COLUMNS))
    for command in COMMANDS:
        yield f"| `/{command.name}` | {' | '.join(_says(command, one) for one in COLUMNS)} |"


def _says(command: Command, column: str) -> str:
    if command.name == "newprogramme":
        return "yes" if column == "owner" else "–"
    if command.task is None or column in {"manager", "manager in the pair"}:
        return "yes"
    if column == "manager elsewhere":
        return "own"
    return "yes" if column == str(Role.ASSISTANT) and command.name in ASSISTANTS_SAY else "–"


def _presses() -> Iterator[str]:
    yield "## Buttons\n"
    yield from _table("button", list(COLUMNS))
    for press in CODES.values():
        if press is not OpenPage:
            yield f"| {press.__name__} | {' | '.join(_does(press, one) for one in COLUMNS)} |"
    for shown in Page:
        yield f"| OpenPage: {shown.name.lower()} | {' | '.join(_opens(shown, one) for one in COLUMNS)} |"
    deeds = ", ".join(sorted(one.name.lower().replace("_", " ") for one in ASSISTANTS_DO))
    yield f"\nOf DoWithPair an assistant does only this: {deeds}."


def _does(press: type[Press], column: str) -> str:
    whose = MAY[press] & COLUMNS[column]
    if not whose:
        return "–"
    return "own" if whose <= {*_OWN, Who.ADEPT, Who.MENTOR, Who.ADDRESSEE, Who.GUEST} else "yes"


def _opens(shown: Page, column: str) -> str:
    if shown not in FOR_MANAGERS or column in {"manager", "manager in the pair"}:
        return "yes"
    if column == "manager elsewhere":
        return "own"
    return "yes" if column == str(Role.ASSISTANT) and shown in FOR_ASSISTANTS else "–"
