"""Until when a participant takes part: the programme's last day, or that of a pair of theirs that goes on longer."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from programme.last_heard import last_heard
from programme.people import Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, WithYear
from programme.times import local_day


def thanked_on(programme: Programme, last: date) -> date:
    """Return the day on whose morning participants with this last day are thanked: after long quiet times, late."""
    return programme.calendar.not_quiet(last + timedelta(days=1))


def as_heard(uow: UnitOfWork, programme: Programme) -> Programme:
    """Return a programme with the last day that its people know: an end tonight nobody has heard of."""
    return replace(programme, ends_on=last_heard(uow.changes.of_programme(programme.id)) or programme.ends_on)


def last_day(uow: UnitOfWork, membership: Membership, programme: Programme) -> date:
    """Return the last day of a participant."""
    if programme.extended_to is None:
        return programme.ends_on
    own = (one.ends_on for one in uow.pairs.open_of(membership.id) if one.ends_on is not None)
    return max([programme.ends_on, *own])


def is_over_for(uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime) -> bool:
    """Tell whether a participant's last day has passed."""
    return local_day(now, programme) > last_day(uow, membership, programme)


def more_time(programme: Programme) -> tuple[Phrase, ...]:
    """Return for the desk until when the pair goes on that goes on longest, if any goes on longer than the others."""
    if programme.last_day == programme.ends_on:
        return ()
    return (Phrase("more-time-until", {"ends": WithYear(programme.last_day)}),)


def keep_latest(uow: UnitOfWork, programme: Programme) -> Programme:
    """Store until when the last pair of a programme goes on; return the programme."""
    own = [one.ends_on for one in uow.pairs.open_in(programme.id) if one.ends_on is not None]
    latest = replace(programme, extended_to=max(own, default=None))
    if latest != programme:
        uow.programmes.save(latest)
    return latest
