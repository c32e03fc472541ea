"""A private word whose readers have gone: its sender is asked whether those who manage now may read it.

It was written to people who were named. Without a yes nobody reads it, and nobody learns that there was one.
"""

from dataclasses import replace

from programme.audit import Did
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.people import Actor, Concern, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import PassConcernOn
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import reach, spared
from programme.usecases.common.menu import menu
from programme.usecases.common.sight import listed_names, readers_besides, readers_of
from programme.usecases.myself import concern_notice
from programme.usecases.myself.concern_promise import answered_by, promise, promise_anew


def ask(uow: UnitOfWork, concern: Concern, gone: Person, programme: Programme) -> list[Utterance]:
    """Tell a sender that a reader of their private word has gone; ask about the others where nobody is left to read it.

    The first line shows on a locked phone, so it names neither the matter nor the partner.
    """
    membership = uow.memberships.get(concern.membership_id)
    sender = uow.people.get(membership.person_id)
    if sender.telegram_id is None or sender.deletion_asked_at is not None:
        return []
    facts: Facts = {
        "name": sender.first_name,
        "gone": gone.first_name,
        "programme": programme.name,
        "day": local_day(concern.told_at, programme),
    }
    first = Phrase("concern-reader-gone", facts)
    still = readers_of(uow, concern)
    if still:
        return [_to_sender(uow, sender, first, Phrase("concern-still-read", {"readers": listed_names(still)}))]
    for kind in (DueKind.CONCERN, DueKind.CONCERN_LATE):
        uow.dues.settle(kind, membership.id)
    now = readers_besides(uow, membership, concern.about_id)
    was = Phrase("concern-was-opened" if concern.opened_at else "concern-was-not-opened", facts)
    if not now:
        return [_to_sender(uow, sender, first, was, Phrase("concern-nobody-reads", reach.outsider(programme)))]
    names = listed_names(now)
    yes = Choice(Phrase("button-concern-pass-on", {"readers": names}), PassConcernOn(concern.id, yes=True))
    no = Choice(Phrase("button-concern-keep"), PassConcernOn(concern.id, yes=False))
    question = _to_sender(uow, sender, first, was, Phrase("concern-pass-on", {"readers": names}))
    return [replace(question, choices=((yes,), (no,)))]


def _to_sender(uow: UnitOfWork, sender: Person, *text: Phrase) -> Speech:
    return Speech(sender.id, text, choices=menu(uow, sender), private=True, exchange=True, lane=Lane.BROADCAST)


def answer(uow: UnitOfWork, actor: Actor, concern: Concern, *, yes: bool) -> list[Utterance]:
    """Pass a private word on to those who manage now, or settle it, so that nobody reads it.

    Raises:
        ProgrammeError: `concern-no-reader`, when nobody may read it by now.
    """
    if not yes:
        uow.concerns.save(replace(concern, settled_at=actor.now))
        uow.audit.record(actor.person, Did.SETTLED_CONCERN, concern, actor.now)
        promise_anew(uow, concern)
        spared.note(uow, actor.person.id, actor.now)
        return [
            Speech(
                actor.person.id, (Phrase("concern-kept"),), choices=menu(uow, actor.person), private=True, exchange=True
            )
        ]
    passed = replace(concern, passed_on_at=actor.now, opened_at=None)
    uow.concerns.save(passed)
    told = readers_of(uow, passed)
    membership = uow.memberships.get(concern.membership_id)
    programme = uow.programmes.get(membership.programme_id)
    if not told:
        raise ProgrammeError("concern-no-reader", **reach.outsider(programme))
    uow.audit.record(actor.person, Did.PASSED_ON_CONCERN, concern, actor.now)
    promise(uow, membership, passed, programme)
    facts: Facts = {"readers": listed_names(told), "by": answered_by(passed, programme)}
    thanks = Phrase(f"concern-passed-on-{concern.wish}", facts)
    return [
        Speech(actor.person.id, (thanks,), choices=menu(uow, actor.person), private=True, exchange=True),
        *concern_notice.tell_readers(uow, programme, concern, told, actor.person),
    ]
