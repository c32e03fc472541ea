"""What else is on the list about the people of a matter: one line under it, and a button that leads there.

So that the manager rings somebody once about all of it, and not twice on a day.
"""

from collections.abc import Callable, Sequence

from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Choice, Facts, Listing, Phrase, Value
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight
from programme.usecases.common.two import Two, twos_of
from programme.usecases.desk.listed_matters import keys_of_member, keys_of_pair

MOST = 2  # buttons; more would bury what settles the matter
About = tuple[OpenMatter, Value]
"""A matter, and whom it is about in a few words."""


def beside(
    uow: UnitOfWork,
    actor: Actor,
    sight: Sight,
    key: OpenMatter,
    people: Sequence[tuple[Membership, Person]],
    stands: Callable[[OpenMatter], bool],
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the line and the buttons; `stands` tells whether the viewer's list has a matter, by its own reading."""
    here = [(member, person) for member, person in people if member.role.takes_part]
    found: dict[OpenMatter, Value] = {}
    for member, person in here:
        found |= dict.fromkeys(keys_of_member(uow, actor, sight, member), person.first_name)
    for two in _pairs(uow, here):
        found |= dict.fromkeys(keys_of_pair(uow, actor, sight, two), Phrase("pair-button", two.facts))
    others = [(one, who) for one, who in found.items() if one != key and stands(one)]
    if not others:
        return (), ()
    line = Phrase("matter-beside", {"what": Listing(tuple(Phrase("matter-who", _facts(one)) for one in others), "; ")})
    return (line,), tuple((Choice(Phrase("matter-who", _facts(one)), one[0]),) for one in others[:MOST])


def _pairs(uow: UnitOfWork, people: Sequence[tuple[Membership, Person]]) -> list[Two]:
    open_now = uow.pairs.open_of_each([member.id for member, _ in people]) if people else ()
    return twos_of(uow, {one.id: one for one in open_now}.values())


def _facts(about: About) -> Facts:
    key, who = about
    return {"who": who, "kind": Phrase(f"matter-kind-{MatterKind(key.kind).name.lower().replace('_', '-')}")}
