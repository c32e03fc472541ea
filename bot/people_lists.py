"""The reading of a list of people that a manager has sent: fetched from Telegram, understood in a thread."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.texts import Texts
from programme.errors import ProgrammeError
from programme.forms.registration import COMPETENCES, SPOKEN
from programme.people_list import LARGEST_FILE, PeopleList
from programme.usecases.desk.importing import said_of

if TYPE_CHECKING:
    from programme.importing.listed import Known, Understood

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class ListReader:
    """The reader of lists.

    Attributes:
        bot: fetches the file anew each time; it is not stored.
    """

    bot: Bot
    texts: Texts

    async def read(self, sent: PeopleList) -> "Understood | ProgrammeError":
        """Return a list as it was understood, or why it can't be read."""
        try:
            file = await self.bot.get_file(sent.file_id)
            if (file.file_size or 0) > LARGEST_FILE:
                return ProgrammeError("list-too-large")
            content = bytes(await file.download_as_bytearray())
        except TelegramError as error:
            log.warning("a list could not be fetched", reason=str(error))
            return ProgrammeError("list-gone")
        try:
            return await asyncio.to_thread(self._understood, content, sent)
        except ProgrammeError as refusal:
            return refusal

    def _understood(self, content: bytes, sent: PeopleList) -> "Understood":
        from documents.list_of_people import pages
        from programme.importing.reading import understand

        return understand(pages(content), said_of(sent), self._known())

    def _known(self) -> "Known":
        from programme.importing.listed import Known

        return Known(self._labels("spoken", SPOKEN), self._labels("competence", COMPETENCES))

    def _labels(self, kind: str, options: tuple[str, ...]) -> dict[str, str]:
        from programme.importing.headings import plain

        words = [self.texts.words(language) for language in self.texts.languages]
        return {plain(said(f"{kind}-{option}")): option for said in words for option in options}
