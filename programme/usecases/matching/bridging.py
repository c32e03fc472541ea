"""A bridge: a mentor who is there until an adept who has lost theirs has a new one (decision 77).

Both read that it is for a while before they say yes. It begins with the second yes: the two have each other's contacts,
are asked about their meetings and for the next one, and need no first meeting without conditions, no contract and no
forecast. It ends by itself in the unit in which the adept's next pair begins, without blame, and asks nothing of
anybody.
"""

from dataclasses import replace
from datetime import date, datetime

from programme import windows
from programme.meeting import Meeting
from programme.pair import By, Pair, PairEvent, PairState, has_begun, moved
from programme.people import Person, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.meeting import PlanMeeting
from programme.presses.proposal import AdeptReply, AdeptSays, MentorReply, MentorSays
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Unbutton, Utterance, Window
from programme.times import day_and_time
from programme.usecases.common import contact, draft, guide, not_to_be
from programme.usecases.common.fallen_away import fallen_away, gone
from programme.usecases.common.menu import Rows, menu, write_button
from programme.usecases.common.two import SIDES, Two, other, to_both, two_of
from programme.usecases.ending.leaving import off_the_calendar
from programme.usecases.matching.presented import presented
from programme.usecases.year import first_meeting, meeting, meeting_words, prompt

NOTHING = Phrase("bridge-becomes-not-booked")


def question(uow: UnitOfWork, two: Two, role: Role, *, by: date) -> Speech:
    """Return the question to this side whether it would like this bridge; `by` is the day by which an adept answers."""
    known = _know_each_other(uow, two)
    facts: Facts = {**two.facts, "name": two.person(role).first_name, "day": by, "known": "yes" if known else "no"}
    them = two.adept if role is Role.MENTOR else two.mentor
    background = () if known else (presented(them, uow.people.get(them.person_id)),)
    text = (Phrase(f"bridge-to-{role}", facts), *background, Phrase(f"bridge-question-{role}", facts))
    rows = (*_answers(two, role, known=known), (write_button(uow, two.membership(role)),))
    window = Window(windows.proposal(two.pair.id), fresh=True)
    return Speech(two.person(role).id, text, choices=rows, window=window, lane=Lane.BROADCAST)


def _know_each_other(uow: UnitOfWork, two: Two) -> bool:
    """Tell whether the two have had a pair before, so that neither is presented and no tie is asked about."""
    return any(one.mentor_id == two.mentor.id and has_begun(one) for one in uow.pairs.of_membership(two.adept.id))


def _answers(two: Two, role: Role, *, known: bool) -> Rows:
    yes = Phrase(f"button-bridge-yes-{role}")
    if role is Role.MENTOR:
        no = Choice(Phrase("button-not-this-time"), MentorSays(two.pair.id, MentorReply.NO_UNCONFIRMED))
        return ((Choice(yes, MentorSays(two.pair.id, MentorReply.YES)),), (no,))
    tie = Choice(Phrase("button-tie"), AdeptSays(two.pair.id, AdeptReply.TIE_UNCONFIRMED))
    no = Choice(Phrase("button-adept-no"), AdeptSays(two.pair.id, AdeptReply.NO_UNCONFIRMED))
    return ((Choice(yes, AdeptSays(two.pair.id, AdeptReply.YES)),), (no,) if known else (tie, no))


def begin(uow: UnitOfWork, two: Two, now: datetime, *, answered: Role | None) -> list[Utterance]:
    """Send each side the other's contact card, and let the waits for their next meeting begin.

    Args:
        uow: the unit of work.
        two: the bridge, which both have said yes to.
        now: the present moment.
        answered: the side that has just said yes by a button, whose answer takes the place of the question.
    """
    prompt.expect_next(uow, two, now)

    def told(role: Role) -> Speech:
        booked = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
        text = (Phrase(f"bridge-begins-{role}", two.facts), contact.lines(two.person(other(role))))
        return Speech(
            two.person(role).id,
            text,
            choices=(
                (booked,),
                (write_button(uow, two.membership(role)),),
                *guide.with_contacts(uow, two, role),
            ),
            window=Window(windows.proposal(two.pair.id), fresh=answered is not role),
            lane=Lane.ANSWER if answered is role else Lane.BROADCAST,
        )

    return to_both(two, told)


