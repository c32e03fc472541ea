"""The tables of people's words and answers: dialogs, letters, sheets, concerns, notes and changes."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update

from programme.at_hand import AtHand
from programme.dialog import Dialog, DialogState
from programme.form import About, Form
from programme.forms import forms_about
from programme.forms.letter import LETTER
from programme.people import Change, Concern, Interview, Letter, Note, State
from programme.undo import KEPT, Undo
from programme.wording import Wording, WordingKind
from storage import tables
from storage.among import among
from storage.rows import Rows


class DialogRows(Rows[Dialog]):
    """`programme.ports.conversation.Dialogs`."""

    table = tables.dialogs
    of = Dialog

    _BY_PERSON = select(table).where(table.c.person_id == bindparam("person"))
    _OF_PERSON = _BY_PERSON.order_by(table.c.id)
    _ABOUT = _OF_PERSON.where(among(table.c.form, "forms"), table.c.subject == bindparam("subject"))
    _OF_FORM = (
        select(table).where(table.c.form == bindparam("form"), among(table.c.subject, "subjects")).order_by(table.c.id)
    )
    _NEWEST = _BY_PERSON.order_by(table.c.id.desc()).limit(1)
    _IN_STATE = _NEWEST.where(table.c.state == bindparam("state"))
    _KEPT = _NEWEST.where(table.c.form == bindparam("form"), table.c.subject == bindparam("subject"))
    _CLEAR = delete(table).where(
        table.c.form == LETTER.name,
        table.c.state == DialogState.KEPT.value,
        table.c.opened_at < bindparam("moment"),
    )

    def get(self, key: int) -> Dialog | None:  # type: ignore[override]
        """Return a dialog, or None: a button may name a dialog that is gone."""
        return self.find(key)

    def active(self, person_id: int) -> Dialog | None:
        """Return a person's dialog whose question is open, or None."""
        return self.one(self._IN_STATE, person=person_id, state=DialogState.ACTIVE.value)

    def waiting(self, person_id: int) -> Dialog | None:
        """Return a person's newest dialog that waits for the active dialog to end, or None."""
        return self.one(self._IN_STATE, person=person_id, state=DialogState.WAITING.value)

    def kept(self, person_id: int, form: Form, subject: int) -> Dialog | None:
        """Return a person's newest unfinished dialog of this form about this subject, or None."""
        return self.one(self._KEPT, person=person_id, form=form.name, subject=subject)

    def about(self, about: About, subject: int, person_id: int) -> Sequence[Dialog]:
        """Return a person's unfinished dialogs about this subject, oldest first."""
        return self.all(self._ABOUT, person=person_id, forms=list(forms_about(about)), subject=subject)

    def of_person(self, person_id: int) -> Sequence[Dialog]:
        """Return every unfinished dialog of a person, oldest first."""
        return self.all(self._OF_PERSON, person=person_id)

    def of_form(self, form: Form, subjects: Collection[int]) -> Sequence[Dialog]:
        """Return the unfinished dialogs of a form about these subjects, oldest first."""
        return self.all(self._OF_FORM, form=form.name, subjects=list(subjects))

    def clear_set_aside(self, moment: datetime) -> None:
        """Delete the words that were set aside before `moment`: letters that no writer has begun to send."""
        self.asking.ask(self._CLEAR, {"moment": moment})


