"""The business plan of an adept in the entrepreneurs' programme: its overview, and a section at a time.

What is written is the adept's own until it is shared (`plan_shared`), and is read then by the mentor alone
(`plan_read`). It is written at the adept's own pace: nobody is reminded of it. After the end it can be read and fetched
for good.
"""

from collections.abc import Iterable, Mapping

from programme import windows
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.plan import PLAN
from programme.pair import IN_TOUCH
from programme.people import HERE, Actor, Membership, Programme, Role
from programme.plan import (
    WRITTEN,
    Plan,
    PlanVersion,
    Section,
    Texts,
    count,
    filled,
    has_plan,
    text_of,
)
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.plan import (
    GetPlan,
    HidePlan,
    OpenPlan,
    OpenSection,
    SharePlan,
)
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.common.begun import drafts
from programme.usecases.common.conversation import where_pressed
from programme.usecases.common.lasting import is_over_for
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.two import Two, twos_of

IN_A_ROW = 2


def rows(membership: Membership, programme: Programme) -> Rows:
    """Return the button by which an adept opens the plan, where the programme has one."""
    return button(membership) if membership.role is Role.ADEPT and has_plan(programme) else ()


def button(membership: Membership) -> Rows:
    """Return the button that opens an adept's plan."""
    return ((Choice(Phrase("button-plan"), OpenPlan(membership.id)),),)


def offered(two: Two, role: Role) -> Rows:
    """Return the same button for the adept, under the word that the two have agreed and the year begins."""
    return rows(two.membership(role), two.programme)


def can_write(uow: UnitOfWork, actor: Actor, membership: Membership) -> bool:
    """Tell whether an adept can still write: in the programme, from the registration to the last day."""
    programme = uow.programmes.get(membership.programme_id)
    return has_plan(programme) and membership.state in HERE and not is_over_for(uow, membership, programme, actor.now)


def with_mentor(uow: UnitOfWork, membership: Membership) -> Two | None:
    """Return the pair in which an adept and a mentor have each other's contacts now, or None."""
    near = [one for one in uow.pairs.open_of(membership.id) if one.state in IN_TOUCH]
    return twos_of(uow, near[-1:])[0] if near else None


def mine(uow: UnitOfWork, actor: Actor, membership: Membership) -> Plan:
    """Return an adept's plan, or an empty one that is not stored yet.

    Raises:
        ProgrammeError: `no-plan`, in a programme without one; `not-now`, when it can't be begun any more.
    """
    found = uow.plans.of_membership(membership.id)
    if found is None and not has_plan(uow.programmes.get(membership.programme_id)):
        raise ProgrammeError("no-plan")
    if found is None and not can_write(uow, actor, membership):
        raise ProgrammeError("not-now")
    return found or Plan(0, membership.id, ("",) * len(Section), actor.now, actor.now)


def show(uow: UnitOfWork, actor: Actor, membership: Membership, *lead: Phrase, fresh: bool = False) -> list[Utterance]:
    """Show the overview of an adept's plan: what is written, who reads it, and the ways on."""
    plan, writes = mine(uow, actor, membership), can_write(uow, actor, membership)
    two = with_mentor(uow, membership)
    version = _shown(uow, two)
    link = text_of(plan.texts, Section.DOCUMENT)
    text = (
        *lead,
        Phrase("plan-overview" if writes else "plan-overview-kept", {"count": count(plan.texts), "all": len(WRITTEN)}),
        *((Phrase("plan-own-document", {"link": link}),) if link else ()),
        *still_unsaved(unsaved(uow, actor, membership, plan) if writes else ()),
        _readers(two, version, plan) if writes or version else Phrase("plan-kept"),
        *link_lives(version.texts if version else ()),
    )
    choices = (*_sections(plan, membership, writes=writes), *_ways(plan, membership, two, version, writes=writes))
    return said(uow, actor, membership, text, choices, fresh=fresh)


