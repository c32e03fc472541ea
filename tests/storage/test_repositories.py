"""The questions that the rules ask of what is stored."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from programme.dialog import Dialog, DialogState
from programme.due import DueKind
from programme.forms.registration import REGISTRATION
from programme.lifecycle import Event
from programme.meeting import Meeting
from programme.pair import By, Pair, PairState
from programme.people import LinkKind, Role, State
from programme.ports.unit_of_work import UnitOfWork
from storage import tables
from storage.outgoing import Arrived, Kind, Outgoing
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_dialog, a_letter, a_link, a_membership, a_person, a_programme


def say(uow: SqlUnitOfWork, chat_id: int, **more: Any) -> Outgoing:
    """Put a message into the outbox."""
    row = replace(Outgoing(chat_id, "answer", Kind.SAY, {"text": "Hej!"}, "c"), **more)
    return uow.outbox.add(row, now=NOW, claimed_by="me", lease_until=NOW)


def everything(uow: SqlUnitOfWork) -> Iterator[tuple[str, str]]:
    """Give every value of every table as text, with where it stands."""
    for table in tables.metadata.sorted_tables:
        for row in uow.connection.execute(select(table)).mappings():
            for name, value in row.items():
                yield f"{table.name}.{name}", str(value)


def count(uow: SqlUnitOfWork, table: Any) -> int:
    return int(uow.connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_it_is_what_the_rules_ask_for(uow: SqlUnitOfWork) -> None:
    """The unit of work has everything that the rules' protocol names."""
    seen: UnitOfWork = uow
    assert seen.people is uow.people
    assert seen.windows is uow.windows


def test_people_by_telegram(uow: SqlUnitOfWork) -> None:
    """A person is found by their account, also with an id beyond 32 bits; nobody is nobody."""
    person = a_person(uow, 7_000_000_001)
    a_person(uow, None)
    assert uow.people.by_telegram(7_000_000_001) == person
    assert uow.people.by_telegram(1) is None


def test_an_account_belongs_to_one_person(uow: SqlUnitOfWork) -> None:
    """Two people can't have the same account; any number can have none."""
    a_person(uow, 5)
    a_person(uow, None)
    a_person(uow, None)
    with pytest.raises(IntegrityError), uow.connection.begin_nested():
        a_person(uow, 5)


def test_moving_to_another_account(uow: SqlUnitOfWork) -> None:
    """The person gets the stranger's account; the stranger is gone; unsent messages follow, the old chat does not."""
    person = a_person(uow, 10, name="Eva", unreachable_since=NOW)
    stranger = a_person(uow, 20)
    a_dialog(uow, stranger)
    waiting = say(uow, 10, person_id=person.id)
    sent = say(uow, 10, person_id=person.id)
    uow.outbox.note_sent(Arrived(sent, NOW, None))
    uow.outbox.place(10, "dialog-1", 99)
    uow.people.move(person, 20, stranger.id)
    assert uow.people.by_telegram(20) == replace(person, telegram_id=20, unreachable_since=None)
    assert uow.people.by_telegram(10) is None
    assert uow.dialogs.active(stranger.id) is None
    moved = uow.outbox.begin_try(waiting.id, claimed_by="me")
    assert moved is not None
    assert moved.chat_id == 20
    assert uow.windows.message_id(10, "dialog-1") is None


def test_moving_to_an_account_of_nobody(uow: SqlUnitOfWork) -> None:
    """Without a stranger nobody is removed."""
    person, other = a_person(uow, 10), a_person(uow, 11)
    uow.people.move(person, 20, None)
    assert [uow.people.get(one.id).telegram_id for one in (person, other)] == [20, 11]


def test_reachable_or_not(uow: SqlUnitOfWork) -> None:
    """The first moment of being out of reach is kept until the person is back."""
    person, other = a_person(uow, 10), a_person(uow, 11)
    uow.people.mark_reachable(10, since=NOW)
    uow.people.mark_reachable(10, since=NOW + timedelta(days=1))
    assert uow.people.get(person.id).unreachable_since == NOW
    assert uow.people.get(other.id).unreachable_since is None
    uow.people.mark_reachable(10, since=None)
    assert uow.people.get(person.id).unreachable_since is None


