"""The managers' deeds for a participant or a pair, as the cards show them: put off until a day, and last rung.

Each line names its author. Undone deeds are not shown, and neither are matters that the viewer's list would not show.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby

from programme.access import Fact
from programme.audit import Deed, Did, Kind
from programme.due import STANDING, Due, DueKind
from programme.people import Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Listing, Phrase, Value
from programme.times import local_day
from programme.usecases.common.put_off import OF_ASSISTANTS_PAIRS, can_be_put_off
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import SIDES, Two

TALKS: Mapping[Did, Fact] = {
    Did.TALKED: Fact.REPORT,
    Did.INTERVIEWED: Fact.INTERVIEW,
    Did.RANG: Fact.STATE,
}
"""What counts as having been in touch with a participant, and what a viewer must be allowed to see to hear of it."""

ABOUT: Mapping[DueKind, str] = {
    DueKind.INTERVIEW: "interviews",
    DueKind.HOLD: "held",
    DueKind.MENTOR_ANSWER: "mentors",
    DueKind.ADEPT_ANSWER: "adepts",
    DueKind.BOOKED: "first-meetings",
    DueKind.HELD: "first-meetings",
    DueKind.DECISION: "fits",
    DueKind.CONTRACT: "contracts",
    DueKind.PARTNER: "partners",
    DueKind.TIE: "ties",
    DueKind.REPORTS: "reports",
    DueKind.SILENT: "silent",
    DueKind.UNSAFE: "not-safe",
    DueKind.TALK: "talks",
    DueKind.WANTS_CHANGE: "talks",
    DueKind.LOW_SURVEY: "talks",
    DueKind.LOW_REPORT: "talks",
    DueKind.CONCERN: "concerns",
    DueKind.UNREACHABLE: "unreachable",
    DueKind.UNDELIVERED: "undelivered",
    DueKind.UNMATCHED: "unmatched",
    DueKind.ALONE: "left-alone",
    DueKind.PAUSED_LONG: "paused",
    DueKind.SUSPENDED: "suspended",
}
"""The words for what each standing wait is about, as the list has them."""

_NEWEST = (*TALKS, Did.PUT_OFF, Did.TOOK_BACK_TALK)


def with_member(
    uow: UnitOfWork, sight: Sight, membership: Membership, person: Person, programme: Programme, now: datetime
) -> tuple[Phrase, ...]:
    """Return the paragraph of a participant's card, or an empty tuple."""
    done = uow.audit.newest({Kind.MEMBERSHIP: [membership.id]}, _NEWEST)
    waits = uow.dues.of_membership(membership.id)
    off = _off(waits, can_be_put_off(sight, membership) - {DueKind.HOLD}, now)
    return _paragraph(
        _put_off(uow, programme, done, off), _in_touch(uow, sight, programme, done, membership.id, person, listed=True)
    )


def with_pair(uow: UnitOfWork, sight: Sight, two: Two, now: datetime) -> tuple[Phrase, ...]:
    """Return the paragraph of a pair's card, or an empty tuple."""
    subjects = {Kind.PAIR: [two.pair.id], Kind.MEMBERSHIP: [two.adept.id, two.mentor.id]}
    done = uow.audit.newest(subjects, _NEWEST)
    kinds = STANDING if sight.looks_after(*two.ids) else OF_ASSISTANTS_PAIRS
    of_pair = [one for one in done if one.kind is Kind.PAIR]
    off = _off(uow.dues.of_pair(two.pair.id), kinds, now)
    rung = _last(of_pair, two.pair.id, {Did.RANG})
    facts: Facts = {**two.facts}
    both = [] if rung is None else [_line(uow, "dealt-rang-pair", two.programme, rung, facts)]
    sides = [
        line
        for role in SIDES
        for line in _in_touch(uow, sight, two.programme, done, two.membership(role).id, two.person(role))
    ]
    return _paragraph(_put_off(uow, two.programme, of_pair, off), both, sides)


def _paragraph(*some: Iterable[Phrase]) -> tuple[Phrase, ...]:
    lines = tuple(line for lines in some for line in lines)
    return (Phrase("lines", {"lines": Listing(lines)}),) if lines else ()


def _off(waits: Sequence[Due], kinds: Collection[DueKind], now: datetime) -> list[Due]:
    return [one for one in waits if one.put_off and one.kind in kinds and one.due_at > now]


def _put_off(uow: UnitOfWork, programme: Programme, done: Sequence[Deed], off: Sequence[Due]) -> list[Phrase]:
    """Return a line for each day to which matters are put off."""
    by = next((one for one in done if one.action == Did.PUT_OFF), None)
    name = _name(uow, by)
    days = groupby(sorted(off, key=lambda one: one.due_at), key=lambda one: local_day(one.due_at, programme))
    return [Phrase("dealt-put-off", {"day": day, "by": name, "what": Listing(_what(some), ", ")}) for day, some in days]


def _what(some: Iterable[Due]) -> tuple[Phrase, ...]:
    return tuple(Phrase(f"matter-kind-{word}") for word in dict.fromkeys(ABOUT[one.kind] for one in some))


def _in_touch(
    uow: UnitOfWork,
    sight: Sight,
    programme: Programme,
    done: Sequence[Deed],
    member: int,
    person: Person,
    *,
    listed: bool = False,
) -> list[Phrase]:
    """Return the line about the last talk or call with a participant, as far as the viewer may hear of it.

    With `listed` the calls of the week stand in a paragraph of their own.
    """
    mine = [one for one in done if one.kind is Kind.MEMBERSHIP]
    last = _last(mine, member, {one for one, fact in TALKS.items() if sight.sees(fact, person.id)})
    if last is None or (listed and last.action == Did.TALKED and _is_among_calls(uow, member, last)):
        return []
    key = "dealt-rang" if last.action == Did.RANG else "dealt-talked"
    return [_line(uow, key, programme, last, {"name": person.first_name})]


def _is_among_calls(uow: UnitOfWork, member: int, deed: Deed) -> bool:
    calls = uow.calls.of_memberships([member]).get(member, ())
    return any(one.made_at == deed.at for one in calls)


def _last(done: Sequence[Deed], subject: int, actions: Collection[Did]) -> Deed | None:
    """Return the newest of some deeds that was not taken back, or None."""
    mine = [one for one in done if one.subject == subject]
    back = max((one.at for one in mine if one.action == Did.TOOK_BACK_TALK), default=None)
    found = [one for one in mine if one.action in actions and (back is None or one.at > back)]
    return max(found, key=lambda one: one.at, default=None)


def _line(uow: UnitOfWork, key: str, programme: Programme, deed: Deed, facts: Facts) -> Phrase:
    return Phrase(key, {**facts, "day": local_day(deed.at, programme), "by": _name(uow, deed)})


def _name(uow: UnitOfWork, deed: Deed | None) -> Value:
    """Return the first name of a deed's author, or the word by which texts know that it is not known."""
    doer = uow.people.find(deed.actor_id) if deed is not None and deed.actor_id is not None else None
    return doer.first_name if doer is not None and doer.name else "none"
