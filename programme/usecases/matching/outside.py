"""Mentors from outside: the two ways from a waiting adept to them, and a yes that was given by phone.

A mentor can take part wholly without Telegram. The manager writes down their name, their number and their agreement,
and their yes to the adept is recorded like any other answer given elsewhere.
"""

from programme.checks import employer_and_town
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answers
from programme.forms.outside import OUTSIDE
from programme.lifecycle import Event
from programme.people import Actor, Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.outside import AddMentor, InviteMentor
from programme.presses.people import OpenCard
from programme.presses.proposal import MentorReply
from programme.presses.seek import SeekMentor
from programme.speech import Choice, Facts, Phrase, Speech, Utterance
from programme.turn import ticked
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import Rows
from programme.usecases.common.question import hinted
from programme.usecases.ending import closing, telling
from programme.usecases.matching import proposal
from programme.usecases.matching.invitation import check_free, is_free


def buttons(adept: Membership) -> Rows:
    """Return the buttons that seek a certain mentor, and invite, or add, a mentor who is not registered."""
    return (
        (Choice(Phrase("button-seek-mentor"), SeekMentor(adept.id)),),
        (Choice(Phrase("button-invite-mentor"), InviteMentor(adept.id)),),
        (Choice(Phrase("button-add-mentor"), AddMentor(adept.id)),),
    )


def add(uow: UnitOfWork, actor: Actor, adept: Membership) -> list[Utterance]:
    """Open the form for a mentor that has said yes to an adept by phone.

    Raises:
        ProgrammeError: as for `check_free`.
    """
    if first := telling.first(uow, actor, adept):
        return first
    check_free(uow, adept)
    hints = {"adept": uow.people.get(adept.person_id).first_name.hint}
    return open_dialog(uow, actor, OUTSIDE, subject=adept.id, hints=hints)


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the mentor and record their yes; if the number is a mentor's already, say so instead.

    Raises:
        ProgrammeError: `adept-taken`, when the adept does not wait any more; the draft stays.
    """
    adept = uow.memberships.get(dialog.subject)
    there = _with_phone(uow, adept.programme_id, str(dialog.answers["phone"]))
    if there is not None:
        return [_already_there(uow, actor, adept, there)]
    if not is_free(uow, adept):
        raise ProgrammeError("adept-taken", adept=uow.people.get(adept.person_id).first_name)
    mentor, person = _taken_in(uow, actor, adept.programme_id, dialog.answers)
    uow.audit.record(actor.person, Event.CONSENT, mentor, actor.now, on_behalf_of=Role.MENTOR)
    pair = proposal.propose(uow, actor, adept, mentor)
    card = Choice(Phrase("button-open-card"), OpenCard(mentor.id))
    facts: Facts = {"mentor": person.name, "adept": hinted(dialog)["adept"]}
    saved = Speech(actor.person.id, (Phrase("outside-saved", facts),), choices=((card,),), private=True)
    return [saved, *proposal.mentor_says(uow, actor, pair, MentorReply.YES, on_behalf=True)]


def _with_phone(uow: UnitOfWork, programme_id: int, phone: str) -> tuple[Membership, Person] | None:
    """Return the mentor of a programme with this number, or None."""
    return next(iter(uow.memberships.with_phone(programme_id, Role.MENTOR, phone)), None)


def _already_there(uow: UnitOfWork, actor: Actor, adept: Membership, there: tuple[Membership, Person]) -> Speech:
    """Say that the mentor is registered already, with buttons to their card and, if possible, to ask them."""
    mentor, person = there
    text = Phrase("outside-already-there", {"mentor": person.name})
    card = Choice(Phrase("button-open-card"), OpenCard(mentor.id))
    can_ask = is_free(uow, adept) and mentor.state is State.WAITING
    named = uow.people.get(adept.person_id).first_name
    programme = uow.programmes.get(adept.programme_id)
    ask = proposal.ask_button(programme, (adept.id, named), (mentor.id, person.first_name))
    choices = ((card,), (ask,)) if can_ask else ((card,),)
    return Speech(actor.person.id, (text,), choices=choices, private=True)


def _taken_in(uow: UnitOfWork, actor: Actor, programme_id: int, answers: Answers) -> tuple[Membership, Person]:
    employer, town = employer_and_town(str(answers["work"]))
    person = uow.people.add(
        Person(
            id=0,
            language=actor.person.language,
            created_at=actor.now,
            name=str(answers["name"]),
            called=str(answers.get("called") or ""),
            phone=str(answers["phone"]),
            town=town,
            employer=employer,
            spoken=ticked(answers, "languages"),
        )
    )
    membership = uow.memberships.add(
        Membership(
            id=0,
            person_id=person.id,
            programme_id=programme_id,
            role=Role.MENTOR,
            state=State.WAITING,
            created_at=actor.now,
            consented_at=actor.now,
            registered_at=actor.now,
            competences=ticked(answers, "competences"),
            capacity=1,
        )
    )
    closing.schedule(uow, membership, actor.now)
    return membership, person
