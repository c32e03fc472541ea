"""A business plan to hold in the hand: an adept's own as it stands now, or the version that a mentor reads."""

from datetime import datetime

from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Actor, Membership
from programme.plan import Plan, PlanPaper, PlanVersion, Texts, count
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Recipe, Speech, Utterance
from programme.times import local_day
from programme.usecases.year import plan as plans
from programme.usecases.year import plan_read

MINE, VERSION = "plan", "plan-version"
"""The kinds of recipes."""


def own(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Send an adept the plan as it stands now: theirs, to pass on as they like.

    Raises:
        ProgrammeError: `plan-nothing`, when no section is written.
    """
    if not count(plans.mine(uow, actor, membership).texts):
        raise ProgrammeError("plan-nothing")
    recipe = Recipe(MINE, membership.id, actor.person.language)
    return [Speech(actor.person.id, (Phrase("plan-pdf"),), document=recipe)]


def version(uow: UnitOfWork, actor: Actor, pair: Pair, shared: PlanVersion) -> list[Utterance]:
    """Send a mentor a version that they may read; whoever has it in the hand needs no news of it any more.

    Raises:
        ProgrammeError: `plan-closed`; or `plan-nothing`, when no section is written.
    """
    two = plan_read.open_to(uow, pair, shared)
    if not count(shared.texts):
        raise ProgrammeError("plan-nothing")
    plan_read.noted(uow, shared, actor.now)
    recipe = Recipe(VERSION, shared.id, actor.person.language)
    text = Phrase("plan-pdf-of", {**two.facts, "number": shared.number})
    return [Speech(actor.person.id, (text,), document=recipe, private=True)]


def of_membership(uow: UnitOfWork, key: int, now: datetime) -> PlanPaper:
    """Return an adept's plan as it stands now.

    Raises:
        LookupError: it is gone.
    """
    found = uow.plans.of_membership(key)
    if found is None:
        raise LookupError(key)
    return _paper(uow, found, found.texts, 0, now)


def of_version(uow: UnitOfWork, key: int) -> PlanPaper:
    """Return a version of a plan.

    Raises:
        LookupError: it is gone, or was taken back.
    """
    found = uow.plan_versions.find(key)
    if found is None or found.hidden_at is not None:
        raise LookupError(key)
    return _paper(uow, uow.plans.get(found.plan_id), found.texts, found.number, found.shared_at)


def _paper(uow: UnitOfWork, plan: Plan, texts: Texts, number: int, at: datetime) -> PlanPaper:
    membership = uow.memberships.get(plan.membership_id)
    programme = uow.programmes.get(membership.programme_id)
    name = uow.people.get(membership.person_id).name
    return PlanPaper(name, programme.name, local_day(at, programme), number, membership.idea or "", texts)
