"""The manager's digest: a single message of a working day, in place of a message for each event.

It tells the promises in the manager's name by today and by the next working day, the matters that come (back) to the
list, the others' deeds since the last digest, and the successes, as numbers. A promise stands in it a working day
before it is due, so that it can still be kept, and heads it on its day. On the first of a week it also tells the
matters still undone from earlier days. It comes only where there is news: numbers alone wait for the next digest, or
for the first of a week.

The manager of several programmes gets a single message, with a share for each: it comes at the earliest of their hours
at which a programme has news, and tells the others' news until then.
"""

from collections.abc import Sequence
from datetime import datetime

from programme.absence import steps_in
from programme.due import Due, DueKind
from programme.news import DIGEST
from programme.people import Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import digest
from programme.usecases.common.menu import Rows
from programme.usecases.desk import digest_share
from programme.usecases.desk.digest_share import Share

TOGETHER = 4  # programmes in a message; more would not fit


def send(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Send a manager's digest, if a share has a reason for it, and put the wait for the next."""
    seat = uow.memberships.find(due.subject)
    if seat is None or seat.role is not Role.MANAGER:
        return []
    programme, person = uow.programmes.get(due.programme_id), uow.people.get(due.person_id)
    if programme.archived_at is not None:
        return []  # taken out of the archive, it is told of again
    if not digest.is_time(now, programme) or _is_away(uow, person, programme):
        digest.expect(uow, seat, programme, now, since=due.created_at)  # the first one back tells of all
        return []
    others = _others(uow, person, programme, now) if person.in_several else []
    mine = [(seat, due), *others]
    shares = [digest_share.begin(uow, person, one, wait, now, beside=len(mine) - 1) for one, wait in mine]
    if not any(one.is_reason for one in shares):
        _expect_next(uow, shares[0], now, since=due.created_at)
        return []
    for one in shares:
        _expect_next(uow, one, now, since=now if one.is_said else one.today.since)
    told = sorted((one for one in shares if one.is_said), key=lambda one: -one.programme.id)
    return [_said(uow, person, told[at : at + TOGETHER]) for at in range(0, len(told), TOGETHER)]


def _others(uow: UnitOfWork, person: Person, programme: Programme, now: datetime) -> list[tuple[Membership, Due]]:
    """Return the manager's places at other desks, whose digests of this day come together with that of this programme.

    Those of a programme that is archived, or from which the manager is away, keep to themselves.
    """
    waits = {one.subject: one for one in uow.dues.of_person(DueKind.DIGEST, person.id)}
    found: list[tuple[Membership, Due]] = []
    for seat in uow.memberships.of_person(person.id):
        wait = waits.get(seat.id)
        if wait is None or seat.role is not Role.MANAGER or seat.programme_id == programme.id:
            continue
        other = uow.programmes.get(seat.programme_id)
        comes_today = local_day(wait.due_at, other) <= local_day(now, other)
        if comes_today and other.archived_at is None and not _is_away(uow, person, other):
            found.append((seat, wait))
    return found


def _is_away(uow: UnitOfWork, person: Person, programme: Programme) -> bool:
    """Tell whether a manager is away and another manager is there."""
    return steps_in(uow.absences.of_programme(programme.id), person.id) != person.id


def _expect_next(uow: UnitOfWork, share: Share, now: datetime, *, since: datetime) -> None:
    """Put the wait for the digest of the next working day, unless no digest can come any more."""
    if share.goes_on(uow):
        digest.expect_next(uow, share.seat, share.programme, now, since=since)
    else:
        uow.dues.settle(DueKind.DIGEST, share.seat.id)


def _said(uow: UnitOfWork, person: Person, shares: Sequence[Share]) -> Speech:
    """Return the digest: of each programme the news, the matters with a button each, and the others' deeds."""
    facts: Facts = {"name": person.first_name, "programme": shares[0].programme.name, "count": len(shares)}
    text: list[Phrase] = [Phrase(DIGEST, facts)]
    choices: Rows = ()
    for share in shares:
        paragraphs, rows = digest_share.said(uow, person, share, beside=len(shares) - 1)
        text += paragraphs
        choices = (*choices, *rows)
    return Speech(person.id, tuple(text), choices=choices, private=True, lane=Lane.BROADCAST)
