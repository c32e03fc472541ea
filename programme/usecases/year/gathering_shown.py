"""How a gathering is read: what, when and where, the answer of its reader, and how many seats are left."""

from zoneinfo import ZoneInfo

from programme import windows
from programme.calendar_entry import CalendarEntry
from programme.gathering import Coming, Count, Gathering, GatheringKind, GatheringState, Guest, seats_left
from programme.people import Membership, Preset, Programme
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.gathering import GetGatheringFile, Reply, SayComing
from programme.speech import Choice, Facts, GatheringOf, Lane, Listing, Phrase, Speech, Value, Window
from programme.times import day_and_time, stamp
from programme.usecases.common.menu import Rows, write_button

REPLIES = {Reply.YES: Coming.YES, Reply.MAYBE: Coming.MAYBE, Reply.NO: Coming.NO}
IN_CALENDAR = frozenset({Coming.YES, Coming.MAYBE})


def title_of(gathering: Gathering) -> Value:
    """Return the title of a gathering; without one of its own, the name of its kind."""
    return gathering.title or Phrase(f"gathering-kind-{gathering.kind}")


def facts_of(gathering: Gathering, programme: Programme) -> Facts:
    """Return the facts of texts about a gathering: `title`, `day`, `time`, and `ends`, the time of its end."""
    zone = ZoneInfo(programme.time_zone)
    ends = gathering.ends_at.astimezone(zone).time()
    return {"title": title_of(gathering), **day_and_time(gathering.starts_at, zone), "ends": ends}


def offered_facts(gathering: Gathering, guest: Guest, programme: Programme) -> Facts:
    """Return the facts of texts about a seat that is kept for a guest: `until`, the time until which it is."""
    until = (guest.offered_until or gathering.starts_at).astimezone(ZoneInfo(programme.time_zone)).time()
    return {**facts_of(gathering, programme), "until": until}


def when_and_where(gathering: Gathering, programme: Programme) -> Phrase:
    """Return the title, the time and the place of a gathering, a line each."""
    facts = facts_of(gathering, programme)
    where = Phrase("meeting-where", {"place": gathering.place}) if gathering.place else Phrase("gathering-no-place")
    return Phrase(
        "lines", {"lines": Listing((Phrase("gathering-what", facts), Phrase("gathering-when", facts), where))}
    )


def seats(gathering: Gathering, count: Count) -> tuple[Phrase, ...]:
    """Return how many seats are left, where there are not as many as want to come."""
    left = seats_left(gathering, count)
    return () if left is None else (Phrase("gathering-left", {"left": left, "seats": gathering.seats or 0}),)


def entry_of(uow: UnitOfWork, guest_id: int) -> CalendarEntry:
    """Return a gathering as the entry in the calendar of a guest; it is off for who does not come.

    Raises:
        GoneError: the place was deleted meanwhile.
    """
    guest = uow.guests.get(guest_id)
    gathering = uow.gatherings.get(guest.gathering_id)
    programme = uow.programmes.get(gathering.programme_id)
    return CalendarEntry(
        meeting_id=gathering.id,
        changes=gathering.changes + guest.answers,
        starts_at=gathering.starts_at,
        ends_at=gathering.ends_at,
        noted_at=max(gathering.changed_at, guest.answered_at or gathering.changed_at),
        zone=ZoneInfo(programme.time_zone),
        reader_id=uow.memberships.get(guest.membership_id).person_id,
        partner=None,
        place=gathering.place,
        is_off=gathering.state is GatheringState.OFF or guest.coming not in IN_CALENDAR,
        gathering=title_of(gathering),
    )


def copied(guest: Guest, gathering: Gathering, zone: ZoneInfo) -> Phrase:
    """Return the line of the personal copy about a gathering."""
    came = "none" if guest.came is None else "yes" if guest.came else "no"
    facts: Facts = {"title": title_of(gathering), "at": stamp(gathering.starts_at, zone), "came": came}
    return Phrase("copy-gathering", {**facts, "answer": Phrase(f"gathering-view-{guest.coming}")})


def answer_rows(gathering: Gathering, guest: Guest) -> Rows:
    """Return the buttons of the answers, the given one ticked."""
    waits = guest.coming is Coming.WAITING and guest.offered_until is None  # who is offered a seat is asked anew
    chosen = Coming.YES if waits else None if guest.is_unsure else guest.coming

    def button(reply: Reply, coming: Coming) -> Choice:
        label = Phrase(f"button-gathering-{coming}")
        shown = Phrase("ticked", {"label": label}) if coming is chosen else label
        return Choice(shown, SayComing(gathering.id, reply))

    return (tuple(button(reply, coming) for reply, coming in REPLIES.items()),)


def _first(gathering: Gathering, programme: Programme, seat: Membership) -> tuple[Phrase, ...]:
    """Return that a pair meets for the first time here; the same for everybody, so it asks for nobody's pairs."""
    told = gathering.kind is GatheringKind.KICK_OFF and programme.preset is Preset.ENTREPRENEUR
    return (Phrase(f"gathering-first-meeting-{seat.role}"),) if told else ()


def shown(
    uow: UnitOfWork,
    gathering: Gathering,
    guest: Guest,
    seat: Membership,
    *lead: Phrase,
    after: tuple[Phrase, ...] = (),
    fresh: bool = True,
    tells_calendar: bool = False,
) -> Speech:
    """Return a gathering as a guest reads it, after some words that lead to it, with the buttons of the answers."""
    off = gathering.state is GatheringState.OFF
    programme = uow.programmes.get(gathering.programme_id)
    text = (
        *lead,
        *(() if off else (when_and_where(gathering, programme), *_first(gathering, programme, seat))),
        *after,
    )
    calendar = ((Choice(Phrase("button-calendar"), GetGatheringFile(gathering.id)),),)
    rows: Rows = () if off else answer_rows(gathering, guest)
    if guest.coming in IN_CALENDAR and not off:
        rows = (*rows, *calendar)
    elif off and guest.answers:
        rows = ((Choice(Phrase("button-calendar-off"), GetGatheringFile(gathering.id)),),)
    return Speech(
        seat.person_id,
        text,
        choices=(*rows, (write_button(uow, seat),)),
        window=Window(windows.gathering(gathering.id), fresh=fresh),
        lane=Lane.BROADCAST if fresh else Lane.ANSWER,
        calendar=GatheringOf(guest.id) if tells_calendar else None,
    )
