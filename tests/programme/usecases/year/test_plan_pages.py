"""The pages of a plan: comments are read as a set, and a version in the mentor's hand needs no news of it."""

from dataclasses import replace
from datetime import timedelta

from programme.pair import Pair, PairState
from programme.people import Actor, Preset, Role, State
from programme.plan import Plan, PlanComment, PlanVersion, Section
from programme.usecases.year import plan_paper, plan_section
from storage.unit_of_work import SqlUnitOfWork
from tests.rows import NOW, a_membership, a_person, a_programme
from tests.statements import counted

DAY = timedelta(days=1)


def test_comments_are_read_as_a_set(uow: SqlUnitOfWork) -> None:
    """Four comments of four mentors on four versions cost as many statements as one."""
    programme = a_programme(uow, preset=Preset.ENTREPRENEUR)
    a_membership(uow, a_person(uow, 2, name="Eva Lind"), programme, Role.MANAGER, State.MANAGING)
    karin = a_person(uow, 1, name="Karin Ek")
    adept = a_membership(uow, karin, programme, Role.ADEPT, State.WAITING)
    texts = tuple("Kaféer" if one is Section.CUSTOMER else "" for one in Section)
    plan = uow.plans.add(Plan(0, adept.id, texts, NOW, NOW))
    taken: list[int] = []
    for number in range(1, 5):
        mentor = a_membership(
            uow, a_person(uow, 10 + number, name=f"Lars{number} Holm"), programme, Role.MENTOR, State.WAITING
        )
        state = PairState.ACTIVE if number == 4 else PairState.ENDED
        pair = uow.pairs.add(Pair(0, programme.id, adept.id, mentor.id, state, NOW))
        version = uow.plan_versions.add(PlanVersion(0, plan.id, pair.id, number, texts, NOW + number * DAY))
        uow.plan_comments.add(PlanComment(0, version.id, mentor.id, Section.CUSTOMER, "Hur många?", NOW + number * DAY))
        with counted(uow) as statements:
            (page,) = plan_section.comments(uow, Actor(karin, NOW + 9 * DAY), adept, Section.CUSTOMER, 0)
        taken.append(len(statements))
        assert str(page).count("plan-comment'") == number
    assert taken[-1] <= taken[0], taken
    lars = uow.people.get(uow.memberships.get(pair.mentor_id).person_id)
    plan_paper.version(uow, Actor(lars, NOW + 9 * DAY), pair, version)
    assert uow.plan_versions.find(version.id) == replace(version, told_at=NOW + 9 * DAY)
