"""A person's missed messages: given up while Telegram was away, they come at the next word, before the answer.

Most of them come as they were written, with the day; what is stale by then does not come. A question of a dialog is put
anew, as it stands today, unless the word has led to it already.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.speaker import LEASE, Speaker
from bot.undelivered import receipt_of
from programme.clock import Clock
from programme.people import Actor
from programme.speech import Phrase, Speech, Utterance
from programme.until import still_holds
from programme.usecases.common import conversation, delivery
from storage.outgoing import Outgoing
from storage.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Missed:
    """The finder of missed messages."""

    speaker: Speaker
    clock: Clock
    time_zone: str

    def catch_up(
        self, uow: SqlUnitOfWork, actor: Actor, said: Sequence[Utterance], correlation: str
    ) -> tuple[list[Outgoing], list[Utterance]]:
        """Return the rows that go out before the answer, and what is said after it: nothing if nothing was missed."""
        since, chat = actor.person.missed_since, actor.person.telegram_id
        if since is None or chat is None or uow.people.find(actor.person.id) is None:  # deleted by this very word
            return [], []
        lead = Phrase("delivery-missed", {"day": since.astimezone(ZoneInfo(self.time_zone)).date()})
        now = self.clock.now()
        rows, stale = list[Outgoing](), list[Outgoing]()
        zone = ZoneInfo(self.time_zone)
        for row in uow.outbox.take_missed(chat, claimed_by=self.speaker.run, lease_until=now + LEASE):
            (rows if still_holds(row.payload.get("until", ""), now, zone) else stale).append(row)
        uow.outbox.drop(stale)
        if rows:
            rows = [*self.speaker.say(uow, [Speech(actor.person.id, (lead,))], correlation), *rows]
        again = conversation.question_again(uow, actor, said, *(() if rows else (lead,)))
        uow.people.caught_up(actor.person.id)
        delivery.caught_up(uow, actor.person, [one for row in rows if (one := receipt_of(row)) is not None])
        return list(rows), again
