"""A mail as its reader has it: its words, and the entry that a calendar program takes out of it."""

from email.message import EmailMessage
from typing import Any

import vobject

from programme.marked import plain

FROM = "mentor@framsteg.example.org"


def invitation(mail: EmailMessage) -> Any:
    """Return what a calendar program reads in a mail, having seen that the attached file says the same."""
    (part,) = [one for one in mail.walk() if one.get_content_type() == "text/calendar"]
    (file,) = mail.iter_attachments()
    assert file.get_content_type() == "application/ics"
    read = vobject.readOne(part.get_content())
    assert file.get_content().decode().split() == part.get_content().split()
    assert part.get_param("method") == read.method.value
    return read


def words_of(mail: EmailMessage) -> str:
    """Return what a mail says as plain text, having seen that its HTML says the same."""
    text, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert page is not None
    said: str = text.get_content()
    for line in filter(str.strip, said.splitlines()):
        assert line == "--" or line in plain(page.get_content()), line
    return said
