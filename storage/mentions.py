"""Mentions of a deleted person in managers' words about others: as a wish or a tie of an interview."""

from sqlalchemy import Connection, select, update

from programme.dialog import Dialog
from programme.forms.interview import INTERVIEW, offers, without
from storage import tables
from storage.rows import Rows


class _Drafts(Rows[Dialog]):
    table = tables.dialogs
    of = Dialog


def drop_mentions_of(connection: Connection, person_id: int) -> None:
    """Take a person out of the interviews of others, and out of the drafts of these that offer or name the person."""
    members = tables.memberships.c
    theirs = select(members.id, members.programme_id).where(members.person_id == person_id)
    found = connection.execute(theirs).all()
    gone = {str(row.id) for row in found}
    beside = select(members.id).where(members.programme_id.in_([row.programme_id for row in found]))
    drafts, interviews = tables.dialogs.c, tables.interviews.c
    sheets = _Drafts(connection)
    for draft in sheets.all(select(tables.dialogs).where(drafts.form == INTERVIEW.name, drafts.subject.in_(beside))):
        if gone & offers(draft):
            sheets.save(without(draft, gone))
    chosen = select(interviews.id, interviews.wished, interviews.ties).where(interviews.membership_id.in_(beside))
    for key, *lists in connection.execute(chosen).all():
        if gone & {one for chosen in lists for one in chosen}:
            wished, ties = (tuple(one for one in chosen if one not in gone) for chosen in lists)
            connection.execute(update(tables.interviews).where(interviews.id == key).values(wished=wished, ties=ties))
