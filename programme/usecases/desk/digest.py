"""The manager's digest: the one message of a working day, in place of one for each event.

It says what was promised in the manager's name by today and by the next working day, what comes (back) to the list,
what others did since the last digest, and what went well, as numbers. A promise stands in it a working day before it is
due, so that it can still be kept, and heads it on its day. On the first of a week it also says what is still undone
from earlier days. It comes only where there is something to say: numbers alone wait for the next one, or for the first
of a week.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.absence import steps_in
from programme.calendar import add_working_days
from programme.due import Due, Waits
from programme.news import DIGEST
from programme.people import Actor, Person, Programme, Role
from programme.ports import UnitOfWork
from programme.presses import Page
from programme.speech import Facts, Lane, Listing, Phrase, Speech, Utterance, WithYear
from programme.times import local_day
from programme.usecases.common import digest
from programme.usecases.common.absence import on_my_list
from programme.usecases.common.menu import page_button
from programme.usecases.common.sight import sight_of
from programme.usecases.desk import absence_days, importing, left_over, morning, still
from programme.usecases.desk.happened import Happened, happened
from programme.usecases.desk.matters import Entry, Matter, Section, buttons, headed, within, written
from programme.usecases.desk.morning import Morning
from programme.usecases.desk.todo import of_waits
from programme.usecases.ending import ending

AHEAD = timedelta(hours=2)  # what falls due later in the same morning is in the digest already
MOST = 12  # lines; more would not fit a phone's screen


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a digest: its heading, and the matters under it, in sections with headings of their own."""

    heading: Phrase
    sections: Sequence[Section]


def send(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Send a manager's digest, if there is something in it, and put the wait for the next."""
    manager = uow.memberships.find(due.subject)
    if manager is None or manager.role is not Role.MANAGER:
        return []
    programme, person = uow.programmes.get(due.programme_id), uow.people.get(due.person_id)
    if not digest.is_time(now, programme):
        digest.expect(uow, manager, programme, now, since=due.created_at)
        return []
    if _is_away(uow, person, programme):
        digest.expect(uow, manager, programme, now, since=due.created_at)  # the first one back tells of all
        return []
    today = morning.begin(uow, sight_of(uow, person, programme.id), programme, due.created_at, now)
    news = list(_news(uow, person, today))
    parts = _parts(uow, Actor(person, now), today)
    told = happened(uow, today.sight, programme, today.since, now)
    counts = told.numbers is not None and still.begins_week(today.today)
    is_said = bool(news or told.lines or any(part.sections for part in parts) or counts)
    if today.waits or today.today <= programme.ends_on or uow.letters.unsettled(programme.id):
        digest.expect(uow, manager, programme, now, since=now if is_said else due.created_at)
    news += on_my_list(uow, person, programme)
    return [_said(uow, person, programme, news, parts, told)] if is_said else []


def _is_away(uow: UnitOfWork, person: Person, programme: Programme) -> bool:
    """Tell whether a manager is away and another one is there."""
    return steps_in(uow.absences.of_programme(programme.id), person.id) != person.id


def _news(uow: UnitOfWork, person: Person, today: Morning) -> list[Phrase]:
    """Return what is said once: that the programme ends in four weeks, or has ended, and which lists end soon."""
    programme, before = today.programme, local_day(today.since, today.programme)
    facts: Facts = {"programme": programme.name, "ends": WithYear(programme.ends_on)}
    lists = importing.ending(uow, programme, before, today.today)
    if before <= programme.ends_on < today.today:
        left = left_over.without_a_talk(uow, person, programme, today.now)
        undone = Phrase("todo-left-over", {"count": len(left), "names": Listing(tuple(left), ", ")})
        return [Phrase("digest-over", facts), *([undone] if left else []), *lists]
    day = ending.announced_on(programme)
    ahead = [Phrase("digest-ends", facts)] if before < day <= today.today <= programme.ends_on else []
    return [*ahead, *_away(uow, person, today), *lists]


def _away(uow: UnitOfWork, person: Person, today: Morning) -> Sequence[Phrase]:
    days = local_day(today.since, today.programme), today.today, add_working_days(today.today, 1)
    return absence_days.in_digest(uow, person, today.programme, days)


def _parts(uow: UnitOfWork, actor: Actor, today: Morning) -> list[Part]:
    """Return what is promised, what comes (back) to the list, and on the first day of a week what is still undone."""
    tomorrow = add_working_days(today.today, 1)
    due = today.waits.until(today.now + AHEAD)
    begun = uow.dues.begun(today.programme.id, today.since, today.now, today.now + AHEAD)
    come = due.with_ids(begun | due.after(today.since + AHEAD).ids)
    old = due.without_ids(come.ids)
    back = come.put_off()

    def of(waits: Waits) -> list[Section]:
        return of_waits(uow, actor, today.sight, today.programme, waits)

    begins = still.begins_week(today.today)
    undone = still.sections(uow, actor, today.sight, today.programme, old) if begins else []
    new = [*of(come.without_ids(back.ids)), *morning.new_matters(uow, today)]
    return [
        Part(Phrase("digest-today"), _unnamed(morning.promised(uow, today, today.today))),
        Part(Phrase("digest-promised", {"day": tomorrow}), _unnamed(morning.promised(uow, today, tomorrow))),
        Part(Phrase("digest-back"), of(back)),
        Part(Phrase("digest-new"), new),
        Part(Phrase("digest-still", {"count": sum(len(one.entries) for one in undone)}), undone),
    ]


def _unnamed(entries: Sequence[Entry]) -> list[Section]:
    return [Section("", entries)] if entries else []


def _said(
    uow: UnitOfWork, person: Person, programme: Programme, news: Sequence[Phrase], parts: Sequence[Part], told: Happened
) -> Speech:
    """Return the digest: what needs an act with a button each, and then what is only good to know."""
    text = [Phrase(DIGEST, {"name": person.first_name, "programme": programme.name}), *news]
    matters: list[Matter] = []
    sections = [section for part in parts for section in part.sections]
    all_shown = iter(written(uow, within(sections, in_all=MOST)))
    for part in parts:
        lines: list[Phrase] = []
        for section, shown in zip(part.sections, all_shown, strict=False):
            lines += headed(section, shown)
            matters += shown
        text += [Phrase("lines", {"lines": Listing((part.heading, *lines))})] if lines else []
    if told.lines:
        text.append(Phrase("lines", {"lines": Listing((Phrase("digest-happened"), *told.lines))}))
    text += [told.numbers] if told.numbers else []
    choices = (*buttons(matters), (page_button(Page.TODO),))
    return Speech(person.id, tuple(text), choices=choices, private=True, lane=Lane.BROADCAST)
