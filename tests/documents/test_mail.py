"""A mail as another parser reads it: what people have written gets no further than where it belongs."""

import email
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import policy
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from bot.texts import Texts
from documents.calendar_file import Invited, calendar_file
from documents.mail import Attached, Head, mail
from programme.calendar_entry import CalendarEntry
from programme.names import Name

NOW = datetime(2027, 2, 2, 9, tzinfo=UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")
HEAD = Head("mentor@example.org", "Framsteg", "ulla@example.com", "Ulla Berg", "Hej", "<1@example.org>", NOW)
ENTRY = CalendarEntry(
    meeting_id=7,
    changes=2,
    starts_at=NOW,
    ends_at=NOW + timedelta(hours=1),
    noted_at=NOW,
    zone=STOCKHOLM,
    reader_id=1,
    partner=Name(2, "Karin", "Karin Ek"),
)
NAMES = (
    "Ulla\r\nBcc: alla@example.com",
    "Ulla\nBerg",
    'Ulla "Ullis" Berg',
    "Berg, Ulla",
    "Ulla <ulla@annan.se>",
    "Åsa Öberg-Ärlig",
    "李小龍",
    "Ulla 🙂 Berg",
    "U" * 200,
    "Ulla\x00\x07Berg",
    "Ulla\u2028Berg\u202e",
    "=?utf-8?q?Ulla?=",
    "Ulla;Berg:chef",
    "\\",
    "",
)
"""What has stood, or could stand, as somebody's name."""


def read(content: bytes) -> EmailMessage:
    """Return a mail as Python's own parser reads it, having seen that every line is one that all servers take."""
    lines = content.split(b"\r\n")
    assert all(len(line) <= 998 and b"\n" not in line and b"\r" not in line for line in lines)
    found = email.message_from_bytes(content, policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


@pytest.mark.parametrize("name", NAMES)
def test_names_stay_names(name: str) -> None:
    """There is one reader and one sender, and no head that nobody wrote, whatever they are called."""
    head = replace(HEAD, to_name=name, sender_name=name, subject=f"Från {name}")
    found = read(mail(head, ["Hej!"], ["Fot"]))
    assert [one.addr_spec for one in found["To"].addresses] == [HEAD.to]
    assert [one.addr_spec for one in found["From"].addresses] == [HEAD.sender]
    assert "Bcc" not in found
    assert len(found["To"].addresses[0].display_name) <= 60
    assert len(found["Subject"]) <= 150
    invited = Invited(HEAD.sender, name, HEAD.to, name)
    file = calendar_file(ENTRY, name or "Karin", NOW, "bot", Texts().words("sv"), invited)
    event: Any = vobject.readOne(file.decode()).vevent
    assert event.attendee.value == f"mailto:{HEAD.to}"
    assert event.organizer.value == f"mailto:{HEAD.sender}"
    assert not hasattr(event, "bcc")


@pytest.mark.parametrize(
    ("words", "text", "page"),
    [
        ("Hej <b>Ulla</b>!", "Hej Ulla!", "<p>Hej <b>Ulla</b>!</p>"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("en\ntvå", "en\ntvå", "<p>en<br>\ntvå</p>"),
        ("å" * 3000, "å" * 3000, "å" * 3000),
        ("From mig\n.\n.dold", "From mig\n.\n.dold", ".dold"),
        ("👩‍👩‍👧", "👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_the_same_words_twice(words: str, text: str, page: str) -> None:
    """As text and as HTML, for programs that show one of them."""
    found = read(mail(HEAD, [words], ["Boten: https://t.me/bot"]))
    plain, rich = found.get_body(("plain",)), found.get_body(("html",))
    assert plain is not None
    assert rich is not None
    assert text in plain.get_content().replace("\r\n", "\n")
    assert page in rich.get_content().replace("\r\n", "\n")
    assert '<a href="https://t.me/bot">https://t.me/bot</a>' in rich.get_content()


def test_the_head() -> None:
    """An answer goes where it says; a machine's holiday notice does not; an address abroad keeps its signs."""
    found = read(mail(replace(HEAD, reply_to="eva@example.com"), ["Hej!"], ["Fot"]))
    assert found["Reply-To"] == "eva@example.com"
    assert found["Auto-Submitted"] == "auto-generated"
    assert found["Message-ID"] == HEAD.message_id
    assert found["Date"].datetime == NOW
    assert mail(HEAD, ["Hej å!"], ["Fot"]).isascii(), "every server takes it"
    abroad = mail(replace(HEAD, to="jörgen@example.com"), ["Hej!"], ["Fot"])
    assert "To: Ulla Berg <jörgen@example.com>".encode() in abroad


@pytest.mark.parametrize("day", [date(2027, 3, 27), date(2027, 3, 28), date(2027, 10, 30), date(2027, 10, 31)])
@pytest.mark.parametrize("is_off", [False, True])
def test_an_invitation(day: date, *, is_off: bool) -> None:
    """Programs find it beside the words and as a file; the hour on the wall holds on both sides of both changes."""
    starts = datetime(day.year, day.month, day.day, 14, 30, tzinfo=STOCKHOLM)
    entry = replace(ENTRY, starts_at=starts.astimezone(UTC), ends_at=starts + timedelta(hours=1), is_off=is_off)
    invited = Invited(HEAD.sender, "Framsteg", HEAD.to, "Ulla Berg")
    method = "CANCEL" if is_off else "REQUEST"
    file = Attached(calendar_file(entry, "Karin", NOW, "bot", Texts().words("en"), invited), method, "invite.ics")
    found = read(mail(HEAD, ["Hej!"], ["Fot"], file))
    assert [one.get_content_type() for one in found.walk()] == [
        *("multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics"),
    ]
    (part,) = [one for one in found.walk() if one.get_content_type() == "text/calendar"]
    assert part.get_param("method") == method
    read_back: Any = vobject.readOne(part.get_content())
    event = read_back.vevent
    assert read_back.method.value == method
    assert event.status.value == ("CANCELLED" if is_off else "CONFIRMED")
    assert (event.uid.value, event.sequence.value) == ("meeting-7@bot", "2")
    assert f"{event.dtstart.value:%Y-%m-%d %H:%M}" == f"{day} 14:30"
    assert event.dtstart.value == starts
    assert event.attendee.params["RSVP"] == ["FALSE"]
    assert event.summary.value == "Meeting with Karin"
