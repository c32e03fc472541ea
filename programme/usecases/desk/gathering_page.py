"""A gathering on its managers' desk: how many come, who, whom to tell by hand, an answer written down, who came.

Who comes is read here alone: a guest sees their own answer, and how many seats are left (decision 61).
"""

from datetime import datetime

from programme import windows
from programme.checks import readable_phone
from programme.gathering import SAID, Count, Gathering, GatheringState
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import (
    CallOff,
    ChangeGathering,
    InviteGuests,
    NewGathering,
    OpenGathering,
    PickGuests,
    ShowAttendance,
    ShowGatherings,
    ShowGuests,
    ThankGuests,
    TurnGatherings,
)
from programme.presses.page import Page
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.usecases.common import switching
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.desk import gathering_list
from programme.usecases.desk.gathering_guests import VIEWS, is_told_by_hand
from programme.usecases.year.gathering_shown import facts_of, when_and_where

MOST_SHOWN = 8
MOST_BY_HAND = 10


def show_all(
    uow: UnitOfWork, actor: Actor, programme: Programme, number: int = 0, *, in_place: bool = False
) -> list[Utterance]:
    """Show a page of the gatherings of a programme, those ahead first, with a button for each and one for a new one."""
    found = uow.gatherings.of_programme(programme.id)
    ahead = [one for one in found if one.starts_at > actor.now and one.state is not GatheringState.OFF]
    been = [one for one in reversed(found) if one not in ahead]
    every = [*ahead, *been]
    number = min(number, max(len(every) - 1, 0) // MOST_SHOWN)
    listed = every[number * MOST_SHOWN :][:MOST_SHOWN]
    text = Phrase("gathering-list", {"programme": programme.name, "count": len(ahead)})
    rows = tuple((Choice(_label(one, programme), OpenGathering(one.id)),) for one in listed)
    new = (Choice(Phrase("button-gathering-new"), NewGathering(programme.id)),)
    mine = desks(uow, actor.person, Task.GATHERINGS)
    switch = switching.rows(mine, programme, lambda one: ShowGatherings(one.id))
    end = () if programme.archived_at is not None else (new,)
    turns = _turns(programme, number, len(every))
    choices = (*switch, *rows, *turns, *end, (page_button(Page.TODO),))
    return [Speech(actor.person.id, (text,), choices=choices, window=Window(windows.GATHERINGS, fresh=not in_place))]


def _turns(programme: Programme, number: int, count: int) -> Rows:
    pages = ((number - 1, "button-sheet-before"), (number + 1, "button-sheet-after"))
    there = [Choice(Phrase(key), TurnGatherings(programme.id, to)) for to, key in pages if 0 <= to * MOST_SHOWN < count]
    return (tuple(there),) if there else ()


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
        *_waiting_to_be_invited(count, more),
    )
    window = Window(windows.gathering_desk(gathering.id), fresh=True)
    choices = _ways_on(uow, actor, gathering, count, more)
    return [Speech(actor.person.id, text, choices=choices, window=window, private=True)]


def _waiting_to_be_invited(count: Count, more: int) -> tuple[Phrase, ...]:
    """Return who is not invited yet: those who have joined since, and those who are picked."""
    picked = min(count.picked, more)
    told = (("gathering-joined-since", more - picked), ("gathering-picked-since", picked))
    return tuple(Phrase(key, {"count": number}) for key, number in told if number)


def _numbers(gathering: Gathering, count: Count) -> tuple[Phrase, ...]:
    if gathering.state is GatheringState.OFF:
        return (Phrase("gathering-is-off"),)
    came = (Phrase("gathering-came", {"count": count.came}),) if gathering.attended_at else ()
    seats: Facts = {"seats": gathering.seats or 0}
    lines = (Phrase(f"gathering-count-{one}", {"count": count.of(one), **seats}) for one in SAID)
    unsure = (Phrase("gathering-count-unsure", {"count": count.unsure}),) if count.unsure else ()
    return (*came, Phrase("gathering-count", {"count": count.invited}), *lines, *unsure)


def _by_hand(uow: UnitOfWork, gathering: Gathering, now: datetime) -> tuple[Phrase, ...]:
    """Return those whom neither Telegram nor mail reaches, to be told by hand, each with a number; none after it."""
    people = uow.guests.not_reached(gathering.id) if gathering.starts_at > now else ()
    told = [one for one in people if is_told_by_hand(uow, one)]
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
    """Count those who have joined the programme since the invitations went out, and those who are picked since."""
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
        others = (Choice(Phrase("button-gathering-pick-more"), PickGuests(key, mentors=False, number=0)),)
        change = Choice(Phrase("button-gathering-change"), ChangeGathering(key))
        to_print = ((gathering_list.button(gathering),),) if count.yes or count.maybe else ()
        return (*rows, *invite, others, *to_print, (change, Choice(Phrase("button-gathering-off"), CallOff(key))), back)
    tick = (Choice(Phrase("button-gathering-attendance"), ShowAttendance(key, 0)),)
    may_write = gathering.programme_id in {one.id for one in desks(uow, actor.person, Task.ANNOUNCE)}
    thank = ((Choice(Phrase("button-gathering-thank"), ThankGuests(key)),),) if count.came and may_write else ()
    return (*rows, tick, (gathering_list.button(gathering),), *thank, back)
