"""The mentors who would suit a single adept, for a choice by hand.

A say in the pairing goes with its quality (Allen, Eby & Lentz 2006), so the manager sees several names. For a single
adept plain Python is fast enough, so that opening a card does not load numpy.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from programme.matching.explain import reasons, warnings
from programme.matching.points import WEIGHTS, Weights, bans, points
from programme.matching.sides import Giver, Seeker
from programme.speech import Phrase


@dataclass(frozen=True, slots=True)
class Alternative:
    """A mentor who could be chosen, with what speaks for the two and what to mind; both can be empty."""

    giver: Giver
    reasons: tuple[Phrase, ...]
    warnings: tuple[Phrase, ...] = ()


def alternatives(
    seeker: Seeker, givers: Iterable[Giver], *, most: int, weights: Weights = WEIGHTS
) -> tuple[Alternative, ...]:
    """Return up to `most` mentors with room and without a ban, the most suitable first, and those without an adept.

    Each mentor is judged for this adept alone; only the whole match weighs what other adepts need.
    """
    possible = [giver for giver in givers if giver.room and not bans(seeker, giver, weights=weights, by_hand=True)]
    possible.sort(key=lambda giver: (-points(seeker, giver, weights=weights), bool(giver.adepts), giver.membership_id))
    return tuple(
        Alternative(giver, reasons(seeker, giver, weights=weights), warnings(seeker, giver, weights=weights))
        for giver in possible[: max(most, 0)]
    )
