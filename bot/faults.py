"""Reports of faults to the operator, short and not too often.

The operator's chat gets the id and the kind of a fault, never a participant's words; the trace is in the log under
the same id.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.rendering import Listener, Renderer
from programme.clock import Clock
from programme.speech import Lane, Phrase, Speech
from storage.outgoing import Outgoing

AT_MOST_EVERY = timedelta(minutes=1)  # of one kind of fault


@dataclass(slots=True)
class Faults:
    """The maker of reports to the operator's chat, if the settings name a chat."""

    renderer: Renderer
    clock: Clock
    chat_id: int | None
    language: str
    _told: dict[str, timedelta] = field(default_factory=dict)

    def rows(self, error_id: str, reason: str) -> list[Outgoing]:
        """Return the report of a bug; no row if its kind was just reported, or there is no operator's chat."""
        return self._report(reason, Phrase("operator-fault", {"id": error_id, "reason": reason}), error_id)

    def parked(self, row: Outgoing, reason: str) -> list[Outgoing]:
        """Return the report of a message that could not be sent, under the same limits."""
        phrase = Phrase("operator-parked", {"row": str(row.id), "reason": reason})
        return self._report(f"parked: {reason}", phrase, row.correlation)

    def _report(self, kind: str, phrase: Phrase, correlation: str) -> list[Outgoing]:
        now = self.clock.elapsed()
        told = self._told.get(kind)
        if self.chat_id is None or (told is not None and now - told < AT_MOST_EVERY):
            return []
        self._told[kind] = now
        speech = Speech(0, (phrase,), lane=Lane.BROADCAST)
        return [self.renderer.speech(speech, Listener(self.chat_id, self.language, None), correlation)]
