"""Announcements: the manager writes to many at once, sees what goes to how many, and hears afterwards whom to ring.

Those whom an announcement is for are stored when it is confirmed, each person once. A wait sends the next of them and
comes back until all have had their turn, so that it goes on after a crash where it was, and can be stopped between two
parts. Once it has gone out the result stays in the manager's chat, and its rows are deleted.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme import windows
from programme.announcement import IN_REACH, Announcement, Audience, Progress, Reached, Turn
from programme.audit import Did
from programme.calendar import is_quiet, when_allowed
from programme.checks import readable_phone
from programme.dialog import Dialog
from programme.due import Due, DueKind
from programme.errors import ProgrammeError
from programme.form import Hints
from programme.forms.announcement import ANNOUNCEMENT
from programme.people import Actor, Membership, Person, Programme
from programme.ports import UnitOfWork
from programme.presses import Page, SendAnnouncement, SendWhen, StartAnnouncement, StopAnnouncement, WriteTo
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Utterance, Window
from programme.tasks import Task
from programme.times import day_and_time
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import page_button
from programme.usecases.desk.export import seat_of

PART = 25  # people in one unit of work, so that taps get their turn
BEFORE_A_PAUSE = 100  # people; then the next pass of the sweep goes on, which is when it can be stopped
PAUSE = timedelta(seconds=5)
PATIENCE = timedelta(minutes=2)  # for those whose chat does not have it yet, before the result names them
MOST_NAMED = 20  # people in the result; of more there is a number


def start(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Begin an announcement, or let a manager of several programmes choose one."""
    programmes = desks(uow, actor.person, Task.ANNOUNCE)
    if len(programmes) == 1:
        return start_in(uow, actor, programmes[0])
    rows = tuple(
        (Choice(Phrase("announcement-in", {"programme": one.name}), StartAnnouncement(one.id)),) for one in programmes
    )
    return [Speech(actor.person.id, (Phrase("announcement-which"),), choices=(*rows, (page_button(Page.TODO),)))]


