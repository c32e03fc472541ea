"""The tries at a message: the pauses between them, and when they end.

A try that surely brought no message may be repeated often. A try that may have brought it leaves a copy each time it is
repeated, so that its pauses grow longer; decision 28 counts the copies.
"""

from dataclasses import dataclass
from datetime import timedelta

SHORTEST_WAIT = timedelta(seconds=0.5)
LONGEST_WAIT = timedelta(seconds=60)
"""Between two tries that surely brought nothing, and between two questions whether Telegram answers."""
LONGEST_DOUBT = timedelta(minutes=15)
"""Between two tries of which the first may have brought the message."""
LONGEST_EFFORT = timedelta(hours=6)
"""From the first try of a message to the last."""
SOONEST_AT_A_WORD = timedelta(seconds=10)
"""From a try to the next, which a word of the person may bring forward: a flood of words is no flood of copies."""


@dataclass(slots=True)
class Effort:
    """The tries at one row so far.

    Attributes:
        began: when they began, by `Clock.elapsed`.
        tries: how many there were.
        in_doubt: the message may have arrived by now.
        pause: how long to wait before the next try.
    """

    began: timedelta
    tries: int = 0
    in_doubt: bool = False
    pause: timedelta = timedelta()
    _wait: timedelta = SHORTEST_WAIT

    def is_over(self, now: timedelta) -> bool:
        """Tell whether there should be no further try."""
        return now - self.began >= LONGEST_EFFORT

    def failed(self, *, surely: bool) -> None:
        """Choose the next pause after a failure: the message has `surely` not arrived, or may have."""
        longest = LONGEST_WAIT if surely else LONGEST_DOUBT
        self.in_doubt = self.in_doubt or not surely
        self.pause, self._wait = min(self._wait, longest), min(self._wait * 2, LONGEST_DOUBT)
