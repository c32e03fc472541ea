"""Suspending somebody although whoever wrote of it in private has asked that nothing is done yet.

Everybody else is suspended in one tap. Here the manager is asked once, and the sender is told, in words that are shown
first: so what they asked for is not passed over in silence. No screen tells who it is before their words are opened.
"""

from collections.abc import Sequence
from dataclasses import replace

from programme import windows
from programme.people import Actor, Concern, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import OpenConcern
from programme.presses.people import OpenCard
from programme.presses.suspension import SuspendAfterAll
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.usecases.common.preview import quoted
from programme.usecases.common.sight import sight_of
from programme.usecases.common.two import Two, other
from programme.usecases.desk import suspension, suspension_told

NOTHING_YET = "wait"
GREETS = 1
"""So many paragraphs come first that greet the sender by name."""


def suspend(uow: UnitOfWork, actor: Actor, membership: Membership, *, sure: bool) -> list[Utterance]:
    """Suspend a participant; where somebody has asked that nothing is done yet, ask first unless `sure`, and tell them.

    Raises:
        ProgrammeError: as for `suspension.suspend`.
    """
    asked = _asked_to_wait(uow, actor, membership) if membership.suspended_at is None else []
    if asked and not sure:
        suspension.not_oneself(actor, membership)
        return [_ask_before(uow, actor, membership, asked)]
    said = [one for two, _ in asked for one in _told(uow, actor, membership, two)]
    return [*suspension.suspend(uow, actor, membership, told={two.pair.id for two, _ in asked}), *said]


def _asked_to_wait(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[tuple[Two, Concern]]:
    """Return the pairs whose other side has asked, in private words that the manager may read, that nothing is done."""
    sight = sight_of(uow, actor.person, membership.programme_id)
    found = []
    for two in suspension.with_partners(uow, membership):
        sender = two.membership(other(Role(membership.role)))
        words = [
            one
            for one in uow.concerns.of_membership(sender.id)
            if one.settled_at is None and one.about_id is None and one.pair_id in (None, two.pair.id)
        ]
        if words and words[-1].wish == NOTHING_YET and sight.reads(words[-1], sender.person_id):
            found.append((two, words[-1]))
    return found


def _ask_before(uow: UnitOfWork, actor: Actor, membership: Membership, asked: Sequence[tuple[Two, Concern]]) -> Speech:
    name = uow.people.get(membership.person_id).first_name
    reads = [
        phrase
        for two, _ in asked
        for phrase in (
            Phrase("suspended-sender-reads"),
            *quoted(suspension_told.words(uow, actor, membership, two, _though_asked(actor))[GREETS:]),
        )
    ]
    choices = (
        *((Choice(Phrase("button-open-concern"), OpenConcern(word.id)),) for _, word in asked),
        (Choice(Phrase("button-suspend-after-all", {"name": name}), SuspendAfterAll(membership.id)),),
        (Choice(Phrase("button-keep"), OpenCard(membership.id)),),
    )
    holds = suspension.ahead_of(uow, actor, membership, {two.pair.id for two, _ in asked})
    text = (Phrase("suspended-asked-to-wait", {"name": name}), *reads, *holds)
    window = Window(windows.suspension(membership.id), fresh=True)
    return Speech(actor.person.id, text, choices=choices, window=window, private=True)


def _though_asked(actor: Actor) -> Phrase:
    return Phrase("suspended-though-asked", {"manager": actor.person.first_name})


def _told(uow: UnitOfWork, actor: Actor, membership: Membership, two: Two) -> list[Utterance]:
    said = suspension_told.told_of_rest(uow, actor, membership, two, _though_asked(actor))
    shut = suspension_told.shut_bookings(uow, two, two.person(other(Role(membership.role))))
    return [*shut, replace(said, private=True, exchange=True)]
