"""A mail as it travels (RFC 5322): text and HTML beside each other, and a calendar invitation that programs understand.

What people have written gets into heads only as names and a subject, cleaned: no line break, nothing endless. An
invitation is a third form of the same words (`text/calendar` with its method), and the same file again as an
attachment, because some programs look at one and some at the other.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from html import escape

from programme.marked import plain

LONGEST_NAME, LONGEST_SUBJECT = 60, 150
ASCII_ONLY = SMTP.clone(cte_type="7bit")  # every server takes it
UTF_8 = SMTPUTF8.clone(cte_type="8bit")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the head of a mail.

    Attributes:
        reply_to: where an answer goes; empty for the sender's address.
    """

    sender: str
    sender_name: str
    to: str
    to_name: str
    subject: str
    message_id: str
    at: datetime
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """A calendar file with its method, REQUEST or CANCEL, and the name under which it is attached."""

    content: bytes
    method: str
    name: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF that goes with a mail, and the name under which it is attached."""

    content: bytes
    name: str


def mail(
    head: Head,
    paragraphs: Sequence[str],
    foot: Sequence[str],
    calendar: Attached | None = None,
    paper: Paper | None = None,
) -> bytes:
    """Return a mail; the paragraphs and the foot are Telegram's HTML."""
    plain_heads = all(one.isascii() for one in (head.to, head.reply_to))
    policy = ASCII_ONLY if plain_heads else UTF_8
    made = EmailMessage(policy=policy)
    made["From"] = _address(head.sender, head.sender_name)
    made["To"] = _address(head.to, head.to_name)
    if head.reply_to:
        made["Reply-To"] = _address(head.reply_to)
    made["Subject"] = _cleaned(head.subject, LONGEST_SUBJECT)
    made["Date"] = head.at
    made["Message-ID"] = head.message_id
    made["Auto-Submitted"] = "auto-generated"  # so that no holiday notice answers
    made["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    made.set_content(_text(paragraphs, foot))
    made.add_alternative(_html(paragraphs, foot), subtype="html")
    if calendar is not None:
        file = calendar.content.decode()
        made.add_alternative(file, subtype="calendar", params={"method": calendar.method})
        made.add_attachment(calendar.content, maintype="application", subtype="ics", filename=calendar.name)
    if paper is not None:
        name = _cleaned(paper.name, LONGEST_SUBJECT)
        made.add_attachment(paper.content, maintype="application", subtype="pdf", filename=name)
    return made.as_bytes()


def _cleaned(text: str, longest: int) -> str:
    """Return a text on one line, without signs that can't be seen, and no longer than a head should be."""
    seen = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in text)
    words = re.sub(r" +", " ", seen).strip()
    return words[:longest].rstrip()


def _address(address: str, name: str = "") -> Address:
    local, _, domain = address.rpartition("@")
    return Address(_cleaned(name, LONGEST_NAME), local, domain)


def _text(paragraphs: Sequence[str], foot: Sequence[str]) -> str:
    parts = [*map(plain, paragraphs), "--", "\n".join(map(plain, foot))]
    return "\n\n".join(parts) + "\n"


def _html(paragraphs: Sequence[str], foot: Sequence[str]) -> str:
    said = "\n".join(f"<p>{_broken(one)}</p>" for one in paragraphs)
    below = "<br>\n".join(_linked(one) for one in foot)
    style = "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em"
    small = "color:#555;font-size:14px;border-top:1px solid #ddd;padding-top:12px"
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head>\n'
        f'<body style="{style}">\n{said}\n<p style="{small}">{below}</p>\n</body></html>\n'
    )


def _broken(markup: str) -> str:
    return markup.replace("\n", "<br>\n")


def _linked(markup: str) -> str:
    return re.sub(r"https://[^\s<]+", lambda found: f'<a href="{escape(found[0])}">{found[0]}</a>', _broken(markup))
