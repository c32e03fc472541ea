"""People put into the scene of `tests/scenes/sight.py` by the dozen, and the manager's own place in it."""

from programme.pair import Pair, PairState
from programme.people import Membership, Note, Person, Role, State
from tests.scenes.sight import NOW, Stage


def crowd(stage: Stage, number: int) -> None:
    """Add a participant, every second in a pair with the one before, and a note."""
    uow, programme = stage.uow, stage.ids["programme"][0]
    person = uow.people.add(Person(0, "sv", NOW, name=f"Per {number}"))
    role = Role.MENTOR if number % 2 else Role.ADEPT
    member = uow.memberships.add(Membership(0, person.id, programme, role, State.WAITING, NOW, NOW, NOW))
    uow.notes.add(Note(0, member.id, 0, "Ring igen", NOW))
    if role is Role.MENTOR:
        uow.pairs.add(Pair(0, programme, member.id - 1, member.id, PairState.ACTIVE, NOW))


def seat(stage: Stage, manager: str) -> int:
    """Return the id of a manager's membership."""
    seats = stage.uow.memberships.of_person(stage.people[manager].id)
    return next(one.id for one in seats if one.role == "manager")
