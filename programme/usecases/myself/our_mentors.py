"""Our mentors: adepts who wait for a mentor look through those who have said yes to it, where the programme has it so.

They see what a proposal shows, and no contact details. Nothing is noted of who has looked at whom: a wish is told to
the manager, as in the talk.
"""

from programme import windows
from programme.errors import ProgrammeError
from programme.pair import whole
from programme.people import Actor, Membership, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.presentation import ShowMentors
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window
from programme.times import is_over
from programme.usecases.common.membership import in_touch_pairs
from programme.usecases.common.menu import Rows, page_button, write_button
from programme.usecases.common.sight import counterpart
from programme.usecases.matching.presented import presented


def may_look(uow: UnitOfWork, actor: Actor, membership: Membership) -> bool:
    """Tell whether this is an approved adept without a mentor but a bridge, where mentors are shown."""
    if membership.role is not Role.ADEPT or membership.state is not State.WAITING:
        return False
    programme = uow.programmes.get(membership.programme_id)
    is_open = programme.shows_mentors and not is_over(programme, actor.now)
    return is_open and not whole(in_touch_pairs(uow, membership))


def rows(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the button of `/me` to the mentors, for whoever may look."""
    if not may_look(uow, actor, membership):
        return ()
    return ((Choice(Phrase("button-our-mentors"), ShowMentors(membership.id, 0)),),)


def show(uow: UnitOfWork, actor: Actor, membership: Membership, number: int, *, in_place: bool) -> list[Utterance]:
    """Show one mentor with the way to the next; the last one, if there are no longer so many.

    Raises:
        ProgrammeError: `not-now`, when this is not for the actor, or no longer.
    """
    if not may_look(uow, actor, membership):
        raise ProgrammeError("not-now")
    found = [one for one, person in uow.memberships.shown(membership.programme_id) if person != actor.person.id]
    place = min(number, len(found) - 1)
    text: tuple[Phrase, ...] = (Phrase("our-mentors-nobody"),)
    ways: Rows = ()
    if found:
        facts: Facts = {"number": place + 1, "count": len(found), "manager": counterpart(uow, membership).first_name}
        mentor = uow.memberships.get(found[place])
        title = Phrase("our-mentors-title", facts)
        text = (title, presented(mentor, uow.people.get(mentor.person_id)), Phrase("our-mentors-wish", facts))
        ways = _ways(membership, place, len(found))
    choices = (*ways, (write_button(uow, membership),), (page_button(Page.ME),))
    window = Window(windows.our_mentors(membership.id), fresh=not in_place)
    return [Speech(actor.person.id, text, choices=choices, window=window, private=True)]


def _ways(membership: Membership, place: int, count: int) -> Rows:
    beside = (("button-earlier", place - 1), ("button-later", place + 1))
    ways = (Choice(Phrase(key), ShowMentors(membership.id, one)) for key, one in beside if 0 <= one < count)
    return (tuple(ways),) if count > 1 else ()
