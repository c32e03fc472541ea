"""No message has more buttons than a thumb finds its way among: looked at on every screen that a test brings up.

The entries of a list don't count: they are as many as a page of it holds, each with its own name. Beside them, and
wherever there is no list, a message has few rows, with what is next first.
"""

import json
from collections.abc import Iterable
from typing import Any

from handlers.callbacks import read
from programme.presses.announcement import Pick
from programme.presses.call import OpenCall
from programme.presses.change import ChangeDetail, ChangeRule
from programme.presses.concern import OpenConcern
from programme.presses.guide import ShowGuide
from programme.presses.letter import AnswerLetter
from programme.presses.match import ShowSuggestion
from programme.presses.matter import OpenMatter, ShowTodo
from programme.presses.pair import OpenPair
from programme.presses.people import OpenCard
from programme.presses.press import DialogPress, Press
from programme.presses.roster import OpenFromPairs, OpenFromPeople

MOST = 11
"""The most rows beside the entries of a list: the card of a pair that rests, without a signature, has as many."""
MOST_IN_ALL = 16
"""The most rows with them."""
ENTRIES: frozenset[type[Press]] = frozenset(
    {
        *(OpenMatter, OpenFromPeople, OpenFromPairs, OpenCard, OpenPair, ShowSuggestion, ShowTodo),
        *(OpenConcern, AnswerLetter, OpenCall),
        *(ChangeRule, ChangeDetail),  # a setting each
        *(ShowGuide, Pick),
        DialogPress,  # the options of a question
    }
)


def too_long(requests: Iterable[Any]) -> list[str]:
    """Return the messages among requests to Telegram that have too many rows of buttons, each by its first words."""
    found = []
    for one in requests:
        markup = one.parameters.get("reply_markup")
        markup = json.loads(markup) if isinstance(markup, str) else markup
        rows = (markup or {}).get("inline_keyboard", [])
        if len(rows) > MOST_IN_ALL or sum(not _is_entry(row) for row in rows) > MOST:
            labels = [[button["text"] for button in row] for row in rows]
            found.append(f"{str(one.parameters.get('text'))[:60]!r}: {len(rows)} rows, {labels}")
    return found


def _is_entry(row: list[dict[str, Any]]) -> bool:
    return all(type(read(one.get("callback_data", ""))[0]) in ENTRIES for one in row if "url" not in one) and any(
        "url" not in one for one in row
    )
