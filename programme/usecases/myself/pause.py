"""Pauses: they begin by a press of either side or of a manager, are asked about, and end by a day or a press.

The clocks of the pair are stopped when it begins and wound anew when it is over: what would have been due meanwhile
does not pile up. Nobody is asked for a reason, and none is stored.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from programme.audit import Did
from programme.dialog import Dialog
from programme.due import ABOUT_MEMBERSHIPS, DueKind
from programme.errors import ProgrammeError
from programme.forms.pause import goes_on
from programme.meeting import Meeting
from programme.pair import By, Pair, PairEvent, PairState, moved
from programme.pause import HOLDS, Hold, Pause
from programme.people import Actor, Membership, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import CancelMeeting
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Utterance, Value
from programme.times import day_and_time, local_day
from programme.usecases.common import resting
from programme.usecases.common.menu import page_button, write_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.sight import listed_names
from programme.usecases.common.two import Two, other, two_of
from programme.usecases.myself import pause_ends

A_DAY = timedelta(days=1)

CAN_REST = frozenset({PairState.MEETING_AHEAD, PairState.ACTIVE, PairState.PAUSED})
"""The states of a pair in which either side can take a pause: between the contacts and the end."""
CLOCKS = tuple(kind for kind, hold in HOLDS.items() if hold is Hold.STOPS and kind not in ABOUT_MEMBERSHIPS)
"""The waits of a pair that are settled when it rests, and put anew when it goes on."""


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Begin the pause of the form, or give one that lasts another last day.

    Raises:
        ProgrammeError: `not-allowed`, when the writer may not do so any more; `not-now`, when nothing can rest.
    """
    membership = uow.memberships.find(dialog.subject)
    if membership is None or membership.state is not State.WAITING:
        raise ProgrammeError("not-now")
    mine = membership.person_id == actor.person.id
    if not mine and actor.person.id not in {one.id for one in uow.memberships.managers(membership.programme_id)}:
        raise ProgrammeError("not-allowed")
    day = goes_on(dialog.answers, dialog.hints)
    today = local_day(actor.now, uow.programmes.get(membership.programme_id))
    if day is not None and day <= today:  # the draft lay too long
        raise ProgrammeError("not-now")
    if key := int(dialog.hints.get("pause") or 0):
        return _longer(uow, actor, membership, key, day)
    pairs = [uow.pairs.locked(int(key)) for key in dialog.hints.get("pairs", "").split()]
    free = [one for one in pairs if one is not None and _can_rest(uow, one, membership)]
    if pairs and not free:
        raise ProgrammeError("not-now")
    if not pairs:
        return _rest(uow, actor, membership, day, today)
    said = [one for pair in free for one in _begin(uow, actor, pair, membership, day)]
    return [*_begun(uow, actor, membership, [uow.pairs.find(one.id) or one for one in free], day), *said]


def _can_rest(uow: UnitOfWork, pair: Pair, membership: Membership) -> bool:
    here = membership.id in (pair.adept_id, pair.mentor_id)
    return here and pair.state in CAN_REST and own_of_pair(uow, pair, membership) is None


def own_of_pair(uow: UnitOfWork, pair: Pair, membership: Membership) -> Pause | None:
    """Return a participant's own pause in a pair, or None."""
    return next((one for one in resting.of_pair(uow, pair.id) if one.membership_id == membership.id), None)


def _begin(uow: UnitOfWork, actor: Actor, pair: Pair, membership: Membership, day: date | None) -> list[Utterance]:
    """Let a pair rest, stop its clocks, and tell the partner."""
    two = two_of(uow, pair)
    role, today = Role(membership.role), local_day(actor.now, two.programme)
    uow.pauses.add(Pause(0, pair.programme_id, membership.id, pair.id, today, day))
    uow.suggestions.remove(membership.id)
    if pair.state is PairState.ACTIVE:
        move = moved(pair.state, PairEvent.PAUSE, _by(actor, two))
        uow.pairs.save(replace(pair, state=move.to, since=actor.now))
    uow.audit.record(actor.person, PairEvent.PAUSE, pair, actor.now)
    for kind in CLOCKS:
        uow.dues.settle(kind, pair.id)
    pause_ends.expect(uow, pair, actor.now)
    meeting = ahead(uow, two, actor.now)
    facts: Facts = {"day": "none", "time": ""} if meeting is None else day_and_time(meeting.starts_at, two.zone)
    return [_to_partner(uow, actor, two, role, "pause-partner", {**facts, "until": resting.day_of(day)})]


