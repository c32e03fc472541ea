"""Values to rows and back, for every table that keeps values."""

from dataclasses import fields, replace
from datetime import UTC, date, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError, StatementError

from programme.dialog import DialogState
from programme.errors import GoneError
from programme.people import (
    LinkKind,
    Preset,
    Programme,
    Role,
    State,
)
from storage import tables
from storage.links import LinkRows
from storage.memberships import MembershipRows
from storage.people import PeopleRows
from storage.programmes import ProgrammeRows
from storage.repositories import DialogRows, LetterRows
from storage.rows import Rows
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_dialog, a_letter, a_link, a_membership, a_person, a_programme

HOSTILE = "Robert'); DROP TABLE people;-- <b>&\"💙 åäö العربية"
ROWS: list[type[Rows[Any]]] = [PeopleRows, ProgrammeRows, MembershipRows, DialogRows, LetterRows, LinkRows]


def test_every_value_comes_back_as_it_was(uow: SqlUnitOfWork) -> None:
    """Each kind of value, with every field filled, is the same after a round through the database."""
    programme = a_programme(uow, name=HOSTILE, preset=Preset.ENTREPRENEUR)
    person = a_person(
        uow,
        2**52,
        name=HOSTILE,
        email="e@x.se",
        phone="+46701234567",
        town="Umeå",
        employer="A",
        spoken=("sv", "ar"),
        unreachable_since=NOW,
        deletion_asked_at=NOW + timedelta(days=1),
    )
    membership = a_membership(
        uow,
        person,
        programme,
        Role.MENTOR,
        consented_at=NOW,
        registered_at=NOW,
        competences=("sales", "board"),
        goal="a\nb",
        capacity=3,
    )
    dialog = a_dialog(
        uow,
        person,
        subject=2**60,
        step=None,
        revision=9,
        changing=True,
        answers={"a": HOSTILE, "b": ["x", "y"], "c": None, "d": 3, "e": "\x00\u2028"},
        hints={"to": HOSTILE},
        picked=("x", HOSTILE),
        said_id=2**40,
    )
    letter = a_letter(uow, membership, person, text=HOSTILE * 50, message_id=2**40, settled_at=NOW)
    link = a_link(
        uow,
        "t" * 64,
        kind=LinkKind.MOVE,
        created_by=2**40,
        programme_id=programme.id,
        role=Role.MENTOR,
        person_id=person.id,
        expires_at=NOW,
        used_at=NOW,
    )
    assert uow.programmes.get(programme.id) == programme
    assert uow.people.get(person.id) == person
    assert uow.memberships.get(membership.id) == membership
    assert uow.dialogs.get(dialog.id) == dialog
    assert uow.letters.get(letter.id) == letter
    assert uow.links.by_token(link.token) == link


def test_a_value_with_nothing_optional_comes_back(uow: SqlUnitOfWork) -> None:
    """Whatever may be missing is missing afterwards too, and lists are empty."""
    person, programme = a_person(uow), a_programme(uow)
    membership = a_membership(uow, person, programme)
    dialog = a_dialog(uow, person)
    assert uow.people.get(person.id) == person
    assert uow.memberships.get(membership.id) == membership
    assert uow.dialogs.get(dialog.id) == dialog
    assert (person.telegram_id, person.spoken, membership.competences, dialog.answers) == (None, (), (), {})


def test_what_is_read_has_the_types_of_the_rules(uow: SqlUnitOfWork) -> None:
    """Words of a fixed set are enums, moments are aware, days are days, lists are tuples."""
    programme = uow.programmes.get(a_programme(uow).id)
    person = uow.people.get(a_person(uow, spoken=("sv",)).id)
    membership = uow.memberships.get(a_membership(uow, person, programme).id)
    dialog = uow.dialogs.get(a_dialog(uow, person).id)
    link = uow.links.by_token(a_link(uow, "t", role=Role.ADEPT).token)
    assert dialog is not None
    assert link is not None
    assert [type(one) for one in (programme.preset, membership.role, membership.state)] == [Preset, Role, State]
    assert [type(one) for one in (dialog.state, link.kind, link.role)] == [DialogState, LinkKind, Role]
    assert type(programme.starts_on) is date
    assert type(person.spoken) is tuple
    assert person.created_at.tzinfo is UTC


