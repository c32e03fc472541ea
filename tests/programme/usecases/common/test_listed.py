"""A matter upon the manager's list keeps its age, whatever comes on top of it."""

import ast
from datetime import timedelta
from pathlib import Path

from programme.due import STANDING, DueKind
from programme.people import Membership, Role, State
from programme.usecases.common.listed import put_on_list
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme

USECASES = Path(__file__).parents[4] / "programme" / "usecases"


def test_the_age_is_that_of_the_oldest(uow: SqlUnitOfWork) -> None:
    """A second bad answer restarts nothing; of what was put off it makes a matter of today."""
    programme, _ = a_programme(uow)
    karin = a_person(uow, "Karin Ek", 7001)
    seat = uow.memberships.add(Membership(0, karin.id, programme.id, Role.ADEPT, State.WAITING, NOW))

    def since(days: int) -> int:
        put_on_list(uow, DueKind.LOW_REPORT, seat, NOW + timedelta(days=days))
        found = uow.dues.waiting(DueKind.LOW_REPORT, seat.id)
        assert found is not None
        return (found.due_at - NOW).days

    assert [since(0), since(3), since(20)] == [0, 0, 0]
    back = NOW + timedelta(days=30)
    uow.dues.put(DueKind.LOW_REPORT, seat, back, NOW + timedelta(days=20), put_off=True)
    assert since(25) == 25


def test_nothing_comes_upon_the_list_by_another_way() -> None:
    """A standing wait that begins at once is put by `put_on_list`, or only where there is none."""
    found = []
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(USECASES.rglob("*.py"))}
    for file, text in ((file, text) for file, text in texts.items() if "dues.put" in text):
        for call in ast.walk(ast.parse(text)):
            if not (isinstance(call, ast.Call) and ast.unparse(call.func) == "uow.dues.put" and len(call.args) == 4):
                continue
            kind, _, at, now = map(ast.unparse, call.args)
            named = {f"DueKind.{one.name}" for one in STANDING}
            if at == now and (kind in named or not kind.startswith("DueKind.")):
                found.append(f"{file.name}: {kind}")
    assert found == ["delivery.py: kind", "listed.py: kind"]
