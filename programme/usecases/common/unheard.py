"""Meetings whose time has changed without the one who is to be there: what they knew, and what holds now.

Whoever is spared, or suspended, is told nothing about meeting the partner (`common.spared`), and the partner, who knows
nothing of it, books, moves and calls off as always. So a manager reads meanwhile what they have not heard, and they
hear it in one message when words about meetings go on. Nothing is stored for it: the audit has each act, and
the contract knows who wrote and signed it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from programme.audit import Deed, Did, Kind
from programme.mail import MailKind
from programme.meeting import Meeting, MeetingChange
from programme.people import Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import CalendarOf, Facts, MailOrder, Phrase
from programme.times import day_and_time, local_day
from programme.usecases.common.membership import in_touch_pairs
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.two import SIDES, Two, other, twos_of

ACTS = (Did.NOTED_MEETING, Did.MOVED_MEETING, Did.CANCELLED_MEETING)
MOST_ACTS = 20


@dataclass(frozen=True, slots=True)
class Unheard:
    """A change of the meeting of two, of which one of them has not heard.

    Attributes:
        role: the side that has not heard.
        knew: the meeting as that side knows it, if it would still go there.
        holds: the meeting that is ahead now.
    """

    two: Two
    role: Role
    knew: MeetingChange | None
    holds: Meeting | None

    def line(self) -> Phrase:
        """Return what has changed, for the side that has not heard."""
        return _said(self.two, self.role, self.knew, self.holds)

    def mails(self) -> list[MailOrder]:
        """Return the mails that put the calendar of that side right, if it wants mail."""
        meetings = {one for one in (self.knew and self.knew.meeting_id, self.holds and self.holds.id) if one}
        to, text = self.two.person(self.role).id, (self.line(),)
        return [MailOrder(to, MailKind.CALENDAR, text, CalendarOf(one, self.role)) for one in sorted(meetings)]


def booked(two: Two, role: Role, meeting: Meeting) -> Phrase:
    """Return which meeting is ahead, and with whom, for one side."""
    return _said(two, role, None, meeting)


def _said(two: Two, role: Role, knew: MeetingChange | None, holds: Meeting | None) -> Phrase:
    facts: Facts = {"other": two.person(other(role)).first_name}
    if knew is not None:
        facts["before"] = Phrase("day-and-time", day_and_time(knew.starts_at, two.zone))
    if holds is not None:
        facts |= {**day_and_time(holds.starts_at, two.zone), "place": holds.place or "none"}
    what = "booked" if knew is None else "off" if holds is None else "moved"
    return Phrase(f"unheard-{what}", facts)


def of_seat(uow: UnitOfWork, seat: Membership, now: datetime) -> list[Unheard]:
    """Return what a participant has not heard of the meetings with those of whom they hear nothing for now."""
    person = uow.people.get(seat.person_id)
    if person.spared_since is None:
        return []
    pairs = [one for one in in_touch_pairs(uow, seat) if is_spared_about(uow, one, person)]
    found = (_of_two(uow, two, person, person.spared_since, now) for two in twos_of(uow, pairs))
    return [one for one in found if one is not None]


def written(uow: UnitOfWork, seat: Membership) -> list[tuple[Two, Phrase]]:
    """Return what those of whom a participant hears nothing have meanwhile done with the contract, a line for each."""
    person = uow.people.get(seat.person_id)
    if person.spared_since is None:
        return []
    pairs = [one for one in in_touch_pairs(uow, seat) if is_spared_about(uow, one, person)]
    found = ((two, _with_contract(uow, two, Role(seat.role), person.spared_since)) for two in twos_of(uow, pairs))
    return [(two, what) for two, what in found if what is not None]


def _with_contract(uow: UnitOfWork, two: Two, role: Role, since: datetime) -> Phrase | None:
    newest, theirs = uow.contracts.of_pair(two.pair.id), other(role)
    if newest is None:
        return None
    at = newest.adept_signed_at if theirs is Role.ADEPT else newest.mentor_signed_at
    if newest.made_by == two.person(theirs).id and newest.made_at >= since:
        in_force = uow.contracts.in_force(two.pair.id)
        what = "written" if in_force is None else "proposed"
    elif at is not None and at >= since:
        what = "signed"
    else:
        return None
    return Phrase("unheard-contract", {"other": two.person(theirs).first_name, "what": what})


def known(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Meeting | MeetingChange | None:
    """Return the meeting ahead as a side of two knows it, or None where it knows of none.

    Whoever has not heard of a change is named the time that they would go to, and never one that they have not heard.
    """
    person, seat = two.person(role), two.membership(role)
    words = uow.concerns.of_membership(seat.id) if person.spared_since is not None else []
    is_spared = any(one.is_urgent and one.pair_id in {None, two.pair.id} for one in words)
    if person.spared_since is not None and (is_spared or seat.suspended_at is not None):
        missed = _of_two(uow, two, person, person.spared_since, now)
        if missed is not None:
            return missed.knew
    return ahead(uow, two, now)


def fell(uow: UnitOfWork, two: Two, role: Role | None, now: datetime) -> tuple[Phrase, ...]:
    """Return that a time does not hold any longer, for a side of two that has not heard of it, and books another."""
    if role is None or two.person(role).spared_since is None:
        return ()
    found = of_seat(uow, two.membership(role), now)
    return tuple(one.line() for one in found if one.two.pair.id == two.pair.id and one.holds is None)


def lines(uow: UnitOfWork, seat: Membership, *, now: datetime) -> tuple[Phrase, ...]:
    """Return what a participant has not heard of their meetings, a line for each."""
    return tuple(one.line() for one in of_seat(uow, seat, now))


def for_manager(uow: UnitOfWork, seat: Membership, now: datetime) -> tuple[Phrase, ...]:
    """Return what a participant has not heard of their meetings, for a manager, who can ring."""
    name = uow.people.get(seat.person_id).first_name
    return tuple(Phrase("unheard-for-manager", {"name": name, "what": one}) for one in lines(uow, seat, now=now))


def _told_of_rest(uow: UnitOfWork, two: Two, role: Role) -> Sequence[Deed]:
    """Return when a side was told that the meetings rest: the time that it knew was called off with that."""
    if two.membership(role).suspended_at is not None:
        return ()
    return uow.audit.about(Kind.PAIR, two.pair.id, Did.TOLD_OF_REST, most=MOST_ACTS)


def _of_two(uow: UnitOfWork, two: Two, person: Person, since: datetime, now: datetime) -> Unheard | None:
    """Return what has changed since this person last did or said something about it, if they would go wrong."""
    role = next(one for one in SIDES if two.person(one).id == person.id)
    done = [one for did in ACTS for one in uow.audit.about(Kind.PAIR, two.pair.id, did, most=MOST_ACTS)]
    replies = uow.meeting_replies.of_pairs([two.pair.id]).values()
    acts = sorted(
        [
            *((one.at, one.actor_id == person.id) for one in done),
            *((one.at, True) for some in replies for one in some if one.role is role),
            *((one.at, True) for one in _told_of_rest(uow, two, role)),
        ],
        key=lambda one: one[0],
    )
    own = [number for number, (_, mine) in enumerate(acts) if mine]
    missed = [at for at, _ in acts[own[-1] + 1 if own else 0 :] if at >= since]
    if not missed:
        return None
    changes = uow.meeting_changes.of_pairs([two.pair.id]).values()
    before = next((one for some in changes for one in some if one.at == missed[0]), None)
    today = local_day(now, two.programme)
    knew = before if before is not None and local_day(before.starts_at, two.programme) >= today else None
    holds = ahead(uow, two, now)
    same = (knew is None) == (holds is None) and (
        knew is None or holds is None or (knew.starts_at, knew.place) == (holds.starts_at, holds.place)
    )
    return None if same else Unheard(two, role, knew, holds)
