"""What is not said to somebody who has told the managers that something is urgent: words about meeting the partner.

The same is not said to whoever a manager has suspended, about any partner of theirs (`common.suspended`).

It is asked where messages are stored, about every message that its reader's own act did not cause. So whoever makes
such a message need not know of it, and what the partner hears is the same: nothing else is done differently. It ends
when a manager settles the private word, or its sender says that things are fine.
"""

from datetime import datetime

from programme.pair import Pair
from programme.people import Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import CalendarOf, Lane, MailOrder, Speech
from programme.usecases.common.membership import known_pairs

ABOUT_A_PARTNER = frozenset(
    {
        *("meeting", "meet", "meetings", "other", "first", "heard", "prompt", "report", "joint", "point", "plan"),
        *("contract", "goal", "goodbye", "pause"),
    }
)
"""The topics, by the first word of a text's key, in which everything unasked is about the two of a pair."""
GOES_ON = (
    *("letter-", "concern-", "suspended-", "urgent-", "absence-", "colleague-", "announcement", "undelivered-"),
    *(
        "ending-",
        "end-",
        "rematch-",
        "reopen-",
        "leaving-",
        "alone-",
        "closing-",
        "extend-",
        "died-",
        "not-this-time",
        "tie-",
        "bridge-over-",
        "bridge-becomes-",
        "bridge-left-",
        "bridge-not-to-be-",
    ),
    *("fit-outcome", "contract-begin-"),  # a manager has confirmed the start, or gets in touch
)
"""How the texts begin in which a manager speaks, or says how it goes on: said even where they name the partner."""


def is_spared(uow: UnitOfWork, said: Speech | MailOrder, reader: Person) -> bool:
    """Tell whether a message is not to be said, since its reader hears nothing about meeting the partner for now."""
    if reader.spared_since is None or (isinstance(said, Speech) and said.lane is Lane.ANSWER):
        return False
    keys = [one.key for one in said.text]
    if any(one.startswith(GOES_ON) for one in keys):
        return False
    of_two = isinstance(said.calendar, CalendarOf) or any(one.partition("-")[0] in ABOUT_A_PARTNER for one in keys)
    named = {one.person_id for one in said.names()}
    spared, others = _partners(uow, reader)
    if named & spared:
        return True
    return of_two and bool(spared) and not named & others


def is_spared_about(uow: UnitOfWork, pair: Pair, reader: Person) -> bool:
    """Tell whether somebody hears nothing about meeting the partner of this pair for now."""
    if reader.spared_since is None:
        return False
    two = {uow.memberships.get(key).person_id for key in (pair.adept_id, pair.mentor_id)}
    return bool((two - {reader.id}) & _partners(uow, reader)[0])


def _partners(uow: UnitOfWork, reader: Person) -> tuple[frozenset[int], frozenset[int]]:
    """Return the partners of whom somebody hears nothing for now, and the other ones."""
    spared, everybody = set[int](), set[int]()
    for seat in uow.memberships.of_person(reader.id):
        if not seat.role.takes_part:
            continue
        urgent = [one.pair_id for one in uow.concerns.of_membership(seat.id) if one.is_urgent]
        for pair in known_pairs(uow, seat):
            other = pair.mentor_id if pair.adept_id == seat.id else pair.adept_id
            partner = uow.memberships.get(other).person_id
            everybody.add(partner)
            if seat.suspended_at is not None or (urgent and (None in urgent or pair.id in urgent)):
                spared.add(partner)
    return frozenset(spared), frozenset(everybody - spared)


def note(uow: UnitOfWork, person_id: int, now: datetime) -> bool:
    """Note whether somebody is spared words about a partner from now on; tell whether that has changed."""
    seats = [one for one in uow.memberships.of_person(person_id) if one.role.takes_part]
    is_spared_now = any(
        seat.suspended_at is not None or any(one.is_urgent for one in uow.concerns.of_membership(seat.id))
        for seat in seats
    )
    if is_spared_now == (uow.people.get(person_id).spared_since is not None):
        return False
    uow.people.note_spared(person_id, now if is_spared_now else None)
    return True
