"""Why an adept is left without a mentor: each approved mentor is counted once, under the first reason that holds."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from programme.matching.earlier import Outcome
from programme.matching.points import WEIGHTS, Weights, bans, has_reader
from programme.matching.sides import Ban, Giver, Seeker
from programme.speech import Listing, Phrase


class Lack(StrEnum):
    """Why a mentor with whom an adept could be a pair is not free, or that the mentor is."""

    FULL = "full"  # no place left
    NEEDED = "needed"  # the places left go to other adepts by the suggestions
    FREE = "free"  # suits, and has a place now
    CLOSED = "closed"  # the reader may not know what the mentor or the adept has said of the other


Why = Outcome | Ban | Lack


def why_without(
    seeker: Seeker,
    givers: Iterable[Giver],
    *,
    suggested: Mapping[int, int],
    open_to_reader: Callable[[Giver], bool],
    weights: Weights = WEIGHTS,
) -> list[tuple[Why, int]]:
    """Return the reasons with the number of mentors, the most frequent first.

    Args:
        seeker: the adept.
        givers: every approved mentor, those without a place too.
        suggested: for each mentor's membership the number of suggestions not decided yet.
        open_to_reader: tells whether the manager who reads it may know why.
        weights: the programme's.
    """

    def why(giver: Giver) -> Why:
        if not has_reader(seeker, giver):  # says nothing of what anybody told
            return Ban.READER
        return _why(seeker, giver, suggested, weights) if open_to_reader(giver) else Lack.CLOSED

    return Counter(map(why, givers)).most_common()


def _why(seeker: Seeker, giver: Giver, suggested: Mapping[int, int], weights: Weights) -> Why:
    if found := bans(seeker, giver, weights=weights):
        return found[0]
    if not giver.room:
        return Lack.FULL
    return Lack.FREE if giver.room > suggested.get(giver.membership_id, 0) else Lack.NEEDED


def in_words(seeker: Seeker, reasons: list[tuple[Why, int]]) -> Phrase:
    """Return the counted reasons as one line for the manager."""
    if not reasons:
        return Phrase("match-without-mentors")
    parts = (Phrase(f"match-without-{why}", {"count": count, "adept": seeker.first_name}) for why, count in reasons)
    return Phrase("plain", {"text": Listing(tuple(parts), ", ")})
