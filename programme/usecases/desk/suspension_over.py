"""The end of a suspension: whose clocks begin anew, who hears of it, and which meetings were booked meanwhile.

A partner who was told that the meetings rest is told when they go on; the suspended person hears it once it has lasted
for a day, or when others have booked a meeting that they have not heard of.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did, Kind
from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Actor, Concern, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern
from programme.presses.letter import WriteTo
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.presses.suspension import LiftSuspension
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance, Window
from programme.suspension import SHORT
from programme.times import day_and_time
from programme.usecases.common import resting, spared, suspended
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import menu, page_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import other, two_of
from programme.usecases.desk.suspension import not_oneself, with_partners
from programme.usecases.matching import proposal
from programme.usecases.myself import pause_ends
from programme.usecases.year import gathering_wait


def lift(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Let a suspended participant take part again; where it has lasted, the clocks begin anew and they are told.

    Unless `sure`, show who is told, and in which words.

    Raises:
        ProgrammeError: `not-now`, when they are not suspended; `not-allowed`, when they are the manager.
    """
    not_oneself(actor, membership)
    since = membership.suspended_at
    if since is None:
        raise ProgrammeError("not-now")
    said = _said(uow, actor, membership, since)
    if not sure:
        return [_ask_before(uow, actor, membership, said)]
    suspended.over(uow, membership, actor.now)
    uow.audit.record(actor.person, Did.LIFTED_SUSPENSION, membership, actor.now)
    seat = replace(membership, suspended_at=None)
    gathering_wait.expect(uow, seat, actor.now)
    if actor.now - since >= SHORT:
        for pair in uow.pairs.open_of(membership.id):
            _goes_on(uow, actor, seat, pair)
    person = uow.people.get(membership.person_id)
    told = [one.to for one in said]
    heard: Facts = {"name": person.first_name, "told": "yes" if person.id in told else "no"}
    others = [uow.people.get(one).first_name for one in told if one != person.id]
    names = tuple(Phrase("suspended-lifted-partner", {"other": one}) for one in others)
    choices = (
        (Choice(Phrase("button-write", {"name": person.first_name}), WriteTo(membership.id)),),
        (Choice(Phrase("button-open-card"), OpenCard(membership.id)), page_button(Page.TODO)),
    )
    text = (Phrase("suspended-lifted", heard), *names)
    window = Window(windows.suspension(membership.id))
    done = Speech(actor.person.id, text, choices=choices, window=window, private=True)
    return [*where_pressed(uow, actor, done), *said]


def _ask_before(uow: UnitOfWork, actor: Actor, membership: Membership, said: Sequence[Speech]) -> Speech:
    """Show the words to each, and say that an urgent private word is open, which goes before; it names no sender."""
    name = uow.people.get(membership.person_id).first_name
    words = [
        phrase
        for one in said
        for phrase in (
            Phrase("ending-reads", {"name": uow.people.get(one.to).first_name}),
            *quoted(one.text),
        )
    ]
    urgent = _urgent(uow, actor, membership)
    choices = (
        *((Choice(Phrase("button-open-concern"), OpenConcern(one.id)),) for one in urgent),
        (Choice(Phrase("button-suspended-lift-sure", {"name": name}), LiftSuspension(membership.id, sure=True)),),
        (Choice(Phrase("button-keep"), OpenCard(membership.id)),),
    )
    text = (
        Phrase("suspended-lift-sure", {"name": name}),
        *((Phrase("suspended-lift-urgent"),) if urgent else ()),
        *(words or (Phrase("suspended-lift-nobody"),)),
    )
    window = Window(windows.suspension(membership.id), fresh=True)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def _urgent(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Concern]:
    """Return the urgent private words of the participant and the partners that are open, if the manager reads them."""
    sight = sight_of(uow, actor.person, membership.programme_id)
    found = list(uow.concerns.of_membership(membership.id))
    for two in with_partners(uow, membership):
        theirs = uow.concerns.of_membership(two.membership(other(Role(membership.role))).id)
        found += [one for one in theirs if one.pair_id in (None, two.pair.id)]
    return [
        one for one in found if one.is_urgent and sight.reads(one, uow.memberships.get(one.membership_id).person_id)
    ]


def _said(uow: UnitOfWork, actor: Actor, membership: Membership, since: datetime) -> list[Speech]:
    """Return what the partners who were told of the rest read, and the participant once it has lasted."""
    told = [_to_partner(uow, membership, pair, since) for pair in uow.pairs.open_of(membership.id)]
    said = [one for one in told if one is not None]
    booked = _booked_meanwhile(uow, actor, membership, since)
    if actor.now - since >= SHORT or booked:
        said.append(_back(uow, membership, uow.people.get(membership.person_id), booked))
    return said


def _goes_on(uow: UnitOfWork, actor: Actor, seat: Membership, pair: Pair) -> None:
    """Begin the clocks of a pair anew, unless the other one is suspended, too, or it rests."""
    two = two_of(uow, pair)
    if two.membership(other(Role(seat.role))).suspended_at is not None or resting.of_pair(uow, pair.id):
        return
    if pair.state in pause_ends.WOUND:
        pause_ends.wind_clocks(uow, two, actor.now)
    else:
        proposal.give_time_anew(uow, two, actor.now)


def _to_partner(uow: UnitOfWork, seat: Membership, pair: Pair, since: datetime) -> Speech | None:
    """Return the words to a partner who was told that the meetings rest, unless theirs stands still, too."""
    two = two_of(uow, pair)
    role = other(Role(seat.role))
    told = uow.audit.newest({Kind.PAIR: [pair.id]}, [Did.TOLD_OF_REST])
    person, stands_still = two.person(role), two.membership(role).suspended_at is not None
    if stands_still or not any(one.at >= since for one in told) or spared.is_spared_about(uow, pair, person):
        return None  # what they said is urgent goes before: they hear that it is as usual when that is settled
    facts: Facts = {
        "name": person.first_name,
        "other": two.person(Role(seat.role)).first_name,
        "programme": two.programme.name,
    }
    text = (Phrase("suspended-partner-over", facts),)
    return Speech(person.id, text, choices=menu(uow, person), lane=Lane.BROADCAST)


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
