"""What is known of pairs: the set leaves out no pair that the rule says anything of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from programme.access import NO_BONDS
from programme.due import DueKind, Topics
from programme.fares import Fare, Known, Sign, limits, signs
from programme.meeting import Held, Meeting, MeetingChange, MeetingState, Report
from programme.pair import End, PairState
from programme.people import Role
from programme.survey import Survey
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.sight import Sight
from programme.usecases.desk import fare, trend
from programme.usecases.desk.fare import Faring
from storage.fares import FareRows
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import a_programme
from tests.scenes.bulk import DAY, NOW
from tests.scenes.grown import a_grown_programme
from tests.scenes.started import met, two

READER = Sight(0, NO_BONDS)


def of(known: Sequence[Known]) -> dict[int, Known]:
    """Return what is known by pair."""
    return {one.pair: one for one in known}


def test_the_set_leaves_out_nobody_of_whom_there_is_something_to_say(uow: SqlUnitOfWork) -> None:
    """In a grown programme, on many days: who is not in the set has no sign, and who is in it is known alike."""
    grown = a_grown_programme(uow, 12, share=3)
    under_way = [one.key for one in grown.pairs]
    found = set[Sign]()
    for days in (0, 30, 50, 70, 160):
        by = limits(grown.programme, NOW + days * DAY)
        every, some = uow.fares.of_pairs(by, under_way), of(uow.fares.unusual(by))
        assert set(some) <= set(every)
        assert {key for key, one in every.items() if signs(one, by)} <= set(some)
        assert all(every[key] == one for key, one in some.items())
        found |= {one.sign for known in every.values() for one in signs(known, by)}
    assert found >= {Sign.SILENT, Sign.LATE, Sign.TALK, Sign.UNTOLD}


def test_each_sign_is_found_by_itself(uow: SqlUnitOfWork) -> None:
    """A pair with one sign and no other is in the set, whichever it is; a pair without any is not."""
    programme = a_programme(uow)
    pairs = [two(uow, programme, PairState.ACTIVE) for _ in range(8)]
    meetings = {pair.id: met(uow, pair, 5)[0] for pair in pairs[1:]}
    late, of_adept, of_mentor, short, adept_waits, mentor_waits, moved, fine = pairs
    for pair, side in ((of_adept, of_adept.adept_id), (of_mentor, of_mentor.mentor_id)):
        uow.reports.add(Report(0, meetings[pair.id].id, side, Held.YES, NOW, useful=1))
    uow.pairs.save(replace(short, adept_told=9, mentor_told=2))
    for side in (adept_waits.adept_id, mentor_waits.mentor_id):
        uow.dues.put(DueKind.TALK, uow.memberships.get(side), NOW, NOW)
    met(uow, moved, 3, 2, 1, state=MeetingState.CANCELLED)
    by = limits(programme, NOW)
    found = {one.pair: [seen.sign for seen in signs(one, by)] for one in uow.fares.unusual(by)}
    assert found == {
        late.id: [Sign.LATE],
        of_adept.id: [Sign.TALKED],
        of_mentor.id: [Sign.TALKED],
        short.id: [Sign.SHORT],
        adept_waits.id: [Sign.TALK],
        mentor_waits.id: [Sign.TALK],
        moved.id: [Sign.MOVED],
    }
    assert fine.id not in found


def test_what_is_put_off_still_counts(uow: SqlUnitOfWork) -> None:
    """A matter that the manager takes up later is no less true; one whose day has not come is not true yet."""
    programme = a_programme(uow)
    pair = two(uow, programme, PairState.ACTIVE)
    met(uow, pair, 5)
    adept, by = uow.memberships.get(pair.adept_id), limits(programme, NOW)
    uow.dues.put(DueKind.REPORTS, adept, NOW + DAY, NOW - 9 * DAY, pair=pair)
    assert uow.fares.unusual(by) == []
    uow.dues.put(DueKind.REPORTS, adept, NOW + DAY, NOW - 9 * DAY, pair=pair, put_off=True)
    (one,) = uow.fares.unusual(by)
    assert [(seen.sign, seen.since) for seen in signs(one, by)] == [(Sign.UNTOLD, NOW - 9 * DAY)]


def test_low_marks_last_until_a_better_one(uow: SqlUnitOfWork) -> None:
    """A side's latest mark counts, and only in this pair; a report without a mark changes nothing."""
    programme = a_programme(uow)
    pair = two(uow, programme, PairState.ACTIVE)
    meetings = met(uow, pair, 60, 40, 20, 5)
    by = limits(programme, NOW)

    def tell(place: int, useful: int | None, side: int) -> dict[Role, object]:
        at = meetings[place].starts_at + DAY
        uow.reports.add(Report(0, meetings[place].id, side, Held.YES if useful else Held.NO, at, useful=useful))
        return dict(uow.fares.of_pairs(by, [pair.id])[pair.id].low or {})

    assert tell(0, 2, pair.adept_id) == {Role.ADEPT: meetings[0].starts_at + DAY}
    assert tell(1, None, pair.adept_id) == {Role.ADEPT: meetings[0].starts_at + DAY}
    assert set(tell(0, 1, pair.mentor_id)) == {Role.ADEPT, Role.MENTOR}
    assert set(tell(2, 3, pair.adept_id)) == {Role.MENTOR}
    assert set(tell(3, 5, pair.mentor_id)) == set()