def _by(actor: Actor, two: Two) -> By:
    side = two.side(actor.person.id)
    return By.MANAGER if side is None else By(side.value)


def _to_partner(uow: UnitOfWork, actor: Actor, two: Two, role: Role, key: str, facts: Facts) -> Speech:
    """Return the words to the partner of the side that rests; who has pressed hears if they do not come through."""
    theirs = other(role)
    text = Phrase(key, {**facts, "name": two.person(role).first_name})
    choices = ((write_button(uow, two.membership(theirs)),), (page_button(Page.ME),))
    receipt = Receipt(actor.person.id, Sent.WORD)
    return Speech(two.person(theirs).id, (text,), choices=choices, lane=Lane.BROADCAST, receipt=receipt)


def _booked_meanwhile(
    uow: UnitOfWork, actor: Actor, twos: Sequence[Two], day: date | None
) -> list[tuple[Two, Meeting]]:
    """Return the meetings ahead that lie within a pause until a day, each with its pair."""
    coming = [(two, meeting) for two in twos if (meeting := ahead(uow, two, actor.now)) is not None]
    return [(two, one) for two, one in coming if day is None or local_day(one.starts_at, two.programme) < day]


def _booked(two: Two, meeting: Meeting, partner: Role) -> Phrase:
    facts = {**day_and_time(meeting.starts_at, two.zone), "other": two.person(partner).first_name}
    return Phrase("pause-booked", facts)


def _begun(
    uow: UnitOfWork, actor: Actor, membership: Membership, pairs: Sequence[Pair], day: date | None
) -> list[Utterance]:
    """Return what the author reads, with the question about a meeting booked meanwhile, and the person's word."""
    mine = membership.person_id == actor.person.id
    twos = [two_of(uow, one) for one in pairs]
    kept = _booked_meanwhile(uow, actor, twos, day)
    booked = tuple(_booked(two, one, other(Role(membership.role))) for two, one in kept)
    off = tuple(
        (Choice(_with("button-cancel-meeting", two, membership, kept), CancelMeeting(one.id)),) for two, one in kept
    )
    keep = ((Choice(Phrase("button-pause-keep-meeting"), OpenPage(Page.ME if mine else Page.TODO)),),) if kept else ()
    pauses = [own for one in pairs if (own := own_of_pair(uow, one, membership)) is not None]
    facts: Facts = {
        "until": resting.day_of(day),
        "asks": _asks(uow, pauses),
        "name": uow.people.get(membership.person_id).first_name,
    }
    key = "pause-begun" if mine else "pause-begun-theirs"
    rows = (*off, *keep, *pause_ends.end_buttons(uow, pauses))
    done = Speech(actor.person.id, (Phrase(key, facts), *booked), choices=(*rows, (page_button(Page.ME),)))
    return [done] if mine else [done, *_noted(uow, actor, membership, "pause-noted-pair", twos, day, pauses)]


def _with(key: str, two: Two, membership: Membership, of: Sequence[object]) -> Phrase:
    label = Phrase(key)
    name = two.person(other(Role(membership.role))).first_name
    return Phrase("button-about", {"label": label, "name": name}) if len(of) > 1 else label


def _asks(uow: UnitOfWork, pauses: Sequence[Pause]) -> Value:
    """Return when the pause will be asked about, as texts know it: a week before, in four weeks, on a day, or not."""
    day = pauses[0].told_on(uow.programmes.get(pauses[0].programme_id).calendar) if pauses else None
    if day is None:
        return "none"
    if day != pauses[0].asks_on:
        return day
    return "month" if pauses[0].until is None else "week"


