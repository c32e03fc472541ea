"""What happens when the moment of a wait has come: a table with one function for each kind.

The sweep takes a wait out of the store and calls `act` in the same unit of work. The function looks whether the wait
still holds, says what is to be said, and puts the next wait if there is one; to put it off is to put it again. Quiet
times are kept here, not where waits are put: a day can become quiet meanwhile, and a process can be late.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.calendar import when_allowed
from programme.due import Due, DueKind
from programme.pair import By, End, Pair, PairState
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases.common.status import status
from programme.usecases.ending import closing
from programme.usecases.matching.proposal import both_in
from programme.usecases.trust import fit
from programme.usecases.year import after_meeting, meeting, prompt, survey

Acting = Callable[[UnitOfWork, Due, datetime], list[Utterance]]


def act(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Do what a wait that was taken calls for at `now`.

    Raises:
        KeyError: nobody acts on waits of this kind.
    """
    return ACTS[due.kind](uow, due, now)


def no_objection(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """The adept did not object in time: on to the first meeting, with each other's contacts."""
    return both_in(uow, pair, By.TIME, now) if pair.state is PairState.ASKED_ADEPT else []


def ask_how_it_felt(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """The working day after the first meeting."""
    return fit.ask(uow, pair, now) if pair.state is PairState.MEETING_AHEAD else []


def outcome(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """The last day to say how it felt is over; also for whoever is left when the other has gone."""
    told = pair.state is PairState.FIT_ASKED or pair.end is End.LEFT
    return fit.outcome(uow, pair, now) if told else []


def start(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """The start that the manager has confirmed."""
    return fit.start(uow, pair, now) if pair.state is PairState.FIT_ASKED else []


def remind(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """The day before a meeting; quiet times don't stop this."""
    pair = uow.pairs.locked(due.subject)
    return meeting.remind(uow, pair, now) if pair is not None else []


def about_pair(act_on: Callable[[UnitOfWork, Pair, datetime], list[Utterance]]) -> Acting:
    """Return what acts on a wait about a pair: nothing where it is gone, later where it is quiet now."""

    def acting(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
        pair = uow.pairs.locked(due.subject)
        if pair is None:
            return []
        allowed = when_allowed(now, ZoneInfo(uow.programmes.get(pair.programme_id).time_zone))
        if allowed > now:
            uow.dues.put(due.kind, uow.memberships.get(pair.adept_id), allowed, now, pair=pair)
            return []
        return act_on(uow, pair, now)

    return acting


ACTS: Mapping[DueKind, Acting] = {
    DueKind.STATUS: status,
    DueKind.OBJECTION: about_pair(no_objection),
    DueKind.FIT: about_pair(ask_how_it_felt),
    DueKind.OUTCOME: about_pair(outcome),
    DueKind.START: about_pair(start),
    DueKind.REMINDER: remind,
    DueKind.REPORT: after_meeting.ask,
    DueKind.REPORT_AGAIN: after_meeting.ask,
    DueKind.CADENCE: about_pair(prompt.say),
    DueKind.SURVEY: survey.send,
    DueKind.CLOSE: about_pair(closing.close),
}
