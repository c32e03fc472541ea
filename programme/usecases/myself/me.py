"""The answer to /me in every state: where the person stands, the next to act, and by when."""

from programme import windows
from programme.people import HERE, Actor, Membership, Person, Programme, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import ShowInvitation
from programme.presses.glance import OpenGlance
from programme.presses.me import ShowMe
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window, WithYear
from programme.tasks import Task
from programme.times import is_over
from programme.usecases.common import absence, contact, switching
from programme.usecases.common.lasting import is_over_for, more_time
from programme.usecases.common.membership import (
    desks,
    on_desk,
    takes_part,
)
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import correspondents, listed_names, role_at_desk
from programme.usecases.ending import diploma_handed
from programme.usecases.myself import concern_mine, me_more, me_stage, moving
from programme.usecases.year import (
    gathering_wait,
    pace,
    timeline,
)
from programme.usecases.year.gathering_shown import offered_facts

MOST_GATHERINGS = 3


def where_am_i(
    uow: UnitOfWork, actor: Actor, here: Programme | None = None, *, in_place: bool = False
) -> list[Utterance]:
    """Tell the person where they stand, and offer the next step: of several programmes in one at a time."""
    person = actor.person
    places = _places(uow, actor)
    if here is None and len(places) > 1:
        here = switching.first(places, actor)
    desk = [one for one in on_desk(uow, person) if here is None or one.id == here.id]
    managed = [phrase for one in desk for phrase in _at_desk(uow, person, one, actor)]
    mine = _mine(uow, person, here)
    if not managed and all(one.state is State.INVITED for one in mine) and (waits := moving.on_the_way(uow, actor)):
        return waits
    open_to_me = [one for one in mine if one.suspended_at is None]
    stages, met = [me_stage.stage(uow, actor, one) for one in mine], [_met(uow, actor, one) for one in open_to_me]
    near = [one for one in contact.offered(uow, person) if here is None or one[0].pair.programme_id == here.id]
    cards = tuple(contact.lines(two.person(role)) for two, role in near)
    away = tuple(
        phrase for one in {one.programme_id: one for one in mine}.values() for phrase in _away(uow, actor, one)
    )
    # What is next and how to reach the other one come first, and what has been after that.
    told, been = ([phrase for phrases, _ in those for phrase in phrases] for those in (stages, met))
    invited, answers = _gatherings(uow, actor, open_to_me)
    owed = concern_mine.owed_to(uow, actor, mine)
    text = (*managed, *owed, *told, *invited, *cards, *been, *away)
    eases = concern_mine.ease_rows(uow, mine) if person.spared_since is not None else ()
    steps = (*(row for _, rows in stages for row in rows), *eases, *answers, *contact.buttons(near))
    seats = sorted(desks(uow, person, Task.PROGRAMME), key=lambda one: one.archived_at is not None)
    programmes = tuple((_programme_button(one),) for one in seats)
    switch = switching.rows(places, here, lambda one: ShowMe(one.id)) if here is not None else ()
    next_steps = (*switch, *steps, *programmes)
    read = tuple(row for _, rows in met for row in rows)
    folds = me_more.folds(uow, actor, mine, next_steps, read, here or (places[0] if places else None))
    window = Window(windows.ME, fresh=not in_place) if switch or folds.is_folded else None
    return [Speech(person.id, text or (_stranger(uow, actor),), choices=folds.rows, window=window)]


def more(uow: UnitOfWork, actor: Actor, programme: Programme, *, in_place: bool = False) -> list[Utterance]:
    """Show what else a person can do, beside what is next in a programme of theirs."""
    here = programme if len(_places(uow, actor)) > 1 else None
    mine = _mine(uow, actor.person, here)
    read = tuple(row for one in mine if one.suspended_at is None for row in _met(uow, actor, one)[1])
    rows = me_more.behind(uow, actor, mine, read, programme)
    window = Window(windows.ME, fresh=not in_place)
    return [Speech(actor.person.id, (Phrase("me-more"),), choices=rows, window=window)]


