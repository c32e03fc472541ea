"""A bot of the tests that does not introduce itself to Telegram at each start, unless a test asks for it.

That is fourteen requests over HTTP, as much as a short conversation. Bots in processes of their own are as they are.
"""

from bot.profile import Profile

SET_UP = Profile.set_up
"""What sets it all the same."""


def introduce_nobody() -> None:
    """Let no bot of this process set its profile."""
    Profile.set_up = _nothing  # type: ignore[method-assign, assignment]


async def _nothing(_profile: Profile) -> None: ...
