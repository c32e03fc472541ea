"""The messages of a chat as they first looked, before the bot changed them in their place."""

from collections.abc import Sequence

from sandbox.botapi.records import StoredMessage


def first_looks(events: Sequence[StoredMessage]) -> list[StoredMessage]:
    """Return each message of a chat as it first looked."""
    found: dict[int, StoredMessage] = {}
    for event in events:
        found.setdefault(event.message_id, event)
    return list(found.values())
