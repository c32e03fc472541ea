"""Somebody does not feel safe with the partner: the managers hear it in the minute the question is answered.

Whoever says so and then lays the questions aside has been told that it is read: so the answer is stored at once, and
the matter does not wait for the others. Once a survey has told of it, it does not tell again.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from programme.checks import readable_phone
from programme.dialog import Dialog
from programme.due import DueKind
from programme.forms.pulse import SAFE
from programme.news import Urgent
from programme.people import Actor, Membership, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import MatterKind, OpenMatter
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.survey import Survey
from programme.usecases.common import reach
from programme.usecases.common.absence import who_hears
from programme.usecases.common.managers import tell_managers
from programme.usecases.common.menu import menu
from programme.usecases.common.question import hinted
from programme.usecases.common.sight import readers
from programme.usecases.year import flag


def heard(uow: UnitOfWork, actor: Actor, dialog: Dialog, then: Dialog) -> tuple[tuple[Phrase, ...], list[Utterance]]:
    """Take the answer to whether somebody feels safe; return a short thanks, and what its readers hear at once."""
    survey = uow.surveys.find(dialog.subject) if dialog.step == SAFE != then.step else None
    if survey is None or survey.given_at is not None:
        return (), []
    answer, was_told = then.answers.get(SAFE, ""), has_told(survey)
    if was_told or flag.is_low_answer(answer):
        uow.surveys.save(replace(survey, answers={SAFE: answer}))
    if not flag.is_low_answer(answer):
        return (), []
    thanks = (Phrase("survey-unsafe-heard", hinted(then)),)
    if was_told:
        return thanks, []
    membership = uow.memberships.get(survey.membership_id)
    flag.hoist(uow, actor, membership, (DueKind.UNSAFE,))
    return thanks, tell(uow, membership)


def has_told(survey: Survey) -> bool:
    """Tell whether the readers of an unfinished survey have heard already that somebody does not feel safe."""
    return survey.given_at is None and SAFE in survey.answers


def is_told_in(dialog: Dialog) -> bool:
    """Tell whether the open questions have an answer that its readers hear at once."""
    return flag.is_low_answer(dialog.answers.get(SAFE))


def pairs_of(uow: UnitOfWork, memberships: Collection[int]) -> Mapping[int, Sequence[int]]:
    """Return the pairs in which these participants do not feel safe, by their latest word about each."""
    latest = {
        (one.membership_id, one.pair_id): one.answers[SAFE]
        for one in uow.surveys.of_memberships(memberships)
        if SAFE in one.answers and one.pair_id is not None
    }
    found: dict[int, list[int]] = {}
    for (member, pair), answer in latest.items():
        if pair is not None and flag.is_low_answer(answer):
            found.setdefault(member, []).append(pair)
    return found


def take_back(uow: UnitOfWork, membership: Membership, survey: Survey) -> None:
    """Take the matter off the list, because the finished survey says otherwise; not if another survey has told it."""
    others = (one for one in uow.surveys.of_membership(membership.id) if one.id != survey.id)
    if not any(flag.is_low_answer(one.answers.get(SAFE)) for one in others):
        uow.dues.settle(DueKind.UNSAFE, membership.id)


def tell(uow: UnitOfWork, membership: Membership) -> list[Utterance]:
    """Tell the readers that somebody does not feel safe, with the button that opens who it is."""
    read_by = who_hears(uow, membership.programme_id, readers(uow, membership))
    key = OpenMatter(membership.programme_id, MatterKind.NOT_SAFE, membership.id)
    return tell_managers(read_by, Urgent.UNSAFE, {}, ((Choice(Phrase("button-open-unsafe"), key),),))


def thanks(uow: UnitOfWork, actor: Actor, membership: Membership, programme: Programme, dialog: Dialog) -> Speech:
    """Return the thanks for finished answers, with whom to ring meanwhile."""
    ring = next(iter(reach.first_to_ring(programme, who_hears(uow, programme.id, readers(uow, membership)))), None)
    facts: Facts = {
        **hinted(dialog),
        "ring": ring.first_name if ring else "none",
        "phone": readable_phone(ring.phone) if ring else "",
    }
    return Speech(actor.person.id, (Phrase("survey-thanks-unsafe", facts),), choices=menu(uow, actor.person))
