"""The moral contract: a promise between the two, which both read and sign while their year goes on.

Meetings, prompts and reports never wait for it: the signatures are a wait of their own, from the start on.
`usecases.trust.contract_words` puts it into words, `contract_signature` signs it, and `contract_version` changes it
later. New words are a new contract with a new id: no signature and no
button can come to belong to other words than those that were read. A signature of either is no secret between the two.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from programme import windows
from programme.calendar import MORNING, moment_of
from programme.due import DueKind
from programme.pair import UNDER_WAY, Contract, End, Pair
from programme.people import Actor, Membership, Person, Role
from programme.ports.conversation import Words
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import (
    DeclineVersion,
    ProposeVersion,
    ReadContract,
    SignContract,
    TakeBackVersion,
    WriteContract,
)
from programme.presses.meeting import PlanMeeting
from programme.speech import Choice, Facts, Lane, Phrase, Receipt, Sent, Speech, Unbutton, Utterance, Window, WithYear
from programme.times import local_day
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.suspended import rests_for
from programme.usecases.common.two import SIDES, Two, other, to_both, two_of, twos_of
from programme.usecases.common.wording import own
from programme.usecases.ending import closing
from programme.usecases.trust import contract_file, contract_plan
from programme.usecases.trust.contract_text import composed, signatures, signed_at, signed_by_both
from programme.usecases.year import goal, prompt, survey
from programme.wording import WordingKind

# Each puts its waits at the start of the pair.
BEGINS_WITH_THE_YEAR = (prompt.expect_next, survey.schedule, closing.schedule_both)
DAYS_TO_SIGN = 14  # docs/programme.md#who-acts-next


def begin(uow: UnitOfWork, two: Two, now: datetime) -> list[Utterance]:
    """Begin the year, tell both of the start, and ask the adept to put goals into words; the mentor may write, too."""
    for schedule in BEGINS_WITH_THE_YEAR:
        schedule(uow, two, now)
    expect(uow, two, now)

    def told(role: Role) -> Speech:
        write, manager = (_write(two, role),), (write_button(uow, two.membership(role)),)
        booked = (Choice(Phrase("button-booked-with", first_names(two, role)), PlanMeeting(two.pair.id)),)
        choices = (write, booked, manager) if role is Role.ADEPT else (booked, manager, write)
        text, window = begin_text(two, role), Window(windows.contract(two.pair.id), fresh=True)
        receipt = Receipt(two.manager.id, Sent.START)
        return Speech(two.person(role).id, text, choices=choices, window=window, lane=Lane.BROADCAST, receipt=receipt)

    return to_both(two, told)


def begin_text(two: Two, role: Role) -> tuple[Phrase, ...]:
    """Return what this side reads at the start."""
    return (Phrase(f"contract-begin-{role}", two.facts),)


def begin_words(two: Two) -> list[tuple[Person, tuple[Phrase, ...]]]:
    """Return what each of the two reads at the start."""
    return [(two.person(role), begin_text(two, role)) for role in SIDES]


def expect(uow: UnitOfWork, two: Two, now: datetime) -> None:
    """Put the wait for both signatures."""
    by = moment_of(two.calendar.after_days(local_day(now, two.programme), DAYS_TO_SIGN), MORNING, two.zone)
    uow.dues.put(DueKind.CONTRACT, two.adept, by, now, pair=two.pair)


def here(uow: UnitOfWork, actor: Actor, two: Two) -> Window:
    """Return the contract's window in place if the press came from it, else at the end of the chat."""
    chat = actor.person.telegram_id
    shown = uow.windows.message_id(chat, windows.contract(two.pair.id)) if chat is not None else None
    return Window(windows.contract(two.pair.id), fresh=shown != actor.message_id)


def settled(window: Window, reader: Person) -> list[Utterance]:
    """Return the order that takes the buttons off the message that shows a contract, before a later one shows it."""
    purpose = window.purpose
    return [Unbutton(reader.id, purpose)] if window.fresh else []


