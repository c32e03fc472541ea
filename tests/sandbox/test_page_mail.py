"""The mail boxes of the page: what was mailed, newest first, with the calendar file read as what it is."""

import email
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest
from starlette.exceptions import HTTPException

from bot.texts import Texts
from documents.calendar_file import Invited, calendar_file
from documents.mail import Attached, Head, mail
from programme.calendar_entry import CalendarEntry
from programme.names import Name
from sandbox.page.mail import calendar_file as file_of
from sandbox.page.mail import mails
from sandbox.phones.post_office import Mail

NOW = datetime(2027, 2, 2, 9, tzinfo=UTC)
HEAD = Head(
    "mentor@example.org", "Framsteg", "ulla@example.com", "Ulla Åberg", "Inbjudan: möte", "<1@example.org>", NOW
)
ENTRY = CalendarEntry(
    meeting_id=7,
    changes=0,
    starts_at=NOW,
    ends_at=NOW + timedelta(hours=2),
    noted_at=NOW,
    zone=ZoneInfo("Europe/Stockholm"),
    reader_id=1,
    partner=Name(2, "Karin", "Karin Ek"),
    place="Bryggan",
)


def taken(calendar: Attached | None = None) -> Mail:
    made = email.message_from_bytes(mail(HEAD, ["Hej <b>Ulla</b>!"], ["Framsteg"], calendar), policy=policy.default)
    assert isinstance(made, EmailMessage)
    return Mail(NOW, "ulla@example.com", made)


def test_a_mail_is_shown_as_what_it_is() -> None:
    """Words, an invitation and a cancellation; the file is there to be kept, and of words there is none."""
    words = Texts().words("sv")
    invited = Invited("mentor@example.org", "Framsteg", "ulla@example.com", "Ulla Åberg")
    files = [
        Attached(calendar_file(one, "Karin", NOW, "example.org", words, invited), method, "mote.ics")
        for one, method in ((ENTRY, "REQUEST"), (replace(ENTRY, is_off=True), "CANCEL"))
    ]
    box = [taken(), *map(taken, files)]
    off, on, plain = mails(box)
    assert (plain["name"], plain["address"], plain["text"].splitlines()[0]) == (
        "Ulla Åberg",
        "ulla@example.com",
        "Hej Ulla!",
    )
    assert plain["calendar"] is None
    assert on["calendar"] == {
        "method": "REQUEST",
        "summary": "Möte med Karin",
        "place": "Bryggan",
        "starts": "2027-02-02T10:00:00+01:00",
        "ends": "2027-02-02T12:00:00+01:00",
    }
    assert off["calendar"]["method"] == "CANCEL"
    assert b"METHOD:REQUEST" in bytes(file_of(box, on["number"]).body)
    for number in (plain["number"], 3):
        with pytest.raises(HTTPException):
            file_of(box, number)
