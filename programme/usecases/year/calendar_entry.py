"""A meeting for somebody's own calendar: a file at a press, made of what holds when it is sent.

It comes at a press and not with each message, because a telephone shows a file as one more thing to deal with
(decision 47). A manager gets the file of a participant without Telegram, to pass on.
"""

from programme.audit import Kind
from programme.calendar_entry import CalendarEntry
from programme.errors import GoneError
from programme.meeting import Meeting, MeetingState, ends_at, no_longer_holds
from programme.pair import Pair, PairEvent
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import GetCalendarFile
from programme.speech import Choice, Phrase, Recipe, Speech, Utterance
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import SIDES, Two, other, two_of, twos_of

RECIPES = {Role.ADEPT: "calendar-adept", Role.MENTOR: "calendar-mentor"}
"""The kinds of the recipes, by the side whose calendar it is for."""


MOST_REOPENED = 50  # counted: nobody makes the same slip so often


def entry_of(uow: UnitOfWork, meeting_id: int, role: Role) -> CalendarEntry:
    """Return a meeting as the entry in the calendar of this side; a joint one is a single entry of the mentor.

    Raises:
        GoneError: the meeting was deleted meanwhile.
    """
    meeting = uow.meetings.find(meeting_id)
    pair = uow.pairs.find(meeting.pair_id) if meeting is not None else None
    if meeting is None or pair is None:
        raise GoneError
    linked = _linked(uow, meeting) if role is Role.MENTOR else [(meeting, pair)]
    stand = [one for one in linked if not _is_off(*one)]
    shown, two = (stand or [(meeting, pair)])[0][0], two_of(uow, pair)
    partners = [
        each.person(other(role)).first_name for each in twos_of(uow, [one for _, one in stand or [(meeting, pair)]])
    ]
    return CalendarEntry(
        meeting_id=linked[0][0].id,
        changes=sum(_changes(uow, *one) for one in linked),
        starts_at=shown.starts_at,
        ends_at=ends_at(shown, two.programme),
        noted_at=shown.noted_at,
        zone=two.zone,
        reader_id=two.person(role).id,
        partner=partners[0],
        others=tuple(partners[1:]),
        place=shown.place,
        is_off=not stand,
    )


def _linked(uow: UnitOfWork, meeting: Meeting) -> list[tuple[Meeting, Pair]]:
    """Return the meetings that are one for the mentor, each with its pair, the first that was noted first."""
    found = [meeting] if meeting.joint_id is None else uow.meetings.of_joints([meeting.joint_id])
    pairs = uow.pairs.many({one.pair_id for one in found})
    return [(one, pairs[one.pair_id]) for one in found if one.pair_id in pairs]


def _is_off(meeting: Meeting, pair: Pair) -> bool:
    return no_longer_holds(meeting, pair) or meeting.state is MeetingState.CANCELLED


def _changes(uow: UnitOfWork, meeting: Meeting, pair: Pair) -> int:
    """Return how often an entry has changed: with its meeting, and with a pair that ended, and was opened again."""
    reopened = len(uow.audit.about(Kind.PAIR, pair.id, PairEvent.REOPEN, most=MOST_REOPENED))
    return len(uow.meeting_changes.of_meeting(meeting.id)) + 2 * reopened + no_longer_holds(meeting, pair)


def hand_over(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting, role: Role) -> list[Utterance]:
    """Send a meeting as a calendar file: to one of the two their own, to a manager that of the side asked for."""
    two = two_of(uow, pair)
    mine = two.side(actor.person.id)
    key = "calendar-caption-off" if _is_off(meeting, pair) else "calendar-caption"
    if mine is None:
        key = "calendar-caption-for"
    text = Phrase(key, {"name": two.person(role).first_name})
    recipe = Recipe(RECIPES[mine or role], meeting.id, two.person(mine or role).language)
    return [Speech(actor.person.id, (text,), document=recipe)]


def row(two: Two, meeting: Meeting, reader_id: int) -> Rows:
    """Return the button that brings the file of a meeting; nobody but the two gets one here."""
    mine = two.side(reader_id)
    key = "button-calendar-off" if meeting.state is MeetingState.CANCELLED else "button-calendar"
    return ((Choice(Phrase(key), GetCalendarFile(meeting.id, mine is Role.MENTOR)),),) if mine else ()


def for_those_without_telegram(two: Two, meeting: Meeting | None) -> Rows:
    """Return the manager's buttons for the file of each side that has no Telegram and gets none by itself."""
    if meeting is None:
        return ()
    return tuple(
        (
            Choice(
                Phrase("button-calendar-for", {"name": two.person(role).first_name}),
                GetCalendarFile(meeting.id, role is Role.MENTOR),
            ),
        )
        for role in SIDES
        if two.person(role).telegram_id is None and not two.person(role).forgotten
    )
