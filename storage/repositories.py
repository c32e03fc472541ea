"""Repositories: the rows that the rules read and change, one class a table.

All SQL about people and programmes stands here. No repository commits.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update

from programme.alphabet import alphabetical
from programme.audit import KINDS, Action, Doer, Subject, doer_id
from programme.dialog import About, Dialog, DialogState, Form
from programme.forms import forms_about
from programme.forms.letter import LETTER
from programme.names import Name
from programme.pair import PairState
from programme.people import (
    Change,
    Concern,
    Interview,
    Letter,
    Link,
    LinkKind,
    Membership,
    Note,
    Person,
    Programme,
    Role,
    State,
)
from storage import tables
from storage.circles import circle
from storage.deletion import drop_drafts_about, drop_unsent_about, drop_waits_for_pairs_of
from storage.mentions import drop_mentions_of
from storage.rows import Rows


class PeopleRows(Rows[Person]):
    """`programme.ports.People`."""

    table = tables.people
    of = Person

    def by_telegram(self, telegram_id: int) -> Person | None:
        """Return the person with this Telegram account, their row locked until the unit ends, or None.

        The lock lets other units refer to the person: two people who write to each other at once must not deadlock.
        """
        mine = select(self.table).where(self.table.c.telegram_id == telegram_id)
        return self.one(mine.with_for_update(key_share=True))

    def move(self, person: Person, telegram_id: int, stranger: int | None) -> None:
        """Give `person` the stranger's account, delete the stranger, and send unsent messages to the new chat."""
        if stranger is not None:
            drop_drafts_about(self.connection, stranger)
            drop_mentions_of(self.connection, stranger)
            self.remove(stranger)
        if person.telegram_id is not None:
            self.connection.execute(delete(tables.windows).where(tables.windows.c.chat_id == person.telegram_id))
        query = update(self.table).where(self.table.c.id == person.id)
        self.connection.execute(query.values(telegram_id=telegram_id, unreachable_since=None))
        unsent = update(tables.outbox).where(tables.outbox.c.person_id == person.id, tables.outbox.c.state == "waiting")
        self.connection.execute(unsent.values(chat_id=telegram_id))

    def forget(self, person_id: int) -> None:
        """Delete a person and all rows about them; the foreign keys delete most of these."""
        chat = self.get(person_id).telegram_id
        if chat is not None:
            self.connection.execute(delete(tables.windows).where(tables.windows.c.chat_id == chat))
            self.connection.execute(delete(tables.outbox).where(tables.outbox.c.chat_id == chat))
            failed = tables.failed_updates
            self.connection.execute(delete(failed).where(failed.c.telegram_id == chat))
        drop_drafts_about(self.connection, person_id)
        drop_mentions_of(self.connection, person_id)
        drop_unsent_about(self.connection, person_id, self.get(person_id).first_name.called)
        drop_waits_for_pairs_of(self.connection, person_id)
        self.remove(person_id)

    def known_to(self, person_id: int) -> Sequence[Name]:
        """Return the names of the people whom a person can mean."""
        return circle(self.connection, person_id)

    def clear_strangers(self, before: datetime) -> int:
        """Delete the people who came before a moment and never agreed to a consent text; return how many."""
        members = tables.memberships.c
        once = members.consented_at.is_not(None)  # who has withdrawn and comes back is asked anew, and no stranger
        agreed = select(members.person_id).where((members.state != State.INVITED.value) | once)
        strangers = select(self.table.c.id).where(self.table.c.created_at < before, self.table.c.id.not_in(agreed))
        keys = list(self.connection.execute(strangers).scalars())
        for key in keys:
            self.forget(key)
        return len(keys)

    def mark_reachable(self, chat_id: int, *, since: datetime | None) -> None:
        """Note since when Telegram takes no messages to a chat; `since` None notes that it takes them again."""
        query = update(self.table).where(self.table.c.telegram_id == chat_id)
        if since is not None:
            query = query.where(self.table.c.unreachable_since.is_(None))
        self.connection.execute(query.values(unreachable_since=since))


