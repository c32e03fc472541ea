"""The table of the messages of a chat that belong to a private word, so that its sender can have them taken away."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, insert, select

from storage.asking import asking_on
from storage.tables import exchanges


class ExchangeRows:
    """`programme.ports.conversation.Exchanges`."""

    _MINE = exchanges.c.person_id == bindparam("person")
    _KNOWN = select(exists().where(_MINE, exchanges.c.message_id == bindparam("message")))
    _ADD = insert(exchanges)
    _SINCE = (
        select(exchanges.c.message_id)
        .where(_MINE, exchanges.c.at >= bindparam("moment"))
        .order_by(exchanges.c.message_id)
    )
    _DROP = delete(exchanges).where(_MINE)

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def note(self, person_id: int, message_id: int, at: datetime) -> None:
        """Note that a message in a person's chat belongs to a private word; one that is changed keeps its first day."""
        if not self.asking.ask(self._KNOWN, {"person": person_id, "message": message_id}).value():
            self.asking.ask(self._ADD, {"person_id": person_id, "message_id": message_id, "at": at})

    def take(self, person_id: int, since: datetime) -> Sequence[int]:
        """Return the messages of a person's private words since a moment, and forget them all."""
        found = [row[0] for row in self.asking.ask(self._SINCE, {"person": person_id, "moment": since}).rows]
        self.asking.ask(self._DROP, {"person": person_id})
        return found
