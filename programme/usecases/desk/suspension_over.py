"""The end of a suspension: whose clocks begin anew, who hears of it, and which meetings were booked meanwhile.

A partner who was told that the meetings rest is told when they go on; the suspended person hears it once it has lasted
for a day, or when others have booked a meeting that they have not heard of.
"""

from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did, Kind
from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Actor, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.letter import WriteTo
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance, Window
from programme.suspension import SHORT
from programme.times import day_and_time
from programme.usecases.common import resting, spared, suspended
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import menu, page_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.two import other, two_of
from programme.usecases.desk.suspension import not_oneself, with_partners
from programme.usecases.matching import proposal
from programme.usecases.myself import pause_ends
from programme.usecases.year import gathering_wait


def lift(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Let a suspended participant take part again; where it has lasted, the clocks begin anew and they are told.

    Raises:
        ProgrammeError: `not-now`, when they are not suspended; `not-allowed`, when they are the manager.
    """
    not_oneself(actor, membership)
    since = membership.suspended_at
    if since is None:
        raise ProgrammeError("not-now")
    suspended.over(uow, membership, actor.now)
    uow.audit.record(actor.person, Did.LIFTED_SUSPENSION, membership, actor.now)
    seat, lasted = replace(membership, suspended_at=None), actor.now - since >= SHORT
    gathering_wait.expect(uow, seat, actor.now)
    said: list[Utterance] = []
    for pair in uow.pairs.open_of(membership.id):
        said += _goes_on(uow, actor, seat, pair, since, lasted=lasted)
    person = uow.people.get(membership.person_id)
    booked = _booked_meanwhile(uow, actor, seat, since)
    if lasted or booked:
        said.append(_back(uow, seat, person, booked))
    heard: Facts = {"name": person.first_name, "told": "yes" if lasted or booked else "no"}
    told = [one.to for one in said if isinstance(one, Speech) and one.to != person.id]
    names = tuple(Phrase("suspended-lifted-partner", {"other": uow.people.get(one).first_name}) for one in told)
    choices = (
        (Choice(Phrase("button-write", {"name": person.first_name}), WriteTo(membership.id)),),
        (Choice(Phrase("button-open-card"), OpenCard(membership.id)), page_button(Page.TODO)),
    )
    text = (Phrase("suspended-lifted", heard), *names)
    window = Window(windows.suspension(membership.id))
    done = Speech(actor.person.id, text, choices=choices, window=window, private=True)
    return [*where_pressed(uow, actor, done), *said]


def _goes_on(
    uow: UnitOfWork, actor: Actor, seat: Membership, pair: Pair, since: datetime, *, lasted: bool
) -> list[Utterance]:
    """Let a pair go on, unless the other one is suspended, too, or it rests; a partner who was told hears of it."""
    two = two_of(uow, pair)
    role = other(Role(seat.role))
    if two.membership(role).suspended_at is not None:
        return []
    if lasted and not resting.of_pair(uow, pair.id):
        if pair.state in pause_ends.WOUND:
            pause_ends.wind_clocks(uow, two, actor.now)
        else:
            proposal.give_time_anew(uow, two, actor.now)
    told = uow.audit.newest({Kind.PAIR: [pair.id]}, [Did.TOLD_OF_REST])
    person = two.person(role)
    if not any(one.at >= since for one in told) or spared.is_spared_about(uow, pair, person):
        return []  # what they said is urgent goes before: they hear that it is as usual when that is settled
    facts: Facts = {
        "name": person.first_name,
        "other": two.person(Role(seat.role)).first_name,
        "programme": two.programme.name,
    }
    text = (Phrase("suspended-partner-over", facts),)
    return [Speech(person.id, text, choices=menu(uow, person), lane=Lane.BROADCAST)]


def _booked_meanwhile(uow: UnitOfWork, actor: Actor, seat: Membership, since: datetime) -> tuple[Phrase, ...]:
    """Return the meetings ahead that others have noted or moved since then, of which the participant has not heard."""
    ahead_of = [(two, ahead(uow, two, actor.now)) for two in with_partners(uow, seat)]
    return tuple(
        Phrase("concern-booked", {**day_and_time(one.starts_at, two.zone)})
        for two, one in ahead_of
        if one is not None and one.noted_at >= since and one.noted_by != seat.person_id
    )


def _back(uow: UnitOfWork, seat: Membership, person: Person, booked: tuple[Phrase, ...]) -> Speech:
    facts: Facts = {"name": person.first_name, "programme": uow.programmes.get(seat.programme_id).name}
    text = (Phrase("suspended-over", facts), *booked)
    return Speech(person.id, text, choices=menu(uow, person), lane=Lane.BROADCAST)
