"""What a locked phone shows of a message is its first hundred characters: of some matters they tell nothing.

A message that comes unasked about an ending, a dismissal, a deletion, a tie or a private word begins with a paragraph
that says only where it is from. So does each new text of these topics, unless it is listed as plain and looked at.
"""

from collections.abc import Sequence

from programme.speech import Phrase

PREVIEW = 100  # characters
TOPICS = (
    *("leaving-", "ending-", "reopen-", "closing-early-", "goodbye-", "tie-", "concern-", "deletion-"),
    *("farewell", "not-this-time", "bridge-not-to-be-", "bridge-over-", "bridge-becomes-", "bridge-left-"),
)
"""How the keys of texts about these matters begin."""
PLAIN = frozenset(
    {
        *(
            "concern-waits",
            "concern-waits-urgent",
            "concern-time-changed",
            "concern-stand-in",
            "concern-done-by",
            "concern-back",
        ),
        *(
            "concern-late",
            "concern-goes-on",
            "concern-looked-into-again",
            "concern-closed",
            "concern-looked-into-still",
            "concern-read-wait",
            "concern-reader-gone",
        ),
    }
)
"""Texts of these topics that themselves begin with nothing telling."""


def discreet(text: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Return the paragraphs of an unasked message, with one before them that tells nothing where they would."""
    is_telling = bool(text) and text[0].key.startswith(TOPICS) and text[0].key not in PLAIN
    return (Phrase("discreet-first"), *text) if is_telling else tuple(text)
