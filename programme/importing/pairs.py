"""The pairs that a list tells of: by a column that names the other, a pair on each row, or a mark for a role.

The meaning of a heading depends on its neighbours: "Mentor" beside "Namn" names the mentor of the person in the row,
"Adept" and "Mentor" alone are two people on each row, and "Mentorns e-post" is never the address of an adept.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from programme.importing import cells
from programme.importing.groups import with_groups
from programme.importing.headings import NAMES, columns, meaning, plain
from programme.importing.page import Page
from programme.importing.sides import names_one, side, without_side
from programme.people import Role
from programme.presses.importing import Column

FURTHEST_HEADING = 20  # rows from the top in which the headings are looked for
OTHER = {Role.ADEPT: Role.MENTOR, Role.MENTOR: Role.ADEPT}
_TICKS = frozenset("✓✔☑✅")
_BETWEEN = re.compile(r"[;/\n|•]|\s[&+]\s|\s(?:och|and|samt)\s")


@dataclass(frozen=True, slots=True)
class Part:
    """A way to read the rows of a page: each as a person, or as either of the two on it.

    Attributes:
        columns: the place of each column that is read.
        role: the role of all people, where the headings say it.
        others: the place of each column that names the other, with the role of the person named, if it is known.
        is_half: each row holds two people, and this part reads either.
    """

    columns: Mapping[Column, int]
    role: Role | None = None
    others: Mapping[int, Role | None] = field(default_factory=dict)
    is_half: bool = False

    def holds(self, place: int) -> Column | None:
        """Return the column that is read at a place, or None."""
        if place in self.others:
            return Column.OTHER
        return next((column for column, at in self.columns.items() if at == place), None)


def understood_in(row: Sequence[str], given: Mapping[str, Column]) -> frozenset[Column | Role]:
    """Return the columns that the cells of a row stand for as headings, and the roles whose names they announce."""
    said = [cell.strip() for cell in row if cell.strip()]
    known = {given[one] if one in given else meaning(one) for one in said}
    sides = {side(one) for one in said if one not in given and names_one(one)} if len(said) > 1 else set()
    return frozenset(one for one in known | sides if one is not None)


def heading_row(page: Page, given: Mapping[str, Column]) -> int | None:
    """Return the place of the row of headings, or None: the row near the top in which most columns are understood."""
    best, most = None, 0
    for place, row in enumerate(page.rows[:FURTHEST_HEADING]):
        known = understood_in(row, with_groups(page, place, given))
        named = any(one in NAMES or isinstance(one, Role) for one in known)
        # A single word such as "Deltagare" is a title over the table; alone it is a heading only over one column.
        counted = len(known) + named
        alone = sum(1 for cell in row if cell.strip()) == 1
        if counted > most and (len(known) > 1 or (named and alone)):
            best, most = place, counted
    return best


def parts(headings: Sequence[str], given: Mapping[str, Column]) -> list[Part]:
    """Return how the rows under these headings are read: two parts where each row holds two people."""
    said = [heading.strip() for heading in headings]
    sides = [None if one in given else side(one) for one in said]
    own = columns([one if at is None else "" for one, at in zip(said, sides, strict=True)], given)
    named: dict[Role, int] = {}
    for place, at in enumerate(sides):
        if at is not None and names_one(said[place]):
            named.setdefault(at, place)
    told: dict[int, Role | None] = {own.pop(Column.OTHER): None} if Column.OTHER in own else {}
    if NAMES & set(own) or not named:
        return [Part(own, others={**told, **{place: role for role, place in named.items()}})]
    if len(named) == 1:
        (only,) = named
        return [Part(columns(_of(said, sides, only, beside=True), given), only, told)]
    after = _after_names(said, sides, named)
    return [
        Part(columns(_of(said, after, role), given), role, {named[OTHER[role]]: OTHER[role]}, is_half=True)
        for role in sorted(named)
    ]


def _of(said: Sequence[str], sides: Sequence[Role | None], role: Role, *, beside: bool = False) -> list[str]:
    """Return the headings as they are read for one side, without its word; empty for those not about it."""
    return [
        (without_side(one) if side(one) is role else one) if at is role else one if at is None and beside else ""
        for one, at in zip(said, sides, strict=True)
    ]


def _after_names(said: Sequence[str], sides: Sequence[Role | None], named: Mapping[Role, int]) -> list[Role | None]:
    """Return the role that each heading of a page of pairs is about.

    A heading that comes once for each of the two is each time about the name before it. A heading that comes once in
    all is not sure, and gets no role.
    """
    before = {
        place: max((where, role) for role, where in named.items() if where < place)[1]
        for place, at in enumerate(sides)
        if at is None and meaning(said[place]) is not None and place > min(named.values())
    }
    return [
        before[place]
        if place in before
        and any(meaning(said[one]) is meaning(said[place]) and before[one] is not before[place] for one in before)
        else at
        for place, at in enumerate(sides)
    ]


def marked(cell: str) -> bool | None:
    """Return whether a cell under "Mentor" or "Adept" gives the person that role: "x", "ja"; None for other words."""
    if set(cell.strip()) & _TICKS:
        return True
    words = plain(cell).split()
    if not words:
        return False  # a dash, or nothing
    return cells.yes_or_no(cell) if len(words) <= 2 and not words[0].isdigit() else None


def people_in(cell: str) -> tuple[str, ...]:
    """Return the names in a cell, or none if a part is no name; a comma parts whole names only, and not "Ek, Karin"."""
    found = [one.strip() for one in _BETWEEN.split(cell) if one.strip()]
    by_comma = [one.strip() for one in cell.split(",") if one.strip()]
    if len(found) == 1 and len(by_comma) > 1 and all(" " in one for one in by_comma):
        found = by_comma
    return tuple(found) if found and all(_is_name(one) for one in found) else ()


def _is_name(said: str) -> bool:
    return sum(sign.isalpha() for sign in said) > 1 and not cells.is_broken(said)
