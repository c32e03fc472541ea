"""The windows, and the standing of the messages that show them, for the rules (`programme.ports.conversation.Windows`).

`windows` has the message of each window, once it is sent (`Outbox.place`); the outbox has the messages that still wait.
"""

from sqlalchemy import Connection, bindparam, case, exists, func, or_, select

from programme.windows import QUESTIONS, Standing
from storage.asking import asking_on
from storage.outbox import HERE, IS_MISSED, SHOWN, WAITS
from storage.outgoing import Kind
from storage.rows import one_of
from storage.tables import outbox, windows

_LAST_OF_ALL = 2**62  # below each message that can be
_MESSAGES = one_of(outbox.c.kind, Kind.SAY, Kind.SHOW)


class WindowRows:
    """`programme.ports.conversation.Windows`."""

    _MESSAGE = select(windows.c.message_id).where(SHOWN)
    _STANDING = select(
        _MESSAGE.scalar_subquery(),
        select(case((IS_MISSED, 0), else_=outbox.c.attempts))
        .where(HERE, _MESSAGES)
        .order_by(outbox.c.id.desc())
        .limit(1)
        .scalar_subquery(),
        exists().where(HERE, WAITS | IS_MISSED, _MESSAGES),
    )
    _SAID_SINCE = select(
        exists().where(
            outbox.c.chat_id == bindparam("chat"),
            one_of(outbox.c.kind, Kind.SAY, Kind.SHOW, Kind.DOCUMENT, Kind.CONTACT),
            outbox.c.id > func.coalesce(select(func.max(outbox.c.id)).where(HERE, _MESSAGES).scalar_subquery(), 0),
        )
    )

    _ASKED_SINCE = select(
        exists().where(
            windows.c.chat_id == bindparam("chat"),
            windows.c.message_id > _MESSAGE.scalar_subquery(),
            windows.c.message_id < bindparam("before"),
            or_(*(windows.c.purpose.startswith(one) for one in QUESTIONS)),
        )
    )

    def __init__(self, connection: Connection) -> None:
        """Work within the transaction of `connection`."""
        self.asking = asking_on(connection)

    def standing(self, chat_id: int, purpose: str) -> Standing:
        """Return the standing of the message that shows this window."""
        found = self.asking.ask(self._STANDING, {"chat": chat_id, "window": purpose}).one()
        message_id, tries, is_unsent = found
        return Standing(message_id, is_unsent, said_twice=tries is not None and tries > 1)

    def message_id(self, chat_id: int, purpose: str) -> int | None:
        """Return Telegram's id of the message that shows this window."""
        row = self.asking.ask(self._MESSAGE, {"chat": chat_id, "window": purpose}).first()
        return None if row is None else row[0]

    def asked_since(self, chat_id: int, purpose: str, *, before: int | None = None) -> bool:
        """Tell whether another question stands in a chat below the message of this window, and above another one."""
        facts = {"chat": chat_id, "window": purpose, "before": _LAST_OF_ALL if before is None else before}
        return bool(self.asking.ask(self._ASKED_SINCE, facts).value())

    def is_last(self, chat_id: int, purpose: str) -> bool:
        """Tell whether no message was said in a chat since this window was last shown."""
        return not self.asking.ask(self._SAID_SINCE, {"chat": chat_id, "window": purpose}).value()
