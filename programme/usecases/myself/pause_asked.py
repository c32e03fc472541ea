"""What is next with a pause on its day: the question how it is to go on, or its end."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, moment_of
from programme.due import Due, DueKind
from programme.pair import By, Pair
from programme.pause import Pause
from programme.people import Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import nudge, resting
from programme.usecases.common.menu import write_button
from programme.usecases.common.two import other, two_of
from programme.usecases.myself import pause_ends


def fall_due(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Ask each side of a pair whose pause is to be asked about, and end each pause whose last day has come."""
    said: list[Utterance] = []
    for one in resting.of_pair(uow, pair.id):
        kept = resting.found(uow, one.id)  # the other's end may have ended it, too
        said += _next(uow, kept, now) if kept is not None and not kept.is_over else []
    if uow.dues.waiting(DueKind.PAUSE, pair.id) is None:
        pause_ends.expect(uow, uow.pairs.find(pair.id) or pair, now)
    return said


def rest_falls_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """The same for a participant who is put forward to nobody; in quiet times later."""
    membership = uow.memberships.find(due.subject)
    rest = resting.rest_of(uow, membership) if membership is not None else None
    if membership is None or rest is None:
        return []
    allowed = uow.programmes.get(due.programme_id).calendar.when_allowed(now)
    if allowed > now:
        uow.dues.put(DueKind.REST, membership, allowed, now)
        return []
    said = _next(uow, rest, now)
    if uow.dues.waiting(DueKind.REST, membership.id) is None:
        pause_ends.expect_rest(uow, membership, now)
    return said


def _next(uow: UnitOfWork, pause: Pause, now: datetime) -> list[Utterance]:
    """Do what is next with a pause, if its day has come."""
    membership, programme = uow.memberships.get(pause.membership_id), uow.programmes.get(pause.programme_id)
    today = local_day(now, programme)
    if pause.until is not None and today >= pause.until:
        return pause_ends.finish(uow, pause, now, (By.TIME, None))
    if pause.asks_on is None or today < pause.asks_on:
        return []
    person = uow.people.get(membership.person_id)
    allowed = nudge.allowed_at(uow, person.id, programme.calendar, now)
    if allowed > now:
        _put_off(uow, pause, membership, allowed, now)
        return []
    uow.pauses.save(replace(pause, asked_on=today))
    if person.deletion_asked_at is not None:
        return []
    nudge.noted(uow, person.id, "pause", now, uow.pairs.find(pause.pair_id) if pause.pair_id else None)
    return [_question(uow, pause, membership, today)]


def _put_off(uow: UnitOfWork, pause: Pause, membership: Membership, allowed: datetime, now: datetime) -> None:
    """Put a question off that restraint holds back, but not beyond the pause's last day."""
    zone = ZoneInfo(uow.programmes.get(pause.programme_id).time_zone)
    at = allowed if pause.until is None else min(allowed, moment_of(pause.until, MORNING, zone))
    if pause.pair_id is None:
        uow.dues.put(DueKind.REST, membership, at, now)
    elif (pair := uow.pairs.find(pause.pair_id)) is not None:
        uow.dues.put(DueKind.PAUSE, membership, at, now, pair=pair)


def _question(uow: UnitOfWork, pause: Pause, membership: Membership, today: date) -> Speech:
    """Return the question how a pause is to go on."""
    person = uow.people.get(membership.person_id)
    what = "pair" if pause.pair_id is not None else f"rest-{membership.role}"
    facts: Facts = {"until": resting.day_of(pause.until), "weeks": round((today - pause.first_day).days / 7)}
    asked = replace(pause, asked_on=today)
    again = asked.told_on(uow.programmes.get(pause.programme_id).calendar)
    facts["again"] = "month" if again is None or again == asked.asks_on else again
    pair = uow.pairs.find(pause.pair_id) if pause.pair_id is not None else None
    if pair is not None:
        two = two_of(uow, pair)
        facts["other"] = two.person(other(Role(membership.role))).first_name
    key = f"pause-ask-{what}" if pause.until is None else f"pause-ends-soon-{what}"
    rows = (*pause_ends.end_buttons(uow, [pause]), (write_button(uow, membership),))
    return Speech(person.id, (Phrase(key, facts),), choices=rows, lane=Lane.BROADCAST)
