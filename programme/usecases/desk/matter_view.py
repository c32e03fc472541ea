"""A matter as it is shown: how many are left, why it is grave, whom to ring, and what to do."""

from programme.access import Fact
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Choice, Listing, Phrase
from programme.tasks import Task
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.desk import earlier
from programme.usecases.desk.matter_beside import beside
from programme.usecases.desk.matter_buttons import buttons
from programme.usecases.desk.matter_reason import notes, phones, reasons, seats
from programme.usecases.desk.matters import written
from programme.usecases.desk.todo_sheet import Places, back_to, heading
from programme.usecases.matching import next_best

View = tuple[tuple[Phrase, ...], Rows]


def view(
    uow: UnitOfWork, actor: Actor, programme: Programme, places: Places, number: int, *undoing: Choice
) -> View | None:
    """Return what is said of a matter and the buttons under it, or None if it is gone by now.

    Args:
        uow: the unit of work.
        actor: the manager.
        programme: the programme.
        places: the matters of the list.
        number: where this one stands among them.
        undoing: the button that takes back what was done just before, if that can be undone.
    """
    place = places[number]
    (found,) = written(uow, [[place.entry]])
    key = place.entry.key
    if not found or key is None:
        return None
    sight = sight_of(uow, actor.person, programme.id)
    count = Phrase("matter-count", {"number": number + 1, "count": len(places)})
    told = (heading(place.section), found[0].line, *reasons(uow, sight, programme, place.entry, key, actor.now))
    best, ask = _next_best(uow, actor, sight, key)
    text = (
        count,
        Phrase("lines", {"lines": Listing(told)}),
        *_before(uow, actor, programme, sight, key),
        *best,
        *phones(uow, sight, key, found[0].line),
        *notes(uow, programme, sight, key),
    )
    also, leads = beside(uow, actor, sight, key, seats(uow, key), lambda one: places.find(one) is not None)
    text = (*text, *also)
    ahead = (one for row in next_one(places, number + 1) for one in row)
    rows = (*ask, *buttons(uow, actor, sight, key, place.entry), *((one,) for one in undoing), *leads)
    return text, (*rows, (*ahead, back_to(programme, number)))


def next_one(places: Places, number: int) -> Rows:
    """Return the button that opens the matter at a place in the list, or nothing after the last."""
    keys = [one.entry.key for one in places[number : number + 1] if one.entry.key is not None]
    return tuple((Choice(Phrase("button-next-matter"), key),) for key in keys)


def _before(uow: UnitOfWork, actor: Actor, programme: Programme, sight: Sight, key: OpenMatter) -> tuple[Phrase, ...]:
    """Return what has been before, of an adept for whom there is no mentor, to a manager who may know it."""
    if key.kind is not MatterKind.UNMATCHED:
        return ()
    member = uow.memberships.get(key.subject)
    person = uow.people.get(member.person_id)
    return earlier.lines(uow, sight, member, person, programme, actor.now) if sight.sees(Fact.REPLY, person.id) else ()


def _next_best(uow: UnitOfWork, actor: Actor, sight: Sight, key: OpenMatter) -> View:
    """Return the next best mentor for an adept without one, to a manager who may ask."""
    if key.kind is not MatterKind.UNMATCHED or not sight.does(Task.MATCH):
        return (), ()
    return next_best.offered(uow, sight, uow.memberships.get(key.subject), actor.now)
