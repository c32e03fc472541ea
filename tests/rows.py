"""Rows to begin with: each maker stores a value with as much in it as the database asks for."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from programme.dialog import Dialog, DialogState
from programme.people import Letter, Link, LinkKind, Membership, Person, Preset, Programme, Role, State
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 11, 21, 9, 30, 15, 123456, tzinfo=UTC)


def a_person(uow: SqlUnitOfWork, telegram_id: int | None = None, **more: Any) -> Person:
    return uow.people.add(Person(id=0, language="sv", created_at=NOW, telegram_id=telegram_id, **more))


def a_programme(uow: SqlUnitOfWork, **more: Any) -> Programme:
    values = {
        "name": "Framsteg",
        "starts_on": date(2027, 1, 15),
        "ends_on": date(2027, 12, 17),
        "preset": Preset.LEADERSHIP,
        "time_zone": "Europe/Stockholm",
        "created_at": NOW,
        **more,
    }
    return uow.programmes.add(Programme(id=0, **values))


def a_membership(
    uow: SqlUnitOfWork,
    person: Person,
    programme: Programme,
    role: Role = Role.ADEPT,
    state: State = State.REGISTERED,
    **more: Any,
) -> Membership:
    blank = Membership(0, person.id, programme.id, role, state, NOW)
    return uow.memberships.add(replace(blank, **more))


def a_dialog(uow: SqlUnitOfWork, person: Person, state: DialogState = DialogState.ACTIVE, **more: Any) -> Dialog:
    blank = Dialog(0, person.id, "letter", 1, 0, state, "text", NOW)
    return uow.dialogs.add(replace(blank, **more))


def a_letter(uow: SqlUnitOfWork, membership: Membership, author: Person, **more: Any) -> Letter:
    return uow.letters.add(replace(Letter(0, membership.id, author.id, "Hej!", NOW), **more))


def a_link(uow: SqlUnitOfWork, token: str, **more: Any) -> Link:
    return uow.links.add(replace(Link(0, token, LinkKind.JOIN, NOW, 1), **more))
