"""What a manager's morning is about: what is promised in their name, and what is new on their list."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme.access import Fact
from programme.audit import Did, Kind
from programme.calendar import MORNING, add_working_days, moment_of
from programme.due import Due, DueKind, Waits
from programme.people import Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.presses.people import OpenCard
from programme.seats import Seat
from programme.speech import Phrase
from programme.times import local_day
from programme.usecases.common.membership import verdict_by
from programme.usecases.common.sight import Sight
from programme.usecases.desk import matters
from programme.usecases.desk.matters import Entry, Known, Matter, Section
from programme.usecases.desk.standing import waits_by
from programme.usecases.desk.todo import colleagues_away, deletions, promised_words, registered, twins, words
from programme.usecases.myself import concern


@dataclass(frozen=True, slots=True)
class Morning:
    """A manager's morning in a programme.

    Attributes:
        since: when the digest before was said.
        waits: the standing waits that are due, or will be by the day after the next working day.
        talked: the participants who wait for the word after the talk, each with the moment of the sheet.
        waiting: the participants who wait for the talk.
    """

    sight: Sight
    programme: Programme
    now: datetime
    since: datetime
    waits: Waits
    talked: Sequence[tuple[Seat, datetime]]
    waiting: Sequence[Seat]

    @property
    def today(self) -> date:
        """The day of this morning."""
        return local_day(self.now, self.programme)

    def late_from(self, day: date) -> datetime:
        """Return the moment from which what was promised by `day` is late."""
        return moment_of(add_working_days(day, 1), MORNING, ZoneInfo(self.programme.time_zone))


def begin(uow: UnitOfWork, sight: Sight, programme: Programme, since: datetime, now: datetime) -> Morning:
    """Return a manager's morning, with what its parts have in common read once."""
    next_day = add_working_days(local_day(now, programme), 1)
    until = moment_of(add_working_days(next_day, 1), MORNING, ZoneInfo(programme.time_zone))
    talked, ahead = registered(uow, sight, programme)

    def sees(person: int) -> bool:
        return sight.sees(Fact.INTERVIEW, person)

    return Morning(
        sight=sight,
        programme=programme,
        now=now,
        since=since,
        waits=waits_by(uow, programme, until, now),
        talked=sight.those(talked, lambda one: one[0].person, sees),
        waiting=sight.those(ahead, lambda one: one.person, sees),
    )


def promised(uow: UnitOfWork, morning: Morning, day: date) -> list[Entry]:
    """Return what was promised in the manager's name by a day, today or later: calls, answers, talks, and verdicts."""
    waits = morning.waits.at(morning.late_from(day))
    mine = morning.sight.of_those_looked_after(waits.of({DueKind.INTERVIEW}))
    return [
        *promised_words(uow, morning.sight, morning.programme, waits, morning.now),
        *matters.about(_talk, mine, MatterKind.INTERVIEWS),
        *_verdicts(morning, day),
    ]


def urgent(uow: UnitOfWork, morning: Morning, *, besides: Collection[OpenMatter | None]) -> Sequence[Entry]:
    """Return the urgent private words that nobody has answered or settled, but for those told of in another place."""
    programme = morning.programme
    told = [one for one in concern.waiting(uow, programme, morning.sight) if one.is_urgent and one.answered_at is None]
    entries = words(told, programme, morning.now)
    return [one for one in entries if one.key not in besides]


def is_unread(uow: UnitOfWork, words: Sequence[Entry]) -> bool:
    """Tell whether no manager has opened one of these private words yet."""
    keys = {one.key.subject for one in words if one.key is not None}
    if not keys:
        return False
    return bool(keys - {one.subject for one in uow.audit.newest({Kind.CONCERN: keys}, [Did.OPENED_CONCERN])})


def _talk(known: Known, due: Due) -> Matter:
    return _promise("digest-talk", *known.members[due.subject])


def _verdicts(morning: Morning, day: date) -> list[Entry]:
    """Return the verdicts that the manager was to give by a day."""
    due = [seat.member for seat, made_at in morning.talked if verdict_by(made_at, morning.programme) == day]
    return [_verdict(morning.programme, member) for member in due]


def _verdict(programme: Programme, member: int) -> Entry:
    key = OpenMatter(programme.id, MatterKind.DECISIONS, member)
    return Entry(lambda known: _promise("digest-verdict", *known.members[member]), members=(member,), key=key)


def _promise(key: str, membership: Membership, person: Person) -> Matter:
    name = Phrase("plain", {"text": person.name})
    return Matter(Phrase(key, {"name": person.name}), name, OpenCard(membership.id))


def new_matters(uow: UnitOfWork, morning: Morning) -> list[Section]:
    """Return what is new on the list without a wait: registrations, wishes to be deleted, twins, a colleague away."""
    since, now = morning.since, morning.now
    seats = [*morning.waiting, *(seat for seat, _ in morning.talked)]
    new = {one.member for one in seats if one.registered_at is not None and since <= one.registered_at < now}
    came = [one.member for one in morning.waiting if one.member in new]
    stopped = colleagues_away(uow, morning.sight.manager, morning.programme)
    alike = uow.twins.of_members(morning.programme.id, new)
    found = [
        Section("colleagues", [entry for entry, moment in stopped if since <= moment < now]),
        Section("registered", [matters.interview(member, morning.programme, late=None) for member in came]),
        Section("deletions", deletions(uow, morning.programme, since=since)),
        Section("twins", twins(morning.programme, alike)),
    ]
    return [one for one in found if one.entries]
