"""The order of the manager's list: the gravest first, kinds together, nothing lost, each time the same."""

from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from programme.presses.matter import MatterKind, OpenMatter
from programme.usecases.desk.matters import Entry, Section, kind_of
from programme.usecases.desk.ranking import MOST_DAYS, days_of, gravity, ranked

NOW = datetime(2027, 6, 21, 7, tzinfo=UTC)
KINDS = st.sampled_from(MatterKind)
AGES = st.none() | st.integers(-30, 400)


def a_section(kind: MatterKind, ages: list[int | None]) -> Section:
    """Return a section with a matter of each of these ages in days."""

    def entry(number: int, age: int | None) -> Entry:
        since = None if age is None else NOW - timedelta(days=age)
        return Entry(lambda _: None, key=OpenMatter(1, kind, number), since=since)

    return Section(kind.name.lower().replace("_", "-"), [entry(*one) for one in enumerate(ages)])


SECTIONS = st.dictionaries(KINDS, st.lists(AGES, max_size=6)).map(
    lambda found: [a_section(kind, ages) for kind, ages in found.items()]
)


def grave(section: Section, entry: Entry) -> int:
    """Return how grave a matter is."""
    return gravity(kind_of(section.name), days_of(entry.since, NOW))


@given(SECTIONS)
def test_the_gravest_first_and_nothing_lost(sections: list[Section]) -> None:
    """Each section falls from its gravest matter, the sections by their first, and every matter stands there once."""
    found = ranked(sections, NOW)
    for section in found:
        weights = [*map(partial(grave, section), section.entries)]
        assert weights == sorted(weights, reverse=True)
    firsts = [grave(one, one.entries[0]) for one in found]
    assert firsts == sorted(firsts, reverse=True)
    every = [entry.key for section in sections for entry in section.entries]
    assert sorted(map(repr, every)) == sorted(repr(one.key) for section in found for one in section.entries)
    assert ranked(found, NOW) == found


def test_a_partner_who_knows_nothing_comes_before_old_matters() -> None:
    """Whoever may go to a meeting tomorrow comes before all that has waited longest, but for what is always first."""
    always = {MatterKind.CONCERNS, MatterKind.MOVES, MatterKind.NOT_SAFE}
    others = set(MatterKind) - always - {MatterKind.PARTNERS}
    assert gravity(MatterKind.PARTNERS, 0) > max(gravity(one, MOST_DAYS) for one in others)
    assert gravity(MatterKind.PARTNERS, 0) < min(gravity(one, 0) for one in always)


@given(KINDS, st.integers(0, 400))
def test_a_day_more_is_never_lighter(kind: MatterKind, days: int) -> None:
    """A matter grows heavier with each day, until it has lain for so long that it grows no more."""
    weights = [gravity(kind, days), gravity(kind, days + 1)]
    assert all(one < other if days < MOST_DAYS else one == other for one, other in pairwise(weights))
