"""The number of meetings is one: on the diploma, on /me, in the workbook and in the sum of a programme."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from programme.meeting import Held, Meeting, MeetingState, Report, counts
from programme.met import met
from programme.pair import End, Pair, PairState
from programme.people import Membership, Person, Preset, Programme, Role, State
from programme.usecases.common.two import Two
from programme.usecases.ending.diploma import reckoned
from programme.usecases.year.timeline import Been, met_by

NOW = datetime(2028, 2, 10, 9, tzinfo=UTC)
PROGRAMME = Programme(1, "Framsteg", date(2027, 3, 1), date(2028, 2, 25), Preset.LEADERSHIP, "Europe/Stockholm", NOW)
MENTOR = 100
WAYS = [(PairState.ACTIVE, None), *((PairState.ENDED, end) for end in (End.NO_START, End.REMATCHED, End.CLOSED))]

ways = st.lists(st.tuples(st.sampled_from(WAYS), st.lists(st.sampled_from(MeetingState), max_size=4)), max_size=4)


def member(key: int, role: Role) -> Membership:
    return Membership(key, key, 1, role, State.WAITING, NOW)


def person(key: int) -> Person:
    return Person(key, "sv", NOW, name=f"Namn {key}")


def lived(found: list[tuple[tuple[PairState, End | None], list[MeetingState]]]) -> dict[Pair, list[Meeting]]:
    """Return the pairs of a mentor with what came of them, and their meetings, a week apart; all lie behind."""
    made: dict[Pair, list[Meeting]] = {}
    for number, ((state, end), states) in enumerate(found, 1):
        pair = Pair(number, 1, number, MENTOR, state, NOW, end=end)
        days = [NOW - timedelta(weeks=one + 1) for one in range(len(states))]
        keys = range(number * 10, number * 10 + len(states))
        both = zip(keys, days, states, strict=True)
        made[pair] = [Meeting(key, number, at, 1, at, state=one) for key, at, one in both]
    return made


def told(meeting: Meeting, key: int, minutes: int) -> Report:
    held = Held.YES if meeting.state is MeetingState.HELD else Held.NO
    return Report(0, meeting.id, key, held, NOW, minutes=minutes if held is Held.YES else None)


@given(ways)
def test_every_page_says_the_same_number(found: list[tuple[tuple[PairState, End | None], list[MeetingState]]]) -> None:
    """Whatever became of the pairs: a meeting before a pair that never began is one of theirs as well."""
    year = lived(found)
    reports: defaultdict[int, dict[int, Report]] = defaultdict(dict)
    for pair, meetings in year.items():
        for one in meetings:
            if one.state in {MeetingState.HELD, MeetingState.NOT_HELD}:
                reports[one.id] = {key: told(one, key, length) for key, length in ((pair.adept_id, 60), (MENTOR, 120))}
                if one.id % 3 == 0 and one.state is MeetingState.HELD:  # the mentor says that it did not take place
                    reports[one.id][MENTOR] = replace(reports[one.id][MENTOR], held=Held.NO, minutes=None)
    all_told = {key: list(some.values()) for key, some in reports.items()}
    by_pair = {pair.id: some for pair, some in year.items()}

    def on_diploma(key: int, role: Role, pairs: list[Pair]) -> tuple[int, int]:
        seat, who = member(key, role), person(key)
        paper = reckoned(PROGRAMME, seat, who, pairs, by_pair, all_told, None, NOW).met
        return paper.meetings, paper.minutes

    def on_me(key: int, role: Role, pairs: list[Pair]) -> tuple[int, int]:
        been = [
            Been(two, one, reports[one.id], {})
            for pair in pairs
            for one in year[pair]
            for two in [Two(pair, member(pair.adept_id, Role.ADEPT), member(MENTOR, Role.MENTOR), person(pair.adept_id),
                            person(MENTOR), PROGRAMME, ())]
        ]  # fmt: skip
        held = [one for one in been if one.counts_for(role, NOW)]
        mine = met_by(role, held) if held else met([], {}, PROGRAMME)
        return mine.meetings, mine.minutes

    everybody = [(MENTOR, Role.MENTOR, list(year)), *((one.adept_id, Role.ADEPT, [one]) for one in year)]
    assert [on_diploma(*one) for one in everybody] == [on_me(*one) for one in everybody]
    held = [one for some in year.values() for one in some if counts(one)]
    denied = [one for one in held if one.id % 3 == 0]
    assert sum(on_diploma(*one)[0] for one in everybody[1:]) == len(held)
    assert on_diploma(*everybody[0])[0] == len(held) - len(denied), (
        "it counts for whoever told of it, and for them alone"
    )


def test_one_meeting_for_three_is_one_on_every_page() -> None:
    """Also on the mentor's /me, where each adept's meeting has a row."""
    some = [Meeting(1, 1, NOW, 1, NOW, state=MeetingState.HELD, joint_id=5)]
    some.append(replace(some[0], id=2, pair_id=2))
    twos = [
        Two(Pair(key, 1, key, MENTOR, PairState.ACTIVE, NOW), member(key, Role.ADEPT), member(MENTOR, Role.MENTOR),
            person(key), person(MENTOR), PROGRAMME, ())
        for key in (1, 2)
    ]  # fmt: skip
    been = [Been(two, one, {MENTOR: told(one, MENTOR, 100)}, {}) for two, one in zip(twos, some, strict=True)]
    assert met_by(Role.MENTOR, been) == met(some, {1: [100], 2: [100]}, PROGRAMME)
    assert met_by(Role.MENTOR, been).meetings == 1