def link_lives(texts: Texts) -> tuple[Phrase, ...]:
    """Return the line that an own document goes its own way, where its link is shared; else nothing."""
    return (Phrase("plan-link-lives"),) if text_of(texts, Section.DOCUMENT) else ()


def _shown(uow: UnitOfWork, two: Two | None) -> PlanVersion | None:
    """Return the version that the adept's mentor may read now, or None."""
    return None if two is None else uow.plan_versions.shared_with([two.pair.id]).get(two.pair.id)


def shared_with(uow: UnitOfWork, membership: Membership) -> Two | None:
    """Return the pair whose mentor may read an adept's plan now, or None."""
    two = with_mentor(uow, membership)
    return two if _shown(uow, two) is not None else None


def _readers(two: Two | None, version: PlanVersion | None, plan: Plan) -> Phrase:
    """Return who reads the plan: nobody yet, or the mentor a version; the managers never."""
    if two is None:
        return Phrase("plan-only-you")
    if version is None:
        return Phrase("plan-only-you-yet", two.facts)
    day = local_day(version.shared_at, two.programme)
    key = "plan-shared" if version.texts == plan.texts else "plan-shared-before"
    return Phrase(key, {**two.facts, "number": version.number, "day": day})


def _sections(plan: Plan, membership: Membership, *, writes: bool) -> Rows:
    """Return a button for each section, ticked where something stands; to read only, for those alone."""
    there = [one for one in WRITTEN if writes or text_of(plan.texts, one)]
    buttons = [Choice(_label(plan, one), OpenSection(membership.id, one)) for one in there]
    return tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))


def _label(plan: Plan, section: Section) -> Phrase:
    title = Phrase(f"plan-title-{section.word}")
    return Phrase("ticked", {"label": title}) if text_of(plan.texts, section) else title


def _ways(plan: Plan, membership: Membership, two: Two | None, version: PlanVersion | None, *, writes: bool) -> Rows:
    """Return the ways on from the overview: share it, hold it in the hand, an own document."""
    there = bool(filled(plan.texts))
    share = Choice(Phrase("button-plan-share", two.facts), SharePlan(membership.id)) if two else None
    is_new = version is None or version.texts != plan.texts
    hide = Choice(Phrase("button-plan-hide", two.facts), HidePlan(membership.id)) if two and version else None
    paper = Choice(Phrase("button-plan-pdf"), GetPlan(membership.id))
    own = Choice(Phrase("button-plan-link"), OpenSection(membership.id, Section.DOCUMENT))
    return (
        *(((share,),) if share and there and is_new and writes else ()),
        *(((hide,),) if hide else ()),
        (*((paper,) if count(plan.texts) else ()), *((own,) if writes else ())),
        (page_button(Page.ME),),
    )


def said(
    uow: UnitOfWork,
    actor: Actor,
    membership: Membership,
    text: tuple[Phrase, ...],
    choices: Rows,
    *,
    fresh: bool = False,
) -> list[Utterance]:
    """Return a page of the adept's plan, in place or where the press stands below it."""
    window = Window(windows.plan(membership.id), fresh=fresh)
    shown = tuple(row for row in choices if row)
    return where_pressed(uow, actor, Speech(actor.person.id, text, choices=shown, window=window))


def unsaved(uow: UnitOfWork, actor: Actor, membership: Membership, plan: Plan) -> Mapping[Section, Dialog]:
    """Return the drafts whose words are written and not saved, by their section, in the plan's order."""
    found = {one.hints["section"]: one for one in drafts(uow, actor.person.id, PLAN, membership.id) if one.answers}
    there = {one: found[one.word] for one in Section if one.word in found}
    return {one: draft for one, draft in there.items() if draft.answers["text"] != text_of(plan.texts, one)}


def still_unsaved(begun: Iterable[Section]) -> tuple[Phrase, ...]:
    """Return the line that names the sections with words that are not saved, or nothing where there are none."""
    titles = Listing(tuple(Phrase("plan-item", {"title": Phrase(f"plan-title-{one.word}")}) for one in begun))
    return (Phrase("plan-unsaved", {"titles": titles}),) if titles.items else ()
