"""The deeds of the manager with a pair.

The manager writes down an answer that was given elsewhere after one more question, and the participant is told. A
reminder puts the open question to the participant again. Whatever goes out is shown before it does. Endings have a
file of their own (`usecases.ending.rematch`).
"""

from collections.abc import Collection
from datetime import datetime

from programme.audit import Did
from programme.due import STANDING, DueKind
from programme.errors import ProgrammeError
from programme.pair import MEETS_ON, Pair, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pair import Deed, DoWithPair, OpenPair
from programme.speech import Phrase, Speech, Utterance
from programme.times import local_day
from programme.usecases.common import delivery, draft, nudge
from programme.usecases.common.put_off import later
from programme.usecases.common.two import Two, two_of
from programme.usecases.desk import diploma, reopening
from programme.usecases.desk.pair_asking import REMINDED, ask_before, reminder
from programme.usecases.desk.pair_card import show
from programme.usecases.desk.pair_deed import RECORDS, REMINDERS, recordable
from programme.usecases.ending import extension, finished, last_word, leaving, rematch
from programme.usecases.trust import asked, fit, tie
from programme.usecases.year import after_meeting, prompt, report


def do(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed, *, sure: bool) -> list[Utterance]:
    """Do the deed that the manager pressed; a recorded answer or an ending is asked about once more, unless `sure`.

    Raises:
        ProgrammeError: `not-now`, when the deed is not possible in this state; and as for the use case it calls.
    """
    if not sure and (asked_first := _asked_first(uow, actor, pair, deed)):
        return asked_first
    if deed in RECORDS:
        said = record(uow, actor, pair, deed)
        return [*said, *show(uow, actor, uow.pairs.find(pair.id) or pair, Phrase("pair-done"))]
    if deed in REMINDERS:
        question, told = remind(uow, actor, pair, REMINDERS[deed])
        return [question, *show(uow, actor, pair, *told)]
    match deed:
        case Deed.CONFIRM_START:
            return fit.confirm(uow, actor, pair)
        case Deed.MEETING_HELD | Deed.MEETING_NOT_HELD:
            said = report.record_held(uow, actor, pair, held=deed is Deed.MEETING_HELD)
            papers = diploma.no_longer_right(uow, two_of(uow, pair), actor.now)
            return [*said, *show(uow, actor, pair, Phrase("pair-done"), *papers)]
        case Deed.LATER:
            return _later(uow, actor, pair)
        case Deed.TOLD_PARTNER:
            return [*told_partner(uow, actor, pair), *show(uow, actor, pair, Phrase("pair-done"))]
        case Deed.TELL_PARTNER:
            return [*tell_partner(uow, actor, pair), *show(uow, actor, pair, Phrase("pair-done"))]
        case Deed.GO_ON:
            return [*tie.go_on(uow, actor, pair), *show(uow, actor, pair, Phrase("pair-done"))]
        case Deed.REOPEN if not sure:
            return reopening.ask_before(uow, actor, pair)
        case Deed.REOPEN:
            said = reopening.reopen(uow, actor, pair)
            return [*said, *show(uow, actor, uow.pairs.find(pair.id) or pair, Phrase("pair-done"))]
        case Deed.CLOSE:
            return (finished.finish if sure else finished.ask_before)(uow, actor, pair)
        case Deed.EXTEND:
            return extension.choose(uow, actor, pair)
        case _ if deed in extension.DEEDS:
            if not sure:
                return extension.ask_before(uow, actor, pair, deed)
            said = extension.extend(uow, actor, pair, deed)
            goes_on(uow, actor, pair)
            return [*said, *show(uow, actor, uow.pairs.find(pair.id) or pair, Phrase("pair-done"))]
        case _:
            return (rematch.end if sure else rematch.ask_before)(uow, actor, pair, deed)