def start_in(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Ask for the words of an announcement, and then whom they are for.

    Raises:
        ProgrammeError: `nobody-to-announce-to`, or `announcement-under-way`.
    """
    counts: dict[Audience, int] = {
        one: uow.announcements.count(programme.id, actor.person.id, one).people for one in Audience
    }
    if not counts[Audience.EVERYBODY]:
        raise ProgrammeError("nobody-to-announce-to")
    if uow.announcements.under_way(programme.id, actor.person.id) is not None:
        raise ProgrammeError("announcement-under-way")
    hints: Hints = {"programme": programme.name, **{str(one): str(count) for one, count in counts.items()}}
    return open_dialog(uow, actor, ANNOUNCEMENT, subject=programme.id, hints=hints)


def preview(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Show an announcement as it will be read, how many it goes to, and the buttons that send it or leave it.

    Raises:
        ProgrammeError: `not-allowed`, when the writer manages the programme no longer.
    """
    programme = next((one for one in desks(uow, actor.person, Task.ANNOUNCE) if one.id == dialog.subject), None)
    if programme is None:
        raise ProgrammeError("not-allowed")
    uow.announcements.drop_drafts(programme.id, actor.person.id)
    audience = Audience(str(dialog.answers["to"]))
    draft = Announcement(
        *(0, programme.id, actor.person.id, audience, str(dialog.answers["text"]), Progress.DRAFT, actor.now)
    )
    kept = uow.announcements.add(draft)
    reached = uow.announcements.count(programme.id, actor.person.id, audience)
    shown = Speech(actor.person.id, (Phrase("announcement-preview"), *_words(kept, actor.person, programme)))
    return [shown, _question(actor, programme, kept, reached)]


def _words(announcement: Announcement, author: Person, programme: Programme) -> tuple[Phrase, ...]:
    """Return an announcement as it is read."""
    facts: Facts = {"name": author.first_name, "programme": programme.name}
    return Phrase(f"announcement-from-{announcement.audience}", facts), Phrase("plain", {"text": announcement.text})


def _question(actor: Actor, programme: Programme, announcement: Announcement, reached: Reached) -> Speech:
    facts: Facts = {"count": reached.people}
    text = [
        Phrase("announcement-goes-to", facts),
        *([Phrase("announcement-by-hand", {"count": reached.by_hand})] if reached.by_hand else []),
        *([Phrase("announcement-unreachable", {"count": reached.unreachable})] if reached.unreachable else []),
    ]
    zone = ZoneInfo(programme.time_zone)
    reaches = reached.by_bot > 0
    label = Phrase("button-announce", {"count": reached.by_bot}) if reaches else Phrase("button-announce-by-hand")
    now = Choice(label, SendAnnouncement(announcement.id, SendWhen.NOW))
    rows: list[tuple[Choice, ...]] = [(now,)]
    if reaches and is_quiet(actor.now, zone):
        later = day_and_time(when_allowed(actor.now, zone), zone)
        text.append(Phrase("announcement-quiet", later))
        rows = [
            (Choice(Phrase("button-announce-later", later), SendAnnouncement(announcement.id, SendWhen.AFTER_QUIET)),),
            (Choice(Phrase("button-announce-anyway"), SendAnnouncement(announcement.id, SendWhen.NOW)),),
        ]
    rows.append((Choice(Phrase("button-announce-not"), StopAnnouncement(announcement.id)),))
    window = Window(windows.announcing(announcement.id), fresh=True)
    paragraphs = Phrase("lines", {"lines": Listing(tuple(text))})
    return Speech(actor.person.id, (paragraphs,), choices=tuple(rows), window=window)


def send(uow: UnitOfWork, actor: Actor, announcement: Announcement, when: SendWhen) -> list[Utterance]:
    """Send an announcement, at once or once quiet times are over.

    Raises:
        ProgrammeError: `not-now`, when it was sent already; `announcement-under-way`.
    """
    if announcement.progress is not Progress.DRAFT:
        raise ProgrammeError("not-now")
    programme = uow.programmes.get(announcement.programme_id)
    if uow.announcements.under_way(programme.id, actor.person.id) is not None:
        raise ProgrammeError("announcement-under-way")
    zone = ZoneInfo(programme.time_zone)
    at = actor.now if when is SendWhen.NOW else when_allowed(actor.now, zone)
    sent = replace(announcement, progress=Progress.SENDING, starts_at=at)
    uow.announcements.save(sent)
    uow.announcements.gather(sent)
    uow.audit.record(actor.person, Did.ANNOUNCED, programme, actor.now)
    seat = seat_of(uow, actor.person, programme)
    if at > actor.now:
        uow.dues.put(DueKind.ANNOUNCEMENT, seat, at, actor.now)
        return [_progress(sent, (Phrase("announcement-waits", day_and_time(at, zone)),))]
    return _next_part(uow, seat, actor.person, sent, actor.now)


def stop(uow: UnitOfWork, actor: Actor, announcement: Announcement) -> list[Utterance]:
    """Send an announcement to nobody else; one that has not begun is dropped."""
    if announcement.progress is Progress.DRAFT or not uow.announcements.tally(announcement.id)[Turn.SENT]:
        return [_dropped(uow, actor, announcement)]
    uow.announcements.save(replace(announcement, progress=Progress.STOPPED))
    seat = seat_of(uow, actor.person, uow.programmes.get(announcement.programme_id))
    uow.dues.put(DueKind.ANNOUNCEMENT, seat, actor.now, actor.now)
    return [_progress(announcement, (Phrase("announcement-stopping"),), can_stop=False)]


def _dropped(uow: UnitOfWork, actor: Actor, announcement: Announcement) -> Speech:
    if announcement.progress is not Progress.DRAFT:
        seat = seat_of(uow, actor.person, uow.programmes.get(announcement.programme_id))
        uow.dues.settle(DueKind.ANNOUNCEMENT, seat.id)
    uow.announcements.remove(announcement.id)
    return _progress(announcement, (Phrase("announcement-dropped"),), can_stop=False)


def go_on(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Send the next part of a manager's announcement, or tell the result once all have had their turn."""
    seat = uow.memberships.find(due.subject)
    found = uow.announcements.under_way(due.programme_id, due.person_id)
    announcement = found and uow.announcements.locked(found.id)
    if seat is None or announcement is None:
        return []
    author = uow.people.get(due.person_id)
    if announcement.progress is Progress.SENDING and uow.announcements.tally(announcement.id)[Turn.WAITING]:
        return _next_part(uow, seat, author, announcement, now)
    return _result(uow, seat, announcement, now)


def _next_part(
    uow: UnitOfWork, seat: Membership, author: Person, announcement: Announcement, now: datetime
) -> list[Utterance]:
    programme = uow.programmes.get(announcement.programme_id)
    part = uow.announcements.in_turn(announcement.id, Turn.WAITING, PART)
    turns = {member.id: _turn(member, person) for member, person in part}
    for turn in set(turns.values()):
        uow.announcements.mark(announcement.id, [key for key, one in turns.items() if one is turn], turn)
    tally = uow.announcements.tally(announcement.id)
    pauses = not tally[Turn.WAITING] or tally[Turn.SENT] % BEFORE_A_PAUSE < PART
    uow.dues.put(DueKind.ANNOUNCEMENT, seat, now + PAUSE if pauses else now, now)
    words = _words(announcement, author, programme)
    said: list[Utterance] = [
        Speech(
            person.id,
            words,
            choices=((Choice(Phrase("button-announcement-answer"), WriteTo(member.id)),),),
            window=Window(windows.announcement(announcement.id), fresh=True),
            lane=Lane.BROADCAST,
        )
        for member, person in part
        if turns[member.id] is Turn.SENT
    ]
    facts: Facts = {"sent": tally[Turn.SENT], "count": sum(tally.values())}
    under_way = _progress(announcement, (Phrase("announcement-under-way", facts),), can_stop=bool(tally[Turn.WAITING]))
    return [*said, under_way]


def _turn(member: Membership, person: Person) -> Turn:
    if member.state not in IN_REACH or person.deletion_asked_at is not None:
        return Turn.LEFT
    if person.telegram_id is None:
        return Turn.BY_HAND
    return Turn.SENT if person.unreachable_since is None else Turn.UNREACHABLE


def _progress(announcement: Announcement, text: tuple[Phrase, ...], *, can_stop: bool = True) -> Speech:
    """Return how far an announcement has come, in place."""
    stop_it = ((Choice(Phrase("button-announce-stop"), StopAnnouncement(announcement.id)),),) if can_stop else ()
    window = Window(windows.announcing(announcement.id))
    return Speech(announcement.author_id, text, choices=stop_it, window=window)


def _result(uow: UnitOfWork, seat: Membership, announcement: Announcement, now: datetime) -> list[Utterance]:
    """Tell what became of an announcement, with those to ring; or wait for Telegram a while longer."""
    key, window = announcement.id, windows.announcement(announcement.id)
    tally, shown = uow.announcements.tally(key), uow.announcements.shown_to(key, window)
    began = announcement.starts_at or announcement.written_at
    waits_longer = began + PATIENCE + PAUSE * (tally[Turn.SENT] // BEFORE_A_PAUSE)
    late = uow.announcements.not_shown(key, window, MOST_NAMED + 1)
    if any(person.unreachable_since is None for _, person in late) and now < waits_longer:
        uow.dues.put(DueKind.ANNOUNCEMENT, seat, now + PAUSE, now)
        return []
    stopped = announcement.progress is Progress.STOPPED
    parts = [
        (Phrase("announcement-stopped" if stopped else "announcement-done", {"sent": shown}),),
        _named("by-hand", uow.announcements.in_turn(key, Turn.BY_HAND, MOST_NAMED), tally[Turn.BY_HAND]),
        _named(
            "not-reached",
            [*uow.announcements.in_turn(key, Turn.UNREACHABLE, MOST_NAMED), *late][:MOST_NAMED],
            tally[Turn.UNREACHABLE] + tally[Turn.SENT] - shown,
        ),
    ]
    if stopped and tally[Turn.WAITING]:
        parts.append((Phrase("announcement-not-sent", {"count": tally[Turn.WAITING]}),))
    uow.announcements.remove(key)
    text = tuple(Phrase("lines", {"lines": Listing(part)}) for part in parts if part)
    return [_progress(announcement, text, can_stop=False)]


def _named(what: str, members: Sequence[tuple[Membership, Person]], count: int) -> tuple[Phrase, ...]:
    """Return those whom the bot did not reach, with a number to ring, and how many more there are."""
    if not count:
        return ()
    lines = [
        Phrase(
            "announcement-person",
            {"name": person.name, "phone": readable_phone(person.phone) if person.phone else Phrase("pair-no-phone")},
        )
        for _, person in members
    ]
    more = [Phrase("announcement-more", {"count": count - len(lines)})] if count > len(lines) else []
    return Phrase(f"announcement-{what}-list", {"count": count}), *lines, *more