def first_names(two: Two, role: Role) -> Facts:
    """Return the first names for a text to this side: `other` is the partner."""
    return {**two.facts, "other": two.person(other(role)).first_name}


def rests(uow: UnitOfWork, two: Two, role: Role) -> tuple[Phrase, ...]:
    """Return that the partner hears of nothing yet, for a side that was told that the meetings rest."""
    return (Phrase("contract-rests", first_names(two, role)),) if rests_for(uow, two, role) else ()


def _write(two: Two, role: Role) -> Choice:
    return Choice(Phrase("button-write-contract", first_names(two, role)), WriteContract(two.pair.id))


def _read(uow: UnitOfWork, two: Two, role: Role, contract: Contract) -> Choice:
    key = "button-read-version" if is_proposal(uow, contract) else "button-read-contract"
    return Choice(Phrase(key, first_names(two, role)), ReadContract(contract.id))


def is_proposal(uow: UnitOfWork, contract: Contract) -> bool:
    """Tell whether a contract is a new version that waits for signatures, while another version is in force."""
    return not signed_by_both(contract) and uow.contracts.in_force(contract.pair_id) is not None


def made_on(two: Two, contract: Contract) -> WithYear:
    """Return the day that names a contract."""
    return WithYear(local_day(contract.made_at, two.programme))


def sign_by(uow: UnitOfWork, two: Two) -> date:
    """Return the last day to sign a proposal."""
    due = uow.dues.waiting(DueKind.VERSION_OVER, two.pair.id)
    return local_day(due.due_at, two.programme) - timedelta(days=1) if due else two.last_day


def _version_facts(uow: UnitOfWork, two: Two) -> Facts:
    """Return the day of the contract in force (`day`) and the last day to sign a new one (`by`), where there is one."""
    in_force = uow.contracts.in_force(two.pair.id)
    return {} if in_force is None else {"day": made_on(two, in_force), "by": sign_by(uow, two)}


def question(uow: UnitOfWork, two: Two, role: Role) -> Speech:
    """Return this side's next step with the contract; the first button leads there."""
    contract = uow.contracts.of_pair(two.pair.id)
    if contract is not None:
        keys = ("contract-question-sign", "contract-others-turn")
        if is_proposal(uow, contract):
            keys = ("contract-version-question", "contract-version-others-turn")
        key = keys[signed_at(contract, role) is not None]
        return about(uow, two, role, contract, key, lane=Lane.BROADCAST)
    text = (Phrase("contract-question-write", first_names(two, role)),)
    choices = ((_write(two, role),), (write_button(uow, two.membership(role)),))
    window = Window(windows.contract(two.pair.id), fresh=True)
    return Speech(two.person(role).id, text, choices=choices, window=window, lane=Lane.BROADCAST)


