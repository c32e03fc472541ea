"""The mails of a rehearsal as JSON, for the page: each with its calendar file read as what it is."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr
from http import HTTPStatus
from typing import Any, cast

from icalendar import Calendar
from starlette.exceptions import HTTPException
from starlette.responses import Response

from sandbox.botapi.records import Json
from sandbox.phones import looks
from sandbox.phones.phone import ZONE
from sandbox.phones.post_office import Mail

CALENDAR = "text/calendar"


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
    }


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
