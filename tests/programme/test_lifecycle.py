"""The life of a membership: every state with every event."""

import pytest

from programme.errors import ProgrammeError
from programme.lifecycle import TRANSITIONS, By, Event, after
from programme.people import State

MOVES = {
    (State.INVITED, Event.CONSENT): State.REGISTERING,
    (State.REGISTERING, Event.SEND): State.REGISTERED,
    (State.INVITED, Event.WITHDRAW): State.WITHDRAWN,
    (State.REGISTERING, Event.WITHDRAW): State.WITHDRAWN,
    (State.REGISTERED, Event.WITHDRAW): State.WITHDRAWN,
    (State.REGISTERED, Event.APPROVE): State.WAITING,
    (State.REGISTERED, Event.HOLD): State.ON_HOLD,
    (State.REGISTERED, Event.DECLINE): State.DECLINED,
    (State.WAITING, Event.HOLD): State.ON_HOLD,
    (State.WAITING, Event.DECLINE): State.DECLINED,
    (State.WAITING, Event.WITHDRAW): State.WITHDRAWN,
    (State.ON_HOLD, Event.APPROVE): State.WAITING,
    (State.ON_HOLD, Event.DECLINE): State.DECLINED,
    (State.ON_HOLD, Event.WITHDRAW): State.WITHDRAWN,
    (State.DECLINED, Event.APPROVE): State.WAITING,
    (State.DECLINED, Event.HOLD): State.ON_HOLD,
    (State.DECLINED, Event.WITHDRAW): State.WITHDRAWN,
    (State.WAITING, Event.COMPLETE): State.COMPLETED,
    (State.ON_HOLD, Event.COMPLETE): State.COMPLETED,
    (State.REGISTERING, Event.END): State.OVER,
    (State.REGISTERED, Event.END): State.OVER,
    (State.WAITING, Event.END): State.OVER,
    (State.ON_HOLD, Event.END): State.OVER,
    (State.WITHDRAWN, Event.COME_BACK): State.INVITED,
    (State.REGISTERING, Event.STOP): State.WITHDRAWN,
    (State.REGISTERED, Event.STOP): State.WITHDRAWN,
    (State.WAITING, Event.STOP): State.WITHDRAWN,
    (State.ON_HOLD, Event.STOP): State.WITHDRAWN,
    (State.REGISTERED, Event.DISMISS): State.DISMISSED,
    (State.WAITING, Event.DISMISS): State.DISMISSED,
    (State.ON_HOLD, Event.DISMISS): State.DISMISSED,
    (State.DISMISSED, Event.APPROVE): State.WAITING,
    (State.DISMISSED, Event.WITHDRAW): State.WITHDRAWN,
    (State.WITHDRAWN, Event.APPROVE): State.WAITING,
    (State.REGISTERING, Event.CHANGE_ROLE): State.REGISTERING,
    (State.REGISTERED, Event.CHANGE_ROLE): State.REGISTERING,
    (State.WAITING, Event.CHANGE_ROLE): State.REGISTERING,
    (State.ON_HOLD, Event.CHANGE_ROLE): State.REGISTERING,
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("event", Event)
def test_every_state_with_every_event(state: State, event: Event) -> None:
    """What the table allows leads where it says; everything else is refused."""
    if (state, event) in MOVES:
        assert after(state, event) is MOVES[state, event]
        return
    with pytest.raises(ProgrammeError) as caught:
        after(state, event)
    assert caught.value.code == "not-now"


def test_a_participant_can_always_leave() -> None:
    """Taking part is voluntary: from every state of a participant there is a way out, until it is over."""
    staying = set(State) - {State.WITHDRAWN, State.MANAGING, State.COMPLETED, State.OVER, State.FORGOTTEN}
    assert all(TRANSITIONS[state, Event.WITHDRAW] == (State.WITHDRAWN, By.PARTICIPANT) for state in staying)


def test_every_state_can_be_reached_and_left() -> None:
    """No state of a participant is out of reach, and only the end of the programme is an end."""
    participants = set(State) - {State.MANAGING, State.FORGOTTEN}
    assert {state for state, _ in TRANSITIONS} == participants - {State.COMPLETED, State.OVER}
    assert {state for state, _ in TRANSITIONS.values()} == participants
