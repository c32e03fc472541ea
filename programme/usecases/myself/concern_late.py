"""The word to the sender of a private word that the promised day has passed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.due import Due
from programme.people import Concern, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Utterance
from programme.usecases.common.menu import menu
from programme.usecases.common.question import facts_of
from programme.usecases.common.sight import readers_of
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.myself import concern, concern_notice, concern_promise


def tell(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell the stand-in that a promised day has passed, then the sender; these every three weeks until it is settled.

    The manager has one more working day between the two. It is no nudge: restraint does not hold it back, quiet times
    do. Its first line shows on a locked phone, so it names neither the matter nor the partner.
    """
    membership = uow.memberships.find(due.subject)
    owed = concern_promise.owed(uow, due.subject)
    if membership is None or not owed or not readers_of(uow, owed[0]):
        return []
    programme, person = uow.programmes.get(membership.programme_id), uow.people.get(membership.person_id)
    if person.deletion_asked_at is not None:
        return []
    stand_in = _to_stand_in(uow, programme, owed, now)
    told_at = concern_promise.told_late_from(owed[0], programme)
    if told_at > now:
        uow.dues.put(due.kind, membership, told_at, now)
        return stand_in
    return [*stand_in, *_to_sender(uow, due, membership, owed, now)]


def _to_stand_in(uow: UnitOfWork, programme: Programme, owed: Sequence[Concern], now: datetime) -> list[Utterance]:
    """Tell the programme's stand-in once of each private word that is late, if they may read it."""
    told: list[Utterance] = []
    for one in owed:
        if one.told_stand_in_at is not None or concern_promise.late_from(one, ZoneInfo(programme.time_zone)) > now:
            continue
        may_read = [reader for reader in readers_of(uow, one) if reader.id == programme.stand_in_id]
        if may_read:
            uow.concerns.save(replace(one, told_stand_in_at=now))
            told += concern_notice.tell_stand_in(uow, programme, one, may_read)
    return told


def _to_sender(
    uow: UnitOfWork, due: Due, membership: Membership, owed: Sequence[Concern], now: datetime
) -> list[Utterance]:
    """Tell the sender that the promised day has passed, in no quiet time; who asked for a talk soon, in July, too."""
    programme, person = uow.programmes.get(membership.programme_id), uow.people.get(membership.person_id)
    told = readers_of(uow, owed[0])
    soon, calendar = concern_promise.counts_all_year(owed[0]), programme.calendar
    if (allowed := calendar.when_by_day(now) if soon else calendar.when_allowed(now)) > now:
        uow.dues.put(due.kind, membership, allowed, now)
        return []
    uow.dues.put(due.kind, membership, programme.calendar.when_allowed(now + BETWEEN_STATUSES), now)
    by = concern_promise.answered_by(owed[0], programme)
    facts = {**facts_of(concern.named(uow, programme, told)), "name": person.first_name, "by": by}
    text = (Phrase("concern-late", facts), Phrase("concern-urgent", {**facts, "urgent": int(owed[0].is_urgent)}))
    return [Speech(person.id, text, choices=menu(uow, person), private=True, exchange=True, lane=Lane.BROADCAST)]
