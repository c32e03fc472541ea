"""Where a pair lands as one of the two knows it: by what is held, what is booked, and what nobody has told of yet."""

from datetime import UTC, datetime

from programme.meeting import Meeting, MeetingState
from programme.pair import Pair, PairState
from programme.people import Membership, Role, State
from programme.usecases.common.two import two_of
from programme.usecases.year import pace, timeline
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_person, a_programme

NOW = datetime(2027, 5, 28, 8, tzinfo=UTC)


def test_the_meeting_of_yesterday_and_the_next_one(uow: SqlUnitOfWork) -> None:
    """Yesterday's, which nobody has told of yet, does not fall out of the number because the next one is booked."""
    programme = a_programme(uow)
    people = [a_person(uow, number, name=name) for number, name in ((2, "Karin Ek"), (3, "Lars Holm"))]
    adept, mentor = (
        uow.memberships.add(Membership(0, one.id, programme.id, role, State.WAITING, NOW, registered_at=NOW))
        for one, role in zip(people, (Role.ADEPT, Role.MENTOR), strict=True)
    )
    pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, NOW, start_confirmed_at=NOW))

    def met(month: int, day: int, state: MeetingState = MeetingState.HELD) -> None:
        at = datetime(2027, month, day, 8, tzinfo=UTC)
        uow.meetings.add(Meeting(0, pair.id, at, adept.person_id, NOW, state=state))

    def lands() -> int:
        two = two_of(uow, pair)
        found = pace.of_side(uow, two, Role.ADEPT, timeline.of_pair(uow, two), NOW)
        assert found is not None
        return found.lands

    met(3, 9)
    met(4, 13)
    alone = lands()
    met(5, 27, MeetingState.PLANNED)
    with_yesterday = lands()
    met(6, 30, MeetingState.PLANNED)
    assert alone <= with_yesterday <= lands()
