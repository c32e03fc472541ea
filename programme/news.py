"""What managers hear without an act of their own, as tables: at once, or in the digest of the next working day.

A manager of sixty pairs would get a message for each of some hundred events a month. So only what can't wait comes at
once, in quiet times too, and is marked: a private word, a letter, somebody who does not feel safe, what can be stopped
only today, and a time to step in that begins before the next digest. Everything else is a line or a number in the
digest (`usecases.desk.digest`), which a promise that is due today heads; what needs an act is on the manager's list
too. `tell_managers` takes nothing but urgent news; calm news waits in a row for its reader's digest
(`usecases.common.calm_news`).
"""

from collections.abc import Mapping
from enum import StrEnum

from programme.audit import Action, Did, Kind
from programme.lifecycle import Event
from programme.pair import PairEvent


class Urgent(StrEnum):
    """The news that comes at once, by the keys of their texts."""

    CONCERN = "concern-waits"
    CONCERN_URGENT = "concern-waits-urgent"
    CONCERN_LATE = "concern-stand-in"  # to the stand-in: the promised day has passed, and nobody has answered
    CONCERN_TIME = "concern-time-changed"  # its sender, who hears nothing of meetings, would go to a wrong time
    LETTER = "letter-to-manager"
    MOVE = "manager-move"  # it can be stopped for a day
    STEP_IN = "absence-told"  # the time begins before the next digest
    MEETS_SOON = "leaving-meets-soon"  # somebody would go to a meeting with a partner who has left
    UNSAFE = "survey-unsafe-told"  # somebody does not feel safe with their partner


class Calm(StrEnum):
    """The news of the desk itself that no line of the audit tells, by the keys of their texts."""

    STAND_IN = "setup-stand-in-told"
    COLLEAGUE = "colleague-came"
    NO_COLLEAGUE = "colleague-said-no"
    COLLEAGUE_GONE = "colleague-gone"
    ABSENCE = "absence-told"  # who is to step in
    ABSENCE_OFF = "absence-told-off"
    ABSENCE_DECLINED = "absence-declined"  # who was to step in can't: whoever is away hears who does
    ABSENCE_NOBODY = "absence-nobody-steps-in"  # the other managers
    ABSENCE_BACK = "absence-back-early"  # who steps in, if something waits that came to them
    ABSENCE_ALONE = "absence-alone"  # nobody can step in any more, so that the manager hears everything again
    WORDS = "by-hand-words"  # they did not reach somebody who has blocked the bot; whoever passes them on
    CONCERN_EASED = "concern-eased-told"  # the sender of a private word says that things are fine now
    DELETED = "deletion-told"  # somebody was deleted, as they had asked
    ENTRY_DECLINED = "entry-declined"  # nothing else is kept of who says no
    DAYS = "replan-told-days"
    STARTS = "replan-told-starts"
    ENDS = "replan-told-ends"
    RHYTHM_LEADERSHIP = "replan-told-leadership"
    RHYTHM_ENTREPRENEUR = "replan-told-entrepreneur"
    ORGANISATION = "change-organisation-told"


MOST_WORDS = 3
"""The most texts to pass on in a digest; the others wait for the next."""

TAKES_BACK: Mapping[Calm, Calm] = {
    Calm.ABSENCE_OFF: Calm.ABSENCE,
    Calm.ABSENCE_BACK: Calm.ABSENCE,
    Calm.COLLEAGUE_GONE: Calm.COLLEAGUE,
}
"""The news that takes back other news about the same: where that is not told yet, neither is told."""


DIGEST = "digest-title"
"""The text by which a digest begins."""

ADEPT_IN = "digest-adept-in"
"""The line about an adept who has nothing against a proposal, where the mentor is asked after that."""

LINES: Mapping[tuple[Kind, Action], str] = {
    (Kind.MEMBERSHIP, Event.SEND): "digest-registered",
    (Kind.MEMBERSHIP, Event.CHANGE_ROLE): "digest-other-role",
    (Kind.MEMBERSHIP, Event.WITHDRAW): "digest-gone",
    (Kind.MEMBERSHIP, Event.STOP): "digest-gone",
    (Kind.MEMBERSHIP, Event.DISMISS): "digest-gone",
    (Kind.MEMBERSHIP, Did.CAME_BACK): "digest-came-back",
    (Kind.MEMBERSHIP, Did.FOLLOWED_INVITATION): "digest-invited",
    (Kind.PAIR, PairEvent.MENTOR_ACCEPTS): "digest-mentor-yes",
    (Kind.PAIR, PairEvent.MENTOR_DECLINES): "digest-mentor-no",
    (Kind.PAIR, PairEvent.NO_ROOM): "digest-no-room",
    (Kind.PAIR, PairEvent.ADEPT_OBJECTS): "digest-adept-no",
    (Kind.PAIR, PairEvent.NO_OBJECTION): "digest-both-in",
    (Kind.PAIR, PairEvent.TAKE_BACK): "digest-ended",
    (Kind.PAIR, PairEvent.NO_START): "digest-ended",
    (Kind.PAIR, PairEvent.REMATCH): "digest-ended",
    (Kind.PAIR, PairEvent.CLOSE): "digest-finished",
    (Kind.PAIR, PairEvent.REOPEN): "digest-reopened",
    (Kind.PAIR, PairEvent.BRIDGE_OVER): "digest-bridge-over",
    (Kind.PERSON, Did.CHANGED): "digest-changed",
    (Kind.PERSON, Did.MOVED_ACCOUNT): "digest-moved",
    (Kind.PERSON, Did.STOPPED_MOVE): "digest-not-moved",
    (Kind.PERSON, Did.MOVED_IN_VAIN): "digest-not-moved",
    (Kind.PERSON, Did.KEPT_DATA): "digest-stays",
    (Kind.PERSON, Did.JOINED_TWINS): "digest-joined",
    (Kind.PERSON, Did.TOLD_TWINS_APART): "digest-apart",
    (Kind.PROGRAMME, Did.CHANGED): "digest-programme",
}
"""The events that a digest tells with names, by the lines of the audit that keep them; never the reader's own acts."""

COUNTS: Mapping[str, tuple[tuple[Kind, Action], ...]] = {
    "meetings": ((Kind.PAIR, Did.MEETING_WAS_HELD), (Kind.PAIR, PairEvent.HAVE_MET)),
    "reports": ((Kind.PAIR, Did.REPORTED),),
    "surveys": ((Kind.MEMBERSHIP, Did.ANSWERED_SURVEY),),
    "contracts": ((Kind.PAIR, Did.AGREED_CONTRACT),),
    "starts": ((Kind.PAIR, PairEvent.START),),
}
"""The events that a digest counts, in the order of its sentence."""
