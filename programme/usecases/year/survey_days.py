"""When the surveys of a participant come: worked out each time from the pairs, the pauses, and what was asked before.

The wait only wakes us. So a pause, or a second adept, needs no hand of its own here; a contract that is signed late
does, since it can bring back a pulse that had fallen away beside a survey, before the day on which the wait wakes us.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, moment_of
from programme.due import DueKind
from programme.enquiry import NOW, Enquiry, Turn
from programme.forms import FORMS
from programme.meeting import MeetingState
from programme.pair import UNDER_WAY, Contract, End, Pair, has_begun
from programme.people import HERE, Membership, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.survey import Survey
from programme.surveys import SURVEYS, From, Occasion, Scheduled, Sent, in_time, kept_apart, occasion
from programme.times import local_day
from programme.usecases.common import resting
from programme.usecases.common.lasting import last_day
from programme.usecases.common.two import Two

Turns = Sequence[tuple[Turn, Enquiry]]
A_WEEK = timedelta(weeks=1)
ASKED = frozenset({*HERE, State.COMPLETED})
"""The states in which a participant may be asked: whoever has left, or began with nobody, is left in peace."""


def schedule(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the wait for the next survey of each of the two."""
    for member in (two.adept, two.mentor):
        expect(uow, member, two.programme, now)


def expect(
    uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime, turns: Turns | None = None
) -> None:
    """Put the wait for a participant's next survey; while a pair of theirs rests, look again in a week.

    `turns` are those of theirs that are to come, where everybody's were read at once.
    """
    if membership.state not in ASKED:
        uow.dues.settle(DueKind.SURVEY, membership.id)
        return
    today, zone = local_day(now, programme), ZoneInfo(programme.time_zone)
    days = [one.on for one in planned(uow, membership, programme, turns) if one.lapses > today]
    days += [today + A_WEEK] if _has_rest(uow, membership) else []
    if days:
        uow.dues.put(DueKind.SURVEY, membership, max(moment_of(min(days), MORNING, zone), now), now)
    else:
        uow.dues.settle(DueKind.SURVEY, membership.id)


def is_left_in_peace(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether no survey comes for now: to whoever is stopped, and while a private word waits for the managers.

    The question whether all is well would be a mockery then.
    """
    words = uow.concerns.of_membership(membership.id)
    return membership.suspended_at is not None or any(one.settled_at is None for one in words)


def planned(
    uow: UnitOfWork, membership: Membership, programme: Programme, turns: Turns | None = None
) -> list[Occasion]:
    """Return the surveys that were not sent to a participant yet, the first one first; `turns` as in `expect`."""
    rows = uow.surveys.of_membership(membership.id)
    asked = {(one.name, one.pair_id) for one in rows}
    to_come = uow.enquiries.open_of(membership.id) if turns is None else turns
    sent = _sent_now(uow, membership, programme, to_come)
    stands = [
        *(Sent(FORMS[one.form], local_day(one.asked_at, programme), one.pair_id, _is_apart(one)) for one in rows),
        *(Sent(one.survey.form, one.on, one.pair, now=True) for one in sent),
    ]
    usual = kept_apart(_every(uow, membership, programme), stands)
    found = sorted((*sent, *usual), key=lambda one: one.on)
    first = {one.key: one for one in reversed(found)}
    return [one for one in found if one.key not in asked and first[one.key] is one]


def _is_apart(one: Survey) -> bool:
    return one.name.startswith(NOW)


def _sent_now(uow: UnitOfWork, membership: Membership, programme: Programme, turns: Turns) -> list[Occasion]:
    """Return what a manager has sent now and has not come yet: each for a pair that goes on and does not rest."""
    goes_on = {one.id for one in _under_way(uow, membership) if not resting.of_pair(uow, one.id)} if turns else set()
    return [
        occasion(
            replace(sent.scheduled, days=0), local_day(sent.made_at, programme), programme.calendar, pair=turn.pair_id
        )
        for turn, sent in turns
        if (turn.pair_id in goes_on if turn.pair_id is not None else goes_on)
    ]


def note_asked(
    uow: UnitOfWork, membership: Membership, asked: Collection[tuple[str, int | None]], at: datetime
) -> None:
    """Note that the turns of what was asked just now have come."""
    turns = uow.enquiries.open_of(membership.id)
    came = [turn.id for turn, sent in turns if (sent.scheduled.name, turn.pair_id) in asked]
    if came:
        uow.enquiries.note_asked(came, at)


def _every(uow: UnitOfWork, membership: Membership, programme: Programme) -> Iterator[Occasion]:
    pairs = _under_way(uow, membership)
    for pair in pairs:
        pauses, since = uow.pauses.of_pair(pair.id), together_since(uow, pair, programme)
        if not any(not one.is_over for one in pauses):
            of_pair = [occasion(one, since, programme.calendar, pauses, pair=pair.id) for one in _from(From.TOGETHER)]
            yield from in_time(of_pair, pair.ends_on or programme.ends_on)
    if pairs:
        oldest = min(pairs, key=lambda one: (began_at(one), one.id))
        day, pauses = local_day(began_at(oldest), programme), uow.pauses.of_pair(oldest.id)
        of_year = [occasion(one, day, programme.calendar, pauses) for one in _from(From.START)]
        yield from in_time(of_year, last_day(uow, membership, programme))
    last = last_day_of(uow, membership, programme)
    if last is not None:
        yield from (occasion(one, last, programme.calendar) for one in _from(From.END))


def _from(beginning: From) -> Sequence[Scheduled]:
    return [one for one in SURVEYS if one.counts_from is beginning]


def _under_way(uow: UnitOfWork, membership: Membership) -> list[Pair]:
    return [one for one in uow.pairs.open_of(membership.id) if one.state in UNDER_WAY]


def last_day_of(uow: UnitOfWork, membership: Membership, programme: Programme) -> date | None:
    """Return the last day of a participant, also when it has passed; None for one who has begun with nobody.

    Of a programme that is archived nobody reads answers any more.
    """
    begun = [one for one in uow.pairs.of_membership(membership.id) if has_begun(one)]
    if not begun or programme.archived_at is not None:
        return None
    own = (one.ends_on for one in begun if one.ends_on is not None and one.end in {None, End.CLOSED})
    return max([programme.ends_on, *own])


def _has_rest(uow: UnitOfWork, membership: Membership) -> bool:
    return any(resting.of_pair(uow, one.id) for one in _under_way(uow, membership))


def began_at(pair: Pair) -> datetime:
    """Return when the manager confirmed that a pair begins."""
    return pair.start_confirmed_at or pair.since


def together_since(uow: UnitOfWork, pair: Pair, programme: Programme) -> date:
    """Return the day on which both had signed their first contract; without one, that of their first meeting."""
    signed = [at for one in uow.contracts.versions(pair.id) if (at := _signed_at(one)) is not None]
    met = [one.starts_at for one in uow.meetings.of_pair(pair.id) if one.state is MeetingState.HELD]
    return local_day(min(signed or met, default=began_at(pair)), programme)


def _signed_at(contract: Contract) -> datetime | None:
    """Return when the second of the two signed, or None."""
    if contract.adept_signed_at is None or contract.mentor_signed_at is None:
        return None
    return max(contract.adept_signed_at, contract.mentor_signed_at)
