"""The other role: a link for adepts opened by a person who registered as mentor, or the other way round.

As long as the person is in no pair the role changes at one press. Their answers follow where they fit, and the
registration asks for the rest; in a pair it is the manager's to see to.
"""

from dataclasses import replace

from programme import lifecycle, windows
from programme.due import ABOUT_MEMBERSHIPS, OF_THE_PERSON
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.forms.registration import REGISTRATION
from programme.lifecycle import Event
from programme.people import Actor, Membership, Person, Role, State
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.joining import ChangeRole, ChosenRole
from programme.presses.page import OpenPage, Page
from programme.speech import Choice, Facts, Phrase, Speech, Unbutton, Utterance, Window
from programme.usecases.arriving import registration
from programme.usecases.common.conversation import closed, open_dialog
from programme.usecases.common.menu import page_button, write_button
from programme.usecases.common.sight import counterpart

ROLES = {ChosenRole.ADEPT: Role.ADEPT, ChosenRole.MENTOR: Role.MENTOR}
ASKED = frozenset({State.REGISTERING, State.REGISTERED, State.WAITING, State.ON_HOLD, State.DECLINED})
OF_BOTH = ("name", "called", "email", "phone", "work", "languages")
"""The questions that both roles are asked alike; what somebody knows is not what somebody else wants to learn."""
BY_A_LIST = ("title", "boards", "presentation")
"""What a manager's list has told about somebody: it stands in the registration of either role."""


def ask(uow: UnitOfWork, actor: Actor, membership: Membership, wanted: Role) -> list[Utterance]:
    """Say in which role the actor is registered, and ask whether they would like the other role."""
    facts: Facts = {
        "programme": uow.programmes.get(membership.programme_id).name,
        "role": Phrase(f"role-{membership.role}"),
        "wanted": Phrase(f"role-{wanted}"),
        "manager": counterpart(uow, membership).first_name,
    }
    if not _can_change(uow, membership):
        rows = ((write_button(uow, membership),), (page_button(Page.ME),))
        return [Speech(actor.person.id, (Phrase("other-role-write", facts),), choices=rows)]
    chosen = next(one for one, role in ROLES.items() if role is wanted)
    yes = Choice(Phrase("button-other-role", {"role": Phrase(f"role-{wanted}")}), ChangeRole(membership.id, chosen))
    no = Choice(Phrase("button-same-role", {"role": Phrase(f"role-{membership.role}")}), OpenPage(Page.ME))
    window = Window(windows.joining(membership.programme_id), fresh=True)
    former = Unbutton(actor.person.id, windows.joining(membership.programme_id))
    return [former, Speech(actor.person.id, (Phrase("other-role", facts),), choices=((yes,), (no,)), window=window)]


def _can_change(uow: UnitOfWork, membership: Membership) -> bool:
    """Tell whether a role can change: no pair was ever made of it, and the manager has not said no."""
    movable = (membership.state, Event.CHANGE_ROLE) in lifecycle.TRANSITIONS
    return movable and not uow.pairs.of_membership(membership.id)


def change(uow: UnitOfWork, actor: Actor, membership: Membership, pressed: ChosenRole) -> list[Utterance]:
    """Change the actor's role, and ask for what the other role's registration still needs.

    Raises:
        ProgrammeError: `not-now`, when the role is that one already, or can't change any more.
    """
    role = ROLES[pressed]
    if role is membership.role or not _can_change(uow, membership):
        raise ProgrammeError("not-now")
    state = lifecycle.after(membership.state, Event.CHANGE_ROLE)
    empty = replace(membership, competences=(), goal="", capacity=0, presentation=None, shown=False)
    changed = replace(empty, role=role, state=state)
    uow.memberships.save(changed)
    for kind in ABOUT_MEMBERSHIPS - OF_THE_PERSON:
        uow.dues.settle(kind, membership.id)
    uow.suggestions.remove(membership.id)
    registration.expect(uow, changed, actor.now)
    uow.audit.record(actor.person, Event.CHANGE_ROLE, membership, actor.now)
    away = Unbutton(actor.person.id, windows.joining(membership.programme_id))
    said = _registration(uow, actor, changed)
    return [away, *said]


def _registration(uow: UnitOfWork, actor: Actor, membership: Membership) -> list[Utterance]:
    """Open the registration with the answers that fit both roles: those of the draft, or of what was sent."""
    draft = uow.dialogs.kept(actor.person.id, REGISTRATION, membership.id)
    given = _sent(actor.person) if draft is None else draft.answers
    dropped: list[Utterance] = []
    if draft is not None:
        uow.dialogs.remove(draft.id)
        dropped = closed(draft)
    told = {} if draft is None else {name: draft.hints[name] for name in (*BY_A_LIST, "told_by") if name in draft.hints}
    answers = {name: given[name] for name in (*OF_BOTH, *(one for one in BY_A_LIST if one in told)) if given.get(name)}
    hints = {"role": str(membership.role), "telegram_name": actor.telegram_name, **told}
    lead = (Phrase("other-role-changed", {"role": Phrase(f"role-{membership.role}")}),)
    opened = open_dialog(uow, actor, REGISTRATION, subject=membership.id, hints=hints, answers=answers, lead=lead)
    return [*dropped, *opened]


def _sent(person: Person) -> dict[str, Answer]:
    work = f"{person.employer}, {person.town}" if person.employer and person.town else ""
    return {
        "name": person.name,
        "called": person.first_name.called,
        "email": person.email,
        "phone": person.phone,
        "work": work,
        "languages": list(person.spoken),
    }


def given_before(uow: UnitOfWork, person: Person, membership: Membership) -> dict[str, Answer]:
    """Return the answers of a person's last registration, here before they left or elsewhere; none before the first."""
    registered = [(one.registered_at, one) for one in uow.memberships.of_person(person.id) if one.registered_at]
    newest = [one for _, one in sorted(registered, key=lambda found: found[0], reverse=True)]
    sent = sorted(newest, key=lambda one: one.id != membership.id)
    if not sent:
        return {}
    answers: dict[str, Answer] = {name: answer for name, answer in _sent(person).items() if answer}
    last = next((one for one in sent if one.role is membership.role), None)
    if last is not None and last.competences:
        answers["competences"] = list(last.competences)
    if last is not None and last.role is Role.MENTOR:
        answers["capacity"] = str(last.capacity)
    if last is not None and last.goal:
        answers["goal"] = last.goal
    return answers