class LetterRows(Rows[Letter]):
    """`programme.ports.conversation.Letters`."""

    table = tables.letters
    of = Letter

    # Of every programme, since open letters are few, and the databases would begin with all people of a programme.
    _UNSETTLED = (
        select(table, tables.memberships.c.person_id, tables.memberships.c.programme_id)
        .join(tables.memberships, tables.memberships.c.id == table.c.membership_id)
        .where(table.c.author_id == tables.memberships.c.person_id, table.c.settled_at.is_(None))
        .order_by(table.c.id + 0)
    )
    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership")).order_by(table.c.id)

    def unsettled(self, programme_id: int) -> Sequence[tuple[Letter, int]]:
        """Return the participants' letters that wait for the manager, each with its sender's id, oldest first."""
        rows = (self.split(row) for row in self.asking.ask(self._UNSETTLED).rows)
        return [(letter, person) for letter, (person, programme) in rows if programme == programme_id]

    def of_membership(self, membership_id: int) -> Sequence[Letter]:
        """Return a participant's thread, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)


class InterviewRows(Rows[Interview]):
    """`programme.ports.desk.Interviews`."""

    table = tables.interviews
    of = Interview

    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership"))
    _IN_PROGRAMME = (
        select(table)
        .join(tables.memberships, tables.memberships.c.id == table.c.membership_id)
        .where(tables.memberships.c.programme_id == bindparam("programme"))
        .order_by(table.c.id)
    )
    _MADE_AT = (
        select(table.c.membership_id, table.c.made_at)
        .join(tables.memberships, tables.memberships.c.id == table.c.membership_id)
        .where(
            tables.memberships.c.programme_id == bindparam("programme"),
            tables.memberships.c.state == bindparam("in_state"),
        )
    )

    def of_membership(self, membership_id: int) -> Interview | None:
        """Return the sheet of the manager's talk with a participant, or None."""
        return self.one(self._OF_MEMBERSHIP, membership=membership_id)

    def in_programme(self, programme_id: int) -> Sequence[Interview]:
        """Return every interview sheet of a programme."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)

    def made_at(self, programme_id: int, state: State) -> Mapping[int, datetime]:
        """Return when the sheets of the participants in this state were made, by membership."""
        values = {"programme": programme_id, "in_state": state.value}
        rows = self.known.answer(self._MADE_AT, values, lambda: self.asking.ask(self._MADE_AT, values).rows)
        return {row[0]: row[1] for row in rows}


class ConcernRows(Rows[Concern]):
    """`programme.ports.pairs.Concerns`."""

    table = tables.concerns
    of = Concern

    _UNSETTLED = (
        select(table, tables.memberships.c.person_id)
        .join(tables.memberships, tables.memberships.c.id == table.c.membership_id)
        .where(tables.memberships.c.programme_id == bindparam("programme"), table.c.settled_at.is_(None))
        .order_by(table.c.id)
    )
    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership")).order_by(table.c.id)
    _OF_MEMBERSHIPS = select(table).where(among(table.c.membership_id, "memberships")).order_by(table.c.id)

    def unsettled(self, programme_id: int) -> Sequence[tuple[Concern, int]]:
        """Return the concerns that wait for the manager, each with its sender's id, oldest first."""
        rows = self.asking.ask(self._UNSETTLED, {"programme": programme_id}).rows
        return [(self.made(row), row[-1]) for row in rows]

    def of_membership(self, membership_id: int) -> Sequence[Concern]:
        """Return the concerns of a participant, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)

    def of_memberships(self, memberships: Collection[int]) -> Sequence[Concern]:
        """Return the concerns of these participants, oldest first."""
        return self.all(self._OF_MEMBERSHIPS, memberships=list(memberships))


class NoteRows(Rows[Note]):
    """`programme.ports.desk.Notes`."""

    table = tables.notes
    of = Note

    _OF_MEMBERSHIP = select(table).where(table.c.membership_id == bindparam("membership")).order_by(table.c.id)
    _IN_PROGRAMME = (
        select(table)
        .join(tables.memberships, tables.memberships.c.id == table.c.membership_id)
        .where(tables.memberships.c.programme_id == bindparam("programme"))
        .order_by(table.c.id)
    )

    def in_programme(self, programme_id: int) -> Sequence[Note]:
        """Return the managers' notes about the participants of a programme, oldest first."""
        return self.all(self._IN_PROGRAMME, programme=programme_id)

    def of_membership(self, membership_id: int) -> Sequence[Note]:
        """Return the managers' notes about a participant, oldest first."""
        return self.all(self._OF_MEMBERSHIP, membership=membership_id)


