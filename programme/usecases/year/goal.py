"""The goals of the contract: the adept says with a tap how far they have come, and the two see it beside the words.

Nobody asks by a message of its own: it is offered under the contract and after the follow-up. The mentor reads it where
they read the contract, without a message; no manager reads it, as no manager reads the goals.
"""

from collections.abc import Mapping
from dataclasses import replace

from programme import windows
from programme.errors import ProgrammeError
from programme.goal import GoalMark, text_of
from programme.pair import UNDER_WAY, Contract, End, Pair
from programme.people import Actor, Membership, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.contract import ReadContract
from programme.presses.goal import HowFar, MarkGoal, OpenGoal
from programme.speech import Choice, Facts, Listing, Phrase, Speech, Utterance, Window
from programme.survey import HALF_WAY
from programme.times import local_day
from programme.usecases.common.menu import Rows
from programme.usecases.common.two import Two, two_of

ASKED_AFTER = frozenset({HALF_WAY, "end"})
"""The surveys after which it is offered."""


def latest(uow: UnitOfWork, contract: Contract) -> Mapping[int, GoalMark]:
    """Return the latest mark of each goal of a contract, by the goal's number."""
    marks = uow.goals.of_contracts([contract.id]).get(contract.id, ())
    return {one.number: one for one in marks if one.number < len(contract.goals)}


def beside(uow: UnitOfWork, two: Two, contract: Contract) -> tuple[Phrase, ...]:
    """Return the paragraph under a contract about how far the adept has come, or nothing before the first mark."""
    marks = latest(uow, contract)
    lines = tuple(
        Phrase(
            "goal-line",
            {"goal": contract.goals[number].rstrip("."), "far": _far(one), "day": local_day(one.at, two.programme)},
        )
        for number, one in sorted(marks.items())
    )
    return (Phrase("lines", {"lines": Listing((Phrase("goal-so-far", two.facts), *lines))}),) if lines else ()


def _far(mark: GoalMark) -> Phrase:
    return Phrase(f"goal-far-{text_of(mark.how_far)}")


def is_open(pair: Pair) -> bool:
    """Tell whether an adept can still say how far they have come: in the year, and when it is over."""
    return pair.state in UNDER_WAY or pair.end is End.CLOSED


def rows(pair: Pair, role: Role, contract: Contract) -> Rows:
    """Return the button under a contract in force by which its adept says how far they have come."""
    if role is not Role.ADEPT or not is_open(pair) or not contract.goals:
        return ()
    return ((Choice(Phrase("button-goal"), OpenGoal(contract.id, 0)),),)


def after_survey(uow: UnitOfWork, membership: Membership) -> Rows:
    """Return the same button after a follow-up, for the adept's latest pair, if it has goals."""
    mine = [one for one in uow.pairs.of_membership(membership.id) if is_open(one)][-1:]
    signed = ((one, uow.contracts.in_force(one.id)) for one in mine)
    return tuple(row for pair, one in signed if one is not None for row in rows(pair, membership.role, one))


def ask(
    uow: UnitOfWork, actor: Actor, pair: Pair, contract: Contract, number: int, *, lead: Phrase | None = None
) -> list[Utterance]:
    """Ask the adept how far they have come with a goal.

    Raises:
        ProgrammeError: `not-now`, when the pair has ended early, the contract is not in force, or has no such goal.
    """
    in_force = uow.contracts.in_force(pair.id)
    if not is_open(pair) or in_force is None or in_force.id != contract.id or number >= len(contract.goals):
        raise ProgrammeError("not-now")
    two, before = two_of(uow, pair), latest(uow, contract).get(number)
    facts: Facts = {**two.facts, "number": number + 1, "count": len(contract.goals), "goal": contract.goals[number]}
    was = (Phrase("goal-before", {"far": _far(before), "day": local_day(before.at, two.programme)}),) if before else ()
    text = (*((lead,) if lead is not None else ()), Phrase("goal-ask", facts), *was)
    marks = tuple((Choice(Phrase(f"goal-far-{text_of(far)}"), MarkGoal(contract.id, number, far)),) for far in HowFar)
    return [_said(uow, actor, two, text, (*marks, _back(contract)))]


def mark(uow: UnitOfWork, actor: Actor, pair: Pair, contract: Contract, number: int, far: HowFar) -> list[Utterance]:
    """Store how far the adept has come with a goal, in place of what was said today; ask about the next, or sum up.

    Raises:
        ProgrammeError: as for `ask`.
    """
    ask(uow, actor, pair, contract, number)
    two, before = two_of(uow, pair), latest(uow, contract).get(number)
    if before is not None and local_day(before.at, two.programme) == local_day(actor.now, two.programme):
        uow.goals.save(replace(before, mark=int(far), at=actor.now))
    else:
        uow.goals.add(GoalMark(0, contract.id, pair.adept_id, number, int(far), actor.now))
    if number + 1 < len(contract.goals):
        return ask(uow, actor, pair, contract, number + 1)
    text = (Phrase("goal-thanks", two.facts), *beside(uow, two, contract))
    return [_said(uow, actor, two, text, (_back(contract),))]


def _back(contract: Contract) -> tuple[Choice, ...]:
    return (Choice(Phrase("button-to-the-contract"), ReadContract(contract.id)),)


def _said(uow: UnitOfWork, actor: Actor, two: Two, text: tuple[Phrase, ...], choices: Rows) -> Speech:
    """Return a message of the goals' window: in place where the press came from it."""
    chat, purpose = actor.person.telegram_id, windows.goal(two.pair.id)
    here = chat is not None and uow.windows.message_id(chat, purpose) == actor.message_id is not None
    return Speech(actor.person.id, text, choices=choices, window=Window(purpose, fresh=not here), private=True)
