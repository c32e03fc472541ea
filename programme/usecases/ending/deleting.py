"""A person is deleted, by a manager's press or a week after their own: who hears it, and what goes.

The partners hear the same words as after any other way to leave, and stand on the manager's list where they had met.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from programme import deletion
from programme.audit import Did, Doer
from programme.due import Due, DueKind
from programme.news import Calm
from programme.pair import By
from programme.people import Actor, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.colleague import ShowColleagues
from programme.speech import Choice, Facts, Farewell, Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common.calm_news import tell_calmly
from programme.usecases.common.membership import manages, takes_part
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import counterpart
from programme.usecases.ending import leaving_kept
from programme.usecases.ending.leaving import Parting, end_begun, expect, partings, tell, untold

NO_WORDS: Mapping[int, tuple[Phrase, ...]] = {}


def partings_of(uow: UnitOfWork, person: Person) -> list[Parting]:
    """Return the pairs of a person that end with them, of which the partner has heard and not been told yet."""
    seats = takes_part(uow, person)
    return [one for seat in seats for one in (*partings(uow, seat), *untold(uow, seat))]


def partners_hear(
    uow: UnitOfWork, actor: Actor, parted: Sequence[Parting], own: Mapping[int, tuple[Phrase, ...]] = NO_WORDS
) -> list[Utterance]:
    """Put each partner on the manager's list or among the waiting; return the words to them, their `own` ones first."""
    for one in parted:
        expect(uow, actor, one)
    return [said for one in parted for said in tell(uow, actor, one, own.get(one.membership.id, ()))]


def no_move(uow: UnitOfWork, person: Person) -> list[Utterance]:
    """Tell an account to which a person was moving that the move has failed."""
    link = uow.links.move_of(person.id)
    return [] if link is None or link.opened_by is None else [Speech(link.opened_by, (Phrase("move-gone"),))]


def forget(uow: UnitOfWork, actor: Actor, person: Person, doer: Doer) -> list[Utterance]:
    """Delete a person with all that is stored about them, and end their pairs; the actor is noted under these.

    Return what takes away the buttons under which partners were asked about them.
    """
    silent = [one for seat in takes_part(uow, person) for one in end_begun(uow, actor, seat)]
    uow.people.forget(person.id)
    uow.audit.record(doer, Did.DELETED, person, actor.now)
    return silent


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Delete a person who asked for it a week ago; at night the next morning, and nobody who has taken it back."""
    person = uow.people.find(due.person_id)
    if person is None or person.deletion_asked_at is None:
        return []
    seat = uow.memberships.find(due.subject) or takes_part(uow, person)[0]
    at = deletion.moment(person.deletion_asked_at, uow.programmes.get(seat.programme_id), now)
    if at > now:
        uow.dues.put(DueKind.DELETION, seat, at, now)
        return []
    if managed := manages(uow, person):  # since they asked; no deletion may leave a programme without its manager
        uow.people.save(replace(person, deletion_asked_at=None))
        return [hand_over_first(uow, person, managed[0])]
    return _delete(uow, person, now)


def hand_over_first(uow: UnitOfWork, person: Person, programme: Programme) -> Speech:
    """Return that no manager is deleted, with the way to hand over."""
    colleagues = (Choice(Phrase("button-colleagues"), ShowColleagues(programme.id)),)
    text = Phrase("deletion-manages", {"programme": programme.name})
    return Speech(person.id, (text,), choices=(colleagues, *menu(uow, person)), lane=Lane.BROADCAST)


def _delete(uow: UnitOfWork, person: Person, now: datetime) -> list[Utterance]:
    farewell = leaving_kept.farewell(leaving_kept.kept(uow, person))
    parted = partings_of(uow, person)
    by_manager = [(Actor(counterpart(uow, one.membership), now), one) for one in parted]
    heard = [said for actor, one in by_manager for said in partners_hear(uow, actor, [one])]
    heard += no_move(uow, person)
    _tell_managers(uow, person, now)
    heard += forget(uow, Actor(person, now), person, By.TIME)
    if person.telegram_id is None:
        return heard
    return [Farewell(person.telegram_id, person.language, (farewell,)), *heard]


def _tell_managers(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """Let the managers' next digest say that somebody was deleted, by the day of the wish and without the name."""
    if person.deletion_asked_at is None:
        return
    for programme in (uow.programmes.get(key) for key in {one.programme_id for one in takes_part(uow, person)}):
        facts: Facts = {"day": local_day(person.deletion_asked_at, programme)}
        managers = uow.memberships.managers(programme.id)
        tell_calmly(uow, programme, managers, Calm.DELETED, facts, about=f"deleted-{person.id}", now=now)
