"""The life of a pair: every state with every event and everybody, as one table."""

from itertools import product

import pytest

from programme.errors import ProgrammeError
from programme.pair import ADEPT_FIRST, BRIDGES, MOVES, OWNERS, By, End, PairEvent, PairState, moved

S, E = PairState, PairEvent
# Written out by hand: (state, event) -> (next state, who may cause it, why it ends).
EXPECTED: dict[tuple[PairState, PairEvent], tuple[PairState, set[By], End | None]] = {
    (S.ASKED_MENTOR, E.MENTOR_ACCEPTS): (S.ASKED_ADEPT, {By.MENTOR}, None),
    (S.ASKED_MENTOR, E.MENTOR_DECLINES): (S.ENDED, {By.MENTOR}, End.MENTOR_DECLINED),
    (S.ASKED_MENTOR, E.NO_ROOM): (S.ENDED, {By.MENTOR}, End.NO_ROOM),
    (S.ASKED_ADEPT, E.ADEPT_OBJECTS): (S.ENDED, {By.ADEPT}, End.ADEPT_OBJECTED),
    (S.ASKED_ADEPT, E.NO_OBJECTION): (S.MEETING_AHEAD, {By.ADEPT, By.TIME}, None),
    (S.MEETING_AHEAD, E.HAVE_MET): (S.FIT_ASKED, {By.ADEPT, By.MENTOR, By.TIME}, None),
    (S.FIT_ASKED, E.NOT_MET): (S.MEETING_AHEAD, {By.ADEPT, By.MENTOR}, None),
    (S.FIT_ASKED, E.START): (S.ACTIVE, {By.MANAGER}, None),
    (S.FIT_ASKED, E.NO_START): (S.ENDED, {By.MANAGER}, End.NO_START),
    (S.ACTIVE, E.PAUSE): (S.PAUSED, {By.ADEPT, By.MENTOR, By.MANAGER}, None),
    (S.PAUSED, E.GO_ON): (S.ACTIVE, {By.ADEPT, By.MENTOR, By.MANAGER, By.TIME}, None),
    **{(state, E.CLOSE): (S.ENDED, {By.TIME, By.MANAGER}, End.CLOSED) for state in (S.ACTIVE, S.PAUSED)},
    **{
        (state, E.CLOSE): (S.ENDED, {By.TIME}, End.OVER)
        for state in (S.ASKED_MENTOR, S.ASKED_ADEPT, S.MEETING_AHEAD, S.FIT_ASKED)
    },
    (S.ASKED_MENTOR, E.TAKE_BACK): (S.ENDED, {By.MANAGER}, End.TAKEN_BACK),
    (S.ASKED_ADEPT, E.TAKE_BACK): (S.ENDED, {By.MANAGER}, End.TAKEN_BACK),
    (S.MEETING_AHEAD, E.TAKE_BACK): (S.ENDED, {By.MANAGER}, End.TAKEN_BACK),
    (S.ACTIVE, E.REMATCH): (S.ENDED, {By.MANAGER}, End.REMATCHED),
    (S.PAUSED, E.REMATCH): (S.ENDED, {By.MANAGER}, End.REMATCHED),
    (S.BRIDGING, E.BRIDGE_OVER): (S.ENDED, {By.TIME, By.MANAGER}, End.BRIDGED),
    (S.BRIDGING, E.CLOSE): (S.ENDED, {By.TIME}, End.BRIDGED),
    (S.ENDED, E.REOPEN): (S.ACTIVE, {By.MANAGER}, None),
    **{
        (state, E.LEAVE): (S.ENDED, {By.ADEPT, By.MENTOR, By.MANAGER}, End.LEFT)
        for state in (S.ASKED_MENTOR, S.ASKED_ADEPT, S.MEETING_AHEAD, S.FIT_ASKED, S.ACTIVE, S.PAUSED, S.BRIDGING)
    },
}


@pytest.mark.parametrize(("state", "event"), list(product(PairState, PairEvent)))
def test_every_state_with_every_event(state: PairState, event: PairEvent) -> None:
    """What the table allows leads where it says, for those it names; everything else is refused."""
    expected = EXPECTED.get((state, event))
    for by in By:
        if expected is not None and by in expected[1]:
            move = moved(state, event, by)
            assert (move.to, move.end) == (expected[0], expected[2])
            continue
        with pytest.raises(ProgrammeError) as caught:
            moved(state, event, by)
        assert caught.value.code == "not-now"


@pytest.mark.parametrize(("state", "event"), list(MOVES))
def test_the_manager_can_record_what_somebody_said(state: PairState, event: PairEvent) -> None:
    """Not everybody reads Telegram: any answer can be recorded on a person's behalf."""
    assert moved(state, event, By.MANAGER, on_behalf=True).to is EXPECTED[state, event][0]


def test_the_adept_first() -> None:
    """The same steps in the other order: the adept's is no start, and the mentor's yes is what is missing then."""
    ways = {key: moved(*key, By.MANAGER, on_behalf=True, adept_first=True) for key in MOVES}
    other = {key: move for key, move in ways.items() if move != MOVES[key]}
    assert {key: (move.to, set(move.by)) for key, move in other.items()} == {
        (S.ASKED_ADEPT, E.NO_OBJECTION): (S.ASKED_MENTOR, {By.ADEPT, By.TIME}),
        (S.ASKED_MENTOR, E.MENTOR_ACCEPTS): (S.MEETING_AHEAD, {By.MENTOR}),
    }
    assert other == ADEPT_FIRST


def test_no_machine_ends_a_relation() -> None:
    """Time never ends a pair before the programme's own end, and never starts one; a pause ends on its last day."""
    by_time = {(event, move.to) for (_, event), move in MOVES.items() if By.TIME in move.by}
    steps = {(E.NO_OBJECTION, S.MEETING_AHEAD), (E.HAVE_MET, S.FIT_ASKED), (E.GO_ON, S.ACTIVE), (E.CLOSE, S.ENDED)}
    assert by_time == {*steps, (E.BRIDGE_OVER, S.ENDED)}, "a bridge ends with the start that a manager has confirmed"


def test_a_bridge() -> None:
    """It starts with the adept's own yes; what is still asked comes to nothing once the next pair begins."""
    ways = {key: moved(*key, By.MANAGER, on_behalf=True, is_bridge=True) for key in {**MOVES, **BRIDGES}}
    other = {key: move for key, move in ways.items() if move != MOVES.get(key)}
    assert {key: (move.to, set(move.by)) for key, move in other.items()} == {
        (S.ASKED_ADEPT, E.NO_OBJECTION): (S.BRIDGING, {By.ADEPT}),
        (S.ENDED, E.REOPEN): (S.BRIDGING, {By.MANAGER}),
        (S.ASKED_MENTOR, E.BRIDGE_OVER): (S.ENDED, {By.TIME}),
        (S.ASKED_ADEPT, E.BRIDGE_OVER): (S.ENDED, {By.TIME}),
    }
    assert other == BRIDGES


def test_every_state_has_somebody_who_acts_next() -> None:
    """No pair waits for nobody, and only an ended one waits for nothing."""
    assert {state for state, owners in OWNERS.items() if not owners} == {S.ENDED}
    assert set(OWNERS) == set(S)
