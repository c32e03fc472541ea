"""Those whom an announcement is for, picked one by one: page by page as in the list of participants, or by a name.

The picks stand in the rows of the draft, each person once, so that they are there after a restart and on every page.
"""

from collections.abc import Sequence

from programme import windows
from programme.announcement import STAYS, Announcement, Audience, Progress, Turn
from programme.errors import ProgrammeError
from programme.pair import PairState
from programme.people import Actor, Membership, Person
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.announcement import ChangeAnnouncement, Pick, PickFrom, PicksDone, PickView, StopAnnouncement
from programme.presses.roster import PeopleView as Of
from programme.roster import ON_A_PAGE, within
from programme.search import found
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.usecases.common.membership import desks
from programme.usecases.common.sight import sight_of

VIEWS = {
    PickView.ADEPTS: Of.ADEPTS,
    PickView.MENTORS: Of.MENTORS,
    PickView.NO_MENTOR: Of.NO_MENTOR,
    PickView.NO_ADEPT: Of.NO_ADEPT,
}
"""The views of the list of participants from which can be picked; a view of its own shows who is picked."""

Seats = Sequence[tuple[Membership, Person]]


def show(
    uow: UnitOfWork,
    actor: Actor,
    announcement: Announcement,
    view: PickView = PickView.ADEPTS,
    number: int = 0,
    *,
    fresh: bool = False,
    lead: tuple[Phrase, ...] = (),
) -> list[Utterance]:
    """Show a page of those who can be picked, with a tick at each who is."""
    check(announcement)
    count = uow.announcements.tally(announcement.id)[Turn.PICKED]
    counts = {**_counts(uow, actor, announcement), PickView.PICKED: count}
    number, pages = within(number, counts[view])
    seats = _page(uow, actor, announcement, view, number)
    rows = _names(uow, announcement, seats, view, number)

    def turned(to: PickView, page: int) -> PickFrom:
        return PickFrom(announcement.id, to, page)

    turns = [Choice(Phrase("button-earlier"), turned(view, number - 1))] if number else []
    turns += [Choice(Phrase("button-later"), turned(view, number + 1))] if number + 1 < pages else []
    filters = [
        Choice(
            Phrase("roster-filter", {"label": Phrase(_label(one)), "count": here, "chosen": int(one is view)}),
            turned(one, 0),
        )
        for one, here in counts.items()
        if here or one is view
    ]
    text = (*lead, Phrase("announcement-pick"), Phrase("announcement-picked", {"count": count}))
    more = (*([tuple(turns)] if turns else []), *(tuple(filters[at : at + 2]) for at in range(0, len(filters), 2)))
    return [_said(actor, announcement, text, (*rows, *more), count, fresh=fresh)]


def check(announcement: Announcement) -> None:
    """Refuse to pick for an announcement that is sent, or is for others than those who are picked.

    Raises:
        ProgrammeError: `not-now`.
    """
    if announcement.progress is not Progress.DRAFT or announcement.audience is not Audience.CHOSEN:
        raise ProgrammeError("not-now")


def _counts(uow: UnitOfWork, actor: Actor, announcement: Announcement) -> dict[PickView, int]:
    counts = uow.rosters.people(announcement.programme_id, _hidden(uow, actor, announcement), _TAKEN)
    return {view: counts[of] for view, of in VIEWS.items()}


_TAKEN = frozenset(PairState) - {PairState.ENDED}


def _hidden(uow: UnitOfWork, actor: Actor, announcement: Announcement) -> frozenset[int]:
    """Return the people of whom the picker may not learn whether they have a partner."""
    sight = sight_of(uow, actor.person, announcement.programme_id)
    return frozenset(one for one in sight.near if not sight.tends(one))


def _page(uow: UnitOfWork, actor: Actor, announcement: Announcement, view: PickView, number: int) -> Seats:
    part = {"first": number * ON_A_PAGE, "most": ON_A_PAGE}
    if view is PickView.PICKED:
        return uow.announcements.picks(announcement.id, **part)
    hidden = _hidden(uow, actor, announcement)
    seats = uow.rosters.people_on(VIEWS[view], announcement.programme_id, hidden, _TAKEN, **part)
    return [(one, person) for one, person in seats if can_get(one, person, announcement)]


