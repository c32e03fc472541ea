"""The answer to /meet: the next meeting with each partner, and the buttons that book, move or cancel it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance
from programme.usecases.common import suspended
from programme.usecases.common.contact import partners
from programme.usecases.common.menu import Rows, menu
from programme.usecases.common.two import Two, other
from programme.usecases.year import joint_page, meeting_page
from programme.usecases.year.booking import MEET, open_meeting

MOST = 10
"""The most rows under it."""


def show(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Show the actor's next meetings; begin to book one with an only partner where none is ahead.

    Raises:
        ProgrammeError: `suspended`, for whoever is, and has no other place with a partner.
    """
    mine = [(two, theirs) for two, theirs in partners(uow, actor.person) if two.pair.state in MEET]
    if not mine:
        if (still := suspended.of_person(uow, actor.person)) is not None:
            suspended.refuse(uow, still)
        return [Speech(actor.person.id, (Phrase("meet-nobody"),), choices=menu(uow, actor.person))]
    told = [meeting_page.on_my_page(uow, two, other(theirs), actor.now) for two, theirs in mine]
    if len(mine) == 1 and told[0][0] is None:
        return open_meeting(uow, actor, mine[0][0].pair)
    text = tuple(
        coming or Phrase("meet-nothing-booked", {"other": two.person(theirs).first_name})
        for (two, theirs), (coming, _) in zip(mine, told, strict=True)
    )
    rows: Rows = tuple(
        row
        for (two, theirs), (_, its_rows) in zip(mine, told, strict=True)
        for row in (*its_rows, *_calling_off(uow, two, theirs, actor.now, named=len(mine) > 1))
    )
    pages = menu(uow, actor.person)
    all_three = _all_three(uow, actor, mine) if len(rows) + len(pages) < MOST else ()  # it stands on /me, too
    return [Speech(actor.person.id, text, choices=(*rows, *all_three, *pages))]


def _all_three(uow: UnitOfWork, actor: Actor, mine: Sequence[tuple[Two, Role]]) -> Rows:
    """Return the button by which a mentor of several meets two at once."""
    seats = {two.mentor.id: two.mentor for two, theirs in mine if theirs is Role.ADEPT}
    return tuple(row for one in seats.values() for row in joint_page.for_mentor(uow, actor, one))


def _calling_off(uow: UnitOfWork, two: Two, theirs: Role, now: datetime, *, named: bool) -> Rows:
    """Return the buttons to the calendar and to call the meeting off, with the partner's name where there are more."""
    rows = meeting_page.calling_off(uow, two, other(theirs), now)
    if not named:
        return rows
    name = two.person(theirs).first_name
    return tuple(
        tuple(replace(one, label=Phrase("button-about", {"label": one.label, "name": name})) for one in row)
        for row in rows
    )
