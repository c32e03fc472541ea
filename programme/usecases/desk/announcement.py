"""Announcements: the manager writes to many at once, sees words and number of readers, and hears whom to ring.

The audience of an announcement is stored when it is confirmed, each person once; `announcement_parts` sends it to them.
Once it has gone out the result stays in the manager's chat, and its rows are deleted.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme import windows
from programme.announcement import Announcement, Audience, Progress, Reached, Turn
from programme.audit import Did
from programme.dialog import Dialog
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.form import Answer, Hints, enclosed_in, message_answer, words_in
from programme.forms.announcement import ANNOUNCEMENT
from programme.gathering import Gathering
from programme.marked import Marked
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.announcement import (
    ChangeAnnouncement,
    PickFrom,
    PickView,
    SendAnnouncement,
    SendWhen,
    StartAnnouncement,
    StopAnnouncement,
)
from programme.presses.page import Page
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Unbutton, Utterance, Window
from programme.tasks import Task
from programme.times import day_and_time
from programme.usecases.common.conversation import next_waiting, open_dialog
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import page_button
from programme.usecases.desk import announcement_picks
from programme.usecases.desk.announcement_parts import forget, next_part, on_its_way
from programme.usecases.desk.announcement_shown import progress, receipt, words
from programme.usecases.desk.export import seat_of


def start(uow: UnitOfWork, actor: Actor) -> list[Utterance]:
    """Begin an announcement, or let a manager of several programmes choose the programme."""
    programmes = desks(uow, actor.person, Task.ANNOUNCE)
    if len(programmes) == 1:
        return start_in(uow, actor, programmes[0])
    rows = tuple(
        (Choice(Phrase("announcement-in", {"programme": one.name}), StartAnnouncement(one.id)),) for one in programmes
    )
    return [Speech(actor.person.id, (Phrase("announcement-which"),), choices=(*rows, (page_button(Page.TODO),)))]


def start_in(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Ask for the message, and then for its audience.

    Raises:
        ProgrammeError: `nobody-to-announce-to`.
    """
    return on_its_way(uow, actor, programme) or _open(uow, actor, programme, {})


def _open(
    uow: UnitOfWork, actor: Actor, programme: Programme, answers: dict[str, Answer], *lead: Phrase
) -> list[Utterance]:
    counts: dict[Audience, int] = {
        one: uow.announcements.count(programme.id, actor.person.id, one).people
        for one in Audience
        if one is not Audience.CHOSEN
    }
    if not counts[Audience.EVERYBODY]:
        raise ProgrammeError("nobody-to-announce-to")
    hints: Hints = {"programme": programme.name, **{str(one): str(count) for one, count in counts.items()}}
    step = "text" if answers and not lead else None  # a lost file: its readers first
    return open_dialog(
        *(uow, actor, ANNOUNCEMENT), subject=programme.id, hints=hints, answers=answers, lead=lead, step=step
    )


