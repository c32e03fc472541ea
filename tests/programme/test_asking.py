"""Which texts ask for something when they come by themselves: every text with a question mark is decided about."""

from bot.messages import sources_in
from bot.texts import locales_folder
from programme.asking import ASKS, asks
from programme.forms import FORMS
from programme.speech import Phrase

OF_FORMS = {f"{form.name}-{step.name}" for form in FORMS.values() for step in form.steps}
ENDS = ("-sure", "-summary", "-sure-adepts", "-sure-signed", "-sure-left", "-sure-dismissed", "-for-paper")
"""How the keys end of what is asked before a yes, and of what stands on paper."""
NEVER_A_MESSAGE = (
    "button-",
    "error-",
    "todo-",
    "digest-",
    "command-",
    "copy-",
    "document-",
    "calendar-file-",
    "match-ask",
)
"""Labels, toasts, lines of a list, files: no message begins with them. A manager's list asks nobody to type."""
WITH_A_WINDOW = (
    *("bridge-", "proposal-", "fit-", "contract-", "tie-", "gathering-", "joint-", "meeting-", "other-time-", "point-"),
    *("heard-from-", "meet-after-all", "concern-", "move", "colleague-", "goal-", "greeting-", "free-text-"),
)
"""The topics that ask in windows of their own."""
AT_ONCE = (
    *("guide-", "help", "welcome-", "which-", "consent-", "typed-", "other-role", "me-", "plan-", "pause-booked"),
    *("pause-page", "presentation-offer", "mail-", "survey-", "why-not-"),
)
"""What answers the reader's own words or press: it stands where they are."""
AT_THE_DESK = (
    *("announcement-", "call-", "change-", "diploma-", "enquiry-", "entry-", "extend-", "importing-", "interview-"),
    *(
        "invitation-",
        "leaving-",
        "match-",
        "matter-",
        "our-mentors-",
        "pair-",
        "rematch-",
        "search-",
        "seek-",
        "setup-",
    ),
    *("suspended-", "twin-on-card", "wordings-"),
)
"""What a manager has opened."""


def test_every_question_is_decided_about() -> None:
    """A text that asks in either language asks by itself, or is of a kind that never comes so; what asks, asks."""
    sources = [found for one in ("sv", "en") for found in sources_in(locales_folder() / one).items()]
    questions = {key for key, source in sources if "?" in source.partition("=")[2]}
    assert questions >= ASKS
    kinds = (*NEVER_A_MESSAGE, *WITH_A_WINDOW, *AT_ONCE, *AT_THE_DESK)
    assert {one for one in questions - ASKS - OF_FORMS if not one.startswith(kinds) and not one.endswith(ENDS)} == set()


def test_words_of_people_ask_nothing() -> None:
    """A question that somebody has written into a place or a list makes no question of a message about it."""
    assert asks([Phrase("prompt-line", {"other": "Lars"})])
    assert not asks([Phrase("meeting-reminder", {"place": "Hos dig?"}), Phrase("lines", {"lines": "Blev mötet av?"})])
