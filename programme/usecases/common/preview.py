"""What others will read, shown to whoever sends it before it goes: the very paragraphs, each set off."""

from collections.abc import Sequence

from programme.discreet import discreet
from programme.speech import Phrase


def quoted(text: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return the paragraphs of a text that is not sent yet, set off from what is said about them."""
    return tuple(Phrase("quoted", {"text": one}) for one in discreet(text))
