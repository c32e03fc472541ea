"""A pair that was ended by mistake goes on: within two weeks, as it was, and both hear the same.

The meetings, the contract and what each told stay where they are. A time that is still ahead holds again, and both read
so; one that has passed meanwhile was not held, as both had read that it no longer held. The waits that the end took
away are worked out anew, by the days that have gone by: a slip makes nobody who has long not met any less silent.
"""

from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.audit import Kind
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.matching.earlier import Outcome
from programme.meeting import Meeting, MeetingState, no_longer_holds
from programme.pair import By, Pair, PairEvent, moved
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.speech import Choice, Lane, Phrase, Receipt, Sent, Speech, Utterance, Window
from programme.usecases.common.fallen_away import ahead, gone
from programme.usecases.common.lasting import keep_latest
from programme.usecases.common.menu import menu
from programme.usecases.common.preview import quoted
from programme.usecases.common.two import SIDES, Two, two_of
from programme.usecases.ending import closing
from programme.usecases.ending.by_mistake import can_be_undone
from programme.usecases.matching import bridging
from programme.usecases.trust import contract
from programme.usecases.trust.contract_text import signed_by_both
from programme.usecases.year import after_meeting, meeting, prompt
from programme.usecases.year.meeting_words import calendar_of, rows


def ask_before(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Show the manager what both will read, and ask once more.

    Raises:
        ProgrammeError: `not-now`, when the pair can't go on.
    """
    two = _two(uow, actor, pair)
    quotes = tuple(
        phrase
        for role in SIDES
        for phrase in (
            Phrase("ending-reads", {"name": two.person(role).first_name}),
            *quoted((_words(uow, two, role, actor.now),)),
        )
    )
    choices = (
        (Choice(Phrase("button-reopen-sure"), DoWithPair(pair.id, Deed.REOPEN, sure=True)),),
        (Choice(Phrase("button-keep"), OpenPair(pair.id)),),
    )
    text = (Phrase("reopen-bridge-sure" if pair.is_bridge else "reopen-sure", two.names), *quotes)
    window = Window(windows.ending(pair.id), fresh=True)
    return [Speech(actor.person.id, text, choices=choices, window=window, private=True)]


def reopen(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Let a pair go on as it was, and tell both.

    Raises:
        ProgrammeError: `not-now`, when the pair can't go on.
    """
    _two(uow, actor, pair)
    uow.memberships.lock(pair.mentor_id)
    move = moved(pair.state, PairEvent.REOPEN, By.MANAGER, is_bridge=pair.is_bridge)
    since = _went_on_since(uow, pair) or actor.now
    uow.pairs.save(replace(pair, state=move.to, end=None, since=since))
    if uow.bans.of_membership(pair.adept_id).get((pair.adept_id, pair.mentor_id)) is Outcome.NEVER_AGAIN:
        uow.bans.lift(pair.adept_id, pair.mentor_id)
    if not pair.is_bridge:
        _no_longer_wait(uow, pair)
    two = two_of(uow, replace(pair, state=move.to, end=None, since=since))
    coming = ahead(uow, pair, actor.now)
    words = {role: _words(uow, two, role, actor.now) for role in SIDES}
    _not_held(uow, actor, pair)
    _expect(uow, two, coming, actor.now)
    uow.audit.record(actor.person, PairEvent.REOPEN, pair, actor.now)
    receipt = Receipt(actor.person.id, Sent.WORD)
    told = [
        Speech(
            two.person(role).id,
            (words[role],),
            choices=(*(rows(two, coming, two.person(role).id) if coming else ()), *menu(uow, two.person(role))),
            window=Window(windows.meeting(pair.id), fresh=True) if coming else None,
            lane=Lane.BROADCAST,
            receipt=receipt,
            calendar=calendar_of(two, coming, role),
        )
        for role in SIDES
    ]
    return [*told, *(() if pair.is_bridge else bridging.over(uow, two.pair, actor.now))]


def _no_longer_wait(uow: UnitOfWork, pair: Pair) -> None:
    """Take away what two without a partner wait for; whoever has a bridge waits on."""
    for key in (pair.adept_id, pair.mentor_id):
        uow.dues.settle(DueKind.STATUS, key)
    uow.dues.settle(DueKind.UNMATCHED, pair.adept_id)
    uow.suggestions.remove(pair.adept_id)


def _two(uow: UnitOfWork, actor: Actor, pair: Pair) -> Two:
    moved(pair.state, PairEvent.REOPEN, By.MANAGER)
    if not can_be_undone(uow, pair, actor.now):
        raise ProgrammeError("not-now")
    return two_of(uow, pair)


def _words(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> Phrase:
    key = f"reopen-bridge-{role}" if two.pair.is_bridge else f"reopen-{role}"
    return Phrase(key, {**two.facts, **gone(uow, two, now, role, "reopen-again")})


def _went_on_since(uow: UnitOfWork, ended: Pair) -> datetime | None:
    """Return since when the two had gone on when they were ended: since they began, or went on after a pause."""
    found = uow.audit.newest({Kind.PAIR: [ended.id]}, [PairEvent.START, PairEvent.GO_ON])
    return max((one.at for one in found), default=ended.start_confirmed_at)


def _not_held(uow: UnitOfWork, actor: Actor, ended: Pair) -> None:
    """Store that the time which a pair had when it ended was not held, where it has passed meanwhile."""
    last = uow.meetings.planned(ended.id)
    if last is not None and no_longer_holds(last, ended) and last.starts_at <= actor.now:
        uow.meetings.save(replace(last, state=MeetingState.NOT_HELD, recorded_by=actor.person.id))


def _expect(uow: UnitOfWork, two: Two, coming: Meeting | None, now: datetime) -> None:
    """Put the waits of a pair under way anew."""
    if coming is not None:
        meeting.expect(uow, two, coming, now)
    else:
        after_meeting.expect(uow, two, now)
        prompt.expect_as_before(uow, two, now)
    if two.pair.ends_on is not None:
        keep_latest(uow, two.programme)
        closing.schedule_both(uow, two, now)
    if not two.pair.is_bridge and not signed_by_both(uow.contracts.of_pair(two.pair.id)):
        contract.expect(uow, two, now)
