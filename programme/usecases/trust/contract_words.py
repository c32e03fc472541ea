"""The words of the moral contract: either of the two can write, and neither replaces words that they have not seen.

Once both have signed, new words are a proposal of a new version (`usecases.trust.contract_version`).
"""

from collections.abc import Callable
from dataclasses import replace

from programme import windows
from programme.audit import Did
from programme.dialog import Dialog
from programme.errors import ProgrammeError
from programme.forms.contract import CONTRACT, answers_of, words_of
from programme.pair import UNDER_WAY, Contract, Pair
from programme.people import Actor, Role
from programme.ports.conversation import Words
from programme.ports.unit_of_work import UnitOfWork
from programme.speech import Lane, Phrase, Speech, Unbutton, Utterance
from programme.usecases.common.conversation import open_dialog
from programme.usecases.common.menu import menu
from programme.usecases.common.question import hinted
from programme.usecases.common.spared import is_spared_about
from programme.usecases.common.two import SIDES, Two, other, two_of
from programme.usecases.trust import contract_version
from programme.usecases.trust.contract import about, is_proposal, read, rests
from programme.usecases.trust.contract_text import signed_at, signed_by_both


def write(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> list[Utterance]:
    """Open the form of the contract, with the words that are stored already.

    Raises:
        ProgrammeError: `not-now`, when the pair is not under way.
    """
    before = uow.contracts.of_pair(pair.id)
    if pair.state not in UNDER_WAY:
        raise ProgrammeError("not-now")
    draft = uow.dialogs.kept(actor.person.id, CONTRACT, pair.id)
    changes = str(before.id if before else 0)
    two = two_of(uow, pair)
    other_name = two.person(other(role)).first_name
    hints = {"role": str(role), "other": other_name.hint, "contract": changes}
    quiet = _to_know_first(uow, actor, two, role)
    if before is None or (draft is not None and draft.hints["contract"] == changes):
        return open_dialog(uow, actor, CONTRACT, subject=pair.id, hints=hints, lead=quiet)
    closed: list[Utterance] = [Unbutton(actor.person.id, windows.dialog(draft.id))] if draft is not None else []
    lead = (Phrase("contract-sign-anew"),) if _somebody_signed(before) else ()
    if signed_by_both(before):
        hints, lead = {**hints, "version": "new"}, (Phrase("contract-version-lead", {"other": other_name}),)
    answers = answers_of(before.goals, before.agreed)
    opened = open_dialog(uow, actor, CONTRACT, subject=pair.id, hints=hints, answers=answers, lead=(*quiet, *lead))
    return [*closed, *opened]


def _to_know_first(uow: UnitOfWork, actor: Actor, two: Two, role: Role) -> tuple[Phrase, ...]:
    """Return what a writer is to know first who was told that meetings rest, or hears nothing about the partner."""
    if told := rests(uow, two, role):
        return told
    return (Phrase("contract-own-choice"),) if is_spared_about(uow, two.pair, actor.person) else ()


def propose(
    uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, seen: Contract, words: Callable[[str], Words]
) -> list[Utterance]:
    """Open the form with the words of the contract in force; show a proposal or a newer version that is there already.

    Args:
        uow: the unit of work.
        actor: the side that proposes.
        pair: the pair.
        role: the side of the actor.
        seen: the contract that the pressed button stood under.
        words: the texts of a language.

    Raises:
        ProgrammeError: `not-now`, when the pair is not under way.
    """
    newest = uow.contracts.of_pair(pair.id)
    if newest is None or newest.id == seen.id:
        return write(uow, actor, pair, role)
    key = "contract-version-already" if is_proposal(uow, newest) else "contract-version-newer"
    shown = read(uow, actor, pair, role, newest, words)
    return [replace(one, text=(Phrase(key), *one.text)) if isinstance(one, Speech) else one for one in shown]


def _somebody_signed(contract: Contract) -> bool:
    return any(signed_at(contract, role) for role in SIDES)


def save(uow: UnitOfWork, actor: Actor, dialog: Dialog) -> list[Utterance]:
    """Store the words in place of earlier ones that their writer has seen, and ask both to read and sign."""
    pair = uow.pairs.locked(dialog.subject)
    two = two_of(uow, pair) if pair is not None else None
    role = next((one for one in SIDES if two and two.person(one).id == actor.person.id), None)
    before = uow.contracts.of_pair(two.pair.id) if two is not None else None
    if two is None or role is None or two.pair.state not in UNDER_WAY:
        # The same text for any reason: the manager tells of a partner that has left, not this message.
        said = Phrase("contract-not-saved", {"other": hinted(dialog)["other"]})
        return [Speech(actor.person.id, (said,), choices=menu(uow, actor.person))]
    if before is not None and int(dialog.hints["contract"]) < before.id:  # a later one was seen, and has fallen since
        return _read_theirs_first(uow, actor, two, role, before, dialog)
    goals, agreed = words_of(dialog.answers)
    if before is not None and (before.goals, before.agreed) == (goals, agreed):
        return [about(uow, two, role, before, "contract-same-words")]
    language, writer = actor.person.language, actor.person.id
    contract = uow.contracts.replace(Contract(0, two.pair.id, language, goals, agreed, "", "", writer, actor.now))
    uow.audit.record(actor.person, Did.WROTE_CONTRACT, two.pair, actor.now)
    if is_proposal(uow, contract):
        return _proposed(uow, actor, two, role, contract, before)
    return _to_read(uow, two, role, contract, before)


def _read_theirs_first(
    uow: UnitOfWork, actor: Actor, two: Two, role: Role, theirs: Contract, dialog: Dialog
) -> list[Utterance]:
    """Point to the words that the partner stored meanwhile, and open the form again with the actor's own answers."""
    hints = {**dialog.hints, "contract": str(theirs.id)}
    answers = dialog.answers
    key = "contract-version-meanwhile" if is_proposal(uow, theirs) else "contract-meanwhile"
    return [
        about(uow, two, role, theirs, key),
        *open_dialog(uow, actor, CONTRACT, subject=two.pair.id, hints=hints, answers=answers),
    ]


def _proposed(
    uow: UnitOfWork, actor: Actor, two: Two, role: Role, proposal: Contract, before: Contract | None
) -> list[Utterance]:
    """Begin the time to sign a proposal, and tell both that there is a new version to read."""
    contract_version.expect(uow, two, actor.now)
    is_changed = before is not None and not signed_by_both(before)
    theirs = "contract-version-changed" if is_changed else "contract-version-to-read"
    return [
        _saved(uow, two, role, proposal, "contract-version-saved"),
        about(uow, two, other(role), proposal, theirs, lane=Lane.BROADCAST),
    ]


def _saved(uow: UnitOfWork, two: Two, role: Role, contract: Contract, key: str) -> Speech:
    said = about(uow, two, role, contract, key)
    return replace(said, text=(*said.text, *rests(uow, two, role)))


def _to_read(uow: UnitOfWork, two: Two, role: Role, contract: Contract, before: Contract | None) -> list[Utterance]:
    """Tell both that there are words to read; tell a side that had signed earlier words to sign anew."""
    mine = "contract-rewritten" if before and _somebody_signed(before) else "contract-written"
    theirs = "contract-to-read"
    if before is not None:
        theirs = "contract-new-words-signed" if signed_at(before, other(role)) else "contract-new-words"
    return [
        _saved(uow, two, role, contract, mine),
        about(uow, two, other(role), contract, theirs, lane=Lane.BROADCAST),
    ]
