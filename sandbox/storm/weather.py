"""The weather between bot and Telegram: faults that end by the story's clock, and acts that a request sets off."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.clock import Clock
from sandbox.botapi.faults import POLL, Fault, FaultKind, Faults
from sandbox.storm.plan import ONCE, Planned, Strike

SECONDS_OF_A_FLOOD = 3
SLOWNESS = 0.15  # real seconds
KINDS = {
    Strike.RESET: FaultKind.RESET_BEFORE,
    Strike.CUT: FaultKind.RESET_AFTER,
    Strike.STALLED: FaultKind.STALLED,
    Strike.SWALLOWED: FaultKind.SWALLOWED,
    Strike.LATE: FaultKind.LATE_ANSWER,
    Strike.UNREADABLE: FaultKind.MALFORMED,
    Strike.SLOW: FaultKind.SLOW,
    Strike.FLOOD: FaultKind.FLOOD,
    Strike.ERROR: FaultKind.STATUS,
    Strike.NO_POLL: FaultKind.RESET_BEFORE,
    Strike.TWICE: FaultKind.DUPLICATE_UPDATES,
}


@dataclass(slots=True)
class _Armed:
    """An act that waits for some requests to pass."""

    left: int
    act: Callable[[], None]


class Weather(Faults):
    """All faults of a storm.

    Attributes:
        struck: how many requests each kind of fault met.
    """

    def __init__(self, clock: Clock, *, patience: float) -> None:
        """Begin with fair weather; `patience` is for how many real seconds the bot waits for an answer."""
        super().__init__()
        self.struck: Counter[FaultKind] = Counter()
        self._clock = clock
        self._patience = patience
        self._lasting: list[tuple[datetime, Fault]] = []
        self._armed: list[_Armed] = []

    def blow(self, strike: Planned) -> None:
        """Let a strike of a kind in `KINDS` begin."""
        kind = KINDS[strike.kind]
        seconds = {FaultKind.LATE_ANSWER: 1.5 * self._patience, FaultKind.FLOOD: SECONDS_OF_A_FLOOD}
        fault = self.add(
            kind,
            method=POLL if strike.kind is Strike.NO_POLL else None,
            seconds=seconds.get(kind, SLOWNESS),
            description="Internal Server Error: restart",
        )
        if strike.seconds != ONCE:
            self.remove(fault)
            fault.times = None
            self._lasting.append((self._clock.now() + timedelta(seconds=strike.seconds), fault))

    def after_requests(self, count: int, act: Callable[[], None]) -> None:
        """Act when the request after the next `count` requests arrives."""
        self._armed.append(_Armed(count, act))

    def strike_request(self, method: str, chat_id: int | None) -> list[Fault]:
        """Return and use up the faults that meet a request, and set off the acts that waited for it."""
        if method != POLL:
            self._count_down()
        found = super().strike_request(method, chat_id)
        if not found:
            self._blow_over()
            found = [fault for _, fault in self._lasting if fault.meets(method, chat_id)][:1]
        self.struck.update(fault.kind for fault in found)
        return found

    def strike_update(self, kind: FaultKind, chat_id: int | None) -> bool:
        """Tell whether a fault of `kind` meets an update, and use it up."""
        met = super().strike_update(kind, chat_id)
        self.struck[kind] += met
        return met

    def _count_down(self) -> None:
        for armed in self._armed:
            armed.left -= 1
        due = [armed for armed in self._armed if armed.left < 0]
        self._armed = [armed for armed in self._armed if armed.left >= 0]
        for armed in due:
            armed.act()

    def _blow_over(self) -> None:
        now = self._clock.now()
        self._lasting = [(end, fault) for end, fault in self._lasting if end > now]
