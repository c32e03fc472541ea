"""Telegram's refusals: the status, and the exact words.

python-telegram-bot maps a refusal by its HTTP status and a bot often by its words, so both must be the real
ones. Every refusal of a method is raised as one exception here and turned into the envelope at the edge.
"""

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
}


class RefusalError(Exception):
    """A request that Telegram answers with `ok: false`."""

    def __init__(
        self,
        status: int,
        description: str,
        *,
        retry_after: int | None = None,
        migrate_to_chat_id: int | None = None,
    ) -> None:
        super().__init__(status, description)
        self.status = status
        self.description = description
        self.retry_after = retry_after
        self.migrate_to_chat_id = migrate_to_chat_id


def worded(status: int, message: str) -> str:
    """Return `message` behind its status' prefix, its first letter lowered as the real server does.

    Codes (`BUTTON_DATA_INVALID`) stay upper case: nothing is lowered when the second character is upper case
    or an underscore.
    """
    keeps_case = len(message) > 1 and (message[1].isupper() or message[1] == "_")
    lowered = message if keeps_case else message[:1].lower() + message[1:]
    prefix = PREFIXES.get(status, "Error")
    return f"{prefix}: {lowered}" if message else prefix


def bad_request(message: str) -> RefusalError:
    """Return a 400."""
    return RefusalError(400, worded(400, message))


def forbidden(message: str) -> RefusalError:
    """Return a 403."""
    return RefusalError(403, worded(403, message))


def conflict(message: str) -> RefusalError:
    """Return a 409."""
    return RefusalError(409, worded(409, message))


def flood(seconds: int) -> RefusalError:
    """Return a 429 that asks for a pause of `seconds`."""
    return RefusalError(429, worded(429, f"retry after {seconds}"), retry_after=seconds)
