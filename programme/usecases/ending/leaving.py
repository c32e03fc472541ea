"""A participant leaves the programme: their pairs end at once, and the manager tells the partners."""

from dataclasses import replace

from programme.dialog import About
from programme.due import DueKind
from programme.pair import By, Pair, PairEvent, PairState, moved
from programme.people import Actor, Membership, Role
from programme.ports import UnitOfWork
from programme.speech import Utterance
from programme.usecases.common import draft
from programme.usecases.common.two import Two, other, two_of


def known_to_both(uow: UnitOfWork, membership: Membership) -> list[Two]:
    """Return the open pairs of a participant that both have heard of; the adept hears of it after the mentor's yes."""
    return [two_of(uow, one) for one in uow.pairs.open_of(membership.id) if one.state is not PairState.ASKED_MENTOR]


def leave(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """End the open pairs of a participant that leaves, and put each on the manager's list, to tell the partner.

    The partner's drafts about the pair stay until the manager has told them, so that no closed draft gives it away.
    """
    said: list[Utterance] = []
    for pair in uow.pairs.open_of(membership.id):
        role = Role.ADEPT if pair.adept_id == membership.id else Role.MENTOR
        move = moved(pair.state, PairEvent.LEAVE, By(role.value))
        ended = replace(pair, state=move.to, end=move.end, since=actor.now)
        uow.pairs.save(ended)
        _nothing_more_to_wait_for(uow, pair)
        uow.audit.record(actor.person, PairEvent.LEAVE, pair, actor.now)
        two = two_of(uow, ended)
        if role is Role.ADEPT or pair.state is not PairState.ASKED_MENTOR:  # else the adept has not heard of it
            partner = two.mentor if role is Role.ADEPT else two.adept
            uow.dues.put(DueKind.PARTNER, partner, actor.now, actor.now, pair=ended)
        partner_id = two.person(other(role)).id
        told = [one for one in (actor.person, *two.everybody) if one.id != partner_id]
        said += draft.drop(uow, told, About.PAIR, pair.id, actor.now)
    return said


def _nothing_more_to_wait_for(uow: UnitOfWork, pair: Pair) -> None:
    """Settle every wait of a pair but the outcome: it comes as if the pair went on."""
    for due in uow.dues.of_pair(pair.id):
        if due.kind is not DueKind.OUTCOME:
            uow.dues.settle(due.kind, pair.id)
