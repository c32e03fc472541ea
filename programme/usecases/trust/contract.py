"""The moral contract: a promise between the two, which both read and sign while their year goes on.

Meetings, prompts and reports never wait for it: the signatures are a wait of their own, from the start on.
`usecases.trust.contract_words` puts it into words. New words are a new contract with a new id: no signature and no
button can come to belong to other words than those that were read. A signature of either is no secret between the two.
"""

from collections.abc import Callable
from datetime import datetime

from programme import windows
from programme.audit import Did
from programme.calendar import MORNING, after_days, moment_of
from programme.due import DueKind
from programme.errors import ProgrammeError
from programme.pair import UNDER_WAY, Contract, Pair
from programme.people import Actor, Role
from programme.ports import UnitOfWork, Words
from programme.presses import PlanMeeting, ReadContract, SignContract, WriteContract
from programme.speech import Choice, Facts, Lane, Phrase, Speech, Toast, Utterance, Window, WithYear
from programme.times import local_day
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.two import Two, other, to_both, to_managers, two_of
from programme.usecases.ending import closing
from programme.usecases.trust.contract_text import composed, signatures, signed, signed_at, signed_by_both
from programme.usecases.year import prompt, survey

# Each puts its waits at the start of the pair.
BEGINS_WITH_THE_YEAR = (prompt.expect_next, survey.schedule, closing.schedule_both)
DAYS_TO_SIGN = 14  # docs/programme.md#who-acts-next
RECORDED = "contract-recorded"


def begin(uow: UnitOfWork, two: Two, now: datetime) -> list[Utterance]:
    """Begin the year, tell both of the start, and ask the adept to put goals into words; the mentor may write, too."""
    for schedule in BEGINS_WITH_THE_YEAR:
        schedule(uow, two, now)
    by = moment_of(after_days(local_day(now, two.programme), DAYS_TO_SIGN), MORNING, two.zone)
    uow.dues.put(DueKind.CONTRACT, two.adept, by, now, pair=two.pair)

    def told(role: Role) -> Speech:
        write, manager = (_write(two, role),), (write_button(uow, two.membership(role)),)
        booked = (Choice(Phrase("button-booked-with", _facts(two, role)), PlanMeeting(two.pair.id)),)
        choices = (write, booked, manager) if role is Role.ADEPT else (booked, manager, write)
        text, window = (Phrase(f"contract-begin-{role}", two.facts),), Window(windows.contract(two.pair.id), fresh=True)
        return Speech(two.person(role).id, text, choices=choices, window=window, lane=Lane.BROADCAST)

    return to_both(two, told)


def _here(uow: UnitOfWork, actor: Actor, two: Two) -> Window:
    """Return the contract's window in place if the press came from it, else at the end of the chat."""
    chat = actor.person.telegram_id
    shown = uow.windows.message_id(chat, windows.contract(two.pair.id)) if chat is not None else None
    return Window(windows.contract(two.pair.id), fresh=shown != actor.message_id)


def _facts(two: Two, role: Role) -> Facts:
    """Return the first names for a text to this side: `other` is the partner."""
    return {**two.facts, "other": two.person(other(role)).first_name}


def _write(two: Two, role: Role) -> Choice:
    return Choice(Phrase("button-write-contract", _facts(two, role)), WriteContract(two.pair.id))


def _read(two: Two, role: Role, contract: Contract) -> Choice:
    return Choice(Phrase("button-read-contract", _facts(two, role)), ReadContract(contract.id))


def question(uow: UnitOfWork, two: Two, role: Role) -> Speech:
    """Return this side's next step with the contract; the first button leads there."""
    contract = uow.contracts.of_pair(two.pair.id)
    if contract is not None:
        key = "contract-others-turn" if signed_at(contract, role) else "contract-question-sign"
        return about(uow, two, role, contract, key, lane=Lane.BROADCAST)
    text = (Phrase("contract-question-write", _facts(two, role)),)
    choices = ((_write(two, role),), (write_button(uow, two.membership(role)),))
    window = Window(windows.contract(two.pair.id), fresh=True)
    return Speech(two.person(role).id, text, choices=choices, window=window, lane=Lane.BROADCAST)


