"""The end of a proposal as whoever was asked first reads it: with the same words, buttons and waits, always.

It may be a no, a proposal that the manager takes back, or a partner who leaves: nobody can tell which.
"""

from collections.abc import Mapping
from datetime import datetime

from programme import windows
from programme.due import DueKind
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Unbutton, Utterance
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.menu import menu
from programme.usecases.common.status import BETWEEN_STATUSES, unmatched_now
from programme.usecases.common.two import Two

KEYS: Mapping[Role, str] = {Role.MENTOR: "not-this-time", Role.ADEPT: "ending-asked-adept"}


def words(two: Two, role: Role) -> Phrase:
    """Return the words to this side when a proposal comes to nothing."""
    return Phrase(f"bridge-not-to-be-{role}" if two.pair.is_bridge else KEYS[role], two.facts)


def told(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[Utterance]:
    """Take the buttons off what this side has been asked, and tell it that it is not to be."""
    wait_again(uow, two, role, now)
    person = two.person(role)
    stale = (Unbutton(person.id, purpose) for purpose in windows.of_pair(two.pair.id))
    word = Speech(person.id, (words(two, role),), choices=menu(uow, person), lane=Lane.BROADCAST)
    return [*stale, word]


def wait_again(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> None:
    """Put the waits of a side that has been told: a mentor hears in three weeks, an adept soon what there is to choose.

    An adept stands on the manager's list, too: a match is to be found.
    """
    member = two.membership(role)
    if two.pair.is_bridge:  # each waits, or does not, as before it was asked for
        return
    if role is Role.MENTOR:
        uow.dues.put(DueKind.STATUS, member, two.calendar.when_allowed(now + BETWEEN_STATUSES), now)
        return
    put_on_list(uow, DueKind.UNMATCHED, member, now)
    if uow.dues.waiting(DueKind.STATUS, member.id) is None:
        uow.dues.put(DueKind.STATUS, member, now + BETWEEN_STATUSES, now)
    unmatched_now(uow, two.programme, [member], now)
