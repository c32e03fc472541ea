"""Signatures under a moral contract: after one more question, in the chat or on paper; the partner hears of each."""

from dataclasses import replace

from programme import windows
from programme.audit import Did
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.pair import UNDER_WAY, Contract, Pair, PairState
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import ReadContract, SignContract
from programme.presses.meeting import PlanMeeting
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Toast, Unbutton, Utterance, Window, WithYear
from programme.times import local_day
from programme.usecases.common.next_meeting import ahead
from programme.usecases.common.recorded import notice
from programme.usecases.common.two import Two, other, to_both, two_of
from programme.usecases.trust import contract_file
from programme.usecases.trust.contract import about, first_names, here, is_proposal, made_on, rests, settled
from programme.usecases.trust.contract_text import signed, signed_at
from programme.usecases.year import plan, survey_days

RECORDED = "contract-recorded"
WAITS = (DueKind.CONTRACT, DueKind.VERSION, DueKind.VERSION_OVER)
"""The waits that end with the second signature."""


def sign(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, contract: Contract, *, sure: bool) -> list[Utterance]:
    """Store a signature; unless `sure`, ask the signer once more.

    Raises:
        ProgrammeError: `not-now`, when the pair is not under way; `closed-question`, when neither has opened it.
    """
    two = two_of(uow, pair)
    at = signed_at(contract, role)
    if at is not None:
        return [Toast(Phrase("contract-signed-already", {"day": WithYear(local_day(at, two.programme))}), alert=True)]
    if pair.state not in UNDER_WAY:
        raise ProgrammeError("not-now")
    if not contract.text:
        raise ProgrammeError("closed-question")
    shown = here(uow, actor, two)
    if sure:
        uow.audit.record(actor.person, Did.SIGNED_CONTRACT, pair, actor.now)
        contract = signed(contract, role, actor.now)
        uow.contracts.save(contract)
        return [*settled(shown, actor.person), *_came(uow, actor, two, role, contract, shown=shown)]
    text = (Phrase("quoted", {"text": contract.text}), Phrase("contract-sure", first_names(two, role)))
    choices = (
        (Choice(Phrase("button-sign-sure"), SignContract(contract.id, sure=True)),),
        (Choice(Phrase("button-back"), ReadContract(contract.id)),),
    )
    return [*settled(shown, actor.person), Speech(actor.person.id, text, choices=choices, window=shown)]


def record_signature(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role) -> list[Utterance]:
    """Store a signature that was given on paper, and tell the signer; the manager that notes it gets no message here.

    Raises:
        ProgrammeError: `not-now`, when the pair is not under way, or its words are not written and opened;
            `contract-signed`, when this side has signed already.
    """
    before, two = uow.contracts.of_pair(pair.id), two_of(uow, pair)
    if pair.state not in UNDER_WAY or before is None or not before.text:
        raise ProgrammeError("not-now")
    if signed_at(before, role) is not None:
        raise ProgrammeError("contract-signed")
    uow.audit.record(actor.person, Did.SIGNED_CONTRACT, pair, actor.now, on_behalf_of=role)
    contract = signed(before, role, actor.now, recorded_by=actor.person.id)
    uow.contracts.save(contract)
    told = about(uow, two, role, contract, RECORDED, lane=Lane.BROADCAST, facts={"manager": actor.person.first_name})
    old = Unbutton(two.person(role).id, windows.contract(pair.id))
    return [old, notice(actor, replace(told, window=None)), *_came(uow, actor, two, role, contract)]


def recorded_words(actor: Actor, two: Two, role: Role) -> Phrase:
    """Return the text that tells this side that the manager has noted a signature on paper."""
    return Phrase(RECORDED, {**first_names(two, role), "manager": actor.person.first_name})


def _came(
    uow: UnitOfWork, actor: Actor, two: Two, role: Role, contract: Contract, *, shown: Window | None = None
) -> list[Utterance]:
    """Thank the signer and tell the partner; with the second signature, tell both.

    Args:
        uow: the unit of work.
        actor: the signer, or the manager that noted it.
        two: the pair.
        role: the side that has signed.
        contract: with the signature.
        shown: the window to thank the signer in; None if a manager noted the signature.
    """
    if signed_at(contract, other(role)) is None:
        keys = ("contract-thanks", "contract-other-signed")
        if is_proposal(uow, contract):
            keys = ("contract-version-thanks", "contract-version-other-signed")
        thanks = [about(uow, two, role, contract, keys[0], window=shown)] if shown else []
        thanks = [replace(one, text=(*one.text, *rests(uow, two, role))) for one in thanks]
        return [*thanks, about(uow, two, other(role), contract, keys[1], lane=Lane.BROADCAST)]
    for kind in WAITS:
        uow.dues.settle(kind, two.pair.id)
    uow.audit.record(actor.person, Did.AGREED_CONTRACT, two.pair, actor.now)
    is_first = uow.contracts.before(contract) is None
    if is_first:  # from here the days of their pulses are counted, and one that was too near to a survey can come
        survey_days.schedule(uow, two, actor.now)
    day: Facts = {"day": made_on(two, contract)}

    def told(one: Role) -> Speech:
        window = shown if one is role else None
        lane = Lane.ANSWER if window else Lane.BROADCAST
        key = "contract-both-signed" if is_first else "contract-version-in-force"
        said = about(uow, two, one, contract, key, lane=lane, window=window, facts=day)
        reads, *rows = said.choices
        said = replace(said, choices=(reads, (contract_file.button(contract),), *rows))
        if is_first:
            said = _with_next_step(uow, actor, two, replace(said, choices=(*said.choices, *plan.offered(two, one))))
        # The window of whoever signed on paper is settled in another lane, which may be behind this one.
        return replace(said, window=None) if one is role and shown is None else said

    return to_both(two, told)


def _with_next_step(uow: UnitOfWork, actor: Actor, two: Two, said: Speech) -> Speech:
    """Return the news that both have signed with what comes next, if the two have no meeting ahead of them."""
    if two.pair.state is not PairState.ACTIVE or ahead(uow, two, actor.now) is not None:
        return said
    book = Choice(Phrase("button-booked"), PlanMeeting(two.pair.id))
    return replace(said, text=(*said.text, Phrase("contract-then-book")), choices=((book,), *said.choices))
