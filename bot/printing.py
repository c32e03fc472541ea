"""Documents that are set in type, built from their recipes as `bot.recipes` builds the others."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import ParamSpec

from bot.carrier import File
from bot.texts import Texts
from documents.attendance_list import Attendance, Guest, attendance_list
from documents.board_page import board_page
from documents.contract_page import contract_page
from documents.guide_leaflet import Chapters, guide_leaflet
from programme.clock import Clock
from programme.ports.conversation import Words
from programme.presses.guide import Chapter
from programme.speech import Value
from programme.usecases.common import guide_file
from programme.usecases.desk import gathering_list
from programme.usecases.desk.glance import of_seat
from programme.usecases.trust import contract_file
from storage.database import Database, Priority

P = ParamSpec("P")
_THREAD = ThreadPoolExecutor(max_workers=1, thread_name_prefix="typesetter")
Builder = Callable[[int, str], Awaitable[File]]


async def set_in_type(work: Callable[P, bytes], *args: P.args, **kwargs: P.kwargs) -> bytes:
    """Return a document that is set in type, in a thread of its own: many who wait keep no other work's threads.

    Raises:
        documents.typeset.TypesetError: it was not made.
    """
    return await asyncio.get_running_loop().run_in_executor(_THREAD, partial(work, *args, **kwargs))


@dataclass(frozen=True, slots=True)
class Printing:
    """The builder of documents that are set in type: each waits for the typesetter in its thread."""

    database: Database
    texts: Texts
    clock: Clock

    def builders(self) -> Mapping[str, Builder]:
        """Return the builder of each kind, which takes a subject and a language."""
        return {
            contract_file.KIND: self._contract,
            "board": self._board,
            gathering_list.KIND: self._attendance,
            **{kind: partial(self._guide, chapter) for kind, chapter in guide_file.KINDS.items()},
        }

    async def _contract(self, contract_id: int, language: str) -> File:
        found = await self.database.run(lambda uow: contract_file.of_contract(uow, contract_id))
        words = self.texts.words(language)
        content = await set_in_type(contract_page, found, words, self.clock.now())
        return File(f"{words('document-contract-file', {'day': found.made_on.isoformat()})}.pdf", content)

    async def _board(self, membership_id: int, language: str) -> File:
        now = self.clock.now()
        found = await self.database.run(lambda uow: of_seat(uow, membership_id, now), Priority.ROUTINE)
        words = self.texts.words(language)
        content = await set_in_type(board_page, found, words, now)
        return File(f"{words('glance-picture-file', {'day': found.day.isoformat()})}.pdf", content)

    async def _attendance(self, gathering_id: int, language: str) -> File:
        found = await self.database.run(lambda uow: gathering_list.of_gathering(uow, gathering_id))
        words, now = self.texts.words(language), self.clock.now()
        content = await set_in_type(attendance_list, to_tick(found, words), words, now)
        return File(f"{words('document-attendance-file')}.pdf", content)

    async def _guide(self, chapter: Chapter, membership_id: int, language: str) -> File:
        found = await self.database.run(lambda uow: guide_file.of_place(uow, membership_id, chapter))
        words, now = self.texts.words(language), self.clock.now()
        content = await set_in_type(guide_leaflet, found.programme, rendered(found, self.texts, language), words, now)
        return File(f"{words('document-guide-file')}.pdf", content)


def to_tick(found: gathering_list.GuestList, words: Words) -> Attendance:
    """Return a list of guests in a language."""

    def told(value: Value) -> str:
        return words("plain", {"text": value})

    notes = {True: f", {words('button-gathering-maybe').lower()}", False: ""}
    guests = [Guest(told(name), told(role) + notes[unsure]) for name, role, unsure in found.guests]
    when = " · ".join(filter(None, (told(found.when), found.place)))
    return Attendance(found.programme, told(found.title), when, guests)


def rendered(found: guide_file.GuideFile, texts: Texts, language: str) -> Chapters:
    """Return chapters in a language, with the formatting of the chat."""
    words = texts.words(language)
    return [
        (words(one.title.key), [[texts.render(part, language) for part in page] for page in one.pages])
        for one in found.chapters
    ]
