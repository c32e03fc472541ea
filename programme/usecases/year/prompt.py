"""The prompts to a pair with no meeting ahead: friendly words in a gap, and in the end the manager's list.

The table of `programme.cadence` has the words and their days. The wait only wakes this module: each time it computes
the next word anew, from the day of the last meeting and the words said since, so that no word is said twice but the
reminder, which comes anew for each date that falls through. A booked meeting ends the gap.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from programme import cadence
from programme.cadence import Gap, Said, Word
from programme.calendar import moment_of
from programme.due import DueKind
from programme.meeting import Meeting
from programme.pair import MEETS_ON, Pair
from programme.people import Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import BookDay, PlanMeeting
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.nudge import WITHHELD
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.two import SIDES, Two, other, two_of

KINDS = {f"{kind}-{word}": word for kind in ("prompt", WITHHELD) for word in Word}
BESIDE_OTHERS = 3  # days about each of several adepts, in one message


def expect_next(uow: UnitOfWork, two: Two, now: datetime, *, lost: Meeting | None = None) -> None:
    """Put the waits for the next word and for the manager's list, because the two have no meeting ahead.

    What the manager has put off comes back on its day, and not before. Two who stood on the list when they booked the
    meeting that they have `lost` now stand there again at once: nothing has come of it.
    """
    before = uow.dues.waiting(DueKind.SILENT, two.pair.id)
    booked(uow, two.pair)
    if not _goes_on(uow, two, now):
        return
    gap = _gap(uow, two)
    at = now if _was_on_the_list(uow, two, gap, lost) else cadence.manager_at(gap, now, _told(uow, two, gap, now))
    until = before.due_at if before is not None and before.put_off else at
    uow.dues.put(DueKind.SILENT, two.adept, max(at, until), now, pair=two.pair, put_off=until > at)
    _put_next(uow, two, now, cadence.after_change(now, two.calendar))


def _was_on_the_list(uow: UnitOfWork, two: Two, gap: Gap, lost: Meeting | None) -> bool:
    """Tell whether the two had waited past the manager's turn when they booked a meeting, which was never moved.

    Of a moved one it is not known when it was booked.
    """
    if lost is None or lost.noted_at < cadence.manager_at(gap):
        return False
    moved = [one for one in uow.meeting_changes.of_meeting(lost.id) if one.starts_at != lost.starts_at]
    return not moved and lost.noted_at >= cadence.manager_at(gap, None, _told(uow, two, gap, None))


def expect_as_before(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the waits of a gap after a slip: the two lost nothing, and the manager's turn comes when it would have."""
    expect_next(uow, two, now)
    if uow.dues.waiting(DueKind.SILENT, two.pair.id) is not None:
        gap = _gap(uow, two)
        at = cadence.manager_at(gap, None, _told(uow, two, gap, None))
        uow.dues.put(DueKind.SILENT, two.adept, at, now, pair=two.pair)


