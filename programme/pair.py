"""The life of a pair as one table: from the proposal to the mentor to the end, with the authors of each move.

A pair is one adept and one mentor put forward to each other. Only a human starts a pair; only the end of the
programme ends a pair without a human, and a bridge goes with the start that a human has confirmed. Events that are
not in the table are refused. The moral contract is no state and no condition: from its start on a pair meets and
reports, whether both have signed or not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256

from programme.because import Because
from programme.errors import ProgrammeError
from programme.people import Role


class PairState(StrEnum):
    """The state of a pair; `OWNERS` has those that act next in each."""

    ASKED_MENTOR = "asked-mentor"  # the mentor has been asked: first, or after the adept
    ASKED_ADEPT = "asked-adept"  # the adept has been asked: after the mentor's yes, or first
    MEETING_AHEAD = "meeting-ahead"  # the first meeting, without conditions
    FIT_ASKED = "fit-asked"  # the first meeting was held; both sides are asked how it felt
    ACTIVE = "active"  # the manager confirmed the start
    PAUSED = "paused"  # either side rests (`programme.pause`)
    BRIDGING = "bridging"  # both have said yes to a bridge: the mentor is there until the adept has a new one
    ENDED = "ended"


class PairEvent(StrEnum):
    """An event in the life of a pair."""

    MENTOR_ACCEPTS = "mentor-accepts"
    MENTOR_DECLINES = "mentor-declines"
    NO_ROOM = "no-room"  # the mentor would have liked to, but the last place has gone to another adept
    ADEPT_OBJECTS = "adept-objects"
    NO_OBJECTION = "no-objection"
    HAVE_MET = "have-met"
    NOT_MET = "not-met"
    START = "start"
    NO_START = "no-start"
    PAUSE = "pause"
    GO_ON = "go-on"
    TAKE_BACK = "take-back"
    REMATCH = "rematch"
    REOPEN = "reopen"  # ended by mistake
    LEAVE = "leave"
    CLOSE = "close"
    BRIDGE_OVER = "bridge-over"  # the adept has a new mentor, or the manager ends the bridge


class By(StrEnum):
    """The author of a move. The manager may also record an answer on a person's behalf; it is marked as such."""

    ADEPT = "adept"
    MENTOR = "mentor"
    MANAGER = "manager"
    TIME = "time"


class End(StrEnum):
    """Why a pair ended. No reason lays blame on either side."""

    MENTOR_DECLINED = "mentor-declined"
    ADEPT_OBJECTED = "adept-objected"
    NO_ROOM = "no-room"
    TAKEN_BACK = "taken-back"
    NO_START = "no-start"
    REMATCHED = "rematched"
    LEFT = "left"
    CLOSED = "closed"
    OVER = "over"  # the programme ended before the two began
    BRIDGED = "bridged"  # a bridge that has done its part


NEVER_MET = frozenset({End.MENTOR_DECLINED, End.NO_ROOM, End.ADEPT_OBJECTED})
"""The ends of proposals after which the two are no former pair."""

PERHAPS_UNHEARD: dict[Role, frozenset[End]] = {
    Role.ADEPT: frozenset({End.MENTOR_DECLINED, End.NO_ROOM, End.TAKEN_BACK, End.LEFT, End.OVER}),
    Role.MENTOR: frozenset({End.ADEPT_OBJECTED, End.TAKEN_BACK, End.LEFT, End.OVER}),
}
"""Ends after which the side that is asked last may never have heard of the other, unless the two had a meeting."""


@dataclass(frozen=True, slots=True)
class Move:
    """A move of a pair: its new state, its possible authors, and the reason if it ends the pair."""

    to: PairState
    by: frozenset[By]
    end: End | None = None


def _move(to: PairState, *by: By) -> Move:
    return Move(to, frozenset(by))


def _end(end: End, *by: By) -> Move:
    return Move(PairState.ENDED, frozenset(by), end)


