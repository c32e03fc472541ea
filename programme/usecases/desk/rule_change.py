"""Another value of a fact about a programme: asked for, shown with what it reaches, stored, and told.

Days and rhythm reach every participant. So their effect is shown first: how many meetings, how many pairs, and
which booked meetings would fall outside. Once the manager is sure, every wait that hangs on them is worked out again,
and the participants are told.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from programme import windows
from programme.audit import Did
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.change import RULE, step_of
from programme.forms.first_and_last import is_sensible
from programme.forms.setup import what_it_means
from programme.people import Actor, Change, Headcount, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import PRESETS, OpenProgramme, Replan, Rule
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Window
from programme.times import local_day
from programme.usecases.common import digest
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.lasting import as_heard
from programme.usecases.common.membership import free_name, manages
from programme.usecases.desk import programme_page, replanning, tonight
from programme.usecases.desk.rule_facts import (
    can_be_asked,
    kept,
    label,
    line,
    shown,
    stand_ins,
    usual_length,
    with_value,
)
from programme.usecases.myself import change

REACHES: Mapping[Rule, Callable[[Headcount], int]] = {
    Rule.NAME: lambda here: here.people,
    Rule.ORGANISATION: lambda here: here.people,
    Rule.OUTSIDER: lambda here: here.people,
    Rule.STAND_IN: lambda here: here.people,
    Rule.EMPLOYER: lambda here: here.people,
    Rule.LENGTH: lambda here: here.pairs,
    Rule.MOST_ADEPTS: lambda here: here.mentors,
    Rule.ANSWER_DAYS: lambda here: here.asked,
    Rule.DIGEST: lambda here: here.managers,
    Rule.OBJECT_DAYS: lambda here: here.people,
    Rule.FIT_DAYS: lambda here: here.people,
    Rule.CALLS: lambda here: here.managers,
    Rule.DIPLOMA: lambda here: here.people,
    Rule.QUIET: lambda here: here.pairs,
    Rule.MENTORS: lambda here: here.mentors,
    Rule.FIRST: lambda here: here.proposed,
    Rule.CONSENT: lambda here: here.proposed,
}
"""The number that another value of a fact reaches; of days and rhythm the whole effect is shown instead."""
WORKED_OUT_FIRST = frozenset({Rule.STARTS, Rule.ENDS, Rule.PRESET})


def ask(uow: UnitOfWork, actor: Actor, programme: Programme, rule: Rule) -> list[Utterance]:
    """Ask for another value of a fact about a programme, and show the present value.

    Raises:
        ProgrammeError: `not-now`, when it is the stand-in and there is no other manager.
    """
    if not can_be_asked(uow, programme, rule):
        raise ProgrammeError("not-now")
    others = stand_ins(uow, programme) if rule is Rule.STAND_IN else []
    hints = {
        "time_zone": programme.time_zone,
        "rule": step_of(rule),
        "there": kept(uow, programme, rule) and "yes",
        "managers": "\n".join(f"{one.id} {one.name}" for one in others),
        "usual": str(usual_length(programme)),
        "today": local_day(actor.now, programme).isoformat(),
        "starts": programme.starts_on.isoformat(),
        "ends": programme.ends_on.isoformat(),
        "quiet": kept(uow, programme, Rule.QUIET),
    }
    value = shown(uow, programme, rule) or Phrase("dialog-skipped")
    lead = (Phrase("change-now", {"label": label(rule), "value": value}), *_touches(uow, actor, programme, rule))
    away = change.drop_open(uow, actor, RULE.name, programme.id)
    return [*away, *open_dialog(uow, actor, RULE, subject=programme.id, hints=hints, lead=lead)]


def _touches(uow: UnitOfWork, actor: Actor, programme: Programme, rule: Rule) -> tuple[Phrase, ...]:
    """Return for how many another value would hold, or nothing where it is shown before the value is stored."""
    if rule in WORKED_OUT_FIRST:
        return ()
    count = REACHES[rule](uow.programmes.headcount(programme.id))
    touches = Phrase(f"rule-{step_of(rule)}-touches", {"count": count})
    runs = [one for one in manages(uow, actor.person) if one.archived_at is None] if rule is Rule.DIGEST else []
    return (touches, *((Phrase("rule-digest-several"),) if len(runs) > 1 else ()))


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store a changed fact about a programme; show the effect of other days or another rhythm first.

    Raises:
        ProgrammeError: `programme-length` or `programme-over`, for days that can't be; `programme-named-alike`.
    """
    programme = uow.programmes.get(dialog.subject)
    rule = Rule[dialog.hints["rule"].upper().replace("-", "_")]
    answer = dialog.answers[dialog.hints["rule"]]
    planned = with_value(programme, rule, answer)
    if planned == programme:
        return programme_page.show(uow, actor, programme, Phrase("change-same"))
    free_name(uow, actor.person, planned.name, own=programme.id)
    if rule in WORKED_OUT_FIRST:
        return [_effect(uow, actor, programme, planned)]
    _store(uow, actor, programme, planned)
    if rule is Rule.DIGEST:
        digest.expect_anew(uow, planned, actor.now)
    if rule is Rule.LENGTH:
        replanning.work_out(uow, planned, actor.now)  # when a meeting is over, and its question comes
    moved = replanning.keep_quiet(uow, planned, actor.now) if rule is Rule.QUIET else ()
    told = replanning.told(uow, actor, planned, rule)
    return [
        *programme_page.show(uow, actor, planned, Phrase("change-rule-saved", {"label": label(rule)}), *moved),
        *told,
    ]


