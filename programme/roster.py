"""The views of the lists of people and of pairs: what a filter shows, by the states that it asks for."""

from collections.abc import Mapping

from programme.fares import Fare
from programme.pair import IN_TOUCH, PairState
from programme.people import State
from programme.presses.roster import PairsView, PeopleView

BY_STATE: Mapping[PeopleView, frozenset[State]] = {
    PeopleView.REGISTERED: frozenset({State.REGISTERED}),
    PeopleView.HELD: frozenset({State.ON_HOLD}),
    PeopleView.GONE: frozenset({State.WITHDRAWN, State.DISMISSED, State.DECLINED}),
}
"""The views that show the participants in some states."""

FREE: Mapping[PeopleView, str] = {PeopleView.NO_MENTOR: "adept", PeopleView.NO_ADEPT: "mentor"}
"""The views that show the approved participants in a role who have no partner, nor anybody put forward."""

ON_A_PAGE = 8


def within(number: int, count: int) -> tuple[int, int]:
    """Return the number of a page that there is, and how many pages there are; a client can send any number."""
    pages = max(1, -(-count // ON_A_PAGE))
    return min(number, pages - 1), pages


STATES: Mapping[PairsView, frozenset[PairState]] = {
    PairsView.ALL: frozenset(PairState) - {PairState.ENDED},
    PairsView.PROPOSED: frozenset({PairState.ASKED_MENTOR, PairState.ASKED_ADEPT}),
    PairsView.FIRST: frozenset({PairState.MEETING_AHEAD, PairState.FIT_ASKED}),
    PairsView.UNDER_WAY: frozenset({PairState.ACTIVE, PairState.PAUSED, PairState.BRIDGING}),
    PairsView.SILENT: frozenset(IN_TOUCH),
    PairsView.ENDED: frozenset({PairState.ENDED}),
    PairsView.NOW: frozenset({PairState.ACTIVE}),
    PairsView.WATCH: frozenset({PairState.ACTIVE}),
}

BY_FARE: Mapping[PairsView, Fare] = {PairsView.NOW: Fare.NOW, PairsView.WATCH: Fare.WATCH}
"""The views that show the pairs under way of a colour, as the reader sees it."""
