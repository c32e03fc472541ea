"""Suspending: one tap stops what may hurt; nobody is told by it, and another tap ends it (`suspension_over`).

The manager reads what has stopped, which meeting is booked, and words that a partner can be sent.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from programme import windows
from programme.access import Fact
from programme.audit import Did, Kind
from programme.calendar import add_working_days
from programme.checks import readable_phone
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.pair import IN_TOUCH
from programme.people import HERE, Actor, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.letter import WriteTo
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.presses.suspension import LiftSuspension, TellPartner
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window
from programme.suspension import COMES_BACK
from programme.times import day_and_time, is_over, local_day
from programme.usecases.common import spared, suspended, unheard
from programme.usecases.common.membership import in_touch_pairs
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.put_off import on_day
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import Two, other, twos_of

A_DAY = timedelta(days=1)


def can_be(uow: UnitOfWork, actor: Actor, membership: Membership) -> bool:
    """Tell whether a participant can be suspended: while they take part, by anybody at the desk but themselves."""
    is_open = not is_over(uow.programmes.get(membership.programme_id), actor.now)
    return membership.state in HERE and is_open and membership.person_id != actor.person.id


def at_hand(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the button of a card for somebody who has a partner, or is suspended: it is never a page away."""
    needed = membership.suspended_at is not None or in_touch_pairs(uow, membership)
    return rows(uow, actor, membership) if needed else ()


