"""The people on a list, as far as their rows can be read for sure, and what the manager has to know of the others."""

from collections.abc import Sequence
from dataclasses import replace

from programme.errors import ProgrammeError
from programme.importing.groups import with_groups
from programme.importing.listed import Fault, Known, Listed, Said, Understood
from programme.importing.page import Page
from programme.importing.pairs import heading_row, parts
from programme.importing.rows import Reader
from programme.people import Role
from programme.presses.importing import Column


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
        read = parts(page.rows[top], with_groups(page, top, said.columns))
        for place, heading in enumerate(page.rows[top]):
            if heading.strip() and headings.get(heading.strip()) is None:
                headings[heading.strip()] = _held([one.holds(place) for one in read])
        for part in read:
            reader = Reader(page, part, said.everybody, known)
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


def _held(read_as: Sequence[Column | None]) -> Column | None:
    """Return what a column holds: for one half of a pair a name can be what to the other is the other's name."""
    own = [one for one in read_as if one is not None and one is not Column.OTHER]
    return own[0] if own else Column.OTHER if Column.OTHER in read_as else None


def _each_once(people: Sequence[Listed]) -> tuple[list[Listed], list[Fault]]:
    """Return each person once in each role that is said, and a fault for each further row with the same reach.

    A row without a role is the same person as one with a role, wherever that one stands: it says the role.
    """
    kept: dict[int, tuple[str, ...]] = {}  # by place, with those who belong together with the person
    twice: list[Fault] = []
    seen: dict[tuple[Role | None, str], int] = {}
    for place, one in sorted(enumerate(people), key=lambda found: found[1].role is None):
        reaches = [reach for reach in (one.phone, one.email.casefold()) if reach] or [one.name.casefold()]
        roles = (one.role,) if one.role else (Role.ADEPT, Role.MENTOR, None)
        before = next((seen[role, reach] for role in roles for reach in reaches if (role, reach) in seen), None)
        if before is None:
            kept[place] = one.others
            seen.update({(one.role, reach): place for reach in reaches})
            continue
        kept[before] += one.others
        if not one.others or one.name.casefold() != people[before].name.casefold():
            # Somebody with two others stands on two rows; else it is a slip.
            twice.append(Fault(one.row, one.page, "twice", str(people[before].row), left_out=True))
    return [replace(people[place], others=others) for place, others in sorted(kept.items())], twice
