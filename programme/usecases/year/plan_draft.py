"""Words of a business plan that are not saved: thrown away by a press, and the ways on once writing is cancelled."""

from programme.dialog import Dialog
from programme.forms.plan import PLAN
from programme.people import Actor, Membership
from programme.plan import Section, text_of
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.plan import DropSection, OpenPlan, ReadSection
from programme.speech import Choice, Phrase, Utterance
from programme.usecases.common.begun import drafts
from programme.usecases.common.conversation import closed, next_waiting
from programme.usecases.common.menu import Rows
from programme.usecases.year import plan as plans


def drop(uow: UnitOfWork, actor: Actor, membership: Membership, which: Section) -> list[Utterance]:
    """Throw away what is written under a section and not saved; what stood there before stays."""
    plan, away = plans.mine(uow, actor, membership), list[Utterance]()
    for draft in drafts(uow, actor.person.id, PLAN, membership.id):
        if draft.hints["section"] == which.word:
            uow.dialogs.remove(draft.id)
            away += closed(draft)
    title = Phrase(f"plan-title-{which.word}")
    told = Phrase("plan-dropped" if text_of(plan.texts, which) else "plan-dropped-empty", {"title": title})
    return [*away, *plans.show(uow, actor, membership, told), *next_waiting(uow, actor)]


def ways(dialog: Dialog) -> Rows:
    """Return the ways on for an adept who wrote no more: to throw the words away, and to the plan."""
    which = next((one for one in Section if one.word == dialog.hints.get("section")), None)
    away = (
        Choice(Phrase("button-plan-drop"), DropSection(dialog.subject, which))
        if which is not None and dialog.answers
        else None
    )
    return (*(((away,),) if away else ()), (Choice(Phrase("button-plan-all"), OpenPlan(dialog.subject)),))


def comment_ways(dialog: Dialog) -> Rows:
    """Return the way back for a mentor who wrote no comment: to the section that it was about."""
    which = next(one for one in Section if one.word == dialog.hints["section"])
    title = Phrase("button-plan-back", {"title": Phrase(f"plan-title-{which.word}")})
    return ((Choice(title, ReadSection(int(dialog.hints["version"]), which)),),)