def at_rest(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the same for everybody else, for what is seldom wanted."""
    return () if at_hand(uow, actor, membership) else rows(uow, actor, membership)


def rows(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the button that suspends a participant, or lets them take part again."""
    if membership.suspended_at is not None:
        return () if membership.person_id == actor.person.id else ((lifting(uow, membership),),)
    if not can_be(uow, actor, membership):
        return ()
    return ((suspended.button(membership, uow.people.get(membership.person_id)),),)


def lifting(uow: UnitOfWork, membership: Membership) -> Choice:
    """Return the button that lets a suspended participant take part again."""
    name = uow.people.get(membership.person_id).first_name
    return Choice(Phrase("button-suspended-lift", {"name": name}), LiftSuspension(membership.id))


def on_card(uow: UnitOfWork, sight: Sight, membership: Membership, now: datetime) -> tuple[Phrase, ...]:
    """Return since when a participant is suspended, which manager did it, and what of the meetings they don't know."""
    if membership.suspended_at is None or not sight.sees(Fact.PROGRESS, membership.person_id):
        return ()
    by = next(iter(uow.audit.newest({Kind.MEMBERSHIP: [membership.id]}, [Did.SUSPENDED])), None)
    who = uow.people.find(by.actor_id) if by is not None and by.actor_id is not None else None
    day = local_day(membership.suspended_at, uow.programmes.get(membership.programme_id))
    name = uow.people.get(membership.person_id).first_name
    since = Phrase("card-suspended", {"name": name, "day": day, "by": who.first_name if who else "none"})
    return (since, *unheard.for_manager(uow, membership, now))


def suspend(uow: UnitOfWork, actor: Actor, membership: Membership, *, told: Collection[int] = ()) -> list[Utterance]:
    """Suspend a participant, and tell the manager what has stopped and what is open.

    Nobody else hears of it but the partners of the pairs `told`.

    Raises:
        ProgrammeError: `not-now`, when they do not take part (any more); `not-allowed`, when they are the manager.
    """
    not_oneself(actor, membership)
    if membership.suspended_at is None:
        if not can_be(uow, actor, membership):
            raise ProgrammeError("not-now")
        uow.memberships.lock(membership.id)
        uow.memberships.note_suspended(membership.id, actor.now)
        spared.note(uow, membership.person_id, actor.now)
        uow.suggestions.remove(membership.id)
        uow.audit.record(actor.person, Did.SUSPENDED, membership, actor.now)
        come_back(uow, membership, actor.now)
    person, twos = uow.people.get(membership.person_id), with_partners(uow, membership)
    names: Facts = {"name": person.first_name, "count": len(twos)}
    hear = [
        Phrase("suspended-told", {"name": partner_of(membership, one).first_name})
        for one in twos
        if one.pair.id in told
    ]
    silent = [one for one in twos if one.pair.id not in told]
    changed = unheard.for_manager(uow, membership, actor.now) if hear else ()
    text = (Phrase("suspended-done", names), *hear, *_stopped(uow, actor, membership, silent), *changed)
    choices = (
        *ways(uow, membership),
        (Choice(Phrase("button-write", {"name": person.first_name}), WriteTo(membership.id)),),
        (Choice(Phrase("button-open-card"), OpenCard(membership.id)), page_button(Page.TODO)),
    )
    return [Speech(actor.person.id, text, choices=choices, window=window_of(membership), private=True)]


def not_oneself(actor: Actor, membership: Membership) -> None:
    """Refuse a manager who would suspend themselves, or let themselves take part again.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    if membership.person_id == actor.person.id:
        raise ProgrammeError("not-allowed")


def window_of(membership: Membership) -> Window:
    """Return the window in which a manager reads of a suspension."""
    return Window(windows.suspension(membership.id), fresh=True)


def ways(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the buttons that let a suspended participant take part again, and tell each partner not told yet."""
    side = other(Role(membership.role))
    twos = [one for one in with_partners(uow, membership) if not suspended.rests_for(uow, one, side)]
    return ((lifting(uow, membership),), *((_telling(membership, two),) for two in twos))


def still(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Take a suspended participant off the list for a week; after the end for good, and stopped they stay.

    Raises:
        ProgrammeError: `not-now`, when they are not suspended any more.
    """
    if membership.suspended_at is None:
        raise ProgrammeError("not-now")
    if has_ended(membership):
        uow.dues.settle(DueKind.SUSPENDED, membership.id)
        name = uow.people.get(membership.person_id).first_name
        return [Speech(actor.person.id, (Phrase("suspended-stays", {"name": name}),), private=True)]
    day = come_back(uow, membership, actor.now)
    return [Speech(actor.person.id, (Phrase("pair-later", {"day": day}),))]


def has_ended(membership: Membership) -> bool:
    """Tell whether a suspended participant's programme has ended: a stop outlives it, until it is taken back."""
    return membership.suspended_at is not None and membership.state not in HERE


def after_the_end(uow: UnitOfWork, membership: Membership) -> tuple[Phrase, ...]:
    """Return what a stop does after the end of the programme, for a manager; nothing before that."""
    name = uow.people.get(membership.person_id).first_name
    return (Phrase("suspended-after-end", {"name": name}),) if has_ended(membership) else ()


def still_label(membership: Membership) -> str:
    """Return the label of the button that leaves a participant suspended."""
    return "button-suspended-stays" if has_ended(membership) else "button-suspended-still"


def come_back(uow: UnitOfWork, membership: Membership, now: datetime) -> date:
    """Put the wait for the manager's list, so that nobody suspended is forgotten; return its day, in a week."""
    programme = uow.programmes.get(membership.programme_id)
    day = add_working_days(local_day(now + COMES_BACK, programme) - A_DAY, 1)
    uow.dues.put(DueKind.SUSPENDED, membership, on_day(day, programme), now)
    return day


def with_partners(uow: UnitOfWork, membership: Membership) -> list[Two]:
    """Return the pairs of a participant who is in touch with the partner."""
    return twos_of(uow, [one for one in uow.pairs.open_of(membership.id) if one.state in IN_TOUCH])


def partner_of(membership: Membership, two: Two) -> Person:
    """Return the partner of a participant in a pair."""
    return two.person(other(Role(membership.role)))


def _telling(membership: Membership, two: Two) -> Choice:
    name = partner_of(membership, two).first_name
    return Choice(Phrase("button-suspended-tell", {"name": name}), TellPartner(membership.id, two.pair.id))


def ahead_of(uow: UnitOfWork, actor: Actor, membership: Membership, told: Collection[int]) -> tuple[Phrase, ...]:
    """Return, before a participant is suspended, what holds for them, and for each partner besides those to be told."""
    name = uow.people.get(membership.person_id).first_name
    others = [two for two in with_partners(uow, membership) if two.pair.id not in told]
    partners = [_of_partner(uow, actor, membership, two) for two in others]
    role = other(Role(membership.role))
    return (
        Phrase("suspended-sure-theirs", {"name": name}),
        *(Phrase("suspended-sure-other", {**facts, "role": role}) for facts in partners),
    )


def _stopped(uow: UnitOfWork, actor: Actor, membership: Membership, twos: Sequence[Two]) -> tuple[Phrase, ...]:
    """Return, for each partner, that they hear nothing about meetings either, and which meeting is booked."""
    return tuple(Phrase("suspended-partner-hears", _of_partner(uow, actor, membership, two)) for two in twos)


def _of_partner(uow: UnitOfWork, actor: Actor, membership: Membership, two: Two) -> Facts:
    partner, meeting = partner_of(membership, two), ahead(uow, two, actor.now)
    booked: Facts = {"day": "none", "time": ""} if meeting is None else day_and_time(meeting.starts_at, two.zone)
    return {
        "name": two.person(Role(membership.role)).first_name,
        "other": partner.first_name,
        "phone": readable_phone(partner.phone) if partner.phone else "none",
        **booked,
    }
