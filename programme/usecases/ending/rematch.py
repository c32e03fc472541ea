"""Endings by the manager: without blame and without a reason, and both can be matched again.

Before the ending the manager reads the words that each of the two will get. These words do not depend on any answer of
the two, so that neither can tell the other's wish.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from programme import windows
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.form import About
from programme.matching.earlier import Outcome
from programme.pace import FOUR_MONTHS, goal
from programme.pair import UNDER_WAY, By, End, Pair, PairEvent, PairState, has_begun, moved, unheard_of
from programme.people import Actor, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.bridge import OpenBridge
from programme.presses.interview import Decide, Verdict
from programme.presses.match import OtherMentors
from programme.presses.page import Page
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.speech import Choice, Lane, Phrase, Receipt, Sent, Speech, Unbutton, Utterance, Window, WithYear
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common import draft, not_to_be
from programme.usecases.common.fallen_away import fallen_away, gone
from programme.usecases.common.membership import ONLY_ASKED, on_desk
from programme.usecases.common.menu import menu, page_button
from programme.usecases.common.preview import quoted
from programme.usecases.common.status import BETWEEN_STATUSES
from programme.usecases.common.two import SIDES, Two, pair_button, two_of, twos_of
from programme.usecases.ending import closing, last_word, telling
from programme.usecases.ending.by_mistake import can_be_undone

# A pair that is asked how it felt ends by the outcome; a proposal is taken back on the pair's card.
LISTED = UNDER_WAY | {PairState.MEETING_AHEAD}
MOST_LISTED = 60  # as many as fit under a message as buttons, with room for the others
STAGES: dict[tuple[PairState, PairEvent], str] = {
    (PairState.ASKED_MENTOR, PairEvent.TAKE_BACK): "asked",
    (PairState.ASKED_ADEPT, PairEvent.TAKE_BACK): "asked",
    (PairState.MEETING_AHEAD, PairEvent.TAKE_BACK): "ahead",
    (PairState.FIT_ASKED, PairEvent.NO_START): "no-start",
    (PairState.BRIDGING, PairEvent.BRIDGE_OVER): "bridge",
}
REMATCHED = "rematched"  # the stage of any other ending


@dataclass(frozen=True, slots=True)
class Ending:
    """A way for the manager to end a pair; `never` rules the two out for each other from then on."""

    event: PairEvent
    never: bool = False


ENDINGS: dict[Deed, Ending] = {
    Deed.TAKE_BACK: Ending(PairEvent.TAKE_BACK),
    Deed.NO_START: Ending(PairEvent.NO_START, never=True),
    Deed.REMATCH: Ending(PairEvent.REMATCH),
    Deed.REMATCH_NEVER: Ending(PairEvent.REMATCH, never=True),
    Deed.END_BRIDGE: Ending(PairEvent.BRIDGE_OVER),
}


def rematch(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """List the open pairs that may need a new match, by programme, with a button to each pair's card."""
    listed = [_list(uow, actor, one) for one in on_desk(uow, actor.person, Task.PAIRS)]
    said: list[Utterance] = [one for one in listed if one is not None]
    nothing = Speech(actor.person.id, (Phrase("rematch-nobody"),), choices=((page_button(Page.TODO),),), private=True)
    return said or [nothing]


def _list(uow: UnitOfWork, actor: Actor, programme: Programme) -> Speech | None:
    """Return the list of a programme's pairs, without the manager's own, or None where there are none."""
    shown, count = uow.pairs.by_name(programme.id, LISTED, besides=actor.person.id, most=MOST_LISTED)
    if not shown:
        return None
    more = (Phrase("rematch-more", {"count": count - len(shown)}),) if count > len(shown) else ()
    rows = tuple((pair_button(one),) for one in twos_of(uow, shown))
    text = (Phrase("rematch-which", {"programme": programme.name}), *more)
    choices = (*rows, (page_button(Page.TODO), page_button(Page.PEOPLE)))
    return Speech(actor.person.id, text, choices=choices, private=True)


