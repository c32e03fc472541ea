"""A guest answers an invitation, changes the answer, and reads what follows from it."""

from dataclasses import replace
from datetime import datetime

from programme.errors import ProgrammeError
from programme.gathering import (
    Coming,
    Gathering,
    GatheringState,
    Guest,
    last_in_line,
    place_in_line,
)
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Recipe, Speech, Utterance
from programme.usecases.common.conversation import where_pressed
from programme.usecases.year import gathering_seats, kick_off
from programme.usecases.year.gathering_shown import IN_CALENDAR, seats, shown
from programme.usecases.year.gathering_wait import expect

RECIPE = "calendar-guest"


def asks(uow: UnitOfWork, gathering: Gathering) -> tuple[Phrase, ...]:
    """Return the question to a guest, with the seats that are left."""
    left = seats(gathering, uow.guests.count(gathering.id)) if gathering.seats is not None else ()
    return (*left, Phrase("gathering-comes"))


def check_open(gathering: Gathering, now: datetime) -> None:
    """Refuse an answer about a gathering that is called off, or has begun.

    Raises:
        ProgrammeError: `gathering-off`, `gathering-begun`, `gathering-been`, or `not-now`, while nobody is invited.
    """
    if gathering.state is GatheringState.DRAFT:
        raise ProgrammeError("not-now")
    if gathering.state is GatheringState.OFF:
        raise ProgrammeError("gathering-off")
    if gathering.starts_at <= now:
        raise ProgrammeError("gathering-been" if gathering.ends_at <= now else "gathering-begun")


def answer(
    uow: UnitOfWork, gathering: Gathering, guest: Guest, wanted: Coming, now: datetime, recorded_by: int | None = None
) -> tuple[Guest, list[Utterance]]:
    """Store an answer; return the guest with it, and what others hear. A yes without a free seat waits for one."""
    coming = wanted
    if (
        wanted is Coming.YES
        and guest.coming is not Coming.YES
        and not gathering_seats.has_seat(uow, gathering, guest, now)
    ):
        coming = Coming.WAITING
    if coming is guest.coming:
        return _still(uow, guest, now, recorded_by), []
    had_seat = guest.coming is Coming.YES or guest.offered_until is not None
    guest = gathering_seats.answered(guest, coming, now, recorded_by)
    if coming is Coming.WAITING:
        guest = replace(guest, waits_since=last_in_line(uow.guests.of_gathering(gathering.id), now))
    uow.guests.save(guest)
    seat = uow.memberships.get(guest.membership_id)
    expect(uow, seat, now)
    kick_off.answered(uow, gathering, seat, now)
    return guest, gathering_seats.fill(uow, gathering, now) if had_seat and coming is not Coming.YES else []


def _still(uow: UnitOfWork, guest: Guest, now: datetime, recorded_by: int | None) -> Guest:
    """Return a guest who says the same again: that it holds after another time or place, too."""
    if not guest.is_unsure:
        return guest
    sure = replace(guest, sure_of=guest.told, answered_at=now, recorded_by=recorded_by)
    uow.guests.save(sure)
    return sure


def status(uow: UnitOfWork, gathering: Gathering, guest: Guest) -> tuple[Phrase, ...]:
    """Return what a guest has answered, and what follows from it; who has not answered is asked."""
    match guest.coming:
        case Coming.WAITING:
            number = place_in_line(uow.guests.of_gathering(gathering.id), guest)
            return (Phrase("gathering-said-waiting", {"number": number}),)
        case Coming.YES if guest.is_unsure:
            return (Phrase("gathering-still"),)
        case Coming.YES | Coming.NO:
            return (Phrase(f"gathering-said-{guest.coming}"),)
        case Coming.MAYBE:
            return (Phrase("gathering-said-maybe"), *seats(gathering, uow.guests.count(gathering.id)))
        case _:
            return asks(uow, gathering)


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
    after = (gathering_seats.offered(uow, gathering, guest),) if offered else status(uow, gathering, guest)
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
