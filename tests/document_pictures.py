"""Makes the pictures of documents in docs/pictures from the samples: `make docs`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bot import sample_facts as facts
from bot.samples import TEXTS
from documents.attendance_list import attendance_data
from documents.board_page import board_data
from documents.contract_page import contract_data
from documents.diploma import diploma_data
from documents.plan import plan_data
from documents.typeset import pages
from programme.ports.conversation import Words

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
SHOWN: Mapping[str, Callable[[Words], Mapping[str, Any]]] = {
    "diploma": lambda words: diploma_data([facts.DIPLOMA], words),
    "contract": lambda words: contract_data(facts.contract(words), words),
    "board": lambda words: board_data(facts.GLANCE, words),
    "plan": lambda words: plan_data(facts.PLAN, words),
    "attendance": lambda words: attendance_data(facts.ATTENDANCE, words),
}
"""The templates of which docs show a page, with what they are shown with."""
PAGE: Mapping[str, int] = {"plan": 1}
"""The page that is shown, where the first is a cover."""


def write() -> None:
    """Write a page of each in every language."""
    for template, data in SHOWN.items():
        for language in TEXTS.languages:
            picture = pages(template, data(TEXTS.words(language)))[PAGE.get(template, 0)]
            (PICTURES / f"{template}-{language}.png").write_bytes(picture)


if __name__ == "__main__":
    write()
