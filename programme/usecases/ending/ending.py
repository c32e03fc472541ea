"""The word before the end: four weeks ahead both of each pair under way hear the last day and what comes then.

On the last day it comes once more to whoever has written words to the other and not saved them.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, moment_of
from programme.dialog import Dialog
from programme.due import Due, DueKind
from programme.forms.goodbye import GOODBYE
from programme.pair import UNDER_WAY, Pair
from programme.people import Membership, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.goodbye import WriteGoodbye
from programme.presses.press import Act, DialogPress
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance, Value, WithYear, listed_and
from programme.times import local_day
from programme.usecases.common import contact, guide, next_meeting, nudge
from programme.usecases.common.lasting import as_heard, last_day
from programme.usecases.common.menu import menu
from programme.usecases.common.two import Two, other, twos_of

AHEAD = timedelta(weeks=4)
A_DAY = timedelta(days=1)
AFTERNOON = 16  # local hour: there is time to save, and most of what is written that day is there


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
        return
    uow.dues.settle(DueKind.ENDING, membership.id)
    if unsaved(uow, membership):
        remind_later(uow, membership, programme, now)


def remind_later(uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime) -> None:
    """Put the wait for the word about words that are not saved, where the word before the end has come already."""
    at = _reminded_at(programme, last_day(uow, membership, programme))
    if at > now and uow.dues.waiting(DueKind.ENDING, membership.id) is None:
        uow.dues.put(DueKind.ENDING, membership, at, now)


def _reminded_at(programme: Programme, last: date) -> datetime:
    """Return the afternoon of the last day, or of the last working day before it."""
    while programme.calendar.is_quiet_day(last):
        last -= A_DAY
    return moment_of(last, AFTERNOON, programme.calendar.zone)


def unsaved(uow: UnitOfWork, membership: Membership) -> list[Dialog]:
    """Return the words to a partner that a participant has written and not saved."""
    found = [uow.dialogs.kept(membership.person_id, GOODBYE, one.id) for one in _under_way(uow, membership)]
    return [one for one in found if one is not None and one.answers.get("text")]


def announce(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell a participant when the programme ends, only if they have a pair under way; or that words are not saved."""
    membership = uow.memberships.find(due.subject)
    pairs = _under_way(uow, membership) if membership is not None else []
    if membership is None or not pairs:
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    last = last_day(uow, membership, programme)
    is_reminder = now >= _reminded_at(programme, last)
    words = unsaved(uow, membership)
    if (is_reminder and not words) or not nudge.may_go(uow, due, membership, now):
        return []
    nudge.noted(uow, person.id, "ending", now)
    if is_reminder:
        return _reminded(uow, membership, words, last)
    if words:
        remind_later(uow, membership, programme, now)
    facts: Facts = {"name": person.first_name, "programme": programme.name, "ends": WithYear(last)}
    key = "end-ahead" if last == programme.ends_on else "end-ahead-own"
    near = contact.not_apart(uow, membership, pairs)
    after = (Phrase("end-ahead-after"),) if near else ()
    text = (Phrase(key, facts), *_what_is_booked(uow, membership, near, now), *after)
    writes = tuple((_goodbye(two, Role(membership.role)),) for two in twos_of(uow, near))
    choices = (*guide.with_last_day(programme), *writes, *menu(uow, person))
    return [Speech(person.id, text, choices=choices, lane=Lane.BROADCAST)]


def _reminded(uow: UnitOfWork, membership: Membership, words: list[Dialog], last: date) -> list[Utterance]:
    """Return that words to partners are not saved, with what opens each; nobody learns from it what a partner did."""
    person = uow.people.get(membership.person_id)
    pairs = uow.pairs.many([one.subject for one in words])
    twos = twos_of(uow, [pairs[one.subject] for one in words])
    names = [two.person(other(Role(membership.role))).first_name for two in twos]
    opens = tuple(
        (Choice(Phrase("button-goodbye-go-on", {"other": name}), DialogPress(one.id, one.revision, Act.RESUME)),)
        for one, name in zip(words, names, strict=True)
    )
    text = (Phrase("goodbye-unsaved-yet", {"others": listed_and(names), "day": last}),)
    return [Speech(person.id, text, choices=(*opens, *menu(uow, person)), lane=Lane.BROADCAST, private=True)]


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
