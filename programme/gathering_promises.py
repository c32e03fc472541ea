"""The promises in the texts of gatherings, for the register of all (`programme.promises`)."""

from collections.abc import Mapping

from programme.due import DueKind

KEPT: Mapping[str, DueKind] = {
    "gathering-said-waiting": DueKind.GATHERING,
    "gathering-mine-waiting": DueKind.GATHERING,
    "gathering-mine-offered": DueKind.GATHERING,
    "gathering-offer": DueKind.GATHERING,
    "gathering-change-told": DueKind.GATHERING,
    "gathering-change-tells": DueKind.GATHERING,
    "gathering-change-quiet": DueKind.GATHERING,
    "gathering-off-done": DueKind.GATHERING,
    "gathering-after-the-end": DueKind.GATHERING,
    "gathering-met": DueKind.FIT,
    "gathering-untold-first": DueKind.FIT,
    "me-kick-off-been": DueKind.FIT,
    "gathering-first-meeting-adept": DueKind.BOOKED,
    "gathering-first-meeting-mentor": DueKind.BOOKED,
    "contact-kick-off-adept": DueKind.BOOKED,
    "me-kick-off": DueKind.BOOKED,
    "gathering-off-sure": DueKind.GATHERING,
}
"""The texts that a wait keeps."""

DONE = (
    "gathering-record",
    "gathering-moved-up",
)
"""The texts that tell of what is stored and sent together with them."""

SAYS_SO = (
    "calendar-gathering",
    "copy-gathering",
    "gathering-by-hand",
    "gathering-change-day",
    "gathering-change-minutes",
    "gathering-changed",
    "gathering-comes",
    "gathering-mine-asked",
    "gathering-mine-no",
    "gathering-mine-yes",
    "gathering-minutes",
    "gathering-recorded-by",
    "gathering-reminder-maybe",
    "gathering-mine-unsure",
    "gathering-said-yes",
    "gathering-still",
    "gathering-summary",
)
"""The texts in which a promise word asks, describes, or shows what others wrote."""
