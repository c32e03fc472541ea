"""A joint meeting: a mentor asks two of their adepts whether they would like to meet all three.

The two do not know of each other before both have said yes, and nobody learns who said no: a no, and no answer in time,
read the same and come at the same moment (decision 55). A yes is for one meeting.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from programme.meeting import Meeting, MeetingState

DAYS_TO_ANSWER = 5  # working days
DAYS_TO_BOOK = 5  # working days after both have said yes: then the mentor is reminded, once
AGAIN_AFTER = timedelta(weeks=8)
"""So long after it came to nothing the same two are asked again at the earliest."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A mentor's question to the adepts of two pairs, with the answer of each; None is no answer.

    Attributes:
        mentor_id: the mentor's membership.
        one_id: one pair.
        other_id: the other pair.
        closed_at: when it came to nothing; None while it is open, and once the two have said yes.
    """

    id: int
    mentor_id: int
    one_id: int
    other_id: int
    asked_at: datetime
    one_yes: bool | None = None
    other_yes: bool | None = None
    closed_at: datetime | None = None

    @property
    def pairs(self) -> tuple[int, int]:
        """The two pairs."""
        return self.one_id, self.other_id

    @property
    def is_agreed(self) -> bool:
        """Whether both adepts have said yes, and it stands."""
        return self.closed_at is None and self.one_yes is True and self.other_yes is True

    @property
    def waits(self) -> bool:
        """Whether an answer is still waited for."""
        return self.closed_at is None and not self.is_agreed

    def said(self, pair_id: int) -> bool | None:
        """Return the answer of the adept of this pair."""
        return self.one_yes if pair_id == self.one_id else self.other_yes

    def saying(self, pair_id: int, *, yes: bool) -> "Joint":
        """Return it with this answer of the adept of this pair."""
        return replace(self, one_yes=yes) if pair_id == self.one_id else replace(self, other_yes=yes)


def has_been(joint: Joint, meetings: Collection[Meeting], now: datetime) -> bool:
    """Tell whether the joint meeting has begun, so that both yeses are used up."""
    mine = [one for one in meetings if one.joint_id == joint.id and one.state is not MeetingState.CANCELLED]
    return any(one.starts_at <= now for one in mine)


def may_be_asked_again(joint: Joint, now: datetime) -> bool:
    """Tell whether the same two may be asked again: not soon after it came to nothing."""
    return joint.closed_at is None or joint.closed_at + AGAIN_AFTER <= now
