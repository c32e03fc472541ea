"""The text of a moral contract: put together once, in one language, and from then on never changed.

The two sign exactly this text, so it is stored whole, with its SHA-256 beside it. Later changes of names, of the
programme or of the bot's texts leave it as it was when it was signed.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from programme.names import Name
from programme.pair import Contract, hash_of
from programme.people import Role
from programme.ports.conversation import Words
from programme.speech import Facts, Listing, Phrase, Value, WithYear
from programme.times import local_day, stamp
from programme.usecases.common.two import Two
from programme.usecases.common.wording import as_lines
from programme.usecases.trust.contract_plan import MeetingPlan


def composed(
    two: Two, contract: Contract, before: Contract | None, words: Words, clauses: str | None, plan: MeetingPlan
) -> Contract:
    """Return the contract with its text and the hash of it.

    Args:
        two: the pair.
        contract: with the words of the pair.
        before: the contract in force, which this version is to replace; None for the first.
        words: the texts of the contract's language.
        clauses: the promises as the programme words them, or None for the usual ones.
        plan: of their meetings.
    """
    whole: Facts = {**two.names, "programme": two.programme.name, "day": _day(two, contract)}
    replaced = _day(two, before) if before else None
    text = text_from(contract, words, whole, two.told_apart, plan, replaced, clauses)
    return replace(contract, text=text, hash=hash_of(text))


def text_from(
    contract: Contract,
    words: Words,
    head: Facts,
    names: Facts,
    plan: MeetingPlan,
    replaced: WithYear | None = None,
    clauses: str | None = None,
) -> str:
    """Return the text that is signed.

    Args:
        contract: with the words of the pair.
        words: the texts of the contract's language.
        head: the whole names, the programme and the day.
        names: what the two and the manager are called.
        plan: of their meetings.
        replaced: the day of the contract that it replaces, if there is one.
        clauses: the promises as the programme words them, or None for the usual ones.
    """
    goals = Listing(tuple(f"{number}. {goal}" for number, goal in enumerate(contract.goals, 1)))
    replaces = [] if replaced is None else [words("contract-text-replaces", {"day": replaced})]
    parts = [words("contract-text-head", head), *replaces, words("contract-text-goals", {**names, "goals": goals})]
    if contract.agreed:
        parts.append(words("contract-text-agreed", {"agreed": contract.agreed}))
    parts.append(plan.in_words(words))
    said = words("contract-text-clauses", names) if clauses is None else as_lines(clauses)
    parts.append(words("contract-text-promises", {"clauses": said}))
    return "\n\n".join(parts)


def _day(two: Two, contract: Contract) -> WithYear:
    return WithYear(local_day(contract.made_at, two.programme))


def signed_at(contract: Contract, role: Role) -> datetime | None:
    """Return when this side signed, or None."""
    return contract.adept_signed_at if role is Role.ADEPT else contract.mentor_signed_at


def signed_by_both(contract: Contract | None) -> bool:
    """Tell whether a contract is written and both have signed it."""
    return contract is not None and None not in {contract.adept_signed_at, contract.mentor_signed_at}


def signed(contract: Contract, role: Role, at: datetime, *, recorded_by: int | None = None) -> Contract:
    """Return the contract with this side's signature; `recorded_by` is the manager that noted it."""
    if role is Role.ADEPT:
        return replace(contract, adept_signed_at=at, adept_recorded_by=recorded_by)
    return replace(contract, mentor_signed_at=at, mentor_recorded_by=recorded_by)


def signatures(two: Two, contract: Contract) -> tuple[Phrase, ...]:
    """Return a paragraph with the signatures and their days, or an empty tuple before the first."""
    lines = tuple(
        Phrase(
            "contract-signed-on-paper" if recorded_by else "contract-signed-by",
            {"name": two.told_apart[role], "day": WithYear(local_day(at, two.programme))},
        )
        for role, at, recorded_by in _signed(contract)
        if at is not None
    )
    return (Phrase("lines", {"lines": Listing(lines)}),) if lines else ()


def _signed(contract: Contract) -> Sequence[tuple[Role, datetime | None, int | None]]:
    return (
        (Role.ADEPT, contract.adept_signed_at, contract.adept_recorded_by),
        (Role.MENTOR, contract.mentor_signed_at, contract.mentor_recorded_by),
    )


def copied(contract: Contract, writer: Name, zone: ZoneInfo) -> list[tuple[str, Value]]:
    """Return the stored fields of a contract, each as the key of its label and its value.

    Args:
        contract: the contract.
        writer: the name of the writer.
        zone: the time zone of its times.
    """
    times = {role: _time(at, zone, on_paper=bool(by)) for role, at, by in _signed(contract)}
    return [
        ("copy-contract-made", stamp(contract.made_at, zone)),
        ("copy-contract-writer", writer),
        ("copy-contract-goals", Listing(contract.goals, separator="; ")),
        ("contract-agreed-label", contract.agreed),
        ("copy-contract-adept-signed", times[Role.ADEPT]),
        ("copy-contract-mentor-signed", times[Role.MENTOR]),
        ("copy-contract-text", contract.text),
    ]


def _time(at: datetime | None, zone: ZoneInfo, *, on_paper: bool) -> Value:
    """Return when a side signed, and whether on paper; an empty string before."""
    if at is None:
        return ""
    signed_on = stamp(at, zone)
    return Phrase("copy-contract-on-paper", {"at": signed_on}) if on_paper else signed_on
