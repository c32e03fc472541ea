"""What the surveys of a programme have told: a page of all, each in numbers, the pulses over the year, and pictures.

Whoever has a bond with the reader is counted nowhere, as on the page of the programme (`usecases.desk.glance`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from programme.enquiry import NOW
from programme.form import Form
from programme.forms import FORMS
from programme.forms.pulse import PULSE
from programme.people import Actor, Person, Programme, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.enquiry import ShowSurveys
from programme.presses.glance import OpenGlance
from programme.presses.result import GetResultPicture, ShowResult, Which
from programme.result import PULSES, SIDES, Sum, Told, told
from programme.speech import Choice, Facts, Listing, Phrase, Recipe, Speech, Utterance, Value
from programme.surveys import SURVEYS
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common import switching
from programme.usecases.common.membership import on_desk
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import enquiry_sent, enquiry_ways, export

NAMES: Mapping[Which, str] = dict(zip(Which, (one.name for one in SURVEYS), strict=False))
"""Which survey of the year each is; those that were sent apart have names of their own."""
KIND = "result"
NEWEST = 2
"""So many of those that were sent apart from the year have a button."""


@dataclass(frozen=True, slots=True)
class Part:
    """A survey with what may be told of it; `day` is when it was sent, where that was apart from the year."""

    sum: Sum
    told: Sequence[Told]
    day: date | None = None

    @property
    def label(self) -> Phrase:
        """Its name."""
        return _label(self.sum.name, self.day)


@dataclass(frozen=True, slots=True)
class Result:
    """The answers to a survey, or of the pulses over the year, as its reader may know it on a day."""

    programme: Programme
    which: Which
    parts: Sequence[Part]
    day: date

    @property
    def form(self) -> Form:
        """The form that was answered."""
        return FORMS[self.parts[0].sum.form] if self.parts else PULSE


def show(uow: UnitOfWork, actor: Actor, programme: Programme, *, in_place: bool) -> list[Utterance]:
    """Show the surveys of a programme: how many have answered, what is on its way, and what can be sent."""
    sums = uow.results.sums(programme.id, _left_out(uow, actor.person, programme))
    days = _days(uow, programme, sums)
    ways, stops = enquiry_sent.on_its_way(uow, programme, actor.now)
    lines = [_line(one, days.get(one.name)) for one in _in_order(sums)]
    title = Phrase("result-title", {"programme": programme.name})
    parts = [(title, *(lines or [Phrase("result-none")]))]
    parts += [(Phrase("enquiry-lately"), *ways)] if ways else []
    choices = (
        *switching.rows(on_desk(uow, actor.person, Task.SURVEYS), programme, lambda one: ShowSurveys(one.id)),
        *_results(programme, sums, days),
        *stops,
        *enquiry_ways.buttons(programme, actor.now),
        (
            Choice(
                Phrase("button-programme-named", {"programme": switching.short(programme.name)}),
                OpenGlance(programme.id),
            ),
        ),
    )
    text = [Phrase("lines", {"lines": Listing(part)}) for part in parts]
    return [enquiry_ways.said(actor, text, choices, in_place=in_place)]


def _left_out(uow: UnitOfWork, reader: Person, programme: Programme) -> list[int]:
    """Return the people whose answers the reader may not know, in any number."""
    return sorted(sight_of(uow, reader, programme.id).near)


def _days(uow: UnitOfWork, programme: Programme, sums: Sequence[Sum]) -> dict[str, date]:
    """Return when each survey was sent that was sent apart from the year, by its name."""
    keys = {one.name: _enquiry_of(one.name) for one in sums if one.name.startswith(NOW)}
    found = uow.enquiries.many(set(keys.values()))
    return {name: local_day(found[key].made_at, programme) for name, key in keys.items() if key in found}


def _enquiry_of(name: str) -> int:
    return int(name.removeprefix(NOW))


def _in_order(sums: Sequence[Sum]) -> list[Sum]:
    """Return those of the year in its order, and then those that were sent apart, the oldest first."""
    order = list(NAMES.values())
    usual = sorted((one for one in sums if one.name in order), key=lambda one: order.index(one.name))
    return [*usual, *(one for one in sums if one.name not in order)]


def _label(name: str, day: date | None) -> Phrase:
    return Phrase("result-name-now", {"day": day or "none"}) if name.startswith(NOW) else Phrase(f"result-name-{name}")


def _line(one: Sum, day: date | None) -> Phrase:
    facts: Facts = {"label": _label(one.name, day), **_people(one)}
    return Phrase("result-answered", facts) if one.is_shown else Phrase("result-few", facts)


def _people(one: Sum) -> Facts:
    return {"people": one.people, "asked": one.asked, "percent": one.percent}


def answered(one: Sum) -> list[Phrase]:
    """Return how many of those who were asked have answered; and how many answers that is, where some gave two."""
    facts = _people(one)
    twice = [Phrase("result-answers", {"count": one.given})] if one.given > one.people else []
    return [Phrase("result-picture-answered", facts), *twice]


def _results(programme: Programme, sums: Sequence[Sum], days: Mapping[str, date]) -> Rows:
    shown = {one.name for one in sums if one.is_shown}
    usual = [which for which, name in NAMES.items() if name in shown]
    buttons = [Choice(Phrase(f"button-result-{NAMES[which]}"), ShowResult(programme.id, which)) for which in usual]
    if len([name for name in PULSES if name in shown]) > 1:
        buttons.append(Choice(Phrase("button-result-year"), ShowResult(programme.id, Which.YEAR)))
    apart = [one for one in sums if one.name in shown and one.name in days][-NEWEST:]
    buttons += [
        Choice(
            Phrase("button-result-now", {"day": days[one.name]}),
            ShowResult(programme.id, Which.NOW, _enquiry_of(one.name)),
        )
        for one in apart
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def result(uow: UnitOfWork, reader: Person, programme: Programme, which: Which, key: int, day: date) -> Result:
    """Return the answers to a survey that may be told, or of the pulses over the year."""
    people = _left_out(uow, reader, programme)
    names = PULSES if which is Which.YEAR else (NAMES.get(which) or f"{NOW}{key}",)
    sums = [one for one in uow.results.sums(programme.id, people) if one.name in names and one.is_shown]
    days = _days(uow, programme, sums)
    parts = [
        Part(
            one, told(FORMS[one.form], uow.results.given(programme.id, people, one.form, one.name)), days.get(one.name)
        )
        for one in _in_order(sums)
    ]
    return Result(programme, which, parts, day)


def show_one(
    uow: UnitOfWork, actor: Actor, programme: Programme, press: ShowResult, *, in_place: bool
) -> list[Utterance]:
    """Show the answers to a survey, in numbers."""
    found = result(uow, actor.person, programme, press.which, press.number, local_day(actor.now, programme))
    picture = Choice(Phrase("button-result-picture"), GetResultPicture(programme.id, press.which, press.number))
    rows = (*(((picture,),) if found.parts else ()), enquiry_ways.back(programme))
    return [enquiry_ways.said(actor, words(found), rows, in_place=in_place)]


def words(found: Result) -> list[Phrase]:
    """Return the answers as paragraphs: the same numbers as in the picture."""
    if not found.parts:
        return [Phrase("result-nothing")]
    if found.which is Which.YEAR:
        return [Phrase("result-year", {"programme": found.programme.name}), *_over_the_year(found)]
    (part,) = found.parts
    head = (Phrase("result-head", {"label": part.label}), *answered(part.sum))
    return [
        Phrase("lines", {"lines": Listing(head)}),
        *(_question(found.form, one) for one in part.told),
        *((Phrase("result-together"),) if not any(one.of for one in part.told) else ()),
    ]


def _question(form: Form, one: Told) -> Phrase:
    title = Phrase("result-question", {"label": label(form, one.step), "role": one.alone or "none"})
    lines = [_option(form, one, option) for option in one.options if one.counts.get(option)]
    return Phrase("lines", {"lines": Listing((title, *lines))})


def _option(form: Form, one: Told, option: str) -> Phrase:
    facts: dict[str, Value] = {"label": answer(form, one.step, option), "count": one.counts[option]}
    if one.of:
        facts |= {role.value: one.of[role].get(option, 0) for role in SIDES}
        return Phrase("result-option-both", facts)
    return Phrase("result-option", facts)


def label(form: Form, step: str) -> Phrase:
    """Return the name of a question where answers are read."""
    key = f"{form.name}-{step}-label"
    return Phrase(f"card-{key}")


def answer(form: Form, step: str, option: str) -> Value:
    """Return an answer in words."""
    return form.step(step).shown(option, {"role": Role.ADEPT})


def _over_the_year(found: Result) -> list[Phrase]:
    """Return a paragraph for each question, with the share of the two best answers at each pulse."""
    steps = {one.step: one.best for part in found.parts for one in part.told}
    return [_through(found, step, best) for step, best in steps.items()]


def _through(found: Result, step: str, best: Sequence[str]) -> Phrase:
    lines = [
        Phrase("result-share", {"label": part.label, "percent": one.share, "count": one.given})
        for part in found.parts
        for one in part.told
        if one.step == step
    ]
    told_as = Listing(tuple(answer(found.form, step, one) for one in best), ", ")
    title = Phrase("result-through", {"label": label(found.form, step), "best": told_as})
    return Phrase("lines", {"lines": Listing((title, *lines))})


def picture(uow: UnitOfWork, actor: Actor, programme: Programme, press: GetResultPicture) -> list[Utterance]:
    """Send the answers to a survey as a picture."""
    seat = export.seat_of(uow, actor.person, programme)
    kind = f"{KIND}/{press.which.value}/{press.number}"
    caption = Phrase("result-picture-caption", {"programme": programme.name})
    return [Speech(actor.person.id, (caption,), document=Recipe(kind, seat.id, actor.person.language))]


def of_seat(uow: UnitOfWork, membership_id: int, detail: str, now: datetime) -> Result:
    """Return the answers to a survey, by the membership of its reader and what stands in the recipe.

    Raises:
        LookupError: the membership is gone.
    """
    mine = uow.memberships.get(membership_id)
    programme = uow.programmes.get(mine.programme_id)
    which, key = detail.split("/")
    reader = uow.people.get(mine.person_id)
    return result(uow, reader, programme, Which(int(which)), int(key), local_day(now, programme))
