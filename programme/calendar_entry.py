"""A meeting as an entry in somebody's own calendar, and what can be said of it there.

Others see into many calendars, those at work above all: an entry names the partner and the place, and nothing else.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.names import Name
from programme.speech import Value

_ADDRESS = re.compile(r"https?://[^\s<>\"]+|\bwww\.[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An entry, the same for as long as the meeting has its row.

    Attributes:
        meeting_id: the id of the meeting, or of the gathering.
        changes: how often the meeting was moved or called off; a calendar takes the entry with the most.
        noted_at: when it was last changed.
        partner: whom its reader meets; None at a gathering.
        others: the other adepts in a joint meeting, in the mentor's calendar.
        is_off: the meeting was called off, or fell away with its pair; or its reader does not come.
        gathering: the title of a gathering; None for a meeting of two.
    """

    meeting_id: int
    changes: int
    starts_at: datetime
    ends_at: datetime
    noted_at: datetime
    zone: ZoneInfo
    reader_id: int
    partner: Name | None
    others: tuple[Name, ...] = ()
    place: str = ""
    is_off: bool = False
    gathering: Value | None = None

    @property
    def partners(self) -> tuple[Name, ...]:
        """All whom its reader meets."""
        return (self.partner, *self.others) if self.partner is not None else ()

    @property
    def identifier(self) -> str:
        """The mark of the entry in every calendar, for as long as its row is there."""
        return f"{'meeting' if self.gathering is None else 'gathering'}-{self.meeting_id}"

    @property
    def address(self) -> str:
        """The address of a video meeting in what stands as the place, or an empty string."""
        found = _ADDRESS.search(self.place)
        if found is None:
            return ""
        address = found[0].rstrip(".,;:!?)")
        return address if address.lower().startswith("http") else f"https://{address}"
