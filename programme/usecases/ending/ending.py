"""The word before the end: four weeks ahead both of each pair under way hear the last day and what comes then."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, moment_of
from programme.due import Due, DueKind
from programme.pair import UNDER_WAY, Pair
from programme.people import Membership, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.goodbye import WriteGoodbye
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance, Value, WithYear, listed_and
from programme.times import local_day
from programme.usecases.common import guide, next_meeting, nudge
from programme.usecases.common.lasting import as_heard, last_day
from programme.usecases.common.menu import menu
from programme.usecases.common.two import Two, other, twos_of

AHEAD = timedelta(weeks=4)


def announced_on(programme: Programme, last: date | None = None) -> date:
    """Return the working day on which the end is announced: four weeks ahead, or the first after that.

    Args:
        programme: the programme.
        last: the last day of a participant; that of the programme if it is left out.
    """
    day = (last or programme.ends_on) - AHEAD
    return programme.calendar.add_working_days(day, 1) if programme.calendar.is_quiet_day(day) else day


def expect(uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime) -> None:
    """Put the wait for the word before the end; a later participant has heard the last day on the way in."""
    last = last_day(uow, membership, programme)
    at = moment_of(announced_on(programme, last), MORNING, ZoneInfo(programme.time_zone))
    if at > now:
        uow.dues.put(DueKind.ENDING, membership, at, now)
    else:
        uow.dues.settle(DueKind.ENDING, membership.id)


def announce(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell a participant when the programme ends, only if they have a pair under way."""
    membership = uow.memberships.find(due.subject)
    pairs = _under_way(uow, membership) if membership is not None else []
    if membership is None or not pairs or not nudge.may_go(uow, due, membership, now):
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    nudge.noted(uow, person.id, "ending", now)
    last = last_day(uow, membership, programme)
    facts: Facts = {"name": person.first_name, "programme": programme.name, "ends": WithYear(last)}
    key = "end-ahead" if last == programme.ends_on else "end-ahead-own"
    text = (Phrase(key, facts), *_what_is_booked(uow, membership, pairs, now), Phrase("end-ahead-after"))
    words = tuple((_goodbye(two, Role(membership.role)),) for two in twos_of(uow, pairs))
    choices = (*guide.with_last_day(programme), *words, *menu(uow, person))
    return [Speech(person.id, text, choices=choices, lane=Lane.BROADCAST)]


def _goodbye(two: Two, role: Role) -> Choice:
    """Return the button that writes words to the other for the end (`usecases.ending.goodbye`)."""
    return Choice(Phrase("button-goodbye", {"other": two.person(other(role)).first_name}), WriteGoodbye(two.pair.id))


def _what_is_booked(uow: UnitOfWork, membership: Membership, pairs: list[Pair], now: datetime) -> list[Phrase]:
    """Return with whom a meeting is ahead, and with whom none is: a mentor of several can have both."""
    names: dict[bool, list[Value]] = {True: [], False: []}
    for two in twos_of(uow, pairs):
        booked = next_meeting.ahead(uow, two, now) is not None
        names[booked].append(two.person(other(Role(membership.role))).first_name)
    return [
        Phrase(key, {"others": listed_and(found), "count": len(found)})
        for key, found in (("end-ahead-booked", names[True]), ("end-ahead-nothing-booked", names[False]))
        if found
    ]


def _under_way(uow: UnitOfWork, membership: Membership) -> list[Pair]:
    return [one for one in uow.pairs.open_of(membership.id) if one.state in UNDER_WAY]


def on_my_page(uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime) -> tuple[Phrase, ...]:
    """Return the line of `/me` about a participant's last day: two months before it, and always if it is their own."""
    if local_day(now, programme) == programme.ends_on:
        programme = as_heard(uow, programme)
    last = last_day(uow, membership, programme)
    near = last > programme.ends_on or local_day(now, programme) >= last - 2 * AHEAD
    key = "me-ends" if last == programme.ends_on else "me-ends-own"
    return (Phrase(key, {"programme": programme.name, "ends": WithYear(last)}),) if near else ()
