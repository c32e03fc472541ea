"""The guide as a file: what it asks of the database does not grow with the people of a programme."""

from programme.people import Role, State
from programme.presses.guide import Chapter
from programme.usecases.common import guide, guide_file
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme
from tests.statements import counted


def test_all_chapters_take_as_many_statements_for_many_people(uow: SqlUnitOfWork) -> None:
    """Once with one adept, once with thirty more, and every chapter with all its pages."""
    programme = a_programme(uow)
    a_membership(uow, a_person(uow, name="Eva Lind"), programme, Role.MANAGER, State.MANAGING)
    mine = a_membership(uow, a_person(uow, name="Karin Ek"), programme)
    took = []
    for more in (0, 30):
        for _ in range(more):
            a_membership(uow, a_person(uow, name="Bo Ek"), programme)
        with counted(uow) as statements:
            found = guide_file.of_place(uow, mine.id, Chapter.CONTENTS)
        took.append(len(statements))
        assert {len(one.pages) for one in found.chapters} == set(guide.SHEETS.values())
    assert took[1] <= took[0] <= 20
