"""The question before anything goes out to a pair from the manager's desk: who reads what, and the yes under it."""

from dataclasses import replace

from programme.audit import Did, Kind
from programme.errors import ProgrammeError
from programme.pair import Pair
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import DoWithMatter
from programme.presses.pair import Deed, DoWithPair
from programme.presses.press import Press
from programme.speech import Choice, Facts, Phrase, Receipt, Sent, Speech
from programme.times import day_and_time, local_day
from programme.usecases.common.menu import Rows
from programme.usecases.common.preview import quoted
from programme.usecases.common.recorded import of_bridge, words
from programme.usecases.common.two import Two, two_of
from programme.usecases.desk.pair_deed import RECORDS, REMINDERS, SIGNED, recordable
from programme.usecases.ending import leaving, telling
from programme.usecases.matching import bridging
from programme.usecases.trust import asked, contract, contract_signature, fit, tie

REMINDED = {Role.ADEPT: Did.REMINDED_ADEPT, Role.MENTOR: Did.REMINDED_MENTOR}


def ask_before(
    uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed, *, yes: DoWithPair | DoWithMatter, back: Press
) -> tuple[tuple[Phrase, ...], Rows] | None:
    """Return the question before anything goes out to the two, with what they would read; None for other deeds.

    Raises:
        ProgrammeError: `not-now`, when that answer can't be written down now.
    """
    if deed in RECORDS:
        return _recording(uow, actor, pair, deed, yes=yes, back=back)
    if deed is Deed.TELL_PARTNER:
        return _telling(uow, actor, pair, yes, back)
    if deed is Deed.GO_ON:
        return _going_on(uow, actor, pair, yes, back)
    if deed is Deed.CONFIRM_START:
        return _start(uow, actor, pair, yes, back)
    return _reminding(uow, actor, pair, REMINDERS[deed], yes, back) if deed in REMINDERS else None


def _reminding(
    uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, yes: Press, back: Press
) -> tuple[tuple[Phrase, ...], Rows] | None:
    """Return what a participant would read as a reminder, and whether they have had one today; None if none is due."""
    if role not in asked.waited_for(uow, pair):
        return None
    two = two_of(uow, pair)
    name: Facts = {"name": two.person(role).first_name}
    last = next(iter(uow.audit.newest({Kind.PAIR: [pair.id]}, [REMINDED[role]])), None)
    again: tuple[Phrase, ...] = ()
    if last is not None and local_day(last.at, two.programme) == local_day(actor.now, two.programme):
        again = (Phrase("pair-reminded-today", {**name, "at": day_and_time(last.at, two.zone)["time"]}),)
    text = (*again, Phrase("ending-reads", name), *quoted(reminder(uow, actor, two, role).text))
    return text, ((Choice(Phrase("button-remind-sure", name), yes),), (Choice(Phrase("button-keep"), back),))


def _going_on(
    uow: UnitOfWork, actor: Actor, pair: Pair, yes: Press, back: Press
) -> tuple[tuple[Phrase, ...], Rows] | None:
    """Return what those who have told a tie would read; None where nobody would.

    Raises:
        ProgrammeError: as for `tie.go_on`.
    """
    reads = [
        phrase
        for one in tie.to_go_on(uow, actor, pair)
        for phrase in (Phrase("ending-reads", {"name": uow.people.get(one.to).first_name}), *quoted(one.text))
    ]
    rows = ((Choice(Phrase("button-send-words"), yes),), (Choice(Phrase("button-keep"), back),))
    return (tuple(reads), rows) if reads else None


def _start(uow: UnitOfWork, actor: Actor, pair: Pair, yes: Press, back: Press) -> tuple[tuple[Phrase, ...], Rows]:
    """Return what all would read once the manager confirms a start: the two, and those of a bridge that ends with it.

    Raises:
        ProgrammeError: as for `fit.confirm`.
    """
    two, at = two_of(uow, pair), fit.check_start(uow, actor, pair)
    reads = [
        phrase
        for person, words in (*contract.begin_words(two), *bridging.over_words(uow, pair, at))
        for phrase in (Phrase("ending-reads", {"name": person.first_name}), *quoted(words))
    ]
    text = (Phrase("start-sure", {**two.names, "day": local_day(at, two.programme)}), *reads)
    return text, ((Choice(Phrase("button-confirm-start-sure"), yes),), (Choice(Phrase("button-keep"), back),))


def _recording(
    uow: UnitOfWork, actor: Actor, pair: Pair, deed: Deed, *, yes: Press, back: Press
) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the question whether an answer shall be written down, with what its participant will read.

    Raises:
        ProgrammeError: `not-now`, when that answer can't be written down now.
    """
    record = RECORDS[deed]
    if not recordable(uow, pair, record):
        raise ProgrammeError("not-now")
    two = two_of(uow, pair)
    name = two.person(record.role).first_name
    if record.answer == SIGNED:
        sure_of = Phrase("record-sure-signed", {"name": name})
        told = contract_signature.recorded_words(actor, two, record.role)
    else:
        facts: Facts = {
            **two.facts,
            "answer": Phrase(f"answer-{of_bridge(two, record.answer)}", two.facts),
            "name": name,
        }
        sure_of, told = Phrase("record-sure", facts), words(two, record.answer)
    text = (sure_of, Phrase("ending-reads", {"name": name}), Phrase("quoted", {"text": told}))
    return text, ((Choice(Phrase("button-record"), yes),), (Choice(Phrase("button-keep"), back),))


def _telling(
    uow: UnitOfWork, actor: Actor, pair: Pair, yes: DoWithPair | DoWithMatter, back: Press
) -> tuple[tuple[Phrase, ...], Rows] | None:
    """Return the words that a partner would get, and whether they are to be sent."""
    parting = next(iter(leaving.untold_of(uow, pair)), None)
    if parting is None:
        return None
    return telling.words(uow, actor, parting, yes, replace(yes, deed=Deed.TOLD_PARTNER, sure=False), back)


def reminder(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> Speech:
    """Return the open question once more, as a reminder from the manager."""
    again = asked.question(uow, two, role)
    lead = Phrase("reminder", {"manager": actor.person.first_name})
    window = replace(again.window, fresh=True) if again.window else None
    return replace(again, text=(lead, *again.text), window=window, receipt=Receipt(actor.person.id, Sent.REMINDER))
