"""The reminder of a meeting, on the day before it."""

from datetime import datetime

from programme import windows
from programme.meeting import Meeting
from programme.pair import Pair
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import ReadContract
from programme.speech import Choice, Lane, Phrase, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.common import guide
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.year import (
    joint_shown,
    meeting_reply,
    point_shown,
)
from programme.usecases.year.booking import MEET
from programme.usecases.year.meeting_words import partner_of, rows, when


def remind(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Remind both of a meeting, the day before it."""
    meeting = uow.meetings.planned(pair.id)
    if pair.state not in MEET or meeting is None or meeting.starts_at <= now:
        return []
    two = two_of(uow, pair)
    sides = [role for role in SIDES if joint_shown.hears_of_it(uow, two, meeting, role)]
    return [reminder(uow, two, meeting, role, now) for role in sides]


def reminder(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role, now: datetime, *, fresh: bool = True) -> Speech:
    """Return the reminder of a meeting for a side, as it is now."""
    ahead_by = (local_day(meeting.starts_at, two.programme) - local_day(now, two.programme)).days
    facts = {**when(two, meeting), "other": partner_of(two, role), "ahead": ahead_by}
    where = (Phrase("meeting-where", {"place": meeting.place}),) if meeting.place else ()
    waits, answers = meeting_reply.told(uow, two, meeting, role, now)
    lines, point = _lines(uow, two, meeting, role)
    reading = (*_goals(uow, two.pair), *guide.with_reminder(uow, two.pair, meeting))
    return Speech(
        two.person(role).id,
        (Phrase("meeting-reminder", facts), *where, *waits, *lines),
        choices=(*answers, *point, *rows(two, meeting, two.person(role).id), *reading),
        window=Window(windows.meeting(two.pair.id), fresh=fresh),
        lane=Lane.BROADCAST,
    )


def _lines(uow: UnitOfWork, two: Two, meeting: Meeting, role: Role) -> tuple[tuple[Phrase, ...], Rows]:
    """Return who else comes, and what the adepts want to bring up, as far as this side reads it."""
    others = joint_shown.beside(uow, meeting)
    lines, point = point_shown.told(uow, two, meeting, role)
    if role is Role.MENTOR:
        lines = (*lines, *(said for one in others for said in point_shown.told(uow, one.two, one.meeting, role)[0]))
    return (*joint_shown.too(others, role), *lines), point


def _goals(uow: UnitOfWork, pair: Pair) -> Rows:
    """Return the button to the contract of the two, for the day before they meet."""
    agreed = uow.contracts.in_force(pair.id)
    return ((Choice(Phrase("button-goals"), ReadContract(agreed.id)),),) if agreed else ()
