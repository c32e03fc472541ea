"""The languages in which a story is played.

That every text is there in each language with the same values, that phrases of the stories are those of the texts, and
that each language writes days and numbers in its own way, is proven text by text (`tests/bot/test_texts.py`,
`tests/test_phrasebook.py`). The whole path and a registration are played in both languages always. All other stories
are played in Swedish, and in English among the deep tests.
"""

import pytest

in_both_languages = pytest.mark.parametrize("language", ["sv", pytest.param("en", marks=pytest.mark.deep)])
"""For a story: in Swedish, and among the deep tests in English."""
