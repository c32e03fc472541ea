"""What the jobs of the rehearsed bot have to do, read from its database."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Engine, func, select

from programme.due import STANDING
from programme.mail import MailState
from storage.asking import asking_on
from storage.outgoing import OutboxState
from storage.rows import one_of
from storage.tables import due, errands, mails, outbox

WORK = select(
    select(func.min(func.coalesce(due.c.next_try_at, due.c.due_at)))
    .where(due.c.parked_reason.is_(None), ~one_of(due.c.kind, *STANDING))
    .scalar_subquery(),
    select(func.min(mails.c.next_try_at)).where(mails.c.state == MailState.WAITING.value).scalar_subquery(),
    select(func.count()).where(outbox.c.state == OutboxState.WAITING.value).scalar_subquery()
    + select(func.count()).select_from(errands).scalar_subquery(),
)


class Work(NamedTuple):
    """The jobs' work: when a wait falls due, when a mail is to be tried, and how many messages and errands are left."""

    wait: datetime | None = None
    mail: datetime | None = None
    left: int = 0


def work_of(engine: Engine, set_wrong_by: timedelta) -> Work:
    """Return the work that waits for the jobs, by the right clock; the bot's may be set wrong.

    The bot is at rest, so that this plain read disturbs no unit of work.

    Raises:
        DBAPIError: the database is away.
    """
    with engine.connect() as connection:
        wait, mail, left = asking_on(connection).ask(WORK).one()
    return Work(wait and wait - set_wrong_by, mail and mail - set_wrong_by, left)
