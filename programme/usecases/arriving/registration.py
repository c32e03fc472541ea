"""The registration that was sent: store it, tell the participant the next step, and tell the manager."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme import lifecycle
from programme.calendar import deadline
from programme.checks import employer_and_town
from programme.dialog import Dialog
from programme.due import Due, DueKind
from programme.forms.registration import REGISTRATION
from programme.lifecycle import Event
from programme.people import Actor, Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.press import Act, DialogPress
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Utterance
from programme.turn import ticked
from programme.usecases.common import nudge
from programme.usecases.common.membership import WORKING_DAYS_TO_INTERVIEW, interview_by, stopped_at
from programme.usecases.common.menu import menu
from programme.usecases.common.status import expect_late
from programme.usecases.ending import closing
from programme.usecases.matching import invitation
from programme.usecases.myself import mail, presentation


def send(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the registration and thank the participant; the managers read of it in their next digest."""
    membership = uow.memberships.get(dialog.subject)
    person = _told_about(actor.person, dialog)
    registered = replace(
        membership,
        state=lifecycle.after(membership.state, Event.SEND),
        registered_at=actor.now,
        competences=ticked(dialog.answers, "competences"),
        goal=str(dialog.answers.get("goal") or ""),
        capacity=int(str(dialog.answers.get("capacity") or 0)),
        presentation=_entered(dialog, "presentation", membership.presentation),
    )
    uow.people.save(person)
    uow.memberships.save(registered)
    uow.dues.settle(DueKind.REGISTRATION, membership.id)
    uow.entries.settle(membership.programme_id, person.phone, person.email)
    closing.schedule(uow, registered, actor.now)
    uow.audit.record(person, Event.SEND, membership, actor.now)
    return _next(uow, replace(actor, person=person), registered, dialog.hints.get("told_by", ""))


def expect(uow: UnitOfWork, membership: Membership, now: datetime) -> None:
    """Put the wait for the registration: who has not sent it by then has stopped on the way, and is reminded once."""
    zone = ZoneInfo(uow.programmes.get(membership.programme_id).time_zone)
    uow.dues.put(DueKind.REGISTRATION, membership, stopped_at(now, zone), now)


def remind(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Ask a participant that stopped on the way, once and kindly, whether they want to go on."""
    membership = uow.memberships.find(due.subject)
    if membership is None or membership.state is not State.REGISTERING or not nudge.may_go(uow, due, membership, now):
        return []
    person, programme = uow.people.get(membership.person_id), uow.programmes.get(membership.programme_id)
    draft = uow.dialogs.kept(person.id, REGISTRATION, membership.id)
    if draft is None:
        return []
    nudge.noted(uow, person.id, REGISTRATION.name, now)
    go_on = Choice(Phrase("button-resume"), DialogPress(draft.id, draft.revision, Act.RESUME))
    facts: Facts = {"programme": programme.name, "manager": uow.memberships.managers(programme.id)[0].first_name}
    text = Phrase("registration-reminder", facts)
    return [Speech(person.id, (text,), choices=((go_on,), *menu(uow, person)), lane=Lane.BROADCAST)]


def _next(uow: UnitOfWork, actor: Actor, membership: Membership, told_by: str) -> list[Utterance]:
    """Return the next step: a talk with the manager, or for an invited mentor the question about the adept."""
    programme = uow.programmes.get(membership.programme_id)
    link = invitation.unanswered(uow, membership)
    if link is not None and invitation.can_be_asked(uow, link, membership, actor.now):
        inviter = invitation.inviter(uow, link, membership).first_name
        question = Phrase("next-question", {"manager": inviter})
        thanks = _thanks(uow, actor.person, membership, question, told_by)
        return [thanks, *invitation.registered(uow, actor, link, membership)]
    by = deadline(actor.now, WORKING_DAYS_TO_INTERVIEW, ZoneInfo(programme.time_zone))
    uow.dues.put(DueKind.INTERVIEW, membership, by, actor.now)
    last_day, manager = interview_by(uow, membership, programme)
    expect_late(uow, membership, programme, last_day, actor.now)
    talk = Phrase("next-interview", {"manager": manager, "by": last_day})
    if link is not None:
        invitation.too_late(uow, actor, membership)
    return [_thanks(uow, actor.person, membership, talk, told_by)]


def _told_about(person: Person, dialog: Dialog) -> Person:
    answers = dialog.answers
    employer, town = employer_and_town(str(answers["work"]))
    return replace(
        person,
        name=str(answers["name"]),
        called=str(answers.get("called") or ""),
        email=str(answers["email"]),
        phone=str(answers["phone"]),
        employer=employer,
        town=town,
        spoken=ticked(answers, "languages"),
        title=_entered(dialog, "title", person.title) or "",
        boards=_entered(dialog, "boards", person.boards),
    )


def _entered(dialog: Dialog, step: str, before: str | None) -> str | None:
    """Return what a manager has entered and the person has let stand or changed; else what was there before."""
    return str(dialog.answers.get(step) or "") if dialog.hints.get(step) else before


def _thanks(uow: UnitOfWork, person: Person, membership: Membership, next_step: Phrase, told_by: str) -> Speech:
    programme = uow.programmes.get(membership.programme_id)
    thanks = Phrase("registration-thanks", {"name": person.first_name, "programme": programme.name})
    offer = (Phrase("presentation-offer" if membership.role is Role.MENTOR else "presentation-offer-adept"),)
    offer = (Phrase("presentation-told", {"manager": told_by}),) if told_by else offer
    choices = (*presentation.rows(membership), *mail.offer(uow, person), *menu(uow, person))
    return Speech(person.id, (thanks, next_step, *offer), choices=choices)