# No proposal is taken back while both sides are asked how it felt: that would tell one what the other has answered.
_BEFORE_THEY_MET = (PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.MEETING_AHEAD)
UNDER_WAY = frozenset({PairState.ACTIVE, PairState.PAUSED})
"""The states of a pair between its start and its end."""
MEETS_ON = frozenset({PairState.ACTIVE, PairState.BRIDGING})
"""The states in which two meet on and on: they are asked about each meeting, and for the next one."""
IN_TOUCH = UNDER_WAY | {PairState.MEETING_AHEAD, PairState.FIT_ASKED, PairState.BRIDGING}
"""The states of an open pair whose two have each other's contacts."""

MOVES: dict[tuple[PairState, PairEvent], Move] = {
    (PairState.ASKED_MENTOR, PairEvent.MENTOR_ACCEPTS): _move(PairState.ASKED_ADEPT, By.MENTOR),
    (PairState.ASKED_MENTOR, PairEvent.MENTOR_DECLINES): _end(End.MENTOR_DECLINED, By.MENTOR),
    (PairState.ASKED_MENTOR, PairEvent.NO_ROOM): _end(End.NO_ROOM, By.MENTOR),
    (PairState.ASKED_ADEPT, PairEvent.ADEPT_OBJECTS): _end(End.ADEPT_OBJECTED, By.ADEPT),
    # Without an objection in time the first meeting comes next; the adept may also say yes at once.
    (PairState.ASKED_ADEPT, PairEvent.NO_OBJECTION): _move(PairState.MEETING_AHEAD, By.ADEPT, By.TIME),
    (PairState.MEETING_AHEAD, PairEvent.HAVE_MET): _move(PairState.FIT_ASKED, By.ADEPT, By.MENTOR, By.TIME),
    (PairState.FIT_ASKED, PairEvent.NOT_MET): _move(PairState.MEETING_AHEAD, By.ADEPT, By.MENTOR),
    (PairState.FIT_ASKED, PairEvent.START): _move(PairState.ACTIVE, By.MANAGER),
    (PairState.FIT_ASKED, PairEvent.NO_START): _end(End.NO_START, By.MANAGER),
    (PairState.ACTIVE, PairEvent.PAUSE): _move(PairState.PAUSED, By.ADEPT, By.MENTOR, By.MANAGER),
    (PairState.PAUSED, PairEvent.GO_ON): _move(PairState.ACTIVE, By.ADEPT, By.MENTOR, By.MANAGER, By.TIME),
    **{
        (state, PairEvent.CLOSE): _end(End.CLOSED, By.TIME, By.MANAGER)
        for state in (PairState.ACTIVE, PairState.PAUSED)
    },
    **{
        (state, PairEvent.CLOSE): _end(End.OVER, By.TIME)
        for state in (PairState.ASKED_MENTOR, PairState.ASKED_ADEPT, PairState.MEETING_AHEAD, PairState.FIT_ASKED)
    },
    **{(state, PairEvent.TAKE_BACK): _end(End.TAKEN_BACK, By.MANAGER) for state in _BEFORE_THEY_MET},
    **{(state, PairEvent.REMATCH): _end(End.REMATCHED, By.MANAGER) for state in (PairState.ACTIVE, PairState.PAUSED)},
    (PairState.BRIDGING, PairEvent.BRIDGE_OVER): _end(End.BRIDGED, By.TIME, By.MANAGER),
    (PairState.BRIDGING, PairEvent.CLOSE): _end(End.BRIDGED, By.TIME),
    # Only a pair that the manager has ended, and for a short time: `usecases.desk.reopening`.
    (PairState.ENDED, PairEvent.REOPEN): _move(PairState.ACTIVE, By.MANAGER),
    # Taking part is voluntary: either side can leave at any time and at once.
    **{
        (state, PairEvent.LEAVE): _end(End.LEFT, By.ADEPT, By.MENTOR, By.MANAGER)
        for state in PairState
        if state is not PairState.ENDED
    },
}

