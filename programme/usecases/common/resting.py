"""Who rests: the pauses that last, as cards, lists, the match and the clocks ask for them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, moment_of
from programme.due import ABOUT_MEMBERSHIPS, STANDING, Due, DueKind
from programme.pair import IN_TOUCH
from programme.pause import ASKED_AGAIN, HOLDS, Hold, Pause, lasting, until
from programme.people import Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Value
from programme.times import local_day

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
HELD_BACK = tuple(kind for kind in HOLDS if HOLDS[kind] is Hold.STOPS and kind in ABOUT_MEMBERSHIPS - STANDING)
"""What a person hears about themselves that a pause holds back: the surveys, and how it goes with looking."""
OF_SURVEYS = frozenset({DueKind.SURVEY, DueKind.SURVEY_AGAIN, DueKind.SURVEY_OVER})
Until = Mapping[int, date | None]
"""By id, the day on which something goes on again; None without one."""


def of_pair(uow: UnitOfWork, pair_id: int) -> list[Pause]:
    """Return the pauses of a pair that last, oldest first; with one of either side the pair rests."""
    return _going_on(uow, uow.pauses.of_pair(pair_id))


def of_member(uow: UnitOfWork, membership: Membership) -> list[Pause]:
    """Return a participant's own pauses that last, oldest first."""
    return _going_on(uow, uow.pauses.of_membership(membership.id))


def found(uow: UnitOfWork, key: int) -> Pause | None:
    """Return a pause by its id, or None."""
    pause = uow.pauses.find(key)
    return None if pause is None else as_said(uow, pause)


def as_said(uow: UnitOfWork, pause: Pause) -> Pause:
    """Return a pause with the day on which it goes on: not a quiet one, on which nobody would be told.

    A new pause is stored so; one of before, or one whose programme has got another quiet time since, is not.
    """
    if pause.is_over or pause.until is None:
        return pause
    return replace(pause, until=uow.programmes.get(pause.programme_id).calendar.not_quiet(pause.until))


def _going_on(uow: UnitOfWork, pauses: Iterable[Pause]) -> list[Pause]:
    return [as_said(uow, one) for one in lasting(pauses)]


def rest_of(uow: UnitOfWork, membership: Membership) -> Pause | None:
    """Return the pause in which a participant is put forward to nobody, or None."""
    return next((one for one in of_member(uow, membership) if one.pair_id is None), None)


def is_put_forward(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether a participant can be put forward: whoever has a pause of any kind, or is suspended, is not."""
    return membership.suspended_at is None and not of_member(uow, membership)


def in_programme(uow: UnitOfWork, programme_id: int) -> frozenset[int]:
    """Return the memberships that are put forward to nobody for now, because they have a pause or are suspended."""
    pausing = frozenset(one.membership_id for one in uow.pauses.lasting_in(programme_id))
    return pausing | uow.memberships.suspended(programme_id)


def lasting_of(uow: UnitOfWork, programme_id: int) -> tuple[Until, Until]:
    """Return until when the pairs of a programme rest, and until when its participants are put forward to nobody."""
    of_pairs: dict[int, list[Pause]] = {}
    quiet: dict[int, date | None] = {}
    for one in _going_on(uow, uow.pauses.lasting_in(programme_id)):
        if one.pair_id is None:
            quiet[one.membership_id] = one.until
        else:
            of_pairs.setdefault(one.pair_id, []).append(one)
    return {pair: until(pauses) for pair, pauses in of_pairs.items()}, quiet


def day_of(day: date | None) -> Value:
    """Return the last day of a pause as texts take it: the day, or the word for none."""
    return day or "none"


def till(pauses: list[Pause]) -> Phrase:
    """Return "till 3 mars", or "tills vidare", for the pauses of a pair, or a single one."""
    return Phrase("pause-till", {"until": day_of(until(pauses))})


def held_until(uow: UnitOfWork, due: Due, now: datetime) -> datetime | None:
    """Return the moment to which a pause puts off a wait that falls due; None if no pause holds it."""
    if HOLDS[due.kind] is Hold.GOES_ON:
        return None
    holding = _of_membership(uow, due) if due.kind in ABOUT_MEMBERSHIPS else of_pair(uow, due.subject)
    if not holding:
        return None
    programme = uow.programmes.get(due.programme_id)
    today = local_day(now, programme)
    day = max(until(holding) or today + ASKED_AGAIN, today + A_DAY)
    return moment_of(day, MORNING, ZoneInfo(programme.time_zone))


def _of_membership(uow: UnitOfWork, due: Due) -> list[Pause]:
    """Return the pauses that hold a wait about a participant.

    Nobody is looked for while they are put forward to nobody; a survey waits where each of their pairs rests.
    """
    mine = _going_on(uow, uow.pauses.of_membership(due.subject))
    if due.kind not in OF_SURVEYS:
        return [one for one in mine if one.pair_id is None]
    pairs = [one.id for one in uow.pairs.open_of(due.subject) if one.state in IN_TOUCH]
    each = [of_pair(uow, key) for key in pairs]
    return [one for found in each for one in found] if pairs and all(each) else []


def put_again(uow: UnitOfWork, due: Due, at: datetime, now: datetime) -> None:
    """Put a wait again that a pause holds."""
    if due.kind in ABOUT_MEMBERSHIPS:
        uow.dues.put(due.kind, uow.memberships.get(due.subject), at, now)
    elif (pair := uow.pairs.find(due.subject)) is not None:
        two = [uow.memberships.get(key) for key in (pair.adept_id, pair.mentor_id)]
        owner = next((one for one in two if one.person_id == due.person_id), two[0])
        uow.dues.put(due.kind, owner, at, now, pair=pair)


def leave_in_peace(uow: UnitOfWork, membership: Membership, now: datetime) -> None:
    """Put off for a week what a pause has held back about a participant, so that it comes apart from their return."""
    at = uow.programmes.get(membership.programme_id).calendar.when_allowed(now + A_WEEK)
    for kind in HELD_BACK:
        held = uow.dues.waiting(kind, membership.id)
        if held is not None and held.due_at < at:
            uow.dues.put(kind, membership, at, now)


def over(uow: UnitOfWork, membership: Membership, on: date) -> None:
    """End all pauses of a participant who leaves, or whose programme is over."""
    for one in of_member(uow, membership):
        uow.pauses.save(replace(one, ended_on=on))
    uow.dues.settle(DueKind.REST, membership.id)
