"""The methods that a bot can call, by name, and how they read their parameters.

Each topic has its own file (`methods_account`, `methods_send`, …) whose functions register here under the name
that Telegram publishes. A function takes the `Call`, changes the account and returns what goes into `result`;
it raises a `RefusalError` in Telegram's words for what Telegram refuses.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.botapi.chats import Account
from sandbox.botapi.markup import Entity, Formatted, parse, trimmed, with_detected
from sandbox.botapi.markup_fallback import MarkupError
from sandbox.botapi.records import Chat, Json, Upload
from sandbox.botapi.refusals import bad_request
from sandbox.botapi.rendering import user_json

LARGEST_RAW_TEXT = 32_768


@dataclass(frozen=True, slots=True)
class Call:
    """A request to a method, its parameters already of their real types where they could be read."""

    account: Account
    method: str
    parameters: Mapping[str, Any]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        """Return a parameter, None if it is missing."""
        return self.parameters.get(name)

    def text(self, name: str) -> str:
        """Return a parameter as text, empty if missing."""
        value = self.parameters.get(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return a parameter as a number; like the real server, take any other text as 0."""
        value = self.parameters.get(name, default)
        return value if isinstance(value, int) else 0

    def flag(self, name: str) -> bool:
        """Return a parameter as a yes or no."""
        return self.parameters.get(name) in {True, "true", "True", "yes", "1"}

    def listed(self, name: str, problem: str) -> list[Any]:
        """Return a parameter that must be a list, refuse with `problem` otherwise."""
        value = self.parameters.get(name)
        if not isinstance(value, list):
            raise bad_request(problem)
        return value

    def chat(self, name: str = "chat_id") -> Chat:
        """Return the chat that a parameter names."""
        return self.account.find_chat(self.parameters.get(name))

    def writable_chat(self) -> Chat:
        """Return the chat that the request names if the bot may write there."""
        return self.account.writable_chat(self.parameters.get("chat_id"))

    def formatted(self, name: str, *, entities: str) -> Formatted:
        """Return a formatted text; `entities` names the parameter that may hold them ready-made."""
        return read_formatted(
            self.account, self.text(name), self.text("parse_mode") or None, self.parameters.get(entities)
        )


Method = Callable[[Call], Any | Awaitable[Any]]
METHODS: dict[str, Method] = {}


def method(*names: str) -> Callable[[Method], Method]:
    """Register a function as the method or methods `names`."""

    def register(function: Method) -> Method:
        METHODS.update(dict.fromkeys(names, function))
        return function

    return register


def read_formatted(account: Account, raw: str, parse_mode: str | None, entities: Any) -> Formatted:
    """Return a text as the server reads it, with detected entities and without mentions of people it does not know."""
    if len(raw.encode()) > LARGEST_RAW_TEXT:
        raise bad_request("text is too long")
    if parse_mode is None and isinstance(entities, list):
        known = sorted(
            (dict(entity) for entity in entities if isinstance(entity, dict) and {"offset", "length"} <= entity.keys()),
            key=lambda entity: (entity["offset"], -entity["length"]),
        )
        formatted = trimmed(raw, tuple(known))
    else:
        try:
            formatted = parse(raw, parse_mode)
        except MarkupError as error:
            raise bad_request(str(error)) from None
    formatted = with_detected(formatted)
    return Formatted(formatted.text, tuple(filter(None, (named(account, entity) for entity in formatted.entities))))


def named(account: Account, entity: Entity) -> Entity | None:
    """Return an entity with its person filled in; None if the bot has never met them."""
    if entity["type"] != "text_mention":
        return entity
    user = account.users.get(entity.get("user", {}).get("id"))
    return {**entity, "user": user_json(user)} if user else None


def text_content(formatted: Formatted) -> Json:
    """Return the message fields of a text."""
    return {"text": formatted.text, "entities": list(formatted.entities)}


def caption_content(formatted: Formatted) -> Json:
    """Return the message fields of a caption."""
    if not formatted.text:
        return {}
    return {"caption": formatted.text, "caption_entities": list(formatted.entities)}
