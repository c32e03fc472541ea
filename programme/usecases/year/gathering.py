"""A guest and a gathering: invited, answered, a seat when one is free, reminded, told of what changes.

Each guest has one wait for the next word about any gathering (`programme.gathering.next_word`), so that a word that one
can't get holds up nobody else. A seat that is free goes to who waits first, at once where that is permitted.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.announcement import IN_REACH
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.gathering import (
    ASKS_FROM,
    KEPT_FOR,
    Coming,
    Gathering,
    GatheringState,
    Guest,
    Word,
    first_waiting,
    next_word,
    place_in_line,
    seats_left,
)
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Recipe, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.sight import counterpart
from programme.usecases.year import kick_off
from programme.usecases.year.gathering_shown import IN_CALENDAR, facts_of, offered_facts, seats, shown

RECIPE = "calendar-guest"
INVITATION, AGAIN = "gathering-invitation", "gathering-again"
_BEFORE = timedelta(seconds=1)
AT_ONCE = 10
"""How many are moved up in one unit of work."""


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Say what is due to a guest about the gatherings ahead, and put the wait for the next word."""
    seat = uow.memberships.find(due.subject)
    if seat is None or not takes_part(uow, seat):
        return []
    programme = uow.programmes.get(seat.programme_id)
    since, zone = min(due.due_at, now) - _BEFORE, ZoneInfo(programme.time_zone)
    said: list[Utterance] = []
    for guest, gathering in uow.guests.of_membership(seat.id):
        word = next_word(gathering, guest, since, zone, programme.calendar) if gathering.starts_at > now else None
        if word is not None and (word[1] <= now or word[0] is Word.SEAT):
            said += _word(uow, word[0], seat, guest, gathering, now)
    expect(uow, seat, now)
    return said


def takes_part(uow: UnitOfWork, seat: Membership) -> bool:
    """Tell whether a participant is to hear of gatherings: who has left, or asked to be deleted, is not."""
    return seat.state in IN_REACH and uow.people.get(seat.person_id).deletion_asked_at is None


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
        at = nudge.allowed_at(uow, seat.person_id, programme.calendar, now + _BEFORE)
    uow.dues.put(DueKind.GATHERING, seat, max(at, now), now)


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


def is_reached(uow: UnitOfWork, seat: Membership) -> bool:
    """Tell whether the bot reaches a participant by itself; others are on the manager's list of the gathering."""
    person = uow.people.get(seat.person_id)
    return person.telegram_id is not None or (bool(uow.mail_from) and person.wants_mail)


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
    return [shown(uow, gathering, guest, seat, lead, after=_asks(uow, gathering))]


def _asks(uow: UnitOfWork, gathering: Gathering) -> tuple[Phrase, ...]:
    left = seats(gathering, uow.guests.count(gathering.id)) if gathering.seats is not None else ()
    return (*left, Phrase("gathering-comes"))


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
    return [shown(uow, gathering, guest, seat, Phrase(AGAIN), after=_asks(uow, gathering))]


def _remind(uow: UnitOfWork, seat: Membership, guest: Guest, gathering: Gathering, now: datetime) -> list[Utterance]:
    """Remind who comes, and ask who is not sure, on the working day before."""
    programme = uow.programmes.get(seat.programme_id)
    guest = replace(guest, reminded_at=now)
    uow.guests.save(guest)
    ahead = (local_day(gathering.starts_at, programme) - local_day(now, programme)).days
    lead = Phrase(f"gathering-reminder-{guest.coming}", {**facts_of(gathering, programme), "ahead": ahead})
    after = _asks(uow, gathering) if guest.coming is Coming.MAYBE else ()
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
    after = () if off else status(uow, gathering, guest)
    return [
        shown(uow, gathering, guest, seat, lead, after=after, fresh=matters, tells_calendar=guest.coming in IN_CALENDAR)
    ]


def _seat(uow: UnitOfWork, guest: Guest, gathering: Gathering, now: datetime) -> list[Utterance]:
    locked = uow.gatherings.locked(gathering.id)
    return [] if locked is None else fill(uow, locked, now)


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
    guest = _answered(guest, Coming.YES, now)
    uow.guests.save(guest)
    expect(uow, seat, now)
    facts = facts_of(gathering, uow.programmes.get(gathering.programme_id))
    return [shown(uow, gathering, guest, seat, Phrase("gathering-moved-up", facts), tells_calendar=True)]


def _offer(uow: UnitOfWork, gathering: Gathering, guest: Guest, seat: Membership, now: datetime) -> list[Utterance]:
    guest = replace(guest, offered_until=min(now + KEPT_FOR, gathering.starts_at))
    uow.guests.save(guest)
    expect(uow, seat, now)
    return [shown(uow, gathering, guest, seat, _offered(uow, gathering, guest))]