class ProgrammeRows(Rows[Programme]):
    """`programme.ports.Programmes`."""

    table = tables.programmes
    of = Programme

    def open(self, day: date) -> Sequence[Programme]:
        """Return the programmes that have not ended on `day`, oldest first."""
        return self.all(select(self.table).where(self.table.c.ends_on >= day).order_by(self.table.c.id))


class MembershipRows(Rows[Membership]):
    """`programme.ports.Memberships`."""

    table = tables.memberships
    of = Membership

    def lock(self, key: int) -> None:
        """Lock a membership until the unit ends, so that no other unit puts the member forward meanwhile."""
        self.connection.execute(select(self.table.c.id).where(self.table.c.id == key).with_for_update(key_share=True))

    def of_person(self, person_id: int) -> Sequence[Membership]:
        """Return the memberships of a person, newest first."""
        return self.all(select(self.table).where(self.table.c.person_id == person_id).order_by(self.table.c.id.desc()))

    def managers(self, programme_id: int) -> Sequence[Person]:
        """Return the managers of a programme, the longest-standing first."""
        query = (
            select(tables.people)
            .join(self.table, self.table.c.person_id == tables.people.c.id)
            .where(self.table.c.programme_id == programme_id, self.table.c.role == Role.MANAGER.value)
            .order_by(self.table.c.id)
        )
        return PeopleRows(self.connection).all(query)

    def page(self, programme_id: int, offset: int, limit: int) -> Sequence[tuple[Membership, Person]]:
        """Return a page of the participants with a sent registration, by name."""
        sent = self.table.c.registered_at.is_not(None)
        found = self._with_people(self._participants(programme_id).where(sent))
        found = sorted(found, key=lambda one: (alphabetical(one[1].name), one[0].id))
        return found[offset : offset + limit]

    def in_state(self, programme_id: int, *states: State) -> Sequence[tuple[Membership, Person]]:
        """Return the participants in any of these states, the one waiting longest first."""
        query = self._participants(programme_id).where(self.table.c.state.in_([one.value for one in states]))
        return self._with_people(query.order_by(self.table.c.registered_at, self.table.c.id))

    def alone(self, programme_id: int) -> Sequence[tuple[Membership, Person, datetime]]:
        """Return the approved participants in no open pair, with the moment since when, the longest first.

        They wait since their last pair ended, or else since they registered.
        """
        pairs = tables.pairs.c
        mine = (pairs.adept_id == self.table.c.id) | (pairs.mentor_id == self.table.c.id)
        is_open = select(pairs.id).where(mine, pairs.state != PairState.ENDED.value).exists()
        ended = select(func.max(pairs.since)).where(mine).scalar_subquery().label("ended")
        query = self._participants(programme_id).where(self.table.c.state == State.WAITING.value, ~is_open)
        rows = self.connection.execute(query.add_columns(ended)).mappings()
        found = [(self.made(row, "m_"), PeopleRows.made(row, "p_"), row["ended"]) for row in rows]
        since = [(one, person, ended or one.registered_at or one.created_at) for one, person, ended in found]
        return sorted(since, key=lambda one: (one[2], one[0].id))

    def deletions(self, programme_id: int) -> Sequence[tuple[Membership, Person]]:
        """Return the participants with an open request for deletion, the one waiting longest first."""
        asked = tables.people.c.deletion_asked_at
        return self._with_people(self._participants(programme_id).where(asked.is_not(None)).order_by(asked))

    def _participants(self, programme_id: int) -> Select[Any]:
        return (
            select(*self.columns("m_"), *PeopleRows.columns("p_"))
            .join(tables.people, tables.people.c.id == self.table.c.person_id)
            .where(self.table.c.programme_id == programme_id, self.table.c.role != Role.MANAGER.value)
        )

    def _with_people(self, query: Select[Any]) -> Sequence[tuple[Membership, Person]]:
        rows = self.connection.execute(query).mappings()
        return [(self.made(row, "m_"), PeopleRows.made(row, "p_")) for row in rows]


