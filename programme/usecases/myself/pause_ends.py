"""The end of a pause, by its last day or a press: then the clocks begin anew."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from programme.audit import Did
from programme.cadence import begins_anew_after
from programme.calendar import MORNING, moment_of
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.pair import By, Pair, PairEvent, PairState, moved
from programme.pause import LONG, Pause, until
from programme.people import Actor, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import PlanMeeting
from programme.presses.page import Page
from programme.presses.pause import EndPause, LongerPause
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance
from programme.times import day_and_time, local_day
from programme.usecases.common import resting
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.menu import Rows, menu, page_button, write_button
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.sight import counterpart
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.trust import contract, contract_version
from programme.usecases.trust.contract_text import signed_by_both
from programme.usecases.year import after_meeting, first_meeting, prompt, survey

WOUND = frozenset({PairState.MEETING_AHEAD, PairState.ACTIVE})
"""The states of a pair with clocks of their own to wind."""


def end_buttons(uow: UnitOfWork, pauses: Sequence[Pause]) -> Rows:
    """Return the buttons under a pause: to begin again now, and to make it longer; with names where it is several."""
    several = len(pauses) > 1
    return tuple(
        (
            Choice(
                _named(uow, "button-pause-end" if one.pair_id else "button-rest-end", one, several), EndPause(one.id)
            ),
            Choice(_named(uow, "button-pause-longer", one, several), LongerPause(one.id)),
        )
        for one in pauses
    )


def _named(uow: UnitOfWork, key: str, pause: Pause, several: bool) -> Phrase:
    pair = uow.pairs.find(pause.pair_id) if several and pause.pair_id is not None else None
    if pair is None:
        return Phrase(key)
    partner = pair.mentor_id if pair.adept_id == pause.membership_id else pair.adept_id
    name = uow.people.get(uow.memberships.get(partner).person_id).first_name
    return Phrase("button-about", {"label": Phrase(key), "name": name})


def end(uow: UnitOfWork, actor: Actor, pause: Pause) -> list[Utterance]:
    """End a pause now, at the press of whose it is, or of a manager.

    Raises:
        ProgrammeError: `not-now`, when it is over.
    """
    if pause.is_over:
        raise ProgrammeError("not-now")
    membership = uow.memberships.get(pause.membership_id)
    mine = membership.person_id == actor.person.id
    said = finish(uow, pause, actor.now, _by_whom(uow, actor, membership))
    person = uow.people.get(membership.person_id)
    if mine:
        return [
            replace(one, lane=Lane.ANSWER) if isinstance(one, Speech) and one.to == person.id else one for one in said
        ]
    done = Phrase("pause-ended-theirs", {"name": person.first_name})
    return [Speech(actor.person.id, (done,), choices=((page_button(Page.TODO),),), private=True), *said]


def _by_whom(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[By, Actor | None]:
    mine = membership.person_id == actor.person.id
    return (By(membership.role.value) if mine else By.MANAGER), actor


def finish(uow: UnitOfWork, pause: Pause, now: datetime, whose: tuple[By, Actor | None]) -> list[Utterance]:
    """End a pause, wind the clocks anew where nobody else rests, and return the words to both."""
    by, actor = whose
    membership, programme = uow.memberships.get(pause.membership_id), uow.programmes.get(pause.programme_id)
    today = local_day(now, programme)
    ends = min(today, pause.until or today)  # its last day, even if nothing was there to act on that day
    uow.pauses.save(replace(pause, ended_on=ends))
    if pause.pair_id is None:
        return _end_of_rest(uow, membership, actor, now)
    pair = uow.pairs.locked(pause.pair_id)
    if pair is None or pair.state is PairState.ENDED:
        return []
    role, others = Role(membership.role), resting.of_pair(uow, pair.id)
    left = [one for one in others if one.until is None or one.until > today]
    for one in others if not left else ():  # theirs is over on the same day: they go on together
        uow.pauses.save(replace(one, ended_on=min(today, one.until or today)))
    expect(uow, pair, now)
    if left:
        return [_other_rests(uow, two_of(uow, pair), role, left)]
    uow.audit.record(actor.person if actor else By.TIME, PairEvent.GO_ON, pair, now)
    longer = contract_version.longer(uow, two_of(uow, pair), now)
    _wind(uow, pair, by, ends, now)
    two = two_of(uow, uow.pairs.find(pair.id) or pair)
    back = SIDES if others else (role,)
    return [_back(uow, two, side, now, is_own=side in back, longer=longer) for side in SIDES]


def _end_of_rest(uow: UnitOfWork, membership: Membership, actor: Actor | None, now: datetime) -> list[Utterance]:
    """Put the waits of a participant who can be put forward again, and tell them."""
    expect_rest(uow, membership, now)
    resting.leave_in_peace(uow, membership, now)
    uow.audit.record(actor.person if actor else By.TIME, Did.BACK_FROM_REST, membership, now)
    return [_rest_over(uow, membership)]


def _other_rests(uow: UnitOfWork, two: Two, role: Role, left: Sequence[Pause]) -> Speech:
    """Return to whoever is back until when the partner rests."""
    person = two.person(role)
    facts: Facts = {"other": two.person(other(role)).first_name, "until": resting.day_of(until(left))}
    text = (Phrase("pause-over-other-rests", facts),)
    return Speech(person.id, text, choices=menu(uow, person), lane=Lane.BROADCAST)


def _wind(uow: UnitOfWork, pair: Pair, by: By, ends: date, now: datetime) -> None:
    """Let the clocks of a pair begin anew on the day that its pause ends: nothing that would have been due is."""
    if pair.state is PairState.PAUSED:
        move = moved(pair.state, PairEvent.GO_ON, by)
        uow.pairs.save(replace(pair, state=move.to, since=_gone_on(uow, pair, ends, now)))
    wind_clocks(uow, two_of(uow, uow.pairs.find(pair.id) or pair), now)


def wind_clocks(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the waits of a pair that has stood still as for one that goes on from now: nothing has piled up."""
    for member in (two.adept, two.mentor):
        resting.leave_in_peace(uow, member, now)
    if two.pair.state is PairState.MEETING_AHEAD:
        first_meeting.wait_for_it(uow, two, now)
        if (planned := uow.meetings.planned(two.pair.id)) is not None:
            first_meeting.booked(uow, two, planned.starts_at, now)
        return
    newest = uow.contracts.of_pair(two.pair.id)
    if newest is not None and contract.is_proposal(uow, newest):
        contract_version.go_on(uow, two, now)
    elif not signed_by_both(newest):
        contract.expect(uow, two, now)
    after_meeting.expect(uow, two, now, not_before=two.calendar.next_morning(now))
    prompt.expect_next(uow, two, now)
    survey.schedule(uow, two, now)


