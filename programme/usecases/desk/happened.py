"""The news since a manager's last digest: lines with names for the others' deeds, and numbers for successes.

Both are read from the audit (`programme.news` has the tables), with as many statements for a thousand lines as for ten.
Pairs that the manager does not look after are left out, even of numbers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from programme.audit import AuditSpan, Did, Kind, Line
from programme.lifecycle import Event
from programme.news import ADEPT_IN, COUNTS, LINES
from programme.pair import PairEvent, PairState
from programme.people import GONE, Membership, Person, Programme, State
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts, Listing, Phrase, Value
from programme.times import local_day
from programme.usecases.common.membership import talk_since
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import Two, twos_of

MOST = 8  # named lines; more would hide the matters above them
TOLD = {(kind, action.value): key for (kind, action), key in LINES.items()}
COUNTED = {name: [(kind, action.value) for kind, action in rows] for name, rows in COUNTS.items()}
REGISTERED, CHANGED = TOLD[Kind.MEMBERSHIP, Event.SEND.value], TOLD[Kind.PERSON, Did.CHANGED.value]
MENTOR_IN = TOLD[Kind.PAIR, PairEvent.MENTOR_ACCEPTS.value]
BOTH_IN = TOLD[Kind.PAIR, PairEvent.NO_OBJECTION.value]
OF_ADEPT_FIRST: Mapping[str, str] = {BOTH_IN: ADEPT_IN, MENTOR_IN: BOTH_IN}
"""The lines about a proposal that went to the adept first, by those about others."""
BRIDGE_ASKED, BRIDGE_BEGINS = "digest-bridge-mentor-yes", "digest-bridge-begins"
OF_BRIDGE: Mapping[str, str] = {
    MENTOR_IN: BRIDGE_ASKED,
    TOLD[Kind.PAIR, PairEvent.MENTOR_DECLINES.value]: "digest-bridge-mentor-no",
    TOLD[Kind.PAIR, PairEvent.ADEPT_OBJECTS.value]: "digest-bridge-adept-no",
    BOTH_IN: BRIDGE_BEGINS,
}
"""The same about a bridge."""
FINISHED = TOLD[Kind.PAIR, PairEvent.CLOSE.value]
STAYS = TOLD[Kind.PERSON, Did.KEPT_DATA.value]
STILL: Mapping[str, frozenset[State]] = {
    REGISTERED: frozenset({State.WAITING}),  # who waits for a talk is a matter, after it all is settled
    TOLD[Kind.MEMBERSHIP, Event.CHANGE_ROLE.value]: frozenset({State.INVITED, State.REGISTERING}),
    TOLD[Kind.MEMBERSHIP, Event.WITHDRAW.value]: frozenset({*GONE, State.DECLINED}),
    TOLD[Kind.MEMBERSHIP, Did.CAME_BACK.value]: frozenset(State) - GONE,
}
"""The states in which a line about a participant is still news; all, where nothing stands here."""
STANDS: Mapping[str, frozenset[PairState]] = {
    MENTOR_IN: frozenset({PairState.ASKED_ADEPT}),
    ADEPT_IN: frozenset({PairState.ASKED_MENTOR}),
    BOTH_IN: frozenset(PairState) - {PairState.ENDED},
    BRIDGE_ASKED: frozenset({PairState.ASKED_ADEPT}),
    BRIDGE_BEGINS: frozenset({PairState.BRIDGING}),
    TOLD[Kind.PAIR, PairEvent.REMATCH.value]: frozenset({PairState.ENDED}),
    TOLD[Kind.PAIR, PairEvent.REOPEN.value]: frozenset(PairState) - {PairState.ENDED},
}
"""The same about a pair."""
ACTIONS = frozenset(action for _, action in (*TOLD, *(row for rows in COUNTED.values() for row in rows)))


@dataclass(frozen=True, slots=True)
class Happened:
    """The news: `lines` with names, and `numbers`, the sentence that counts, or None."""

    lines: tuple[Phrase, ...]
    numbers: Phrase | None


def happened(
    uow: UnitOfWork, sight: Sight, programme: Programme, since: datetime, now: datetime, *, most: int = MOST
) -> Happened:
    """Return the news of a programme since a moment, as far as the manager may hear of it.

    At most `most` lines name the deeds; a last line counts the others.
    """
    near = uow.pairs.of_people(sight.near)
    closed = frozenset(key for key, people in near.items() if not sight.looks_after(*people))
    span = AuditSpan(programme.id, since, now, closed, sight.near)
    counts = uow.audit.count(span, ACTIONS, me=sight.manager)
    others = sum(found[0] - found[1] for row, found in counts.items() if row in TOLD)
    lines = _lines(uow, uow.audit.lines(span, {action for _, action in TOLD}, me=sight.manager, most=most))
    more = (Phrase("todo-more", {"count": others - most}),) if others > most else ()
    return Happened((*lines, *more), _numbers(counts, local_day(since, programme)))


def _numbers(counts: Mapping[tuple[Kind, str], tuple[int, int]], since: Value) -> Phrase | None:
    found = {name: sum(counts.get(row, (0, 0))[0] for row in rows) for name, rows in COUNTED.items()}
    said = tuple(Phrase(f"digest-{name}", {"count": count}) for name, count in found.items() if count)
    return Phrase("digest-numbers", {"what": Listing(said, ", "), "day": since}) if said else None


def _lines(uow: UnitOfWork, lines: Sequence[Line]) -> list[Phrase]:
    """Return the named lines; a line about a person deleted meanwhile is left out."""
    told = {
        (one.kind, one.subject, TOLD[one.kind, one.action]): one for one in lines if (one.kind, one.action) in TOLD
    }.values()

    def keys(kind: Kind) -> set[int]:
        return {one.subject for one in told if one.kind is kind}

    members = uow.memberships.with_people(keys(Kind.MEMBERSHIP))
    twos = {two.pair.id: two for two in twos_of(uow, uow.pairs.many(keys(Kind.PAIR)).values())}
    people = uow.people.many({*keys(Kind.PERSON), *(one.actor_id for one in told if one.actor_id)})
    news = [one for one in told if _is_news(uow, one, members.get(one.subject), twos.get(one.subject))]
    found = (_line(one, members.get(one.subject), twos.get(one.subject), people) for one in news)
    return [one for one in found if one is not None]


def _is_news(uow: UnitOfWork, line: Line, seat: tuple[Membership, Person] | None, two: Two | None) -> bool:
    """Tell whether a line still holds, and was not dealt with at the desk."""
    key = _key(line, two)
    if seat is not None and line.kind is Kind.MEMBERSHIP:
        return seat[0].state in STILL.get(key, frozenset(State)) and not (
            key == REGISTERED and talk_since(uow, seat[0]) is not None
        )
    if two is not None and line.kind is Kind.PAIR:
        if key == FINISHED and two.is_stopped:
            return False  # the end came while it was stopped: that is a matter on the list
        return two.pair.state in STANDS.get(key, frozenset(PairState))
    return key != CHANGED or line.actor_id == line.subject  # what the desk changes on a card is no news to it


def _key(line: Line, two: Two | None) -> str:
    key = TOLD[line.kind, line.action]
    if two is None or two.pair.is_bridge:
        return OF_BRIDGE.get(key, key) if two is not None else key
    return OF_ADEPT_FIRST.get(key, key) if two.pair.adept_first else key


def _line(
    line: Line, seat: tuple[Membership, Person] | None, two: Two | None, people: Mapping[int, Person]
) -> Phrase | None:
    key, facts = _key(line, two), Facts()
    doer = people.get(line.actor_id or 0)
    if line.kind is Kind.MEMBERSHIP and seat is not None:
        if not seat[1].name:
            return None  # who never said a name was not heard of either
        if seat[0].role.at_desk:
            return Phrase(key, {"name": seat[1].first_name})
        facts = {"name": seat[1].full_name, "role": Phrase(f"role-{seat[0].role}")}
    elif line.kind is Kind.PAIR and two is not None:
        facts = two.names
    elif line.kind is Kind.PERSON and line.subject in people:
        person = people[line.subject]
        if key == STAYS and person.deletion_asked_at is not None:
            return None  # they have asked anew since
        facts = {"name": person.full_name if person.name else Phrase("nobody")}
    elif line.kind is Kind.PROGRAMME and doer is not None:
        facts = {"name": doer.first_name}
    return Phrase(key, facts) if facts else None
