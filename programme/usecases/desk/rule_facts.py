"""The facts about a programme that its manager can change: as plain text, as shown, and with another value."""

from dataclasses import replace
from datetime import date, time, timedelta

from programme import quiet
from programme.contacts import Reach
from programme.form import Answer
from programme.forms.change import NUMBERS, number_shown, step_of
from programme.forms.presentation import NO, YES
from programme.forms.setup import manager_id
from programme.meeting import LENGTHS
from programme.people import Person, Preset, Programme, Role, SameEmployer
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.change import Rule
from programme.speech import Listing, Phrase, Value, WholeDay
from programme.usecases.common import reach


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
        case Rule.FIRST:
            return (Role.ADEPT if programme.adept_first else Role.MENTOR).value
        case Rule.CONSENT:
            return YES if programme.needs_yes else NO


def text_shown(rule: Rule, text: str, *, usual: int = 0) -> Value:
    """Return the plain text of a fact as the page shows it; `usual` are the minutes of a meeting by the preset."""
    if rule in {Rule.STARTS, Rule.ENDS}:
        return WholeDay(date.fromisoformat(text))
    if rule is Rule.EMPLOYER:
        return Phrase(f"same-employer-{SameEmployer(text)}")
    if rule in {Rule.MENTORS, Rule.FIRST, Rule.CONSENT}:
        return Phrase(f"rule-{step_of(rule)}-{text}")
    if rule in NUMBERS:
        return number_shown(rule, text, usual=usual)
    if rule is Rule.DIGEST:
        return time.fromisoformat(text)
    if rule is Rule.QUIET:
        return Listing(tuple(quiet.shown(quiet.of_text(one)) for one in text.split()), "; ") if text else ""
    return Phrase(f"preset-{Preset(text)}") if rule is Rule.PRESET else text


def usual_length(programme: Programme) -> int:
    """Return how many minutes a meeting has where the programme says nothing else."""
    return LENGTHS[programme.preset] // timedelta(minutes=1)


def shown(uow: UnitOfWork, programme: Programme, rule: Rule) -> Value:
    """Return a fact about a programme as its page shows it."""
    return text_shown(rule, kept(uow, programme, rule), usual=usual_length(programme))


def label(rule: Rule) -> Phrase:
    """Return the name of a fact."""
    return Phrase(f"rule-{step_of(rule)}-label")


def line(rule: Rule, value: Value) -> Phrase:
    """Return a fact with its name, or with a dash for none."""
    return Phrase("labelled", {"label": label(rule), "value": value or Phrase("dialog-skipped")})


def stand_ins(uow: UnitOfWork, programme: Programme) -> list[Person]:
    """Return the managers who can step in for the first one."""
    return [person for seat, person in uow.memberships.at_desk(programme.id) if seat.role is Role.MANAGER][1:]


def can_be_asked(uow: UnitOfWork, programme: Programme, rule: Rule) -> bool:
    """Tell whether another value can be asked for: a stand-in only where there is another manager."""
    return rule is not Rule.STAND_IN or bool(stand_ins(uow, programme))


def with_value(programme: Programme, rule: Rule, answer: Answer) -> Programme:
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
        case Rule.FIRST:
            return replace(programme, adept_first=answer == Role.ADEPT.value)
        case Rule.CONSENT:
            return replace(programme, needs_yes=answer == YES)


def _digits(number: int | None) -> str:
    return "" if number is None else str(number)


def _number(answer: Answer) -> int | None:
    return int(str(answer)) if answer else None
