"""Why it was a no to a proposal: asked once with the thanks, answered by a tap or not at all; managers alone read it.

The partner's chat never changes by it. Whoever has tapped the wrong reason taps another; other words are a letter.
"""

from collections.abc import Mapping
from dataclasses import replace

from programme import windows
from programme.audit import Did
from programme.because import Because
from programme.errors import ProgrammeError
from programme.pair import End, Pair
from programme.people import Actor, Role
from programme.ports.unit_of_work import UnitOfWork
from programme.presses.proposal import SayWhy, Why
from programme.speech import Choice, Phrase, Speech, Utterance, Window
from programme.usecases.common.menu import Rows, write_button
from programme.usecases.common.two import Two, two_of

SAID_NO: Mapping[Role, End] = {Role.MENTOR: End.MENTOR_DECLINED, Role.ADEPT: End.ADEPT_OBJECTED}
"""How a proposal ended that a side has said no to."""


def asked(two: Two, role: Role) -> tuple[tuple[Phrase, ...], Rows]:
    """Return the question why it was a no, and a button for each reason."""
    return (Phrase("why-not-ask", two.facts),), _reasons(two, role)


def _reasons(two: Two, role: Role, besides: Why | None = None) -> Rows:
    return tuple(
        (Choice(Phrase(f"button-why-{Because[one.name]}-{role}"), SayWhy(two.pair.id, one)),)
        for one in Why
        if one is not besides
    )


def say(uow: UnitOfWork, actor: Actor, pair: Pair, role: Role, why: Why) -> list[Utterance]:
    """Store the reason of whoever said no, in place of an earlier one.

    Raises:
        ProgrammeError: `not-now`, when this side has not said no.
    """
    if pair.end is not SAID_NO[role]:
        raise ProgrammeError("not-now")
    because = Because[why.name]
    if pair.because is not because:
        pair = replace(pair, because=because)
        uow.pairs.save(pair)
        uow.audit.record(actor.person, Did.SAID_WHY, pair, actor.now)
    two = two_of(uow, pair)
    thanks = Phrase("why-not-thanks", {**two.facts, "why": Phrase(f"button-why-{because}-{role}")})
    choices = (*_reasons(two, role, why), (write_button(uow, two.membership(role)),))
    return [Speech(actor.person.id, (thanks,), choices=choices, window=Window(windows.proposal(pair.id)))]
