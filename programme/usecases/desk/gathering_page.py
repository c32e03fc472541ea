"""A gathering on its managers' desk: how many come, who, whom to tell by hand, an answer written down, who came.

Who comes is read here alone: a guest sees their own answer, and how many seats are left (decision 61).
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did
from programme.checks import readable_phone
from programme.errors import ProgrammeError
from programme.gathering import SAID, Coming, Count, Gathering, GatheringState, Guest, to_be_ticked
from programme.names import Name
from programme.people import Actor, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import (
    AttendanceDone,
    CallOff,
    ChangeGathering,
    GuestsView,
    InviteGuests,
    NewGathering,
    OpenGathering,
    OpenGuest,
    RecordGuest,
    Reply,
    ShowAttendance,
    ShowGatherings,
    ShowGuests,
    ThankGuests,
    TickGuest,
)
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.presses.press import Press
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.times import is_over
from programme.usecases.common import switching
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.recorded import notice
from programme.usecases.desk import gathering_list
from programme.usecases.year import gathering as guest_side
from programme.usecases.year import kick_off
from programme.usecases.year.gathering_shown import IN_CALENDAR, REPLIES, facts_of, shown, when_and_where

VIEWS = {
    GuestsView.YES: Coming.YES,
    GuestsView.WAITING: Coming.WAITING,
    GuestsView.MAYBE: Coming.MAYBE,
    GuestsView.NO: Coming.NO,
    GuestsView.ASKED: Coming.ASKED,
}
_VIEW_OF = {coming: view for view, coming in VIEWS.items()}
MOST_SHOWN = 8
MOST_BY_HAND = 10


def show_all(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Show the gatherings of a programme, those ahead first, with a button for each and one that plans another."""
    found = uow.gatherings.of_programme(programme.id)
    ahead = [one for one in found if one.starts_at > actor.now and one.state is not GatheringState.OFF]
    been = [one for one in reversed(found) if one not in ahead]
    listed = [*ahead, *been][:MOST_SHOWN]
    text = Phrase("gathering-list", {"programme": programme.name, "count": len(ahead)})
    rows = tuple((Choice(_label(one, programme), OpenGathering(one.id)),) for one in listed)
    new = (Choice(Phrase("button-gathering-new"), NewGathering(programme.id)),)
    mine = desks(uow, actor.person, Task.GATHERINGS)
    switch = switching.rows(mine, programme, lambda one: ShowGatherings(one.id))
    end = () if is_over(programme, actor.now) else (new,)
    choices = (*switch, *rows, *end, (page_button(Page.TODO),))
    return [Speech(actor.person.id, (text,), choices=choices, window=Window(windows.GATHERINGS, fresh=True))]


def _label(gathering: Gathering, programme: Programme) -> Phrase:
    return Phrase(f"gathering-button-{gathering.state}", facts_of(gathering, programme))


def show(uow: UnitOfWork, actor: Actor, gathering: Gathering, *lead: Phrase) -> list[Utterance]:
    """Show how a gathering stands: who has answered what in numbers, whom to tell by hand, and what can be done."""
    programme = uow.programmes.get(gathering.programme_id)
    count = uow.guests.count(gathering.id)
    more = _not_invited(uow, actor, gathering)
    text = (
        *lead,
        when_and_where(gathering, programme),
        Phrase("lines", {"lines": Listing(_numbers(gathering, count))}),
        *_by_hand(uow, gathering, actor.now),
        *((Phrase("gathering-joined-since", {"count": more}),) if more else ()),
    )
    window = Window(windows.gathering_desk(gathering.id), fresh=True)
    choices = _ways_on(uow, actor, gathering, count, more)
    return [Speech(actor.person.id, text, choices=choices, window=window, private=True)]


def _numbers(gathering: Gathering, count: Count) -> tuple[Phrase, ...]:
    if gathering.state is GatheringState.OFF:
        return (Phrase("gathering-is-off"),)
    came = (Phrase("gathering-came", {"count": count.came}),) if gathering.attended_at else ()
    seats: Facts = {"seats": gathering.seats or 0}
    lines = (Phrase(f"gathering-count-{one}", {"count": count.of(one), **seats}) for one in SAID)
    return (*came, Phrase("gathering-count", {"count": count.invited}), *lines)


def _by_hand(uow: UnitOfWork, gathering: Gathering, now: datetime) -> tuple[Phrase, ...]:
    """Return those without Telegram, who are told by hand, each with a number; none after it."""
    people = uow.guests.without_telegram(gathering.id) if gathering.starts_at > now else ()
    told = [one for one in people if not (uow.mail_from and one.wants_mail)]
    if not told:
        return ()
    lines = [
        Phrase(
            "announcement-person",
            {"name": one.name, "phone": readable_phone(one.phone) if one.phone else Phrase("pair-no-phone")},
        )
        for one in told[:MOST_BY_HAND]
    ]
    more = [Phrase("announcement-more", {"count": len(told) - MOST_BY_HAND})] if len(told) > MOST_BY_HAND else []
    return (Phrase("lines", {"lines": Listing((Phrase("gathering-by-hand", {"count": len(told)}), *lines, *more))}),)


