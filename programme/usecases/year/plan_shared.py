"""Sharing a business plan with the mentor: as a numbered version, taken back again, and told once in a calm hour.

A version is what the plan said at that moment. What the adept changes afterwards is read by nobody before it is shared
again. A new mentor reads nothing of what was shared with the one before, who reads nothing any more.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.pair import IN_TOUCH, Pair
from programme.people import Actor, Membership, Role
from programme.plan import WRITTEN, Plan, PlanComment, PlanVersion, count, filled
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.plan import HidePlan, OpenPlan, OpenSection, ReadPlan, SharePlan
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance
from programme.usecases.common import nudge, resting
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.two import Two, two_of
from programme.usecases.year import plan as plans
from programme.usecases.year.plan_section import comments_on
from programme.usecases.year.point_shown import can_read

NUDGE = "plan"
A_DAY = timedelta(days=1)
GATHERS = timedelta(minutes=30)
"""So long news waits for more of the same, so that ten comments are one message."""


def share(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Let the mentor read the plan as it is now; unless `sure`, show first what the mentor will read.

    Raises:
        ProgrammeError: `plan-nothing`, when nothing is written; `plan-no-mentor`, without one; `not-now`, too late.
    """
    two, plan, former = _to_share(uow, actor, membership)
    if former is not None and former.texts == plan.texts:
        return plans.show(uow, actor, membership, Phrase("plan-shared-already", two.facts))
    if not sure:
        titles = [Phrase(f"plan-title-{one.word}") for one in filled(plan.texts)]
        facts: Facts = {**two.facts, "titles": Listing(tuple(Phrase("plan-item", {"title": one}) for one in titles))}
        choices: Rows = (
            (Choice(Phrase("button-plan-share-sure", two.facts), SharePlan(membership.id, sure=True)),),
            (Choice(Phrase("button-plan-later"), OpenPlan(membership.id)),),
        )
        left = plans.still_unsaved(plans.unsaved(uow, actor, membership, plan))
        return plans.said(
            uow, actor, membership, (Phrase("plan-share-sure", facts), *plans.link_lives(plan.texts), *left), choices
        )
    number = max((one.number for one in uow.plan_versions.of_plan(plan.id)), default=0) + 1
    uow.plan_versions.add(PlanVersion(0, plan.id, two.pair.id, number, plan.texts, actor.now))
    expect(uow, two, actor.now)
    return plans.show(
        uow, actor, membership, Phrase("plan-shared-now", {**two.facts, "number": number, "when": heard_when(uow, two)})
    )


