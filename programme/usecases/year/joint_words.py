"""What the three read of the question whether to meet at once: asked, answered, agreed on, and come to nothing."""

from datetime import date, datetime

from programme import windows
from programme.joint import DAYS_TO_ANSWER, Joint
from programme.people import Actor
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joint import BookJoint, DropJoint, SayJoint
from programme.presses.page import Page
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Window
from programme.times import local_day
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.two import Two
from programme.usecases.year.joint_possible import twos


def answer_by(asked_at: datetime, two: Two) -> date:
    """Return the day on which the time to answer is over."""
    return two.calendar.add_working_days(local_day(asked_at, two.programme), DAYS_TO_ANSWER)


def question_words(two: Two, day: date) -> Phrase:
    """Return the question as an adept reads it."""
    return Phrase("joint-question", {"mentor": two.mentor_person.first_name, "day": day})


def names(one: Two, two: Two) -> Facts:
    """Return the names of the two adepts."""
    return {"one": one.adept_person.first_name, "two": two.adept_person.first_name}


def book_button(joint: Joint, one: Two, two: Two) -> Choice:
    """Return the button by which the mentor books the meeting of all three."""
    return Choice(Phrase("button-joint-book", names(one, two)), BookJoint(joint.id))


def question(two: Two, joint: Joint, day: date) -> Speech:
    """Return the question to an adept, with its buttons."""
    return Speech(
        two.adept_person.id,
        (question_words(two, day),),
        choices=answers(joint),
        window=Window(windows.joint(joint.id), fresh=True),
        lane=Lane.BROADCAST,
    )


def answers(joint: Joint) -> Rows:
    """Return the buttons of an answer."""
    yes, no = (Choice(Phrase(f"button-joint-{word}"), SayJoint(joint.id, word == "yes")) for word in ("yes", "no"))
    return ((yes,), (no,))


def page_of(uow: UnitOfWork, actor: Actor, joint: Joint, *, fresh: bool = False) -> Speech:
    """Return how a question stands, for its mentor."""
    text, choices = mentors(uow, joint)
    window = Window(windows.joint(joint.id), fresh=fresh)
    return Speech(actor.person.id, (text,), choices=(*choices, (page_button(Page.ME),)), window=window)


def mentors(uow: UnitOfWork, joint: Joint) -> tuple[Phrase, Rows]:
    """Return how a question stands for its mentor, and what the mentor can do."""
    one, two = twos(uow, joint)
    drop = (Choice(Phrase("button-joint-drop"), DropJoint(joint.id)),)
    if joint.is_agreed:
        return Phrase("joint-agreed-mine", names(one, two)), ((book_button(joint, one, two),), drop)
    return Phrase("joint-asked", {**names(one, two), "day": answer_by(joint.asked_at, one)}), (drop,)


def answered(two: Two, joint: Joint) -> Speech:
    """Return the answer of an adept, which they can change until the time is over."""
    said = joint.said(two.pair.id)
    facts: Facts = {"mentor": two.mentor_person.first_name, "day": answer_by(joint.asked_at, two)}
    other = Choice(
        Phrase("button-joint-no-after-all" if said else "button-joint-yes-after-all"), SayJoint(joint.id, not said)
    )
    key = "joint-said-yes" if said else "joint-said-no"
    window = Window(windows.joint(joint.id))
    choices = ((other,),) if joint.closed_at is None else ()
    return Speech(two.adept_person.id, (Phrase(key, facts),), choices=choices, window=window)


def agreed(two: Two, joint: Joint, uow: UnitOfWork, *, fresh: bool) -> Speech:
    """Return to an adept that all three meet, and who the third is."""
    text = agreed_text(uow, two, joint)
    window = Window(windows.joint(joint.id), fresh=fresh)
    rather = ((Choice(Phrase("button-joint-no-after-all"), SayJoint(joint.id)),),)
    lane = Lane.BROADCAST if fresh else Lane.ANSWER
    return Speech(two.adept_person.id, (text,), choices=rather, window=window, lane=lane)


def agreed_text(uow: UnitOfWork, two: Two, joint: Joint) -> Phrase:
    """Return to an adept that all three meet, with the whole name of the third."""
    third = next(one for one in twos(uow, joint) if one.pair.id != two.pair.id).adept_person
    return Phrase("joint-agreed", {"mentor": two.mentor_person.first_name, "other": third.full_name})


def nothing(two: Two, joint: Joint, *, fresh: bool = True) -> Speech:
    """Return to an adept that nothing comes of it this time."""
    text = Phrase("joint-not-this-time", {"mentor": two.mentor_person.first_name})
    window = Window(windows.joint(joint.id), fresh=fresh)
    return Speech(two.adept_person.id, (text,), window=window, lane=Lane.BROADCAST if fresh else Lane.ANSWER)


def nothing_for_mentor(two: Two, joint: Joint) -> Speech:
    """Return to the mentor that nothing comes of it this time."""
    window = Window(windows.joint(joint.id), fresh=True)
    return Speech(two.mentor_person.id, (Phrase("joint-not-this-time-mine"),), window=window, lane=Lane.BROADCAST)


def came_to_nothing(actor: Actor, joint: Joint) -> Speech:
    """Return to the mentor who presses an old button that nothing comes of it this time."""
    return Speech(actor.person.id, (Phrase("joint-not-this-time-mine"),), window=Window(windows.joint(joint.id)))
