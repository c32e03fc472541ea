"""A mentor reads the business plan that an adept has shared, a section at a time, and writes to the adept about it."""

from dataclasses import replace
from datetime import datetime

from programme import windows
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.plan import PLAN_COMMENT
from programme.pair import IN_TOUCH, Pair
from programme.people import Actor, Membership
from programme.plan import WRITTEN, PlanComment, PlanVersion, Section, count, filled, text_of
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.page import Page
from programme.presses.plan import CommentSection, GetVersion, ReadPlan, ReadSection
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.common.begun import drafts
from programme.usecases.common.conversation import closed, open_dialog, where_pressed
from programme.usecases.common.menu import Rows, page_button
from programme.usecases.common.two import Two, two_of, twos_of
from programme.usecases.year import plan_shared

IN_A_ROW = 2


def rows(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return a button for each plan that a mentor's adepts have shared."""
    near = [one for one in uow.pairs.open_of(membership.id) if one.state in IN_TOUCH]
    shared = uow.plan_versions.shared_with([one.id for one in near]) if near else {}
    return tuple(
        (Choice(Phrase("button-plan-of", two.facts), ReadPlan(shared[two.pair.id].id)),)
        for two in twos_of(uow, [one for one in near if one.id in shared])
    )


def is_open(pair: Pair, version: PlanVersion) -> bool:
    """Tell whether a mentor may read a version: the adept has not taken it back, and the two are a pair."""
    return version.hidden_at is None and pair.state in IN_TOUCH


def open_to(uow: UnitOfWork, pair: Pair, version: PlanVersion) -> Two:
    """Return the two, while the mentor may read this version.

    Raises:
        ProgrammeError: `plan-closed`, when the adept has taken it back, or the two are no pair any more.
    """
    if not is_open(pair, version):
        raise ProgrammeError("plan-closed")
    return two_of(uow, pair)


def noted(uow: UnitOfWork, version: PlanVersion, now: datetime) -> PlanVersion:
    """Return a version that its mentor has opened, which needs no news of it any more."""
    if version.told_at is None:
        version = replace(version, told_at=now)
        uow.plan_versions.save(version)
    return version


def show(uow: UnitOfWork, actor: Actor, pair: Pair, version: PlanVersion) -> list[Utterance]:
    """Show a version: what is in it, who reads it, and what has come since."""
    two, version = open_to(uow, pair, version), noted(uow, version, actor.now)
    link = text_of(version.texts, Section.DOCUMENT)
    newest = uow.plan_versions.shared_with([pair.id])[pair.id]
    facts: Facts = {
        **two.facts,
        "number": version.number,
        "day": local_day(version.shared_at, two.programme),
        "count": count(version.texts),
        "all": len(WRITTEN),
    }
    text = (
        Phrase("plan-of", facts),
        *((Phrase("plan-document-of", {**two.facts, "link": link}),) if link else ()),
        *((Phrase("plan-older", {**two.facts, "number": newest.number}),) if newest.id != version.id else ()),
        Phrase("plan-of-readers", two.facts),
        *((Phrase("plan-link-theirs", two.facts),) if link else ()),
    )
    commented = {one.section for one in _mine(uow, two, version)}
    buttons = [Choice(_label(one, one in commented), ReadSection(version.id, one)) for one in filled(version.texts)]
    sections = tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))
    newer = Choice(Phrase("button-plan-newest", {"number": newest.number}), ReadPlan(newest.id))
    paper = Choice(Phrase("button-plan-pdf"), GetVersion(version.id))
    return _said(
        uow,
        actor,
        two,
        text,
        (
            *(((newer,),) if newest.id != version.id else ()),
            *sections,
            *(((paper,),) if count(version.texts) else ()),
            (page_button(Page.ME),),
        ),
    )


def _label(section: Section, is_commented: bool) -> Phrase:
    title = Phrase(f"plan-title-{section.word}")
    return Phrase("plan-commented", {"title": title}) if is_commented else title


