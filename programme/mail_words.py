"""Which texts may leave Telegram by mail. The default is no.

A mail lies in a mail box at work, is read by colleagues and kept by others. So what may go is what two people would
write to each other about when and where they meet. Private words, answers and the questions that ask for them, letters,
notes, talks and proposals stay in Telegram; whoever is not reached there is rung by the manager, who has the words.
"""

from programme.gathering import GatheringKind
from programme.speech import Speech
from programme.until import phrases

GATHERINGS = (
    *("invitation", "what", "when", "no-place", "left", "comes", "again", "recorded"),
    *("reminder-yes", "reminder-maybe", "changed", "called-off", "moved-up", "offer"),
    *("said-yes", "still", "said-maybe", "said-no", "said-waiting"),
)
"""What a guest hears of a gathering."""

MAY_GO = frozenset(
    {
        *("meeting-noted-mine", "meeting-moved-mine", "meeting-agreed-mine", "meeting-cancelled-mine"),
        *("meeting-noted-theirs", "meeting-moved-theirs", "meeting-agreed-theirs", "meeting-cancelled-theirs"),
        *("joint-noted-mine", "joint-moved-mine", "joint-cancelled-mine", "joint-left-mine", "joint-too"),
        *("joint-noted-theirs", "joint-moved-theirs", "joint-agreed-theirs", "joint-left-theirs"),
        *("meeting-been-theirs", "meeting-where", "meeting-hear-of-change", "meeting-reminder"),
        *("first-meeting-nudge-adept", "first-meeting-nudge-mentor"),
        *("contact-for-adept", "contact-for-mentor", "change-partner"),
        *("contact-kick-off-adept", "contact-kick-off-mentor"),
        *(f"gathering-{one}" for one in GATHERINGS),
        *("prompt-line", "prompt-ask", "prompt-mentor", "prompt-both", "prompt-way-out"),
        *("end-ahead", "end-ahead-booked", "end-ahead-nothing-booked", "end-ahead-after"),
        *("closing-adept", "closing-mentor", "closing-over"),
    }
)
"""The texts that may go by mail, each as a paragraph of a message."""

WITHIN = frozenset(
    {
        *(f"gathering-kind-{one}" for one in GatheringKind),
        *("adept-and-mentor", "day-and-time", "listed-and", "lines", "labelled"),
        *("contact-name", "card-phone", "card-email", "card-title-of-work", "card-employer", "card-town"),
    }
)
"""The texts that these are made of: they say nothing by themselves."""


def may_go(speech: Speech) -> bool:
    """Tell whether all that a message says may go by mail; a file or a contact to tap on does not."""
    if speech.document is not None or speech.enclosed is not None or speech.contact is not None or not speech.text:
        return False
    keys = (one.key for phrase in speech.text for one in phrases(phrase))
    return all(one in MAY_GO or one in WITHIN for one in keys) and any(one.key in MAY_GO for one in speech.text)
