"""Why a matter is grave, in words, and the numbers to ring about it, which a phone makes tappable."""

from datetime import datetime

from programme.access import Fact
from programme.checks import readable_phone
from programme.pair import PairState
from programme.people import GONE, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Facts, Listing, Phrase
from programme.times import local_day
from programme.usecases.common import unheard
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.desk import note, pair_card, suspension
from programme.usecases.desk.matter_buttons import DEEDS
from programme.usecases.desk.matters import Entry
from programme.usecases.myself import mail
from programme.usecases.trust import tie
from programme.usecases.year import after_meeting, prompt

UNNAMED = frozenset({MatterKind.CONCERNS, MatterKind.MISSING, MatterKind.LISTS})
"""Matters that name nobody to ring: a private word names its sender once it is opened."""


def reasons(
    uow: UnitOfWork, sight: Sight, programme: Programme, entry: Entry, key: OpenMatter, now: datetime
) -> tuple[Phrase, ...]:
    """Return why a matter is on the list: how long it has waited, and what is known of it."""
    pair = uow.pairs.find(key.subject) if key.kind in DEEDS else None
    told = _of_pair(uow, sight, two_of(uow, pair), entry, key, now) if pair is not None else []
    if key.kind is MatterKind.SUSPENDED:
        stopped = uow.memberships.get(key.subject)
        told += [*suspension.after_the_end(uow, stopped), *unheard.for_manager(uow, stopped, now)]
    if key.kind is MatterKind.UNDELIVERED:
        told += mail.refusal(uow, uow.people.get(uow.memberships.get(key.subject).person_id))
    if entry.since is None or key.kind is MatterKind.SILENT:
        return tuple(told)
    day = local_day(entry.since, programme)
    days = (local_day(now, programme) - day).days  # as a calendar counts: 37 hours ago can be the day before yesterday
    return (*told, Phrase("matter-age", {"days": days, "day": day})) if days > 0 else tuple(told)


def _of_pair(uow: UnitOfWork, sight: Sight, two: Two, entry: Entry, key: OpenMatter, now: datetime) -> list[Phrase]:
    """Return who of a pair acts next; of a silent pair, how long they have not met, and who was reminded."""
    if key.kind is MatterKind.SILENT:
        return [_silent(uow, two, now)]
    if key.kind is MatterKind.REPORTS:
        return _untold(uow, sight, two, now)
    if key.kind is MatterKind.TIES:
        return [*tie.for_manager(uow, two), *(pair_card.next_step(uow, two, due) for due in entry.waits[:1])]
    given = pair_card.answers(uow, two) if two.pair.state is PairState.FIT_ASKED else []
    return [*given, *(pair_card.next_step(uow, two, due) for due in entry.waits[:1])]


def _silent(uow: UnitOfWork, two: Two, now: datetime) -> Phrase:
    met = uow.meetings.last_held(two.pair.id)
    since = met.starts_at if met is not None else two.pair.since
    days = (local_day(now, two.programme) - local_day(since, two.programme)).days
    told = {one.person_id for one in uow.nudges.about(two.pair.id, since) if one.kind in prompt.KINDS}
    reminded = [role for role in SIDES if two.person(role).id in told]
    who = {(): "none", (Role.ADEPT,): "adept", (Role.MENTOR,): "mentor"}.get(tuple(reminded), "both")
    return Phrase(
        "matter-silent", {**two.facts, "days": days, "reminded": who, "met": "held" if met is not None else "never"}
    )


def _untold(uow: UnitOfWork, sight: Sight, two: Two, now: datetime) -> list[Phrase]:
    """Return which meeting it is that may not have been, and who of the two has said what, to whoever may read it."""
    meeting = after_meeting.over(uow, two, now)
    if meeting is None:
        return []
    told = uow.reports.of_meeting(meeting.id)
    sides = [(two.person(role), told.get(two.membership(role).id)) for role in SIDES]
    said = [
        Phrase("matter-told-held", {"name": person.first_name, "held": report.held.value})
        for person, report in sides
        if report is not None and sight.sees(Fact.REPORT, person.id)
    ]
    facts: Facts = {"day": local_day(meeting.starts_at, two.programme)}
    if said:
        return [Phrase("matter-told-of", {**facts, "told": Listing(tuple(said), ", ")})]
    return [Phrase("matter-untold" if not told else "matter-meeting-of", facts)]


def phones(uow: UnitOfWork, sight: Sight, key: OpenMatter, line: Phrase) -> tuple[Phrase, ...]:
    """Return the numbers of the people that a matter is about, each in one piece, so that a tap on it rings.

    The number that its line says already is left out.
    """
    numbers = [
        (one.name, readable_phone(one.phone))
        for one in _people(uow, key)
        if one.phone and sight.sees(Fact.CONTACTS, one.id)
    ]
    lines = [
        Phrase("matter-phone", {"name": name, "phone": number})
        for name, number in numbers
        if number != line.args.get("phone")
    ]
    return (Phrase("lines", {"lines": Listing(tuple(lines))}),) if lines else ()


def notes(uow: UnitOfWork, programme: Programme, sight: Sight, key: OpenMatter) -> tuple[Phrase, ...]:
    """Return the newest note about each participant of a matter, so that it stands where it was written."""
    lines = [
        note.newest_line(uow, member, person, programme)
        for member, person in seats(uow, key)
        if member.role.takes_part and sight.sees(Fact.NOTES, person.id)
    ]
    found = tuple(line for line in lines if line is not None)
    return (Phrase("lines", {"lines": Listing(found)}),) if found else ()


def _people(uow: UnitOfWork, key: OpenMatter) -> list[Person]:
    """Return the people to ring about a matter."""
    if key.kind is MatterKind.MOVES:  # whether it is they themselves who move is best asked on the phone
        link = uow.links.find(key.subject)
        return [uow.people.get(link.person_id)] if link is not None and link.person_id is not None else []
    return [person for _, person in seats(uow, key)]


def seats(uow: UnitOfWork, key: OpenMatter) -> list[tuple[Membership, Person]]:
    """Return the memberships that a matter is about, with their people."""
    if key.kind in UNNAMED or key.kind is MatterKind.MOVES:
        return []
    if key.kind in DEEDS:
        pair = uow.pairs.find(key.subject)
        two = two_of(uow, pair) if pair is not None else None
        here = [role for role in SIDES if two.membership(role).state not in GONE] if two else []
        return [(two.membership(role), two.person(role)) for role in here] if two else []
    member = uow.letters.get(key.subject).membership_id if key.kind is MatterKind.LETTERS else key.subject
    members = [uow.memberships.get(one) for one in (member, *([key.beside] if key.beside else []))]
    return [(one, uow.people.get(one.person_id)) for one in members]
