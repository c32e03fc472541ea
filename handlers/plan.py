"""The business plan: the adept's own pages, and what the mentor reads of it: /plan."""

from handlers import guards
from handlers.request import Request
from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Membership, Role
from programme.plan import PlanVersion
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.plan import (
    CommentSection,
    DropSection,
    EmptySection,
    GetPlan,
    GetVersion,
    HidePlan,
    OpenPlan,
    OpenSection,
    ReadComments,
    ReadPlan,
    ReadSection,
    SharePlan,
    WriteSection,
)
from programme.speech import Utterance
from programme.usecases.year import (
    plan,
    plan_door,
    plan_draft,
    plan_kept,
    plan_paper,
    plan_read,
    plan_section,
    plan_shared,
)


def show(request: Request, uow: UnitOfWork) -> list[Utterance]:
    """Show the sender's business plan, or those that they may read: /plan."""
    return plan_door.show(uow, request.actor)


def open_plan(request: Request, uow: UnitOfWork, press: OpenPlan) -> list[Utterance]:
    """Show the overview of the sender's plan."""
    return plan.show(uow, request.actor, _mine(request, uow, press.membership))


def open_section(request: Request, uow: UnitOfWork, press: OpenSection) -> list[Utterance]:
    """Show a section of the sender's plan, or ask for it."""
    return plan_section.section(uow, request.actor, _mine(request, uow, press.membership), press.section)


def write(request: Request, uow: UnitOfWork, press: WriteSection) -> list[Utterance]:
    """Ask for the words of a section."""
    return plan_section.write(uow, request.actor, _mine(request, uow, press.membership), press.section, on=press.on)


def empty(request: Request, uow: UnitOfWork, press: EmptySection) -> list[Utterance]:
    """Take away what stands under a section."""
    return plan_kept.empty(uow, request.actor, _mine(request, uow, press.membership), press.section, sure=press.sure)


def drop(request: Request, uow: UnitOfWork, press: DropSection) -> list[Utterance]:
    """Throw away the words under a section that are not saved."""
    return plan_draft.drop(uow, request.actor, _mine(request, uow, press.membership), press.section)


def comments(request: Request, uow: UnitOfWork, press: ReadComments) -> list[Utterance]:
    """Show the comments of mentors on a section."""
    return plan_section.comments(uow, request.actor, _mine(request, uow, press.membership), press.section, press.number)


def share(request: Request, uow: UnitOfWork, press: SharePlan) -> list[Utterance]:
    """Let the sender's mentor read the plan as it is now."""
    return plan_shared.share(uow, request.actor, _mine(request, uow, press.membership), sure=press.sure)


def hide(request: Request, uow: UnitOfWork, press: HidePlan) -> list[Utterance]:
    """Let the sender's mentor read the plan no more."""
    return plan_shared.hide(uow, request.actor, _mine(request, uow, press.membership), sure=press.sure)


def read(request: Request, uow: UnitOfWork, press: ReadPlan) -> list[Utterance]:
    """Show a version of the plan of the sender's adept."""
    return plan_read.show(uow, request.actor, *_of_my_adept(request, uow, press.version))


def read_section(request: Request, uow: UnitOfWork, press: ReadSection) -> list[Utterance]:
    """Show a section of a version."""
    return plan_read.section(uow, request.actor, *_of_my_adept(request, uow, press.version), press.section)


def comment(request: Request, uow: UnitOfWork, press: CommentSection) -> list[Utterance]:
    """Ask for words to the adept about a section."""
    return plan_read.comment(uow, request.actor, *_of_my_adept(request, uow, press.version), press.section)


def paper(request: Request, uow: UnitOfWork, press: GetPlan) -> list[Utterance]:
    """Send the sender's plan as a PDF."""
    return plan_paper.own(uow, request.actor, _mine(request, uow, press.membership))


def version_paper(request: Request, uow: UnitOfWork, press: GetVersion) -> list[Utterance]:
    """Send a version as a PDF."""
    return plan_paper.version(uow, request.actor, *_of_my_adept(request, uow, press.version))


def _mine(request: Request, uow: UnitOfWork, key: int) -> Membership:
    """Return the sender's own membership as an adept.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    membership = guards.own_membership(uow, request.actor, key)
    if membership.role is not Role.ADEPT:
        raise ProgrammeError("not-allowed")
    return membership


def _of_my_adept(request: Request, uow: UnitOfWork, key: int) -> tuple[Pair, PlanVersion]:
    """Return the pair in which the sender is the mentor, and the version that was shared with them.

    Raises:
        ProgrammeError: `not-allowed`.
    """
    found = uow.plan_versions.find(key)
    if found is None:
        raise ProgrammeError("not-allowed")
    return guards.own_pair(uow, request.actor, found.pair_id, Role.MENTOR), found
