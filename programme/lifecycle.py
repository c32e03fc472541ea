"""The life of a membership as one table: what may follow what, and who may cause it.

Everything that is not in the table is refused. Pairs get a table of their own when matching moves in.
"""

from enum import StrEnum

from programme.errors import ProgrammeError
from programme.people import State


class Event(StrEnum):
    """What can happen to a membership."""

    CONSENT = "consent"
    SEND = "send"
    WITHDRAW = "withdraw"
    COME_BACK = "come-back"


class By(StrEnum):
    """Who causes it."""

    PARTICIPANT = "participant"


TRANSITIONS: dict[tuple[State, Event], tuple[State, By]] = {
    (State.INVITED, Event.CONSENT): (State.REGISTERING, By.PARTICIPANT),
    (State.REGISTERING, Event.SEND): (State.REGISTERED, By.PARTICIPANT),
    (State.INVITED, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT),
    (State.REGISTERING, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT),
    (State.REGISTERED, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT),
    (State.WITHDRAWN, Event.COME_BACK): (State.INVITED, By.PARTICIPANT),
}


def after(state: State, event: Event) -> State:
    """Return the state that `event` leads to.

    Raises:
        ProgrammeError: `not-now`, when the table has no such move.
    """
    try:
        return TRANSITIONS[state, event][0]
    except KeyError:
        raise ProgrammeError("not-now") from None
