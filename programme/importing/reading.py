"""The people on a list, as far as their rows can be read for sure, and what the manager has to know of the others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from programme import checks
from programme.errors import ProgrammeError
from programme.importing import cells
from programme.importing.headings import columns, heading_row, plain
from programme.importing.page import Page, Row
from programme.people import Role
from programme.presses import Column

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
    telegram: bool = True
    agreed: bool = False


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
        return any(column in {Column.NAME, Column.FIRST, Column.LAST} for _, column in self.headings)


def understand(pages: Sequence[Page], said: Said, known: Known) -> Understood:
    """Return the people on the pages of a list.

    Raises:
        ProgrammeError: `list-no-headings`, when no page has a row of headings.
    """
    headings: dict[str, Column | None] = {}
    people: list[Listed] = []
    faults: list[Fault] = []
    unread, hidden = [], 0
    for page in pages:
        top = heading_row(page, said.columns)
        if top is None:
            if any(cell.strip() for row in page.rows for cell in row):
                unread.append(page.name)
            continue
        found = columns(page.rows[top], said.columns)
        by_place = {place: column for column, place in found.items()}
        for place, heading in enumerate(page.rows[top]):
            if heading.strip() and headings.get(heading.strip()) is None:
                headings[heading.strip()] = by_place.get(place)
        reader = _Reader(page, found, said.everybody, known)
        reader.read(top + 1)
        people += reader.people
        faults += reader.faults
        hidden += sum(1 for number in page.hidden if number > top + 1)
    if not headings:
        raise ProgrammeError("list-no-headings")
    once, twice = _each_once(people)
    once = [one if one.role else replace(one, role=said.everybody) for one in once]
    ordered = sorted([*faults, *twice], key=lambda fault: ([one.name for one in pages].index(fault.page), fault.row))
    return Understood(tuple(headings.items()), tuple(once), tuple(ordered), hidden, tuple(unread))


class _Reader:
    """The reader of a page's rows under its headings."""

    def __init__(self, page: Page, found: Mapping[Column, int], everybody: Role | None, known: Known) -> None:
        self.page, self.found, self.everybody, self.known = page, found, everybody, known
        self.people: list[Listed] = []
        self.faults: list[Fault] = []
        self.section = cells.role(page.name) if plain(page.name) in _SECTIONS else None

    def read(self, first: int) -> None:
        """Read the rows from the place `first` on."""
        headings = [cell.strip() for cell in self.page.rows[first - 1]]
        for place in range(first, len(self.page.rows)):
            row, number = self.page.rows[place], place + 1
            said = [cell.strip() for cell in row if cell.strip()]
            if not said or number in self.page.hidden or [cell.strip() for cell in row] == headings:
                continue
            alone = len(said) == 1 and not self._cell(row, Column.ROLE)
            if alone and plain(said[0]) in _SECTIONS:  # "Mentorer" over those who follow
                self.section = cells.role(said[0])
            elif not cells.is_total(said):
                self._person(row, number)

    def _cell(self, row: Row, column: Column) -> str:
        place = self.found.get(column)
        return cells.unwrapped(row[place]) if place is not None and place < len(row) else ""

    def _person(self, row: Row, number: int) -> None:
        if not any(self._cell(row, column) for column in self.found):
            self._leave_out(number, "beside", next(cell.strip() for cell in row if cell.strip()))
            return
        name = self._name(row, number)
        if not name:
            return
        role_said = self._cell(row, Column.ROLE)
        try:
            role = cells.role(role_said) if role_said else None
        except cells.UnclearError as refusal:
            self._leave_out(number, refusal.code, role_said)
            return
        if role_said and role is None:
            self._leave_out(number, "role", role_said)
            return
        role = role or self.section
        person = Listed(number, self.page.name, name, role)
        telegram, agreed = (cells.yes_or_no(self._cell(row, one)) for one in (Column.TELEGRAM, Column.AGREED))
        self.people.append(
            replace(
                person,
                email=self._read(row, number, Column.EMAIL, "email", checks.email),
                phone=self._read(row, number, Column.PHONE, "phone", cells.phone),
                employer=self._read(row, number, Column.EMPLOYER, "long", checks.at_most(80)),
                town=self._read(row, number, Column.TOWN, "long", checks.at_most(40)),
                goal="" if self._is(role, Role.MENTOR) else self._read(row, number, Column.GOAL, "long", cells.goal),
                spoken=cells.chosen(self._cell(row, Column.LANGUAGES), self.known.languages),
                competences=cells.chosen(self._cell(row, Column.COMPETENCES), self.known.competences),
                capacity=0 if self._is(role, Role.ADEPT) else self._capacity(row, number),
                telegram=telegram is not False,
                agreed=agreed is True,
            )
        )

    def _is(self, said: Role | None, role: Role) -> bool:
        return (said or self.everybody) is role

    def _name(self, row: Row, number: int) -> str:
        halves = [self._cell(row, Column.FIRST), self._cell(row, Column.LAST)]
        said = self._cell(row, Column.NAME) or " ".join(half for half in halves if half)
        if not said:
            self._leave_out(number, "no-name", "")
            return ""
        if any(map(cells.is_broken, (said, *halves))) or cells.is_total_word(said):
            self._leave_out(number, "name", said)
            return ""
        try:
            return checks.full_name(said)
        except ProgrammeError:
            self._leave_out(number, "name", said)
            return ""

    def _capacity(self, row: Row, number: int) -> int:
        said = self._cell(row, Column.CAPACITY)
        if not said:
            return 0
        try:
            return cells.capacity(said)
        except cells.UnclearError as unclear:
            self.faults.append(Fault(number, self.page.name, unclear.code, said[:LONGEST_SHOWN]))
            return 0

    def _read(self, row: Row, number: int, column: Column, code: str, check: Callable[[str], str]) -> str:
        said = self._cell(row, column)
        if not said:
            return ""
        try:
            if cells.is_broken(said):
                raise cells.UnclearError("formula")
            return check(said)
        except (ProgrammeError, cells.UnclearError) as refusal:
            code = refusal.code if isinstance(refusal, cells.UnclearError) else code
            self.faults.append(Fault(number, self.page.name, code, said[:LONGEST_SHOWN]))
            return ""

    def _leave_out(self, number: int, code: str, value: str) -> None:
        self.faults.append(Fault(number, self.page.name, code, value[:LONGEST_SHOWN], left_out=True))


_SECTIONS = frozenset("adept adepter adepts mentee mentees mentor mentorer mentors".split())


def _each_once(people: Sequence[Listed]) -> tuple[list[Listed], list[Fault]]:
    """Return each person once in each role that is said, and a fault for each further row with the same reach.

    A row without a role is the same person as one with a role, wherever that one stands: it says the role.
    """
    kept: set[int] = set()
    twice: list[Fault] = []
    seen: dict[tuple[Role | None, str], Listed] = {}
    for place, one in sorted(enumerate(people), key=lambda found: found[1].role is None):
        reaches = [reach for reach in (one.phone, one.email.casefold()) if reach] or [one.name.casefold()]
        roles = (one.role,) if one.role else (Role.ADEPT, Role.MENTOR, None)
        before = next((seen[role, reach] for role in roles for reach in reaches if (role, reach) in seen), None)
        if before is not None:
            twice.append(Fault(one.row, one.page, "twice", str(before.row), left_out=True))
            continue
        kept.add(place)
        seen.update({(one.role, reach): one for reach in reaches})
    return [one for place, one in enumerate(people) if place in kept], twice
