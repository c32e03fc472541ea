"""Diplomas: who completes, with which numbers, the issue itself, and the holder's own way to it.

Everybody's numbers are read as sets, so that a programme's page costs the same for ten people and for a thousand.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from secrets import randbelow

from programme import serial
from programme.alphabet import alphabetical
from programme.audit import Did
from programme.diploma import Diploma, DiplomaName, Standing, completes, standing, tells_part
from programme.errors import ProgrammeError
from programme.meeting import Meeting, Report, as_known, counts, is_disputed, waits_for_an_answer
from programme.met import Met, met
from programme.pair import Pair, has_begun
from programme.people import GONE, Actor, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.diploma import OpenDiplomas
from programme.speech import Choice, Phrase, WithYear
from programme.times import local_day
from programme.usecases.common.lasting import last_day
from programme.usecases.common.menu import Rows
from programme.usecases.ending.ending import AHEAD

KIND, ALL = "diploma", "diplomas"
"""What the documents are called in a recipe: one diploma, and all of a programme."""
EVERYBODY = 1_000_000  # participants on one page: more than any programme has


@dataclass(frozen=True, slots=True)
class Paper:
    """A diploma to be set in type, and the language of its holder."""

    diploma: Diploma
    language: str
    day: date


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A participant, what their meetings come to, and the diploma that holds, if there is one.

    Attributes:
        unanswered: the meetings that are over and that nobody has told about; they do not count.
        apart: those of which the two tell differently; they count for whoever says that they took place.
    """

    membership: Membership
    person: Person
    met: Met
    standing: Standing
    diploma: Diploma | None
    completes: bool
    kept_name: str = ""
    unanswered: Sequence[Meeting] = ()
    apart: Sequence[Meeting] = ()

    @property
    def name(self) -> str:
        """The name as it stands on the diploma, or would."""
        return self.diploma.name if self.diploma else self.kept_name or self.person.name

    @property
    def goes_with_all(self) -> bool:
        """Whether a diploma goes out where all are sent at once: not that of somebody whom a manager has stopped."""
        return self.standing is Standing.READY and self.membership.suspended_at is None

    @property
    def has_changed(self) -> bool:
        """Whether another paper would be printed today: other numbers, or another word about the end."""
        issued, part = self.diploma, tells_part(self.membership.role, completed=self.completes)
        return issued is not None and (issued.says_took_part, *_printed(issued.met)) != (part, *_printed(self.met))

    @property
    def says_took_part(self) -> bool:
        """Whether the paper says that its holder has taken part, or would."""
        issued = self.diploma
        return issued.says_took_part if issued else tells_part(self.membership.role, completed=self.completes)


def _printed(found: Met) -> tuple[int, int, bool]:
    """Return the numbers as they stand on a paper."""
    return found.meetings, found.hours, found.is_about


def opens_on(programme: Programme) -> date:
    """Return from when on diplomas can be issued: from the word before the end on, for the closing gathering."""
    return programme.ends_on - AHEAD


def check_open(programme: Programme, now: datetime) -> None:
    """Refuse diplomas before the last weeks.

    Raises:
        ProgrammeError: `diploma-too-early`.
    """
    if local_day(now, programme) < opens_on(programme):
        raise ProgrammeError("diploma-too-early", day=WithYear(opens_on(programme)))


def everybody(uow: UnitOfWork, programme: Programme, now: datetime) -> list[Reckoned]:
    """Return every participant of a programme who has sent the registration, by name."""
    pairs: defaultdict[int, list[Pair]] = defaultdict(list)
    for one in uow.pairs.in_programme(programme.id):
        pairs[one.adept_id].append(one)
        pairs[one.mentor_id].append(one)
    meetings: defaultdict[int, list[Meeting]] = defaultdict(list)
    for meeting in uow.meetings.in_programme(programme.id):
        meetings[meeting.pair_id].append(meeting)
    told = _by_meeting(uow.reports.in_programme(programme.id))
    issued, names = uow.diplomas.in_programme(programme.id), uow.diploma_names.in_programme(programme.id)
    seats = uow.memberships.page(programme.id, 0, EVERYBODY)
    return [
        replace(
            reckoned(programme, member, person, pairs[member.id], meetings, told, issued.get(member.id), now),
            kept_name=names.get(member.id, ""),
        )
        for member, person in seats
    ]


def of_member(uow: UnitOfWork, membership: Membership, now: datetime) -> Reckoned:
    """Return the same about one participant."""
    programme, person = uow.programmes.get(membership.programme_id), uow.people.get(membership.person_id)
    pairs = uow.pairs.of_membership(membership.id)
    keys = [one.id for one in pairs]
    told = _by_meeting(one for by_side in uow.reports.of_pairs(keys).values() for one in by_side.values())
    found = reckoned(
        programme, membership, person, pairs, uow.meetings.of_pairs(keys), told, holding(uow, membership), now
    )
    kept = uow.diploma_names.of_membership(membership.id)
    return replace(found, kept_name=kept.name) if kept else found


def holding(uow: UnitOfWork, membership: Membership) -> Diploma | None:
    """Return the issue of a participant's diploma that holds, or None."""
    return next((one for one in uow.diplomas.of_membership(membership.id) if one.replaced_at is None), None)


def _by_meeting(reports: Iterable[Report]) -> Mapping[int, list[Report]]:
    found: defaultdict[int, list[Report]] = defaultdict(list)
    for one in reports:
        found[one.meeting_id].append(one)
    return found


