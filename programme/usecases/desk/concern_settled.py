"""Settling a private word, and putting it back on the list: neither names its sender."""

from collections.abc import Sequence
from dataclasses import replace

from programme.people import Actor, Concern
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter, UndoDeed
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.undo import Handled
from programme.usecases.common import spared
from programme.usecases.desk import matter_trail, undo
from programme.usecases.myself import concern, concern_mine


def settle(uow: UnitOfWork, actor: Actor, told: Concern) -> list[Utterance]:
    """Settle a private word, with a button that takes it back; a second time there is nothing to take back."""
    if told.settled_at is not None:
        return concern.settle(uow, actor, told)
    programme = uow.memberships.get(told.membership_id).programme_id
    key = OpenMatter(programme, MatterKind.CONCERNS, told.id)
    before = undo.state_of(uow, told)
    said, goes_on = concern.settle(uow, actor, told), list[Utterance]()
    if told.is_urgent and spared.note(uow, uow.memberships.get(told.membership_id).person_id, actor.now):
        goes_on = concern_mine.goes_on(uow, actor, told)
    noted = undo.note(uow, actor, key, Handled.SETTLED, before)
    matter_trail.settled_meanwhile(uow, actor, key)
    back = (Choice(Phrase("button-undo"), UndoDeed(programme, noted.id)),)
    lead = (Phrase("concern-settled-told"),) if goes_on else ()
    mine = [_with(one, back, lead) if isinstance(one, Speech) and one.to == actor.person.id else one for one in said]
    return [*mine, *goes_on]


def _with(said: Speech, row: Sequence[Choice], more: Sequence[Phrase]) -> Speech:
    return replace(said, text=(*said.text, *more), choices=(tuple(row), *said.choices))
