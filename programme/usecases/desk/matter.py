"""One matter of the manager's list at a time, in the window of the list: what it is, why it is grave, what to do.

After each deed stands the next matter, at one tap, and the way back to the sheet where the manager was. A matter is
found in her own list each time: so nobody opens what their list would not show, and what was settled meanwhile is said.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from programme import windows
from programme.access import Fact
from programme.calendar import add_working_days
from programme.due import ABOUT_MEMBERSHIPS
from programme.errors import ProgrammeError
from programme.people import Actor, Programme
from programme.ports import UnitOfWork
from programme.presses import DoWithMatter, MatterKind, MatterPress, OpenMatter, PutOffMatter, ShowTodo
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.common.menu import Rows
from programme.usecases.common.put_off import can_be_put_off, on_day, put_off
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import two_of
from programme.usecases.desk import earlier
from programme.usecases.desk import pair as pairs
from programme.usecases.desk.matter_buttons import DEEDS, SETTLED, buttons, can_wait, in_a_week, with_pair
from programme.usecases.desk.matter_deed import do
from programme.usecases.desk.matter_reason import phones, reasons
from programme.usecases.desk.matters import written
from programme.usecases.desk.pair_deed import RECORDS
from programme.usecases.desk.todo_sheet import Place, back_to, find, heading, listed

OF_PAIRS = frozenset(DEEDS)
LATER = (1, 2, 3, 4, 5, 10, 20)  # working days, to choose among


def key_of(press: MatterPress) -> OpenMatter:
    """Return the key by which a matter stands in the list."""
    return OpenMatter(press.programme, press.kind, press.subject, press.beside)


def open_matter(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: MatterPress, *, in_place: bool
) -> list[Utterance]:
    """Show a matter; if it is settled by now, say so and offer the next."""
    places = listed(uow, actor, programme)
    number = find(places, key_of(press))
    if number is None:
        return _gone(actor, programme, press, places, in_place=in_place)
    place = places[number]
    (found,) = written(uow, [[place.entry]])
    if not found:
        return _gone(actor, programme, press, places, in_place=in_place)
    key, sight = key_of(press), sight_of(uow, actor.person, programme.id)
    count = Phrase("matter-count", {"number": number + 1, "count": len(places)})
    told = (heading(place.section), found[0].line, *reasons(uow, place.entry, key, actor.now))
    text = (
        count,
        Phrase("lines", {"lines": Listing(told)}),
        *_before(uow, actor, programme, sight, key),
        *phones(uow, sight, key),
    )
    choices = (*buttons(uow, actor, sight, key, place.entry), *_onward(programme, places, number))
    return [_said(actor, programme, text, choices, in_place=in_place)]


def _before(uow: UnitOfWork, actor: Actor, programme: Programme, sight: Sight, key: OpenMatter) -> tuple[Phrase, ...]:
    """Return what has been before, of an adept for whom there is no mentor, to a manager who may know it."""
    if key.kind is not MatterKind.UNMATCHED:
        return ()
    member = uow.memberships.get(key.subject)
    person = uow.people.get(member.person_id)
    return earlier.lines(uow, sight, member, person, programme, actor.now) if sight.sees(Fact.REPLY, person.id) else ()


def _said(actor: Actor, programme: Programme, text: Sequence[Phrase], choices: Rows, *, in_place: bool) -> Speech:
    window = Window(windows.todo(programme.id), fresh=not in_place)
    return Speech(actor.person.id, tuple(text), choices=choices, window=window, private=True)


def _onward(programme: Programme, places: Sequence[Place], number: int) -> Rows:
    """Return the buttons to the next matter, if there is one, and back to the sheet of this one."""
    ahead = places[number + 1 : number + 2]
    return (*_next(ahead, number + 1, len(places)), (back_to(programme, number),))


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


def _gone(
    actor: Actor, programme: Programme, press: MatterPress, places: Sequence[Place], *, in_place: bool
) -> list[Utterance]:
    """Say that a matter is settled by now, and offer the gravest that is left."""
    left = _next(places[:1], 0, len(places))
    text = (Phrase("matter-gone"), *(() if places else (Phrase("matter-nothing-left"),)))
    choices = (*left, (Choice(Phrase("button-to-the-list"), ShowTodo(programme.id)),))
    return [_said(actor, programme, text, choices, in_place=in_place)]


def settle(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: MatterPress, *, in_place: bool
) -> list[Utterance]:
    """Note that the manager has done what a matter asks for.

    Raises:
        ProgrammeError: `not-now`, when no tap settles matters of this kind; and as for the use case.
    """
    places, number = _in_the_list(uow, actor, programme, press)
    if number is None:
        return _gone(actor, programme, press, places, in_place=in_place)
    if press.kind not in SETTLED:
        raise ProgrammeError("not-now")
    said = SETTLED[press.kind].act(uow, actor, key_of(press))
    return _done(uow, actor, programme, press, number, said, in_place=in_place)


def _in_the_list(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: MatterPress
) -> tuple[Sequence[Place], int | None]:
    places = listed(uow, actor, programme)
    return places, find(places, key_of(press))


def with_pair_of(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: DoWithMatter, *, in_place: bool
) -> list[Utterance]:
    """Carry out a deed with the pair of a matter; an answer to be written down is asked about once more.

    Raises:
        ProgrammeError: `not-now`, when the deed is not possible (any more); and as for the use case.
    """
    places, number = _in_the_list(uow, actor, programme, press)
    if number is None:
        return _gone(actor, programme, press, places, in_place=in_place)
    pair = uow.pairs.find(press.subject)
    if pair is None:
        raise ProgrammeError("not-now")
    if press.deed in RECORDS and not press.sure:
        yes = with_pair(key_of(press), press.deed, sure=True)
        text, choices = pairs.ask_before_recording(uow, actor, pair, press.deed, yes=yes, back=key_of(press))
        return [_said(actor, programme, text, choices, in_place=in_place)]
    said = do(uow, actor, pair, press.kind, press.deed)
    return _done(uow, actor, programme, press, number, said, in_place=in_place)


def put_off_matter(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: PutOffMatter, *, in_place: bool
) -> list[Utterance]:
    """Put a matter off to a day; without a day that can be, show the days to choose among.

    Raises:
        ProgrammeError: `not-now`, when this matter can't be put off.
    """
    places, number = _in_the_list(uow, actor, programme, press)
    if number is None:
        return _gone(actor, programme, press, places, in_place=in_place)
    entry, sight = places[number].entry, sight_of(uow, actor.person, programme.id)
    if not can_wait(uow, sight, entry):
        raise ProgrammeError("not-now")
    today = local_day(actor.now, programme)
    if not today.toordinal() < press.day <= programme.ends_on.toordinal():
        return [_which_day(actor, programme, press, today, in_place=in_place)]
    day = date.fromordinal(press.day)
    until = on_day(day, programme)
    if entry.waits[0].kind in ABOUT_MEMBERSHIPS:
        member = uow.memberships.get(press.subject)
        put_off(uow, member, programme, actor.now, can_be_put_off(sight, member), until=until)
    else:
        pairs.put_off(uow, actor, two_of(uow, uow.pairs.many([press.subject])[press.subject]), until)
    said: list[Utterance] = [Speech(actor.person.id, (Phrase("pair-later", {"day": day}),))]
    return _done(uow, actor, programme, press, number, said, in_place=in_place)


def _which_day(actor: Actor, programme: Programme, press: PutOffMatter, today: date, *, in_place: bool) -> Speech:
    days = sorted({add_working_days(today, count) for count in LATER} | {in_a_week(actor.now, programme)})
    rows = tuple(
        (Choice(Phrase("button-put-off-to", {"day": day}), replace(press, day=day.toordinal())),)
        for day in days
        if day <= programme.ends_on
    )
    back = Choice(Phrase("button-back"), key_of(press))
    return _said(actor, programme, (Phrase("matter-which-day"),), (*rows, (back,)), in_place=in_place)


def _done(
    uow: UnitOfWork,
    actor: Actor,
    programme: Programme,
    press: MatterPress,
    number: int,
    said: Sequence[Utterance],
    *,
    in_place: bool,
) -> list[Utterance]:
    """Show what was done, with the next matter at a tap; after the last one, that it was the last.

    What the use case told the manager stands in the window of the list, and what it told others goes out.
    """
    mine = [one for one in said if isinstance(one, Speech) and one.to == actor.person.id and one.document is None]
    others = [one for one in said if one not in mine]
    places = listed(uow, actor, programme)
    still = find(places, key_of(press))
    at = number if still is None else still + 1
    ahead = places[at : at + 1]
    text = [phrase for one in mine for phrase in one.text] or [Phrase("pair-done")]
    if not ahead:
        text += _after_the_last(uow, actor, programme, len(places))
    choices = (*_next(ahead, at, len(places)), (back_to(programme, max(min(at, len(places) - 1), 0)),))
    return [*others, _said(actor, programme, text, choices, in_place=in_place)]


def _after_the_last(uow: UnitOfWork, actor: Actor, programme: Programme, left: int) -> list[Phrase]:
    """Return what stands after the last matter: what is left, or that the day's work is done and what comes next."""
    if left:
        return [Phrase("matter-last", {"count": left})]
    coming = uow.dues.put_off(programme.id, actor.now)
    day = local_day(coming[0].due_at, programme) if coming else None
    return [Phrase("matter-all-done"), *([Phrase("matter-comes-back", {"day": day})] if day else [])]
