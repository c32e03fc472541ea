"""Flags: an answer that calls for a talk becomes a matter on the manager's list the same day, with its reason.

The question itself says so before it is answered. The matter is for the managers who may read the private words of the
participant, and a talk closes it; the partner never learns of it.
"""

from collections.abc import Mapping, Sequence

from programme.due import FLAGS, DueKind
from programme.form import Answer
from programme.forms.survey import CHANGE, LOWEST, TALK
from programme.meeting import LOW_MARK, Report
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.usecases.common.listed import put_on_list

Flags = tuple[DueKind, ...]  # in the order of `FLAGS`


def in_survey(answers: Mapping[str, Answer]) -> Flags:
    """Return the flags that the answers of a survey raise."""
    low = LOWEST in {answers.get("together"), answers.get("gives")}
    onward = {CHANGE: DueKind.WANTS_CHANGE, TALK: DueKind.TALK}.get(str(answers.get("onward")))
    return (*([onward] if onward else []), *([DueKind.LOW_SURVEY] if low else []))


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


def lower(uow: UnitOfWork, membership: Membership) -> None:
    """Take every flag of a participant off the list, because the manager has talked with them."""
    for flag in FLAGS:
        uow.dues.settle(flag, membership.id)
