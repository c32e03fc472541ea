"""The week in which the list says that a call comes, and whether it came."""

from datetime import UTC, datetime, timedelta

from programme.call import Call, Outcome
from programme.pair import PairState
from sandbox.rehearsal.told import Told
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_programme
from tests.scenes.started import two

MONDAY = datetime(2027, 3, 1, 8, 15, tzinfo=UTC)
A_WEEK = timedelta(weeks=1)


def test_a_call_that_comes_later_than_the_list_had_told(uow: SqlUnitOfWork) -> None:
    """Twelve adepts come up in one week with room for ten: two wait a week; who is not rung by then is late."""
    programme = a_programme(uow)
    pairs = [two(uow, programme, PairState.ACTIVE, start_confirmed_at=MONDAY - A_WEEK) for _ in range(12)]
    told = Told()
    told.look(uow, programme, MONDAY)
    told.look(uow, programme, MONDAY + timedelta(days=1))
    assert told.counted(uow.connection) == {
        "came_up": 12,
        "put_off_to_a_later_week": 2,
        "weeks_told_at_most": 1,
        "later_than_told": 0,
    }
    outcomes = (*(Outcome.REACHED,) * 8, Outcome.NOT_REACHED)
    for pair, outcome in zip(pairs, outcomes, strict=False):
        uow.calls.add(Call(0, programme.id, pair.adept_id, 1, outcome, MONDAY + timedelta(days=2)))
    told.look(uow, programme, MONDAY + A_WEEK)
    assert told.counted(uow.connection)["later_than_told"] == 1, "the tenth: nobody has tried"
    told.look(uow, programme, MONDAY + 2 * A_WEEK)
    found = told.counted(uow.connection)
    assert found["came_up"] == 24, "the mentors' turn has come"
    assert found["later_than_told"] == 3, "and the two who were to wait for one week"
