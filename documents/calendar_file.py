"""A meeting as a calendar file (RFC 5545), and the links that put the same into a calendar on the web.

A file in a chat asks for no answer, so it is published and not an invitation. The identifier stays the same while the
meeting is moved, and the sequence grows, so that a calendar that keeps to the standard replaces what it has.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from programme.calendar_entry import CalendarEntry
from programme.ports import Words

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ALARM = timedelta(days=-1)
YEAR = timedelta(days=366)  # on both sides of a meeting: the changes of the clock that its time zone is told with


def calendar_file(entry: CalendarEntry, partner: str, made_at: datetime, place_of_origin: str, words: Words) -> bytes:
    """Return a meeting as a calendar file.

    Args:
        entry: the meeting.
        partner: whom its reader meets, as this reader knows them.
        made_at: the moment at which the file is made.
        place_of_origin: what the identifier ends in, the same for all files of a bot.
        words: the texts of the reader's language.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//mentorbot//meetings//")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if entry.is_off else "PUBLISH")
    calendar.add_component(_event(entry, partner, made_at, place_of_origin, words))
    day = entry.starts_at.date()
    calendar.add_missing_timezones(first_date=day - YEAR, last_date=day + YEAR)
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, partner: str, made_at: datetime, place_of_origin: str, words: Words) -> "Event":
    from icalendar import Event

    title = words("calendar-title", {"other": partner})
    event = Event()
    event.add("uid", f"meeting-{entry.meeting_id}@{place_of_origin}")
    event.add("sequence", entry.changes)
    event.add("dtstamp", made_at)
    event.add("last-modified", entry.noted_at)
    event.add("dtstart", entry.starts_at.astimezone(entry.zone))
    event.add("dtend", entry.ends_at.astimezone(entry.zone))
    event.add("summary", title)
    event.add("description", words("calendar-description"))
    event.add("class", "PRIVATE")  # who sees into the calendar sees that the time is taken
    event.add("status", "CANCELLED" if entry.is_off else "CONFIRMED")
    if entry.place:
        event.add("location", entry.place)
    if entry.address:
        event.add("url", entry.address)
    if not entry.is_off:
        event.add_component(_alarm(title))
    return event


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
    title = words("calendar-title", {"other": partner})
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
