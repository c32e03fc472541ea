"""The hourly housekeeping: deletes what is older than `programme.retention` lets it be."""

from datetime import datetime

from sqlalchemy import bindparam, delete

from programme.retention import RETENTION
from storage import tables
from storage.asking import asking_on
from storage.unit_of_work import SqlUnitOfWork

_BY_AGE = tuple(
    (moment.table.name, delete(moment.table).where(moment < bindparam("moment")))
    for moment in (tables.undos.c.made_at, tables.spent.c.used_at, tables.exchanges.c.at, tables.wrong_serials.c.at)
)
"""The tables whose rows all go by their age, each with its statement."""


def keep_house(uow: SqlUnitOfWork, now: datetime) -> None:
    """Delete the rows that are kept no longer at a moment."""
    before = {name: now - term for name, term in RETENTION.items()}
    uow.outbox.clear_before(before["outbox"])
    uow.ledger.clear_before(before["handled_updates"])
    uow.mails.clear_before(before["mails"], before["mails offered"])
    uow.dialogs.clear_set_aside(before["dialogs"])
    uow.people.clear_strangers(before["people"])
    uow.entries.clear_expired(now)
    uow.goodbyes.clear_vain()
    uow.points.clear_before(before["points"])
    uow.people_lists.clear_before(before["people_lists"])
    asking = asking_on(uow.connection)
    for name, clear in _BY_AGE:
        asking.ask(clear, {"moment": before[name]})
