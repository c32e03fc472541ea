"""The presentation of a participant: offered once the registration is sent, kept as details, read with a proposal."""

from dataclasses import replace

from programme.audit import Did
from programme.details import changed, details_of, kept
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.forms.presentation import PRESENTATION, YES
from programme.people import Actor, Change, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Detail, OpenDetails
from programme.presses.page import Page
from programme.presses.presentation import Present
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.myself.change import can_change

ASKED = (Detail.TITLE, Detail.BOARDS, Detail.IDEA, Detail.PRESENTATION)


def rows(membership: Membership) -> Rows:
    """Return the button that opens the presentation."""
    return ((Choice(Phrase("button-present"), Present(membership.id)),),)


def open_presentation(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the presentation with what stands in it, or the draft of it that was left.

    Raises:
        ProgrammeError: `not-now`, before the registration is sent, and after it was taken back.
    """
    if not can_change(membership):
        raise ProgrammeError("not-now")
    there = _there(uow, actor, membership)
    hints = {
        "role": membership.role.value,
        "idea": "yes" if Detail.IDEA in _asked(uow, membership) else "",
        "shows": "yes" if _is_asked_to_be_shown(uow, membership) else "",
        "stood": " ".join(there),
    }
    draft = uow.dialogs.kept(actor.person.id, PRESENTATION, membership.id)
    answers = _answers(uow, membership, there) if draft is None else None
    return open_dialog(uow, actor, PRESENTATION, subject=membership.id, hints=hints, answers=answers)


def _asked(uow: UnitOfWork, membership: Membership) -> list[Detail]:
    """Return the details that a presentation of this member has."""
    preset = uow.programmes.get(membership.programme_id).preset
    return [one for one in ASKED if one in details_of(membership.role, preset)]


def _there(uow: UnitOfWork, actor: Actor, membership: Membership) -> dict[str, Answer]:
    """Return what stands there already, by its step."""
    values = {_step(one): kept(one, actor.person, membership) for one in _asked(uow, membership)}
    return {step: value for step, value in values.items() if value}


def _answers(uow: UnitOfWork, membership: Membership, there: dict[str, Answer]) -> dict[str, Answer]:
    """Return the answers to begin with: all of them once something stands there, so that nothing is asked again."""
    before: dict[str, Answer] = dict.fromkeys((_step(one) for one in _asked(uow, membership)), None) if there else {}
    shown: dict[str, Answer] = {"shown": YES} if membership.shown and there else {}
    return {**before, **_last_time(uow, membership), **there, **shown}


def _is_asked_to_be_shown(uow: UnitOfWork, membership: Membership) -> bool:
    return membership.role is Role.MENTOR and uow.programmes.get(membership.programme_id).shows_mentors


def _last_time(uow: UnitOfWork, membership: Membership) -> dict[str, Answer]:
    """Return what the person has said of themselves in the same role in another programme, the newest."""
    sent = [one for one in uow.memberships.of_person(membership.person_id) if one.role is membership.role]
    said = [one.presentation for one in sent if one.id != membership.id and one.presentation]
    return {_step(Detail.PRESENTATION): said[-1]} if said else {}


def _step(detail: Detail) -> str:
    return detail.name.lower()


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the presentation; what was skipped stays as it is, unless it stood there and was taken away.

    So what a manager has filled in meanwhile is not lost. What was there before is kept among the changes.
    """
    membership, person = uow.memberships.get(dialog.subject), actor.person
    stood = dialog.hints.get("stood", "").split()
    before = person, membership
    for detail in _asked(uow, membership):
        answer = dialog.answers.get(_step(detail))
        if answer or _step(detail) in stood:
            person, membership = changed(detail, answer, person, membership)
    if (answer := dialog.answers.get("shown")) is not None:
        membership = replace(membership, shown=answer == YES)
    told = [one for one in ASKED if kept(one, *before) != kept(one, person, membership)]
    if not told and membership.shown == before[1].shown:
        return [_said(actor, membership, "presentation-nothing")]
    uow.people.save(person)
    uow.memberships.save(membership)
    for one in told:
        if was := kept(one, *before):
            uow.changes.add(_change(actor, membership, one, was, kept(one, person, membership)))
    uow.audit.record(actor.person, Did.CHANGED, person, actor.now)
    return [_said(replace(actor, person=person), membership, "presentation-saved")]


def _change(actor: Actor, membership: Membership, detail: Detail, before: str, after: str) -> Change:
    return Change(0, _step(detail), before, after, actor.person.id, actor.now, person_id=membership.person_id)


def _said(actor: Actor, membership: Membership, key: str) -> Speech:
    mine = Choice(Phrase("button-my-details"), OpenDetails(membership.id))
    return Speech(actor.person.id, (Phrase(key),), choices=((mine,), (page_button(Page.ME),)))
