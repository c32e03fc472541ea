"""What travels: a mail of the table as bytes, with the address and the meeting as they are when it is sent."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.carrier import File
from bot.circles import Circles, listed
from bot.texts import Texts
from documents.mail import Attached, Head, Paper, mail
from programme.calendar_entry import CalendarEntry
from programme.clock import Clock
from programme.errors import GoneError
from programme.mail import Mail, MailKind
from programme.people import Person, Role
from programme.usecases.ending.diploma import KIND
from programme.usecases.year import calendar_entry, gathering_shown
from storage.database import Database, Priority
from storage.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Made:
    """A mail as it goes to the server, and to whom."""

    to: str
    content: bytes


def _entry(uow: SqlUnitOfWork, row: Mail, subject: int) -> CalendarEntry:
    """Return what a calendar mail is about, as it is now.

    Raises:
        GoneError: it was deleted meanwhile.
    """
    if row.kind is MailKind.GATHERING:
        return gathering_shown.entry_of(uow, subject)
    return calendar_entry.entry_of(uow, subject, Role(row.payload["role"]))


def _holds(uow: SqlUnitOfWork, diploma_id: int) -> bool:
    """Tell whether a diploma is still the one that holds: an issue that was replaced meanwhile is not sent."""
    found = uow.diplomas.find(diploma_id)
    return found is not None and found.replaced_at is None


@dataclass(frozen=True, slots=True)
class MailContent:
    """The maker of what travels.

    Attributes:
        build: makes the document of a recipe.
    """

    database: Database
    texts: Texts
    clock: Clock
    bot_username: str
    build: Callable[[dict[str, Any]], Awaitable[File]]

    async def of(self, row: Mail, sender: str) -> Made | None:
        """Return a mail as bytes, or None if what it is about is gone."""

        def read(uow: SqlUnitOfWork) -> tuple[Person, CalendarEntry | None, str] | None:
            person = uow.people.get(row.person_id)
            if row.subject is None:
                return person, None, ""
            if row.kind is MailKind.DIPLOMA:
                return (person, None, "") if _holds(uow, row.subject) else None
            try:
                entry = _entry(uow, row, row.subject)
            except GoneError:
                return None
            return person, entry, listed(Circles(uow).of(person.id), entry.partners, self.texts.words(person.language))

        found = await self.database.run(read, Priority.ROUTINE)
        if found is None:
            return None
        paper = await self._paper(row, found[0].language) if row.kind is MailKind.DIPLOMA else None
        return await asyncio.to_thread(self._made, row, sender, *found, paper)

    async def _paper(self, row: Mail, language: str) -> Paper:
        made = await self.build({"kind": KIND, "subject": row.subject, "language": language})
        return Paper(made.content, made.name)

    def _made(
        self, row: Mail, sender: str, person: Person, entry: CalendarEntry | None, partner: str, paper: Paper | None
    ) -> Made:
        from programme.addresses import in_ascii

        payload, now = row.payload, self.clock.now()
        to, reply_to = in_ascii(person.email), payload.get("reply_to") or ""
        head = Head(
            sender=sender,
            sender_name=payload["from"],
            to=to,
            to_name=person.name,
            subject=payload["subject"],
            message_id=row.message_id,
            at=now,
            reply_to=in_ascii(reply_to) if reply_to else "",
        )
        calendar = None if entry is None else self._calendar(head, person, entry, partner)
        paragraphs = [payload["greeting"], *payload["paragraphs"]]
        return Made(to, mail(head, paragraphs, payload["foot"], calendar, paper))

    def _calendar(self, head: Head, person: Person, entry: CalendarEntry, partner: str) -> Attached:
        from documents.calendar_file import Invited, calendar_file

        words = self.texts.words(person.language)
        invited = Invited(head.sender, head.sender_name, head.to, person.name)
        content = calendar_file(entry, partner, self.clock.now(), self.bot_username, words, invited)
        return Attached(content, "CANCEL" if entry.is_off else "REQUEST", "invite.ics")
