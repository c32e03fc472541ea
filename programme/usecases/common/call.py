"""Noting what came of a call: once a day for each outcome, however many managers tap, or how often."""

from programme.call import Call, Outcome, Why
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.times import local_day


def noted_today(uow: UnitOfWork, actor: Actor, membership: Membership, outcome: Outcome) -> Call | None:
    """Return the call with a participant that came out so today, whoever has noted it, or None."""
    programme = uow.programmes.get(membership.programme_id)
    today = local_day(actor.now, programme)
    made = uow.calls.of_memberships([membership.id]).get(membership.id, ())
    alike = (one for one in made if one.outcome is outcome)
    return next((one for one in alike if local_day(one.made_at, programme) == today), None)


def note(uow: UnitOfWork, actor: Actor, membership: Membership, outcome: Outcome, why: Why | None = None) -> None:
    """Store the outcome of a call, unless it is stored today already."""
    if noted_today(uow, actor, membership, outcome) is None:
        made = Call(0, membership.programme_id, membership.id, actor.person.id, outcome, actor.now, why)
        uow.calls.add(made)
