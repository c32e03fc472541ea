"""The beginning of a booking: the form opens with the days that suit the two, and says which meeting is moved.

It opens from a button under a message, on the page of either side, or from a day that the bot itself has suggested.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from programme import cadence
from programme.dates.answers import remarks
from programme.dates.reading import DAYS_BACK, Wanted
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.forms.meeting import MEETING, OTHER_TIME
from programme.meeting import Meeting, MeetingState
from programme.pair import MEETS_ON, Pair, PairState
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Utterance
from programme.times import day_and_time, local_day
from programme.usecases.common import suspended
from programme.usecases.common.contact import partners
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.next_meeting import LAST_WEEKS, ahead, changes_by, moved_by
from programme.usecases.common.question import NOBODY
from programme.usecases.common.two import Two, other, two_of

MEET = MEETS_ON | {PairState.MEETING_AHEAD, PairState.PAUSED}
"""The states of a pair that can note, move and call off a meeting: two who rest may still keep one."""
LATE = 17  # local hour from which no meeting today is offered
OFFERED, SOON, BEFORE_MOVED = 12, 2, 3  # days


ABOUT_BEING_AWAY = re.compile(
    r"\b(?:bortrest|utomlands|semester|tjänstledig|föräldraledig|sjukskriven|sjuk|borta|ledig|på resa|på resande fot"
    r"|reser bort|away|abroad|on holiday|on vacation|on leave|travelling|traveling|off sick|ill)\b",
    re.IGNORECASE,
)
"""What a text holds whose writer will not be there: a day in it is none to meet on."""


def open_meeting(uow: UnitOfWork, actor: Actor, pair: Pair, *, on: date | None = None) -> list[Utterance]:
    """Open the form of a meeting: its day, time and place. One that is moved keeps its place.

    Args:
        uow: the unit of work.
        actor: one of the two, or their manager.
        pair: the pair.
        on: the day, where it was chosen already.

    Raises:
        ProgrammeError: `not-now`, when no meeting can be noted; `meetings-rest`, when the actor has been told so.
    """
    if pair.state not in MEET:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    suspended.refuse_booking(uow, two, actor.person)
    booking = _Booking(two, actor.now, ahead(uow, two, actor.now))
    today = local_day(actor.now, two.programme)
    answers: dict[str, Answer] = {} if on is None else {"day": on.isoformat()}
    lead = remarks(answers, "day", today)
    if on is not None and on < today:  # a button that was sent weeks ago: ask for a day of now
        answers = {}
    if booking.moved is not None and booking.moved.place:
        answers["place"] = booking.moved.place
    hints = _hints(uow, actor, booking)
    return open_dialog(uow, actor, MEETING, subject=pair.id, hints=hints, answers=answers, lead=lead)


def open_other_time(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Open the form for another time of the meeting that the partner has noted."""
    hints = hints_for(uow, actor, two_of(uow, pair))
    return open_dialog(uow, actor, OTHER_TIME, subject=pair.id, hints={**hints, "first": "", "past": "no"})


def meant_for(uow: UnitOfWork, actor: Actor, text: str) -> tuple[Pair, date] | None:
    """Return the pair whose next meeting a written day can be meant for, and the day, or None.

    A day to come is meant so if the writer has just one partner without a meeting ahead. With a question mark it is a
    question to the partner, which the bot must not take for itself.
    """
    free = [two for two, _ in partners(uow, actor.person) if two.pair.state in MEET and not ahead(uow, two, actor.now)]
    free = [two for two in free if two.pair.state is not PairState.PAUSED]  # a day may be the end of their pause
    if len(free) != 1 or "?" in text or ABOUT_BEING_AWAY.search(text):
        return None
    from programme.dates.reader import read

    today = local_day(actor.now, free[0].programme)
    day = read(text, actor.person.language, today, Wanted.DAY).meant.day
    return (free[0].pair, day) if day is not None and day >= today else None


