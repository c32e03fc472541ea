"""The manager's digest: what was promised in the manager's name by the next working day, and what comes (back) today.

It comes on the morning of a working day, and only where there is something to say. On the first of a week it also says
what is still undone from earlier days. A promise stands in it a working day
before it is due, so that it can still be kept; what was put off comes back in it on its day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme.access import Fact
from programme.calendar import MORNING, add_working_days, is_quiet, moment_of, when_allowed
from programme.due import Due, DueKind
from programme.people import Actor, Membership, Person, Programme, Role
from programme.ports import UnitOfWork
from programme.presses import MatterKind, OpenCard, OpenMatter, Page
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance, WithYear
from programme.times import local_day
from programme.usecases.common import digest
from programme.usecases.common.membership import verdict_by
from programme.usecases.common.menu import page_button
from programme.usecases.common.sight import Sight, sight_of
from programme.usecases.desk import importing, left_over, matters, still
from programme.usecases.desk.matters import Entry, Known, Matter, Section, headed, within, written
from programme.usecases.desk.todo import of_waits, promised_words, registered
from programme.usecases.ending import ending

AHEAD = timedelta(hours=2)  # what falls due later in the same morning is in the digest already
MOST = 12  # lines; more would not fit a phone's screen


def send(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Send a manager's digest, if there is something in it, and put the wait for the next."""
    manager = uow.memberships.find(due.subject)
    if manager is None or manager.role is not Role.MANAGER:
        return []
    programme, person = uow.programmes.get(due.programme_id), uow.people.get(due.person_id)
    zone = ZoneInfo(programme.time_zone)
    if is_quiet(now, zone):
        uow.dues.put(due.kind, manager, when_allowed(now, zone), due.created_at)  # still about all since the last one
        return []
    until = _day_after_next(now, programme)
    ahead = list(uow.dues.overdue(programme.id, until))
    if ahead or local_day(now, programme) <= programme.ends_on or uow.letters.unsettled(programme.id):
        digest.expect(uow, manager, programme, now)
    sight = sight_of(uow, person, programme.id)
    actor = Actor(person, now)
    promised = [
        *_words(uow, sight, programme, ahead, now),
        *_talks(uow, sight, ahead, until),
        *_verdicts(uow, sight, programme, now),
    ]
    today = [one for one in ahead if due.created_at + AHEAD < one.due_at <= now + AHEAD]
    come = [one for one in today if one.due_at > one.created_at]  # what is due at once was told at once
    day = add_working_days(local_day(now, programme), 1)
    told = {one.id for one in come}
    old = [one for one in ahead if one.due_at <= now + AHEAD and one.id not in told]
    undone = still.sections(uow, actor, sight, programme, old) if still.begins_week(local_day(now, programme)) else []
    parts = (
        Part(Phrase("digest-promised", {"day": day}), [Section("", promised)] if promised else []),
        Part(Phrase("digest-back"), of_waits(uow, actor, sight, programme, [one for one in come if one.put_off])),
        Part(Phrase("digest-new"), of_waits(uow, actor, sight, programme, [one for one in come if not one.put_off])),
        Part(Phrase("digest-still", {"count": sum(len(one.entries) for one in undone)}), undone),
    )
    return _said(uow, person, programme, _news(uow, person, programme, due, now), parts)


def _news(uow: UnitOfWork, person: Person, programme: Programme, due: Due, now: datetime) -> list[Phrase]:
    """Return what is said once: that the programme ends in four weeks, or has ended, and which lists end soon."""
    before, today = local_day(due.created_at, programme), local_day(now, programme)
    facts: Facts = {"programme": programme.name, "ends": WithYear(programme.ends_on)}
    lists = importing.ending(uow, programme, before, today)
    if before <= programme.ends_on < today:
        left = left_over.without_a_talk(uow, person, programme, now)
        undone = Phrase("todo-left-over", {"count": len(left), "names": Listing(tuple(left), ", ")})
        return [Phrase("digest-over", facts), *([undone] if left else []), *lists]
    day = ending.announced_on(programme)
    return [*([Phrase("digest-ends", facts)] if before < day <= today <= programme.ends_on else []), *lists]


def _day_after_next(now: datetime, programme: Programme) -> datetime:
    """Return the morning after the next working day: what is promised by the latter is late from then on."""
    day = add_working_days(local_day(now, programme), 2)
    return moment_of(day, MORNING, ZoneInfo(programme.time_zone))


def _words(uow: UnitOfWork, sight: Sight, programme: Programme, ahead: Sequence[Due], now: datetime) -> list[Entry]:
    """Return the calls and answers to private words that were promised by the next working day."""
    until = _day_after_next(now, programme)
    return promised_words(uow, sight, programme, [one for one in ahead if one.due_at == until], now)


def _talks(uow: UnitOfWork, sight: Sight, ahead: Sequence[Due], until: datetime) -> list[Entry]:
    """Return the talks that the manager was to book by the next working day."""
    due = [one for one in ahead if one.kind is DueKind.INTERVIEW and one.due_at == until]
    return matters.about(_talk, [one for one in due if sight.looks_after(one.person_id)], MatterKind.INTERVIEWS)


def _talk(known: Known, due: Due) -> Matter:
    return _promise("digest-talk", *known.members[due.subject])


def _verdicts(uow: UnitOfWork, sight: Sight, programme: Programme, now: datetime) -> list[Entry]:
    """Return the verdicts that the manager was to give by the next working day."""
    day = add_working_days(local_day(now, programme), 1)
    talked, _ = registered(uow, sight, programme)
    mine = [(seat.member, made_at) for seat, made_at in talked if sight.sees(Fact.INTERVIEW, seat.person)]
    return [_verdict(programme, member) for member, made_at in mine if verdict_by(made_at, programme) == day]


def _verdict(programme: Programme, member: int) -> Entry:
    key = OpenMatter(programme.id, MatterKind.DECISIONS, member)
    return Entry(lambda known: _promise("digest-verdict", *known.members[member]), members=(member,), key=key)


def _promise(key: str, membership: Membership, person: Person) -> Matter:
    name = Phrase("plain", {"text": person.name})
    return Matter(Phrase(key, {"name": person.name}), name, OpenCard(membership.id))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a digest: its heading, and the matters under it, in sections with headings of their own."""

    heading: Phrase
    sections: Sequence[Section]


def _said(
    uow: UnitOfWork, person: Person, programme: Programme, news: Sequence[Phrase], parts: Sequence[Part]
) -> list[Utterance]:
    """Return the digest, or nothing where nothing is promised and nothing comes."""
    text = [*news]
    rows: list[tuple[Choice, ...]] = []
    sections = [section for part in parts for section in part.sections]
    all_shown = iter(written(uow, within(sections, in_all=MOST)))
    for part in parts:
        lines: list[Phrase] = []
        for section, shown in zip(part.sections, all_shown, strict=False):
            lines += headed(section, shown)
            rows += [(Choice(one.label, one.press),) for one in shown]
        text += [Phrase("lines", {"lines": Listing((part.heading, *lines))})] if lines else []
    if not text:
        return []
    title = Phrase("digest-title", {"name": person.first_name, "programme": programme.name})
    choices = (*rows, (page_button(Page.TODO),))
    return [Speech(person.id, (title, *text), choices=choices, private=True, lane=Lane.BROADCAST)]
