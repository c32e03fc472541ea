"""A manager is a participant's boss: what the participant tells the managers is closed to the boss.

The manager says so on the participant's card. Only another manager takes it back, so that no boss opens by their own
press what was told while it was closed to them.
"""

from programme import windows
from programme.access import Relation
from programme.audit import Did
from programme.errors import ProgrammeError
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.boss import AmBoss, IsNoBoss
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, listed_names, readers


def buttons(uow: UnitOfWork, sight: Sight, membership: Membership) -> Rows:
    """Return the card's buttons: to say that one is the boss, and to take back what another manager has said."""
    person = uow.people.get(membership.person_id)
    relation = sight.of(person.id)
    facts: Facts = {"name": person.first_name or Phrase("nobody")}
    mine = ((Choice(Phrase("button-boss", facts), AmBoss(membership.id)),),) if relation is Relation.MANAGER else ()
    others = [one for one in _bosses(uow, membership) if one.id != sight.manager]
    return (
        *mine,
        *(
            (Choice(Phrase("button-no-boss", {**facts, "boss": one.first_name}), IsNoBoss(membership.id, one.id)),)
            for one in others
        ),
    )


def _bosses(uow: UnitOfWork, membership: Membership) -> list[Person]:
    """Return the managers of the programme that are a participant's bosses."""
    bosses = uow.bonds.of([membership.person_id]).bosses
    managers = uow.memberships.managers(membership.programme_id)
    return [one for one in managers if (one.id, membership.person_id) in bosses]


def tell(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Store that the manager is a participant's boss; unless `sure`, say what that closes, and ask once more.

    Raises:
        ProgrammeError: `not-now`, when the manager is the participant, or is told to be the boss already.
    """
    person = uow.people.get(membership.person_id)
    bosses = uow.bonds.of([person.id]).bosses
    if person.id == actor.person.id or (actor.person.id, person.id) in bosses:
        raise ProgrammeError("not-now")
    others = [one for one in readers(uow, membership) if one.id != actor.person.id]
    facts: Facts = {"name": person.first_name or Phrase("nobody"), "readers": listed_names(others)}
    window = Window(windows.boss(membership.id), fresh=not sure)
    back = Choice(Phrase("button-keep"), OpenCard(membership.id))
    if not sure:
        yes = Choice(Phrase("button-boss-sure"), AmBoss(membership.id, sure=True))
        return [Speech(actor.person.id, (Phrase("boss-sure", facts),), choices=((yes,), (back,)), window=window)]
    uow.bonds.add_boss(actor.person.id, person.id, told_by=actor.person.id, at=actor.now)
    uow.audit.record(actor.person, Did.TOLD_BOSS, membership, actor.now)
    card = Choice(Phrase("button-open-card"), OpenCard(membership.id))
    return [Speech(actor.person.id, (Phrase("boss-told", facts),), choices=((card,),), window=window)]


def take_back(uow: UnitOfWork, actor: Actor, membership: Membership, boss: int) -> list[Utterance]:
    """Store that another manager is not a participant's boss.

    Raises:
        ProgrammeError: `not-allowed`, when it is the manager themselves; `not-now`, when it was never said.
    """
    said = next((one for one in _bosses(uow, membership) if one.id == boss), None)
    if boss == actor.person.id:
        raise ProgrammeError("not-allowed")
    if said is None:
        raise ProgrammeError("not-now")
    uow.bonds.remove_boss(boss, membership.person_id)
    uow.audit.record(actor.person, Did.TOOK_BACK_BOSS, membership, actor.now)
    facts: Facts = {"name": uow.people.get(membership.person_id).first_name, "boss": said.first_name}
    card = Choice(Phrase("button-open-card"), OpenCard(membership.id))
    return [Speech(actor.person.id, (Phrase("boss-taken-back", facts),), choices=((card,),), private=True)]
