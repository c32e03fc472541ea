"""What of a participant rests, what can rest, and the form that asks until when; for themselves and for a manager."""

from datetime import timedelta

from programme.errors import ProgrammeError
from programme.forms.pause import MINE, NONE, PAIR, PAUSE, REST_ADEPT, REST_MENTOR, THEIRS, UNSURE
from programme.pair import Pair, whole
from programme.pause import LONGEST, Pause
from programme.people import Actor, Membership, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import OpenPage, Page
from programme.presses.pause import OpenPause, Resting, TakePause
from programme.presses.people import OpenCard
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.times import is_over, local_day
from programme.usecases.common import resting
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.lasting import last_day
from programme.usecases.common.menu import Rows
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.sight import counterpart
from programme.usecases.common.two import Two, other, twos_of
from programme.usecases.myself import change
from programme.usecases.myself.pause import CAN_REST, own_of_pair
from programme.usecases.myself.pause_ends import end_buttons


def rows(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the button of `/me` that leads here; it tells no adept that a mentor is asked."""
    if not may_rest(uow, actor, membership):
        return ()
    return ((Choice(Phrase("button-pause"), OpenPause(membership.id)),),)


def card_rows(uow: UnitOfWork, actor: Actor, membership: Membership) -> Rows:
    """Return the button of a participant's card that leads here, for their manager."""
    if not (may_rest(uow, actor, membership) and _leads_on(uow, membership)):
        return ()
    name = uow.people.get(membership.person_id).first_name
    return ((Choice(Phrase("button-pause-for", {"name": name}), OpenPause(membership.id)),),)


def may_rest(uow: UnitOfWork, actor: Actor, membership: Membership) -> bool:
    """Tell whether a participant is approved, and the programme goes on."""
    return membership.state is State.WAITING and not is_over(uow.programmes.get(membership.programme_id), actor.now)


def _leads_on(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether anything rests or can: with an adept who is being asked about a mentor, nothing does."""
    if membership.role is Role.MENTOR:
        return True
    pairs = whole(uow.pairs.open_of(membership.id))
    return not pairs or any(one.state in CAN_REST for one in pairs) or bool(resting.of_member(uow, membership))


def _can(uow: UnitOfWork, membership: Membership) -> tuple[list[Two], bool]:
    """Return the pairs that a participant can let rest, and whether they can be put forward to nobody for a while."""
    pairs = uow.pairs.open_of(membership.id)
    free = [one for one in pairs if one.state in CAN_REST and own_of_pair(uow, one, membership) is None]
    proposals = membership.role is Role.MENTOR or not whole(pairs)
    return twos_of(uow, free), proposals and resting.rest_of(uow, membership) is None


def show(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Show what rests and what can; where there is one thing only that can, and nothing rests, ask until when.

    Raises:
        ProgrammeError: `not-now`, when nothing can rest.
    """
    if not may_rest(uow, actor, membership):
        raise ProgrammeError("not-now")
    twos, proposals = _can(uow, membership)
    lasting = resting.of_member(uow, membership)
    if not lasting and len(twos) + proposals == 1:
        what, pair = (Resting.PROPOSALS, 0) if proposals else (Resting.PAIR, twos[0].pair.id)
        return ask(uow, actor, membership, what, pair)
    mine = membership.person_id == actor.person.id
    facts: Facts = {"name": uow.people.get(membership.person_id).first_name, "whose": MINE if mine else THEIRS}
    text = (Phrase("pause-page", facts), *_lines(uow, membership, lasting))
    back = OpenPage(Page.ME) if mine else OpenCard(membership.id)
    choices = (
        *_ways(membership, twos, proposals=proposals),
        *end_buttons(uow, lasting),
        (Choice(Phrase("button-back"), back),),
    )
    return [Speech(actor.person.id, text, choices=choices, private=not mine)]


def _ways(membership: Membership, twos: list[Two], *, proposals: bool) -> Rows:
    role = Role(membership.role)
    each = [
        Choice(
            Phrase("button-pause-with", {"other": two.person(other(role)).first_name}),
            TakePause(membership.id, Resting.PAIR, two.pair.id),
        )
        for two in twos
    ]
    label = Phrase("button-pause-all", {"count": len(twos)}) if twos[2:] else Phrase("button-pause-both")
    every = Choice(label, TakePause(membership.id, Resting.ALL_PAIRS))
    none = Choice(Phrase(f"button-rest-{role}"), TakePause(membership.id, Resting.PROPOSALS))
    return (
        *((one,) for one in each),
        *(((every,),) if len(twos) > 1 else ()),
        *(((none,),) if proposals else ()),
    )


def _lines(uow: UnitOfWork, membership: Membership, lasting: list[Pause]) -> tuple[Phrase, ...]:
    found = []
    for one in lasting:
        facts: Facts = {"until": resting.day_of(one.until)}
        pair = uow.pairs.find(one.pair_id) if one.pair_id is not None else None
        if pair is None:
            found.append(Phrase(f"rest-is-{membership.role}", facts))
            continue
        (two,) = twos_of(uow, [pair])
        found.append(Phrase("pause-is", {**facts, "other": two.person(other(Role(membership.role))).first_name}))
    return tuple(found)


def ask(uow: UnitOfWork, actor: Actor, membership: Membership, what: Resting, pair: int) -> list[Utterance]:
    """Ask until when a participant rests.

    Raises:
        ProgrammeError: `not-now`, when that can't rest, or rests already.
    """
    twos, proposals = _can(uow, membership) if may_rest(uow, actor, membership) else ([], False)
    chosen = [two for two in twos if what is Resting.ALL_PAIRS or two.pair.id == pair]
    if what is Resting.PROPOSALS:
        chosen = []
    if not (proposals if what is Resting.PROPOSALS else chosen):
        raise ProgrammeError("not-now")
    hints = {**_hints(uow, actor, membership, chosen), "pairs": " ".join(str(two.pair.id) for two in chosen)}
    return _opened(uow, actor, membership, hints)


def ask_longer(uow: UnitOfWork, actor: Actor, pause: Pause) -> list[Utterance]:
    """Ask for another last day of a pause.

    Raises:
        ProgrammeError: `not-now`, when it is over.
    """
    membership = uow.memberships.get(pause.membership_id)
    if pause.is_over or not may_rest(uow, actor, membership):
        raise ProgrammeError("not-now")
    pair: Pair | None = uow.pairs.find(pause.pair_id) if pause.pair_id is not None else None
    twos = twos_of(uow, [pair]) if pair is not None else []
    hints = {**_hints(uow, actor, membership, twos), "pause": str(pause.id)}
    return _opened(uow, actor, membership, hints)


def _opened(uow: UnitOfWork, actor: Actor, membership: Membership, hints: dict[str, str]) -> list[Utterance]:
    away = change.drop_open(uow, actor, PAUSE.name, membership.id)
    return [*away, *open_dialog(uow, actor, PAUSE, subject=membership.id, hints=hints)]


def _hints(uow: UnitOfWork, actor: Actor, membership: Membership, twos: list[Two]) -> dict[str, str]:
    programme = uow.programmes.get(membership.programme_id)
    today = local_day(actor.now, programme)
    names = [two.person(other(Role(membership.role))).first_name.hint for two in twos]
    rest = REST_MENTOR if membership.role is Role.MENTOR else REST_ADEPT
    return {
        "today": today.isoformat(),
        "time_zone": programme.time_zone,
        "quiet": " ".join(programme.quiet),
        "first": (today + timedelta(days=1)).isoformat(),
        "last": (today + 100 * LONGEST).isoformat(),  # the form itself refuses what is too long, in its own words
        "past": "no",
        "ends": last_day(uow, membership, programme).isoformat(),
        "what": PAIR if twos else rest,
        "whose": MINE if membership.person_id == actor.person.id else THEIRS,
        "name": uow.people.get(membership.person_id).first_name.hint,
        "booked": _booked(uow, actor, twos),
        "other": ", ".join(names) or NONE,
        "manager": counterpart(uow, membership).first_name.hint,
    }


def _booked(uow: UnitOfWork, actor: Actor, twos: list[Two]) -> str:
    """Return the local moment of the one meeting that the pairs have ahead of them; else the word for none, or some."""
    found = [(two, meeting) for two in twos if (meeting := ahead(uow, two, actor.now)) is not None]
    if not found:
        return NONE
    ((two, meeting), *more) = found
    if more or twos[1:]:  # the partners do not read of each other's
        return UNSURE
    return meeting.starts_at.astimezone(two.zone).strftime("%Y-%m-%dT%H:%M")
