"""The deeds of the manager with a pair, as tables: answers to write down, reminders, endings."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from programme.due import STANDING, DueKind
from programme.meeting import MeetingState
from programme.pair import End, Fit, Pair, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.pair import Deed
from programme.presses.proposal import AdeptReply, MentorReply
from programme.speech import Utterance
from programme.usecases.common.two import two_of
from programme.usecases.ending import extension
from programme.usecases.ending.by_mistake import can_be_undone
from programme.usecases.matching import proposal
from programme.usecases.trust import asked, contract_signature, contract_version, fit
from programme.usecases.year import after_meeting

SIGNED, KEEPS_CONTRACT = "signed", "keeps-contract"
Recording = Callable[[UnitOfWork, Actor, Pair], list[Utterance]]


def _fit(role: Role, answer: Fit) -> Recording:
    return lambda uow, actor, pair: fit.record(uow, actor, pair, role, answer)


def _adept(reply: AdeptReply) -> Recording:
    return lambda uow, actor, pair: proposal.adept_says(uow, actor, pair, reply, on_behalf=True)


def _mentor(reply: MentorReply) -> Recording:
    return lambda uow, actor, pair: proposal.mentor_says(uow, actor, pair, reply, on_behalf=True)


def _signature(role: Role) -> Recording:
    return lambda uow, actor, pair: contract_signature.record_signature(uow, actor, pair, role)


def _keeps(role: Role) -> Recording:
    return lambda uow, actor, pair: contract_version.record_decline(uow, actor, pair, role)


@dataclass(frozen=True, slots=True)
class Record:
    """An answer that the manager can write down.

    Attributes:
        state: the state of the pair in which it can be written down.
        role: the side that gives the answer.
        answer: the key of the answer's text, without `answer-`.
        keep: the function that stores it.
    """

    state: PairState
    role: Role
    answer: str
    keep: Recording


RECORDS: dict[Deed, Record] = {
    Deed.MENTOR_YES: Record(PairState.ASKED_MENTOR, Role.MENTOR, "mentor-yes", _mentor(MentorReply.YES)),
    Deed.MENTOR_NO: Record(PairState.ASKED_MENTOR, Role.MENTOR, "mentor-no", _mentor(MentorReply.NO)),
    Deed.ADEPT_YES: Record(PairState.ASKED_ADEPT, Role.ADEPT, "adept-yes", _adept(AdeptReply.YES)),
    Deed.ADEPT_TIE: Record(PairState.ASKED_ADEPT, Role.ADEPT, "adept-tie", _adept(AdeptReply.TIE)),
    Deed.ADEPT_OTHER: Record(PairState.ASKED_ADEPT, Role.ADEPT, "adept-other", _adept(AdeptReply.OTHER_REASON)),
    Deed.ADEPT_FIT_YES: Record(PairState.FIT_ASKED, Role.ADEPT, "fit-yes", _fit(Role.ADEPT, Fit.YES)),
    Deed.ADEPT_FIT_NO: Record(PairState.FIT_ASKED, Role.ADEPT, "fit-no", _fit(Role.ADEPT, Fit.NO)),
    Deed.ADEPT_FIT_UNSURE: Record(PairState.FIT_ASKED, Role.ADEPT, "fit-unsure", _fit(Role.ADEPT, Fit.UNSURE)),
    Deed.MENTOR_FIT_YES: Record(PairState.FIT_ASKED, Role.MENTOR, "fit-yes", _fit(Role.MENTOR, Fit.YES)),
    Deed.MENTOR_FIT_NO: Record(PairState.FIT_ASKED, Role.MENTOR, "fit-no", _fit(Role.MENTOR, Fit.NO)),
    Deed.MENTOR_FIT_UNSURE: Record(PairState.FIT_ASKED, Role.MENTOR, "fit-unsure", _fit(Role.MENTOR, Fit.UNSURE)),
    Deed.ADEPT_SIGNED: Record(PairState.ACTIVE, Role.ADEPT, SIGNED, _signature(Role.ADEPT)),
    Deed.MENTOR_SIGNED: Record(PairState.ACTIVE, Role.MENTOR, SIGNED, _signature(Role.MENTOR)),
    Deed.ADEPT_KEEPS_CONTRACT: Record(PairState.ACTIVE, Role.ADEPT, KEEPS_CONTRACT, _keeps(Role.ADEPT)),
    Deed.MENTOR_KEEPS_CONTRACT: Record(PairState.ACTIVE, Role.MENTOR, KEEPS_CONTRACT, _keeps(Role.MENTOR)),
}
ENDINGS: dict[PairState, tuple[Deed, ...]] = {
    PairState.ASKED_MENTOR: (Deed.TAKE_BACK,),
    PairState.ASKED_ADEPT: (Deed.TAKE_BACK,),
    PairState.MEETING_AHEAD: (Deed.TAKE_BACK,),
    PairState.ACTIVE: (Deed.REMATCH, Deed.REMATCH_NEVER),
    PairState.PAUSED: (Deed.REMATCH, Deed.REMATCH_NEVER),
    PairState.BRIDGING: (Deed.END_BRIDGE,),
}
ABOUT_MEETINGS = frozenset({Deed.MEETING_HELD, Deed.MEETING_NOT_HELD})
"""The deeds of whoever sees to the meetings; the others are the managers' alone."""
REMINDERS: dict[Deed, Role] = {Deed.REMIND_ADEPT: Role.ADEPT, Deed.REMIND_MENTOR: Role.MENTOR}


