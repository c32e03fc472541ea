"""Which texts ask their reader for something when they come by themselves, below whatever was asked before.

What is typed under one of them may be meant for it, and not for an older form that still lies open. A question with a
window of its own is known by that (`windows.QUESTIONS`), one whether somebody is sure by its yes, and a letter by its
button to answer; so here stand only the others, by the key of their first words.
"""

from collections.abc import Sequence

from programme.speech import Phrase

ASKS = frozenset(
    {
        "registration-reminder",  # would you like to go on?
        *("first-meeting-nudge-adept", "first-meeting-nudge-mentor"),
        *("prompt-line", "prompt-ask", "prompt-both"),  # is there a new date?
        *("pause-ask-pair", "pause-ask-rest-adept", "pause-ask-rest-mentor", "pause-over-mine", "pause-over-theirs"),
        "twin-question",
        *("again-question", "again-invitation"),  # would you take part in the next round?
    }
)
"""The keys of these texts."""


def asks(text: Sequence[Phrase]) -> bool:
    """Tell whether a message that comes by itself asks its reader, by its paragraphs."""
    return any(phrase.key in ASKS for phrase in text)