def test_a_meeting_that_slips(uow: SqlUnitOfWork) -> None:
    """Each earlier time counts once, another place does not, and a meeting that is held ends the count."""
    programme = a_programme(uow)
    pair = two(uow, programme, PairState.ACTIVE)
    met(uow, pair, 30)
    by = limits(programme, NOW)

    def moved() -> int:
        return uow.fares.of_pairs(by, [pair.id])[pair.id].moved

    def move(meeting: Meeting, days: int) -> Meeting:
        uow.meeting_changes.add(MeetingChange(0, meeting.id, meeting.starts_at, "", NOW))
        later = replace(meeting, starts_at=meeting.starts_at + days * DAY)
        uow.meetings.save(later)
        return later

    (off,) = met(uow, pair, 12, state=MeetingState.CANCELLED)
    (ahead,) = met(uow, pair, -3, state=MeetingState.PLANNED)
    assert moved() == 1
    ahead = move(move(move(ahead, 0), 4), 3)
    assert moved() == 3
    found = fare.of_programme(uow, READER, programme, (), NOW)
    assert [one.sign for one in found[pair.id].seen] == [Sign.MOVED]
    uow.meetings.save(replace(ahead, state=MeetingState.HELD))
    assert moved() == 0
    assert off.starts_at < ahead.starts_at


def test_only_pairs_under_way_have_a_colour(uow: SqlUnitOfWork) -> None:
    """Neither those on their way, nor those that rest, nor those that are over; nor those left out; once each."""
    programme = a_programme(uow)
    silent = two(uow, programme, PairState.ACTIVE)
    uow.dues.put(DueKind.SILENT, uow.memberships.get(silent.adept_id), NOW, NOW - 9 * DAY, pair=silent)
    started = {"start_confirmed_at": NOW - 80 * DAY}
    two(uow, programme, PairState.PAUSED, **started)
    two(uow, programme, PairState.MEETING_AHEAD)
    two(uow, programme, PairState.ENDED, end=End.LEFT, **started)
    two(uow, a_programme(uow), PairState.ACTIVE)
    found = fare.of_programme(uow, READER, programme, (), NOW)
    assert {key: one.colour for key, one in found.items()} == {silent.id: Fare.NOW}
    assert fare.of_programme(uow, READER, programme, [silent.id], NOW) == {}
    assert uow.rosters.those_pairs([silent.id], first=0, most=8) == [silent.id]
    assert timedelta() < NOW - found[silent.id].seen[0].since


def test_the_picture_of_a_silent_pair_is_red_from_the_managers_turn_on(uow: SqlUnitOfWork) -> None:
    """They began in March, and it was the manager's turn in May: red since May, not since March."""
    silent = two(uow, a_programme(uow), PairState.ACTIVE, start_confirmed_at=NOW - 80 * DAY)
    uow.dues.put(DueKind.SILENT, uow.memberships.get(silent.adept_id), NOW, NOW - 9 * DAY, pair=silent)
    months = trend.of_pair(uow, silent.id, NOW).months
    assert [one.fare for one in months if one.fare] == [Fare.FINE, Fare.FINE, Fare.NOW, Fare.NOW]