def possible(uow: UnitOfWork, actor: Actor, pair: Pair) -> list[Deed]:
    """Return the deeds that are possible with a pair now, the likeliest first."""
    deeds: list[Deed] = []
    if pair.state is PairState.FIT_ASKED and fit.both_want_to(uow, pair) and pair.start_confirmed_at is None:
        deeds.append(Deed.CONFIRM_START)
    deeds += [deed for deed, record in RECORDS.items() if recordable(uow, pair, record)]
    deeds += [deed for deed, role in REMINDERS.items() if role in asked.waited_for(uow, pair)]
    waits = {due.kind for due in uow.dues.of_pair(pair.id) if due.due_at <= actor.now}
    if DueKind.REPORTS in waits or _is_open_at_the_end(uow, pair, actor.now):
        deeds += [Deed.MEETING_HELD, Deed.MEETING_NOT_HELD]
    if DueKind.PARTNER in waits:
        deeds += [Deed.TOLD_PARTNER, *([Deed.TELL_PARTNER] if pair.end is End.LEFT else [])]
    elif waits & STANDING:
        deeds.append(Deed.LATER)
    if DueKind.TIE in waits:
        deeds.append(Deed.GO_ON)
    if can_be_undone(uow, pair, actor.now):
        deeds.append(Deed.REOPEN)
    over = pair.state is PairState.FIT_ASKED and pair.outcome_at is not None and pair.outcome_at <= actor.now
    if extension.is_possible(pair, Deed.EXTEND, uow.programmes.get(pair.programme_id), actor.now):
        deeds.append(Deed.EXTEND)
    return [*deeds, *((Deed.NO_START,) if over else ENDINGS.get(pair.state, ()))]


def _is_open_at_the_end(uow: UnitOfWork, pair: Pair, now: datetime) -> bool:
    """Tell whether two finished with a meeting that nobody has told about: nothing need wait for a manager's word."""
    if pair.end is not End.CLOSED:
        return False
    last = after_meeting.over(uow, two_of(uow, pair), now)
    return last is not None and last.state is MeetingState.PLANNED


def recordable(uow: UnitOfWork, pair: Pair, record: Record) -> bool:
    """Tell whether an answer can be written down now."""
    if record.state is not pair.state:
        return False
    if record.state is PairState.FIT_ASKED:
        return pair.start_confirmed_at is None
    if record.answer == SIGNED:
        agreement = uow.contracts.of_pair(pair.id)
        return bool(agreement and agreement.text) and record.role in asked.can_sign(uow, pair)
    if record.answer == KEEPS_CONTRACT:
        return contract_version.can_decline(uow, pair, record.role)
    return True


def text_of(deed: Deed) -> str:
    """Return the name of a deed in text keys."""
    return deed.name.lower().replace("_", "-")


def row_of(deed: Deed) -> object:
    """Return the key of a deed's row of buttons; most deeds have a row of their own."""
    if deed in ABOUT_MEETINGS:
        return ABOUT_MEETINGS
    if deed in REMINDERS:
        return REMINDERS
    record = RECORDS.get(deed)
    if record is not None and record.answer == SIGNED:
        return SIGNED
    return record.role if record is not None and record.state is PairState.FIT_ASKED else deed
