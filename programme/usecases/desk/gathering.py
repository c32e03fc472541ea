"""Gatherings at the desk: planned in a short form, shown as guests will read it, sent, changed, called off.

Nothing goes out before the one button that says to how many. Another time or place is told to every guest; the rest
shows where they look (docs/programme.md#gatherings).
"""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from programme import windows
from programme.announcement import Audience
from programme.audit import Did
from programme.calendar import moment_of
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.form import Answers
from programme.forms.gathering import GATHERING, NO_LIMIT, about_the_day, days_to_offer
from programme.gathering import TO_WHOM, Gathering, GatheringKind, GatheringState
from programme.people import Actor, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import CallOff, ChangeGathering, InviteGuests, PickGuests
from programme.speech import Choice, Facts, Phrase, Speech, Utterance, Window, WithYear
from programme.tasks import Task
from programme.times import local_day
from programme.usecases.common.conversation import next_waiting, open_dialog
from programme.usecases.common.membership import desks
from programme.usecases.common.menu import Rows
from programme.usecases.desk import gathering_page, gathering_picks
from programme.usecases.year import gathering as guest_side
from programme.usecases.year import kick_off
from programme.usecases.year.gathering_shown import facts_of, seats, when_and_where


def plan(uow: UnitOfWork, actor: Actor, programme: Programme) -> list[Utterance]:
    """Ask for a new gathering.

    The closing may well be in the weeks after the last day, so a programme that has ended takes one, too.

    Raises:
        ProgrammeError: `programme-has-ended`, for one that is archived.
    """
    if programme.archived_at is not None:
        raise ProgrammeError("programme-has-ended", programme=programme.name)
    hints = hints_of(uow, actor, programme)
    return open_dialog(uow, actor, GATHERING, subject=programme.id, hints=hints)


def hints_of(uow: UnitOfWork, actor: Actor, programme: Programme) -> dict[str, str]:
    """Return what the form of a gathering needs to know."""
    today = local_day(actor.now, programme)
    counts = {
        one: str(uow.announcements.count(programme.id, 0, one).people) for one in TO_WHOM if one is not Audience.CHOSEN
    }
    return {
        "programme": programme.name,
        "time_zone": programme.time_zone,
        "today": today.isoformat(),
        "first": today.isoformat(),
        "ends": programme.ends_on.isoformat(),
        "dates": " ".join(one.isoformat() for one in days_to_offer(programme.calendar, today, programme.ends_on)),
        **{str(one): count for one, count in counts.items()},
    }


