"""The pace of a pair in words: where it lands, told to each of the two before a manager reads it (decision 53).

Each side's forecast is by the meetings that this side knows of, as `/me` counts them. It comes with what comes anyway:
in the thanks for a report or a survey, when it is another than last time, and on `/me`. The manager's card names the
number that each of the two has read last, whichever of these it was, and none before both have.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from programme.meeting import MeetingState
from programme.pace import CLOSEST, Course, Forecast, forecast, goal
from programme.pair import PairState, told_to
from programme.people import Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, MonthOf, Phrase, WithYear
from programme.times import local_day
from programme.usecases.common import contact
from programme.usecases.common.outlook import as_read, spans
from programme.usecases.common.two import Two, other, twos_of
from programme.usecases.year import timeline
from programme.usecases.year.timeline import Been

FEWEST = 2
"""Meetings before there is a rhythm to speak of."""
NO_MORE = timedelta(days=CLOSEST)
"""So near the end no pace says anything more: there are the meetings that were, and the one that may be booked."""


def of_side(uow: UnitOfWork, two: Two, role: Role, found: Sequence[Been], now: datetime) -> Forecast | None:
    """Return where a pair under way lands as far as this side knows; None while it has hardly met, and near its end.

    Args:
        uow: the unit of work.
        two: the pair.
        role: the side.
        found: the meetings of the pair, or of all pairs of this side.
        now: the present moment.
    """
    today = local_day(now, two.programme)
    held, planned = [], []
    for been in (one for one in found if one.two.pair.id == two.pair.id):
        day = local_day(been.meeting.starts_at, two.programme)
        if been.counts_for(role, now):
            held.append(day)
        elif been.known_to(role, now).state is MeetingState.PLANNED:
            planned.append(day)
    # The one ahead, and the newest that nobody has told of yet; an older one that nobody tells of counts nowhere.
    since = sorted(day for day in planned if day > max(held, default=day))
    booked = since[-1] if since else None
    untold = since[-2:-1] if booked is not None and booked > today else []
    if two.pair.state is not PairState.ACTIVE or len(held) < FEWEST or _is_near_the_end(two, now):
        return None
    paused = spans(uow.pauses.of_pair(two.pair.id), two.last_day)
    course = Course(
        two.programme.preset,
        sorted([*held, *untold]),
        booked,
        today,
        two.last_day,
        two.calendar,
        paused,
    )
    return forecast(course, goal(two.programme, min(held), two.last_day))


def _is_near_the_end(two: Two, now: datetime) -> bool:
    return local_day(now, two.programme) > two.last_day - NO_MORE


def on_my_page(uow: UnitOfWork, role: Role, found: Sequence[Been], now: datetime) -> tuple[Phrase, ...]:
    """Return a line of `/me` for each pair under way about where the two land, and note what has been read."""
    pairs = {been.two.pair.id: been.two for been in found}
    open_to = [two for _, two in sorted(pairs.items()) if not contact.is_quiet_about(uow, two, role)]
    lands = [(two, of_side(uow, two, role, found, now)) for two in open_to]
    return tuple(_told(uow, two, role, one) for two, one in lands if one is not None)


def at_half_time(uow: UnitOfWork, membership: Membership, now: datetime) -> tuple[Phrase, ...]:
    """Return where a participant lands in each pair under way, news or not, and note that it has been told."""
    twos = twos_of(uow, [one for one in uow.pairs.open_of(membership.id) if one.state is PairState.ACTIVE])
    return tuple(line for two in twos for line in tell(uow, two, membership.role, now, again=True))


def tell(uow: UnitOfWork, two: Two, role: Role, now: datetime, *, again: bool = False) -> tuple[Phrase, ...]:
    """Return where the two land if that is news to this side, or `again`, and note that it has been told."""
    found = of_side(uow, two, role, timeline.of_pair(uow, two), now)
    if found is None or (found.lands == told_to(two.pair, role) and not again):
        return ()
    return (_told(uow, two, role, found),)


def _told(uow: UnitOfWork, two: Two, role: Role, found: Forecast) -> Phrase:
    """Return the line for a side, with its number noted as the one that this side has read last."""
    if found.lands != told_to(two.pair, role):
        pair = uow.pairs.locked(two.pair.id) or two.pair
        is_adept = role is Role.ADEPT
        told = replace(pair, adept_told=found.lands) if is_adept else replace(pair, mentor_told=found.lands)
        uow.pairs.save(told)
    return _said(two, role, found)


def _said(two: Two, role: Role, found: Forecast) -> Phrase:
    facts: Facts = {
        "other": two.person(other(role)).first_name,
        "lands": found.lands,
        "goal": found.goal,
        "more": found.lands + 1,
        "ends": WithYear(two.last_day),
    }
    if not found.is_short:
        return Phrase("pace-fine", facts)
    if found.room is None:
        return Phrase("pace-short", facts)
    return Phrase("pace-short-with-room", {**facts, "month": MonthOf(found.room)})


def on_pair_card(two: Two, first: date, now: datetime, key: str = "pair-pace") -> tuple[Phrase, ...]:
    """Return the line about where the two land, as they have read it; nothing before both have, and near the end.

    Args:
        two: the pair.
        first: the day of their first meeting.
        now: the present moment.
        key: the line of the pair's card, or the few words in the list of the pairs.
    """
    lands = None if _is_near_the_end(two, now) else as_read(two)
    return () if lands is None else (Phrase(key, {"lands": lands, "goal": goal(two.programme, first, two.last_day)}),)
