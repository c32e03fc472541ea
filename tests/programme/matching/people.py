"""Adepts and mentors for these tests, by hand and at random."""

from datetime import date, timedelta

from hypothesis import strategies as st

from programme.matching.earlier import Outcome, earlier
from programme.matching.points import Weights
from programme.matching.sides import Giver, Seeker
from programme.names import Name
from programme.people import SameEmployer

FIRST_MENTOR = 100
DAY = date(2027, 3, 3)
TIED = (earlier(Outcome.TIE, None, DAY),)
NEVER_AGAIN = (earlier(Outcome.NEVER_AGAIN, None, DAY),)
DECLINED = (earlier(Outcome.DECLINED, DAY, DAY),)
NOT_NOW = (earlier(Outcome.NOT_NOW, DAY, DAY),)
LONG_AGO = (earlier(Outcome.DECLINED, DAY, DAY + timedelta(weeks=40)),)
WAS = (*TIED, *NEVER_AGAIN, *DECLINED, *NOT_NOW, *LONG_AGO)
WORDS = ("sales", "finance", "growth", "board")
LANGUAGES = ("sv", "en", "fi")
STYLES = ("", "calm", "quick")
TOWNS = ("", "Umeå", "umeå ", "Luleå")
EMPLOYERS = ("", "Nordbygg", "NORD BYGG", "Egen firma", "Fjäll & Co")

ANNA = Seeker(1, Name(1, "Anna", "Anna Ek"), spoken=("sv",))
LARS = Giver(FIRST_MENTOR, Name(2, "Lars", "Lars Holm"), 1, spoken=("sv",))


def some(words: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), unique=True, max_size=3).map(tuple)


READERS = st.none() | st.frozensets(st.integers(1, 3), min_size=1, max_size=3)
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
    earlier=st.dictionaries(MENTOR_IDS, st.lists(st.sampled_from(WAS), min_size=1, max_size=2).map(tuple), max_size=3),
    first=st.booleans(),
    contacts=st.lists(st.sampled_from(("a", "b", "c", "d")), max_size=1).map(tuple),
    readers=READERS,
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
    boards=st.sampled_from(EMPLOYERS),
    style=st.sampled_from(STYLES),
    contacts=st.lists(st.sampled_from(("a", "b", "c", "d")), max_size=1).map(tuple),
    readers=READERS,
)
WEIGHTS = st.builds(Weights, same_employer=st.sampled_from(SameEmployer))
SEEKER_LISTS = st.lists(SEEKERS, max_size=6, unique_by=lambda one: one.membership_id)
GIVER_LISTS = st.lists(GIVERS, max_size=5, unique_by=lambda one: one.membership_id)