def ask_before(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> list[Utterance]:
    """Show the manager the words that each of the two will read, and ask once more.

    Raises:
        ProgrammeError: as for `end`.
    """
    _check(actor, pair, ENDINGS[deed])
    two, own = two_of(uow, pair), last_word.at_end(uow, actor, pair)
    quotes = tuple(
        phrase
        for role in _listeners(pair)
        for phrase in (
            Phrase("ending-reads", {"name": two.person(role).first_name}),
            *quoted((*own, _words(uow, two, role, ENDINGS[deed], actor.now))),
        )
    )
    again = Phrase("ending-never-again" if ENDINGS[deed].never else "ending-perhaps-again")
    choices = (
        (Choice(Phrase("button-end-sure"), DoWithPair(pair.id, deed, sure=True)),),
        *last_word.pair_rows(pair, deed, own),
        (Choice(Phrase("button-keep"), OpenPair(pair.id)),),
    )
    text = (Phrase("ending-sure", two.names), *quotes, again, *_late(actor, two))
    return [
        Speech(actor.person.id, text, choices=choices, window=Window(windows.ending(pair.id), fresh=True), private=True)
    ]


def end(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> list[Utterance]:
    """End a pair, tell those of the two that have heard of it, and let both wait for another pair.

    Raises:
        ProgrammeError: `not-now`, when it can't end that way; `not-yet`, while the two may still answer how the first
            meeting felt, because neither hears an outcome before that time is over.
    """
    ending = ENDINGS[deed]
    move = _check(actor, pair, ending)
    two = two_of(uow, pair)
    ended = replace(pair, state=PairState.ENDED, end=move, since=actor.now)
    uow.pairs.save(ended)
    uow.dues.settle_pair(pair.id)
    closing.ended(uow, pair, actor.now)
    if ending.never:
        uow.bans.add(pair.adept_id, pair.mentor_id, Outcome.NEVER_AGAIN)
    uow.audit.record(actor.person, ending.event, pair, actor.now)
    for role in SIDES:
        _wait_again(uow, actor, two, role)
    own = last_word.at_end(uow, actor, pair)
    told = [one for role in _listeners(pair) for one in _tell(uow, actor, two, role, ending, own)]
    return [_done(uow, actor, two, ended), *told, *draft.drop_about_pair(uow, two, actor.now)]


def _check(actor: Actor, pair: Pair, ending: Ending) -> End | None:
    """Return the reason to store with the ended pair.

    Raises:
        ProgrammeError: as for `end`.
    """
    move = moved(pair.state, ending.event, By.MANAGER)
    may_answer = pair.outcome_at is None or pair.outcome_at > actor.now
    if ending.event is PairEvent.NO_START and may_answer:
        raise ProgrammeError("not-yet")
    return move.end


def _listeners(pair: Pair) -> tuple[Role, ...]:
    """Return the sides that have heard of the pair."""
    return tuple(role for role in SIDES if role is not unheard_of(pair))


def _words(uow: UnitOfWork, two: Two, role: Role, ending: Ending, now: datetime) -> Phrase:
    stage = STAGES.get((two.pair.state, ending.event), REMATCHED)
    if stage == "asked":
        return not_to_be.words(two, role)  # as after a no, so that nobody can tell them apart
    return Phrase(f"ending-{stage}-{role}", {**two.facts, **gone(uow, two, now, role)})


def _wait_again(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> None:
    """Put the status in three weeks; who is not told today, and both of a bridge, keep their wait."""
    if two.pair.is_bridge:
        return
    membership = two.membership(role)
    if two.pair.adept_first and role in _listeners(two.pair) and two.pair.state in ONLY_ASKED:
        not_to_be.wait_again(uow, two, role, actor.now)
        return
    if role in _listeners(two.pair) or uow.dues.waiting(DueKind.STATUS, membership.id) is None:
        at = two.calendar.when_allowed(actor.now + BETWEEN_STATUSES)
        uow.dues.put(DueKind.STATUS, membership, at, actor.now)


def _tell(
    uow: UnitOfWork, actor: Actor, two: Two, role: Role, ending: Ending, own: tuple[Phrase, ...]
) -> list[Utterance]:
    person = two.person(role)
    stale: list[Utterance] = [Unbutton(person.id, purpose) for purpose in windows.of_pair(two.pair.id)]
    text, choices = (*own, _words(uow, two, role, ending, actor.now)), menu(uow, person)
    receipt = Receipt(actor.person.id, Sent.WORD)
    told = Speech(person.id, text, choices=choices, lane=Lane.BROADCAST, receipt=receipt)
    off = fallen_away(uow, two, role, actor.now)
    return [*stale, told, *off, *draft.drop(uow, [person], About.PAIR, two.pair.id, actor.now)]


def _done(uow: UnitOfWork, actor: Actor, two: Two, ended: Pair) -> Speech:
    deaf = [two.person(role) for role in _listeners(two.pair) if not two.person(role).is_reached]
    late = _late(actor, two)
    text = (Phrase("ending-done", two.names), *(telling.to_ring(one) for one in deaf), *late)
    others = Choice(Phrase("button-other-mentors"), OtherMentors(two.adept.id))
    by_mistake = Choice(Phrase("button-deed-reopen"), DoWithPair(two.pair.id, Deed.REOPEN))
    mistaken = ((by_mistake,),) if can_be_undone(uow, ended, actor.now) else ()
    waits = Choice(
        Phrase("button-next-round-for", {"name": two.adept_person.first_name}), Decide(two.adept.id, Verdict.HOLD)
    )
    lost = has_begun(ended) and not uow.pairs.open_of(two.adept.id)
    meanwhile = ((Choice(Phrase("button-bridge"), OpenBridge(two.adept.id)),),) if lost else ()
    choices = (
        (others,),
        *meanwhile,
        *(((waits,),) if late else ()),
        *mistaken,
        (page_button(Page.TODO), page_button(Page.PEOPLE)),
    )
    return Speech(actor.person.id, text, choices=choices, window=Window(windows.ending(two.pair.id)), private=True)


def _late(actor: Actor, two: Two) -> tuple[Phrase, ...]:
    """Return the choice that the manager has before a new match, where less than four months are left."""
    today = local_day(actor.now, two.programme)
    if two.programme.ends_on - today >= FOUR_MONTHS:
        return ()
    meetings = goal(two.programme, today, two.programme.ends_on)
    facts = {**two.facts, "programme": two.programme.name, "count": meetings}
    return (Phrase("rematch-late", {**facts, "ends": WithYear(two.programme.ends_on)}),)
