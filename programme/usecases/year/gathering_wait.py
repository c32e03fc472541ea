"""The one wait that a guest has for the next word about gatherings (decision 61)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.announcement import STAYS
from programme.due import DueKind
from programme.gathering import (
    Word,
    next_word,
)
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common import nudge

BEFORE = timedelta(seconds=1)


def takes_part(uow: UnitOfWork, seat: Membership) -> bool:
    """Tell whether a participant is to hear of gatherings: not who has left, is suspended, or asked to be deleted."""
    if seat.state not in STAYS or seat.suspended_at is not None:
        return False
    return uow.people.get(seat.person_id).deletion_asked_at is None


def expect(uow: UnitOfWork, seat: Membership, now: datetime) -> None:
    """Put the wait for the next word about gatherings to a participant, or settle it."""
    programme = uow.programmes.get(seat.programme_id)
    zone = ZoneInfo(programme.time_zone)
    found = (next_word(one, guest, now, zone, programme.calendar) for guest, one in uow.guests.of_membership(seat.id))
    words = [one for one in found if one is not None]
    if not words:
        uow.dues.settle(DueKind.GATHERING, seat.id)
        return
    word, at = min(words, key=lambda one: one[1])
    if word is Word.AGAIN and at <= now:  # restraint has held it back
        at = nudge.allowed_at(uow, seat.person_id, programme.calendar, now + BEFORE)
    uow.dues.put(DueKind.GATHERING, seat, max(at, now), now)


def is_reached(uow: UnitOfWork, seat: Membership) -> bool:
    """Tell whether the bot reaches a participant by itself; others are on the manager's list of the gathering."""
    person = uow.people.get(seat.person_id)
    return person.telegram_id is not None or (bool(uow.mail_from) and person.wants_mail)