def test_nothing_of_a_forgotten_person_is_left(uow: SqlUnitOfWork) -> None:
    """After deletion no table holds anything the person said, their name or their accounts; others lose nothing."""
    programme = a_programme(uow)
    manager = a_person(uow, 1001, name="Eva Lind")
    a_membership(uow, manager, programme, Role.MANAGER, State.MANAGING)
    other = a_person(uow, 777_000, name="Other")
    others = a_membership(uow, other, programme, Role.MENTOR)
    kept = a_letter(uow, others, other, text="kept")

    secret = "SECRET"
    person = a_person(uow, 555_001, name=secret, email=secret)
    membership = a_membership(uow, person, programme, goal=secret)
    a_dialog(uow, person, answers={"text": secret}, hints={"telegram_name": secret})
    a_dialog(uow, person, DialogState.KEPT, form="registration", subject=membership.id)
    a_letter(uow, membership, person, text=secret)
    a_letter(uow, membership, manager, text=f"Dear {secret}")
    a_link(uow, "move", kind=LinkKind.MOVE, person_id=person.id)
    say(uow, 555_001, person_id=person.id, payload={"text": secret})
    uow.outbox.place(555_001, "privacy", 3)
    uow.people.move(person, 555_002, None)
    uow.outbox.place(555_002, "privacy", 4)
    uow.outbox.note_sent(Arrived(say(uow, 555_002, person_id=person.id, payload={"text": secret}), NOW, 5))
    uow.outbox.note_parked(say(uow, 555_002, payload={"text": secret}), at=NOW, reason="x")
    for chat, update_id in ((555_002, 1), (777_000, 2)):
        payload = {"update_id": update_id, "message": {"text": secret if update_id == 1 else "x"}}
        uow.ledger.failed(1, update_id, error_id="e", payload=payload, telegram_id=chat, reason="KeyError", at=NOW)

    uow.people.forget(person.id)
    left = [where for where, value in everything(uow) if any(one in value for one in (secret, "555001", "555002"))]
    assert left == []
    assert uow.letters.of_membership(others.id) == [kept]
    assert len(uow.memberships.of_person(manager.id)) == 1
    assert count(uow, tables.failed_updates) == 1
    assert count(uow, tables.dialogs) == 0


def test_forgetting_somebody_without_telegram(uow: SqlUnitOfWork) -> None:
    """A person without an account can be deleted too, and takes nothing of others along."""
    person, other = a_person(uow, None), a_person(uow, 5)
    say(uow, 5, person_id=other.id)
    uow.people.forget(person.id)
    assert uow.outbox.count_waiting() == 1
    assert count(uow, tables.people) == 1


def test_what_hung_on_a_pair_goes_with_either_of_the_two(uow: SqlUnitOfWork) -> None:
    """Nothing waits for a pair that is gone, and no draft of the other one names who was deleted; the rest stays."""
    programme, karin, lars = a_programme(uow), a_person(uow, 5), a_person(uow, 6)
    adept, mentor = a_membership(uow, karin, programme), a_membership(uow, lars, programme, Role.MENTOR)
    pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, NOW))
    meeting = uow.meetings.add(Meeting(0, pair.id, NOW, lars.id, NOW))
    uow.dues.put(DueKind.REPORT, mentor, NOW, NOW, pair=pair)
    uow.dues.put(DueKind.STATUS, mentor, NOW, NOW)
    for form, subject in (("meeting", pair.id), ("contract", pair.id), ("report", meeting.id), ("letter", mentor.id)):
        hints = {"other": "Karin"}
        uow.dialogs.add(Dialog(0, lars.id, form, 1, subject, DialogState.KEPT, None, NOW, hints=hints))
    uow.people.forget(karin.id)
    assert uow.dues.waiting(DueKind.REPORT, pair.id) is None
    assert uow.dues.waiting(DueKind.STATUS, mentor.id) is not None
    assert [one.form for one in uow.dialogs.of_person(lars.id)] == ["letter"]


def test_programmes_that_are_open(uow: SqlUnitOfWork) -> None:
    """A programme is open up to and with its last day, oldest first."""
    first = a_programme(uow, ends_on=date(2027, 6, 1))
    second = a_programme(uow, ends_on=date(2027, 5, 1))
    assert uow.programmes.open(date(2027, 5, 1)) == [first, second]
    assert uow.programmes.open(date(2027, 5, 2)) == [first]
    assert uow.programmes.open(date(2027, 6, 2)) == []


def test_memberships_of_a_person(uow: SqlUnitOfWork) -> None:
    """The newest comes first, whatever the role; nobody is in a programme twice as the same."""
    person, one, two = a_person(uow, 5), a_programme(uow), a_programme(uow)
    adept, mentor = a_membership(uow, person, one), a_membership(uow, person, two, Role.MENTOR)
    assert uow.memberships.of_person(person.id) == [mentor, adept]
    with pytest.raises(IntegrityError), uow.connection.begin_nested():
        a_membership(uow, person, one)


