"""What a manager hears of a meeting that changes while one of the two hears nothing about meetings: they can ring.

It is asked where messages are stored, about each message that is not said (`bot.speaker`). A suspended participant
comes back on the list at once. Of a private word that is urgent, its readers are told, without its sender's name.
"""

from datetime import datetime

from programme.due import DueKind
from programme.people import Person
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import CalendarOf, MailOrder, Speech, Utterance
from programme.usecases.common import unheard
from programme.usecases.common.listed import put_on_list
from programme.usecases.myself import concern_mine, concern_notice


def instead(uow: UnitOfWork, said: Speech | MailOrder, reader: Person, now: datetime) -> list[Utterance]:
    """Return what managers hear in place of a message that its reader does not get; nothing if no time has changed."""
    of = said.calendar if isinstance(said, Speech) else None
    meeting = uow.meetings.find(of.meeting) if isinstance(of, CalendarOf) else None
    pair = uow.pairs.find(meeting.pair_id) if meeting is not None else None
    if pair is None:
        return []
    seats = [uow.memberships.get(key) for key in (pair.adept_id, pair.mentor_id)]
    mine = next(one for one in seats if one.person_id == reader.id)
    if all(one.two.pair.id != pair.id for one in unheard.of_seat(uow, mine, now)):
        return []
    if mine.suspended_at is not None:
        put_on_list(uow, DueKind.SUSPENDED, mine, now)
        return []
    word = concern_mine.urgent_about(uow, mine, pair)
    return concern_notice.tell_of_time(uow, mine, word) if word is not None else []
