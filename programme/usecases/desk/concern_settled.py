"""Settling a private word, and putting it back on the list: neither names its sender."""

from collections.abc import Sequence
from dataclasses import replace

from programme import windows
from programme.people import Actor, Concern, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import AnswerConcern, OpenConcern, SettleConcern
from programme.presses.matter import MatterKind, OpenMatter, UndoDeed
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.undo import Handled
from programme.usecases.common import spared
from programme.usecases.common.menu import Rows
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import other
from programme.usecases.desk import matter_trail, suspension, undo
from programme.usecases.myself import concern, concern_mine, concern_notice, concern_promise


def settle(uow: UnitOfWork, actor: Actor, told: Concern, *, sure: bool) -> list[Utterance]:
    """Settle a private word, with a button that takes it back; a second time there is nothing to take back.

    Unless `sure`, show first the words that its sender gets, and that they still wait for a call or an answer; where
    there is neither, it is settled at once.
    """
    if told.settled_at is not None:
        return concern.settle(uow, actor, told)
    goes_on = concern_mine.over(uow, actor, told)
    mails = concern_mine.calendar_mails(uow, actor, told) if concern.settling_tells(uow, told) else []
    if concern.settling_asks(uow, told) and not sure:
        return [_ask_before(uow, actor, told, goes_on)]
    programme = uow.memberships.get(told.membership_id).programme_id
    key = OpenMatter(programme, MatterKind.CONCERNS, told.id)
    before = undo.state_of(uow, told)
    said = concern.settle(uow, actor, told)
    spared.note(uow, uow.memberships.get(told.membership_id).person_id, actor.now)
    noted = undo.note(uow, actor, key, Handled.SETTLED, before)
    matter_trail.settled_meanwhile(uow, actor, key)
    back = (Choice(Phrase("button-undo"), UndoDeed(programme, noted.id)),)
    stopped = _still_stopped(uow, actor, told)
    lead = (*((Phrase("concern-settled-told"),) if goes_on else ()), *(_stands_still(uow, one) for one in stopped))
    rows = (back, *((suspension.lifting(uow, one),) for one in stopped))
    mine = [_with(one, rows, lead) if isinstance(one, Speech) and one.to == actor.person.id else one for one in said]
    return [*mine, *goes_on, *mails]


def _ask_before(uow: UnitOfWork, actor: Actor, told: Concern, said: Sequence[Speech]) -> Speech:
    """Show the words to the sender, and what was promised, in the place of the private word, and ask once more."""
    owed = concern_promise.is_unanswered(told)
    waits = (Phrase("concern-settle-unanswered"),) if owed else ()
    talked = ((Choice(Phrase("button-concern-talked"), AnswerConcern(told.id)),),) if owed else ()
    name = uow.people.get(uow.memberships.get(told.membership_id).person_id).first_name
    words = tuple(phrase for one in said for phrase in quoted(one.text))
    stopped = [_stands_still(uow, one) for one in _still_stopped(uow, actor, told)]
    reads = (Phrase("ending-reads", {"name": name}), *words) if said else ()
    back = [phrase for one in concern_mine.rests_again(uow, actor, told) for phrase in quoted(one.text)]
    undone = (Phrase("concern-undo-reads", {"name": name}), *back) if said and back else ()
    text = (Phrase("concern-settle-sure"), *waits, *stopped, *reads, *undone)
    choices = (
        *talked,
        (Choice(Phrase("button-concern-sure"), SettleConcern(told.id, sure=True)),),
        (Choice(Phrase("button-keep"), OpenConcern(told.id)),),
    )
    return Speech(actor.person.id, text, choices=choices, window=Window(windows.concern(told.id)), private=True)


def _still_stopped(uow: UnitOfWork, actor: Actor, told: Concern) -> list[Membership]:
    """Return the partners that a private word can be about who are suspended, and whom the manager looks after."""
    seat = uow.memberships.get(told.membership_id)
    sight = sight_of(uow, actor.person, seat.programme_id)
    twos = [two for two in suspension.with_partners(uow, seat) if told.pair_id in (None, two.pair.id)]
    partners = [two.membership(other(Role(seat.role))) for two in twos]
    return [one for one in partners if one.suspended_at is not None and sight.looks_after(one.person_id)]


def _stands_still(uow: UnitOfWork, membership: Membership) -> Phrase:
    return Phrase("concern-still-stopped", {"name": uow.people.get(membership.person_id).first_name})


def undone(uow: UnitOfWork, actor: Actor, told: Concern) -> tuple[list[Utterance], tuple[Phrase, ...]]:
    """Return what others hear since a private word waits again, and what the manager reads of it."""
    sender = concern_mine.rests_again(uow, actor, told)
    lead = (Phrase("concern-undone-told"),) if sender else ()
    return [*concern_notice.tell_others(uow, actor, told, is_done=False), *sender], lead


def _with(said: Speech, rows: Rows, more: Sequence[Phrase]) -> Speech:
    return replace(said, text=(*said.text, *more), choices=(*rows, *said.choices))
