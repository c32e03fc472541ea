"""How often and how long people have met: the one sum that every page, file and diploma takes.

Meetings add up over all pairs of a participant, also of a pair that ended before it had really begun. Who asks brings
those that count (`programme.meeting.counts`), and the lengths that the reader may know.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from programme.meeting import Meeting, lasted
from programme.people import Programme
from programme.speech import Phrase


@dataclass(frozen=True, slots=True)
class Met:
    """How often and how long somebody has met, over all pairs.

    Attributes:
        untold: of so many meetings nobody has told how long they were; they count with the length that was planned.
    """

    meetings: int
    minutes: int
    untold: int = 0

    @property
    def hours(self) -> int:
        """The length in whole hours, halves upwards, so that it tells no single answer; 0 where nobody has told any."""
        return 0 if self.untold == self.meetings else (self.minutes + 30) // 60

    @property
    def is_about(self) -> bool:
        """Whether the hours are not just so many: some of the length is assumed, or they are rounded."""
        return self.untold > 0 or self.minutes % 60 > 0


def numbers_of(found: Met) -> Phrase:
    """Return how often and how long somebody has met, in the words of every page: the hours as far as they are told."""
    about = "yes" if found.is_about else "no"
    return Phrase("met-numbers", {"meetings": found.meetings, "hours": found.hours, "about": about})


def met(meetings: Iterable[Meeting], told: Mapping[int, Sequence[int]], programme: Programme) -> Met:
    """Return what meetings come to; one for three is one, though each adept of it has a row.

    Args:
        meetings: those that count, of all pairs of a participant.
        told: how many minutes each side has told that counts here, by meeting.
        programme: says how long a meeting is where nobody has told.
    """
    occasions: dict[tuple[str, int], list[int]] = {}
    told_of: set[tuple[str, int]] = set()
    for one in meetings:
        key = ("joint", one.joint_id) if one.joint_id is not None else ("meeting", one.id)
        occasions.setdefault(key, []).append(lasted(told.get(one.id, ()), programme))
        if told.get(one.id):
            told_of.add(key)
    minutes = sum(round(sum(some) / len(some)) for some in occasions.values())
    return Met(len(occasions), minutes, len(occasions) - len(told_of))