def test_a_suspended_member_stays_so_whatever_is_saved(uow: SqlUnitOfWork) -> None:
    """A unit that has read them before, and saves what it has changed, does not let them take part again."""
    programme = a_programme(uow)
    before = a_membership(uow, a_person(uow, 5), programme)
    uow.memberships.note_suspended(before.id, NOW)
    uow.memberships.save(replace(before, goal="Växa"))
    assert uow.memberships.get(before.id) == replace(before, goal="Växa", suspended_at=NOW)
    assert uow.memberships.suspended(programme.id) == {before.id}
    uow.memberships.note_suspended(before.id, None)
    assert uow.memberships.suspended(programme.id) == frozenset()


def test_managers(uow: SqlUnitOfWork) -> None:
    """The managers of one programme, the first one first."""
    one, two = a_programme(uow), a_programme(uow)
    eva, adam, bo = a_person(uow, name="Eva"), a_person(uow, name="Adam"), a_person(uow, name="Bo")
    a_membership(uow, adam, two, Role.MANAGER, State.MANAGING)
    a_membership(uow, eva, one, Role.MANAGER, State.MANAGING)
    a_membership(uow, adam, one, Role.MANAGER, State.MANAGING)
    a_membership(uow, bo, one)
    assert [person.id for person in uow.memberships.managers(one.id)] == [eva.id, adam.id]


def test_sheets_of_participants(uow: SqlUnitOfWork) -> None:
    """Those who have registered, by name without regard to case, sheet by sheet; managers and others are not there."""
    programme, other = a_programme(uow), a_programme(uow)
    for name in ("cecilia", "Adam", "bo", "Doris"):
        a_membership(uow, a_person(uow, name=name), programme, registered_at=NOW)
    a_membership(uow, a_person(uow, name="Not yet"), programme, state=State.REGISTERING)
    a_membership(uow, a_person(uow, name="Manager"), programme, Role.MANAGER, State.MANAGING, registered_at=NOW)
    a_membership(uow, a_person(uow, name="Elsewhere"), other, registered_at=NOW)

    def names(offset: int, limit: int) -> list[str]:
        return [person.name for _, person in uow.memberships.page(programme.id, offset, limit)]

    assert names(0, 10) == ["Adam", "bo", "cecilia", "Doris"]
    assert names(0, 3) + names(3, 3) == names(0, 10)
    assert names(10, 3) == []
    for membership, person in uow.memberships.page(programme.id, 0, 10):
        assert membership == uow.memberships.get(membership.id)
        assert person == uow.people.get(membership.person_id)


def test_what_waits_longest_comes_first(uow: SqlUnitOfWork) -> None:
    """Interviews and deletions are listed by how long they have waited."""
    programme = a_programme(uow)
    days = {"late": 1, "early": 9, "middle": 5}
    for name, ago in days.items():
        at = NOW - timedelta(days=ago)
        person = a_person(uow, name=name, deletion_asked_at=at, unreachable_since=at)
        a_membership(uow, person, programme, registered_at=at)
    fine = a_person(uow, name="fine")
    a_membership(uow, fine, programme, state=State.REGISTERING)
    gone = a_person(uow, name="gone", unreachable_since=NOW)
    a_membership(uow, gone, programme, state=State.WITHDRAWN)
    lists = uow.memberships
    expected = ["early", "middle", "late"]
    assert [person.name for _, person in lists.in_state(programme.id, State.REGISTERED)] == expected
    assert [uow.people.get(seat.person).name for seat in lists.deletions(programme.id)] == expected
    assert [uow.people.get(seat.person).name for seat in lists.seats(programme.id, State.REGISTERED)] == expected
    assert [person.name for _, person in lists.in_state(programme.id, State.REGISTERING)] == ["fine"]


def test_dialogs_of_a_person(uow: SqlUnitOfWork) -> None:
    """The open one, the newest that waits, and the draft of a form about something are found."""
    person, other = a_person(uow), a_person(uow)
    a_dialog(uow, other)
    active = a_dialog(uow, person)
    first = a_dialog(uow, person, DialogState.WAITING, form="registration", subject=3)
    second = a_dialog(uow, person, DialogState.WAITING)
    kept = a_dialog(uow, person, DialogState.KEPT, form="registration", subject=4)
    assert uow.dialogs.active(person.id) == active
    assert uow.dialogs.waiting(person.id) == second
    assert uow.dialogs.kept(person.id, REGISTRATION, 3) == first
    assert uow.dialogs.kept(person.id, REGISTRATION, 4) == kept
    assert uow.dialogs.kept(person.id, REGISTRATION, 5) is None
    assert uow.dialogs.kept(other.id, REGISTRATION, 3) is None
    assert uow.dialogs.of_person(person.id) == [active, first, second, kept]
    uow.dialogs.remove(active.id)
    assert uow.dialogs.active(person.id) is None
    assert uow.dialogs.get(active.id) is None