class DialogRows(Rows[Dialog]):
    """`programme.ports.Dialogs`."""

    table = tables.dialogs
    of = Dialog

    def get(self, key: int) -> Dialog | None:  # type: ignore[override]
        """Return a dialog, or None: a button may name a dialog that is gone."""
        return self.one(select(self.table).where(self.table.c.id == key))

    def active(self, person_id: int) -> Dialog | None:
        """Return a person's dialog whose question is open, or None."""
        return self._newest(person_id, self.table.c.state == DialogState.ACTIVE.value)

    def waiting(self, person_id: int) -> Dialog | None:
        """Return a person's newest dialog that waits for the active dialog to end, or None."""
        return self._newest(person_id, self.table.c.state == DialogState.WAITING.value)

    def kept(self, person_id: int, form: Form, subject: int) -> Dialog | None:
        """Return a person's newest unfinished dialog of this form about this subject, or None."""
        return self._newest(person_id, self.table.c.form == form.name, self.table.c.subject == subject)

    def about(self, about: About, subject: int, person_id: int) -> Sequence[Dialog]:
        """Return a person's unfinished dialogs about this subject, oldest first."""
        here = self.table.c.form.in_(forms_about(about)) & (self.table.c.subject == subject)
        query = select(self.table).where(self.table.c.person_id == person_id, here)
        return self.all(query.order_by(self.table.c.id))

    def of_person(self, person_id: int) -> Sequence[Dialog]:
        """Return every unfinished dialog of a person, oldest first."""
        return self.all(select(self.table).where(self.table.c.person_id == person_id).order_by(self.table.c.id))

    def clear_set_aside(self, moment: datetime) -> None:
        """Delete the words that were set aside before `moment`: letters that nobody has begun to send."""
        kept = (self.table.c.form == LETTER.name) & (self.table.c.state == DialogState.KEPT.value)
        self.connection.execute(delete(self.table).where(kept, self.table.c.opened_at < moment))

    def _newest(self, person_id: int, *where: Any) -> Dialog | None:
        query = select(self.table).where(self.table.c.person_id == person_id, *where)
        return self.one(query.order_by(self.table.c.id.desc()).limit(1))


class LetterRows(Rows[Letter]):
    """`programme.ports.Letters`."""

    table = tables.letters
    of = Letter

    def unsettled(self, programme_id: int) -> Sequence[tuple[Letter, Membership, Person]]:
        """Return the participants' letters that wait for the manager, oldest first."""
        members = tables.memberships
        query = (
            select(*self.columns("l_"), *MembershipRows.columns("m_"), *PeopleRows.columns("p_"))
            .join(members, members.c.id == self.table.c.membership_id)
            .join(tables.people, tables.people.c.id == members.c.person_id)
            .where(
                members.c.programme_id == programme_id,
                self.table.c.author_id == members.c.person_id,
                self.table.c.settled_at.is_(None),
            )
            .order_by(self.table.c.id)
        )
        rows = self.connection.execute(query).mappings()
        return [(self.made(row, "l_"), MembershipRows.made(row, "m_"), PeopleRows.made(row, "p_")) for row in rows]

    def of_membership(self, membership_id: int) -> Sequence[Letter]:
        """Return a participant's thread, oldest first."""
        return self.all(select(self.table).where(self.table.c.membership_id == membership_id).order_by(self.table.c.id))


