"""Flags: an answer that calls for a talk becomes a matter on the manager's list the same day, with its reason.

The question itself says so before it is answered. The matter is for the managers who may read the private words of the
participant, and a talk closes it; the partner never learns of it.
"""

from collections.abc import Mapping, Sequence

from programme.due import FLAGS, DueKind
from programme.form import Answer
from programme.forms.pulse import LOW, SAFE
from programme.forms.survey import CHANGE, LOWEST, TALK
from programme.meeting import LOW_MARK, Report
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common.listed import put_on_list

CALLS_FOR_A_TALK: Mapping[str, DueKind] = {
    SAFE: DueKind.UNSAFE,
    "together": DueKind.LOW_SURVEY,
    "useful": DueKind.LOW_SURVEY,
    "gives": DueKind.LOW_SURVEY,
}
"""The questions of surveys whose low marks call for a talk; how far somebody has come calls for none."""
ONWARD: Mapping[str, DueKind] = {CHANGE: DueKind.WANTS_CHANGE, TALK: DueKind.TALK}
"""What a participant can wish for next, and the matter that it is."""


Flags = tuple[DueKind, ...]  # in the order of `FLAGS`


def in_survey(answers: Mapping[str, Answer]) -> Flags:
    """Return the flags that the answers of a survey raise."""
    raised = {kind for step, kind in CALLS_FOR_A_TALK.items() if is_low_answer(answers.get(step))}
    raised |= {ONWARD[wish] for wish in ONWARD if wish == answers.get("onward")}
    return tuple(kind for kind in FLAGS if kind in raised)


def is_low_answer(answer: Answer | None) -> bool:
    """Tell whether an answer of a survey is a low one: the lowest in words, or a low mark."""
    return answer == LOWEST or (isinstance(answer, str) and answer.isdecimal() and int(answer) <= LOW)


def in_report(report: Report) -> Flags:
    """Return the flags that a report after a meeting raises."""
    return (*([DueKind.TALK] if report.talk else []), *([DueKind.LOW_REPORT] if is_low(report) else []))


def is_low(report: Report) -> bool:
    """Tell whether the marks of a report call for a talk."""
    return report.useful is not None and report.useful <= LOW_MARK


def also(flags: Sequence[DueKind]) -> str:
    """Return the second of some flags, as the texts about the first flag name it."""
    return str(flags[1]) if flags[1:] else "none"


def hoist(uow: UnitOfWork, actor: Actor, membership: Membership, flags: Flags) -> None:
    """Put flags of the actor on the manager's list, which their next digest says is longer."""
    for flag in flags:
        put_on_list(uow, flag, membership, actor.now)


def lower(uow: UnitOfWork, membership: Membership) -> Flags:
    """Take every flag of a participant off the list, because the manager has talked with them; return those."""
    there = {one.kind for one in uow.dues.of_membership(membership.id)}
    for flag in FLAGS:
        uow.dues.settle(flag, membership.id)
    return tuple(flag for flag in FLAGS if flag in there)