def expect_anew(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the waits of a gap anew, because the programme's quiet times are others now.

    A pair that stands on the manager's list stays there, and one that the manager has put off comes back on its day.
    """
    if uow.meetings.planned(two.pair.id) is not None or not _goes_on(uow, two, now):
        return
    _put_managers_turn(uow, two, now)
    uow.dues.settle(DueKind.CADENCE, two.pair.id)
    _put_next(uow, two, now, now)


def _put_managers_turn(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the wait for the manager's list anew, unless its moment has come or the manager has put it off."""
    silent = uow.dues.waiting(DueKind.SILENT, two.pair.id)
    if silent is None or silent.due_at <= now or silent.put_off:
        return
    gap = _gap(uow, two)
    at = cadence.manager_at(gap, silent.created_at, _told(uow, two, gap, silent.created_at))
    if at != silent.due_at:
        uow.dues.put(DueKind.SILENT, two.adept, at, silent.created_at, pair=two.pair)


def booked(uow: UnitOfWork, pair: Pair) -> None:
    """Settle the waits of a gap, because the two have a date, or need no more."""
    uow.dues.settle(DueKind.CADENCE, pair.id)
    uow.dues.settle(DueKind.SILENT, pair.id)


def say(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Return the words due to each side that may get a nudge now, and put the wait for the next word."""
    two = two_of(uow, pair)
    if not _goes_on(uow, two, now):
        return []
    said = [one for role in SIDES for one in _said(uow, two, role, now)]
    _put_next(uow, two, now, now)
    return said


def _goes_on(uow: UnitOfWork, two: Two, now: datetime) -> bool:
    """Tell whether the two have no meeting ahead, none is suspended, and the next would fall within the programme."""
    if two.is_stopped:
        return False
    coming = uow.meetings.planned(two.pair.id)
    if two.pair.state not in MEETS_ON or (coming is not None and coming.starts_at > now):
        return False
    since = _gap(uow, two).since
    return bool(_next_dates(two, since, now))


def _next_dates(two: Two, since: date, now: datetime, count: int = cadence.OFFERED) -> list[date]:
    """Return the days to offer within the programme; none once the next meeting would fall after it."""
    today = local_day(now, two.programme)
    return cadence.next_dates(since, two.between, today, two.calendar, count, until=two.last_day)


def _gap(uow: UnitOfWork, two: Two) -> Gap:
    """Return the gap of the two: since their last meeting, or since the pair began if that is much later.

    So a pair that takes long to sign is not asked for a second meeting on the same day.
    """
    begun = local_day(two.pair.since, two.programme)
    met = _last_met(uow, two)
    on = local_day(met.starts_at, two.programme) if met else begun
    gap = Gap(on, two.programme.preset, two.pair.id, two.calendar)
    if (begun - on).days > cadence.begins_anew_after(two.programme.preset):
        return Gap(begun, two.programme.preset, two.pair.id, two.calendar)
    return gap


def _last_met(uow: UnitOfWork, two: Two) -> Meeting | None:
    return uow.meetings.last_held(two.pair.id)


def _told(uow: UnitOfWork, two: Two, gap: Gap, freed: datetime | None) -> Said:
    """Return the words already said to each side in this gap, with their days.

    A reminder of before the two lost a date does not count: they had answered it, and hear it once more.
    """
    roles = {two.person(role).id: role for role in SIDES}
    # A word from before the first could be due belongs to the gap before: the two may meet without noting it.
    first = moment_of(gap.since + timedelta(days=gap.step(Word.LINE).day), 0, gap.calendar.zone)
    found = [one for one in uow.nudges.about(two.pair.id, first) if one.kind in KINDS and one.person_id in roles]
    if freed is not None:
        found = [one for one in found if KINDS[one.kind] is not Word.BOTH or one.at >= freed]
    return {(roles[one.person_id], KINDS[one.kind]): local_day(one.at, two.programme) for one in found}


def _can_hear(two: Two, role: Role) -> bool:
    person = two.person(role)
    here = two.membership(role).state is State.WAITING
    return here and person.unreachable_since is None and person.deletion_asked_at is None


def _next(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> tuple[Word, datetime] | None:
    """Return the next word to this side and its moment, or None."""
    if not _can_hear(two, role):
        return None
    gap, silent = _gap(uow, two), uow.dues.waiting(DueKind.SILENT, two.pair.id)
    freed = silent.created_at if silent is not None and not silent.put_off else None
    return cadence.next_word(gap, role, _told(uow, two, gap, freed), now, asks=_can_hear(two, Role.ADEPT), freed=freed)


def _put_next(uow: UnitOfWork, two: Two, now: datetime, earliest: datetime) -> None:
    """Put the wait for the earlier of the two sides' next words; a word that is due waits for restraint only."""
    moments = []
    for role in SIDES:
        found = _next(uow, two, role, now)
        if found is not None:
            at = max(found[1], earliest)
            free = nudge.allowed_at(uow, two.person(role).id, two.calendar, at)
            moments.append(free if found[1] <= now else at)
    if moments:
        uow.dues.put(DueKind.CADENCE, two.adept, min(moments), now, pair=two.pair)


def _said(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Iterator[Utterance]:
    """Yield the message with the word due to this side; a mentor gets the words about several adepts in one."""
    found = _next(uow, two, role, now)
    if found is None or found[1] > now:
        return
    person = two.person(role)
    if nudge.allowed_at(uow, person.id, two.calendar, now) > now:
        return
    words = [(two, found[0]), *(_about_others(uow, two, now) if role is Role.MENTOR else ())]
    for about, word in words:
        kind = WITHHELD if is_spared_about(uow, about.pair, person) else "prompt"
        nudge.noted(uow, person.id, f"{kind}-{word}", now, about.pair)
        _put_managers_turn(uow, about, now)
    alone = len(words) == 1
    text = tuple(Phrase(f"prompt-{word}", _facts(uow, about, role, now, alone=alone)) for about, word in words)
    days = tuple(row for about, word in words for row in _days(uow, about, role, word, now, alone=alone))
    rows = (*days, *((_book(about, role),) for about, _ in words))
    write = (write_button(uow, two.membership(role)),)
    way_out = Phrase("prompt-way-out", two.facts)
    yield Speech(person.id, (*text, way_out), choices=(*rows, write), lane=Lane.BROADCAST)


def _about_others(uow: UnitOfWork, two: Two, now: datetime) -> Iterator[tuple[Two, Word]]:
    """Yield the mentor's other pairs with a word that is due today."""
    today = local_day(now, two.programme)
    for pair in uow.pairs.open_of(two.mentor.id):
        if pair.id == two.pair.id or uow.dues.waiting(DueKind.CADENCE, pair.id) is None:
            continue
        others = two_of(uow, pair)
        found = _next(uow, others, Role.MENTOR, now) if _goes_on(uow, others, now) else None
        if found is not None and local_day(found[1], two.programme) <= today:
            yield others, found[0]


def _book(two: Two, role: Role) -> Choice:
    label = Phrase("button-booked-with", {"other": two.person(other(role)).first_name})
    return Choice(label, PlanMeeting(two.pair.id))


def _days(uow: UnitOfWork, two: Two, role: Role, word: Word, now: datetime, *, alone: bool) -> Rows:
    """Return a button for each day that a word suggests; it begins the booking of that day."""
    if word is Word.MENTOR:
        return ()
    name = {} if alone else {"other": two.person(other(role)).first_name}
    key = "date" if alone else "button-day-with"
    days = [
        Choice(Phrase(key, {"day": day, **name}), BookDay(two.pair.id, day.toordinal()))
        for day in _suggested(uow, two, now, alone=alone)
    ]
    columns = 2 if alone else 1
    return tuple(tuple(days[at : at + columns]) for at in range(0, len(days), columns))


def _suggested(uow: UnitOfWork, two: Two, now: datetime, *, alone: bool) -> list[date]:
    """Return the days to offer for the next meeting, within the programme; fewer where others are offered beside."""
    count = cadence.OFFERED if alone else BESIDE_OTHERS
    return _next_dates(two, _gap(uow, two).since, now, count)


def _facts(uow: UnitOfWork, two: Two, role: Role, now: datetime, *, alone: bool) -> Facts:
    """Return facts for a word: `other` the partner, about how many `weeks` since they met (0 if unknown), `dates`.

    `count` is how many days these are.
    """
    gap, today = _gap(uow, two), local_day(now, two.programme)
    met = _last_met(uow, two)
    since_they_met = met is not None and local_day(met.starts_at, two.programme) == gap.since
    days = _suggested(uow, two, now, alone=alone)
    return {
        "other": two.person(other(role)).first_name,
        "weeks": round((today - gap.since).days / 7) if since_they_met else 0,
        "dates": Listing(tuple(days), ", "),
        "count": len(days),
    }