ADEPT_FIRST: dict[tuple[PairState, PairEvent], Move] = {
    (PairState.ASKED_ADEPT, PairEvent.NO_OBJECTION): _move(PairState.ASKED_MENTOR, By.ADEPT, By.TIME),
    (PairState.ASKED_MENTOR, PairEvent.MENTOR_ACCEPTS): _move(PairState.MEETING_AHEAD, By.MENTOR),
}
"""The moves that take the place of those in `MOVES` for a proposal that went to the adept first."""

BRIDGES: dict[tuple[PairState, PairEvent], Move] = {
    (PairState.ASKED_ADEPT, PairEvent.NO_OBJECTION): _move(PairState.BRIDGING, By.ADEPT),
    (PairState.ENDED, PairEvent.REOPEN): _move(PairState.BRIDGING, By.MANAGER),
    # A question that is still open when the new pair starts is asked for nothing any more.
    (PairState.ASKED_MENTOR, PairEvent.BRIDGE_OVER): _end(End.TAKEN_BACK, By.TIME),
    (PairState.ASKED_ADEPT, PairEvent.BRIDGE_OVER): _end(End.TAKEN_BACK, By.TIME),
}
"""The same for a bridge: the manager has confirmed it by asking, so that it starts with the adept's own yes."""

OWNERS: dict[PairState, tuple[By, ...]] = {
    PairState.ASKED_MENTOR: (By.MENTOR,),
    PairState.ASKED_ADEPT: (By.ADEPT,),
    PairState.MEETING_AHEAD: (By.ADEPT,),  # the adept drives the relation and contacts the mentor
    PairState.FIT_ASKED: (By.ADEPT, By.MENTOR, By.MANAGER),
    PairState.ACTIVE: (By.ADEPT,),
    PairState.PAUSED: (By.ADEPT, By.MENTOR, By.TIME),  # whoever rests begins again, or the last day comes
    PairState.BRIDGING: (By.ADEPT,),
    PairState.ENDED: (),
}
"""Who acts next in each state."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One adept and one mentor, from the proposal on.

    Attributes:
        adept_id: the adept's membership.
        mentor_id: the mentor's membership.
        since: when it came to its state.
        outcome_at: when the time for fit answers is over; before it neither side hears any outcome but a start.
        start_confirmed_at: when the manager confirmed the start.
        ends_on: their own last day, where a manager has given them longer than the programme; else None.
        adept_told: how many meetings the forecast had that the adept read last (`programme.pace`); None before that.
        mentor_told: the same for the mentor.
        because: why the side that said no to the proposal did so, if it has told the managers.
        adept_first: the proposal went to the adept first (as the programme had it then).
        needs_yes: it goes on only with the adept's own yes (the same).
        is_bridge: the mentor is there only until the adept has a new one (decision 77).
    """

    id: int
    programme_id: int
    adept_id: int
    mentor_id: int
    state: PairState
    since: datetime
    end: End | None = None
    outcome_at: datetime | None = None
    start_confirmed_at: datetime | None = None
    ends_on: date | None = None
    adept_told: int | None = None
    mentor_told: int | None = None
    because: Because | None = None
    adept_first: bool = False
    needs_yes: bool = False
    is_bridge: bool = False


def whole(pairs: Iterable[Pair]) -> list[Pair]:
    """Return those of some pairs that are no bridge: an adept with a bridge alone still waits for a mentor."""
    return [one for one in pairs if not one.is_bridge]


def unheard_of(pair: Pair) -> Role | None:
    """Return the side that has not heard of an open proposal: whoever is not asked first; None once both have."""
    if pair.adept_first:
        return Role.MENTOR if pair.state is PairState.ASKED_ADEPT else None
    return Role.ADEPT if pair.state is PairState.ASKED_MENTOR else None


