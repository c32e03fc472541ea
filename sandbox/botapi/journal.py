"""The journal of the bot's requests to the server.

Tests look here for the requests that a bot really sent, the page of the demonstration shows them as a log, and every
breach of the published specification stands beside the request that made it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

LONGEST = 50_000


@dataclass(frozen=True, slots=True)
class Request:
    """A request with its result. `status` is 0 if the connection was cut before an answer."""

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
        """Add a request, with its violations."""
        self.requests.append(request)
        self.violations.extend(request.violations)
        if len(self.requests) > LONGEST:
            del self.requests[: LONGEST // 5]