def test_saving_changes_one_row(uow: SqlUnitOfWork) -> None:
    """A changed value is stored in its own row; the others stand as they were."""
    programme = a_programme(uow)
    one, other = a_person(uow, 1, name="A"), a_person(uow, 2, name="B")
    membership = a_membership(uow, one, programme)
    changed = replace(one, name="C", spoken=("fi",))
    uow.people.save(changed)
    uow.memberships.save(replace(membership, state=State.WITHDRAWN))
    assert uow.people.get(one.id) == changed
    assert uow.people.get(other.id) == other
    assert uow.memberships.get(membership.id).state is State.WITHDRAWN


def test_ids_are_given_one_after_another_and_a_given_one_is_not_kept(uow: SqlUnitOfWork) -> None:
    """A new value gets a new id, whatever it came with."""
    first = a_person(uow)
    second = uow.people.add(replace(first, telegram_id=None))
    assert second.id > first.id > 0


def test_what_is_gone_is_told(uow: SqlUnitOfWork) -> None:
    """A row that is not there is an expected refusal; removing it again does nothing."""
    person = a_person(uow)
    uow.people.remove(person.id)
    uow.people.remove(person.id)
    for get in (uow.people.get, uow.programmes.get, uow.memberships.get, uow.letters.get):
        with pytest.raises(GoneError):
            get(person.id)
    with pytest.raises(GoneError):
        uow.people.get(2**63 - 1)
    assert uow.dialogs.get(1) is None


def test_a_moment_without_a_zone_is_refused(uow: SqlUnitOfWork) -> None:
    """SQLite would drop the offset without a word, so a naive moment is an error at once."""
    with pytest.raises(StatementError, match="without a time zone"):
        a_person(uow, unreachable_since=NOW.replace(tzinfo=None))
    with pytest.raises(StatementError, match="without a time zone"):
        uow.connection.execute(select(tables.people).where(tables.people.c.created_at < NOW.replace(tzinfo=None)))


def test_a_moment_in_another_zone_is_the_same_moment(uow: SqlUnitOfWork) -> None:
    """Moments are kept in UTC, wherever they were said, and compare as moments."""
    elsewhere = NOW.astimezone(timezone(timedelta(hours=-7)))
    person = a_person(uow, unreachable_since=elsewhere)
    read = uow.people.get(person.id).unreachable_since
    assert read == NOW
    assert read is not None
    assert read.utcoffset() == timedelta()
    later = tables.people.c.unreachable_since <= elsewhere + timedelta(microseconds=1)
    assert uow.people.one(select(tables.people).where(later)) is not None


@pytest.mark.parametrize("rows", ROWS)
def test_fields_and_columns_have_the_same_names(rows: type[Rows[Any]]) -> None:
    """No field is without a column, and no column without a field but those that SQL sorts and finds people by."""
    by_name = {"called_as", "sorts_as", "name_words", "other_words"} if rows.table is tables.people else set()
    assert {one.name for one in fields(rows.of)} == {column.name for column in rows.table.c} - by_name


def test_a_word_of_no_known_set_is_a_bug(uow: SqlUnitOfWork) -> None:
    """A state that this version does not know is not taken for another."""
    membership = a_membership(uow, a_person(uow), a_programme(uow))
    uow.connection.execute(update(tables.memberships).values(state="married"))
    with pytest.raises(KeyError, match="married"):
        uow.memberships.get(membership.id)


def test_a_reference_to_nobody_is_refused(uow: SqlUnitOfWork) -> None:
    """Foreign keys are kept, on SQLite too."""
    person = a_person(uow)
    with pytest.raises(IntegrityError), uow.connection.begin_nested():
        a_membership(uow, person, Programme(99, "", NOW.date(), NOW.date(), Preset.LEADERSHIP, "UTC", NOW))


def test_the_text_of_a_row_is_never_sql(uow: SqlUnitOfWork) -> None:
    """Hostile text is stored as text."""
    a_person(uow, name=HOSTILE)
    assert uow.connection.execute(text("SELECT name FROM people")).scalar_one() == HOSTILE
