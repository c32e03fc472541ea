"""The question to the mentor, once, whether the adept has got in touch: ten days after both got the contacts.

It is not asked where a first meeting is booked, nor where one of the two has told the managers something private. After
a no the adept is reminded in words that say nothing of it, if restraint lets another nudge go; the mentor reads so in
the question, because a reminder that comes at once can tell who has answered what. The managers have the two on their
list from the same day on (`DueKind.BOOKED`).
"""

from datetime import datetime, timedelta

from programme import windows
from programme.due import DueKind
from programme.pair import Pair, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import HeardFrom, PlanMeeting
from programme.speech import Choice, Lane, Phrase, Speech, Utterance, Window
from programme.usecases.common import nudge
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.year import first_meeting

ASKED, REMINDED = "heard-from", "first-meeting-nudge"  # kinds of nudges
ONCE = timedelta(days=14)  # for so long after a reminder a second no reminds nobody

LATER = timedelta(
    days=7
)  # the question waits so long, again and again, while nobody has ticked who came to the kick-off


def ask(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Ask the mentor whether the adept has got in touch; later, if restraint holds the question back."""
    two = two_of(uow, pair)
    mentor = two.mentor_person
    if not _is_open(uow, two) or mentor.unreachable_since is not None or mentor.telegram_id is None:
        return []
    met = first_meeting.kick_off_been(uow, two, now) is not None  # they may have; the managers are asked who came
    allowed = nudge.allowed_at(uow, mentor.id, two.calendar, now + LATER if met else now)
    if allowed > now:
        uow.dues.put(DueKind.HEARD_FROM, two.mentor, allowed, now, pair=pair)
        return []
    nudge.noted(uow, mentor.id, ASKED, now, pair)
    yes, no = (Choice(Phrase(f"button-heard-from-{word}"), HeardFrom(pair.id, word == "yes")) for word in ("yes", "no"))
    text = (Phrase("heard-from-question", two.facts),)
    window = Window(windows.meeting(pair.id), fresh=True)
    return [Speech(mentor.id, text, choices=((yes, no), *_ways(uow, two)), window=window, lane=Lane.BROADCAST)]


def answer(uow: UnitOfWork, actor: Actor, pair: Pair, *, yes: bool) -> list[Utterance]:
    """Take the mentor's answer; after a no remind the adept, where that may be said now."""
    two = two_of(uow, pair)
    adept = two.adept_person
    since = actor.now - ONCE
    reminded = [one for one in uow.nudges.about(pair.id, since) if (one.person_id, one.kind) == (adept.id, REMINDED)]
    may = (
        not yes
        and not reminded
        and _is_open(uow, two)
        and nudge.allowed_at(uow, adept.id, two.calendar, actor.now) <= actor.now
    )
    if may:
        nudge.noted(uow, adept.id, REMINDED, actor.now, pair)
    key = "heard-from-yes" if yes else "heard-from-no-reminded" if may or reminded else "heard-from-no"
    window = Window(windows.meeting(pair.id))
    told = Speech(actor.person.id, (Phrase(key, two.facts),), choices=_ways(uow, two), window=window)
    return [told, *([first_meeting.nudge(uow, two, Role.ADEPT)] if may else [])]


def _is_open(uow: UnitOfWork, two: Two) -> bool:
    """Tell whether the two are still to find their first day, and nothing private stands between."""
    if two.pair.state is not PairState.MEETING_AHEAD or uow.meetings.planned(two.pair.id) is not None:
        return False
    asked_to_go = any(two.person(role).deletion_asked_at is not None for role in SIDES)
    private = any(uow.concerns.of_membership(two.membership(role).id) for role in SIDES)
    return not asked_to_go and not private


def _ways(uow: UnitOfWork, two: Two) -> Rows:
    booked = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
    return ((booked,), (write_button(uow, two.mentor),))
