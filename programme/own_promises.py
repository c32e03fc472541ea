"""The promises in what a person hears about themselves, and everywhere; for the register (`programme.promises`)."""

from programme.due import DueKind
from programme.promise import Fact, Keepers

PROMISES: Keepers = {
    # buttons.ftl
    "button-add-mentor": Fact.SAYS_SO,
    "button-deed-reopen": Fact.SAYS_SO,
    # common.ftl
    "flood-unread": Fact.READER,
    "edited-in-dialog": Fact.READER,
    # concern.ftl
    "theme-nothing-works": Fact.SAYS_SO,
    "concern-sent-ring": DueKind.CONCERN,
    "concern-sent-write": DueKind.CONCERN,
    "concern-late": DueKind.CONCERN,
    "concern-waits": Fact.SAYS_SO,
    "concern-line-ring": DueKind.CONCERN,
    "concern-line-write": DueKind.CONCERN,
    "concern-urgency": Fact.DONE,
    "concern-waits-urgent": Fact.SAYS_SO,
    "concern-alone": Fact.SAYS_SO,
    "concern-eased": Fact.DONE,
    "concern-read-by": Fact.SAYS_SO,
    "concern-stand-in": Fact.SAYS_SO,
    # errors.ftl
    "error-digest-hour": Fact.SAYS_SO,
    "error-read-which-day": Fact.SAYS_SO,
    "error-read-past": Fact.SAYS_SO,
    "error-read-time-is-kept": Fact.SAYS_SO,
    "error-read-day-is-kept": Fact.SAYS_SO,
    "error-press-a-button": Fact.SAYS_SO,
    "error-not-now": Fact.SAYS_SO,
    "error-not-now-desk": Fact.SAYS_SO,
    "error-move-not-yours": Fact.READER,
    # free_text.ftl
    "free-text-away": Fact.FOR_GOOD,
    "free-text-read": Fact.FOR_GOOD,
    "free-text-manager": Fact.FOR_GOOD,
    # errors.ftl
    "error-list-busy": Fact.ERRAND,
    "error-list-locked": Fact.SAYS_SO,
    # guide.ftl
    "guide-contents-desk": DueKind.ENDING,
    "guide-mentor-2": Fact.SAYS_SO,
    "guide-first-meeting-1": Fact.SAYS_SO,
    "guide-first-meeting-2": DueKind.FIT,
    "guide-feedback-2": DueKind.REPORT,
    "guide-ending-1": Fact.SAYS_SO,
    # joining.ftl
    "welcome-which-role": Fact.SAYS_SO,
    "consent-what": Fact.FOR_GOOD,
    "other-role": Fact.READER,
    "other-role-changed": Fact.READER,
    # letter.ftl
    "letter-goes-by-hand": Fact.ON_THE_LIST,
    "letter-sent": Fact.ON_THE_LIST,
    # mail.ftl
    **dict.fromkeys(("button-mail-offer", "button-note-mail", "button-send-mail", "mail-no-address"), Fact.SAYS_SO),
    **dict.fromkeys(("card-mail", "mail-off", "mail-what", "mail-hello", "mail-hello-noted"), Fact.MAIL),
    **dict.fromkeys(("mail-noted-yes", "mail-sent-now", "mail-subject-hello", "mail-hello-here"), Fact.MAIL),
    **dict.fromkeys(
        ("mail-no-done", "mail-noted-no", "mail-stop-sure", "privacy-mail", "mail-fell-away"), Fact.FOR_GOOD
    ),
    "undelivered-meeting-mailed": Fact.MAIL,
    "mail-stopped-unreached": Fact.FOR_GOOD,
    "mail-foot-answer": Fact.SAYS_SO,
    # me.ftl
    "me-waiting-mentor": DueKind.STATUS,
    "me-invited": Fact.READER,
    "me-registering": Fact.READER,
    "me-waiting": DueKind.STATUS,
    "me-left-alone": DueKind.PARTNER,
    "me-alone": DueKind.ALONE,
    "me-on-hold": DueKind.STATUS,
    "me-pair-mentor-asked-mentor": DueKind.MENTOR_ANSWER,
    "me-pair-mentor-asked-adept": DueKind.OBJECTION,
    "me-pair-adept-asked-adept": DueKind.OBJECTION,
    "me-pair-adept-meeting-ahead": DueKind.BOOKED,
    "me-pair-mentor-meeting-ahead": DueKind.BOOKED,
    # moving.ftl
    "move-offer-other": Fact.CLEARED,
    "move-offer-new": Fact.CLEARED,
    "move-offer-own": Fact.CLEARED,
    "moved-in": Fact.READER,
    "move-opened": DueKind.MOVE,
    "move-opened-asked": DueKind.MOVE,
    "move-stopped-new": Fact.READER,
    "move-away": Fact.READER,
    "move-in-vain-new": Fact.READER,
    # privacy.ftl
    "privacy-stranger": Fact.CLEARED,
    "copy-missed": Fact.SAYS_SO,
    "copy-deletion-asked": Fact.SAYS_SO,
    "copy-state-withdrawn": Fact.SAYS_SO,
    "withdraw-sure": Fact.SAYS_SO,
    "deletion-keeps": Fact.FOR_GOOD,
    "stop-sure": Fact.SAYS_SO,
    "stop-done": Fact.SAYS_SO,
    "withdraw-pair": DueKind.PARTNER,
    "consents-stored": Fact.SAYS_SO,
    "deletion-sure": Fact.SAYS_SO,
    "deletion-all": Fact.SAYS_SO,
    "deletion-manages": Fact.SAYS_SO,
    "deletion-asked": DueKind.DELETION,
    "deletion-who-hears": DueKind.DELETION,
    "delete-sure": Fact.SAYS_SO,
    "died-sure": Fact.DONE,
    "died-tell": Fact.READER,
    # registration.ftl
    "next-interview": DueKind.INTERVIEW,
    "next-interview-late": DueKind.INTERVIEW,
    "next-verdict": Fact.ON_THE_LIST,
    "next-verdict-late": Fact.ON_THE_LIST,
    "registration-reminder": Fact.FOR_GOOD,
    # status.ftl
    "late-interview": Fact.ON_THE_LIST,
    "late-verdict": Fact.ON_THE_LIST,
    "status-waiting": DueKind.STATUS,
    "status-waiting-unmatched": DueKind.STATUS,
    "status-waiting-mentor": DueKind.STATUS,
    "status-on-hold": DueKind.STATUS,
    # waiting.ftl
    "waiting-held": DueKind.HOLD,
}
