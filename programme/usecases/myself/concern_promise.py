"""The call or the answer that the sender of a private word was promised: by which day, and what reminds the manager."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.calendar import MORNING, add_weekdays, add_working_days, moment_of
from programme.due import DueKind
from programme.people import Actor, Concern, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern
from programme.presses.press import Press
from programme.speech import Facts, Phrase
from programme.times import local_day
from programme.usecases.common.sight import readers_of
from programme.usecases.common.status import WORKING_DAYS_OF_GRACE

WORKING_DAYS_TO_ANSWER: Mapping[str, int] = {"urgent": 1, "week": 2, "later": 5}
ALL_YEAR = frozenset({"urgent", "week"})
"""How urgent it is where July and the weeks of Christmas count as other weeks do: nobody in need waits until August."""
OWED = frozenset({"ring", "write"})
"""The wishes to which the sender is promised a day."""


def promise(uow: UnitOfWork, membership: Membership, concern: Concern, programme: Programme) -> None:
    """Put the waits for a promised call or answer; while another one waits already, the earlier day stands."""
    if concern.wish not in OWED or concern.answered_at is not None:
        return
    late = late_from(concern, ZoneInfo(programme.time_zone))
    waiting = uow.dues.waiting(DueKind.CONCERN, membership.id)
    if waiting is None or waiting.due_at > late:
        uow.dues.put(DueKind.CONCERN, membership, late, concern.told_at)
        uow.dues.put(DueKind.CONCERN_LATE, membership, late, concern.told_at)


def is_unanswered(concern: Concern) -> bool:
    """Tell whether the sender of a private word still waits for a call or an answer."""
    return concern.settled_at is None and concern.wish in OWED and concern.answered_at is None


def answered_by(concern: Concern, programme: Programme) -> date:
    """Return the day by which a sender is promised a call or an answer."""
    return _days_on(concern, local_day(concern.owed_since, programme), _days(concern))


def late_from(concern: Concern, zone: ZoneInfo) -> datetime:
    """Return the moment from which a call or an answer is late: the morning after the last whole day."""
    last = _days_on(concern, concern.owed_since.astimezone(zone).date(), _days(concern))
    return moment_of(_days_on(concern, last, 1), MORNING, zone)


def told_late_from(concern: Concern, programme: Programme) -> datetime:
    """Return when the sender hears that the promised day has passed: the manager has one more whole day before it."""
    last = _days_on(concern, answered_by(concern, programme), WORKING_DAYS_OF_GRACE)
    return moment_of(last, MORNING, ZoneInfo(programme.time_zone))


def counts_all_year(concern: Concern) -> bool:
    """Tell whether July and the weeks of Christmas count for a private word, since its sender asked for a talk soon."""
    return _urgency(concern) in ALL_YEAR


def is_in_time(concern: Concern, zone: ZoneInfo) -> bool:
    """Tell whether a manager has answered a private word in the promised time."""
    return concern.answered_at is not None and concern.answered_at < late_from(concern, zone)


def _urgency(concern: Concern) -> str:
    return concern.urgency or "week"


def _days(concern: Concern) -> int:
    return WORKING_DAYS_TO_ANSWER[_urgency(concern)]


def _days_on(concern: Concern, day: date, count: int) -> date:
    return (add_weekdays if counts_all_year(concern) else add_working_days)(day, count)


def promise_anew(uow: UnitOfWork, settled: Concern) -> None:
    """Settle the wait for a promised call or answer, or put it for the next private word of the same sender."""
    for kind in (DueKind.CONCERN, DueKind.CONCERN_LATE):
        uow.dues.settle(kind, settled.membership_id)
    left = owed(uow, settled.membership_id)
    if left:
        membership = uow.memberships.get(settled.membership_id)
        promise(uow, membership, left[0], uow.programmes.get(membership.programme_id))


def answered(uow: UnitOfWork, actor: Actor, membership_id: int) -> None:
    """Note that a manager has written to a participant, or talked with them: what they may read is answered by that."""
    for one in uow.concerns.of_membership(membership_id):
        is_open = one.settled_at is None and one.answered_at is None
        if is_open and actor.person.id in {reader.id for reader in readers_of(uow, one)}:
            note_answer(uow, one, actor.now)


def note_answer(uow: UnitOfWork, concern: Concern, now: datetime) -> Concern:
    """Note that a private word is answered, so that nothing is owed to it any more; return it."""
    said = replace(concern, answered_at=now)
    uow.concerns.save(said)
    promise_anew(uow, said)
    return said


def owed(uow: UnitOfWork, membership_id: int) -> list[Concern]:
    """Return the private words of a participant to which a call or an answer is still owed, oldest first."""
    return list(owed_by_each(uow, [membership_id]).get(membership_id, ()))


def owed_by_each(uow: UnitOfWork, memberships: Collection[int]) -> Mapping[int, Sequence[Concern]]:
    """Return the same for several participants, by membership."""
    found: defaultdict[int, list[Concern]] = defaultdict(list)
    for one in uow.concerns.of_memberships(memberships):
        if one.settled_at is None and one.answered_at is None and one.wish in OWED:
            found[one.membership_id].append(one)
    return found


def matter(concern: Concern, programme: Programme, now: datetime) -> tuple[Phrase, Phrase, Press]:
    """Return a private word as line, label and press; the line says what is promised by when, and names no sender."""
    by = answered_by(concern, programme)
    facts: Facts = {"day": local_day(concern.told_at, programme), "by": by, "late": int(local_day(now, programme) > by)}
    facts |= {"urgent": int(concern.is_urgent), "eased": int(concern.eased_at is not None)}
    line = "answered" if concern.answered_at is not None else concern.wish
    return Phrase(f"concern-line-{line}", facts), Phrase("button-open-concern"), OpenConcern(concern.id)
