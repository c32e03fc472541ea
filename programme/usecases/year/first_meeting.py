"""The first meeting, without conditions: both get each other's contacts, and either side notes the day.

The adept gets in touch. Neither side is bound by a promise yet. Noting, moving and calling off is as with every meeting
(`usecases.year.meeting`); on the working day after the first meeting both are asked how it felt
(`usecases.trust.fit`).
"""

from datetime import datetime

from programme import windows
from programme.calendar import MORNING, moment_of
from programme.due import DueKind
from programme.gathering import Coming, Gathering, GatheringKind
from programme.people import Preset, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import PlanMeeting
from programme.speech import Choice, Lane, Phrase, Speech, Utterance, Window
from programme.times import day_and_time, local_day
from programme.usecases.common import contact, guide
from programme.usecases.common.menu import write_button
from programme.usecases.common.two import Two

DAYS_TO_BOOK = 10  # docs/programme.md#who-acts-next
DAYS_TO_MEET = 21
EVENING = 21  # local hour


def exchange_contacts(uow: UnitOfWork, two: Two, now: datetime, *, answered: bool) -> list[Utterance]:
    """Send each side the other's contact card, and put the waits for a first meeting.

    Args:
        uow: the unit of work.
        two: the pair, whose first meeting is ahead from now on.
        now: the present moment.
        answered: the adept has just pressed a button of the proposal, so the contact card takes its place.
    """
    wait_for_it(uow, two, now)
    there = kick_off(uow, two, now)
    way = "contact-for" if there is None else "contact-kick-off"
    facts = two.facts if there is None else {**two.facts, **day_and_time(there.starts_at, two.zone)}
    to_adept = Speech(
        two.adept_person.id,
        (Phrase(f"{way}-adept", facts), contact.lines(two.mentor_person)),
        choices=(*_buttons(uow, two, Role.ADEPT), *guide.with_contacts(uow, two, Role.ADEPT)),
        window=Window(windows.proposal(two.pair.id), fresh=not answered),
        lane=Lane.ANSWER if answered else Lane.BROADCAST,
    )
    to_mentor = Speech(
        two.mentor_person.id,
        (Phrase(f"{way}-mentor", facts), contact.lines(two.adept_person)),
        choices=(*_buttons(uow, two, Role.MENTOR), *guide.with_contacts(uow, two, Role.MENTOR)),
        lane=Lane.BROADCAST,
    )
    return [to_adept, to_mentor]


def wait_for_it(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the waits for a first meeting to be booked, and to be held, and for the question to the mentor before it.

    Before a kick-off at which the two meet for the first time no time runs: the days are counted from then on.
    """
    _wait_for(uow, two, DueKind.BOOKED, DAYS_TO_BOOK, now)
    _wait_for(uow, two, DueKind.HEARD_FROM, DAYS_TO_BOOK, now)
    _wait_for(uow, two, DueKind.HELD, DAYS_TO_MEET, now)


def kick_off(uow: UnitOfWork, two: Two, now: datetime) -> Gathering | None:
    """Return the kick-off ahead that is the first meeting of the two, or None: both are invited, and none said no."""
    if two.programme.preset is not Preset.ENTREPRENEUR:
        return None
    invited = uow.guests.ahead_of([two.adept.id, two.mentor.id], now)
    of_adept, of_mentor = (
        {one.id: one for guest, one in invited.get(seat.id, ()) if guest.coming is not Coming.NO}
        for seat in (two.adept, two.mentor)
    )
    both = [one for key, one in of_adept.items() if key in of_mentor and one.kind is GatheringKind.KICK_OFF]
    return min(both, key=lambda one: one.starts_at, default=None)


def _wait_for(uow: UnitOfWork, two: Two, kind: DueKind, days: int, now: datetime) -> None:
    there = kick_off(uow, two, now)
    begins = now if there is None else there.starts_at
    by = moment_of(two.calendar.after_days(local_day(begins, two.programme), days), MORNING, two.zone)
    uow.dues.put(kind, two.adept, by, now, pair=two.pair)


def _buttons(uow: UnitOfWork, two: Two, role: Role) -> tuple[tuple[Choice, ...], ...]:
    booked = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
    return ((booked,), (write_button(uow, two.membership(role)),))


def nudge(uow: UnitOfWork, two: Two, role: Role) -> Speech:
    """Return the question to this side whether the two have found a day."""
    text = (Phrase(f"first-meeting-nudge-{role}", two.facts),)
    return Speech(two.person(role).id, text, choices=_buttons(uow, two, role), lane=Lane.BROADCAST)


def booked(uow: UnitOfWork, two: Two, starts_at: datetime, now: datetime) -> None:
    """Settle the wait for a booking, and put the question of the fit on the working day after the first meeting."""
    uow.dues.settle(DueKind.BOOKED, two.pair.id)
    uow.dues.settle(DueKind.HEARD_FROM, two.pair.id)
    evening = moment_of(local_day(starts_at, two.programme), EVENING, two.zone)
    uow.dues.put(DueKind.FIT, two.adept, two.calendar.next_morning(max(evening, now)), now, pair=two.pair)


def unbooked(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Take back the question of the fit, and put the wait for a booking, after the first meeting was called off."""
    uow.dues.settle(DueKind.FIT, two.pair.id)
    _wait_for(uow, two, DueKind.BOOKED, DAYS_TO_BOOK, now)
