"""A programme on its manager's desk: the facts about it, and a button to change each.

Days and rhythm reach every participant. So their effect is shown first: how many meetings, how many pairs, and
which booked meetings would fall outside. Once the manager is sure, every wait that hangs on them is worked out again,
and the participants are told.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from programme import quiet, windows
from programme.audit import Did
from programme.checks import readable_phone
from programme.contacts import Reach
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answer
from programme.forms.change import NUMBERS, RULE, number_shown, step_of
from programme.forms.presentation import NO, YES
from programme.forms.setup import is_sensible, manager_id, what_it_means
from programme.last_heard import TONIGHT_OWN, last_heard, rule_of
from programme.meeting import LENGTHS
from programme.people import Actor, Change, Headcount, Person, Preset, Programme, Role, SameEmployer
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.again import NextRound
from programme.presses.change import PRESETS, ChangeRule, OpenProgramme, Replan, Rule
from programme.presses.page import Page
from programme.presses.wording import OpenWordings
from programme.speech import Choice, Listing, Phrase, Speech, Utterance, Value, WholeDay, Window
from programme.times import is_over, local_day
from programme.usecases.common import digest, reach
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.membership import free_name, manages
from programme.usecases.common.menu import page_button
from programme.usecases.desk import archive, export, importing, replanning, tonight
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
}
"""The number that another value of a fact reaches; of days and rhythm the whole effect is shown instead."""
WORKED_OUT_FIRST = frozenset({Rule.STARTS, Rule.ENDS, Rule.PRESET})


def show(uow: UnitOfWork, actor: Actor, programme: Programme, *lead: Phrase) -> list[Utterance]:
    """Show the facts about a programme with a button to change each, what is missing, and what was changed last."""
    title = Phrase("rule-title", {"programme": programme.name})
    lines = tuple(_line(one, _shown(uow, programme, one)) for one in Rule)
    buttons = [Choice(_label(one), ChangeRule(programme.id, one)) for one in Rule if _can_be_asked(uow, programme, one)]
    pairs = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    text = (
        *lead,
        Phrase("lines", {"lines": Listing((title, *lines, *_managers(uow, programme)))}),
        *(
            ()
            if is_over(programme, actor.now)
            else what_it_means(programme.preset, programme.starts_on, programme.ends_on)
        ),
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


def _label(rule: Rule) -> Phrase:
    return Phrase(f"rule-{step_of(rule)}-label")


def _line(rule: Rule, value: Value) -> Phrase:
    return Phrase("labelled", {"label": _label(rule), "value": value or Phrase("dialog-skipped")})


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
    found = [one for one in uow.changes.of_programme(programme.id) if one.fact != TONIGHT_OWN]
    changes = found[-change.CHANGES_SHOWN :]
    lines = tuple(
        Phrase(
            "change-line",
            {
                "day": local_day(one.changed_at, programme),
                "label": _label(rule_of(one.fact)),
                "before": text_shown(rule_of(one.fact), one.before) or Phrase("dialog-skipped"),
            },
        )
        for one in changes
    )
    return (Phrase("lines", {"lines": Listing((Phrase("change-before"), *lines))}),) if lines else ()


def kept(uow: UnitOfWork, programme: Programme, rule: Rule) -> str:
    """Return a fact about a programme as plain text."""
    match rule:
        case Rule.NAME:
            return programme.name
        case Rule.STARTS:
            return programme.starts_on.isoformat()
        case Rule.ENDS:
            return programme.ends_on.isoformat()
        case Rule.PRESET:
            return programme.preset.value
        case Rule.ORGANISATION:
            return Reach(programme.organisation, programme.contact).shown
        case Rule.OUTSIDER:
            return Reach(programme.outsider_name, programme.outsider_phone).shown
        case Rule.STAND_IN:
            found = reach.stand_in(programme, uow.memberships.managers(programme.id))
            return found.name if found else ""
        case Rule.EMPLOYER:
            return programme.same_employer.value
        case Rule.LENGTH:
            return _digits(programme.meeting_minutes)
        case Rule.MOST_ADEPTS:
            return _digits(programme.most_adepts)
        case Rule.ANSWER_DAYS:
            return _digits(programme.answer_days)
        case Rule.DIGEST:
            return programme.digest_at.isoformat("minutes")
        case Rule.OBJECT_DAYS:
            return _digits(programme.object_days)
        case Rule.FIT_DAYS:
            return _digits(programme.fit_days)
        case Rule.CALLS:
            return _digits(programme.calls_a_week)
        case Rule.DIPLOMA:
            return _digits(programme.least_meetings)
        case Rule.QUIET:
            return " ".join(programme.quiet)
        case Rule.MENTORS:
            return YES if programme.shows_mentors else NO


def _digits(number: int | None) -> str:
    return "" if number is None else str(number)


def _number(answer: Answer) -> int | None:
    return int(str(answer)) if answer else None


def text_shown(rule: Rule, text: str, *, usual: int = 0) -> Value:
    """Return the plain text of a fact as the page shows it; `usual` are the minutes of a meeting by the preset."""
    if rule in {Rule.STARTS, Rule.ENDS}:
        return WholeDay(date.fromisoformat(text))
    if rule is Rule.EMPLOYER:
        return Phrase(f"same-employer-{SameEmployer(text)}")
    if rule is Rule.MENTORS:
        return Phrase(f"rule-mentors-{text}")
    if rule in NUMBERS:
        return number_shown(rule, text, usual=usual)
    if rule is Rule.DIGEST:
        return time.fromisoformat(text)
    if rule is Rule.QUIET:
        return Listing(tuple(quiet.shown(quiet.of_text(one)) for one in text.split()), "; ") if text else ""
    return Phrase(f"preset-{Preset(text)}") if rule is Rule.PRESET else text


def _usual_length(programme: Programme) -> int:
    """Return how many minutes a meeting has where the programme says nothing else."""
    return LENGTHS[programme.preset] // timedelta(minutes=1)


def _shown(uow: UnitOfWork, programme: Programme, rule: Rule) -> Value:
    return text_shown(rule, kept(uow, programme, rule), usual=_usual_length(programme))


def _others(uow: UnitOfWork, programme: Programme) -> list[Person]:
    """Return the managers who can step in for the first one."""
    return [person for seat, person in uow.memberships.at_desk(programme.id) if seat.role is Role.MANAGER][1:]


def _can_be_asked(uow: UnitOfWork, programme: Programme, rule: Rule) -> bool:
    return rule is not Rule.STAND_IN or bool(_others(uow, programme))


def ask(uow: UnitOfWork, actor: Actor, programme: Programme, rule: Rule) -> list[Utterance]:
    """Ask for another value of a fact about a programme, and show the present value.

    Raises:
        ProgrammeError: `not-now`, when it is the stand-in and there is no other manager.
    """
    if not _can_be_asked(uow, programme, rule):
        raise ProgrammeError("not-now")
    others = _others(uow, programme) if rule is Rule.STAND_IN else []
    hints = {
        "time_zone": programme.time_zone,
        "rule": step_of(rule),
        "there": kept(uow, programme, rule) and "yes",
        "managers": "\n".join(f"{one.id} {one.name}" for one in others),
        "usual": str(_usual_length(programme)),
        "today": local_day(actor.now, programme).isoformat(),
        "starts": programme.starts_on.isoformat(),
        "ends": programme.ends_on.isoformat(),
        "quiet": kept(uow, programme, Rule.QUIET),
    }
    value = _shown(uow, programme, rule) or Phrase("dialog-skipped")
    lead = (Phrase("change-now", {"label": _label(rule), "value": value}), *_touches(uow, actor, programme, rule))
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
    planned = _with(programme, rule, answer)
    if planned == programme:
        return show(uow, actor, programme, Phrase("change-same"))
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
    return [*show(uow, actor, planned, Phrase("change-rule-saved", {"label": _label(rule)}), *moved), *told]


def _with(programme: Programme, rule: Rule, answer: Answer) -> Programme:
    """Return the programme with another value of a fact."""
    two = Reach.of(answer)
    match rule:
        case Rule.NAME:
            return replace(programme, name=str(answer))
        case Rule.STARTS:
            return replace(programme, starts_on=date.fromisoformat(str(answer)))
        case Rule.ENDS:
            return replace(programme, ends_on=date.fromisoformat(str(answer)))
        case Rule.PRESET:
            return replace(programme, preset=Preset(str(answer)))
        case Rule.ORGANISATION:
            return replace(programme, organisation=two.name, contact=two.way)
        case Rule.OUTSIDER:
            return replace(programme, outsider_name=two.name, outsider_phone=two.way)
        case Rule.STAND_IN:
            return replace(programme, stand_in_id=manager_id(answer))
        case Rule.EMPLOYER:
            return replace(programme, same_employer=SameEmployer(str(answer)))
        case Rule.LENGTH:
            return replace(programme, meeting_minutes=_number(answer))
        case Rule.MOST_ADEPTS:
            return replace(programme, most_adepts=_number(answer))
        case Rule.ANSWER_DAYS:
            return replace(programme, answer_days=_number(answer))
        case Rule.DIGEST:
            return replace(programme, digest_at=time.fromisoformat(str(answer)))
        case Rule.OBJECT_DAYS:
            return replace(programme, object_days=_number(answer))
        case Rule.FIT_DAYS:
            return replace(programme, fit_days=_number(answer))
        case Rule.CALLS:
            return replace(programme, calls_a_week=_number(answer))
        case Rule.DIPLOMA:
            return replace(programme, least_meetings=_number(answer))
        case Rule.QUIET:
            return replace(programme, quiet=quiet.changed(programme.quiet, str(answer)))
        case Rule.MENTORS:
            return replace(programme, shows_mentors=answer == YES)


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
    lines = tuple(_line(one, _shown(uow, planned, one)) for one in facts)
    title = Phrase("replan-sure", {"programme": planned.name})
    text = (
        Phrase("lines", {"lines": Listing((title, *lines))}),
        *what_it_means(planned.preset, planned.starts_on, planned.ends_on),
        *replanning.effect(uow, actor, _as_heard(uow, programme), planned),
    )
    preset = next(chosen for chosen, one in PRESETS.items() if one is planned.preset)
    days = planned.starts_on.toordinal(), planned.ends_on.toordinal()
    told = replanning.hear_of(uow, actor, _as_heard(uow, programme), planned)
    label = "button-replan" if told else "button-replan-quietly"
    yes = Choice(Phrase(label), Replan(planned.id, *days, preset))
    no = Choice(Phrase("button-keep"), OpenProgramme(planned.id))
    window = Window(windows.programme(planned.id), fresh=True)
    return Speech(actor.person.id, text, choices=((yes,), (no,)), window=window, private=True)


def _as_heard(uow: UnitOfWork, programme: Programme) -> Programme:
    """Return a programme with the last day that its people know: an end tonight nobody has heard of."""
    return replace(programme, ends_on=last_heard(uow.changes.of_programme(programme.id)) or programme.ends_on)


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
        return show(uow, actor, programme, Phrase("change-same"))
    if not sure:
        return [_effect(uow, actor, programme, planned)]
    heard = _as_heard(uow, programme)
    _store(uow, actor, programme, planned)
    if planned.ends_on == heard.ends_on != programme.ends_on:
        planned = tonight.give_back(uow, planned)
    replanning.work_out(uow, planned, actor.now)
    told = replanning.told_of_plan(uow, actor, heard, planned)
    was_over = (Phrase("replan-was-over"),) if local_day(actor.now, programme) > programme.ends_on else ()
    return [*show(uow, actor, planned, Phrase("replan-done"), *was_over), *told]