def _gone_on(uow: UnitOfWork, pair: Pair, ends: date, now: datetime) -> datetime:
    """Return since when a pair goes on: the day that was said, even where the word about it comes later.

    Where it comes weeks later, the days are counted from so shortly before it that no question comes with it.
    """
    programme = uow.programmes.get(pair.programme_id)
    fresh = now - timedelta(days=begins_anew_after(programme.preset) - 7)
    return min(now, max(fresh, moment_of(ends, MORNING, ZoneInfo(programme.time_zone))))


def _back(uow: UnitOfWork, two: Two, side: Role, now: datetime, *, is_own: bool, longer: date | None) -> Speech:
    """Return the word to a side that the two go on after its own pause or the other's, and the way to their meeting.

    Where a proposal of a contract waits `longer` than was told, it says so.
    """
    key = "pause-over-mine" if is_own else "pause-over-theirs"
    meeting = ahead(uow, two, now)
    facts: Facts = {"other": two.person(other(side)).first_name, "day": "none"}
    if meeting is not None:
        facts |= day_and_time(meeting.starts_at, two.zone)
    label = Phrase("button-change-meeting" if meeting else "button-booked")
    rows = ((Choice(label, PlanMeeting(two.pair.id)),), (write_button(uow, two.membership(side)),))
    text = (Phrase(key, facts), *(() if longer is None else (contract_version.longer_for(two, side, longer),)))
    return Speech(two.person(side).id, text, choices=rows, lane=Lane.BROADCAST)


def _rest_over(uow: UnitOfWork, membership: Membership) -> Speech:
    person, manager = uow.people.get(membership.person_id), counterpart(uow, membership).first_name
    text = Phrase(f"rest-over-{membership.role}", {"manager": manager})
    return Speech(person.id, (text,), choices=menu(uow, person), lane=Lane.BROADCAST)


def expect(uow: UnitOfWork, pair: Pair, now: datetime) -> None:
    """Put the wait for what is next with the pauses of a pair, and that for the manager's list."""
    lasting, owner = resting.of_pair(uow, pair.id), uow.memberships.get(pair.adept_id)
    zone = ZoneInfo(uow.programmes.get(pair.programme_id).time_zone)
    if not lasting:
        uow.dues.settle(DueKind.PAUSE, pair.id)
        uow.dues.settle(DueKind.PAUSED_LONG, pair.id)
        return
    at = moment_of(min(one.next_day for one in lasting), MORNING, zone)
    uow.dues.put(DueKind.PAUSE, owner, at, now, pair=pair)
    _list_if_long(uow, pair, lasting, owner, now)


def _list_if_long(uow: UnitOfWork, pair: Pair, lasting: Sequence[Pause], owner: Membership, now: datetime) -> None:
    programme = uow.programmes.get(pair.programme_id)
    if any(one.is_long(local_day(now, programme)) for one in lasting):
        put_on_list(uow, DueKind.PAUSED_LONG, owner, now, pair=pair)
        return
    without = [one.first_day for one in lasting if one.until is None]
    if without and uow.dues.waiting(DueKind.PAUSED_LONG, pair.id) is None:
        at = moment_of(min(without) + LONG, MORNING, ZoneInfo(programme.time_zone))
        uow.dues.put(DueKind.PAUSED_LONG, owner, at, now, pair=pair)
    elif not without:
        uow.dues.settle(DueKind.PAUSED_LONG, pair.id)


def expect_rest(uow: UnitOfWork, membership: Membership, now: datetime) -> None:
    """Put the wait for what is next with a participant's pause from being put forward."""
    rest = resting.rest_of(uow, membership)
    if rest is None:
        uow.dues.settle(DueKind.REST, membership.id)
        return
    zone = ZoneInfo(uow.programmes.get(membership.programme_id).time_zone)
    uow.dues.put(DueKind.REST, membership, moment_of(rest.next_day, MORNING, zone), now)