def saved(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Keep a planned gathering as a draft, and show how it will be read; or let its guests be picked.

    Raises:
        ProgrammeError: `not-allowed`, when the writer is no longer at the desk; `gathering-has-been`.
    """
    programme = next((one for one in desks(uow, actor.person, Task.GATHERINGS) if one.id == dialog.subject), None)
    if programme is None:
        raise ProgrammeError("not-allowed")
    blank = Gathering(
        id=0,
        programme_id=programme.id,
        kind=GatheringKind(str(dialog.answers["kind"])),
        title="",
        starts_at=actor.now,
        minutes=0,
        place="",
        audience=Audience.EVERYBODY,
        seats=None,
        state=GatheringState.DRAFT,
        made_by=actor.person.id,
        changed_at=actor.now,
    )
    kept = uow.gatherings.add(as_told(blank, dialog.answers, programme, actor.now))
    return drafted(uow, actor, kept)


def as_told(gathering: Gathering, answers: Answers, programme: Programme, now: datetime) -> Gathering:
    """Return a gathering as the answers have it.

    Raises:
        ProgrammeError: `gathering-has-been`.
    """
    day, at = date.fromisoformat(str(answers["day"])), time.fromisoformat(str(answers["time"]))
    starts_at = moment_of(day, at.hour, ZoneInfo(programme.time_zone), at.minute)
    if starts_at <= now:
        raise ProgrammeError("gathering-has-been")
    limit = str(answers["seats"])
    return replace(
        gathering,
        title=str(answers.get("title") or ""),
        starts_at=starts_at,
        minutes=int(str(answers["minutes"])),
        place=str(answers.get("place") or ""),
        seats=None if limit == NO_LIMIT else int(limit),
        audience=Audience(str(answers.get("to") or gathering.audience)),
        changed_at=now,
    )


def drafted(uow: UnitOfWork, actor: Actor, kept: Gathering) -> list[Utterance]:
    """Show a draft: as guests will read it, or first whom to pick."""
    if kept.audience is Audience.CHOSEN:
        return gathering_picks.show(uow, actor, kept, fresh=True)
    return preview(uow, actor, kept)


def preview(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> list[Utterance]:
    """Show a draft as guests will read it, with how many, and the buttons that invite them, change it or drop it."""
    programme = uow.programmes.get(gathering.programme_id)
    count = uow.guests.missing(gathering)
    words = _as_guests_read(uow, actor, gathering, programme)
    notes = (
        *_same_time(uow, gathering, programme),
        *about_the_day(local_day(gathering.starts_at, programme), local_day(actor.now, programme)),
        *_late(programme, gathering),
        *_when(programme, actor.now),
    )
    text = (Phrase("gathering-preview"), *words, *notes)
    picks = (Choice(Phrase("button-pick-others"), PickGuests(gathering.id, mentors=False, number=0)),)
    rows: Rows = (
        ((Choice(Phrase("button-gathering-invite", {"count": count}), InviteGuests(gathering.id)),),) if count else ()
    )
    rows = (
        *rows,
        *((picks,) if gathering.audience is Audience.CHOSEN else ()),
        (
            Choice(Phrase("button-gathering-change"), ChangeGathering(gathering.id)),
            Choice(Phrase("button-gathering-drop"), CallOff(gathering.id)),
        ),
    )
    window = Window(windows.gathering_desk(gathering.id), fresh=True)
    return [Speech(actor.person.id, text, choices=rows, window=window)]


def _as_guests_read(uow: UnitOfWork, actor: Actor, gathering: Gathering, programme: Programme) -> tuple[Phrase, ...]:
    facts: Facts = {"manager": actor.person.first_name, "programme": programme.name}
    left = seats(gathering, uow.guests.count(gathering.id))
    lines = (
        Phrase(guest_side.INVITATION, facts),
        when_and_where(gathering, programme),
        *left,
        Phrase("gathering-comes"),
    )
    return tuple(Phrase("quoted", {"text": one}) for one in lines)


def _same_time(uow: UnitOfWork, gathering: Gathering, programme: Programme) -> tuple[Phrase, ...]:
    """Return which other gathering is at the same time, if any."""
    others = (
        one
        for one in uow.gatherings.of_programme(programme.id)
        if one.id != gathering.id and one.state is not GatheringState.OFF
    )
    same = (one for one in others if one.starts_at < gathering.ends_at and gathering.starts_at < one.ends_at)
    return tuple(Phrase("gathering-same-time", facts_of(one, programme)) for one in list(same)[:1])


def _late(programme: Programme, gathering: Gathering) -> tuple[Phrase, ...]:
    """Return that a gathering is after the programme's last day, if it is."""
    last = programme.ends_on
    is_late = local_day(gathering.starts_at, programme) > last
    return (Phrase("gathering-after-the-end", {"last": WithYear(last)}),) if is_late else ()


def _when(programme: Programme, now: datetime) -> tuple[Phrase, ...]:
    """Return when invitations go out, where that is not at once."""
    at = programme.calendar.when_allowed(now)
    if at <= now:
        return ()
    local = at.astimezone(ZoneInfo(programme.time_zone))
    return (Phrase("gathering-sent-later", {"day": local.date(), "time": local.time()}),)


def invite(uow: UnitOfWork, actor: Actor, gathering: Gathering) -> list[Utterance]:
    """Invite whom a gathering is for and who is not invited yet; in quiet times once these are over.

    Raises:
        ProgrammeError: `gathering-off`, `gathering-has-been`, or `nobody-to-invite`.
    """
    if gathering.state is GatheringState.OFF:
        raise ProgrammeError("gathering-off")
    if gathering.starts_at <= actor.now:
        raise ProgrammeError("gathering-has-been")
    programme = uow.programmes.get(gathering.programme_id)
    count = uow.guests.invite(gathering)
    if not count:
        raise ProgrammeError("nobody-to-invite")
    opened = replace(gathering, state=GatheringState.OPEN)
    uow.gatherings.save(opened)
    at = programme.calendar.when_allowed(actor.now)
    uow.guests.wake(gathering.id, at, actor.now)
    kick_off.changed(uow, opened, actor.now)
    uow.audit.record(actor.person, Did.INVITED_TO_GATHERING, programme, actor.now)
    lead = Phrase("gathering-invited", {"count": count})
    later = _when(programme, actor.now)
    return [*gathering_page.show(uow, actor, opened, lead, *later), *next_waiting(uow, actor)]
