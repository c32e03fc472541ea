"""The next meeting, as the question after a meeting needs it: is one planned, and which days are left to offer.

A question may lie for weeks before it is answered, and the partner may book meanwhile, so this is looked up again with
each turn.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from programme.cadence import next_dates
from programme.dates.answers import written
from programme.dates.reading import Meant
from programme.dialog import Dialog
from programme.form import Hints
from programme.meeting import Meeting, ends_at
from programme.pair import Pair, PairState
from programme.ports.unit_of_work import UnitOfWork
from programme.times import local_day
from programme.usecases.common.question import NOBODY
from programme.usecases.common.two import Two, two_of, twos_of

LAST_WEEKS = timedelta(weeks=4)  # a meeting can be the last of the two, and may be said to be


def ahead(uow: UnitOfWork, two: Two, now: datetime) -> Meeting | None:
    """Return the meeting that is ahead of the two or has not ended, or None."""
    planned = uow.meetings.planned(two.pair.id)
    return planned if planned is not None and ends_at(planned, two.programme) > now else None


def moved_by(uow: UnitOfWork, two: Two, now: datetime) -> str:
    """Return the day and time of the meeting that a booking begun now would move, or `NOBODY`."""
    moved = ahead(uow, two, now)
    if moved is None:
        return NOBODY
    at = moved.starts_at.astimezone(two.zone)
    return written(Meant(at.date(), at.time()))


def changes_by(uow: UnitOfWork, two: Two, now: datetime) -> str:
    """Return how often the meeting that a booking begun now would move was changed, in its place too, or `NOBODY`."""
    moved = ahead(uow, two, now)
    return NOBODY if moved is None else str(len(uow.meeting_changes.of_meeting(moved.id)))


def is_overtaken(uow: UnitOfWork, dialog: Dialog, now: datetime) -> bool:
    """Tell whether the meeting ahead is another than when the draft of a booking was begun, or the pair is gone.

    Such a draft would move a meeting that its writer has not seen, or a meeting that has been.
    """
    pair = uow.pairs.find(dialog.subject)
    if pair is None:
        return True
    two = two_of(uow, pair)
    if moved_by(uow, two, now) != dialog.hints.get("moved", NOBODY):
        return True
    seen = dialog.hints.get("changes")  # a draft of before has none
    return seen is not None and seen != changes_by(uow, two, now)


def seen_by(uow: UnitOfWork, pairs: Sequence[Pair], now: datetime) -> str:
    """Return how the meetings ahead of these pairs stand for a joint booking that is begun now."""
    return " ".join(f"{moved_by(uow, two, now)}/{changes_by(uow, two, now)}" for two in twos_of(uow, pairs))


def is_joint_overtaken(uow: UnitOfWork, dialog: Dialog, now: datetime) -> bool:
    """Tell the same of the draft of a joint booking, for the meetings of both pairs."""
    keys = [int(key) for key in dialog.hints["pairs"].split()]
    found = uow.pairs.many(keys)
    return len(found) < len(keys) or seen_by(uow, [found[key] for key in keys], now) != dialog.hints["seen"]


def next_hints(uow: UnitOfWork, two: Two, day: date, now: datetime) -> dict[str, str]:
    """Return the days to offer for the meeting after that on `day`, and whether one is planned, or none can come."""
    today = local_day(now, two.programme)
    is_over = today >= two.last_day or two.pair.state is PairState.ENDED
    found = next_dates(day, two.between, today, two.calendar, until=two.last_day)
    return {
        "dates": " ".join(one.isoformat() for one in found),
        "planned": "yes" if ahead(uow, two, now) else "over" if is_over else "no",
        "ends": "yes" if today >= two.last_day - LAST_WEEKS else "no",
    }


def hints_anew(uow: UnitOfWork, dialog: Dialog, now: datetime) -> Hints:
    """Return these hints of a report as they are now; none if its meeting is deleted."""
    meeting = uow.meetings.find(dialog.subject)
    pair = uow.pairs.find(meeting.pair_id) if meeting is not None else None
    if meeting is None or pair is None:
        return {}
    two = two_of(uow, pair)
    return next_hints(uow, two, local_day(meeting.starts_at, two.programme), now)
