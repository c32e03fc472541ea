"""More time for one pair: shown before it is given, told to both, and taken back the same way.

Everything of the two that hangs on the last day goes by theirs: bookings, prompts, the word four weeks ahead, the
thanks and the end itself. More time for everybody is another last day of the programme (`usecases.desk.replanning`).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from programme import windows
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.meeting import counts
from programme.pace import goal
from programme.pair import UNDER_WAY, Pair
from programme.people import Actor, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Receipt, Sent, Speech, Utterance, Window, WithYear
from programme.times import local_day, months_later
from programme.usecases.common import outlook
from programme.usecases.common.lasting import keep_latest
from programme.usecases.common.menu import menu
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.ending import closing

MONTHS: Mapping[Deed, int] = {Deed.EXTEND_ONE: 1, Deed.EXTEND_TWO: 2, Deed.EXTEND_THREE: 3, Deed.EXTEND_SIX: 6}
"""How many months longer than the programme each deed gives, so that a second press gives no more than the first."""
AS_PLANNED = Deed.EXTEND_BACK
DEEDS = frozenset({Deed.EXTEND, AS_PLANNED, *MONTHS})


def is_possible(pair: Pair, deed: Deed, programme: Programme, now: datetime) -> bool:
    """Tell whether a pair can get another last day now: under way, and to a day that is not past."""
    if pair.state not in UNDER_WAY:
        return False
    if deed is AS_PLANNED:
        return pair.ends_on is not None and local_day(now, programme) <= programme.ends_on
    return deed is Deed.EXTEND or local_day(now, programme) <= until(programme, deed)


def until(programme: Programme, deed: Deed) -> date:
    """Return the last day that a deed gives: so many months after the programme's, or that itself."""
    return months_later(programme.ends_on, MONTHS.get(deed, 0))


def choose(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Ask the manager how much longer a pair shall go on.

    Raises:
        ProgrammeError: `not-now`, when the pair is not under way.
    """
    two = _two(uow, actor, pair, Deed.EXTEND)
    deeds = [one for one in MONTHS if _is_new(two, one) and is_possible(pair, one, two.programme, actor.now)]
    rows = tuple(
        (
            Choice(
                Phrase("button-extend-until", {"months": MONTHS[one], "day": WithYear(until(two.programme, one))}),
                DoWithPair(pair.id, one),
            ),
        )
        for one in deeds
    )
    back = (
        ((Choice(Phrase("button-extend-back"), DoWithPair(pair.id, AS_PLANNED)),),)
        if is_possible(pair, AS_PLANNED, two.programme, actor.now)
        else ()
    )
    text = Phrase("extend-how-long", {**two.names, "ends": WithYear(two.last_day)})
    choices = (*rows, *back, (Choice(Phrase("button-keep"), OpenPair(pair.id)),))
    return [_question(actor, pair, (text,), choices)]


def ask_before(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> list[Utterance]:
    """Show what another last day changes, and what the two will read.

    Raises:
        ProgrammeError: `not-now`, when the pair can't get that day.
    """
    two, after = _before_and_after(uow, actor, pair, deed)
    held = [one for one in uow.meetings.of_pair(pair.id) if counts(one)]
    facts: Facts = {"before": WithYear(two.last_day), "ends": WithYear(after.last_day)}
    lines = [Phrase("extend-sure", two.names), Phrase("extend-day", facts)]
    if held:
        first = local_day(held[0].starts_at, two.programme)
        goals = [goal(one.programme, first, one.last_day) for one in (two, after)]
        lines.append(Phrase("extend-goal", {"before": goals[0], "goal": goals[1], "held": len(held)}))
    lines += [Phrase("extend-lands", one.facts) for one in outlook.of_pairs(uow, [(two, after)], actor.now)]
    lines += [Phrase("extend-hangs"), *_outside(uow, after, actor.now)]
    quotes = tuple(
        phrase
        for role in SIDES
        for phrase in (
            Phrase("ending-reads", {"name": two.person(role).first_name}),
            Phrase("quoted", {"text": _words(actor, after, role)}),
        )
    )
    choices = (
        (Choice(Phrase("button-extend-sure"), DoWithPair(pair.id, deed, sure=True)),),
        (Choice(Phrase("button-keep"), OpenPair(pair.id)),),
    )
    return [_question(actor, pair, (Phrase("lines", {"lines": Listing(tuple(lines))}), *quotes), choices)]


def extend(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> list[Utterance]:
    """Give a pair another last day, put what hangs on it anew, and tell both.

    Raises:
        ProgrammeError: as for `ask_before`.
    """
    _, after = _before_and_after(uow, actor, uow.pairs.locked(pair.id) or pair, deed)
    uow.pairs.save(after.pair)
    after = replace(after, programme=keep_latest(uow, after.programme))
    closing.schedule_both(uow, after, actor.now)
    uow.audit.record(actor.person, Did.EXTENDED, after.pair, actor.now)
    receipt = Receipt(actor.person.id, Sent.WORD)
    return [
        Speech(
            after.person(role).id,
            (_words(actor, after, role),),
            choices=menu(uow, after.person(role)),
            lane=Lane.BROADCAST,
            receipt=receipt,
        )
        for role in SIDES
    ]


def _two(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> Two:
    two = two_of(uow, pair)
    if not is_possible(pair, deed, two.programme, actor.now):
        raise ProgrammeError("not-now")
    return two


def _before_and_after(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> tuple[Two, Two]:
    two = _two(uow, actor, pair, deed)
    if not _is_new(two, deed):
        raise ProgrammeError("not-now")
    own = None if deed is AS_PLANNED else until(two.programme, deed)
    return two, replace(two, pair=replace(pair, ends_on=own))


def _is_new(two: Two, deed: Deed) -> bool:
    return until(two.programme, deed) != two.last_day


def _outside(uow: UnitOfWork, after: Two, now: datetime) -> list[Phrase]:
    """Return the line about a meeting that is booked for a day after the last one, or nothing."""
    booked = uow.meetings.planned(after.pair.id)
    if booked is None or booked.starts_at <= now or local_day(booked.starts_at, after.programme) <= after.last_day:
        return []
    return [Phrase("extend-outside", {"day": local_day(booked.starts_at, after.programme)})]


def _words(actor: Actor, two: Two, role: Role) -> Phrase:
    """Return what a side reads: by whom they have got another last day, and until when they go on."""
    facts: Facts = {
        "manager": actor.person.first_name,
        "other": two.person(other(role)).first_name,
        "programme": two.programme.name,
        "ends": WithYear(two.last_day),
    }
    return Phrase("extend-told", facts) if two.pair.ends_on is not None else Phrase("extend-told-back", facts)


def _question(actor: Actor, pair: Pair, text: tuple[Phrase, ...], choices: tuple[tuple[Choice, ...], ...]) -> Speech:
    window = Window(windows.ending(pair.id), fresh=True)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)