def may_not_know(pair: Pair, role: Role) -> bool:
    """Tell whether this side may never have heard of the other, unless the two had a meeting."""
    if role is (Role.ADEPT if pair.adept_first else Role.MENTOR):
        return False
    return unheard_of(pair) is role or pair.end in PERHAPS_UNHEARD[role]


def stands_since(pair: Pair) -> datetime:
    """Return since when a pair stands as people say it: under way from its start on, through pauses and a slip."""
    return (pair.start_confirmed_at or pair.since) if pair.state is PairState.ACTIVE else pair.since


def told_to(pair: Pair, role: Role) -> int | None:
    """Return how many meetings the forecast had that this side read last, or None."""
    return pair.adept_told if role is Role.ADEPT else pair.mentor_told


def has_begun(pair: Pair) -> bool:
    """Tell whether the two started together, whether they still go on or not; a bridge is no such start."""
    started_and_left = pair.end is End.LEFT and pair.start_confirmed_at is not None and not pair.is_bridge
    return pair.state in UNDER_WAY or pair.end in {End.CLOSED, End.REMATCHED} or started_and_left


def has_met_on(pair: Pair) -> bool:
    """Tell whether the two have been on their way together, as a whole pair or as a bridge."""
    return has_begun(pair) or (pair.is_bridge and pair.start_confirmed_at is not None)


def had_met(pair: Pair) -> bool:
    """Tell whether the two of an ended pair had begun, or had met and were asked how it felt."""
    return has_begun(pair) or pair.outcome_at is not None


def lasts_to_the_end(pair: Pair) -> bool:
    """Tell whether two are together to the end: that of the programme, or the day on which they were finished."""
    return pair.state in UNDER_WAY or pair.end is End.CLOSED


class Fit(StrEnum):
    """An answer to how the first meeting felt: whether the adept or the mentor wants to start."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class FitAnswer:
    """One side's answer to the manager; the other side never sees it.

    Attributes:
        recorded_by: the manager that wrote the answer down on the participant's behalf.
    """

    id: int
    pair_id: int
    role: Role
    answer: Fit
    given_at: datetime
    recorded_by: int | None = None


@dataclass(frozen=True, slots=True)
class Contract:
    """The moral contract, in the words that both sides sign.

    Attributes:
        language: the language of `text`.
        goals: one to three goals, as the pair put them.
        agreed: the pair's other agreements, in their own words.
        text: the whole text that is signed; once either side can sign it, it changes only where either of the two is
            deleted: the name is taken out.
        hash: of `text` (`hash_of`).
        adept_recorded_by: the manager that wrote down that the adept has signed on paper.
        mentor_recorded_by: the same for the mentor.
    """

    id: int
    pair_id: int
    language: str
    goals: tuple[str, ...]
    agreed: str
    text: str
    hash: str
    made_by: int
    made_at: datetime
    adept_signed_at: datetime | None = None
    mentor_signed_at: datetime | None = None
    adept_recorded_by: int | None = None
    mentor_recorded_by: int | None = None


def hash_of(text: str) -> str:
    """Return the hash of a contract's text: SHA-256 of its UTF-8, as hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def moved(
    state: PairState,
    event: PairEvent,
    by: By,
    *,
    on_behalf: bool = False,
    adept_first: bool = False,
    is_bridge: bool = False,
) -> Move:
    """Return the move that an event makes from a state.

    Args:
        state: the pair's present state.
        event: the event.
        by: the author of the event.
        on_behalf: the manager records words of the adept or the mentor from outside the bot.
        adept_first: the pair is a proposal that went to the adept first.
        is_bridge: the pair is a bridge; it is never asked about with the adept first.

    Raises:
        ProgrammeError: `not-now`, when the table has no such move for this author.
    """
    own = ADEPT_FIRST if adept_first else BRIDGES if is_bridge else {}
    move = own.get((state, event)) or MOVES.get((state, event))
    allowed = move is not None and (by in move.by or (on_behalf and by is By.MANAGER))
    if move is None or not allowed:
        raise ProgrammeError("not-now")
    return move
