"""Adepts and mentors for these tests, by hand and at random."""

from hypothesis import strategies as st

from programme.matching.sides import Ban, Giver, Seeker
from programme.names import Name

FIRST_MENTOR = 100
WORDS = ("sales", "finance", "growth", "board")
LANGUAGES = ("sv", "en", "fi")
STYLES = ("", "calm", "quick")
TOWNS = ("", "Umeå", "umeå ", "Luleå")
EMPLOYERS = ("", "Nordbygg", "NORD BYGG", "Egen firma", "Fjäll & Co")

ANNA = Seeker(1, Name(1, "Anna", "Anna Ek"), spoken=("sv",))
LARS = Giver(FIRST_MENTOR, Name(2, "Lars", "Lars Holm"), 1, spoken=("sv",))


def some(words: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), unique=True, max_size=3).map(tuple)


MENTOR_IDS = st.integers(FIRST_MENTOR, FIRST_MENTOR + 5)
SEEKERS = st.builds(
    Seeker,
    membership_id=st.integers(1, 50),
    first_name=st.just(ANNA.first_name),
    wants=some(WORDS),
    areas=some(WORDS),
    spoken=some(LANGUAGES),
    town=st.sampled_from(TOWNS),
    employer=st.sampled_from(EMPLOYERS),
    style=st.sampled_from(STYLES),
    wished=st.lists(MENTOR_IDS, max_size=2).map(tuple),
    banned=st.dictionaries(MENTOR_IDS, st.sampled_from([Ban.TIE, Ban.NEVER_AGAIN]), max_size=2),
    first=st.booleans(),
)
GIVERS = st.builds(
    Giver,
    membership_id=MENTOR_IDS,
    first_name=st.just(LARS.first_name),
    room=st.integers(0, 3),
    gives=some(WORDS),
    spoken=some(LANGUAGES),
    town=st.sampled_from(TOWNS),
    employer=st.sampled_from(EMPLOYERS),
    style=st.sampled_from(STYLES),
)
SEEKER_LISTS = st.lists(SEEKERS, max_size=6, unique_by=lambda one: one.membership_id)
GIVER_LISTS = st.lists(GIVERS, max_size=5, unique_by=lambda one: one.membership_id)
