"""The mails of a rehearsal as JSON, for the page: each with its calendar file read as what it is."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr
from http import HTTPStatus
from typing import Any, NamedTuple, cast

from icalendar import Calendar
from starlette.exceptions import HTTPException
from starlette.responses import Response

from sandbox.botapi.records import Json
from sandbox.phones import looks
from sandbox.phones.phone import ZONE
from sandbox.phones.post_office import Mail

CALENDAR = "text/calendar"
CALENDAR_FILES = (CALENDAR, "application/ics")


class Part(NamedTuple):
    """A file that came with a mail."""

    name: str
    mime_type: str
    data: bytes


def mails(taken: list[Mail]) -> list[Json]:
    """Return the mails that the post office has taken, the newest first."""
    return [_mail(number, one) for number, one in enumerate(taken)][::-1]


def calendar_file(taken: list[Mail], number: int) -> Response:
    """Return the calendar file of a mail, to be downloaded.

    Raises:
        HTTPException: there is no such mail, or no such file with it.
    """
    part = _calendar(taken[number].content) if 0 <= number < len(taken) else None
    if part is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    head = {"content-disposition": "attachment; filename*=utf-8''mentorbot.ics"}
    return Response(part.get_content(), media_type=CALENDAR, headers=head)


def _mail(number: int, taken: Mail) -> Json:
    content = taken.content
    body = content.get_body(("plain",))
    name, _ = parseaddr(str(content["To"]))
    return {
        "number": number,
        "at": looks.moment(taken.at),
        "name": name or taken.to,
        "address": taken.to,
        "sender": str(content["From"]),
        "subject": str(content["Subject"]),
        "text": body.get_content().strip() if body is not None else "",
        "calendar": _event(content),
        "files": [
            {"name": one.get_filename(), "mime": one.get_content_type(), "size": len(_bytes(one))}
            for one in _files(content)
        ],
    }


def file_of(taken: list[Mail], number: int, place: int) -> Part:
    """Return a file that came with a mail; the first has the place 0.

    Raises:
        HTTPException: there is no such mail, or no such file with it.
    """
    files = _files(taken[number].content) if 0 <= number < len(taken) else []
    if not 0 <= place < len(files):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    part = files[place]
    return Part(part.get_filename() or "", part.get_content_type(), _bytes(part))


def _files(content: EmailMessage) -> list[EmailMessage]:
    """Return the files of a mail but its calendar file, which the page reads as what it is."""
    found = (part for part in content.iter_attachments() if isinstance(part, EmailMessage) and part.get_filename())
    return [part for part in found if part.get_content_type() not in CALENDAR_FILES]


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _calendar(content: EmailMessage) -> EmailMessage | None:
    """Return the calendar file of a mail, or None."""
    found = (part for part in content.walk() if part.get_content_type() == CALENDAR)
    return next((part for part in found if isinstance(part, EmailMessage)), None)


def _event(content: EmailMessage) -> Json | None:
    """Return what a calendar program makes of a mail, or None where it is nothing but words."""
    part = _calendar(content)
    if part is None:
        return None
    read: Any = Calendar.from_ical(part.get_content())
    (event,) = read.walk("VEVENT")
    starts, ends = (cast("datetime", event[name].dt).astimezone(ZONE) for name in ("DTSTART", "DTEND"))
    return {
        "method": str(read["METHOD"]),
        "summary": str(event["SUMMARY"]),
        "place": str(event.get("LOCATION", "")),
        "starts": looks.moment(starts),
        "ends": looks.moment(ends),
    }
