"""How far an adept has come with each goal of the contract: a tap, whenever they like; the two see it, nobody else."""

from dataclasses import dataclass
from datetime import datetime

from programme.presses.goal import HowFar


@dataclass(frozen=True, slots=True)
class GoalMark:
    """How far an adept had come with a goal.

    Attributes:
        contract_id: the contract that has the goal.
        membership_id: the adept's membership.
        number: which of its goals, from 0.
        mark: a member of `HowFar`, by its number.
    """

    id: int
    contract_id: int
    membership_id: int
    number: int
    mark: int
    at: datetime

    @property
    def how_far(self) -> HowFar:
        """How far the adept had come."""
        return HowFar(self.mark)


def text_of(far: HowFar) -> str:
    """Return the word by which texts name how far somebody has come."""
    return far.name.lower().replace("_", "-")
