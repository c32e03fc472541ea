"""Why somebody said no to a proposal, as far as they like to say: only managers who read their answers are told."""

from enum import StrEnum


class Because(StrEnum):
    """A reason to say no to a proposal; whatever else there is to say is written to the manager."""

    KNOWN = "known"  # the two know each other, personally or through work: they are not put forward again
    EXPERIENCE = "experience"  # not the experience that is asked for
    TIME = "time"  # not now
