"""The word that a form is cancelled: what is said to be kept is there."""

import pytest

from bot.texts import Texts
from programme.forms import FORMS
from tests.storage.openings import NOW

TEXTS = Texts()


@pytest.mark.parametrize("language", TEXTS.languages)
def test_nothing_is_kept_where_nothing_was_answered(language: str) -> None:
    """Of every form: whoever cancels at the first question is not told of answers that are kept."""
    words = TEXTS.words(language, NOW)

    def told(form: str, written: str) -> str:
        return words(f"{form}-cancelled", {"moved": "none", "written": written})

    kept = {"sv": ("ligger kvar,", "ligger kvar o", "har svarat läses"), "en": ("kept,", "unsaved", "have answered")}

    def promising(written: str) -> list[str]:
        return [one for one in FORMS if any(word in told(one, written) for word in kept[language])]

    assert set(promising("some")) == {one for one in FORMS if FORMS[one].keeps}
    assert promising("none") == []
