"""The answer to /meet: the next meeting with each partner, and the buttons that book, move or cancel it."""

from programme.people import Actor
from programme.ports import UnitOfWork
from programme.speech import Phrase, Speech, Utterance
from programme.usecases.common.contact import partners
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.two import other
from programme.usecases.year import meeting
from programme.usecases.year.booking import MEET, open_meeting


def show(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the actor's next meetings; begin to book one with an only partner where none is ahead."""
    mine = [(two, theirs) for two, theirs in partners(uow, actor.person) if two.pair.state in MEET]
    if not mine:
        return [Speech(actor.person.id, (Phrase("meet-nobody"),), choices=menu(uow, actor.person))]
    told = [meeting.on_my_page(uow, two, other(theirs), actor.now) for two, theirs in mine]
    if len(mine) == 1 and told[0][0] is None:
        return open_meeting(uow, actor, mine[0][0].pair)
    text = tuple(
        coming or Phrase("meet-nothing-booked", {"other": two.person(theirs).first_name})
        for (two, theirs), (coming, _) in zip(mine, told, strict=True)
    )
    rows: Rows = tuple(row for _, its_rows in told for row in its_rows)
    return [Speech(actor.person.id, text, choices=(*rows, *menu(uow, actor.person)))]
