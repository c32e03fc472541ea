"""The life of a membership as one table: which event leads from which state to which, and who may cause it.

Events that are not in the table are refused. Pairs have a table of their own (`programme.pair`).
"""

from enum import StrEnum

from programme.errors import ProgrammeError
from programme.people import State


class Event(StrEnum):
    """An event in the life of a membership."""

    CONSENT = "consent"
    SEND = "send"
    APPROVE = "approve"
    HOLD = "hold"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    STOP = "stop"
    DISMISS = "dismiss"
    COME_BACK = "come-back"
    CHANGE_ROLE = "change-role"
    COMPLETE = "complete"
    END = "end"


class By(StrEnum):
    """The author of an event."""

    PARTICIPANT = "participant"
    MANAGER = "manager"
    TIME = "time"


TRANSITIONS: dict[tuple[State, Event], tuple[State, By]] = {
    (State.INVITED, Event.CONSENT): (State.REGISTERING, By.PARTICIPANT),
    (State.REGISTERING, Event.SEND): (State.REGISTERED, By.PARTICIPANT),
    (State.INVITED, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT),
    (State.REGISTERING, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT),
    (State.REGISTERED, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT),
    # The manager can change a verdict: the talk may go on.
    **{
        (state, event): (to, By.MANAGER)
        for state in (State.REGISTERED, State.WAITING, State.ON_HOLD, State.DECLINED)
        for event, to in ((Event.APPROVE, State.WAITING), (Event.HOLD, State.ON_HOLD), (Event.DECLINE, State.DECLINED))
        if state is not to
    },
    **{
        (state, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT)
        for state in (State.WAITING, State.ON_HOLD, State.DECLINED)
    },
    # The manager notes that a participant wants to leave, or ends their place; an ended place can be given back.
    **{
        (state, Event.STOP): (State.WITHDRAWN, By.MANAGER)
        for state in (State.REGISTERING, State.REGISTERED, State.WAITING, State.ON_HOLD)
    },
    **{
        (state, Event.DISMISS): (State.DISMISSED, By.MANAGER)
        for state in (State.REGISTERED, State.WAITING, State.ON_HOLD)
    },
    (State.DISMISSED, Event.APPROVE): (State.WAITING, By.MANAGER),
    (State.DISMISSED, Event.WITHDRAW): (State.WITHDRAWN, By.PARTICIPANT),
    # Noted by mistake that somebody without Telegram has left, who can't come back by a link.
    (State.WITHDRAWN, Event.APPROVE): (State.WAITING, By.MANAGER),
    # A person who came by the wrong link is asked for what the other role's registration needs.
    **{
        (state, Event.CHANGE_ROLE): (State.REGISTERING, By.PARTICIPANT)
        for state in (State.REGISTERING, State.REGISTERED, State.WAITING, State.ON_HOLD)
    },
    # The programme is over: for a participant that had a pair under way, and for one that had none.
    **{(state, Event.COMPLETE): (State.COMPLETED, By.TIME) for state in (State.WAITING, State.ON_HOLD)},
    **{
        (state, Event.END): (State.OVER, By.TIME)
        for state in (State.REGISTERING, State.REGISTERED, State.WAITING, State.ON_HOLD)
    },
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
