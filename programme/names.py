"""The names by which texts call people: as short as their reader can tell them apart.

A text gets a `Name`, never a first name as a plain string. It is written out when the text is rendered, since only then
the reader is known: a mentor of two Annas reads "Anna E" and "Anna S", and each Anna reads "Anna".
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from programme.name_reading import PARTICLES, read_name, without_birth_name


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, as long as it has to be.

    Attributes:
        called: the short name, which the person has confirmed.
        whole: the whole name.
        place: the employer, or the town: it tells two people of the same name apart.
        in_full: texts show at least the whole name.
        forgotten: the person was deleted; texts say "a former participant" in the reader's language.
    """

    person_id: int
    called: str
    whole: str
    place: str = ""
    in_full: bool = False
    forgotten: bool = False

    def __bool__(self) -> bool:
        """Tell whether texts can name the person: a person has no name before they have registered."""
        return bool(self.whole) or self.forgotten

    @property
    def full(self) -> "Name":
        """The same name, shown in full."""
        return replace(self, in_full=True)

    @property
    def hint(self) -> str:
        """The name as a dialog's hint, which is a string; `from_hint` finds it again, also within other text."""
        fields = (str(self.person_id), self.called, self.whole, self.place, str(self.in_full + 2 * self.forgotten))
        return "\x1e" + "\x1f".join(fields) + "\x1e"


SpellName: TypeAlias = Callable[[Name], str]


def name_of_person(person_id: int, name: str, called: str, employer: str, town: str) -> Name:
    """Return a person's name from the columns of their row."""
    return Name(person_id, called or read_name(name).called, name, employer or town)


def called(name: Name, among: Iterable[Name]) -> str:
    """Return the name of a person, for a reader who can mean any of the people in `among`.

    The short name; if another is called the same, with the first letter of the last name; if that is the same too, the
    whole name; and for two people of one whole name, with the place.
    """
    others = [one for one in among if one.person_id != name.person_id]
    if not name.in_full:
        short = name.called.casefold()
        alike = [one for one in others if one.called.casefold() == short]
        if not alike:
            return name.called
        longer = _with_initial(name)
        if longer and not any(_same(_with_initial(one), longer) for one in alike):
            return longer
    whole = name.whole.casefold()
    twins = [one for one in others if one.whole.casefold() == whole]
    if name.place and twins and not all(_same(one.place, name.place) for one in twins):
        return f"{name.whole} ({name.place})"
    return name.whole


def alone(name: Name) -> str:
    """Return the name of a person where the reader is not known."""
    return called(name, ())


def in_two(name: Name) -> tuple[str, str]:
    """Return a name in two parts, as address books have them: what the person is called, and the rest of the name."""
    if name.called in name.whole.split():
        return name.called, " ".join(word for word in name.whole.split() if word != name.called)
    return name.whole, ""


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _with_initial(name: Name) -> str:
    """Return "Lars H" for Lars Holm, or an empty string where there is no last name."""
    taken = {word.casefold() for word in name.called.split()}
    words = without_birth_name(name.whole).split()
    last = [word for word in words if word.casefold() not in taken | PARTICLES and word[0].isalpha()]
    return f"{name.called} {last[-1][0].upper()}" if last else ""


# The marks of `Name.hint` can't be typed: every answer is cleaned.
_KEPT = re.compile("\x1e(\\d+)\x1f([^\x1e\x1f]*)\x1f([^\x1e\x1f]*)\x1f([^\x1e\x1f]*)\x1f([0-3])\x1e")


def is_hint(text: str) -> bool:
    """Tell whether a string has names in it as hints keep them."""
    return _KEPT.search(text) is not None


def from_hint(hint: str) -> list[str | Name]:
    """Return a hint as its parts: names, and the text between them."""
    parts: list[str | Name] = []
    end = 0
    for found in _KEPT.finditer(hint):
        if found.start() > end:
            parts.append(hint[end : found.start()])
        parts.append(Name(int(found[1]), found[2], found[3], found[4], found[5] in "13", found[5] in "23"))
        end = found.end()
    return [*parts, hint[end:]] if end < len(hint) or not parts else parts
