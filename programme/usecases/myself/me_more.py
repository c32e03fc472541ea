"""The buttons under /me: what is next, and behind one button all that can be done at any time.

A page with few buttons shows them all. Where there are more than a thumb finds its way among, what is next stays, with
the ways to a person, and the rest is one press away.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from programme.people import Actor, Membership, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.colleague import LetColleagueGo
from programme.presses.gathering import ShowGatherings
from programme.presses.letter import WriteTo
from programme.presses.me import ShowMe, ShowMore
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Phrase
from programme.usecases.common.menu import Rows, menu, page_button
from programme.usecases.myself import change, mail, pause_page, privacy
from programme.usecases.trust import tie
from programme.usecases.year import joint_page, plan_door

MOST = 9
"""The most rows that a page shows unfolded."""


@dataclass(frozen=True, slots=True)
class Folds:
    """The rows of a page, and whether some of its buttons are behind one."""

    rows: Rows
    is_folded: bool


def folds(
    uow: UnitOfWork, actor: Actor, mine: Sequence[Membership], next_steps: Rows, read: Rows, programme: Programme | None
) -> Folds:
    """Return the rows of /me: the next steps, what else can be read and done or one button that shows it, and the menu.

    `read` leads to what has been.
    """
    rest, pages = (*read, *_rest(uow, actor, mine)), menu(uow, actor.person)
    every = (*next_steps, *rest, *pages)
    if len(every) <= MOST or programme is None:
        return Folds(every, is_folded=False)
    return Folds((*next_steps, *_with_more(pages, programme)), is_folded=True)


def behind(uow: UnitOfWork, actor: Actor, mine: Sequence[Membership], read: Rows, programme: Programme) -> Rows:
    """Return the buttons behind the one button, with the way back."""
    back = Choice(Phrase("button-back-to-me"), ShowMe(programme.id))
    return (*read, *_rest(uow, actor, mine), (page_button(Page.PRIVACY),), (back, page_button(Page.HELP)))


def _rest(uow: UnitOfWork, actor: Actor, mine: Sequence[Membership]) -> Rows:
    """Return what can be done at any time: a meeting with two, details, mail, advice, a break, leaving."""
    person = actor.person
    seats = uow.memberships.of_person(person.id)
    helps = _helping(uow, [one for one in seats if one.role is Role.ASSISTANT])
    active = [one for one in mine if one.suspended_at is None]
    ties = _two_in_a_row([button for one in active for row in tie.rows(uow, actor, one) for button in row])
    resting_or_leaving = tuple(
        row
        for one in mine
        for row in (
            *(pause_page.rows(uow, actor, one) if one in active else ()),
            *privacy.leave_rows(uow, actor, one, mine),
        )
    )
    has_place = mine or any(one.role.at_desk for one in seats)
    reading = ((page_button(Page.GUIDE),),) if has_place else ()
    all_three = tuple(row for one in active for row in joint_page.for_mentor(uow, actor, one, is_next_shown=True))
    plans = tuple(row for one in active for row in plan_door.on_my_page(uow, actor, one))
    return (
        *all_three,
        *plans,
        *change.rows(uow, person),
        *mail.rows(uow, person),
        *reading,
        *ties,
        *resting_or_leaving,
        *helps,
    )


def _two_in_a_row(buttons: Sequence[Choice]) -> Rows:
    """Return buttons as rows of two, so that a mentor of several has no keyboard that is too long."""
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _helping(uow: UnitOfWork, seats: Sequence[Membership]) -> Rows:
    """Return what an assistant finds nowhere else: the gatherings, and the way to stop, by programme for several."""
    if not seats:
        return ()
    first, *others = seats
    leave = "button-colleague-leave-in" if others else "button-colleague-leave"
    names = {one.id: uow.programmes.get(one.programme_id).name for one in seats}
    leaves = tuple((Choice(Phrase(leave, {"programme": names[one.id]}), LetColleagueGo(one.id)),) for one in seats)
    return ((Choice(Phrase("button-gatherings"), ShowGatherings(first.programme_id)),), *leaves)


def _with_more(pages: Rows, programme: Programme) -> Rows:
    """Return a menu with the one button in place of the page that is open, and without what is behind it.

    To write to the manager, and to say that something is wrong, stand beside each other.
    """
    more = Choice(Phrase("button-more"), ShowMore(programme.id))
    here, behind = OpenPage(Page.ME), OpenPage(Page.PRIVACY)
    pages = _side_by_side(pages)
    rows = [tuple(more if one.press == here else one for one in row if one.press != behind) for row in pages]
    there = any(more in row for row in rows)
    return tuple(row for row in (*rows, *(() if there else ((more,),))) if row)


def _side_by_side(pages: Rows) -> Rows:
    """Return a menu whose two first buttons are in one row, if they are alone and short."""
    match pages:
        case ((Choice(press=WriteTo()) as writes,), (Choice(label=Phrase(key="button-concern")) as concern,), *others):
            return ((writes, concern), *others)
        case _:
            return pages
