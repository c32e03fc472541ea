"""How did it feel? Both answer the manager alone, and what comes of it is told so that nobody can tell the answers.

The rule (decision 19): for each own answer, every outcome other than both-yes reads the same in that chat and comes at
the same moment. So there are only two things a chat can hear: the start, once both want it and the manager has
confirmed it; or, when the time to answer is over, that the manager gets in touch. Nothing is said because of what the
other one answered, nor because they did not, and `/me` looks at one's own answer only. Before the time is over the
manager can't end a pair that has been asked.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Did
from programme.calendar import deadline, next_morning
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.meeting import MeetingState
from programme.pair import By, Fit, FitAnswer, Pair, PairEvent, PairState, moved
from programme.people import Actor, Role, State
from programme.ports import UnitOfWork
from programme.presses import Deed, DoWithPair, FitReply, FitSays, PlanMeeting
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Unbutton, Utterance, Window
from programme.times import local_day
from programme.usecases.common.menu import write_button
from programme.usecases.common.recorded import recorded
from programme.usecases.common.two import SIDES, Two, other, to_managers, two_of
from programme.usecases.trust import contract
from programme.usecases.year.first_meeting import wait_for_it

WORKING_DAYS_TO_ANSWER = 5
ANSWERS = {FitReply.YES: Fit.YES, FitReply.NO: Fit.NO, FitReply.UNSURE: Fit.UNSURE}


def ask(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """They have met: ask both how it felt, at the same moment."""
    move = moved(pair.state, PairEvent.HAVE_MET, By.TIME)
    two = two_of(uow, pair)
    over = deadline(now, WORKING_DAYS_TO_ANSWER, two.zone)
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
    """Return the question as one of the two gets it."""
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
    """Take what one of the two pressed.

    Raises:
        ProgrammeError: `not-now`, when it is no longer asked.
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
    return [thanks, *_news(uow, two, actor.now)]


def record(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, answer: Fit) -> list[Utterance]:
    """The manager writes down what one of the two has said.

    Raises:
        ProgrammeError: `not-now`, when it is not asked.
    """
    if pair.state is not PairState.FIT_ASKED:
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    _keep(uow, actor, two, role, answer, recorded_by=actor.person.id)
    return [*recorded(two, role, f"fit-{answer}"), *_news(uow, two, actor.now, besides={actor.person.id})]


def _in_its_window(uow: UnitOfWork, actor: Actor, pair: Pair) -> bool:
    """Tell whether the button that was pressed stands under the question itself, not on another page."""
    chat = actor.person.telegram_id
    return chat is not None and uow.windows.message_id(chat, windows.fit(pair.id)) == actor.message_id


def _keep(uow: UnitOfWork, actor: Actor, two: Two, role: Role, answer: Fit, *, recorded_by: int | None) -> None:
    uow.fits.put(FitAnswer(0, two.pair.id, role, answer, actor.now, recorded_by))
    behalf = role if recorded_by else None
    uow.audit.record(actor.person, Did.ANSWERED_FIT, two.pair, actor.now, on_behalf_of=behalf)


def _write(uow: UnitOfWork, two: Two, role: Role) -> Choice:
    return write_button(uow, two.membership(role))


def until(two: Two, now: datetime) -> Facts:
    """Return until when somebody hears (`day`); once that is over, `late` is 1 and no day is promised."""
    if two.pair.outcome_at is None:
        raise ValueError("a pair that was asked has a last day")
    day = local_day(two.pair.outcome_at, two.programme)
    return {**two.facts, "day": day, "late": int(two.pair.outcome_at <= now)}