def _not_invited(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> int:
    """Count those who have joined the programme since the invitations went out."""
    ahead = gathering.state is GatheringState.OPEN and gathering.starts_at > actor.now
    return uow.guests.missing(gathering) if ahead else 0


def _ways_on(uow: UnitOfWork, actor: Actor, gathering: Gathering, count: Count, more: int) -> Rows:
    key = gathering.id
    answers = [
        Choice(Phrase(f"button-gathering-view-{coming}", {"count": count.of(coming)}), ShowGuests(key, view, 0))
        for view, coming in VIEWS.items()
        if count.of(coming)
    ]
    rows: Rows = tuple(tuple(answers[at : at + 2]) for at in range(0, len(answers), 2))
    back = (Choice(Phrase("button-gatherings"), ShowGatherings(gathering.programme_id)),)
    if gathering.state is GatheringState.OFF:
        return (*rows, back)
    if gathering.starts_at > actor.now:
        invite = (
            ((Choice(Phrase("button-gathering-invite-more", {"count": more}), InviteGuests(key)),),) if more else ()
        )
        change = Choice(Phrase("button-gathering-change"), ChangeGathering(key))
        to_print = ((gathering_list.button(gathering),),) if count.yes or count.maybe else ()
        return (*rows, *invite, *to_print, (change, Choice(Phrase("button-gathering-off"), CallOff(key))), back)
    tick = (Choice(Phrase("button-gathering-attendance"), ShowAttendance(key, 0)),)
    may_write = gathering.programme_id in {one.id for one in desks(uow, actor.person, Task.ANNOUNCE)}
    thank = ((Choice(Phrase("button-gathering-thank"), ThankGuests(key)),),) if count.came and may_write else ()
    return (*rows, tick, (gathering_list.button(gathering),), *thank, back)


def guests(
    uow: UnitOfWork, actor: Actor, gathering: Gathering, view: GuestsView, number: int, *, in_place: bool = True
) -> list[Utterance]:
    """Show a page of the guests who have given an answer, each with a button."""
    coming = VIEWS[view]
    count = uow.guests.count(gathering.id)
    number, pages = within(number, count.of(coming))
    part = uow.guests.page(gathering.id, coming, first=number * ON_A_PAGE, most=ON_A_PAGE)
    title = Phrase(
        "gathering-view",
        {
            "title": facts_of(gathering, uow.programmes.get(gathering.programme_id))["title"],
            "count": count.of(coming),
            "label": Phrase(f"gathering-view-{coming}"),
        },
    )
    rows = tuple((Choice(_guest_label(seat, person.full_name), OpenGuest(guest.id)),) for guest, seat, person in part)
    turns = _turns(number, pages, lambda page: ShowGuests(gathering.id, view, page))
    back = (Choice(Phrase("button-back"), OpenGathering(gathering.id)),)
    window = Window(windows.gathering_desk(gathering.id), fresh=not in_place)
    return [Speech(actor.person.id, (title,), choices=(*rows, *turns, back), window=window, private=True)]


def _guest_label(seat: Membership, name: Name) -> Phrase:
    return Phrase("people-button", {"name": name, "role": Phrase(f"role-{seat.role}")})


def _turns(number: int, pages: int, press: Callable[[int], Press]) -> Rows:
    """Return the row of buttons to the page before and the page after, where there are such."""
    turns = [Choice(Phrase("button-earlier"), press(number - 1))] if number else []
    turns += [Choice(Phrase("button-later"), press(number + 1))] if number + 1 < pages else []
    return (tuple(turns),) if turns else ()


def guest(uow: UnitOfWork, actor: Actor, gathering: Gathering, one: Guest, *lead: Phrase) -> list[Utterance]:
    """Show a guest's answer, with the buttons that write down another."""
    seat = uow.memberships.get(one.membership_id)
    person = uow.people.get(seat.person_id)
    programme = uow.programmes.get(gathering.programme_id)
    facts = {
        **facts_of(gathering, programme),
        "name": person.full_name,
        "answer": Phrase(f"gathering-view-{one.coming}"),
    }
    by = uow.people.get(one.recorded_by) if one.recorded_by is not None else None
    recorded = (Phrase("gathering-recorded-by", {"name": by.first_name}),) if by is not None else ()
    can = gathering.state is GatheringState.OPEN and gathering.starts_at > actor.now
    rows: Rows = ()
    if can:
        rows = (tuple(_record(one, reply, coming) for reply, coming in REPLIES.items()),)
    back = Choice(Phrase("button-back"), OpenGathering(gathering.id))
    card = Choice(Phrase("button-open-card"), OpenCard(seat.id))
    text = (*lead, Phrase("gathering-guest", facts), *recorded, *((Phrase("gathering-record", facts),) if can else ()))
    window = Window(windows.gathering_desk(gathering.id))
    return [Speech(actor.person.id, text, choices=(*rows, (card, back)), window=window, private=True)]


def _record(one: Guest, reply: Reply, coming: Coming) -> Choice:
    label = Phrase(f"button-gathering-{coming}")
    given = Coming.YES if one.coming is Coming.WAITING else one.coming
    return Choice(Phrase("ticked", {"label": label}) if coming is given else label, RecordGuest(one.id, reply))


def record(uow: UnitOfWork, actor: Actor, gathering: Gathering, one: Guest, reply: Reply) -> list[Utterance]:
    """Write down a guest's answer, and tell the guest so.

    Raises:
        ProgrammeError: as for `guest_side.check_open`.
    """
    guest_side.check_open(gathering, actor.now)
    after, told = guest_side.answer(uow, gathering, one, REPLIES[reply], actor.now, recorded_by=actor.person.id)
    if after == one:
        return guest(uow, actor, gathering, one)
    seat = uow.memberships.get(one.membership_id)
    uow.audit.record(actor.person, Did.ANSWERED_FOR_GUEST, seat, actor.now)
    lead = Phrase("gathering-recorded", {"author": actor.person.first_name})
    tells_calendar = not IN_CALENDAR.isdisjoint({one.coming, after.coming})
    status = guest_side.status(uow, gathering, after)
    said = shown(uow, gathering, after, seat, lead, after=status, tells_calendar=tells_calendar)
    return [*guest(uow, actor, gathering, after), notice(actor, said), *told]


def attendance(uow: UnitOfWork, actor: Actor, gathering: Gathering, number: int, *lead: Phrase) -> list[Utterance]:
    """Show a page of all guests, with a tick at each who came; until it is said, at each who said yes.

    Raises:
        ProgrammeError: `gathering-not-yet`.
    """
    check_over(gathering, actor.now)
    count = uow.guests.count(gathering.id)
    number, pages = within(number, count.invited)
    part = uow.guests.page(gathering.id, None, first=number * ON_A_PAGE, most=ON_A_PAGE)
    facts = facts_of(gathering, uow.programmes.get(gathering.programme_id))
    text = (*lead, Phrase("gathering-attendance", {**facts, "count": count.there, "all": count.invited}))
    rows = tuple(
        (Choice(_ticked(_guest_label(seat, person.full_name), one), TickGuest(one.id, number)),)
        for one, seat, person in part
    )
    turns = _turns(number, pages, lambda page: ShowAttendance(gathering.id, page))
    done = (Choice(Phrase("button-gathering-attended", {"count": count.there}), AttendanceDone(gathering.id)),)
    back = (Choice(Phrase("button-back"), OpenGathering(gathering.id)),)
    window = Window(windows.gathering_desk(gathering.id))
    return [Speech(actor.person.id, text, choices=(*rows, *turns, done, back), window=window, private=True)]


def _ticked(label: Phrase, one: Guest) -> Phrase:
    return Phrase("ticked", {"label": label}) if one.may_have_come else label


def check_over(gathering: Gathering, now: datetime) -> None:
    """Refuse to write down who came before it has begun, or where it was called off.

    Raises:
        ProgrammeError: `gathering-off` or `gathering-not-yet`.
    """
    if gathering.state is not GatheringState.OPEN:
        raise ProgrammeError("gathering-off")
    if gathering.starts_at > now:
        raise ProgrammeError("gathering-not-yet")


def tick(uow: UnitOfWork, actor: Actor, gathering: Gathering, one: Guest, number: int) -> list[Utterance]:
    """Tick that a guest came, or take the tick away.

    Raises:
        ProgrammeError: as for `check_over`.
    """
    check_over(gathering, actor.now)
    uow.guests.save(replace(one, came=not one.may_have_come))
    return attendance(uow, actor, gathering, number)


def attended(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> list[Utterance]:
    """Write down who came, as ticked; pairs who met there for the first time are asked as after every first meeting.

    Raises:
        ProgrammeError: as for `check_over`.
    """
    check_over(gathering, actor.now)
    uow.guests.note_attendance(gathering.id)
    done = replace(gathering, attended_at=actor.now)
    uow.gatherings.save(done)
    met = kick_off.attended(uow, actor, done)
    uow.audit.record(actor.person, Did.NOTED_ATTENDANCE, uow.programmes.get(gathering.programme_id), actor.now)
    lead = Phrase("gathering-attendance-done", {"count": uow.guests.count(gathering.id).came})
    more = (Phrase("gathering-met", {"count": met}),) if met else ()
    return show(uow, actor, done, lead, *more)


def in_digest(uow: UnitOfWork, programme: Programme, since: datetime, now: datetime) -> list[Phrase]:
    """Return a line, said once, about each gathering of which it is not written down who came."""
    return [
        Phrase("gathering-untold", facts_of(one, programme))
        for one in uow.gatherings.of_programme(programme.id)
        if one.state is GatheringState.OPEN
        and one.attended_at is None
        and since < to_be_ticked(one, programme.calendar) <= now
    ]