def _mine(uow: UnitOfWork, two: Two, version: PlanVersion) -> list[PlanComment]:
    """Return what this mentor has written about a version, oldest first."""
    return [one for one in uow.plan_comments.of_mentor(two.mentor.id) if one.version_id == version.id]


def _said(uow: UnitOfWork, actor: Actor, two: Two, text: tuple[Phrase, ...], choices: Rows) -> list[Utterance]:
    window = Window(windows.plan_of(two.pair.id))
    shown = tuple(row for row in choices if row)
    return where_pressed(uow, actor, Speech(actor.person.id, text, choices=shown, window=window, private=True))


def section(
    uow: UnitOfWork, actor: Actor, pair: Pair, version: PlanVersion, which: Section, *lead: Phrase
) -> list[Utterance]:
    """Show a section of a version, with what the mentor has written about it last; all of them, where nothing stands.

    Raises:
        ProgrammeError: `plan-closed`, when the mentor may not read it any more.
    """
    two, version = open_to(uow, pair, version), noted(uow, version, actor.now)
    text = text_of(version.texts, which)
    if not text:
        return show(uow, actor, pair, version)
    mine = [one for one in _mine(uow, two, version) if one.about is which][-1:]
    day = local_day(mine[0].made_at, two.programme) if mine else None
    shown = (
        *lead,
        Phrase("plan-section-of", {**two.facts, "title": Phrase(f"plan-title-{which.word}"), "number": version.number}),
        Phrase("quoted", {"text": text}),
        *((Phrase("plan-comment-mine", {"day": day, "text": mine[0].text}),) if mine and day else ()),
    )
    there = filled(version.texts)
    after = there[(there.index(which) + 1) % len(there)]
    ahead = Choice(
        Phrase("button-plan-next", {"title": Phrase(f"plan-title-{after.word}")}), ReadSection(version.id, after)
    )
    comment = Choice(
        Phrase("button-plan-comment-more" if mine else "button-plan-comment"), CommentSection(version.id, which)
    )
    choices = (
        (comment,),
        (ahead,) if after is not which else (),
        (Choice(Phrase("button-plan-of", two.facts), ReadPlan(version.id)),),
    )
    return _said(uow, actor, two, shown, choices)


def comment(uow: UnitOfWork, actor: Actor, pair: Pair, version: PlanVersion, which: Section) -> list[Utterance]:
    """Ask the mentor for words to the adept about a section; one that is begun about the same section goes on.

    Raises:
        ProgrammeError: as for `section`.
    """
    two = open_to(uow, pair, version)
    if not text_of(version.texts, which):
        return show(uow, actor, pair, version)
    hints = {"section": which.word, "version": str(version.id), "other": two.adept_person.first_name.hint}
    away: list[Utterance] = []
    for draft in drafts(uow, actor.person.id, PLAN_COMMENT, pair.id):
        if not draft.answers and draft.hints != hints:
            uow.dialogs.remove(draft.id)
            away += closed(draft)
    return [*away, *open_dialog(uow, actor, PLAN_COMMENT, subject=pair.id, hints=hints)]


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep a mentor's comment, and let the adept hear of it together with what else comes.

    Raises:
        ProgrammeError: `plan-comment-closed`, when the adept has taken it back, or the two are no pair any more.
    """
    pair = uow.pairs.locked(dialog.subject)
    version = uow.plan_versions.find(int(dialog.hints["version"]))
    if pair is None or version is None or not is_open(pair, version):
        raise ProgrammeError("plan-comment-closed")
    two = two_of(uow, pair)
    which = next(one for one in Section if one.word == dialog.hints["section"])
    uow.plan_comments.add(PlanComment(0, version.id, two.mentor.id, which, str(dialog.answers["text"]), actor.now))
    plan_shared.expect(uow, two, actor.now)
    return section(
        uow,
        actor,
        two.pair,
        version,
        which,
        Phrase("plan-comment-sent", {**two.facts, "when": plan_shared.heard_when(uow, two)}),
    )
