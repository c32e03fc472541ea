"""Changes of a joint meeting: the mentor moves it and calls it off for all, an adept leaves it for the others.

Whatever is not joint goes the way of a meeting of two. An adept can put another time forward, once for all; a manager
sees to one pair at a time, and leaves the moving to the mentor.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from programme import windows
from programme.errors import ProgrammeError
from programme.joint import Joint, has_been
from programme.meeting import Meeting, MeetingState, ends_at
from programme.pair import Pair
from programme.people import Actor, Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import CancelMeeting, PlanMeeting
from programme.presses.page import OpenPage, Page
from programme.presses.pair import OpenPair
from programme.speech import CalendarOf, Choice, Facts, Phrase, Speech, Utterance, Value, Window, listed_and
from programme.times import day_and_time
from programme.usecases.common import suspended
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import Rows
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.two import Two, two_of
from programme.usecases.year import (
    booking,
    calendar_entry,
    joint_booking,
    joint_possible,
    joint_shown,
    joint_words,
    meeting_off,
    meeting_reply,
    meeting_words,
    other_time,
)
from programme.usecases.year import joint as question
from programme.usecases.year.joint_shown import Beside


def open_meeting(uow: UnitOfWork, actor: Actor, pair: Pair, *, on: date | None = None) -> list[Utterance]:
    """Open the form of a meeting; where a joint one is ahead, what this person can change of it."""
    two = two_of(uow, pair)
    planned = ahead(uow, two, actor.now) if pair.state in booking.MEET else None
    if planned is None or not joint_shown.beside(uow, planned):
        return booking.open_meeting(uow, actor, pair, on=on)
    return _change(uow, actor, two, planned)


def open_move(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting) -> list[Utterance]:
    """Open the form that moves a meeting; of a joint one, what this person can change of it."""
    two = two_of(uow, pair)
    meeting_words.refuse_fallen(two, meeting, actor.now)
    planned = ahead(uow, two, actor.now) if pair.state in booking.MEET else None
    if planned is None or planned.id != meeting.id or not joint_shown.beside(uow, meeting):
        return booking.open_move(uow, actor, pair, meeting)
    return _change(uow, actor, two, meeting)


def _change(uow: UnitOfWork, actor: Actor, two: Two, meeting: Meeting) -> list[Utterance]:
    mine = two.side(actor.person.id)
    joint = uow.joints.find(meeting.joint_id or 0)
    if mine is Role.MENTOR and joint is not None:
        return joint_booking.open_booking(uow, actor, joint)
    if mine is Role.ADEPT:
        number = meeting_reply.number_of(uow, meeting)
        return other_time.ask(uow, actor, two.pair, Role.ADEPT, meeting, number)
    raise ProgrammeError("joint-by-mentor", mentor=two.mentor_person.first_name)


def say(uow: UnitOfWork, actor: Actor, pair: Pair, joint: Joint, *, yes: bool, sure: bool = False) -> list[Utterance]:
    """Take an adept's answer; unless `sure`, ask before a no ends what is agreed; once it is booked, a no leaves it.

    Raises:
        ProgrammeError: `closed-question`, when the joint meeting has begun.
    """
    two = two_of(uow, pair)
    planned = ahead(uow, two, actor.now)
    if planned is not None and planned.joint_id == joint.id and joint_shown.beside(uow, planned):
        return [meeting_words.as_it_stands(uow, actor, two)] if yes else cancel(uow, actor, pair, planned, sure=False)
    booked = [one for one in uow.meetings.of_joints([joint.id]) if one.state is not MeetingState.CANCELLED]
    if has_been(joint, booked, actor.now):
        raise ProgrammeError("closed-question")
    if booked:
        return where_pressed(uow, actor, _without(actor, two, joint, planned))
    if joint.is_agreed and not yes and not sure and joint_possible.stands(uow, joint):
        return where_pressed(uow, actor, question.sure(uow, actor, pair, joint))
    return question.say(uow, actor, pair, joint, yes=yes)


def _without(actor: Actor, two: Two, joint: Joint, planned: Meeting | None) -> Speech:
    """Return to an adept who has left a joint meeting that it stands without them."""
    text = Phrase("joint-without", {"mentor": two.mentor_person.first_name})
    window = Window(windows.joint(joint.id))
    rows = meeting_words.rows(two, planned, actor.person.id)
    return Speech(actor.person.id, (text,), choices=rows, window=window)


def cancel(uow: UnitOfWork, actor: Actor, pair: Pair, meeting: Meeting, *, sure: bool) -> list[Utterance]:
    """Call a meeting off: as the mentor of a joint one for all, as anybody else for this pair alone.

    Raises:
        ProgrammeError: as for `meeting_off.cancel`; `meetings-rest`, when it is off and the actor knows that they rest.
    """
    two = two_of(uow, pair)
    suspended.refuse_called_off(uow, two, actor.person, meeting)
    meeting_words.refuse_fallen(two, meeting, actor.now)
    others = joint_shown.beside(uow, meeting) if meeting.state is MeetingState.PLANNED else []
    if not others or pair.state not in booking.MEET or ends_at(meeting, two.programme) <= actor.now:
        return meeting_off.cancel(uow, actor, pair, meeting, sure=sure)
    if meeting.joint_id is not None:
        uow.joints.locked(meeting.joint_id)
    mine = Beside(meeting, two)
    if two.side(actor.person.id) is Role.MENTOR:
        return _off_for_all(uow, actor, [mine, *others], sure=sure)
    return _leave(uow, actor, mine, others, sure=sure)


def _off_for_all(uow: UnitOfWork, actor: Actor, all_of_it: Sequence[Beside], *, sure: bool) -> list[Utterance]:
    one = all_of_it[0]
    facts: Facts = {**_when(one), "others": _adepts(all_of_it)}
    if not sure:
        reads = [
            (each.two.adept_person, meeting_off.off(actor, each.two, each.meeting, Role.ADEPT)) for each in all_of_it
        ]
        return where_pressed(uow, actor, _asked(actor, one, Phrase("joint-cancel-sure", facts), reads))
    for each in sorted(all_of_it[1:], key=lambda found: found.two.pair.id):
        uow.pairs.locked(each.two.pair.id)
    off = [Beside(meeting_off.call_off(uow, actor, each.two, each.meeting), each.two) for each in all_of_it]
    done = Speech(
        actor.person.id,
        (Phrase("joint-cancelled-mine", facts),),
        choices=(*_again(uow, off), *calendar_entry.row(off[0].two, off[0].meeting, actor.person.id)),
        window=Window(windows.meeting(one.two.pair.id)),
        calendar=CalendarOf(min(each.meeting.id for each in off), Role.MENTOR),
    )
    return [done, *(meeting_off.told_off(uow, actor, each.two, each.meeting, Role.ADEPT) for each in off)]


def _again(uow: UnitOfWork, off: Sequence[Beside]) -> Rows:
    """Return the button that books all three anew: both yeses still stand."""
    joint = uow.joints.find(off[0].meeting.joint_id or 0)
    return ((joint_words.book_button(joint, *joint_possible.twos(uow, joint)),),) if joint is not None else ()


def _leave(uow: UnitOfWork, actor: Actor, mine: Beside, others: Sequence[Beside], *, sure: bool) -> list[Utterance]:
    """Take one adept out of a joint meeting, which stands for the others."""
    two = mine.two
    left: Facts = {**_when(mine), "author": two.adept_person.first_name}
    to_mentor = Phrase("joint-left-theirs", {**left, "other": _adepts(others)})
    words = [(one, Phrase("joint-left-theirs", {**left, "other": two.mentor_person.first_name})) for one in others]
    if not sure:
        reads = [(two.mentor_person, to_mentor), *((one.two.adept_person, word) for one, word in words)]
        question = Phrase(
            "joint-leave-sure", {**_when(mine), "name": two.adept_person.first_name, "mine": _is_mine(actor, two)}
        )
        return where_pressed(uow, actor, _asked(actor, mine, question, reads))
    meeting = meeting_off.call_off(uow, actor, two, mine.meeting)
    said: list[Utterance] = [_done(actor, Beside(meeting, two))]
    if not _is_mine(actor, two):
        said.append(meeting_off.told_off(uow, actor, two, meeting, Role.ADEPT))
    return [
        *said,
        _news(actor, others[0], Role.MENTOR, to_mentor),
        *(_news(actor, one, Role.ADEPT, word) for one, word in words),
    ]


def _is_mine(actor: Actor, two: Two) -> int:
    return int(two.side(actor.person.id) is Role.ADEPT)


def _news(actor: Actor, one: Beside, role: Role, word: Phrase) -> Speech:
    """Return that somebody does not come, with what is left of the meeting for this reader."""
    reader = one.two.person(role).id
    window = Window(windows.meeting(one.two.pair.id), fresh=True)
    speech = meeting_words.news(actor, reader, (word,), meeting_words.rows(one.two, one.meeting, reader), window)
    return replace(speech, calendar=CalendarOf(one.meeting.id, role))


def _done(actor: Actor, off: Beside) -> Speech:
    two, is_mine = off.two, _is_mine(actor, off.two)
    facts: Facts = {**_when(off), "mentor": two.mentor_person.first_name, "name": two.adept_person.first_name}
    book = (Choice(Phrase("button-booked"), PlanMeeting(two.pair.id)),)
    return Speech(
        actor.person.id,
        (Phrase("joint-left-mine", {**facts, "mine": is_mine}),),
        choices=(book, *calendar_entry.row(two, off.meeting, actor.person.id)),
        window=Window(windows.meeting(two.pair.id)),
        calendar=CalendarOf(off.meeting.id, Role.ADEPT) if is_mine else None,
    )


def _asked(actor: Actor, mine: Beside, question: Phrase, readers: Sequence[tuple[Person, Phrase]]) -> Speech:
    """Return the question whether to call off, with the words that each reader gets."""
    reads = [
        phrase
        for person, word in readers
        for phrase in (Phrase("meeting-reads", {"name": person.first_name}), Phrase("quoted", {"text": word}))
    ]
    key = "button-joint-leave-sure" if _is_mine(actor, mine.two) else "button-cancel-sure"
    yes = Choice(Phrase(key), CancelMeeting(mine.meeting.id, sure=True))
    at_desk = mine.two.side(actor.person.id) is None
    keep = Choice(Phrase("button-keep"), OpenPair(mine.two.pair.id) if at_desk else OpenPage(Page.ME))
    window = Window(windows.meeting(mine.two.pair.id), fresh=True)
    return Speech(actor.person.id, (question, *reads), choices=((yes,), (keep,)), window=window)


def _adepts(some: Sequence[Beside]) -> Value:
    return listed_and([one.two.adept_person.first_name for one in some])


def _when(one: Beside) -> Facts:
    return day_and_time(one.meeting.starts_at, one.two.zone)
