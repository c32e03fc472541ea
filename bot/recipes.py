"""Documents from their recipes, at the moment they are sent: gather, then typeset."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from bot.carrier import File
from bot.texts import Texts
from documents.personal_copy import Stored, personal_copy
from programme.clock import Clock
from programme.dialog import renewed
from programme.forms import FORMS
from programme.people import Role
from programme.ports import Words
from programme.speech import Phrase, Value
from programme.usecases.conversation import shown
from programme.usecases.interview import told
from storage.database import Database
from storage.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Recipes:
    """Builds documents."""

    database: Database
    texts: Texts
    zone: ZoneInfo
    clock: Clock

    async def build(self, recipe: dict[str, Any]) -> File:
        """Return the document that a recipe stands for.

        Raises:
            LookupError: there is no such kind of document.
        """
        if recipe["kind"] != "copy":
            raise LookupError(recipe["kind"])
        stored = await self.database.run(lambda uow: _stored_about(uow, recipe["subject"]))
        words = self._words(recipe["language"])
        return File(f"{words('copy-file')}.txt", personal_copy(stored, words, self.clock.now()))

    def _words(self, language: str) -> Words:
        def words(key: str, args: Mapping[str, Value] | None = None) -> str:
            return self.texts.render(Phrase(key, args or {}), language, self.zone, markup=False)

        return words


def _stored_about(uow: SqlUnitOfWork, person_id: int) -> Stored:
    memberships = [one for one in uow.memberships.of_person(person_id) if one.role is not Role.MANAGER]
    talks = [uow.interviews.of_membership(one.id) for one in memberships]
    threads = [letter for one in memberships for letter in uow.letters.of_membership(one.id)]
    drafts = [
        (f"{dialog.form}-{name}-label", shown(FORMS[dialog.form].step(name), answer))
        for dialog in (renewed(FORMS[one.form], one) for one in uow.dialogs.of_person(person_id))
        for name, answer in dialog.answers.items()
    ]
    return Stored(
        person=uow.people.get(person_id),
        memberships=[(one, uow.programmes.get(one.programme_id)) for one in memberships],
        interviews=[told(uow, one) for one in talks if one is not None],
        letters=[(letter, uow.people.get(letter.author_id).name) for letter in threads],
        drafts=drafts,
    )
