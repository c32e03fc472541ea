"""Calendar files, read by another library with its own idea of time zones, and the links into calendars on the web."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
import vobject

from bot.texts import Texts
from documents.calendar_file import calendar_file, calendar_links
from programme.calendar_entry import CalendarEntry
from programme.names import Name

ZONE = ZoneInfo("Europe/Stockholm")
MADE = datetime(2027, 3, 1, 9, tzinfo=UTC)
STARTS = datetime(2027, 3, 11, 13, tzinfo=UTC)  # 14:00 in Stockholm
WORDS = Texts().words("sv")


def an_entry(starts_at: datetime = STARTS, **more: Any) -> CalendarEntry:
    """Return the entry of a meeting of two hours."""
    given: dict[str, Any] = {
        "changes": 0,
        "zone": ZONE,
        "reader_id": 1,
        "partner": Name(2, "Lars", "Lars Holm"),
        **more,
    }
    return CalendarEntry(
        meeting_id=7, starts_at=starts_at, ends_at=starts_at + timedelta(hours=2), noted_at=MADE, **given
    )


def read(entry: CalendarEntry, partner: str = "Lars") -> Any:
    """Return the calendar in the file of an entry, as another program reads it."""
    vars(vobject.icalendar)["__tzidMap"].clear()  # it would go by the zone of the first file that it has read
    return vobject.readOne(calendar_file(entry, partner, MADE, "mentorbot", WORDS).decode())


@pytest.mark.parametrize(
    ("local", "offset"),
    [
        ((2027, 3, 27, 14), 1),  # the day before summer time
        ((2027, 3, 28, 9), 2),  # the day itself
        ((2027, 3, 28, 1), 1),  # an hour before
        ((2027, 10, 30, 14), 2),
        ((2027, 10, 31, 9), 1),
        ((2027, 12, 31, 23), 1),
        ((2028, 7, 1, 14), 2),
    ],
)
def test_times_across_both_changes_of_the_clock(local: tuple[int, int, int, int], offset: int) -> None:
    """By the zone in the file alone a meeting is at its hour on the wall, on both sides of each change."""
    starts_at = datetime(*local, tzinfo=ZONE).astimezone(UTC)
    event = read(an_entry(starts_at)).vevent
    assert event.dtstart.value.utcoffset() == timedelta(hours=offset)
    assert f"{event.dtstart.value:%Y %m %d %H}" == f"{datetime(*local, tzinfo=UTC):%Y %m %d %H}"
    assert event.dtstart.value.astimezone(UTC) == starts_at
    assert event.dtend.value.astimezone(UTC) == starts_at + timedelta(hours=2)
    assert event.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Stockholm"]


def test_what_stands_in_it() -> None:
    """The partner, the place and an alarm the day before; for others who see the calendar the time is only taken."""
    calendar = read(an_entry(place="Kafé Bryggan; vid ån, Umeå"), "Åsa B")
    event = calendar.vevent
    assert calendar.method.value == "PUBLISH"
    assert event.summary.value == "Möte med Åsa B"
    assert event.location.value == "Kafé Bryggan; vid ån, Umeå"
    assert (event.uid.value, event.sequence.value, event.status.value) == ("meeting-7@mentorbot", "0", "CONFIRMED")
    assert event.__getattr__("class").value == "PRIVATE"
    assert event.valarm.trigger.value == timedelta(days=-1)
    assert not hasattr(event, "url")
    assert not {"attendee", "organizer"} & set(event.contents)


def test_moved_and_called_off() -> None:
    """A moved meeting is the same entry with a higher number; one that is off says so, and rings no more."""
    moved, off = read(an_entry(changes=1)), read(an_entry(changes=2, is_off=True))
    assert moved.vevent.uid.value == off.vevent.uid.value == "meeting-7@mentorbot"
    assert (moved.vevent.sequence.value, off.vevent.sequence.value) == ("1", "2")
    assert (moved.method.value, off.method.value) == ("PUBLISH", "CANCEL")
    assert off.vevent.status.value == "CANCELLED"
    assert not hasattr(off.vevent, "valarm")
    assert calendar_links(an_entry(is_off=True), "Lars", WORDS) == ()


@pytest.mark.parametrize(
    ("place", "address"),
    [
        ("https://meet.example.com/abc-def", "https://meet.example.com/abc-def"),
        ("Teams: https://teams.example.com/l/1?x=2&y=3.", "https://teams.example.com/l/1?x=2&y=3"),
        ("(www.example.se/rum)", "https://www.example.se/rum"),
        ("HTTPS://EXAMPLE.COM/ROOM", "HTTPS://EXAMPLE.COM/ROOM"),
        ("hos mig", ""),
        ("teams", ""),
        ("Lars@example.com", ""),
        ("javascript:alert(1)", ""),
        ("http://", ""),
    ],
)
def test_the_address_of_a_video_meeting(place: str, address: str) -> None:
    """An address among the words of the place is the entry's address, too; the words stay as they are."""
    event = read(an_entry(place=place)).vevent
    assert (event.url.value if hasattr(event, "url") else "") == address
    assert event.location.value == place


def test_the_file_of_a_place_that_would_break_out() -> None:
    """What people write as a place stays within its line."""
    event = read(an_entry(place="Kafé\r\nATTENDEE:mailto:x@example.com")).vevent
    assert "attendee" not in event.contents


def test_links() -> None:
    """Google is told the time on the wall and the zone, Outlook the time with its distance from UTC."""
    google, outlook = (
        parse_qs(urlsplit(one).query) for _, one in calendar_links(an_entry(place="Ån & co"), "Lars", WORDS)
    )
    assert google["dates"] == ["20270311T140000/20270311T160000"]
    assert google["ctz"] == ["Europe/Stockholm"]
    assert google["location"] == outlook["location"] == ["Ån & co"]
    assert outlook["startdt"] == ["2027-03-11T14:00:00+01:00"]
    assert google["text"] == outlook["subject"] == ["Möte med Lars"]
