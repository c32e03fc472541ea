"""What the manager's phone gets in a rehearsal: how much of it unasked, and whether that stays within the promise."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from programme.news import DIGEST, Urgent
from sandbox.cast.cast import Cast
from sandbox.phones.phone import ZONE
from sandbox.phones.views import Message, seen
from sandbox.rehearsal.looks import first_looks

MOST_A_DAY = 1
"""The most unasked messages on a day from Monday to Friday, urgent ones apart; none on other days."""
LATE_ANSWERS = "undelivered-"
"""The texts, as their keys begin, that answer what the manager has sent before: it did not come through."""
MATCH = ("match-found", "match-nobody-waits", "match-nobody-fits", "match-card", "proposal-asked")
"""The texts of a match that the manager has asked for: it is looked for in the background, and comes a moment later.

So does the last of many answers to *Ask all*, since a chat takes about one message a second.
"""
OTHER = "other"


@dataclass(frozen=True, slots=True)
class ManagerMessage:
    """A message to the manager.

    Attributes:
        kind: the key of its text, or `other`.
        unasked: it came without an act of the manager just before.
        urgent: it is one of the kinds that come at once.
        manager: the name of the manager who got it.
    """

    kind: str
    unasked: bool
    urgent: bool
    local_time: str
    manager: str = ""

    @property
    def day(self) -> date:
        """The day by the manager's clock."""
        return datetime.fromisoformat(self.local_time).date()


def manager_messages(cast: Cast) -> Iterator[ManagerMessage]:
    """Yield every message that each manager got from the bot, by its first look."""
    for manager, first in ((one, first) for one in cast.managers for first in first_looks(one.phone.chat.events)):
        if first.by_bot:
            message = seen(first)
            kind = _kind(cast, message)
            yield ManagerMessage(
                kind=kind,
                unasked=(manager.phone.chat_id, first.message_id) not in cast.answered
                and not kind.startswith((LATE_ANSWERS, *MATCH)),
                urgent=kind in set(Urgent),
                local_time=f"{message.date.astimezone(ZONE):%Y-%m-%d %H:%M}",
                manager=manager.profile.name,
            )


def _kind(cast: Cast, message: Message) -> str:
    unmarked = cast.reading.unmarked(message)
    if unmarked != message:
        return next((one.value for one in Urgent if cast.reading.told(one.value, unmarked)), OTHER)
    keys = (DIGEST, *MATCH, *cast.reading.keys(LATE_ANSWERS))
    return next((key for key in keys if cast.reading.told(key, message)), OTHER)


def too_many(messages: Sequence[ManagerMessage]) -> list[str]:
    """Return the messages that a manager got unasked beyond the promise: more than one a day, or any at a weekend."""
    calm = [one for one in messages if one.unasked and not one.urgent]
    by_day = Counter((one.manager, one.day) for one in calm)
    return [
        f"{one.kind} to {one.manager or 'the manager'}, {one.local_time}"
        for one in calm
        if by_day[one.manager, one.day] > MOST_A_DAY or one.day.isoweekday() > 5
    ]
