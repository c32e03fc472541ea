"""What two who rest together hear when it ends, what is held meanwhile, and where they are counted after it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from programme.calendar import MORNING, moment_of
from programme.due import ABOUT_MEMBERSHIPS, DueKind
from programme.fares import Fare
from programme.meeting import MeetingState
from programme.pair import PairState
from programme.pause import HOLDS, Hold, Pause
from programme.people import Actor
from programme.presses.roster import PairsView
from programme.speech import Speech, Utterance
from programme.times import local_day
from programme.usecases import waits
from programme.usecases.common import resting
from programme.usecases.desk import glance
from programme.usecases.matching.gathered import gather, sides
from programme.usecases.myself import pause_asked, pause_ends
from storage.unit_of_work import SqlUnitOfWork
from tests.scenes.crowd import a_crowd
from tests.storage.openings import NOW, Scene, a_programme, a_scene

DAY = timedelta(days=1)


def resting_pair(uow: SqlUnitOfWork) -> tuple[Scene, list[Pause]]:
    """Let both of a pair rest for three weeks till today."""
    programme, eva = a_programme(uow)
    scene = a_scene(uow, programme, eva, ("Karin Ek", "Lars Holm"), 10)
    uow.pairs.save(replace(scene.pair, state=PairState.PAUSED))
    today = local_day(NOW, programme)
    return scene, [
        uow.pauses.add(Pause(0, programme.id, one.id, scene.pair.id, today - 21 * DAY, today, asked_on=today - 7 * DAY))
        for one in (scene.adept, scene.mentor)
    ]


def words(said: list[Utterance]) -> list[tuple[int, str]]:
    """Return to whom each message goes, and the key of its text."""
    return [(one.to, one.text[0].key) for one in said if isinstance(one, Speech)]


def test_both_go_on_at_once(uow: SqlUnitOfWork) -> None:
    """Neither hears that the other still rests, on the day on which nobody does."""
    scene, _ = resting_pair(uow)
    said = pause_asked.fall_due(uow, uow.pairs.get(scene.pair.id), NOW)
    assert words(said) == [(one.person_id, "pause-over-mine") for one in (scene.adept, scene.mentor)]
    assert uow.pairs.get(scene.pair.id).state is PairState.ACTIVE
    assert not [one for one in uow.pauses.of_pair(scene.pair.id) if not one.is_over]
    assert pause_asked.fall_due(uow, uow.pairs.get(scene.pair.id), NOW) == []


def test_the_question_about_a_kept_meeting_comes_apart_from_the_return(uow: SqlUnitOfWork) -> None:
    """They met while they rested: how it was is asked on the next morning, not in the minute that they go on."""
    scene, _ = resting_pair(uow)
    met = uow.meetings.get(scene.meeting.id)
    uow.meetings.save(replace(met, starts_at=NOW - 10 * DAY, state=MeetingState.PLANNED))
    pause_asked.fall_due(uow, uow.pairs.get(scene.pair.id), NOW)
    asks = uow.dues.waiting(DueKind.REPORT, scene.pair.id)
    assert asks is not None
    assert asks.due_at >= NOW.replace(hour=7) + DAY


def test_a_press_ends_ones_own_pause_alone(uow: SqlUnitOfWork) -> None:
    """Whoever comes back a week early reads until when the other rests."""
    scene, (first, _) = resting_pair(uow)
    actor = Actor(uow.people.get(scene.adept.person_id), NOW - 7 * DAY)
    assert words(pause_ends.end(uow, actor, first)) == [(scene.adept.person_id, "pause-over-other-rests")]
    assert uow.pairs.get(scene.pair.id).state is PairState.PAUSED


def test_two_who_are_back_are_silent_nowhere(uow: SqlUnitOfWork) -> None:
    """They last met long before the pause: their time without a meeting begins anew, in each place that counts it."""
    scene, _ = resting_pair(uow)
    met = uow.meetings.get(scene.meeting.id)
    uow.meetings.save(replace(met, starts_at=NOW - 90 * DAY, state=MeetingState.HELD))
    uow.pairs.save(replace(uow.pairs.get(scene.pair.id), start_confirmed_at=NOW - 100 * DAY))
    pause_asked.fall_due(uow, uow.pairs.get(scene.pair.id), NOW)
    programme = uow.programmes.get(scene.pair.programme_id)

    def silent(now: datetime) -> tuple[int, int, int]:
        fares = glance.glance(uow, scene.manager, programme, now).fares
        counts = uow.rosters.pairs(programme.id, (), frozenset(PairState), now)
        overdue = uow.dues.overdue(programme.id, now)
        return (
            fares[Fare.NOW] + fares[Fare.WATCH],
            counts[PairsView.SILENT],
            len(overdue.of({DueKind.SILENT})),
        )

    assert silent(NOW) == (0, 0, 0)
    assert silent(NOW + 30 * DAY) == (0, 0, 0)
    assert silent(NOW + 70 * DAY) == (1, 1, 1)


def test_a_pause_of_before_goes_on_when_it_is_said(uow: SqlUnitOfWork) -> None:
    """One whose last day is quiet: each place says the first day after it, and on that day both are told."""
    scene, pauses = resting_pair(uow)
    saturday, monday = date(2027, 8, 14), date(2027, 8, 16)
    for one in pauses:
        uow.pauses.save(replace(one, until=saturday))
    programme = uow.programmes.get(scene.pair.programme_id)
    assert [one.until for one in resting.of_pair(uow, scene.pair.id)] == [monday, monday]
    assert resting.lasting_of(uow, programme.id)[0] == {scene.pair.id: monday}
    pair = uow.pairs.get(scene.pair.id)
    assert "pause-over-mine" not in str(pause_asked.fall_due(uow, pair, moment_of(saturday, MORNING, scene.two().zone)))
    said = pause_asked.fall_due(uow, pair, moment_of(monday, MORNING, scene.two().zone))
    assert words(said) == [(two, "pause-over-mine") for two in (scene.adept.person_id, scene.mentor.person_id)]


def test_a_wait_comes_after_the_pause_or_at_once(uow: SqlUnitOfWork) -> None:
    """Whatever of the pair falls due meanwhile is put to the morning of its end; what was promised is not held."""
    scene, pauses = resting_pair(uow)
    ends = local_day(NOW, uow.programmes.get(scene.pair.programme_id)) + 14 * DAY
    for one in pauses:
        uow.pauses.save(replace(one, until=ends))
    held = moment_of(ends, MORNING, scene.two().zone)
    for kind, hold in HOLDS.items():
        if kind not in ABOUT_MEMBERSHIPS:
            uow.dues.put(kind, scene.adept, NOW, NOW, pair=scene.pair)
            wait = uow.dues.waiting(kind, scene.pair.id)
            assert wait is not None
            assert (resting.held_until(uow, wait, NOW) == held) is (hold is Hold.STOPS), kind
    wait = uow.dues.waiting(DueKind.REPORT, scene.pair.id)
    assert wait is not None
    assert waits.act(uow, wait, NOW) == []
    again = uow.dues.waiting(DueKind.REPORT, scene.pair.id)
    assert again is not None
    assert again.due_at == held


def test_the_match_leaves_out_whoever_rests(uow: SqlUnitOfWork) -> None:
    """On either side."""
    programme = a_crowd(uow, 20, 10, seed=5)
    first = [[one.membership_id for one in side] for side in sides(gather(uow, programme.id, NOW))]
    rest = [side[0] for side in first]
    for key in rest:
        uow.pauses.add(Pause(0, programme.id, key, None, local_day(NOW, programme)))
    then = [[one.membership_id for one in side] for side in sides(gather(uow, programme.id, NOW))]
    assert then == [[one for one in side if one not in rest] for side in first]


def test_a_question_after_midsummer_names_its_next_day(uow: SqlUnitOfWork) -> None:
    """Four weeks later is July, when nobody is asked: it says 2 August."""
    scene, (first, second) = resting_pair(uow)
    uow.pauses.save(replace(second, ended_on=second.first_day))
    june = NOW.replace(month=6, day=14)
    uow.pauses.save(replace(first, until=None, asked_on=None, first_day=june.date() - 28 * DAY))
    (said,) = pause_asked.fall_due(uow, uow.pairs.get(scene.pair.id), june)
    assert isinstance(said, Speech)
    assert said.text[0].args["again"] == june.date().replace(month=8, day=2)
