"""Nobody in a pair reads the other's answers from a colour: not on a list, in a number, a workbook, or by its time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from handlers import guards
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.fares import Fare
from programme.form import Answer
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Pair, PairState
from programme.people import Actor, Membership, Person, Role, State
from programme.presses.roster import PairsView, PeopleView
from programme.survey import Survey
from programme.tasks import Task
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import digest, export, fare, glance, roster, search, todo_sheet
from programme.usecases.myself import me
from programme.usecases.year import flag, timeline
from storage.known import known_in
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import on_sqlite
from tests.rows import a_membership, a_person, a_programme
from tests.scenes.bulk import DAY, NOW

MARKS = st.sampled_from((1, 2, 3, 5))
ANSWERS = st.lists(
    st.one_of(
        st.tuples(st.just("report"), st.integers(0, 3), MARKS),
        st.tuples(st.just("talk"), st.integers(0, 3), MARKS),
        st.tuples(st.just("pulse"), st.just(0), MARKS),
        st.tuples(st.just("change"), st.just(0), MARKS),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda one: (one[0] in {"report", "talk"}, one[1]) if one[0] in {"report", "talk"} else (one[0], 0),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Eva manages, and is Karin's mentor; Bo manages; Astrid is Karin's former mentor, and assists."""

    uow: SqlUnitOfWork
    eva: Person
    bo: Person
    karin: Person
    seats: dict[str, Membership]
    pair: Pair
    meetings: Sequence[Meeting]


def a_scene(uow: SqlUnitOfWork) -> Scene:
    """Store two who have met four times; Karin has told nothing."""
    programme = a_programme(uow)
    eva, bo, karin = (
        a_person(uow, 7000 + place, name=name) for place, name in enumerate(("Eva Ek", "Bo Alm", "Karin Dal"))
    )

    def seat(person: Person, role: Role) -> Membership:
        state = State.WAITING if role.takes_part else State.MANAGING
        return a_membership(uow, person, programme, role, state, registered_at=NOW - 200 * DAY, consented_at=NOW)

    seats = {
        "eva": seat(eva, Role.MANAGER),
        "bo": seat(bo, Role.MANAGER),
        "mentor": seat(eva, Role.MENTOR),
        "karin": seat(karin, Role.ADEPT),
    }
    start = NOW - 180 * DAY
    made = Pair(
        0, programme.id, seats["karin"].id, seats["mentor"].id, PairState.ACTIVE, start, start_confirmed_at=start
    )
    pair = uow.pairs.add(made)
    held = [
        uow.meetings.add(
            Meeting(0, pair.id, NOW - days * DAY, karin.id, NOW - (days + 9) * DAY, state=MeetingState.HELD)
        )
        for days in (150, 110, 70, 20)
    ]
    for one in held:
        uow.reports.add(Report(0, one.id, seats["mentor"].id, Held.YES, one.starts_at + DAY, 90, 4))
    return Scene(uow, eva, bo, karin, seats, pair, held)


def tell(scene: Scene, answers: Sequence[tuple[str, int, int]]) -> None:
    """Let Karin give answers, in this order, each raising what it raises."""
    uow, member = scene.uow, scene.seats["karin"]
    for place, (kind, number, mark) in enumerate(answers):
        at = NOW - timedelta(hours=9 - place)
        actor = Actor(scene.karin, at)
        if kind in {"report", "talk"}:
            told = Report(0, scene.meetings[number].id, member.id, Held.YES, at, 90, mark, mark, talk=kind == "talk")
            flag.hoist(uow, actor, member, flag.in_report(uow.reports.add(told)))
            continue
        words: dict[str, Answer] = {"safe": str(mark), "useful": str(mark)} if kind == "pulse" else {"onward": "change"}
        survey = Survey(0, member.id, "survey", at, at, words)
        if kind == "pulse":
            survey = replace(survey, form="pulse", name="pulse-30", pair_id=scene.pair.id)
        uow.surveys.add(survey)
        flag.hoist(uow, actor, member, flag.in_survey(words))


def screens(scene: Scene, person: Person, seat: Membership) -> list[str]:
    """Return all that a manager can see of the programme, as it is said."""
    uow, actor = scene.uow, Actor(person, NOW)
    known_in(uow.connection).forget()
    undone = uow.connection.begin_nested()
    programme = uow.programmes.get(scene.pair.programme_id)
    due = Due(0, DueKind.DIGEST, seat.id, programme.id, person.id, NOW, NOW - 3 * DAY)
    shown = [
        glance.show(uow, actor, programme),
        glance.of_seat(uow, seat.id, NOW),
        todo_sheet.todo(uow, actor),
        digest.send(uow, due, NOW),
        export.workbook(uow, seat.id, NOW),
        search.search(uow, actor, "Karin"),
        *(roster.pairs(uow, actor, programme, view, 0, fresh=True) for view in PairsView),
        *(roster.people(uow, actor, programme, view, 0, fresh=True) for view in PeopleView),
    ]
    undone.rollback()
    return [repr(one) for one in shown]


def own_pages(scene: Scene) -> list[str]:
    """Return what Eva reads as Karin's mentor."""
    actor = Actor(scene.eva, NOW)
    known_in(scene.uow.connection).forget()
    return [
        repr(me.where_am_i(scene.uow, actor)),
        repr(timeline.show_mine(scene.uow, actor, scene.seats["mentor"], 0)),
    ]


@on_sqlite
@settings(
    max_examples=4, phases=(Phase.generate,), suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # each example is undone
@given(answers=ANSWERS)
def test_a_manager_in_the_pair_sees_the_same_whatever_the_other_answers(
    uow: SqlUnitOfWork, answers: list[tuple[str, int, int]]
) -> None:
    """Every screen of Eva is byte for byte as without the answers; Bo, who reads them, sees the difference."""
    undone = uow.connection.begin_nested()
    try:
        hold(a_scene(uow), answers)
    finally:
        undone.rollback()
        known_in(uow.connection).forget()


def hold(scene: Scene, answers: Sequence[tuple[str, int, int]]) -> None:
    """Compare what each sees before and after the answers."""
    before, hers, bos = (
        screens(scene, scene.eva, scene.seats["eva"]),
        own_pages(scene),
        screens(scene, scene.bo, scene.seats["bo"]),
    )
    tell(scene, answers)
    assert screens(scene, scene.eva, scene.seats["eva"]) == before
    assert own_pages(scene) == hers
    assert screens(scene, scene.bo, scene.seats["bo"]) != bos
    programme = scene.uow.programmes.get(scene.pair.programme_id)
    for name, sees in (("eva", False), ("bo", True)):
        person = getattr(scene, name)
        try:
            guards.managed_pair(scene.uow, Actor(person, NOW), scene.pair.id, Task.GLANCE)
            opened = True
        except ProgrammeError:
            opened = False
        assert opened is sees
    colour = fare.of_programme(scene.uow, sight_of(scene.uow, scene.bo, programme.id), programme, (), NOW)
    is_low = any(mark <= 2 or kind in {"change"} for kind, _, mark in answers)
    red = colour.get(scene.pair.id, fare.FINE).colour is Fare.NOW
    assert red <= is_low
