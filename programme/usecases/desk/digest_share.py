"""A digest's share about a programme: promises, new matters, the others' deeds, and numbers of successes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from programme.calendar import add_working_days
from programme.due import Due, Waits
from programme.news import MOST_WORDS
from programme.people import Actor, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.matter import ShowTodo
from programme.speech import Choice, Listing, Phrase
from programme.times import local_day
from programme.usecases.common.absence import on_my_list
from programme.usecases.common.calm_news import taken_for_digest
from programme.usecases.common.menu import Rows
from programme.usecases.common.sight import sight_of
from programme.usecases.common.switching import short
from programme.usecases.desk import (
    absence_days,
    call,
    calm_ways,
    fare_news,
    gathering_attendance,
    importing,
    last_days,
    morning,
    still,
)
from programme.usecases.desk.happened import MOST as MOST_HAPPENED
from programme.usecases.desk.happened import Happened, happened
from programme.usecases.desk.matters import Entry, Matter, Section, buttons, headed, within, written
from programme.usecases.desk.morning import Morning
from programme.usecases.desk.todo import of_waits

AHEAD = timedelta(hours=2)  # what falls due later in the same morning is in the digest already
MOST = 12  # lines; more would not fit a phone's screen


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a digest: its heading, and the matters under it, in sections with headings of their own.

    Attributes:
        is_reason: a digest comes because of it; else it stands in one that comes anyway.
    """

    heading: Phrase
    sections: Sequence[Section]
    is_reason: bool = True


@dataclass(frozen=True, slots=True)
class Share:
    """The share of a digest that is about a programme.

    Attributes:
        seat: the manager's place at its desk.
        news: lines that are said once.
        ways: the buttons of those lines.
        calls: the line about the calls of the week that begins.
        is_cut: news is left for the next digest.
    """

    seat: Membership
    today: Morning
    news: Sequence[Phrase]
    ways: Rows
    parts: Sequence[Part]
    told: Happened
    calls: Sequence[Phrase] = ()
    is_cut: bool = False

    @property
    def programme(self) -> Programme:
        """The programme that it is about."""
        return self.today.programme

    @property
    def is_reason(self) -> bool:
        """Tell whether there is a reason for a message; numbers alone are a reason on the first day of a week only."""
        counts = self.told.numbers is not None and still.begins_week(self.today.today)
        told = (
            self.news or self.calls or self.told.lines or any(part.sections and part.is_reason for part in self.parts)
        )
        return bool(told or counts)

    @property
    def is_said(self) -> bool:
        """Tell whether the share is worth saying in a message that comes anyway."""
        return self.is_reason or self.told.numbers is not None

    def goes_on(self, uow: UnitOfWork) -> bool:
        """Tell whether another digest can come: the programme is under way, or something waits in it."""
        under_way = self.today.today <= self.programme.last_day
        if under_way or self.is_cut or self.today.waits:
            return True
        return bool(uow.letters.unsettled(self.programme.id) or uow.concerns.unsettled(self.programme.id))


def begin(uow: UnitOfWork, person: Person, seat: Membership, due: Due, now: datetime, *, beside: int) -> Share:
    """Return the share about a programme since the digest before; `beside` counts the other programmes."""
    programme = uow.programmes.get(seat.programme_id)
    today = morning.begin(uow, sight_of(uow, person, programme.id), programme, due.created_at, now)
    calm, left = taken_for_digest(uow, seat, now, words=room(MOST_WORDS, beside))
    untold, to_tick = gathering_attendance.in_digest(uow, today)
    of_the_end, to_close = last_days.in_digest(uow, person, today)
    others = _news(uow, person, today, {one.about for one in calm})
    news = [*(one.phrase for one in calm), *of_the_end, *others, *untold]
    ways = (*calm_ways.buttons(uow, person, programme, calm), *to_close, *to_tick)
    parts = _parts(uow, Actor(person, now), today)
    told = happened(uow, today.sight, programme, today.since, now, most=room(MOST_HAPPENED, beside))
    week = _calls(uow, today) if still.begins_week(today.today) else ()
    return Share(seat, today, news, ways, parts, told, week, is_cut=left > 0)


def _calls(uow: UnitOfWork, today: Morning) -> Sequence[Phrase]:
    """Return the line about the calls of the week that begins."""
    return call.in_digest(uow, today.sight, today.programme, today.now, today.waits.until(today.now))


