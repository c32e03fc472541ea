"""Entities by their ids, as the ports of a unit of work in memory keep them (`tests.programme.memory`)."""

from dataclasses import Field, replace
from typing import Any, ClassVar, Generic, NoReturn, Protocol, TypeVar

from programme.errors import GoneError


def never() -> NoReturn:
    """Refuse what no year asks for."""
    raise NotImplementedError("no year asks for this")


class Entity(Protocol):
    """A dataclass with an id."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> int: ...


E = TypeVar("E", bound=Entity)


class Rows(Generic[E]):
    """Entities by their ids."""

    def __init__(self) -> None:
        self.kept: dict[int, E] = {}

    def add(self, entity: E) -> E:
        added = replace(entity, id=len(self.kept) + 1)
        self.kept[added.id] = added
        return added

    def save(self, entity: E) -> None:
        self.kept[entity.id] = entity

    def get(self, key: int) -> E:
        found = self.find(key)
        if found is None:
            raise GoneError
        return found

    def find(self, key: int) -> E | None:
        return self.kept.get(key)
