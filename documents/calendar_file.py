"""A meeting as a calendar file (RFC 5545), and the links that put the same into a calendar on the web.

A file in a chat is published; one in a mail is an invitation (RFC 5546), for programs put only that into a calendar by
themselves. Neither asks for an answer. The identifier stays the same while the
meeting is moved, and the sequence grows, so that a calendar that keeps to the standard replaces what it has.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from programme.calendar_entry import CalendarEntry
from programme.ports.conversation import Words

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ALARM = timedelta(days=-1)
YEAR = timedelta(days=366)  # on both sides of a meeting: the changes of the clock that its time zone is told with


@dataclass(frozen=True, slots=True)
class Invited:
    """Who invites, the programme, and who is invited: addresses and names."""

    by: str
    by_name: str
    address: str
    name: str


def calendar_file(
    entry: CalendarEntry,
    partner: str,
    made_at: datetime,
    place_of_origin: str,
    words: Words,
    invited: Invited | None = None,
) -> bytes:
    """Return a meeting as a calendar file.

    Args:
        entry: the meeting.
        partner: whom its reader meets, as this reader knows them.
        made_at: the moment at which the file is made.
        place_of_origin: what the identifier ends in, the same for all files of a bot.
        words: the texts of the reader's language.
        invited: makes it an invitation, for a mail.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//mentorbot//meetings//")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if entry.is_off else "PUBLISH" if invited is None else "REQUEST")
    event = _event(entry, partner, made_at, place_of_origin, words)
    if invited is not None:
        _invite(event, invited)
    calendar.add_component(event)
    day = entry.starts_at.date()
    calendar.add_missing_timezones(first_date=day - YEAR, last_date=day + YEAR)
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, partner: str, made_at: datetime, place_of_origin: str, words: Words) -> "Event":
    from icalendar import Event

    title = _title(entry, partner, words)
    event = Event()
    event.add("uid", f"{entry.identifier}@{place_of_origin}")
    event.add("sequence", entry.changes)
    event.add("dtstamp", made_at)
    event.add("last-modified", entry.noted_at)
    event.add("dtstart", entry.starts_at.astimezone(entry.zone))
    event.add("dtend", entry.ends_at.astimezone(entry.zone))
    event.add("summary", title)
    event.add("description", words("calendar-description" if entry.gathering is None else "calendar-gathering"))
    event.add("class", "PRIVATE")  # who sees into the calendar sees that the time is taken
    event.add("status", "CANCELLED" if entry.is_off else "CONFIRMED")
    if entry.place:
        event.add("location", entry.place)
    if entry.address:
        event.add("url", entry.address)
    if not entry.is_off:
        event.add_component(_alarm(title))
    return event


def _title(entry: CalendarEntry, partner: str, words: Words) -> str:
    """Return the title of an entry: with whom its reader meets, or what a gathering is called."""
    if entry.gathering is None:
        return words("calendar-title", {"other": partner})
    return words("plain", {"text": entry.gathering})


def _invite(event: "Event", invited: Invited) -> None:
    """Say who invites whom, and that no answer is asked for."""
    from icalendar import vCalAddress, vText

    organizer = vCalAddress(f"mailto:{invited.by}")
    organizer.params["CN"] = vText(_parameter(invited.by_name))
    event["organizer"] = organizer
    attendee = vCalAddress(f"mailto:{invited.address}")
    facts = {"CN": _parameter(invited.name), "ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "FALSE"}
    for name, value in facts.items():
        attendee.params[name] = vText(value)
    event.add("attendee", attendee, encode=False)


def _parameter(text: str) -> str:
    """Return a name as a parameter may hold it: on one line, without quotes (RFC 5545, 3.2)."""
    return " ".join("".join(" " if ord(one) < 32 or one == "\x7f" else one for one in text).replace('"', "'").split())


def _alarm(title: str) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", ALARM)
    alarm.add("description", title)
    return alarm


def calendar_links(entry: CalendarEntry, partner: str, words: Words) -> tuple[tuple[str, str], ...]:
    """Return labels and addresses that put a meeting into a calendar on the web; none of a meeting that is off."""
    if entry.is_off:
        return ()
    title = _title(entry, partner, words)
    begins, ends = entry.starts_at.astimezone(entry.zone), entry.ends_at.astimezone(entry.zone)
    google = {
        "action": "TEMPLATE",
        "text": title,
        "dates": f"{begins:%Y%m%dT%H%M%S}/{ends:%Y%m%dT%H%M%S}",
        "ctz": entry.zone.key,
        "location": entry.place,
    }
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": title,
        "startdt": begins.isoformat(),
        "enddt": ends.isoformat(),
        "location": entry.place,
    }
    return (
        (words("button-calendar-google"), f"https://calendar.google.com/calendar/render?{urlencode(google)}"),
        (
            words("button-calendar-outlook"),
            f"https://outlook.office.com/calendar/deeplink/compose?{urlencode(outlook)}",
        ),
    )
