"""Surveys by schedule: each is a form that a wait opens, once for each participant, or once for each of their pairs.

`survey_days` knows when each comes, and `survey_again` what happens until it is answered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.audit import Did
from programme.calendar import MORNING, moment_of
from programme.dialog import Dialog
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.form import Form
from programme.forms import FORMS
from programme.pair import End, PairState
from programme.people import Actor, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Phrase, Speech, Utterance
from programme.survey import HALF_WAY, Survey
from programme.surveys import Occasion
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.conversation import lay_by, open_dialog, open_unasked
from programme.usecases.common.menu import menu
from programme.usecases.common.question import facts_of, hinted
from programme.usecases.common.sight import correspondents, readers
from programme.usecases.common.two import other, two_of
from programme.usecases.year import contract_again, flag, goal, pace, survey_again, survey_days, survey_unsafe

schedule = survey_days.schedule
TOGETHER = timedelta(weeks=1)
"""A survey of the same form that would come so soon afterwards goes along: a mentor of two gets one message."""
LOOKS_AGAIN = timedelta(weeks=1)
"""So long after a participant could not be asked it is tried anew."""


def send(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Open the survey that is due in a participant's chat; later, while restraint or their situation holds it back."""
    membership = uow.memberships.find(due.subject)
    if membership is None:
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    if person.deletion_asked_at is not None:
        return []
    found = _due_now(uow, membership, programme, now)
    later = _held_back(uow, membership, person, programme, now) if found else None
    if later is not None:
        uow.dues.put(DueKind.SURVEY, membership, later, now)
        return []
    said = _ask(uow, membership, person, found, now) if found else []
    survey_days.expect(uow, membership, programme, now)
    survey_again.expect(uow, membership, programme, now)
    return said


def _due_now(uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime) -> list[Occasion]:
    """Return what is due, with what of the same form would come within a week."""
    today, planned = local_day(now, programme), survey_days.planned(uow, membership, programme)
    first = next((one for one in planned if one.is_due(today)), None)
    if first is None:
        return []
    alike = [one for one in planned if one.survey.form is first.survey.form and one.lapses > today]
    return [one for one in alike if one.on <= today + TOGETHER]


def _held_back(
    uow: UnitOfWork, membership: Membership, person: Person, programme: Programme, now: datetime
) -> datetime | None:
    """Return the moment to try again, or None: nobody is asked who can't hear, whom nobody reads, or in trouble."""
    in_peace = survey_days.is_left_in_peace(uow, membership)
    if in_peace or person.unreachable_since is not None or not readers(uow, membership):
        day = local_day(now + LOOKS_AGAIN, programme)
        return moment_of(day, MORNING, ZoneInfo(programme.time_zone))
    if person.telegram_id is None:
        return None
    allowed = nudge.allowed_at(uow, person.id, programme.calendar, now)
    return allowed if allowed > now else None


def _ask(
    uow: UnitOfWork, membership: Membership, person: Person, found: Sequence[Occasion], now: datetime
) -> list[Utterance]:
    """Store the surveys as asked, and open the first; the others come when that is answered."""
    here = person.telegram_id is not None  # else nobody is asked: the manager sees so on the card
    blanks = [
        Survey(0, membership.id, one.survey.form.name, now, name=one.survey.name, pair_id=one.pair) for one in found
    ]
    asked = [uow.surveys.add(one if here else replace(one, closed_at=now)) for one in blanks]
    survey_days.note_asked(uow, membership, {one.key for one in found}, now)
    if not here:
        return []
    form, pair = found[0].survey.form, uow.pairs.find(found[0].pair) if found[0].pair is not None else None
    nudge.noted(uow, person.id, form.name, now, pair)
    first, *others = asked
    said = open_unasked(uow, person, form, now, subject=first.id, hints=_hints(uow, membership, first))
    for one in others:
        lay_by(uow, person, form, now, subject=one.id, hints=_hints(uow, membership, one))
    return said


def _hints(uow: UnitOfWork, membership: Membership, asked: Survey) -> Mapping[str, str]:
    names = [one.first_name.hint for one in correspondents(uow, membership)]
    hints = {
        "manager": names[0],
        "readers": "\n".join(names),
        "role": membership.role.value,
        "programme": uow.programmes.get(membership.programme_id).name,
    }
    pair = uow.pairs.find(asked.pair_id) if asked.pair_id is not None else None
    if pair is not None:
        hints["other"] = two_of(uow, pair).person(other(Role(membership.role))).first_name.hint
    return hints


def first_question(uow: UnitOfWork, membership: Membership, form: Form, pair: int) -> Phrase:
    """Return the first question of a survey as a participant would read it, about one of their pairs."""
    hints = _hints(uow, membership, Survey(0, membership.id, form.name, membership.created_at, pair_id=pair))
    return Phrase(f"{form.name}-{form.steps[0].name}", facts_of(hints))


def unanswered(uow: UnitOfWork, membership: Membership) -> list[Survey]:
    """Return the surveys that wait for the participant's answer."""
    return [one for one in uow.surveys.of_membership(membership.id) if one.is_open]


def open_survey(uow: UnitOfWork, actor: Actor, survey: Survey) -> list[Utterance]:
    """Open the form of a survey, or resume its draft, also when nothing more is asked.

    Raises:
        ProgrammeError: `closed-question`, when the survey is answered, or its reader knows that its pair has ended.
    """
    if survey.given_at is not None or _is_over(uow, survey):
        raise ProgrammeError("closed-question")
    membership = uow.memberships.get(survey.membership_id)
    return open_dialog(uow, actor, FORMS[survey.form], subject=survey.id, hints=_hints(uow, membership, survey))


def _is_over(uow: UnitOfWork, survey: Survey) -> bool:
    """Tell whether a survey is about a pair that has ended before the programme, and both know it."""
    pair = uow.pairs.find(survey.pair_id) if survey.pair_id is not None else None
    if pair is None:
        return survey.pair_id is not None
    is_ended = pair.state is PairState.ENDED and pair.end is not End.CLOSED
    return is_ended and uow.dues.waiting(DueKind.PARTNER, pair.id) is None


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
    membership = uow.memberships.get(survey.membership_id)
    programme = uow.programmes.get(membership.programme_id)
    survey_again.expect(uow, membership, programme, actor.now)
    raised, was_told = flag.in_survey(dialog.answers), survey_unsafe.has_told(survey)
    flag.hoist(uow, actor, membership, tuple(one for one in raised if one is not DueKind.UNSAFE or not was_told))
    if DueKind.UNSAFE in raised:
        said = survey_unsafe.thanks(uow, actor, membership, programme, dialog)
        return [said, *([] if was_told else survey_unsafe.tell(uow, membership))]
    if was_told:
        survey_unsafe.take_back(uow, membership, survey)
    thanks = Phrase("survey-thanks-talk" if raised else "survey-thanks", hinted(dialog))
    # Whoever wants a talk reads of nothing else, and a pulse is no half time.
    half_way = survey.name == HALF_WAY and not raised
    lands = pace.at_half_time(uow, membership, actor.now) if half_way else ()
    offer, again = contract_again.at_half_time(uow, membership) if half_way else ((), ())
    goals = goal.after_survey(uow, membership) if survey.name in goal.ASKED_AFTER and not raised else ()
    return [Speech(actor.person.id, (thanks, *lands, *offer), choices=(*goals, *again, *menu(uow, actor.person)))]
