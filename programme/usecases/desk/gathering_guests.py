"""The guests of a gathering at the desk, by their answers, and an answer that the manager writes down."""

from collections.abc import Callable

from programme import windows
from programme.audit import Did
from programme.gathering import Coming, Gathering, GatheringState, Guest
from programme.names import Name
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import (
    GuestsView,
    OpenGathering,
    OpenGuest,
    RecordGuest,
    Reply,
    ShowGuests,
)
from programme.presses.people import OpenCard
from programme.presses.press import Press
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import Rows
from programme.usecases.common.recorded import notice
from programme.usecases.year import gathering_answer
from programme.usecases.year.gathering_shown import IN_CALENDAR, REPLIES, facts_of, shown

VIEWS = {
    GuestsView.YES: Coming.YES,
    GuestsView.WAITING: Coming.WAITING,
    GuestsView.MAYBE: Coming.MAYBE,
    GuestsView.NO: Coming.NO,
    GuestsView.ASKED: Coming.ASKED,
}
_VIEW_OF = {coming: view for view, coming in VIEWS.items()}


def guests(
    uow: UnitOfWork, actor: Actor, gathering: Gathering, view: GuestsView, number: int, *, in_place: bool = True
) -> list[Utterance]:
    """Show a page of the guests who have given an answer, each with a button."""
    coming = VIEWS[view]
    count = uow.guests.count(gathering.id)
    number, pages = within(number, count.of(coming))
    part = uow.guests.page(gathering.id, coming, first=number * ON_A_PAGE, most=ON_A_PAGE)
    title = Phrase(
        "gathering-view",
        {
            "title": facts_of(gathering, uow.programmes.get(gathering.programme_id))["title"],
            "count": count.of(coming),
            "label": Phrase(f"gathering-view-{coming}"),
        },
    )
    rows = tuple(
        (Choice(_marked(uow, _unsure(guest_label(seat, person.full_name), guest), person), OpenGuest(guest.id)),)
        for guest, seat, person in part
    )
    pages_on = turns(number, pages, lambda page: ShowGuests(gathering.id, view, page))
    back = (Choice(Phrase("button-back"), OpenGathering(gathering.id)),)
    window = Window(windows.gathering_desk(gathering.id), fresh=not in_place)
    return [Speech(actor.person.id, (title,), choices=(*rows, *pages_on, back), window=window, private=True)]


def guest_label(seat: Membership, name: Name) -> Phrase:
    """Return how a guest is named on a button."""
    return Phrase("people-button", {"name": name, "role": Phrase(f"role-{seat.role}")})


def _unsure(label: Phrase, one: Guest) -> Phrase:
    """Return the label, with a word about a yes from before the time or the place was changed."""
    return Phrase("gathering-guest-unsure", {"label": label}) if one.is_unsure else label


def is_told_by_hand(uow: UnitOfWork, person: Person) -> bool:
    """Tell whether neither Telegram nor a mail brings a guest the invitation."""
    return not person.is_reached and not (uow.mail_from and person.wants_mail)


def _marked(uow: UnitOfWork, label: Phrase, person: Person) -> Phrase:
    """Return the label, with a word about whoever has not got the invitation: no answer of theirs can come."""
    return Phrase("gathering-guest-not-reached", {"label": label}) if is_told_by_hand(uow, person) else label


def turns(number: int, pages: int, press: Callable[[int], Press]) -> Rows:
    """Return the row of buttons to the page before and the page after, where there are such."""
    turns = [Choice(Phrase("button-earlier"), press(number - 1))] if number else []
    turns += [Choice(Phrase("button-later"), press(number + 1))] if number + 1 < pages else []
    return (tuple(turns),) if turns else ()


def guest(uow: UnitOfWork, actor: Actor, gathering: Gathering, one: Guest, *lead: Phrase) -> list[Utterance]:
    """Show a guest's answer, with the buttons that write down another."""
    seat = uow.memberships.get(one.membership_id)
    person = uow.people.get(seat.person_id)
    programme = uow.programmes.get(gathering.programme_id)
    facts = {
        **facts_of(gathering, programme),
        "name": person.full_name,
        "answer": Phrase(f"gathering-view-{one.coming}"),
    }
    by = uow.people.get(one.recorded_by) if one.recorded_by is not None else None
    recorded = (Phrase("gathering-recorded-by", {"name": by.first_name}),) if by is not None else ()
    can = gathering.state is GatheringState.OPEN and gathering.starts_at > actor.now
    rows: Rows = ()
    if can:
        rows = (tuple(_record(one, reply, coming) for reply, coming in REPLIES.items()),)
    back = Choice(Phrase("button-back"), OpenGathering(gathering.id))
    card = Choice(Phrase("button-open-card"), OpenCard(seat.id))
    text = (*lead, Phrase("gathering-guest", facts), *recorded, *((Phrase("gathering-record", facts),) if can else ()))
    window = Window(windows.gathering_desk(gathering.id))
    return [Speech(actor.person.id, text, choices=(*rows, (card, back)), window=window, private=True)]


def _record(one: Guest, reply: Reply, coming: Coming) -> Choice:
    label = Phrase(f"button-gathering-{coming}")
    given = Coming.YES if one.coming is Coming.WAITING else one.coming
    return Choice(Phrase("ticked", {"label": label}) if coming is given else label, RecordGuest(one.id, reply))


def record(uow: UnitOfWork, actor: Actor, gathering: Gathering, one: Guest, reply: Reply) -> list[Utterance]:
    """Write down a guest's answer, and tell the guest so.

    Raises:
        ProgrammeError: as for `gathering_answer.check_open`.
    """
    gathering_answer.check_open(gathering, actor.now)
    after, told = gathering_answer.answer(uow, gathering, one, REPLIES[reply], actor.now, recorded_by=actor.person.id)
    if after == one:
        return guest(uow, actor, gathering, one)
    seat = uow.memberships.get(one.membership_id)
    uow.audit.record(actor.person, Did.ANSWERED_FOR_GUEST, seat, actor.now)
    lead = Phrase("gathering-recorded", {"author": actor.person.first_name})
    tells_calendar = not IN_CALENDAR.isdisjoint({one.coming, after.coming})
    status = gathering_answer.status(uow, gathering, after)
    said = shown(uow, gathering, after, seat, lead, after=status, tells_calendar=tells_calendar)
    return [*guest(uow, actor, gathering, after), notice(actor, said), *told]
