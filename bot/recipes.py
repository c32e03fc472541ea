"""Documents from their recipes, at the moment they are sent: gather, then typeset."""

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
from programme.usecases.arriving.interview import told
from programme.usecases.common.conversation import shown
from programme.usecases.matching import invitation
from programme.usecases.myself import pair_copy
from programme.usecases.myself.concern import told_in
from programme.usecases.trust.contract_text import copied
from programme.usecases.year import survey
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
        words = self.texts.words(recipe["language"], self.zone)
        return File(f"{words('copy-file')}.txt", personal_copy(stored, words, self.clock.now()))


def _stored_about(uow: SqlUnitOfWork, person_id: int) -> Stored:
    memberships = [one for one in uow.memberships.of_person(person_id) if one.role is not Role.MANAGER]
    pairs = [pair for one in memberships for pair in uow.pairs.of_membership(one.id)]
    contracts = [contract for one in pairs if (contract := uow.contracts.of_pair(one.id)) is not None]
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
        concerns=[told_in(concern) for one in memberships for concern in uow.concerns.of_membership(one.id)],
        pairs=[
            lines
            for one in memberships
            for pair in uow.pairs.of_membership(one.id)
            if (lines := pair_copy.copied(uow, one, pair))
        ],
        surveys=[survey.told(asked) for one in memberships for asked in uow.surveys.of_membership(one.id)],
        notes=[note for one in memberships for note in uow.notes.of_membership(one.id)],
        invitations=[opened for one in memberships if (opened := invitation.opened(uow, one)) is not None],
        nudges=uow.nudges.since(person_id, uow.people.get(person_id).created_at),
        contracts=[copied(one, uow.people.get(one.made_by).name) for one in contracts],
    )