def room(most: int, beside: int) -> int:
    """Return how many of so many lines a programme has in a message that is about others beside it."""
    return most if not beside else max(1, most // (2 * beside))


def _news(uow: UnitOfWork, person: Person, today: Morning, told: Collection[str]) -> list[Phrase]:
    """Return the lines said once beside those of the programme's end: absences, and lists that end soon."""
    programme, before = today.programme, local_day(today.since, today.programme)
    away = absence_days.in_digest(uow, person, programme, today.since, today.now, told=told)
    return [*away, *importing.ending(uow, programme, before, today.today)]


def _parts(uow: UnitOfWork, actor: Actor, today: Morning) -> list[Part]:
    """Return promises, matters that come (back) to the list, and on the first day of a week matters still undone."""
    tomorrow = add_working_days(today.today, 1)
    due = today.waits.until(today.now + AHEAD)
    come = due.with_ids(due.begun(today.since, today.now).ids | due.after(today.since + AHEAD).ids)
    old = due.without_ids(come.ids)
    back = come.put_off()

    def of(waits: Waits) -> list[Section]:
        return of_waits(uow, actor, today.sight, today.programme, waits)

    begins = still.begins_week(today.today)
    undone = still.sections(uow, actor, today.sight, today.programme, old) if begins else []
    new = [*of(come.without_ids(back.ids)), *morning.new_matters(uow, today)]
    red = fare_news.section(uow, today.sight, today.programme, come, today.since + AHEAD, today.now + AHEAD)
    by_today, by_tomorrow = morning.promised(uow, today, today.today), morning.promised(uow, today, tomorrow)
    urgent = morning.urgent(uow, today, besides={one.key for one in (*by_today, *by_tomorrow)})
    return [
        Part(Phrase("digest-urgent"), _unnamed(urgent), is_reason=begins or morning.is_unread(uow, urgent)),
        Part(Phrase("digest-today"), _unnamed(by_today)),
        Part(Phrase("digest-promised", {"day": tomorrow}), _unnamed(by_tomorrow)),
        Part(Phrase("digest-red"), red),
        Part(Phrase("digest-back"), of(back)),
        Part(Phrase("digest-new"), new),
        Part(Phrase("digest-still", {"count": sum(len(one.entries) for one in undone)}), undone),
    ]


def _unnamed(entries: Sequence[Entry]) -> list[Section]:
    return [Section("", entries)] if entries else []


def said(uow: UnitOfWork, person: Person, share: Share, *, beside: int) -> tuple[list[Phrase], Rows]:
    """Return the paragraphs about a programme, with a button for each matter and a button for its whole list."""
    text = [Phrase("digest-share", {"programme": share.programme.name})] if beside else []
    text += [*share.news, *on_my_list(uow, person, share.programme)]
    matters: list[Matter] = []
    sections = [section for part in share.parts for section in part.sections]
    all_shown = iter(written(uow, within(sections, in_all=room(MOST, beside))))
    for part in share.parts:
        lines, found = _lines(part, [next(all_shown) for _ in part.sections], short_of_room=beside > 0)
        matters += found
        text += [Phrase("lines", {"lines": Listing((part.heading, *lines))})] if lines else []
    text += share.calls
    if share.told.lines:
        text.append(Phrase("lines", {"lines": Listing((Phrase("digest-happened"), *share.told.lines))}))
    text += [share.told.numbers] if share.told.numbers else []
    week = ((call.button(share.programme),),) if share.calls else ()
    return text, _buttons(share.programme, (*share.ways, *buttons(matters), *week), beside=beside)


def _buttons(programme: Programme, rows: Rows, *, beside: int) -> Rows:
    """Return the buttons of the matters and of the list, which comes first if the digest has other programmes too."""
    if beside:
        label = Phrase("button-todo-in", {"programme": short(programme.name)})
        return ((Choice(label, ShowTodo(programme.id)),), *rows)
    return (*rows, (Choice(Phrase("button-todo"), ShowTodo(programme.id)),))


def _lines(
    part: Part, shown: Sequence[Sequence[Matter]], *, short_of_room: bool
) -> tuple[list[Phrase], Sequence[Matter]]:
    """Return the lines of a part and the matters on them; short of room, kinds without a line are counted together."""
    lines: list[Phrase] = []
    unshown = 0
    for section, matters in zip(part.sections, shown, strict=True):
        if short_of_room and not matters:
            unshown += len(section.entries)
        else:
            lines += headed(section, matters)
    more = [Phrase("todo-more", {"count": unshown})] if unshown else []
    return [*lines, *more], [one for some in shown for one in some]
