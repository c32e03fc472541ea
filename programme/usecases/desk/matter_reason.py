"""Why a matter is grave, in words, and the numbers to ring about it, which a phone makes tappable."""

from datetime import datetime

from programme.access import Fact
from programme.pair import PairState
from programme.people import GONE, Person, Role
from programme.ports import UnitOfWork
from programme.presses import MatterKind, OpenMatter
from programme.speech import Listing, Phrase
from programme.times import local_day
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.desk import pair_card
from programme.usecases.desk.matter_buttons import DEEDS
from programme.usecases.desk.matters import Entry
from programme.usecases.desk.ranking import days_of
from programme.usecases.year import prompt

UNNAMED = frozenset({MatterKind.CONCERNS, MatterKind.MISSING, MatterKind.MOVES})
"""Matters that name nobody to ring: a private word names its sender once it is opened."""


def reasons(uow: UnitOfWork, entry: Entry, key: OpenMatter, now: datetime) -> tuple[Phrase, ...]:
    """Return why a matter is on the list: how long it has waited, and what is known of it."""
    pair = uow.pairs.find(key.subject) if key.kind in DEEDS else None
    told = _of_pair(uow, two_of(uow, pair), entry, key, now) if pair is not None else []
    days = days_of(entry.since, now)
    age = [Phrase("matter-age", {"days": days})] if days and key.kind is not MatterKind.SILENT else []
    return (*told, *age)


def _of_pair(uow: UnitOfWork, two: Two, entry: Entry, key: OpenMatter, now: datetime) -> list[Phrase]:
    """Return who of a pair acts next; of a silent pair, how long they have not met, and who was reminded."""
    if key.kind is MatterKind.SILENT:
        return [_silent(uow, two, now)]
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


def phones(uow: UnitOfWork, sight: Sight, key: OpenMatter) -> tuple[Phrase, ...]:
    """Return the numbers of the people that a matter is about, as Telegram recognises them."""
    people = _people(uow, key)
    lines = [
        Phrase("matter-phone", {"name": one.name, "phone": one.phone})
        for one in people
        if one.phone and sight.sees(Fact.CONTACTS, one.id)
    ]
    return (Phrase("lines", {"lines": Listing(tuple(lines))}),) if lines else ()


def _people(uow: UnitOfWork, key: OpenMatter) -> list[Person]:
    if key.kind in UNNAMED:
        return []
    if key.kind in DEEDS:
        pair = uow.pairs.find(key.subject)
        two = two_of(uow, pair) if pair is not None else None
        return [two.person(role) for role in SIDES if two.membership(role).state not in GONE] if two else []
    member = uow.letters.get(key.subject).membership_id if key.kind is MatterKind.LETTERS else key.subject
    seats = [member, *([key.beside] if key.beside else [])]
    return [uow.people.get(uow.memberships.get(one).person_id) for one in seats]