class InterviewRows(Rows[Interview]):
    """`programme.ports.Interviews`."""

    table = tables.interviews
    of = Interview

    def of_membership(self, membership_id: int) -> Interview | None:
        """Return the sheet of the manager's talk with a participant, or None."""
        return self.one(select(self.table).where(self.table.c.membership_id == membership_id))

    def in_programme(self, programme_id: int) -> Sequence[Interview]:
        """Return every interview sheet of a programme."""
        members = tables.memberships.c
        query = select(self.table).join(tables.memberships, members.id == self.table.c.membership_id)
        return self.all(query.where(members.programme_id == programme_id).order_by(self.table.c.id))


class ConcernRows(Rows[Concern]):
    """`programme.ports.Concerns`."""

    table = tables.concerns
    of = Concern

    def unsettled(self, programme_id: int) -> Sequence[Concern]:
        """Return the concerns that wait for the manager, oldest first."""
        members = tables.memberships.c
        query = select(self.table).join(tables.memberships, members.id == self.table.c.membership_id)
        here = (members.programme_id == programme_id) & self.table.c.settled_at.is_(None)
        return self.all(query.where(here).order_by(self.table.c.id))

    def of_membership(self, membership_id: int) -> Sequence[Concern]:
        """Return the concerns of a participant, oldest first."""
        return self.all(select(self.table).where(self.table.c.membership_id == membership_id).order_by(self.table.c.id))


class NoteRows(Rows[Note]):
    """`programme.ports.Notes`."""

    table = tables.notes
    of = Note

    def of_membership(self, membership_id: int) -> Sequence[Note]:
        """Return the managers' notes about a participant, oldest first."""
        return self.all(select(self.table).where(self.table.c.membership_id == membership_id).order_by(self.table.c.id))


class ChangeRows(Rows[Change]):
    """`programme.ports.Changes`."""

    table = tables.changes
    of = Change

    def of_person(self, person_id: int) -> Sequence[Change]:
        """Return the changed facts about a person, oldest first."""
        return self.all(select(self.table).where(self.table.c.person_id == person_id).order_by(self.table.c.id))

    def of_programme(self, programme_id: int) -> Sequence[Change]:
        """Return the changed facts about a programme itself, oldest first."""
        own = (self.table.c.programme_id == programme_id) & self.table.c.person_id.is_(None)
        return self.all(select(self.table).where(own).order_by(self.table.c.id))


class LinkRows(Rows[Link]):
    """`programme.ports.Links`."""

    table = tables.links
    of = Link

    def by_token(self, token: str) -> Link | None:
        """Return the link with this token, or None; lock it until the unit ends, as some links work only once."""
        return self.one(select(self.table).where(self.table.c.token == token).with_for_update(key_share=True))

    def joining(self, programme_id: int, role: Role | None) -> Link | None:
        """Return the newest link into a programme in a role (None: in either role), or None."""
        query = select(self.table).where(
            self.table.c.programme_id == programme_id,
            self.table.c.kind == LinkKind.JOIN.value,
            self.table.c.role.is_(None) if role is None else self.table.c.role == role.value,
        )
        return self.one(query.order_by(self.table.c.id.desc()).limit(1))

    def invitation_of(self, membership_id: int) -> Link | None:
        """Return the newest invitation of a membership from outside, or None."""
        mine = select(self.table).where(self.table.c.membership_id == membership_id)
        return self.one(mine.order_by(self.table.c.id.desc()).limit(1))


class AuditRows:
    """`programme.ports.Audit`: lines are added, never changed."""

    def __init__(self, connection: Any) -> None:
        """Work within the transaction of `connection`."""
        self.connection = connection

    def record(
        self, doer: Doer, action: Action, subject: Subject, at: datetime, *, on_behalf_of: Role | None = None
    ) -> None:
        """Add a line to the audit."""
        line = {
            "at": at,
            "actor_id": doer_id(doer),
            "action": action.value,
            "kind": KINDS[type(subject)].value,
            "subject_id": subject.id,
            "on_behalf_of": on_behalf_of and on_behalf_of.value,
        }
        self.connection.execute(insert(tables.audit).values(line))
