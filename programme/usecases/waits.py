"""The waits that fell due: a table with a function for each kind.

The sweep takes a wait out of the store and calls `act` in the same unit of work. The function checks that the wait
still holds, returns the messages, and puts the next wait if there is one. To put a wait off is to put it again. Quiet
times are kept here, not where waits are put: a day can become quiet meanwhile, and a process can be late. A pause holds
the waits of `programme.pause.HOLDS` here, and a suspension those of `programme.suspension.STOPPED`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from programme.due import Due, DueKind
from programme.pair import By, End, Pair, PairState
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.usecases.arriving import new_reader, registration
from programme.usecases.common import resting, suspended
from programme.usecases.common.status import status
from programme.usecases.desk import absence_days, announcement_parts, digest
from programme.usecases.ending import closing, deleting, ending
from programme.usecases.matching.proposal import agreed
from programme.usecases.myself import concern_late, moving, pause_asked
from programme.usecases.trust import contract_version, fit
from programme.usecases.year import (
    after_meeting,
    gathering,
    heard_from,
    joint,
    meeting_reminder,
    plan_shared,
    prompt,
    survey,
    survey_again,
    survey_days,
)

Acting = Callable[[UnitOfWork, Due, datetime], list[Utterance]]


def act(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Act on a wait that was taken out of the store, and return the messages.

    Raises:
        KeyError: when `ACTS` has no function for this kind; the manager deals with such waits.
    """
    at = resting.held_until(uow, due, now) or suspended.held_until(uow, due, now)
    if at is not None:
        resting.put_again(uow, due, at, now)
        return []
    return ACTS[due.kind](uow, due, now)


def no_objection(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Lead the pair on, because the adept did not object in time."""
    return agreed(uow, pair, By.TIME, now) if pair.state is PairState.ASKED_ADEPT else []


def ask_how_it_felt(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Ask both how the first meeting felt, on the working day after it."""
    return fit.ask(uow, pair, now) if pair.state is PairState.MEETING_AHEAD else []


def outcome(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Send the outcome when the time to answer is over, also to the partner of a participant who left."""
    told = pair.state is PairState.FIT_ASKED or pair.end is End.LEFT
    return fit.outcome(uow, pair, now) if told else []


def start(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Tell both of the start that the manager has confirmed."""
    return fit.start(uow, pair, now) if pair.state is PairState.FIT_ASKED else []


def remind(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Remind both of a meeting on the day before it, in quiet times too."""
    pair = uow.pairs.locked(due.subject)
    return meeting_reminder.remind(uow, pair, now) if pair is not None else []


def about_pair(act_on: Callable[[UnitOfWork, Pair, datetime], list[Utterance]]) -> Acting:
    """Return a function that skips a wait whose pair is deleted, and puts it off in quiet times."""

    def acting(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
        pair = uow.pairs.locked(due.subject)
        if pair is None:
            return []
        allowed = uow.programmes.get(pair.programme_id).calendar.when_allowed(now)
        if allowed > now:
            uow.dues.put(due.kind, uow.memberships.get(pair.adept_id), allowed, now, pair=pair)
            return []
        return act_on(uow, pair, now)

    return acting


def close(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Close a membership, and put the wait for the survey that comes after the end."""
    said = closing.close(uow, due, now)
    membership = uow.memberships.find(due.subject)
    if membership is not None and membership.role.takes_part:
        survey_days.expect(uow, membership, uow.programmes.get(membership.programme_id), now)
    return said


ACTS: Mapping[DueKind, Acting] = {
    DueKind.REGISTRATION: registration.remind,
    DueKind.STATUS: status,
    DueKind.OBJECTION: about_pair(no_objection),
    DueKind.HEARD_FROM: about_pair(heard_from.ask),
    DueKind.FIT: about_pair(ask_how_it_felt),
    DueKind.OUTCOME: about_pair(outcome),
    DueKind.START: about_pair(start),
    DueKind.VERSION: about_pair(contract_version.remind),
    DueKind.VERSION_OVER: about_pair(contract_version.fall),
    DueKind.REMINDER: remind,
    DueKind.REPORT: after_meeting.ask,
    DueKind.REPORT_AGAIN: after_meeting.ask,
    DueKind.CADENCE: about_pair(prompt.say),
    DueKind.SURVEY: survey.send,
    DueKind.SURVEY_AGAIN: survey_again.remind,
    DueKind.SURVEY_OVER: survey_again.close,
    DueKind.CONCERN_LATE: concern_late.tell,
    DueKind.ANNOUNCEMENT: announcement_parts.go_on,
    DueKind.DIGEST: digest.send,
    DueKind.ABSENCE: absence_days.fall_due,
    DueKind.NEW_READER: new_reader.tell,
    DueKind.ENDING: ending.announce,
    DueKind.MOVE: moving.fall_due,
    DueKind.PAUSE: about_pair(pause_asked.fall_due),
    DueKind.REST: pause_asked.rest_falls_due,
    DueKind.JOINT: joint.fall_due,
    DueKind.PLAN: about_pair(plan_shared.tell),
    DueKind.GATHERING: gathering.fall_due,
    DueKind.CLOSE: close,
    DueKind.DELETION: deleting.fall_due,
}
