"""An announcement on its way: part by part, until all have had their turn, and then the result with those to ring.

A wait sends the next part and comes back, so that it goes on after a crash where it was, and can be stopped between two
parts. A manager who leaves hands it over: it goes on in the programme's name.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from programme import windows
from programme.announcement import STAYS, Announcement, Progress, Turn
from programme.audit import AuditSpan, Kind
from programme.due import Due, DueKind
from programme.lifecycle import Event
from programme.people import Actor, Membership, Person, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.letter import WriteTo
from programme.speech import Choice, Facts, Lane, Listing, Phrase, Speech, Unbutton, Utterance, Window, listed_and
from programme.times import day_and_time
from programme.usecases.desk.announcement_shown import named, progress, receipt, words
from programme.usecases.desk.export import seat_of

LEFT_BY = (Event.WITHDRAW, Event.STOP, Event.DISMISS)
PART = 25  # people in one unit of work, so that taps get their turn
BEFORE_A_PAUSE = 100  # people; then the next pass of the sweep goes on, which is when it can be stopped
PAUSE = timedelta(seconds=5)
PATIENCE = timedelta(minutes=2)  # for those whose chat does not have it yet, before the result names them
MOST_NAMED = 20  # people in the result; of more there is a number


def go_on(uow: UnitOfWork, due: Due, now: datetime) -> list[Utterance]:
    """Send the next part of a manager's announcement, or tell the result once all have had their turn."""
    seat = uow.memberships.find(due.subject)
    found = uow.announcements.under_way(due.programme_id, due.person_id)
    announcement = found and uow.announcements.locked(found.id)
    if seat is None or announcement is None:
        return []
    if announcement.starts_at is not None and announcement.starts_at > now:
        uow.dues.put(DueKind.ANNOUNCEMENT, seat, announcement.starts_at, now)
        return []
    author = uow.people.get(due.person_id)
    if announcement.progress is Progress.SENDING and uow.announcements.tally(announcement.id)[Turn.WAITING]:
        return next_part(uow, seat, author, announcement, now)
    return _result(uow, seat, announcement, now)


def next_part(
    uow: UnitOfWork, seat: Membership, author: Person, announcement: Announcement, now: datetime
) -> list[Utterance]:
    """Send an announcement to the next of those whom it is for, and let the wait come back for the rest."""
    programme = uow.programmes.get(announcement.programme_id)
    part = uow.announcements.in_turn(announcement.id, Turn.WAITING, PART)
    turns = {member.id: _turn(member, person) for member, person in part}
    for turn in set(turns.values()):
        uow.announcements.mark(announcement.id, [key for key, one in turns.items() if one is turn], turn)
    tally = uow.announcements.tally(announcement.id)
    pauses = not tally[Turn.WAITING] or tally[Turn.SENT] % BEFORE_A_PAUSE < PART
    uow.dues.put(DueKind.ANNOUNCEMENT, seat, now + PAUSE if pauses else now, now)
    read = words(announcement, author, programme)
    said: list[Utterance] = [
        Speech(
            person.id,
            read,
            choices=((Choice(Phrase("button-announcement-answer"), WriteTo(member.id)),),),
            window=Window(windows.announcement(announcement.id), fresh=True),
            enclosed=announcement.enclosed,
            lane=Lane.BROADCAST,
            receipt=receipt(announcement),
        )
        for member, person in part
        if turns[member.id] is Turn.SENT
    ]
    facts: Facts = {"sent": tally[Turn.SENT], "count": sum(tally.values())}
    under_way = progress(announcement, (Phrase("announcement-under-way", facts),), can_stop=bool(tally[Turn.WAITING]))
    return [*said, under_way]