def reckoned(
    programme: Programme,
    member: Membership,
    person: Person,
    pairs: Sequence[Pair],
    meetings: Mapping[int, Sequence[Meeting]],
    told: Mapping[int, Sequence[Report]],
    issued: Diploma | None,
    now: datetime,
) -> Reckoned:
    """Return where a participant stands, by rows that were read as sets; every meeting of theirs counts once.

    A paper says what its holder reads on their own page: what they have told, and nothing that the other has.
    """
    every = [(one, pair) for pair in pairs for one in meetings.get(pair.id, ())]
    own = {one.meeting_id: one for meeting, _ in every for one in told.get(meeting.id, ()) if _is_of(one, member)}
    minutes = {key: [one.minutes] for key, one in own.items() if one.minutes}
    known = [(one, as_known(one, own.get(one.id), told.get(one.id, ()), now)) for one, _ in every]
    found = met([one for one, mine in known if counts(mine, own.get(one.id))], minutes, programme)
    unanswered = [one for one, pair in every if waits_for_an_answer(one, pair, programme, now)]
    apart = [one for one, _ in every if is_disputed(one, told.get(one.id, ()))]
    where = standing(
        member.state,
        has_begun=any(map(has_begun, pairs)),
        issued=issued is not None,
        meetings=found.meetings,
        least=programme.least_meetings,
    )
    if where is not Standing.ISSUED and person.deletion_asked_at is not None:
        where = Standing.LEFT
    return Reckoned(member, person, found, where, issued, completes(pairs), unanswered=unanswered, apart=apart)


def _is_of(report: Report, member: Membership) -> bool:
    return report.membership_id == member.id


def name_it(uow: UnitOfWork, actor: Actor, one: Reckoned, name: str) -> Diploma | None:
    """Let another name stand on a diploma: on the one that is there, under the same number, or on the one to come.

    The number tells nobody's name, so that an older paper is as genuine as before.

    Raises:
        ProgrammeError: `not-now`, for whoever gets no diploma.
    """
    if one.membership.state in GONE or one.standing not in {Standing.READY, Standing.TOO_FEW, Standing.ISSUED}:
        raise ProgrammeError("not-now")
    if one.diploma is not None:
        corrected = replace(one.diploma, name=name)
        uow.diplomas.save(corrected)
        uow.audit.record(actor.person, Did.ISSUED_DIPLOMA, one.membership, actor.now)
        return corrected
    _forget_name(uow, one.membership)
    if name != one.person.name:
        uow.diploma_names.add(DiplomaName(0, one.membership.id, name, actor.now))
    return None


def _forget_name(uow: UnitOfWork, membership: Membership) -> None:
    if (kept := uow.diploma_names.of_membership(membership.id)) is not None:
        uow.diploma_names.remove(kept.id)


def issue(uow: UnitOfWork, actor: Actor, one: Reckoned, *, waiver: str = "") -> Diploma:
    """Store a diploma as its holder's numbers are now; an issue before it is replaced and keeps its number.

    Args:
        uow: the unit of work.
        actor: the manager.
        one: the participant.
        waiver: why it is issued with too few meetings.

    Raises:
        ProgrammeError: `diploma-too-early`; or `not-now`, for whoever does not complete.
    """
    programme = uow.programmes.get(one.membership.programme_id)
    check_open(programme, actor.now)
    may = one.standing in {Standing.READY, Standing.ISSUED} or (one.standing is Standing.TOO_FEW and waiver)
    if not may or one.membership.state in GONE:
        raise ProgrammeError("not-now")
    if one.diploma is not None:
        uow.diplomas.save(replace(one.diploma, replaced_at=actor.now))
    if one.kept_name:
        _forget_name(uow, one.membership)
    uow.audit.record(actor.person, Did.ISSUED_DIPLOMA, one.membership, actor.now)
    return uow.diplomas.add(
        Diploma(
            id=0,
            programme_id=programme.id,
            membership_id=one.membership.id,
            serial=serial.drawn(randbelow),
            role=one.membership.role,
            name=one.name,
            programme=programme.name,
            starts_on=programme.starts_on,
            ends_on=last_day(uow, one.membership, programme),
            meetings=one.met.meetings,
            minutes=one.met.minutes,
            manager=actor.person.name,
            issued_at=actor.now,
            issued_by=actor.person.id,
            waiver=waiver or (one.diploma.waiver if one.diploma else ""),
            untold=one.met.untold,
            completed=one.completes,
        )
    )


def paper(uow: UnitOfWork, diploma_id: int) -> Paper:
    """Return one diploma to be set in type.

    Raises:
        LookupError: it is gone, with its holder.
    """
    found = uow.diplomas.find(diploma_id)
    if found is None:
        raise LookupError(diploma_id)
    holder = uow.people.get(uow.memberships.get(found.membership_id).person_id)
    return _paper(uow.programmes.get(found.programme_id), found, holder)


def papers(uow: UnitOfWork, seat_id: int) -> list[Paper]:
    """Return every diploma that holds of a programme, by the name on it, by the id of its manager's membership.

    Raises:
        LookupError: the membership is gone.
    """
    programme = uow.programmes.get(uow.memberships.get(seat_id).programme_id)
    holders = uow.memberships.people_in(programme.id)
    found = uow.diplomas.in_programme(programme.id).values()
    return [
        _paper(programme, one, holders[one.membership_id])
        for one in sorted(found, key=lambda one: alphabetical(one.name))
    ]


def _paper(programme: Programme, found: Diploma, holder: Person) -> Paper:
    return Paper(found, holder.language, local_day(found.issued_at, programme))


def button(programme: Programme) -> Choice:
    """Return the button that shows the manager who gets a diploma."""
    return Choice(Phrase("button-diplomas"), OpenDiplomas(programme.id))


def desk_rows(programme: Programme, now: datetime) -> Rows:
    """Return the same for the programme's page, once diplomas can be issued."""
    return ((button(programme),),) if local_day(now, programme) >= opens_on(programme) else ()
