"""The reader of a page's rows under its headings: each person as far as the row can be read for sure."""

from collections.abc import Callable
from dataclasses import replace

from programme import checks
from programme.errors import ProgrammeError
from programme.importing import cells
from programme.importing.headings import plain
from programme.importing.listed import LONGEST_SHOWN, Fault, Known, Listed
from programme.importing.page import Page, Row
from programme.importing.pairs import OTHER, Part, marked, people_in
from programme.people import Role
from programme.presses.importing import Column

_SECTIONS = frozenset("adept adepter adepts mentee mentees mentor mentorer mentors".split())


class Reader:
    """The reader of a page's rows under its headings."""

    def __init__(self, page: Page, part: Part, everybody: Role | None, known: Known) -> None:
        self.page, self.part, self.everybody, self.known = page, part, everybody, known
        self.found = part.columns
        self.people: list[Listed] = []
        self.faults: list[Fault] = []
        self.section = part.role or (cells.role(page.name) if plain(page.name) in _SECTIONS else None)

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
        if self.part.is_half and self._only_the_other(row):
            return
        if not any(self._cell(row, column) for column in self.found):
            self._leave_out(number, "beside", next(cell.strip() for cell in row if cell.strip()))
            return
        name = self._name(row, number)
        if not name:
            return
        try:
            role, others = self._role(row, number)
        except cells.UnclearError as refusal:
            self._leave_out(number, refusal.code, self._cell(row, Column.ROLE) or name)
            return
        person = Listed(number, self.page.name, name, role, others=others)
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
                title=self._told(row, number, Column.TITLE, cells.title),
                boards=self._boards(row, number, role),
                presentation=self._told(row, number, Column.PRESENTATION, cells.presentation),
                telegram=telegram is not False,
                agreed=agreed is True,
            )
        )

    def _role(self, row: Row, number: int) -> tuple[Role | None, tuple[str, ...]]:
        """Return a person's role, if the row or its headings say one, and who belongs together with them.

        Raises:
            UnclearError: `role` or `role-both`.
        """
        said = self._cell(row, Column.ROLE)
        role = cells.role(said) if said else None
        if said and role is None:
            raise cells.UnclearError("role")
        role = role or self.section
        beside, others = self._beside(row, number, role)
        return role or beside, others

    def _only_the_other(self, row: Row) -> bool:
        """Tell whether only the other of the two is on a row of a list of pairs; an empty row is told once."""
        if any(self._cell(row, column) for column in self.found):
            return False
        return self.part.role is Role.MENTOR or any(
            place < len(row) and row[place].strip() for place in self.part.others
        )

    def _beside(self, row: Row, number: int, role: Role | None) -> tuple[Role | None, tuple[str, ...]]:
        """Return what the columns "Adept" and "Mentor" say: a role, by a mark or by who the other is, and the others.

        Raises:
            UnclearError: `role-both`, when both are marked.
        """
        marks: set[Role] = set()
        others: list[str] = []
        named: set[Role] = set()
        for place, of in self.part.others.items():
            cell = cells.unwrapped(row[place]) if place < len(row) else ""
            mark = marked(cell) if cell else False
            if mark and of is not None:
                marks.add(of)
            if mark is not None:
                continue
            if not (found := people_in(cell)):
                self.faults.append(Fault(number, self.page.name, "other", cell[:LONGEST_SHOWN]))
            elif of is not role or of is None:
                others += found
                named |= {OTHER[of]} if of is not None else set()
        if adepts := self._named_adepts(row):
            others += adepts
            named.add(Role.MENTOR)
        if len(marks) > 1:
            raise cells.UnclearError("role-both")
        said = marks or (named if len(named) == 1 else set())
        return next(iter(said), None), tuple(others)

    def _named_adepts(self, row: Row) -> tuple[str, ...]:
        """Return the adepts whose names stand where their number could: a column "Adepter" is used for either."""
        said = self._cell(row, Column.CAPACITY)
        found = people_in(said)
        return found if not any(sign.isdigit() for sign in said) and all(" " in one for one in found) else ()

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
        if not said or self._named_adepts(row):
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

    def _told(self, row: Row, number: int, column: Column, check: Callable[[str], str]) -> str:
        """Return what a cell tells about a person to the other of the two, which no question asks for afterwards."""
        said = self._cell(row, column)
        try:
            if cells.is_broken(said):
                raise cells.UnclearError("formula-words")
            return check(said)
        except cells.UnclearError as unclear:
            self.faults.append(Fault(number, self.page.name, unclear.code, said[:LONGEST_SHOWN]))
            return ""

    def _boards(self, row: Row, number: int, role: Role | None) -> str:
        told = self._told(row, number, Column.BOARDS, cells.boards)
        if told and self._is(role, Role.ADEPT):
            self.faults.append(Fault(number, self.page.name, "boards-adept", told[:LONGEST_SHOWN]))
            return ""
        return told

    def _leave_out(self, number: int, code: str, value: str) -> None:
        self.faults.append(Fault(number, self.page.name, code, value[:LONGEST_SHOWN], left_out=True))
