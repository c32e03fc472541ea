"""Two who have met and have no new date: a friendly word now and then, and in the end the manager's list.

What is said when is in the table of `programme.cadence`. The wait only wakes us: at each moment it is worked out anew
from the day they last met and from what was said since, so that nothing is said twice. A booked meeting silences all.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from programme import cadence
from programme.cadence import Gap, Said, Word
from programme.calendar import moment_of
from programme.due import DueKind
from programme.meeting import Meeting
from programme.pair import Pair, PairState
from programme.people import Role, State
from programme.ports import UnitOfWork
from programme.presses import PlanMeeting
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.menu import write_button
from programme.usecases.common.two import SIDES, Two, other, two_of

KINDS = {f"prompt-{word}": word for word in Word}


def expect_next(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """The two have no meeting ahead: let the next word wait, and the manager's list."""
    booked(uow, two.pair)
    if not _goes_on(uow, two, now):
        return
    uow.dues.put(DueKind.SILENT, two.adept, cadence.manager_at(_gap(uow, two)), now, pair=two.pair)
    _put_next(uow, two, now, cadence.after_change(now, two.zone))


def booked(uow: UnitOfWork, pair: Pair) -> None:
    """The two have a date: nothing more is said."""
    uow.dues.settle(DueKind.CADENCE, pair.id)
    uow.dues.settle(DueKind.SILENT, pair.id)


def say(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Say what is due to whoever may hear one more thing; the others hear it as soon as they may."""
    two = two_of(uow, pair)
    if not _goes_on(uow, two, now):
        return []
    said = [one for role in SIDES for one in _said(uow, two, role, now)]
    _put_next(uow, two, now, now)
    return said


def _goes_on(uow: UnitOfWork, two: Two, now: datetime) -> bool:
    """Tell whether the two are to book another meeting, and have not."""
    coming = uow.meetings.planned(two.pair.id)
    if two.pair.state is not PairState.ACTIVE or (coming is not None and coming.starts_at > now):
        return False
    since = _gap(uow, two).since
    return cadence.next_dates(since, two.programme.preset, local_day(now, two.programme))[0] <= two.programme.ends_on


def _gap(uow: UnitOfWork, two: Two) -> Gap:
    """Return since when the two have no new date: the last meeting, or the day they began where that is late after it.

    Whoever takes long to sign is not asked on the same day for a second meeting.
    """
    begun = local_day(two.pair.since, two.programme)
    met = _last_met(uow, two)
    on = local_day(met.starts_at, two.programme) if met else begun
    gap = Gap(on, two.programme.preset, two.pair.id, two.zone)
    if begun - on > timedelta(days=gap.step(Word.LINE).day):
        return Gap(begun, two.programme.preset, two.pair.id, two.zone)
    return gap


def _last_met(uow: UnitOfWork, two: Two) -> Meeting | None:
    return uow.meetings.last_held(two.pair.id)


def _told(uow: UnitOfWork, two: Two, gap: Gap) -> Said:
    """Return what was said to the two since then."""
    roles = {two.person(role).id: role for role in SIDES}
    # What was said before the first word could be due belongs to the gap before: they may meet without telling us.
    first = moment_of(gap.since + timedelta(days=gap.step(Word.LINE).day), 0, gap.zone)
    found = [one for one in uow.nudges.about(two.pair.id, first) if one.kind in KINDS and one.person_id in roles]
    return {(roles[one.person_id], KINDS[one.kind]): local_day(one.at, two.programme) for one in found}


def _can_hear(two: Two, role: Role) -> bool:
    person = two.person(role)
    here = two.membership(role).state is State.WAITING
    return here and person.unreachable_since is None and person.deletion_asked_at is None


def _next(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> tuple[Word, datetime] | None:
    """Return what one of the two is told next, and when."""
    if not _can_hear(two, role):
        return None
    gap = _gap(uow, two)
    return cadence.next_word(gap, role, _told(uow, two, gap), now, asks=_can_hear(two, Role.ADEPT))


def _put_next(uow: UnitOfWork, two: Two, now: datetime, earliest: datetime) -> None:
    """Let the next word wait, to whichever of the two it is; what is due waits for restraint only."""
    moments = []
    for role in SIDES:
        found = _next(uow, two, role, now)
        if found is not None:
            at = max(found[1], earliest)
            free = nudge.allowed_at(uow, two.person(role).id, two.zone, at)
            moments.append(free if found[1] <= now else at)
    if moments:
        uow.dues.put(DueKind.CADENCE, two.adept, min(moments), now, pair=two.pair)


def _said(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Iterator[Utterance]:
    """Say to one of the two what is due; to a mentor of several adepts in one message."""
    found = _next(uow, two, role, now)
    if found is None or found[1] > now:
        return
    person = two.person(role)
    if nudge.allowed_at(uow, person.id, two.zone, now) > now:
        return
    words = [(two, found[0]), *(_about_others(uow, two, now) if role is Role.MENTOR else ())]
    for about, word in words:
        nudge.noted(uow, person.id, f"prompt-{word}", now, about.pair)
    text = tuple(Phrase(f"prompt-{word}", _facts(uow, about, role, now)) for about, word in words)
    rows = tuple((_book(about, role),) for about, _ in words)
    write = (write_button(uow, two.membership(role)),)
    way_out = Phrase("prompt-way-out", two.facts)
    yield Speech(person.id, (*text, way_out), choices=(*rows, write), lane=Lane.BROADCAST)


def _about_others(uow: UnitOfWork, two: Two, now: datetime) -> Iterator[tuple[Two, Word]]:
    """Return what a mentor is to hear today about other adepts."""
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


def _facts(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Facts:
    """Return what a word says: `other` is the partner, `weeks` how long ago they met (0: they have just begun)."""
    gap, today = _gap(uow, two), local_day(now, two.programme)
    met = _last_met(uow, two)
    since_they_met = met is not None and local_day(met.starts_at, two.programme) == gap.since
    dates = cadence.next_dates(gap.since, gap.preset, today)
    return {
        "other": two.person(other(role)).first_name,
        "weeks": (today - gap.since).days // 7 if since_they_met else 0,
        "dates": Listing(tuple(day for day in dates if day <= two.programme.ends_on), ", "),
    }
