"""The closing of each pair with a thank-you, once the programme is over."""

from dataclasses import replace
from datetime import datetime, timedelta

from programme import lifecycle
from programme.calendar import MORNING, moment_of, when_allowed
from programme.due import DueKind
from programme.lifecycle import Event
from programme.pair import By, Pair, PairEvent, PairState, moved
from programme.people import Membership, Role
from programme.ports import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import draft
from programme.usecases.common.menu import menu
from programme.usecases.common.two import Two, other, to_both, two_of


def schedule(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the wait for a pair's closing, on the day after the programme's last or the first allowed after it."""
    uow.dues.put(DueKind.CLOSE, two.adept, _closes_at(two), now, pair=two.pair)


def _closes_at(two: Two) -> datetime:
    return when_allowed(moment_of(two.programme.ends_on + timedelta(days=1), MORNING, two.zone), two.zone)


def close(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Close a pair, settle its waits, and thank both; put the wait again while the programme goes on."""
    if pair.state is not PairState.ACTIVE:
        return []
    two = two_of(uow, pair)
    if local_day(now, two.programme) <= two.programme.ends_on:
        schedule(uow, two, now)
        return []
    move = moved(pair.state, PairEvent.CLOSE, By.TIME)
    uow.pairs.save(replace(pair, state=move.to, end=move.end, since=now))
    uow.dues.settle_pair(pair.id)
    for member in (two.adept, two.mentor):
        _complete(uow, member)
    uow.audit.record(By.TIME, PairEvent.CLOSE, pair, now)

    def thanks(role: Role) -> Speech:
        person = two.person(role)
        facts = {**two.facts, "name": person.first_name, "other": two.person(other(role)).first_name}
        facts["programme"] = two.programme.name
        text = (Phrase(f"closing-{role}", facts),)
        return Speech(person.id, text, choices=menu(uow, person), lane=Lane.BROADCAST)

    return [*to_both(two, thanks), *draft.drop_about_pair(uow, two, now)]


def _complete(uow: UnitOfWork, membership: Membership) -> None:
    """Mark a membership without another open pair as completed."""
    if uow.pairs.open_of(membership.id) or (membership.state, Event.COMPLETE) not in lifecycle.TRANSITIONS:
        return
    uow.memberships.save(replace(membership, state=lifecycle.after(membership.state, Event.COMPLETE)))
    for kind in (DueKind.STATUS, DueKind.SURVEY):
        uow.dues.settle(kind, membership.id)
