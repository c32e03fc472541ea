"""The way into a programme: the link, the programme, the role and the consent."""

import re
from collections.abc import Sequence
from dataclasses import replace

from programme import lifecycle, windows
from programme.errors import ProgrammeError
from programme.forms.registration import REGISTRATION
from programme.lifecycle import Event
from programme.people import Actor, Link, LinkKind, Membership, Person, Programme, Role, State
from programme.people_list import Entry
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joining import ChooseProgramme, ChooseRole, ChosenRole, Consent, NoThanks
from programme.presses.page import Page
from programme.speech import (
    Choice,
    Facts,
    Farewell,
    MenuChanged,
    Phrase,
    Speech,
    Unbutton,
    Utterance,
    Window,
    listed_and,
)
from programme.turn import applicable
from programme.usecases.arriving import colleague, entry, other_role, registration
from programme.usecases.arriving.setup import join_desk, open_setup
from programme.usecases.common import link as links
from programme.usecases.common import reach, wording
from programme.usecases.common.conversation import came_before, open_dialog, resume
from programme.usecases.common.membership import current, desks, manages, takes_part
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.ending import closing, diploma_check
from programme.usecases.matching import invitation
from programme.usecases.myself import moving
from programme.usecases.myself.me import where_am_i
from programme.wording import WordingKind

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")  # Telegram's rule
ROLES = {ChosenRole.ADEPT: Role.ADEPT, ChosenRole.MENTOR: Role.MENTOR}


def start(uow: UnitOfWork, actor: Actor, payload: str, time_zone: str) -> list[Utterance]:
    """Take `/start`, with or without the payload of a link, and lead the sender to their next step.

    Raises:
        ProgrammeError: `link-unknown`, when no link has this payload, or its programme is over; and as for
            `moving.opened`, `colleague.opened` and `invitation.check`.
    """
    if (number := diploma_check.by_link(payload)) is not None:
        return diploma_check.check(uow, actor, number)
    if payload:
        return _by_link(uow, actor, payload)
    if actor.owner:
        return _owner(uow, actor, time_zone)
    dialog = uow.dialogs.active(actor.person.id)
    if dialog is not None:
        return resume(uow, actor, dialog)
    if takes_part(uow, actor.person) or desks(uow, actor.person):
        return where_am_i(uow, actor)
    return moving.on_the_way(uow, actor) or choose_programme(uow, actor)


def _owner(uow: UnitOfWork, actor: Actor, time_zone: str) -> list[Utterance]:
    """Lead the owner to what they manage, and to a programme that nobody manages; without any, to the first form."""
    dialog = uow.dialogs.active(actor.person.id)
    for programme in uow.programmes.open(actor.now.date()):
        if not uow.memberships.managers(programme.id):
            join_desk(uow, actor, programme, Role.MANAGER)
    if dialog is not None:
        return resume(uow, actor, dialog)
    if manages(uow, actor.person):
        known = replace(actor, person=uow.people.get(actor.person.id))
        return [*where_am_i(uow, known), MenuChanged(actor.person.id)]
    return open_setup(uow, actor, time_zone)


def _by_link(uow: UnitOfWork, actor: Actor, payload: str) -> list[Utterance]:
    # The sender can type any text after /start; look up only a text that can be a token.
    link = uow.links.by_token(payload) if PAYLOAD.fullmatch(payload) else None
    if link is None or not links.leads_somewhere(uow, actor, link):
        raise ProgrammeError("link-unknown")
    if link.kind is LinkKind.MOVE:
        return moving.opened(uow, actor, link)
    if link.programme_id is None:
        raise ProgrammeError("link-unknown")
    programme = uow.programmes.get(link.programme_id)
    if link.kind is LinkKind.COLLEAGUE:
        return colleague.opened(uow, actor, link, programme)
    if link.kind is LinkKind.INVITE:
        return _by_invitation(uow, actor, link, programme)
    if link.kind is LinkKind.ENTRY:
        return _by_own_link(uow, actor, link, programme)
    return join(uow, actor, programme, link.role)


def _by_own_link(uow: UnitOfWork, actor: Actor, link: Link, programme: Programme) -> list[Utterance]:
    """Let in a person whom a manager has entered by a list, once; who opens the link again goes on."""
    mine = _membership_in(uow, actor, programme)
    if mine is not None and mine.id == link.membership_id:
        return join(uow, actor, programme, link.role)
    found = entry.check(uow, actor, link, uow.entries.of_link(link.id))
    said = join(uow, actor, programme, link.role)
    came = _membership_in(uow, actor, programme, link.role)
    if came is None:
        return said
    entry.came(uow, actor, link, found, came)
    # Asked again, now that it is known by which link they have come.
    return join(uow, actor, programme, link.role) if came.state is State.INVITED else said


