"""The computation of `/match` in a single call, to be run in a worker thread between a read unit and a write unit.

Adepts and mentors are sorted by membership id first, so that the answer does not depend on the order in which they were
read; among equally good matches that order decides.
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
    """The best match of a programme, proved.

    Attributes:
        pairs: the suggested pairs, in the order of the adepts' membership ids.
        left_over: the adepts without a mentor, in the same order; each is owed an honest word
            (docs/programme.md#who-acts-next).
    """

    pairs: tuple[tuple[Seeker, Giver], ...]
    left_over: tuple[Seeker, ...]


def suggest(seekers: Iterable[Seeker], givers: Iterable[Giver], *, weights: Weights = WEIGHTS) -> Suggestion:
    """Return the best match of these adepts and mentors; adepts who come first get a mentor before others.

    The caller has left out all people in approved pairs and all whom the manager leaves out.

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
