"""Faults between a bot and Telegram, on demand, to test a bot on a bad network.

A fault can be switched on for a method or all, a chat or all, a number of times or for good, and off again. A lost
connection comes in two kinds, before the request was carried out and after, since "perhaps sent" is the hard case; so
does a connection that goes silent: *stalled* before, *swallowed* after.
"""

from dataclasses import dataclass
from enum import StrEnum

from sandbox.botapi.refusals import RefusalError, flood, forbidden, worded


class FaultKind(StrEnum):
    """The kind of a fault."""

    FLOOD = "flood"
    BLOCKED = "blocked"
    STATUS = "status"
    RESET_BEFORE = "reset_before"
    RESET_AFTER = "reset_after"
    STALLED = "stalled"  # not carried out, and never answered
    SWALLOWED = "swallowed"  # carried out, and never answered
    SLOW = "slow"
    LATE_ANSWER = "late_answer"  # carried out at once, and answered late
    MALFORMED = "malformed"
    DUPLICATE_UPDATES = "duplicate_updates"
    LATE_CALLBACK = "late_callback"


OF_REQUESTS = frozenset(FaultKind) - {FaultKind.DUPLICATE_UPDATES, FaultKind.LATE_CALLBACK}


POLL = "getUpdates"


@dataclass(slots=True)
class Fault:
    """A fault that is switched on."""

    kind: FaultKind
    method: str | None
    chat_id: int | None
    times: int | None
    seconds: float
    status: int
    description: str

    def meets(self, method: str | None, chat_id: int | None) -> bool:
        """Tell whether the fault strikes a request (or, without a method, an update) of this chat.

        A fault of all methods spares the polls: a bot that can't poll gets no updates, which is another fault, and
        has to be asked for by name.
        """
        named = (self.method or "").lower()
        for_method = method is None or (named == method.lower() if named else method != POLL)
        return for_method and (self.chat_id is None or self.chat_id == chat_id) and self.times != 0

    @property
    def refusal(self) -> RefusalError | None:
        """The refusal that the fault gives in place of the method's answer, or None."""
        match self.kind:
            case FaultKind.FLOOD:
                return flood(max(1, round(self.seconds)))
            case FaultKind.BLOCKED:
                return forbidden("bot was blocked by the user")
            case FaultKind.STATUS:
                return RefusalError(self.status, worded(self.status, self.description))
        return None


class Faults:
    """All faults that are switched on."""

    def __init__(self) -> None:
        self.active: list[Fault] = []

    def add(
        self,
        kind: FaultKind | str,
        *,
        method: str | None = None,
        chat_id: int | None = None,
        times: int | None = 1,
        seconds: float = 1.0,
        status: int = 500,
        description: str = "restart",
    ) -> Fault:
        """Switch a fault on: `times` is None for good; `seconds` is the pause of a 429 or the delay."""
        fault = Fault(FaultKind(kind), method, chat_id, times, seconds, status, description)
        self.active.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Switch a fault off; a spent fault is ignored."""
        if fault in self.active:
            self.active.remove(fault)

    def clear(self) -> None:
        """Switch all faults off."""
        self.active.clear()

    def strike_request(self, method: str, chat_id: int | None) -> list[Fault]:
        """Return and use up the faults that meet a request: delays, and the first that decides its answer."""
        met = [fault for fault in self.active if fault.kind in OF_REQUESTS and fault.meets(method, chat_id)]
        delays = [fault for fault in met if fault.kind is FaultKind.SLOW]
        return self._use(delays + [fault for fault in met if fault.kind is not FaultKind.SLOW][:1])

    def strike_update(self, kind: FaultKind, chat_id: int | None) -> bool:
        """Tell whether a fault of `kind` meets an update of this chat, and use it up."""
        met = [fault for fault in self.active if fault.kind is kind and fault.meets(None, chat_id)]
        return bool(self._use(met[:1]))

    def _use(self, struck: list[Fault]) -> list[Fault]:
        for fault in struck:
            if fault.times is not None:
                fault.times -= 1
        self.active = [fault for fault in self.active if fault.times != 0]
        return struck