def behind_more(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Return the pages that `more` shows, for labels that are typed."""
    return [said for one in _places(uow, actor) for said in more(uow, actor, one)]


def _mine(uow: UnitOfWork, person: Person, here: Programme | None) -> list[Membership]:
    return [one for one in takes_part(uow, person) if here is None or one.programme_id == here.id]


def _places(uow: UnitOfWork, actor: Actor) -> list[Programme]:
    """Return the programmes in which a person has a place."""
    mine = {one.id: one for one in on_desk(uow, actor.person)}
    for seat in takes_part(uow, actor.person):
        mine.setdefault(seat.programme_id, uow.programmes.get(seat.programme_id))
    return list(mine.values())


def _stranger(uow: UnitOfWork, actor: Actor) -> Phrase:
    """Return how a person in no programme comes in: the same as `/start` would do for them."""
    return Phrase("me-stranger" if uow.programmes.open(actor.now.date()) else "no-programme")


def _at_desk(uow: UnitOfWork, person: Person, programme: Programme, actor: Actor) -> tuple[Phrase, ...]:
    """Return which programme a person runs or helps in, and until when its last pair goes on."""
    if role_at_desk(uow, person, programme.id) is Role.ASSISTANT:
        names = listed_names(uow.memberships.managers(programme.id))
        return (Phrase("me-assistant", {"programme": programme.name, "managers": names}),)
    facts: Facts = {"name": person.first_name, "programme": programme.name}
    days: Facts = {"starts": WithYear(programme.starts_on), "ends": WithYear(programme.ends_on)}
    if is_over(programme, actor.now):
        return (Phrase("me-manager-over", {**facts, **days}),)
    return Phrase("me-manager", {**facts, **days}), *more_time(programme)


def _programme_button(programme: Programme) -> Choice:
    key = "button-programme-named" if programme.archived_at is None else "button-programme-archived"
    return Choice(Phrase(key, {"programme": programme.name}), OpenGlance(programme.id))


def _gatherings(uow: UnitOfWork, actor: Actor, mine: list[Membership]) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the gatherings ahead to which a person is invited, with the answer, and a button to each invitation."""
    seats = [one for one in mine if gathering_wait.takes_part(uow, one)]
    found = uow.guests.ahead_of([one.id for one in seats], actor.now) if seats else {}
    ahead = [both for seat in seats for both in found.get(seat.id, ()) if both[0].invited_at is not None]
    lines, rows = [], []
    for guest, one in ahead[:MOST_GATHERINGS]:
        facts = offered_facts(one, guest, uow.programmes.get(one.programme_id))
        stands = "offered" if guest.is_offered(actor.now) else "unsure" if guest.is_unsure else guest.coming
        lines.append(Phrase(f"gathering-mine-{stands}", facts))
        rows.append((Choice(Phrase("button-gathering-mine", facts), ShowInvitation(one.id)),))
    return ((Phrase("lines", {"lines": Listing(tuple(lines))}),) if lines else ()), tuple(rows)


def _met(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the days and lengths of a participant's meetings and where they lead, with buttons; and the diploma's."""
    diploma = diploma_handed.known(uow, membership, actor.now)
    paper = diploma_handed.rows(membership, diploma)
    if membership.state is State.WITHDRAWN or actor.person.deletion_asked_at is not None:
        return (), paper
    everything = timeline.of_membership(uow, membership)
    met, rows = timeline.on_my_page(membership, everything, actor.now, diploma)
    return (*met, *pace.on_my_page(uow, membership.role, everything, actor.now)), (*paper, *rows)


def _away(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[Phrase, ...]:
    """Return which of the managers who read a participant's letters are away, and who answers meanwhile."""
    programme = uow.programmes.get(membership.programme_id)
    is_here = membership.state in HERE and not is_over_for(uow, membership, programme, actor.now)
    if not is_here or actor.person.deletion_asked_at is not None:
        return ()
    return absence.note(uow, membership.programme_id, correspondents(uow, membership))
