"""How participants are found by what is known of them."""

from programme.people import Membership, Programme, Role
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme

NUMBER = "+46701234567"


def a_participant(uow: SqlUnitOfWork, programme: Programme, role: Role, phone: str = NUMBER) -> Membership:
    return a_membership(uow, a_person(uow, name="Karin Ek", phone=phone), programme, role, registered_at=NOW)


def test_a_participant_by_phone(uow: SqlUnitOfWork) -> None:
    """Only somebody of the role, in the programme, with exactly that number."""
    one, other = a_programme(uow), a_programme(uow)
    karin = a_participant(uow, one, Role.MENTOR)
    a_participant(uow, one, Role.ADEPT)
    a_participant(uow, one, Role.MENTOR, "+46701234568")
    a_participant(uow, other, Role.MENTOR)
    found = uow.memberships.with_phone(one.id, Role.MENTOR, NUMBER)
    assert [membership.id for membership, _ in found] == [karin.id]