def _news(uow: UnitOfWork, two: Two, now: datetime, *, besides: Collection[int] = ()) -> list[Utterance]:
    """Once both have answered the manager acts next, and hears so at once."""
    answers = uow.fits.of_pair(two.pair.id)
    if len(answers) < len(SIDES):
        return []
    uow.dues.put(DueKind.DECISION, two.adept, now, now, pair=two.pair)
    told: Facts = {**two.names, **{f"{role}-answer": Phrase(f"fit-{answers[role].answer}") for role in SIDES}}
    if both_want_to(uow, two.pair):
        start = (Choice(Phrase("button-deed-confirm-start"), DoWithPair(two.pair.id, Deed.CONFIRM_START)),)
        return to_managers(two, Phrase("manager-both-yes", told), (start,), besides=besides)
    return to_managers(two, Phrase("manager-both-answered", {**told, **until(two, now)}), besides=besides)


def both_want_to(uow: UnitOfWork, pair: Pair) -> bool:
    """Tell whether both have said yes."""
    answers = uow.fits.of_pair(pair.id)
    return len(answers) == len(SIDES) and all(one.answer is Fit.YES for one in answers.values())


def _not_met(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> list[Utterance]:
    """They have not met after all: the first meeting is ahead again, and no answer is kept."""
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
    """The manager confirms the start; both hear it at the same moment, the next weekday at nine.

    Raises:
        ProgrammeError: `not-both-yes`, when not both want to; `not-now`, when nobody is asked.
    """
    if pair.state is not PairState.FIT_ASKED:
        raise ProgrammeError("not-now")
    if not both_want_to(uow, pair):
        raise ProgrammeError("not-both-yes")
    two = two_of(uow, pair)
    at = next_morning(actor.now, two.zone)
    uow.pairs.save(replace(pair, start_confirmed_at=actor.now))
    uow.dues.put(DueKind.START, two.adept, at, actor.now, pair=pair)
    uow.dues.settle(DueKind.DECISION, pair.id)
    uow.audit.record(actor.person, Did.CONFIRMED_START, pair, actor.now)
    told = Phrase("start-confirmed", {**two.names, "day": local_day(at, two.programme)})
    return [Speech(actor.person.id, (told,), private=True)]


def start(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """Tell both of the start, if both still want it; else the manager looks at it again."""
    two = two_of(uow, pair)
    if pair.start_confirmed_at is None or not both_want_to(uow, pair):
        uow.pairs.save(replace(pair, start_confirmed_at=None))
        uow.dues.put(DueKind.DECISION, two.adept, now, now, pair=pair)
        return to_managers(two, Phrase("manager-start-off", two.names))
    move = moved(pair.state, PairEvent.START, By.MANAGER)
    begun = replace(pair, state=move.to, since=now)
    uow.pairs.save(begun)
    uow.dues.settle_pair(pair.id)
    uow.audit.record(By.TIME, PairEvent.START, pair, now)
    closed: list[Utterance] = [Unbutton(two.person(role).id, windows.fit(pair.id)) for role in SIDES]
    return [*closed, *contract.begin(uow, replace(two, pair=begun), now)]


def outcome(uow: UnitOfWork, pair: Pair, now: datetime) -> list[Utterance]:
    """The time to answer is over, and it is not a start: the same words for everybody who has answered the same."""
    two = two_of(uow, pair)
    if pair.start_confirmed_at is not None and both_want_to(uow, pair):
        return []  # confirmed in time, so the start is told at this very moment
    if pair.state is PairState.FIT_ASKED:
        uow.dues.put(DueKind.DECISION, two.adept, now, now, pair=pair)
    answers = uow.fits.of_pair(pair.id)
    return [_manager_gets_in_touch(uow, two, role, answered=role in answers) for role in SIDES if _is_here(two, role)]


def _is_here(two: Two, role: Role) -> bool:
    """Tell whether somebody still takes part: whoever has left is not written to."""
    return two.membership(role).state is State.WAITING


def _manager_gets_in_touch(uow: UnitOfWork, two: Two, role: Role, *, answered: bool) -> Speech:
    key = "fit-outcome" if answered else "fit-outcome-open"
    facts = {**two.facts, "other": two.person(other(role)).first_name}
    text, buttons = (Phrase(key, facts),), ((_write(uow, two, role),),)
    return Speech(two.person(role).id, text, choices=buttons, lane=Lane.BROADCAST)
