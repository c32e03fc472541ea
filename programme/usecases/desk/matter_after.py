"""What surrounds a matter in the window of the list: the next one at a tap, the way back, and what was done.

A matter is found in the manager's own list each time: so nobody opens what their list would not show.
"""

from collections.abc import Callable, Sequence

from programme import windows
from programme.people import Actor, Programme
from programme.ports import UnitOfWork
from programme.presses import MatterPress, OpenMatter, ShowTodo, UndoDeed
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.times import local_day
from programme.undo import RULES, Handled
from programme.usecases.common.menu import Rows
from programme.usecases.desk import undo
from programme.usecases.desk.todo_sheet import Place, back_to, find, listed


def said_in(actor: Actor, programme: Programme, text: Sequence[Phrase], choices: Rows, *, in_place: bool) -> Speech:
    """Return what the window of the list shows."""
    window = Window(windows.todo(programme.id), fresh=not in_place)
    return Speech(actor.person.id, tuple(text), choices=choices, window=window, private=True)


def onward(programme: Programme, places: Sequence[Place], number: int, done: int) -> Rows:
    """Return the buttons to the next matter, if there is one, and back to the sheet of this one."""
    ahead = places[number + 1 : number + 2]
    return (*_next(ahead, done + number + 1, done + len(places)), (back_to(programme, number),))


def _next(ahead: Sequence[Place], number: int, count: int) -> Rows:
    return tuple(
        (
            Choice(
                Phrase("button-next-matter", {"number": number + 1, "count": count}),
                one.entry.key,
            ),
        )
        for one in ahead
        if one.entry.key is not None
    )


def gone(
    uow: UnitOfWork, actor: Actor, programme: Programme, places: Sequence[Place], *, in_place: bool
) -> list[Utterance]:
    """Say that a matter is settled by now, and offer the gravest that is left."""
    done = undo.done_today(uow, actor, programme)
    left = _next(places[:1], done, done + len(places))
    text = (Phrase("matter-gone"), *(() if places else (Phrase("matter-nothing-left"),)))
    choices = (*left, (Choice(Phrase("button-to-the-list"), ShowTodo(programme.id)),))
    return [said_in(actor, programme, text, choices, in_place=in_place)]


def in_the_list(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: MatterPress
) -> tuple[Sequence[Place], int | None]:
    """Return the matters of the list, and where this one stands; None once it is settled."""
    places = listed(uow, actor, programme)
    return places, find(places, key_of(press))


def carried_out(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    press: MatterPress,
    number: int,
    deed: Handled,
    act: Callable[[], Sequence[Utterance]],
    *,
    in_place: bool,
) -> list[Utterance]:
    """Show what was done, with the next matter at a tap; after the last one, that it was the last.

    What the use case told the manager stands in the window of the list, and what it told others goes out.
    """
    key = key_of(press)
    subject = undo.subject_of(uow, key)
    before = undo.state_of(uow, subject) if RULES[deed].can and subject is not None else None
    said = act()
    noted = undo.note(uow, actor, key, deed, before)
    mine = [one for one in said if isinstance(one, Speech) and one.to == actor.person.id and one.document is None]
    others = [one for one in said if one not in mine]
    places = listed(uow, actor, programme)
    still = find(places, key)
    at = number if still is None else still + 1
    ahead = places[at : at + 1]
    text = [phrase for one in mine for phrase in one.text] or [Phrase("pair-done")]
    if not ahead:
        text += _after_the_last(uow, actor, programme, len(places))
    done = undo.done_today(uow, actor, programme)
    back = Choice(Phrase("button-undo"), UndoDeed(programme.id, noted.id))
    choices = (
        *_next(ahead, done + at, done + len(places)),
        *(((back,),) if noted.before else ()),
        (back_to(programme, max(min(at, len(places) - 1), 0)),),
    )
    return [*others, said_in(actor, programme, text, choices, in_place=in_place)]


def _after_the_last(uow: UnitOfWork, actor: Actor, programme: Programme, left: int) -> list[Phrase]:
    """Return what stands after the last matter: what is left, or that the day's work is done and what comes next."""
    if left:
        return [Phrase("matter-last", {"count": left})]
    coming = uow.dues.put_off(programme.id, actor.now)
    day = local_day(coming[0].due_at, programme) if coming else None
    return [Phrase("matter-all-done"), *([Phrase("matter-comes-back", {"day": day})] if day else [])]


def key_of(press: MatterPress) -> OpenMatter:
    """Return the key by which a matter stands in the list."""
    return OpenMatter(press.programme, press.kind, press.subject, press.beside)
