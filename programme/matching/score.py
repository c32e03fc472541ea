"""The points and bans of all pairs of a programme at once, as matrices; `points` has the same rules for a single pair.

A single float32 product of weighted one-hots (adepts × words, words × mentors) replaces a loop over all pairs. Facts
that two share as a whole or not at all (a town, an employer, any language) are compared number by number, and wishes
and earlier outcomes touch few cells, which are written singly. Points are whole numbers far below 2**24, so float32
holds them exactly.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from programme.matching.earlier import Effect
from programme.matching.points import WEIGHTS, Weights, bare, employer_key
from programme.matching.sides import Giver, Seeker
from programme.people import SameEmployer

Scores: TypeAlias = NDArray[np.float32]
Mask: TypeAlias = NDArray[np.bool_]

Key = TypeVar("Key")
Known: TypeAlias = frozenset[str] | frozenset[int] | None
"""What is known of a person as a set; None if nothing is."""

_SPEAKS: Final = "speaks"  # a word of all whose languages are known; it takes the first common language off again
_EXCLUDING: Final = frozenset({Effect.NEVER, Effect.NOT_YET})


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The scores and bans of all pairs; rows are adepts and columns mentors, in the order of the arguments.

    Attributes:
        scores: shape (adepts, mentors), whole numbers, below 0 with a caution; 0 where banned.
        banned: shape (adepts, mentors).
    """

    scores: Scores
    banned: Mask


def compare(seekers: Sequence[Seeker], givers: Sequence[Giver], *, weights: Weights = WEIGHTS) -> Comparison:
    """Return the points and bans of every pair; the mentors' room has no effect.

    Cost: a product of about (adepts × 30) by (30 × mentors).
    """
    colleagues = _same([employer_key(one.employer) for one in seekers], [employer_key(one.employer) for one in givers])
    banned = _banned(seekers, givers)
    if weights.same_employer is SameEmployer.BAN:
        banned |= colleagues
    scores = _common_words(seekers, givers, weights)
    neighbours = _same([bare(one.town) for one in seekers], [bare(one.town) for one in givers])
    np.add(scores, weights.town, out=scores, where=neighbours)
    if weights.same_employer is SameEmployer.CAUTION:
        np.subtract(scores, weights.less, out=scores, where=colleagues)
    columns = {giver.membership_id: column for column, giver in enumerate(givers)}
    for row, column in _wishes(seekers, columns):
        scores[row, column] += weights.wish
    for row, column, effects in _earlier(seekers, columns):
        scores[row, column] -= weights.less * effects.count(Effect.LESS)
        banned[row, column] |= not _EXCLUDING.isdisjoint(effects)
    np.copyto(scores, 0, where=banned)
    return Comparison(scores, banned)


def _banned(seekers: Sequence[Seeker], givers: Sequence[Giver]) -> Mask:
    """Return the bans under any rules of a programme: no common language or reader, or the same person twice."""
    banned = _apart(
        [frozenset(one.spoken) or None for one in seekers], [frozenset(one.spoken) or None for one in givers]
    )
    banned |= _apart([one.readers for one in seekers], [one.readers for one in givers])
    for row, column in _one_person(seekers, givers):
        banned[row, column] = True
    return banned


def _apart(ours: Sequence[Known], theirs: Sequence[Known]) -> Mask:
    """Return where the known sets of two have no member in common; worked out once for each two sets."""
    rows, columns = _numbered(ours), _numbered(theirs)
    apart = np.array([[_share_nothing(one, other) for other in columns] for one in rows], dtype=np.bool_)
    kinds = apart.reshape(len(rows), len(columns))[_looked_up(rows, ours)]
    return np.take(kinds, _looked_up(columns, theirs), axis=1)


def _share_nothing(one: Known, other: Known) -> bool:
    return one is not None and other is not None and one.isdisjoint(other)


def _same(ours: Sequence[str], theirs: Sequence[str]) -> Mask:
    """Return where two keys are the same; empty keys never are."""
    numbers = _numbered((*ours, *theirs))
    rows, columns = _looked_up(numbers, ours), _looked_up(numbers, theirs)
    same: Mask = rows[:, None] == columns
    same[rows == numbers.get("", -1)] = False
    return same


def _numbered(keys: Iterable[Key]) -> dict[Key, int]:
    """Return a number for each different key, from 0 up."""
    return {key: number for number, key in enumerate(dict.fromkeys(keys))}


def _looked_up(numbers: Mapping[Key, int], keys: Sequence[Key]) -> NDArray[np.int32]:
    return np.array([numbers[key] for key in keys], dtype=np.int32)


def _one_person(seekers: Sequence[Seeker], givers: Sequence[Giver]) -> Iterator[tuple[int, int]]:
    """Yield row and column of each two with a contact in common."""
    columns: defaultdict[str, list[int]] = defaultdict(list)
    for column, giver in enumerate(givers):
        for contact in giver.contacts:
            columns[contact].append(column)
    for row, seeker in enumerate(seekers):
        for contact in seeker.contacts:
            if contact in columns:
                yield from ((row, column) for column in columns[contact])


def _wishes(seekers: Sequence[Seeker], columns: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield row and column of each mentor of this match that an adept has wished for, once."""
    for row, seeker in enumerate(seekers):
        yield from ((row, columns[key]) for key in dict.fromkeys(seeker.wished) if key in columns)


def _earlier(seekers: Sequence[Seeker], columns: Mapping[int, int]) -> Iterator[tuple[int, int, list[Effect]]]:
    """Yield row, column and the effects of the earlier outcomes between two."""
    for row, seeker in enumerate(seekers):
        for key, was in seeker.earlier.items():
            if key in columns:
                yield row, columns[key], [one.effect for one in was]


def _common_words(seekers: Sequence[Seeker], givers: Sequence[Giver], weights: Weights) -> Scores:
    """Return the points for common competences, for each common language beyond the first, and for a common style."""
    competences = _one_hots(
        [dict.fromkeys(one.wants, weights.competence) | dict.fromkeys(one.areas, weights.area) for one in seekers],
        [one.gives for one in givers],
    )
    beyond = {_SPEAKS: -weights.language}
    languages = _one_hots(
        [dict.fromkeys(one.spoken, weights.language) | beyond if one.spoken else {} for one in seekers],
        [(*one.spoken, _SPEAKS) if one.spoken else () for one in givers],
    )
    styles = _one_hots(
        [{one.style: weights.style} for one in seekers], [(one.style,) if one.style else () for one in givers]
    )
    ours, theirs = zip(competences, languages, styles, strict=True)
    product: Scores = np.hstack(ours) @ np.hstack(theirs).T
    return product


def _one_hots(ours: Sequence[Mapping[str, int]], theirs: Sequence[Sequence[str]]) -> tuple[Scores, Scores]:
    """Return (adepts, words) and (mentors, words): the points of a word, and 1; of the words that a mentor has."""
    columns = _numbered(word for words in theirs for word in words)
    return _filled(ours, columns), _filled([dict.fromkeys(words, 1) for words in theirs], columns)


def _filled(people: Sequence[Mapping[str, int]], columns: Mapping[str, int]) -> Scores:
    matrix = np.zeros((len(people), len(columns)), dtype=np.float32)
    for row, words in enumerate(people):
        for word, value in words.items():
            if word in columns:
                matrix[row, columns[word]] = value
    return matrix