class WordingRows(Rows[Wording]):
    """`programme.ports.desk.Wordings`."""

    table = tables.wordings
    of = Wording

    _OF_PROGRAMME = select(table).where(table.c.programme_id == bindparam("programme")).order_by(table.c.id)
    _DROP = delete(table).where(
        table.c.programme_id == bindparam("programme"),
        table.c.kind == bindparam("of_kind"),
        table.c.language == bindparam("in_language"),
    )

    def of_programme(self, programme_id: int) -> Sequence[Wording]:
        """Return the texts that a programme words itself, oldest first."""
        return self.all(self._OF_PROGRAMME, programme=programme_id)

    def put(self, wording: Wording) -> None:
        """Store a text in place of the programme's earlier text."""
        self.drop(wording.programme_id, wording.kind, wording.language)
        self.add(wording)

    def drop(self, programme_id: int, kind: WordingKind, language: str) -> None:
        """Delete a programme's own text, so that the usual text is said."""
        self.asking.ask(self._DROP, {"programme": programme_id, "of_kind": kind.value, "in_language": language})


class ChangeRows(Rows[Change]):
    """`programme.ports.people.Changes`."""

    table = tables.changes
    of = Change

    _OF_PERSON = select(table).where(table.c.person_id == bindparam("person")).order_by(table.c.id)
    _OF_PROGRAMME = (
        select(table)
        .where(table.c.programme_id == bindparam("programme"), table.c.person_id.is_(None))
        .order_by(table.c.id)
    )

    def of_person(self, person_id: int) -> Sequence[Change]:
        """Return the changed facts about a person, oldest first."""
        return self.all(self._OF_PERSON, person=person_id)

    def of_programme(self, programme_id: int) -> Sequence[Change]:
        """Return the changed facts about a programme itself, oldest first."""
        return self.all(self._OF_PROGRAMME, programme=programme_id)


class AtHandRows(Rows[AtHand]):
    """`programme.ports.desk.MattersAtHand`."""

    table = tables.at_hand
    of = AtHand

    _mine = table.c.person_id == bindparam("person")
    _OF_PERSON = select(table).where(_mine)
    _CHANGE = update(table).where(_mine)
    _NEW = insert(table)
    _DROP = delete(table).where(_mine)

    def of_person(self, person_id: int) -> AtHand | None:
        """Return the matter that a manager has at hand, or None."""
        return self.one(self._OF_PERSON, person=person_id)

    def put(self, matter: AtHand) -> None:
        """Let a manager have this matter at hand, in place of another."""
        row = self.row(matter)
        del row["id"]
        if not self.asking.ask(self._CHANGE, {"person": matter.person_id, **row}).changed:
            self.asking.ask(self._NEW, row)

    def drop(self, person_id: int) -> None:
        """Let a manager have no matter at hand."""
        self.asking.ask(self._DROP, {"person": person_id})


class UndoRows(Rows[Undo]):
    """`programme.ports.desk.Undos`."""

    table = tables.undos
    of = Undo

    _mine = table.c.person_id == bindparam("person")
    _COUNT = select(func.count()).where(
        _mine, table.c.programme_id == bindparam("programme"), table.c.made_at >= bindparam("moment")
    )
    _SINCE = (
        select(table)
        .where(_mine, table.c.programme_id == bindparam("programme"), table.c.made_at >= bindparam("moment"))
        .order_by(table.c.made_at.desc(), table.c.id.desc())
        .limit(bindparam("most"))
        .offset(bindparam("first"))
    )
    _DROP = delete(table).where(_mine, table.c.made_at < bindparam("moment"))

    def add(self, entity: Undo) -> Undo:
        """Store a deed, and delete those of the same manager that are kept no longer."""
        self.asking.ask(self._DROP, {"person": entity.person_id, "moment": entity.made_at - KEPT})
        return super().add(entity)

    def count_since(self, person_id: int, programme_id: int, moment: datetime) -> int:
        """Count a manager's deeds with the matters of a programme since a moment."""
        values = {"person": person_id, "programme": programme_id, "moment": moment}
        return int(self.asking.ask(self._COUNT, values).value())

    def since(self, person_id: int, programme_id: int, moment: datetime, *, first: int, most: int) -> Sequence[Undo]:
        """Return a manager's deeds with the matters of a programme since a moment, newest first, from the `first`."""
        return self.all(self._SINCE, person=person_id, programme=programme_id, moment=moment, first=first, most=most)
