"""A manager, an adept and a mentor with everything that a form can be about, and every form opened as in use."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from sqlalchemy import Table, delete, update

from programme.announcement import Audience
from programme.form import About, Form
from programme.gathering import Gathering, GatheringKind, GatheringState
from programme.joint import Joint
from programme.meeting import Meeting
from programme.pair import Contract, Pair, PairState
from programme.people import Actor, Letter, Membership, Person, Preset, Programme, Role, State
from programme.plan import Plan, PlanVersion, Section
from programme.presses.change import Detail, Rule
from programme.presses.diploma import DiplomaDeed
from programme.presses.interview import Verdict
from programme.presses.leaving import Way
from programme.presses.pair import Deed
from programme.presses.pause import Resting
from programme.presses.wording import ChosenWording
from programme.speech import Utterance
from programme.survey import Survey
from programme.surveys import FORMS_ASKED, SURVEYS
from programme.usecases.arriving import interview, joining, setup
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.desk import (
    absence,
    announcement,
    diploma_one,
    gathering,
    gathering_change,
    note,
    own_words,
    rule_change,
    wording,
)
from programme.usecases.ending import goodbye
from programme.usecases.matching import outside, seek
from programme.usecases.myself import change, concern, letter, pause_page, presentation
from programme.usecases.trust import contract_version, contract_words
from programme.usecases.year import after_meeting, booking, joint_booking, plan_read, plan_section, point, survey
from storage import tables
from storage.asking import asking_on
from storage.tallies import begin_all
from storage.unit_of_work import SqlUnitOfWork

T = TypeVar("T", Gathering, Pair, Meeting, Letter, Survey, Programme)
NOW = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
MANAGER, ADEPT, MENTOR = "manager", "adept", "mentor"


@dataclass(frozen=True, slots=True)
class Scene:
    """A manager, an adept and a mentor, and everything that a form can be about."""

    uow: SqlUnitOfWork
    manager: Person
    adept: Membership
    mentor: Membership
    pair: Pair
    meeting: Meeting
    from_adept: Letter
    from_manager: Letter
    survey_of_adept: Survey
    survey_of_mentor: Survey

    def person(self, who: str) -> Person:
        """Return who is called so."""
        if who == MANAGER:
            return self.manager
        return self.uow.people.get((self.adept if who == ADEPT else self.mentor).person_id)

    def actor(self, who: str) -> Actor:
        """Return somebody as they act now."""
        return Actor(self.person(who), NOW, telegram_name=self.person(who).name)

    def two(self) -> Two:
        """Return the pair as it stands."""
        return two_of(self.uow, self.uow.pairs.find(self.pair.id) or self.pair)

    def put(self, state: PairState) -> Two:
        """Put the pair into a state; the time to say how the first meeting felt is over."""
        is_bridge = state is PairState.BRIDGING
        self.uow.pairs.save(replace(self.pair, state=state, outcome_at=NOW, is_bridge=is_bridge))
        return self.two()

    def kinds(self) -> dict[int, tuple[About, set[str]]]:
        """Return what each id stands for, and whom it is about; no two ids are the same."""
        return {
            0: (About.NOTHING, set()),
            self.pair.programme_id: (About.PROGRAMME, set()),
            600 + self.pair.id: (About.GATHERING, set()),
            self.adept.id: (About.MEMBERSHIP, {ADEPT}),
            self.mentor.id: (About.MEMBERSHIP, {MENTOR}),
            self.from_adept.id: (About.LETTER, {ADEPT}),
            self.from_manager.id: (About.LETTER, {ADEPT}),
            self.pair.id: (About.PAIR, {ADEPT, MENTOR}),
            self.meeting.id: (About.MEETING, {ADEPT, MENTOR}),
            self.survey_of_adept.id: (About.SURVEY, {ADEPT}),
            self.survey_of_mentor.id: (About.SURVEY, {MENTOR}),
        }


def a_programme(uow: SqlUnitOfWork) -> tuple[Programme, Person]:
    """Add a programme and its manager."""
    days, zone = (date(2027, 1, 15), date(2027, 12, 17)), "Europe/Stockholm"
    programme = uow.programmes.add(Programme(0, "Framsteg", *days, Preset.LEADERSHIP, zone, NOW))
    programme = _with_id(uow, tables.programmes, programme, 500)
    eva = a_person(uow, "Eva Lind", 7000)
    uow.memberships.add(Membership(0, eva.id, programme.id, Role.MANAGER, State.MANAGING, NOW))
    return programme, eva


def a_person(uow: SqlUnitOfWork, name: str, telegram_id: int) -> Person:
    """Add a person with a telephone number."""
    return uow.people.add(Person(0, "sv", NOW, telegram_id, name=name, phone="+46701234567"))


def a_scene(uow: SqlUnitOfWork, programme: Programme, manager: Person, names: tuple[str, str], number: int) -> Scene:
    """Put two people together; no two of the rows about them have the same id, whatever the table."""
    adept, mentor = (
        uow.memberships.add(
            Membership(0, person.id, programme.id, role, State.WAITING, NOW, NOW, registered_at=NOW, capacity=2)
        )
        for person, role in (
            (a_person(uow, names[0], 7001 + number), Role.ADEPT),
            (a_person(uow, names[1], 7002 + number), Role.MENTOR),
        )
    )
    pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, PairState.ACTIVE, NOW))
    pair = _with_id(uow, tables.pairs, pair, 100 + number)
    been = uow.meetings.add(Meeting(0, pair.id, NOW - timedelta(days=1), mentor.person_id, NOW))
    letters = [uow.letters.add(Letter(0, adept.id, one, "Hej!", NOW)) for one in (adept.person_id, manager.id)]
    surveys = [uow.surveys.add(Survey(0, one.id, "survey", NOW)) for one in (adept, mentor)]
    return Scene(
        uow=uow,
        manager=manager,
        adept=adept,
        mentor=mentor,
        pair=pair,
        meeting=_with_id(uow, tables.meetings, been, 200 + number),
        from_adept=_with_id(uow, tables.letters, letters[0], 300 + number),
        from_manager=_with_id(uow, tables.letters, letters[1], 301 + number),
        survey_of_adept=_with_id(uow, tables.surveys, surveys[0], 400 + number),
        survey_of_mentor=_with_id(uow, tables.surveys, surveys[1], 401 + number),
    )


def _with_id(uow: SqlUnitOfWork, table: Table, entity: T, key: int) -> T:
    if table is tables.pairs:
        uow.connection.execute(delete(tables.tallies))
    uow.connection.execute(update(table).where(table.c.id == entity.id).values(id=key))
    if table is tables.pairs:
        begin_all(asking_on(uow.connection))
    return replace(entity, id=key)


Opening = Callable[[Scene, Actor], list[Utterance]]


def _interview(scene: Scene, actor: Actor) -> list[Utterance]:
    return interview.open_interview(scene.uow, actor, scene.adept)


def _decision(scene: Scene, actor: Actor) -> list[Utterance]:
    scene.put(PairState.ENDED)
    return interview.open_decision(scene.uow, actor, replace(scene.adept, state=State.REGISTERED), Verdict.APPROVE)


def _outside(scene: Scene, actor: Actor) -> list[Utterance]:
    scene.put(PairState.ENDED)
    return outside.add(scene.uow, actor, scene.adept)


def _seek(scene: Scene, actor: Actor) -> list[Utterance]:
    scene.put(PairState.ENDED)
    return seek.ask(scene.uow, actor, scene.adept, for_bridge=False)


def _contract(role: Role) -> Opening:
    def opened(scene: Scene, actor: Actor) -> list[Utterance]:
        return contract_words.write(scene.uow, actor, scene.put(PairState.ACTIVE).pair, role)

    return opened


def _decline(role: Role) -> Opening:
    def opened(scene: Scene, actor: Actor) -> list[Utterance]:
        two = scene.put(PairState.ACTIVE)
        words = Contract(0, two.pair.id, "sv", ("Våga",), "", "", "", two.person(other(role)).id, NOW)
        scene.uow.contracts.replace(replace(words, adept_signed_at=NOW, mentor_signed_at=NOW))
        proposal = scene.uow.contracts.replace(words)
        return contract_version.decline(scene.uow, actor, two.pair, role, proposal)

    return opened


def _meeting(scene: Scene, actor: Actor) -> list[Utterance]:
    return booking.open_meeting(scene.uow, actor, scene.put(PairState.ACTIVE).pair)


def _other_time(scene: Scene, actor: Actor) -> list[Utterance]:
    return booking.open_other_time(scene.uow, actor, scene.put(PairState.ACTIVE).pair)


def _joint(scene: Scene, actor: Actor) -> list[Utterance]:
    uow, one = scene.uow, scene.put(PairState.ACTIVE).pair
    nora = a_person(uow, "Nora Ek", 7000 + scene.adept.id * 100)
    seat = Membership(0, nora.id, one.programme_id, Role.ADEPT, State.WAITING, NOW, NOW, registered_at=NOW)
    beside = Pair(0, one.programme_id, uow.memberships.add(seat).id, scene.mentor.id, PairState.ACTIVE, NOW)
    asked = Joint(0, scene.mentor.id, one.id, uow.pairs.add(replace(beside, outcome_at=NOW)).id, NOW, True, True)
    return joint_booking.open_booking(uow, actor, uow.joints.add(asked))


def _point(scene: Scene, actor: Actor) -> list[Utterance]:
    pair, ahead = scene.put(PairState.ACTIVE).pair, replace(scene.meeting, starts_at=NOW + timedelta(days=1))
    scene.uow.meetings.save(ahead)
    return point.open_point(scene.uow, actor, pair, ahead)


def _report(role: Role) -> Opening:
    return lambda scene, actor: after_meeting.open_report(
        scene.uow, actor, scene.put(PairState.ACTIVE), role, scene.meeting
    )


def _letter(scene: Scene, actor: Actor) -> list[Utterance]:
    return letter.write(scene.uow, actor, scene.adept)


def _rule(scene: Scene, actor: Actor) -> list[Utterance]:
    return rule_change.ask(scene.uow, actor, scene.two().programme, Rule.ORGANISATION)


def _announcement(scene: Scene, actor: Actor) -> list[Utterance]:
    return announcement.start_in(scene.uow, actor, scene.two().programme)


def _gathering(scene: Scene, actor: Actor) -> list[Utterance]:
    return gathering.plan(scene.uow, actor, scene.two().programme)


def _gathering_change(scene: Scene, actor: Actor) -> list[Utterance]:
    key, day = scene.pair.programme_id, NOW + timedelta(days=9)
    kind, state = GatheringKind.CLOSING, GatheringState.OPEN
    made = Gathering(0, key, kind, "", day, 120, "", Audience.EVERYBODY, None, state, actor.person.id, NOW)
    kept = _with_id(scene.uow, tables.gatherings, scene.uow.gatherings.add(made), 600 + scene.pair.id)
    return gathering_change.change(scene.uow, actor, kept)


def _wording(scene: Scene, actor: Actor) -> list[Utterance]:
    return wording.ask(scene.uow, actor, scene.two().programme, ChosenWording.WELCOME, "sv")


def _ending_words(scene: Scene, actor: Actor) -> list[Utterance]:
    return own_words.of_pair(scene.uow, actor, scene.put(PairState.ACTIVE).pair, Deed.REMATCH, drop=False)


def _leaving_words(scene: Scene, actor: Actor) -> list[Utterance]:
    return own_words.of_leaving(scene.uow, actor, scene.adept, Way.DISMISSED, drop=False)


def _goodbye(role: Role) -> Opening:
    def opened(scene: Scene, actor: Actor) -> list[Utterance]:
        two = scene.put(PairState.ACTIVE)
        scene.uow.programmes.save(replace(two.programme, ends_on=NOW.date()))
        return goodbye.write(scene.uow, actor, two.pair, role)

    return opened


def _diploma(scene: Scene, actor: Actor) -> list[Utterance]:
    programme = scene.put(PairState.ACTIVE).programme
    scene.uow.programmes.save(replace(programme, ends_on=NOW.date()))
    return diploma_one.do(scene.uow, actor, scene.adept, DiplomaDeed.NAME, sure=False)


def _plan(which: Section) -> Opening:
    def opened(scene: Scene, actor: Actor) -> list[Utterance]:
        _entrepreneurs(scene)
        return plan_section.write(scene.uow, actor, scene.adept, which, on=False)

    return opened


def _plan_comment(scene: Scene, actor: Actor) -> list[Utterance]:
    _entrepreneurs(scene)
    texts = ("Skor", *("",) * (len(Section) - 1))
    kept = scene.uow.plans.add(Plan(0, scene.adept.id, texts, NOW, NOW))
    version = scene.uow.plan_versions.add(PlanVersion(0, kept.id, scene.pair.id, 1, texts, NOW))
    return plan_read.comment(scene.uow, actor, scene.two().pair, version, Section.IDEA)


def _entrepreneurs(scene: Scene) -> None:
    programme = scene.put(PairState.ACTIVE).programme
    scene.uow.programmes.save(replace(programme, preset=Preset.ENTREPRENEUR))


def _absence(scene: Scene, actor: Actor) -> list[Utterance]:
    programme = scene.uow.programmes.get(scene.pair.programme_id)
    bo = a_person(scene.uow, "Bo Berg", 7099)
    scene.uow.memberships.add(Membership(0, bo.id, programme.id, Role.MANAGER, State.MANAGING, NOW))
    return absence.plan(scene.uow, actor, programme)


def _survey(form: Form, who: str) -> Opening:
    def opened(scene: Scene, actor: Actor) -> list[Utterance]:
        asked = scene.survey_of_adept if who == ADEPT else scene.survey_of_mentor
        about = next(one for one in SURVEYS if one.form is form)
        row = replace(asked, form=form.name, name=about.name, pair_id=scene.pair.id if about.of_each_pair else None)
        scene.uow.surveys.save(row)
        return survey.open_survey(scene.uow, actor, row)

    return opened


OPENINGS: dict[str, dict[str, Opening]] = {
    "setup": {MANAGER: lambda scene, actor: setup.open_setup(scene.uow, actor, "Europe/Stockholm")},
    "registration": {ADEPT: lambda scene, actor: joining.open_registration(scene.uow, actor, scene.adept)},
    "letter": {MANAGER: _letter, ADEPT: _letter},
    "reply": {
        MANAGER: lambda scene, actor: letter.answer(scene.uow, actor, scene.from_adept),
        ADEPT: lambda scene, actor: letter.answer(scene.uow, actor, scene.from_manager),
    },
    "interview": {MANAGER: _interview},
    "decision": {MANAGER: _decision},
    "note": {MANAGER: lambda scene, actor: note.open_note(scene.uow, actor, scene.mentor)},
    "outside": {MANAGER: _outside},
    "seek": {MANAGER: _seek},
    "concern": {
        ADEPT: lambda scene, actor: concern.open_concern(scene.uow, actor, scene.adept),
        MENTOR: lambda scene, actor: concern.open_concern(scene.uow, actor, scene.mentor),
    },
    "contract": {ADEPT: _contract(Role.ADEPT), MENTOR: _contract(Role.MENTOR)},
    "decline": {ADEPT: _decline(Role.ADEPT), MENTOR: _decline(Role.MENTOR)},
    "meeting": {MANAGER: _meeting, ADEPT: _meeting, MENTOR: _meeting},
    "other-time": {ADEPT: _other_time, MENTOR: _other_time},
    "joint": {MENTOR: _joint},
    "point": {ADEPT: _point},
    "report": {ADEPT: _report(Role.ADEPT), MENTOR: _report(Role.MENTOR)},
    "change": {
        ADEPT: lambda scene, actor: change.ask(scene.uow, actor, scene.adept, Detail.PHONE),
        MENTOR: lambda scene, actor: change.ask(scene.uow, actor, scene.mentor, Detail.CAPACITY),
        MANAGER: lambda scene, actor: change.ask(scene.uow, actor, scene.adept, Detail.GOAL),
    },
    "presentation": {
        ADEPT: lambda scene, actor: presentation.open_presentation(scene.uow, actor, scene.adept),
        MENTOR: lambda scene, actor: presentation.open_presentation(scene.uow, actor, scene.mentor),
    },
    "pause": {
        ADEPT: lambda scene, actor: pause_page.show(scene.uow, actor, scene.adept),
        MENTOR: lambda scene, actor: pause_page.ask(scene.uow, actor, scene.mentor, Resting.PAIR, scene.pair.id),
    },
    "rule": {MANAGER: _rule},
    "announcement": {MANAGER: _announcement},
    "gathering": {MANAGER: _gathering},
    "gathering-change": {MANAGER: _gathering_change},
    "absence": {MANAGER: _absence},
    "diploma": {MANAGER: _diploma},
    "plan": {ADEPT: _plan(Section.PRICE)},
    "plan-link": {ADEPT: _plan(Section.DOCUMENT)},
    "plan-comment": {MENTOR: _plan_comment},
    "goodbye": {ADEPT: _goodbye(Role.ADEPT), MENTOR: _goodbye(Role.MENTOR)},
    "wording": {MANAGER: _wording},
    "ending-words": {MANAGER: _ending_words},
    "leaving-words": {MANAGER: _leaving_words},
    **{form.name: {ADEPT: _survey(form, ADEPT), MENTOR: _survey(form, MENTOR)} for form in FORMS_ASKED},
}
"""How each form is opened in use, by everybody who can."""
