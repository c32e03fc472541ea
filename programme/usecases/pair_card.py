"""A pair on the manager's desk: where it stands, who acts next and by when, and what can be done with one press."""

from programme.checks import readable_phone
from programme.due import Due
from programme.pair import OWNERS, Contract, Pair, PairState
from programme.people import Actor, Role
from programme.ports import UnitOfWork
from programme.presses import Deed, DoWithPair, OpenCard, OpenPair, Page, PlanMeeting, WriteNote
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Value
from programme.times import local_day
from programme.usecases import fit
from programme.usecases.menu import Rows, page_button
from programme.usecases.pair_deeds import possible, text_of
from programme.usecases.two import Two, two_of


def show(uow: UnitOfWork, actor: Actor, pair: Pair, *lead: Phrase) -> list[Utterance]:
    """Show a pair."""
    two = two_of(uow, pair)
    uow.audit.record(actor.person.id, "opened pair", f"pair {pair.id}", actor.now)
    text = (*lead, Phrase("lines", {"lines": Listing(tuple(_lines(uow, actor, two)))}))
    rows = (*_deeds(uow, actor, two), *_around(two))
    return [Speech(actor.person.id, text, choices=rows, private=True)]


def _lines(uow: UnitOfWork, actor: Actor, two: Two) -> list[Phrase]:
    pair = two.pair
    lines = [
        Phrase("pair-title", two.names),
        Phrase(f"pair-state-{pair.state}", {**two.facts, "day": local_day(pair.since, two.programme)}),
    ]
    meeting = uow.meetings.latest(pair.id)
    if meeting is not None and pair.state in {PairState.MEETING_AHEAD, PairState.FIT_ASKED}:
        lines.append(_labelled("pair-meeting", meeting.starts_at))
    lines += [_answer(uow, two, role) for role in fit.SIDES if pair.state is PairState.FIT_ASKED]
    agreement = uow.contracts.of_pair(pair.id)
    lines += [_signed(two, agreement, role) for role in fit.SIDES if pair.state is PairState.CONTRACT_OPEN]
    lines += [_next(two, due) for due in uow.dues.of_pair(pair.id)[:1]]
    lines += [_reached(two, role) for role in fit.SIDES if OWNERS[pair.state] or role is Role.ADEPT]
    return lines


def _labelled(key: str, value: Value) -> Phrase:
    return Phrase("labelled", {"label": Phrase(key), "value": value})


def _answer(uow: UnitOfWork, two: Two, role: Role) -> Phrase:
    given = uow.fits.of_pair(two.pair.id).get(role)
    value = Phrase(f"fit-{given.answer}") if given else Phrase("pair-no-answer")
    if given and given.recorded_by:
        value = Phrase("pair-recorded", {"answer": value})
    return Phrase("labelled", {"label": Phrase("plain", {"text": two.person(role).first_name}), "value": value})


def _signed(two: Two, agreement: Contract | None, role: Role) -> Phrase:
    at = None
    if agreement is not None:
        at = agreement.adept_signed_at if role is Role.ADEPT else agreement.mentor_signed_at
    value = Phrase("pair-signed", {"day": local_day(at, two.programme)}) if at else Phrase("pair-not-signed")
    return Phrase("labelled", {"label": Phrase("plain", {"text": two.person(role).first_name}), "value": value})


def _next(two: Two, due: Due) -> Phrase:
    return Phrase(f"pair-next-{due.kind}", {**two.facts, "day": local_day(due.due_at, two.programme)})


def _reached(two: Two, role: Role) -> Phrase:
    person = two.person(role)
    phone = readable_phone(person.phone) if person.phone else ""
    return Phrase("pair-phone", {"name": person.first_name, "phone": phone or Phrase("pair-no-phone")})


def _deeds(uow: UnitOfWork, actor: Actor, two: Two) -> Rows:
    booked = (Choice(Phrase("button-they-booked"), PlanMeeting(two.pair.id)),)
    ahead = (booked,) if two.pair.state is PairState.MEETING_AHEAD else ()
    return (*ahead, *((_button(two, deed),) for deed in possible(uow, actor, two.pair)))


def _button(two: Two, deed: Deed) -> Choice:
    return Choice(Phrase(f"button-deed-{text_of(deed)}", two.facts), DoWithPair(two.pair.id, deed))


def _around(two: Two) -> Rows:
    cards = tuple(
        Choice(Phrase("button-card-of", {"name": two.person(role).first_name}), OpenCard(two.membership(role).id))
        for role in fit.SIDES
    )
    notes = tuple(
        Choice(Phrase("button-note-on", {"name": two.person(role).first_name}), WriteNote(two.membership(role).id))
        for role in fit.SIDES
    )
    return (cards, notes, (page_button(Page.TODO),))


def matter(two: Two, due: Due) -> tuple[Phrase, Phrase, OpenPair]:
    """Return how something overdue stands on the list: the line, the button, and what it opens."""
    day = local_day(due.due_at, two.programme)
    line = Phrase(f"todo-pair-{due.kind}", {**two.names, "day": day, "phone": _phone(two, due)})
    return line, Phrase("pair-button", two.facts), OpenPair(two.pair.id)


def _phone(two: Two, due: Due) -> str:
    person = next((one for one in (two.adept_person, two.mentor_person) if one.id == due.person_id), two.adept_person)
    return readable_phone(person.phone) if person.phone else ""
