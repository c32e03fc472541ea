"""The seats of a gathering: who gets one, who waits, and who is asked when one is free."""

from dataclasses import replace
from datetime import datetime

from programme.due import DueKind
from programme.gathering import (
    ASKS_FROM,
    KEPT_FOR,
    Coming,
    Gathering,
    Guest,
    first_waiting,
    seats_left,
)
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Utterance
from programme.usecases.year.gathering_shown import facts_of, offered_facts, shown
from programme.usecases.year.gathering_wait import expect

AT_ONCE = 10
"""How many are moved up in one unit of work."""


def fill(uow: UnitOfWork, gathering: Gathering, now: datetime) -> list[Utterance]:
    """Give the free seats to who waits first; shortly before the beginning ask instead. Wait for permitted hours.

    Of many at once, who comes after the first few is next in a unit of their own.
    """
    programme = uow.programmes.get(gathering.programme_id)
    guests = uow.guests.of_gathering(gathering.id)
    left = seats_left(gathering, uow.guests.count(gathering.id))
    first = first_waiting(guests, len(guests) if left is None else left, now)
    late = gathering.starts_at - now < ASKS_FROM
    allowed = programme.calendar.when_allowed(now)
    said: list[Utterance] = []
    if len(first) > AT_ONCE:
        uow.dues.put(DueKind.GATHERING, uow.memberships.get(first[AT_ONCE].membership_id), now, now)
    for guest in first[:AT_ONCE]:
        seat = uow.memberships.get(guest.membership_id)
        if allowed > now and not late:
            uow.dues.put(DueKind.GATHERING, seat, allowed, now)
        else:
            said += _offer(uow, gathering, guest, seat, now) if late else _moved_up(uow, gathering, guest, seat, now)
    return said


def _moved_up(uow: UnitOfWork, gathering: Gathering, guest: Guest, seat: Membership, now: datetime) -> list[Utterance]:
    guest = answered(guest, Coming.YES, now)
    uow.guests.save(guest)
    expect(uow, seat, now)
    facts = facts_of(gathering, uow.programmes.get(gathering.programme_id))
    return [shown(uow, gathering, guest, seat, Phrase("gathering-moved-up", facts), tells_calendar=True)]


def _offer(uow: UnitOfWork, gathering: Gathering, guest: Guest, seat: Membership, now: datetime) -> list[Utterance]:
    guest = replace(guest, offered_until=min(now + KEPT_FOR, gathering.starts_at))
    uow.guests.save(guest)
    expect(uow, seat, now)
    return [shown(uow, gathering, guest, seat, offered(uow, gathering, guest))]


def offered(uow: UnitOfWork, gathering: Gathering, guest: Guest) -> Phrase:
    """Return the question whether a guest wants the seat that is kept for them."""
    programme = uow.programmes.get(gathering.programme_id)
    return Phrase("gathering-offer", offered_facts(gathering, guest, programme))


def answered(guest: Guest, coming: Coming, now: datetime, recorded_by: int | None = None) -> Guest:
    """Return a guest with another answer, who is sure of what they have been told so far."""
    return replace(
        guest,
        coming=coming,
        answers=guest.answers + 1,
        answered_at=now,
        waits_since=None,
        offered_until=None,
        invited_at=guest.invited_at or now,
        recorded_by=recorded_by,
        sure_of=guest.told,
    )


def has_seat(uow: UnitOfWork, gathering: Gathering, guest: Guest, now: datetime) -> bool:
    """Tell whether there is a seat for a guest who says yes now: one that nobody before them waits for."""
    left = seats_left(gathering, uow.guests.count(gathering.id))
    if left is None:
        return True
    others = [one for one in uow.guests.of_gathering(gathering.id) if one.id != guest.id]
    in_line = sum(one.coming is Coming.WAITING and _is_before(one, guest, now) for one in others)
    return left > in_line


def _is_before(one: Guest, guest: Guest, now: datetime) -> bool:
    """Tell whether a free seat is another's: it is kept for them, or they wait and will be moved up."""
    if one.offered_until is not None:
        return one.offered_until > now
    return guest.offered_until is None
