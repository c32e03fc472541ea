"""The readers of one unit of work, and the circle of each: the people that they can mean by a name.

A circle can be a whole programme, so only people with a name like those in the message are read: all of them at once,
when the first name is written out. Most messages name no person, and read none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from programme.names import Name, SpellName, called
from programme.people import Person
from programme.ports.conversation import Words
from programme.ports.unit_of_work import UnitOfWork


@dataclass(slots=True)
class _Circle:
    """What is known of a reader's circle: the names that were asked for, and the people, by what they are called."""

    asked: set[Name] = field(default_factory=set)
    people: dict[str, set[Name]] = field(default_factory=dict)

    def know(self, names: Iterable[Name]) -> None:
        """Take people in, each by the short and by the whole name."""
        for one in names:
            for text in _texts(one):
                self.people.setdefault(text, set()).add(one)

    def alike(self, name: Name) -> Iterable[Name]:
        """Return the people with the same short or the same whole name; no others matter for how it is written."""
        return set[Name]().union(*(self.people.get(text, ()) for text in _texts(name)))


def _texts(name: Name) -> tuple[str, str]:
    return name.called.casefold(), name.whole.casefold()


@dataclass(frozen=True, slots=True)
class Circles:
    """The readers of one unit of work, once its rows stand as they will be, and their circles.

    Attributes:
        about: returns the programme that the unit is about, or None.
    """

    uow: UnitOfWork
    about: Callable[[], int | None] = lambda: None
    _circles: dict[int, _Circle] = field(default_factory=dict)
    _readers: dict[int, Person] = field(default_factory=dict)

    def reader(self, reader_id: int) -> Person:
        """Return a reader."""
        if reader_id not in self._readers:
            self._readers[reader_id] = self.uow.people.get(reader_id)
        return self._readers[reader_id]

    def of(self, reader_id: int, names: Callable[[], Iterable[Name]] = tuple) -> SpellName:
        """Return the function that writes names out for a reader; their own is never told apart from others.

        Args:
            reader_id: the reader's person.
            names: returns the names in the message, which are looked up together.
        """

        def spell(name: Name) -> str:
            return called(name, () if name.person_id == reader_id else self._alike(reader_id, name, names))

        return spell

    def _alike(self, reader_id: int, name: Name, names: Callable[[], Iterable[Name]]) -> Iterable[Name]:
        circle = self._circles.setdefault(reader_id, _Circle())
        if name not in circle.asked:
            new = {name, *(one for one in names() if one.person_id != reader_id)} - circle.asked
            found = self.uow.people.known_to(reader_id, new)
            circle.asked |= new
            circle.know(one for one in found if one.person_id != reader_id)
        return circle.alike(name)


def listed(spell: SpellName, names: Iterable[Name], words: Words) -> str:
    """Return some people's names in a row, for a document."""
    *others, last = [words("former-participant") if one.forgotten else spell(one) for one in names] or [""]
    return words("listed-and", {"others": ", ".join(others), "last": last}) if others else last
