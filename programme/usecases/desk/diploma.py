"""Diplomas at the desk: who gets one and with which numbers, before anything is sent.

A manager with a bond to a participant hands them their diploma as well: what is told of their meetings stays hidden.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from programme import windows
from programme.access import Fact
from programme.diploma import Diploma, Standing, tells_part
from programme.errors import ProgrammeError
from programme.met import numbers_of
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.closing import OpenClosing
from programme.presses.diploma import OpenDiploma, OpenDiplomas, PrintDiplomas, SendDiplomas
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Facts, Listing, Phrase, Recipe, Speech, Utterance, Window, WithYear
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common import switching
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import SIDES, Two
from programme.usecases.desk import diploma_sure, export, glance
from programme.usecases.ending import diploma, diploma_handed
from programme.usecases.ending.diploma import Reckoned

SHOWN = (Standing.TOO_FEW, Standing.READY, Standing.ISSUED)
"""Those with a line of their own, in this order: first whom the manager decides about."""
MOST_AT_ONCE = 200
"""Sent by one press; with more the same button sends the next ones."""


def offer(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the diplomas of the programme that the manager runs; of several the one open last."""
    programme = switching.first(on_desk(uow, actor.person, Task.CLOSING), actor)
    return show(uow, actor, programme, 0, in_place=False)


def show(uow: UnitOfWork, actor: Actor, programme: Programme, number: int, *, in_place: bool) -> list[Utterance]:
    """Show how many get a diploma, and a page of them with a button to each."""
    found = diploma.everybody(uow, programme, actor.now)
    listed = sorted((one for one in found if one.standing in SHOWN), key=_rank)
    number, pages = within(number, len(listed))
    some = listed[number * ON_A_PAGE :][:ON_A_PAGE]
    sight = sight_of(uow, actor.person, programme.id)
    lines = tuple(line(sight, one) for one in some)
    text = (
        Phrase("lines", {"lines": Listing((Phrase("diploma-title", {"programme": programme.name}), *_counts(found)))}),
        *_least(programme),
        *_took_part(sight, listed),
        *((Phrase("lines", {"lines": Listing(lines)}),) if lines else ()),
        *too_early(actor, programme),
    )
    choices = (
        *switching.rows(on_desk(uow, actor.person, Task.CLOSING), programme, lambda one: OpenDiplomas(one.id)),
        *_send_rows(actor, programme, found),
        *_print_rows(programme, found),
        *((Choice(Phrase("plain", {"text": one.person.name}), OpenDiploma(one.membership.id)),) for one in some),
        *_turns(programme, number, pages),
        (Choice(Phrase("button-closing"), OpenClosing(programme.id)), glance.button(programme)),
    )
    return [said(actor, text, choices, in_place=in_place)]


def _rank(one: Reckoned) -> tuple[bool, int]:
    """Return where somebody stands on the list: first whose paper is no longer right."""
    return not one.has_changed, SHOWN.index(one.standing)


def said(actor: Actor, text: tuple[Phrase, ...], choices: Rows, *, in_place: bool) -> Speech:
    """Return a text as the page of the diplomas, in place of the one that was pressed, or anew."""
    window = Window(windows.DIPLOMAS, fresh=not in_place)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def _counts(found: Sequence[Reckoned]) -> list[Phrase]:
    counted = Counter(one.standing for one in found)
    lines = [Phrase(f"diploma-count-{one}", {"count": counted[one]}) for one in Standing if counted[one]]
    return lines or [Phrase("diploma-count-nobody")]


def _least(programme: Programme) -> tuple[Phrase, ...]:
    least = programme.least_meetings
    return () if least is None else (Phrase("diploma-least", {"count": least}),)


def _took_part(sight: Sight, listed: Sequence[Reckoned]) -> tuple[Phrase, ...]:
    """Return on how many diplomas stands that their holder has taken part, and why, as far as the manager may see."""
    count = sum(one.says_took_part and sight.sees(Fact.MEETINGS, one.person.id) for one in listed)
    return (Phrase("diploma-took-part", {"count": count}),) if count else ()


def too_early(actor: Actor, programme: Programme) -> tuple[Phrase, ...]:
    """Return from when on diplomas can be given, while they can't."""
    opens = diploma.opens_on(programme)
    return (Phrase("diploma-opens", {"day": WithYear(opens)}),) if local_day(actor.now, programme) < opens else ()


