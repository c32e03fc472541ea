"""Who waits without the manager being late: each group as one line of the list, and all of them on a page.

Every participant is on a list: a participant in no pair waits for a mentor or an adept, is on hold until a day, or
has stopped on the way in. A matter that the manager has put off can be seen here until it comes back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.audit import Did
from programme.due import ABOUT_MEMBERSHIPS, Due, DueKind, Waits
from programme.errors import ProgrammeError
from programme.people import Actor, Membership, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.match import StartMatch
from programme.presses.page import Page
from programme.presses.pair import OpenPair
from programme.presses.people import OpenCard
from programme.presses.press import Press
from programme.presses.waiting import ShowWaiting
from programme.seats import Alone
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Value
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common.membership import stopped_at
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.put_off import can_be_put_off
from programme.usecases.common.put_off import put_off as put_off_all
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.desk.matters import Known, read

MOST_OF_A_KIND = 8  # on the page; of five kinds more would not surely fit a message
_Unread = tuple[int, datetime] | Due
"""A membership and since when it waits, or what was put off: read only if it is shown."""


UNTIL = frozenset({"held", "later"})  # the kinds with a day on which they come back


@dataclass(frozen=True, slots=True)
class Waiting:
    """A participant or a pair that waits.

    Attributes:
        name: the name of a participant, or of the two of a pair; empty before a first name is known.
        day: since when, or for a put-off matter until when.
        press: opens the card.
    """

    name: str
    day: datetime
    press: Press


@dataclass(frozen=True, slots=True)
class Group:
    """The participants and pairs with the same wait; `who` are the first of them, and at least one."""

    kind: str
    count: int
    who: Sequence[Waiting]


def groups(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Group]:
    """Return those that wait, by kind, the longest first; none once the programme is over."""
    if local_day(actor.now, programme) > programme.ends_on:
        return []
    alone = uow.memberships.alone(programme.id, MOST_OF_A_KIND)
    off = uow.dues.put_off(programme.id, actor.now)
    held = off.of({DueKind.HOLD})
    later = off.without_ids(held.ids)
    if not sight_of(uow, actor.person, programme.id).does(Task.PAIRS):
        later = Waits()  # among them are matters that come of answers
    stopped = _stopped(uow, programme, actor.now)
    kinds: Mapping[str, tuple[int, Sequence[_Unread]]] = {
        "adepts": _first(alone.get(Role.ADEPT)),
        "mentors": _first(alone.get(Role.MENTOR)),
        "held": (len(held), held[:MOST_OF_A_KIND]),
        "stopped": (len(stopped), stopped[:MOST_OF_A_KIND]),
        "later": (len(later), later[:MOST_OF_A_KIND]),
    }
    first = [one for _, some in kinds.values() for one in some]
    known = read(
        uow, [one for one in first if isinstance(one, Due)], [one[0] for one in first if not isinstance(one, Due)]
    )
    found = [Group(kind, count, _read(known, actor, some)) for kind, (count, some) in kinds.items()]
    return [one for one in found if one.who]


def _first(alone: Alone | None) -> tuple[int, Sequence[_Unread]]:
    return (alone.count, alone.first) if alone else (0, ())


def _read(known: Known, actor: Actor, some: Sequence[_Unread]) -> list[Waiting]:
    """Return those that wait, without the pairs that the manager is in."""
    found = [_later(known, actor, one) if isinstance(one, Due) else _member(known, *one) for one in some]
    return [one for one in found if one is not None]


def _member(known: Known, member: int, day: datetime) -> Waiting:
    return Waiting(known.names[member], day, OpenCard(member))


def _later(known: Known, actor: Actor, due: Due) -> Waiting | None:
    if due.kind in ABOUT_MEMBERSHIPS:
        return _member(known, due.subject, due.due_at)
    two = known.twos.get(due.subject)
    if two is None or actor.person.id in two.ids:
        return None
    return Waiting(f"{two.adept_person.name} – {two.mentor_person.name}", due.due_at, OpenPair(two.pair.id))


def _stopped(uow: UnitOfWork, programme: Programme, now: datetime) -> list[tuple[int, datetime]]:
    """Return the people who stopped on the way in: they said yes, and have not sent the registration."""
    zone = ZoneInfo(programme.time_zone)
    return [
        (seat.member, seat.consented_at)
        for seat in uow.memberships.seats(programme.id, State.REGISTERING)
        if seat.consented_at is not None and stopped_at(seat.consented_at, zone) <= now
    ]


def lines(uow: UnitOfWork, actor: Actor, programme: Programme, found: Sequence[Group]) -> tuple[Phrase, ...]:
    """Return the part of the manager's list about them: a line for each group, with the first of its members."""
    told = [Phrase(f"waiting-{one.kind}", {"count": one.count, **_facts(one.who[0], programme)}) for one in found]
    invited = uow.memberships.count(programme.id, State.INVITED)
    if invited and local_day(actor.now, programme) <= programme.ends_on:
        told.append(Phrase("waiting-invited", {"count": invited}))
    return (Phrase("lines", {"lines": Listing((Phrase("waiting-heading"), *told))}),) if told else ()


def _facts(one: Waiting, programme: Programme) -> Facts:
    name: Value = one.name or Phrase("nobody")
    return {"name": name, "day": local_day(one.day, programme)}


def buttons(sight: Sight, programme: Programme, found: Sequence[Group]) -> Rows:
    """Return the buttons under the list: look for mentors, if an adept waits, and show all who wait."""
    looks = sight.does(Task.MATCH) and any(one.kind == "adepts" for one in found)
    match = ((Choice(Phrase("button-start-match"), StartMatch(programme.id)),),) if looks else ()
    return (*match, (Choice(Phrase("button-show-waiting"), ShowWaiting(programme.id)),)) if found else ()


def show(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Show all participants and pairs that wait, each with the day, and with a button that opens the card."""
    text: list[Phrase] = [Phrase("waiting-title", {"programme": programme.name})]
    rows: list[tuple[Choice, ...]] = []
    for group in groups(uow, actor, programme):
        until = group.kind in UNTIL
        told = [Phrase("waiting-until" if until else "waiting-since", _facts(one, programme)) for one in group.who]
        left = group.count - len(group.who)
        more = [Phrase("todo-more", {"count": left})] if left else []
        heading = Phrase(f"waiting-heading-{group.kind}", {"count": group.count})
        text.append(Phrase("lines", {"lines": Listing((heading, *told, *more))}))
        rows += [(Choice(Phrase("plain", {"text": one.name or Phrase("nobody")}), one.press),) for one in group.who]
    if not rows:
        text.append(Phrase("waiting-nobody"))
    rows.append((page_button(Page.TODO), page_button(Page.PEOPLE)))
    return [Speech(actor.person.id, tuple(text), choices=tuple(rows), private=True)]


def put_off(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Put off the matters about a participant, and say when they come back.

    Raises:
        ProgrammeError: `not-now`, when no matter about them can be put off.
    """
    programme = uow.programmes.get(membership.programme_id)
    kinds = can_be_put_off(sight_of(uow, actor.person, programme.id), membership)
    back = put_off_all(uow, membership, programme, actor.now, kinds)
    if back is None:
        raise ProgrammeError("not-now")
    uow.audit.record(actor.person, Did.PUT_OFF, membership, actor.now)
    later = Phrase("pair-later", {"day": local_day(back, programme)})
    return [Speech(actor.person.id, (later,), choices=((page_button(Page.TODO),),), private=True)]
