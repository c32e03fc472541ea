"""The check of every request against the published Bot API, which also reads values from their wire form.

Telegram ignores much of what a bot sends wrongly (an unknown parameter, a field in the wrong place), so such
bugs stay hidden for years. Here each one becomes a sentence that names the method, the parameter and the rule.
The facts are data (`facts/botapi-10.0.json`); a few rules that they do not know are added: the form of command
names, one action per inline button, the width of its rows, the size of an album.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sandbox.botapi.keyboards import ACTIONS, WIDEST_ROW
from sandbox.botapi.markup import parse
from sandbox.botapi.markup_fallback import MarkupError

ALBUM = range(2, 11)
ARRAY = "Array of "
PLAIN = frozenset({"String", "Integer", "Float", "Boolean", "True", "InputFile"})
COMMAND_NAME = re.compile(r"/?[a-z0-9_]{1,32}")
ATTACHED = re.compile(r"attach://([^\"\\]+)")


@dataclass(frozen=True, slots=True)
class Field:
    """The rules for a parameter of a method or a field of a type.

    `parse_mode` names the field that tells how this one is formatted; `wants_json` says that its wire form is JSON
    rather than plain text.
    """

    name: str
    types: tuple[str, ...]
    required: bool
    parse_mode: str
    wants_json: bool
    is_limited: bool
    length: tuple[int, int] | None = None
    length_after_parsing: tuple[int, int] | None = None
    bytes: tuple[int, int] | None = None
    range: tuple[int, int] | None = None
    one_of: tuple[Any, ...] | None = None


Fields = Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Reading:
    """A request that was read: its parameters with their real types, and its violations."""

    parameters: dict[str, Any]
    violations: tuple[str, ...]


class Spec:
    """The published interface, compiled once for quick checks."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.methods = {name: compiled(fields) for name, fields in facts["methods"].items()}
        self.types = {name: compiled(fact["fields"]) for name, fact in facts["types"].items() if "fields" in fact}
        self.unions: dict[str, list[str]] = {
            name: fact["any_of"] for name, fact in facts["types"].items() if "any_of" in fact
        }
        self.canonical = {name.lower(): name for name in self.methods}

    def read(self, method: str, raw: Mapping[str, Any], attached: Collection[str] = ()) -> Reading:
        """Read the parameters of a request as they came over the wire; `attached` names its file parts."""
        fields = self.methods.get(method)
        if fields is None:
            return Reading(dict(raw), (f"{method}: unknown method",))
        parameters: dict[str, Any] = {}
        for name, value in raw.items():
            field = fields.get(name)
            parameters[name] = value if field is None else from_wire(field, value)
        for name in attached:
            if "InputFile" in getattr(fields.get(name), "types", ()):
                parameters[name] = f"attach://{name}"
        parts = {name for name in attached if name not in fields}
        violations = [f"{method}.{problem}" for problem in self.check_fields("", fields, parameters)]
        if method == "sendMediaGroup" and len(parameters.get("media", ())) not in ALBUM:
            violations.append(f"{method}.media: an album has 2 to 10 entries")
        mentioned = set(ATTACHED.findall(json.dumps(parameters))) if parts else set()
        violations.extend(f"{method}.{name}: a file that nothing refers to" for name in parts - mentioned)
        return Reading(parameters, tuple(violations))

    def check_fields(self, path: str, fields: Fields, values: Mapping[str, Any]) -> Iterator[str]:
        """Yield the violations in the fields of a request or of an object in it."""
        for name, value in values.items():
            field = fields.get(name)
            if field is None:
                yield f"{path}{name}: unknown"
            else:
                yield from self.check_value(path + name, field.types, value)
                if field.is_limited:
                    yield from broken_limits(path, field, value, values)
        for name, field in fields.items():
            if field.required and name not in values:
                yield f"{path}{name}: missing"

    def check_value(self, path: str, types: tuple[str, ...], value: Any) -> Iterator[str]:
        """Yield the violations of a value that may be of any of `types`."""
        if isinstance(value, str) and "String" in types:
            return  # by far the commonest
        if isinstance(value, list):
            inner = tuple(kind.removeprefix(ARRAY) for kind in types if kind.startswith(ARRAY))
            if not inner:
                yield f"{path}: a list where {' or '.join(types)} belongs"
                return
            for position, element in enumerate(value):
                yield from self.check_value(f"{path}[{position}]", inner, element)
        elif isinstance(value, dict):
            yield from self.check_object(path, types, value)
        elif not any(is_plain(kind, value) for kind in types):
            yield f"{path}: {value!r:.40} is not {' or '.join(types)}"

    def check_object(self, path: str, types: tuple[str, ...], value: dict[str, Any]) -> Iterator[str]:
        """Yield the violations of an object, judged as the candidate that suits it best."""
        candidates = [name for kind in types for name in self.unions.get(kind, (kind,)) if name in self.types]
        if not candidates:
            yield f"{path}: an object where {' or '.join(types)} belongs"
            return
        if len(candidates) > 1 and isinstance(kind_name := value.get("type"), str):
            ending = kind_name.replace("_", "").lower()
            named = [name for name in candidates if name.lower().endswith(ending)]
            if not named:
                yield f"{path}.type: {kind_name!r} is none of {', '.join(candidates)}"
                return
            candidates = [min(named, key=len)]
        fewest: list[str] | None = None
        for name in candidates:
            problems = list(self.check_as(path, name, value))
            if fewest is None or len(problems) < len(fewest):
                fewest = problems
            if not fewest:
                return
        yield from fewest or ()

    def check_as(self, path: str, name: str, value: dict[str, Any]) -> Iterator[str]:
        """Yield the violations of an object judged as the type `name`."""
        yield from self.check_fields(f"{path}.", self.types[name], value)
        match name:
            case "InlineKeyboardButton" if len(actions := sorted(value.keys() & set(ACTIONS))) != 1:
                yield f"{path}: exactly one action is allowed, here are {', '.join(actions) or 'none'}"
            case "BotCommand" if not COMMAND_NAME.fullmatch(str(value.get("command"))):
                yield f"{path}.command: {value.get('command')!r} is not a-z, 0-9 and _ only, 1 to 32 of them"
            case "InlineKeyboardMarkup" if any(len(row) > WIDEST_ROW for row in rows_of(value)):
                yield f"{path}.inline_keyboard: a row of more than {WIDEST_ROW} buttons is cut"


