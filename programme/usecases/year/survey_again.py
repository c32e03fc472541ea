"""After a survey is sent: one reminder, and then nothing more is asked.

Both moments follow from the rows of the surveys, so each is right whatever was sent or answered meanwhile. Answers that
were begun stay, and can still be sent when the time is over: an honest answer late is better than none.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from programme import windows
from programme.calendar import MORNING, moment_of
from programme.dialog import Dialog, DialogState
from programme.due import Due, DueKind
from programme.forms import FORMS
from programme.pair import PairState
from programme.people import Actor, Membership, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.survey import AnswerSurvey
from programme.speech import Choice, Lane, Phrase, Speech, Unbutton, Utterance, Window, listed_and
from programme.survey import Survey
from programme.surveys import CLOSED_AFTER, REMINDED_AFTER
from programme.times import local_day
from programme.usecases.common import nudge
from programme.usecases.common.conversation import closed, next_waiting
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import readers
from programme.usecases.common.two import other, two_of


def expect(uow: UnitOfWork, membership: Membership, programme: Programme, now: datetime) -> None:
    """Put the waits for the reminder and for the end of the open surveys of a participant."""
    open_ones = _open(uow, membership)
    again = [_morning(reminds_on(one, programme), programme) for one in open_ones if one.reminded_at is None]
    over = [_morning(closes_on(one, programme), programme) for one in open_ones]
    _put(uow, DueKind.SURVEY_AGAIN, membership, [at for at in again if at > now], now)
    _put(uow, DueKind.SURVEY_OVER, membership, [max(at, now) for at in over], now)


def _put(uow: UnitOfWork, kind: DueKind, membership: Membership, moments: Sequence[datetime], now: datetime) -> None:
    if moments:
        uow.dues.put(kind, membership, min(moments), now)
    else:
        uow.dues.settle(kind, membership.id)


def _open(uow: UnitOfWork, membership: Membership) -> list[Survey]:
    return [one for one in uow.surveys.of_membership(membership.id) if one.is_open]


def _goes_on(uow: UnitOfWork, membership: Membership) -> list[Survey]:
    """Return the open surveys but those about a pair that has ended: nobody is reminded of how that goes."""
    ended = {one.id for one in uow.pairs.of_membership(membership.id) if one.state is PairState.ENDED}
    return [one for one in _open(uow, membership) if one.pair_id not in ended]


def _morning(day: date, programme: Programme) -> datetime:
    return moment_of(day, MORNING, ZoneInfo(programme.time_zone))


def reminds_on(survey: Survey, programme: Programme) -> date:
    """Return the day of the one reminder."""
    return programme.calendar.add_working_days(local_day(survey.asked_at, programme), REMINDED_AFTER)


def closes_on(survey: Survey, programme: Programme) -> date:
    """Return the day from which nothing more is asked."""
    since = reminds_on(survey, programme) if survey.reminded_at is None else local_day(survey.reminded_at, programme)
    return programme.calendar.add_working_days(since, CLOSED_AFTER)


def remind(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Remind a participant once of the surveys that wait, in one message; later, if restraint holds it back."""
    membership = uow.memberships.find(due.subject)
    if membership is None:
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    today = local_day(now, programme)
    waits = [
        one for one in _goes_on(uow, membership) if one.reminded_at is None and reminds_on(one, programme) <= today
    ]
    said: list[Utterance] = []
    if waits and person.telegram_id and person.unreachable_since is None and person.deletion_asked_at is None:
        allowed = nudge.allowed_at(uow, person.id, programme.calendar, now)
        if now < allowed < min(_morning(closes_on(one, programme), programme) for one in waits):
            uow.dues.put(DueKind.SURVEY_AGAIN, membership, allowed, now)
            return []
        if allowed <= now:
            said = _reminded(uow, membership, person, programme, waits, now)
    expect(uow, membership, programme, now)
    return said


def _reminded(
    uow: UnitOfWork,
    membership: Membership,
    person: Person,
    programme: Programme,
    waits: Sequence[Survey],
    now: datetime,
) -> list[Utterance]:
    nudge.noted(uow, person.id, f"{waits[0].form}-again", now)
    noted = [replace(one, reminded_at=now) for one in waits]
    for one in noted:
        uow.surveys.save(one)
    read_by = listed_and([one.first_name for one in readers(uow, membership)])
    text = Phrase("survey-again", {"readers": read_by, "by": min(closes_on(one, programme) for one in noted)})
    window = Window(windows.survey(membership.id), fresh=True)
    rows = answer_rows(uow, membership, noted)
    return [Speech(person.id, (text,), choices=rows, window=window, lane=Lane.BROADCAST)]


def answer_rows(uow: UnitOfWork, membership: Membership, surveys: Sequence[Survey]) -> Rows:
    """Return the button that opens each of some surveys; one about a pair names the partner."""
    return tuple((Choice(_label(uow, membership, one), AnswerSurvey(one.id)),) for one in surveys)


def _label(uow: UnitOfWork, membership: Membership, survey: Survey) -> Phrase:
    pair = uow.pairs.find(survey.pair_id) if survey.pair_id is not None else None
    if pair is None:
        return Phrase("button-answer-survey")
    partner = two_of(uow, pair).person(other(Role(membership.role))).first_name
    return Phrase("button-answer-about", {"other": partner})


def close(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Ask no more about the surveys whose time is over; the questions say so where they stand, without a sound."""
    membership = uow.memberships.find(due.subject)
    if membership is None:
        return []
    programme = uow.programmes.get(membership.programme_id)
    today = local_day(now, programme)
    over = [one for one in _open(uow, membership) if closes_on(one, programme) <= today]
    for one in over:
        uow.surveys.save(replace(one, closed_at=now))
    said = [one for survey in over for one in _laid_aside(uow, membership, survey, now)]
    expect(uow, membership, programme, now)
    return said


def _laid_aside(uow: UnitOfWork, membership: Membership, survey: Survey, now: datetime) -> list[Utterance]:
    """Keep the draft of a survey for whoever wants to go on with it, and say so in its place."""
    person = uow.people.get(membership.person_id)
    dialog = uow.dialogs.kept(person.id, FORMS[survey.form], survey.id)
    reminded = [Unbutton(person.id, windows.survey(membership.id))] if survey.reminded_at else []
    if dialog is None or person.telegram_id is None:
        return [*reminded]
    uow.dialogs.save(replace(dialog, state=DialogState.KEPT))
    told = _said_in_place(uow, membership, person, survey, dialog)
    follows = next_waiting(uow, Actor(person, now)) if dialog.state is DialogState.ACTIVE else []
    return [*reminded, *told, *follows]


def _said_in_place(
    uow: UnitOfWork, membership: Membership, person: Person, survey: Survey, dialog: Dialog
) -> list[Utterance]:
    shown = windows.dialog(dialog.id)
    if person.telegram_id is None or uow.windows.message_id(person.telegram_id, shown) is None:
        return closed(dialog)
    text = Phrase("survey-closed", {"begun": "yes" if dialog.answers else "no"})
    return [Speech(person.id, (text,), choices=answer_rows(uow, membership, [survey]), window=Window(shown))]
