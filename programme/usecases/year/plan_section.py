"""A section of an adept’s business plan: read, with what the mentor has written about it, and asked for."""

from collections.abc import Sequence

from programme.errors import ProgrammeError
from programme.forms.plan import PLAN, PLAN_LINK
from programme.people import Actor, Membership
from programme.plan import (
    WRITTEN,
    Plan,
    PlanComment,
    Section,
    by_section,
    first_empty,
    text_of,
)
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.plan import (
    DropSection,
    EmptySection,
    OpenPlan,
    OpenSection,
    ReadComments,
    WriteSection,
)
from programme.speech import Choice, Phrase, Utterance
from programme.times import local_day
from programme.usecases.common.begun import drafts
from programme.usecases.common.conversation import closed, open_dialog, resume
from programme.usecases.common.menu import Rows
from programme.usecases.year import plan as plans


def section(
    uow: UnitOfWork, actor: Actor, membership: Membership, which: Section, *lead: Phrase, fresh: bool = False
) -> list[Utterance]:
    """Show the text of a section, with the mentor's newest comment; where nothing stands, ask for it.

    Raises:
        ProgrammeError: `not-now`, for an empty section when nothing can be written any more.
    """
    plan, writes = plans.mine(uow, actor, membership), plans.can_write(uow, actor, membership)
    text = text_of(plan.texts, which)
    comments = by_section(comments_on(uow, plan)).get(which, ()) if plan.id else ()
    draft = plans.unsaved(uow, actor, membership, plan).get(which) if writes else None
    if not text and not comments and draft is None:
        return write(uow, actor, membership, which, on=False)
    if unheard := [one.id for one in comments if one.told_at is None]:
        uow.plan_comments.note_told(unheard, actor.now)
    shown = (
        *lead,
        _heading(which),
        Phrase("quoted", {"text": text}) if text else Phrase("plan-nothing-here"),
        *_comments(uow, membership, plan, comments[:1]),
        *((Phrase("plan-unsaved-here"),) if draft else ()),
    )
    more = Choice(Phrase("button-plan-comments", {"count": len(comments)}), ReadComments(membership.id, which))
    ahead = _next(plan, membership, which, writes=writes)
    choices = (
        *(_going_on(membership, which) if draft else _writing(membership, which, text) if writes else ()),
        (more,) if len(comments) > 1 else (),
        ahead,
        (Choice(Phrase("button-plan-all"), OpenPlan(membership.id)),),
    )
    return plans.said(uow, actor, membership, shown, choices, fresh=fresh)


def _heading(which: Section) -> Phrase:
    if which is Section.DOCUMENT:
        return Phrase("plan-heading-document", {"title": Phrase("plan-title-document")})
    place = {"number": WRITTEN.index(which) + 1, "all": len(WRITTEN)}
    return Phrase("plan-heading", {"title": Phrase(f"plan-title-{which.word}"), **place})


def _going_on(membership: Membership, which: Section) -> Rows:
    """Return the buttons of words that are not saved: to go on with them, and to throw them away."""
    return (
        (Choice(Phrase("button-plan-draft"), WriteSection(membership.id, which)),),
        (Choice(Phrase("button-plan-drop"), DropSection(membership.id, which)),),
    )


def _writing(membership: Membership, which: Section, text: str) -> Rows:
    """Return the buttons by which the words under a section are changed."""
    anew = Choice(Phrase("button-plan-anew" if text else "button-plan-write"), WriteSection(membership.id, which))
    if not text:
        return ((anew,),)
    on = Choice(Phrase("button-plan-on"), WriteSection(membership.id, which, on=True))
    away = Choice(Phrase("button-plan-empty"), EmptySection(membership.id, which))
    return ((anew, away),) if which is Section.DOCUMENT else ((on, anew), (away,))


def _next(plan: Plan, membership: Membership, which: Section, *, writes: bool) -> tuple[Choice, ...]:
    """Return the button to the next section: to keep this one, and go on where nothing stands yet."""
    following = first_empty(plan.texts, which) if writes else None
    if following is None or which is Section.DOCUMENT or following is which:
        return ()
    named = Phrase("button-plan-next", {"title": Phrase(f"plan-title-{following.word}")})
    return (Choice(named, OpenSection(membership.id, following)),)


def comments_on(uow: UnitOfWork, plan: Plan) -> list[PlanComment]:
    """Return the comments of mentors on a plan, oldest first."""
    return list(uow.plan_comments.of_plan(plan.id))


def _comments(uow: UnitOfWork, membership: Membership, plan: Plan, found: Sequence[PlanComment]) -> tuple[Phrase, ...]:
    """Return comments, each with its author, its day, and the version that it is about."""
    if not found:
        return ()
    numbers = {one.id: one.number for one in uow.plan_versions.of_plan(plan.id)}
    authors = uow.memberships.with_people({one.membership_id for one in found})
    programme = uow.programmes.get(membership.programme_id)
    return tuple(
        Phrase(
            "plan-comment",
            {
                "name": authors[one.membership_id][1].first_name,
                "day": local_day(one.made_at, programme),
                "number": numbers[one.version_id],
                "text": one.text,
            },
        )
        for one in found
    )


COMMENTS_A_PAGE = 4


def comments(uow: UnitOfWork, actor: Actor, membership: Membership, which: Section, number: int) -> list[Utterance]:
    """Show all comments about a section, the newest first, a few on each page; where there are none, the section."""
    plan = plans.mine(uow, actor, membership)
    found = by_section(comments_on(uow, plan)).get(which, ()) if plan.id else ()
    here = found[number * COMMENTS_A_PAGE : (number + 1) * COMMENTS_A_PAGE]
    if not here:
        return section(uow, actor, membership, which)
    text = (_heading(which), *_comments(uow, membership, plan, here))
    last = (len(found) - 1) // COMMENTS_A_PAGE
    ways = tuple(
        Choice(Phrase(key), ReadComments(membership.id, which, beside))
        for key, beside in (("button-earlier", number - 1), ("button-later", number + 1))
        if 0 <= beside <= last
    )
    back = Choice(
        Phrase("button-plan-back", {"title": Phrase(f"plan-title-{which.word}")}), OpenSection(membership.id, which)
    )
    return plans.said(uow, actor, membership, text, (ways, (back,)))


def write(uow: UnitOfWork, actor: Actor, membership: Membership, which: Section, *, on: bool) -> list[Utterance]:
    """Ask for the words of a section: anew, or `on` with what stands there; its own draft goes on.

    Raises:
        ProgrammeError: `not-now`, when nothing can be written any more.
    """
    plan = plans.mine(uow, actor, membership)
    if not plans.can_write(uow, actor, membership):
        raise ProgrammeError("not-now")
    if which is Section.DOCUMENT:
        two = plans.with_mentor(uow, membership)
        hints = {"other": two.mentor_person.first_name.hint} if two else {"other": ""}
        return open_dialog(uow, actor, PLAN_LINK, subject=membership.id, hints=hints)
    away: list[Utterance] = []
    begun = plans.unsaved(uow, actor, membership, plan)
    if which in begun:
        return resume(uow, actor, begun[which])  # what is not saved yet is not lost
    for draft in drafts(uow, actor.person.id, PLAN, membership.id):
        if draft not in begun.values():
            uow.dialogs.remove(draft.id)
            away += closed(draft)
    there = {"text": text_of(plan.texts, which)} if on and text_of(plan.texts, which) else {}
    return [*away, *open_dialog(uow, actor, PLAN, subject=membership.id, hints={"section": which.word}, answers=there)]
