"""The fit: both tell the manager alone how the first meeting felt, and no outcome gives the partner's answer away.

The rule (decision 19): for each own answer, every outcome other than both-yes reads the same in that chat and comes at
the same moment. So a chat can get only two messages: the start, once both want it and the manager has confirmed it; or,
when the time to answer is over, that the manager gets in touch. No message depends on the partner's answer or silence,
and `/me` looks at the reader's own answer only. Before the time is over the manager can't end a pair that has been
asked.
"""

from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did, Kind
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.meeting import MeetingState
from programme.pair import By, Fit, FitAnswer, Pair, PairEvent, PairState, moved
from programme.people import Actor, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.fit import FitReply, FitSays
from programme.presses.meeting import PlanMeeting
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Unbutton, Utterance, Window, listed_and
from programme.times import local_day
from programme.usecases.common.listed import put_on_list
from programme.usecases.common.menu import write_button
from programme.usecases.common.recorded import recorded
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.matching import bridging
from programme.usecases.trust import contract
from programme.usecases.year.first_meeting import wait_for_it

WORKING_DAYS_TO_ANSWER = 5
ANSWERS = {FitReply.YES: Fit.YES, FitReply.NO: Fit.NO, FitReply.UNSURE: Fit.UNSURE}


def ask(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Note the first meeting as held, and ask both at the same moment how it felt."""
    move = moved(pair.state, PairEvent.HAVE_MET, By.TIME)
    two = two_of(uow, pair)
    over = two.calendar.deadline(now, two.programme.fit_days or WORKING_DAYS_TO_ANSWER)
    asked = replace(pair, state=move.to, since=now, outcome_at=over, start_confirmed_at=None)
    uow.pairs.save(asked)
    if (meeting := uow.meetings.planned(pair.id)) is not None:
        uow.meetings.save(replace(meeting, state=MeetingState.HELD))
    uow.dues.settle_pair(pair.id)
    uow.dues.put(DueKind.OUTCOME, two.adept, over, now, pair=pair)
    uow.audit.record(By.TIME, PairEvent.HAVE_MET, pair, now)
    two = replace(two, pair=asked)
    return [question(uow, two, role) for role in SIDES]


def question(uow: UnitOfWork, two: Two, role: Role, *, fresh: bool = True) -> Speech:
    """Return the question to this side."""
    choices = (
        *((Choice(Phrase(f"button-fit-{one}"), FitSays(two.pair.id, reply)),) for reply, one in ANSWERS.items()),
        (Choice(Phrase("button-not-met"), FitSays(two.pair.id, FitReply.NOT_MET)),),
        (write_button(uow, two.membership(role)),),
    )
    facts = {**two.facts, "other": two.person(other(role)).first_name}
    window = Window(windows.fit(two.pair.id), fresh=fresh)
    lane = Lane.BROADCAST if fresh else Lane.ANSWER
    return Speech(two.person(role).id, (Phrase("fit-question", facts),), choices=choices, window=window, lane=lane)


def says(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, reply: FitReply) -> list[Utterance]:
    """Take a press on a button of the question, and store the answer, if it is an answer.

    Raises:
        ProgrammeError: `not-now`, when the question is closed.
    """
    if pair.state is not PairState.FIT_ASKED:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    if reply is FitReply.NOT_MET:
        return _not_met(uow, actor, two, role)
    if reply is FitReply.CHANGE:
        return [question(uow, two, role, fresh=not _in_its_window(uow, actor, pair))]
    answer = ANSWERS[reply]
    _keep(uow, actor, two, role, answer, recorded_by=None)
    thanks = Speech(
        actor.person.id,
        (Phrase(f"fit-thanks-{answer}", until(two, actor.now)),),
        choices=((Choice(Phrase("button-fit-change"), FitSays(pair.id, FitReply.CHANGE)),), (_write(uow, two, role),)),
        window=Window(windows.fit(pair.id)),
    )
    _decide_if_both(uow, two, actor.now)
    return [thanks]


def record(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, answer: Fit) -> list[Utterance]:
    """Store an answer that the manager writes down for one side, and tell that side so.

    Raises:
        ProgrammeError: `not-now`, when the question is not open.
    """
    if pair.state is not PairState.FIT_ASKED:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    _keep(uow, actor, two, role, answer, recorded_by=actor.person.id)
    _decide_if_both(uow, two, actor.now)
    return recorded(actor, two, role, f"fit-{answer}")


def _in_its_window(uow: UnitOfWork, actor: Actor, pair: Pair) -> bool:
    """Tell whether the pressed button stands under the question itself, not on another page."""
    chat = actor.person.telegram_id
    return chat is not None and uow.windows.message_id(chat, windows.fit(pair.id)) == actor.message_id


def _keep(uow: UnitOfWork, actor: Actor, two: Two, role: Role, answer: Fit, *, recorded_by: int | None) -> None:
    uow.fits.put(FitAnswer(0, two.pair.id, role, answer, actor.now, recorded_by))
    behalf = role if recorded_by else None
    uow.audit.record(actor.person, Did.ANSWERED_FIT, two.pair, actor.now, on_behalf_of=behalf)


def _write(uow: UnitOfWork, two: Two, role: Role) -> Choice:
    return write_button(uow, two.membership(role))


def until(two: Two, now: datetime) -> Facts:
    """Return the last day to answer as facts (`day`); `late` is 1 once it is over, so that no day is promised.

    Raises:
        ValueError: the pair was not asked.
    """
    if two.pair.outcome_at is None:
        raise ValueError("a pair that was asked has a last day")
    day = local_day(two.pair.outcome_at, two.programme)
    return {**two.facts, "day": day, "late": int(two.pair.outcome_at <= now)}


def _decide_if_both(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the manager's decision once both have answered; the pair's card has what they said."""
    if len(uow.fits.of_pair(two.pair.id)) == len(SIDES):
        put_on_list(uow, DueKind.DECISION, two.adept, now, pair=two.pair)


def both_want_to(uow: UnitOfWork, pair: Pair) -> bool:
    """Tell whether both have said yes."""
    answers = uow.fits.of_pair(pair.id)
    return len(answers) == len(SIDES) and all(one.answer is Fit.YES for one in answers.values())


def _not_met(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> list[Utterance]:
    """Take the pair back to before its first meeting, because the two have not met, and drop the answers.

    Raises:
        ProgrammeError: `not-now`, when the time to answer is over.
    """
    if two.pair.outcome_at is None or two.pair.outcome_at <= actor.now:
        raise ProgrammeError("not-now")
    move = moved(two.pair.state, PairEvent.NOT_MET, By(role.value))
    again = replace(two.pair, state=move.to, since=actor.now, outcome_at=None, start_confirmed_at=None)
    uow.pairs.save(again)
    uow.fits.drop(two.pair.id)
    if (meeting := uow.meetings.last_held(two.pair.id)) is not None:
        uow.meetings.remove(meeting.id)
    uow.dues.settle_pair(two.pair.id)
    wait_for_it(uow, replace(two, pair=again), actor.now)
    uow.audit.record(actor.person, PairEvent.NOT_MET, two.pair, actor.now)
    return [_meet_first(uow, two, one, asked=one is role) for one in SIDES]


def _meet_first(uow: UnitOfWork, two: Two, role: Role, *, asked: bool) -> Speech:
    booked = (Choice(Phrase("button-booked"), PlanMeeting(two.pair.id)),)
    facts = {**two.facts, "other": two.person(other(role)).first_name}
    lane = Lane.ANSWER if asked else Lane.BROADCAST
    window = Window(windows.fit(two.pair.id), fresh=not asked)
    text = (Phrase("fit-not-met" if asked else "fit-not-met-theirs", facts),)
    return Speech(two.person(role).id, text, choices=(booked, (_write(uow, two, role),)), window=window, lane=lane)


def confirm(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Store the manager's yes to the start, and let it be told to both at the same moment, on the next morning.

    Raises:
        ProgrammeError: `not-both-yes`, when not both want to; `not-now`, when the question is not open.
    """
    at, two = check_start(uow, actor, pair), two_of(uow, pair)
    uow.pairs.save(replace(pair, start_confirmed_at=actor.now))
    uow.dues.put(DueKind.START, two.adept, at, actor.now, pair=pair)
    uow.dues.settle(DueKind.DECISION, pair.id)
    uow.audit.record(actor.person, Did.CONFIRMED_START, pair, actor.now)
    told = Phrase("start-confirmed", {**two.names, "day": local_day(at, two.programme)})
    return [Speech(actor.person.id, (told,), private=True)]


def check_start(uow: UnitOfWork, actor: Actor, pair: Pair) -> datetime:
    """Return when both would be told of a start that is confirmed now.

    Raises:
        ProgrammeError: as for `confirm`.
    """
    if pair.state is not PairState.FIT_ASKED:
        raise ProgrammeError("not-now")
    if not both_want_to(uow, pair):
        raise ProgrammeError("not-both-yes")
    return two_of(uow, pair).calendar.next_morning(actor.now)


def fell(uow: UnitOfWork, two: Two) -> tuple[Phrase, ...]:
    """Return who has changed an answer since a manager confirmed the start, so that nothing was sent; else nothing."""
    answers = uow.fits.of_pair(two.pair.id)
    if two.pair.state is not PairState.FIT_ASKED or both_want_to(uow, two.pair):
        return ()
    confirmed = uow.audit.about(Kind.PAIR, two.pair.id, Did.CONFIRMED_START, most=1)
    since = [one.at for one in confirmed if one.at >= two.pair.since]
    names = [two.person(role).first_name for role, one in answers.items() if since and one.given_at > since[-1]]
    return (Phrase("fit-start-fell", {"names": listed_and(names)}),) if names else ()


def start(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Tell both of the start; if it is no longer wanted by both, put the manager's decision again."""
    two = two_of(uow, pair)
    if pair.start_confirmed_at is None or not both_want_to(uow, pair):
        uow.pairs.save(replace(pair, start_confirmed_at=None))
        put_on_list(uow, DueKind.DECISION, two.adept, now, pair=pair)
        return []
    move = moved(pair.state, PairEvent.START, By.MANAGER)
    begun = replace(pair, state=move.to, since=now)
    uow.pairs.save(begun)
    uow.dues.settle_pair(pair.id)
    uow.audit.record(By.TIME, PairEvent.START, pair, now)
    closed: list[Utterance] = [Unbutton(two.person(role).id, windows.fit(pair.id)) for role in SIDES]
    return [*closed, *contract.begin(uow, replace(two, pair=begun), now), *bridging.over(uow, begun, now)]


def outcome(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Tell both that the manager gets in touch, unless they start: the same words to all with the same answer."""
    two = two_of(uow, pair)
    if pair.start_confirmed_at is not None and both_want_to(uow, pair):
        return []  # confirmed in time, so the start is told at this very moment
    if pair.state is PairState.FIT_ASKED:
        put_on_list(uow, DueKind.DECISION, two.adept, now, pair=pair)
    answers = uow.fits.of_pair(pair.id)
    return [_manager_gets_in_touch(uow, two, role, answered=role in answers) for role in SIDES if _is_here(two, role)]


def _is_here(two: Two, role: Role) -> bool:
    """Tell whether this side still takes part, so that a participant that has left gets no message."""
    return two.membership(role).state is State.WAITING


def _manager_gets_in_touch(uow: UnitOfWork, two: Two, role: Role, *, answered: bool) -> Speech:
    key = "fit-outcome" if answered else "fit-outcome-open"
    facts = {**two.facts, "other": two.person(other(role)).first_name}
    again = Choice(Phrase("button-fit-answer"), FitSays(two.pair.id, FitReply.CHANGE))
    text, buttons = (Phrase(key, facts),), (*(() if answered else ((again,),)), (_write(uow, two, role),))
    return Speech(two.person(role).id, text, choices=buttons, lane=Lane.BROADCAST)
