"""The earlier outcomes of an adept and a mentor, and the effect of each on the next match: one table.

The manager reads of every such outcome: on both cards, and beside a suggestion of the same two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from programme.because import Because
from programme.pair import End, Pair, has_met_on
from programme.tie import TieKind


class Outcome(StrEnum):
    """How it went when two were put forward to each other, or what was told about the two."""

    TIE = "tie"  # a personal or professional connection, told at any time
    NEVER_AGAIN = "never-again"  # the manager ended the pair for good
    OBJECTED = "objected"  # the adept objected
    NO_START = "no-start"  # no start after the first meeting
    DECLINED = "declined"  # the mentor said "not this time"
    NO_ROOM = "no-room"  # the mentor wanted to, but the last place had gone to another adept
    TAKEN_BACK = "taken-back"  # the manager took the proposal back
    NOT_NOW = "not-now"  # the manager left the suggestion for later
    REMATCHED = "rematched"  # the pair ended for a re-match
    LEFT = "left"  # one of the two left
    CLOSED = "closed"  # the two went to the programme's end
    OVER = "over"  # the programme ended before the two began
    BRIDGED = "bridged"  # the mentor was there until the adept had a new one
    NO_BRIDGE = "no-bridge"  # asked for, and nothing came of it


class Effect(StrEnum):
    """What an outcome does to the next match."""

    NEVER = "never"  # the two are never put forward to each other again, by nobody
    NOT_YET = "not-yet"  # the match leaves the two out; the manager can ask all the same, after one more question
    LESS = "less"  # everybody else comes first
    SHOWN = "shown"  # it is only shown


@dataclass(frozen=True, slots=True)
class Rule:
    """An effect, and for how many weeks it lasts; after that the outcome is only shown. None is for good."""

    effect: Effect
    weeks: int | None = None


RULES: Mapping[Outcome, Rule] = {
    Outcome.TIE: Rule(Effect.NEVER),
    Outcome.NEVER_AGAIN: Rule(Effect.NEVER),
    Outcome.OBJECTED: Rule(Effect.NEVER),
    Outcome.NO_START: Rule(Effect.NEVER),
    Outcome.DECLINED: Rule(Effect.NOT_YET, weeks=12),
    Outcome.NO_ROOM: Rule(Effect.SHOWN),
    Outcome.TAKEN_BACK: Rule(Effect.LESS, weeks=4),
    Outcome.NOT_NOW: Rule(Effect.LESS, weeks=4),
    Outcome.REMATCHED: Rule(Effect.LESS, weeks=26),
    Outcome.LEFT: Rule(Effect.SHOWN),
    Outcome.CLOSED: Rule(Effect.SHOWN),
    Outcome.OVER: Rule(Effect.SHOWN),
    Outcome.BRIDGED: Rule(Effect.SHOWN),
    Outcome.NO_BRIDGE: Rule(Effect.SHOWN),
}
"""What each kind of outcome does to the next match."""

OF_END: Mapping[End, Outcome] = {
    End.MENTOR_DECLINED: Outcome.DECLINED,
    End.NO_ROOM: Outcome.NO_ROOM,
    End.ADEPT_OBJECTED: Outcome.OBJECTED,
    End.TAKEN_BACK: Outcome.TAKEN_BACK,
    End.NO_START: Outcome.NO_START,
    End.REMATCHED: Outcome.REMATCHED,
    End.LEFT: Outcome.LEFT,
    End.CLOSED: Outcome.CLOSED,
    End.OVER: Outcome.OVER,
    End.BRIDGED: Outcome.BRIDGED,
}


def outcome_of(pair: Pair) -> Outcome | None:
    """Return how it went with two whose pair has ended; a no to a bridge rules nobody out."""
    if pair.end is None:
        return None
    if pair.is_bridge and not has_met_on(pair):
        return Outcome.NO_BRIDGE
    return OF_END[pair.end]


@dataclass(frozen=True, slots=True)
class Earlier:
    """An outcome with its day (None if it has none), its effect today, and the first day without that effect.

    One with an effect that ends on a day, and without that day, has it for as long as the programme goes on (`within`).
    `because` is the reason that whoever said no has told, if any; of a tie, its kind, where a participant has told it.
    """

    outcome: Outcome
    day: date | None
    effect: Effect
    until: date | None = None
    because: Because | TieKind | None = None


def earlier(outcome: Outcome, day: date | None, today: date, because: Because | TieKind | None = None) -> Earlier:
    """Return an outcome with what it does today: whoever said no since the two know each other is a tie."""
    rule = RULES[Outcome.TIE if because is Because.KNOWN else outcome]
    if rule.weeks is None or day is None:
        return Earlier(outcome, day, rule.effect, because=because)
    until = day + timedelta(weeks=rule.weeks)
    if today < until:
        return Earlier(outcome, day, rule.effect, until, because)
    return Earlier(outcome, day, Effect.SHOWN, because=because)


def within(one: Earlier, last: date) -> Earlier:
    """Return the same without its day, where that lies after a programme's last: no match of this programme sees it."""
    return replace(one, until=None) if one.until is not None and one.until > last else one


def together(found: Sequence[Earlier]) -> list[Earlier]:
    """Return all outcomes of the same two with what they do together: for good leaves nothing that ends on a day."""
    if all(one.effect is not Effect.NEVER for one in found):
        return list(found)
    return [one if one.effect is Effect.NEVER else replace(one, effect=Effect.SHOWN, until=None) for one in found]
