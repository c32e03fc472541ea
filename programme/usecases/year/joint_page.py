"""What stands open about a joint meeting, on the own pages of the mentor and of the adepts."""

from collections.abc import Sequence
from datetime import datetime

from programme.pair import UNDER_WAY
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joint import OpenJoint
from programme.speech import Choice, Phrase
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import Two
from programme.usecases.year.joint_possible import current, is_booked, is_to_come, pairs_of, possible, twos
from programme.usecases.year.joint_words import (
    agreed,
    answer_by,
    answered,
    answers,
    book_button,
    mentors,
    names,
    question_words,
)


def next_for_mentor(uow: UnitOfWork, actor: Actor, membership: Membership) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the open question of a joint meeting, for the mentor's own page, and the button if they are to book it."""
    joint = current(uow, pairs_of(uow, membership), actor.now)
    if joint is None or (joint.is_agreed and not is_to_come(uow, joint)):
        return (), ()
    if joint.waits:
        return (mentors(uow, joint)[0],), ()
    both = twos(uow, joint)
    return (Phrase("joint-agreed-next", names(*both)),), ((book_button(joint, *both),),)


def for_mentor(uow: UnitOfWork, actor: Actor, membership: Membership, *, is_next_shown: bool = False) -> Rows:
    """Return the button of a mentor's own page: to the question, or to the booking once both have said yes.

    With `is_next_shown` the page has what `next_for_mentor` returns already.
    """
    pairs = pairs_of(uow, membership)
    if not pairs:
        return ()
    joint = current(uow, pairs, actor.now)
    if joint is not None and joint.is_agreed:
        if is_next_shown and is_to_come(uow, joint):
            return ()
        both = twos(uow, joint)
        return () if all(is_booked(uow, two, joint) for two in both) else ((book_button(joint, *both),),)
    opens = ((Choice(Phrase("button-joint"), OpenJoint(membership.id)),),)
    return opens if joint is not None or possible(uow, pairs, actor.now) else ()


def for_adept(uow: UnitOfWork, two: Two, now: datetime) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the open question of a joint meeting, for the adept's page; none once it is booked, with them or not."""
    joint = current(uow, [two.pair], now) if two.pair.state in UNDER_WAY else None
    if joint is None:
        return (), ()
    if joint.is_agreed:
        speech = agreed(two, joint, uow, fresh=False) if is_to_come(uow, joint) else None
    elif joint.said(two.pair.id) is None:
        return (question_words(two, answer_by(joint.asked_at, two)),), answers(joint)
    else:
        speech = answered(two, joint) if joint.said(two.pair.id) else None
    return (speech.text, speech.choices) if speech is not None else ((), ())


def is_the_mentors_turn(lines: Sequence[Phrase]) -> bool:
    """Tell whether an adept reads, in the lines of `for_adept`, that the mentor books the time."""
    return any(one.key == "joint-agreed" for one in lines)