def on_its_way(uow: UnitOfWork, author: Actor, programme: Programme) -> list[Utterance]:
    """Return how far the author's last announcement has come, with the button that stops it; nothing if all is sent.

    It moves to the end of the chat, where the author has asked for another one: there it is stopped, and goes on.
    """
    found = uow.announcements.under_way(programme.id, author.person.id)
    if found is None:
        return []
    tally = uow.announcements.tally(found.id)
    facts: Facts = {"sent": tally[Turn.SENT], "count": sum(tally.values())}
    far = Phrase("announcement-under-way", facts)
    if found.progress is Progress.STOPPED:
        far = Phrase("announcement-stopping")
    elif found.starts_at is not None and found.starts_at > author.now:
        far = Phrase("announcement-waits", day_and_time(found.starts_at, ZoneInfo(programme.time_zone)))
    can_stop = found.progress is Progress.SENDING and bool(tally[Turn.WAITING])
    lead = Phrase("announcement-one-at-a-time" if can_stop else "announcement-nearly-done")
    window = windows.announcing(found.id)
    said = progress(found, (lead, far), can_stop=can_stop)
    return [Unbutton(author.person.id, window), replace(said, window=Window(window, fresh=True))]


def _turn(member: Membership, person: Person) -> Turn:
    """Return how an announcement comes to somebody now; they may have left, or blocked the bot, since it was begun."""
    if member.state not in STAYS or person.deletion_asked_at is not None:
        return Turn.LEFT
    if person.telegram_id is None:
        return Turn.BY_HAND
    return Turn.SENT if person.unreachable_since is None else Turn.UNREACHABLE


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
        named("by-hand", uow.announcements.in_turn(key, Turn.BY_HAND, MOST_NAMED), tally[Turn.BY_HAND]),
        named(
            "not-reached",
            [*uow.announcements.in_turn(key, Turn.UNREACHABLE, MOST_NAMED), *late][:MOST_NAMED],
            tally[Turn.UNREACHABLE] + tally[Turn.SENT] - shown,
        ),
    ]
    if since := _left_since(uow, announcement, now):
        parts.append(since)
    if tally[Turn.LEFT]:
        parts.append((Phrase("announcement-left", {"count": tally[Turn.LEFT]}),))
    if stopped and tally[Turn.WAITING]:
        parts.append((Phrase("announcement-not-sent", {"count": tally[Turn.WAITING]}),))
    forget(uow, announcement, seat, now)
    text = tuple(Phrase("lines", {"lines": Listing(part)}) for part in parts if part)
    return [progress(announcement, text, can_stop=False)]


def _left_since(uow: UnitOfWork, announcement: Announcement, now: datetime) -> tuple[Phrase, ...]:
    """Return who has left since an announcement was written, so that it went to fewer than its author was shown."""
    span = AuditSpan(announcement.programme_id, announcement.written_at, now)
    found = uow.audit.lines(span, LEFT_BY, me=announcement.author_id, most=MOST_NAMED)
    keys = {one.subject for one in found if one.kind is Kind.MEMBERSHIP}
    seats = uow.memberships.with_people(keys).values() if keys else ()
    names = [person.full_name for member, person in seats if member.state not in STAYS]
    return (Phrase("announcement-left-since", {"names": listed_and(names)}),) if names else ()


def forget(uow: UnitOfWork, announcement: Announcement, seat: Membership, now: datetime) -> None:
    """Delete an announcement, and let the wait go on with another one of its manager's, or end."""
    uow.announcements.remove(announcement.id)
    uow.dues.settle(DueKind.ANNOUNCEMENT, seat.id)
    another = uow.announcements.under_way(announcement.programme_id, announcement.author_id)
    if another is not None:
        uow.dues.put(DueKind.ANNOUNCEMENT, seat, max(another.starts_at or now, now), now)


def hand_over(uow: UnitOfWork, leaver: Person, programme: Programme, stay: Sequence[Person], now: datetime) -> None:
    """Let another manager see to what a manager who leaves has on its way; drafts go with their author."""
    uow.announcements.drop_drafts(programme.id, leaver.id)
    heir = min(stay, key=lambda one: one.telegram_id is None or one.unreachable_since is not None)
    seat = seat_of(uow, heir, programme)
    while (left := uow.announcements.under_way(programme.id, leaver.id)) is not None:
        uow.announcements.save(replace(left, author_id=heir.id, handed_over=True))
    first = uow.announcements.under_way(programme.id, heir.id)
    if first is not None:
        uow.dues.put(DueKind.ANNOUNCEMENT, seat, max(first.starts_at or now, now), now)