def rows_of(markup: Mapping[str, Any]) -> list[list[Any]]:
    """Return the rows of an inline keyboard that are lists at all."""
    rows = markup.get("inline_keyboard")
    return [row for row in rows if isinstance(row, list)] if isinstance(rows, list) else []


def compiled(facts: Mapping[str, Any]) -> Fields:
    """Return the fields of a method or type."""
    limits = ("length", "length_after_parsing", "bytes", "range", "one_of")
    return {
        name: Field(
            name,
            tuple(fact["types"]),
            fact["required"],
            f"{name}_parse_mode" if f"{name}_parse_mode" in facts else "parse_mode",
            not PLAIN & set(fact["types"]),
            not fact.keys().isdisjoint(limits),
            **{limit: tuple(fact[limit]) for limit in limits if limit in fact},
        )
        for name, fact in facts.items()
    }


def from_wire(field: Field, value: Any) -> Any:
    """Return a value with its real type; an unreadable value stays text, and the check reports it."""
    if not isinstance(value, str):
        return value
    if field.wants_json:
        try:
            return json.loads(value)
        except ValueError:
            return value
    for kind in field.types:
        if kind == "Integer" and value.removeprefix("-").isdecimal():
            return int(value)
        if kind in {"Boolean", "True"} and value in {"true", "false"}:
            return value == "true"
        if kind == "Float":
            try:
                return float(value)
            except ValueError:
                return value
    return value


def is_plain(kind: str, value: Any) -> bool:
    """Tell whether a value that is neither list nor object is of the type `kind`."""
    match kind:
        case "String":
            return isinstance(value, str)
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "Float":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "Boolean":
            return isinstance(value, bool)
        case "True":
            return value is True
        case "InputFile":
            return isinstance(value, str) and value.startswith("attach://")
    return False


def broken_limits(path: str, field: Field, value: Any, siblings: Mapping[str, Any]) -> Iterator[str]:
    """Yield the limits that a value breaks."""
    where = path + field.name
    if isinstance(value, str):
        if field.length and not field.length[0] <= len(value) <= field.length[1]:
            yield f"{where}: {len(value)} characters, {field.length[0]} to {field.length[1]} allowed"
        if field.bytes and not field.bytes[0] <= (size := len(value.encode())) <= field.bytes[1]:
            yield f"{where}: {size} bytes, {field.bytes[0]} to {field.bytes[1]} allowed"
        if field.length_after_parsing:
            yield from broken_parsed_length(where, field.length_after_parsing, value, siblings.get(field.parse_mode))
    elif field.range and isinstance(value, int) and not field.range[0] <= value <= field.range[1]:
        yield f"{where}: {value} is not within {field.range[0]} to {field.range[1]}"
    if field.one_of and value not in field.one_of:
        yield f"{where}: {value!r:.40} is none of {', '.join(map(str, field.one_of))}"


def broken_parsed_length(where: str, limits: tuple[int, int], value: str, parse_mode: Any) -> Iterator[str]:
    """Yield a violation if a text is too short or too long once its formatting is read."""
    try:
        length = len(parse(value, parse_mode if isinstance(parse_mode, str) else None).text)
    except MarkupError as error:
        yield f"{where}: {error}"
        return
    if not limits[0] <= length <= limits[1]:
        yield f"{where}: {length} characters after parsing, {limits[0]} to {limits[1]} allowed"


@cache
def published() -> Spec:
    """Return the Bot API 10.0."""
    facts = files("sandbox.botapi").joinpath("facts", "botapi-10.0.json").read_text(encoding="utf-8")
    return Spec(json.loads(facts))
