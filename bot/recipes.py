"""Documents, built from their recipes at the moment they are sent. The rules choose the content, `bot` the words."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from bot.carrier import File
from bot.circles import Circles, listed
from bot.printing import Builder, Printing, set_in_type
from bot.texts import Texts
from documents.calendar_file import calendar_file, calendar_links
from documents.diploma import Diploma as Printed
from documents.diploma import in_languages
from documents.glance_picture import glance_picture
from documents.personal_copy import personal_copy
from documents.personal_copy_data import personal_copy_data
from documents.plan import plan as plan_on_paper
from documents.result_picture import result_picture
from documents.spreadsheet import spreadsheet
from documents.trend_picture import trend_picture
from programme.calendar_entry import CalendarEntry
from programme.clock import Clock
from programme.people import Role
from programme.personal_copy import Stored
from programme.plan import PlanPaper
from programme.serial import written
from programme.usecases.desk import importing_taken, result, trend
from programme.usecases.desk.export import workbook
from programme.usecases.desk.glance import of_seat
from programme.usecases.ending import diploma
from programme.usecases.ending.diploma import Paper
from programme.usecases.myself.personal_copy import stored_about
from programme.usecases.year import calendar_entry, gathering_answer, plan_paper
from programme.usecases.year.gathering_shown import entry_of
from storage.database import Database, Priority
from storage.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Recipes:
    """The builder of documents.

    Attributes:
        zone: the time zone for the rows about a person in no programme.
    """

    database: Database
    texts: Texts
    zone: ZoneInfo
    clock: Clock
    bot_username: str

    async def build(self, recipe: dict[str, Any]) -> File:
        """Return the document that a recipe stands for.

        Raises:
            LookupError: no document is of this kind.
        """
        kind, _, detail = recipe["kind"].partition("/")
        builder = partial(self._result, detail) if kind == result.KIND else self.builders()[kind]
        return await builder(recipe["subject"], recipe["language"])

    def builders(self) -> Mapping[str, Builder]:
        """Return the builder of each kind, which takes a subject and a language."""
        return {
            "copy": self._copy,
            "copy-data": self._copy_data,
            "workbook": self._workbook,
            "glance": self._glance,
            trend.KIND: self._trend,
            diploma.KIND: self._diploma,
            diploma.ALL: self._diplomas,
            plan_paper.MINE: self._plan,
            plan_paper.VERSION: self._plan_version,
            "personal-links": self._personal_links,
            gathering_answer.RECIPE: self._gathering,
            **{kind: partial(self._calendar, role) for role, kind in calendar_entry.RECIPES.items()},
            **Printing(self.database, self.texts, self.clock).builders(),
        }

    async def _copy(self, person_id: int, language: str) -> File:
        words = self.texts.words(language)
        return File(f"{words('copy-file')}.txt", personal_copy(await self._stored(person_id), words))

    async def _copy_data(self, person_id: int, language: str) -> File:
        words = self.texts.words(language)
        return File(f"{words('copy-file')}.json", personal_copy_data(await self._stored(person_id), words))

    async def _stored(self, person_id: int) -> Stored:
        now = self.clock.now()
        return await self.database.run(lambda uow: stored_about(uow, person_id, now, self.zone))

    async def _workbook(self, membership_id: int, language: str) -> File:
        now = self.clock.now()
        made = await self.database.run(lambda uow: workbook(uow, membership_id, now), Priority.ROUTINE)
        words = self.texts.words(language)
        content = await asyncio.to_thread(spreadsheet, made, words)  # seconds for thousands of people
        return File(f"{words('export-file', {'day': made.made_at.date().isoformat()})}.xlsx", content)

    async def _glance(self, membership_id: int, language: str) -> File:
        now = self.clock.now()
        found = await self.database.run(lambda uow: of_seat(uow, membership_id, now), Priority.ROUTINE)
        words = self.texts.words(language)
        content = await asyncio.to_thread(glance_picture, found, words)
        return File(f"{words('glance-picture-file', {'day': found.day.isoformat()})}.png", content)

    async def _result(self, detail: str, membership_id: int, language: str) -> File:
        now = self.clock.now()
        found = await self.database.run(lambda uow: result.of_seat(uow, membership_id, detail, now), Priority.ROUTINE)
        words = self.texts.words(language)
        content = await asyncio.to_thread(result_picture, found, words)
        return File(f"{words('result-picture-file', {'day': found.day.isoformat()})}.png", content)

    async def _trend(self, pair_id: int, language: str) -> File:
        now = self.clock.now()
        found = await self.database.run(lambda uow: trend.of_pair(uow, pair_id, now), Priority.ROUTINE)
        words = self.texts.words(language)
        content = await asyncio.to_thread(trend_picture, found, words)
        return File(f"{words('fare-trend-file', {'day': found.day.isoformat()})}.png", content)

    async def _diploma(self, diploma_id: int, language: str) -> File:
        found = await self.database.run(lambda uow: diploma.paper(uow, diploma_id))
        return await self._papers([replace(found, language=language)], language, found.diploma.name)

    async def _diplomas(self, seat_id: int, language: str) -> File:
        found = await self.database.run(lambda uow: diploma.papers(uow, seat_id), Priority.ROUTINE)
        return await self._papers(found, language, found[0].diploma.programme if found else "")

    async def _papers(self, found: Sequence[Paper], language: str, name: str) -> File:
        words = self.texts.words(language)
        papers = [(self._paper(one), self.texts.words(one.language)) for one in found]
        content = await set_in_type(in_languages, papers, words, self.clock.now())
        return File(f"{words('diploma-file', {'name': name.replace('/', '-')})}.pdf", content)

    def _paper(self, one: Paper) -> Printed:
        issued = one.diploma
        return Printed(
            name=issued.name,
            role=issued.role,
            programme=issued.programme,
            first=issued.starts_on,
            last=issued.ends_on,
            meetings=issued.meetings,
            hours=issued.met.hours,
            about=issued.met.is_about,
            took_part=issued.says_took_part,
            manager=issued.manager,
            day=one.day,
            serial=written(issued.serial),
            verified_at=self.bot_username,
        )

    async def _plan(self, membership_id: int, language: str) -> File:
        now = self.clock.now()
        found = await self.database.run(lambda uow: plan_paper.of_membership(uow, membership_id, now))
        return await self._on_paper(found, language, now)

    async def _plan_version(self, version_id: int, language: str) -> File:
        found = await self.database.run(lambda uow: plan_paper.of_version(uow, version_id))
        return await self._on_paper(found, language, self.clock.now())

    async def _on_paper(self, found: PlanPaper, language: str, now: datetime) -> File:
        words = self.texts.words(language, now)
        content = await set_in_type(plan_on_paper, found, words, now)
        return File(f"{words('plan-file', {'day': found.day.isoformat()})}.pdf", content)

    async def _personal_links(self, list_id: int, language: str) -> File:
        now, username = self.clock.now(), self.bot_username
        made = await self.database.run(
            lambda uow: importing_taken.workbook(uow, list_id, username, now), Priority.ROUTINE
        )
        words = self.texts.words(language, now)
        content = await asyncio.to_thread(spreadsheet, made, words)
        return File(f"{words('importing-links-file', {'day': made.made_at.date().isoformat()})}.xlsx", content)

    async def _calendar(self, role: Role, meeting_id: int, language: str) -> File:
        def read(uow: SqlUnitOfWork) -> tuple[CalendarEntry, str]:
            entry = calendar_entry.entry_of(uow, meeting_id, role)
            return entry, listed(Circles(uow).of(entry.reader_id), entry.partners, words)

        words = self.texts.words(language)
        return self._calendar_file(*await self.database.run(read), language)

    async def _gathering(self, guest_id: int, language: str) -> File:
        entry = await self.database.run(lambda uow: entry_of(uow, guest_id))
        return self._calendar_file(entry, "", language)

    def _calendar_file(self, entry: CalendarEntry, partner: str, language: str) -> File:
        words = self.texts.words(language)
        content = calendar_file(entry, partner, self.clock.now(), self.bot_username, words)
        day = entry.starts_at.astimezone(entry.zone).date().isoformat()
        links = calendar_links(entry, partner, words)
        name = words("calendar-file-name" if entry.gathering is None else "gathering-file-name", {"day": day})
        return File(f"{name}.ics", content, links)