def _offered(uow: UnitOfWork, gathering: Gathering, guest: Guest) -> Phrase:
    programme = uow.programmes.get(gathering.programme_id)
    return Phrase("gathering-offer", offered_facts(gathering, guest, programme))


def _answered(guest: Guest, coming: Coming, now: datetime, recorded_by: int | None = None) -> Guest:
    """Return a guest with another answer."""
    waits_since = (guest.waits_since or now) if coming is Coming.WAITING else None
    return replace(
        guest,
        coming=coming,
        answers=guest.answers + 1,
        answered_at=now,
        waits_since=waits_since,
        offered_until=None,
        invited_at=guest.invited_at or now,
        recorded_by=recorded_by,
    )


def check_open(gathering: Gathering, now: datetime) -> None:
    """Refuse an answer about a gathering that is called off, or has begun.

    Raises:
        ProgrammeError: `gathering-off`, `gathering-begun`, or `not-now`, while nobody is invited.
    """
    if gathering.state is GatheringState.DRAFT:
        raise ProgrammeError("not-now")
    if gathering.state is GatheringState.OFF:
        raise ProgrammeError("gathering-off")
    if gathering.starts_at <= now:
        raise ProgrammeError("gathering-begun")


def answer(
    uow: UnitOfWork, gathering: Gathering, guest: Guest, wanted: Coming, now: datetime, recorded_by: int | None = None
) -> tuple[Guest, list[Utterance]]:
    """Store an answer; return the guest with it, and what others hear. A yes without a free seat waits for one."""
    coming = wanted
    if wanted is Coming.YES and guest.coming is not Coming.YES and not _has_seat(uow, gathering, guest, now):
        coming = Coming.WAITING
    if coming is guest.coming:
        return guest, []
    had_seat = guest.coming is Coming.YES or guest.offered_until is not None
    guest = _answered(guest, coming, now, recorded_by)
    uow.guests.save(guest)
    seat = uow.memberships.get(guest.membership_id)
    expect(uow, seat, now)
    kick_off.answered(uow, gathering, seat, now)
    return guest, fill(uow, gathering, now) if had_seat and coming is not Coming.YES else []


def _has_seat(uow: UnitOfWork, gathering: Gathering, guest: Guest, now: datetime) -> bool:
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


def status(uow: UnitOfWork, gathering: Gathering, guest: Guest) -> tuple[Phrase, ...]:
    """Return what a guest has answered, and what follows from it; who has not answered is asked."""
    match guest.coming:
        case Coming.WAITING:
            number = place_in_line(uow.guests.of_gathering(gathering.id), guest)
            return (Phrase("gathering-said-waiting", {"number": number}),)
        case Coming.YES | Coming.NO:
            return (Phrase(f"gathering-said-{guest.coming}"),)
        case Coming.MAYBE:
            return (Phrase("gathering-said-maybe"), *seats(gathering, uow.guests.count(gathering.id)))
        case _:
            return _asks(uow, gathering)


def says(uow: UnitOfWork, actor: Actor, gathering: Gathering, guest: Guest, wanted: Coming) -> list[Utterance]:
    """Take a guest's answer, or another one; show it where it was given.

    Raises:
        ProgrammeError: as for `check_open`.
    """
    check_open(gathering, actor.now)
    was_in = guest.coming in IN_CALENDAR
    guest, told = answer(uow, gathering, guest, wanted, actor.now)
    return [*mine(uow, actor, gathering, guest, tells_calendar=was_in or guest.coming in IN_CALENDAR), *told]


def show(uow: UnitOfWork, actor: Actor, gathering: Gathering, guest: Guest) -> list[Utterance]:
    """Show a guest the invitation at the end of the chat, with their answer.

    Raises:
        ProgrammeError: as for `check_open`.
    """
    check_open(gathering, actor.now)
    seat = uow.memberships.get(guest.membership_id)
    offered = guest.is_offered(actor.now)
    after = (_offered(uow, gathering, guest),) if offered else status(uow, gathering, guest)
    return [shown(uow, gathering, guest, seat, after=after)]


def mine(uow: UnitOfWork, actor: Actor, gathering: Gathering, guest: Guest, *, tells_calendar: bool) -> list[Utterance]:
    """Return the invitation with the answer, where the button was pressed."""
    seat, after = uow.memberships.get(guest.membership_id), status(uow, gathering, guest)
    said: Speech = shown(uow, gathering, guest, seat, after=after, fresh=False, tells_calendar=tells_calendar)
    return where_pressed(uow, actor, said)


def calendar_file(uow: UnitOfWork, actor: Actor, gathering: Gathering, guest: Guest) -> list[Utterance]:
    """Send a gathering as a calendar file: made of what holds when it is sent."""
    key = "gathering-caption" if gathering.state is GatheringState.OPEN else "calendar-caption-off"
    recipe = Recipe(RECIPE, guest.id, actor.person.language)
    return [Speech(actor.person.id, (Phrase(key),), document=recipe)]
