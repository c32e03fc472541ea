"""What a manager who leaves the desk leaves behind: who steps in now, and what is kept of the person."""

from dataclasses import replace
from datetime import timedelta

from programme.absence import Absence, Stage
from programme.people import Actor, Membership, Person, Role, State
from programme.times import local_day
from programme.usecases.desk import colleague_leaving
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme


def test_who_steps_in_now_and_what_is_kept(uow: SqlUnitOfWork) -> None:
    """The programme's stand-in comes before whoever is there longer; details stay while there is another place."""
    programme, eva = a_programme(uow)
    bo, ida, siv = (a_person(uow, name, 7300 + at) for at, name in enumerate(("Bo Ek", "Ida Alm", "Siv Dal")))
    seats = {
        one.id: uow.memberships.add(Membership(0, one.id, programme.id, Role.MANAGER, State.MANAGING, NOW))
        for one in (bo, ida, siv)
    }
    uow.memberships.add(Membership(0, bo.id, programme.id, Role.MENTOR, State.WAITING, NOW, NOW, registered_at=NOW))
    uow.programmes.save(replace(programme, stand_in_id=siv.id))
    mine = next(one for one in uow.memberships.of_person(eva.id) if one.role is Role.MANAGER)
    today = local_day(NOW, programme)
    uow.absences.add(
        Absence(0, mine.id, programme.id, eva.id, bo.id, today, today + timedelta(days=7), Stage.AWAY, ()),
    )

    def leaves(person: Person) -> Person:
        colleague_leaving.let_go(uow, Actor(person, NOW), seats[person.id], sure=True)
        return uow.people.get(person.id)

    assert leaves(bo).phone == bo.phone, "a mentor still"
    assert [one.stand_in_id for one in uow.absences.of_programme(programme.id)] == [siv.id]
    assert uow.programmes.get(programme.id).stand_in_id == siv.id
    gone = leaves(siv)
    assert (gone.name, gone.phone) == (siv.name, ""), "of no place any more: the name alone"
    assert [one.stand_in_id for one in uow.absences.of_programme(programme.id)] == [ida.id]
    assert uow.programmes.get(programme.id).stand_in_id is None
