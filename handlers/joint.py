"""Meeting all three: a mentor with two of their adepts at once."""

from handlers import guards
from handlers.request import Request
from programme.errors import ProgrammeError
from programme.people import Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joint import AskJoint, BookJoint, DropJoint, OpenJoint, SayJoint
from programme.speech import Utterance
from programme.usecases.year import joint, joint_booking, joint_change


def show(request: Request, uow: UnitOfWork, press: OpenJoint) -> list[Utterance]:
    """Show the sender, a mentor, how it stands with a joint meeting, or whom they can ask."""
    membership = guards.own_membership(uow, request.actor, press.membership)
    if membership.role is not Role.MENTOR:
        raise ProgrammeError("not-allowed")
    return joint.open_page(uow, request.actor, membership)


def ask(request: Request, uow: UnitOfWork, press: AskJoint) -> list[Utterance]:
    """Ask the adepts of two pairs of the sender."""
    keys = sorted((press.pair, press.second))
    one, other = (guards.own_pair(uow, request.actor, key, Role.MENTOR) for key in keys)
    return joint.ask(uow, request.actor, one, other)


def say(request: Request, uow: UnitOfWork, press: SayJoint) -> list[Utterance]:
    """Take the sender's answer, as one of the two adepts."""
    found, pair, role = guards.joint_of_mine(uow, request.actor, press.joint)
    if role is not Role.ADEPT:
        raise ProgrammeError("not-allowed")
    return joint_change.say(uow, request.actor, pair, found, yes=press.yes)


def book(request: Request, uow: UnitOfWork, press: BookJoint) -> list[Utterance]:
    """Begin to book the meeting of all three."""
    found, _, role = guards.joint_of_mine(uow, request.actor, press.joint)
    if role is not Role.MENTOR:
        raise ProgrammeError("not-allowed")
    return joint_booking.open_booking(uow, request.actor, found)


def drop(request: Request, uow: UnitOfWork, press: DropJoint) -> list[Utterance]:
    """Take the sender's question back; as one of the two adepts, end what all three have agreed on."""
    found, pair, role = guards.joint_of_mine(uow, request.actor, press.joint)
    if role is Role.MENTOR:
        return joint.drop(uow, request.actor, found)
    if found.waits:
        raise ProgrammeError("not-allowed")
    return joint_change.say(uow, request.actor, pair, found, yes=False, sure=True)
