"""Telling a partner of a suspended participant, neutrally, that the meetings rest: shown first, and only at a press.

What is booked is called off by it, and the drafts in which the partner books are thrown away.
"""

from programme import windows
from programme.audit import Did
from programme.checks import readable_phone
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.form import About
from programme.forms.meeting import MEETING, OTHER_TIME
from programme.pair import IN_TOUCH, Pair
from programme.people import Actor, Membership, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.people import OpenCard
from programme.presses.suspension import TellPartner
from programme.speech import Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Utterance, Window
from programme.times import day_and_time
from programme.usecases.common import delivery, unheard
from programme.usecases.common.conversation import closed
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.menu import menu, page_button, write_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.preview import quoted
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.desk import suspension
from programme.usecases.year import meeting_off
from programme.usecases.year.meeting_words import calendar_of

BOOKINGS = frozenset({MEETING.name, OTHER_TIME.name})


def tell_partner(uow: UnitOfWork, actor: Actor, membership: Membership, pair: Pair, *, sure: bool) -> list[Utterance]:
    """Tell a partner, neutrally, that the meetings rest, and call off what is booked; unless `sure`, show the words.

    Raises:
        ProgrammeError: `not-now`, when the participant is not suspended (any more), or the two are no pair.
    """
    two = two_of(uow, pair)
    here = membership.id in (pair.adept_id, pair.mentor_id) and pair.state in IN_TOUCH
    if membership.suspended_at is None or not here:
        raise ProgrammeError("not-now")
    role = other(Role(membership.role))
    partner = two.person(role)
    card = Choice(Phrase("button-keep"), OpenCard(membership.id))
    if not sure:
        yes = TellPartner(membership.id, pair.id, sure=True)
        rows = ((Choice(Phrase("button-suspended-send", {"name": partner.first_name}), yes),), (card,))
        asked = (Phrase("ending-reads", {"name": partner.first_name}), *quoted(words(uow, actor, membership, two)))
        return [Speech(actor.person.id, asked, choices=rows, window=suspension.window_of(membership), private=True)]
    said = told_of_rest(uow, actor, membership, two)
    shut = shut_bookings(uow, two, partner)
    done = Speech(
        actor.person.id,
        (
            *delivery.sent(uow, two.membership(role), Phrase("suspended-told", {"name": partner.first_name})),
            *unheard.for_manager(uow, membership, actor.now),
        ),
        choices=((suspension.lifting(uow, membership),), *menu(uow, actor.person)),
        window=Window(windows.suspension(membership.id)),
        private=True,
    )
    return [done, *shut, said]


def told_of_rest(uow: UnitOfWork, actor: Actor, membership: Membership, two: Two, *more: Phrase) -> Speech:
    """Call off what is booked, and return the words to the partner.

    Whoever is stopped does not hear of it: they come on the list at once, so that the manager rings before that day.
    """
    role, meeting = other(Role(membership.role)), ahead(uow, two, actor.now)
    said = words(uow, actor, membership, two, *more)
    if meeting is not None:
        meeting_off.call_off(uow, actor, two, meeting)
        put_on_list(uow, DueKind.SUSPENDED, membership, actor.now)
    uow.audit.record(actor.person, Did.TOLD_OF_REST, two.pair, actor.now)
    return Speech(
        two.person(role).id,
        said,
        choices=((write_button(uow, two.membership(role)),), (page_button(Page.ME),)),
        lane=Lane.BROADCAST,
        receipt=Receipt(actor.person.id, Sent.WORD),
        calendar=calendar_of(two, meeting, role),
    )


def shut_bookings(uow: UnitOfWork, two: Two, partner: Person) -> list[Utterance]:
    """Throw away the drafts in which a partner books or moves a meeting that rests, and take their buttons away."""
    found = uow.dialogs.about(About.PAIR, two.pair.id, partner.id)
    drafts = [one for one in found if one.form in BOOKINGS]
    for one in drafts:
        uow.dialogs.remove(one.id)
    return [order for one in drafts for order in closed(one)]


def words(uow: UnitOfWork, actor: Actor, membership: Membership, two: Two, *more: Phrase) -> tuple[Phrase, ...]:
    """Return the neutral words to a partner; a locked phone shows neither the matter nor whom it is about."""
    manager, meeting = actor.person, unheard.known(uow, two, other(Role(membership.role)), actor.now)
    facts: Facts = {
        "name": suspension.partner_of(membership, two).first_name,
        "other": two.person(Role(membership.role)).first_name,
        "manager": manager.first_name,
        "phone": readable_phone(manager.phone) if manager.phone else "none",
    }
    booked: Facts = {"day": "none", "time": ""} if meeting is None else day_and_time(meeting.starts_at, two.zone)
    hello = Phrase("suspended-partner-hello", {"name": facts["name"], "manager": manager.first_name})
    return hello, *more, Phrase("suspended-partner", {**facts, **booked})
