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
from programme.pair import By, PairState
from programme.people import State
from programme.ports import UnitOfWork
from programme.speech import Facts, Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.interview import BETWEEN_STATUSES
from programme.usecases.menu import menu
from programme.usecases.proposal import both_in

Acting = Callable[[UnitOfWork, Due, datetime], list[Utterance]]
LOOKED_FOR = frozenset({State.WAITING, State.ON_HOLD})


def act(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Do what a wait that was taken calls for at `now`.

    Raises:
        KeyError: nobody acts on waits of this kind.
    """
    return ACTS[due.kind](uow, due, now)


def status(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell somebody honestly that they still wait for a proposal, and when nobody looks any more, say nothing."""
    membership = uow.memberships.find(due.subject)
    if membership is None or membership.state not in LOOKED_FOR:
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    if uow.pairs.open_of(membership.id):
        # Somebody is found, it seems; should it come to nothing, the word is due again.
        uow.dues.put(due.kind, membership, now + BETWEEN_STATUSES, now)
        return []
    if person.deletion_asked_at is not None or local_day(now, programme) > programme.ends_on:
        return []
    zone = ZoneInfo(programme.time_zone)
    allowed = when_allowed(now, zone)
    if allowed > now:
        uow.dues.put(due.kind, membership, allowed, now)
        return []
    uow.dues.put(due.kind, membership, when_allowed(now + BETWEEN_STATUSES, zone), now)
    manager = uow.memberships.managers(programme.id)[0].first_name
    facts: Facts = {"name": person.first_name, "programme": programme.name, "manager": manager}
    text = Phrase("status-waiting", facts)
    return [Speech(person.id, (text,), choices=menu(uow, person), lane=Lane.BROADCAST)]


def no_objection(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """The adept did not object in time: on to the first meeting, with each other's contacts."""
    pair = next((one for one in uow.pairs.open_of(due.subject) if one.state is PairState.ASKED_ADEPT), None)
    if pair is None:
        return []
    membership = uow.memberships.get(due.subject)
    allowed = when_allowed(now, ZoneInfo(uow.programmes.get(membership.programme_id).time_zone))
    if allowed > now:
        uow.dues.put(due.kind, membership, allowed, now)
        return []
    return both_in(uow, pair, By.TIME, now)


ACTS: Mapping[DueKind, Acting] = {DueKind.STATUS: status, DueKind.OBJECTION: no_objection}
