"""A private word about a manager: to the programme's other managers, or to the person outside, if there are none.

Neither the manager whom it is about nor one who is in a pair with the sender ever reads it. Where nobody is left, the
bot takes no text, because it could pass it on to nobody.
"""

from programme.errors import ProgrammeError
from programme.forms.concern import ABOUT_MANAGER, CONCERN
from programme.people import Actor, Membership
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.concern import TellConcern
from programme.presses.page import Page
from programme.speech import Choice, Phrase, Speech, Utterance
from programme.usecases.common import reach
from programme.usecases.common.begun import begun
from programme.usecases.common.conversation import closed, open_dialog
from programme.usecases.common.menu import page_button
from programme.usecases.common.question import facts_of
from programme.usecases.common.sight import readers_besides
from programme.usecases.myself import concern


def tell(uow: UnitOfWork, actor: Actor, membership: Membership, manager_id: int) -> list[Utterance]:
    """Open the form of a private word about a manager, and say who reads it; or whom to ring, where nobody could.

    Raises:
        ProgrammeError: `not-allowed`, when this person does not manage the programme.
    """
    programme = uow.programmes.get(membership.programme_id)
    managers = {one.id: one for one in uow.memberships.managers(programme.id)}
    if manager_id not in managers:
        raise ProgrammeError("not-allowed")
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