def to_those_who_came(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> list[Utterance]:
    """Ask for words, a picture or a document for those who came to a gathering.

    Raises:
        ProgrammeError: `nobody-came`.
    """
    programme = uow.programmes.get(gathering.programme_id)
    count = uow.guests.count(gathering.id).came
    if not count:
        raise ProgrammeError("nobody-came")
    if another := on_its_way(uow, actor, programme):
        return another
    hints: Hints = {"programme": programme.name, "came": str(count), "gathering": str(gathering.id)}
    return open_dialog(uow, actor, ANNOUNCEMENT, subject=programme.id, hints=hints)


def change(uow: UnitOfWork, actor: Actor, announcement: Announcement, *lead: Phrase) -> list[Utterance]:
    """Take a draft up again: its message can be written anew or kept, and its audience is asked anew.

    Raises:
        ProgrammeError: `not-now`, when it is sent already; and as for `start_in`.
    """
    if announcement.progress is not Progress.DRAFT:
        raise ProgrammeError("not-now")
    programme = uow.programmes.get(announcement.programme_id)
    if another := on_its_way(uow, actor, programme):
        return another
    uow.announcements.remove(announcement.id)
    kept = message_answer(Marked(announcement.text), announcement.enclosed)
    answers: dict[str, Answer] = {"text": kept, "words": ""} if any(kept) else {}
    away = progress(announcement, (Phrase("announcement-changing"),), can_stop=False)
    return [away, *_open(uow, actor, programme, answers, *lead)]


def preview(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep a written announcement; show it as it will be read, or let its author pick its readers.

    Raises:
        ProgrammeError: `not-allowed`, when the writer manages the programme no longer.
    """
    programme = next((one for one in desks(uow, actor.person, Task.ANNOUNCE) if one.id == dialog.subject), None)
    if programme is None:
        raise ProgrammeError("not-allowed")
    uow.announcements.drop_drafts(programme.id, actor.person.id)
    message, later = dialog.answers["text"], dialog.answers.get("words")
    text = words_in(message) if words_in(message).html else words_in(later)
    file = enclosed_in(message)
    draft = Announcement(
        *(0, programme.id, actor.person.id, Audience(str(dialog.answers["to"])), text.html, Progress.DRAFT, actor.now),
        file_kind=file.kind if file else None,
        file_id=file.file_id if file else None,
    )
    kept = uow.announcements.add(draft)
    if (came := dialog.hints.get("gathering")) and kept.audience is Audience.CHOSEN:
        uow.announcements.pick_guests(kept.id, int(came))
        return _looks(uow, actor, kept)
    if kept.audience is Audience.CHOSEN:
        return announcement_picks.show(uow, actor, kept, fresh=True)
    return _looks(uow, actor, kept)


def picks_done(uow: UnitOfWork, actor: Actor, announcement: Announcement) -> list[Utterance]:
    """Show a draft as the picked readers will see it; the page of names stays without its buttons.

    Raises:
        ProgrammeError: `not-now`, when it is sent already; or `nobody-is-picked`.
    """
    announcement_picks.check(announcement)
    if not uow.announcements.count(announcement.programme_id, actor.person.id, Audience.CHOSEN, announcement.id).people:
        raise ProgrammeError("nobody-is-picked")
    away = Unbutton(actor.person.id, windows.announcing(announcement.id))
    return [away, *_looks(uow, actor, announcement)]


def _looks(uow: UnitOfWork, actor: Actor, kept: Announcement) -> list[Utterance]:
    """Show a draft as it will be read, how many it goes to, and the buttons that send it, change it or leave it."""
    programme = uow.programmes.get(kept.programme_id)
    reached = uow.announcements.count(programme.id, actor.person.id, kept.audience, kept.id)
    text = (Phrase("announcement-preview"), *words(kept, actor.person, programme))
    looks = Speech(actor.person.id, text, enclosed=kept.enclosed, receipt=receipt(kept))
    return [looks, _question(actor, programme, kept, reached)]


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
    if reaches and programme.calendar.is_quiet(actor.now):
        later = day_and_time(programme.calendar.when_allowed(actor.now), zone)
        text.append(Phrase("announcement-quiet", later))
        rows = [
            (Choice(Phrase("button-announce-later", later), SendAnnouncement(announcement.id, SendWhen.AFTER_QUIET)),),
            (Choice(Phrase("button-announce-anyway"), SendAnnouncement(announcement.id, SendWhen.NOW)),),
        ]
    if announcement.audience is Audience.CHOSEN:
        others = PickFrom(announcement.id, PickView.PICKED, 0)
        rows.append((Choice(Phrase("button-pick-others"), others),))
    change_it = Choice(Phrase("button-announce-change"), ChangeAnnouncement(announcement.id))
    rows.append((change_it, Choice(Phrase("button-announce-not"), StopAnnouncement(announcement.id))))
    window = Window(windows.announcing(announcement.id), fresh=True)
    paragraphs = Phrase("lines", {"lines": Listing(tuple(text))})
    return Speech(actor.person.id, (paragraphs,), choices=tuple(rows), window=window)


def send(uow: UnitOfWork, actor: Actor, announcement: Announcement, when: SendWhen) -> list[Utterance]:
    """Send an announcement, at once or once quiet times are over.

    Raises:
        ProgrammeError: `not-now`, when it was sent already; `nobody-is-picked`.
    """
    if announcement.progress is not Progress.DRAFT:
        raise ProgrammeError("not-now")
    programme = uow.programmes.get(announcement.programme_id)
    if another := on_its_way(uow, actor, programme):
        return another
    zone = ZoneInfo(programme.time_zone)
    at = actor.now if when is SendWhen.NOW else programme.calendar.when_allowed(actor.now)
    sent = replace(announcement, progress=Progress.SENDING, starts_at=at)
    uow.announcements.save(sent)
    uow.announcements.gather(sent)
    if not uow.announcements.tally(sent.id)[Turn.WAITING]:
        raise ProgrammeError("nobody-is-picked")
    uow.audit.record(actor.person, Did.ANNOUNCED, programme, actor.now)
    seat = seat_of(uow, actor.person, programme)
    if at > actor.now:
        uow.dues.put(DueKind.ANNOUNCEMENT, seat, at, actor.now)
        return [progress(sent, (Phrase("announcement-waits", day_and_time(at, zone)),)), *next_waiting(uow, actor)]
    return [*next_part(uow, seat, actor.person, sent, actor.now), *next_waiting(uow, actor)]


def stop(uow: UnitOfWork, actor: Actor, announcement: Announcement) -> list[Utterance]:
    """Stop an announcement: it goes to no further reader, and is dropped if it has reached none."""
    if announcement.progress is Progress.DRAFT:
        uow.announcements.remove(announcement.id)
        return [progress(announcement, (Phrase("announcement-dropped"),), can_stop=False), *next_waiting(uow, actor)]
    seat = seat_of(uow, actor.person, uow.programmes.get(announcement.programme_id))
    uow.announcements.withdraw(announcement.id, windows.announcement(announcement.id))
    if not uow.announcements.tally(announcement.id)[Turn.SENT]:
        forget(uow, announcement, seat, actor.now)
        return [progress(announcement, (Phrase("announcement-dropped"),), can_stop=False)]
    uow.announcements.save(replace(announcement, progress=Progress.STOPPED))
    uow.dues.put(DueKind.ANNOUNCEMENT, seat, actor.now, actor.now)
    return [progress(announcement, (Phrase("announcement-stopping"),), can_stop=False)]


def refused(uow: UnitOfWork, key: int, now: datetime) -> list[Utterance]:
    """Tell an author that Telegram does not take the file of an announcement; a draft keeps its words, and is asked on.

    An announcement on its way is stopped: no further reader would get it either.
    """
    found = uow.announcements.locked(key)
    if found is None or found.progress is Progress.STOPPED:
        return []
    author = Actor(uow.people.get(found.author_id), now)
    if found.progress is Progress.DRAFT:
        words_alone = replace(found, file_kind=None, file_id=None)
        return change(uow, author, words_alone, Phrase("announcement-file-gone"))
    told = Speech(author.person.id, (Phrase("announcement-file-gone-on-the-way"),))
    return [told, *stop(uow, author, found)]
