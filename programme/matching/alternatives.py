"""The mentors who would suit one adept, for choosing by hand.

A say in the pairing goes with its quality (Allen, Eby & Lentz 2006), so the manager sees more than one name. One adept
and some mentors are few: plain Python, so that opening a card does not load numpy.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from programme.matching.explain import reasons
from programme.matching.points import WEIGHTS, Weights, bans, points
from programme.matching.sides import Giver, Seeker
from programme.speech import Phrase


@dataclass(frozen=True, slots=True)
class Alternative:
    """A mentor who could be chosen, and what speaks for it. `reasons` may be empty: nothing forbids it, is all."""

    giver: Giver
    reasons: tuple[Phrase, ...]


def alternatives(
    seeker: Seeker, givers: Iterable[Giver], *, most: int, weights: Weights = WEIGHTS
) -> tuple[Alternative, ...]:
    """Up to `most` mentors with room who are not ruled out, the most suitable first; equals by membership id.

    Each is judged alone: that another adept may need the same mentor more is what the whole match is for.
    """
    possible = [giver for giver in givers if giver.room and not bans(seeker, giver)]
    possible.sort(key=lambda giver: (-points(seeker, giver, weights=weights), giver.membership_id))
    return tuple(Alternative(giver, reasons(seeker, giver, weights=weights)) for giver in possible[: max(most, 0)])