def on_my_page(uow: UnitOfWork, two: Two, role: Role) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the paragraph of `/me` about a contract that is not signed by both, and the button that leads to it."""
    asked = question(uow, two, role)
    return () if signed_by_both(uow.contracts.of_pair(two.pair.id)) else asked.text, asked.choices[:1]


def about(
    uow: UnitOfWork,
    two: Two,
    role: Role,
    contract: Contract,
    key: str,
    *,
    lane: Lane = Lane.ANSWER,
    window: Window | None = None,
    facts: Facts | None = None,
) -> Speech:
    """Return a message about the contract to this side, with a button that shows it; by default at the chat's end."""
    choices = ((_read(two, role, contract),), (write_button(uow, two.membership(role)),))
    text = (Phrase(key, {**_facts(two, role), **(facts or {})}),)
    where = window or Window(windows.contract(two.pair.id), fresh=True)
    return Speech(two.person(role).id, text, choices=choices, window=where, lane=lane)


def read(
    uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, contract: Contract, words: Callable[[str], Words]
) -> list[Utterance]:
    """Show the contract: to sign or to change while it is open, and to read later.

    Args:
        uow: the unit of work.
        actor: the reader.
        pair: the pair.
        role: the side of the reader.
        contract: as it is stored; its text is put together when it is first read.
        words: the texts of a language.
    """
    two = two_of(uow, pair)
    if not contract.text:
        contract = composed(two, contract, words(contract.language))
        uow.contracts.save(contract)
    text = (Phrase("quoted", {"text": contract.text}), *signatures(two, contract))
    manager = (write_button(uow, two.membership(role)),)
    if pair.state not in UNDER_WAY or signed_by_both(contract):
        return [Speech(actor.person.id, text, choices=(manager,))]
    mine = signed_at(contract, role) is not None
    sign_it = () if mine else ((Choice(Phrase("button-sign"), SignContract(contract.id)),),)
    change = (Choice(Phrase("button-change-contract"), WriteContract(pair.id)),)
    asked = Phrase("contract-others-turn" if mine else "contract-read", _facts(two, role))
    choices: Rows = (*sign_it, change, manager)
    return [Speech(actor.person.id, (*text, asked), choices=choices, window=_here(uow, actor, two))]


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
    here = _here(uow, actor, two)
    if sure:
        uow.audit.record(actor.person, Did.SIGNED_CONTRACT, pair, actor.now)
        contract = signed(contract, role, actor.now)
        uow.contracts.save(contract)
        return _came(uow, two, role, contract, here=here)
    text = (Phrase("quoted", {"text": contract.text}), Phrase("contract-sure", _facts(two, role)))
    choices = (
        (Choice(Phrase("button-sign-sure"), SignContract(contract.id, sure=True)),),
        (Choice(Phrase("button-back"), ReadContract(contract.id)),),
    )
    return [Speech(actor.person.id, text, choices=choices, window=here)]


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
    return [told, *_came(uow, two, role, contract, recorder=actor.person.id)]


def recorded_words(actor: Actor, two: Two, role: Role) -> Phrase:
    """Return the text that tells this side that the manager has noted a signature on paper."""
    return Phrase(RECORDED, {**_facts(two, role), "manager": actor.person.first_name})


def _came(
    uow: UnitOfWork,
    two: Two,
    role: Role,
    contract: Contract,
    *,
    here: Window | None = None,
    recorder: int = 0,
) -> list[Utterance]:
    """Thank the signer and tell the partner; with the second signature, tell both and the managers.

    Args:
        uow: the unit of work.
        two: the pair.
        role: the side that has signed.
        contract: with the signature.
        here: the window to thank the signer in; None if a manager noted the signature.
        recorder: the id of the manager that noted it, or 0.
    """
    if signed_at(contract, other(role)) is None:
        thanks = [about(uow, two, role, contract, "contract-thanks", window=here)] if here else []
        return [*thanks, about(uow, two, other(role), contract, "contract-other-signed", lane=Lane.BROADCAST)]
    uow.dues.settle(DueKind.CONTRACT, two.pair.id)
    day: Facts = {"day": WithYear(local_day(contract.made_at, two.programme))}

    def told(one: Role) -> Speech:
        window = here if one is role else None
        lane = Lane.ANSWER if window else Lane.BROADCAST
        return about(uow, two, one, contract, "contract-both-signed", lane=lane, window=window, facts=day)

    news = Phrase("manager-contract-signed", two.names)
    return [*to_both(two, told), *to_managers(two, news, besides={recorder})]
