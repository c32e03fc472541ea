"""A matter that is settled away from the list, on a card or under a letter: it counts as it would on the list."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from programme.pair import Pair
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter, UndoDeed
from programme.presses.page import Page
from programme.presses.pair import Deed
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.undo import OF_MATTERS, RULES, Undo, of_deed
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.desk import undo
from programme.usecases.desk.matter_buttons import DEEDS, SETTLED
from programme.usecases.desk.matter_trail import settled_meanwhile
from programme.usecases.desk.todo_sheet import find, listed


def settle(uow: UnitOfWork, actor: Actor, programme: int, subject: int, *kinds: MatterKind) -> list[Utterance]:
    """Do what settles a matter, and note the deed if the matter stood on the manager's list, in one of these kinds."""
    places = listed(uow, actor, uow.programmes.get(programme))
    keys = [OpenMatter(programme, kind, subject) for kind in kinds]
    key = next((one for one in keys if find(places, one) is not None), None)
    if key is None:
        return SETTLED[kinds[0]].act(uow, actor, keys[0])
    deed = OF_MATTERS[key.kind]
    about = undo.subject_of(uow, key)
    before = undo.state_of(uow, about) if RULES[deed].can and about is not None else None
    said = SETTLED[key.kind].act(uow, actor, key)
    noted = undo.note(uow, actor, key, deed, before)
    settled_meanwhile(uow, actor, key)
    return _undoing(actor, said, noted)


def with_undo(
    uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed, act: Callable[[], list[Utterance]]
) -> list[Utterance]:
    """Do a deed on the page of a pair; where the list lets it be undone, it is noted as there, and can be undone here.

    What only asks first changes nothing, and is not noted.
    """
    handled = of_deed(deed)
    if not RULES[handled].can:
        return act()
    kind = next(kind for kind, deeds in DEEDS.items() if deed in deeds)
    key, before = OpenMatter(pair.programme_id, kind, pair.id), undo.state_of(uow, pair)
    said = act()
    if undo.state_of(uow, pair) == before:
        return said
    noted = undo.note(uow, actor, key, handled, before)
    settled_meanwhile(uow, actor, key)
    return _undoing(actor, said, noted)


def _undoing(actor: Actor, said: Sequence[Utterance], noted: Undo) -> list[Utterance]:
    """Return what was said, with the button that takes the deed back under what the manager hears."""
    again = ((Choice(Phrase("button-undo"), UndoDeed(noted.programme_id, noted.id)),),) if noted.before else ()
    return [_with(one, again) if _is_mine(actor, one) else one for one in said]


def _is_mine(actor: Actor, one: Utterance) -> bool:
    return isinstance(one, Speech) and one.to == actor.person.id and one.document is None


def _with(one: Utterance, rows: Rows) -> Utterance:
    """Return what was said with these buttons first, and with a way back."""
    assert isinstance(one, Speech)
    back: Sequence[tuple[Choice, ...]] = one.choices or ((page_button(Page.TODO),),)
    return replace(one, choices=(*rows, *back))
