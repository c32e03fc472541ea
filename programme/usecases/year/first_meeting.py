"""The first meeting, without conditions: both get each other's contacts, and either side notes the day.

The adept gets in touch. Neither side is bound by a promise yet. Noting, moving and calling off is as with every meeting
(`usecases.year.meeting`); on the working day after the first meeting both are asked how it felt
(`usecases.trust.fit`).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from programme import windows
from programme.calendar import MORNING, moment_of
from programme.due import DueKind
from programme.gathering import Coming, Gathering, GatheringKind, GatheringState, Guest
from programme.people import Preset, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import PlanMeeting
from programme.speech import Choice, Lane, Phrase, Speech, Utterance, Window
from programme.times import day_and_time, local_day
from programme.usecases.common import contact, guide
from programme.usecases.common.menu import write_button
from programme.usecases.common.two import Two, other

DAYS_TO_BOOK = 10  # docs/programme.md#who-acts-next
DAYS_TO_MEET = 21
CLOCKS = {DueKind.BOOKED: DAYS_TO_BOOK, DueKind.HEARD_FROM: DAYS_TO_BOOK, DueKind.HELD: DAYS_TO_MEET}
"""The waits for a first meeting, and how many days each runs."""
EVENING = 21  # local hour
STILL_TICKED = timedelta(days=28)
"""For so long after a kick-off the managers are asked who came, and the pairs read what to do if they met there.

No pair that may have met there stands on their list before: the one line about the kick-off stands for all of them."""
ON_THE_LIST = frozenset({DueKind.BOOKED, DueKind.HELD})


def exchange_contacts(uow: UnitOfWork, two: Two, now: datetime, *, answered: Role | None) -> list[Utterance]:
    """Send each side the other's contact card, and put the waits for a first meeting.

    Args:
        uow: the unit of work.
        two: the pair, whose first meeting is ahead from now on.
        now: the present moment.
        answered: the side that has just pressed a button of the proposal, so that the contact card takes its place.
    """
    wait_for_it(uow, two, now)
    to_adept = Speech(
        two.adept_person.id,
        contact_words(uow, two, Role.ADEPT, now),
        choices=(*_buttons(uow, two, Role.ADEPT), *guide.with_contacts(uow, two, Role.ADEPT)),
        window=Window(windows.proposal(two.pair.id), fresh=answered is not Role.ADEPT),
        lane=Lane.ANSWER if answered is Role.ADEPT else Lane.BROADCAST,
    )
    to_mentor = Speech(
        two.mentor_person.id,
        contact_words(uow, two, Role.MENTOR, now),
        choices=(*_buttons(uow, two, Role.MENTOR), *guide.with_contacts(uow, two, Role.MENTOR)),
        window=Window(windows.proposal(two.pair.id)) if answered is Role.MENTOR else None,
        lane=Lane.ANSWER if answered is Role.MENTOR else Lane.BROADCAST,
    )
    return [to_adept, to_mentor]


def contact_words(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> tuple[Phrase, ...]:
    """Return what this side reads with the other's contacts: who gets in touch, or when all meet for the first time."""
    there = kick_off(uow, two, now)
    way = "contact-for" if there is None else "contact-kick-off"
    facts = two.facts if there is None else {**two.facts, **day_and_time(there.starts_at, two.zone)}
    return Phrase(f"{way}-{role}", facts), contact.lines(two.person(other(role)))


def wait_for_it(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the waits for a first meeting to be booked, and to be held, and for the question to the mentor before it.

    Before a kick-off at which the two meet for the first time no time runs: the days are counted from then on.
    """
    there = kick_off(uow, two, now)
    for kind in CLOCKS:
        _wait_for(uow, two, kind, now, there)


def wait_for_them(uow: UnitOfWork, twos: Sequence[Two], now: datetime) -> None:
    """Put the same waits for many pairs of a programme, with as many statements for many as for a few."""
    alike: dict[Gathering | None, list[Two]] = {}
    kick_offs = _kick_offs(uow, twos, now)
    for two in twos:
        alike.setdefault(kick_offs[two.pair.id], []).append(two)
    for there, some in alike.items():
        whose = {two.pair.id: two.adept_person.id for two in some}
        for kind in CLOCKS:
            uow.dues.put_for_each(kind, some[0].programme.id, whose, _by(some[0], kind, now, there), now)


def kick_off(uow: UnitOfWork, two: Two, now: datetime) -> Gathering | None:
    """Return the kick-off ahead that is the first meeting of the two, or None: both can come, with a seat."""
    return _kick_offs(uow, [two], now)[two.pair.id]


def _kick_offs(uow: UnitOfWork, twos: Sequence[Two], now: datetime) -> Mapping[int, Gathering | None]:
    """Return the kick-off that is the first meeting of each two, by pair."""
    seats = [seat.id for two in twos if two.programme.preset is Preset.ENTREPRENEUR for seat in (two.adept, two.mentor)]
    invited = uow.guests.ahead_of(seats, now) if seats else {}
    return {two.pair.id: _of_both(invited.get(two.adept.id, ()), invited.get(two.mentor.id, ())) for two in twos}


def kick_off_been(uow: UnitOfWork, two: Two, now: datetime) -> Gathering | None:
    """Return the last kick-off at which the two may have met, or None: both were expected, and nobody has ticked it."""
    if two.programme.preset is not Preset.ENTREPRENEUR:
        return None
    sides = [uow.guests.of_membership(seat.id) for seat in (two.adept, two.mentor)]
    adept, mentor = ([(guest, one) for guest, one in side if _is_unticked(one, now)] for side in sides)
    return _of_both(adept, mentor)


def _is_unticked(one: Gathering, now: datetime) -> bool:
    is_over = one.starts_at <= now < one.ends_at + STILL_TICKED
    return is_over and one.attended_at is None and one.state is GatheringState.OPEN


NOT_THERE = frozenset({Coming.NO, Coming.WAITING})
"""Whose answer leaves the two to meet elsewhere."""


def _of_both(adept: Sequence[tuple[Guest, Gathering]], mentor: Sequence[tuple[Guest, Gathering]]) -> Gathering | None:
    mentors = {one.id for guest, one in mentor if guest.coming not in NOT_THERE}
    theirs = (one for guest, one in adept if guest.coming not in NOT_THERE and one.id in mentors)
    both = (one for one in theirs if one.kind is GatheringKind.KICK_OFF)
    return min(both, key=lambda one: one.starts_at, default=None)


def were_expected(uow: UnitOfWork, gathering: Gathering) -> frozenset[int]:
    """Return the memberships that were invited to a gathering and have not said no to it."""
    return frozenset(one.membership_id for one in uow.guests.of_gathering(gathering.id) if one.coming not in NOT_THERE)


def _wait_for(uow: UnitOfWork, two: Two, kind: DueKind, now: datetime, there: Gathering | None) -> None:
    uow.dues.put(kind, two.adept, _by(two, kind, now, there), now, pair=two.pair)


def _by(two: Two, kind: DueKind, now: datetime, there: Gathering | None) -> datetime:
    begins = local_day(now if there is None else there.starts_at, two.programme)
    day = two.calendar.after_days(begins, CLOCKS[kind])
    if there is not None and kind in ON_THE_LIST:
        day = max(day, local_day(there.ends_at + STILL_TICKED, two.programme))
    return moment_of(day, MORNING, two.zone)


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
    _wait_for(uow, two, DueKind.BOOKED, now, kick_off(uow, two, now))
