"""Our mentors: who may look, at whom, and what an old button shows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from programme.errors import ProgrammeError
from programme.people import Actor, Membership, Person, Programme, Role, State
from programme.presses.presentation import ShowMentors
from programme.speech import Listing, Phrase, Speech
from programme.usecases.myself import our_mentors
from storage.unit_of_work import SqlUnitOfWork
from tests.storage.openings import NOW, a_person, a_programme


def comes(uow: SqlUnitOfWork, programme: Programme, person: Person, role: Role) -> Membership:
    """Let a person take part in a role; whoever is a mentor may be looked at."""
    shown = role is Role.MENTOR
    return uow.memberships.add(
        Membership(0, person.id, programme.id, role, State.WAITING, NOW, NOW, registered_at=NOW, shown=shown)
    )


def test_who_is_shown(uow: SqlUnitOfWork) -> None:
    """An adept who is a mentor too looks at the others; a button beyond the last leads to the last; then it is over."""
    programme, _ = a_programme(uow)
    programme = replace(programme, shows_mentors=True)
    uow.programmes.save(programme)
    karin, lars, ali = (a_person(uow, name, 7100 + at) for at, name in enumerate(("Karin Ek", "Lars Holm", "Ali Rad")))
    seat = comes(uow, programme, karin, Role.ADEPT)
    for one in (lars, karin, ali):
        comes(uow, programme, one, Role.MENTOR)
    actor = Actor(karin, NOW)

    def shown(number: int) -> tuple[object, list[object]]:
        (said,) = our_mentors.show(uow, actor, seat, number, in_place=True)
        assert isinstance(said, Speech)
        found = said.text[1].args["lines"]
        assert isinstance(found, Listing)
        title = found.items[0]
        assert isinstance(title, Phrase)
        return title.args["name"], [one.press for one in said.choices[0]]

    assert shown(0) == (lars.name, [ShowMentors(seat.id, 1)])
    assert shown(7) == shown(1) == (ali.name, [ShowMentors(seat.id, 0)])
    over = replace(actor, now=NOW + timedelta(days=400))
    assert our_mentors.rows(uow, actor, seat)
    assert not our_mentors.rows(uow, over, seat)
    with pytest.raises(ProgrammeError, match="not-now"):
        our_mentors.show(uow, over, seat, 0, in_place=True)
