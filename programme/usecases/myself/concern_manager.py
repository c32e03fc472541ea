"""A private word about a manager: to the programme's other managers, or to the person outside, if there are none.

Neither the manager whom it is about nor one who is in a pair with the sender ever reads it. Where nobody is left, the
bot takes no text, because it could pass it on to nobody.
"""

from collections.abc import Sequence
from datetime import timedelta

from programme import windows
from programme.audit import Did, Kind
from programme.errors import ProgrammeError
from programme.forms.concern import ABOUT_MANAGER, CONCERN
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import TellConcern
from programme.presses.page import Page
from programme.speech import Choice, Phrase, Speech, Unbutton, Utterance, Window
from programme.usecases.common import reach
from programme.usecases.common.begun import begun
from programme.usecases.common.conversation import closed, open_dialog
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.question import facts_of
from programme.usecases.common.sight import readers_besides
from programme.usecases.myself import concern, concern_away

_SAID = (Did.SAID_OF_MANAGER,)
NOT_OFFERED_FOR = timedelta(days=30)
"""So long nothing that somebody types is offered to a manager, after they have said that it is about one of them."""


def tell(uow: UnitOfWork, actor: Actor, membership: Membership, manager_id: int) -> list[Utterance]:
    """Open the form of a private word about a manager, and say who reads it; or whom to ring, where nobody could.

    Raises:
        ProgrammeError: `not-allowed`, when this person does not manage the programme.
    """
    programme = uow.programmes.get(membership.programme_id)
    managers = {one.id: one for one in uow.memberships.managers(programme.id)}
    if manager_id not in managers:
        raise ProgrammeError("not-allowed")
    uow.audit.record(actor.person, Did.SAID_OF_MANAGER, membership, actor.now)
    begun_before = begun(uow, actor.person.id, CONCERN, membership.id, {})
    away: list[Utterance] = []
    if begun_before is not None:
        uow.dialogs.remove(begun_before.id)
        away = closed(begun_before)
    name = managers[manager_id].first_name
    told = readers_besides(uow, membership, manager_id)
    if not told:
        text = Phrase("concern-manager-nobody", {"name": name, **facts_of(reach.outsider(programme))})
        ways = (
            (Choice(Phrase("button-back"), TellConcern(membership.id)),),
            (page_button(Page.ME), page_button(Page.HELP)),
        )
        return [*away, Speech(actor.person.id, (text,), choices=ways, private=True, exchange=True)]
    hints = {**concern.named(uow, programme, told), ABOUT_MANAGER: str(manager_id)}
    lead = (Phrase("concern-manager", {"name": name, **facts_of(hints)}),)
    answers = {
        "theme": "other",
        **({"text": kept} if begun_before and (kept := begun_before.answers.get("text")) else {}),
    }
    return [*away, *open_dialog(uow, actor, CONCERN, subject=membership.id, hints=hints, answers=answers, lead=lead)]


def left_out(uow: UnitOfWork, actor: Actor, mine: Sequence[Membership]) -> Membership | None:
    """Return the first of these places whose managers are offered nothing that the actor types, or None.

    So it is while a private word about one of them is open, and for a month after the actor began one, sent or not,
    until they turn to the managers again themselves. It is read from the audit and not from the newest screen: a
    reminder that comes between must not bring their words to the one whom they are about.
    """
    said = {one.subject: one.at for one in uow.audit.newest({Kind.MEMBERSHIP: [m.id for m in mine]}, _SAID)}
    for one in mine:
        words = uow.concerns.of_membership(one.id) if one.id in said else ()
        if any(word.about_id is not None and word.settled_at is None for word in words):
            return one
        since = said.get(one.id)
        if since is None or actor.now - since > NOT_OFFERED_FOR:
            continue
        letters = [each.sent_at for each in uow.letters.of_membership(one.id) if each.author_id == actor.person.id]
        turned = [*letters, *(word.told_at for word in words if word.about_id is None)]
        if not any(at > since for at in turned):
            return one
    return None


def offered_nobody(uow: UnitOfWork, actor: Actor, membership: Membership, *, fresh: bool) -> list[Utterance]:
    """Say to whoever has said that it is about a manager that nobody reads what they type, and whom to ring or tell."""
    programme = uow.programmes.get(membership.programme_id)
    others = len(uow.memberships.managers(programme.id)) > 1 and bool(readers_besides(uow, membership, None))
    told = Choice(Phrase("button-concern"), TellConcern(membership.id))
    text = (
        Phrase("free-text-outside"),
        *((Phrase("free-text-others"),) if others else ()),
        Phrase("free-text-outsider", facts_of(reach.outsider(programme))),
    )
    ways: Rows = (
        *(((told,),) if others else ()),
        *concern_away.row(),
        (page_button(Page.ME), page_button(Page.HELP)),
    )
    concern_away.note_said(uow, actor)
    window = Window(windows.FREE_TEXT, fresh=fresh)
    former = [Unbutton(actor.person.id, windows.FREE_TEXT)] if fresh else []
    return [*former, Speech(actor.person.id, text, choices=ways, window=window, private=True, exchange=True)]
