"""A mentor asks two adepts whether to meet all three; each answers alone, and learns of the other only with both yeses.

A no, and no answer in time, read the same and come at the same moment: when the time to answer is over (decision 55).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import combinations

from programme import windows
from programme.calendar import MORNING, moment_of
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.joint import DAYS_TO_ANSWER, Joint, has_been, may_be_asked_again
from programme.matching.points import employer_key
from programme.meeting import MeetingState
from programme.pair import UNDER_WAY, Pair, PairState
from programme.people import Actor, Membership, Role, SameEmployer, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joint import AskJoint, BookJoint, DropJoint, OpenJoint, SayJoint
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Unbutton, Utterance, Window
from programme.times import local_day
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.two import Two, two_of, twos_of


def current(uow: UnitOfWork, pairs: Sequence[Pair], now: datetime) -> Joint | None:
    """Return the newest question about these pairs of a mentor that is open, or agreed and not over; or None."""
    mine = {pair.id for pair in pairs}
    asked = uow.joints.of_mentor(pairs[0].mentor_id) if pairs else ()
    found = [one for one in asked if one.closed_at is None and mine.intersection(one.pairs)]
    if not found:
        return None
    meetings = uow.meetings.of_joints([one.id for one in found])
    open_ones = [one for one in found if not has_been(one, meetings, now)]
    return next((one for one in reversed(open_ones) if stands(uow, one)), None)


def stands(uow: UnitOfWork, joint: Joint) -> bool:
    """Tell whether both pairs of a question are under way."""
    pairs = uow.pairs.many(joint.pairs)
    return len(pairs) == len(joint.pairs) and all(one.state in UNDER_WAY for one in pairs.values())


def twos(uow: UnitOfWork, joint: Joint) -> tuple[Two, Two]:
    """Return the two pairs of a question."""
    pairs = uow.pairs.many(joint.pairs)
    one, other = twos_of(uow, [pairs[key] for key in joint.pairs])
    return one, other


def _pairs_of(uow: UnitOfWork, membership: Membership) -> list[Pair]:
    """Return a mentor's pairs under way, if there are several."""
    if membership.role is not Role.MENTOR or membership.state is not State.WAITING:
        return []
    pairs = [one for one in uow.pairs.open_of(membership.id) if one.state in UNDER_WAY]
    return pairs if len(pairs) > 1 else []


def possible(uow: UnitOfWork, pairs: Sequence[Pair], now: datetime) -> list[tuple[Two, Two]]:
    """Return which two of a mentor's adepts can be asked: both are reached here, and nothing is between them."""
    ready = [one for one in twos_of(uow, pairs) if _can_be_asked(one)]
    former = uow.joints.of_mentor(ready[0].mentor.id) if len(ready) > 1 else ()
    recent = {frozenset(one.pairs) for one in former if not may_be_asked_again(one, now)}
    both = ((one, two) for one, two in combinations(ready, 2) if {one.pair.id, two.pair.id} not in recent)
    return [(one, two) for one, two in both if not _have_a_tie(uow, one, two)]


def _can_be_asked(two: Two) -> bool:
    person, rests = two.adept_person, two.pair.state is not PairState.ACTIVE
    is_here = person.telegram_id is not None and person.unreachable_since is None and person.deletion_asked_at is None
    return is_here and not rests and two.adept.state is State.WAITING


def _have_a_tie(uow: UnitOfWork, one: Two, two: Two) -> bool:
    """Tell whether there is something between two adepts, so that the bot does not bring them together."""
    first, second = one.adept_person, two.adept_person
    bonds, both = uow.bonds.of({first.id, second.id}), {(first.id, second.id), (second.id, first.id)}
    if both & (bonds.partners | bonds.bosses) or (first.phone and first.phone == second.phone):
        return True
    firm = employer_key(first.employer)
    if firm and firm == employer_key(second.employer) and one.programme.same_employer is not SameEmployer.FINE:
        return True
    seats = {seat.id for seat in uow.memberships.of_person(second.id)}
    mine = [seat.id for seat in uow.memberships.of_person(first.id) if seat.role.takes_part]
    return any(seats & set(banned) for seat in mine for banned in uow.bans.of_membership(seat))