def _to_share(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[Two, Plan, PlanVersion | None]:
    """Return the pair, the plan, and the version that the mentor may read already.

    Raises:
        ProgrammeError: as for `share`.
    """
    plan, two = plans.mine(uow, actor, membership), plans.with_mentor(uow, membership)
    if not plans.can_write(uow, actor, membership):
        raise ProgrammeError("not-now")
    if not filled(plan.texts):
        raise ProgrammeError("plan-nothing")
    if two is None:
        raise ProgrammeError("plan-no-mentor")
    if not can_read(two, Role.MENTOR):
        raise ProgrammeError("plan-mentor-not-here", **two.facts)
    return two, plan, uow.plan_versions.shared_with([two.pair.id]).get(two.pair.id)


def hide(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Let the mentor read the plan no more; unless `sure`, ask once more. What the mentor has written stays."""
    plans.mine(uow, actor, membership)
    two = plans.with_mentor(uow, membership)
    shared = uow.plan_versions.shared_with([two.pair.id]).get(two.pair.id) if two else None
    if two is None or shared is None:
        return plans.show(uow, actor, membership)
    if not sure:
        choices: Rows = (
            (Choice(Phrase("button-plan-hide-sure", two.facts), HidePlan(membership.id, sure=True)),),
            (Choice(Phrase("button-keep"), OpenPlan(membership.id)),),
        )
        return plans.said(
            uow, actor, membership, (Phrase("plan-hide-sure", two.facts), *plans.link_lives(shared.texts)), choices
        )
    uow.plan_versions.hide(two.pair.id, actor.now)
    return plans.show(uow, actor, membership, Phrase("plan-hidden", two.facts))


def expect(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the wait by which a reader hears that a plan can be read, unless it is there already."""
    if uow.dues.waiting(DueKind.PLAN, two.pair.id) is None:
        uow.dues.put(DueKind.PLAN, two.adept, now + GATHERS, now, pair=two.pair)


def heard_when(uow: UnitOfWork, two: Two) -> str:
    """Return when a reader hears of it, as the texts take it: soon, or after the pause that the two have."""
    return "later" if resting.of_pair(uow, two.pair.id) else "soon"


def tell(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Tell the mentor of a shared version, and the adept of comments, each as soon as restraint lets it."""
    if pair.state not in IN_TOUCH:
        return []
    two = two_of(uow, pair)
    version, comments = _untold_version(uow, pair), _untold_comments(uow, two)
    waiting = [role for role, there in ((Role.MENTOR, version), (Role.ADEPT, comments)) if there and _hears(two, role)]
    times = {role: _allowed_at(uow, two, role, now) for role in waiting}
    said: list[Utterance] = []
    for role in [one for one, at in times.items() if at <= now]:
        nudge.noted(uow, two.person(role).id, NUDGE, now, pair)
        told = _to_mentor(uow, two, version, now) if role is Role.MENTOR and version else None
        said.append(told or _to_adept(uow, two, comments, now))
    if later := [at for at in times.values() if at > now]:
        uow.dues.put(DueKind.PLAN, two.adept, min(later), now, pair=pair)
    return said


def _allowed_at(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> datetime:
    """Return when a side may hear of news: not while a private word of theirs waits for the managers."""
    troubled = any(one.settled_at is None for one in uow.concerns.of_membership(two.membership(role).id))
    allowed = nudge.allowed_at(uow, two.person(role).id, two.calendar, now)
    return max(allowed, now + A_DAY) if troubled else allowed


def _hears(two: Two, role: Role) -> bool:
    """Tell whether a side is reached here, and has not asked to be deleted."""
    return can_read(two, role) and two.person(role).deletion_asked_at is None


def _untold_version(uow: UnitOfWork, pair: Pair) -> PlanVersion | None:
    version = uow.plan_versions.shared_with([pair.id]).get(pair.id)
    return version if version is not None and version.told_at is None else None


def _untold_comments(uow: UnitOfWork, two: Two) -> list[PlanComment]:
    """Return the mentor's comments that the adept has neither heard of nor read."""
    plan = uow.plans.of_membership(two.adept.id)
    found = comments_on(uow, plan) if plan is not None else []
    return [one for one in found if one.told_at is None and one.membership_id == two.mentor.id]


def _to_mentor(uow: UnitOfWork, two: Two, version: PlanVersion, now: datetime) -> Speech:
    uow.plan_versions.save(replace(version, told_at=now))
    before = [one for one in uow.plan_versions.of_plan(version.plan_id) if one.pair_id == two.pair.id]
    known = "known" if any(one.told_at and one.id != version.id for one in before) else "new"
    facts: Facts = {
        **two.facts,
        "number": version.number,
        "known": known,
        "count": count(version.texts),
        "all": len(WRITTEN),
    }
    key = "plan-told-mentor" if count(version.texts) else "plan-told-mentor-document"
    read = Choice(Phrase("button-plan-of", two.facts), ReadPlan(version.id))
    return Speech(
        two.mentor_person.id, (Phrase(key, facts),), choices=((read,), (page_button(Page.ME),)), lane=Lane.BROADCAST
    )


def _to_adept(uow: UnitOfWork, two: Two, comments: list[PlanComment], now: datetime) -> Speech:
    uow.plan_comments.note_told([one.id for one in comments], now)
    about = sorted({one.about for one in comments})
    titles = Listing(tuple(Phrase("plan-item", {"title": Phrase(f"plan-title-{one.word}")}) for one in about))
    facts: Facts = {**two.facts, "count": len(comments), "titles": titles}
    press = OpenSection(two.adept.id, about[0]) if len(about) == 1 else OpenPlan(two.adept.id)
    choices = ((Choice(Phrase("button-plan-read-comments"), press),), (page_button(Page.ME),))
    return Speech(two.adept_person.id, (Phrase("plan-told-adept", facts),), choices=choices, lane=Lane.BROADCAST)
