"""A programme on its manager's desk: the facts about it, and a button to change each."""

from datetime import datetime

from programme import windows
from programme.checks import readable_phone
from programme.forms.setup import what_it_means
from programme.last_heard import TONIGHT_OWN, rule_of
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import NextRound
from programme.presses.change import ChangeRule, Rule
from programme.presses.page import Page
from programme.presses.wording import OpenWordings
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.times import is_over, local_day
from programme.usecases.common import reach
from programme.usecases.common.menu import page_button
from programme.usecases.desk import archive, export, importing
from programme.usecases.desk.rule_facts import can_be_asked, label, line, shown, text_shown
from programme.usecases.ending.ending import announced_on
from programme.usecases.myself import change


def show(uow: UnitOfWork, actor: Actor, programme: Programme, *lead: Phrase) -> list[Utterance]:
    """Show the facts about a programme with a button to change each, what is missing, and what was changed last."""
    title = Phrase("rule-title", {"programme": programme.name})
    lines = tuple(line(one, shown(uow, programme, one)) for one in Rule)
    buttons = [Choice(label(one), ChangeRule(programme.id, one)) for one in Rule if can_be_asked(uow, programme, one)]
    pairs = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    text = (
        *lead,
        Phrase("lines", {"lines": Listing((title, *lines, *_managers(uow, programme)))}),
        *_rhythm(programme, actor.now),
        *_missing(uow, programme),
        *_before(uow, programme),
        Phrase("change-which"),
    )
    fetch = export.button(programme, named=False)
    texts = Choice(Phrase("button-wordings"), OpenWordings(programme.id))
    take_in = () if is_over(programme, actor.now) else ((importing.button(programme),),)
    again = (Choice(Phrase("button-next-round"), NextRound(programme.id)),)
    rows = (
        *pairs,
        (texts, fetch),
        again,
        *archive.rows(programme, actor),
        *take_in,
        *change.rows(uow, actor.person),
        (page_button(Page.TODO), page_button(Page.ME)),
    )
    window = Window(windows.programme(programme.id), fresh=True)
    return [Speech(actor.person.id, text, choices=rows, window=window, private=True)]


def _rhythm(programme: Programme, now: datetime) -> tuple[Phrase, ...]:
    """Return what the rules come to while it lasts; once the end is told, nothing is gained by another rhythm."""
    if is_over(programme, now):
        return ()
    warns = local_day(now, programme) < announced_on(programme)
    return what_it_means(programme.preset, programme.starts_on, programme.ends_on, warns=warns)


def _managers(uow: UnitOfWork, programme: Programme) -> tuple[Phrase, ...]:
    """Return a line for each manager, with the number that participants are told to ring."""
    return tuple(
        Phrase(
            "labelled",
            {"label": one.name, "value": readable_phone(one.phone) if one.phone else Phrase("pair-no-phone")},
        )
        for one in uow.memberships.managers(programme.id)
    )


def _missing(uow: UnitOfWork, programme: Programme) -> tuple[Phrase, ...]:
    found = reach.missing(uow, programme)
    return (Phrase("rule-missing", {"what": Listing(tuple(found), ", ")}),) if found else ()


def _before(uow: UnitOfWork, programme: Programme) -> tuple[Phrase, ...]:
    """Return what was changed last and what it was before; of several managers also who has changed it."""
    found = [one for one in uow.changes.of_programme(programme.id) if one.fact != TONIGHT_OWN]
    changes = found[-change.CHANGES_SHOWN :]
    managers = {one.id: one.first_name for one in uow.memberships.managers(programme.id)}
    lines = tuple(
        Phrase(
            "change-line-by" if len(managers) > 1 and one.changed_by in managers else "change-line",
            {
                "name": managers.get(one.changed_by, ""),
                "day": local_day(one.changed_at, programme),
                "label": label(rule_of(one.fact)),
                "before": text_shown(rule_of(one.fact), one.before) or Phrase("dialog-skipped"),
            },
        )
        for one in changes
    )
    return (Phrase("lines", {"lines": Listing((Phrase("change-before"), *lines))}),) if lines else ()
