"""A person's own wish to be deleted: asked, told what goes and what stays, a week to think, and taken back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme import deletion, windows
from programme.audit import Did
from programme.due import DueKind
from programme.people import Actor, Membership, Person, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import OpenPage, Page
from programme.presses.privacy import AskDeletion, StopDeletion
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance, Window, listed_and
from programme.times import day_and_time, is_over
from programme.usecases.common import unheard
from programme.usecases.common.membership import in_touch_pairs, manages, takes_part
from programme.usecases.common.menu import Rows, menu, page_button
from programme.usecases.common.sight import counterpart
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.common.two import other, two_of
from programme.usecases.ending import ending, leaving_gone, leaving_kept
from programme.usecases.ending.deleting import hand_over_first, partings_of
from programme.usecases.year import survey_days

TOLD_HOW_IT_STANDS = frozenset({State.REGISTERED, State.WAITING, State.ON_HOLD})


def ask(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool, fresh: bool = False) -> list[Utterance]:
    """Let the actor be deleted in a week; unless `sure`, tell what goes and what stays, and ask once more."""
    window = Window(windows.PRIVACY, fresh=fresh)
    if actor.person.deletion_asked_at is not None:
        return [_told(uow, actor, membership, window)]
    if managed := manages(uow, actor.person):
        return [replace(hand_over_first(uow, actor.person, managed[0]), lane=Lane.ANSWER)]
    if not sure:
        return [_question(uow, actor, membership, window)]
    person = replace(actor.person, deletion_asked_at=actor.now)
    uow.people.save(person)
    at = deletion.planned(actor.now, uow.programmes.get(membership.programme_id))
    uow.dues.put(DueKind.DELETION, membership, at, actor.now)
    uow.audit.record(person, Did.ASKED_FOR_DELETION, person, actor.now)
    return [_told(uow, replace(actor, person=person), membership, window)]


def _question(uow: UnitOfWork, actor: Actor, membership: Membership, window: Window) -> Speech:
    person = actor.person
    at = deletion.planned(actor.now, uow.programmes.get(membership.programme_id))
    yes = Choice(Phrase("button-deletion-sure"), AskDeletion(membership.id, sure=True))
    # Whoever typed it in the middle of something gets back there, and not to a page that they did not come from.
    no = Choice(Phrase("button-keep"), OpenPage(Page.ME if window.fresh else Page.PRIVACY))
    asked = (
        Phrase("deletion-sure", _facts(uow, membership, actor.now, actor.now)),
        Phrase("deletion-all"),
        *leaving_gone.for_person(uow, person),
        *leaving_kept.for_person(leaving_kept.kept(uow, person)),
        Phrase("deletion-stays"),
        *_who_hears(uow, membership, person),
        *ahead(uow, takes_part(uow, person), actor, at),
    )
    return Speech(person.id, asked, choices=((yes,), (no,)), window=window)


def _who_hears(uow: UnitOfWork, membership: Membership, person: Person) -> tuple[Phrase, ...]:
    """Return who hears of a deletion, and when: the manager by the list, a partner once it is done."""
    others = {one.person.id: one.person.first_name for one in partings_of(uow, person)}
    told: Facts = {"manager": counterpart(uow, membership).first_name}
    if not others:
        return (Phrase("deletion-manager-hears", told),)
    return (Phrase("deletion-who-hears", {**told, "others": listed_and(list(others.values()))}),)


def _facts(uow: UnitOfWork, membership: Membership, asked_at: datetime, now: datetime) -> Facts:
    programme = uow.programmes.get(membership.programme_id)
    moment = day_and_time(deletion.moment(asked_at, programme, now), ZoneInfo(programme.time_zone))
    return {**moment, "manager": counterpart(uow, membership).first_name}


def waiting(uow: UnitOfWork, actor: Actor, membership: Membership, mine: Sequence[Membership]) -> tuple[Phrase, ...]:
    """Return when the actor is deleted, that they can still change their mind, and what becomes of booked meetings."""
    asked_at = actor.person.deletion_asked_at or actor.now
    at = deletion.moment(asked_at, uow.programmes.get(membership.programme_id), actor.now)
    text = Phrase("deletion-asked", _facts(uow, membership, asked_at, actor.now))
    return text, *ahead(uow, mine, actor, at)


def ahead(uow: UnitOfWork, mine: Sequence[Membership], actor: Actor, at: datetime | None = None) -> tuple[Phrase, ...]:
    """Return the actor's booked meetings, each with whether it stands, or comes after the deletion and falls away."""
    lines = []
    for two, role in ((two_of(uow, pair), one.role) for one in mine for pair in in_touch_pairs(uow, one)):
        meeting = unheard.known(uow, two, role, actor.now)
        if meeting is not None:
            facts: Facts = {**day_and_time(meeting.starts_at, two.zone), "other": two.person(other(role)).first_name}
            stands = at is None or meeting.starts_at < at
            lines.append(Phrase("deletion-meeting-before" if stands else "deletion-meeting-after", facts))
    return tuple(lines)


def stop_row(membership: Membership) -> Rows:
    """Return the button by which a person keeps what is stored."""
    return ((Choice(Phrase("button-deletion-stop"), StopDeletion(membership.id)),),)


def _told(uow: UnitOfWork, actor: Actor, membership: Membership, window: Window) -> Speech:
    rows = (*stop_row(membership), (page_button(Page.ME),))
    return Speech(
        actor.person.id, waiting(uow, actor, membership, takes_part(uow, actor.person)), choices=rows, window=window
    )


def start(uow: UnitOfWork, actor: Actor) -> list[Utterance] | None:
    """Answer whoever has typed that they want to be deleted; None for whoever has no place in a programme."""
    if managed := manages(uow, actor.person):
        return [replace(hand_over_first(uow, actor.person, managed[0]), lane=Lane.ANSWER)]
    mine = takes_part(uow, actor.person)
    return ask(uow, actor, mine[0], sure=False, fresh=True) if mine else None


def stop(uow: UnitOfWork, actor: Actor, *, fresh: bool = False) -> list[Utterance]:
    """Keep what is stored about the actor, and let them be asked and told again; a booked meeting stands after all."""
    window = Window(windows.PRIVACY, fresh=fresh)
    text = (Phrase("deletion-off"), *ahead(uow, takes_part(uow, actor.person), actor))
    done = Speech(actor.person.id, text, choices=menu(uow, actor.person), window=window)
    if actor.person.deletion_asked_at is None:
        return [done]
    person = replace(actor.person, deletion_asked_at=None)
    uow.people.save(person)
    for seat in takes_part(uow, person):
        uow.dues.settle(DueKind.DELETION, seat.id)
        _go_on(uow, seat, actor.now)
    uow.audit.record(person, Did.KEPT_DATA, person, actor.now)
    return [done]


def _go_on(uow: UnitOfWork, seat: Membership, now: datetime) -> None:
    """Put the waits anew that came to nothing while the person was on the way out."""
    programme = uow.programmes.get(seat.programme_id)
    survey_days.expect(uow, seat, programme, now)
    if is_over(programme, now) or seat.state not in TOLD_HOW_IT_STANDS:
        return
    ending.expect(uow, seat, programme, now)
    told = any(uow.dues.waiting(kind, seat.id) for kind in (DueKind.STATUS, DueKind.ALONE))
    if not told:
        uow.dues.put(DueKind.STATUS, seat, programme.calendar.when_allowed(now + BETWEEN_STATUSES), now)
