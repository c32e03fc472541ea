"""Whoever is still to be told that the partner has left: the manager tells it before anything new begins for them.

Wherever somebody is to be put forward anew, these words come first: they can be sent, or the manager has said it
already. Else a new proposal would be the first that they hear of it.
"""

from collections.abc import Sequence

from programme.checks import readable_phone
from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import DoWithMatter
from programme.presses.pair import Deed, DoWithPair
from programme.presses.people import OpenCard
from programme.presses.press import Press
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.tasks import Task
from programme.usecases.common.alone import untold
from programme.usecases.common.menu import Rows
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.common.two import other
from programme.usecases.ending import last_word, leaving
from programme.usecases.ending.leaving import Parting

Told = tuple[tuple[Phrase, ...], Rows]


def words(
    uow: UnitOfWork, actor: Actor, parting: Parting, yes: DoWithPair | DoWithMatter, told: Press, back: Press
) -> Told:
    """Return what a partner would read, with the buttons that send it, or note that the manager has said it.

    To whom Telegram brings nothing no words are sent: they are rung, and stay on the list until they know.
    """
    pair, name, is_reached = parting.two.pair, parting.person.first_name, parting.person.is_reached
    own = () if parting.was_asked else last_word.at_end(uow, actor, pair)
    write = () if parting.was_asked else last_word.pair_rows(pair, Deed.TELL_PARTNER, own)
    rows = (
        *(((Choice(Phrase("button-send-words"), yes),),) if is_reached else ()),
        (Choice(Phrase("button-deed-told-partner"), told),),
        *(write if is_reached else ()),
        (Choice(Phrase("button-keep"), back),),
    )
    if not is_reached:
        return (to_ring(parting.person),), rows
    return (Phrase("ending-reads", {"name": name}), *quoted((*own, parting.words(uow, actor.now)))), rows


def to_ring(person: Person) -> Phrase:
    """Return that somebody does not read here now, with the number to ring."""
    phone = readable_phone(person.phone) if person.phone else ""
    return Phrase("ending-ring", {"name": person.first_name, "phone": phone})


def first(uow: UnitOfWork, actor: Actor, *members: Membership) -> list[Utterance]:
    """Return the words to the first of these participants who does not know of it yet, or nothing if all know.

    Raises:
        ProgrammeError: `untold`, when somebody does not know of it, and it is another manager who tells them.
    """
    for one in members:
        for parting in _untold(uow, one):
            pair, name = parting.two.pair, parting.person.first_name
            if not _may(sight_of(uow, actor.person, one.programme_id), parting):
                raise ProgrammeError("untold", name=name)
            yes, told = DoWithPair(pair.id, Deed.TELL_PARTNER, sure=True), DoWithPair(pair.id, Deed.TOLD_PARTNER)
            text, rows = words(uow, actor, parting, yes, told, OpenCard(one.id))
            lead = (Phrase("untold-partner", _facts(parting)), Phrase("untold-first", {"name": name}))
            return [Speech(actor.person.id, (*lead, *text), choices=rows, private=True)]
    return []


def of_members(uow: UnitOfWork, sight: Sight, *members: Membership) -> Told:
    """Return a line for each of these who does not know yet that the partner has left, and a button to the words."""
    return _named(sight, [found for one in members for found in _untold(uow, one)])


def of_pairs(uow: UnitOfWork, sight: Sight, pairs: Sequence[Pair]) -> Told:
    """Return the same for the partners in these pairs."""
    return _named(sight, [found for one in pairs for found in leaving.untold_of(uow, one)])


def _named(sight: Sight, partings: Sequence[Parting]) -> Told:
    mine = [one for one in partings if _may(sight, one)]
    buttons = [
        Choice(Phrase("button-untold", _facts(one)), DoWithPair(one.two.pair.id, Deed.TELL_PARTNER)) for one in mine
    ]
    return tuple(Phrase("untold-partner", _facts(one)) for one in mine), tuple((one,) for one in buttons)


def _untold(uow: UnitOfWork, membership: Membership) -> list[Parting]:
    pair = untold(uow, membership)
    return leaving.untold_of(uow, pair) if pair is not None else []


def _may(sight: Sight, parting: Parting) -> bool:
    return sight.does(Task.PAIRS) and sight.opens(parting.two.pair, *parting.two.ids)


def _facts(parting: Parting) -> Facts:
    gone = parting.two.person(other(parting.role))
    return {"name": parting.person.first_name, "other": gone.first_name, "back": "yes" if parting.is_back else "no"}
