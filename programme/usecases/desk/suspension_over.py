"""The end of a suspension: whose clocks begin anew, who hears of it, and which meetings were booked meanwhile.

A partner who was told that the meetings rest is told when they go on; the suspended person hears it once it has lasted
for a day, or when others have booked a meeting that they have not heard of.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from programme import windows
from programme.audit import Did, Kind
from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import HERE, Actor, Concern, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern
from programme.presses.letter import WriteTo
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.presses.suspension import LiftSuspension
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance, Window
from programme.suspension import SHORT
from programme.usecases.common import resting, suspended, unheard
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import menu, page_button
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.common.unheard import Unheard
from programme.usecases.desk.suspension import after_the_end, not_oneself, with_partners
from programme.usecases.matching import proposal
from programme.usecases.myself import concern_mine, pause_ends
from programme.usecases.trust import contract_version
from programme.usecases.year import gathering_wait

OPENED, MOST = Did.OPENED_CONCERN, 50
STILL_RESTS = "suspended-partner-over-spared"


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
    unheard_of = _unheard(uow, actor, membership) if membership.state in HERE else []
    mails = [mail for one in unheard_of for mail in one.mails()]
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
    return [*where_pressed(uow, actor, done), *said, *mails]


def _ask_before(uow: UnitOfWork, actor: Actor, membership: Membership, said: Sequence[Speech]) -> Speech:
    """Show the words to each, and say that an urgent private word is open, which goes before; it names no sender."""
    name = uow.people.get(membership.person_id).first_name
    urgent = urgent_about(uow, actor, membership)
    has_read = any(_has_opened(uow, actor, one) for one in urgent)
    words = [
        phrase
        for one in said
        for phrase in (
            Phrase("ending-reads", {"name": uow.people.get(one.to).first_name}),
            *quoted([each for each in one.text if has_read or each.key != STILL_RESTS]),
        )
    ]
    choices = (
        *((Choice(Phrase("button-open-concern"), OpenConcern(one.id)),) for one in urgent),
        (Choice(Phrase("button-suspended-lift-sure", {"name": name}), LiftSuspension(membership.id, sure=True)),),
        (Choice(Phrase("button-keep"), OpenCard(membership.id)),),
    )
    text = (
        Phrase("suspended-lift-sure", {"name": name}),
        *after_the_end(uow, membership),
        *((Phrase("suspended-lift-urgent"),) if urgent else ()),
        *(words or (Phrase("suspended-lift-nobody"),)),
    )
    window = Window(windows.suspension(membership.id), fresh=True)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def urgent_about(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Concern]:
    """Return the urgent private words of the participant and the partners that are open, if the manager reads them."""
    sight = sight_of(uow, actor.person, membership.programme_id)
    found = list(uow.concerns.of_membership(membership.id))
    for two in with_partners(uow, membership):
        theirs = uow.concerns.of_membership(two.membership(other(Role(membership.role))).id)
        found += [one for one in theirs if one.pair_id in (None, two.pair.id)]
    return [
        one for one in found if one.is_urgent and sight.reads(one, uow.memberships.get(one.membership_id).person_id)
    ]


def _has_opened(uow: UnitOfWork, actor: Actor, word: Concern) -> bool:
    """Tell whether the manager has opened a private word: before that no screen tells whose it is."""
    return any(one.actor_id == actor.person.id for one in uow.audit.about(Kind.CONCERN, word.id, OPENED, most=MOST))


def _said(uow: UnitOfWork, actor: Actor, membership: Membership, since: datetime) -> list[Speech]:
    """Return what the partners who were told of the rest read, and the participant once it has lasted.

    After the end of the programme nobody hears of it: no meetings go on.
    """
    if membership.state not in HERE:
        return []
    pairs = uow.pairs.open_of(membership.id)
    told = [
        _to_partner(uow, actor, membership, pair, since) or _more_time(uow, actor, membership, pair, since)
        for pair in pairs
    ]
    said = [one for one in told if one is not None]
    changed = tuple(one.line() for one in _unheard(uow, actor, membership))
    spared = _own_words(uow, membership)
    written = [what for two, what in unheard.written(uow, membership) if not _is_among(two.pair, spared)]
    lasted = actor.now - since >= SHORT
    if lasted or changed or written:
        longer = _longer_each(uow, actor, membership) if lasted else []
        told_longer = [text for two, text in longer if not _is_among(two.pair, spared)]
        person = uow.people.get(membership.person_id)
        said.append(_back(uow, membership, person, (*changed, *written, *told_longer)))
    return said


def _longer_each(uow: UnitOfWork, actor: Actor, seat: Membership) -> list[tuple[Two, Phrase]]:
    """Return until when a proposal of a contract waits now, for each pair where the day that was told moves."""
    return [
        (two, contract_version.longer_for(two, Role(seat.role), by))
        for two in with_partners(uow, seat)
        if (by := _longer(uow, seat, two, actor.now)) is not None
    ]


def _longer(uow: UnitOfWork, seat: Membership, two: Two, now: datetime) -> date | None:
    return contract_version.longer(uow, two, now) if _winds(uow, seat, two) else None


def _is_among(pair: Pair, words: Sequence[int | None]) -> bool:
    """Tell whether private words that are urgent, each with its pair or None, are about this pair."""
    return None in words or pair.id in words


def _own_words(uow: UnitOfWork, seat: Membership) -> list[int | None]:
    return [one.pair_id for one in uow.concerns.of_membership(seat.id) if one.is_urgent]


def _goes_on(uow: UnitOfWork, actor: Actor, seat: Membership, pair: Pair) -> None:
    """Begin the clocks of a pair anew, unless the other one is suspended, too, or it rests."""
    two = two_of(uow, pair)
    if _stands_still(uow, seat, two):
        return
    if pair.state in pause_ends.WOUND:
        pause_ends.wind_clocks(uow, two, actor.now)
    else:
        proposal.give_time_anew(uow, two, actor.now)


def _stands_still(uow: UnitOfWork, seat: Membership, two: Two) -> bool:
    """Tell whether a pair goes on standing still: the other one is suspended, too, or it rests."""
    return two.membership(other(Role(seat.role))).suspended_at is not None or bool(resting.of_pair(uow, two.pair.id))


def _winds(uow: UnitOfWork, seat: Membership, two: Two) -> bool:
    return two.pair.state in pause_ends.WOUND and not _stands_still(uow, seat, two)


def _more_time(uow: UnitOfWork, actor: Actor, seat: Membership, pair: Pair, since: datetime) -> Speech | None:
    """Return the words to a partner who was told nothing, where the day that they were told of a proposal moves."""
    two, role = two_of(uow, pair), other(Role(seat.role))
    by = _longer(uow, seat, two, actor.now) if actor.now - since >= SHORT else None
    word = concern_mine.urgent_about(uow, two.membership(role), pair)
    if by is None or word is not None:
        return None
    text = (contract_version.longer_for(two, role, by),)
    return Speech(two.person(role).id, text, choices=menu(uow, two.person(role)), lane=Lane.BROADCAST)


def _to_partner(uow: UnitOfWork, actor: Actor, seat: Membership, pair: Pair, since: datetime) -> Speech | None:
    """Return the words to a partner who was told that the meetings rest, unless theirs stands still, too.

    For whoever has said that it is urgent, words about meetings go on resting: they hear that, too, and how it ends.
    """
    two = two_of(uow, pair)
    role = other(Role(seat.role))
    told = uow.audit.newest({Kind.PAIR: [pair.id]}, [Did.TOLD_OF_REST])
    person, stands_still = two.person(role), two.membership(role).suspended_at is not None
    if stands_still or not any(one.at >= since for one in told):
        return None
    facts: Facts = {
        "name": person.first_name,
        "other": two.person(Role(seat.role)).first_name,
        "manager": actor.person.first_name,
        "programme": two.programme.name,
    }
    word = concern_mine.urgent_about(uow, two.membership(role), pair)
    rests, fine = ((), ()) if word is None else ((Phrase(STILL_RESTS),), (concern_mine.ease_row(word),))
    by = _longer(uow, seat, two, actor.now) if word is None and actor.now - since >= SHORT else None
    longer = () if by is None else (contract_version.longer_for(two, role, by),)
    return Speech(
        person.id,
        (Phrase("suspended-partner-over", facts), *rests, *longer),
        choices=(*fine, *menu(uow, person)),
        private=word is not None,
        exchange=word is not None,
        lane=Lane.BROADCAST,
    )


def _unheard(uow: UnitOfWork, actor: Actor, seat: Membership) -> list[Unheard]:
    """Return what has changed meanwhile of the participant's meetings; words that their own urgency holds back stay."""
    words = _own_words(uow, seat)
    return [one for one in unheard.of_seat(uow, seat, actor.now) if not _is_among(one.two.pair, words)]


def _back(uow: UnitOfWork, seat: Membership, person: Person, changed: tuple[Phrase, ...]) -> Speech:
    facts: Facts = {"name": person.first_name, "programme": uow.programmes.get(seat.programme_id).name}
    text = (Phrase("suspended-over", facts), *changed)
    return Speech(person.id, text, choices=menu(uow, person), lane=Lane.BROADCAST)
