"""Surveys by schedule: each is a form that a wait opens, once for each participant."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from programme.audit import Did
from programme.calendar import MORNING, moment_of
from programme.dialog import Dialog
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.form import Form
from programme.forms import FORMS
from programme.forms.survey import SURVEY
from programme.pair import UNDER_WAY
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance, Value
from programme.survey import Survey
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.conversation import open_dialog, open_unasked
from programme.usecases.common.menu import menu
from programme.usecases.common.question import hinted, shown
from programme.usecases.common.sight import correspondents
from programme.usecases.common.two import Two
from programme.usecases.year import flag, pace


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A survey and its day, counted from the day that a participant's first pair began."""

    form: Form
    days: int


HALF_WAY = Scheduled(SURVEY, 182)  # docs/programme.md#who-acts-next: per person, once


def schedule(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the wait for the survey of each of the two, unless they have had it or wait for it."""
    day = two.calendar.after_days(local_day(now, two.programme), HALF_WAY.days)
    for member in (two.adept, two.mentor):
        asked = any(one.form == HALF_WAY.form.name for one in uow.surveys.of_membership(member.id))
        if not asked and uow.dues.waiting(DueKind.SURVEY, member.id) is None:
            uow.dues.put(DueKind.SURVEY, member, moment_of(day, MORNING, two.zone), now)


def send(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Open the survey in a participant's chat, or put it off until restraint lets another nudge go to them."""
    membership = uow.memberships.find(due.subject)
    if membership is None or not any(one.state in UNDER_WAY for one in uow.pairs.open_of(membership.id)):
        return []
    if not nudge.may_go(uow, due, membership, now):
        return []
    person = uow.people.get(membership.person_id)
    asked = uow.surveys.add(Survey(0, membership.id, HALF_WAY.form.name, now))
    if person.telegram_id is None:
        return []  # no chat to ask in; the manager sees it unanswered on the card
    nudge.noted(uow, person.id, HALF_WAY.form.name, now)
    return open_unasked(uow, person, HALF_WAY.form, now, subject=asked.id, hints=_hints(uow, membership))


def _hints(uow: UnitOfWork, membership: Membership) -> Mapping[str, str]:
    readers = [one.first_name.hint for one in correspondents(uow, membership)]
    return {"manager": readers[0], "readers": "\n".join(readers), "role": membership.role.value}


def unanswered(uow: UnitOfWork, membership: Membership) -> Survey | None:
    """Return the participant's unanswered survey, or None."""
    return next((one for one in uow.surveys.of_membership(membership.id) if one.given_at is None), None)


def open_survey(uow: UnitOfWork, actor: Actor, survey: Survey) -> list[Utterance]:
    """Open the form of a survey, or resume its draft.

    Raises:
        ProgrammeError: `closed-question`, when the survey is answered.
    """
    if survey.given_at is not None:
        raise ProgrammeError("closed-question")
    membership = uow.memberships.get(survey.membership_id)
    return open_dialog(uow, actor, FORMS[survey.form], subject=survey.id, hints=_hints(uow, membership))


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the answers of a survey, thank the participant, and put what calls for a talk on the manager's list.

    Raises:
        ProgrammeError: `closed-question`, when the survey is deleted or answered.
    """
    survey = uow.surveys.find(dialog.subject)
    if survey is None or survey.given_at is not None:
        raise ProgrammeError("closed-question")
    uow.surveys.save(replace(survey, given_at=actor.now, answers=dialog.answers))
    uow.audit.record(actor.person, Did.ANSWERED_SURVEY, survey, actor.now)
    raised = flag.in_survey(dialog.answers)
    key = "survey-thanks-talk" if raised else "survey-thanks"
    thanks = Phrase(key, hinted(dialog))
    membership = uow.memberships.get(survey.membership_id)
    flag.hoist(uow, actor, membership, raised)
    lands = (
        () if raised else pace.at_half_time(uow, membership, actor.now)
    )  # whoever wants a talk reads of nothing else
    return [Speech(actor.person.id, (thanks, *lands), choices=menu(uow, actor.person))]


def told(survey: Survey) -> list[tuple[str, Value]]:
    """Return the answers of a survey, each as the key of its label and its value."""
    form = FORMS[survey.form]
    given = [(step, survey.answers.get(step.name)) for step in form.steps]
    return [(f"{form.name}-{step.name}-label", shown(step, answer, {})) for step, answer in given if answer is not None]
