"""The effects of a row that Telegram refuses for good: words to the person told that it is sent, and a matter.

The rules are in `programme.usecases.common.delivery`; here a row is turned into the facts that they ask for.
"""

from dataclasses import dataclass

from bot.speaker import Speaker
from programme.clock import Clock
from programme.speech import Lane, Receipt, Sent
from programme.usecases.common import delivery
from programme.usecases.desk import announcement
from storage.outgoing import Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork

SAID = frozenset({Kind.SAY, Kind.DOCUMENT, Kind.FILE, Kind.SHOW})


@dataclass(frozen=True, slots=True)
class Undelivered:
    """The maker of these effects."""

    speaker: Speaker
    clock: Clock

    def rows(self, uow: SqlUnitOfWork, row: Outgoing, *, unreachable: bool, missed: bool = False) -> list[Outgoing]:
        """Note that a row did not come through; return the rows that tell about it, stored.

        An answer to a person's own act that Telegram refused, and that tells no other person, is left to them: they see
        that it is missing. A reader that has `missed` an answer that was given up may wait for it.
        """
        receipt = receipt_of(row)
        heard_of = receipt is not None or row.lane == Lane.BROADCAST
        if row.kind not in SAID or not (heard_of or unreachable or missed):
            return []
        person = None if row.person_id is None else uow.people.find(row.person_id)
        now = self.clock.now()
        if unreachable and person is not None:
            self.speaker.mailing.of_undelivered(uow, row, person)
        if receipt is not None and receipt.what is Sent.ANNOUNCEMENT:
            # Whom it did not reach stands in its result; a file that Telegram refuses reaches nobody.
            told = delivery.undelivered(uow, person, None, now, unreachable=unreachable) if unreachable else []
            told += [] if unreachable else announcement.refused(uow, receipt.subject, now)
        else:
            told = delivery.undelivered(uow, person, receipt, now, unreachable=unreachable)
        return self.speaker.say(uow, told, row.correlation)


def can_come_later(row: Outgoing) -> bool:
    """Tell whether a row is a message that its reader waits for; a manager's word is given by phone instead."""
    receipt = receipt_of(row)
    return row.kind in SAID | {Kind.CONTACT} and (receipt is None or receipt.what is not Sent.WORD)


def receipt_of(row: Outgoing) -> Receipt | None:
    """Return the receipt of a row, or None."""
    stored = row.payload.get("receipt")
    return Receipt(stored["told"], Sent(stored["what"]), stored["subject"]) if stored else None