def test_one_dialog_is_active(uow: SqlUnitOfWork) -> None:
    """The database itself refuses a second open question to one person."""
    person, other = a_person(uow), a_person(uow)
    first = a_dialog(uow, person)
    a_dialog(uow, other)
    waiting = a_dialog(uow, person, DialogState.WAITING)
    with pytest.raises(IntegrityError), uow.connection.begin_nested():
        a_dialog(uow, person)
    with pytest.raises(IntegrityError), uow.connection.begin_nested():
        uow.dialogs.save(replace(waiting, state=DialogState.ACTIVE))
    uow.dialogs.save(replace(first, state=DialogState.KEPT))
    uow.dialogs.save(replace(waiting, state=DialogState.ACTIVE))
    assert uow.dialogs.active(person.id) == replace(waiting, state=DialogState.ACTIVE)


def test_letters(uow: SqlUnitOfWork) -> None:
    """The manager's list has participants' letters without an answer, oldest first; a thread has them all."""
    programme, other = a_programme(uow), a_programme(uow)
    eva, bo, cia = a_person(uow, name="Eva"), a_person(uow, name="Bo"), a_person(uow, name="Cia")
    one, two = a_membership(uow, bo, programme), a_membership(uow, cia, programme)
    elsewhere = a_membership(uow, cia, other)
    first = a_letter(uow, one, bo)
    from_manager = a_letter(uow, one, eva)
    settled = a_letter(uow, two, cia, settled_at=NOW)
    second = a_letter(uow, two, cia)
    a_letter(uow, elsewhere, cia)
    assert uow.letters.unsettled(programme.id) == [(first, bo.id), (second, cia.id)]
    assert uow.letters.of_membership(one.id) == [first, from_manager]
    assert uow.letters.of_membership(two.id) == [settled, second]


def test_links(uow: SqlUnitOfWork) -> None:
    """The newest link into a programme as a role, or as either, is found; links that move people are not."""
    programme, other = a_programme(uow), a_programme(uow)
    person = a_person(uow)
    a_link(uow, "old", programme_id=programme.id)
    either = a_link(uow, "either", programme_id=programme.id)
    mentor = a_link(uow, "mentor", programme_id=programme.id, role=Role.MENTOR)
    a_link(uow, "elsewhere", programme_id=other.id)
    a_link(uow, "move", kind=LinkKind.MOVE, programme_id=programme.id, person_id=person.id)
    assert uow.links.joining(programme.id, None) == either
    assert uow.links.joining(programme.id, Role.MENTOR) == mentor
    assert uow.links.joining(programme.id, Role.ADEPT) is None
    assert uow.links.by_token("mentor") == mentor
    assert uow.links.by_token("Mentor") is None
    with pytest.raises(IntegrityError), uow.connection.begin_nested():
        a_link(uow, "mentor")


def test_audit(uow: SqlUnitOfWork) -> None:
    """Lines are added in order and outlive those they tell about."""
    person = a_person(uow)
    member = a_membership(uow, person, a_programme(uow))
    uow.audit.record(person, Event.SEND, member, NOW)
    uow.audit.record(person, Event.CONSENT, member, NOW, on_behalf_of=Role.MENTOR)
    uow.audit.record(By.TIME, Event.COMPLETE, member, NOW)
    uow.people.forget(person.id)
    columns = [tables.audit.c[name] for name in ("actor_id", "action", "kind", "subject_id", "on_behalf_of", "at")]
    rows = uow.connection.execute(select(*columns).order_by(tables.audit.c.id))
    assert [tuple(row) for row in rows] == [
        (person.id, "send", "membership", member.id, None, NOW),
        (person.id, "consent", "membership", member.id, "mentor", NOW),
        (None, "complete", "membership", member.id, None, NOW),
    ]


def test_a_programme_that_goes_leaves_its_people(uow: SqlUnitOfWork) -> None:
    """Without the programme its memberships and links are gone; the people stay."""
    programme = a_programme(uow)
    person = a_person(uow)
    a_membership(uow, person, programme)
    a_link(uow, "join", programme_id=programme.id)
    uow.programmes.remove(programme.id)
    assert uow.people.get(person.id) == person
    assert count(uow, tables.memberships) == count(uow, tables.links) == 0
    with pytest.raises(IntegrityError), uow.connection.begin_nested():
        uow.connection.execute(insert(tables.letters).values(membership_id=1, author_id=1, text="", sent_at=NOW))