def _by_invitation(uow: UnitOfWork, actor: Actor, link: Link, programme: Programme) -> list[Utterance]:
    """Let an invited mentor in, once; the mentor who opens the invitation again goes on from their last step."""
    mine = _membership_in(uow, actor, programme)
    if mine is not None and mine.id == link.membership_id:
        return join(uow, actor, programme, link.role)
    invitation.check(uow, actor, link, mine)
    if mine is not None and mine.state in invitation.REGISTERED_ALREADY:
        told = invitation.opened_by_mentor(uow, actor, link, mine)
        asked = any(isinstance(one, Speech) and one.to == actor.person.id for one in told)
        return told if asked else [*where_am_i(uow, actor), *told]
    said = join(uow, actor, programme, link.role)
    came = _membership_in(uow, actor, programme)
    uow.links.save(replace(link, used_at=actor.now, membership_id=came.id if came else None))
    return said


def choose_programme(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Lead a stranger without a link into the open programme, or let them choose among several."""
    programmes = uow.programmes.open(actor.now.date())
    if not programmes:
        return [Speech(actor.person.id, (Phrase("no-programme"),), choices=_stranger_menu())]
    if len(programmes) == 1:
        return join(uow, actor, programmes[0], None)
    choices = tuple((Choice(Phrase("plain", {"text": one.name}), ChooseProgramme(one.id)),) for one in programmes)
    return [Speech(actor.person.id, (Phrase("which-programme"),), choices=choices)]


def _stranger_menu() -> tuple[tuple[Choice, ...], ...]:
    return ((page_button(Page.HELP), page_button(Page.LANGUAGE)),)


def join(uow: UnitOfWork, actor: Actor, programme: Programme, role: Role | None) -> list[Utterance]:
    """Take the actor a step further into a programme: the role, the consent, or the open question."""
    mine = _membership_in(uow, actor, programme, role)
    if mine is not None and role not in {None, mine.role} and mine.state in other_role.ASKED:
        return other_role.ask(uow, actor, mine, role or mine.role)
    if mine is not None and mine.state is State.WITHDRAWN:
        mine = replace(mine, state=lifecycle.after(mine.state, Event.COME_BACK), role=role or mine.role)
        uow.memberships.save(mine)
    elif mine is not None and mine.state is State.INVITED and role is not None:
        mine = replace(mine, role=role)
        uow.memberships.save(mine)
    if mine is not None and mine.state is State.INVITED:
        return _ask_consent(uow, actor, mine, programme)
    if mine is not None:
        dialog = uow.dialogs.active(actor.person.id)
        return resume(uow, actor, dialog) if dialog is not None else where_am_i(uow, actor)
    if role is None:
        return _ask_role(uow, actor, programme)
    return _ask_consent(uow, actor, _new_membership(uow, actor, programme, role), programme)


def _membership_in(uow: UnitOfWork, actor: Actor, programme: Programme, role: Role | None = None) -> Membership | None:
    """Return the actor's membership in a programme, preferably in this role; None without a membership."""
    here = [one for one in takes_part(uow, actor.person) if one.programme_id == programme.id]
    return min(here, key=lambda one: one.role is not role, default=None)


def led_in(uow: UnitOfWork, actor: Actor, time_zone: str) -> list[Utterance]:
    """Put the next question of joining to a sender who has not consented yet; return an empty list for others."""
    if current(uow, actor.person) or desks(uow, actor.person):
        return []
    mine = takes_part(uow, actor.person)
    if not mine:
        return colleague.opened_before(uow, actor) or start(uow, actor, "", time_zone)
    if waits := moving.on_the_way(uow, actor):
        return waits
    asked = next((one for one in mine if one.state is State.INVITED), None)
    return join(uow, actor, uow.programmes.get(asked.programme_id), None) if asked is not None else []


def asked_before(uow: UnitOfWork, actor: Actor, led: Sequence[Utterance]) -> Speech | None:
    """Return the question of joining among utterances if the sender has it before them already, or None."""
    question = next((one for one in led if isinstance(one, Speech) and one.window is not None), None)
    chat = actor.person.telegram_id
    if question is None or question.window is None or chat is None:
        return None
    shown = uow.windows.message_id(chat, question.window.purpose) is not None
    return question if shown and not came_before(uow, actor, question.window.purpose) else None


def again_in_short(question: Speech) -> list[Utterance]:
    """Ask for a press on a button of a question that stands in the chat, without all that it explains."""
    assert question.window is not None
    text = (Phrase("error-press-a-button"), *question.text[1:][-1:])
    purpose = question.window.purpose
    return [Unbutton(question.to, purpose), replace(question, text=text)]


def choose_role(uow: UnitOfWork, actor: Actor, pressed: ChooseRole) -> list[Utterance]:
    """Join in the role that was pressed."""
    return join(uow, actor, uow.programmes.get(pressed.programme), ROLES[pressed.role])


def _new_membership(uow: UnitOfWork, actor: Actor, programme: Programme, role: Role) -> Membership:
    return uow.memberships.add(
        Membership(
            id=0,
            person_id=actor.person.id,
            programme_id=programme.id,
            role=role,
            state=State.INVITED,
            created_at=actor.now,
        )
    )


def _ask_role(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    choices = tuple(
        (Choice(Phrase(f"button-as-{role}"), ChooseRole(programme.id, chosen)),) for chosen, role in ROLES.items()
    )
    text = (*_welcome(uow, actor, programme), Phrase("welcome-which-role", _facts(uow, programme)))
    window = Window(windows.joining(programme.id), fresh=True)
    return [Speech(actor.person.id, text, choices=(*choices, *_stranger_menu()), window=window)]


def _welcome(uow: UnitOfWork, actor: Actor, programme: Programme) -> tuple[Phrase, ...]:
    """Return the programme's own first paragraph, if it has one in the actor's language."""
    text = wording.own(uow, programme, WordingKind.WELCOME, actor.person.language)
    return (Phrase("plain", {"text": text}),) if text is not None else ()


def _facts(uow: UnitOfWork, programme: Programme) -> dict[str, str]:
    managers = uow.memberships.managers(programme.id)
    return {"programme": programme.name, "manager": managers[0].name if managers else ""}


def _readers(uow: UnitOfWork, programme: Programme) -> Facts:
    """Return the managers of a programme, all of whom read a registration."""
    names = [one.name for one in uow.memberships.managers(programme.id)]
    return {"readers": listed_and(names or [Phrase("nobody")]), "count": max(len(names), 1)}


def _ask_consent(uow: UnitOfWork, actor: Actor, membership: Membership, programme: Programme) -> list[Utterance]:
    entered = uow.entries.of_membership(membership.id)
    role = Phrase(f"role-{membership.role}")
    intro = (
        entry.intro(uow, entered, programme)
        if entered is not None
        else (Phrase("consent-intro", {**_facts(uow, programme), "role": role}),)
    )
    no_one = ((entry.not_me(membership),),) if entered is not None else ()
    lead = (*_welcome(uow, actor, programme), *intro)
    away = Unbutton(actor.person.id, windows.joining(programme.id))
    return [away, consent_question(uow, actor.person, membership, programme, lead, no_one)]


def consent_question(
    uow: UnitOfWork,
    person: Person,
    membership: Membership,
    programme: Programme,
    lead: tuple[Phrase, ...],
    others: Rows = (),
) -> Speech:
    """Return the question whether a person agrees to what is stored, after what leads to it."""
    yes = Choice(Phrase("button-consent"), Consent(membership.id))
    no = Choice(Phrase("button-no-thanks"), NoThanks(membership.id))
    text = (
        *lead,
        Phrase("consent-what", _readers(uow, programme)),
        reach.answerable(programme, _facts(uow, programme)["manager"]),
        Phrase("consent-question"),
    )
    window = Window(windows.joining(programme.id), fresh=True)
    return Speech(person.id, text, choices=((yes,), (no,), *others, _stranger_menu()[0]), window=window)


def consent(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Store the consent, and open the registration."""
    agreed = replace(membership, state=lifecycle.after(membership.state, Event.CONSENT), consented_at=actor.now)
    uow.memberships.save(agreed)
    registration.expect(uow, agreed, actor.now)
    closing.schedule(uow, agreed, actor.now)
    uow.audit.record(actor.person, Event.CONSENT, membership, actor.now)
    entered = uow.entries.of_membership(membership.id)
    if entered is not None:
        uow.entries.remove(entered.id)
    return [
        Unbutton(actor.person.id, windows.joining(membership.programme_id)),
        *open_registration(uow, actor, agreed, entered),
    ]


def open_registration(
    uow: UnitOfWork, actor: Actor, membership: Membership, entered: Entry | None = None
) -> list[Utterance]:
    """Open the registration of a membership, with what a manager has entered of it, or resume its draft."""
    told = entry.hints(uow, entered)
    hints = {"role": str(membership.role), "telegram_name": actor.telegram_name, **told}
    known = entry.answers(entered) if entered is not None else other_role.given_before(uow, actor.person, membership)
    asked = {step.name for step in applicable(REGISTRATION, {}, hints)}
    given = {name: answer for name, answer in known.items() if name in asked}
    there = Phrase("entry-told", {"manager": told["told_by"]}) if told else Phrase("entry-there")
    lead = (there if entered is not None else Phrase("again-there"),) if given else ()
    return open_dialog(uow, actor, REGISTRATION, subject=membership.id, hints=hints, answers=given, lead=lead)


def decline(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Take the no to the consent: forget a person with no other membership, else withdraw this membership.

    Raises:
        ProgrammeError: `not-now`, when the consent is not asked for.
    """
    if membership.state is not State.INVITED:
        raise ProgrammeError("not-now")
    person = actor.person
    chat = person.telegram_id
    entry.declined(uow, actor, membership)
    only = len(uow.memberships.of_person(person.id)) == 1
    never_sent = membership.registered_at is None
    if only and never_sent and chat is not None:
        uow.people.forget(person.id)
        return [Farewell(chat, person.language, (Phrase("declined"),))]
    uow.memberships.save(replace(membership, state=lifecycle.after(membership.state, Event.WITHDRAW)))
    window = Window(windows.joining(membership.programme_id))
    return [Speech(person.id, (Phrase("declined-one"),), window=window)]
