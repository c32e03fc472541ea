"""The word to the sender of a private word that the promised day has passed."""

from datetime import datetime

from programme.due import Due
from programme.people import Concern
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Utterance
from programme.usecases.common.menu import menu
from programme.usecases.common.question import facts_of
from programme.usecases.common.sight import readers_of
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.myself import concern, concern_promise


def tell(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell the sender of a private word that the promised day has passed; every three weeks until it is settled.

    It is no nudge: restraint does not hold it back, quiet times do. Its first line shows on a locked phone, so it names
    neither the matter nor the partner.
    """
    membership = uow.memberships.find(due.subject)
    owed = [one for one in concern_promise.owed(uow, due.subject) if not _written_since(uow, one)]
    if membership is None or not owed or not (told := readers_of(uow, owed[0])):
        return []
    programme, person = uow.programmes.get(membership.programme_id), uow.people.get(membership.person_id)
    if person.deletion_asked_at is not None:
        return []
    if (allowed := programme.calendar.when_allowed(now)) > now:
        uow.dues.put(due.kind, membership, allowed, now)
        return []
    uow.dues.put(due.kind, membership, programme.calendar.when_allowed(now + BETWEEN_STATUSES), now)
    by = concern_promise.answered_by(owed[0], programme)
    facts = {**facts_of(concern.named(uow, programme, told)), "name": person.first_name, "by": by}
    text = (Phrase("concern-late", facts), Phrase("concern-urgent", facts))
    return [Speech(person.id, text, choices=menu(uow, person), private=True, lane=Lane.BROADCAST)]


def _written_since(uow: UnitOfWork, told: Concern) -> bool:
    """Tell whether a manager has written to the sender after a private word, without settling it."""
    sender = uow.memberships.get(told.membership_id).person_id
    letters = uow.letters.of_membership(told.membership_id)
    return any(one.author_id != sender and one.sent_at > told.told_at for one in letters)