def on_my_page(uow: UnitOfWork, two: Two, role: Role) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the paragraph of `/me` about a contract that is not signed by both, and the button that leads to it."""
    asked = question(uow, two, role)
    return () if signed_by_both(uow.contracts.of_pair(two.pair.id)) else asked.text, asked.choices[:1]


def to_read(uow: UnitOfWork, two: Two, role: Role) -> Rows:
    """Return the button that shows the newest contract of a pair that rests, or none: nothing is asked about it."""
    contract = uow.contracts.of_pair(two.pair.id)
    return () if contract is None else ((_read(uow, two, role, contract),),)


def to_keep(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return a button for each contract that was in force when the programme ended: its words can be read for good."""
    closed = [one for one in uow.pairs.of_membership(membership.id) if one.end in {None, End.CLOSED}]
    signed = {one.id: contract for one in closed if (contract := uow.contracts.in_force(one.id)) is not None}
    kept = twos_of(uow, [one for one in closed if one.id in signed])
    role = Role(membership.role)
    return tuple(
        (Choice(Phrase("button-read-contract", first_names(two, role)), ReadContract(signed[two.pair.id].id)),)
        for two in kept
    )


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
    choices = ((_read(uow, two, role, contract),), (write_button(uow, two.membership(role)),))
    text = (Phrase(key, {**first_names(two, role), **_version_facts(uow, two), **(facts or {})}),)
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
        clauses = own(uow, two.programme, WordingKind.CLAUSES, contract.language)
        plan, in_force = contract_plan.planned(uow, two, contract), uow.contracts.in_force(pair.id)
        contract = composed(two, contract, in_force, words(contract.language), clauses, plan)
        uow.contracts.save(contract)
    text = (Phrase("quoted", {"text": contract.text}), *signatures(two, contract))
    manager = (write_button(uow, two.membership(role)),)
    file = (contract_file.button(contract),)
    if pair.state not in UNDER_WAY or signed_by_both(contract):
        note, rows = _kept(uow, two, role, contract)
        text = (*text, *goal.beside(uow, two, contract), *note)
        return [Speech(actor.person.id, text, choices=(*rows, file, manager))]
    asked, rows = _to_sign(uow, two, role, contract)
    choices: Rows = (*rows, file, manager)
    window = here(uow, actor, two)
    return [*settled(window, actor.person), Speech(actor.person.id, (*text, asked), choices=choices, window=window)]


def _to_sign(uow: UnitOfWork, two: Two, role: Role, contract: Contract) -> tuple[Phrase, Rows]:
    """Return what is asked about an open contract, and the buttons that answer it."""
    signed, is_mine = signed_at(contract, role) is not None, contract.made_by == two.person(role).id
    sign_it = () if signed else ((Choice(Phrase("button-sign"), SignContract(contract.id)),),)
    change = (Choice(Phrase("button-change-contract"), WriteContract(two.pair.id)),)
    in_force = uow.contracts.in_force(two.pair.id)
    facts = {**first_names(two, role), **_version_facts(uow, two)}
    if in_force is None:
        return Phrase("contract-others-turn" if signed else "contract-read", facts), (*sign_it, change)
    back = Choice(Phrase("button-take-back-version"), TakeBackVersion(contract.id))
    keep = Choice(Phrase("button-decline-version"), DeclineVersion(contract.id))
    keys = ("contract-version-read-theirs", "contract-version-read-mine")
    asked = Phrase("contract-version-others-turn" if signed else keys[is_mine], facts)
    return asked, (*sign_it, change, (back if is_mine else keep,), (_read(uow, two, role, in_force),))


def _kept(uow: UnitOfWork, two: Two, role: Role, contract: Contract) -> tuple[tuple[Phrase, ...], Rows]:
    """Return what there is to say about a contract that is not to be signed, and the buttons to its other versions."""
    newest, in_force = uow.contracts.of_pair(two.pair.id), uow.contracts.in_force(two.pair.id)
    earlier = uow.contracts.before(contract)
    rows: Rows = ()
    if earlier is not None:
        label = Phrase("button-earlier-version", {"day": made_on(two, earlier)})
        rows = ((Choice(label, ReadContract(earlier.id)),),)
    if two.pair.state not in UNDER_WAY or newest is None or in_force is None:
        is_kept = in_force is not None and in_force.id == contract.id
        return (), (*(goal.rows(two.pair, role, contract) if is_kept else ()), *rows)
    if contract.id != in_force.id:
        old = Phrase("contract-version-old", {"day": made_on(two, in_force)})
        return (old,), ((_read(uow, two, role, in_force),), *rows)
    if newest.id != in_force.id:
        return (Phrase("contract-version-waits"),), ((_read(uow, two, role, newest),), *rows)
    propose = ((Choice(Phrase("button-propose-version"), ProposeVersion(contract.id)),),)
    return (), (*goal.rows(two.pair, role, contract), *propose, *rows)
