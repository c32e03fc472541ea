"""What a manager reads before diplomas go out: what is not settled, what is left, and the words."""

from collections.abc import Sequence

from programme.diploma import Standing
from programme.meeting import Meeting
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.press import Press
from programme.roster import ON_A_PAGE
from programme.speech import Choice, Facts, Listing, Phrase, WithYear, listed_and
from programme.times import local_day
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import Two, pair_button, twos_of
from programme.usecases.ending import diploma_handed
from programme.usecases.ending.diploma import Reckoned

BY_HAND = ("diploma-sure-by-hand", "diploma-sure-by-hand-alone")
UNTOLD = ("diploma-sure-untold", "diploma-sure-untold-alone")
"""Each of several, and of the one of whom alone is asked."""
OPEN = {False: "diploma-open-untold", True: "diploma-open-apart"}


def question(
    uow: UnitOfWork, actor: Actor, programme: Programme, some: Sequence[Reckoned], *, yes: Press, back: Press
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the question whether diplomas shall go to these people, and what the manager is to know before."""
    by_hand = sum(goes_by_hand(uow, one) for one in some)
    facts: Facts = {"count": len(some), "programme": programme.name, "manager": actor.person.name}
    lines, opens = _not_settled(uow, actor, programme, some)
    text = (
        *_changes(some),
        Phrase("diploma-sure", facts),
        *((_of(BY_HAND, some, by_hand),) if by_hand else ()),
        *lines,
        *_of_days(actor, programme),
        *_as_read(uow, some),
    )
    choices = (
        (Choice(Phrase("button-diplomas-sure", {"count": len(some)}), yes),),
        *opens,
        (Choice(Phrase("button-keep"), back),),
    )
    return text, choices


def stopped(sight: Sight, everybody: Sequence[Reckoned]) -> tuple[Phrase, ...]:
    """Return whose diplomas are ready and go out only one by one, since a manager has stopped them."""
    names = [
        one.person.full_name
        for one in everybody
        if one.standing is Standing.READY and not one.goes_with_all and sight.looks_after(one.person.id)
    ]
    return (Phrase("diploma-sure-stopped", {"names": listed_and(names)}),) if names else ()


def _of(keys: tuple[str, str], some: Sequence[Reckoned], count: int) -> Phrase:
    several, alone = keys
    return Phrase(several, {"count": count}) if some[1:] else Phrase(alone, {"name": some[0].person.first_name})


def goes_by_hand(uow: UnitOfWork, one: Reckoned) -> bool:
    """Tell whether the manager hands a diploma over: neither Telegram nor a mail brings it."""
    return not one.person.is_reached and not diploma_handed.goes_by_mail(uow, one.person)


def _changes(some: Sequence[Reckoned]) -> tuple[Phrase, ...]:
    """Return what a new paper says in place of the one that is out."""
    return tuple(
        Phrase("diploma-anew-sure", {"name": one.person.first_name}) for one in some if one.diploma is not None
    )


def _not_settled(
    uow: UnitOfWork, actor: Actor, programme: Programme, some: Sequence[Reckoned]
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the meetings that may still change a number, and a button to each of the pairs that the manager reads.

    Of the others only that nobody has told is counted: what two have told differently is their answer.
    """
    untold = sum(bool(one.unanswered) for one in some)
    counted = (_of(UNTOLD, some, untold),) if untold else ()
    open_ones = {meeting.id: (meeting, False) for one in some for meeting in one.unanswered}
    open_ones |= {meeting.id: (meeting, True) for one in some for meeting in one.apart}
    if not open_ones:
        return (), ()
    sight, keys = sight_of(uow, actor.person, programme.id), {one.pair_id for one, _ in open_ones.values()}
    pairs = [one for one in uow.pairs.in_programme(programme.id) if one.id in keys]
    twos = {two.pair.id: two for two in twos_of(uow, pairs) if sight.looks_after(*two.ids)}
    seen = sorted(
        ((one, is_apart) for one, is_apart in open_ones.values() if one.pair_id in twos),
        key=lambda found: (found[0].starts_at, found[0].id),
    )
    shown = seen[-ON_A_PAGE:]
    lines = [_line(twos[one.pair_id], one, is_apart=is_apart) for one, is_apart in shown]
    more = [Phrase("todo-more", {"count": len(seen) - len(shown)})] if len(seen) > len(shown) else []
    apart = (Phrase("diploma-sure-apart"),) if any(is_apart for _, is_apart in seen) else ()
    listed = (Phrase("lines", {"lines": Listing((*lines, *more))}),) if lines else ()
    opens = dict.fromkeys(one.pair_id for one, _ in shown)
    return (*counted, *apart, *listed), tuple((pair_button(twos[key]),) for key in opens)


def _line(two: Two, one: Meeting, *, is_apart: bool) -> Phrase:
    return Phrase(OPEN[is_apart], {**two.names, "day": local_day(one.starts_at, two.programme)})


def _of_days(actor: Actor, programme: Programme) -> tuple[Phrase, ...]:
    """Return what the manager is to know before the numbers are fixed: what is left, and what hour it is.

    Diplomas are handed out at a gathering in the evening, too: so they go at once, and the manager is told.
    """
    today = local_day(actor.now, programme)
    return (
        *((Phrase("diploma-sure-early", {"day": WithYear(programme.ends_on)}),) if today < programme.ends_on else ()),
        *((Phrase("diploma-sure-quiet"),) if programme.calendar.is_quiet(actor.now) else ()),
    )


def _as_read(uow: UnitOfWork, some: Sequence[Reckoned]) -> tuple[Phrase, ...]:
    """Return what the first of those who get theirs in the chat will read with it."""
    reached = [one for one in some if one.person.is_reached]
    if not reached:
        return ()
    one = reached[0]
    name: Facts = {"name": one.person.first_name}
    number = Phrase("diploma-number-ahead")
    key = "diploma-again" if one.diploma else "diploma-here"
    read = (
        Phrase(key, {**name, **diploma_handed.facts(uow, one.membership, number)}),
        *diploma_handed.anew(one.met, one.diploma),
    )
    return Phrase("diploma-as-read", name), *(Phrase("quoted", {"text": said}) for said in read)