def can_get(one: Membership, person: Person, announcement: Announcement) -> bool:
    """Tell whether a participant can get an announcement: who takes part in its programme and did not write it."""
    here = one.programme_id == announcement.programme_id and one.role.takes_part
    stays = one.state in STAYS and person.deletion_asked_at is None
    return here and stays and person.id != announcement.author_id


def _names(
    uow: UnitOfWork, announcement: Announcement, seats: Seats, view: PickView, number: int
) -> list[tuple[Choice, ...]]:
    picked = uow.announcements.picked(announcement.id, [person.id for _, person in seats])
    return [(_name(announcement, one, person, picked, view, number),) for one, person in seats]


def _name(
    announcement: Announcement,
    one: Membership,
    person: Person,
    picked: frozenset[int],
    view: PickView,
    number: int,
) -> Choice:
    facts: Facts = {"name": person.full_name, "role": Phrase(f"role-{one.role}")}
    label = Phrase("people-button", facts)
    shown = Phrase("ticked", {"label": label}) if person.id in picked else label
    return Choice(shown, Pick(announcement.id, one.id, view, number))


def _label(view: PickView) -> str:
    return (
        "announcement-view-picked"
        if view is PickView.PICKED
        else f"roster-people-{view.name.lower().replace('_', '-')}"
    )


def _said(
    actor: Actor,
    announcement: Announcement,
    text: tuple[Phrase, ...],
    rows: tuple[tuple[Choice, ...], ...],
    count: int,
    *,
    fresh: bool,
) -> Speech:
    done = ((Choice(Phrase("button-picks-done", {"count": count}), PicksDone(announcement.id)),),) if count else ()
    leave = (
        Choice(Phrase("button-back"), ChangeAnnouncement(announcement.id)),
        Choice(Phrase("button-announce-not"), StopAnnouncement(announcement.id)),
    )
    window = Window(windows.announcing(announcement.id), fresh=fresh)
    return Speech(actor.person.id, text, choices=(*rows, *done, leave), window=window, private=True)


def pick(uow: UnitOfWork, actor: Actor, announcement: Announcement, one: Membership, pressed: Pick) -> list[Utterance]:
    """Tick a participant, or take the tick away; show the page again.

    Raises:
        ProgrammeError: `not-now`, when it is sent already, or the participant has left meanwhile.
    """
    check(announcement)
    if not uow.announcements.unpick(announcement.id, one.person_id):
        if not can_get(one, uow.people.get(one.person_id), announcement):
            raise ProgrammeError("not-now")
        uow.announcements.pick(announcement.id, one.id)
    return show(uow, actor, announcement, pressed.view, pressed.number)


def sought(uow: UnitOfWork, actor: Actor, text: str) -> list[Utterance]:
    """Show those whom a typed name can mean, to be picked, while the page of names is the last in the chat."""
    programmes = [one.id for one in desks(uow, actor.person, Task.ANNOUNCE)]
    announcement = uow.announcements.draft(programmes, actor.person.id) if programmes else None
    chat = actor.person.telegram_id
    if announcement is None or announcement.audience is not Audience.CHOSEN or chat is None:
        return []
    if not uow.windows.is_last(chat, windows.announcing(announcement.id)):
        return []
    _, keys = found(text, uow.searches, [announcement.programme_id])
    first = uow.memberships.with_people(keys[:ON_A_PAGE])
    seats = [first[key] for key in keys[:ON_A_PAGE] if key in first and can_get(*first[key], announcement)]
    if not seats:
        return show(uow, actor, announcement, fresh=True, lead=(Phrase("announcement-pick-nobody"),))
    count = uow.announcements.tally(announcement.id)[Turn.PICKED]
    rows = _names(uow, announcement, seats, PickView.PICKED, 0)
    back = (Choice(Phrase("button-back-to-list"), PickFrom(announcement.id, PickView.ADEPTS, 0)),)
    text_shown = (Phrase("announcement-pick-found"), Phrase("announcement-picked", {"count": count}))
    return [_said(actor, announcement, text_shown, (*rows, back), count, fresh=True)]
