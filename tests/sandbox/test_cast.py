"""The people of a rehearsal: what they know of what they read, and whether those who rest are left in peace."""

from datetime import date
from typing import Any

import pytest

from bot.texts import Texts
from sandbox.cast.answers import RULES
from sandbox.cast.member import Memory
from sandbox.cast.participant import Participant
from sandbox.cast.profiles import invent_profiles
from sandbox.cast.reading import Reading

MET = date(2027, 3, 2)
ASKED = ({"other": "Lars"}, {"other": "Lars", "moved": "fredag 12 mars"})


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("values", ASKED)
def test_they_know_when_they_last_met(language: str, values: dict[str, str]) -> None:
    """Whoever books knows the partner by the question, whatever it calls them: else the next meeting comes too soon."""
    profile = next(invent_profiles(2, 2, 1, language))
    karin: Any = Participant(profile, None, Reading(language), 1, RULES)  # type: ignore[arg-type]
    karin.recalls(Memory({}, {"Lars": MET, "Nils": date(2027, 3, 9)}))
    both = {"moved": "none", "adept": profile.first_name, "mentor": "Lars"}
    text = Texts().words(language)("meeting-day", {**both, **values})
    told = karin.reading.match("meeting-day").search(text)
    assert karin.last_met(told) == MET
