"""The meetings of a pair and a person's own copy are read as sets, however often the two have met and moved it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from programme.meeting import Held, Meeting, MeetingChange, MeetingReply, MeetingState, Report
from programme.pair import Pair, PairState
from programme.people import Person, Role
from programme.usecases.common.two import two_of
from programme.usecases.myself import personal_copy
from programme.usecases.year import timeline
from storage.known import known_in
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme
from tests.statements import counted

MOVES = (2, 6)
Work = Callable[[SqlUnitOfWork, Person, list[Pair]], int]


def all_meetings(uow: SqlUnitOfWork, _mentor: Person, pairs: list[Pair]) -> int:
    """Read the meetings of the pairs; return how often they were moved."""
    found = timeline.of_pairs(uow, [two_of(uow, pairs[0]), two_of(uow, pairs[-1])])
    return sum(len(one.former) for one in found)


def own_copy(uow: SqlUnitOfWork, mentor: Person, pairs: list[Pair]) -> int:
    """Read what is stored about the mentor; return how many lines about moves and replies are in it."""
    stored = personal_copy.stored_about(uow, mentor.id, NOW, two_of(uow, pairs[0]).zone)
    return sum(key in {"copy-meeting-before", "copy-meeting-reply"} for pair in stored.pairs for key, _ in pair)


def _moved_often(uow: SqlUnitOfWork, number: int) -> tuple[Person, list[Pair]]:
    """Store a mentor with two adepts, who meet so often, and move each meeting so often."""
    programme, mentor = a_programme(uow), a_person(uow, name=f"Lars {number}")
    member = a_membership(uow, mentor, programme, Role.MENTOR)
    pairs = []
    for one in range(2):
        adept = a_membership(uow, a_person(uow, name=f"Karin {number} {one}"), programme, Role.ADEPT)
        pair = uow.pairs.add(Pair(0, programme.id, adept.id, member.id, PairState.ACTIVE, NOW))
        for day in range(number):
            at = NOW - timedelta(days=10 * day + 1)
            noted = Meeting(0, pair.id, at, adept.person_id, at, state=MeetingState.HELD)
            meeting = uow.meetings.add(noted)
            uow.reports.add(Report(0, meeting.id, member.id, Held.YES, NOW))
            for move in range(number):
                uow.meeting_changes.add(MeetingChange(0, meeting.id, at - timedelta(days=move + 1), "", at))
                uow.meeting_replies.add(MeetingReply(0, meeting.id, move, Role.MENTOR, None, at))
                uow.meeting_replies.add(MeetingReply(0, meeting.id, number + move, Role.ADEPT, None, at))
        pairs.append(pair)
    return mentor, pairs


@pytest.mark.parametrize(("work", "lines"), [(all_meetings, 2), (own_copy, 4)])
def test_more_moves_cost_the_same(uow: SqlUnitOfWork, work: Work, lines: int) -> None:
    """With three times as many meetings, each moved three times as often, it costs as many statements."""
    spent = []
    for number in MOVES:
        mentor, pairs = _moved_often(uow, number)
        known_in(uow.connection).forget()
        with counted(uow) as statements:
            found = work(uow, mentor, pairs)
        assert found == lines * number * number, (
            "each move and each reply of one's own is read, and no reply of the other side"
        )
        spent.append(len(statements))
    assert spent[0] == spent[1], spent