def goes_on(uow: UnitOfWork, actor: Actor, pair: Pair) -> None:
    """Put the waits for a pair's next meeting anew, by the last day that it has now."""
    two = two_of(uow, uow.pairs.find(pair.id) or pair)
    if two.pair.state in MEETS_ON:
        after_meeting.expect(uow, two, actor.now)
        if uow.meetings.planned(two.pair.id) is None:
            prompt.expect_next(uow, two, actor.now)


def _asked_first(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> list[Utterance]:
    yes, back = DoWithPair(pair.id, deed, sure=True), OpenPair(pair.id)
    found = ask_before(uow, actor, pair, deed, yes=yes, back=back)
    return [Speech(actor.person.id, found[0], choices=found[1], private=True)] if found else []


def record(uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed) -> list[Utterance]:
    """Store an answer that was given elsewhere, and tell the participant.

    Raises:
        ProgrammeError: `not-now`, when that answer can't be written down now; and as for the use case that stores it.
    """
    if not recordable(uow, pair, RECORDS[deed]):
        raise ProgrammeError("not-now")
    return RECORDS[deed].keep(uow, actor, pair)


def remind(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> tuple[Speech, tuple[Phrase, ...]]:
    """Put the open question to a participant again, and put off the overdue waits by a few days.

    Returns:
        the question, and what the manager hears.

    Raises:
        ProgrammeError: `not-now`, when nothing is asked of that side.
    """
    if role not in asked.waited_for(uow, pair):
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    reminded = reminder(uow, actor, two, role)
    put_off(uow, actor, two, later(actor.now, two.zone))
    uow.audit.record(actor.person, REMINDED[role], pair, actor.now)
    nudge.noted(uow, two.person(role).id, nudge.BY_MANAGER, actor.now, pair)
    done = Phrase("pair-reminded", {"name": two.person(role).first_name})
    return reminded, delivery.sent(uow, two.membership(role), done)


def told_partner(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Note that the partner knows that the other has left, and remove the drafts about the pair."""
    leaving.told_by_manager(uow, actor, pair)
    return draft.drop_about_pair(uow, two_of(uow, pair), actor.now) if pair.state is PairState.ENDED else []


def tell_partner(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    """Tell the partner of a participant who has left, in the words that both of them know; the rest as when told.

    Raises:
        ProgrammeError: `not-now`, when the partner knows; or does not read here, and so has to be rung.
    """
    parting = next(iter(leaving.untold_of(uow, pair)), None)
    if parting is None or not parting.person.is_reached:
        raise ProgrammeError("not-now")
    own = () if parting.was_asked else last_word.at_end(uow, actor, pair)
    heard = leaving.tell(uow, actor, parting, own)
    done = delivery.sent(uow, parting.membership, Phrase("pair-partner-told", {"name": parting.person.first_name}))
    return [*heard, *told_partner(uow, actor, pair), Speech(actor.person.id, done, private=True)]


def _later(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Utterance]:
    two = two_of(uow, pair)
    until = later(actor.now, two.zone)
    put_off(uow, actor, two, until)
    return show(uow, actor, pair, Phrase("pair-later", {"day": local_day(until, two.programme)}))


def put_off(uow: UnitOfWork, actor: Actor, two: Two, until: datetime, kinds: Collection[DueKind] = STANDING) -> None:
    """Put the overdue standing waits of a pair, of these kinds, off to a moment."""
    for due in uow.dues.of_pair(two.pair.id):
        if due.kind in kinds and due.due_at <= actor.now:
            owner = two.mentor if due.person_id == two.mentor_person.id else two.adept
            uow.dues.put(due.kind, owner, until, actor.now, pair=two.pair, put_off=True)
    uow.audit.record(actor.person, Did.PUT_OFF, two.pair, actor.now)


def rung(uow: UnitOfWork, actor: Actor, two: Two, until: datetime, kinds: Collection[DueKind]) -> None:
    """Note that the two were rung about what only they can settle: it comes back, unless it is settled by then."""
    put_off(uow, actor, two, until, kinds)
    uow.audit.record(actor.person, Did.RANG, two.pair, actor.now)
