"""The column that says the role without being called so: "Grupp" or "Typ", over nothing but adepts and mentors.

Such a heading alone says too little, since groups can be numbered, and so do its cells: under "Söker" stands whom
somebody looks for. Only both together are read as the role, and the manager sees it before anything is kept.
"""

from collections.abc import Mapping, Sequence

from programme.importing import cells
from programme.importing.headings import meaning, plain
from programme.importing.page import Page, Row
from programme.presses.importing import Column

_GROUPS = frozenset(
    "grupp grupper deltagargrupp målgrupp typ deltagartyp kategori deltagarkategori funktion sort slag deltar "
    "medverkar group groups type kind category participates function".split()
)
_FILLS = frozenset("av deltagare som i programmet of participant as in the programme program".split())


def with_groups(page: Page, top: int, given: Mapping[str, Column]) -> Mapping[str, Column]:
    """Return what the manager has said of columns, and the one column of a page that stands for the role."""
    headings = [one.strip() for one in page.rows[top]]
    if any(_means(one, given) is Column.ROLE for one in headings):
        return given
    found = [
        one for place, one in enumerate(headings) if _is_group(one, given) and _are_roles(page.rows[top + 1 :], place)
    ]
    return {**given, found[0]: Column.ROLE} if len(found) == 1 else given


def _means(heading: str, given: Mapping[str, Column]) -> Column | None:
    return given[heading] if heading in given else meaning(heading)


def _is_group(heading: str, given: Mapping[str, Column]) -> bool:
    words = set(plain(heading).split())
    return heading not in given and bool(words & _GROUPS) and words <= _GROUPS | _FILLS


def _are_roles(rows: Sequence[Row], place: int) -> bool:
    """Tell whether every cell of a column that holds anything says a role."""
    said = [row[place] for row in rows if place < len(row) and row[place].strip()]
    return bool(said) and all(map(_is_role, said))


def _is_role(cell: str) -> bool:
    try:
        return cells.role(cell) is not None
    except cells.UnclearError:
        return True  # both: the row says so and is asked about
