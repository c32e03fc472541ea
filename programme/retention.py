"""For how long each kind of row is kept that nobody deletes: one table, by which the housekeeping deletes.

Everything else goes with its person, or is kept for good; `programme.stored` says it of each kind in plain words, and a
test holds the two together with the schema.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from programme.mail import OFFERED_FOR
from programme.meeting import POINTS_KEPT_FOR
from programme.undo import KEPT as DEEDS_KEPT_FOR

WEEK: Final = timedelta(days=7)  # Telegram itself keeps an update for one day
STRANGERS_KEPT_FOR: Final = timedelta(days=30)
ENTRIES_KEPT_FOR: Final = timedelta(days=30)  # a link's own term: `programme.link.TERMS`
LISTS_KEPT_FOR: Final = timedelta(days=31)  # a day longer than their entries
YESES_KEPT_FOR: Final = timedelta(days=2)  # a day longer than a yes counts, for a clock that is some hours wrong
CAN_BE_TAKEN_AWAY_FOR: Final = timedelta(hours=48)  # Telegram's limit for the messages of a chat
TRIES_KEPT_FOR: Final = timedelta(days=1)

RETENTION: Final[Mapping[str, timedelta]] = {
    "outbox": WEEK,
    "mails": WEEK,
    "mails offered": OFFERED_FOR,
    "handled_updates": WEEK,
    "failed_updates": WEEK,
    "dialogs": WEEK,
    "people": STRANGERS_KEPT_FOR,
    "entries": ENTRIES_KEPT_FOR,
    "people_lists": LISTS_KEPT_FOR,
    "points": POINTS_KEPT_FOR,
    "undos": DEEDS_KEPT_FOR,
    "spent": YESES_KEPT_FOR,
    "exchanges": CAN_BE_TAKEN_AWAY_FOR,
    "wrong_serials": TRIES_KEPT_FOR,
}
"""The tables whose rows the housekeeping deletes when they are so old; of some only a part (`storage.housekeeping`)."""
