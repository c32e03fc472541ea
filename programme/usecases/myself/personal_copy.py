"""The content of the copy that a person can ask for."""

from programme.dialog import renewed
from programme.forms import FORMS
from programme.people import Role
from programme.personal_copy import Stored
from programme.ports import UnitOfWork
from programme.speech import Value
from programme.usecases.common.conversation import shown
from programme.usecases.common.interview import told
from programme.usecases.matching import invitation
from programme.usecases.myself import change, pair_copy
from programme.usecases.myself.concern import told_in, whom
from programme.usecases.trust.contract_text import copied
from programme.usecases.year import survey


def stored_about(uow: UnitOfWork, person_id: int) -> Stored:
    """Return the data stored about a person: all but the working tables, and of a pair their own side."""
    memberships = [one for one in uow.memberships.of_person(person_id) if one.role is not Role.MANAGER]
    pairs = [pair for one in memberships for pair in uow.pairs.of_membership(one.id)]
    contracts = [contract for one in pairs for contract in uow.contracts.versions(one.id)]
    talks = [uow.interviews.of_membership(one.id) for one in memberships]
    threads = [letter for one in memberships for letter in uow.letters.of_membership(one.id)]
    return Stored(
        person=uow.people.get(person_id),
        memberships=[(one, uow.programmes.get(one.programme_id)) for one in memberships],
        interviews=[told(uow, one) for one in talks if one is not None],
        letters=[(letter, uow.people.get(letter.author_id).name) for letter in threads],
        drafts=_drafts(uow, person_id),
        concerns=[
            told_in(concern, whom(uow, concern))
            for one in memberships
            for concern in uow.concerns.of_membership(one.id)
        ],
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
        changes=[(one.changed_at, *change.before(one)) for one in uow.changes.of_person(person_id)],
        bosses=[(at, uow.people.get(one).name) for at, one in uow.bonds.bosses_of(person_id)],
        contracts=[copied(one, uow.people.get(one.made_by).name) for one in contracts],
    )


def _drafts(uow: UnitOfWork, person_id: int) -> list[tuple[str, Value]]:
    """Return the answers in a person's drafts, each as the key of the question's label and the answer."""
    return [
        (f"{dialog.form}-{name}-label", shown(FORMS[dialog.form].step(name), answer, dialog.hints))
        for dialog in (renewed(FORMS[one.form], one) for one in uow.dialogs.of_person(person_id))
        for name, answer in dialog.answers.items()
    ]
