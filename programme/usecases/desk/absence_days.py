"""The days of a manager's time away: it begins, it is over, a stand-in leaves, and digests tell of it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.absence import Absence, Stage, free
from programme.audit import Did, Kind
from programme.calendar import add_working_days, moment_of
from programme.due import Due, DueKind
from programme.news import Calm, Urgent
from programme.people import Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.absence import DeclineStandIn, ShowAbsence
from programme.presses.colleague import ShowColleagues
from programme.speech import Choice, Facts, Phrase, Utterance
from programme.times import local_day
from programme.usecases.common.absence import facts_of, those_there
from programme.usecases.common.calm_news import about_absence, hears_by, tell_calmly
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import seat_at_desk, sight_of


def button(programme: Programme) -> Choice:
    """Return the button by which a manager says that they are away."""
    return Choice(Phrase("button-absence"), ShowAbsence(programme.id))


def to_colleagues(programme: Programme) -> Choice:
    """Return the button that shows the managers and assistants."""
    return Choice(Phrase("button-colleagues"), ShowColleagues(programme.id))


def others_of(uow: UnitOfWork, person: Person, programme: Programme) -> list[Person]:
    """Return the other managers that have a Telegram account."""
    return [one for one in uow.memberships.managers(programme.id) if one.id != person.id and one.telegram_id]


def drop(uow: UnitOfWork, seat: Membership, programme: Programme, now: datetime) -> None:
    """Delete the time away of a place at the desk; the manager's next digest is about all of it."""
    found = of_seat(uow, seat)
    uow.absences.drop(seat.id)
    uow.dues.settle(DueKind.ABSENCE, seat.id)
    if found is not None and found.stage is Stage.AWAY:
        uow.audit.record(uow.people.get(seat.person_id), Did.CAME_BACK, seat, now)


def of_seat(uow: UnitOfWork, seat: Membership) -> Absence | None:
    """Return the time away of a place at the desk, or None."""
    return next((one for one in uow.absences.of_programme(seat.programme_id) if one.membership_id == seat.id), None)


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Begin or end a manager's time away on its day."""
    seat = uow.memberships.find(due.subject)
    found = of_seat(uow, seat) if seat is not None and seat.role is Role.MANAGER else None
    return go_on(uow, found, seat, now) if found is not None and seat is not None else []


def go_on(uow: UnitOfWork, absence: Absence, seat: Membership, now: datetime) -> list[Utterance]:
    """Bring a time away to the stage of this day, and put the wait for the next."""
    programme = uow.programmes.get(absence.programme_id)
    today = local_day(now, programme)
    if today > absence.last_day:
        return _over(uow, absence, seat, programme, now)
    if today < absence.first_day:
        _expect(uow, seat, programme, absence.first_day, now)
        return []
    said: list[Utterance] = []
    if absence.stage is Stage.AHEAD:
        said, stands = with_stand_in(uow, absence, programme, now)
        if stands is None:
            return said
        uow.absences.save(replace(stands, stage=Stage.AWAY))
        uow.audit.record(uow.people.get(seat.person_id), Did.WENT_AWAY, seat, now)
    _expect(uow, seat, programme, absence.last_day + timedelta(days=1), now)
    return said


def _expect(uow: UnitOfWork, seat: Membership, programme: Programme, day: date, now: datetime) -> None:
    uow.dues.put(DueKind.ABSENCE, seat, moment_of(day, 0, ZoneInfo(programme.time_zone)), now)


def _over(uow: UnitOfWork, absence: Absence, seat: Membership, programme: Programme, now: datetime) -> list[Utterance]:
    if absence.stage is not Stage.AWAY or uow.dues.waiting(DueKind.DIGEST, seat.id) is None:
        uow.absences.drop(seat.id)
    else:
        uow.absences.save(replace(absence, stage=Stage.BACK))
    if absence.stage is Stage.AWAY:
        uow.audit.record(uow.people.get(seat.person_id), Did.CAME_BACK, seat, now)
    return []


def with_stand_in(
    uow: UnitOfWork, absence: Absence, programme: Programme, now: datetime
) -> tuple[list[Utterance], Absence | None]:
    """Return the words about a time away, and the time with a stand-in who is there, or None if no manager can step in.

    The chosen stand-in may have left since, or may be away by now: then the programme's stand-in takes over, or else
    the longest-standing manager who is there. Where there is none, the time away is dropped, and its manager hears so.
    """
    person = uow.people.get(absence.person_id)
    others = [one for one in uow.absences.of_programme(programme.id) if one.person_id != person.id]
    willing = [one for one in others_of(uow, person, programme) if str(one.id) not in absence.declined]
    can = free(others, willing, absence.first_day, absence.last_day)
    facts = facts_of(uow, absence, programme)
    if absence.stand_in_id in {one.id for one in can}:
        return [], absence
    if not can:
        drop(uow, uow.memberships.get(absence.membership_id), programme, now)
        about = about_absence(absence.membership_id)
        tell_calmly(uow, programme, [person], Calm.ABSENCE_ALONE, facts, about=about, now=now)
        return [], None
    chosen = min(can, key=lambda one: one.id != programme.stand_in_id)
    kept = replace(absence, stand_in_id=chosen.id)
    uow.absences.save(kept)
    return asked(uow, kept, programme, now), kept