def open_page(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Show the mentor how it stands with a joint meeting, or which two adepts they can ask.

    Raises:
        ProgrammeError: `not-now`, when there is nothing open and nobody to ask.
    """
    pairs = _pairs_of(uow, membership)
    joint = current(uow, pairs, actor.now)
    if joint is not None:
        return [_page(uow, actor, joint, fresh=True)]
    found = possible(uow, pairs, actor.now)
    if not found:
        raise ProgrammeError("not-now")
    asks = tuple(
        (Choice(Phrase("button-joint-ask", _names(one, two)), AskJoint(one.pair.id, two.pair.id)),)
        for one, two in found
    )
    days = {"day": answer_by(actor.now, found[0][0])}
    reads = Phrase("quoted", {"text": _words(found[0][0], days["day"])})
    return [
        Speech(actor.person.id, (Phrase("joint-explained"), reads), choices=(*asks, (page_button(Page.ME),))),
    ]


def answer_by(asked_at: datetime, two: Two) -> date:
    """Return the day on which the time to answer is over."""
    return two.calendar.add_working_days(local_day(asked_at, two.programme), DAYS_TO_ANSWER)


def _words(two: Two, day: date) -> Phrase:
    return Phrase("joint-question", {"mentor": two.mentor_person.first_name, "day": day})


def _names(one: Two, two: Two) -> Facts:
    return {"one": one.adept_person.first_name, "two": two.adept_person.first_name}


def ask(uow: UnitOfWork, actor: Actor, one: Pair, other: Pair) -> list[Utterance]:
    """Ask the adepts of two pairs of a mentor.

    Raises:
        ProgrammeError: `not-now`, when these two can't be asked now.
    """
    membership = uow.memberships.get(one.mentor_id)
    pairs = _pairs_of(uow, membership)
    if (open_one := current(uow, pairs, actor.now)) is not None:
        return where_pressed(uow, actor, _page(uow, actor, open_one))
    asked = {one.id, other.id}
    found = next((both for both in possible(uow, pairs, actor.now) if {two.pair.id for two in both} == asked), None)
    if found is None:
        raise ProgrammeError("not-now")
    joint = uow.joints.add(Joint(0, membership.id, found[0].pair.id, found[1].pair.id, actor.now))
    day = answer_by(actor.now, found[0])
    uow.dues.put(DueKind.JOINT, membership, moment_of(day, MORNING, found[0].zone), actor.now)
    return [_page(uow, actor, joint, fresh=True), *(_question(two, joint, day) for two in found)]


def _question(two: Two, joint: Joint, day: date) -> Speech:
    return Speech(
        two.adept_person.id,
        (_words(two, day),),
        choices=_answers(joint),
        window=Window(windows.joint(joint.id), fresh=True),
        lane=Lane.BROADCAST,
    )


def _answers(joint: Joint) -> Rows:
    yes, no = (Choice(Phrase(f"button-joint-{word}"), SayJoint(joint.id, word == "yes")) for word in ("yes", "no"))
    return ((yes,), (no,))


def _page(uow: UnitOfWork, actor: Actor, joint: Joint, *, fresh: bool = False) -> Speech:
    """Return how a question stands, for its mentor."""
    text, choices = _mentors(uow, joint)
    window = Window(windows.joint(joint.id), fresh=fresh)
    return Speech(actor.person.id, (text,), choices=(*choices, (page_button(Page.ME),)), window=window)


def _mentors(uow: UnitOfWork, joint: Joint) -> tuple[Phrase, Rows]:
    one, two = twos(uow, joint)
    drop = (Choice(Phrase("button-joint-drop"), DropJoint(joint.id)),)
    if joint.is_agreed:
        return Phrase("joint-agreed-mine", _names(one, two)), ((book_button(joint, one, two),), drop)
    return Phrase("joint-asked", {**_names(one, two), "day": answer_by(joint.asked_at, one)}), (drop,)


def book_button(joint: Joint, one: Two, two: Two) -> Choice:
    """Return the button by which the mentor books the meeting of all three."""
    return Choice(Phrase("button-joint-book", _names(one, two)), BookJoint(joint.id))


def say(uow: UnitOfWork, actor: Actor, pair: Pair, joint: Joint, *, yes: bool) -> list[Utterance]:
    """Take an adept's answer; with the second yes all three hear of each other, and a yes taken back ends it."""
    two = two_of(uow, pair)
    if joint.closed_at is not None or not stands(uow, joint):
        return where_pressed(uow, actor, _nothing(two, joint, fresh=False))
    before, joint = joint, joint.saying(pair.id, yes=yes)
    uow.joints.save(joint)
    if joint.is_agreed:
        uow.dues.settle(DueKind.JOINT, joint.mentor_id)
        return _agreed(uow, actor, joint) if not before.is_agreed else [_adepts(two, joint, uow, fresh=False)]
    if before.is_agreed:
        done = _nothing(two, joint, fresh=False)  # all three know both answers: there is none left to keep quiet
        return _closed(uow, joint, actor.now, besides=actor.person.id, then=done)
    return where_pressed(uow, actor, _answered(two, joint))


def _answered(two: Two, joint: Joint) -> Speech:
    """Return what an adept has said, which they can change until the time is over."""
    said = joint.said(two.pair.id)
    facts: Facts = {"mentor": two.mentor_person.first_name, "day": answer_by(joint.asked_at, two)}
    other = Choice(
        Phrase("button-joint-no-after-all" if said else "button-joint-yes-after-all"), SayJoint(joint.id, not said)
    )
    key = "joint-said-yes" if said else "joint-said-no"
    window = Window(windows.joint(joint.id))
    choices = ((other,),) if joint.closed_at is None else ()
    return Speech(two.adept_person.id, (Phrase(key, facts),), choices=choices, window=window)


def _agreed(uow: UnitOfWork, actor: Actor, joint: Joint) -> list[Utterance]:
    """Tell all three that both would like to, each adept with the name of the other."""
    both = twos(uow, joint)
    mine = [_adepts(two, joint, uow, fresh=two.adept_person.id != actor.person.id) for two in both]
    text, choices = _mentors(uow, joint)
    window = Window(windows.joint(joint.id), fresh=True)
    mentor = Speech(both[0].mentor_person.id, (text,), choices=choices, window=window, lane=Lane.BROADCAST)
    return [one for speech in mine for one in where_pressed(uow, actor, speech)] + [mentor]


def _adepts(two: Two, joint: Joint, uow: UnitOfWork, *, fresh: bool) -> Speech:
    """Return to an adept that all three meet, and who the third is."""
    text = _agreed_text(uow, two, joint)
    window = Window(windows.joint(joint.id), fresh=fresh)
    rather = ((Choice(Phrase("button-joint-no-after-all"), SayJoint(joint.id)),),)
    lane = Lane.BROADCAST if fresh else Lane.ANSWER
    return Speech(two.adept_person.id, (text,), choices=rather, window=window, lane=lane)


def _agreed_text(uow: UnitOfWork, two: Two, joint: Joint) -> Phrase:
    third = next(one for one in twos(uow, joint) if one.pair.id != two.pair.id).adept_person
    return Phrase("joint-agreed", {"mentor": two.mentor_person.first_name, "other": third.full_name})


def drop(uow: UnitOfWork, actor: Actor, joint: Joint) -> list[Utterance]:
    """Take back the question; whoever has said yes hears that it comes to nothing this time."""
    if joint.closed_at is not None:
        return where_pressed(uow, actor, came_to_nothing(actor, joint))
    done = Speech(actor.person.id, (Phrase("joint-dropped"),), window=Window(windows.joint(joint.id)))
    uow.dues.settle(DueKind.JOINT, joint.mentor_id)
    return _closed(uow, joint, actor.now, besides=actor.person.id, then=done)


def fall_due(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Tell that nothing comes of it this time, because the time to answer is over; not in quiet times."""
    membership = uow.memberships.find(due.subject)
    if membership is None:
        return []
    allowed = uow.programmes.get(membership.programme_id).calendar.when_allowed(now)
    if allowed > now:
        uow.dues.put(DueKind.JOINT, membership, allowed, now)
        return []
    waiting = uow.joints.of_mentor(membership.id)
    locked = [found for one in waiting if one.waits and (found := uow.joints.locked(one.id)) is not None]
    return [said for one in locked if one.waits for said in _closed(uow, one, now)]


def _closed(
    uow: UnitOfWork, joint: Joint, now: datetime, *, besides: int = 0, then: Speech | None = None
) -> list[Utterance]:
    """Close a question: its mentor hears it, and each adept who has said yes; nobody hears why."""
    joint = replace(joint, closed_at=now)
    uow.joints.save(joint)
    said: list[Utterance] = [] if then is None else [replace(then, choices=())]
    pairs = uow.pairs.many(joint.pairs)
    both = [two for two in twos_of(uow, list(pairs.values())) if two.pair.state in UNDER_WAY]
    for two in both:
        if two.adept_person.id == besides:
            continue
        heard = joint.said(two.pair.id)
        said.append(_nothing(two, joint) if heard else Unbutton(two.adept_person.id, windows.joint(joint.id)))
    if both and both[0].mentor_person.id != besides:
        said.append(_nothing_for_mentor(both[0], joint))
    return said


def _nothing(two: Two, joint: Joint, *, fresh: bool = True) -> Speech:
    text = Phrase("joint-not-this-time", {"mentor": two.mentor_person.first_name})
    window = Window(windows.joint(joint.id), fresh=fresh)
    return Speech(two.adept_person.id, (text,), window=window, lane=Lane.BROADCAST if fresh else Lane.ANSWER)


def came_to_nothing(actor: Actor, joint: Joint) -> Speech:
    """Return to the mentor who presses an old button that nothing comes of it this time."""
    return Speech(actor.person.id, (Phrase("joint-not-this-time-mine"),), window=Window(windows.joint(joint.id)))


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


def _nothing_for_mentor(two: Two, joint: Joint) -> Speech:
    window = Window(windows.joint(joint.id), fresh=True)
    return Speech(two.mentor_person.id, (Phrase("joint-not-this-time-mine"),), window=window, lane=Lane.BROADCAST)


def next_for_mentor(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return what is open about a joint meeting, for the mentor's own page, and the button if they are to book it."""
    joint = current(uow, _pairs_of(uow, membership), actor.now)
    if joint is None or (joint.is_agreed and not _is_to_come(uow, joint)):
        return (), ()
    if joint.waits:
        return (_mentors(uow, joint)[0],), ()
    both = twos(uow, joint)
    return (Phrase("joint-agreed-next", _names(*both)),), ((book_button(joint, *both),),)


def _is_to_come(uow: UnitOfWork, joint: Joint) -> bool:
    """Tell whether a meeting that both would like is not booked with anybody yet."""
    return not any(one.state is not MeetingState.CANCELLED for one in uow.meetings.of_joints([joint.id]))


def for_mentor(uow: UnitOfWork, actor: Actor, membership: Membership, *, is_next_shown: bool = False) -> Rows:
    """Return the button of a mentor's own page: to the question, or to the booking once both have said yes.

    With `is_next_shown` the page has what `next_for_mentor` returns already.
    """
    pairs = _pairs_of(uow, membership)
    if not pairs:
        return ()
    joint = current(uow, pairs, actor.now)
    if joint is not None and joint.is_agreed:
        if is_next_shown and _is_to_come(uow, joint):
            return ()
        both = twos(uow, joint)
        return () if all(is_booked(uow, two, joint) for two in both) else ((book_button(joint, *both),),)
    opens = ((Choice(Phrase("button-joint"), OpenJoint(membership.id)),),)
    return opens if joint is not None or possible(uow, pairs, actor.now) else ()


def for_adept(uow: UnitOfWork, two: Two, now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return what is open about a joint meeting, for the adept's own page; none once it is booked, with them or not."""
    joint = current(uow, [two.pair], now) if two.pair.state in UNDER_WAY else None
    if joint is None:
        return (), ()
    if joint.is_agreed:
        speech = _adepts(two, joint, uow, fresh=False) if _is_to_come(uow, joint) else None
    elif joint.said(two.pair.id) is None:
        return (_words(two, answer_by(joint.asked_at, two)),), _answers(joint)
    else:
        speech = _answered(two, joint) if joint.said(two.pair.id) else None
    return (speech.text, speech.choices) if speech is not None else ((), ())


def is_the_mentors_turn(lines: Sequence[Phrase]) -> bool:
    """Tell whether an adept reads, in the lines of `for_adept`, that the mentor books the time."""
    return any(one.key == "joint-agreed" for one in lines)


def is_booked(uow: UnitOfWork, two: Two, joint: Joint) -> bool:
    """Tell whether the pair's next meeting is this joint one."""
    planned = uow.meetings.planned(two.pair.id)
    return planned is not None and planned.joint_id == joint.id
