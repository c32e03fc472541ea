"""What a match reads and writes: as many statements for many people as for few."""

from programme.matching.suggest import suggest
from programme.people import Actor
from programme.usecases.matching import match
from programme.usecases.matching.gathered import gather, sides
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW
from tests.scenes.crowd import a_crowd
from tests.statements import counted

FEW, MANY = (20, 10), (100, 50)
MOST = 31  # two of them ask which managers could look after a pair, and one who is still to be told of an ending


def statements_of_a_match(uow: SqlUnitOfWork, adepts: int, mentors: int) -> tuple[int, int, int]:
    """Return the statements of reading, of storing and showing, and of the other mentors for an adept."""
    programme = a_crowd(uow, adepts, mentors, seed=5)
    actor = Actor(uow.memberships.managers(programme.id)[0], NOW)
    with counted(uow) as reading:
        read = gather(uow, programme.id, NOW)
    suggestion = suggest(*sides(read))
    pairs = [(seeker.membership_id, giver.membership_id) for seeker, giver in suggestion.pairs]
    assert len(pairs) > adepts / 3
    assert suggestion.left_over, "also those left over are stored and named"
    with counted(uow) as storing:
        match.found(uow, actor, programme, pairs)
    with counted(uow) as choosing:
        match.others(uow, actor, uow.memberships.get(pairs[0][0]))
    return len(reading), len(storing), len(choosing)


def test_statements_do_not_grow_with_people(uow: SqlUnitOfWork) -> None:
    """A match of a hundred adepts costs as many statements as one of twenty, and not many."""
    few, many = statements_of_a_match(uow, *FEW), statements_of_a_match(uow, *MANY)
    assert few == many
    assert max(few) <= MOST