@dataclass(frozen=True, slots=True)
class _Booking:
    """A booking that begins: the two, the moment, and the meeting that is moved, if there is one ahead."""

    two: Two
    now: datetime
    moved: Meeting | None

    @property
    def first_day(self) -> date:
        """The first day to offer: today, or tomorrow when the day is nearly over."""
        local = self.now.astimezone(self.two.zone)
        return local.date() + timedelta(days=local.hour >= LATE)


def hints_for(uow: UnitOfWork, actor: Actor, two: Two) -> dict[str, str]:
    """Return the hints of a booking that begins now: the days to offer, and what is booked already."""
    return _hints(uow, actor, _Booking(two, actor.now, ahead(uow, two, actor.now)))


def _hints(uow: UnitOfWork, actor: Actor, booking: _Booking) -> dict[str, str]:
    two = booking.two
    mine = two.side(actor.person.id)
    return {
        "today": local_day(booking.now, two.programme).isoformat(),
        "time_zone": two.programme.time_zone,
        "first": _first(uow, two).isoformat(),
        "last": two.last_day.isoformat(),
        "dates": " ".join(day.isoformat() for day in _offered(uow, booking)),
        "moved": moved_by(uow, two, booking.now),
        "changes": changes_by(uow, two, booking.now),
        "adept": two.adept_person.first_name.hint,
        "mentor": two.mentor_person.first_name.hint,
        "other": NOBODY if mine is None else two.person(other(mine)).first_name.hint,
    }


def _first(uow: UnitOfWork, two: Two) -> date:
    """Return the first day on which the two can have met: since they know of each other.

    Of two who are under way and have noted no meeting it is not known; they may have met a while before.
    """
    since = local_day(two.pair.since, two.programme)
    met = [local_day(one.starts_at, two.programme) for one in _not_cancelled(uow, two)]
    if not met and two.pair.state is PairState.ACTIVE:
        return since - timedelta(days=DAYS_BACK)
    return min([since, *met])


def _not_cancelled(uow: UnitOfWork, two: Two) -> list[Meeting]:
    return [one for one in uow.meetings.of_pair(two.pair.id) if one.state is not MeetingState.CANCELLED]


def _offered(uow: UnitOfWork, booking: _Booking) -> list[date]:
    """Return the days to offer, within the programme: near ones, and those that suit the rhythm of the two.

    A meeting that is moved stays near its day. The next meeting of two who have met comes after five to six weeks. In
    the last weeks the last two days are there; on the last evening today is, so that the question is never without one.
    """
    two, first = booking.two, booking.first_day
    met = uow.meetings.last_held(two.pair.id)
    if booking.moved is not None:
        day = local_day(booking.moved.starts_at, two.programme) - timedelta(days=BEFORE_MOVED)
        days = _row(max(first, day), OFFERED)
    elif two.pair.state in MEETS_ON and met is not None:
        since = local_day(met.starts_at, two.programme)
        suited = cadence.next_dates(since, two.between, first, two.calendar, OFFERED - SOON, until=two.last_day)
        days = sorted({*_row(first, SOON), *suited})
    else:
        days = _row(first, OFFERED)
    today = local_day(booking.now, two.programme)
    if two.last_day - LAST_WEEKS <= today:  # a meeting on the very last day is a good one
        days = sorted({*days, *(day for day in _row(two.last_day - timedelta(days=1), 2) if day >= first)})
    return [day for day in days if day <= two.last_day] or ([today] if today <= two.last_day else [])


def _row(first: date, count: int) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]


def open_move(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting) -> list[Utterance]:
    """Open the form that moves a meeting, from a button under a message about it.

    Raises:
        ProgrammeError: `meeting-over` or `meeting-off`, when the message is not about the meeting ahead;
            `not-now`, when no meeting can be noted.
    """
    two = two_of(uow, pair)
    coming = ahead(uow, two, actor.now)
    if coming is None or coming.id != meeting.id:
        off = meeting.state is MeetingState.CANCELLED
        raise ProgrammeError("meeting-off" if off else "meeting-over", **day_and_time(meeting.starts_at, two.zone))
    return open_meeting(uow, actor, pair)