def line(sight: Sight, one: Reckoned) -> Phrase:
    """Return a participant's line: where they stand, and their numbers as far as the manager may see them."""
    facts: Facts = {"name": one.person.full_name, "role": Phrase(f"role-{one.membership.role}")}
    sees = sight.sees(Fact.MEETINGS, one.person.id)
    if sees and one.diploma is not None and one.has_changed:
        return _changed(one, one.diploma, facts)
    if one.standing is Standing.READY and not one.goes_with_all and sight.looks_after(one.person.id):
        facts["role"] = Phrase("diploma-of-stopped", {"role": facts["role"]})
    told = numbers_of(one.met) if sees else Phrase("diploma-numbers-hidden")
    part = "took-part" if sees and one.says_took_part else "none"
    return Phrase(f"diploma-line-{one.standing}", {**facts, "numbers": told, "part": part})


def _changed(one: Reckoned, issued: Diploma, facts: Facts) -> Phrase:
    """Return the line of somebody whose paper is no longer right: what it says, and what it would say today."""
    then, now = numbers_of(issued.met), numbers_of(one.met)
    part = tells_part(one.membership.role, completed=one.completes)
    word = "none" if part is issued.says_took_part else "took-part" if part else "completed"
    return Phrase("diploma-line-changed", {**facts, "before": then, "numbers": now, "part": word})


def no_longer_right(uow: UnitOfWork, two: Two, now: datetime) -> tuple[Phrase, ...]:
    """Return whose paper is no longer right, of two who are finished, once a meeting of theirs is settled."""
    found = [diploma.of_member(uow, two.membership(role), now) for role in SIDES if two.pair.end is not None]
    return tuple(
        Phrase(
            "diploma-no-longer-right",
            {"name": one.person.first_name, "before": numbers_of(one.diploma.met), "numbers": numbers_of(one.met)},
        )
        for one in found
        if one.diploma is not None and one.has_changed
    )


def _send_rows(actor: Actor, programme: Programme, found: Sequence[Reckoned]) -> Rows:
    ready = sum(one.goes_with_all for one in found)
    if not ready or too_early(actor, programme):
        return ()
    return ((Choice(Phrase("button-diplomas-send", {"count": ready}), SendDiplomas(programme.id)),),)


def _print_rows(programme: Programme, found: Sequence[Reckoned]) -> Rows:
    if not any(one.diploma for one in found):
        return ()
    return ((_prints(programme),),)


def _prints(programme: Programme) -> Choice:
    return Choice(Phrase("button-diplomas-print"), PrintDiplomas(programme.id))


def to_print(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Send the manager all diplomas of a programme as one file to print.

    Raises:
        ProgrammeError: `diploma-none-yet`.
    """
    count = len(uow.diplomas.in_programme(programme.id))
    if not count:
        raise ProgrammeError("diploma-none-yet")
    recipe = Recipe(diploma.ALL, export.seat_of(uow, actor.person, programme).id, actor.person.language)
    caption = Phrase("diplomas-caption", {"programme": programme.name, "count": count})
    return [Speech(actor.person.id, (caption,), document=recipe)]


def _turns(programme: Programme, number: int, pages: int) -> Rows:
    before = [Choice(Phrase("button-sheet-before"), OpenDiplomas(programme.id, number - 1))] if number else []
    after = [Choice(Phrase("button-sheet-after"), OpenDiplomas(programme.id, number + 1))] if number + 1 < pages else []
    return ((*before, *after),) if before or after else ()


def send(uow: UnitOfWork, actor: Actor, programme: Programme, *, sure: bool) -> list[Utterance]:
    """Issue a diploma to everybody who completes and has none; unless `sure`, show whom first.

    Raises:
        ProgrammeError: `diploma-too-early`; or `diploma-nobody`, where there is nobody left.
    """
    diploma.check_open(programme, actor.now)
    everybody = diploma.everybody(uow, programme, actor.now)
    ready = [one for one in everybody if one.goes_with_all]
    if not ready:
        raise ProgrammeError("diploma-nobody")
    if not sure:
        yes, back = SendDiplomas(programme.id, sure=True), OpenDiplomas(programme.id)
        text, choices = diploma_sure.question(uow, actor, programme, ready, yes=yes, back=back)
        besides = diploma_sure.stopped(sight_of(uow, actor.person, programme.id), everybody)
        return [said(actor, (*text, *besides), choices, in_place=False)]
    some = ready[:MOST_AT_ONCE]
    told = [said for one in some for said in diploma_handed.handed(uow, actor, one, diploma.issue(uow, actor, one))]
    done = Phrase("diploma-sent", {"count": len(some), "left": len(ready) - len(some)})
    rows: Rows = ((_prints(programme),), (diploma.button(programme), glance.button(programme)))
    return [said(actor, (done,), rows, in_place=True), *told]
