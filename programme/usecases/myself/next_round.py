"""The next round instead of this one: an adept without a mentor chooses it with a press, and is looked for no more.

It is a rest until the end, which can be ended like any other; the manager's next round names whoever has chosen it
(`usecases.arriving.again`).
"""

from programme.audit import Did
from programme.errors import ProgrammeError
from programme.pair import unheard_of, whole
from programme.people import Actor, Membership, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.speech import Facts, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import resting
from programme.usecases.common.lasting import is_over_for
from programme.usecases.common.menu import page_button, write_button
from programme.usecases.common.sight import counterpart
from programme.usecases.myself import after_end, pause, pause_ends


def choose(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Note that an adept would like to take part in the next round, and look for no mentor until then.

    Raises:
        ProgrammeError: `not-now`, when it is no adept who waits, or the programme is over.
    """
    programme = uow.programmes.get(membership.programme_id)
    if is_over_for(uow, membership, programme, actor.now):
        return _after_the_end(uow, actor, membership)
    known = [one for one in whole(uow.pairs.open_of(membership.id)) if unheard_of(one) is not membership.role]
    waits = membership.role is Role.ADEPT and membership.state is State.WAITING and not known
    if not waits:
        raise ProgrammeError("not-now")
    rest = resting.rest_of(uow, membership)
    if rest is None:
        rest = pause.rest_to_the_end(uow, actor, membership, local_day(actor.now, programme), programme.last_day)
    uow.audit.record(actor.person, Did.CHOSE_NEXT_ROUND, membership, actor.now)
    facts: Facts = {
        "name": actor.person.first_name,
        "programme": programme.name,
        "manager": counterpart(uow, membership).first_name,
    }
    ((back, _),) = pause_ends.end_buttons(uow, [rest])
    rows = ((back,), (write_button(uow, membership),), (page_button(Page.ME),))
    return [Speech(actor.person.id, (Phrase("next-round-chosen", facts),), choices=rows)]


def _after_the_end(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Note the same of an adept whose round is over, once."""
    if membership.role is not Role.ADEPT or membership.state not in after_end.WELCOME:
        raise ProgrammeError("not-now")
    if not after_end.has_chosen(uow, membership):
        uow.audit.record(actor.person, Did.CHOSE_NEXT_ROUND, membership, actor.now)
    noted = Phrase("again-noted", {"manager": counterpart(uow, membership).first_name})
    return [Speech(actor.person.id, (noted,), choices=((page_button(Page.ME),),))]
