"""Facts of calm news as plain values for storage, and back: what a text is given is no text yet.

The news is written out in its reader's language when the digest tells it, by names that may have changed since.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from programme.names import Name, from_hint
from programme.speech import Facts, Phrase, Value, WholeDay


@dataclass(frozen=True, slots=True)
class CalmNews:
    """News that waits for the next digest of a manager.

    Attributes:
        membership_id: the reader's place at the desk.
        about: what it is about, so that later news about the same takes its place.
        key: the key of its text.
        facts: the arguments of the text, as `kept` wrote them.
    """

    id: int
    membership_id: int
    about: str
    key: str
    facts: dict[str, Any]
    at: datetime

    @property
    def phrase(self) -> Phrase:
        """Its text."""
        return Phrase(self.key, told(self.facts))


def kept(facts: Mapping[str, Value]) -> dict[str, Any]:
    """Return facts as plain values.

    Raises:
        TypeError: for a kind of fact that no calm news has.
    """
    return {name: _kept(value) for name, value in facts.items()}


def _kept(value: Value) -> Any:
    match value:
        case str() | int():
            return value
        case Name():
            return {"name": value.hint}
        case Phrase():
            return {"text": value.key, "facts": kept(value.args)}
        case WholeDay():
            return {"whole day": _iso(value.day)}
        case date() if not isinstance(value, datetime):
            return {"day": value.isoformat()}
    raise TypeError(f"{type(value).__name__} is kept in no news")


def _iso(day: Any) -> str:
    return str(day.isoformat())


def told(facts: Mapping[str, Any]) -> Facts:
    """Return the facts that `kept` made plain."""
    return {name: _told(value) for name, value in facts.items()}


def _told(value: Any) -> Value:
    match value:
        case {"name": str(hint)}:
            (name,) = from_hint(hint)
            return name
        case {"text": str(key), "facts": facts}:
            return Phrase(key, told(facts))
        case {"whole day": str(day)}:
            return WholeDay(date.fromisoformat(day))
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case str() | int():
            return value
    raise TypeError(f"{value!r} is no fact")
