"""What keeps an adept from being put forward once more, as far as the manager may know of it."""

from programme.errors import ProgrammeError
from programme.pair import whole
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Facts
from programme.usecases.common import resting
from programme.usecases.common.alone import is_left_alone
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import twos_of


def refusal(uow: UnitOfWork, actor: Actor, adept: Membership, mentor: Membership | None = None) -> ProgrammeError:
    """Return why an adept can't be put forward (to this mentor).

    It is `asked-already` or `has-mentor`; `left-alone` or `rests`, as for `proposal.check`; else `not-now`.
    """
    sight = sight_of(uow, actor.person, adept.programme_id)
    for two in twos_of(uow, whole(uow.pairs.open_of(adept.id))):
        if sight.opens(two.pair, *two.ids):
            same = mentor is not None and two.pair.mentor_id == mentor.id
            names: Facts = {"adept": two.adept_person.first_name, "mentor": two.mentor_person.first_name}
            return ProgrammeError("asked-already" if same else "has-mentor", **names)
    name = uow.people.get(adept.person_id).first_name
    if is_left_alone(uow, adept):
        return ProgrammeError("left-alone", name=name)
    return ProgrammeError("not-now" if resting.is_put_forward(uow, adept) else "rests", name=name)
