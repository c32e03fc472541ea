"""What the bot's own code says of texts: the keys that it names, and those that it puts together."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "documents", "handlers", "programme", "scheduler", "storage")
SINGLE = (
    *("bullet", "date", "lines", "plain", "quoted", "labelled", "ticked", "nobody", "help", "links", "answerable"),
    *("recorded", "reminder"),
    *("moved", "deleted", "apology", "declined", "edited", "farewell", "privacy", "withdrawn"),
)
PLAIN_KEYS = re.compile(rf"[a-z]+(-[a-z]+)+|{'|'.join(SINGLE)}")


class Source(NamedTuple):
    """What the tests here look at in a file: its calls of a plain name, by that name, and its strings."""

    calls: Mapping[str, list[ast.Call]]
    strings: frozenset[str]


@cache
def sources() -> tuple[Source, ...]:
    """Return every file that the running bot reaches, read once; a form that no handler leads to needs no texts yet."""
    found: dict[Path, Source] = {}
    names = ["bot.__main__"]
    while names:
        name = names.pop().replace(".", "/")
        file = next((one for one in (ROOT / f"{name}.py", ROOT / name / "__init__.py") if one.exists()), None)
        if file is None or file in found or name.partition("/")[0] not in ROOMS:
            continue
        calls: dict[str, list[ast.Call]] = defaultdict(list)
        strings: set[str] = set()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                names += [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
            elif isinstance(node, ast.Call):
                calls[getattr(node.func, "id", "")].append(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
        found[file] = Source(calls, frozenset(strings))
    return tuple(found.values())


def calls(name: str) -> Iterator[ast.Call]:
    """Return every call of `name` in the bot's own code."""
    for source in sources():
        yield from source.calls.get(name, ())


def shape(node: ast.expr) -> str | None:
    """Return a string literal, or an f-string with {} for its parts; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)
    return None


def used_keys() -> tuple[set[str], set[str]]:
    """Return the keys that the code names whole, and the families that it puts together."""
    shapes = {found for call in calls("Phrase") if call.args and (found := shape(call.args[0]))}
    return {one for one in shapes if "{}" not in one}, {one for one in shapes if "{}" in one}


def error_codes() -> set[str]:
    """Return every code that is raised."""
    raised = [*calls("ProgrammeError"), *calls("AskBackError")]
    found = {shape(call.args[0]) for call in raised if call.args and shape(call.args[0])}
    for call in raised:
        if isinstance(call.args[0], ast.IfExp):
            found |= {shape(call.args[0].body), shape(call.args[0].orelse)}
    return {code for code in found if code and "{}" not in code} | {"gone"}


def named_anywhere() -> set[str]:
    """Return every string in the code that looks like a key."""
    return {one for source in sources() for one in source.strings if PLAIN_KEYS.fullmatch(one)}
