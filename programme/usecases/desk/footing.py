"""What a question rests on besides its words: who takes part, who wants to be deleted, what is urgent or proposed.

Between a question and its yes the words can stay the same while their ground is gone: whoever "no longer takes part"
has signed up again, whoever "will be asked how to go on" has asked to be deleted. So the yes carries how these stood
(`handlers.shown`), in digits that mean nothing elsewhere; where they stand otherwise by now, the question is asked
anew, and says in a line what has changed. Nobody hears a line of what they may not see.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntFlag
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

from programme.access import Fact
from programme.forms.letter import LETTER, REPLY
from programme.meeting import Meeting
from programme.people import GONE, Actor, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.bridge import AskBridge
from programme.presses.concern import SettleConcern
from programme.presses.diploma import DoWithDiploma
from programme.presses.leaving import LetGo
from programme.presses.match import AskNow
from programme.presses.matter import DoWithMatter
from programme.presses.meeting import CancelMeeting
from programme.presses.pair import DoWithPair
from programme.presses.press import DialogPress, Press
from programme.presses.seek import AgreedElsewhere
from programme.presses.suspension import LiftSuspension, SuspendAfterAll, TellPartner
from programme.speech import Facts, Phrase
from programme.tasks import Task
from programme.times import day_and_time
from programme.usecases.common.sight import seat_at_desk, sight_of
from programme.usecases.desk.suspension_over import urgent_about
from programme.usecases.year import meeting_reply

LETTERS = frozenset({LETTER.name, REPLY.name})
"""The forms whose words go to one person, who can be gone by now."""
_AWAY = GONE | {State.INVITED, State.REGISTERING}
_RECENT = timedelta(days=1)
_DIGITS = "01234567"
_WRITTEN = re.compile(r"[0-7]*-[0-9a-f]{1,12}-[0-9a-f]*")


class Standing(IntFlag):
    """How a participant stands, as far as a question about them rests on it."""

    AWAY = 1
    TO_BE_DELETED = 2
    STOPPED = 4


LINES = {
    Standing.AWAY: ("away", "back"),
    Standing.TO_BE_DELETED: ("to-be-deleted", "kept"),
    Standing.STOPPED: ("stopped", "not-stopped"),
}
"""How the lines are called that say that it has become so, or is so no longer."""


@dataclass(frozen=True, slots=True)
class Footing:
    """The rows that a question rests on.

    Attributes:
        seats: the memberships of those whom it is about, or who will read its words.
        about: the membership about whom open urgent private words go before.
        meeting: the meeting that it is about.
    """

    seats: tuple[int, ...] = ()
    about: int | None = None
    meeting: int | None = None


def _of_pair(uow: UnitOfWork, key: int) -> Footing:
    pair = uow.pairs.find(key)
    return Footing() if pair is None else Footing((pair.adept_id, pair.mentor_id))


def _of_word(uow: UnitOfWork, key: int) -> Footing:
    told = uow.concerns.find(key)
    return Footing() if told is None else Footing((told.membership_id,))


def _of_form(uow: UnitOfWork, actor: Actor, key: int) -> Footing:
    """Return on what a letter to a participant rests: on its reader."""
    dialog = uow.dialogs.active(actor.person.id)
    if dialog is None or dialog.id != key or dialog.form not in LETTERS:
        return Footing()
    letter = uow.letters.find(dialog.subject) if dialog.form == REPLY.name else None
    reader = uow.memberships.find(letter.membership_id if letter else dialog.subject)
    return Footing() if reader is None or reader.person_id == actor.person.id else Footing((reader.id,))


RESTS_ON: dict[type[Press], Callable[[UnitOfWork, Actor, Any], Footing]] = {
    DoWithPair: lambda uow, _, press: _of_pair(uow, press.pair),
    DoWithMatter: lambda uow, _, press: _of_pair(uow, press.subject),
    TellPartner: lambda uow, _, press: _of_pair(uow, press.pair),
    AskNow: lambda _, __, press: Footing((press.adept, press.mentor)),
    AskBridge: lambda _, __, press: Footing((press.adept, press.mentor)),
    AgreedElsewhere: lambda _, __, press: Footing((press.adept, press.mentor)),
    DoWithDiploma: lambda _, __, press: Footing((press.membership,)),
    LetGo: lambda _, __, press: Footing((press.membership,)),
    SuspendAfterAll: lambda _, __, press: Footing((press.membership,), about=press.membership),
    LiftSuspension: lambda _, __, press: Footing((press.membership,), about=press.membership),
    SettleConcern: lambda uow, _, press: _of_word(uow, press.concern),
    CancelMeeting: lambda _, __, press: Footing(meeting=press.meeting),
    DialogPress: lambda uow, actor, press: _of_form(uow, actor, press.dialog),
}
"""On what the question of each yes rests; `tests/handlers/test_footing.py` says why the other ones rest on nothing."""


def of(uow: UnitOfWork, actor: Actor, press: Press) -> str:
    """Return how that on which a question rests stands now, for its reader; empty where it rests on nothing."""
    if type(press) not in RESTS_ON:
        return ""
    footing = RESTS_ON[type(press)](uow, actor, press)
    if footing == Footing():
        return ""
    stand = "".join(_DIGITS[_standing(uow, actor, key)] for key in footing.seats)
    urgent = _newest_urgent(uow, actor, footing)
    return f"{stand}-{urgent:x}-{_proposed(uow, actor, footing)}"


def changed(uow: UnitOfWork, actor: Actor, press: Press, before: str) -> tuple[Phrase, ...] | None:
    """Return what has changed of that on which a question rests since it was asked; None where nothing has."""
    if not _WRITTEN.fullmatch(before):  # none, or one that the bot never made
        return None
    after = of(uow, actor, press)
    if not after or after == before:
        return None
    (stood, urgent, _), (stands, urgent_now, _) = before.split("-"), after.split("-")
    seats = RESTS_ON[type(press)](uow, actor, press).seats
    both = zip(seats, stood, stands, strict=True) if len(stood) == len(stands) == len(seats) else ()
    lines = [line for seat, was, now in both for line in _lines(uow, actor, seat, _read(was), _read(now))]
    if int(urgent_now, 16) > int(urgent, 16):
        lines.append(Phrase("asked-since-urgent"))
    return tuple(lines)


def _read(digit: str) -> Standing:
    return Standing(_DIGITS.index(digit))


def _standing(uow: UnitOfWork, actor: Actor, key: int) -> Standing:
    """Return how a participant stands, as far as the reader may see it."""
    seat = uow.memberships.find(key)
    if seat is None or seat_at_desk(uow, actor.person, seat.programme_id) is None:
        return Standing(0)
    sight, person = sight_of(uow, actor.person, seat.programme_id), uow.people.get(seat.person_id)
    found = Standing(0)
    if seat.state in _AWAY and sight.sees(Fact.STATE, person.id):
        found |= Standing.AWAY
    if person.deletion_asked_at is not None and sight.does(Task.LEAVING):
        found |= Standing.TO_BE_DELETED
    if seat.suspended_at is not None and sight.sees(Fact.PROGRESS, person.id):
        found |= Standing.STOPPED
    return found


def _lines(uow: UnitOfWork, actor: Actor, key: int, was: Standing, now: Standing) -> Iterable[Phrase]:
    seat = uow.memberships.get(key)
    person, programme = uow.people.get(seat.person_id), uow.programmes.get(seat.programme_id)
    facts: Facts = {"name": person.first_name, "programme": programme.name}
    since = {
        Standing.AWAY: seat.registered_at,
        Standing.TO_BE_DELETED: person.deletion_asked_at,
        Standing.STOPPED: seat.suspended_at,
    }
    for one in Standing:
        if one in was ^ now:
            how = LINES[one][one not in now]
            at = _at(since[one], actor.now, ZoneInfo(programme.time_zone))
            yield Phrase(f"asked-since-{how}", {**facts, **at})


def _at(moment: datetime | None, now: datetime, zone: ZoneInfo) -> Facts:
    """Return when that came, where the row knows it and it is new."""
    if moment is None or now - moment > _RECENT:
        return {"day": "none", "time": ""}
    return day_and_time(moment, zone)


def _newest_urgent(uow: UnitOfWork, actor: Actor, footing: Footing) -> int:
    seat = None if footing.about is None else uow.memberships.find(footing.about)
    return 0 if seat is None else max((one.id for one in urgent_about(uow, actor, seat)), default=0)


def _proposed(uow: UnitOfWork, actor: Actor, footing: Footing) -> str:
    """Return a mark of how the meeting stands: how often it was changed, and which other time waits for an answer."""
    meeting: Meeting | None = None if footing.meeting is None else uow.meetings.find(footing.meeting)
    if meeting is None:
        return ""
    reply = meeting_reply.proposed(uow, meeting, actor.now)
    stands = (meeting_reply.number_of(uow, meeting), reply and (reply.id, reply.starts_at, reply.place))
    return f"{crc32(repr(stands).encode()) & 0xFFFFF:x}"
