"""What a person's copy has of business plans: an adept's own with what was written about it, and a mentor's words."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from programme.people import Membership, Role
from programme.plan import Plan, PlanComment, PlanVersion, Texts, filled, text_of
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Value
from programme.times import stamp

Lines = Sequence[tuple[str, Value]]


def copied(uow: UnitOfWork, memberships: Sequence[Membership]) -> list[Lines]:
    """Return the plans, versions and comments of these memberships, as the copy writes them."""
    return [lines for one in memberships for lines in _of(uow, one) if lines]


def _of(uow: UnitOfWork, membership: Membership) -> Iterator[Lines]:
    zone = ZoneInfo(uow.programmes.get(membership.programme_id).time_zone)
    if membership.role is Role.MENTOR:
        yield [_comment(uow, one, zone) for one in uow.plan_comments.of_mentor(membership.id)]
        return
    plan = uow.plans.of_membership(membership.id)
    if plan is None:
        return
    yield _plan(plan, zone)
    for version in uow.plan_versions.of_plan(plan.id):
        yield _version(version, zone)
    yield [_comment(uow, one, zone) for one in uow.plan_comments.of_plan(plan.id)]


def _plan(plan: Plan, zone: ZoneInfo) -> Lines:
    return [
        ("copy-plan-begun", stamp(plan.begun_at, zone)),
        ("copy-plan-changed", stamp(plan.changed_at, zone)),
        *_texts(plan.texts),
    ]


def _version(version: PlanVersion, zone: ZoneInfo) -> Lines:
    return [
        ("copy-plan-version", version.number),
        ("copy-plan-shared", stamp(version.shared_at, zone)),
        ("copy-plan-told", stamp(version.told_at, zone) if version.told_at else ""),
        ("copy-plan-hidden", stamp(version.hidden_at, zone) if version.hidden_at else ""),
        *_texts(version.texts),
    ]


def _texts(texts: Texts) -> Lines:
    return [(f"plan-title-{one.word}", text_of(texts, one)) for one in filled(texts)]


def _comment(uow: UnitOfWork, one: PlanComment, zone: ZoneInfo) -> tuple[str, Value]:
    author = uow.people.get(uow.memberships.get(one.membership_id).person_id)
    version = uow.plan_versions.find(one.version_id)
    facts: dict[str, Value] = {
        "name": author.name,
        "at": stamp(one.made_at, zone),
        "number": version.number if version else 0,
        "text": one.text,
    }
    return f"plan-title-{one.about.word}", Phrase("copy-plan-comment", facts)
