"""Deletion of a person's traces that no foreign key reaches: drafts about the person, and waits of their pairs."""

from typing import Any, assert_never

from sqlalchemy import Connection, Select, delete, false, select
from sqlalchemy.sql.elements import ColumnElement

from programme import windows
from programme.due import ABOUT_MEMBERSHIPS
from programme.form import About
from programme.forms import forms_about
from storage import tables


def drop_drafts_about(connection: Connection, person_id: int) -> None:
    """Delete every draft about a person, which names them, with its windows and messages."""
    drafts = tables.dialogs.c
    theirs: ColumnElement[bool] = false()
    for about in About:
        subjects = _subjects(person_id, about)
        if subjects is not None:
            theirs |= drafts.form.in_(forms_about(about)) & drafts.subject.in_(subjects)
    gone = connection.execute(delete(tables.dialogs).where(theirs).returning(drafts.id)).scalars()
    shown = [windows.dialog(key) for key in gone]
    for table in (tables.windows, tables.outbox):
        connection.execute(delete(table).where(table.c.purpose.in_(shown)))


def drop_waits_for_pairs_of(connection: Connection, person_id: int) -> None:
    """Delete the waits of a person's pairs: SQLite uses ids again, and a new pair must not find them."""
    due = tables.due.c
    about_people = due.kind.in_([kind.value for kind in ABOUT_MEMBERSHIPS])
    waits = delete(tables.due).where(~about_people, due.subject.in_(_pairs(person_id)))
    connection.execute(waits)


def drop_unsent_about(connection: Connection, person_id: int, name: str) -> None:
    """Delete reminders and questions about a person that wait for their partners; letters and words of others stay."""
    if not name:
        return
    members, mine, outbox = tables.memberships.c, tables.pairs.c, tables.outbox.c
    two = [mine.adept_id, mine.mentor_id]
    seats = [select(side).where(mine.id.in_(_pairs(person_id))) for side in two]
    partners = select(members.person_id).where(members.id.in_(seats[0]) | members.id.in_(seats[1]))
    waiting = select(outbox.id, outbox.payload).where(
        outbox.person_id.in_(partners), outbox.state.in_(["waiting", "missed"])
    )
    about = [
        row.id
        for row in connection.execute(waiting.where(outbox.lane == "broadcast"))
        if name in row.payload.get("text", "") and not (row.payload.get("private") or row.payload.get("receipt"))
    ]
    connection.execute(delete(tables.outbox).where(outbox.id.in_(about)))
    mails = tables.mails.c
    unsent = select(mails.id, mails.payload).where(
        mails.person_id.in_(partners), mails.state.in_(["waiting", "offered"])
    )
    naming = [row.id for row in connection.execute(unsent) if name in "".join(row.payload.get("paragraphs", ()))]
    connection.execute(delete(tables.mails).where(mails.id.in_(naming)))


def _subjects(person_id: int, about: About) -> Select[Any] | None:
    """Return the ids of a person's rows that such forms can be about; None for forms that are about no person."""
    members = _memberships(person_id)
    match about:
        case About.NOTHING | About.PROGRAMME | About.GATHERING:
            return None
        case About.MEMBERSHIP:
            return members
        case About.LETTER:
            return select(tables.letters.c.id).where(tables.letters.c.membership_id.in_(members))
        case About.PAIR:
            return _pairs(person_id)
        case About.MEETING:
            return select(tables.meetings.c.id).where(tables.meetings.c.pair_id.in_(_pairs(person_id)))
        case About.SURVEY:
            return select(tables.surveys.c.id).where(tables.surveys.c.membership_id.in_(members))
        case _:
            assert_never(about)


def _memberships(person_id: int) -> Select[Any]:
    return select(tables.memberships.c.id).where(tables.memberships.c.person_id == person_id)


def _pairs(person_id: int) -> Select[Any]:
    members, pairs = _memberships(person_id), tables.pairs.c
    return select(pairs.id).where(pairs.adept_id.in_(members) | pairs.mentor_id.in_(members))
