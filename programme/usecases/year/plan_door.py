"""The ways to business plans: the button of /me, and the command that finds the right one for whoever asks."""

from programme.people import HERE, Actor, Membership, Programme, Role, State
from programme.plan import has_plan
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.plan import OpenPlan
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common.lasting import is_over_for
from programme.usecases.common.membership import on_desk, takes_part
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.year import plan, plan_read


def on_my_page(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the buttons of a participant's page: the own plan, or those that adepts have shared with a mentor."""
    programme = uow.programmes.get(membership.programme_id)
    if not has_plan(programme) or actor.person.deletion_asked_at is not None:
        return ()
    if membership.role is Role.MENTOR:
        return plan_read.rows(uow, membership)
    return plan.button(membership) if _goes_on(uow, actor, membership) or _has_begun(uow, membership) else ()


def _goes_on(uow: UnitOfWork, actor: Actor, membership: Membership) -> bool:
    programme = uow.programmes.get(membership.programme_id)
    return membership.state in HERE and not is_over_for(uow, membership, programme, actor.now)


def _kept(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the button of a plan in a programme that goes by other rules by now."""
    return plan.button(membership) if _has_begun(uow, membership) else ()


def _has_begun(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether an adept has a plan already: it is theirs to read, whatever becomes of the programme's rules."""
    return membership.role is Role.ADEPT and uow.plans.of_membership(membership.id) is not None


def on_card(uow: UnitOfWork, membership: Membership, programme: Programme) -> tuple[Phrase, ...]:
    """Return for a manager that a plan is begun and when it was shared: never what it says."""
    plan_of = uow.plans.of_membership(membership.id) if plan.rows(membership, programme) else None
    if plan_of is None:
        return ()
    two = plan.with_mentor(uow, membership)
    shared = uow.plan_versions.shared_with([two.pair.id]).get(two.pair.id) if two else None
    facts: Facts = {"begun": local_day(plan_of.begun_at, programme)}
    if shared is None:
        return (Phrase("card-plan-begun", facts),)
    return (Phrase("card-plan-shared", {**facts, "day": local_day(shared.shared_at, programme)}),)


def show(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the only plan of the person at once, several as buttons, and else say kindly where plans are."""
    here = [one for one in takes_part(uow, actor.person) if one.suspended_at is None]
    every = [one for one in here if one.state is not State.INVITED]  # who left has hers still
    seats = [one for one in every if has_plan(uow.programmes.get(one.programme_id)) or _has_begun(uow, one)]
    found = [(one, on_my_page(uow, actor, one) or _kept(uow, one)) for one in seats]
    ways = [(seat, row) for seat, rows in found for row in rows]
    if len(ways) == 1 and ways[0][0].role is Role.ADEPT:
        return plan.show(uow, actor, ways[0][0], fresh=True)
    if ways:
        choices = tuple(_named(uow, seat, row) for seat, row in ways)
        return [Speech(actor.person.id, (Phrase("plan-which"),), choices=(*choices, (page_button(Page.ME),)))]
    mentors = [one for one in seats if one.role is Role.MENTOR]
    goes_on = any(_goes_on(uow, actor, one) for one in mentors)
    key = "plan-none-yet" if goes_on else "plan-none-over" if mentors else "plan-none" if seats else "plan-not-here"
    if not seats and any(has_plan(one) for one in on_desk(uow, actor.person)):
        key = "plan-desk"
    return [Speech(actor.person.id, (Phrase(key),), choices=((page_button(Page.ME),),))]


def _named(uow: UnitOfWork, seat: Membership, row: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the button of an adept's own plan with the programme's name: they may have several."""
    if seat.role is not Role.ADEPT:
        return row
    name = uow.programmes.get(seat.programme_id).name
    return (Choice(Phrase("button-plan-in", {"programme": name}), OpenPlan(seat.id)),)