def _store(uow: UnitOfWork, actor: Actor, before: Programme, after: Programme) -> None:
    """Store a programme, and keep each fact that is different now as it was."""
    uow.programmes.save(after)
    for rule in Rule:
        texts = kept(uow, before, rule), kept(uow, after, rule)
        if texts[0] != texts[1]:
            by, at = actor.person.id, actor.now
            uow.changes.add(Change(0, rule.name.lower(), *texts, by, at, programme_id=after.id))
    uow.audit.record(actor.person, Did.CHANGED, after, actor.now)


def _effect(uow: UnitOfWork, actor: Actor, programme: Programme, planned: Programme) -> Speech:
    """Return what other days or another rhythm would do, with the buttons that do it or leave it.

    Raises:
        ProgrammeError: `programme-length` or `programme-over`, for days that can't be.
    """
    _check(actor, planned)
    facts = (Rule.STARTS, Rule.ENDS, Rule.PRESET)
    lines = tuple(line(one, shown(uow, planned, one)) for one in facts)
    title = Phrase("replan-sure", {"programme": planned.name})
    text = (
        Phrase("lines", {"lines": Listing((title, *lines))}),
        *what_it_means(planned.preset, planned.starts_on, planned.ends_on),
        *replanning.effect(uow, actor, as_heard(uow, programme), planned),
    )
    preset = next(chosen for chosen, one in PRESETS.items() if one is planned.preset)
    days = planned.starts_on.toordinal(), planned.ends_on.toordinal()
    told = replanning.hear_of(uow, actor, as_heard(uow, programme), planned)
    label = "button-replan" if told else "button-replan-quietly"
    yes = Choice(Phrase(label), Replan(planned.id, *days, preset))
    no = Choice(Phrase("button-keep"), OpenProgramme(planned.id))
    window = Window(windows.programme(planned.id), fresh=True)
    return Speech(actor.person.id, text, choices=((yes,), (no,)), window=window, private=True)


def _check(actor: Actor, planned: Programme) -> None:
    if not is_sensible(planned.starts_on, planned.ends_on):
        raise ProgrammeError("programme-length")
    if planned.ends_on < local_day(actor.now, planned):
        raise ProgrammeError("programme-over")


def replan(uow: UnitOfWork, actor: Actor, programme: Programme, pressed: Replan, *, sure: bool) -> list[Utterance]:
    """Give a programme other days or another rhythm, work out again what hangs on them, and tell the participants.

    Unless `sure`, show what it would do.

    Raises:
        ProgrammeError: `closed-question`, for days that no calendar has; `programme-length` or `programme-over`.
    """
    try:
        days = date.fromordinal(pressed.starts), date.fromordinal(pressed.ends)
    except (ValueError, OverflowError):
        raise ProgrammeError("closed-question") from None
    planned = replace(programme, starts_on=days[0], ends_on=days[1], preset=PRESETS[pressed.preset])
    _check(actor, planned)
    if planned == programme:
        return programme_page.show(uow, actor, programme, Phrase("change-same"))
    if not sure:
        return [_effect(uow, actor, programme, planned)]
    heard = as_heard(uow, programme)
    _store(uow, actor, programme, planned)
    if planned.ends_on == heard.ends_on != programme.ends_on:
        planned = tonight.give_back(uow, planned)
    replanning.work_out(uow, planned, actor.now)
    told = replanning.told_of_plan(uow, actor, heard, planned)
    was_over = (Phrase("replan-was-over"),) if local_day(actor.now, programme) > programme.ends_on else ()
    return [*programme_page.show(uow, actor, planned, Phrase("replan-done"), *was_over), *told]
