"""The kick-off as the first meeting of the pairs (docs/programme.md#presets): in programmes for entrepreneurs.

While one is ahead to which both are invited and neither has said no, no clock runs for their first meeting: its days
are counted from the kick-off. Who both came there have met, and what follows is as after every first meeting.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from itertools import chain

from programme.gathering import Gathering, GatheringKind
from programme.meeting import Held, Meeting, MeetingState, Report
from programme.pair import Pair, PairState
from programme.people import Actor, Membership, Preset, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common.two import Two, twos_of
from programme.usecases.year import first_meeting


def is_first_meeting(gathering: Gathering, programme: Programme) -> bool:
    """Tell whether pairs meet for the first time at a gathering."""
    return gathering.kind is GatheringKind.KICK_OFF and programme.preset is Preset.ENTREPRENEUR


def answered(uow: UnitOfWork, gathering: Gathering, seat: Membership, now: datetime) -> None:
    """Count the days of a guest's first meetings anew after an answer: a no lets the clock run from now on."""
    if is_first_meeting(gathering, uow.programmes.get(gathering.programme_id)):
        pairs = [one for one in uow.pairs.open_of(seat.id) if one.state is PairState.MEETING_AHEAD]
        count_anew(uow, pairs, now)


def changed(uow: UnitOfWork, gathering: Gathering, now: datetime) -> None:
    """Count the days of all first meetings of a programme anew: a kick-off is planned, moved or called off."""
    programme = uow.programmes.get(gathering.programme_id)
    if is_first_meeting(gathering, programme):
        count_anew(uow, _ahead(uow, programme), now)


def _ahead(uow: UnitOfWork, programme: Programme) -> list[Pair]:
    return [one for one in uow.pairs.open_in(programme.id) if one.state is PairState.MEETING_AHEAD]


def count_anew(uow: UnitOfWork, pairs: Collection[Pair], now: datetime) -> None:
    """Put the waits for the first meetings of pairs that have none booked."""
    first_meeting.wait_for_them(uow, twos_of(uow, _unbooked(uow, pairs)), now)


def _unbooked(uow: UnitOfWork, pairs: Collection[Pair]) -> list[Pair]:
    """Return the pairs that have no meeting ahead."""
    booked = {
        one.pair_id
        for one in chain(*uow.meetings.of_pairs([pair.id for pair in pairs]).values())
        if one.state is MeetingState.PLANNED
    }
    return [one for one in pairs if one.id not in booked]


def attended(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> int:
    """Note the first meeting of each pair that had none and of which both came; return how many.

    The days of the others that were expected there are counted from now on, since it is known that they have not met.
    """
    programme = uow.programmes.get(gathering.programme_id)
    if not is_first_meeting(gathering, programme):
        return 0
    came = {one.membership_id for one in uow.guests.of_gathering(gathering.id) if one.came}
    expected = first_meeting.were_expected(uow, gathering)
    ahead = [one for one in _ahead(uow, programme) if expected | came >= {one.adept_id, one.mentor_id}]
    met = _unbooked(uow, [one for one in ahead if came >= {one.adept_id, one.mentor_id}])
    seen = {one.id for one in met}
    count_anew(uow, [one for one in ahead if one.id not in seen], actor.now)
    for two in twos_of(uow, met):
        held = Meeting(0, two.pair.id, gathering.starts_at, actor.person.id, actor.now, gathering.place)
        _note_length(uow, actor, two, uow.meetings.add(held), gathering)
        first_meeting.booked(uow, two, gathering.starts_at, actor.now)
    return len(met)


def _note_length(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting, gathering: Gathering) -> None:
    """Note for both how long they met: nobody is asked about a first meeting as about the others."""
    for seat in (two.adept, two.mentor):
        told = Report(0, meeting.id, seat.id, Held.YES, actor.now, gathering.minutes, talk=False)
        uow.reports.add(replace(told, recorded_by=actor.person.id))