def _noted(
    uow: UnitOfWork,
    actor: Actor,
    membership: Membership,
    key: str,
    twos: Sequence[Two],
    day: date | None,
    pauses: Sequence[Pause],
) -> list[Utterance]:
    """Tell a participant of the pause that a manager has noted for them."""
    person = uow.people.get(membership.person_id)
    names = listed_names([two.person(other(Role(membership.role))) for two in twos])
    facts: Facts = {"manager": actor.person.first_name, "until": resting.day_of(day), "other": names}
    receipt = Receipt(actor.person.id, Sent.WORD)
    rows = (*pause_ends.end_buttons(uow, pauses), (write_button(uow, membership),))
    return [Speech(person.id, (Phrase(key, facts),), choices=rows, lane=Lane.BROADCAST, receipt=receipt)]


def rest_to_the_end(uow: UnitOfWork, actor: Actor, membership: Membership, today: date, last_day: date) -> Pause:
    """Let a participant be put forward to nobody until the programme is over; nothing is asked on the way."""
    after = last_day + A_DAY
    return _stored_rest(
        uow, actor, membership, Pause(0, membership.programme_id, membership.id, None, today, after, asked_on=after)
    )


def _stored_rest(uow: UnitOfWork, actor: Actor, membership: Membership, pause: Pause) -> Pause:
    """Store that a participant is put forward to nobody, and take them off the lists."""
    pause = uow.pauses.add(pause)
    uow.suggestions.remove(membership.id)
    uow.dues.settle(DueKind.UNMATCHED, membership.id)
    uow.audit.record(actor.person, Did.RESTED, membership, actor.now)
    pause_ends.expect_rest(uow, membership, actor.now)
    return pause


def _rest(uow: UnitOfWork, actor: Actor, membership: Membership, day: date | None, today: date) -> list[Utterance]:
    """Let a participant be put forward to nobody for a while."""
    if resting.rest_of(uow, membership) is not None:
        raise ProgrammeError("not-now")
    pause = _stored_rest(uow, actor, membership, Pause(0, membership.programme_id, membership.id, None, today, day))
    mine = membership.person_id == actor.person.id
    key = f"rest-begun-{membership.role}" if mine else "rest-begun-theirs"
    facts: Facts = {
        "until": resting.day_of(day),
        "asks": _asks(uow, [pause]),
        "name": uow.people.get(membership.person_id).first_name,
    }
    rows = (*pause_ends.end_buttons(uow, [pause]), (page_button(Page.ME),))
    done = Speech(actor.person.id, (Phrase(key, facts),), choices=rows)
    what = f"pause-noted-rest-{membership.role}"
    return [done] if mine else [done, *_noted(uow, actor, membership, what, (), day, [pause])]


def _longer(uow: UnitOfWork, actor: Actor, membership: Membership, key: int, day: date | None) -> list[Utterance]:
    """Give a pause another last day, or none, and tell the partner."""
    pause = resting.found(uow, key)
    if pause is None or pause.is_over or pause.membership_id != membership.id:
        raise ProgrammeError("not-now")
    today = local_day(actor.now, uow.programmes.get(pause.programme_id))
    later = replace(pause, until=day, asked_on=None if day else today, longer=pause.longer + 1)
    uow.pauses.save(later)
    said: list[Utterance] = []
    mine = membership.person_id == actor.person.id
    if pause.pair_id is None:
        uow.audit.record(actor.person, Did.RESTED, membership, actor.now)
        pause_ends.expect_rest(uow, membership, actor.now)
        what, twos = f"pause-noted-rest-{membership.role}", []
    else:
        pair = uow.pairs.locked(pause.pair_id)
        if pair is None:
            raise ProgrammeError("not-now")
        two = two_of(uow, pair)
        uow.audit.record(actor.person, PairEvent.PAUSE, pair, actor.now)
        pause_ends.expect(uow, pair, actor.now)
        said = [
            _to_partner(uow, actor, two, Role(membership.role), "pause-partner-longer", {"until": resting.day_of(day)})
        ]
        what, twos = "pause-noted-pair", [two]
    if not mine:
        said += _noted(uow, actor, membership, what, twos, day, [later])
    facts: Facts = {"until": resting.day_of(day), "asks": _asks(uow, [later])}
    rows = (*pause_ends.end_buttons(uow, [later]), (page_button(Page.ME),))
    return [Speech(actor.person.id, (Phrase("pause-changed", facts),), choices=rows), *said]
