"""A mentor asks two adepts whether to meet all three; each answers alone, and learns of the other only with both yeses.

A no, and no answer in time, read the same and come at the same moment: when the time to answer is over (decision 55).
"""

from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.calendar import MORNING, moment_of
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.joint import DAYS_TO_BOOK, Joint
from programme.pair import UNDER_WAY, Pair, PairState
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joint import AskJoint, DropJoint
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Unbutton, Utterance, Window
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import page_button
from programme.usecases.common.two import two_of, twos_of
from programme.usecases.year.joint_possible import current, is_to_come, pairs_of, possible, stands, twos
from programme.usecases.year.joint_words import (
    agreed,
    answer_by,
    answered,
    came_to_nothing,
    mentors,
    names,
    nothing,
    nothing_for_mentor,
    page_of,
    question,
    question_words,
)

REMINDED = "joint-remind"  # a kind of nudge


def open_page(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Show the mentor how it stands with a joint meeting, or which two adepts they can ask.

    Raises:
        ProgrammeError: `not-now`, when there is nothing open and nobody to ask.
    """
    pairs = pairs_of(uow, membership)
    joint = current(uow, pairs, actor.now)
    if joint is not None:
        return [page_of(uow, actor, joint, fresh=True)]
    found = possible(uow, pairs, actor.now)
    if not found:
        raise ProgrammeError("not-now")
    asks = tuple(
        (Choice(Phrase("button-joint-ask", names(one, two)), AskJoint(one.pair.id, two.pair.id)),) for one, two in found
    )
    days = {"day": answer_by(actor.now, found[0][0])}
    reads = Phrase("quoted", {"text": question_words(found[0][0], days["day"])})
    return [
        Speech(actor.person.id, (Phrase("joint-explained"), reads), choices=(*asks, (page_button(Page.ME),))),
    ]


def ask(uow: UnitOfWork, actor: Actor, one: Pair, other: Pair) -> list[Utterance]:
    """Ask the adepts of two pairs of a mentor.

    Raises:
        ProgrammeError: `not-now`, when these two can't be asked now.
    """
    membership = uow.memberships.get(one.mentor_id)
    pairs = pairs_of(uow, membership)
    if (open_one := current(uow, pairs, actor.now)) is not None:
        return where_pressed(uow, actor, page_of(uow, actor, open_one))
    asked = {one.id, other.id}
    found = next((both for both in possible(uow, pairs, actor.now) if {two.pair.id for two in both} == asked), None)
    if found is None:
        raise ProgrammeError("not-now")
    joint = uow.joints.add(Joint(0, membership.id, found[0].pair.id, found[1].pair.id, actor.now))
    day = answer_by(actor.now, found[0])
    uow.dues.put(DueKind.JOINT, membership, moment_of(day, MORNING, found[0].zone), actor.now)
    return [page_of(uow, actor, joint, fresh=True), *(question(two, joint, day) for two in found)]


def say(uow: UnitOfWork, actor: Actor, pair: Pair, joint: Joint, *, yes: bool) -> list[Utterance]:
    """Take an adept's answer; with the second yes all three hear of each other, and a yes taken back ends it."""
    two = two_of(uow, pair)
    if joint.closed_at is not None or not stands(uow, joint):
        return where_pressed(uow, actor, nothing(two, joint, fresh=False))
    before, joint = joint, joint.saying(pair.id, yes=yes)
    uow.joints.save(joint)
    if joint.is_agreed:
        return _agreed(uow, actor, joint) if not before.is_agreed else [agreed(two, joint, uow, fresh=False)]
    if before.is_agreed:
        done = nothing(two, joint, fresh=False)  # all three know both answers: there is none left to keep quiet
        return _closed(uow, joint, actor.now, besides=actor.person.id, then=done)
    return where_pressed(uow, actor, answered(two, joint))


def _agreed(uow: UnitOfWork, actor: Actor, joint: Joint) -> list[Utterance]:
    """Tell all three that both would like to, each adept with the name of the other, and wait for a time."""
    both = twos(uow, joint)
    day = both[0].calendar.add_working_days(local_day(actor.now, both[0].programme), DAYS_TO_BOOK)
    uow.dues.put(DueKind.JOINT, both[0].mentor, moment_of(day, MORNING, both[0].zone), actor.now)
    mine = [agreed(two, joint, uow, fresh=two.adept_person.id != actor.person.id) for two in both]
    text, choices = mentors(uow, joint)
    window = Window(windows.joint(joint.id), fresh=True)
    mentor = Speech(both[0].mentor_person.id, (text,), choices=choices, window=window, lane=Lane.BROADCAST)
    return [one for speech in mine for one in where_pressed(uow, actor, speech)] + [mentor]


def drop(uow: UnitOfWork, actor: Actor, joint: Joint) -> list[Utterance]:
    """Take back the question; whoever has said yes hears that it comes to nothing this time."""
    if joint.closed_at is not None:
        return where_pressed(uow, actor, came_to_nothing(actor, joint))
    done = Speech(actor.person.id, (Phrase("joint-dropped"),), window=Window(windows.joint(joint.id)))
    return _closed(uow, joint, actor.now, besides=actor.person.id, then=done)


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell that nothing comes of it this time, because the time to answer is over; not in quiet times.

    Where both have said yes by then, the mentor is reminded to book instead.
    """
    membership = uow.memberships.find(due.subject)
    if membership is None:
        return []
    asked = current(uow, pairs_of(uow, membership), now)
    if asked is not None and asked.is_agreed:
        return _remind(uow, due, membership, asked, now)
    allowed = uow.programmes.get(membership.programme_id).calendar.when_allowed(now)
    if allowed > now:
        uow.dues.put(DueKind.JOINT, membership, allowed, now)
        return []
    waiting = uow.joints.of_mentor(membership.id)
    locked = [found for one in waiting if one.waits and (found := uow.joints.locked(one.id)) is not None]
    return [said for one in locked if one.waits for said in _closed(uow, one, now)]


def _remind(uow: UnitOfWork, due: Due, mentor: Membership, joint: Joint, now: datetime) -> list[Utterance]:
    """Remind the mentor, once, of the meeting that both would like; not one who is not reached or whose pair rests."""
    one, two = twos(uow, joint)
    person = one.mentor_person
    is_here = person.telegram_id is not None and person.unreachable_since is None
    rests = any(each.pair.state is not PairState.ACTIVE for each in (one, two))
    if not is_here or rests or not is_to_come(uow, joint) or not nudge.may_go(uow, due, mentor, now):
        return []
    nudge.noted(uow, person.id, REMINDED, now)
    _, choices = mentors(uow, joint)
    window = Window(windows.joint(joint.id), fresh=True)
    text = (Phrase("joint-remind", names(one, two)),)
    return [Speech(person.id, text, choices=choices, window=window, lane=Lane.BROADCAST)]


def _closed(
    uow: UnitOfWork, joint: Joint, now: datetime, *, besides: int = 0, then: Speech | None = None
) -> list[Utterance]:
    """Close a question: its mentor hears it, and each adept who has said yes; nobody hears why."""
    joint = replace(joint, closed_at=now)
    uow.joints.save(joint)
    uow.dues.settle(DueKind.JOINT, joint.mentor_id)
    said: list[Utterance] = [] if then is None else [replace(then, choices=())]
    pairs = uow.pairs.many(joint.pairs)
    both = [two for two in twos_of(uow, list(pairs.values())) if two.pair.state in UNDER_WAY]
    for two in both:
        if two.adept_person.id == besides:
            continue
        heard = joint.said(two.pair.id)
        said.append(nothing(two, joint) if heard else Unbutton(two.adept_person.id, windows.joint(joint.id)))
    if both and both[0].mentor_person.id != besides:
        said.append(nothing_for_mentor(both[0], joint))
    return said


def sure(uow: UnitOfWork, actor: Actor, pair: Pair, joint: Joint) -> Speech:
    """Ask an adept whether to end for all three what all have agreed on, with what the others read."""
    two = two_of(uow, pair)
    third = next(one for one in twos(uow, joint) if one.pair.id != pair.id).adept_person
    names: Facts = {"mentor": two.mentor_person.first_name, "other": third.first_name}
    reads = Phrase("quoted", {"text": Phrase("joint-not-this-time-mine")})
    yes = Choice(Phrase("button-joint-end"), DropJoint(joint.id))
    window = Window(windows.joint(joint.id))
    rows = ((yes,), (Choice(Phrase("button-keep"), OpenPage(Page.ME)),))
    return Speech(actor.person.id, (Phrase("joint-end-sure", names), reads), choices=rows, window=window)
