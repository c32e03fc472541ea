"""A pair that is finished before the programme is: both are thanked, whoever has no other partner has completed.

Not a re-match: nobody is looked for again, and nothing nags any more. The survey at the end still comes.
"""

from dataclasses import replace
from datetime import datetime

from programme import lifecycle, windows
from programme.due import ABOUT_MEMBERSHIPS
from programme.lifecycle import Event
from programme.pair import By, Pair, PairEvent, moved
from programme.people import Actor, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.closing import OpenClosing
from programme.presses.page import Page
from programme.presses.pair import Deed, DoWithPair
from programme.speech import Choice, Facts, Lane, PassedOn, Phrase, Receipt, Sent, Speech, Unbutton, Utterance, Window
from programme.times import day_and_time, local_day
from programme.usecases.common import contact, draft, resting
from programme.usecases.common.fallen_away import ahead, fallen_away, gone
from programme.usecases.common.menu import menu, page_button
from programme.usecases.common.preview import quoted
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.ending import closing, goodbye, last_word


def ask_before(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Show the manager what each of the two will read, and what falls away, and ask once more.

    Raises:
        ProgrammeError: `not-now`, when the pair is not under way.
    """
    moved(pair.state, PairEvent.CLOSE, By.MANAGER)
    two, own = two_of(uow, pair), last_word.at_end(uow, actor, pair)
    quotes = tuple(
        phrase
        for role in SIDES
        for phrase in (
            Phrase("ending-reads", {"name": two.person(role).first_name}),
            *quoted((*own, *_words(uow, two, role, actor.now))),
        )
    )
    ahead = (*_booked(uow, actor, two), *goodbye.preview(two, actor.now))
    text = (Phrase("closing-pair-sure", two.names), *ahead, *quotes, Phrase("closing-pair-for-good"))
    choices = (
        (Choice(Phrase("button-close-sure"), DoWithPair(pair.id, Deed.CLOSE, sure=True)),),
        *last_word.pair_rows(pair, Deed.CLOSE, own),
        (Choice(Phrase("button-keep"), OpenClosing(pair.programme_id)),),
    )
    window = Window(windows.ending(pair.id), fresh=True)
    return [Speech(actor.person.id, text, choices=choices, window=window, private=True)]


def _booked(uow: UnitOfWork, actor: Actor, two: Two) -> tuple[Phrase, ...]:
    meeting = ahead(uow, two.pair, actor.now)
    if meeting is None:
        return ()
    return (Phrase("closing-pair-booked", day_and_time(meeting.starts_at, two.zone)),)


def _words(uow: UnitOfWork, two: Two, role: Role, now: datetime) -> tuple[Phrase, ...]:
    """Return the last words to a side, with the partner's contacts; whoever has another reads that this goes on.

    Nothing leads a side to a partner from whom it is kept apart.
    """
    partner = two.person(other(role))
    facts: Facts = {**two.facts, "other": partner.first_name, "programme": two.programme.name}
    is_apart = contact.is_apart(uow, two, role)
    facts = {**facts, **gone(uow, two, now, role), "meet": "no" if is_apart else "yes"}
    key = f"closing-early-{role}" if _is_last(uow, two, role) else "closing-early-one"
    return Phrase(key, facts), *(() if is_apart else (contact.lines(partner),))


def _is_last(uow: UnitOfWork, two: Two, role: Role) -> bool:
    return all(one.id == two.pair.id for one in uow.pairs.open_of(two.membership(role).id))


def finish(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """End a pair that is finished, let whoever has no other partner have completed, and thank both.

    Raises:
        ProgrammeError: `not-now`, when the pair is not under way.
    """
    found = uow.pairs.locked(pair.id) or pair
    move = moved(found.state, PairEvent.CLOSE, By.MANAGER)
    two = two_of(uow, found)
    told = [one for role in SIDES for one in _told(uow, actor, two, role)]
    last = [two.membership(role) for role in SIDES if _is_last(uow, two, role)]
    uow.pairs.save(replace(found, state=move.to, end=move.end, since=actor.now))
    uow.dues.settle_pair(pair.id)
    closing.ended(uow, found, actor.now)
    uow.audit.record(actor.person, PairEvent.CLOSE, found, actor.now)
    for membership in last:
        _complete(uow, actor, membership, two)
    words = [
        *goodbye.given(uow, found, actor.now),
        *(one for role in SIDES for one in goodbye.left_over(uow, two, role)),
    ]
    done = Phrase("closing-pair-done", two.names)
    choices = ((page_button(Page.TODO), page_button(Page.PEOPLE)),)
    shown = Speech(actor.person.id, (done,), choices=choices, window=Window(windows.ending(pair.id)), private=True)
    return [shown, *told, *words, *draft.drop_about_pair(uow, two, actor.now)]


def _complete(uow: UnitOfWork, actor: Actor, membership: Membership, two: Two) -> None:
    """Let a participant have completed: their waits are over, but for those that outlive a programme."""
    for kind in ABOUT_MEMBERSHIPS - closing.STAYS:
        uow.dues.settle(kind, membership.id)
    uow.suggestions.remove(membership.id)
    resting.over(uow, membership, local_day(actor.now, two.programme))
    if (membership.state, Event.COMPLETE) in lifecycle.TRANSITIONS:
        uow.memberships.save(replace(membership, state=lifecycle.after(membership.state, Event.COMPLETE)))


def _told(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> list[Utterance]:
    person = two.person(role)
    stale: list[Utterance] = [Unbutton(person.id, purpose) for purpose in windows.of_pair(two.pair.id)]
    receipt = Receipt(actor.person.id, Sent.WORD)
    said = Speech(
        person.id,
        (*last_word.at_end(uow, actor, two.pair), *_words(uow, two, role, actor.now)),
        choices=menu(uow, person),
        lane=Lane.BROADCAST,
        receipt=receipt,
        passed_on=PassedOn.AT_ONCE,
    )
    return [*stale, said, *fallen_away(uow, two, role, actor.now)]
