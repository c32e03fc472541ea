"""What a manager has done with the list today: each deed as a line, and undone from here where it can be."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, ShowDone, ShowTodo, UndoDeed
from programme.speech import Choice, Listing, Phrase, Speech, Value
from programme.times import day_and_time
from programme.undo import Undo
from programme.usecases.common.membership import names_of
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import twos_of
from programme.usecases.desk import undo
from programme.usecases.desk.matter_after import said_in

A_SHEET = 8  # deeds; more would not fit a phone's screen


def show(uow: UnitOfWork, actor: Actor, programme: Programme, number: int, *, in_place: bool) -> Speech:
    """Return a sheet of what the manager has done today; the last one where there is none with this number."""
    count = undo.done_today(uow, actor, programme)
    midnight = undo.midnight(actor, programme)
    number = min(number, max(count - 1, 0) // A_SHEET)
    deeds = uow.undos.since(actor.person.id, programme.id, midnight, first=number * A_SHEET, most=A_SHEET)
    named = _names(uow, deeds)
    zone = ZoneInfo(programme.time_zone)
    lines = tuple(
        Phrase(
            "done-line",
            {"at": day_and_time(one.made_at, zone)["time"], "what": Phrase(f"done-{one.deed}"), "name": named[one.id]},
        )
        for one in deeds
    )
    undoing = tuple(
        (Choice(Phrase("button-undo-of", {"name": named[one.id]}), UndoDeed(programme.id, one.id)),)
        for one in deeds
        if undo.can_be_undone(one, actor.now)
    )
    title = Phrase("done-title", {"count": count})
    text = (Phrase("lines", {"lines": Listing((title, *lines))}),)
    back = (Choice(Phrase("button-to-the-list"), ShowTodo(programme.id)),)
    return said_in(actor, programme, text, (*undoing, *_turns(programme, number, count), back), in_place=in_place)


def _names(uow: UnitOfWork, deeds: Sequence[Undo]) -> dict[int, Value]:
    """Return whom each deed was about, by its id; of what names nobody, what it was about."""
    seats = uow.memberships.with_people({one.membership_id for one in deeds if one.membership_id is not None})
    members = names_of(uow, seats.values())
    pairs = uow.pairs.many({one.pair_id for one in deeds if one.pair_id is not None})
    twos = {two.pair.id: two for two in twos_of(uow, pairs.values())}
    found: dict[int, Value] = {}
    for one in deeds:
        found[one.id] = Phrase(f"matter-kind-{MatterKind(one.kind).name.lower().replace('_', '-')}")
        if one.pair_id is not None and one.pair_id in twos:
            found[one.id] = Phrase("pair-button", twos[one.pair_id].facts)
        elif one.membership_id is not None and one.membership_id in members:
            found[one.id] = members[one.membership_id] or Phrase("nobody")
    return found


def _turns(programme: Programme, number: int, count: int) -> Rows:
    """Return the buttons that turn to the sheet before and after."""
    before = [Choice(Phrase("button-sheet-before"), ShowDone(programme.id, number - 1))] if number else []
    more = count > (number + 1) * A_SHEET
    after = [Choice(Phrase("button-sheet-after"), ShowDone(programme.id, number + 1))] if more else []
    return ((*before, *after),) if before or after else ()