def becomes(uow: UnitOfWork, two: Two, now: datetime, *, answered: Role | None) -> list[Utterance]:
    """Let two who are a bridge go on as a pair: a meeting that they have booked stays, and neither is a stranger.

    Args:
        uow: the unit of work.
        two: the pair that both have said yes to.
        now: the present moment.
        answered: the side that has just said yes by a button, whose answer takes the place of the question.
    """
    bridge = next(one for one in _with_the_same(uow, two.pair) if one.state is PairState.BRIDGING)
    booked = uow.meetings.planned(bridge.id)
    stale = [Unbutton(two.person(role).id, purpose) for role in SIDES for purpose in windows.of_pair(bridge.id)]
    ended = _ended(uow, bridge, now)
    first_meeting.wait_for_it(uow, two, now)
    coming = replace(booked, pair_id=two.pair.id) if booked is not None and booked.starts_at > now else None
    if coming is not None:
        uow.meetings.save(coming)
        meeting.expect(uow, two, coming, now)
    dropped = draft.drop_about_pair(uow, ended, now)
    return [*stale, *dropped, *to_both(two, lambda role: _goes_on(uow, two, role, coming, answered))]


def _goes_on(uow: UnitOfWork, two: Two, role: Role, coming: Meeting | None, answered: Role | None) -> Speech:
    when = Phrase("bridge-becomes-booked", day_and_time(coming.starts_at, two.zone)) if coming else NOTHING
    text = (Phrase(f"bridge-becomes-{role}", {**two.facts, "booked": when}), contact.lines(two.person(other(role))))
    return Speech(
        two.person(role).id,
        text,
        choices=(
            *meeting_words.rows(two, coming, two.person(role).id),
            (write_button(uow, two.membership(role)),),
            *guide.with_contacts(uow, two, role),
        ),
        window=Window(windows.proposal(two.pair.id), fresh=answered is not role),
        lane=Lane.ANSWER if answered is role else Lane.BROADCAST,
    )


def no_question_any_more(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Take back the question for a bridge of two who are now put together for good; they read nothing of that."""
    return [said for one in _with_the_same(uow, pair) for said in _end(uow, one, now) if not isinstance(said, Speech)]


def _with_the_same(uow: UnitOfWork, pair: Pair) -> list[Pair]:
    return [one for one in open_bridges(uow, pair.adept_id) if one.mentor_id == pair.mentor_id]


def over(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """End the bridge of an adept whose next pair begins; one that is still asked about comes to nothing."""
    return [said for one in open_bridges(uow, pair.adept_id) for said in _end(uow, one, now)]


def open_bridges(uow: UnitOfWork, adept_id: int) -> list[Pair]:
    """Return an adept's bridge that has not ended, or nothing."""
    return [one for one in uow.pairs.open_of(adept_id) if one.is_bridge]


def _ended(uow: UnitOfWork, bridge: Pair, now: datetime) -> Two:
    """Store that a bridge is over, and return its two as they are by then."""
    move = moved(bridge.state, PairEvent.BRIDGE_OVER, By.TIME, is_bridge=True)
    two, ended = two_of(uow, bridge), replace(bridge, state=move.to, end=move.end, since=now)
    uow.pairs.save(ended)
    uow.dues.settle_pair(bridge.id)
    uow.audit.record(By.TIME, PairEvent.BRIDGE_OVER, bridge, now)
    return replace(two, pair=ended)


def _end(uow: UnitOfWork, bridge: Pair, now: datetime) -> list[Utterance]:
    found = uow.pairs.locked(bridge.id) or bridge
    two = _ended(uow, found, now)
    if found.state is PairState.BRIDGING:
        told = [said for role in SIDES for said in _told(uow, two, role, now)]
    else:
        asked = (Role.MENTOR,) if found.state is PairState.ASKED_MENTOR else SIDES
        told = [one for role in asked for one in not_to_be.told(uow, replace(two, pair=found), role, now)]
    return [*told, *draft.drop_about_pair(uow, two, now)]


def _told(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> list[Utterance]:
    """Tell a side that the bridge is over, with thanks to the mentor; a time that they had no longer holds."""
    person = two.person(role)
    stale = [Unbutton(person.id, purpose) for purpose in windows.of_pair(two.pair.id)]
    choices = (*off_the_calendar(uow, two, role), *menu(uow, person))
    word = Speech(person.id, _over_text(uow, two, role, now), choices=choices, lane=Lane.BROADCAST)
    return [*stale, word, *fallen_away(uow, two, role, now)]


def _over_text(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> tuple[Phrase, ...]:
    return (Phrase(f"bridge-over-{role}", {**two.facts, **gone(uow, two, now, role)}),)


def over_words(uow: UnitOfWork, pair: Pair, at: datetime) -> list[tuple[Person, tuple[Phrase, ...]]]:
    """Return what each of a bridge reads when the adept's next pair begins at a moment; nothing without a bridge."""
    ends = [two_of(uow, one) for one in open_bridges(uow, pair.adept_id) if one.state is PairState.BRIDGING]
    return [(two.person(role), _over_text(uow, two, role, at)) for two in ends for role in SIDES]
