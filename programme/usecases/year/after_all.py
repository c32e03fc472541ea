"""A booking that a spared person begins without having come for it: by a day that they type, or under an old message.

They have asked to hear nothing about meeting the partner, so the bot asks back first, kindly. Whoever types the command
of a booking has come for it, and is not asked.
"""

from datetime import date

from programme import windows
from programme.errors import ProgrammeError
from programme.meeting import Meeting
from programme.pair import Pair
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import BookDay, PlanMeeting
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window
from programme.times import day_and_time
from programme.usecases.common import suspended
from programme.usecases.common.menu import menu
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.two import two_of
from programme.usecases.year import booking, joint_change


def open_meeting(uow: UnitOfWork, actor: Actor, pair: Pair, *, on: date | None = None) -> list[Utterance]:
    """Open the form of a meeting; a spared person is asked back first.

    Raises:
        ProgrammeError: as for `joint_change.open_meeting`.
    """
    return ask_back(uow, actor, pair, on=on) or joint_change.open_meeting(uow, actor, pair, on=on)


def open_move(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting) -> list[Utterance]:
    """Open the form that moves a meeting; a spared person is asked back first.

    Raises:
        ProgrammeError: as for `joint_change.open_move`.
    """
    return ask_back(uow, actor, pair) or joint_change.open_move(uow, actor, pair, meeting)


def ask_back(uow: UnitOfWork, actor: Actor, pair: Pair, *, on: date | None = None) -> list[Utterance]:
    """Ask a spared person whether they want to book a meeting after all; nothing to everybody else.

    Raises:
        ProgrammeError: `not-now`, when no meeting can be noted; `meetings-rest`, when the actor has been told so.
    """
    if not is_spared_about(uow, pair, actor.person) or _has_said_yes(uow, actor, pair):
        return []
    if pair.state not in booking.MEET:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    suspended.refuse_booking(uow, two, actor.person)
    theirs = Role.MENTOR if two.side(actor.person.id) is Role.ADEPT else Role.ADEPT
    coming = ahead(uow, two, actor.now)
    facts: Facts = {"other": two.person(theirs).first_name, "day": "none"}
    if coming is not None:
        facts |= day_and_time(coming.starts_at, two.zone)
    yes = BookDay(pair.id, on.toordinal()) if on is not None else PlanMeeting(pair.id)
    label = Phrase("button-meet-after-all" if coming is None else "button-move-after-all")
    rows = ((Choice(label, yes),), *menu(uow, actor.person))
    window = Window(windows.after_all(pair.id), fresh=True)
    return [Speech(actor.person.id, (Phrase("meet-after-all", facts),), choices=rows, window=window, private=True)]


def _has_said_yes(uow: UnitOfWork, actor: Actor, pair: Pair) -> bool:
    """Tell whether the actor presses the button of the question itself."""
    chat, pressed = actor.person.telegram_id, actor.message_id
    asked = uow.windows.message_id(chat, windows.after_all(pair.id)) if chat is not None else None
    return asked is not None and asked == pressed
