"""The last day of a programme as its participants have heard it, which is another while an end is to come tonight.

Whoever lets a programme end tonight tells nobody: the thanks come in the morning. So whatever is changed before then is
a change of the day that people know.
"""

from collections.abc import Sequence
from datetime import date

from programme.people import Change
from programme.presses.change import Rule

TONIGHT = "tonight"
"""The fact of a change to tonight, of which nobody has heard; before it stands the last day as it was."""
TONIGHT_OWN = "tonight-own"
"""The fact of a pair's own last day that was dropped with it; after it stands the pair."""
ENDS = Rule.ENDS.name.lower()


def last_heard(changes: Sequence[Change]) -> date | None:
    """Return the last day that people know where it is not the one that is stored, or None.

    Args:
        changes: those of the programme, oldest first.
    """
    latest = next((one for one in reversed(changes) if one.fact in {ENDS, TONIGHT}), None)
    return date.fromisoformat(latest.before) if latest is not None and latest.fact == TONIGHT else None


def own_days(changes: Sequence[Change]) -> dict[int, date]:
    """Return the own last days of pairs that the latest such end has dropped, by pair."""
    at = max((one.changed_at for one in changes if one.fact == TONIGHT), default=None)
    dropped = [one for one in changes if one.fact == TONIGHT_OWN and one.changed_at == at]
    return {int(one.after): date.fromisoformat(one.before) for one in dropped}


def rule_of(fact: str) -> Rule:
    """Return which fact of a programme was changed."""
    return Rule.ENDS if fact == TONIGHT else Rule[fact.upper()]
