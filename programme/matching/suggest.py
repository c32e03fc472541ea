"""From people to pairs: one call for `/match`, to be run in a worker thread between a read unit and a write unit.

People are put in order of their membership ids first, so that the answer does not depend on how they were read, and
ties are decided in that order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from programme.matching.assign import assign
from programme.matching.points import WEIGHTS, Weights
from programme.matching.score import compare
from programme.matching.sides import Giver, Seeker


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The best match for everybody, proved.

    Attributes:
        pairs: in the order of the adepts' membership ids.
        left_over: adepts for whom there is nobody, in the same order. Each is owed an honest word
            (docs/programme.md#who-acts-next).
    """

    pairs: tuple[tuple[Seeker, Giver], ...]
    left_over: tuple[Seeker, ...]


def suggest(seekers: Iterable[Seeker], givers: Iterable[Giver], *, weights: Weights = WEIGHTS) -> Suggestion:
    """Match everybody who is given; of the adepts those who come first get a mentor before others.

    Approved pairs and people left out are kept out by the caller.

    Raises:
        NotOptimalError: the result could not be proved to be the best; a bug.
    """
    adepts = sorted(seekers, key=attrgetter("membership_id"))
    mentors = sorted(givers, key=attrgetter("membership_id"))
    compared = compare(adepts, mentors, weights=weights)
    room, first = [mentor.room for mentor in mentors], [adept.first for adept in adepts]
    assignment = assign(compared.scores, compared.banned, room, first=first)
    found = list(zip(adepts, assignment.mentor_of, strict=True))
    return Suggestion(
        tuple((adept, mentors[column]) for adept, column in found if column is not None),
        tuple(adept for adept, column in found if column is None),
    )
