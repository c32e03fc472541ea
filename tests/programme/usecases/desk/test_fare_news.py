"""A pair that has turned red by waiting is named once in a digest, with its reason, and what is told anyway is not."""

from dataclasses import replace
from datetime import datetime, timedelta

from programme.due import Due, DueKind, Waits
from programme.pair import PairState
from programme.people import Role, State
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.desk import digest, fare_news
from programme.usecases.desk.standing import waits_by
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_membership, a_person, a_programme
from tests.scenes.bulk import DAY, NOW
from tests.scenes.started import met, two

WAITED = 7 * DAY - timedelta(hours=3)
"""Nobody has told of a meeting for almost a week: the pair is red in three hours."""


def test_a_pair_that_turns_red_by_waiting_is_named_once(uow: SqlUnitOfWork) -> None:
    """In the first digest that is said after it, with its reason and a way to it; before and after it is no news."""
    programme, eva = a_programme(uow), a_person(uow, 7001, name="Eva Ek")
    seat = a_membership(uow, eva, programme, Role.MANAGER, State.MANAGING, registered_at=NOW - 90 * DAY)
    pair = two(uow, programme, PairState.ACTIVE)
    met(uow, pair, 9)
    uow.dues.put(DueKind.REPORTS, uow.memberships.get(pair.adept_id), NOW - WAITED, NOW - WAITED, pair=pair)
    sight = sight_of(uow, eva, programme.id)

    def named(since: datetime, until: datetime, reader: Sight = sight) -> int:
        found = fare_news.section(uow, reader, programme, Waits(), since, until)
        return sum(len(one.entries) for one in found)

    assert [named(NOW + day * DAY, NOW + (day + 1) * DAY) for day in (-2, -1, 0, 1)] == [0, 0, 1, 0]
    assert named(NOW - 2 * DAY, NOW + 2 * DAY) == 1, "over a weekend"
    new = waits_by(uow, programme, NOW + DAY, NOW + DAY)
    assert fare_news.section(uow, sight, programme, new, NOW, NOW + DAY) == [], "it is told as new"
    mentor = uow.memberships.get(pair.mentor_id)
    hers = replace(sight, manager=mentor.person_id)
    assert named(NOW, NOW + DAY, hers) == 0, "no manager reads of their own pair"
    due = Due(0, DueKind.DIGEST, seat.id, programme.id, eva.id, NOW + DAY, NOW)
    (said,) = digest.send(uow, due, NOW + DAY)
    assert "digest-red-line" in repr(said)
    assert "fare-why-untold" in repr(said)
