"""What an adept has written under a section of the business plan is kept, or taken away."""

from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.people import Actor, Membership
from programme.plan import (
    Plan,
    Section,
    text_of,
)
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.plan import (
    EmptySection,
    OpenSection,
)
from programme.speech import Choice, Phrase, Utterance
from programme.usecases.year import plan as plans
from programme.usecases.year import plan_section


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep the text of a section, and show it with the way on."""
    which = next(one for one in Section if one.word == dialog.hints["section"])
    return _kept(uow, actor, dialog, which, str(dialog.answers["text"]), "plan-saved")


def save_link(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep the link to an own document."""
    return _kept(uow, actor, dialog, Section.DOCUMENT, str(dialog.answers["link"]), "plan-link-saved")


def _kept(uow: UnitOfWork, actor: Actor, dialog: Dialog, which: Section, text: str, key: str) -> list[Utterance]:
    membership = uow.memberships.get(dialog.subject)
    plan = plans.mine(uow, actor, membership)
    if not plans.can_write(uow, actor, membership):
        raise ProgrammeError("not-now")
    _store(uow, plan.changed(which, text, actor.now))
    return plan_section.section(uow, actor, membership, which, Phrase(key), fresh=True)


def _store(uow: UnitOfWork, plan: Plan) -> None:
    if plan.id:
        uow.plans.save(plan)
    else:
        uow.plans.add(plan)


def empty(uow: UnitOfWork, actor: Actor, membership: Membership, which: Section, *, sure: bool) -> list[Utterance]:
    """Take away what stands under a section; unless `sure`, ask once more.

    Raises:
        ProgrammeError: `not-now`, when nothing can be written any more.
    """
    plan = plans.mine(uow, actor, membership)
    if not plans.can_write(uow, actor, membership):
        raise ProgrammeError("not-now")
    title = Phrase(f"plan-title-{which.word}")
    if sure or not text_of(plan.texts, which):
        _store(uow, plan.changed(which, "", actor.now))
        return plans.show(uow, actor, membership, Phrase("plan-emptied", {"title": title}))
    choices = (
        (Choice(Phrase("button-plan-empty-sure"), EmptySection(membership.id, which, sure=True)),),
        (Choice(Phrase("button-keep"), OpenSection(membership.id, which)),),
    )
    return plans.said(uow, actor, membership, (Phrase("plan-empty-sure", {"title": title}),), choices)
