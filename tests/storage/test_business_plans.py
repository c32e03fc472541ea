"""Business plans as rows: what goes with whom, and what stays with whom it belongs to."""

from dataclasses import replace

from programme.pair import End, Pair, PairState
from programme.people import Membership, Role, State
from programme.plan import Plan, PlanComment, PlanVersion, Section, with_text
from storage import tables
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme

TEXTS = with_text(("",) * len(Section), Section.IDEA, "Bröd till jobbet")


def commented(uow: SqlUnitOfWork) -> tuple[Membership, Membership, Pair, Plan]:
    """Store an adept with a plan that a mentor has read and written about, and who has a new mentor since."""
    programme = a_programme(uow)
    adept, mentor, other = (
        a_membership(uow, a_person(uow), programme, role, State.WAITING)
        for role in (Role.ADEPT, Role.MENTOR, Role.MENTOR)
    )
    ended = Pair(0, programme.id, adept.id, mentor.id, PairState.ENDED, NOW, End.REMATCHED, start_confirmed_at=NOW)
    before = uow.pairs.add(ended)
    now = uow.pairs.add(Pair(0, programme.id, adept.id, other.id, PairState.ACTIVE, NOW))
    plan = uow.plans.add(Plan(0, adept.id, TEXTS, NOW, NOW))
    for number in (1, 2):
        version = uow.plan_versions.add(PlanVersion(0, plan.id, before.id, number, TEXTS, NOW))
        uow.plan_comments.add(PlanComment(0, version.id, mentor.id, Section.IDEA, "Till vem?", NOW))
    return adept, mentor, now, plan


def rows(uow: SqlUnitOfWork) -> list[int]:
    """Return how many plans, versions and comments there are."""
    found = (tables.plans, tables.plan_versions, tables.plan_comments)
    return [len(uow.connection.execute(one.select()).all()) for one in found]


def test_a_new_mentor_begins_with_nothing_and_the_one_before_reads_nothing_more(uow: SqlUnitOfWork) -> None:
    """A version is for one pair; taken back, it is for nobody."""
    _, mentor, now, plan = commented(uow)
    before = uow.plan_versions.of_plan(plan.id)[0].pair_id
    assert uow.plan_versions.shared_with([now.id]) == {}
    assert uow.plan_versions.shared_with([before, now.id])[before].number == 2
    uow.plan_versions.hide(before, NOW)
    assert uow.plan_versions.shared_with([before, now.id]) == {}
    assert len(uow.plan_comments.of_plan(plan.id)) == 2, "what was said to the adept stays with them"
    uow.plan_comments.note_told([one.id for one in uow.plan_comments.of_mentor(mentor.id)], NOW)
    assert all(one.told_at == NOW for one in uow.plan_comments.of_plan(plan.id))


def test_a_plan_goes_with_its_adept_and_a_comment_with_its_mentor(uow: SqlUnitOfWork) -> None:
    """A mentor's deletion leaves the plan and its versions; the adept's leaves nothing."""
    adept, mentor, _, plan = commented(uow)
    uow.plans.save(replace(plan, texts=with_text(TEXTS, Section.PRICE, "45 kr")))
    uow.people.forget(mentor.person_id)
    assert rows(uow) == [1, 2, 0]
    uow.people.forget(adept.person_id)
    assert rows(uow) == [0, 0, 0]
