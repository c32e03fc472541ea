"""Suspending: a manager stops, at once, what may hurt between a participant and the partners, and lets it go on again.

The waits stop that a pause stops, and those about what the two do or decide with each other; what the managers owe a
person goes on, and so does what only the person themselves does.
"""

from datetime import timedelta

from programme.due import DueKind
from programme.forms.change import CHANGE
from programme.forms.concern import CONCERN
from programme.forms.letter import LETTER
from programme.pause import HOLDS, Hold

COMES_BACK = timedelta(weeks=1)
"""After so long, and again after as long, a suspended participant stands on the manager's list."""
SHORT = timedelta(days=1)
"""What is taken back within this time has changed nothing: the clocks are not wound anew."""

STOPPED = frozenset(
    {
        *(kind for kind, hold in HOLDS.items() if hold is Hold.STOPS),
        *(DueKind.REMINDER, DueKind.JOINT),  # of meetings
        *(DueKind.OBJECTION, DueKind.OUTCOME, DueKind.START),  # of how two go on, which a manager decides now
        *(DueKind.PAUSE, DueKind.REST),
    }
)
"""The waits about a suspended participant, and about each pair of theirs, that are put off while it lasts."""
OPEN_FORMS = frozenset({CHANGE.name, CONCERN.name, LETTER.name})
"""The forms about the own place that a suspended participant fills in all the same: to reach and be reached."""