def asked(uow: UnitOfWork, absence: Absence, programme: Programme, now: datetime) -> list[Utterance]:
    """Let the stand-in hear, with a button to decline: by the next digest, or at once if the time begins before it.

    Once the time has begun, the matters that wait are counted.
    """
    chosen = uow.people.get(absence.stand_in_id)
    waits = waiting(uow, absence, programme, chosen) if absence.stage is Stage.AWAY else 0
    facts: Facts = {**facts_of(uow, absence, programme), "count": waits}
    there, about = those_there(uow, programme.id, [chosen]), about_absence(absence.membership_id)
    if hears_by(uow, chosen, programme, absence.first_day):
        tell_calmly(uow, programme, there, Calm.ABSENCE, facts, about=about, now=now)
        return []
    if (seat := seat_at_desk(uow, chosen, programme.id)) is not None:
        uow.calm_news.take(seat.id, about)
    return tell_managers(there, Urgent.STEP_IN, facts, ((_cannot(absence),), (to_colleagues(programme),)))


def _cannot(absence: Absence) -> Choice:
    return Choice(Phrase("button-absence-cannot"), DeclineStandIn(absence.membership_id))


def ways_out(uow: UnitOfWork, person: Person, programme: Programme) -> Rows:
    """Return a button for each manager for whom a person is to step in, by which the stand-in declines."""
    mine = [one for one in uow.absences.of_programme(programme.id) if one.stand_in_id == person.id]
    names = {one.membership_id: uow.people.get(one.person_id).first_name for one in mine if one.stage is not Stage.BACK}
    return tuple(
        (Choice(Phrase("button-absence-cannot-for", {"name": name}), DeclineStandIn(key)),)
        for key, name in names.items()
    )


def waiting(uow: UnitOfWork, absence: Absence, programme: Programme, reader: Person) -> int:
    """Count the letters and private words that have come since a time away began, and that a manager may answer."""
    begins = moment_of(absence.first_day, 0, ZoneInfo(programme.time_zone))
    sight = sight_of(uow, reader, programme.id)
    letters = [who for one, who in uow.letters.unsettled(programme.id) if one.sent_at >= begins]
    words = [(one, who) for one, who in uow.concerns.unsettled(programme.id) if one.told_at >= begins]
    return sum(sight.looks_after(who) for who in letters) + sum(sight.reads(one, who) for one, who in words)


def without(uow: UnitOfWork, seat: Membership, programme: Programme, now: datetime) -> list[Utterance]:
    """Settle what is left of times away when a place at the desk has ended: its own, and those with it as stand-in."""
    uow.absences.drop(seat.id)
    uow.calm_news.forget(about_absence(seat.id))
    said: list[Utterance] = []
    for one in uow.absences.of_programme(programme.id):
        if one.stand_in_id == seat.person_id and one.stage is not Stage.BACK:
            said += with_stand_in(uow, one, programme, now)[0]
    return said


def in_digest(
    uow: UnitOfWork, person: Person, programme: Programme, since: datetime, now: datetime, *, told: Collection[str]
) -> Sequence[Phrase]:
    """Return a digest's lines about times away: each that begins before the next digest, and a welcome to its reader.

    Each is told once: in the digest before its first day, or in the one after it where it was planned later.

    Args:
        uow: the unit of work.
        person: the reader.
        programme: the programme.
        since: the moment of the digest before; it did not know of what began later on its day.
        now: the moment of this one.
        told: what the calm news in this digest is about; of that it says nothing more.
    """
    absences = uow.absences.of_programme(programme.id)
    others = [one for one in absences if one.stage is Stage.AWAY and one.person_id != person.id]
    begun = _begun(uow, others, programme, since)
    today = local_day(now, programme)
    said: list[Phrase] = []
    for one in absences:
        facts: Facts = facts_of(uow, one, programme)
        mine = one.person_id == person.id
        begins = one.stage is Stage.AHEAD and today < one.first_day <= add_working_days(today, 1)
        if (begins or one.membership_id in begun) and about_absence(one.membership_id) not in told:
            said.append(Phrase("digest-away-mine" if mine else "digest-away", facts))
        if mine and one.stage is Stage.BACK:
            said.append(Phrase("digest-welcome-back", facts))
            uow.absences.drop(one.membership_id)
    return said


def _begun(uow: UnitOfWork, absences: Sequence[Absence], programme: Programme, since: datetime) -> frozenset[int]:
    """Return the places at the desk whose time away has begun since the digest before, which did not tell of it."""
    if not absences:
        return frozenset()
    seats = {one.membership_id: one for one in absences}
    deeds = uow.audit.newest({Kind.MEMBERSHIP: list(seats)}, [Did.WENT_AWAY, Did.PLANNED_ABSENCE])
    ahead = add_working_days(local_day(since, programme), 1)
    planned = {one.subject for one in deeds if one.action == Did.PLANNED_ABSENCE and one.at < since}
    told = {key for key in planned if seats[key].first_day <= ahead}
    return frozenset(one.subject for one in deeds if one.action == Did.WENT_AWAY and one.at >= since) - told
