"""The guests of a gathering, picked one by one: all of a draft, and more of one to which others are invited already."""

from datetime import datetime

from programme import windows
from programme.announcement import STAYS, Audience
from programme.errors import ProgrammeError
from programme.gathering import Coming, Gathering, GatheringState, Guest
from programme.pair import PairState
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import CallOff, OpenGathering, PickGuest, PickGuests
from programme.presses.roster import PeopleView
from programme.roster import ON_A_PAGE, within
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.usecases.year.gathering_answer import check_open

_TAKEN = frozenset(PairState) - {PairState.ENDED}


def show(
    uow: UnitOfWork, actor: Actor, gathering: Gathering, *, mentors: bool = False, number: int = 0, fresh: bool = False
) -> list[Utterance]:
    """Show a page of the adepts, or of the mentors, with a tick at each who is picked or invited.

    Raises:
        ProgrammeError: as for `check`.
    """
    check(gathering, actor.now)
    count = uow.guests.count(gathering.id).picked
    rows, pages = _names(uow, gathering, mentors=mentors, number=number)
    turns = [Choice(Phrase("button-earlier"), PickGuests(gathering.id, mentors, number - 1))] if number else []
    turns += (
        [Choice(Phrase("button-later"), PickGuests(gathering.id, mentors, number + 1))] if number + 1 < pages else []
    )
    others = Choice(
        Phrase("roster-people-adepts" if mentors else "roster-people-mentors"),
        PickGuests(gathering.id, not mentors, 0),
    )
    done = Choice(Phrase("button-picks-done", {"count": count}), OpenGathering(gathering.id))
    leave = _leave(gathering)
    choices = (*rows, *((tuple(turns),) if turns else ()), (others,), *(((done,),) if count else ()), (leave,))
    draft = gathering.state is GatheringState.DRAFT
    text = (
        Phrase("gathering-pick" if draft else "gathering-pick-more"),
        Phrase("announcement-picked", {"count": count}),
    )
    window = Window(windows.gathering_desk(gathering.id), fresh=fresh)
    return [Speech(actor.person.id, text, choices=choices, window=window, private=True)]


def _leave(gathering: Gathering) -> Choice:
    """Return the button that leaves it: a draft is thrown away, others stay as they are."""
    if gathering.state is GatheringState.DRAFT:
        return Choice(Phrase("button-gathering-drop"), CallOff(gathering.id))
    return Choice(Phrase("button-back"), OpenGathering(gathering.id))


def check(gathering: Gathering, now: datetime) -> None:
    """Refuse to pick guests for a draft that is for others than those who are picked, and for what has begun or is off.

    Raises:
        ProgrammeError: `not-now`; as for `check_open`.
    """
    if gathering.state is not GatheringState.DRAFT:
        check_open(gathering, now)
    elif gathering.audience is not Audience.CHOSEN:
        raise ProgrammeError("not-now")


def _names(
    uow: UnitOfWork, gathering: Gathering, *, mentors: bool, number: int
) -> tuple[tuple[tuple[Choice, ...], ...], int]:
    view = PeopleView.MENTORS if mentors else PeopleView.ADEPTS
    counts = uow.rosters.people(gathering.programme_id, frozenset(), _TAKEN)
    number, pages = within(number, counts[view])
    part = {"first": number * ON_A_PAGE, "most": ON_A_PAGE}
    seats = uow.rosters.people_on(view, gathering.programme_id, frozenset(), _TAKEN, **part)
    there = {one.membership_id: one for one in uow.guests.of_gathering(gathering.id)}
    rows = []
    for seat, person in seats:
        if seat.state not in STAYS or person.deletion_asked_at is not None:
            continue
        label = Phrase("people-button", {"name": person.full_name, "role": Phrase(f"role-{seat.role}")})
        shown = Phrase("ticked", {"label": label}) if seat.id in there else label
        rows.append((Choice(shown, PickGuest(gathering.id, seat.id, mentors, number)),))
    return tuple(rows), pages


def pick(uow: UnitOfWork, actor: Actor, gathering: Gathering, seat: Membership, pressed: PickGuest) -> list[Utterance]:
    """Pick a participant, or take the pick back; who is invited already stays.

    Raises:
        ProgrammeError: as for `check`; `not-now`, for who takes no part.
    """
    check(gathering, actor.now)
    found = uow.guests.of_person(gathering.id, seat.person_id)
    if found is not None and found.coming is Coming.PICKED:
        uow.guests.remove(found.id)
    elif found is None:
        if seat.programme_id != gathering.programme_id or seat.state not in STAYS:
            raise ProgrammeError("not-now")
        uow.guests.add(Guest(0, gathering.id, seat.id, Coming.PICKED, told=gathering.changes))
    return show(uow, actor, gathering, mentors=pressed.mentors, number=pressed.number)
