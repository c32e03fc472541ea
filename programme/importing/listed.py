"""What is known of the people on a list: each as far as their row can be read, and what can't be."""

from collections.abc import Mapping
from dataclasses import dataclass

from programme.importing.headings import NAMES
from programme.people import Role
from programme.presses.importing import Column

LONGEST_SHOWN = 40  # characters of a cell in a message


@dataclass(frozen=True, slots=True)
class Known:
    """The labels of the options that a list can name, in every language, each with its option."""

    languages: Mapping[str, str]
    competences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What the manager has said of a list: what columns hold, by their headings, and whose role it leaves open."""

    columns: Mapping[str, Column]
    everybody: Role | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A person on a list.

    Attributes:
        row: the number of the row, as a spreadsheet program counts.
        telegram: False where the list says that the person can't be reached there.
        agreed: the list says that the person has said yes.
        others: who the list says belong together with the person, by name.
    """

    row: int
    page: str
    name: str
    role: Role | None
    email: str = ""
    phone: str = ""
    employer: str = ""
    town: str = ""
    spoken: tuple[str, ...] = ()
    competences: tuple[str, ...] = ()
    goal: str = ""
    capacity: int = 0
    title: str = ""
    boards: str = ""
    presentation: str = ""
    telegram: bool = True
    agreed: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What can't be read for sure in a row.

    Attributes:
        code: the part after `importing-fault-` of a key.
        left_out: the person is not put in; else only the cell is left out, and the person is asked.
    """

    row: int
    page: str
    code: str
    value: str = ""
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """A list, as it was understood.

    Attributes:
        headings: the headings, each once, with what their column is read as.
        people: those who can be put in; without a role while the manager has not said it.
        hidden: how many hidden rows were left alone.
        unread: the names of the pages that hold no people.
    """

    headings: tuple[tuple[str, Column | None], ...]
    people: tuple[Listed, ...]
    faults: tuple[Fault, ...]
    hidden: int = 0
    unread: tuple[str, ...] = ()

    @property
    def without_role(self) -> int:
        """How many people have no role."""
        return sum(1 for one in self.people if one.role is None)

    @property
    def has_names(self) -> bool:
        """Whether a column is read as names."""
        return any(column in NAMES for _, column in self.headings)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The names of each adept and mentor that the list puts together."""
        told = [(one, name) for one in self.people if one.role for name in one.others]
        two = [(one.name, name) if one.role is Role.ADEPT else (name, one.name) for one, name in told]
        return tuple({(adept.casefold(), mentor.casefold()): (adept, mentor) for adept, mentor in two}.values())