def test_what_a_mentor_of_two_says_of_one_colours_that_one(uow: SqlUnitOfWork) -> None:
    """A pulse is about a pair; a later one about the other, while the first still waits, can be meant, too."""
    programme = a_programme(uow)
    one = two(uow, programme, PairState.ACTIVE)
    adept = uow.memberships.get(two(uow, programme, PairState.ENDED, end=End.LEFT).adept_id)
    other = uow.pairs.add(replace(one, id=0, adept_id=adept.id))
    mentor, by = uow.memberships.get(one.mentor_id), limits(programme, NOW)
    for pair in (one, other):
        met(uow, pair, 5)

    def red() -> set[int]:
        return {known.pair for known in uow.fares.unusual(by) if signs(known, by)}

    def answer(pair: int, days_ago: int) -> None:
        at, name = NOW - days_ago * DAY, f"pulse-{days_ago}"
        uow.surveys.add(Survey(0, mentor.id, "pulse", at, at, {"safe": "1"}, name=name, pair_id=pair))
        put_on_list(uow, DueKind.UNSAFE, mentor, at)

    begun = uow.surveys.add(Survey(0, mentor.id, "pulse", NOW, None, {"safe": "1"}, name="begun", pair_id=other.id))
    put_on_list(uow, DueKind.UNSAFE, mentor, NOW - 4 * DAY)
    assert red() == {other.id}, "heard before the others were answered"
    uow.surveys.remove(begun.id)
    uow.dues.settle(DueKind.UNSAFE, mentor.id)
    answer(one.id, 3)
    assert red() == {one.id}
    answer(other.id, 2)
    assert red() == {one.id, other.id}
    uow.dues.settle(DueKind.UNSAFE, mentor.id)
    uow.surveys.add(Survey(0, mentor.id, "pulse", NOW, NOW, {"safe": "4"}, name="pulse-1", pair_id=other.id))
    seen = {known.pair: [one.sign for one in signs(known, by)] for known in uow.fares.unusual(by)}
    assert {pair: found for pair, found in seen.items() if found} == {one.id: [Sign.WAS_UNSAFE]}, "after the talk"
    uow.dues.put(DueKind.TALK, mentor, NOW - DAY, NOW - DAY)
    assert red() == {one.id, other.id}, "a wish to talk without a pulse can be about either"


def test_who_has_turned_red_is_among_those_who_can(uow: SqlUnitOfWork, monkeypatch: pytest.MonkeyPatch) -> None:
    """From one moment to another, in a grown programme: the few that are read tell the same as the whole set."""
    grown = a_grown_programme(uow, 12, share=3)
    programme = grown.programme
    low = two(uow, programme, PairState.ACTIVE)
    (meeting,) = met(uow, low, 5)
    uow.reports.add(Report(0, meeting.id, low.adept_id, Held.YES, NOW - DAY / 2, useful=1))
    uow.dues.put(DueKind.LOW_REPORT, uow.memberships.get(low.adept_id), NOW - 9 * DAY, NOW - 9 * DAY)
    silent = two(uow, programme, PairState.ACTIVE)
    met(uow, silent, 20)
    uow.dues.put(DueKind.SILENT, uow.memberships.get(silent.adept_id), NOW, NOW, pair=silent)
    spans = [(NOW + (days - span) * DAY, NOW + days * DAY) for days in (0, 1, 5, 7, 50, 70) for span in (1, 3, 60)]

    def turned(told: Topics = frozenset()) -> list[Mapping[int, Faring]]:
        return [fare.newly_red(uow, READER, programme, (), told, span) for span in spans]

    told = frozenset({(False, silent.id), *((True, one.adept.member) for one in grown.pairs[::3])})
    few, fewer = turned(), turned(told)
    monkeypatch.setattr(FareRows, "turning", lambda rows, by, _before, _told: rows.unusual(by))
    assert few == turned()
    assert few != fewer == turned(told), "what is told anyway is not looked for"
    assert low.id in few[0], "the mark is new, and the wait is old"
    red = {one.sign for found in few for faring in found.values() for one in faring.seen}
    assert red >= {Sign.SILENT, Sign.LOW_MARK, Sign.UNTOLD}
