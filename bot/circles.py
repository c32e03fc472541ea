"""The readers of one unit of work, and the circle of each: the people whom they can mean by a name. Each is read once.

Only a text that names another person asks for a circle, so most units read none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from programme.names import Name, SpellName, called
from programme.people import Person
from programme.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Circles:
    """The readers of one unit of work, once its rows stand as they will be, and their circles."""

    uow: UnitOfWork
    _read: dict[int, Sequence[Name]] = field(default_factory=dict)
    _readers: dict[int, Person] = field(default_factory=dict)

    def reader(self, reader_id: int) -> Person:
        """Return a reader."""
        if reader_id not in self._readers:
            self._readers[reader_id] = self.uow.people.get(reader_id)
        return self._readers[reader_id]

    def of(self, reader_id: int) -> SpellName:
        """Return the function that writes names out for a reader; their own is never told apart from others."""

        def spell(name: Name) -> str:
            return called(name, () if name.person_id == reader_id else self._known_to(reader_id))

        return spell

    def _known_to(self, reader_id: int) -> Sequence[Name]:
        if reader_id not in self._read:
            known = self.uow.people.known_to(reader_id)
            self._read[reader_id] = [one for one in known if one.person_id != reader_id]
        return self._read[reader_id]
