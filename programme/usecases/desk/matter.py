"""One matter of the manager's list at a time, in the window of the list: what it is, why it is grave, what to do.

After each deed stands the next matter, at one tap, and the way back to the sheet where the manager was. A matter is
found in her own list each time: so nobody opens what their list would not show, and what was settled meanwhile is said.
"""

from collections.abc import Sequence

from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import DoWithMatter, MatterKind, MatterPress, OpenMatter, ShowTodo, UndoDeed
from programme.speech import Choice, Phrase, Utterance
from programme.undo import OF_MATTERS, of_deed
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import two_of
from programme.usecases.desk import call_sheet, concern_settled, pair_asking, pair_card, undo
from programme.usecases.desk.matter_after import carried_out, gone, in_the_list, key_of, said_in
from programme.usecases.desk.matter_buttons import BY_RINGING, DEEDS, SETTLED, with_pair
from programme.usecases.desk.matter_deed import do
from programme.usecases.desk.matter_later import rung
from programme.usecases.desk.matter_trail import hold
from programme.usecases.desk.matter_view import view
from programme.usecases.desk.todo_sheet import find, listed
from programme.usecases.trust import tie

OF_PAIRS = frozenset(DEEDS)


def open_matter(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    press: MatterPress,
    *,
    in_place: bool,
    lead: Sequence[Phrase] = (),
) -> list[Utterance]:
    """Show a matter; if it is settled by now, say so and offer the next."""
    places = listed(uow, actor, programme)
    number = find(places, key_of(press))
    if number is None:
        return gone(uow, actor, programme, places, in_place=in_place)
    shown = view(uow, actor, programme, places, number)
    if shown is None:
        return gone(uow, actor, programme, places, in_place=in_place)
    hold(uow, actor, key_of(press), number)
    text, choices = shown
    return [said_in(actor, programme, (*lead, *text), choices, in_place=in_place)]


def settle(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: MatterPress, *, in_place: bool
) -> list[Utterance]:
    """Note that the manager has done what a matter asks for.

    Raises:
        ProgrammeError: `not-now`, when no tap settles matters of this kind; and as for the use case.
    """
    places, number = in_the_list(uow, actor, programme, press)
    if number is None:
        return gone(uow, actor, programme, places, in_place=in_place)
    if press.kind not in SETTLED and press.kind not in BY_RINGING:
        raise ProgrammeError("not-now")

    def act() -> list[Utterance]:
        if press.kind in BY_RINGING:
            return rung(uow, actor, programme, key_of(press))
        return SETTLED[press.kind].act(uow, actor, key_of(press))

    return carried_out(uow, actor, programme, key_of(press), places, OF_MATTERS[press.kind], act, in_place=in_place)


def with_pair_of(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: DoWithMatter, *, in_place: bool
) -> list[Utterance]:
    """Carry out a deed with the pair of a matter; an answer, or a second reminder on a day, is asked about once more.

    Raises:
        ProgrammeError: `not-now`, when the deed is not possible (any more); and as for the use case.
    """
    places, number = in_the_list(uow, actor, programme, press)
    if number is None:
        return gone(uow, actor, programme, places, in_place=in_place, why=_taken_back(uow, actor, programme, press))
    pair = uow.pairs.find(press.subject)
    if pair is None:
        raise ProgrammeError("not-now")
    yes = with_pair(key_of(press), press.deed, sure=True)
    if not press.sure and (asked := pair_asking.ask_before(uow, actor, pair, press.deed, yes=yes, back=key_of(press))):
        text, choices = asked
        return [said_in(actor, programme, text, choices, in_place=in_place)]

    def act() -> list[Utterance]:
        return do(uow, actor, pair, press.kind, press.deed)

    return carried_out(uow, actor, programme, key_of(press), places, of_deed(press.deed), act, in_place=in_place)


def _taken_back(uow: UnitOfWork, actor: Actor, programme: Programme, press: DoWithMatter) -> Phrase | None:
    """Return who has taken back the tie that a matter was about, to a manager who looks after the two."""
    pair = uow.pairs.find(press.subject) if press.kind is MatterKind.TIES else None
    if pair is None or pair.programme_id != programme.id:
        return None
    sight, back = sight_of(uow, actor.person, programme.id), tie.taken_back(uow, pair)
    sees = back is not None and sight.looks_after(*two_of(uow, pair).ids)
    return Phrase("error-tie-taken-back", back) if back is not None and sees else None


def undo_deed(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: UndoDeed, *, in_place: bool
) -> list[Utterance]:
    """Undo what was just done with a matter and show it again; or say kindly that it is too late, and why."""
    key = undo.undo(uow, actor, programme, press.subject)
    if key is not None and key.kind is MatterKind.CALLS:
        member = uow.memberships.get(key.subject)
        return call_sheet.show(uow, actor, member, Phrase("matter-undone"), in_place=False)
    if key is not None and (pair := _off_the_list(uow, actor, programme, key)) is not None:
        return pair_card.show(uow, actor, pair, Phrase("matter-undone"))
    if key is not None:
        told = uow.concerns.find(key.subject) if key.kind is MatterKind.CONCERNS else None
        others, more = concern_settled.undone(uow, actor, told) if told is not None else ([], ())
        lead = (Phrase("matter-undone"), *more)
        return [*open_matter(uow, actor, programme, key, in_place=in_place, lead=lead), *others]
    back = ((Choice(Phrase("button-to-the-list"), ShowTodo(programme.id)),),)
    return [said_in(actor, programme, (Phrase("matter-too-late"),), back, in_place=in_place)]


def _off_the_list(uow: UnitOfWork, actor: Actor, programme: Programme, key: OpenMatter) -> Pair | None:
    """Return the pair of a deed that its page alone led to, if the actor looks after it; None if it is on the list."""
    pair = uow.pairs.find(key.subject) if key.kind in DEEDS else None
    if pair is None or find(listed(uow, actor, programme), key) is not None:
        return None
    return pair if sight_of(uow, actor.person, programme.id).looks_after(*two_of(uow, pair).ids) else None
