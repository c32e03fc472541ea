"""The table of the yeses that people have said by a button, so that none counts twice."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, insert, select

from programme.retention import YESES_KEPT_FOR
from storage.asking import asking_on
from storage.tables import spent


class SpentRows:
    """`programme.ports.conversation.Spent`."""

    _MINE = spent.c.person_id == bindparam("person")
    _HAS = select(exists().where(_MINE, spent.c.press == bindparam("yes")))
    _ADD = insert(spent)
    _DROP = delete(spent).where(_MINE, spent.c.press == bindparam("yes"))
    _DROP_OLD = delete(spent).where(_MINE, spent.c.used_at < bindparam("moment"))

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def has(self, person_id: int, press: str) -> bool:
        """Tell whether a person has said this yes since its question was asked last."""
        return bool(self.asking.ask(self._HAS, {"person": person_id, "yes": press}).value())

    def add(self, person_id: int, press: str, at: datetime) -> None:
        """Note that a person has said a yes, and forget those of theirs that count no longer anyway."""
        self.asking.ask(self._DROP_OLD, {"person": person_id, "moment": at - YESES_KEPT_FOR})
        self.asking.ask(self._ADD, {"person_id": person_id, "press": press, "used_at": at})

    def ask_again(self, person_id: int, presses: Collection[str]) -> None:
        """Note that a person is asked again, so that these yeses count again."""
        for one in presses:
            self.asking.ask(self._DROP, {"person": person_id, "yes": one})
