"""What the bot asked of the server, request by request.

Tests look here for what a bot really sent, the page of the demonstration shows it as a log, and every breach of
the published specification stands beside the request that made it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

LONGEST = 50_000


@dataclass(frozen=True, slots=True)
class Request:
    """One request and its fate. `status` is 0 if the connection was cut before an answer."""

    number: int
    time: datetime
    method: str
    parameters: Mapping[str, Any]
    violations: tuple[str, ...]
    status: int
    description: str
    chat_id: int | None


@dataclass(slots=True)
class Journal:
    """All requests in the order of their completion; a very long log loses its beginning."""

    requests: list[Request] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def add(self, request: Request) -> None:
        """Write one down."""
        self.requests.append(request)
        self.violations.extend(request.violations)
        if len(self.requests) > LONGEST:
            del self.requests[: LONGEST // 5]
