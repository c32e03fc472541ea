"""What time says to a guest of a gathering: invited, a seat when one is free, asked again, reminded, told of changes.

Each guest has one wait for the next word about any gathering (`programme.gathering.next_word`), so that a word that one
can't get holds up nobody else. A seat that is free goes to who waits first, at once where that is permitted.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.due import Due
from programme.gathering import (
    ASKS_FROM,
    Coming,
    Gathering,
    GatheringState,
    Guest,
    Word,
    next_word,
)
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Utterance
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.sight import counterpart
from programme.usecases.year import gathering_answer, gathering_seats
from programme.usecases.year.gathering_shown import IN_CALENDAR, facts_of, shown
from programme.usecases.year.gathering_wait import BEFORE, expect, is_reached, takes_part

INVITATION, AGAIN = "gathering-invitation", "gathering-again"


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Say the word that is due to a guest about the gatherings ahead, and put the wait for the next word."""
    seat = uow.memberships.find(due.subject)
    if seat is None or not takes_part(uow, seat):
        return []
    programme = uow.programmes.get(seat.programme_id)
    since, zone = min(due.due_at, now) - BEFORE, ZoneInfo(programme.time_zone)
    said: list[Utterance] = []
    for guest, gathering in uow.guests.of_membership(seat.id):
        word = next_word(gathering, guest, since, zone, programme.calendar) if gathering.starts_at > now else None
        if word is not None and (word[1] <= now or word[0] is Word.SEAT):
            said += _word(uow, word[0], seat, guest, gathering, now)
    expect(uow, seat, now)
    return said


def _word(
    uow: UnitOfWork, word: Word, seat: Membership, guest: Guest, gathering: Gathering, now: datetime
) -> list[Utterance]:
    match word:
        case Word.INVITE:
            return _invite(uow, seat, guest, gathering, now)
        case Word.NEWS:
            return _news(uow, seat, guest, gathering)
        case Word.SEAT:
            return _seat(uow, guest, gathering, now)
        case Word.AGAIN:
            return _again(uow, seat, guest, gathering, now)
        case Word.REMINDER:
            return _remind(uow, seat, guest, gathering, now)


def _invite(uow: UnitOfWork, seat: Membership, guest: Guest, gathering: Gathering, now: datetime) -> list[Utterance]:
    programme = uow.programmes.get(seat.programme_id)
    if programme.calendar.when_allowed(now) > now:
        return []
    guest = replace(guest, invited_at=now, told=gathering.changes)
    uow.guests.save(guest)
    if not is_reached(uow, seat):
        return []
    nudge.noted(uow, seat.person_id, INVITATION, now)
    lead = Phrase(INVITATION, {"manager": counterpart(uow, seat).first_name, "programme": programme.name})
    return [shown(uow, gathering, guest, seat, lead, after=gathering_answer.asks(uow, gathering))]


def _again(uow: UnitOfWork, seat: Membership, guest: Guest, gathering: Gathering, now: datetime) -> list[Utterance]:
    """Ask once more who has not answered, by restraint; nothing so late that the day is taken anyway."""
    programme = uow.programmes.get(seat.programme_id)
    if (
        nudge.allowed_at(uow, seat.person_id, programme.calendar, now) > now
        and gathering.starts_at - now > 2 * ASKS_FROM
    ):
        return []
    guest = replace(guest, asked_again_at=now)
    uow.guests.save(guest)
    if gathering.starts_at - now <= 2 * ASKS_FROM or not is_reached(uow, seat):
        return []
    nudge.noted(uow, seat.person_id, AGAIN, now)
    return [shown(uow, gathering, guest, seat, Phrase(AGAIN), after=gathering_answer.asks(uow, gathering))]


def _remind(uow: UnitOfWork, seat: Membership, guest: Guest, gathering: Gathering, now: datetime) -> list[Utterance]:
    """Remind who comes, and ask who is not sure, on the working day before."""
    programme = uow.programmes.get(seat.programme_id)
    guest = replace(guest, reminded_at=now)
    uow.guests.save(guest)
    ahead = (local_day(gathering.starts_at, programme) - local_day(now, programme)).days
    lead = Phrase(f"gathering-reminder-{guest.coming}", {**facts_of(gathering, programme), "ahead": ahead})
    if guest.is_unsure:
        after = gathering_answer.status(uow, gathering, guest)
    else:
        after = gathering_answer.asks(uow, gathering) if guest.coming is Coming.MAYBE else ()
    return [shown(uow, gathering, guest, seat, lead, after=after)]


def _news(uow: UnitOfWork, seat: Membership, guest: Guest, gathering: Gathering) -> list[Utterance]:
    """Tell of another time or place, or that it is called off; in place to whom it matters no more."""
    guest = replace(guest, told=gathering.changes, reminded_at=None)
    uow.guests.save(guest)
    matters = guest.coming is not Coming.NO
    if not matters and uow.people.get(seat.person_id).telegram_id is None:
        return []
    off = gathering.state is GatheringState.OFF
    facts = facts_of(gathering, uow.programmes.get(seat.programme_id))
    lead = Phrase("gathering-called-off" if off else "gathering-changed", facts)
    after = () if off else gathering_answer.status(uow, gathering, guest)
    return [
        shown(uow, gathering, guest, seat, lead, after=after, fresh=matters, tells_calendar=guest.coming in IN_CALENDAR)
    ]


def _seat(uow: UnitOfWork, guest: Guest, gathering: Gathering, now: datetime) -> list[Utterance]:
    locked = uow.gatherings.locked(gathering.id)
    return [] if locked is None else gathering_seats.fill(uow, locked, now)
