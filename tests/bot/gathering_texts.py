"""What the texts of gatherings can be put together of, and which of them are never passed on by hand."""

from programme.forms.gathering import CHANGE, GATHERING
from programme.gathering import SAID, TO_WHOM, Coming, GatheringKind, GatheringState
from programme.usecases.year.gathering_shown import IN_CALENDAR, REPLIES

FAMILIES: dict[str, list[str]] = {
    "gathering-first-meeting-{}": ["adept", "mentor"],
    "gathering-kind-{}": list(GatheringKind),
    "gathering-to-{}": list(TO_WHOM),
    "gathering-button-{}": list(GatheringState),
    "gathering-count-{}": list(SAID),
    "gathering-view-{}": list(Coming),
    "button-gathering-view-{}": list(SAID),
    "button-gathering-{}": list(REPLIES.values()),
    "gathering-said-{}": [Coming.YES, Coming.NO],
    "gathering-mine-{}": [*SAID, "offered", "unsure"],
    "gathering-reminder-{}": sorted(IN_CALENDAR),
    **{key: ["contact-for", "contact-kick-off"] for key in ("{}-adept", "{}-mentor")},
}
_OPENS = [f"{form.name}-{step.name}" for form in (GATHERING, CHANGE) for step in form.steps]
QUESTIONS = [one for one in _OPENS if not one.endswith(("-kind", "-to"))]
DESK = ["gathering-list", "gathering-pick", "gathering-pick-more", "gathering-record", "gathering-attendance"]
